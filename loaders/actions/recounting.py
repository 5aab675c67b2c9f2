"""Words that recount what was said or settled: no tasks, though some stand in lists of tasks and hold verbs of doing.

Who speaks need not be known, so these are told by the words alone.
"""

from __future__ import annotations

import re

# «Xi confirmed that the hall is free»: somebody, known or not, told something.
_TOLD_BY = re.compile(
    r"\A[A-Z][\w.’'-]*(?:\s+(?:and\s+|&\s+)?[A-Z][\w.’'-]*){0,3}\s+(?:also\s+|then\s+|had\s+|has\s+)?(?:confirmed|reported|stated|noted"
    r"|said|explained|informed|told|thanked|welcomed|mentioned|reminded|remarked|observed|apologi[sz]ed|stressed|introduced"
    r"|commented|queried|outlined|highlighted|presented)\b(?!\s+(?:to|by)\b)"
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
    """Whether the words begin with somebody who told something («Xi confirmed that the hall is free»)."""
    return bool(_TOLD_BY.match(body))


def is_of_last_time(body: str) -> bool:
    """Whether the words tell what an earlier meeting had settled («At the last meeting, the board had agreed to»)."""
    return bool(_LAST_TIME.match(body))


def opines(body: str) -> bool:
    """Whether the words behind a name say what somebody thinks («Bo – suggest a longer report»)."""
    return bool(_OPINES.match(body))
