"""Action tables in any order of columns, and the text in other tables."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole
from graphapp.schema.life import ItemKind, State


def test_a_row_gives_task_owner_day_and_state(read):
    lines = [
        "|! Action point | Focal point | Deadline | Status",
        "| Share the map of piers | OMA, Harbour Aid | End of March | Ongoing",
        "| Count the boats | All partners | Next meeting | Done",
        "| Paint the pier | Ines Calder | ASAP | Dropped",
    ]
    told = read((SectionRole.ACTIONS, "Action points", lines))
    assert told.texts == ["Share the map of piers", "Count the boats", "Paint the pier"]
    assert [action.owners for action in told.actions] == [("OMA", "Harbour Aid"), (), ("Ines Calder",)]
    assert told.days == ["2023-03-31", "2023-04-04", None]
    assert [action.state for action in told.actions] == [State.OPEN, State.DONE, State.CANCELLED]
    assert told.actions[0].evidence[0][1].text == "Share the map of piers | OMA, Harbour Aid | End of March | Ongoing"


def test_a_column_for_state_or_day_gives_either(read):
    lines = [
        "|! # | Update | Action | Responsible person/agency | Status / Deadline",
        "| 1 | Talked of boats | Count the boats | OMA | April 23",
        "| 2 | Talked of piers | Paint the pier | Harbour Aid | Ongoing",
        "| 3 | Talked of maps | Share the map of piers | Ines Calder | Done",
    ]
    told = read((SectionRole.REVIEW, "Previous actions", lines))
    assert told.texts == ["Count the boats", "Paint the pier", "Share the map of piers"]
    assert told.days == ["2023-04-23", None, None]
    assert [action.state for action in told.actions] == [State.OPEN, State.OPEN, State.DONE]


@pytest.mark.parametrize(
    ("header", "count"),
    [
        ("Action point | Focal point | Timeline | Status", 1),
        ("Action point | Focal point | Timeline | Room", 0),
        ("What | Who | When | Room", 0),
    ],
)
def test_tasks_with_a_state_below_an_agenda_are_no_schedule(read, header, count):
    lines = [f"|! {header}", "| Count the boats of the quay | OMA | 20 March | Done"]
    assert len(read((SectionRole.AGENDA, "Agenda", lines)).actions) == count


def test_what_is_assigned_by_a_day_is_a_task_under_any_title(read):
    lines = [
        "|! Description | Due date | Assignee",
        "| half a page on the piers | 20 Mar 2023 | Ines Calder",
        "| call the port | | OMA",
    ]
    told = read((SectionRole.DISCUSSION, "Harbour page", lines))
    assert told.texts == ["half a page on the piers", "call the port"]
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("OMA",)]
    schedule = ["|! Description | Date | Person", "| opening of the pier fair | 20 Mar 2023 | Ines Calder"]
    assert not read((SectionRole.DISCUSSION, "Harbour page", schedule)).actions


@pytest.mark.parametrize(
    "header",
    [
        "|! By when | Who | What",
        "|! Due date | Responsible | Task",
        "| Deadline | Lead agency | Activity",
        "|! When | By whom | Follow-up",
    ],
)
def test_columns_are_known_by_their_words(read, header):
    told = read((SectionRole.ACTIONS, "Follow-up", [header, "| 20 March | OMA | Write to the port"]))
    assert (told.one.text, told.one.owners) == ("Write to the port", ("OMA",))
    assert told.days == ["2023-03-20"]


def test_one_column_may_hold_both_owner_and_day(read):
    told = read(
        (
            SectionRole.DISCUSSION,
            "Fares",
            ["|! Topic | Action | By whom / by when", "| Fares | Print the fares | OMA, 20 March"],
        )
    )
    assert told.one.owners == ("OMA",)
    assert told.days == ["2023-03-20"]


def test_rows_without_a_header_are_read_by_their_content(read):
    told = read((SectionRole.ACTIONS, "Actions", ["| 1 | OMA | Write a letter to the port | 20 March"]))
    assert (told.one.text, told.one.owners) == ("Write a letter to the port", ("OMA",))


def test_a_done_row_takes_the_day_nearest_the_meeting(read):
    told = read(
        (
            SectionRole.ACTIONS,
            "Actions",
            ["|! Action | Who | Due | Status", "| Write to the port | OMA | End of February | Done"],
        )
    )
    assert told.days == ["2023-02-28"]


def test_a_cell_with_several_tasks_is_several_actions(read):
    lines = [
        "|! Agenda item | Discussion | Action points",
        "| Fares | All spoke. | • OMA to print the fares • Ines to call the port by 20 March",
    ]
    told = read((SectionRole.DISCUSSION, "Notes", lines))
    assert told.texts == ["OMA to print the fares", "Ines to call the port by 20 March"]
    assert [action.owners for action in told.actions] == [("OMA",), ("Ines Calder",)]


def test_running_text_in_a_table_is_read_too(read):
    lines = [
        "|! Agenda item | Discussion | Action points",
        "| Fares | The board spoke of fares. OMA will publish them in May. | None",
    ]
    told = read((SectionRole.DISCUSSION, "Notes", lines))
    assert told.one.kind is ItemKind.BODY
    assert told.one.text == "OMA will publish them in May."


@pytest.mark.parametrize(
    ("role", "lines"),
    [
        (SectionRole.ATTENDANCE, ["|! Name | Organisation | E-mail", "| Ines Calder | OMA | ines@example.org"]),
        (SectionRole.AGENDA, ["|! Time | Item | Lead", "| 10:00 | Share the fares | OMA"]),
        (SectionRole.DISCUSSION, ["|! Organisation | Activity | Status", "| OMA | Painting of piers | Ongoing"]),
    ],
)
def test_other_tables_hold_no_actions(read, role, lines):
    assert read((role, "Table", lines)).texts == []


def test_a_remark_may_move_the_day(read):
    told = read(
        (
            SectionRole.REVIEW,
            "Review of actions",
            [
                "|! Action | Who | State",
                "| Send the tide tables | OMA | open, new date 20 March",
                "| Paint the pier | OMA | open since 3 May",
            ],
        )
    )
    assert told.days == ["2023-03-20", None]


@pytest.mark.parametrize(
    "header",
    [
        "|! Tâche | Responsable | Échéance | Statut",
        "|! Qué | Quién | Cuándo | Estado",
        "|! Ação | Responsável | Prazo | Situação",
        "|! What | Pilot | Before | Where it stands",
        "|! What / Quoi | Who / Qui | Before / Avant | How far",
    ],
)
def test_columns_are_known_in_neighbouring_languages(read, header):
    told = read((SectionRole.DISCUSSION, "Piers", [header, "| Write to the port | OMA | 20 March | sent, with copies"]))
    assert (told.one.owners, told.one.state) == (("OMA",), State.DONE)
    assert told.days == ["2023-03-20"]


def test_a_table_of_places_and_days_is_no_table_of_actions(read):
    told = read((SectionRole.DISCUSSION, "Fairs", ["|! Place | Before | Now", "| North pier | 12 boats | 20 boats"]))
    assert told.texts == []


def test_lines_of_a_cell_go_with_the_lines_of_the_cells_beside_it(read):
    head = "|! Action points | Responsible | Deadline"
    row = "| • Release the boats to the crews\n• Share the list of piers | Harbour Aid\nOMA | 19 March\n26 March"
    told = read((SectionRole.DISCUSSION, "Boats", [head, row]))
    assert [(action.text, list(action.owners), action.due.latest) for action in told.actions] == [
        ("Release the boats to the crews", ["Harbour Aid"], "2023-03-19"),
        ("Share the list of piers", ["OMA"], "2023-03-26"),
    ]


def test_a_long_talk_beside_a_task_gives_it_no_new_day(read):
    head = "|! Agenda item | Discussion | Action points | Responsible | Deadline"
    talk = "The crews were glad of the boats and said that the next ones are planned for the end of June, " * 3
    row = f"| Boats | {talk.strip(', ')}. | Send one boat to the bay | OMA | 15 March"
    told = read((SectionRole.DISCUSSION, "Boats", [head, row]))
    assert [action.due.latest for action in told.actions if action.kind is ItemKind.FOLLOW_UP] == ["2023-03-15"]


@pytest.mark.parametrize(
    ("promised", "happened"),
    [
        ("What was promised", "What happened"),
        ("Promise", "What became of it"),
        ("What we promised", "Where we are now"),
        ("Task", "What was done"),
    ],
)
def test_a_table_of_promises_tells_what_happened_to_each(read, promised, happened):
    told = read(
        (
            SectionRole.REVIEW,
            "From last time",
            [
                f"|! {promised} | {happened}",
                "| Map of the bay (OMA) | Published 3 March; 60 copies sold",
                "| Letter to the port (Bo) | Sent 2 March. The pass is good until June",
                "| Buoys of Norland and Sudria (OMA) | Norland is done, Sudria is not",
                "| List of donors (Ines) | Not ready, two names are missing",
            ],
        )
    )
    assert [action.text.split(" (")[0] for action in told.actions] == [
        "Map of the bay",
        "Letter to the port",
        "Buoys of Norland and Sudria",
        "List of donors",
    ]
    assert [action.state for action in told.actions] == [State.DONE, State.DONE, State.OPEN, State.OPEN]
    assert told.actions[0].owners == ("OMA",)


def test_a_row_that_holds_words_of_heads_is_no_head(read):
    lines = ["|! Action point | Status", "| Partners to report fares | 5 partners reported", "| OMA to draw the map | Dropped"]
    told = read((SectionRole.REVIEW, "Review of action points", lines))
    assert [(each.text, each.state) for each in told.actions][-1] == ("OMA to draw the map", State.CANCELLED)
    assert len(told.actions) == 2


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ("- OMA to nominate a lead: Bo Marsh nominated", State.DONE),
        ("- OMA to share the draft – draft shared, comments by 15 March", State.DONE),
        ("- OMA to share the list: north, south and east", State.OPEN),
    ],
)
def test_a_sentence_behind_a_reviewed_task_tells_how_it_stands(read, item, state):
    assert read((SectionRole.REVIEW, "Review of action points", [item])).one.state is state


def test_names_alone_in_the_column_for_actions_own_what_the_talk_beside_them_says(read):
    lines = [
        "|! Discussion | Action",
        "| The nets are old. The survey of the nets is to be sent by 20 March. | IC/BM",
        "| It was agreed to count the boats before April. | Harbour Aid",
        "| The list of piers is to be sent by 21 March. | All",
        "| OMA will paint the pier by 22 March. | IC",
    ]
    told = read((SectionRole.DISCUSSION, "Nets", lines))
    assert [action.owners for action in told.actions] == [("Ines Calder", "Bo Marsh"), ("Harbour Aid",), (), ("OMA",)]


def test_the_quote_of_a_task_leaves_out_the_talk_beside_it(read):
    talk = "The pumps were inspected in May, most of them by the council, and twelve of the forty were found to be dry. " * 2
    told = read(
        (
            SectionRole.DISCUSSION,
            "Minutes",
            ["|! Agenda | Discussion | Action points | Page", f"| 5. Pumps | {talk}| OMA to write to the port | 3"],
        )
    )
    assert [part.text for _, part in told.one.evidence] == ["OMA to write to the port | 3"]


def test_a_long_row_is_quoted_with_the_cell_of_its_task(read):
    row = "| 4 | Pump map | OMA, Harbour Aid | 20 March | Postponed by the port, which wants to see the figures first"
    told = read((SectionRole.ACTIONS, "Actions", ["|! No | Action | Lead | By when | Status", row]))
    assert [part.text for _, part in told.one.evidence] == [row.removeprefix("| "), "Pump map"]
