"""What only a promise tells: a paper to prepare, an audit that something is to be done for; without one it is none."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Tide Panel\n\nDate: 3 March 2025\n\nPresent: Ann Ray (Harbour Aid), Bo Lee (Kite Union)\n\n## Discussion\n\n"


def _named(kind, line):
    topics = Reading(f"{HEAD}- {line}\n".encode(), "tide.md").topics
    return [t.name.name for t in topics if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ann Ray will redraft the Quay Street agreement.", "Quay Street agreement"),
        ("Bo Lee to post schedule of the tide calls.", "schedule of the tide calls"),
        ("Bo Lee to draft a short paper for the next meeting.", "short paper"),
        ("Harbour Aid will finalise the draft plan by May.", "draft plan"),
    ],
)
def test_what_somebody_promises_to_make_is_a_product(line, name):
    assert _named("Dataset", line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The panel used to prepare a statement.",
        "A short paper was drafted in 2012.",
        "Ann Ray will sign the funding agreement.",
        "Ann Ray will add the data to the new layer.",
    ],
)
def test_what_nobody_promises_to_make_is_none(line):
    assert _named("Dataset", line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Ray and Bo Lee to meet and discuss port level testing of nets.", ["port level testing of nets"]),
        ("There is always some port level testing of nets.", []),
    ],
)
def test_what_takes_place_is_an_undertaking_where_a_promise_speaks_of_it(line, names):
    assert _named("Initiative", line) == names


def test_whom_it_is_sent_to_may_stand_before_the_text():
    assert _named("Dataset", "Ann Ray will send Bo the net method statement.") == ["net method statement"]
