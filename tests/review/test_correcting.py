"""Wrong facts, corrections and notes: what they do to the graph, and that they are taken back without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from making import Minutes, organisation
from working import FEBRUARY, JANUARY, ME, graph, id_of, load, names, rows, unload, within

from graphapp.deciding.asking import doubts, log
from graphapp.deciding.recording import Made, undo
from graphapp.deciding.requests import correct, judge, note
from graphapp.schema.decisions import Judgement
from graphapp.schema.errors import ContradictionError, UsageError
from graphapp.schema.life import State
from graphapp.schema.records import Attended, Link, Name
from graphapp.store.contract import Store
from graphapp.store.selection import Include, Question, Selection

DIVER = "Kite Union to hire a diver for the lower dam"
MAP = "Otter Relief to print the well map"


def item(store: Store, text: str) -> str:
    return id_of(store, "ActionItem", text=text)


def owners(store: Store, text: str) -> set[str]:
    shown = (Include("owners", "owners", Selection("Actor", ("name",))),)
    found = store.answer(Question(Selection("ActionItem", ("text",), shown), "2025-12-31")).rows
    return {owner["name"] for row in found if row["text"] == text for owner in row["owners"]}


def taken_back(store: Store, before: list[str], made: Made) -> None:
    """Takes the decision back; the graph is the one before it."""
    assert graph(store) != before
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_a_wrong_action_item_is_left_out_and_comes_back(group: Store) -> None:
    before = graph(group)
    made = within(group, judge, item(group, DIVER), Judgement.WRONG_FACT, ME)
    assert DIVER not in {row["text"] for row in rows(group, "ActionItem", "text")}
    assert DIVER not in {row["text"] for row in rows(group, "Commitment", "text")}
    assert any(one.startswith("ActionItem-") for one in made.dropped)
    taken_back(group, before, made)


def test_a_wrong_name_is_left_out_with_all_that_hangs_on_it(group: Store) -> None:
    before = graph(group)
    made = within(group, judge, id_of(group, "Organisation", name="Kite Union"), Judgement.WRONG_FACT, ME)
    assert "Kite Union" not in names(group)
    assert owners(group, DIVER) == set()
    taken_back(group, before, made)


def test_a_wrong_item_keeps_its_id_when_its_owner_is_called_wrong_too(group: Store) -> None:
    before, wanted = graph(group), item(group, DIVER)
    first = within(group, judge, id_of(group, "Organisation", name="Kite Union"), Judgement.WRONG_FACT, ME)
    assert item(group, DIVER) == wanted
    within(group, undo, first.decisions[0].id, ME)
    assert graph(group) == before


@pytest.mark.parametrize("relation", ["owners {kite}", "statements {kite}", "nonsense {kite}", "owners {otter}"])
def test_a_wrong_relation_is_one_that_the_graph_says(group: Store, relation: str) -> None:
    ids = {word: id_of(group, "Organisation", name=name) for word, name in (("kite", "Kite Union"), ("otter", "Otter Relief"))}
    pointed = f"{item(group, DIVER)} {relation.format(**ids)}"
    before = graph(group)
    if relation == "owners {kite}":
        made = within(group, judge, pointed, Judgement.WRONG_FACT, ME)
        assert owners(group, DIVER) == set()
        assert "Kite Union" in names(group)
        taken_back(group, before, made)
    else:
        with pytest.raises(UsageError):
            within(group, judge, pointed, Judgement.WRONG_FACT, ME)
        assert (graph(group), log(group)) == (before, [])


def test_a_wrong_attendance_is_left_out_at_its_meeting_only(group: Store) -> None:
    before = graph(group)
    meeting, otter = id_of(group, "Meeting", date="2025-01-10"), id_of(group, "Organisation", name="Otter Relief")
    made = within(group, judge, f"{meeting} attendees {otter}", Judgement.WRONG_FACT, ME)
    shown = (Include("meetings", "meetings", Selection("Meeting", ("date",))),)
    found = group.answer(Question(Selection("Organisation", ("name",), shown), "2025-12-31")).rows
    assert [m["date"] for row in found if row["name"] == "Otter Relief" for m in row["meetings"]] == ["2025-02-10"]
    taken_back(group, before, made)


def test_a_wrong_link_of_an_initiative_is_left_out(store: Store) -> None:
    survey = Name("initiative:Well Survey", "Initiative", "Well Survey", spellings=("Well Survey",))
    said = Minutes("2025-01-10", "one.md").present("Kite Union").name(survey).record()
    load(store, replace(said, links=(Link(survey.key, organisation("Kite Union").key, (0,)),)))
    before = graph(store)
    initiative, kite = id_of(store, "Initiative", name="Well Survey"), id_of(store, "Organisation", name="Kite Union")
    made = within(store, judge, f"{initiative} organisations {kite}", Judgement.WRONG_FACT, ME)
    assert not any('"INVOLVED_IN"' in line for line in graph(store))
    taken_back(store, before, made)


def test_a_wrong_spelling_is_left_out(store: Store) -> None:
    kite = Name("organisation:kite union", "Organisation", "Kite Union", acronym="KUN", spellings=("Kite Union", "KUN"))
    load(store, Minutes("2025-01-10", "one.md").name(kite).present("Otter Relief").record())
    before, thing = graph(store), id_of(store, "Organisation", name="Kite Union")
    made = within(store, judge, f"{thing} aliases KUN", Judgement.WRONG_FACT, ME)
    [row] = [row for row in rows(store, "Organisation", "name", "acronym", "aliases") if row["name"] == "Kite Union"]
    assert (row["acronym"], row["aliases"]) == (None, ["Kite Union"])
    taken_back(store, before, made)
    with pytest.raises(UsageError, match="has no alias"):
        within(store, judge, f"{thing} aliases KUX", Judgement.WRONG_FACT, ME)


def test_a_name_the_reading_doubts_is_right_or_wrong_but_not_both(store: Store) -> None:
    doubtful = replace(organisation("Zebu"), doubtful=True, reason="an unknown acronym that is given something to do")
    load(store, Minutes("2025-01-10", "one.md").present("Kite Union").name(doubtful).record())
    before = graph(store)
    [doubt] = doubts(store)
    assert (doubt.about, doubt.question) == ("FACT", "Is «Zebu» rightly read as an organisation?")
    made = within(store, judge, doubt.id, Judgement.RIGHT, ME)
    assert (doubts(store), names(store)) == ([], {"Zebu", "Kite Union"})
    with pytest.raises(ContradictionError):
        within(store, judge, id_of(store, "Organisation", name="Zebu"), Judgement.WRONG_FACT, ME)
    taken_back(store, before, made)
    made = within(store, judge, doubts(store)[0].id, Judgement.WRONG_FACT, ME)
    assert names(store) == {"Kite Union"}
    taken_back(store, before, made)
    with pytest.raises(UsageError, match="say right, wrong-fact, undecided"):
        within(store, judge, doubts(store)[0].id, Judgement.SAME, ME)


def test_an_owner_is_corrected_also_to_one_that_the_group_never_names(group: Store) -> None:
    other = Minutes("2025-03-01", "other.md").present("Ibis Fund").record()
    forum = Name("group:lake forum", "Group", "Lake Forum", spellings=("Lake Forum",))
    load(group, replace(other, names=(*other.names, forum), meeting=replace(other.meeting, group=forum.key)))
    before = graph(group)
    ibis = id_of(group, "Organisation", name="Ibis Fund")
    made = within(group, correct, item(group, DIVER), "owners", (ibis,), ME)
    assert owners(group, DIVER) == {"Ibis Fund"}
    assert "given by a person" in str(
        next(r["reason"] for r in rows(group, "ActionItem", "text", "reason") if r["text"] == DIVER)
    )
    taken_back(group, before, made)


Decide = Callable[[Store], Made]
CORRECTIONS: dict[str, tuple[str, tuple[str, ...], dict[str, object]]] = {
    "another day": ("dueDate", ("2025-04-04",), {"dueDate": "2025-04-04", "dueText": "by 2025-02-01"}),
    "no day": ("dueDate", (), {"dueDate": None, "dueText": "by 2025-02-01"}),
    "done": ("state", ("DONE",), {"state": State.DONE.value}),
}


@pytest.mark.parametrize("case", CORRECTIONS)
def test_a_due_date_or_a_state_is_corrected(group: Store, case: str) -> None:
    field, values, told = CORRECTIONS[case]
    before = graph(group)
    made = within(group, correct, item(group, MAP), field, values, ME)
    [row] = [row for row in rows(group, "ActionItem", "text", *told) if row["text"] == MAP]
    assert {name: row[name] for name in told} == told
    taken_back(group, before, made)


def test_two_corrections_of_one_value_contradict_each_other(group: Store) -> None:
    within(group, correct, item(group, MAP), "dueDate", ("2025-04-04",), ME)
    with pytest.raises(ContradictionError, match="2025-04-04"):
        within(group, correct, item(group, MAP), "dueDate", ("2025-05-05",), ME)
    within(group, correct, item(group, MAP), "owners", (), ME)
    assert owners(group, MAP) == set()


@pytest.mark.parametrize(
    ("field", "values", "told"),
    [
        ("dueDate", ("tomorrow",), "is not a day"),
        ("dueDate", ("2025-01-01", "2025-01-02"), "one due date"),
        ("state", ("LOST",), "a state is one of"),
        ("owners", ("Organisation-404",), "there is no"),
        ("text", ("x",), "cannot be corrected"),
    ],
)
def test_what_cannot_be_corrected_is_said(group: Store, field: str, values: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        within(group, correct, item(group, MAP), field, values, ME)
    assert log(group) == []


def test_a_note_is_kept_and_changes_nothing(group: Store) -> None:
    before = graph(group)
    [made] = within(group, note, item(group, MAP), ME).decisions
    assert graph(group) == before
    assert (made.note, made.subjects) == (ME.note, (item(group, MAP),))
    with pytest.raises(UsageError, match="needs words"):
        within(group, note, item(group, MAP), replace(ME, note=""))


def test_a_correction_survives_another_reading_of_the_minutes(group: Store) -> None:
    within(group, correct, item(group, MAP), "dueDate", ("2025-04-04",), ME)
    decided = graph(group)
    unload(group, JANUARY)
    load(group, JANUARY)
    assert graph(group) == decided
    mended = replace(JANUARY, attended=(*JANUARY.attended[:2], Attended(JANUARY.attended[2].name, 1)), title="Minutes, mended")
    load(group, mended)
    assert "2025-04-04" in {row["dueDate"] for row in rows(group, "ActionItem", "dueDate")}
    unload(group, JANUARY, FEBRUARY)
    assert graph(group) == []
