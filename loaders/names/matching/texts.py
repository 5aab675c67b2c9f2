"""Text made comparable without moving a character, so that what is found in it is found at the same place in the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from graphapp.loaders.regex import Regex

# Within words of an address a name is not a mention.
_ADDRESS = re.compile(
    r"(?-i:(?<![\w-])[a-z]{2}-[A-Z]{2}(?![\w-]))|"  # the code of a language: «en-US»
    r"(?:https?|ftp|mailto):\S+|www\.\S+|(?<!\S)\S{0,63}[\w)]@\S{1,99}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:org|com|net|int|io|eu|gov|edu|"
    r"info|github|"
    r"html?|md|json|pdf|docx?|xlsx?|csv|py|js|ts|ya?ml)\b(?:/\S*)?",
    re.IGNORECASE,
)
# A name made of an address, before the word that heads it: «Tide.js Foundation».
_HEADED = re.compile(r"[^\w]*[A-Z][\w-]*\.(?:js|io|org|net|ai|com|gov)\s+[A-Z][a-z]+")
_SIGN = Regex(r"[.:@](?=[\w/])|@|-(?=[A-Z])")  # what no address does without; looking for it first is six times faster
_SMALL = re.compile(r"(?<![\w@./-])[a-z]{3,}(?![\w@/-]|\.\w)")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_QUESTION = re.compile(r"\bWHO\b[^.]{0,20}\bWHAT\b", re.IGNORECASE)  # «WHO does WHAT»


@cache
def _table() -> dict[str, str]:
    """Accented letters to their base, all dashes and slashes to a space, all apostrophes to one."""
    table: dict[str, str] = {}
    for char in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
        base = unicodedata.normalize("NFKD", char)[0]
        if base != char and base.isascii():
            table[char] = base
    table |= zip("ØøĐđŁłıßæ", "OoDdLlisa", strict=True)
    table |= dict.fromkeys("-‐‑‒–—―/\u00a0\u202f\u2009\t\n\r_", " ")
    table |= dict.fromkeys("’‘ʼ´`ʹ", "'")
    return table


@cache
def _plain_signs() -> tuple[str, ...]:
    return tuple(filter(str.isascii, _table()))


def plain(text: str) -> str:
    """The text without accents, with one kind of apostrophe, and with a space for every dash and slash; as long as before."""
    table = _table()
    # One replacement for each of the few characters that are there: five times as fast as `str.translate`.
    foreign = () if text.isascii() else table.keys() & set("".join(_FOREIGN.findall(text)))
    for char in (*_plain_signs(), *foreign):
        text = text.replace(char, table[char])
    return text


def lower(text: str) -> str:
    """The text in lower case; as long as before, whatever the letters."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def small_words(texts: Iterable[str]) -> set[str]:
    """The words that the texts write small; parts of addresses are none («ada.moss@tide.example»)."""
    return set().union(*map(_small_in, texts))


@lru_cache(maxsize=8192)  # many rules ask for the words of the same texts
def _small_in(text: str) -> frozenset[str]:
    return frozenset(_SMALL.findall(text))


def without_addresses(text: str, names: frozenset[str] = frozenset()) -> str:
    """The text with blanks for web and e-mail addresses and file names; as long as before.

    `names`: addresses in small letters that are names themselves («water.org»); they stay.
    """

    def blank(found: re.Match[str]) -> str:
        return found[0] if found[0].lower() in names else _blank(found)

    kept: list[str] = []
    done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        start, end = _unbroken(text, sign.start(), done)
        kept += (text[done:start], text[start:end] if _HEADED.match(text, start) else _ADDRESS.sub(blank, text[start:end]))
        done = end
    flat = "".join(kept) + text[done:]
    return _QUESTION.sub(_blank, flat) if "WHO " in flat else flat


def _unbroken(text: str, at: int, least: int) -> tuple[int, int]:
    """The stretch without white space around a place, not before `least`."""
    start = end = at
    while start > least and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
