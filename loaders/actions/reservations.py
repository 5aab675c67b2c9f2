"""What the words around a shape say against it: whose deed it is, whether it has a name, whether nothing came of it.

Apart from `promises.py`, which weighs the shape itself: these read the text before and behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.actions.actors.owners import chain, names_in
from graphapp.loaders.actions.actors.subjects import alone
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Shape, finite
from graphapp.loaders.actions.standing import Clause
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

_MEETING = Regex(
    r"\b(?:next|following|upcoming|future|subsequent)\s+(?:[\w-]+\s+){0,3}"
    r"(?:meetings?|calls?|sessions?|telecons?|teleconferences?|one)\s*(?:\([^)]*\)\s*)?\Z"
    r"|\A(?:the\s+|this\s+)?(?:meetings?|calls?)(?:\s+(?:in|on|of)\s+[^,]+)?\s*\Z"
    r"|\b(?:next|following|upcoming)\s+(?:[\w-]+\s+){0,3}(?:meetings?|calls?|sessions?)\s+(?:of|between|with)\s+[^,;]{2,60}\Z"
    r"|\b(?:annual|regular|weekly|monthly|quarterly|biweekly|fortnightly)\s+(?:\w+\s+)?(?:meetings?|calls?)\s*\Z",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\W*(?:date of )?(?:the )?next (?:meeting|call|session)\b[^.]{0,80}\Z", re.IGNORECASE)
_FUNDS = Regex(
    r"\b(?:if|provided(?: that)?|assuming(?: that)?|as long as|on condition that)\s+(?:the\s+)?(?:funds?|funding"
    r"|resources?|budget|capacity|time)\b|\bsubject to (?:funding|funds"
    r"|resources)\b",
    re.IGNORECASE,
)
_TALK = Regex(r"\b(?:we|I|they|you|he|she|it)\b")
# «will be published at: https://…» says where they are found each time.
_AS_FOLLOWS = re.compile(
    r"\w+\s+(?:as follows|below|above|in the following way)\b"
    r"|\w+\s+(?:at|under|on|in|here|via)\s*:?\s*(?:<?https?:\S*)?\W*\Z",
    re.IGNORECASE,
)
_RAN = re.compile(
    r"the\s+(?:meeting|call|session|discussion)\s+(?:was|ended|closed|concluded|finished|began|opened|started|ran)\b",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+([a-z]+)\s+(?!by\b|to\b)")
_SAYING = frozenset("confirm mention explain remind agree note raise point inform".split())
_TOLD = re.compile(
    r"\s+(?:gave|shared|made|provided|offered)\s+(?:an?|the|some)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:updates?|overview|presentation|talk|summary|introduction|recap|demo|briefing|feedback)\b"
)
# What opens somebody's words: «To clarify – the list is whole», «to sum up, the port is open».
_SPEAKS = re.compile(
    r"(?:clarify|summari[sz]e|recap|sum up|add|repeat|conclude|illustrate|elaborate|start(?: with)?|begin(?: with)?|be clear"
    r"|answer(?: that)?)\s*(?:[,:]|\s[-–—])",
    re.IGNORECASE,
)
# How to reach the meeting, which its notes repeat each time («join this call from your computer»), or how it runs just then.
_DIALS_IN = re.compile(
    r"(?:join|dial|connect|log|call)\s+(?:in\s*(?:to\s+)?)?(?:(?:this|the|our)\s+)?(?:(?:zoom|teams|webex|video|online)\s+)?"
    r"(?:meetings?|calls?|webinar|session)?\s*(?:from|by|at|via|using|with|through)\s+(?:https?:|<|the\s+link|(?:your|a"
    r"|any)\s|phone|zoom"
    r"|telephone|computer|this\s+link|video|teams|webex)"
    r"|join\s+(?:the|this|our)\s+(?:meeting|call|session)\s*(?:later|shortly|soon|late|at\s+\d|[.;)]|\Z)"
    r"|(?:extend|prolong|adjourn|close|end|continue|go\s+over|shorten|pause|resume|leave)\s+(?:the|this|our|today['’]s)\s+"
    r"(?:meeting|call|session)\s*(?:[.,;)]|by\s|for\s|until\s|early|now|here|\Z)",
    re.IGNORECASE,
)
_NOW = Regex(r"\bwill\s+now\b")
_SAID_NOW = frozenset(
    "present introduce speak discuss report show give hand turn move read vote explain describe summarise".split()
)
_RELATIVE = Regex(r"\b(?:[Ww]hat|[Ww]hich|[Tt]hat|[Ww]ho|[Ww]hatever)\s*\Z")  # WHO is an organisation
UNDERWAY = Regex(
    r"\b(?:is|are|ha(?:s|ve) been)\s+(?:\w+ly\s+|now\s+|also\s+|in the process of\s+)?"
    r"(?:being\s+\w+ed|\w+ing)\b[^;.]*(?:,\s*which|\bthat)\s*\Z"
)
_REVOKED = Regex(
    r"\bbut\b[^.;]*\b(?:cancel+ed|dropped|given up|abandoned|did not|didn['’]t|never|has not|have not|failed)\b"
    r"|\b(?:and|who|which)\s+(?:has |have |had )?(?:did|done) so\b",
    re.IGNORECASE,
)
_LONG_AGO = Regex(
    r"\b(?:last|the previous|the past)\s+(?:week|month|year|quarter|spring|summer|autumn|fall|winter)\b"
    r"|\b\w+ ago\b|\bin (?:19|20)\d\d\b|\bpreviously\b|\bat the time\b|\bearlier\b|\byears? before\b",
    re.IGNORECASE,
)
# What was to be before this meeting: «A had promised to ask», «at the last meeting it was agreed that B would».
_HAD_SAID = Regex(
    r"\A(?:(?!that\b|it\b)[^\s.;]+\s+){1,12}?had\s+(?:(?:\w+ly|also|once|not|never|kindly)\s+){0,2}(?:been\s+)?(?:agreed"
    r"|promised|offered|undertaken|volunteered|committed|pledged"
    r"|assured|said|stated|confirmed|indicated|informed|announced|planned|intended|hoped|asked|requested|invited"
    r"|instructed|directed"
    r"|tasked|mandated|due|decided|resolved|expected|supposed|scheduled|\Z)"
    r"|\b(?:at|in|during)\s+(?:the|our|its)\s+(?:last|previous|preceding|earlier)\s+(?:\w+\s+)?(?:meetings?|sessions?|calls?)\b"
    r"[^.;]{0,30}?\b(?:was|were|had)\b|\b(?:was|were)\b[^.;]{0,30}?\b(?:at|in|during)\s+(?:the|our|its)\s+"
    r"(?:last|previous|preceding|earlier)\s+(?:\w+\s+)?(?:meetings?|sessions?|calls?)\s+(?:that|to)\b",
    re.IGNORECASE,
)
_WILL = Regex(
    r"\b(?:will|shall|is|are|ha(?:s|ve)|now|(?:and|but|so|,) it was (?:\w+ )?(?:agreed|decided|resolved))\b", re.IGNORECASE
)
_NEXT_IS = Regex(r"\b(?:meeting|call|session)\b[^.;]*?(?:\b(?:is|are|will)\b|:|\d)", re.IGNORECASE)
# «Purpose: To discuss the tides» says what something is for.
_WHAT_FOR = re.compile(
    r"\W*(?:[a-z]+ )?(?:purposes?|aims?|goals?|objectives?|missions?|scope|reasons?|motivation|vision)\W*", re.IGNORECASE
)
# Whoever it will be: «someone should check the licence».
_WHOEVER = re.compile(r"\W*(?:some(?:one|body)|(?:at least )?one (?:person|of us|member|reviewer))(?: else)?\s*", re.IGNORECASE)
# «might want to do it», «because they will change», «if this group decides to», «something that we agreed to do»
_WITHHELD = Regex(
    r"\bmight\s+(?:\w+\s+){0,3}\Z|\bbecause\s+(?:[\w’-]+\s+){1,4}(?:will|(?:is|are)\s+going\s+to)\s+\Z"
    r"|\bpeople\s+(?:will|are\s+going\s+to)\s+\Z|\b(?:would|they\s+will|you\s+will)\s+have\s+to\s+\Z"
    r"|\b(?:if|unless|whether|in case)\s+(?:[\w’-]+\s+){1,4}(?:decid|agree)\w+\s+to\s+\Z"
    r"|\b(?:something|things?|what|which)\s+(?:that\s+)?(?:[\w’-]+\s+){1,2}agreed\s+to\s+\Z",
    re.IGNORECASE,
)


def about_meetings(subject: str) -> bool:
    """Whether the subject is the next meeting or the series of meetings, whose day is no promise."""
    return bool(_MEETING.search(subject.strip()) or _NEXT.match(subject))


def speaks_on(clause: Clause, shape: Shape) -> bool:
    """Whether somebody's deed stands behind a statement that is over («The next meeting is on 3 May, Ada will bring it»)."""
    start = max(clause.text.rfind(sign, 0, shape.verb) for sign in (", ", "; ")) + 2
    named = names_in(clause.founds, start, shape.verb) if start > 1 else []
    people = bool(named) and named[0].start == start and named[0].kind == "Person"
    return people and bool(_NEXT_IS.search(clause.text, 0, start))


def whoever(subject: str) -> bool:
    """Whether the subject is anybody of the group who will be found for it."""
    return _WHOEVER.fullmatch(subject) is not None


def withheld(clause: Clause, shape: Shape) -> bool:
    """Whether the words up to the deed say that it only may be done, or was agreed elsewhere («what we agreed to do»)."""
    return bool(_WITHHELD.search(clause.text, clause.start, shape.verb))


def hangs_on_funds(words: str) -> bool:
    """Whether the deed depends on money or capacity that nobody has promised."""
    return bool(_FUNDS.search(words))


def nameless(subject: str) -> bool:
    """Whether the clause only describes what stands before it («what is to be delivered», «a campaign which will run»)."""
    return bool(_RELATIVE.search(subject))


def personal(subject: str, shape: Shape) -> bool:
    """Whether a relative clause tells a deed of somebody («A, who will ask»): what «which» does may be a thing's."""
    return subject.rstrip().endswith("who") or shape.base in verbs.BY_HAND | verbs.CHECKING | {"present"}


def underway(before: str) -> bool:
    """Whether somebody is at work on what a relative clause behind these words describes («is drafting the note, which»)."""
    return bool(UNDERWAY.search(before))


def revoked(after: str) -> bool:
    """Whether the words behind a shape say that nothing came of it, or that it is done («but was cancelled», «and did so»)."""
    return bool(_REVOKED.search(after))


def long_ago(before: str) -> bool:
    """Whether the words before a shape tell of a day that has passed («last year A agreed to …»)."""
    return bool(_LONG_AGO.search(before))


def introduces(words: str) -> bool:
    """Whether the passive only introduces what it speaks of («will be revised as follows: …»)."""
    return bool(_AS_FOLLOWS.match(words))


def at_once(between: str, base: str) -> bool:
    """Whether somebody does in the meeting itself what «now» stands with («Ada will now present the map»)."""
    return bool(_NOW.search(between)) and base in _SAID_NOW


def dials_in(words: str) -> bool:
    """Whether the words tell how to reach the meeting itself («join this meeting from your computer»), or how it goes on."""
    return bool(_DIALS_IN.match(words))


def elliptic(text: str, founds: Sequence[Found], shape: Shape, end: int, *, spoken: bool = False) -> bool:
    """Whether «X to do» is the whole clause, and not a part of one with a verb of its own."""
    if shape.passive:
        start, stop = shape.subject
        return not finite(text, shape.verb, end) and stop - start < 90 and not _TALK.search(text, start, stop)
    if _SPEAKS.match(text, shape.verb) or _WHAT_FOR.fullmatch(text, 0, shape.subject[0]):
        return False
    return alone(text, founds, shape.subject, spoken=spoken)


def past(clause: Clause, shape: Shape) -> bool:
    """Whether the words before the deed tell of a day that has passed."""
    days = any(each.latest and each.latest < (clause.meeting or "") and each.end <= shape.verb for each in clause.dates)
    return days or long_ago(clause.text[clause.start : shape.verb])


def said_before(clause: Clause, shape: Shape) -> bool:
    """Whether the words before a deed tell what was to be before this meeting («A had promised to ask»), and nothing of now."""
    words = clause.text[clause.start : shape.verb]
    said = _HAD_SAID.search(words)  # what somebody tells that they had said is told as of now
    return said is not None and not _WILL.search(words, said.end())


def reports(clause: Clause, start: int) -> bool:
    """Whether the clause begins with somebody and a deed in the past («A reviewed the list»), or with how the meeting ended."""
    if _RAN.match(clause.text, start):
        return True
    names = names_in(clause.founds, start, clause.end)
    if not names or names[0].start - start > 4:
        return False
    end = chain(clause.text, names)[-1].end
    word = _NEXT_WORD.match(clause.text, end)
    past = word and word[1].endswith("ed") and verbs.participle(word[1])
    return bool((past and word and verbs.infinitive(word[1]) in verbs.WORKING | _SAYING) or _TOLD.match(clause.text, end))
