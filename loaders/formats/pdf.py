"""PDF files as text and blocks. A PDF knows letters and places only; lines, tables and headings are told from these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

import pypdfium2 as pdfium

from graphapp.loaders.formats import furniture
from graphapp.loaders.formats.columns import Aligned, Segment, Word, aligned, beside_their_lines, in_rows, joined, parted
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.flow import flow
from graphapp.loaders.formats.glyphs import Glyph, glyphs, rules
from graphapp.loaders.formats.grids import RuledTable, ruled_tables
from graphapp.loaders.formats.hyphens import Spelling, spelling, together
from graphapp.loaders.formats.layout import groups
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.ranking import blocks
from graphapp.loaders.formats.written import columns, in_columns, written
from graphapp.loaders.passages import INVISIBLE
from graphapp.schema.documents import Passage

_MOST_PAGES = 500
_FEWEST_LETTERS = 15  # a page: fewer on all pages and the pages are pictures
_LONG_CELL = 600
_NO_INVISIBLE = str.maketrans("", "", INVISIBLE)

Row = Segment | tuple[str, ...]  # a line of text, or the cells of a table row
Part = list[Segment] | tuple[str, ...]  # what stands between ruled tables, or the cells of a row of one


@dataclass(slots=True)
class _Pages:
    """The text under way, and its lines."""

    spelled: Spelling  # of the whole file
    written: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[Line] = field(default_factory=list)

    def write(self, text: str) -> Passage:
        """Adds a line, or the lines of a cell as one."""
        lines = [Passage(line, range(len(line))) for part in text.split("\n") if (line := _clean(part))]
        clean = together(lines, self.spelled).text
        start = self.length
        self.end(clean)
        return Passage(clean, range(start, self.length))

    def end(self, sign: str) -> None:
        self.written.append(sign)
        self.length += len(sign)


def read(data: bytes) -> Content:
    """The blocks of a PDF file."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("the PDF is encrypted", "Save it without a password") from error
        raise UnreadableError("the PDF is damaged", "Open it in a viewer and print it to a new PDF") from error
    try:
        return _content(document)
    except pdfium.PdfiumError as error:
        raise UnreadableError("a page of the PDF is damaged", "Open it in a viewer and print it to a new PDF") from error
    finally:
        document.close()


def _content(document: pdfium.PdfDocument) -> Content:
    if len(document) > _MOST_PAGES:
        raise UnreadableError(f"it has {len(document)} pages, more than any minutes", "Split it")
    parts = [_parts(document[number]) for number in range(len(document))]
    lefts = columns(part for page in parts for part in page if isinstance(part, list))
    pages = [list(_rows(page, lefts)) for page in parts]
    texts = [[_text(row) for row in page] for page in pages]
    if sum(letter.isalnum() for page in texts for text in page for letter in text) < _FEWEST_LETTERS * len(pages):
        raise UnreadableError("its pages are pictures without text", "Have the text recognised (OCR) and save it again")
    heads = furniture.running(texts)
    pitch = _pitch(pages)
    found = _Pages(spelling("\n".join(text for page in texts for text in page)))
    for number, page in enumerate(pages, 1):
        _write_page(found, page, number, heads, pitch)
        found.end("\f" if number < len(pages) else "")
    title = document.get_metadata_dict().get("Title") or None
    return Content("".join(found.written), tuple(blocks(groups(found.lines))), title, len(pages))


def _clean(text: str) -> str:
    return " ".join(text.translate(_NO_INVISIBLE).split())


def _text(row: Row) -> str:
    return row.text if isinstance(row, Segment) else " | ".join(row)


def _pitch(pages: Sequence[Sequence[Row]]) -> float:
    """The usual distance between two lines, as a multiple of the letters' size."""
    steps = [
        round((above.bottom - below.bottom) / above.size, 1)
        for page in pages
        for above, below in pairwise(page)
        if isinstance(above, Segment)
        and isinstance(below, Segment)
        and above.size == below.size > 0
        and above.bottom > below.bottom
    ]
    return Counter(steps).most_common(1)[0][0] if steps else 1.2


def _write_page(found: _Pages, page: Sequence[Row], number: int, heads: set[str], pitch: float) -> None:
    above: Segment | None = None
    opens = number > 1
    margins = flow(page)
    for order, (row, margin) in enumerate(zip(page, margins, strict=True)):
        if isinstance(row, tuple):
            _write_row(found, row, number)
            above, opens = None, False
            continue
        opens = opens or (order > 0 and margin > margins[order - 1] > 0)
        passage = found.write(row.text)
        found.end("\n")
        edge = furniture.at_edge(order, len(page))
        if not passage.text or (
            edge and (furniture.is_page_number(passage.text, alone=True) or furniture.key(passage.text) in heads)
        ):
            continue
        gap = above is None or not -1 < (above.bottom - row.bottom) / max(above.size, row.size, 1.0) < pitch * 1.28 + 0.1
        found.lines.append(
            Line(
                passage,
                number,
                row.left,
                row.right,
                gap and not opens,
                opens,
                row.strong,
                row.size,
                margin=margin,
            )
        )
        above, opens = row, False


def _write_row(found: _Pages, cells: tuple[str, ...], number: int) -> None:
    passages: list[Passage] = []
    for index, cell in enumerate(cells):
        passages.append(found.write(cell))
        found.end(" | " if index + 1 < len(cells) else "\n")
    if any(passage.text for passage in passages):
        whole = next(passage for passage in passages if passage.text)
        found.lines.append(Line(whole, number, cells=tuple(passages)))


def _rows(page: Sequence[Part], lefts: Sequence[float]) -> Iterator[Row]:
    """The lines and table rows of a page, in the file's order; `lefts`: where columns of the file's tables begin."""
    for part in page:
        if isinstance(part, tuple):
            yield part
        else:
            yield from _plain_rows(in_columns(part, lefts))


def _parts(page: pdfium.PdfPage) -> list[Part]:
    """The rows of ruled tables of a page, and what stands between them, in the file's order."""
    tables = ruled_tables(rules(page))
    loose: list[Segment] = []
    found: list[Part] = []
    told: set[int] = set()
    cells: dict[int, dict[tuple[int, int], str]] = {index: {} for index in range(len(tables))}
    places: list[int | None] = []
    letters = list(glyphs(page))
    for glyph in letters:
        places.append(_place(glyph, tables, cells, places[-1] if places else None))
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
    glyph: Glyph, tables: Sequence[RuledTable], cells: dict[int, dict[tuple[int, int], str]], last: int | None
) -> int | None:
    """The table that a letter stands in, if any; the letter is added to its cell."""
    if glyph.text in (" ", "\n"):
        if last is not None:
            cell = next(reversed(cells[last]))
            cells[last][cell] += glyph.text
        return last
    for index, table in enumerate(tables):
        if place := table.cell(glyph):
            before = cells[index].pop(place, "")
            cells[index][place] = before + glyph.text
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
