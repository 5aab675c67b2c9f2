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


def is_given_name(word: str) -> bool:
    """Whether the word is a first name that many people have; of «Jean-Luc» the first part decides."""
    folded = fold(word).split()
    return bool(folded) and folded[0] in given_names()
