"""What a meeting settles without naming anybody, whom to turn to, and what is to be there soon or before an event."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions import promises
from graphapp.loaders.actions.actors.agents import Agent
from graphapp.loaders.actions.promises import Weight
from graphapp.loaders.actions.shapes.forms import Rule, Shape
from graphapp.schema.documents import SectionRole


def _body(read, text):
    return read((SectionRole.DISCUSSION, "Piers", [text])).actions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("It was agreed that a list of berths should be set up.", ()),
        ("The crews decided that the signs should be repainted and replaced.", ()),
        ("It was a consensus agreement that the rules be revised to reflect this.", ()),
        ("The meeting resolved that the chart would be redrawn.", ()),
        ("It was proposed that the manual be produced by Bo Marsh.", ("Bo Marsh",)),
        ("It was suggested that three days be proposed by 20 March.", ()),
        ("Harbour Aid should be approached for the timber.", ("",)),
        ("Ines Calder as harbour master should be contacted about the nets.", ("",)),
        ("The shape of the pier is to be discussed with the Port Authority.", ("",)),
        ("Details shall be discussed with the local hosts.", ()),
        ("The fares should be evaluated after the conference.", ()),
        ("Two dredging trips will be conducted before Easter.", ()),
        ("The plan is finalised and to be shared soon.", ()),
        ("The call for crews is to be published in the near future.", ()),
        ("The next step is to print the chart.", ()),
        ("Next steps will be to review the fares.", ()),
        ("The plan is to present the chart at the summit.", ()),
    ],
)
def test_what_is_settled_makes_a_promise(read, text, owners):
    (found,) = _body(read, text)
    assert owners == ("",) or found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that the word should be used with care.",
        "It was agreed that meetings should be held every month.",
        "Last year the crews agreed that a list should be set up.",
        "It was agreed that the point should be noted.",
        "It was suggested that the rules be clearer.",
        "It was proposed that the manual be produced.",
        "Travellers should be contacted with care.",
        "The fares were discussed with the Port Authority.",
        "The fares should be clear after the first winter.",
        "The next step is to wait.",
        "A next step to the left leads to the pier.",
        "The plan is to grow.",
        "The call for crews was published in the near past.",
    ],
)
def test_a_rule_a_wish_or_the_past_makes_none(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("We will produce a poster on the tides.", ()),
        ("We will also add a page on the piers.", ()),
        ("Bo asked for patience and said that it would be delivered with the chart in May.", ("Bo Marsh",)),
        ("We will soon be interviewing for the crew.", ()),
        ("Each crew member will call the port once more.", ()),
    ],
)
def test_what_we_make_and_what_each_is_to_do_makes_a_promise(read, text, owners):
    (found,) = _body(read, text)
    assert found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "Please take a seat as we will do a quick round.",
        "We will move on to the tides.",
        "We will hold on to the old fares.",
        "We will do a quick round.",
        "Talk with new members will inform this process.",
        "Harbour Aid will support the crews.",
        "Harbour Aid will help the crews with what they do.",
        "Bo said that by waiting, it would give some credit to the crews.",
    ],
)
def test_what_goes_on_makes_none(read, text):
    assert not _body(read, text)


@pytest.mark.parametrize(
    ("base", "kept"),
    [
        ("support", [True, False]),
        ("participate", [True, True]),
        ("ensure", [True, False]),
        ("continue", [True, True]),
        ("act", [False, False]),
    ],
)
def test_people_mean_what_bodies_may_only_favour(base, kept):
    shape = Shape(Rule.FUTURE, (0, 4), 10, base)
    weights = (Weight(shape, Agent((key,), acts=True), dated=False) for key in ("person:ada", "organisation:oma"))
    assert [promises.holds(Rule.FUTURE, weight) for weight in weights] == kept


def test_a_reminder_to_readers_asks_for_a_deed(read):
    assert _body(read, "The draft was sent to all crews for review by the end of March.")[0].due.latest == "2023-03-31"
    assert not _body(read, "The draft was sent to all crews for review.")
    assert not _body(read, "The draft was sent to the crews for the harbour by the end of March.")


def test_what_a_draft_is_for_by_a_day_is_promised(read):
    (found,) = _body(read, "The wishes went into the draft that will be sent to the crews by 20 March.")
    assert found.due.latest == "2023-03-20"
    assert not _body(read, "The crews like the draft that will be read in schools by 20 March.")


def test_a_deed_may_be_the_subject(read):
    (found,) = _body(read, "Reaching out to new crews should happen in May.")
    assert found.due.latest == "2023-05-31"
    assert not _body(read, "Reaching out to new crews should happen gently.")
