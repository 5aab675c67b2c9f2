"""What the words of a later record say of an earlier one: the same words, another time, who is left, who was asked."""

from __future__ import annotations

import pytest
from making import Minutes

from graphapp.commitments.chain import Chain
from graphapp.commitments.gist import gist
from graphapp.commitments.handing import tickets
from graphapp.commitments.life import phases
from graphapp.commitments.words import days
from graphapp.derivation import derive
from graphapp.resolution import series_of
from graphapp.schema.life import Status

FIRST, SECOND = "2025-01-10", "2025-02-10"


def chains(*minutes: Minutes) -> list[Chain]:
    records = [m.record() for m in minutes]
    return derive(series_of(records[0]), records, {r.document: (r.source,) for r in records}).chains


def met_again(first: str, second: str, *owners: str) -> bool:
    """Whether the second is taken for the same as the first, other promises standing beside them."""
    one = Minutes(FIRST).action("Kite Union to paint the harbour wall", "Kite Union").action(first, *owners)
    two = Minutes(SECOND).action("Kite Union to count the boats", "Kite Union").action(second, *owners)
    return len(next(c for c in chains(one, two) if c.items[0].action.text == first).items) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Otter Relief to send new invites", "Otter Relief to send new invites"),
        ("Otter Relief to show first results in August", "Results of Otter Relief will be shown in October and not in August"),
        ("Otter Relief to publish the ferry survey in March", "Ferry survey: release moved to the end of May"),
        ("Otter Relief to ask Heron Aid for lamps", "Otter Relief will approach Heron Aid again"),
        ("Otter Relief to mend the login of the portal (#312)", "#312 portal login: Otter Relief to add a check and close it"),
        ("Otter Relief to arrange a visit to Marsh camp", "Visit to Marsh camp: Otter Relief to fix the day with the port"),
    ],
)
def test_the_same_promise_is_met_again(first: str, second: str) -> None:
    assert met_again(first, second, "Otter Relief")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Otter Relief to show first results in August", "Otter Relief to show the boats in October and not in May"),
        ("Otter Relief to publish the ferry survey in March", "Pier survey: release moved to the end of May"),
        ("Otter Relief to share the January boat figures", "Otter Relief to share the February boat figures"),
        ("Otter Relief to read PR 45 of the portal", "Otter Relief to read PR 52 of the portal"),
    ],
)
def test_what_is_like_it_is_not(first: str, second: str) -> None:
    assert not met_again(first, second, "Otter Relief")


def test_an_invitation_is_known_by_whom_it_is_for() -> None:
    office = "the Hilltown Office of Piers and Lamps"
    one = Minutes(FIRST).action(f"Invite {office}").action("Kite Union to paint the harbour wall", "Kite Union")
    two = Minutes(SECOND).action(f"Invitation to {office}")
    for minutes in (one, two):
        minutes._say(f"Guest: {office}", ["Hilltown Office of Piers and Lamps"])
    assert max(len(c.items) for c in chains(one, two)) == 2


def test_a_reminder_to_those_who_are_left_outweighs_what_others_have_done() -> None:
    promise = "Partners to submit their dry season forecast through the form by 2025-02-01"
    first = Minutes(FIRST).action(promise, due="2025-02-01")
    second = Minutes(SECOND).tell("Dry season forecast: 31 partners submitted.", topic="Dry season forecast")
    second = second.action("Partners who did not submit the dry season forecast to do it by 2025-03-01", due="2025-03-01")
    chain = next(c for c in chains(first, second) if c.items[0].action.text == promise)
    assert len(chain.items) == 2
    assert phases(chain, [FIRST, SECOND])[-1].ending is None


def ended(promise: str, told: str, *owners: str) -> Status | None:
    first = Minutes(FIRST).action(promise, "Otter Relief").action("Kite Union to paint the wall", "Kite Union")
    first._say("Present: Heron Aid", ["Heron Aid"])
    chain = next(c for c in chains(first, Minutes(SECOND).tell(told, *owners)) if c.items[0].action.text == promise)
    return phases(chain, [FIRST, SECOND])[-1].ending


def test_who_was_asked_and_gives_keeps_the_promise_to_ask() -> None:
    promise = "Otter Relief to write to Heron Aid for a donation of soap"
    assert ended(promise, "Heron Aid gave 6,000 bars of soap.", "Heron Aid") is Status.COMPLETED
    assert ended(promise, "Kite Union gave 6,000 bars of soap.", "Kite Union") is None


def test_what_is_told_of_the_same_day_is_likely_the_same() -> None:
    promise = "Otter Relief will hold the first drill of the ferry crews of the lower river on 20 January"
    assert ended(promise, "The crews had a drill on 20 January and on 4 February.") is Status.COMPLETED


def test_days_are_told_in_either_order() -> None:
    assert days("on 20 June and June 4th, in May 2023, 3 of 5") == {("jun", 20), ("jun", 4)}


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [
        ("It will share first results with the crews", False),
        ("They plan to send a list of piers", False),
        ("It will be shared with the crews", True),
        ("They will come in May", True),
    ],
)
def test_it_may_be_who_does_a_named_thing(text: str, stands_for: bool) -> None:
    assert gist(text, before="The map was drawn.").stands_for is stands_for


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Ferry survey: release moved to the end of May, checks take longer than thought", "survey"),
        ("the final report only after approval of the port, tentatively in April", "report"),
        ("add a filter & show the map in May", "filter"),
        ("The full report would follow in autumn", "report"),
    ],
)
def test_the_thing_in_short_and_quiet_wordings(text: str, head: str) -> None:
    assert gist(text).head == head


def test_the_numbers_of_issues_are_read() -> None:
    assert tickets("#312 and PR 45, issue no. 77, in 2024") == {"312", "45", "77"}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (
            "Present a comparison of the tide gauge proposal and the ferry gauge feature",
            "Give a talk to compare the tide gauge proposal and the ferry build (carried over from last week)",
            True,
        ),
        (
            "Present a comparison of the tide gauge proposal and the ferry gauge feature",
            "Give a talk to compare the tide gauge proposal and the ferry build",
            False,
        ),
        ("Otter Relief to share the training terms for comments", "Members to share comments on the training terms", False),
        ("Otter Relief to share the training terms", "Otter Relief to share the training terms again", True),
        # The group's own name tells no two tasks apart, and the tasks of a period are of it.
        ("Delta Group team to look into the form issues of Heron", "Delta Group partners to fill in the form by May", False),
        ("Update the wiki page on testing status", "Update testing status for this week", False),
        # Of another subject, of another region, of another week.
        ("Share the ferry assessment report", "Share the harbour assessment report", False),
        ("Share the assessment report", "Share the harbour assessment report", True),
        ("Train the counters in the north", "Train the counters in the south", False),
        ("Train the counters in the north", "Train the counters of the northern coast", True),
        ("Otter Relief to share the cholera data of week 12", "Otter Relief to share the cholera data of week 16", False),
    ],
)
def test_what_says_that_it_is_carried_over_and_what_only_looks_like_it(first: str, second: str, same: bool) -> None:
    assert met_again(first, second) is same
