"""What a text must hold before a regular expression can match in it: pieces of words, one of which is in every match.

They are read off the expression itself. A list of trigger words beside each rule would be one more thing to keep right, and a
word forgotten there would silence the rule; what cannot be read off here only leaves the rule without a shortcut.

A piece is some letters of a word in lower case, with a space where the word begins or ends (« chair», «ing »), a sign, or 0
for any digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from typing import Any

_MANY = 64  # spellings that are still put together with what follows
_RANGE = 12  # characters of a range that are spelt out
_UNKNOWN = "\0"  # a character that no piece holds; it ends a word as a space does
_PIECE = re.compile(r" ?[a-z]+ ?|[^a-z \0]")
_NO_LETTER = re.compile(r"[^a-z]")
# Pieces of these are in nearly every sentence.
_COMMON = "  ".join(
    """ the of and in to is are a an on for with that be will was were by at as or has have had from it its this these not
    been which their all also can we they he more other than into our who """.split()
)
_EDGES = f" {_COMMON} "


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of an expression: everything it can match, where that is little, and sets of which each match holds a piece."""

    spelt: frozenset[str] | None
    needs: tuple[frozenset[str], ...] = ()


_EMPTY = frozenset({""})
_NOTHING = _Part(_EMPTY)
_ANYTHING = _Part(None)


def fold(text: str) -> str:
    """The text in lower case, as an expression that ignores case compares it: the Turkish letters are an i, too."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


def needed(expression: str, flags: int = 0) -> frozenset[str]:
    """Pieces one of which is in every match of the expression; none where it cannot be told."""
    if find_spec("re._parser") is None:  # the standard library's own, and private: without it nothing is read off
        return frozenset()
    part = _sequence(import_module("re._parser").parse(expression, flags))
    return _best([*part.needs, _pieces(part.spelt or ())])


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Part:
    """One after the other: what can be spelt out is put together as far as it goes."""
    needs: list[frozenset[str]] = []
    spelt, whole = _EMPTY, True
    for kind, argument in nodes:
        part = _READERS.get(kind.name, _unknown)(argument)
        needs += part.needs
        if part.spelt and (len(part.spelt) == 1 or len(spelt) * len(part.spelt) <= _MANY):
            spelt = frozenset(map("".join, product(spelt, part.spelt)))
            continue
        needs.append(_pieces(spelt))
        spelt, whole = part.spelt or _EMPTY, False
    if whole:
        return _Part(spelt, tuple(needs))
    return _Part(None, (*needs, _pieces(spelt)))


def _unknown(_argument: object) -> _Part:
    return _ANYTHING


@cache
def _literal(argument: int) -> _Part:
    return _Part(frozenset({_letters(chr(argument))}))


def _letters(character: str) -> str:
    """The character as pieces have it."""
    if character.isspace():
        return " "
    if character.isdecimal():
        return "0"
    return "".join(each if "a" <= each <= "z" or not each.isalnum() else _UNKNOWN for each in fold(character))


def _position(argument: Any) -> _Part:
    return _Part(frozenset({" "})) if argument.name == "AT_BOUNDARY" else _NOTHING


def _look_around(argument: tuple[int, Any]) -> _Part:
    """What stands there is needed, too, but is not part of the match."""
    part = _sequence(argument[1])
    return _Part(_EMPTY, (*part.needs, _pieces(part.spelt or ())))


def _not_there(_argument: object) -> _Part:
    return _NOTHING


def _one_of(argument: list[tuple[Any, Any]]) -> _Part:
    """A set of characters."""
    spelt: set[str] = set()
    for kind, value in argument:
        if kind.name == "LITERAL":
            spelt.add(_letters(chr(value)))
        elif kind.name == "RANGE" and value[1] - value[0] < _RANGE:
            spelt.update(_letters(chr(each)) for each in range(value[0], value[1] + 1))
        elif kind.name == "CATEGORY" and value.name in _CATEGORIES:
            spelt.add(_CATEGORIES[value.name])
        else:
            return _ANYTHING
    return _Part(frozenset(spelt))


def _branches(argument: tuple[None, list[Any]]) -> _Part:
    parts = [_sequence(branch) for branch in argument[1]]
    if all(part.spelt is not None for part in parts):
        return _Part(frozenset().union(*(part.spelt or () for part in parts)))
    each = [_best([*part.needs, _pieces(part.spelt or ())]) for part in parts]
    return _Part(None, (frozenset().union(*each),) if all(each) else ())


def _repeated(argument: tuple[int, int, Any]) -> _Part:
    least, most, nodes = argument
    part = _sequence(nodes)
    if part.spelt is not None and (most == 1 or part.spelt == {" "}):
        return _Part(part.spelt | _EMPTY) if least == 0 else part
    return _Part(None, (*part.needs, _pieces(part.spelt or ()))) if least else _ANYTHING


_CATEGORIES = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "0"}
_READERS: Mapping[str, Callable[[Any], _Part]] = {
    "LITERAL": _literal,
    "AT": _position,
    "ASSERT": _look_around,
    "ASSERT_NOT": _not_there,
    "IN": _one_of,
    "BRANCH": _branches,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
    "SUBPATTERN": lambda argument: _sequence(argument[-1]),
    "ATOMIC_GROUP": _sequence,
}


def _pieces(spelt: Iterable[str]) -> frozenset[str]:
    """The most telling piece of each spelling; none where one of them has nothing to tell."""
    told = frozenset(map(_piece, spelt))
    return told if "" not in told else frozenset()


@lru_cache(maxsize=4096)
def _piece(spelt: str) -> str:
    return max(_cut(spelt), key=_telling, default="")


def _cut(spelt: str) -> list[str]:
    """The words and signs of a spelling; beside anything that is no letter a word begins or ends."""
    if not spelt.isalpha():
        spelt = _NO_LETTER.sub(r" \g<0> ", spelt).replace("   ", "  ")
    return [piece for piece in _PIECE.findall(spelt) if len(piece) > 1 or not piece.isalpha()]


def _telling(piece: str) -> int:
    """How seldom a sentence without the expression holds the piece."""
    if not piece.strip().isalpha():
        return 2
    return 1 if piece in _EDGES else len(piece)


def _best(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return max(filter(None, sets), key=lambda each: (min(map(_telling, each)), -len(each)), default=frozenset())
