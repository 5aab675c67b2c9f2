"""A change of organisations that a person calls wrong, and one that two minutes tell in two ways."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import Minutes, organisation
from working import ME, graph, load, names, rows, within

from graphapp.deciding.asking import doubts
from graphapp.deciding.recording import undo
from graphapp.deciding.requests import judge
from graphapp.schema.decisions import Judgement
from graphapp.schema.life import SuccessionKind
from graphapp.schema.records import Record, Succession
from graphapp.store.contract import Store


def telling(day: str, before: str, after: str) -> Record:
    """Minutes in which one organisation is said to have become another."""
    record = Minutes(day).present("Kite Union").tell(f"{before} is now {after}, we heard on {day}.", before, after).record()
    keys = ((organisation(before).key,), (organisation(after).key,))
    return replace(record, outcomes=(), successions=(Succession(SuccessionKind.RENAMED, *keys, len(record.quotes) - 1),))


ONE = telling("2025-01-10", "Otter Relief", "Otter Aid")
OTHER = telling("2025-02-10", "Otter Relief", "Heron Trust")


def change(store: Store) -> str:
    (found,) = rows(store, "OrganisationChange", "id")
    return str(found["id"])


def test_a_wrong_change_is_left_out_and_comes_back(store: Store) -> None:
    load(store, ONE)
    before = graph(store)
    made = within(store, judge, change(store), Judgement.WRONG_FACT, ME)
    assert rows(store, "OrganisationChange", "id") == []
    assert {"Otter Relief", "Otter Aid"} <= set(names(store))
    assert "Otter Relief became Otter Aid" in made.decisions[0].text
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_the_decision_holds_when_the_minutes_are_loaded_anew_and_for_this_telling_alone(store: Store) -> None:
    load(store, ONE)
    within(store, judge, change(store), Judgement.WRONG_FACT, ME)
    load(store, ONE, telling("2025-03-10", "Otter Relief", "Otter Aid"))
    assert len(rows(store, "OrganisationChange", "id")) == 1


def test_what_two_minutes_tell_in_two_ways_is_asked(store: Store) -> None:
    load(store, ONE, OTHER)
    asked = [each for each in doubts(store) if each.about == "FACT"]
    assert {each.question for each in asked} == {
        "Did Otter Relief become Otter Aid?",
        "Did Otter Relief become Heron Trust?",
    }
    wrong = next(each for each in asked if "Heron" in each.question)
    assert "Otter Aid" in wrong.reason
    within(store, judge, wrong.id, Judgement.WRONG_FACT, ME)
    assert [each for each in doubts(store) if each.about == "FACT"] == []
    assert len(rows(store, "OrganisationChange", "id")) == 1


@pytest.mark.parametrize(
    "other", [telling("2025-02-10", "Otter Relief", "Otter Aid"), telling("2025-02-10", "Kite Union", "Gull Aid")]
)
def test_the_same_change_and_one_of_another_body_are_no_doubt(store: Store, other: Record) -> None:
    load(store, ONE, other)
    assert [each for each in doubts(store) if each.about == "FACT"] == []
