"""PDF files made by hand, for tests of what is read from them."""

from __future__ import annotations

from collections.abc import Sequence

Page = Sequence[str]  # operators


def show(x: float, y: float, text: str, *, size: float = 11, bold: bool = False) -> str:
    """The operators that show a text at a place."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{'B' if bold else 'R'} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def lines(top: float, *texts: str, x: float = 72, step: float = 14) -> list[str]:
    """Lines set one under the other."""
    return [show(x, top - number * step, text) for number, text in enumerate(texts)]


def pdf(*pages: Page, trailer: str = "") -> bytes:
    """A PDF file made by hand, with Helvetica in two weights."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = "\n".join(page)
        fonts = "<< /Font << /R 3 0 R /B 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data.encode("cp1252")))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(data.encode("cp1252"))
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("cp1252")


LONG = "The partners looked at the nets that were left on the beach, and found all of them"
