"""What a meeting says twice of a promise: its report on it, and the promise made anew; and what goes on from a report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.life import history, phases
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import Change, ItemKind, State, Status

FIRST, SECOND = "2025-01-10", "2025-02-10"
REVIEW = "Actions from the last meeting"


def chains(*minutes: Minutes) -> list[Chain]:
    records = [m.record() for m in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


def promised(text: str = "Otter Relief to print the well map by 2025-02-01", due: str | None = "2025-02-01") -> Minutes:
    return Minutes(FIRST).action(text, "Otter Relief", due=due).action("Heron Aid to hire a diver", "Heron Aid")


def well(found: list[Chain]) -> Chain:
    return next(c for c in found if "well map" in c.items[0].action.text and c.items[0].date == FIRST)


def test_a_report_and_the_promise_made_anew_are_one_slip() -> None:
    later = Minutes(SECOND).under(REVIEW).action("Well map to be printed (Otter Relief)", "Otter Relief")
    later = later.under("Actions").action("Otter Relief to print the well map by 2025-03-01", "Otter Relief", due="2025-03-01")
    chain = well(chains(promised(), later))
    assert [item.reviewed for item in chain.items] == [False, True, False]
    assert history(chain) == [Change.NEW, Change.CARRIED_OVER, Change.SLIPPED]
    last = phases(chain, [FIRST, SECOND])[-1]
    assert (last.slips, last.carried_over, last.due) == (1, 0, "2025-03-01")


def test_what_is_reported_done_and_promised_once_more_is_another_promise() -> None:
    later = Minutes(SECOND).under(REVIEW).action("Otter Relief to print the well map", "Otter Relief", state=State.DONE)
    later = later.under("Actions").action("Otter Relief to print the well map by 2025-03-01", "Otter Relief", due="2025-03-01")
    found = chains(promised(), later)
    assert history(well(found)) == [Change.NEW, Change.COMPLETED]
    assert sum("well map" in c.items[0].action.text for c in found) == 2


def test_two_new_promises_of_one_meeting_never_continue_the_same_one() -> None:
    later = Minutes(SECOND).action("Otter Relief to print the well map", "Otter Relief")
    later = later.action("Otter Relief to print the well map again", "Otter Relief")
    assert len(well(chains(promised(), later)).items) == 2


def test_a_slip_is_told_from_the_last_day_that_was_named() -> None:
    between = Minutes(SECOND).action("Otter Relief to print the well map", "Otter Relief")
    later = Minutes("2025-03-10").action("Otter Relief to print the well map by 2025-04-01", "Otter Relief", due="2025-04-01")
    assert history(well(chains(promised(), between, later)))[-1] is Change.SLIPPED


@pytest.mark.parametrize(
    ("promise", "later", "one"),
    [
        (
            "Otter Relief and Heron Aid to finalise the factsheet on lamps",
            "Otter Relief to publish the two-page factsheet",
            True,
        ),
        (
            "Otter Relief to take its old tents away",
            "Otter Relief to clear its last tents from the common store in Hilltown",
            True,
        ),
        ("Otter Relief to run a mission in Hilltown", "Otter Relief to discuss the second mission with the port", False),
        ("Otter Relief to write the factsheet on lamps", "Otter Relief to publish the factsheet on wells", False),
    ],
)
def test_the_only_thing_of_its_kind_by_the_same_people_is_the_same(promise: str, later: str, one: bool) -> None:
    first = Minutes(FIRST).action(promise, "Otter Relief").action("Kite Union to paint the harbour wall", "Kite Union")
    second = Minutes(SECOND).action(later, "Otter Relief").action("Kite Union to count the boats", "Kite Union")
    chain = next(c for c in chains(first, second) if c.items[0].action.text == promise)
    assert (len(chain.items) == 2) is one


def test_one_of_two_things_of_a_kind_is_not_known_by_its_kind() -> None:
    first = Minutes(FIRST).action("Otter Relief to finalise the factsheet on lamps", "Otter Relief")
    first = first.action("Otter Relief to finalise the factsheet on wells", "Otter Relief")
    second = Minutes(SECOND).action("Otter Relief to publish the two-page factsheet", "Otter Relief")
    assert all(len(c.items) == 1 for c in chains(first, second))


LATE = "The drawings of the new pier are still not ready, because the archive was closed;"


@pytest.mark.parametrize(
    ("behind", "one"),
    [
        ("It will now be printed in May.", True),
        ("Otter Relief will do the drawings afterwards.", True),
        ("Heron Aid will visit the archive in May.", False),
    ],
)
def test_what_stands_right_behind_words_on_an_open_promise_goes_on_from_them(behind: str, one: bool) -> None:
    first = Minutes(FIRST).action("Otter Relief to make the drawings of the new pier", "Otter Relief")
    second = Minutes(SECOND).tell(LATE, state=State.OPEN)
    second = second.action(behind, *(["Otter Relief"] if "Otter" in behind else ["Heron Aid"] if "Heron" in behind else []))
    chain = next(c for c in chains(first, second) if "drawings" in c.items[0].action.text)
    assert (len(chain.items) == 2) is one


def test_what_becomes_something_else_is_transformed() -> None:
    first = Minutes(FIRST).action("Otter Relief and Heron Aid to hold a meeting of the ferry crews in Hilltown", "Otter Relief")
    second = Minutes(SECOND).tell("The meeting of the ferry crews in Hilltown cannot be held.", state=State.CANCELLED)
    second = second.action("It becomes a series of calls: Otter Relief will hold the first one in May.", "Otter Relief")
    old = next(c for c in chains(first, second) if "ferry crews" in c.items[0].action.text)
    assert [new.items[0].action.text[:10] for new in old.successors] == ["It becomes"]


def test_it_is_known_by_the_item_before_that_names_it() -> None:
    first = Minutes(FIRST).action("Otter Relief to hold the course on pier planning in January", "Otter Relief")
    second = Minutes(SECOND).tell("The course on pier planning was not held, as the hall was shut;", state=State.OPEN)
    second = second.action("Otter Relief will now hold it in March.", "Otter Relief")
    third = Minutes("2025-03-20").tell("The course on pier planning took place on 12 March.")
    chain = next(c for c in chains(first, second, third) if "pier planning" in c.items[0].action.text)
    assert len(chain.items) == 2
    assert phases(chain, [FIRST, SECOND, "2025-03-20"])[-1].ending is Status.COMPLETED


def test_a_promise_in_the_text_and_once_more_in_the_list_is_one() -> None:
    later = Minutes(SECOND).action("Otter Relief will now print the well map in March", "Otter Relief")
    later.actions[0] = replace(later.actions[0], kind=ItemKind.BODY)
    later = later.action("Otter Relief to print the well map in March", "Otter Relief")
    chain = well(chains(promised(), later))
    assert [item.action.kind for item in chain.items] == [ItemKind.FOLLOW_UP, ItemKind.BODY, ItemKind.FOLLOW_UP]


def test_a_promise_of_the_same_thing_goes_before_one_that_names_it_besides() -> None:
    first = Minutes("2025-01-10").action(
        "Otter Relief will publish all the ferry rules as part of the River Safety Paper", "Otter Relief"
    )
    later = Minutes("2025-02-10").action("The River Safety Paper will be published as the Blue Paper")
    later.action("The ferry rules will be published with the River Safety Paper on 28 June", due="2025-06-28")
    assert [item.action.text[:15] for item in chains(first, later)[0].items] == ["Otter Relief wi", "The ferry rules"]


def test_who_took_the_words_down_makes_no_two_promises_one() -> None:
    first = Minutes("2025-01-10").action("Otter Relief will paint the pier. [scribe assist by Bo Marsh]", "Otter Relief")
    later = Minutes("2025-02-10").action("Otter Relief will do so. [scribe assist by Bo Marsh]", "Otter Relief")
    assert len(chains(first, later)) == 2
