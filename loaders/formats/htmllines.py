"""The lines that a reader sees of HTML in Markdown, each with the element it stands in: a title, an item of a list, or none.

Not through the reader of web pages: that one writes a text of its own, and here a quote is a slice of the file as it is.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from graphapp.loaders.formats.inline import BOLD_TAGS, HIDDEN, Letter
from graphapp.loaders.formats.paragraphs import Styled, block, heading, item
from graphapp.loaders.passages import characters
from graphapp.schema.documents import Block

_PIECE = re.compile(r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)\b[^>]*>|&#?\w+;|.", re.DOTALL)
_PARTS = frozenset("br p div ul ol li table tr blockquote details summary h1 h2 h3 h4 h5 h6".split())
_TITLES = {"summary": 6} | {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A line, the title or the item that it begins, and how many lists it stands in."""

    line: Styled
    tag: str = ""
    mark: str = ""
    depth: int = 0


@dataclass(slots=True)
class _Walk:
    """The line under way."""

    letters: list[Letter] = field(default_factory=list)
    found: list[Seen] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)  # open ones: how many items a numbered one has had, -1 for one with bullets
    tag: str = ""
    bold: int = 0
    plain: bool = False  # a letter of the line is not bold

    def end(self) -> None:
        passage = characters(self.letters)
        if passage.text:
            number = self.lists[-1] if self.lists else -1
            mark = ("•" if number < 0 else f"{number}.") if self.tag == "li" else ""
            self.found.append(Seen(Styled(passage, not self.plain, hard=True), self.tag, mark, len(self.lists)))
            self.tag = ""
        self.letters.clear()
        self.plain = False

    def element(self, tag: str, *, ends: bool) -> None:
        """Goes past the begin or the end of an element."""
        if tag in BOLD_TAGS:
            self.bold = max(self.bold + (-1 if ends else 1), 0)
        if tag not in _PARTS:
            return
        self.end()
        self.tag = "" if ends or tag in ("ul", "ol") else tag if tag in _TITLES or tag == "li" else self.tag
        if tag in ("ul", "ol") and (self.lists or not ends):
            self.lists = self.lists[:-1] if ends else [*self.lists, 0 if tag == "ol" else -1]
        elif tag == "li" and not ends and self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1


def seen(raw: str, start: int) -> list[Seen]:
    """The lines of a piece of HTML: tags and comments out, entities resolved. `start` is its place in the file."""
    walk = _Walk()
    for piece in _PIECE.finditer(raw):
        if piece["tag"]:
            walk.element(piece["tag"].lower(), ends=bool(piece["end"]))
        elif not piece[0].startswith("<!--"):
            shown = html.unescape(piece[0])
            walk.letters.extend((letter, start + piece.start()) for letter in shown if letter != HIDDEN)
            walk.plain |= walk.bold == 0 and any(map(str.isalnum, shown))
    walk.end()
    return walk.found


def visible_html(raw: str, start: int) -> list[Styled]:
    """The lines of a piece of HTML, whatever they stand in."""
    return [each.line for each in seen(raw, start)]


def blocks(raw: str, start: int) -> list[Block]:
    """What the lines of a piece of HTML are."""
    return [_block(each) for each in seen(raw, start)]


def _block(each: Seen) -> Block:
    passage, strong = each.line.passage, each.line.strong
    if each.tag in _TITLES:
        return heading(passage, _TITLES[each.tag], strong, 1)
    if each.mark:
        return item(passage, max(each.depth - 1, 0), each.mark, strong, 1)
    return block([each.line], listed=each.depth > 0)
