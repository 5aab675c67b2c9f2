"""Two names the same? What a person says of names, and that it can be taken back without a trace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import Minutes, organisation
from working import FEBRUARY, JANUARY, ME, graph, id_of, load, names, rows, unload, within

from graphapp.deciding.asking import doubts, log
from graphapp.deciding.recording import Author, undo
from graphapp.deciding.requests import judge
from graphapp.schema.decisions import Judgement
from graphapp.schema.errors import ContradictionError, UsageError
from graphapp.schema.records import Name
from graphapp.store.contract import Store


def in_doubt(store: Store) -> str:
    [doubt] = [each for each in doubts(store) if each.about == "NAMES"]
    return doubt.id


def test_names_almost_alike_are_in_doubt_with_what_to_judge_by(group: Store) -> None:
    [doubt] = [each for each in doubts(group) if each.about == "NAMES"]
    assert doubt.question == "Are «Heron Survey Trusst» and «Heron Survey Trust» the same organisation?"
    assert "spelled almost alike" in doubt.reason
    assert {passage.source for passage in doubt.evidence} == {"one.md", "two.md"}
    assert not doubt.undecided


def test_a_doubt_has_the_same_id_when_the_minutes_are_loaded_anew(group: Store) -> None:
    before = in_doubt(group)
    unload(group, JANUARY)
    assert doubts(group) == []
    load(group, JANUARY)
    assert in_doubt(group) == before


def test_the_same_makes_them_one_thing_and_taking_it_back_two(group: Store) -> None:
    before = graph(group)
    made = within(group, judge, in_doubt(group), Judgement.SAME, ME)
    assert names(group) == {"Heron Survey Trusst", "Kite Union", "Otter Relief"}
    assert doubts(group) == []
    assert any(id_.startswith("Organisation-") for id_ in made.dropped)
    within(group, undo, made.decisions[0].id, ME)
    assert graph(group) == before


def test_not_the_same_settles_the_doubt_and_changes_no_name(group: Store) -> None:
    before, known = graph(group), names(group)
    made = within(group, judge, in_doubt(group), Judgement.NOT_SAME, ME)
    assert (doubts(group), names(group)) == ([], known)
    within(group, undo, made.decisions[0].id, ME)
    assert graph(group) == before


def test_undecided_leaves_the_doubt_open_and_says_so(group: Store) -> None:
    before = graph(group)
    made = within(group, judge, in_doubt(group), Judgement.UNDECIDED, ME)
    assert [each.undecided for each in doubts(group)] == [True]
    within(group, judge, in_doubt(group), Judgement.SAME, ME)  # who knows more later may say so
    assert doubts(group) == []
    for each in log(group):
        within(group, undo, each.id, ME)
    assert graph(group) == before
    assert {each.by for each in log(group)} == {ME.by}
    assert made.decisions[0] in log(group)


def test_taking_back_may_be_taken_back(group: Store) -> None:
    made = within(group, judge, in_doubt(group), Judgement.SAME, ME)
    decided = graph(group)
    back = within(group, undo, made.decisions[0].id, ME)
    assert graph(group) != decided
    within(group, undo, back.decisions[0].id, ME)
    assert graph(group) == decided
    with pytest.raises(UsageError, match="was taken back already"):
        within(group, undo, back.decisions[0].id, ME)


def test_a_decision_waits_for_its_subject_and_survives_unloading(store: Store) -> None:
    load(store, JANUARY, FEBRUARY)
    within(store, judge, in_doubt(store), Judgement.SAME, ME)
    decided = graph(store)
    unload(store, JANUARY)
    assert "Heron Survey Trust" not in {
        spelling for row in rows(store, "Organisation", "aliases") for spelling in row["aliases"]
    }  # type: ignore[attr-defined]
    load(store, JANUARY)
    assert graph(store) == decided
    unload(store, JANUARY, FEBRUARY)
    assert graph(store) == []
    assert len(log(store)) == 1
    load(store, FEBRUARY, JANUARY)
    assert graph(store) == decided


def test_what_contradicts_an_earlier_decision_is_refused_by_name(group: Store) -> None:
    [first] = within(group, judge, in_doubt(group), Judgement.SAME, ME).decisions
    before = graph(group)
    one, other = first.subjects
    with pytest.raises(UsageError, match="nothing is in doubt"):
        within(group, judge, "Doubt-0", Judgement.NOT_SAME, ME)
    trust, kite = id_of(group, "Organisation", name="Heron Survey Trusst"), id_of(group, "Organisation", name="Kite Union")
    otter = id_of(group, "Organisation", name="Otter Relief")
    within(group, judge, f"{trust} {kite}", Judgement.NOT_SAME, ME)
    [third] = within(group, judge, f"{kite} {otter}", Judgement.SAME, ME).decisions
    merged = id_of(group, "Organisation", name="Otter Relief")
    with pytest.raises(ContradictionError, match=r"contradicts Decision-\w+.*Ada.*Take that one back first"):
        within(group, judge, f"{trust} {merged}", Judgement.SAME, ME)
    within(group, undo, third.id, ME)
    assert one != other
    assert graph(group) == before  # that two are not the same changes nothing by itself


def test_two_things_called_alike_by_their_short_form_may_be_told_apart(store: Store) -> None:
    board = Name("organisation:coast board", "Organisation", "Coast Board", acronym="CBD", spellings=("Coast Board", "CBD"))
    called = ("Data Desk of Chad", "CBD")
    desk = Name("organisation:data desk of chad", "Organisation", "Data Desk of Chad", acronym="CBD", spellings=called)
    load(store, Minutes("2025-01-10", "one.md").name(board).record())
    load(store, Minutes("2025-02-10", "two.md").name(desk).present("Kite Union").record())
    assert names(store) == {"Data Desk of Chad", "Kite Union"}
    before = graph(store)
    [doubt] = doubts(store)
    assert "share no word" in doubt.reason
    made = within(store, judge, doubt.id, Judgement.NOT_SAME, ME)
    assert names(store) == {"Coast Board", "Data Desk of Chad", "Kite Union"}
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_a_decision_on_an_organisation_holds_in_the_minutes_of_every_group(store: Store) -> None:
    forum = Name("group:lake forum", "Group", "Lake Forum", spellings=("Lake Forum",))
    said = Minutes("2025-03-01", "other.md").name(forum).name(organisation("Heron Survey Trust")).record()
    other = replace(said, meeting=replace(said.meeting, group=forum.key))
    load(store, JANUARY, FEBRUARY)
    within(store, judge, in_doubt(store), Judgement.SAME, ME)
    assert len({row["id"] for row in rows(store, "Organisation", "name") if "Heron" in str(row["name"])}) == 1
    load(store, other)
    assert names(store, "Group") == {"Delta Group", "Lake Forum"}
    assert len({row["id"] for row in rows(store, "Organisation", "name") if "Heron" in str(row["name"])}) == 1


@pytest.mark.parametrize("by", ["", "  "])
def test_nobody_decides_namelessly(group: Store, by: str) -> None:
    with pytest.raises(UsageError, match="needs a name"):
        within(group, judge, in_doubt(group), Judgement.SAME, Author(by))
