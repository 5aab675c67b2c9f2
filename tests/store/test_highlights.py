from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphapp.schema.ids import fold
from graphapp.store.highlights import SHOWN, hit, marks
from graphapp.store.searching import wanted


def marked(text: str, search: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks(text, wanted(search))]


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("Heron Aid and Ada to draft the note", "heron dra", ["Heron", "draft"]),
        ("Heron Aid and herons", "heron", ["Heron", "herons"]),
        ("heronry and Heron", "heron aid", ["Heron"]),  # only the last word may be a beginning
        ("the Organizations' programs", "organisation programme", ["Organizations", "programs"]),
        ("forms, a form, formal", "forms", ["forms", "form"]),
        ("Łódź, Lodz and Tromsø", "lodz tromso", ["Łódź", "Lodz", "Tromsø"]),
        ("Straße in Ålesund", "strasse ales", ["Straße", "Ålesund"]),
        ("Cafe\u0301 and café", "cafe", ["Cafe\u0301", "café"]),
        ("the ﬃce", "ff", ["ﬃce"]),
        ("A–B (a/b)", "a b", ["A", "B", "a", "b"]),
        ("so\u00adcio", "socio", ["so\u00adcio"]),
        ("🦩 flamingo", "flamingo", ["flamingo"]),
        ("nothing of the kind", "walrus", []),
        ("", "walrus", []),
        ("<b>bold</b>", "b", ["b", "bold", "b"]),
    ],
)
def test_words_are_marked_as_they_are_searched(text: str, search: str, found: list[str]) -> None:
    assert marked(text, search) == found


@given(st.text(max_size=40))
def test_a_text_finds_each_of_its_own_words(text: str) -> None:
    for word in fold(f"x {text}").split()[1:]:
        found = marks(text, [word, "\0"])  # nothing begins with the last
        assert found
        assert all(word in fold(f"x {text[mark.start : mark.end]}").split() for mark in found)
        assert len(set(found)) == len(found)


def test_of_several_spellings_the_one_that_fits_most_is_shown_the_first_of_equals() -> None:
    texts = ["Tern Relief Network", None, "TRN", "Tern Relief", "Network of Terns"]
    assert hit("x", "Organisation", texts, ["trn"]).text == "TRN"
    assert hit("x", "Organisation", texts, ["tern"]).text == "Tern Relief Network"
    assert hit("x", "Organisation", texts, ["of", "tern"]).text == "Network of Terns"


@pytest.mark.parametrize(
    ("search", "missing"),
    [
        ("tern relief", ()),
        ("walrus tern", ("walrus",)),
        ("tern walr relie", ("walr",)),
        ("tern rel", ()),
        ("relief rel", ()),
        ("x x", ("x",)),
    ],
)
def test_words_that_are_not_there_are_told(search: str, missing: tuple[str, ...]) -> None:
    assert hit("x", "Organisation", ["Tern Network", "Tern Relief"], wanted(search)).missing == missing


LONG = " ".join(f"word{i}" for i in range(200))


def test_a_long_text_is_cut_between_words_around_the_first_mark() -> None:
    found = hit("x", "Statement", [LONG], ["word100"])
    [only] = found.marks
    assert found.text[only.start : only.end] == "word100"
    assert found.text.startswith("…word")
    assert found.text.endswith("…")
    assert len(found.text) <= SHOWN + 2
    assert found.text.strip("…") in LONG
    assert set(found.text.strip("…").split()) <= set(LONG.split())


@pytest.mark.parametrize(("word", "start", "end"), [("word0", "word0 ", "…"), ("word199", "…word", "word199")])
def test_a_long_text_is_cut_at_one_end_only_where_the_mark_is_at_the_other(word: str, start: str, end: str) -> None:
    found = hit("x", "Statement", [LONG], [word, "zzz"])
    assert found.text.startswith(start)
    assert found.text.endswith(end)
    assert found.text[found.marks[0].start : found.marks[0].end] == word


def test_one_word_longer_than_what_is_shown_is_marked_whole() -> None:
    found = hit("x", "Statement", [f"a {'b' * 500} c"], ["bb"])
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["b" * 500]
