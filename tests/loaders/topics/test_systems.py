"""Systems and releases: names without a word for what they are."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _found(made, names, lines, title="Data"):
    minutes, sentences = made([(title, TALK, lines)])
    return {(t.name.kind, t.name.name): t.name for t in find_topics(minutes, sentences, names)}


def test_a_code_name_beside_what_it_is_belongs_to_the_phrase(made, names):
    found = _found(made, names, ["Lists in TIDEBASE, the flood database of Norway, are old.", "TIDEBASE is slow."])
    (name,) = found.values()
    assert name.kind == "Dataset"
    assert name.acronym == "TIDEBASE"


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Aid asked for access to TIDEBASE.",
        "The cases are kept in TIDEBASE.",
        "Members will upload their counts to TIDEBASE.",
    ],
)
def test_what_people_use_as_a_store_is_a_dataset(made, names, line):
    assert ("Dataset", "TIDEBASE") in _found(made, names, [line])


def test_formats_are_no_systems(made, names):
    assert not _found(made, names, ["The records are kept in JSON.", "Upload it to GitHub."])


def test_a_release_is_a_product_and_an_undertaking(made, names):
    found = _found(made, names, ["The release is set for June."], title="SeaTables 2.1")
    assert set(found) == {("Initiative", "SeaTables 2.1"), ("Dataset", "SeaTables 2.1")}


def test_a_number_behind_an_ordinary_word_is_no_version(made, names):
    assert not _found(made, names, ["Metric 1.1 was published.", "We release Metric 1.1 again."])
