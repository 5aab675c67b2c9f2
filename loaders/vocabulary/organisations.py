"""The organisations that anybody may name: read once from the list that ships with the package."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
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
    rows = csv.reader(files(__package__).joinpath("organisations.csv").read_text(encoding="utf-8").splitlines())
    next(rows)  # the names of the columns; reading each row into a mapping would take as long as all the rest
    return tuple(_organisation(row) for row in rows)


@cache
def by_id() -> dict[str, Organisation]:
    """Every organisation of the vocabulary by its id."""
    return {o.id: o for o in organisations()}


def _organisation(row: Sequence[str]) -> Organisation:
    id_, name, acronym, aliases, category, identifiers, parent, _ = row
    # «?GOAL» beside the name GOAL says that this spelling proves little: the lesser certainty counts.
    least: dict[str, Certainty] = {}
    for written in (name, acronym, *aliases.split("|")):
        if text := written.lstrip("?"):
            certainty = _MARKS[len(written) - len(text)]
            least[text] = max(certainty, least[text]) if text in least else certainty
    every: dict[str, Certainty] = {}
    for text, certainty in least.items():
        for variant in variants(text):
            every[variant] = max(certainty, every[variant]) if variant in every else certainty
    return Organisation(
        id=id_,
        name=name,
        acronym=acronym.lstrip("?") or None,
        spellings=tuple(Spelling(v, c) for v, c in every.items()),
        category=category or None,
        identifiers=tuple(identifiers.split("|")) if identifiers else (),
        parent=parent or None,
    )


_MARKS = tuple(Certainty)
_WORD = range(6, 11)  # letters of an acronym that is read as a word, and written like one
_FIVE = 5  # letters of one that is a word with capitals within, and may stand in capitals only
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


# Looked for first, as few names have any of them.
_HABIT = re.compile(
    r"(?i)organi[sz]ation|program|cent(?:re|er)\b|labou?r\b|\bco-?operation|\bdefen[cs]e\b| (?:&|and) |^(?:U\.?S|United)\b"
)


def variants(name: str) -> Sequence[str]:
    """The name with British and American endings, and with «and» or «&»; letters that are read as a word, as a word
    too, and a word with capitals within, in capitals."""
    if len(name) in _WORD and name.isalpha() and sum(c.isupper() for c in name) > 1 and name.casefold() not in _ORDINARY:
        return tuple(dict.fromkeys((name, name.capitalize(), name.upper())))  # «Intersos», «Mapaction», «MAPACTION»
    if len(name) == _FIVE and name.isalpha() and sum(c.isupper() for c in name) > 1:
        as_word = (name.capitalize(),) if name.startswith("Uni") else ()  # «Unibo», of a university
        return tuple(dict.fromkeys((name, name.upper(), *as_word)))  # «ESNET»
    if " " not in name or not _HABIT.search(name):
        return (name,)
    found = [name]
    for pattern, endings in _HABITS:
        if pattern.search(name):
            found = list(dict.fromkeys(pattern.sub(rf"\g<1>{e}", f) for f in found for e in endings))
    return tuple(dict.fromkeys((name, *found)))
