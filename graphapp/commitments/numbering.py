"""Sentences that tell of an earlier action by its number and by nothing else: «AP 3: closed», «A12: done, they will come»."""

from __future__ import annotations

import re

from graphapp.commitments.gist import Gist
from graphapp.commitments.lexicon import COMMON, NUMERALS
from graphapp.commitments.told import Told
from graphapp.loaders import states

_FEW = 4  # words that say no more than how it stands
# «A3: done, see the list», «Action 7/3 is closed: it has come»: how it stands, before anything else.
_STATED = re.compile(
    r"(?:[^:]{0,30}[:\])]\s*"
    r"|(?:actions?(?: (?:item|point)s?)?\s)?[^a-z]{0,12}(?:\sand\s[^a-z]{1,6})?\s(?:(?:is|are|was|were|ha(?:s|ve) been)\s)?)?"
    rf"(?:{states.ANY}|resolved|open|no (?:update|news|change|progress))"
    r"\s*(?:[,;:.!(–—]|-\s|\Z)",
    re.IGNORECASE,
)


def tells(number: str, told: Told, said: Gist, *, alone: bool) -> bool:
    """Whether a sentence tells of the action of a number: it begins with how that stands, or says no more.

    `alone`: it has no word in common with the action.
    """
    if not told.number or told.number != number:
        return False
    return _STATED.match(told.outcome.text) is not None or (alone and _is_bare(said, told))


def _is_bare(said: Gist, told: Told) -> bool:
    """Whether a sentence says no more than numbers and how those stand («AP 3: closed», «Actions 1 and 3 are complete»)."""
    rest = {word for word in said.telling - COMMON - NUMERALS if not word.isdigit()} - {"ap", "ai"}
    return len(told.outcome.text.split()) <= _FEW or not rest
