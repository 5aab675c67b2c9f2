"""Tables of Markdown: those with strokes between the cells, and those that only some readers know, drawn with plus signs or in
columns made with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from graphapp.loaders.formats.inline import HIDDEN, lines
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.tables import names_columns
from graphapp.loaders.formats.textrows import Span, stroked, with_tables
from graphapp.loaders.passages import EMPTY, joined, plain
from graphapp.schema.documents import Block, BlockKind, Passage

_GAP = re.compile(r"\S[ \t]{2,}\S")
_FEWEST = 3  # lines with a gap
# «-----   ----» below the heads of columns: Markdown takes it for a rule that ends the paragraph.
_RULE = re.compile(r"(?<=\S\n)[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*(?=\n[ \t]*\S)")


def piped(text: str, starts: Sequence[int], tokens: Sequence[Token], number: int) -> Iterator[Block]:
    """The rows of a table by its tokens; `starts` are the places of the lines."""
    cells: list[Passage] = []
    header = blank = False  # `blank`: a header with nothing in it stood above
    cursor = 0
    for token in tokens:
        if token.type == "tr_open":
            cells = []
            cursor = starts[(token.map or [0])[0]]
        elif token.type in ("thead_open", "tbody_open"):
            header = token.type == "thead_open"
        elif token.type == "inline":
            cell, cursor = _cell(text, token, cursor)
            cells.append(cell)
        elif token.type == "tr_close" and any(cell.text for cell in cells):
            yield _row(cells, number, header or (blank and names_columns([cell.text for cell in cells])))
            blank = False
        elif token.type == "tr_close":
            blank = header


def is_drawn(content: str) -> bool:
    """Whether a paragraph begins as a table that is drawn, or has a stroke before each of its lines."""
    return content.startswith(("+-", "+=")) or (content.startswith("|") and all(_stroked(line) for line in content.split("\n")))


def _stroked(line: str) -> bool:
    return line.lstrip().startswith("|") and line.count("|") > 1


def drawn(text: str, spans: Sequence[Span], number: int) -> list[Block]:
    """The rows of a table that is drawn; `spans` are the places of its lines."""
    rows = [[_shown(cell) for cell in row] for row in stroked(text, spans) if any(cell.text for cell in row)]
    ruled = ["=" in text[slice(*span)] and not any(map(str.isalnum, text[slice(*span)])) for span in spans]
    named = any(ruled) or (bool(rows) and names_columns([cell.text for cell in rows[0]]))
    return [_row(row, number, at == 0 and named) for at, row in enumerate(rows)]


def without_rules(text: str) -> str:
    """The text, with letters that hide for the rules below the heads of columns."""
    return _RULE.sub(lambda found: HIDDEN * len(found[0]), text)


def columned(text: str, spans: Sequence[Span], number: int) -> list[Block]:
    """The rows of a paragraph whose every line stands in columns; `spans` are the places of its lines."""
    if sum(_GAP.search(text, *span) is not None for span in spans) < _FEWEST:
        return []
    kept = [span for span in spans if text[slice(*span)].strip(f"{HIDDEN} \t")]
    found = with_tables(text, [Line(plain(text, *span)) for span in kept], kept)
    rows = [[_shown(cell) for cell in line.cells] for line in found]
    if not all(rows):
        return []
    named = names_columns([cell.text for cell in rows[0]])
    return [_row(row, number, at == 0 and named) for at, row in enumerate(rows)]


def _shown(cell: Passage) -> Passage:
    """The cell without letters that stand for marks that are not shown."""
    kept = [(letter, place) for letter, place in zip(cell.text, cell.offsets, strict=True) if letter != HIDDEN]
    return cell if len(kept) == len(cell.text) else Passage("".join(k for k, _ in kept), tuple(p for _, p in kept))


def _row(cells: Sequence[Passage], number: int, header: bool) -> Block:
    whole = joined([cell for cell in cells if cell.text], " | ")
    return Block(BlockKind.ROW, whole, cells=tuple(cells), table=number, header=header)


def _cell(text: str, token: Token, cursor: int) -> tuple[Passage, int]:
    if not token.content:
        return EMPTY, cursor
    origins: list[int] = []
    for letter in token.content:
        place = text.find(letter, cursor)
        place = place if place >= 0 else cursor
        origins.append(place)
        cursor = place + 1
    found = lines(token.children or [], token.content, origins)
    return joined([line.passage for line in found]), cursor
