"""The vocabulary as a searchable whole: built once a process, read only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import Indel

from graphapp.loaders.names.matching.lexicon import Lexicon, lexicon
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.organisations import Certainty, Organisation, organisations
from graphapp.loaders.vocabulary.products import products
from graphapp.schema.ids import fold

_FORM = Regex(r"(?<=\w),?\s+(?:Inc|Ltd|Limited|LLC|GmbH|Corp|PLC|plc|AG|S\.A)\.?$")
_LONG = 24  # letters of a name in which a slip leaves enough to tell it by
_ALMOST = 0.94


@dataclass(frozen=True, slots=True)
class Known:
    """A spelling of an organisation of the vocabulary."""

    spelling: str
    certainty: Certainty
    organisation: Organisation


@cache
def spellings() -> tuple[Known, ...]:
    """Every spelling of every organisation, in the order of the lexicon."""
    return tuple(Known(s.text, s.certainty, o) for o in organisations() for s in o.spellings)


@cache
def searchable() -> Lexicon:
    """The lexicon of all spellings of the vocabulary and, behind them, of all products that are called by their maker."""
    return lexicon((*(known.spelling for known in spellings()), *products()))


@cache
def _folded() -> dict[str, tuple[Known, ...]]:
    found: dict[str, tuple[Known, ...]] = {}
    for known in spellings():
        folded = fold(known.spelling)
        found[folded] = (*found.get(folded, ()), known)
    return found


@cache
def first_words() -> Counter[str]:
    """Of how many organisations' full names each word is the first."""
    return Counter(o.name.split()[0] for o in organisations() if " " in o.name)


@cache
def bearers(index: int) -> tuple[Known, ...]:
    """Everybody who is written as the spelling with this index, without those who are so more rarely than others."""
    spelling = spellings()[index].spelling
    return _surest([k for k in _folded()[fold(spelling)] if k.spelling == spelling])


def organisation_called(name: str) -> Organisation | None:
    """The organisation of the vocabulary that is written so, whatever the case; the surest of several."""
    found = _called(name)
    return found[0].organisation if found else None


def organisation_meant(name: str) -> Organisation | None:
    """The one organisation that is written so; none where several write themselves so and each might be meant."""
    found = _called(name)
    return found[0].organisation if len({k.organisation.id for k in found}) == 1 else None


def _called(name: str) -> tuple[Known, ...]:
    candidates = [k for k in _folded().get(fold(name), ()) if _same_capitals(k.spelling, name)]
    if not candidates and (form := _FORM.search(name)):  # «OCLC, Inc.»
        bare = name[: form.start()]
        candidates = [k for k in _folded().get(fold(bare), ()) if _same_capitals(k.spelling, bare)]
    return _surest(candidates)


def _surest(candidates: Sequence[Known]) -> tuple[Known, ...]:
    least = min((k.certainty for k in candidates), default=None)
    return tuple(k for k in candidates if k.certainty is least)


def is_surely_called(name: str) -> bool:
    """Whether the words can mean nothing but an organisation of the vocabulary."""
    return any(k.certainty is Certainty.SURE and _same_capitals(k.spelling, name) for k in _folded().get(fold(name), ()))


def branch_called(name: str, whole: str) -> Organisation | None:
    """The organisation of the vocabulary that is written so and belongs to the one with this id."""
    candidates = [k.organisation for k in _folded().get(fold(name), ()) if _same_capitals(k.spelling, name)]
    return next((organisation for organisation in candidates if organisation.parent == whole), None)


def _same_capitals(spelling: str, name: str) -> bool:
    """An ordinary word in capitals is not the acronym, and the other way round only for a word by itself."""
    short = len(spelling) <= 6 and spelling.isupper()
    return not short or name.isupper() or fold(name) != name.casefold()


def organisation_like(name: str) -> Organisation | None:
    """The organisation whose long name differs from this one by a slip of the pen only."""
    folded = fold(name)
    if len(folded) < _LONG or len(folded.split()) < 3:
        return None
    best = process.extractOne(folded, _long_names(), scorer=Indel.normalized_similarity, score_cutoff=_ALMOST)
    return _folded()[best[0]][0].organisation if best else None


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in _folded() if len(name) >= _LONG)
