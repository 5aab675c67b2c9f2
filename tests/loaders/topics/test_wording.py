"""Ways of wording that name products and undertakings, and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def _names(made, names, kind, line, role=TALK):
    minutes, sentences = made([("Any topic", role, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour Aid will publish the corrected catch figures.", "corrected catch figures"),
        ("Harbour Aid to provide its net price records from Kenya.", "net price records from Kenya"),
        ("A note on the method is being written by Harbour Aid.", "note on the method"),
        ("Harbour Aid to sign the data sharing agreement for landings.", "data sharing agreement for landings"),
        ("Tidewater Relief to prepare a 4W of ferry operators in Chile.", "4W of ferry operators in Chile"),
        ("Harbour Aid to send the data dictionary.", "data dictionary"),
    ],
)
def test_what_is_made_or_shared_is_a_dataset(made, names, line, name):
    assert name in _names(made, names, "Dataset", line, ACTIONS)


@pytest.mark.parametrize(
    "line",
    [
        "The funding agreement was signed.",
        "The network does not produce figures of its own.",
        "Data on persons are never to be shared.",
        "Researchers write software papers.",
    ],
)
def test_what_is_no_product_is_not_listed(made, names, line):
    assert _names(made, names, "Dataset", line) == []


def test_two_nouns_may_describe_one_undertaking(made, names):
    assert _names(made, names, "Initiative", "The cash and boats training of Harbour Aid took place in May.") == [
        "cash and boats training of Harbour Aid"
    ]


def test_an_insertion_does_not_hide_what_is_done(made, names):
    line = "A training on net repair, with teachers from Harbour Aid, is being prepared for May."
    assert _names(made, names, "Initiative", line) == ["training on net repair"]


@pytest.mark.parametrize(
    "line",
    [
        "The tide survey is done each year by Harbour Aid.",
        "The money comes from Harbour Aid.",
        "Harbour Aid has shown its tide survey.",
        "The tide survey, for which Harbour Aid gave advice, is over.",
        "It is done with trainers from Harbour Aid.",
    ],
)
def test_who_takes_part(linked, line):
    assert "organisation:harbour aid" in linked("The tide survey goes on.", line, title="Tide survey")


def test_what_it_looks_at_is_where_it_takes_place(linked):
    found = linked(
        "The tide survey goes on.", "It looks at two bays in Kenya, the south of Chile and no other.", title="Tide survey"
    )
    assert {"country:KEN", "country:CHL"} <= set(found)


def test_what_happens_elsewhere_is_not_where_it_takes_place(linked):
    assert not linked("The tide survey goes on.", "Similar ones run in Kenya.", title="Tide survey")


def test_a_small_word_may_stand_inside_a_capitalised_name(made, names):
    line = "The Back to Fishing campaign will be launched by Harbour Aid in May."
    assert _names(made, names, "Initiative", line) == ["Back to Fishing campaign"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Harbour Aid to present the findings of the tide count.", ["findings of the tide count"]),
        ("Harbour Aid to present findings.", []),
    ],
)
def test_findings_are_a_product_only_of_something(made, names, line, found):
    assert _names(made, names, "Dataset", line, ACTIONS) == found
