"""Markers within brackets, what is to be done besides a marked task, and who takes over behind a statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphapp.schema.life import ItemKind


@pytest.mark.parametrize(
    ("line", "text", "owners"),
    [
        ("- Quays: Ines (ACTION: Call the port about the cranes)", "Call the port about the cranes", ("Ines Calder",)),
        ("- The chart is late (Action: Bo to draw it).", "Bo to draw it", ("Bo Marsh",)),
        ("The chart is late. [ACTION: Bo to draw it] The port waits.", "Bo to draw it", ("Bo Marsh",)),
        ("- Quays: (ACTION: call the port)", "call the port", ()),
        ("- Draw the chart (ACTION: Ines, Bo)", "Draw the chart", ("Ines Calder", "Bo Marsh")),
    ],
)
def test_a_marker_may_open_a_bracket(body: Callable, line: str, text: str, owners: tuple[str, ...]) -> None:
    told = body(line).one
    assert (told.text, told.owners, told.kind) == (text, owners, ItemKind.FOLLOW_UP)


@pytest.mark.parametrize(
    "more",
    [
        "Create a page for the ferries.",
        "Send them the new list by June.",
        "Then put it up at the pier.",
        "Will save it under the charts as well.",
    ],
)
def test_what_stands_right_behind_a_marked_task_is_for_the_same_people(body: Callable, more: str) -> None:
    told = body(f"- ACTION: Ines and Bo to film the harbour. {more}").actions
    assert [each.text for each in told] == ["Ines and Bo to film the harbour.", more]
    assert {each.owners for each in told} == {("Ines Calder", "Bo Marsh")}
    assert all(each.kind is ItemKind.FOLLOW_UP for each in told)


@pytest.mark.parametrize(
    "more",
    [
        "Contact the port for more details.",
        "Work continues on the quay.",
        "Create your own account if you have none.",
        "The chart is late. Send it to the port.",
        "Review of the charts took long.",
        "Will it rain?",
    ],
)
def test_what_readers_are_told_and_what_is_only_said_is_not(body: Callable, more: str) -> None:
    assert body(f"- ACTION: Ines and Bo to film the harbour. {more}").texts == ["Ines and Bo to film the harbour."]


@pytest.mark.parametrize(
    ("line", "text", "owners"),
    [
        (
            "- Bo has made good progress, Ines and OMA to mend the rest",
            "Ines and OMA to mend the rest",
            ("Ines Calder", "OMA"),
        ),
        ("The chart is nearly ready, Bo to check it.", "The chart is nearly ready, Bo to check it.", ("Bo Marsh",)),
        ("- Ferry chart – with Ines to confirm the piers", "Ferry chart – with Ines to confirm the piers", ("Ines Calder",)),
        ("- Over to Bo to draft the text.", "Over to Bo to draft the text.", ("Bo Marsh",)),
        ("- Ines to Doodle a date for the ferry talks", "Ines to Doodle a date for the ferry talks", ("Ines Calder",)),
    ],
)
def test_behind_a_statement_or_a_handing_over_somebody_is_to_do_it(
    body: Callable, line: str, text: str, owners: tuple[str, ...]
) -> None:
    told = body(line).one
    assert (told.text, told.owners) == (text, owners)


@pytest.mark.parametrize(
    "line",
    [
        "The forum invited the new lead, Bo to speak.",
        "If the chart is late, Bo to call the port.",
        "It is planned with OMA, Ines and Bo to draw the chart.",
        "The chart was seen by OMA, Bo to be told.",
        "With Ines to lead, the group will be fine.",
        "The port met with Ines to confirm the date.",
    ],
)
def test_other_commas_and_other_company_give_nobody_a_task(body: Callable, line: str) -> None:
    assert body(line).actions == []


@pytest.mark.parametrize(
    "order",
    [
        "Load up the chart",
        "Draw a new chart - this is the last one.",
        "Add links to charts & pier lists when we have them",
        "check links",
        "Email Bo about the ferries",
    ],
)
def test_what_somebody_is_told_behind_their_name_is_theirs(body: Callable, order: str) -> None:
    told = body(f"- Ines: {order}").one
    assert (told.text, told.owners) == (f"Ines: {order}", ("Ines Calder",))


@pytest.mark.parametrize(
    "said",
    [
        "update on the ferries",
        "work continues on the pier",
        "Plans are ready",
        "support provided to crews",
        "Call for boats is open",
    ],
)
def test_what_somebody_tells_behind_their_name_is_no_order(body: Callable, said: str) -> None:
    assert body(f"- Ines: {said}").actions == []


def test_behind_the_name_of_a_body_more_must_be_said(body: Callable) -> None:
    assert body("- OMA: share experiences of the crews").actions == []


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ["Bo added that the details were told in the log. Action: Ines, Bo."],
            "Bo added that the details were told in the log.",
        ),
        (["Bo said that the lamps were dark and cold (Action Ines, Bo)."], "Bo said that the lamps were dark and cold"),
        (["- Bo said that the lamps were dark and cold [Action Ines & Bo]"], "Bo said that the lamps were dark and cold"),
    ],
)
def test_what_a_note_gives_to_somebody_is_theirs_however_it_is_put(body: Callable, lines: list[str], text: str) -> None:
    told = body(*lines).one
    assert (told.text, told.owners, told.kind) == (text, ("Ines Calder", "Bo Marsh"), ItemKind.FOLLOW_UP)


def test_a_note_that_names_nobody_makes_no_task(body: Callable) -> None:
    assert body("Bo said that the lamps were dark and cold. Action: none.").actions == []
