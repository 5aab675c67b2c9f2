from __future__ import annotations

from graphapp.pipeline import Reading
from graphapp.schema.life import Attendance

ROSTER = """# Tide Editorial Board

- Ada Moss, chair (Harbour Institute)
- Ben Nye (National Archives of Norway) *
- Carla Oak (Otter Trust)
- Dan Elm (Red Kite Society)*

* = {meaning}

## Notes of 3 March 2024

Ada opened the call.
"""


def came(text: str, file: str = "notes.md") -> dict[str, Attendance]:
    record = Reading(text.encode(), file).record
    called = {name.key: name.name for name in record.names if name.kind == "Person"}
    return {called[one.name]: one.status for one in record.attended if one.name in called}


def test_a_roster_at_the_head_is_a_list_of_who_came_but_for_those_with_a_sign() -> None:
    assert came(ROSTER.format(meaning="regrets")) == {
        "Ada Moss": Attendance.PRESENT,
        "Ben Nye": Attendance.APOLOGIES,
        "Carla Oak": Attendance.PRESENT,
        "Dan Elm": Attendance.APOLOGIES,
    }


def test_a_sign_may_say_who_came() -> None:
    text = ROSTER.format(meaning="present")
    assert {who for who, status in came(text).items() if status is Attendance.PRESENT} == {"Ben Nye", "Dan Elm"}


def test_a_sign_is_heeded_in_a_list_under_a_heading() -> None:
    listed = "## Members\n\n- Ada Moss (IOM)\n- Ben Nye (UNHCR)†\n\n† sent apologies\n"
    assert came(f"# Tide Panel\n\n3 March 2024\n\n{listed}\n## Talk\n\nTea.\n") == {
        "Ada Moss": Attendance.PRESENT,
        "Ben Nye": Attendance.APOLOGIES,
    }


def test_items_that_are_no_people_are_no_roster() -> None:
    listed = "- Ada Moss (IOM) will send the map\n- The nets are old (see report)\n- Tea (hot)\n- Ropes (IOM)\n"
    assert came(f"# Tide Panel\n\n3 March 2024\n\n{listed}\nBye.\n") == {}


def from_where(text: str) -> dict[str, set[str]]:
    """The people who came, each with the organisations that they are from."""
    record = Reading(text.encode(), "notes.txt").record
    called = {name.key: name.acronym or name.name for name in record.names}
    there = {one.name for one in record.attended if one.status is Attendance.PRESENT}
    people = [name for name in record.names if name.kind == "Person" and name.key in there]
    return {one.name: {called[of] for of in one.affiliations if of in called} for one in people}


LINES = """Tide Data Panel
3 March 2024

Host: Ada Moss

{lines}

1. Welcome
The panel met in the hall and looked at the nets of the year.
"""


def test_lines_of_people_and_their_bodies_are_who_came_though_nothing_says_so() -> None:
    lines = (
        "Anna Elm, IOM\nBen Nye for Carl Oak, UNHCR\nDavid Orr - WFP\n"
        "Eva Fern, Otter Trust\nProf. Frank Ash, Harbour Institute\n"
    )
    assert set(from_where(LINES.format(lines=lines))) >= {"Anna Elm", "David Orr", "Eva Fern", "Frank Ash"}
    assert from_where(LINES.format(lines=lines))["Eva Fern"] == {"Otter Trust"}


def test_a_few_lines_or_lines_of_other_things_are_nobody_who_came() -> None:
    assert set(from_where(LINES.format(lines="Anna Elm, IOM\nDavid Orr, WFP\n"))) <= {"Ada Moss"}
    things = "Nets and ropes, IOM\nBoats of the year, WFP\nTea, coffee\nMaps, UNHCR\nBooks, Otter Trust\n"
    assert set(from_where(LINES.format(lines=things))) <= {"Ada Moss"}


def test_a_table_without_a_head_at_the_beginning_may_be_of_who_came() -> None:
    rows = (
        "1. Dr. Anna Elm\tIOM\tMember\n2. Ben Nye\tUNHCR\tMember\n3. Carl Oak\tWFP\tSecretariat\n4. David Orr\tUNICEF\tMember\n"
    )
    found = from_where(f"Minutes of the Tide Panel, 3 March 2024\n\n{rows}\nMatters arising\n\nTea was had.\n")
    assert found == {"Anna Elm": {"IOM"}, "Ben Nye": {"UNHCR"}, "Carl Oak": {"WFP"}, "David Orr": {"UNICEF"}}


BOARD = """Tide Commission: Board meeting, 31 January 2023

Commissioners

Anna Elm (Chair)
Ben Nye
Zsofi Oak

Commission unit

David Orr (for item 5)
Eva Fern

Observers

Frank Ash (Lakeland Council)

Apologies

Greta Yew

1. Minutes and matters arising

1.1. The minutes were agreed.
"""


def test_people_listed_by_what_they_are_right_before_the_observers_came_too() -> None:
    assert came(BOARD, "notes.txt") == dict.fromkeys(
        ("Anna Elm", "Ben Nye", "Zsofi Oak", "David Orr", "Eva Fern", "Frank Ash"), Attendance.PRESENT
    ) | {"Greta Yew": Attendance.APOLOGIES}


def test_a_line_that_says_of_what_kind_those_below_are_is_nobody() -> None:
    listed = (
        "Attendees\n\nCommissioners:\n\nAnna Elm (Chair)\nBen Nye\n\n"
        "Nominated Commissioners:\n\nCarl Oak\n\nCommission Unit:\n\nDavid Orr\nEva Fern\n"
    )
    text = (
        f"Tide Commission: Board meeting, 31 January 2023\n\n{listed}\nApologies:\n\nGreta Yew\n\n1. Minutes\n\n1.1. Agreed.\n"
    )
    assert {who for who, status in came(text, "notes.txt").items() if status is Attendance.PRESENT} == {
        "Anna Elm", "Ben Nye", "Carl Oak", "David Orr", "Eva Fern",
    }  # fmt: skip


def test_rows_of_people_under_what_they_are_came_where_observers_follow() -> None:
    listed = (
        "Commissioners\nAnna Elm (Interim Chair), Ben Nye, Dame Carla Oak\n\n"
        "Commission Unit\nDavid Orr, Eva Fern\n\nObservers\nFrank Ash (IOM)\n"
    )
    text = (
        f"Minutes of the Tide Commission board of 23 March 2021\n\n{listed}\n1. Minutes and Matters Arising\n\n1.1. Agreed.\n"
    )
    assert set(came(text, "notes.txt")) == {"Anna Elm", "Ben Nye", "Carla Oak", "David Orr", "Eva Fern", "Frank Ash"}


def test_a_body_whose_name_ends_like_a_kind_of_people_is_still_one_of_those_who_came() -> None:
    text = (
        "Tide Panel\n3 March 2024\n\nAttendees\n\n- Tide Partners\n- Oxfam\n"
        "- UNHCR\n- Otter Relief Staff Union\n\n1. Tea\nTea was had.\n"
    )
    record = Reading(text.encode(), "notes.txt").record
    assert {"organisation:tide partners", "organisation:otter relief staff union"} <= {one.name for one in record.attended}


def test_a_row_that_goes_on_in_the_next_line_is_one() -> None:
    row = (
        "UNHCR, Tide Cluster, Save the Children, UNICEF, Arche Quux, Lakeland Red\n"
        "Cross, Oxfam, IOM, Otter Trust, Quux Samudaik Harbour, Concern, Tide\nClub, Caritas Lakeland, WFP.\n"
    )
    record = Reading(f"Tide Panel\n3 March 2024\n\nATTENDANCE\n{row}\nAGENDA\n1. Tea\n".encode(), "notes.txt").record
    there = {one.name for one in record.attended}
    assert {"organisation:lakeland red cross", "organisation:tide club"} <= there
    assert not there & {"organisation:cross", "organisation:club"}


def test_names_alone_below_the_title_are_who_came_as_a_word_for_the_absent_follows() -> None:
    lines = "Ada Moss (committee chair)\nBen Nye\nCarla Oak\nDaniel Elm\nEva Rush\nAbsent: Frank Fir and Greta Ash"
    there = came(f"Tide Steering Committee\nWednesday, 20 November 2013\n{lines}\n\n(1) Introductions\n", "notes.txt")
    assert {who for who, status in there.items() if status is Attendance.PRESENT} == {
        *("Ada Moss", "Ben Nye", "Carla Oak", "Daniel Elm", "Eva Rush")
    }


def test_people_stand_behind_their_bodies_in_lines_at_the_head() -> None:
    lines = "IOM: Ada Moss, Ben Nye\nUNHCR: Carla Oak\nWFP: Daniel Elm, Eva Rush"
    told = from_where(f"{lines}\n\nThursday 16 August 2012\n\nAgenda:\n\n1. Tides\n")
    bodies = {"Ada Moss": "IOM", "Ben Nye": "IOM", "Carla Oak": "UNHCR", "Daniel Elm": "WFP", "Eva Rush": "WFP"}
    assert told == {who: {body} for who, body in bodies.items()}


def test_offices_before_a_colon_are_no_bodies() -> None:
    assert "Editor" not in str(from_where("Editor: Ada Moss\nPrinter: Ben Nye\nPilot: Carla Oak\n\n16 August 2012\n\nTides\n"))


def test_a_roll_call_among_the_points_lists_who_came_further_in() -> None:
    points = "1. Roll Call\n   - Ada Moss, Ben Nye, Carla Oak\n2. Minutes\n   - The gauge of Daniel Elm is old.\n"
    assert set(came(f"# Tide Board\n\n3 March 2024\n\n{points}")) == {"Ada Moss", "Ben Nye", "Carla Oak"}
