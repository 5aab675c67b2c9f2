"""Which names are spelled nearly like one that nothing bears, or hold its words: for who mistyped, or wrote a name in part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

MOST = 3  # names that are offered
_CLOSE = 70.0  # how near they must be (0 to 100)
_SHARE = 0.6  # of its letters that a spelling must have, or else any two letters of a long name are near to it


def near(name: str, spellings: Mapping[str, str]) -> list[str]:
    """What bears the spellings most like the name, best first; empty where none is like it. Spellings are in small letters."""
    folded = name.casefold()
    able = [spelling for spelling in spellings if len(spelling) >= _SHARE * len(folded)]
    best = process.extract(folded, able, scorer=fuzz.WRatio, limit=4 * MOST, score_cutoff=_CLOSE)
    words = set(folded.split())
    held = sorted((spelling for spelling in able if words and words.issubset(spelling.split())), key=len)[:MOST]
    turned = process.extract(folded, able, scorer=OSA.distance, limit=MOST, score_cutoff=1)  # «OIM» is all but «IOM»
    return _first(spellings[spelling] for spelling in (*(one for one, *_ in turned), *held, *(one for one, *_ in best)))


def _first(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found))[:MOST]
