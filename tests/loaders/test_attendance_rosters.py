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


def came(text: str) -> dict[str, Attendance]:
    record = Reading(text.encode(), "notes.md").record
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
