"""OpenDocument text files (LibreOffice, OpenOffice) as text and blocks.

The parts of the zip are read directly: ISO/IEC 26300 keeps headings, lists and tables as elements of one file, and the
libraries for it would leave the same walk to be written here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from graphapp.loaders.formats import furniture, tables
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.odtstyles import OFFICE, STYLE, TABLE, TEXT, XML, OdtStyles, odt_styles
from graphapp.loaders.formats.sheet import Cell, Run, Sheet

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_HOLDERS = frozenset({f"{TEXT}section", f"{TEXT}numbered-paragraph", f"{TABLE}table-header-rows", f"{TABLE}table-rows"})
_LEFT_OUT = frozenset({f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}tracked-changes", f"{TEXT}ruby-text"})
_SPACES = {f"{TEXT}tab": " ", f"{TEXT}line-break": "\n"}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DEEPEST_TABLE = 5
_WIDEST = 60
_SIGNS_OF_DAMAGE = (BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, OSError, EOFError, NotImplementedError, zlib.error)


@dataclass(slots=True)
class _Reader:
    styles: OdtStyles
    sheet: Sheet = field(default_factory=Sheet)
    tables: int = 0  # open ones, one in another


def read(data: bytes) -> Content:
    """The blocks of an OpenDocument text: its page header, its body, its notes."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
            if b"encryption-data" in (archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in parts else b""):
                raise UnreadableError("the file is encrypted", "Save it without a password")
            content, styles, meta = (_part(archive, name, parts) for name in ("content.xml", "styles.xml", "meta.xml"))
    except _SIGNS_OF_DAMAGE as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("the OpenDocument file is damaged", "Open it in LibreOffice and save it again") from error
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise UnreadableError("the OpenDocument file holds no text document", "Save the minutes as .odt or .docx")
    return _content(body, [root for root in (styles, content) if root is not None], meta)


def _part(archive: ZipFile, name: str, parts: set[str]) -> Any:
    if name not in parts:
        return None
    return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _content(body: Any, roots: list[Any], meta: Any) -> Content:
    reader = _Reader(odt_styles(roots))
    for line in _page_heads(body, roots):
        reader.sheet.paragraph([Run(line)])
    _walk(body, reader)
    for note in body.iter(f"{TEXT}note-body"):
        for paragraph in note.iter(*_PARAGRAPHS):
            reader.sheet.paragraph(_runs(paragraph, reader))
    title = next(meta.iter(_TITLE), None) if meta is not None else None
    return reader.sheet.content(" ".join((title.text or "").split()) or None if title is not None else None)


def _page_heads(body: Any, roots: list[Any]) -> Iterator[str]:
    """The lines of the page header that the body does not hold itself."""
    heads = (head for root in roots for page in root.iter(f"{STYLE}master-page") for head in page.iter(f"{STYLE}header"))
    lines = ("".join(node.itertext()) for head in heads for node in head.iter(*_PARAGRAPHS))
    return furniture.heads(lines, ("".join(node.itertext()) for node in body.iter(*_PARAGRAPHS)))


def _walk(parent: Any, reader: _Reader) -> None:
    for node in parent:
        if node.tag == f"{TEXT}h":
            _heading(node, reader)
        elif node.tag == f"{TEXT}p" and reader.styles.is_title(node.get(f"{TEXT}style-name")):
            reader.sheet.heading(_runs(node, reader), 1)
        elif node.tag == f"{TEXT}p":
            reader.sheet.paragraph(_runs(node, reader))
        elif node.tag == f"{TEXT}list":
            _list(node, reader, "", 0)
        elif node.tag == f"{TABLE}table":
            _table(node, reader)
        elif node.tag == f"{TEXT}soft-page-break":
            reader.sheet.page += 1
        elif node.tag in _HOLDERS:
            _walk(node, reader)


def _heading(node: Any, reader: _Reader) -> None:
    level = str(node.get(f"{TEXT}outline-level") or "1")
    reader.sheet.heading(_runs(node, reader), min(int(level), 9) if level.isdigit() else 1)


def _list(node: Any, reader: _Reader, style: str, level: int) -> None:
    """The items of a list; a heading that is numbered by way of a list stays a heading."""
    style = str(node.get(f"{TEXT}style-name") or style)
    resumed = reader.styles.resumed(node.get(f"{TEXT}continue-list"))
    goes_on = level > 0 or node.get(f"{TEXT}continue-numbering") == "true"
    key = reader.styles.begin(node.get(f"{XML}id"), style, resumed, goes_on=goes_on)
    for entry in node:
        fresh = entry.tag == f"{TEXT}list-item"
        for part in entry:
            if part.tag == f"{TEXT}list":
                _list(part, reader, style, level + 1)
            elif part.tag == f"{TEXT}p" and fresh and "".join(part.itertext()).strip():
                reader.sheet.item(_runs(part, reader), level, reader.styles.marker(key, style, level))
                fresh = False
            elif part.tag == f"{TEXT}h" and fresh:
                mark = reader.styles.marker(key, style, level)
                outline = str(part.get(f"{TEXT}outline-level") or "1")
                runs = _runs(part, reader)
                numbered = runs if mark == "•" else [Run(f"{mark} "), *runs]
                reader.sheet.heading(numbered, min(int(outline), 9) if outline.isdigit() else 1)
            else:
                _walk([part], reader)


def _runs(node: Any, reader: _Reader) -> list[Run]:
    """The stretches of a paragraph in one style each; page breaks in it are counted, not written."""
    name = node.get(f"{TEXT}style-name")
    return list(_stretches(node, reader, (*reader.styles.letters(name), reader.styles.struck(name))))


def _stretches(node: Any, reader: _Reader, style: tuple[bool, bool, bool]) -> Iterator[Run]:
    if node.text:
        yield Run(node.text, *style)
    for child in node:
        if child.tag in _SPACES:
            yield Run(_SPACES[child.tag], *style)
        elif child.tag == f"{TEXT}s":
            yield Run(" ", *style)
        elif child.tag == f"{TEXT}soft-page-break":
            reader.sheet.page += 1
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            name = child.get(f"{TEXT}style-name")
            inner = (*reader.styles.letters(name, style[:2]), reader.styles.struck(name, style[2]))
            yield from _stretches(child, reader, inner)
        if child.tail:
            yield Run(child.tail, *style)


def _table(node: Any, reader: _Reader) -> None:
    if reader.tables >= _DEEPEST_TABLE:
        return
    nodes: list[list[Any]] = []
    cells: list[list[Cell]] = []
    for row, head in _rows(node, head=False):
        found = [(cell, step > 0) for cell in row for step in range(_width(cell))]
        nodes.append([cell for cell, _ in found])
        beside = _covered([cell for cell, _ in found])
        cells.append(
            [
                replace(_cell(cell, reader, head=head, repeated=x), beside=x or y)
                for (cell, x), y in zip(found, beside, strict=True)
            ]
        )
    counts = [[sum(bool("".join(p.itertext()).strip()) for p in cell.iter(*_PARAGRAPHS)) for cell in row] for row in nodes]

    def write(row: int, column: int) -> None:
        if column < len(nodes[row]) and not cells[row][column].repeated:
            _walk(nodes[row][column], reader)

    reader.tables += 1
    tables.write(reader.sheet, tables.Grid(cells, counts, write))
    reader.tables -= 1


def _rows(node: Any, *, head: bool) -> Iterator[tuple[list[Any], bool]]:
    """The rows of a table as their cells, and whether they are its header."""
    for child in node:
        if child.tag == f"{TABLE}table-row":
            yield [cell for cell in child if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")], head
        elif child.tag == f"{TABLE}table-header-rows":
            yield from _rows(child, head=True)
        elif child.tag in (f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child, head=head)


def _width(cell: Any) -> int:
    value = str(cell.get(f"{TABLE}number-columns-repeated") or "1")
    return max(1, min(int(value), _WIDEST)) if value.isdigit() else 1


def _covered(row: list[Any]) -> list[bool]:
    """Whether each cell of a row is part of the wide cell to its left."""
    found: list[bool] = []
    left = 0
    for cell in row:
        covered = cell.tag == f"{TABLE}covered-table-cell"
        value = str(cell.get(f"{TABLE}number-columns-spanned") or "1")
        found.append(covered and left > 0)
        left = left - 1 if covered else (int(value) if value.isdigit() else 1) - 1
    return found


def _cell(cell: Any, reader: _Reader, *, head: bool, repeated: bool) -> Cell:
    """A cell with its lines; one that a merged cell covers is a repetition of it."""
    runs: list[Run] = []
    for node in cell.iter(*_PARAGRAPHS):
        found = _runs(node, reader)
        if "".join(run.text for run in found).strip():
            runs += [Run("\n"), *found] if runs else found
    return Cell(tuple(runs), repeated or cell.tag == f"{TABLE}covered-table-cell", head)
