"""What everybody in a field knows by its name, words for texts that few use, and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.vocabulary.works import works
from graphapp.schema.documents import SectionRole


def _topics(made, names, *lines, title="Any topic"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, list(lines))])
    return [(t.name.kind, t.name.name) for t in find_topics(minutes, sentences, names)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The profile builds on GTFS.", ("Dataset", "GTFS")),
        ("Anna compared the runs with ERA5 and went home.", ("Dataset", "ERA5")),
        ("Fields are mapped to DCAT-AP, said Anna.", ("Dataset", "DCAT-AP")),
        ("Harbour Aid wrote a chapter for The Turing Way.", ("Initiative", "The Turing Way")),
        ("The ports look to WaterML 2.0 for this.", ("Dataset", "WaterML 2.0")),
    ],
)
def test_known_by_their_names(made, names, line, found):
    assert found in _topics(made, names, line)


@pytest.mark.parametrize(
    "line",
    [
        "The tools are FHIR-based.",
        "Write to anna@gtfs-harbour.org.",
        "We met the mets of the team.",
        "He paid 300 USD under the GDPR.",
    ],
)
def test_what_only_looks_like_one(made, names, line):
    assert _topics(made, names, line) == []


def test_the_letters_and_the_full_name_are_one(made, names):
    found = _topics(made, names, "GTFS was named.", "Anna read the General Transit Feed Specification.")
    assert found == [("Dataset", "General Transit Feed Specification")]


def test_a_longer_name_holds_the_known_one(made, names):
    assert _topics(made, names, "Anna shared the GTFS ferry handbook.") == [("Dataset", "GTFS ferry handbook")]


def test_two_spellings_stand_for_one_work_only():
    spellings = [spelling for work in works() for spelling in work.spellings]
    assert len(spellings) == len(set(spellings)) > 800
    assert {work.kind for work in works()} == {"product", "undertaking"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Anna will share the boundary files of the ports.", ("Dataset", "boundary files of the ports")),
        ("Harbour Aid published a thesaurus of tides.", ("Dataset", "thesaurus of tides")),
        ("Anna drafted the talking points on nets.", ("Dataset", "talking points on nets")),
        ("Harbour Aid will circulate its theory of change.", ("Dataset", "theory of change")),
        ("The ports hold a Tide Mapathon in May.", ("Initiative", "Tide Mapathon")),
    ],
)
def test_rarer_words_for_texts_and_events(made, names, line, found):
    assert found in _topics(made, names, line)


@pytest.mark.parametrize("line", ["Anna closed the file.", "We had a nice event.", "A poll is a poll.", "The plot thickens."])
def test_rarer_words_that_name_nothing(made, names, line):
    assert _topics(made, names, line) == []


ROUND = ["Ada Moss (Harbour Aid) - TIDEWATCH - mending nets", "Ben Nye (Quay Fund) – OPENQuay Mental Maps"]


def _present(made, names, *lines):
    minutes, sentences = made([("Present", SectionRole.ATTENDANCE, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


def test_what_people_introduce_themselves_with(made, names):
    assert _present(made, names, *ROUND) == ["TIDEWATCH", "OPENQuay Mental Maps"]


@pytest.mark.parametrize(
    "lines",
    [
        ROUND[:1],
        ["Ada Moss (Harbour Aid) - CHAIR of nets", "Ben Nye (Quay Fund) - NOT PRESENT"],
        ["Ada Moss (Harbour Aid) - chair", "Ben Nye (Quay Fund) - Norway"],
    ],
)
def test_who_only_came(made, names, lines):
    assert _present(made, names, *lines) == []
