"""Who owns an action, where names alone say so: a chain of names, an agent behind «by»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found
from graphapp.schema.ids import fold

OWNING = frozenset({"Organisation", "Person", "Group"})
# Nouns for people who can be asked to do something, without a name.
ACTORS = (
    r"(?:colleagues?|teams?|staff|offices?|representatives?|delegates?|experts?|officers?|focal points?|(?:co-?)?leads?"
    r"|(?:co-?)?chairs?|chairpersons?|secretariat|secretary|treasurer|leadership|(?:sub-?)?committees?|boards?|members?"
    r"|partners?"
    r"|organi[sz]ations?|agency|agencies|participants?|groups?|task ?forces?|task teams?|sub-?groups?|(?:co-?)?directors?"
    r"|managers?|editors?|rapporteurs?|co-?ordinators?|facilitators?|moderators?|ministry|ministries|consultants?|contractors?"
    r"|volunteers?|countries|delegations?|attendees|everyone|everybody|people|developers?|leaders?|scribes?|hosts?|authors?"
    r"|mentors?|clusters?|sectors?|speakers?|working groups?|fellows?|trainers?|government|authorities|department|unit"
    r"|universit(?:y|ies)|institutes?|authority|compan(?:y|ies)|firms?|laborator(?:y|ies)|donors?|students?|interns?|lawyers?"
    r"|(?:sub-?)(?:clusters?|sectors?)|researchers?|enumerators?|translators?|designers?|suppliers?|vendors?|auditors?"
    r"|engineers?|analysts?|teachers?|editors?"
    r"|parties|party|signator(?:y|ies)|bureau|directorate|presidium|panel|consortium|association|delegation|embassy"
    r"|foundation|federation|society|executive"
    r"|assembly|presidency|challenge owners?|product owners?|owners?|undersigned|council|commission|programmers?"
    r"|maintainers?|contributors?|implementers?|reviewers?|stewards?|trustees|testers?|scientists?|librarians?"
    r"|technicians?|webmasters?|assistants?|accountants?"
    r"|steering(?=\s*\Z)|committers?|operators?|administrators?|advis[eo]rs?|commissioners?|custodians?|sponsors?"
    r"|councillors?|governors?|officials?|clerks?|conven[oe]rs?"
    r"|chair(?:m[ae]n|wom[ae]n)|mayors?|principals?|head ?(?:teachers?|masters?)|registrars?|bursars?|inspectors?"
    r"|wardens?|superintendents?"
    r"|magistrates?|rectors?|deans?|supervisors?|surveyors?|architects?|solicitors?|caretakers?|landlords?|nurses?"
    r"|doctors?|pharmacists?"
    r"|planners?|ministers?|presidents?|commandants?|county|counties|municipality|municipalities)"
)
_AND = re.compile(
    r"(?:[\s,;/&+]|\((?=\s*(?:and|plus|also|&|\+)\s)|\bplus\b|\balso\b|\band\b|\bor\b|\bwith\b|\bw/|\bas well as\b"
    r"|\btogether\b|\bjointly\b|\bboth\b|\bthe\b"
    r"|\([^()]*\))*",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(r"\s*(?:and|also|plus|or|later|then)\b|\s*[&+]", re.IGNORECASE)  # «A (and B) will»
_MANAGED = Regex(
    r"\b(?:managed|led|run|hosted|co-?ordinated|maintained|chaired|overseen|operated)\s+(?:jointly\s+)?by\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BY = Regex(  # «by Ada/Bo», of whom only Bo is known
    r"(?P<before>[\w-]*)\s*\bby\s+(?:both\s+)?(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]+\s*(?:/|&|,|\band\b)\s*)?\Z", re.IGNORECASE
)
_BETWEEN = Regex(
    r"(?P<before>(?:agreed|fixed|settled|arranged|discussed|organi[sz]ed|decided|set|sorted"
    r"|coordinated))\s+between\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_WHITHER = re.compile(r"\s*(?:\b(?:to|in|for|on|at|with)\s[\w\s’'-]{2,50})?")
_GROUP_OF = re.compile(
    r"\W*(?:(?:an?|the|this|that)\s+)?(?:[a-z][\w-]*\s+){0,2}(?:group|team|task ?force|committee|sub-?group|party|pair"
    r"|trio|panel|cell)\s+"
    r"\((?P<who>[^()]*(?:,|/|&|\band\b)[^()]*)\)\s*",
    re.IGNORECASE,
)
_OF_EVENT = Regex(
    r"\b(?:campaign|exercise|training|workshop|survey|assessment|mission|visit|distribution|webinar|session|pilot"
    r"|course|drill)\s+of\s+(?:the\s+)?\Z|\b(?:meeting|call|session|discussion|visit|mission"
    r"|workshop)\s+between\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# «for review by X»: X is somebody else than the one who does it.
_FOR_OTHERS = Regex(
    r"(?:review|approval|comments?|use|signature|agreement|inputs?|consideration|adoption|validation"
    r"|endorsement|feedback|work)\Z",
    re.IGNORECASE,
)
_SAME_SUBJECT = Regex(r"\A\s*,?\s*(?:and|which|then)(?:\s+\w+ly|\s+then)?\s+(?:will|shall|is to|are to)(?:\s+\w+)?\s+be\s+\Z")
_EVERYBODY = re.compile(
    r"(?:all|every\w*|each|any\w*|tb[dc]|to be (?:determined|confirmed|decided)|n/?a|none|various"
    r"|participants?|members?|partners?"
    r"|attendees?|(?:the )?(?:team|group|clusters?|forum|network|platform|sector|working group|task force)|ims?"
    r"|(?:all\s+|other\s+)?(?:\w+\s+){0,2}"
    r"(?:members|partners|participants|organi[sz]ations|agencies|colleagues|ims|attendees))",
    re.IGNORECASE,
)
# «Dr Moss», «Cllrs. Moss and Lund»: what is said before a name.
TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Profs?|Professors?|Cllrs?|Clrs?|Sir|Dame|Mme|Hon|Eng|Engr|Rev|Amb|Messrs)"
_FILLER = re.compile(
    rf"(?:[\s,;/&+.:()@|?–—-]|(?<=[,/&+]\s)(?:all|others|everyone|everybody)\b|(?<=[/&+])all\b|\b(?:{TITLE}|and|or|with|the|to|by|on|of|for|in|from|until|within|onwards|leads?|support"
    rf"|supported|team|(?:rotat\w+|alternat\w+|shared|in\s+turns?)(?:\s+(?:between|among(?:st)?))?|{ACTORS}"
    rf"|actions?|points?|items?|tasks?|steps?|to[- ]?dos?|follow[- ]?ups?|homework|date|due|end|before"
    r"|next|meeting|session|call|weeks?|months?|days?|year|asap|mid|early|late|latest|no later than|beginning|start|middle"
    r"|close of business|today|tomorrow|noon|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|q[1-4]|tb[cd]|eo[dwm]|cob|w/c|may|mai|mars|mayo|märz"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,2}|[a-z]*(?:r|y|h|e|il|st))"
    r"|\d+(?:st|nd|rd|th)?)\b)*",
    re.IGNORECASE,
)
# Who stands behind these words helps, or is told of it.
_HELPED = Regex(
    r"\W*(?:\bwith\s+(?:the\s+)?(?:support|help|assistance|inputs?|contributions?|guidance|advice|backing)(?:\s+(?:of"
    r"|from|by))?\b"
    r"|\b(?:supported|assisted|helped|advised|backed|funded|facilitated)\s+by\b|\bsupport(?:ing|ers?)?\s*:|\bback-?up\s*:"
    r"|\bin\s+(?:close\s+)?(?:collaboration|cooperation|coordination|consultation|liaison|partnership)\s+with\b"
    r"|[(,;]\s*w/|\(\s*with\b|\bcc\b|\bcopy(?:ing)?\b|\bin copy\b)",
    re.IGNORECASE,
)
_DELIVERED = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,3}?(?:comments?|inputs?|reports?|repl(?:y|ies)|answers?|feedback|drafts?|figures|data"
    r"|analysis|contributions?"
    r"|reviews?|decisions?|proposals?|plans?|updates?|maps?|lists?|nominations?|confirmation|clearance|approval|notes?"
    r"|papers?|texts?|chapters?"
    r"|sections?|parts?|share|half|presentation|translation|study|survey|assessment)\b"
)
_BY_NAME = Regex(
    r"\b(?:reviews?|translation|analysis|comments?|inputs?|draft(?:ing)?|preparation|report|presentation|approval"
    r"|clearance|decision|survey"
    r"|assessment|study|visit|mission|revision|update|design|printing|delivery|validation"
    r"|submission)\b[^,;]{0,60}\bby\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_FROM_BODY = re.compile(r"\s*,?\s+(?:at|from|of)\s+(?:the\s+)?")
_SHARE = re.compile(r"\s*\([^()]{1,40}\)(?=\s*(?:[,;/&+]|and\b|\Z|\.))")  # «Ada (piers), Bo (nets)»
_CLOSED = re.compile(r",\s+(?!(?:and|or)\b)[a-z]")


def names_in(founds: Sequence[Found], start: int, end: int) -> list[Found]:
    """The names of those who can own an action in a stretch, in order."""
    return [found for found in founds if start <= found.start and found.end <= end and found.kind in OWNING]


def chain(text: str, founds: Sequence[Found]) -> list[Found]:
    """The first name and those joined to it by commas, «and» or a slash."""
    joined = list(founds[:1])
    for found in founds[1:]:
        if not joins(text, joined[-1], found):
            break
        joined.append(found)
    return joined


def joins(text: str, one: Found, other: Found) -> bool:
    """Whether nothing but «and», commas and the like stands between two names."""
    return one.end < other.start and bool(_AND.fullmatch(text[one.end : other.start]))


def in_brackets(text: str, names: Sequence[Found], found: Found) -> bool:
    """Whether a name only explains the one before it, in brackets or between commas («NRC (Ada) will», «Ada, NRC, will»)."""
    if found.kind == "Organisation" and _CLOSED.match(text, found.end):
        return any(each.kind == "Person" and text[each.end : found.start] == ", " for each in names)
    opened = text.rfind("(", 0, found.start)
    if opened < 0 or ")" in text[opened : found.start] or _AND_ALSO.match(text, opened + 1):
        return False
    return any(each.end == len(text[:opened].rstrip()) for each in names)


def keys(names: Sequence[Found], own: frozenset[str]) -> tuple[str, ...]:
    """The owners' keys, each once; the group that meets and words for everybody own nothing."""
    kept = [each for each in names if each.key not in own and fold(each.spelling) not in own and not anybody(each.spelling)]
    return tuple(dict.fromkeys(each.key for each in kept))


def anybody(words: str) -> bool:
    """Whether the words stand for everybody or for nobody in particular."""
    return bool(_EVERYBODY.fullmatch(words.strip(" .()[]*")))


def by_agent(text: str, founds: Sequence[Found], stretch: tuple[int, int], verb: int, own: frozenset[str]) -> tuple[str, ...]:
    """The agents of a passive («… will be compiled by A and B», «the tool managed by A will be …»)."""
    names = names_in(founds, *stretch)
    for index, found in enumerate(names):
        before = text[stretch[0] : found.start]
        by = _BY.search(before) or _BETWEEN.search(before)
        if by and (_MANAGED.search(before) or _is_agent(text, by, found, stretch[0], verb)):
            return keys(chain(text, names[index:]), own)
    return ()


def right_behind(text: str, founds: Sequence[Found], at: int, own: frozenset[str]) -> tuple[str, ...]:
    """The names that begin at a place, an article apart («entrusted to the A and B»)."""
    article = re.compile(r"(?:(?:both|the)\s+)*").match(text, at)
    names = [found for found in founds if found.kind in OWNING and found.start >= at]
    start = article.end() if article else at
    return keys(chain(text, names), own) if names and names[0].start == start else ()


def _is_agent(text: str, by: re.Match[str], found: Found, start: int, verb: int) -> bool:
    """Whether «by» goes with the passive itself, not with a participle or a noun of its own («for review by»)."""
    if found.start <= verb and _SAME_SUBJECT.search(text[found.end : verb]) and verbs.participle(by["before"]):
        return True  # «is written by A and will be shared»
    if found.start <= verb or _FOR_OTHERS.search(by["before"]):
        return False
    between = text[verb : start + by.start("before")]
    joined = re.fullmatch(r"[a-z-]+,?\s+(?:and\s+)?(?:then\s+)?", between)
    return not verbs.participle(by["before"]) or not between.strip() or joined is not None


def members_of(text: str, founds: Sequence[Found], region: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """Who a nameless group consists of, where a bracket behind it says so («a small group (A, B, C) will»)."""
    found = _GROUP_OF.fullmatch(text, *region)
    return only_names(text, founds, found.span("who"), own) if found else ()


def of_event(text: str, founds: Sequence[Found], subject: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """Whose event the subject is («the exercise of A and B»)."""
    names = names_in(founds, *subject)
    for index, found in enumerate(names):
        joined = chain(text, names[index:])
        if _OF_EVENT.search(text[subject[0] : found.start]) and _WHITHER.fullmatch(text[joined[-1].end : subject[1]]):
            return keys(joined, own)
    return ()


def of_thing(text: str, founds: Sequence[Found], subject: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """Who brings the thing that the subject is: «A's comments», «the review by A»."""
    names = names_in(founds, *subject)
    if not names:
        return ()
    joined, last = chain(text, names), names[-1]
    if _DELIVERED.match(text, joined[-1].end) and text[subject[0] : joined[0].start].strip().casefold() in {"", "the"}:
        return keys(joined, own)
    by = next((at for at in range(len(names)) if _BY_NAME.search(text[subject[0] : names[at].start])), None)
    ends = by is not None and not text[last.end : subject[1]].strip(" )") and chain(text, names[by:])[-1] is last
    return keys(names[by:], own) if ends else ()


def before_helpers(text: str) -> int:
    """Where those who only help begin in a list of owners, else its end."""
    helped = _HELPED.search(text)
    return helped.start() if helped and helped.start() > 0 else len(text)


def only_names(text: str, founds: Sequence[Found], stretch: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """The owners named in a stretch that holds names (and dates) and nothing else, else none; who only helps owns nothing."""
    if helped := _HELPED.search(text, *stretch):
        stretch = (stretch[0], helped.start())
    names: list[Found] = []
    at = stretch[0]
    for found in names_in(founds, *stretch):
        if names and names[-1].kind == "Person" and _FROM_BODY.fullmatch(text[at : found.start]):
            at = found.end  # «Ada at NRC»
            continue
        if not _FILLER.fullmatch(text[at : found.start]):
            return ()
        names.append(found)
        aside = _SHARE.match(text, found.end, stretch[1]) if found.kind == "Person" else None
        at = aside.end() if aside and not names_in(founds, *aside.span()) else found.end
    return keys(names, own) if names and _FILLER.fullmatch(text[at : stretch[1]]) else ()
