"""First names that are common somewhere in the world, and names that are also words: evidence of a person, never proof."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graphapp.schema.ids import fold


@cache
def given_names() -> frozenset[str]:
    """First names that many people have, folded."""
    return _words("given-names.csv")


@cache
def ordinary_names() -> frozenset[str]:
    """First names and surnames that are also words or months, in small letters."""
    return _words("ordinary-names.csv")


def _words(file: str) -> frozenset[str]:
    lines = files(__package__).joinpath(file).read_text(encoding="utf-8").split()
    return frozenset(fold(line) for line in lines[1:])


@cache
def full_names(short: str) -> frozenset[str]:
    """The first names for which a short one usually stands («Bob»: Robert), folded; none where it has no usual one."""
    return _short_names().get(fold(short), frozenset())


@cache
def _short_names() -> dict[str, frozenset[str]]:
    lines = files(__package__).joinpath("short-names.csv").read_text(encoding="utf-8").split()
    rows = (line.split(",") for line in lines[1:])
    return {fold(short): frozenset(map(fold, full.split("|"))) for short, full in rows}


def is_given_name(word: str) -> bool:
    """Whether the word is a first name that many people have; of «Jean-Luc» the first part decides."""
    folded = fold(word).split()
    return bool(folded) and folded[0] in given_names()
