"""Markdown inside a line: what a reader would see, with the place of every character in the raw text.

The parser gives the visible pieces in order but not their places; they are found again by walking along the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from graphapp.loaders.formats.headings import is_run_in
from graphapp.loaders.formats.paragraphs import Styled
from graphapp.loaders.formats.struck import is_struck
from graphapp.loaders.passages import characters

Letter = tuple[str, int]
HIDDEN = "\ue000"  # stands in for a letter of markup that the parser does not know; part of no word, and never shown
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_NO_TAG = re.compile(r"<[A-Z][a-z]+[^<>=\"/]*>\Z")  # «Draw the map <Ada>»: no language for pages has such a tag
BOLD_TAGS = frozenset({"b", "strong"})
_EMPHASIS_TAGS = frozenset({"i", "em", "u"})


class _Walk:
    """Walks along the raw text of one block; `origins[i]` is the place in the document of `content[i]`."""

    def __init__(self, content: str, origins: list[int]) -> None:
        self.content = content
        self.origins = origins
        self.at = 0

    def visible(self, piece: str) -> Iterator[Letter]:
        """The letters of a piece, and moves behind it."""
        found = self.content.find(piece, self.at)
        if found >= 0:
            self.at = found + len(piece)
            yield from zip(piece, self.origins[found : self.at], strict=True)
            return
        for letter in piece:
            found = self.content.find(
                "\n" if letter == " " and self.content[self.at : self.at + 1] == "\n" else letter, self.at
            )
            if found >= 0:
                self.at = found + 1
                yield letter, self.origins[found]

    def replaced(self, raw: str, shown: str) -> Iterator[Letter]:
        """What an escape or an entity stands for, all of it at the place where it is written."""
        found = max(self.content.find(raw, self.at), self.at)
        self.at = min(found + len(raw), len(self.content))
        place = self.origins[min(found, len(self.origins) - 1)]
        yield from ((letter, place) for letter in shown)

    def skip(self, raw: str) -> None:
        found = self.content.find(raw, self.at)
        if found >= 0:
            self.at = found + len(raw)

    def skip_target(self) -> None:
        """Moves behind a link's «](target)» or «][name]»."""
        close = self.content.find("]", self.at)
        if close < 0:
            return
        self.at = close + 1
        opening = self.content[self.at : self.at + 1]
        if opening not in ("(", "["):
            return
        depth = 0
        for at in range(self.at, len(self.content)):
            letter = self.content[at]
            depth += (letter == opening) - (letter == {"(": ")", "[": "]"}[opening])
            if depth == 0:
                self.at = at + 1
                return


@dataclass(slots=True)
class _Run:
    """The line under way."""

    letters: list[Letter]
    bold: int = 0
    leaning: int = 0
    plain_seen: bool = False  # a visible letter outside bold
    upright_seen: bool = False  # a visible letter outside any emphasis
    hard: bool = False

    def line(self) -> Styled | None:
        passage = characters(self.letters)
        if not passage.text:
            return None
        if len(passage.text) > 4 and passage.text[0] == passage.text[-1] == "*":
            return Styled(passage.part(1, len(passage.text) - 1), False, True, self.hard)
        return Styled(passage, not self.plain_seen, not self.upright_seen, self.hard)

    def heads(self, rest: str) -> bool:
        """Whether all so far is bold and the title of what follows."""
        return not self.plain_seen and self.bold <= 0 and is_run_in(characters(self.letters).text, rest)

    def add(self, letters: Iterable[Letter]) -> None:
        before = len(self.letters)
        self.letters.extend(pair for pair in letters if pair[0] != HIDDEN)
        if self.bold <= 0 and any(letter.isalnum() for letter, _ in self.letters[before:]):
            self.plain_seen = True
            self.upright_seen |= self.leaning <= 0


def lines(children: Iterable[Token], content: str, origins: list[int], *, titled: bool = False) -> list[Styled]:
    """The visual lines of a block's content, without markup, pictures and comments; `titled`: a bold title is a line."""
    walk = _Walk(content, origins)
    run = _Run([])
    found: list[Styled] = []

    def end(hard: bool) -> None:
        nonlocal run
        if line := run.line():
            found.append(line)
        run = _Run([], run.bold, run.leaning, hard=hard)

    tokens = list(children)
    for token, behind in zip(tokens, [*tokens[1:], None], strict=False):
        if token.type in ("softbreak", "hardbreak"):
            walk.skip("\n")
            end(token.type == "hardbreak")
        elif token.type == "html_inline" and _NO_TAG.match(token.content):
            run.add(list(walk.visible(token.content)))
        elif token.type == "html_inline" and (tag := _TAG.match(token.content)):
            if is_struck(tag[2].lower()):
                run.letters.extend(walk.replaced(token.content, "~~"))
            else:
                walk.skip(token.content)
            if tag[2].lower() in ("br", "p", "div"):
                end(True)
            _style(run, tag[2].lower(), -1 if tag[1] else 1)
        else:
            _piece(token, walk, run)
            if titled and token.type == "strong_close" and behind and run.heads(behind.content):
                end(True)
    end(False)
    return found


def _style(run: _Run, tag: str, step: int) -> None:
    run.bold += step if tag in BOLD_TAGS else 0
    run.leaning += step if tag in _EMPHASIS_TAGS else 0


def _piece(token: Token, walk: _Walk, run: _Run) -> None:
    match token.type:
        case "text" | "code_inline":
            run.add(_without_stray_marks(list(walk.visible(token.content))))
        case "text_special":
            run.add(walk.replaced(token.markup, token.content))
        case "strong_open" | "strong_close":
            walk.skip(token.markup)
            run.bold += token.nesting
        case "em_open" | "em_close":
            walk.skip(token.markup)
            run.leaning += token.nesting
        case "link_open":
            walk.skip("<" if token.markup == "autolink" else "[")
        case "link_close":
            if token.markup == "autolink":
                walk.skip(">")
            else:
                walk.skip_target()
        case "image":
            walk.skip("![")
            walk.skip_target()
        case "html_inline":
            walk.skip(token.content)
        case _:
            pass


def _without_stray_marks(letters: list[Letter]) -> list[Letter]:
    """The letters without what was meant as markup but is none to the parser: «**» set wrongly, links to a name not defined."""
    text = "".join([letter for letter, _ in letters])
    if "*" not in text and "[" not in text:
        return letters
    stray = {at for found in re.finditer(r"\*{2,}", text) for at in range(found.start(), found.end())}
    for found in re.finditer(r"\[([^\[\]]+)\]\[[^\[\]]*\]", text):
        stray.update({found.start(), *range(found.end(1), found.end())})
    return [pair for at, pair in enumerate(letters) if at not in stray]
