"""Word files as text and blocks."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml

from graphapp.loaders.formats import furniture, tables
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.margins import depth_of
from graphapp.loaders.formats.numbering import Numbering, numbering_of
from graphapp.loaders.formats.sheet import Cell, Run, Sheet
from graphapp.loaders.formats.styles import Styles, styles_of
from graphapp.loaders.formats.words import FALLBACK, PAGE_BREAK, RENDERED_BREAK, W, runs_of

_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_HOLDERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"})
_DEEPEST_TABLE = 5
_TYPED = re.compile(r"\s*(?:[•●▪◦‣○·§■□➢►–—*\uf000-\uf0ff-]|o(?=\t))\s*\t\s*(?=\S)")  # a bullet that somebody typed
# What the zip, XML and Word libraries raise on a damaged file: they document no base class of their own.
_SIGNS_OF_DAMAGE = (
    BadZipFile,
    OpcError,
    KeyError,
    ValueError,
    IndexError,
    AttributeError,
    SyntaxError,
    OSError,
    EOFError,
    NotImplementedError,
    zlib.error,
)


@dataclass(slots=True)
class _Reader:
    styles: Styles
    numbering: Numbering
    rendered: bool  # Word left the page breaks of its own layout in the file
    sheet: Sheet = field(default_factory=Sheet)
    tables: int = 0  # open ones, one in another
    turned: int = 0  # pages that began within the paragraph under way
    margins: list[float] = field(default_factory=list)  # of the open lists whose bullets are typed


def read(data: bytes) -> Content:
    """The blocks of a Word file: its page header, its body, its footnotes."""
    try:
        return _content(docx.Document(BytesIO(data)))
    except _SIGNS_OF_DAMAGE as error:
        raise UnreadableError("the Word file is damaged", "Open it in Word and save it again") from error


def _content(document: WordDocument) -> Content:
    body: Any = document.element.body
    rendered = next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None
    reader = _Reader(styles_of(document.styles.element), numbering_of(_part(document, RELATIONSHIP_TYPE.NUMBERING)), rendered)
    for line in _page_heads(document):
        reader.sheet.paragraph([Run(line)])
    _walk(body, reader)
    _footnotes(document, reader)
    title = document.core_properties.title
    return reader.sheet.content(" ".join(title.split()) or None)


def _part(document: WordDocument, kind: str) -> Any:
    """The root element of a part of the file; None where it has no such part."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _page_heads(document: WordDocument) -> Iterator[str]:
    """The lines of the first page header that the body does not hold itself."""
    if not document.sections:
        return iter(())
    section = document.sections[0]
    heads = [section.first_page_header, section.header] if section.different_first_page_header_footer else [section.header]
    body = ("".join(node.itertext(f"{W}t")) for node in document.element.body.iter(_PARAGRAPH))
    return furniture.heads((paragraph.text for head in heads for paragraph in head.paragraphs), body)


def _footnotes(document: WordDocument, reader: _Reader) -> None:
    root = _part(document, RELATIONSHIP_TYPE.FOOTNOTES)
    for note in root.findall(f"{W}footnote") if root is not None else ():
        if note.get(f"{W}type") in (None, "normal"):
            for paragraph in note.iter(_PARAGRAPH):
                reader.sheet.paragraph(_runs(paragraph, reader))


def _walk(parent: Any, reader: _Reader) -> None:
    for node in parent:
        if node.tag == _PARAGRAPH:
            _paragraph(node, reader)
        elif node.tag == _TABLE:
            _table(node, reader)
        elif node.tag in _HOLDERS:
            _walk(node, reader)


def _paragraph(node: Any, reader: _Reader) -> None:
    reader.sheet.page += reader.turned
    reader.turned = 0
    if not reader.rendered and node.find(f"{W}pPr/{W}pageBreakBefore") is not None:
        reader.sheet.page += 1
    runs = _runs(node, reader)
    if reader.styles.is_contents(node):
        return
    level = reader.styles.level(node)
    listed = reader.styles.list_of(node)
    mark = reader.numbering.marker(*listed) if listed else ""
    text = "".join(run.text for run in runs)
    typed = _TYPED.match(text) if not level and not listed else None
    if not typed:
        reader.margins = []
    if not text.strip():
        pass
    elif level:
        reader.sheet.heading([Run(f"{mark} "), *runs] if mark and mark != "•" else runs, level)
    elif listed:
        reader.sheet.item(runs, listed[1], mark)
    elif typed:
        reader.sheet.item(_behind(runs, typed.end()), depth_of(reader.styles.left(node), reader.margins), "•")
    else:
        reader.sheet.paragraph(runs)
    for box in _boxes(node):
        _walk(box, reader)


def _behind(runs: Sequence[Run], start: int) -> Iterator[Run]:
    """The runs without the first letters."""
    for run in runs:
        yield replace(run, text=run.text[start:])
        start = max(start - len(run.text), 0)


def _boxes(node: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, those within others left to these."""
    for child in node:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != FALLBACK:
            yield from _boxes(child)


def _runs(node: Any, reader: _Reader) -> list[Run]:
    """The runs of a paragraph; page breaks in it are counted, not written."""
    found: list[Run] = []
    turned = 0  # pages that begin within the paragraph: they count from the next one on
    for run in runs_of(node, reader.styles.bold(node), reader.styles.leaning(node)):
        if run in (PAGE_BREAK, RENDERED_BREAK):
            counts = run is RENDERED_BREAK or not reader.rendered
            if not "".join(part.text for part in found).strip():
                reader.sheet.page += counts
            else:
                turned += counts
        else:
            found.append(run)
    reader.turned += turned
    return found


def _table(node: Any, reader: _Reader) -> None:
    if reader.tables >= _DEEPEST_TABLE:
        return
    rows = [row for row in _inside(node, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
    cells: list[list[Cell]] = []
    nodes: list[list[Any]] = []
    counts: list[list[int]] = []
    for row in rows:
        found = [(cell, step, _joins_above(cell)) for cell in _inside(row, f"{W}tc") for step in range(_width(cell))]
        head = row.find(f"{W}trPr/{W}tblHeader") is not None
        nodes.append([cell for cell, _, _ in found])
        counts.append([_count(cell) for cell, _, _ in found])
        cells.append([Cell(tuple(_cell_runs(cell, reader)), step > 0 or below, head, step > 0) for cell, step, below in found])

    def write(row: int, column: int) -> None:
        if column < len(nodes[row]) and not cells[row][column].repeated:
            _walk(nodes[row][column], reader)

    reader.tables += 1
    tables.write(reader.sheet, tables.Grid(cells, counts, write))
    reader.tables -= 1


def _inside(node: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, content controls and insertions opened."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _inside(child, tag)


def _width(cell: Any) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = str(span.get(f"{W}val") or "1") if span is not None else "1"
    return max(1, min(int(value), 60)) if value.isdigit() else 1


def _joins_above(cell: Any) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def _count(cell: Any) -> int:
    """The number of filled paragraphs of a cell."""
    return sum(1 for node in cell.iter(_PARAGRAPH) if any((text.text or "").strip() for text in node.iter(f"{W}t")))


def _cell_runs(cell: Any, reader: _Reader) -> Iterator[Run]:
    """The text of a cell, a line for each paragraph, list numbers included."""
    first = True
    for node in cell.iter(_PARAGRAPH):
        runs = [
            run
            for run in runs_of(node, reader.styles.bold(node), reader.styles.leaning(node))
            if run not in (PAGE_BREAK, RENDERED_BREAK)
        ]
        if not "".join(run.text for run in runs).strip():
            continue
        if not first:
            yield Run("\n")
        first = False
        yield from runs
