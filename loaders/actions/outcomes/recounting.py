"""Words that recount what was said or settled: no tasks, though some stand in lists of tasks and hold verbs of doing.

Who speaks need not be known, so these are told by the words alone.
"""

from __future__ import annotations

import re

# «Xi confirmed that the hall is free»: somebody, known or not, told something.
_TOLD_BY = re.compile(
    r"\A[A-Z][\w.’'-]*(?:\s+(?:and\s+|&\s+)?[A-Z][\w.’'-]*){0,3}\s+(?:also\s+|then\s+|had\s+"
    r"|has\s+)?(?:confirmed|reported|stated|noted"
    r"|said|explained|informed|told|thanked|welcomed|mentioned|reminded|remarked|observed|apologi[sz]ed|stressed|introduced"
    r"|commented|queried|outlined|highlighted|presented)\b(?!\s+(?:to|by)\b)"
)
# «We bought a boat», «It is long», «No reason why we should not»: what there was and is.
_STATES = re.compile(
    r"\A(?:(?:with regards? to|with respect to|regarding|as (?:to|for)|concerning|about|on|following|after"
    r"|during)\b[^,;.]{2,60},\s+)?"
    r"(?:(?:we|I|they|it|he|she|this|that|there)\s+(?:(?:also|already|just|then|only|really)\s+)*"
    r"(?:bought|got|had|did|went|came|saw|made|took"
    r"|gave|found|knew|thought|met|wrote|sent|felt|kept|lost|paid|put|ran|said|told|brought|showed|spoke|is"
    r"|are|was|were|seems?|looks?"
    r"|[a-z]{3,}ed)\b"
    r"|no\s+(?:\w+\s+)?(?:reasons?|objections?|comments?|questions?|issues?|concerns?|news|updates?|progress"
    r"|change|problems?)\b)"
    r"(?!.*\b(?:will|to be|should|must|shall|needs? to|to do|please)\b)",
    re.IGNORECASE,
)
# «Bo’s proposed next steps (over the coming weeks)»: what stands below it is to be done.
_TITLE = re.compile(
    r"\A(?:[\w’'&-]+\s+){0,4}?(?:next steps?|action (?:items?|points?)|to-?dos?|follow-?ups?"
    r"|way forward)\s*(?:\([^()]*\))?\W*\Z",
    re.IGNORECASE,
)
_LAST_TIME = re.compile(
    r"\A(?:at|in|during) (?:the|our|its) (?:last|previous|earlier) (?:\w+ )?(?:meeting|call|session)s?\b[^.;]{0,80}\bhad\b",
    re.IGNORECASE,
)
_OPINES = re.compile(
    r"(?:suggest|propose|recommend|think|agree|disagree|support|note|prefer|wonder|object|question|believe|feel)s?\b",
    re.IGNORECASE,
)


def tells(body: str) -> bool:
    """Whether the words only tell of a deed, a state or what stands below: «Xi confirmed it», «We bought it», «Next steps»."""
    return bool(_TOLD_BY.match(body) or _STATES.match(body) or _TITLE.match(body))


def is_of_last_time(body: str) -> bool:
    """Whether the words tell what an earlier meeting had settled («At the last meeting, the board had agreed to»)."""
    return bool(_LAST_TIME.match(body))


def opines(body: str) -> bool:
    """Whether the words behind a name say what somebody thinks («Bo – suggest a longer report»)."""
    return bool(_OPINES.match(body))
