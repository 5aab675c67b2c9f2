from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import docx
import pytest

from graphapp.loaders import reading
from graphapp.loaders.formats.signs import ARROWS
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read, read_path
from graphapp.loaders.sentences import sentences
from graphapp.schema.documents import Document, Passage, SectionRole
from graphapp.schema.errors import DocumentError

NOTES = "Tide Forum – réunion\n\nPresent: Ann Ray, Bob Cod\n\nThe forum agreed to buy “green” nets.\n"


def test_identity_is_the_hash_of_the_bytes_and_the_source_is_kept() -> None:
    document = read(NOTES.encode(), "notes/tide.txt")
    assert document.id == hashlib.sha256(NOTES.encode()).hexdigest()
    assert document.source == "notes/tide.txt"
    assert document.media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_common_encoding_gives_the_same_text(encoding: str) -> None:
    assert read(NOTES.encode(encoding), "tide.txt").text == NOTES


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_are_made_alike(ending: str) -> None:
    assert read(NOTES.replace("\n", ending).encode(), "tide.txt").text == NOTES


def test_another_code_page_is_guessed() -> None:
    text = "Заседание рабочей группы. Участники обсудили план ремонта сетей и лодок на следующий год. " * 5
    assert read(text.encode("cp1251"), "tide.txt").text == text


def test_the_content_counts_more_than_the_suffix() -> None:
    page = b"<!DOCTYPE html><html><head><title>Tide</title></head><body><p>High water.</p></body></html>"
    document = read(page, "tide.txt")
    assert (document.media_type, document.title) == ("text/html", "Tide")
    word = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("High water.")
    made.save(word)
    assert read(word.getvalue(), "tide.pdf").media_type.endswith("wordprocessingml.document")


def test_markdown_in_a_text_file_is_read_as_markdown() -> None:
    marked = read(b"# Tide Forum\n\n## Action points\n\n1. Ann to buy [nets](http://example.org/n)\n", "tide.txt")
    assert [block.passage.text for block in marked.blocks] == ["Tide Forum", "Action points", "Ann to buy nets"]


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x00" * 500, "not text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old Word"),
        (b"{\\rtf1 Tide}", "rich text"),
        (b"%PDF-1.7\n%broken", "damaged"),
        (b"PK\x03\x04broken", "damaged"),
        (zipped(notes=b"Tide"), "archive"),
        (zipped(xl__workbook_xml=b"<a/>"), "Excel"),
        (zipped(word__document_xml=b"<broken"), "damaged"),
        (zipped(word__document_xml=b"0" * 300_000_000), "far larger"),
        (b"a" * 30_000_000, "30 MB"),
        (b"a b\n" * 1_600_000, "million letters"),
        (b"<html><body><script>1</script></body></html>", "no text"),
        (b"\xff\xfeN\x00\x00\xd8", "broken"),
    ],
)
def test_what_cannot_be_read_says_why_and_how_to_mend_it(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as caught:
        read(data, "odd/tide.bin")
    assert caught.value.source == "odd/tide.bin"
    assert str(caught.value).startswith("odd/tide.bin: ")
    assert str(caught.value).count(". ") >= 1


def test_paths(tmp_path: Path) -> None:
    path = tmp_path / "tide.txt"
    path.write_text(NOTES)
    assert read_path(path).source == str(path)
    assert read_path(path, "tide.txt").source == "tide.txt"
    with pytest.raises(DocumentError, match="no such file"):
        read_path(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="folder"):
        read_path(tmp_path)
    with pytest.raises(DocumentError, match="not a path"):
        read_path(Path("tide\0.txt"))


class Locked(type(Path())):  # type: ignore[misc]
    """A file that its owner does not share."""

    def read_bytes(self) -> bytes:
        raise PermissionError(13, "Permission denied")


def test_a_locked_file() -> None:
    with pytest.raises(DocumentError, match="may not read"):
        read_path(Locked("tide.txt"))


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tide.txt"
    with path.open("wb") as file:
        file.truncate(reading.MOST_BYTES + 1)
    with pytest.raises(DocumentError, match="25 MB"):
        read_path(path)


def real_files(shared: Path) -> list[Path]:
    return sorted(path for path in shared.glob("minutes/*/*") if path.suffix in (".txt", ".md", ".docx", ".pdf", ".html"))


def check(passage: Passage, document: Document) -> None:
    offsets = list(passage.offsets)
    assert len(passage.text) == len(offsets)
    assert offsets == sorted(offsets)
    assert not offsets or (offsets[0] >= 0 and offsets[-1] < len(document.text))
    assert passage.text == " ".join(passage.text.split())
    for letter, at in zip(passage.text, offsets, strict=True):
        written = document.text[at]
        same = letter in (written, " ", "|") or written in "&\\" or (letter == "→" and written in ARROWS)
        assert same, (passage.text, letter, written)


def test_all_real_minutes_keep_every_letter_in_its_place(shared: Path) -> None:
    files = real_files(shared)
    assert len(files) > 300
    for path in files:
        document = read_path(path)
        assert document.blocks
        for block in document.blocks:
            assert block.passage.text
            assert 1 <= block.page <= document.pages
            for passage in (block.passage, *block.cells):
                check(passage, document)


def test_real_minutes_are_cut_without_loss(shared: Path) -> None:
    for path in real_files(shared)[::7]:
        minutes = outline(read_path(path))
        assert sum(len(section.blocks) + (section.heading is not None) for section in minutes.sections) == len(
            minutes.document.blocks
        )
        assert all(sentence.passage.text for sentence in sentences(minutes))


def test_two_minutes_of_one_group_set_differently_give_one_tree(shared: Path) -> None:
    wrapped, marked = (outline(read_path(path)) for path in sorted(shared.glob("minutes/rimwg/*.txt")))
    for minutes in (wrapped, marked):
        header, *sections = minutes.sections
        assert [block.kind.value for block in header.blocks] == ["PARAGRAPH", "HEADING", "HEADING", "PARAGRAPH", "PARAGRAPH"]
        assert all(section.level == 1 for section in sections)
        assert [section.role for section in sections[-2:]] == [SectionRole.ACTIONS, SectionRole.NEXT_MEETING]
    titles = {section.title for section in wrapped.sections} & {section.title for section in marked.sections}
    assert len(titles) >= 7
