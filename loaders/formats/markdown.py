"""Markdown as text and blocks. The stored text is the raw Markdown, so that a quote can be found in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from graphapp.loaders.formats.content import Content
from graphapp.loaders.formats.headings import is_title, split_number, without_pictures
from graphapp.loaders.formats.inline import Line, lines, visible_html
from graphapp.loaders.formats.joins import continues
from graphapp.loaders.formats.markers import BULLET, LABEL, is_label, marker
from graphapp.loaders.passages import EMPTY, joined, without_prefix
from graphapp.schema.documents import Block, BlockKind, Passage
from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_BOX = re.compile(r"(\[[ xX]\])\s+(?=\S)")
_TIGHT_HEADING = re.compile(r"(#{2,6})\W*(?=\w)")


@dataclass(slots=True)
class _List:
    ordered: bool
    next_number: int
    mark: str


@dataclass(slots=True)
class _Reader:
    """Walks the block tokens of one document."""

    text: str
    starts: list[int]  # of every line
    blocks: list[Block] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    first_of_item: bool = False
    tables: Iterator[int] = field(default_factory=lambda: count(1))


def read(text: str) -> Content:
    """The blocks of a Markdown text."""
    front = _FRONT.match(text)
    masked = text
    if front:
        masked = re.sub(r"[^\n]", " ", front[0]) + text[front.end() :]
    title = _FRONT_TITLE.search(front[0]) if front else None
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.disable("text_join")
    starts = [0, *(found.end() for found in re.finditer("\n", masked))]
    reader = _Reader(text, starts)
    _walk(parser.parse(masked), reader)
    return Content(text, tuple(_bold_items(reader.blocks)), title[1].strip("\"'") if title else None)


def _walk(tokens: list[Token], reader: _Reader) -> None:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        match token.type:
            case "heading_open":
                _heading(reader, tokens[at + 1], int(token.tag[1]))
                at += 1
            case "inline":
                _paragraph(reader, token)
            case "bullet_list_open" | "ordered_list_open":
                start = token.attrs.get("start", 1)
                reader.lists.append(_List(token.type.startswith("o"), int(start), token.markup))
            case "bullet_list_close" | "ordered_list_close":
                reader.lists.pop()
            case "list_item_open":
                reader.first_of_item = True
                reader.lists[-1].mark = token.info + token.markup if reader.lists[-1].ordered else token.markup
            case "list_item_close":
                reader.first_of_item = False
            case "table_open":
                at = _table(reader, tokens, at, next(reader.tables))
            case "html_block":
                _html(reader, token)
            case "code_block" | "fence":
                _code(reader, token)
            case _:
                pass
        at += 1


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
        found.extend(max(base - lead + index, 0) for index in range(len(part) + 1))
        cursor = base + len(part) - lead
        number += 1
    limit = len(reader.text) - 1
    highest = 0
    for index, place in enumerate(found):
        highest = max(highest, min(place, limit))
        found[index] = highest
    return found[:-1]


def _lines(reader: _Reader, token: Token) -> list[Line]:
    return lines(token.children or [], token.content, _origins(reader, token))


def _heading(reader: _Reader, token: Token, level: int) -> None:
    found = _lines(reader, token)
    if not found:
        return
    passage = without_pictures(joined([line.passage for line in found]))
    if len(passage.text) > 250:
        reader.blocks.append(Block(BlockKind.PARAGRAPH, passage))
        return
    mark, passage = split_number(passage)
    reader.blocks.append(Block(BlockKind.HEADING, passage, level=level, marker=mark, strong=found[0].strong))


def _paragraph(reader: _Reader, token: Token) -> None:
    """Adds the blocks of a paragraph: its lines set together, cut where a label, a bold line or a hard break says so."""
    pending: list[Line] = []
    for line in _lines(reader, token):
        if pending and _starts_block(pending[-1], line, bool(reader.lists)):
            _flush(reader, pending)
            pending = []
        pending.append(line)
    if pending:
        _flush(reader, pending)


def _starts_block(before: Line, line: Line, listed: bool) -> bool:
    text = line.passage.text
    if is_label(text) or (before.strong and is_title(before.passage.text) and not line.strong and not text[0].islower()):
        return True
    if text[0].islower():
        return False
    if line.strong and is_title(text) and not listed:
        return True
    labelled = LABEL.match(before.passage.text) is not None and LABEL.match(text) is not None
    return line.hard or labelled or (BULLET.match(text) is not None and not listed)


def _flush(reader: _Reader, pending: list[Line]) -> None:
    passage = joined([line.passage for line in pending])
    strong = all(line.strong for line in pending)
    emphasised = all(line.emphasised for line in pending)
    if reader.first_of_item and reader.lists:
        reader.first_of_item = False
        _item(reader, passage, strong)
        return
    tight = _TIGHT_HEADING.match(passage.text)
    if tight:
        rest = without_pictures(without_prefix(passage, tight.end()))
        mark, rest = split_number(rest)
        reader.blocks.append(Block(BlockKind.HEADING, rest, level=len(tight[1]), marker=mark))
    elif (strong or emphasised) and not reader.lists and is_title(passage.text):
        mark, passage = split_number(without_pictures(passage))
        reader.blocks.append(Block(BlockKind.HEADING, passage, marker=mark, strong=strong))
    elif not reader.lists and (found := marker(passage.text)) and found[0] not in ("-", "–", "—"):
        reader.blocks.append(Block(BlockKind.ITEM, without_prefix(passage, found[1]), marker=found[0], strong=strong))
    else:
        before = reader.blocks[-1] if reader.blocks else None
        if before and continues(before, passage.text):
            reader.blocks[-1] = replace(before, passage=joined([before.passage, passage]))
            return
        reader.blocks.append(Block(BlockKind.PARAGRAPH, passage, strong=strong))


def _item(reader: _Reader, passage: Passage, strong: bool) -> None:
    current = reader.lists[-1]
    mark = current.mark
    if box := _BOX.match(passage.text):
        mark, passage = box[1], without_prefix(passage, box.end())
    elif not current.ordered and (inner := marker(passage.text)) and inner[0] not in ("-", "*", "+"):
        mark, passage = inner[0], without_prefix(passage, inner[1])
    reader.blocks.append(Block(BlockKind.ITEM, passage, level=len(reader.lists) - 1, marker=mark, strong=strong))


def _bold_items(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, with numbered bold items that stand over others made headings."""
    for index, block in enumerate(blocks):
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if (
            block.kind is BlockKind.ITEM
            and block.strong
            and block.level == 0
            and block.marker[:1].isalnum()
            and below is not None
            and (below.level > 0 or below.kind is BlockKind.PARAGRAPH)
            and below.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)
            and is_title(block.passage.text)
        ):
            yield replace(block, kind=BlockKind.HEADING)
        else:
            yield block


def _table(reader: _Reader, tokens: list[Token], at: int, number: int) -> int:
    """Adds the rows of the table that opens at a token; gives the index of the token that closes it."""
    cells: list[Passage] = []
    header = False
    cursor = 0
    while tokens[at].type != "table_close":
        token = tokens[at]
        if token.type == "tr_open":
            cells = []
            cursor = reader.starts[(token.map or [0])[0]]
        elif token.type in ("thead_open", "tbody_open"):
            header = token.type == "thead_open"
        elif token.type == "inline":
            cell, cursor = _cell(reader, token, cursor)
            cells.append(cell)
        elif token.type == "tr_close" and any(cell.text for cell in cells):
            row = joined([cell for cell in cells if cell.text], " | ")
            reader.blocks.append(Block(BlockKind.ROW, row, cells=tuple(cells), table=number, header=header))
        at += 1
    return at


def _cell(reader: _Reader, token: Token, cursor: int) -> tuple[Passage, int]:
    if not token.content:
        return EMPTY, cursor
    origins: list[int] = []
    for letter in token.content:
        place = reader.text.find(letter, cursor)
        place = place if place >= 0 else cursor
        origins.append(place)
        cursor = place + 1
    found = lines(token.children or [], token.content, origins)
    return joined([line.passage for line in found]), cursor


def _html(reader: _Reader, token: Token) -> None:
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text)]
    start = reader.starts[first]
    for line in visible_html(reader.text[start : ends[min(last, len(ends) - 1)]], start):
        reader.blocks.append(Block(BlockKind.PARAGRAPH, line.passage))


def _code(reader: _Reader, token: Token) -> None:
    """Indented or fenced text is read as lines: minutes indent for the eye, hardly ever to show code."""
    first, last = token.map or [0, 0]
    ends = [*reader.starts, len(reader.text)]
    for number in range(first, min(last, len(reader.starts))):
        line = reader.text[reader.starts[number] : ends[number + 1]]
        if line.strip().startswith(("```", "~~~")) or not line.strip():
            continue
        passage = joined([part.passage for part in visible_html(line, reader.starts[number])])
        found = marker(passage.text) if passage.text else None
        if found:
            depth = len(reader.lists)
            reader.blocks.append(Block(BlockKind.ITEM, without_prefix(passage, found[1]), level=depth, marker=found[0]))
        elif passage.text:
            reader.blocks.append(Block(BlockKind.PARAGRAPH, passage))
