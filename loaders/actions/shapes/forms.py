"""A shape: how the words of a clause stand when they may commit somebody, and what the finders of shapes share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex


class Rule(StrEnum):
    """How the words commit, in words that go into the reason."""

    FUTURE = "says what somebody will do"
    FUTURE_TOO = "says what somebody will do besides"
    PASSIVE = "says what will be done"
    ARRIVAL = "says when something will be ready"
    EVENT = "says when something will be held"
    AGREED = "somebody agreed to do it"
    PROMISED = "somebody promised it for a day"
    REQUESTED = "somebody was asked to do it"
    INFINITIVE = "«somebody to do»"
    PLANNED = "is planned for a day"
    INTENDED = "somebody means to do it"
    SCHEDULED = "says for what day it is set"
    PROPOSED = "somebody proposes it for a day"
    DESTINED = "says what somebody is to do"
    SENDS = "says what somebody does on a day to come"
    ADDRESSED = "names somebody and what is theirs to do"
    TERSE = "says in the voice of notes what somebody does"
    SETTLED = "it was settled that somebody does it"
    CHARGED = "somebody was charged with it"
    HOPED = "somebody names a day for it"
    WILLING = "somebody is able to do it"
    READY = "somebody is willing to do it"
    BUSY = "is at work on it"
    ACCEPTED = "was proposed, and the others agreed"
    OFFERED = "somebody's offer was accepted"
    CARRIED = "was proposed and carried"
    AWAITED = "is expected from somebody by a day"
    CALLED = "calls on everybody by a day"
    APPENDED = "says in passing what is to be done"
    WOULD = "tells in reported speech what somebody will do"
    OBLIGED = "says what somebody should do"
    IMPERATIVE = "says what to do"
    PRESENT = "names somebody and the deed"
    NOMINAL = "stands in a list of actions"


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that may commit somebody."""

    rule: Rule
    subject: tuple[int, int]  # where the one who acts, or the thing that is acted on, is named
    verb: int  # where the verb begins
    base: str  # its base form; empty where there is none
    passive: bool = False


ADVERB = (
    r"(?:also|now|then|thereafter|afterwards?|either"
    r"|double(?=[ -]check)|cross(?=[ -]check)|therefore|thus|further|soon|still|again|only|both|all"
    r"|each|jointly|likely|next|just"
    r"|already|first|instead"
    r"|too|hopefully|however|though|nevertheless|meanwhile|moreover|in turn|of course|in the meantime|as well"
    rf"|{verbs.LY})"
)
VERB = r"(?P<verb>[a-z-]+)"
# «should seek to find it»: the deed stands behind the effort.
EFFORT = r"(?:(?:aim|try|seek|look|attempt|endeavou?r|continue|strive|proceed)\s+to\s+)?"
FINITE = Regex(
    r"\b(?:will|shall|is|are|was|were|has|(?<!to )have|had|should|would|could|may|might|can|must|does|(?<!to )do|did|agreed"
    r"|asked|noted|decided|explained|emphasi[sz]ed|raised|requested|suggested|proposed|wants|likes|continues|includes|needs?)\b"
)
BOUNDARY = Regex(
    r"[;!?]\s+|(?<=\S):\s+|(?<=[a-z)]{2})\.\s+"
    r"|(?<!\bfor )(?<!\bof )(?<!\bwith )(?<!\bto )(?<!\bby )(?<!\bfrom )\bthat\s+(?=\S)"
    r"|,\s+(?:and|but|so|while|whereas|then)\s+|\b(?:but|because|so)\s+"
    r"|\b(?:said|says|thinks|believes|confirmed|confirms|promised|promises|hoped|announced|agreed|replied"
    r"|added|indicate[sd]|comment(?:s|ed)|note[sd]|state[sd]|mention(?:s|ed)|explain(?:s|ed)|report(?:s|ed)|advise[sd]"
    r"|clarif(?:ies|ied)|assure[sd]|answer(?:s|ed)|respond(?:s|ed))\s+(?=(?:it|they|he|she|I|we)(?:\s|\Z))"
    r"|(?<!\bit )\b(?:said|says|thinks|believes|hoped)\s+(?=(?:the|our|their|his|her)\s)"
    r"|(?<!such )(?<!acting )(?<!well )(?<!soon )(?<!known )\bas\s+(?=(?:[\w’'-]+\s+){1,3}(?:\Z|(?:will|shall)\b))"
    r"|\s[-–—]\s+|(?<=[\w)])(?:—|--)(?=\w)",
    re.IGNORECASE,
)
# What makes no condition: «If possible, Ada will send it by Friday».
_EASY = r"\s+(?:at all\s+)?(?:possible|feasible|necessary|needed|required|time (?:permits|allows)|so|all goes well)\b"
UNREAL = Regex(
    r"(?<!,)\s(?:in|to|at|for|from|by|with|of|on|under|about)\s+(?:which|whom)\b|^\s*(?:neither|nobody|no one|none|no)\b[^,]*\Z"
    rf"|^\s*(?:if(?!{_EASY})|unless|in case|should"
    rf"|assuming)\b|\b(?:whether|how|where|(?<!is )(?<!was )why|if(?!{_EASY}))\b|\bwhat\s+(?:\w+\s+)?\Z"
    r"|\bwhat\s+(?:\w+\s+){0,3}(?:we|they|it|he|she|I)\s*\Z"
    r"|\b(?:think|guess|hope|suppose|believe|assume|imagine|reckon|means|mean)\s+(?:that\s+)?(?:we|they|it|he|she)\s*\Z"
    r"|\b(?:when|whenever|once|where|those of|all of)\s+you\b",
    re.IGNORECASE,
)
EVENTS = Regex(
    r"\b(?:trainings?|workshops?|assessments?|surveys?|distributions?|missions?|visits?|campaigns?|exercises?|stud(?:y|ies)"
    r"|reviews?|consultations?|pilots?|webinars?|conferences?|sessions?|mappings?|interviews?|roll-?out|launch|hackathons?"
    r"|(?:data )?collection|field ?work|listing|enumeration|rounds?|symposium|seminars?|courses?|simulations?"
    r"|registrations?|evaluations?|audits?|events?|week(?=\s*\Z)|days?(?=\s*\Z)|fairs?|votes?|voting|ballots?|polls?"
    r"|meetings?(?=\s+(?:with"
    r"|between)\b)|(?<=\ba )(?:call|meeting|presentation|demo|demonstration)(?=\s*\Z))\b",
    re.IGNORECASE,
)
# What is brought to others: it does not come by itself.
THINGS = Regex(
    r"\b(?:reports?|drafts?|versions?|notes?|papers?|documents?|forms?|tools?|datasets?|pages?|questionnaires?|figures|letters?"
    r"|guidelines?|guidance|manuals?|templates?|factsheets?|translations?|analys[ie]s|reviews?|plans?|proposals?|contracts?"
    r"|protocols?|agreements?|budgets?|minutes|slides|posters?|releases?|specifications?|results?|findings|recommendations?"
    r"|matri(?:x|ces)|tables?|chapters?|sections?|annex(?:es)?|deliverables?|briefs?|extracts?|data|microdata|series|summary"
    r"|inputs|texts?|articles?|terms of reference|tors?|maps?|dashboards?|portals?|websites?|hotlines?|platforms?"
    r"|databases?|lists?|updates?|recordings?|presentations?|videos?|it)\b",
    re.IGNORECASE,
)
# What every day contains; shapes that hold only by a day need not be looked for where there is none.
DAYISH = Regex(
    r"\d|day\b|week|month|quarter|year|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|EO[DWM]|COB)|next"
    r"|tomorrow|tonight|fortnight"
    r"|spring|summer|autumn|winter|half|easter|christmas|xmas",
    re.IGNORECASE,
)
# «see if it fits», «asking if it is open»: what is to be found out, and no condition.
_FINDS_OUT = Regex(
    r"\b(?:see(?:ing)?|check(?:s|ing)?|ask(?:s|ing)?|know(?:ing)?|learn|find(?:ing)? out|determin(?:e|ing)|verify(?:ing)?"
    r"|establish(?:ing)?"
    r"|clarify(?:ing)?|confirm(?:ing)?|[ei]nquir(?:e|es|ing)|investigat(?:e|ing)|assess(?:ing)?|decid(?:e|ing))"
    r"(?:\s+(?:with\s+|from\s+|of\s+)?(?:the\s+)?[\w’'-]+){0,3}\s+\Z",
    re.IGNORECASE,
)
NOT = frozenset({"not", "never", "no", "hardly", "unlikely"})
ADVERB_WORD = re.compile(ADVERB + r"\Z", re.IGNORECASE)
_FAR = 400  # letters around a verb that bear on it: read without an end, a text of «will» alone takes the square of its length


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause that holds the position begins."""
    last = start
    for found in BOUNDARY.finditer(text, start, at):
        last = found.end()
    return last


def finite(text: str, start: int, end: int) -> bool:
    """Whether a finite verb stands in the stretch."""
    return bool(FINITE.search(text, start, end))


def before(text: str, start: int, at: int) -> tuple[int, int]:
    """The words between the beginning of the clause and a place in it: where the subject stands."""
    begin = clause_start(text, near(start, at), at)
    bracket = text.rfind("(", begin, at)  # «It is late (Ada will ask)»: whoever acts stands in the bracket, too
    inside = bracket >= 0 and ")" not in text[bracket:at] and text[bracket + 1 : bracket + 2].isupper()
    return (bracket + 1 if inside else begin), at


def finds_out(text: str, start: int, at: int) -> bool:
    """Whether «if» at a place tells what is to be found out, as the words between say."""
    return _FINDS_OUT.search(text, near(start, at), at) is not None


def near(start: int, at: int) -> int:
    """The start, or a place closer to the verb where it is too far away to matter."""
    return max(start, at - _FAR)


def behind(text: str, at: int) -> str:
    """The words behind a place that bear on it."""
    return text[at : at + _FAR]
