"""What a few words of an attendance list look like: a person, an organisation, a role, or nothing that came.

Nobody hands us a list of all people and organisations, so the shape of the words decides as far as it can; where it
cannot («Harbour», a given name or a charity), the rest of the list does (module `layout`).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from graphapp.loaders.attendance.known import is_organisation, is_small
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name


class Shape(Enum):
    """Shapes; the value says how much it speaks for an organisation (positive) or a person (negative)."""

    ORGANISATION = 2.0
    PROBABLY_ORGANISATION = 1.0
    WORD = 0.0  # one capitalised word
    PERSON = -1.0
    CERTAINLY_PERSON = -2.0
    ROLE = 0.01
    NOISE = 0.02
    PROSE = 0.03


NAMES = frozenset({Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION, Shape.WORD, Shape.PERSON, Shape.CERTAINLY_PERSON})

_LONGEST = 200  # letters: more are no name
_NOISE = re.compile(
    r"|\W+|\d+\W*|vacanc(?:y|ies)\b.*|n[./]?a"
    r"|none(?: (?:recorded|received|noted|given|reported|sent|advised|listed|so far|today))?|nil"
    r"|tb[acd]|t\.b\.[acd]\.?|to be (?:confirmed|determined)|all|everyone"
    r"|everybody|all (?:members|partners|participants|others?)|(?:and )?(?:several |many |some |various "
    r"|the )?others?"
    r"|\+?\s*\d+ (?:others?|more|people|participants|guests|persons"
    r"|(?-i:[a-z]{4,}(?: [a-z]+){1,4}))|(?:and )?(?:other|additional|various"
    r"|unnamed|several|remaining) .*|speaker \d+|participant \d+|unknown(?: .*)?|unidentified.*|guest \d+|also|total"
    r"|(?-i:Who)|et al\.?|etc\.?|see .*|(?:the )?(?:(?:participants?|attendance|full) )?lists? (?:is |are )?(?:attached|below"
    r"|above|enclosed|annexed)"
    r"|(?:as )?attached|as (?:listed|per) .*|(?:did not have|no|not) (?:an? )?quorum.*"
    r"|declarations? of (?:conflicts? of )?interests?"
    r"|conflicts? of interests?|minutes|matters arising|any other business|aob"
    r"|(?:joined |joining |attending |present |participating |in |by |via |on |over )?(?:remote(?:ly)?"
    r"|phone|telephone|tele-?conference|online|virtual(?:ly)?|zoom|teams|skype|webex|video(?: ?link"
    r"|conference)?|in[- ]person|dial(?:led)?[- ]in|call(?:ed)?[- ]in|on[- ]?site|(?-i:irc)|chat)"
    r"(?: (?:only|part|first half|second half|participant))?|(?-i:[Jj]oining|[Jj]oined|[Ll]eft|[Aa]rrived"
    r"|until|from|[Ll]ate|[Pp]artly|[Pp]artial|part|[Ff]irst half|[Ss]econd half|half|am|pm|morning"
    r"|afternoon|day|item|items|agenda|for)\b.*|travel+ing|on leave|off(?: sick)?|sick|camera off|muted"
    r"|last name .*|first name .*|surname .*|name .*|no last name|present|attended|here|yes|no|y|x"
    r"|apolog(?:y|ies)|regrets?|absent|excused|via .*|from \d.*|invited|tentative|mentioned|your name"
    r"|(?:the )?quorum.*|(?:or|maybe|perhaps|possibly) .*|actions?|votes?|decisions?|resolutions?|based in .*|starting .*"
    r"|only\b.*|unverified|(?:top|task)\s+\d[\d.]*(?:\s+only)?",
    re.IGNORECASE,
)
_ROLES = (
    r"(?:co[- ]?|vice[- ]?|deputy |acting |interim |outgoing |incoming |former |past |ex-?|assistant "
    r"|associate |executive |managing |applying |alternate )*"
    r"(?:chair(?:man|woman|person|s)?|convenor|convener|secretary(?:[- ]general)?|secretariat|treasurer"
    r"|facilitator|host|moderator|rapporteur|scribe|note[- ]?taker|minute[- ]?taker|recorder|observer|"
    r"guest|member|delegate|alternate|proxy|president|director|coordinator|co-?ordinator|lead|leader"
    r"|adviser|advisor|consultant|intern|specialist|analyst|engineer|manager|officer|representative|rep|"
    r"liaison|presenter|speaker|assistant|professor|researcher|focal point|organi[sz]er|head|chief|ceo|pm"
    r"|cto|cfo|coo|founder|co-?founder|owner|editor|fellow|volunteer|administrator|minister|ambassador|"
    r"non-?voting|voting|ex[- ]officio|contributor|reviewer|supporter|rapporteuse|interpreter|translator"
    r"|mc|master of ceremon(?:y|ies)|developer|architect|scientist|expert|trainer|student|postdoc"
    r"|programmer|counsel|auditor|mentor|trustee|steward|support|staff|dean|registrar|clerk|councill?or"
    r"|mayor|commissioner|chairs|citizen|resident|chancellor|provost|rector|bursar|librarian|planner|associate"
    r"|technician|inspector"
    r"|superintendent|teacher|lecturer|statistician|economist|biologist|geographer|hydrologist|ecologist|attorney|lawyer"
    r"|accountant|epidemiologist|cartographer|archivist|curator|warden|commander|head ?teacher|headmaster|headmistress"
    r"|caretaker|agriculturist|responsible person|[es]?vp|governor|senco|dpo|parent|deputy|co-?opted)"
)
# «Commissioner Ada Moss»: an office that is a form of address only before a whole name.
_OFFICE = re.compile(
    r"(?:(?:[Vv]ice-?\s?)?(?:[Cc]hair(?:man|woman|person)?|[Pp]resident)|[Ss]ecretary|[Tt]reasurer|[Cc]ommissioner"
    r"|[Cc]ouncil(?:members?|woman|man)|Clrs?\.?|[Ss]enator|[Mm]ayor|[Aa]lderman|[Ss]upervisor)\s+"
    r"(?=[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+(?:[A-ZÀ-ÞĀ-ɏ]\.\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+$)"
)
_ROLE_FIRST = re.compile(
    rf"(?:the\s+)?{_ROLES}\b(?:\s*(?:\d+|\d*\)|[,/&-]|and|of|for|in|at|to|from|on|$).*|\s+(?:board"
    rf"|committee|management|group).*|$)",
    re.IGNORECASE,
)
# «Associate Director Customer Services», where the office is told without «of».
_RANKED = re.compile(
    r"(?:associate|assistant|deputy|senior|principal|chief|vice|executive|managing|general|regional|lead|head)\s+"
    r"(?:director|manager|officer|adviser|advisor|president|analyst|specialist|engineer|economist|librarian|coordinator)\b,?(?:\s+\S+){1,6}",
    re.IGNORECASE,
)
_TIGHT = re.compile(r"(?<=[a-zà-ÿ])[–‐‑](?=[A-ZÀ-Þ][a-zà-ÿ])")  # between two surnames
_ROLE_LAST = re.compile(rf"(?:[\w.&'’/-]+\s+){{0,5}}{_ROLES}$", re.IGNORECASE)
_ROLE_AT = re.compile(
    rf"(?:[\w.&'’/-]+\s+){{0,8}}{_ROLES}\s+at\s+(?:the\s+)?(?-i:[A-Z]).*", re.IGNORECASE
)  # «Data Officer at IOM»
_OFFICER = re.compile(
    r"(?:sub-?)?(?:sector|cluster|wg|national|field|regional) (?:imo?s?|coord\.?|cluster coordinator)", re.IGNORECASE
)
_SEAT = re.compile(r"(?:elected|appointed|nominated|co-?opted)\s+[A-Za-z]+(?:\s+[A-Za-z]+)?|primary|alternate", re.IGNORECASE)
_ACCOUNT = re.compile(r"@[A-Za-z][\w-]+")
_SECRETARIAT = re.compile(r"(?:the )?[A-Z]\w*[A-Z]\w* Secretariat")  # of a body that its acronym names
_ORGANISATION_WORD = Regex(
    r"\b(?:ministr(?:y|ies)|ministère|ministerio|department|dept\.?|directorate|university"
    r"|universit[àéä]t?|université|universidad|college|school|faculty|hospital|clinic|agency|agence"
    r"|agencia|authority|institute?|"
    r"institut[eo]?|cent(?:er|re)|foundation|fondation|fundación|association|asociación|society|council"
    r"|commission|committee|board|bureau|office|organi[sz]ation|organisation|federation|union|alliance"
    r"|network|"
    r"consortium|coalition|partners(?:hip)?|group|groupe|team|secretariat|cluster|sector|service|services"
    r"|programme|program|project|fund|bank|trust|charity|relief|aid|cross|crescent|church|caritas"
    r"|médecins|medair|"
    r"company|corporation|corp\.?|inc\.?|ltd\.?|llc|gmbh|limited|plc|technologies|technology|solutions"
    r"|systems|software|labs?|laboratory|laboratories|research|consulting|advisors|advisers|capital"
    r"|industries|"
    r"international|national|nations|global|world|european|humanity|humanitarian|refugees?|migration"
    r"|health|healthcare|care|meteorolog\w+|weather|survey|embassy|mission|delegation|government"
    r"|municipality|district|"
    r"administration|command|army|police|parliament|assembly|forum|initiative|platform|observatory"
    r"|academy|museum|library|archive|press|media|news|airlines?|energy|logistics|communities|community"
    r"|communications?|"
    r"development|protection|rights|women|children|youth|environment|statistics|hospice|analytics"
    r"|applications?|innovations?|standards?|resources?|sciences?|without borders|unit|division|section"
    r"|branch|cooperative|"
    r"cooperation|exchange|ventures|media|studio|collective|works|insurance|pharma\w*|biosciences?"
    r"|therapeutics|networks|digital|data)\b",
    re.IGNORECASE,
)
# German, Dutch and Nordic names of institutions are one word with the head last: «Bundesarchiv», «Landesamt», «Skatteverket».
COMPOUND = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ-]{2,}(?:archi(?:v|vet|ef)|(?:des|dt|nz|lt)amt|minist(?:erium|erie|eriet)|institu(?:t|ut|tet)|stiftung|verband|behörde"
    r"|bibliothe(?:k|ek)|universit(?:ät|eit)|universitetet|hochschule|akademie|gesellschaft|direktoratet|styrelsen|verket|förbundet|dienst)"
)
_SCHOOL = re.compile(
    r"(?:Uni|Univ|TU|ETH|UC)\.?\s+(?:of\s+)?[A-ZÀ-Þ].*|.*\sUni(?:v\.?)?"
)  # «Uni Bremen», «Univ. of Bremen», «Bremen Uni»
_TITLE = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|drs|prof|professor|sir|dame|engr?|ir|h\.?e|hon|(?:the\s+)?(?:rt\.?|right)\s+hon(?:ourable)?|revd?|fr|sr|sra|mme|mlle"
    r"|herr|frau|brig|col|gen|cdr|cmdr|lcdr|supt|maj|lt|capt|sgt|insp|pc|pcso|(?:(?:police|detective|chief)\s+)*(?:sergeant|inspector|constable|superintendent)|captain|lieutenant|colonel|smt|shri|shrimati|md\.|hajiya|alhaji|hajj?a|mallam|ustaz|sheikh|pastor|bishop|amb|ambassador|atty|mgr|(?:(?:district|county|town|city|parish|borough|ward)\s+)?cllrs?"
    r"|(?:(?:district|county|town|city|parish|borough|ward)\s+)?councill?ors?)\.?\s+)+(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))|m\.\s+(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))",
    re.IGNORECASE,
)
# «Superintendent Ada Moss»: any office, before a whole name that begins with a first name many have.
_OFFICER_NAMED = re.compile(
    rf"(?:the\s+)?(?:(?:city|town|county|district|board|school|council|committee|state)\s+)?{_ROLES}\s+"
    r"(?=(?-i:(?P<first>[A-ZÀ-Þ][a-zà-ÿ’'-]+)\s+(?:[A-ZÀ-Þ]\.\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+$))",
    re.IGNORECASE,
)
PARTICLE = r"(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|ben|af|av|y|e|zu|st\.?|the)"
_NAME_WORD = r"(?:[A-ZÀ-ÞĀ-ɏŁŠŽČĆĐŚŻŹ](?:[’'`]?[A-Za-zÀ-ɏ]|-)*[a-zà-ÿĀ-ɏ]\.?|[A-ZÀ-ÞĀ-ɏ]\.?(?:-?[A-Z]\.)?)"
_NAME = re.compile(rf"(?:{_NAME_WORD})(?:(?:\s+{PARTICLE})*\s+{_NAME_WORD}){{0,4}}(?:,?\s+(?:Jr|Sr|PhD|MD|II|III)\.?)?")
_CAPITAL_NAME = re.compile(
    rf"(?:(?:(?i:{PARTICLE})\s+){{0,3}}[A-ZÀ-ÞĀ-ɏ]{{2,}}(?:-[A-ZÀ-ÞĀ-ɏ]{{2,}})?\s+[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]+(?:\s+[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]+){{0,2}}"
    r"|[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’-]+){0,2}(?:\s+[A-Z]\.)?"
    rf"(?:\s+(?i:{PARTICLE})){{0,3}}\s+[A-ZÀ-ÞĀ-ɏ]{{3,}}(?:-[A-ZÀ-ÞĀ-ɏ]{{2,}})?)"
)
_INITIAL_WITHIN = Regex(r"\b[A-ZÀ-ÞĀ-ɏ]\.(?:\s|-|$)")
_ACRONYM = re.compile(r"[A-Z0-9][A-Z0-9&./+-]*[A-Z][A-Z0-9&./+-]*s?|[A-Z][A-Z0-9]+")
_CAMEL = Regex(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]|[A-Z]{2,}[a-z]{2,}")
_MC = re.compile(r"\b(?:Mc|Mac|Van|De|Di|La|Le|Fitz|O[’'])(?=[A-Z])")
_JOINER = Regex(
    r"\s(?:for|of|of the|for the|without|against|in|&|and|sans|pour|des|para)\s|&|\.(?:org|com|io|net)\b", re.IGNORECASE
)
_LOWER_WORD = Regex(r"(?<![\w’'-])[a-z][a-z’']*")
_VERB = Regex(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|should|joined|attended|welcomed|i|my|me|we"
    r"|our|working|worked|introduced|emphasi[sz]ed|based|noted|agreed|please|to)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def shape(text: str) -> Shape:
    """What the words look like."""
    text = text.strip(' .;,*_"“”')
    if (tight := _TIGHT.search(text)) and not is_organisation(text[tight.end() :]):
        text = _TIGHT.sub("-", text)
    if len(text) > _LONGEST:
        return Shape.PROSE
    if _NOISE.fullmatch(text):
        return Shape.NOISE
    if _ACCOUNT.fullmatch(text):
        return Shape.CERTAINLY_PERSON
    if _SEAT.fullmatch(text) or _OFFICER.fullmatch(text) or _ROLE_AT.fullmatch(text):
        return Shape.ROLE
    if _SECRETARIAT.fullmatch(text):
        return Shape.ORGANISATION
    if _RANKED.fullmatch(text) or _ROLE_FIRST.fullmatch(text) or (_ROLE_LAST.fullmatch(text) and not _is_title_case_pair(text)):
        return Shape.ROLE
    if is_small(text):
        return Shape.ORGANISATION
    if len(text.split()) > 9 or not any(c.isupper() for c in text) or _is_prose(text):
        return Shape.PROSE
    return _of_name(text)


def without_title(text: str) -> int:
    """How many characters of the text are a form of address: «Dr », «Mr. »."""
    match = _TITLE.match(text) or _OFFICE.match(text)
    if match is None:
        named = _OFFICER_NAMED.match(text)
        return (
            named.end() if named and is_given_name(named["first"]) and not _ORGANISATION_WORD.search(text, named.end()) else 0
        )
    return match.end() if not (match.re is _OFFICE and _ORGANISATION_WORD.search(text)) else 0


def _is_title_case_pair(text: str) -> bool:
    """Two capitalised words of which the last happens to be a role's word: «Anna Head»."""
    words = text.split()
    if len(words) == 2 and words[1] in ("Chair", "Lead", "Host", "Clerk", "Mayor"):  # «Outreach Chair»
        return is_given_name(words[0])
    return len(words) == 2 and words[1] in (
        "Head",
        "Dean",
        "Marshall",
        "Fellow",
        "Bishop",
        "Staff",
    )


def _is_prose(text: str) -> bool:
    lower = [
        word
        for word in _LOWER_WORD.findall(text)
        if not re.fullmatch(rf"{PARTICLE}|of|for|and|in|on|des|et|pour|without|sans|e|i|to|s|und|für", word)
    ]
    return len(lower) > max(1, len(text.split()) // 3) or bool(_VERB.search(text) and lower)


def _of_name(text: str) -> Shape:
    if without_title(text):
        return Shape.CERTAINLY_PERSON
    words = text.split()
    if (
        _ORGANISATION_WORD.search(text)
        or any(map(COMPOUND.fullmatch, words))
        or _SCHOOL.fullmatch(text)
        or (any(map(_is_acronym, words)) and not _CAPITAL_NAME.fullmatch(text))
    ):
        return Shape.ORGANISATION
    if _JOINER.search(text) or _CAMEL.search(_MC.sub("", text)):
        return Shape.PROBABLY_ORGANISATION if not _is_name_with_camel(text) else Shape.PERSON
    if len(words) == 1:
        return Shape.WORD
    if words[0].lower() == "the":
        return Shape.PROBABLY_ORGANISATION
    if _NAME.fullmatch(text) or _CAPITAL_NAME.fullmatch(text):
        return Shape.CERTAINLY_PERSON if _INITIAL_WITHIN.search(text) else Shape.PERSON
    if len(words) == 2 and words[1].islower():  # «Coordinators' report» is nobody
        return Shape.PROSE if re.search(r"['’]s?$", words[0]) else Shape.WORD
    return Shape.PROBABLY_ORGANISATION


def _is_acronym(word: str) -> bool:
    return (
        len(word) > 1
        and _ACRONYM.fullmatch(word.strip(",.()")) is not None
        and not re.fullmatch(r"[A-Z]\.?(?:-?[A-Z]\.)?|II|III|JR|PHD|MD|[A-Z]{1,2}\.", word)
    )


def _is_name_with_camel(text: str) -> bool:
    """«Lin VanderMoss»: two or three names, the last with a capital inside."""
    words = text.split()
    return (
        len(words) in (2, 3)
        and words[0][0].isupper()
        and words[0][1:].islower()
        and not re.search(r"\d|&|\s(?:for|of|and|in)\s", text)
    )
