"""Meetings for all, days and funds that go by a name of their own; and what everybody has."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _found(made, names, *lines, title="Any topic"):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hotels were found for the 2006 Members' Meeting.", "2006 Members' Meeting"),
        ("Anna spoke of the TWX Annual Meeting.", "TWX Annual Meeting"),
        ("The Annual Meeting will be in Norway.", "Annual Meeting"),
        ("Bo asked about Open Quay Day.", "Open Quay Day"),
        ("The boats were paid by the Net Repair Fund.", "Net Repair Fund"),
        ("Bo asked the Small Harbour Grant for nets.", "Small Harbour Grant"),
    ],
)
def test_what_goes_by_a_name_is_an_undertaking(made, names, line, name):
    assert _found(made, names, line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The meeting was held in the morning.",
        "Minutes of the Annual Meeting were read.",
        "Bo asked for the Board Meeting.",
        "It was Christmas Day.",
        "Next Week is short.",
        "The case went to the Court of Appeal.",
        "The Net Repair Fund Manager left.",
        "It went to the Quay General Assembly.",
    ],
)
def test_what_everybody_has_is_none(made, names, line):
    assert _found(made, names, line) == []


def test_a_project_is_a_point_of_its_own(made, names):
    assert _found(made, names, "2. Sea wall project, Old Quay") == ["Sea wall project"]
    assert _found(made, names, "sea wall project teams are rare in these ports") == []


def test_a_plan_written_as_a_name_is_carried_out(made, names):
    assert _found(made, names, "Bo spoke of the Open Harbour Action Plan.") == ["Open Harbour Action Plan"]
    assert _found(made, names, "Bo spoke of the action plan for harbours.") == []


def test_projects_are_listed_behind_a_colon_or_named_in_brackets(made, names):
    listed = "Other projects of the ports: TideNet, Quiet Piers and QUAYS."
    assert _found(made, names, listed) == ["TideNet", "Quiet Piers", "QUAYS"]
    assert _found(made, names, "Other projects of the ports: TideNet, and we wait.") == []
    assert _found(made, names, "The ports had a project (“TideNet”) to count nets.") == ["TideNet"]
    assert _found(made, names, "The ports had a project (Ada) to count nets.") == []
