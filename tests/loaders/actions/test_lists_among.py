"""What stands among actions and is none; markers with numbers and names; owners' cells; bullets without a space."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.documents import SectionRole

HEAD = """# Otter Forum

Date: 7 March 2023

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust)

## {}

"""


def told(text: str, heading: str = "Actions") -> list[tuple[str, list[str]]]:
    reading = Reading(f"{HEAD.format(heading)}{text}\n".encode(), "notes.md")
    return [(each.text, [reading.names.name(key).name for key in each.owners]) for each in reading.actions]


def test_decisions_and_notes_among_actions_are_no_tasks() -> None:
    items = [
        "- Decision: the boards will function as explained below.",
        "- Note: the pier is closed on Sundays.",
        "- ACTION: Ada to share the map.",
    ]
    assert told("\n".join(items)) == [("Ada to share the map.", ["Ada Brook"])]
    assert told("- Decision: Ada to share the map.") == [("Decision: Ada to share the map.", ["Ada Brook"])]


def test_heads_of_a_mail_are_no_tasks() -> None:
    mail = "Reply-To: Otters <otters@example.org>\n\nDate: Thursday, June 12, 2023 10:12 AM\n\n- Ada to share the map."
    assert told(mail) == [("Ada to share the map.", ["Ada Brook"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- AP 20230307-01 (Quay Trust): to share the map with all.", ("to share the map with all.", ["Quay Trust"])),
        ("- AP 12 (Ada, Ben): draw the map.", ("draw the map.", ["Ada Brook", "Ben Nye"])),
        ("- Action 2023-03-07.3 (Ada): check the map.", ("check the map.", ["Ada Brook"])),
    ],
)
def test_numbers_and_names_behind_a_marker(text: str, found: tuple[str, list[str]]) -> None:
    assert told(text, "Discussion") == [found]


def test_letters_of_things_do_nothing() -> None:
    assert told("- Issue 29 - API to request the status of the ferry", "Discussion") == []
    assert [each[0] for each in told("- XY to request the status of the ferry", "Discussion")] == [
        "XY to request the status of the ferry"
    ]


def test_a_name_in_brackets_behind_another_only_explains_it() -> None:
    rows = [
        "| Task | Owner |",
        "|---|---|",
        "| Share the map | Quay Trust (Ada) |",
        "| Print the map | Ben (Reed Trust), Ada |",
    ]
    rows += ["| Fold the map | Quay Trust (and Reed Trust) |"]
    assert [each[1] for each in told("\n".join(rows))] == [
        ["Quay Trust"],
        ["Ben Nye", "Ada Brook"],
        ["Quay Trust", "Reed Trust"],
    ]


def test_bullets_without_a_space_cut_a_cell() -> None:
    row = "| The piers were discussed at length. | -Ada will share the map<br>-Reed Trust will mend the pier |"
    assert told(f"| Discussion | ACTION POINTS |\n|---|---|\n{row}", "Discussion") == [
        ("Ada will share the map", ["Ada Brook"]),
        ("Reed Trust will mend the pier", ["Reed Trust"]),
    ]


def test_numbers_that_go_on_behind_a_review_count_topics() -> None:
    text = (
        "Tide Forum\nMinutes of the meeting of 7 March 2023\nPresent: Ada Brook (Quay Trust), Ben Nye (Reed Trust)\n\n"
        "1. Minutes of the last meeting: Accepted.\n\n2. Business Arising: None\n\n"
        '3. Additional agenda: Add "Piers" as item 4a.\n\n4. Newsletter: The newsletter is printed. Ada will share it.\n'
    )
    actions = Reading(text.encode(), "notes.txt").actions
    assert [(each.text, each.reason.split(":")[0]) for each in actions] == [("Ada will share it.", "in the running text")]


def test_a_day_that_has_passed_is_due_in_a_review() -> None:
    head = "| Action points | Agency | Timeline | Status |\n|---|---|---|---|\n"
    rows = head + "| Share the map | Quay Trust | 1 March | Discussed |"
    text = f"{HEAD.format('Action points from the last meeting')}{rows}\n"
    actions = Reading(text.encode(), "notes.md").actions
    assert [each.due.latest for each in actions if each.due] == ["2023-03-01"]


def test_one_more_who_is_spoken_to_is_no_second_task() -> None:
    text = "Ada to reach out to both Norbi and Ben to see if they can come."
    assert told(f"- {text}") == [(text, ["Ada Brook"])]


@pytest.mark.parametrize(
    "lead",
    [
        "Work on the gaps begins. This action plan has the target",
        "Ines and Bo agreed to",
        "The crews will",
        "By May the port should –",
    ],
)
def test_a_lead_that_breaks_off_stands_over_tasks_without_a_colon(read, lead):
    tasks = ["draw the new chart", "to start the charter of the ferry"]
    above = (SectionRole.DISCUSSION, "Ferries", [f"- {lead}", *(f"  - {task}" for task in tasks)])
    assert read(above).texts == tasks
    over = (SectionRole.DISCUSSION, "Ferries", [lead, *(f"- {task}" for task in tasks)])
    assert read(over).texts == tasks


def test_a_lead_that_is_a_sentence_stands_over_talk(read):
    items = ["- Nobody knows who will.", "  - the new chart of the bay", "- They have the will", "  - a charter of the ferry"]
    assert read((SectionRole.DISCUSSION, "Ferries", items)).texts == []


def test_each_sentence_of_a_long_cell_of_actions_is_read_as_one() -> None:
    tasks = [
        "1: Quay Trust to share the contact at the port who is responsible for the registration of the boats of the bay.",
        "2: Ada to translate the list of piers that the port has put on its site and in its office. Ben to update it",
        "3: All partners are to coordinate their plans with the port and to name the piers that boats can go to.",
    ]
    row = f"| The piers were discussed at length. | {'<br>'.join(tasks)} |"
    found = told(f"| Discussion | Action points |\n|---|---|\n{row}", "Discussion")
    assert [(text.split(" to ")[0], who) for text, who in found] == [
        ("Quay Trust", ["Quay Trust"]),
        ("Ada", ["Ada Brook"]),
        ("Ben", ["Ben Nye"]),
        ("All partners are", []),
    ]
    long = f"{tasks[0]} The port is far away. It has many boats, {'and boats ' * 20}"
    assert [who for _, who in told(f"| Action points | Lead |\n|---|---|\n| {long} | Ada |", "Discussion")] == [["Quay Trust"]]


def test_where_tasks_have_boxes_an_item_over_them_is_their_topic(listed):
    told = listed(
        "- Review of the charts / Ines Calder",
        "  [ ] OMA: share the chart of the bay",
        "- Pay the crews",
        "  - The Port Authority has the list",
    )
    assert told.texts == ["OMA: share the chart of the bay", "Pay the crews"]


@pytest.mark.parametrize("lead", ["Ada will:", "Ada agreed to:", "Ada Brook should:", "Ada to:"])
def test_who_stands_over_a_list_with_the_verb_is_to_do_what_it_holds(lead: str) -> None:
    found = told(f"{lead}\n\n- draw the map of the pier\n- send it to Ben by Friday", "Maps")
    assert found == [("draw the map of the pier", ["Ada Brook"]), ("send it to Ben by Friday", ["Ada Brook"])]


def test_what_was_noted_over_a_list_is_nobodys_task() -> None:
    assert told("Ada noted that the maps:\n\n- are old\n- show the old pier", "Maps") == []
    assert told("Maps should:\n\n- old piers\n- new piers of the port", "Maps") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 July 2023, 15:00. Ada will send a poll.", [("Ada will send a poll.", ["Ada Brook"])]),
        ("- 6 July 2023\n- Ben to host", [("Ben to host", ["Ben Nye"])]),
        ("The next meeting will be held on 6 July 2023 at the pier.", []),
        ("The meeting will take place on 6 July 2023.", []),
        ("We will meet again on 6 July 2023.", []),
        ("6 July 2023, hosted by the Quay Trust", []),
        ("Please join us on 6 July 2023.", []),
    ],
)
def test_tasks_under_next_meeting_are_tasks_and_its_day_is_none(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert told(text, "Next meeting") == expected


@pytest.mark.parametrize("lead", ["Ideas for the regatta:", "Possible topics of the next call:", "Open questions:"])
def test_a_line_among_actions_may_announce_what_is_none(lead: str) -> None:
    text = f"- Ada to share the map.\n\n{lead}\n\n- a race around the northern island of the bay\n- Ben to row\n"
    assert told(text) == [("Ada to share the map.", ["Ada Brook"]), ("Ben to row", ["Ben Nye"])]


def test_people_with_a_box_each_are_no_tasks():
    people = "- [x] Ada Moss (Reed Trust)\n- [ ] Nye, Ben (Port Board) Chair\n- [x] Rosa-Lin Vale (Heron Aid)\n"
    tasks = "- [ ] Print the map (Ada)\n- [ ] Call the port (Ben)\n- [x] Paint the crane (Rosa)\n"
    text = "# Harbour Group, 3 March 2025\n\n## To do\n\n{}\n"
    assert Reading(text.format(f"Accepted by:\n{people}").encode(), "2025-03-03.md").actions == []
    assert len(Reading(text.format(tasks).encode(), "2025-03-03.md").actions) == 3
