"""Offices, teams and parts of a group that are given something to do under no other name: «the treasurer will», «(TT leads)».

A promise of the treasurer's is somebody's, though nobody says who that is. Words for offices stand everywhere in minutes, so
they are names only where somebody acts: before a verb of promising, behind «by», in a bracket or a column of owners.
Words for everybody («members», «partners», «each office») stay nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from graphapp.loaders.names.bodies.forums import is_body
from graphapp.loaders.names.bodies.groups import own_names
from graphapp.loaders.names.drafts import COUNTRY, GROUP, ORGANISATION, REGION, Draft, Drafts
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

# Who can be meant without another word beside it.
_ALONE = (
    r"(?:(?i:(?:(?:vice|deputy|past|acting)[- ]|co-?)?(?:chair(?:s|person|persons|man|woman)?|presidents?|treasurer|secretary"
    r"|director|(?:co-?ordinator))|secretary[- ]general|(?:prime )?ministers?|under-?secretary|envoy"
    r"|commissioner|ambassador|mayor|governor|ombudsman|rapporteurs?|moderators?|facilitators?|conven[eo]rs?|co-?conven[eo]rs?"
    r"|webmasters?|editors?|administrators?|registrar|librarians?|archivist|auditors?|accountants?|lawyers?|scribes?"
    r"|note-?takers?|clerks?|hosts?|bursar"
    r"|head ?teacher|principal|superintendent|provost|dean|warden|(?-i:Hon\.? )?(?-i:Sec|Treas)\b\.?|consultants?|contractors?"
    r"|translators?|interpreters?|designers?|trainers?|enumerators?"
    r"|undersigned|staff|secretariat|organi[sz]ers|co-?directors?|co-?leads?|focal point|executive)|[A-Z]{1,4}(?:WG|TF|CG))"
)
_BEARER = re.compile(
    r"(?i:(?:co-?)?chair(?:person)?s?|co-?ordinators?|secretary|secretariat|(?:co-?)?leads?|rapporteur|treasurer)"
)
# Who is meant only with a word that says of what.
_OF_SOMETHING = (
    r"(?:(?i:chairs?|lead(?:er)?s?|co-?lead(?:er)?s|directors?|co-?ordinators?|managers?|officers?|owners?|focal points?"
    r"|liaisons?|engineers?|analysts?|specialists?|researchers?|scientists?|developers?|advis[eo]rs?|assistants?|teams?|groups?"
    r"|sub-?\s?groups?|(?:sub-?\s?)?clusters?|(?<!private )(?<!public )(?<!third )sectors?"
    r"|task ?forces?|sub-?teams?|committees?|sub-?committees?|panels?|units?|desk|office|board|council|bureau"
    r"|section|department|secretariat|cell|officials|states|crew|staff|squad|hub|pool|editors?|experts"
    r"|maintainers?|contributors)|TTs?|TF|(?:[Ss]ub-?\s?)?WGs?|SGs?|TWGs?|SWGs?|PMO)"
)
_NO_PART = (
    "each|every|all|any|other|others|some|most|many|several|few|both|these|those|this|that|such|same|whole|entire|"
    "various|different|two|three|four|five|six|a|an|no|another|our|my|their|its|his|her|your|which|whose|what|who|"
    "when|where|if|as|at|in|on|of|for|to|from|with|by|or|and|the|new|interested|remaining|relevant|respective|"
    r"concerned|participating|working(?!\s(?:group|party)\s(?:co-?ord|chair|secr|lead))|large|small|smaller|larger|wider|broader|full|bigger|first|second|next|last|"
    "joint|own|is|are|was|were|be|will|shall|should|would|can|may|must|has|have|had|not|also|then|now|kindly|please|"
    "former|previous|good|great|members|partners|member|partner|lead|asked|requests|requested|ask|said|says|thanked|"
    "informed|told|agreed|do|does|did|into|through|via|about|over|under|per|than|because|since|until|before|after|"
    "during|within|without|between|among|against|towards|behind|beside|potential|prospective|possible|enables?|allows?|"
    r"minutes(?!\s(?:secret|tak))|notes(?!\stak)"
)
# Said before somebody, they order something to be done with them.
_ORDERS = frozenset(
    """ask tell invite remind request encourage help support contact get have let inform meet brief task assist set form
    create establish add appoint nominate elect hire recruit train join chase email call thank approach consult engage
    involve connect link identify find select choose designate notify alert update include expand strengthen
    reactivate launch convene give start continue finish complete build develop draft write read run restart stop send
    share work liaise discuss assign review define confirm check prepare organise organize arrange provide make keep
    take action actions agenda item contacts activity""".split()
)
_PART = rf"(?!(?i:{_NO_PART})\b)(?:[A-Z](?:[\w.&-]*\w)?|[a-z][\w-]*\w|\d+[a-z]?)(?!-)"
# Of what somebody is chair: «the chair of the Tide Board».
_OF_WHAT = r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?"
_PHRASE = rf"(?:(?:{_PART}\s+){{1,4}}?{_OF_SOMETHING}|(?:{_PART}\s+){{0,3}}?{_ALONE}{_OF_WHAT})"
_BEGINS = (
    r"(?:\A[\W\d_]*|[.;:!?)\]•·●▪◦]\s+|\s[–—-]\s+|[=-]>\s*|→\s*|,\s+|\b(?:and|or|that|for|then|so|but|while|where|because|as|when|if"
    r"|ask(?:s|ed)?|request(?:s|ed)?|task(?:s|ed)?|instruct(?:s|ed)?|direct(?:s|ed)?|invite[sd]?|urge[sd]?|mandate[sd]?"
    r"|encourage[sd]?|remind(?:s|ed)?|expects?|expected)\s+|[/&+]\s*)(?:[Tt]he\s+)?"
)
_BY = r"(?:\bby\s+(?:both\s+)?(?:the\s+))"
_ONE = r"[\w’'-]+(?:\s+[\w’'-]+){0,4}?"
_ACTS = (
    rf"(?:(?:\s*,\s*|\s+and\s+|\s*[/&+]\s*)(?:the\s+)?{_ONE}){{0,3}}?(?:\s+\([^()]{{1,40}}\))?"
    r"(?:\s+(?:(?:also|both|each|then|now|jointly|therefore|kindly)\s+)?(?:will|shall|would|should|must|to\s+[a-z]"
    r"|(?:is|are)\s+(?:going\s+)?to\b"
    r"|(?:has|have)\s+(?:to|agreed|promised|offered|undertaken|volunteered|committed|taken|been\s+asked)\b"
    r"|(?:(?:was|were|is|are)\s+)?(?:asked|requested|tasked|invited|mandated|instructed|directed|charged)\s+(?:to|with)\b"
    r"|agree[sd]?\s+to|undertook|undertakes|promise[sd]?|offer(?:s|ed)\s+to|volunteer(?:s|ed)|commit(?:s|ted)|took|takes"
    r"|plans?\s+to"
    r"|intends?\s+to|expects?\s+to|hopes?\s+to|aims?\s+to|needs?\s+to|(?:is|are)\s+(?:preparing|drafting|planning|expected)\b)"
    r"|\s*:\s|\s*[–—-]\s)"
)
_ACTING = Regex(rf"{_BEGINS}(?P<role>{_PHRASE})(?={_ACTS})")
_AGENT = Regex(rf"{_BY}(?P<role>{_PHRASE})(?![\w-]|['’]s)")
# «Action needed by Maintainers: …», «Actions for WP4 leader:», where nobody but an owner can stand.
_MARKED = Regex(
    r"\b(?:(?:ACTIONS?|[Aa]ctions?)(?:\s+(?:items?|points?))?(?:\s+(?:needed|required|requested))?(?:\s+(?:for|by|from|on)\s+|\s*[(\[:]\s*)"
    r"|(?:[Oo]wner|[Ll]ead|[Rr]esponsible|[Aa]ssigned\s+to|[Bb]y\s+whom)\s*:\s*)(?:[Tt]he\s+)?(?![^:]*\d\s+[A-Z])"
    rf"(?P<role>{_PHRASE}|{_OF_SOMETHING})\s*(?:[)\]]?\s*:|[\s.)\]]*\Z)"
)
_ROLE = re.compile(rf"(?:[Tt]he\s+)?(?P<role>{_PHRASE})")
# The end of an item that a bracket or a dash begins, and an entry of a column.
_TAIL = Regex(r"(?:[(\[]|\s[–—-]\s+)(?P<names>[^()\[\]]{2,100}?)[)\]]?[\s.;]*\Z")
_ENTRY = re.compile(r"[\W_]*(?P<names>.{2,100}?)[\s.;]*\Z", re.DOTALL)
_BETWEEN = Regex(r"\s*(?:[,;/&+\n]|\band\b)\s*(?:and\s+)?")
_UNIT = 3  # words behind a name that make a unit of it
_LONGEST = 5  # words of an entry
_SMALL = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
# What every head has in it: looking for these letters is far cheaper than trying the patterns.
_SIGNS = (
    *"chair president treasurer secreta director ordinator rapporteur moderator facilitator conven webmaster editor".split(),
    *"administrator registrar librarian archivist auditor accountant lawyer scribe taker host consult contractor clerk".split(),
    *"sec. sec treas bursar headteacher principal superintend provost dean warden".split(),
    *"translator interpreter designer trainer enumerator undersigned staff organis organiz lead focal manager".split(),
    *"officer owner liaison engineer analyst specialist research scientist developer advis assistant team group".split(),
    *"force committee panel unit desk office board council bureau section department cell crew squad hub pool".split(),
    *"officials states tt tf wg sg pmo expert maintainer contributor cluster sector".split(),
)


def add_offices(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The offices and teams of the document that nothing else names, where they are given something to do."""
    small = {word for sentence in sentences for word in _SMALL.findall(sentence.passage.text)}
    for sentence in sentences:
        text = sentence.passage.text
        if sentence.section.role is SectionRole.ATTENDANCE or sentence.block.header:  # «Ada Moss (Chair)», «Topic | Moderator»
            continue
        for start, end in sorted(_places(text)):
            role = text[start:end]
            if _is_free(drafts, role, small):
                body = is_body(role, own_names(drafts))
                drafts.spell(_bearer(drafts, role, body=body).key, role, office=not body)


def _bearer(drafts: Drafts, role: str, *, body: bool) -> Draft:
    """Who goes by the words: a body of its own is the one whose name ends so, or is the same without the last word."""
    same = [d for d in drafts.organisations() if d.name.endswith(f" {role}") or d.name == role.rpartition(" ")[0]]
    if body and len(same) == 1:
        return same[0]
    kind = ORGANISATION if body else GROUP
    return drafts.add(Draft(f"{kind.lower()}:{fold(role)}", kind, role, "an office that is given something to do"))


def is_office_there(text: str, start: int, end: int) -> bool:
    """Whether the words stand where somebody acts."""
    return (start, end) in _places(text)


@lru_cache(maxsize=4096)
def _places(text: str) -> frozenset[tuple[int, int]]:
    """Where offices act in a text."""
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return frozenset()
    acting = [match.span("role") for pattern in (_ACTING, _AGENT, _MARKED) for match in pattern.finditer(text)]
    found = (*acting, *_entries(text, _TAIL.search(text)), *_entries(text, _ENTRY.match(text)))
    return frozenset((start, end) for start, end in found if _is_plain(text[:start], text[start:end]))


def _entries(text: str, found: re.Match[str] | None) -> Iterator[tuple[int, int]]:
    """The offices among the entries of a list of names."""
    if found is None:
        return
    start, end = found.span("names")
    cuts = [(start, start), *(cut.span() for cut in _BETWEEN.finditer(text, start, end)), (end, end)]
    parts = [(one[1], other[0]) for one, other in pairwise(cuts)]
    if any(len(text[slice(*part)].split()) > _LONGEST for part in parts):
        return
    for part in parts:
        if role := _ROLE.fullmatch(text, *part):
            yield role.span("role")


def _is_plain(before: str, role: str) -> bool:
    """Whether the words are no order («Ask the team»); nobody writes one with an article and capitals («the Support Team»)."""
    parts = role.split()
    titled = role.istitle() and (before.casefold().endswith("the ") or parts[0] == "Support")
    return titled or not (parts[:-1] and parts[0].casefold() in _ORDERS)


def _is_free(drafts: Drafts, role: str, small: Collection[str]) -> bool:
    """Whether neither the words nor a name that they begin with are known: «Oxfam team» is Oxfam's.

    A word that the text writes small too is nobody's in a title («the Transparency Team»), whatever a list takes it for.
    """
    words = role.split()
    words = words[1:] if words[0].isdigit() else words  # «5 Ada Moss Otter Group»: a line of a list
    openings = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    if len(words) > 1 and role.istitle() and words[0].casefold() in small:
        del openings[0]
    if _BEARER.fullmatch(words[-1]):  # «the Tide Cluster coordinator» is somebody, the cluster that meets owns nothing
        openings = [opening for opening in openings if opening == role or not _has_met(drafts, opening)]
    if len(words) > _UNIT:  # «WFP food price data team» is a body of its own, and no word for WFP
        openings = [opening for opening in openings if len(words) - len(opening.split()) < _UNIT]
    named = any(map(drafts.is_name, openings))
    return not named and not drafts.is_name(role, COUNTRY, REGION)


def _has_met(drafts: Drafts, name: str) -> bool:
    key = drafts.known(GROUP, name)
    return key is not None and drafts.by_key[key].reason == "the group that met"
