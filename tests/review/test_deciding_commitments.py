"""One commitment or two? A person's word goes before the likeness of words."""

from __future__ import annotations

from making import Minutes
from working import ME, graph, id_of, load, rows, unload, within

from graphapp.deciding.asking import doubts
from graphapp.deciding.recording import undo
from graphapp.deciding.requests import judge
from graphapp.schema.decisions import Judgement
from graphapp.schema.life import State
from graphapp.store.contract import Store
from graphapp.store.selection import Include, Question, Selection

PRINT = "Otter Relief to print the well map"
CHARTS = "Otter Relief to bring sheets for every village"
PRINT_MORE = "Otter Relief to print the well map of the valley"
DIVER = "Kite Union to hire a diver"
JANUARY = Minutes("2025-01-10", "one.md").action(PRINT, "Otter Relief").action(DIVER, "Kite Union").record()
FEBRUARY = Minutes("2025-02-10", "two.md").action(CHARTS, "Otter Relief").record()
MARCH = Minutes("2025-03-10", "three.md").action(PRINT_MORE, "Otter Relief").record()


def chains(store: Store) -> set[tuple[str, ...]]:
    """The texts of every commitment's items, oldest first."""
    shown = (Include("items", "items", Selection("ActionItem", ("text",))),)
    found = store.answer(Question(Selection("Commitment", (), shown), "2025-12-31")).rows
    return {tuple(item["text"] for item in row["items"]) for row in found}


def item(store: Store, text: str) -> str:
    return id_of(store, "ActionItem", text=text)


def test_records_in_other_words_are_one_commitment_if_a_person_says_so(store: Store) -> None:
    load(store, JANUARY, FEBRUARY)
    before = graph(store)
    assert (PRINT, CHARTS) not in chains(store)
    made = within(store, judge, f"{item(store, PRINT)} {item(store, CHARTS)}", Judgement.SAME, ME)
    assert (PRINT, CHARTS) in chains(store)
    assert "a person decided so" in {row["changeReason"] for row in rows(store, "ActionItem", "changeReason")}
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_records_in_like_words_are_two_commitments_if_a_person_says_so(store: Store) -> None:
    load(store, JANUARY, MARCH)
    before = graph(store)
    assert (PRINT, PRINT_MORE) in chains(store)
    made = within(store, judge, f"{item(store, PRINT)} {item(store, PRINT_MORE)}", Judgement.NOT_SAME, ME)
    assert {(PRINT,), (PRINT_MORE,)} <= chains(store)
    assert not [each for each in doubts(store) if each.about == "COMMITMENTS"]
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_the_same_is_transitive_across_meetings_and_survives_reloading(store: Store) -> None:
    load(store, JANUARY, FEBRUARY, MARCH)
    within(store, judge, f"{item(store, CHARTS)} {item(store, PRINT_MORE)}", Judgement.SAME, ME)
    within(store, judge, f"{item(store, PRINT)} {item(store, CHARTS)}", Judgement.SAME, ME)
    decided = graph(store)
    assert (PRINT, CHARTS, PRINT_MORE) in chains(store)
    unload(store, FEBRUARY)
    assert (PRINT, PRINT_MORE) in chains(store)  # one by the word of a person, and by the words of the minutes
    load(store, FEBRUARY)
    assert graph(store) == decided


def test_two_records_of_one_meeting_may_be_one_commitment(store: Store) -> None:
    load(store, JANUARY)
    before = graph(store)
    made = within(store, judge, f"{item(store, PRINT)} {item(store, DIVER)}", Judgement.SAME, ME)
    assert len(chains(store)) == 1
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before


def test_words_that_tell_nothing_of_a_commitment_do_not_end_it(store: Store) -> None:
    told = Minutes("2025-02-10", "two.md").tell("The well map was printed.", state=State.DONE).record()
    load(store, JANUARY, told)
    before = graph(store)
    assert [row["status"] for row in rows(store, "Commitment", "text", "status") if row["text"] == PRINT] == ["COMPLETED"]
    commitment = id_of(store, "Commitment", text=PRINT)
    statement = id_of(store, "Statement", text="The well map was printed.")
    made = within(store, judge, f"{commitment} outcomes {statement}", Judgement.WRONG_FACT, ME)
    assert [row["status"] for row in rows(store, "Commitment", "text", "status") if row["text"] == PRINT] == ["SILENT"]
    within(store, undo, made.decisions[0].id, ME)
    assert graph(store) == before
