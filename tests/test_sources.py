from __future__ import annotations

import pytest

from graphapp.sources import AmbiguousSourceError, UnknownSourceError, document_named

SOURCES = {
    "d1": ("spring/notes.txt", "copy of notes.txt"),
    "d2": ("autumn/notes.txt",),
    "d3": ("autumn/minutes.pdf", "archive/autumn/minutes.pdf"),
}


@pytest.mark.parametrize(
    ("wanted", "document"),
    [
        ("spring/notes.txt", "d1"),
        ("copy of notes.txt", "d1"),
        ("autumn/notes.txt", "d2"),
        ("minutes.pdf", "d3"),
        ("autumn/minutes.pdf", "d3"),
        ("./minutes.pdf", "d3"),
    ],
)
def test_whole_components_from_the_end_name_a_document(wanted, document):
    assert document_named(wanted, SOURCES) == document


@pytest.mark.parametrize("wanted", ["otes.txt", "notes", "spring", "", ".", "summer/notes.txt", "NOTES.TXT"])
def test_anything_else_names_none(wanted):
    with pytest.raises(UnknownSourceError):
        document_named(wanted, SOURCES)


@pytest.mark.parametrize(
    ("wanted", "advice"),
    [
        ("spring", "Did you mean spring/notes.txt?"),
        ("NOTES.TXT", "Did you mean autumn/notes.txt, copy of notes.txt, spring/notes.txt?"),
        ("minuets.pdf", "Did you mean archive/autumn/minutes.pdf?"),
        ("t", "autumn/notes.txt or 2 more?"),
        ("agenda.docx", "Load it first, or mend the name."),
        ("", "Load it first, or mend the name."),
    ],
)
def test_those_that_are_like_it_are_offered(wanted, advice):
    with pytest.raises(UnknownSourceError) as caught:
        document_named(wanted, SOURCES)
    assert str(caught.value).endswith(advice)


def test_several_are_listed():
    with pytest.raises(AmbiguousSourceError) as caught:
        document_named("notes.txt", SOURCES)
    assert caught.value.candidates == ("autumn/notes.txt", "spring/notes.txt")
    assert "Say more of the path" in str(caught.value)


def test_a_name_that_nobody_would_read_is_cut():
    with pytest.raises(UnknownSourceError) as caught:
        document_named("x" * 100_000, SOURCES)
    assert len(str(caught.value)) < 500
