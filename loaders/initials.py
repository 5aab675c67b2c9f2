"""Initials and the names that they may stand for: one place for the list of who came, for the names and for the owners.

Two questions are asked of letters: which ones somebody of a name usually has, where nothing else says who is meant
(`usual`); and whether letters that stand beside a name can be read in it (`fits`), which allows far more.
"""

from __future__ import annotations

import re

from graphapp.schema.ids import fold

_LETTERS = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]{0,4}")
_POSSESSED = re.compile(r"['’]\w*")


def usual(name: str) -> frozenset[str]:
    """The initials, folded, that somebody of this name goes by: of all words, of the first and the last; none for one word."""
    words = re.findall(r"[^\W\d_]+", fold(_POSSESSED.sub("", name)))
    if len(words) < 2:
        return frozenset()
    return frozenset({"".join(word[0] for word in words), words[0][0] + words[-1][0]})


def fits(letters: str, name: str) -> bool:
    """Whether the letters beside a name are its initials: «RGr» of Rike Grendel; in another order only with all of them."""
    sign = letters.strip()
    if not _LETTERS.fullmatch(sign):
        return False
    starts = [word[0].upper() for word in re.findall(r"[^\W\d_]+", name)]
    capitals = [letter for letter in sign if letter.isupper()]
    if len(starts) < 2:
        return bool(starts) and len(sign) <= 2 and sign[0] == starts[0]
    if len(capitals) == 1 and not spelled(sign, name):
        return False  # «Ada Moss (Ash)» is from Ash
    return len(sign) > 1 and (_in_order(capitals, starts) or (len(capitals) > 1 and not set(capitals) - set(starts)))


def spelled(letters: str, name: str) -> bool:
    """Whether the letters can be read in order in the name, the first at its start, another at the start of a later word."""
    words, small = fold(name).split(), fold(letters)
    if len(words) < 2 or not small or small[0] != words[0][0] or not any(word[0] in small[1:] for word in words[1:]):
        return False
    rest = iter("".join(words)[1:])
    return all(letter in rest for letter in small[1:])


def _in_order(letters: list[str], starts: list[str]) -> bool:
    """Whether the letters are found in order, or the first and the last name's begin and end them."""
    place = 0
    for letter in letters:
        if letter not in starts[place:]:
            return letters[0] == starts[0] and len(letters) > 1 and letters[-1] in starts[1:]
        place = starts.index(letter, place) + 1
    return letters[0] == starts[0]
