"""Groups that are being set up are worked on; others are only somebody."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _found(made, names, title, line):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("title", "line", "name"),
    [
        (
            "4. Skipper Voices Subcommittee",
            "Anna and Ben have volunteered to help form this committee.",
            "Skipper Voices Subcommittee",
        ),
        ("Pier Licences Task Force (Anna)", "We will set up a small task force in May.", "Pier Licences Task Force"),
        ("Net Catalogue WG", "Who would like to join the group?", "Net Catalogue WG"),
    ],
)
def test_a_group_that_is_set_up_is_work(made, names, title, line, name):
    assert _found(made, names, title, line) == [name]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Skipper Voices Subcommittee", "Anna reported on nets."),
        ("Joint Working Group", "We will set up a small group in May."),
        ("Sector and task force updates", "Anna helps to form this group."),
        ("Pier Licences Committee", "Anna helps to form this committee."),
        ("Pier Licences Task Force", "Fill in the form, said the group."),
    ],
)
def test_other_groups_are_only_somebody(made, names, title, line):
    assert _found(made, names, title, line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna to schedule the first Skipper Adoption Taskforce call.", "Skipper Adoption Taskforce"),
        ("The Tide Quality Task Team meets again in May.", "Tide Quality Task Team"),
        ("Pier Data Tiger Team will report.", "Pier Data Tiger Team"),
        ("Update from the Tide Log sub-group.", "Tide Log sub-group"),
    ],
)
def test_a_task_force_is_work_wherever_it_is_named(made, names, line, name):
    assert _found(made, names, "Any topic", line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The Joint Task Force met.",
        "Every Task Team reports.",
        "The full subgroup met.",
        "The Harbour Committee met.",
        "Tide Task Force Officers came.",
    ],
)
def test_a_task_force_without_a_task_is_none(made, names, line):
    assert _found(made, names, "Any topic", line) == []


def test_the_task_force_that_meets_is_none(made, names):
    minutes, sentences = made(
        [
            ("Mixed Tides Task Force, minutes", SectionRole.HEADER, []),
            ("Nets", SectionRole.DISCUSSION, ["The Mixed Tides Task Force agreed."]),
        ]
    )
    assert [t.name.name for t in find_topics(minutes, sentences, names)] == []
