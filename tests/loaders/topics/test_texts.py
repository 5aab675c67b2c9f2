"""Words for products that name a matter, a deed, a program or a rule of the house, and beside each what is a product."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _named(made, names, line, kind="Dataset", title="Any topic", role=SectionRole.DISCUSSION):
    minutes, sentences = made([(title, role, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Data on landings", "Data on landings"),
        ("Landing Register", "Landing Register"),
        ("Operating manual", "Operating manual"),
        ("Housing register of the piers", "Housing register of the piers"),
    ],
)
def test_titles_that_name_a_product(made, names, title, name):
    assert name in _named(made, names, "Anna spoke.", title=title)


@pytest.mark.parametrize(
    "title",
    [
        "Pier Data",
        "Historical data",
        "Updating documentation",
        "Reviewing landing lists",
        "Notes 60",
        "Post-meeting note",
        "Site reports",
        "Pier meeting results",
        "Supporting materials",
    ],
)
def test_titles_that_name_a_matter_a_deed_or_a_part_of_the_minutes(made, names, title):
    assert _named(made, names, "Anna spoke.", title=title) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna circulated the net policy.", "net policy"),
        ("The Open Nets Policy is on the site.", "Open Nets Policy"),
        ("Ben uploaded the training package.", "training package"),
        ("Here is the list of the open piers in Norway.", "list of the open piers in Norway"),
        ("Anna updated the pier manual.", "pier manual"),
        ("The chair presented the publication “Safe Piers of the North”.", "Safe Piers of the North"),
        ("The net policy note was circulated.", "net policy note"),
    ],
)
def test_products(made, names, line, name):
    assert name in _named(made, names, line)


@pytest.mark.parametrize(
    "line",
    [
        "We are developing the policy for a right to nets.",
        "The chair reviewed the antitrust policy of Harbour Aid.",
        "The TBX packages have been uploaded.",
        "He proposed to provide a separate package for static nets.",
        "Here is a list of repairs and improvements:",
        "The manual tests will be done in May.",
        "Put it in the “Summary of Open Points” section.",
        "Quuxbase reports they have taken it.",
    ],
)
def test_no_products(made, names, line):
    assert _named(made, names, line, role=SectionRole.DISCUSSION) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna tested a mapping of piers.", "mapping of piers"),
        ("TWP did pier assessment in Norway with Harbour Aid.", "pier assessment in Norway"),
        ("The Harbour Aid review of the piers goes on.", "Harbour Aid review of the piers"),
        ("He spoke at the 9th TWP meeting.", "9th TWP meeting"),
        ("There is a project at the QuayLab to check the nets.", "project at the QuayLab to check the nets"),
        ("The Seedbed project was accepted.", "Seedbed project"),
        ("Anna leads the net watching project of Harbour Aid.", "net watching project of Harbour Aid"),
    ],
)
def test_undertakings(made, names, line, name):
    assert name in _named(made, names, line, "Initiative")


@pytest.mark.parametrize(
    "line",
    [
        "Volunteers were sought to test mapping for piers.",
        "Facilitate migration from old piers to new ones.",
        "Based on evaluation of old nets it is best to start anew.",
        "Ben asked that the Harbour Aid members review the charts.",
        "Add it to the agenda of the March 10th TWP meeting.",
        "Currently Quuxbase is a Seedbed project.",
        "The board accepted Quuxbase as Seedbed project.",
        "The trails are managed as a collaboration of ports and skippers.",
        "There were great gains to the project from using nets.",
    ],
)
def test_no_undertakings(made, names, line):
    assert _named(made, names, line, "Initiative") == []


def test_what_a_body_is_for_is_no_undertaking_but_a_journey_is(made, names):
    assert _named(made, names, "It was read.", "Initiative", title="Harbour Board Mission") == []
    assert _named(made, names, "It was read.", "Initiative", title="Shelter mission to Kenya") != []
