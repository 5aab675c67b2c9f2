"""The organisations that anybody may name: read once from the list that ships with the package."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files


class Certainty(IntEnum):
    """How much a spelling proves by itself."""

    SURE = 0
    AMBIGUOUS = 1  # an acronym or a name that others use too
    ORDINARY = 2  # also an ordinary word


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name, and how much it proves."""

    text: str
    certainty: Certainty = Certainty.SURE


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the vocabulary."""

    id: str
    name: str
    acronym: str | None
    spellings: tuple[Spelling, ...]  # the name and the acronym among them
    category: str | None
    identifiers: tuple[str, ...]
    parent: str | None  # id

    @property
    def key(self) -> str:
        return f"organisation:{self.id}"


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every organisation of the vocabulary."""
    text = files(__package__).joinpath("organisations.csv").read_text(encoding="utf-8")
    return tuple(_organisation(row) for row in csv.DictReader(text.splitlines()))


@cache
def by_id() -> dict[str, Organisation]:
    """Every organisation of the vocabulary by its id."""
    return {o.id: o for o in organisations()}


def _organisation(row: dict[str, str]) -> Organisation:
    acronym = _spelling(row["acronym"]) if row["acronym"] else None
    written = [_spelling(row["name"]), *([acronym] if acronym else []), *(_spelling(a) for a in row["aliases"].split("|") if a)]
    # «?GOAL» beside the name GOAL says that this spelling proves little: the lesser certainty counts.
    least: dict[str, Certainty] = {}
    for spelling in written:
        least[spelling.text] = max(spelling.certainty, least.get(spelling.text, Certainty.SURE))
    every: dict[str, Certainty] = {}
    for text, certainty in least.items():
        for variant in variants(text):
            every[variant] = max(certainty, every.get(variant, Certainty.SURE))
    spellings = tuple(Spelling(v, c) for v, c in every.items())
    return Organisation(
        id=row["id"],
        name=row["name"],
        acronym=acronym.text if acronym else None,
        spellings=spellings,
        category=row["category"] or None,
        identifiers=tuple(i for i in row["identifiers"].split("|") if i),
        parent=row["parent"] or None,
    )


def _spelling(written: str) -> Spelling:
    text = written.lstrip("?")
    return Spelling(text, Certainty(len(written) - len(text)))


_WORD = range(6, 11)  # letters of an acronym that is read as a word, and written like one
_ORDINARY = frozenset(
    """accord impact interaction switch elixir clarin canarie ithaka everychild directtrust redhat worldfish oneweb dariah
    meditech ascend mercycorps unwomen statcan""".split()
)
_HABITS = (
    (re.compile(r"(?i)(organ)(?:is|iz)(?=ation)"), ("is", "iz")),
    (re.compile(r"(?i)(program)(?:me)?\b"), ("me", "")),
    (re.compile(r"(?i)(cent)(?:re|er)\b"), ("re", "er")),
    (re.compile(r"(?i)(lab)(?:our|or)\b"), ("our", "or")),
    (re.compile(r"(?i)(\bco)-?(?=operation)"), ("-", "")),
    (re.compile(r"(?i)(\bdefen)(?:ce|se)\b"), ("ce", "se")),
    (re.compile(r"( )(?:&|and) "), ("& ", "and ")),
    (re.compile(r"^()(?:US|U\.S\.|United States) (?=[A-Z])"), ("US ", "U.S. ", "United States ")),
)


def variants(name: str) -> Iterator[str]:
    """The name with British and American endings, and with «and» or «&»; letters that are read as a word, as a word too."""
    found = [name]
    if len(name) in _WORD and name.isalpha() and sum(c.isupper() for c in name) > 1 and name.casefold() not in _ORDINARY:
        found.append(name.capitalize())  # «Intersos», «Mapaction»
    if " " in name:
        for pattern, endings in _HABITS:
            if pattern.search(name):
                found = list(dict.fromkeys(pattern.sub(rf"\g<1>{e}", f) for f in found for e in endings))
    yield from dict.fromkeys([name, *found])
