"""Markdown as text and blocks. The stored text is the raw Markdown, so that a quote can be found in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate, count, pairwise, repeat

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graphapp.loaders.formats import htmllines, htmlrows
from graphapp.loaders.formats.cellwise import with_tables
from graphapp.loaders.formats.content import Content
from graphapp.loaders.formats.inline import HIDDEN, lines
from graphapp.loaders.formats.joins import is_open
from graphapp.loaders.formats.markers import marker
from graphapp.loaders.formats.marktables import columned, drawn, is_drawn, piped, without_rules
from graphapp.loaders.formats.paragraphs import Styled, block, cut, heading, item, settled
from graphapp.loaders.formats.wrapped import page
from graphapp.loaders.passages import EMPTY, joined, without_prefix
from graphapp.loaders.roles import role
from graphapp.schema.documents import Block, BlockKind, SectionRole

_FRONT = re.compile(r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(.*?\n)?(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
# What the front matter tells of the meeting is read; what it tells the site that shows the page is not.
_FRONT_TOLD = re.compile(
    r"(?:(?:meeting[ _-]?)?(?:date|day|time|starts?|start[ _-]?(?:date|time)"
    r"|place|location|venue)|when|where|next[ _-]meeting|attendees|participants"
    r"|present|regrets"
    r"|apologies|absent|chair|scribe|sig|wg|working[ _-]group|group|committee|board)[ \t]*[:=][ \t]*[^\s\[{|>]",
    re.IGNORECASE,
)
# What is marked in Word becomes «[send the list]{.mark}» where a file was made from it.
_SPAN = re.compile(r"\[(?P<words>[^\[\]<>]{1,900})\]\{[.#][\w .#=-]{1,60}\}")
_FENCE = re.compile(r"^[ \t]*:{3,}[ \t]*(?:[\w-]+|\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)  # «:::info», and its end
# «3. Boats» over a rule is meant as a title: behind the number goes a blank that makes no list of it.
_NUMBERED_TITLE = re.compile(r"^(\d{1,2}[.)])[ \t](\S[^\n]{0,80}\n(?:={3,}|-{3,})[ \t]*$)", re.MULTILINE)
_SET_OFF = frozenset((SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.ACTIONS, SectionRole.NEXT_MEETING))
_CLOCK = re.compile(r"\d[T ]\d\d:\d\d:(?!00)\d\d")  # to the second: when the page was made, not when people met
_CALLOUT = re.compile(r"\[!\w+\]")  # «> [!todo] Open question», and below it what the box says
_LONG = 120  # letters of a line that nobody wrapped
_SHORT = 60  # letters of a line that nobody had to break
_SEVERAL = 3
_MANY = 10
_TITLE = 80
_NONE = Styled(EMPTY)
_FRONT_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(.+?)[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class _Reader:
    """Walks the block tokens of one document."""

    text: str
    starts: list[int]  # of every line
    blocks: list[Block] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)  # the marker of the current item of every open list
    first_of_item: bool = False
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    unwrapped: bool = False  # lines are as long as paragraphs
    broken: bool = False  # by hand, wherever a line is meant to end


def as_page(text: str) -> str | None:
    """The web page that a Markdown file holds below its front matter; None where it holds Markdown."""
    front, title = _front(text)
    return page(front, title, text[len(front) :])


def _front(text: str) -> tuple[str, str | None]:
    """The front matter, blank where it tells nothing of the meeting, and the title that it gives."""
    front = _FRONT.match(text)
    title = _FRONT_TITLE.search(front[0]) if front else None
    masked = "".join(_told(line) for line in front[0].splitlines(keepends=True)) if front else ""
    return masked, title[1].strip("\"'") if title else None


def read(text: str) -> Content:
    """The blocks of a Markdown text."""
    front, title = _front(text)
    masked = front + text[len(front) :]
    masked = _SPAN.sub(_without_span, masked) if "]{" in masked else masked
    masked = _FENCE.sub(lambda found: " " * len(found[0]), masked) if ":::" in masked else masked
    masked = _NUMBERED_TITLE.sub(lambda found: f"{found[1]}\u00a0{found[2]}", masked)
    masked = without_rules(masked)
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.disable("text_join")
    starts = [0, *(found.end() for found in re.finditer("\n", masked))]
    reader = _Reader(masked, starts, unwrapped=sum(len(line) > _LONG for line in masked.splitlines()) >= _SEVERAL)
    reader.broken = _is_broken(masked)
    _walk(parser.parse(masked), reader)
    return Content(text, settled(with_tables(reader.blocks), broken=True), title)


def _is_broken(text: str) -> bool:
    """Whether breaks by hand are meant as such: there are many, and hardly one is within a sentence."""
    pairs = [(above, below.strip()) for above, below in pairwise(text.split("\n")) if above.strip() and below.strip()]
    by_hand = [below for above, below in pairs if above.endswith(("  ", "\\"))]
    within = sum(below[0].islower() for below in by_hand)
    return len(by_hand) >= _MANY and within * _MANY <= len(by_hand)


def _without_span(found: re.Match[str]) -> str:
    """The words of a span, with as many letters that hide as its brackets and attributes have."""
    return HIDDEN + found["words"] + HIDDEN * (len(found[0]) - len(found["words"]) - 1)


def _told(line: str) -> str:
    """A line of the front matter, blank where it tells nothing of the meeting."""
    return line if _FRONT_TOLD.match(line) and not _CLOCK.search(line) else re.sub(r"[^\n]", " ", line)


def _walk(tokens: list[Token], reader: _Reader) -> None:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "heading_open":
            _heading(reader, tokens[at + 1], int(token.tag[1]))
            at += 1
        elif token.type == "table_open":
            at = _table(reader, tokens, at, next(reader.tables))
        elif token.type in _READERS:
            _READERS[token.type](reader, token)
        else:
            _list(reader, token)
        at += 1


def _list(reader: _Reader, token: Token) -> None:
    """Keeps count of the open lists and of the marker of the item under way."""
    match token.type:
        case "bullet_list_open" | "ordered_list_open":
            reader.lists.append("")
        case "bullet_list_close" | "ordered_list_close":
            reader.lists.pop()
        case "list_item_open":
            reader.first_of_item = True
            reader.lists[-1] = token.info + token.markup
        case "list_item_close":
            reader.first_of_item = False
        case _:
            pass


def _origins(reader: _Reader, token: Token) -> list[int]:
    """The place in the document of every character of an inline token's content."""
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text) + 1]
    found: list[int] = []
    number = first
    cursor = reader.starts[first]
    for part in token.content.split("\n"):
        place = -1
        while number < max(last, first + 1):
            place = reader.text.find(part.strip("\t "), max(cursor, reader.starts[number]), ends[number + 1])
            if place >= 0:
                break
            number += 1
        lead = len(part) - len(part.lstrip("\t "))
        base = place if place >= 0 else cursor
        found.extend(range(base - lead, base - lead + len(part) + 1))
        cursor = base + len(part) - lead
        number += 1
    limit = len(reader.text) - 1
    return [*accumulate(map(min, found[:-1], repeat(limit)), max, initial=0)][1:]


def _lines(reader: _Reader, token: Token, *, titled: bool = False) -> list[Styled]:
    return lines(token.children or [], token.content, _origins(reader, token), titled=titled)


def _spans(reader: _Reader, token: Token) -> list[tuple[int, int]]:
    """The places of the lines of a token."""
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text) + 1]
    return [(ends[number], ends[number + 1] - 1) for number in range(first, last)]


def _heading(reader: _Reader, token: Token, level: int) -> None:
    if found := _lines(reader, token):
        reader.blocks.append(heading(joined([line.passage for line in found]), level, found[0].strong, 1))


def _paragraph(reader: _Reader, token: Token) -> None:
    """Adds the blocks of a paragraph; the first block of an item is the item itself."""
    if is_drawn(token.content) and (rows := drawn(reader.text, _spans(reader, token), next(reader.tables))):
        reader.blocks += rows
        return
    if not reader.lists and (rows := columned(reader.text, _spans(reader, token), next(reader.tables))):
        reader.blocks += rows
        return
    found = _lines(reader, token, titled=not reader.lists)
    if reader.unwrapped and not reader.lists:
        found = [replace(line, hard=True) if _is_meant(before, line) else line for before, line in pairwise([_NONE, *found])]
    if len(found) > 1 and _CALLOUT.match(found[0].passage.text):
        found[1] = replace(found[1], hard=True)
    if reader.lists and (reader.unwrapped or reader.broken):
        found = [_set_off(reader, before, line) for before, line in pairwise([_NONE, *found])]
    outside = _outside(reader, found) if reader.lists else len(found)
    _blocks(reader, found[:outside])
    reader.blocks += [block(part) for part in cut(found[outside:])]


def _is_meant(before: Styled, line: Styled) -> bool:
    """Whether a line break in text that nobody wrapped is the writer's own: a short line that ends like a title is above it."""
    above, text = before.passage.text, line.passage.text
    title = 0 < len(above) <= _TITLE and above[-1].isalnum() and not is_open(above) and above[0].isupper()
    return title and (text[0].isupper() or text[0].isdigit())


def _set_off(reader: _Reader, before: Styled, line: Styled) -> Styled:
    """A line of an item; no part of it where it begins at the left behind a break that is meant."""
    above, text = before.passage.text, line.passage.text
    ends = above[-1:] in tuple(".?!") or (len(above) < _SHORT and above[-1:] not in (":", ";", ",") and not is_open(above))
    hard = line.hard or (reader.unwrapped and above != "" and text[0].isupper() and ends)
    return replace(line, hard=True, own=True) if hard and _is_at_left(reader, line) else line


def _outside(reader: _Reader, found: list[Styled]) -> int:
    """From which line on an item's text is no part of it: «**Apologies**» right below the last of those present."""
    for number, line in enumerate(found):
        if number and _is_at_left(reader, line) and line.strong and role(line.passage.text) in _SET_OFF:
            return number
    return len(found)


def _is_at_left(reader: _Reader, line: Styled) -> bool:
    """Whether a line begins where nothing is set in, as the text of an item would be."""
    at = line.passage.offsets[0]
    return reader.text[reader.text.rfind("\n", 0, at) + 1 : at].strip("*_") == ""


def _blocks(reader: _Reader, found: list[Styled]) -> None:
    for part in cut(found, listed=bool(reader.lists)):
        if reader.first_of_item and reader.lists:
            reader.first_of_item = False
            passage = joined([line.passage for line in part])
            strong = all(line.strong for line in part)
            reader.blocks.append(item(passage, len(reader.lists) - 1, reader.lists[-1], strong, 1))
        else:
            made = block(part, listed=bool(reader.lists) and not part[0].own)
            depth = max(len(reader.lists) - 1, 0) if made.kind is BlockKind.ITEM else made.level
            reader.blocks.append(replace(made, level=depth))


def _table(reader: _Reader, tokens: list[Token], at: int, number: int) -> int:
    """Adds the rows of the table that opens at a token; gives the index of the token that closes it."""
    end = next(place for place in range(at, len(tokens)) if tokens[place].type == "table_close")
    reader.blocks += piped(reader.text, reader.starts, tokens[at:end], number)
    return end


def _html(reader: _Reader, token: Token) -> None:
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text)]
    start = reader.starts[first]
    raw = reader.text[start : ends[min(last, len(ends) - 1)]]
    at = 0
    for table in htmlrows.tables(raw):
        reader.blocks += htmllines.blocks(raw[at : table[0]], start + at)
        number = next(reader.tables)
        for row in htmlrows.rows(raw[slice(*table)], start + table[0]):
            words = joined([cell for cell in row.cells if cell.text], " | ")
            reader.blocks.append(Block(BlockKind.ROW, words, cells=row.cells, table=number, header=row.header))
        at = table[1]
    reader.blocks += htmllines.blocks(raw[at:], start + at)


def _code(reader: _Reader, token: Token) -> None:
    """Indented or fenced text is read as lines: minutes indent for the eye, hardly ever to show code."""
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text)]
    for number in range(first, min(last, len(reader.starts))):
        line = reader.text[reader.starts[number] : ends[number + 1]]
        if line.strip().startswith(("```", "~~~")) or not line.strip():
            continue
        passage = joined([part.passage for part in htmllines.visible_html(line, reader.starts[number])])
        found = marker(passage.text) if passage.text else None
        if found:
            depth = len(reader.lists)
            reader.blocks.append(Block(BlockKind.ITEM, without_prefix(passage, found[1]), level=depth, marker=found[0]))
        elif passage.text:
            reader.blocks.append(Block(BlockKind.PARAGRAPH, passage))


_READERS = {"inline": _paragraph, "html_block": _html, "code_block": _code, "fence": _code}
