"""Lines and brackets behind a paragraph that only say whose action it is."""

from __future__ import annotations

import pytest

from graphapp.loaders.actionnotes import action_note
from graphapp.pipeline import Reading
from graphapp.schema.life import ItemKind

HEAD = "# Harbour Safety Committee\n\nMeeting of 3 March 2025\n\n"
LIGHTS = """## 1. Lights on the pier

The Harbour Master said that 118 lamps are dark. The Chairman directed that the lamps be replaced within 15 days. In the
meantime the lamp at the steps shall be taken from the store.
(Action: EE, Harbour Board)

"""
CARTS = """## 2. Carts

The Constable told the meeting that carts stand on both sides of the road. A stand for carts shall be marked out before April.
(Action: DSP (Traffic) / Warden)

"""


def actions(text: str) -> list[tuple[str, ItemKind, list[str]]]:
    """The words, kind and owners' names of each action."""
    reading = Reading(text.encode(), "2025-03-03.md")
    named = {name.key: name.name for name in reading.names.all()}
    return [(each.text, each.kind, [named[key] for key in each.owners]) for each in reading.actions]


def test_what_a_noted_paragraph_leaves_without_a_doer_is_for_the_offices_in_the_note() -> None:
    found = actions(HEAD + LIGHTS + CARTS)
    assert [(kind, owners) for _, kind, owners in found] == [
        (ItemKind.FOLLOW_UP, ["EE, Harbour Board"]),
        (ItemKind.FOLLOW_UP, ["EE, Harbour Board"]),
        (ItemKind.FOLLOW_UP, ["DSP (Traffic)", "Warden"]),
    ]
    assert [text.split()[0] for text, _, _ in found] == ["The", "In", "A"]


def test_a_note_below_speaks_of_the_paragraph_above_and_is_no_action() -> None:
    text = (
        "## Nets\n\nThe nets shall be mended by May.\n\nAction: CECM Nets; Warden\n\n"
        "## Roofs\n\nThe shed roof shall be mended.\n\nAction: RFO\n"
    )
    assert [(text, owners) for text, _, owners in actions(HEAD + text)] == [
        ("The nets shall be mended by May.", ["CECM Nets", "Warden"]),
        ("The shed roof shall be mended.", ["RFO"]),
    ]


def test_one_note_alone_makes_no_office() -> None:
    assert all("EE, Harbour Board" not in owners for _, _, owners in actions(HEAD + LIGHTS))


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("It was agreed. (Action: RTO / DSP (Traffic))", ["RTO", "DSP (Traffic)"]),
        ("Action: Secretariat", ["Secretariat"]),
        ("It is late. Action by: I/S, Kirk Bay", ["I/S, Kirk Bay"]),
        ("ACTION – All members", ["All members"]),
    ],
)
def test_a_note_gives_its_entries(text: str, entries: list[str]) -> None:
    note = action_note(text)
    assert note is not None
    assert [text[slice(*each)] for each in note.entries] == entries


@pytest.mark.parametrize(
    "text",
    [
        "Action: Ann to send the list",
        "Action: Circulate the list",
        "The plan of action: new boats for the port",
        "Climate Action – what it means for ports",
        "Action points: see the list at the end of the page",
    ],
)
def test_what_says_a_deed_is_no_note(text: str) -> None:
    assert action_note(text) is None
