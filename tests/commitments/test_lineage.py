"""A promise that comes back as the same work under another name, and what only looks like it."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.lineage import transform
from graphapp.commitments.words import stems
from graphapp.commitments.work import Work, subject, works
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import State

MAPPING = "Members to conduct a mapping of the available nutrition information."
MATRIX = "Nutrition page - Otter Relief and Heron Aid to organise a 3W and a secondary data review by 30 March"


def became(first: Minutes, second: Minutes, promise: str = MAPPING) -> list[str]:
    """The words of what the promise of the first meeting turned into."""
    first = first.action("Otter Relief to repair the harbour crane", "Otter Relief").action("Print the ferry timetable")
    second = second.action("Heron Aid to hire divers", "Heron Aid").action("Paint the landing stage")
    records = [first.record(), second.record()]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    chain: Chain = next(c for c in found if c.items[0].action.text == promise)
    return [new.items[0].action.text for new in chain.successors]


def test_a_mapping_that_comes_back_as_a_3w_on_the_same_subject_is_transformed() -> None:
    assert became(Minutes("2025-01-10").action(MAPPING), Minutes("2025-02-10").action(MATRIX, "Otter Relief")) == [MATRIX]


@pytest.mark.parametrize(
    "later",
    [
        "Otter Relief to organise a 3W of shelter actors",  # another subject
        "Otter Relief to print a nutrition poster",  # other work
    ],
)
def test_another_subject_or_other_work_is_a_promise_of_its_own(later: str) -> None:
    assert became(Minutes("2025-01-10").action(MAPPING), Minutes("2025-02-10").action(later, "Otter Relief")) == []


def test_two_that_fit_alike_decide_nothing() -> None:
    both = (
        Minutes("2025-02-10").action(MATRIX, "Otter Relief").action("Heron Aid to begin an inventory on nutrition", "Heron Aid")
    )
    assert became(Minutes("2025-01-10").action(MAPPING), both) == []


def test_a_promise_of_somebody_else_is_not_taken_over_silently() -> None:
    promise = "Heron Aid to conduct a mapping of nutrition information"
    first = Minutes("2025-01-10").action(promise, "Heron Aid")
    assert (
        became(first, Minutes("2025-02-10").action("Otter Relief to organise a 3W on nutrition", "Otter Relief"), promise) == []
    )


def test_what_is_told_to_be_done_is_not_also_transformed() -> None:
    second = Minutes("2025-02-10").tell("The mapping of the available nutrition information is complete.").action(MATRIX)
    assert became(Minutes("2025-01-10").action(MAPPING), second) == []


def test_the_reason_is_kept_with_the_new_item() -> None:
    records = [
        Minutes("2025-01-10").action(MAPPING).action("Print the ferry timetable").action("Paint the landing stage").record(),
        Minutes("2025-02-10").action(MATRIX).action("Repair the harbour crane").action("Hire two divers").record(),
    ]
    found = derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains
    new = next(c for c in found if c.items[0].action.text == MATRIX)
    assert new.reasons == [
        "nothing more is said of the earlier one, and both are taking stock of what there is about the same subject"
    ]


def test_nothing_begun_transforms_nothing() -> None:
    transform([], [], {})


def test_the_kind_of_work_and_its_subject() -> None:
    assert works(MAPPING) == works("a desk review") == works("the 4Ws") == frozenset({Work.STOCKTAKE})
    assert works("Print the map") == frozenset()
    assert subject(MAPPING, stems(MAPPING)) == frozenset({"nutrit"})


REPORT = "Otter Relief will write the harvest report by 15 December"


def shared_out(*later: str) -> list[str]:
    second = Minutes("2025-02-10")
    for each in later:
        second = second.action(each, "Otter Relief" if "Otter" in each else "Heron Aid")
    return became(Minutes("2025-01-10").action(REPORT, "Otter Relief"), second, REPORT)


def test_a_promise_that_two_share_out_becomes_both_parts() -> None:
    parts = ("Otter Relief to deliver the financial part of the harvest report", "Heron Aid to deliver the narrative part")
    assert shared_out(*parts) == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        (
            "Heron Aid to deliver the financial part of the wells report",
            "Heron Aid to deliver the narrative part",
        ),  # of another
        ("Heron Aid to translate the financial part", "Heron Aid to translate the narrative part"),  # nobody says of what
    ],
)
def test_parts_of_another_thing_or_of_nothing_share_nothing_out(parts: tuple[str, ...]) -> None:
    assert shared_out(*parts) == []


@pytest.mark.parametrize(
    ("why", "owner", "turned"),
    [
        ("superseded by a programme of work", "Otter Relief", True),
        ("no longer needed", "Otter Relief", False),
        ("superseded by a programme of work", "Heron Aid", False),
    ],
)
def test_what_is_given_up_for_something_else_turns_into_the_like_by_the_same_people(why: str, owner: str, turned: bool) -> None:
    old = "Otter Relief to explore new ways of sending tide data to the harbour office"
    new = "Put in place a line for sending tide data to the harbour office"
    second = Minutes("2025-02-10").under("Review of earlier actions").action(old, "Otter Relief", state=State.CANCELLED)
    second.text = f"{second.text.rstrip()}. This has been {why}.\n"
    second = second.under("Actions").action(new, owner)
    assert (became(Minutes("2025-01-10").action(old, "Otter Relief"), second, old) == [new]) is turned
