"""PDF files as text and blocks. A PDF knows letters and places only; lines, tables and headings are told from these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium

from graphapp.loaders.formats import furniture
from graphapp.loaders.formats.columns import Segment
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.flow import flow
from graphapp.loaders.formats.hyphens import spelled, together
from graphapp.loaders.formats.layout import groups
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.pagerows import Row, parts, rows
from graphapp.loaders.formats.ranking import blocks
from graphapp.loaders.formats.rowbreaks import whole_rows
from graphapp.loaders.formats.written import columns
from graphapp.loaders.passages import INVISIBLE
from graphapp.schema.documents import Passage

_MOST_PAGES = 500
_FEWEST_LETTERS = 15  # a page: fewer on all pages and the pages are pictures
_NO_INVISIBLE = str.maketrans("", "", INVISIBLE)


@dataclass(slots=True)
class _Pages:
    """The text under way, and its lines."""

    words: frozenset[str]  # of the whole file
    written: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[Line] = field(default_factory=list)

    def write(self, text: str) -> Passage:
        """Adds a line, or the lines of a cell as one."""
        lines = [Passage(line, range(len(line))) for part in text.split("\n") if (line := _clean(part))]
        clean = together(lines, self.words).text
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
    taken = [parts(document[number]) for number in range(len(document))]
    lefts = columns(part for page in taken for part in page if isinstance(part, list))
    pages = [list(rows(page, lefts)) for page in taken]
    texts = [[_text(row) for row in page] for page in pages]
    if sum(letter.isalnum() for page in texts for text in page for letter in text) < _FEWEST_LETTERS * len(pages):
        raise UnreadableError("its pages are pictures without text", "Have the text recognised (OCR) and save it again")
    heads = furniture.running(texts)
    pitch = _pitch(pages)
    found = _Pages(spelled("\n".join(text for page in texts for text in page)))
    for number, page in enumerate(pages, 1):
        _write_page(found, page, number, heads, pitch)
        found.end("\f" if number < len(pages) else "")
    title = document.get_metadata_dict().get("Title") or None
    lines = whole_rows(found.lines, found.words)
    return Content("".join(found.written), tuple(blocks(groups(lines))), title, len(pages))


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
