"""Sentences that end all earlier actions at once, and those that name several by their numbers."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.life import phases
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import State, Status

TASKS = ("Otter Relief to print the well map", "Heron Aid to hire a diver", "Otter Relief to paint the harbour wall")


def chains(*minutes: Minutes) -> list[Chain]:
    records = [m.record() for m in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


def ending(chain: Chain, *days: str) -> Status | None:
    return phases(chain, days)[-1].ending


def _ended(told: str, *, state: State = State.DONE) -> list[bool]:
    """Which of three numbered actions are over, by a sentence of the next minutes."""
    first = Minutes("2025-01-10")
    for number, text in enumerate(TASKS, start=1):
        first.text += f"{number}. "
        first.action(text, text[: text.index(" to ")])
    later = Minutes("2025-02-10").under("Review of actions").tell(told, state=state)
    found = {c.items[0].action.text: ending(c, "2025-01-10", "2025-02-10") for c in chains(first, later)}
    return [found[text] is Status.COMPLETED for text in TASKS]


@pytest.mark.parametrize(
    ("told", "ended"),
    [
        ("All actions from the previous meeting have been completed.", [True, True, True]),
        ("All action points were reported as done.", [True, True, True]),
        ("The chair noted that all the actions are closed.", [True, True, True]),
        ("All actions were completed except for action 2, which is carried forward.", [True, False, True]),
        ("All actions are closed, apart from the harbour wall.", [True, True, False]),
        ("All actions were completed except the one on the ferry.", [False, False, False]),  # which of them is not said
        ("All actions of the fisheries plan are described in the annex.", [False, False, False]),
        ("All boats have been repaired.", [False, False, False]),
        ("Not all actions have been completed.", [False, False, False]),
    ],
)
def test_one_sentence_may_end_the_whole_list(told: str, ended: list[bool]) -> None:
    assert _ended(told) == ended


@pytest.mark.parametrize(
    ("told", "ended"),
    [
        ("Actions 1 and 3 are complete.", [True, False, True]),
        ("Action points 1-2: closed", [True, True, False]),
        ("AP 2, 3 – done", [False, True, True]),
        ("Action 2 is complete", [False, True, False]),
        ("Action 2 closed: the parcel has come.", [False, True, False]),
        ("Action item 3 is done, they were glad of it.", [False, False, True]),
        ("Actions 1/3 are complete.", [True, False, True]),
        ("Actions 1 and 3 need two more weeks, the boats are away", [False, False, False]),
    ],
)
def test_several_actions_are_named_by_their_numbers(told: str, ended: list[bool]) -> None:
    state = State.OPEN if "need" in told else State.DONE
    assert _ended(told, state=state) == ended


@pytest.mark.parametrize(
    ("told", "ended"),
    [
        ("Action 4/2 closed: the parcel has come.", [False, True, False]),
        ("Actions 4/1 and 4/3 are closed.", [True, False, True]),
        ("Action 5/2 closed: the parcel has come.", [False, False, False]),  # of another meeting
        ("Action 4 closed: the parcel has come.", [False, False, False]),
    ],
)
@pytest.mark.parametrize("row", [False, True])
def test_numbers_may_count_within_a_meeting(told: str, ended: list[bool], row: bool) -> None:
    first = Minutes("2025-01-10")
    for number, text in enumerate(TASKS, start=1):
        lead = f"4/{number}    "
        first.text += "" if row else lead
        first.action(lead + text if row else text, text[: text.index(" to ")])
    later = Minutes("2025-02-10").under("Review of actions").tell(told, state=State.DONE)
    found = {
        text: ending(c, "2025-01-10", "2025-02-10")
        for c in chains(first, later)
        for text in TASKS
        if c.items[0].action.text.endswith(text)
    }
    assert [found[text] is Status.COMPLETED for text in TASKS] == ended


def test_what_the_new_list_holds_again_is_not_over() -> None:
    first = Minutes("2025-01-10").action(TASKS[0], "Otter Relief").action(TASKS[1], "Heron Aid")
    later = Minutes("2025-02-10").tell("All actions have been completed.").action(TASKS[1], "Heron Aid")
    found = [ending(c, "2025-01-10", "2025-02-10") for c in chains(first, later)]
    assert found == [Status.COMPLETED, None]


def test_a_list_of_long_ago_is_not_ended_by_what_is_said_of_the_last_one() -> None:
    old = Minutes("2025-01-10").action(TASKS[0], "Otter Relief")
    first = Minutes("2025-02-10").action(TASKS[1], "Heron Aid")
    later = Minutes("2025-03-10").tell("All actions from the last meeting are closed.")
    found = [ending(c, "2025-01-10", "2025-02-10", "2025-03-10") for c in chains(old, first, later)]
    assert found == [None, Status.COMPLETED]


def test_what_is_spared_is_told_to_be_open() -> None:
    first = Minutes("2025-01-10")
    for number, text in enumerate(TASKS, start=1):
        first.text += f"{number}. "
        first.action(text, text[: text.index(" to ")])
    later = Minutes("2025-02-10").under("Review of actions").tell("All actions were completed except for action 2.")
    told = {chain.items[0].action.text: [each.outcome.state for each, _ in chain.outcomes] for chain in chains(first, later)}
    assert told[TASKS[1]] == [State.OPEN]


@pytest.mark.parametrize(
    ("before", "told"),
    [("A12 ", "A12: closed, see the list"), ("WG4-A12: ", "WG4-A12 – done"), ("[AI-12] ", "[AI-12] Closed.")],
)
def test_letters_before_a_number_do_not_hide_it(before: str, told: str) -> None:
    first = Minutes("2025-01-10")
    first.text += before
    first.action(TASKS[0], "Otter Relief").action(TASKS[2], "Otter Relief")
    later = Minutes("2025-02-10").tell(told)
    assert [ending(chain, "2025-01-10", "2025-02-10") for chain in chains(first, later)] == [Status.COMPLETED, None]
