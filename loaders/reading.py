"""From a file to a `Document`: what format it has, whether it can be read, and by which reader.

The format is told from the content first: minutes are renamed and sent around, and a suffix is often wrong.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePath

from graphapp.loaders.formats import docx, html, mail, markdown, odt, pdf, text
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.decoding import decode
from graphapp.loaders.formats.signs import plain_signs
from graphapp.schema.documents import Document
from graphapp.schema.errors import DocumentError

MOST_BYTES = 25_000_000
MOST_UNPACKED = 200_000_000
MOST_LETTERS = 2_000_000  # far more than any minutes hold; reading more would take minutes
SUFFIXES = (
    ".txt",
    ".md",
    ".markdown",
    ".docx",
    ".odt",
    ".pdf",
    ".html",
    ".htm",
    ".eml",
)  # of the files that are looked for in a folder
_FORMATS = "graphapp reads .txt, .md, .docx, .odt, .pdf, .html and .eml"
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_SUFFIXES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    "": "text/plain",
}
# What cannot be read, told by its first bytes, with the way out.
_FOREIGN = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "this is an old Word, Excel or PowerPoint file, or an encrypted one",
        "Save it as .docx without a password",
    ),
    (b"{\\rtf", "this is rich text (RTF)", "Save it as .docx"),
    (b"\x89PNG", "this is a picture", "Have its text recognised (OCR) and save it as .txt"),
    (b"\xff\xd8\xff", "this is a picture", "Have its text recognised (OCR) and save it as .txt"),
    (b"GIF8", "this is a picture", "Have its text recognised (OCR) and save it as .txt"),
)


@dataclass(frozen=True, slots=True)
class _Reader:
    media_type: str
    read: Callable[[bytes], Content]


def read(data: bytes, source: str) -> Document:
    """The document that a file's bytes hold; `DocumentError` says why there is none."""
    try:
        _check_size(data)
        reader = _reader(data, source)
        content = reader.read(data)
        if not content.blocks:
            raise UnreadableError("it holds no text", "Check that this is the right file")
    except UnreadableError as error:
        raise DocumentError(source, error.problem, error.remedy) from error
    return Document(
        id=identity(data),
        source=source,
        media_type=reader.media_type,
        text=content.text,
        blocks=plain_signs(content.blocks),
        title=content.title or None,
        pages=content.pages,
    )


def identity(data: bytes) -> str:
    """The id of the document that these bytes are: the same file has it under any name."""
    return hashlib.sha256(data).hexdigest()


def read_path(path: Path, source: str | None = None) -> Document:
    """The document that a file holds; its source is the path as given where no other is named."""
    name = source if source is not None else str(path)
    return read(bytes_of(path, name), name)


def bytes_of(path: Path, source: str) -> bytes:
    """What a file holds; DocumentError, under the name of its source, where it cannot be had."""
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise DocumentError(source, *_too_large(path.stat().st_size))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(source, "there is no such file", "Check the path") from error
    except IsADirectoryError as error:
        raise DocumentError(source, "this is a folder", "Name the files in it") from error
    except PermissionError as error:
        raise DocumentError(source, "you may not read this file", "Ask its owner for access") from error
    except OSError as error:
        raise DocumentError(source, f"it cannot be read ({error.strerror or error})", "Check the disk and the path") from error
    except ValueError as error:
        raise DocumentError(source, "this is not a path", "Check the path") from error


def _too_large(size: int) -> tuple[str, str]:
    return (
        f"it has {size / 1e6:.0f} MB, and more than {MOST_BYTES / 1e6:.0f} MB are not read",
        "Split it, or take the pictures out",
    )


def _check_size(data: bytes) -> None:
    if not data.strip():
        raise UnreadableError("the file is empty", "Check that it was copied whole")
    if len(data) > MOST_BYTES:
        raise UnreadableError(*_too_large(len(data)))


def _reader(data: bytes, source: str) -> _Reader:
    """The reader for a file, by its first bytes, else by its suffix."""
    for start, problem, remedy in _FOREIGN:
        if data.startswith(start):
            raise UnreadableError(problem, remedy)
    if b"%PDF-" in data[:1024]:
        return _Reader("application/pdf", pdf.read)
    if data.startswith(b"PK"):
        return _packed_reader(data)
    if mail.is_mail(data, PurePath(source).suffix.lower()):
        return _Reader(mail.MEDIA_TYPE, lambda whole: mail.read(whole, _attached))
    return _text_reader(data, source)


def _attached(data: bytes, name: str) -> Content:
    """The content of a document that a mail brings along; a mail within a mail is not opened."""
    _check_size(data)
    return _reader(data, name).read(data)


def _packed_reader(data: bytes) -> _Reader:
    """The reader for a zip file, which is what Word and OpenDocument files are."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise UnreadableError("the file is damaged, or was not copied whole", "Copy it again") from error
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise UnreadableError(
            "unpacked it would be far larger than any minutes", "Take the pictures out, or do not trust the file"
        )
    names = {member.filename for member in members}
    if "word/document.xml" in names:
        return _Reader("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.read)
    if "content.xml" in names:
        return _Reader(odt.MEDIA_TYPE, odt.read)
    for start, kind in (("xl/", "an Excel file"), ("ppt/", "a PowerPoint file")):
        if any(name.startswith(start) for name in names):
            raise UnreadableError(f"this is {kind}", _FORMATS)
    raise UnreadableError("this is an archive, not a document", "Unpack it and name the files in it")


def _text_reader(data: bytes, source: str) -> _Reader:
    suffix = PurePath(source).suffix.lower()
    decoded = decode(data)
    if len(decoded) > MOST_LETTERS:
        raise UnreadableError(f"it has {len(decoded) / 1e6:.0f} million letters, more than any minutes", "Split it")
    kind = "text/html" if _HTML.match(decoded) else _SUFFIXES.get(suffix, "text/plain")
    if kind == "text/html":
        return _Reader(kind, lambda _: html.read(decoded))
    if kind == "text/markdown":
        within = markdown.as_page(decoded)
        if within is not None:
            return _Reader("text/html", lambda _: html.read(within))
        return _Reader(kind, lambda _: markdown.read(decoded))
    return _Reader("text/plain", lambda _: text.read(decoded))
