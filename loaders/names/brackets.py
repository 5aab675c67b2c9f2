"""A name with its short form in brackets: «Full Name (ACRONYM)», «ACRONYM (Full Name)», «Full Name [ACRONYM]»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.regex import Regex

_SMALL = r"(?:of|and|the|for|&|on|in|to|de|la|le|du|des|et|der|die|für|und|y|e|do|da|del|van|voor|per|pour|con)"
_WORD = r"(?<!\w)[A-ZÀ-ÞĀ-ɏ][\w'’&.-]{0,30}(?!\w)"
FULL = rf"{_WORD}(?:,?\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{1,9}}"
_SHORT = r"[A-Z][A-Za-z0-9&/-]{1,9}|[a-z]{1,2}[A-Z][A-Za-z0-9-]{1,8}"
_BEHIND = Regex(rf"(?P<full>{FULL})\s*[(\[](?:the\s+)?[\"“'‘]?(?P<short>{_SHORT})[\"”'’]?[)\]]")
_BEFORE = Regex(rf"(?<![\w/-])(?P<short>{_SHORT})\s*[(\[](?:the\s+)?(?P<full>{FULL})[)\]]")
# In the brackets behind somebody, or at the end of an entry: «(National Quay Institute of Chile, NQI)».
_INSIDE = Regex(rf"[(]\s*(?P<full>{FULL}),\s+(?P<short>[A-Z]{{2,8}})(?=\s*[);])")
# Written small, and a body by its last word: «the ferry traffic agency (FTA)».
_SMALL_ONE = Regex(
    r"(?P<full>(?:[a-z]{3,}\s+){1,4}(?:secretariat|agency|authority|department|institute|association|union|council|service|ministry|office))"
    r"\s+\((?P<short>[A-Z]{3,6})\)"
)
# With no sign between: «QEB Quay Environmental Bureau»; every word of the name begins one of the letters.
_UNSIGNED = Regex(rf"(?<![\w/&.-])(?P<short>[A-Z]{{3,8}})\s+(?P<full>{FULL})")
_BODY = Regex(
    r"\b(?:Agency|Alliance|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Coalition|Commission(?:er)?|Company|Confederation|Consortium"
    r"|Corporation|Council|Department|Federation|Foundation|Fund|Group|Institute?|Ministry|Mission|Nations|Network|Office|Organi[sz]ation"
    r"|Parliament|Programme|Relief|Service|Society|Survey|Trust|Union|University)\b"
)
_WHOSE = Regex(r"['’]s\Z")  # «the Quay Agency’s (QA’s) plan»
_LETTER_WORDS = Regex(r"[A-Za-zÀ-ÿ0-9]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A full name and its short form."""

    full: str
    short: str


def pairs(text: str) -> Iterator[Pair]:
    """The pairs in the text whose short form is made from the full name's letters."""
    for pattern in (_BEHIND, _BEFORE, _INSIDE, _SMALL_ONE):
        for match in pattern.finditer(text):
            full = shortened(match["full"], match["short"]) or _with_place(match["full"], match["short"])
            if full:
                yield Pair(_WHOSE.sub("", full), match["short"])
    for match in _UNSIGNED.finditer(text) if not text.isupper() else ():
        if full := _spelled_out(match["full"], match["short"]):
            yield Pair(full, match["short"])


def _spelled_out(full: str, short: str) -> str | None:
    """The words behind letters that these are the first letters of, one by one; small words aside."""
    ends = [word.end() for word in re.finditer(r"\S+", full) if word[0][0].isupper()]
    end = ends[len(short) - 1] if len(ends) >= len(short) else 0
    letters = "".join(word[0] for word in full[:end].split() if word[0].isupper())
    return full[:end].rstrip(".,") if letters == short and _BODY.search(full[:end]) else None


def _with_place(full: str, short: str) -> str | None:
    """The full name with a place behind that the short form leaves out: «Quay Office of Chile (QO)»."""
    name, of, place = full.rpartition(" of ")
    whole = shortened(name, short) if of and place[:1].isupper() else None
    return f"{whole} of {place}" if whole else None


def shortened(full: str, short: str) -> str | None:
    """The end of the full name that the short form abbreviates; None where its initials do not fit."""
    words = list(re.finditer(r"\S+", full))
    small = full.islower()
    starts = [w for w in words if small or w[0][0].isupper()]
    fitting = [full[w.start() :] for w in starts if initials_fit(full[w.start() :], short)]
    return fitting[-1] if fitting else None


def initials_fit(full: str, short: str) -> bool:
    """Whether the short form takes its letters, in order, from the starts of the words, none of the long ones left out."""
    letters = [c for c in short.casefold() if c.isalnum()]
    words = [w.casefold() for w in _LETTER_WORDS.findall(full)]
    if len(words) < 2 or not letters or words[0][0] != letters[0]:
        return False
    return _fits(words, letters)


def _fits(words: list[str], letters: list[str]) -> bool:
    """Takes up to four letters from each word in turn; a word of up to three letters, or «and», may give none."""
    if not letters:
        return all(len(w) <= 3 for w in words)
    if not words:
        return False
    word, rest = words[0], words[1:]
    if len(word) <= 4 and _fits(rest, letters):
        return True
    for taken in range(min(4, len(letters), len(word)), 0, -1):
        if list(word[:taken]) == letters[:taken] and _fits(rest, letters[taken:]):
            return True
    return False
