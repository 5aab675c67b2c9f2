"""Lists that Word saves in web pages: paragraphs with a bullet set in front, deeper where their margin is wider."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from graphapp.loaders.formats.margins import depth_of

_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_LISTED = re.compile(r"MsoList", re.IGNORECASE)
_MARGIN = re.compile(r"margin(?:-left\s*:\s*|\s*:\s*(?:\S+\s+){3})(-?[\d.]+)(in|pt|cm|mm|px)?", re.IGNORECASE)
_POINTS = {"in": 72.0, "pt": 1.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_OF_SIGNS = re.compile(r"font-family\s*:\s*[\"']?(?:Symbol|Wingdings|Courier New)|mso-list\s*:\s*Ignore", re.IGNORECASE)
_SIGN = re.compile(r"\s*(?:[^\w\s]|[a-zA-Z§Ø])\s*")  # in the type of signs letters are bullets, too
_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s*")
_DEEPEST = 8


def word_lists(soup: BeautifulSoup) -> None:
    """Makes items of such paragraphs, in lists as deep as they are; a bullet goes, a number stays as it is written."""
    margins: list[float] = []  # of the open lists, the outermost first
    for node in soup.find_all("p"):
        told = _LEVEL.search(_style(node))
        listed = told is not None or _LISTED.search(" ".join(node.get_attribute_list("class")))
        if not listed or not _takes_sign(node):
            continue
        depth = int(told[1]) - 1 if told else depth_of(_left(node), margins)
        node.name = "li"
        for _ in range(min(depth, _DEEPEST) + 1):
            node.wrap(soup.new_tag("ul"))


def _takes_sign(node: Tag) -> bool:
    """Whether a paragraph begins with a number or a bullet; a bullet is taken away."""
    texts = (text for text in node.find_all(string=True) if not isinstance(text, PreformattedString) and text.strip())
    first = next(texts, None)
    if not isinstance(first, NavigableString):
        return False
    around = first.parent
    if _SIGN.fullmatch(first) and around is not None and _OF_SIGNS.search(" ".join(map(_style, [around, *around.parents]))):
        first.extract()
        return True
    return _NUMBER.fullmatch(first) is not None


def _left(node: Tag) -> float:
    """How far a paragraph is set in, in points."""
    found = _MARGIN.search(_style(node))
    return float(found[1]) * _POINTS[(found[2] or "pt").lower()] if found else 0.0


def _style(node: Tag) -> str:
    return str(node.get("style") or "")
