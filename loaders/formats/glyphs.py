"""The letters of a PDF page with their places, sizes and weights, in the order of the file."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_HEAVY = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_LINE_END_HYPHENS = (0x02, 0xFFFE)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter. Places are in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    strong: bool

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, or one edge of a drawn box."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_level(self) -> bool:
        return self.right - self.left >= self.top - self.bottom


def glyphs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    """The letters of a page; a space has no extent, a line end is «\\n»."""
    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    x = y = 0.0
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        letter = "-" if code in _LINE_END_HYPHENS else chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else ""
        if letter in ("\r", "\n"):
            if letter == "\n":
                yield Glyph("\n", x, y, x, y, 0.0, False)
            continue
        if not letter or letter.isspace() or ord(letter) < 32:
            yield Glyph(" ", x, y, x, y, 0.0, False)
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        raw.FPDFText_GetFontInfo(text, index, name, 256, flags)
        weight = raw.FPDFText_GetFontWeight(text, index)
        strong = weight >= 600 or _HEAVY.search(name.value.decode("latin-1")) is not None
        size = _size(text, index)
        x, y = right.value, bottom.value
        yield Glyph(_LIGATURES.get(letter, letter), left.value, bottom.value, x, top.value, size, strong)
    text.close()


def _size(text: pdfium.PdfTextPage, index: int) -> float:
    """The size of a letter as shown: its font's size times the scale it is drawn at."""
    size = float(raw.FPDFText_GetFontSize(text, index))
    matrix = raw.FS_MATRIX()
    if raw.FPDFText_GetMatrix(text, index, matrix):
        scale = max(abs(matrix.d), abs(matrix.b))
        size *= scale if scale > 0 else 1.0
    return round(size * 2) / 2


def rules(page: pdfium.PdfPage) -> list[Rule]:
    """The lines that are drawn on a page; of a box, its edges."""
    width, height = page.get_size()
    found: list[Rule] = []
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = shape.get_bounds()
        if right - left > width * 0.98 and top - bottom > height * 0.9:
            continue
        if top - bottom < 3 or right - left < 3:
            found.append(Rule(left, bottom, right, top))
        elif _is_outlined(shape):
            found.append(Rule(left, bottom, right, bottom))
            found.append(Rule(left, top, right, top))
            found.append(Rule(left, bottom, left, top))
            found.append(Rule(right, bottom, right, top))
    return found


def _is_outlined(shape: pdfium.PdfObject) -> bool:
    """Whether a box has a border, and is not only the shade behind a cell."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(shape, fill, stroke)) and bool(stroke.value)
