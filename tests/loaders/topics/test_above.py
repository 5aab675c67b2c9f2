"""A line that is nothing but people and their body says who tells what stands right below it."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.language.reading import Reading, read
from graphapp.loaders.topics.ties.above import above, last_lines
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Found

PEOPLE = ("Ada Moss", "Ben Nye")
AID = "organisation:harbour aid"


def _read(sentence, names) -> Reading:
    reading = read(sentence, names)
    text = sentence.passage.text
    people = [Found(f"person:{n.casefold()}", "Person", i, i + len(n), n) for n in PEOPLE if (i := text.find(n)) >= 0]
    return Reading(sentence, reading.tokens, tuple(sorted((*people, *reading.found), key=lambda f: f.start)))


def _told(made, names, *lines):
    _, sentences = made([("Updates", SectionRole.DISCUSSION, list(lines))])
    readings = [_read(s, names) for s in sentences]
    return [(part.target, part.reason) for part in above(readings[-1], last_lines(readings))]


@pytest.mark.parametrize(
    "line", ["Ada Moss, Ben Nye – Harbour Aid", "Ada Moss (Harbour Aid):", "Harbour Aid: Ada Moss and Ben Nye"]
)
def test_who_tells_what_stands_below(made, names, line):
    assert _told(made, names, line, "Net Count survey, second round") == [(AID, "its people report on it")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Moss met Harbour Aid", "Net Count survey"),
        ("Ada Moss – Harbour Aid, Tidewater Relief", "Net Count survey"),
        ("Harbour Aid", "Net Count survey"),
        ("Ada Moss – Harbour Aid", "Nets are dear", "Net Count survey"),
    ],
)
def test_other_lines_say_nothing_of_it(made, names, lines):
    assert _told(made, names, *lines) == []
