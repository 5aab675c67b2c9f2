"""Tasks told in the present tense behind an arrow that begins a line, and what else an arrow may lead to."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

TEXT = """# Wells Group

Date: 3 March 2025

Present: Ann Heron (Wren Aid), Bob Finch (Kite Union)

## Pumps

The map was shown.

{}

Bob showed the port.
"""


def found(lines: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, tuple(one.owners)) for one in Reading(TEXT.format(lines).encode(), "2025-03-03.md").actions]


@pytest.mark.parametrize(
    "line",
    [
        "→ Ann puts the old form on the shelf",
        "-> Ann Heron writes a small leaflet on pumps",
        "=> Ann gives Bob a key to the shed (today!)",
        "➔ Ann turns the sketch into a plan for the yard",
        "→ Ann fixes page 4 and adds the index",
        "→ Ann checks with her office if they can host",
    ],
)
def test_an_arrow_and_a_deed_are_a_task(line):
    ((_, owners),) = found(line)
    assert owners == ("person:ann heron",)


def test_every_arrow_begins_a_line_of_its_own():
    lines = (
        "The pump is old.",
        "→ Ann and Bob run the test, 5 wells each",
        "→ everybody asks their office, for the May meeting",
    )
    told = found("\n".join(lines))
    assert [owners for _, owners in told] == [("person:ann heron", "person:bob finch"), ()]
    assert told[1][0].startswith("everybody asks")


@pytest.mark.parametrize(
    "line",
    [
        "→ Ann thinks it is too long",
        "→ Kite Union wants to wait",
        "→ Kite Union runs three wells in the north",
        "→ Bob gives an overview of the survey",
        "→ Ann is against it",
        "→ the data goes to the portal",
        "→ no figures yet",
    ],
)
def test_an_arrow_to_anything_else_is_none(line):
    assert found(line) == []


@pytest.mark.parametrize(
    "line", ["- Everybody tells Ann about food by 23 May.", "- All members send comments to Ann by 3 May."]
)
def test_what_everybody_does_by_a_day_is_a_task(line):
    assert len(found(line)) == 1


@pytest.mark.parametrize("line", ["- Everybody likes the new map.", "- Everybody brings a friend."])
def test_what_everybody_does_on_no_day_is_none(line):
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Kite Union gave the assurance to repair the pump.",
        "Kite Union made a firm commitment to share the list with the members.",
        "Kite Union took the engagement to print the forms.",
        "Kite Union gave its word to send the list before Friday.",
        "Kite Union engages itself to present the results to the Forum.",
    ],
)
def test_a_word_given_is_a_promise(line):
    ((_, owners),) = found(line)
    assert owners == ("organisation:kite union",)


@pytest.mark.parametrize(
    "line",
    [
        "Kite Union is committed to quality.",
        "The board gave its assurance that rules are followed.",
        "The donors made commitments to the fund in 2023.",
    ],
)
def test_a_word_on_what_is_there_is_no_promise(line):
    assert found(line) == []
