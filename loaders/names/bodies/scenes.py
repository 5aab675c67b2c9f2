"""Acronyms known nowhere, judged by every place in the text where they stand: a body gives, gets, is asked and has staff.

Module `acting` believes verbs that only a body is the subject of. Here many places are weighed together, since one of them
may deceive («sent to QDB») and two seldom do, and against them the places where the letters are a thing («the QDB data»).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_meant
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_X = r"(?:the\s+)?(?P<name>(?<![\w/.-])[A-Z][A-Za-z]*(?:[.-][A-Z][A-Za-z]*)?)(?![\w@])(?!-\w)"
# Behind a name: the sentence ends, or goes on with something that is no noun that the name would only describe.
_END = (
    r"(?=\s*(?:[,.;:!?()\]–—]|-\s|$)|['’]s?\s|\s+(?:and|or|to|will|would|has|have|had|is|are|was|were|did|does|do|can|could|may|on|in|at|for|by|"
    r"with|from|before|after|until|till|about|as|who|which|that|this|next|last|latest|again|also|now|not|too|if|when|while|of|through|via|[a-z]{3,}ed|"
    r"during|since|within|regarding|concerning|directly|today|tomorrow|yesterday|ASAP|\d)\b)"
)
_GIVEN = (
    r"(?:send|sends|sent|sending|submit\w*|re-?submit\w*|hand(?:s|ed|ing)?(?:\s+over)?|forward(?:s|ed|ing)?|refer(?:s|red|ring)?|repl(?:y|ies|ied)|"
    r"appl(?:y|ied|ies)|complain\w*|respond\w*|offer(?:s|ed)?|letters?|repl(?:y|ies)|requests?|proposals?|responses?|invitations?|visits?|"
    r"payments?|grants?|thanks|donat\w+|wr(?:ite|ites|ote|itten)|belong(?:s|ed|ing)?|brief(?:s|ed|ing)?|apologi[sz]e[ds]?|"
    r"report(?:s|ed|ing)?\s+back|delegat\w+|subcontract\w*|lend|lent|lends|pa(?:y|id|ys)|sold|sell|sells|advocat\w+|escalat\w+)"
)
_STRONG = tuple(
    Regex(pattern)
    for pattern in (
        rf"\b{_GIVEN}\b[^.;:!?]{{0,60}}?\bto\s+{_X}{_END}",
        r"\b(?:in\s+)?(?i:talks?|contacts?|touch|discussions?|negotiations?|conversations?|liaison|partnership|consultations?|"
        rf"cooperation|collaboration|correspondence|agreement|contract|MoU|arrangement)\s+with\s+{_X}{_END}",
        rf"\b(?:liaise|coordinate|consult|negotiate|follow(?:ed)?[\s-]up|check(?:ed)?|meet|met)[sd]?\s+with\s+{_X}{_END}",
        r"\b(?i:approval|permission|clearance|consent|authori[sz]ation|green\s+light|no-objection|confirmation|support|money|"
        r"colleagues?|staff|experts?|trainers?|engineers?|officials?|delegation|somebody|someone|no\s+one|nobody|anyone|everyone|people|"
        r"representatives?|"
        rf"focal\s+points?|director|head|manager)\s+(?:of|from|at)\s+{_X}{_END}",
        rf"\b(?:hire[sd]?|contract(?:ed|s)|recruit(?:ed|s)?|approach(?:ed|es)?|contact(?:ed|s)?|invited?|commissioned|thank(?:ed|s)?|"
        rf"congratulate[sd]?|encouraged?|urged?|reminded?|requested)\s+{_X}(?=\s+(?:to|for|as|and|on|in|again|with|about|regarding|re)\b|\s*(?:[,.;)]|$))",
        rf"(?:^|(?<=[\s(])){_X}(?:\s+in\s+[A-Z][\w’'-]+)?\s+(?:(?:also|already|now|only|then|later|recently|kindly|has|have|had)\s+){{0,2}}"
        r"(?:gave|gives|donate[sd]|distribute[sd]|declined|refused|promised|pledged|complained|wants?|wished|wishes|hopes?|"
        r"(?:drop(?:s|ped)|pull(?:s|ed))\s+out|withdrew|hired|is\s+hiring|recruit(?:s|ed)|trained|trains|visited|visits|cleared|"
        r"constructed|rehabilitated|deployed|deploys|handed\s+over|took\s+over|takes\s+over|took\s+part|attended|briefed|brought|"
        r"apologi[sz]ed|asks\s+to|intends|told|thinks|believes|worries|fears|objected|insisted|insists|accepted|accepts|lent|lends|"
        r"(?:has|have)\s+(?:no\s+(?:staff|money|funds?|funding|budget|capacity|objections?)|exams|staff|offices?|funds?|capacity))\b",
        rf"\b{_X}['’]s?\s+(?:offices?|staff|headquarters|HQ|director|representatives?|teams?|offer|request|reply|letter|mandate|members|"
        r"colleagues|premises|warehouses?|comments|approval|endorsement|sign-?off|consent|agreement|advice|guidance|views?|decision|position|opinion|budget|country|legal|board|management|lawyers?)\b",
        rf"\b{_X}\s+(?:staff|colleagues|headquarters|HQ|country\s+offices?|regional\s+offices?|field\s+offices?|sub-?offices?|"
        r"representatives?|reps?|focal\s+points?|mobile\s+teams?|field\s+teams?|folks|delegations?|volunteers|warehouses?|compound|premises|director|officials|employees|"
        r"(?:is|are|was|were)\s+(?:(?:also|very|particularly|still|now|not)\s+)?(?:willing|unwilling|reluctant|happy|unhappy|interested|keen|eager|"
        r"worried|ready\s+to|hiring|asked|invited|requested|unable|not\s+able)|"
        r"approval|consultants?|contract|donation)\b",
        r"\b(?:police|ministr(?:y|ies)|unit|department|directorate|agency|authority|office|service|bureau|institute|association|union|board|"
        r"company|operator|NGO|partner|donor|counterparts?|foundation|commission|council|university|secretariat|centre|society|bank)"
        rf"(?:\s+in\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)?\s+\({_X}\)",
        r"\b(?i:requests?|letters?|e-?mails?|invitations?|offers?|proposals?|submissions?|repl(?:y|ies)|complaints?|pledges?|secondments?|donations?|invoices?|heard)\b[^.;:!?]{0,40}?"
        rf"\sfrom\s+{_X}{_END}",
        rf"\b[Tt]hanks\s+(?:go\s+|went\s+)?to\s+{_X}\s+for\b",
        rf"\bcounterparts?\s+in\s+[A-Z][\w ]{{2,30}}?\({_X}\)",
        r"\b(?:funded|financed|hosted|organi[sz]ed|employed|seconded|sponsored|endorsed|approved|validated|requested|commissioned|recruited|"
        rf"chaired|donated|owned|run|managed|led)\s+by\s+{_X}{_END}",
        rf"\b(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|spoken)\s+(?:[a-z][\w’'-]*\s+){{0,6}}?to\s+{_X}{_END}",
        rf"\b(?:on\s+behalf\s+of|representing|(?:reviews?|approval|sign-?off|endorsement|clearance|validation|ratification)\s+by)\s+{_X}{_END}",
        rf"\b(?:director|head|manager|job|post|position|vacancy|colleague|(?:team|group)\s+leader)\s+(?:in|at)\s+{_X}{_END}",
        rf"\b{_X}\s+would\s+(?:(?:also|still|probably|certainly|perhaps)\s+)?(?:like|prefer|welcome|appreciate|be\s+(?:happy|willing|interested|keen|glad|pleased|open))\b",
        rf"(?:\A[\W\d]*|[.;:]\s+|\b(?:that|but|and|whether|if|as)\s+){_X}\s+(?:could|can|may|might|should)\s+(?:also\s+|perhaps\s+)?"
        r"(?:provide|host|offer|help|share|fund|lead|join|contribute|organi[sz]e|ask|send|present|donate|pay|assist|advise|decide|agree)\b",
        # One body is many people to those who write «QNSO are reviewing it»; letters for things are one.
        rf"(?:\A[\W\d]*|[.;:]\s+|,\s+(?:and|but|so)\s+|\b(?:that|while|if|as)\s+){_X}\s+(?:are|have|were)\s+"
        r"(?:(?:now|also|currently|still|already|not|all|both|very|yet)\s+)*(?:(?!being\b)[a-z]{2,}ing|asked|agreed|offered|confirmed|said|told|sent"
        r"|provided|published|requested|decided|started|begun|been\s+(?:asked|contacted|informed|told|invited|working)|happy|keen|willing|ready\s+to"
        r"|able\s+to|unable|interested|aware|due\s+to\s+[a-z]{3,})\b",
        rf"\b(?:[Dd]oes|[Dd]id|[Dd]o|[Hh]as|[Ww]ill|[Cc]an|[Cc]ould)\s+{_X}\s+(?:want|agree|know|plan|offer|accept|send|reply|respond|sponsor|host|fund"
        r"|have\s+(?:an?\s+)?(?:contacts?|staff|funds?|funding|capacity|budget|somebody|someone|people|views?|plans?))\b",
        rf"\b(?:At|Within)\s+{_X},?\s+(?:they|we|people|colleagues|staff|it\s+is\s+used)\b",
        r"(?<![\w/.-])(?P<name>[A-Z][A-Za-z]*)-(?:funded|led|run|managed|hosted|owned|employed)\b",
        rf"\b[A-Z][a-z]+\s+@\s+{_X}",
        # At the beginning of what is said, whoever will do what only people do.
        rf"(?:\A[\W\d]*|[.;:]\s+){_X}\s+(?:will|to|would|shall|is\s+to|are\s+to|agreed\s+to|offered\s+to|volunteered\s+to|is\s+planning\s+to|"
        r"plans\s+to|committed\s+to)\s+(?:also\s+|then\s+)?(?:share|send|check|visit|circulate|organi[sz]e|ask|inform|invite|contact|host|present|"
        r"make\s+(?:an?\s+)?presentation|follow|prepare|draft|submit|advise|coordinate|liaise|meet|finali[sz]e|confirm|discuss|consult|join|attend|"
        r"distribute|procure|recruit|train|donate|construct|rehabilitate|deploy|hire|brief|report\s+back|get\s+back|reply|write|collect|conduct)\b",
    )
)
_WEAK = tuple(
    Regex(pattern)
    for pattern in (
        rf"\b(?:coordinat\w+|work(?:s|ed|ing)?|partner(?:s|ed|ing)?|engag\w+|collaborat\w+|together|meetings?|jointly)\s+with\s+{_X}{_END}",
        rf"\b(?:shar(?:e|es|ed|ing)|present(?:s|ed|ing)?|report(?:s|ed|ing)?|provid\w+|propos\w+)\b[^.;:!?]{{0,60}}?\bto\s+{_X}{_END}",
        rf"\b(?:feedback|comments|inputs?|updates?|guidance|advice|answers?|news|funding|funds|grants?)\s+(?:of|from|by)\s+{_X}{_END}",
        rf"(?:^|(?<=[\s(])){_X}\s+(?:will|to|would|should|agreed|is|are)\s+(?:to\s+)?(?:share|send|check|visit|circulate|organi[sz]e|lead|ask|"
        r"inform|invite|contact|host|present|follow|prepare|draft|submit|advise|coordinate|meet|finali[sz]e|confirm|discuss|consult)\b",
        rf"(?:\A[\W\d]*|[.;:]\s+|\b(?:that|and)\s+|,\s+(?:and\s+|but\s+)?){_X}\s+(?:[a-z]+ly\s+)?(?:[a-z]{{3,}}ed\b(?!\s+by)|(?:has|have)\s+"
        r"(?!been)[a-z]+ed\b|(?:is|are)\s+(?:[a-z]+ly\s+|also\s+|now\s+)?(?!being\b)(?:provid|distribut|lead|train|construct|conduct|support|build|deliver|prepar|"
        r"discuss|test|develop|review|finali[sz]|look|ask|work|try|plan|consider|draft|organi[sz])ing\b)",
        rf"(?:^|(?<=[\s(])){_X}\s+(?:presented|reported|shared|informed|noted|mentioned|highlighted|explained|updated|added|clarified|raised|"
        r"stated|conducted|started|began|plans|planned|launched|completed|joined|supports|supported|registered|published|funds|funded|runs)\b",
    )
)
_THING = Regex(
    r"(?<![\w/.-])(?P<name>[A-Z][A-Za-z]*(?:[.-][A-Z][A-Za-z]*)?)\s+(?:reports?|data|datasets?|dashboards?|tools?|forms?|surveys?|systems?|platforms?|"
    r"portals?|templates?|indicators?|methodolog\w+|process(?:es)?|guidelines?|standards?|plans?|workshops?|assessments?|exercises?|"
    r"rounds?|index|phases?|versions?|modules?|matri(?:x|ces)|maps?|files?|formats?|frameworks?|strateg(?:y|ies)|protocols?|databases?|"
    r"servers?|software|apps?|code|API|profiles?|kits?|cases?|survivors?|activities|services|needs|partners|actors|interventions?|"
    r"response|sector|cluster|groups?|meetings?|analysis|monitoring|committees?|model|grids?|files|schema|methods?|approach|numbers?)\b"
)
_USED = Regex(
    r"\b(?:using|use\s+of|used|via|uploaded\s+to|entered\s+in(?:to)?|recorded\s+in|stored\s+in|version\s+of|based\s+on|run(?:s|ning)?\s+on|install\w*|"
    rf"an?|this|each|every|new|these|log\s+in\s+to)\s+{_X}"
)
# The letters are the end of a longer name: «Quay QNSO».
_WITHIN = Regex(
    r"(?<![\w’'-])(?!(?:The|And|But|Or|Then|While|When|If|Both|Also|However|Since|As|Once|After|Before|Because|Although|Though|That|This|"
    r"Unlike|Like|Only|With|From|By|For|To|In|On|At|Of|Further|Finally|Meanwhile|Today|Yesterday|So|Yes|No|Now|Later|Instead|Mr|Ms|Action|"
    r"Actions|Decision|Update|Updates|Note|Next|Ask|Tell|Thank|Invite|Contact|Remind|Request|Has|Have|Did|Does|Is|Are|Will|Can)\s)"
    r"[A-Z][a-z][\w’'-]*\s+\Z"
)
_LETTERS = Regex(r"[A-Z][a-z]?[A-Z]|[A-Z][.-][A-Z]")
_USE = re.compile(r"(?<![\w/.-])[A-Z][A-Za-z]*(?:[.-][A-Z][A-Za-z]*)?(?![\w@])")
_SCOT = re.compile(r"[A-Z]{1,2}Ma?c[A-Z]")  # «SMcR»: the initials of Sarah McRae
_HANDLE = re.compile(r"(?P<first>[A-Z][a-z]+)[A-Z]{1,2}")  # «PhilO»: somebody
_SHARE = 4  # of its uses that an acronym may have elsewhere, for each weight
_STRONG_WEIGHT = 2
_ENOUGH = 2
_SHORT = 3  # letters of an acronym that may as well be somebody's initials, where people go by theirs
_FEW = 2


def add_by_scenes(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown acronyms that stand more often where bodies stand than where things do."""
    told = [text for text in texts if not text.isupper()]
    for name in _bodies(told):
        known = organisation_meant(name)
        if not _is_new(drafts, name):
            continue
        if known:
            drafts.add(from_vocabulary(known), [name])
        else:
            reason = "an unknown acronym that gives, gets or is asked as a body does"
            drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _bodies(texts: Sequence[str]) -> Iterator[str]:
    """The acronyms whose places speak for a body, in the order of the first of them."""
    weights: Counter[str] = Counter()
    things: Counter[str] = Counter()
    for text in filter(_LETTERS.search, texts):
        for name in set(_found(_STRONG, text)):
            weights[name] += _STRONG_WEIGHT
        for name in set(_found(_WEAK, text)):
            weights[name] += 1
        things.update(m["name"] for pattern in (_THING, _USED) for m in pattern.finditer(text))
    uses = Counter(word for text in texts for word in _USE.findall(text) if word in weights)
    return (
        name
        for name, weight in weights.items()
        if weight >= _ENOUGH - _is_known(name) + _STRONG_WEIGHT * things[name] and weight * _SHARE >= uses[name]
    )


def _is_known(name: str) -> bool:
    """Whether a known body goes by the letters, so that one place less will do."""
    return organisation_meant(name) is not None


def _found(patterns: Sequence[Regex], text: str) -> Iterator[str]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            if is_acronym(match["name"]) and not _WITHIN.search(text, max(0, match.start("name") - 30), match.start("name")):
                yield match["name"]


def is_acronym(word: str) -> bool:
    """Whether the word is mostly capitals: «QNSO», «MoQ», «QLI-DC», not «Quay» nor «QuayLink»."""
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    several = word.endswith("s") and word[:-1].isupper()  # «IDPs»: of many
    somebody = _SCOT.fullmatch(word)
    return not somebody and len(letters) > 2 and capitals > 1 and capitals * 2 >= len(letters) and not several


def _is_new(drafts: Drafts, name: str) -> bool:
    """Whether nobody and nothing is known under the letters."""
    handle = _HANDLE.fullmatch(name)
    if is_no_body(name) or (handle and is_given_name(handle["first"])):
        return False
    if is_place(name) or drafts.is_taken(name) or (is_given_name(name) and name.isupper()):
        return False
    people = (p.spelling for p in drafts.patterns.values() if p.key and p.key.startswith("person:"))
    capitals = sum(c.isupper() for c in name)
    initials = sum(1 for spelling in people if spelling.isupper() and len(spelling) >= capitals)
    return not (len(name) <= _SHORT and initials >= _FEW)
