"""Which sentence of later minutes tells what became of which promise: classes of wording, each with near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.life import phases
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import State, Status
from graphapp.schema.records import Record

FORM = "Otter Relief will translate the complaint form into Norlandish"
COURSE = "Heron Aid will hold a course on pier planning in Hilltown"
QUESTION = "Otter Relief will find out whether the old clinic can be used as a store"


def chains(*minutes: Minutes | Record) -> list[Chain]:
    records = [m.record() if isinstance(m, Minutes) else m for m in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


def ended(promise: str, told: str, *owners: str, state: State = State.DONE, answer: bool = False) -> Status | None:
    """What became of the promise by the sentence; two other promises stand beside it."""
    owner = next(name for name in ("Otter Relief", "Heron Aid") if promise.startswith(name))
    first = Minutes("2025-01-10").action("Kite Union to paint the harbour wall", "Kite Union").action(promise, owner)
    first = first.action("Kite Union to order 400 tents", "Kite Union")
    later = Minutes("2025-02-10").tell(told, *owners, state=state).record()
    later = replace(later, outcomes=tuple(replace(outcome, answer=answer) for outcome in later.outcomes))
    chain = next(c for c in chains(first, later) if c.items[0].action.text == promise)
    return phases(chain, ["2025-01-10", "2025-02-10"])[-1].ending


@pytest.mark.parametrize(
    ("promise", "told", "owners"),
    [
        (FORM, "The Norlandish version of the complaint form went round on 2 February", ()),
        (FORM, "Bo thanked Otter Relief for the Norlandish complaint form", ("Otter Relief",)),
        (COURSE, "The pier planning course took place on 2 February", ()),
        (COURSE, "31 people attended the pier planning course", ()),
        (
            "Otter Relief to check the sample of villages on the lower river with the greatest care before the rains",
            "Otter Relief checked the sample",
            ("Otter Relief",),
        ),
        ("Heron Aid will write a two-page note on rents", "Heron Aid's note on rents was well received", ("Heron Aid",)),
    ],
)
def test_a_sentence_that_names_the_thing_ends_the_promise(promise: str, told: str, owners: tuple[str, ...]) -> None:
    assert ended(promise, told, *owners) is Status.COMPLETED


@pytest.mark.parametrize(
    ("promise", "told", "owners"),
    [
        (FORM, "Otter Relief has translated the hygiene leaflet into Norlandish", ("Otter Relief",)),  # another thing
        (COURSE, "The course on nutrition in Hilltown took place on 2 February", ()),  # another of its kind
        (
            COURSE,
            "Kite Union held a course on pier planning in Lakeside last year",
            ("Kite Union",),
        ),  # other owner, place, time
        ("Otter Relief will repair boat 1", "Boat 2 has been repaired", ()),  # another number
        ("Otter Relief will share the 2023 price figures", "The 2022 price figures were shared", ("Otter Relief",)),
        ("Heron Aid will write a two-page note on rents", "Heron Aid's note on wages was well received", ("Heron Aid",)),
        ("Otter Relief will merge the buoy request into the plan", "A buoy request was printed", ()),  # another deed
    ],
)
def test_what_is_told_of_something_else_ends_nothing(promise: str, told: str, owners: tuple[str, ...]) -> None:
    assert ended(promise, told, *owners) is None


def test_an_answer_ends_what_was_to_be_found_out_and_nothing_else() -> None:
    said = "Otter Relief confirmed that the old clinic can be used as a store"
    assert ended(QUESTION, said, "Otter Relief", answer=True) is Status.COMPLETED
    assert ended(QUESTION, "Otter Relief said that the new clinic is open", "Otter Relief", answer=True) is None
    assert ended(FORM, "Otter Relief said that the complaint form is long", "Otter Relief", answer=True) is None


def test_a_no_is_an_answer_too() -> None:
    promise = "Heron Aid will check whether the spraying plane can be repaired"
    assert ended(promise, "The plane cannot be repaired", state=State.CANCELLED) is Status.COMPLETED
    promise = "Heron Aid will have the spraying plane repaired"
    assert ended(promise, "The plane cannot be repaired", state=State.CANCELLED) is Status.CANCELLED


def test_a_promise_stated_twice_ends_twice() -> None:
    first = (
        Minutes("2025-01-10")
        .action("A clean chart of the bay will be shared in February")
        .action("Otter Relief to prepare a clean chart of the bay", "Otter Relief")
        .action("Kite Union to order 400 tents", "Kite Union")
    )
    found = chains(first, Minutes("2025-02-10").tell("The clean chart of the bay was shared by Otter Relief.", "Otter Relief"))
    assert [bool(chain.outcomes) for chain in found] == [True, True, False]


def linked(first: str, second: str, owners: tuple[str, str], before: str = "") -> bool:
    one = Minutes("2025-01-10").action(first, owners[0]).action("Kite Union to paint the harbour wall", "Kite Union")
    other = Minutes("2025-02-10")
    other.text += before
    return len(chains(one, other.action(second, owners[1]))) == 2


@pytest.mark.parametrize(
    ("second", "before"),
    [
        ("Heron Aid will compare the flood map with the site list instead of Otter Relief", ""),
        ("Heron Aid will compare the flood map with the site list", "Otter Relief is leaving the valley. "),
    ],
)
def test_a_promise_that_somebody_else_takes_over_is_the_same(second: str, before: str) -> None:
    assert linked("Otter Relief will compare the flood map with the site list", second, ("Otter Relief", "Heron Aid"), before)


def test_somebody_on_leave_who_never_owned_it_takes_nothing_over() -> None:
    first, second = (
        "Otter Relief will compare the flood map with its sites",
        "Heron Aid will compare the flood figures of the dams",
    )
    assert not linked(first, second, ("Otter Relief", "Heron Aid"), "Gull Union is leaving the valley. ")


def test_a_note_on_a_thing_is_that_thing_s_note() -> None:
    both = ("Otter Relief", "Otter Relief")
    assert linked("Otter Relief to write a note on a common daily rate", "Otter Relief will finish the rate note in July", both)
    assert not linked("Otter Relief to write a note on a common daily rate", "Otter Relief will finish the wells note", both)


def test_an_item_behind_what_is_told_of_a_promise_goes_on_with_it() -> None:
    first = Minutes("2025-01-10").action("Otter Relief to publish the river assessment", "Otter Relief")
    first = first.action("Kite Union to order 400 tents", "Kite Union")
    told = "The river assessment is late, as the printer is ill."
    later = Minutes("2025-02-10").tell(told, state=State.OPEN)
    later.text = later.text.removesuffix("\n") + " "
    later = later.action("It should be with the members in the course of March")
    assert sorted(len(chain.items) for chain in chains(first, later)) == [1, 2]


def test_the_number_of_an_action_and_its_end_are_enough_in_a_review() -> None:
    first = Minutes("2025-01-10")
    for number, text in enumerate(("Otter Relief to print the well map", "Heron Aid to hire a diver"), start=1):
        first.text += f"{number}. "
        first.action(text, text[: text.index(" to ")])
    later = Minutes("2025-02-10").under("Review of actions")
    later.text += "Action 2: "
    later.tell("closed.")
    found = {c.items[0].action.text: phases(c, ["2025-01-10", "2025-02-10"])[-1].ending for c in chains(first, later)}
    assert found == {"Otter Relief to print the well map": None, "Heron Aid to hire a diver": Status.COMPLETED}


def test_what_must_come_first_is_not_what_is_promised() -> None:
    promise = Minutes("2025-01-10").action(
        "Post delivery of the river white paper, Otter Relief will commission an analysis of the costs", "Otter Relief"
    )
    told = Minutes("2025-02-10").tell("The launch of the river white paper was held on 3 February.")
    assert not chains(promise, told)[0].outcomes


def test_what_others_do_with_a_thing_is_not_what_was_promised() -> None:
    sent = Minutes("2025-01-10").action("Otter Relief to send out the well monitoring sheet", "Otter Relief")
    read = Minutes("2025-02-10").action("Heron Aid to review the well monitoring sheet", "Heron Aid")
    nobody = Minutes("2025-02-10").action("Review the well monitoring sheet before the next call")
    own = Minutes("2025-02-10").action("Otter Relief to review and send out the well monitoring sheet", "Otter Relief")
    assert [len(chains(sent, later)) for later in (read, nobody, own)] == [2, 2, 1]


@pytest.mark.parametrize(("told", "ends"), [("HARP 4.4.0 has been released.", 1), ("HARP 4.5.0 has been released.", 0)])
def test_a_version_says_which_release_it_is(told: str, ends: int) -> None:
    promise = (
        Minutes("2025-01-10")
        .action("In a few days 4.4.0 will be released.")
        .action("Kite Union to paint the wall", "Kite Union")
    )
    assert sum(len(chain.outcomes) for chain in chains(promise, Minutes("2025-02-10").tell(told))) == ends


def test_the_only_one_of_its_kind_is_not_made_anew_once_it_was_to_be_sent() -> None:
    sent = Minutes("2025-01-10").action("Otter Relief to send the brochure to the mayor", "Otter Relief")
    made = Minutes("2025-02-10").action(
        "Otter Relief to update the brochure before the fair (ask for feedback)", "Otter Relief"
    )
    again = Minutes("2025-02-10").action("Otter Relief to send out the brochure", "Otter Relief")
    assert [len(chains(sent, later)) for later in (made, again)] == [2, 1]


@pytest.mark.parametrize(
    ("promise", "told", "ends"),
    [
        ("Otter Relief to ask the port office for the tide tables", "Tide tables: received", True),
        ("Otter Relief to ask the port office for the tide tables", "The port office moved to the quay", False),
        ("Otter Relief to ask the port office about the tide tables", "The new tide gauge was repaired", False),
        ("Otter Relief to translate the feedback form into Sudrian", "The feedback form was updated", False),
        ("Otter Relief to translate the feedback form into Sudrian", "The feedback form in Sudrian was published", True),
        ("Otter Relief to share the ferry assessment report", "Otter Relief shared the harbour assessment report", False),
        ("Otter Relief to share the ferry assessment report", "Otter Relief shared the assessment report", True),
        ("Bookings for the ferry will be sent out in May", "Heron Aid has booked the ferry for May", True),
    ],
)
def test_what_was_to_come_has_come_and_no_other_of_its_kind(promise: str, told: str, ends: bool) -> None:
    found = chains(Minutes("2025-01-10").action(promise, "Otter Relief"), Minutes("2025-02-10").tell(told))
    assert bool(found[0].outcomes) is ends


@pytest.mark.parametrize(
    ("section", "told", "ends"),
    [
        ("Ferry charter", "The ferry charter has been sent to the mayors", True),
        ("Harbour", "The ferry charter has been sent to the mayors", False),
        ("Ferry charter", "The ferry charter has been discussed by the mayors", False),
    ],
)
def test_copies_are_of_what_their_heading_names(section: str, told: str, ends: bool) -> None:
    promise = Minutes("2025-01-10").under(section).action("Otter Relief to send the copies to the mayors", "Otter Relief")
    found = chains(promise, Minutes("2025-02-10").under("Notes").tell(told))
    assert bool(found[0].outcomes) is ends


def test_little_of_a_promise_ends_it_only_where_its_owner_does_it() -> None:
    promise = "Otter Relief will share the ferry timetable of the northern river ports with all boat crews in Hilltown"
    assert ended(promise, "Heron Aid shared a timetable of the ports") is None
    assert ended(promise, "Otter Relief shared the timetable of the ports", "Otter Relief") is Status.COMPLETED


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("Bo confirmed that the old clinic can be used as a store", True),
        ("The group discussed the old clinic as a store", False),
    ],
)
def test_talk_about_a_thing_is_no_answer(told: str, ends: bool) -> None:
    assert (ended(QUESTION, told, answer=True) is Status.COMPLETED) is ends


@pytest.mark.parametrize(
    ("title", "told", "status"),
    [
        ("Matters arising", "Heron Aid had written to the office about the stile", Status.COMPLETED),
        ("Footpaths", "Heron Aid had written to the office about the stile", Status.COMPLETED),
        ("Matters arising", "Heron Aid had written to the school about the hall", None),
        ("Matters arising", "Kite Union had written to the county about the gate", None),
        ("Matters arising", "Heron Aid had painted the stile", None),
        ("Market stalls", "Heron Aid had written to a newspaper about the stile", None),
    ],
)
def test_the_deed_itself_is_enough_where_minutes_come_back_to_what_was_promised(
    title: str, told: str, status: Status | None
) -> None:
    task = "Heron Aid to write to the county rambling association about the broken stile beside the old mill"
    first = Minutes("2025-01-10").under("Footpaths").action(task, "Heron Aid").under("Fair").action("Kite Union to order tents")
    later = Minutes("2025-02-10").under(title).tell(told, told[: told.index(" had")])
    found = next(chain for chain in chains(first, later) if chain.items[0].action.text == task)
    assert phases(found, ["2025-01-10", "2025-02-10"])[-1].ending is status


def test_words_keep_a_promise_to_say_them_and_no_other() -> None:
    said = "Otter Relief proposed three days for the pier planning course"
    assert (
        ended("Otter Relief to propose days for the pier planning course", said, "Otter Relief", answer=True)
        is Status.COMPLETED
    )
    assert ended("Otter Relief to hold the pier planning course", said, "Otter Relief", answer=True) is None
