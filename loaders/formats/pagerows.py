"""The lines and the rows of tables of a PDF page, from the places of its letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import pypdfium2 as pdfium

from graphapp.loaders.formats.columns import Aligned, Segment, Word, aligned, beside_their_lines, in_rows, joined, parted
from graphapp.loaders.formats.glyphs import Glyph, glyphs, rules
from graphapp.loaders.formats.grids import RuledTable, ruled_tables
from graphapp.loaders.formats.written import in_columns, written

Row = Segment | tuple[str, ...]  # a line of text, or the cells of a table row
Part = list[Segment] | tuple[str, ...]  # what stands between ruled tables, or the cells of a row of one


def rows(page: Sequence[Part], lefts: Sequence[float]) -> Iterator[Row]:
    """The lines and table rows of a page, in the file's order; `lefts`: where columns of the file's tables begin."""
    for part in page:
        if isinstance(part, tuple):
            yield part
        else:
            yield from _plain_rows(in_columns(part, lefts))


def parts(page: pdfium.PdfPage) -> list[Part]:
    """The rows of ruled tables of a page, and what stands between them, in the file's order."""
    tables = ruled_tables(rules(page))
    loose: list[Segment] = []
    found: list[Part] = []
    told: set[int] = set()
    cells: dict[int, dict[tuple[int, int], str]] = {index: {} for index in range(len(tables))}
    places: list[int | None] = []
    letters = list(glyphs(page))
    for at, glyph in enumerate(letters):
        ends = at > 0 and _next_line(letters[at - 1], glyph)
        places.append(_place(glyph, tables, cells, places[-1] if places else None, ends=ends))
    line: list[Glyph] = []
    for glyph, place in zip(letters, places, strict=True):
        if place is None and glyph.text != "\n":
            line.append(glyph)
            continue
        loose.extend(_segments(line))
        line = []
        if place is not None and place not in told:
            told.add(place)
            found.append(beside_their_lines(loose))
            loose = []
            found.extend(_ruled_rows(tables[place], cells[place]))
    loose.extend(_segments(line))
    return [*found, beside_their_lines(loose)]


def _place(
    glyph: Glyph,
    tables: Sequence[RuledTable],
    cells: dict[int, dict[tuple[int, int], str]],
    last: int | None,
    *,
    ends: bool = False,
) -> int | None:
    """The table that a letter stands in, if any; the letter is added to its cell. `ends`: a line ended right before it."""
    if glyph.text in (" ", "\n"):
        if last is not None:
            cell = next(reversed(cells[last]))
            cells[last][cell] += glyph.text
        return last
    for index, table in enumerate(tables):
        if place := table.cell(glyph):
            before = cells[index].pop(place, "")
            cells[index][place] = before + ("\n" if ends else "") + glyph.text
            return index
    return None


def _ruled_rows(table: RuledTable, cells: dict[tuple[int, int], str]) -> Iterator[tuple[str, ...]]:
    for row in range(len(table.rows) - 1):
        texts = [cells.get((row, column), "") for column in range(len(table.columns) - 1)]
        if any(text.strip() for text in texts):
            yield tuple(texts)


def _segments(line: Sequence[Glyph]) -> Iterator[Segment]:
    """A line cut where a wide gap lies between two letters, or where a hyphen hides that a line ends."""
    part: list[Glyph] = []
    for glyph in line:
        solid = [other for other in part[-3:] if other.text != " "]
        if solid and glyph.text != " " and (_gap(solid[-1], glyph) or _next_line(solid[-1], glyph)):
            yield _segment(part)
            part = []
        part.append(glyph)
    if any(glyph.text != " " for glyph in part):
        yield _segment(part)


def _gap(before: Glyph, glyph: Glyph) -> bool:
    return glyph.left - before.right > max(2.2 * glyph.size, 14.0)


def _next_line(before: Glyph, glyph: Glyph) -> bool:
    return before.text in "-‐" and glyph.left < before.left and glyph.top < before.bottom


def _segment(part: Sequence[Glyph]) -> Segment:
    solid = [glyph for glyph in part if glyph.text != " "]
    bold = sum(glyph.strong for glyph in solid if glyph.text.isalnum())
    letters = sum(glyph.text.isalnum() for glyph in solid)
    size = Counter(glyph.size for glyph in solid).most_common(1)[0][0]
    bottom = Counter(round(glyph.bottom, 1) for glyph in solid).most_common(1)[0][0]
    text = re.sub(r"\s+", " ", "".join(glyph.text for glyph in part)).strip()
    strong = letters > 0 and bold >= letters * 0.9
    return Segment(text, solid[0].left, solid[-1].right, bottom, size, strong, words=tuple(_words(part, text)))


def _words(part: Sequence[Glyph], text: str) -> Iterator[Word]:
    """The words of a stretch of letters; none from the one on that the text does not have so."""
    at = 0
    for space, group in groupby(part, key=lambda glyph: glyph.text.isspace()):
        letters = list(group)
        if space:
            continue
        word = "".join(glyph.text for glyph in letters)
        at = text.find(word, at)
        if at < 0:
            return
        yield Word(letters[0].left, letters[-1].right, at)
        at += len(word)


def _plain_rows(segments: Sequence[Segment]) -> Iterator[Row]:
    """The lines outside ruled tables; those that make a table without lines as its rows."""
    at = 0
    for table in written(segments):
        yield from _lines(segments[at : table.first])
        yield from _aligned_rows(table)
        at = table.last + 1
    yield from _lines(segments[at:])


def _lines(segments: Sequence[Segment]) -> Iterator[Row]:
    """The lines of a stretch; those that stand in columns as the rows of a table."""
    rows = parted(in_rows(segments))
    tables = {table.first: table for table in aligned(rows)}
    at = 0
    while at < len(rows):
        if at in tables:
            yield from _aligned_rows(tables[at])
            at = tables[at].last + 1
        else:
            yield joined(rows[at])
            at += 1


def _aligned_rows(table: Aligned) -> Iterator[Row]:
    for row in table.rows:
        yield tuple("\n".join(segment.text for segment in cell) for cell in row)
