"""The marks of wikis (MediaWiki, TWiki, AsciiDoc) put as Markdown, letter for letter, so that quotes keep their place.

A reader of its own would find the same headings, lists and links that the reader of Markdown finds. So each mark is replaced by
as many letters that mean the same in Markdown, or that are never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from graphapp.loaders.formats.inline import HIDDEN
from graphapp.loaders.formats.wikitables import rows_on_lines

_HEADS = (
    re.compile(r"^(?P<mark>={1,6})[ \t]*(?P<words>[^=\s](?:[^\n]*[^=\s])?)(?P<end>[ \t]*={0,6}[ \t]*)$", re.MULTILINE),
    re.compile(r"^---(?P<mark>\++)!*[ \t]*(?P<words>\S[^\n]*?)(?P<end>[ \t]*)$", re.MULTILINE),
)
_SEVERAL = 2
_BULLETS = re.compile(r"^(?:[*#]+|\.{1,5})(?=[ \t]+\S)", re.MULTILINE)
_ATTRIBUTES = re.compile(r"^\[[\w\"'=,.%# *-]{1,200}\][ \t]*$", re.MULTILINE)  # of what stands below, in AsciiDoc
_BROKEN = re.compile(r"(?<=\S) \+$", re.MULTILINE)  # a line that ends here though the paragraph goes on, in AsciiDoc
_NAMED_ADDRESS = re.compile(r"(?<![\w\[])(?:link:|https?://)[^\s\[\]|]{1,400}\[(?P<words>[^\[\]\n]{1,400})\]")
_LINK = re.compile(r"\[\[(?P<page>[^\[\]|\n]{1,400})(?:\||\]\[)(?P<words>[^\[\]|\n]{1,400})\]\]")
_BARE_LINK = re.compile(r"\[\[(?P<words>[^\[\]|\n]{1,400})\]\]")
_BOLD = re.compile(r"'''(?P<words>[^'\n]{1,400})'''")
_LONE_TAG = re.compile(r"^[ \t]*</?(?:p|br|div|center)\b[^<>\n]{0,80}>[ \t]*$", re.MULTILINE)  # it would hide the list below it
_MACRO = re.compile(r"%[A-Z]{3,}(?:\{[^{}\n]{0,400}\})?%")


def is_wiki(text: str) -> bool:
    """Whether a text has headings as wikis write them."""
    return any(len(each.findall(text)) >= _SEVERAL for each in _HEADS)


def as_markdown(text: str) -> str:
    """The text with wiki marks put as Markdown; every other letter stays where it is."""
    equals, pluses = _HEADS
    text = rows_on_lines(text)
    for pattern, change in (
        (_BROKEN, lambda _: "  "),
        (_ATTRIBUTES, lambda found: " " * len(found[0])),
        (_NAMED_ADDRESS, lambda found: _hidden(found.start("words") - found.start()) + found["words"] + _hidden(1)),
        (_BULLETS, _bullet),  # first: a heading is to begin with «#»
        (equals, _heading),
        (pluses, _heading),
        (_LINK, _link),
        (_BARE_LINK, lambda found: _hidden(2) + found["words"] + _hidden(2)),
        (_BOLD, lambda found: "**" + HIDDEN + found["words"] + HIDDEN + "**"),
        (_LONE_TAG, lambda found: " " * len(found[0])),
        (_MACRO, lambda found: _hidden(len(found[0]))),
    ):
        text = _changed(pattern, change, text)
    return text


def _changed(pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], text: str) -> str:
    return pattern.sub(change, text)


def _heading(found: re.Match[str]) -> str:
    """«== Ways ==», «---++ Ways»: as many signs as the level has, and blanks for the others."""
    signs = "#" * min(len(found["mark"]), 6)
    before = found.start("words") - found.start()
    return signs[: before - 1 or 1].ljust(before) + found["words"] + " " * len(found["end"])


def _bullet(found: re.Match[str]) -> str:
    """«** one»: a bullet behind a tab for every level above it."""
    return "\t" * (len(found[0]) - 1) + "*"


def _link(found: re.Match[str]) -> str:
    hidden = found.start("words") - found.start()
    return _hidden(hidden) + found["words"] + _hidden(2)


def _hidden(count: int) -> str:
    return HIDDEN * count
