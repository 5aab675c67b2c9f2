from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.life import Attendance


def who(listed: str) -> dict[str, set[str]]:
    """Who came, each with the organisations that they are from, by their acronym where they have one."""
    record = Reading(f"Tide Panel\n3 March 2024\n\n{listed}\n\n1. Tea\n\nTea was had.\n".encode(), "notes.txt").record
    called = {name.key: name.acronym or name.name for name in record.names}
    there = {one.name for one in record.attended if one.status is Attendance.PRESENT}
    people = [name for name in record.names if name.kind == "Person" and name.key in there]
    found = {one.name: {called[of] for of in one.affiliations if of in called} for one in people}
    bodies = {called[key] for key in there if key.startswith("organisation:")}
    return found | {"": bodies}


def test_a_body_may_stand_before_the_office_that_somebody_has_in_it() -> None:
    listed = "Ada Moss (AM)\nBen Nye, QRSS President, via Zoom (BN)\nCarla Orr, QRSS Treasurer (CO)\nDan Elm, IOM Director (DE)"
    found = who(f"In attendance:\n\n{listed}")
    assert found["Ben Nye"] == found["Carla Orr"] == {"QRSS"}
    assert found["Dan Elm"] == {"IOM"}
    assert found[""] == {"QRSS", "IOM"}


@pytest.mark.parametrize("role", ["IT Director", "TC Chair", "GIS Director", "QRSS Treasurer", "UN Representative"])
def test_letters_before_an_office_are_no_body_by_themselves(role: str) -> None:
    assert (
        who(f"In attendance:\n\n- Ada Moss, Otter Trust\n- Ben Nye, {role}\n- Carla Orr, Red Kite Society")["Ben Nye"] == set()
    )


def test_people_with_their_units_behind_their_body() -> None:
    found = who("Participants\n\nOxfam: Ada Moss (MAPS), Ben Nye (LAW), Carla Orr (MAPS)")
    assert set(found) >= {"Ada Moss", "Ben Nye", "Carla Orr"}
    assert "Oxfam" in found[""]


def test_a_group_that_goes_by_no_name_is_nobodys_body() -> None:
    found = who("Participants\n\nWorking Group Experts: Ada Moss (chair), Ben Nye, Carla Orr and Dan Elm")
    assert found == {
        "Ada Moss": set(), "Ben Nye": set(), "Carla Orr": set(), "Dan Elm": set(), "": set(),
    }  # fmt: skip


def test_an_officer_and_their_body_without_a_sign() -> None:
    assert who("Host: Ada Moss Quux Corp\n\nPresent: Ben Nye, Carla Orr")["Ada Moss"] == {"Quux Corp"}


def test_two_offices_on_one_line() -> None:
    listed = "Ada Moss, Chile\nCarla Orr, Otter Navy\nDan Elm, Norway"
    found = who(f"Chair: Ada Moss (AM), Secretary: Ben Nye (BN)\n\nRoll call of experts\n\n{listed}")
    assert set(found) == {"Ada Moss", "Ben Nye", "Carla Orr", "Dan Elm", ""}


def test_people_run_into_their_bodies_without_a_sign() -> None:
    absent = "Ada Moss Otter County Boat Association (notified in advance of absence)\nBen Nye Quay River Net Society (sick)"
    text = f"Tide Panel\n3 March 2024\n\nMembers Absent:\n{absent}\n\n1. Tea\n\nTea was had.\n"
    record = Reading(text.encode(), "notes.txt").record
    names = {name.name for name in record.names}
    assert names >= {"Ada Moss", "Ben Nye", "Otter County Boat Association", "Quay River Net Society"}
    assert not any(name.startswith("Ada Moss Otter") for name in names)


def test_bodies_that_begin_with_a_first_name_stay_whole() -> None:
    found = who("Attendees:\n\n- Grace Health Foundation\n- Jordan River Foundation\n- Martin Quay Union\n- UNHCR")
    assert {"Grace Health Foundation", "Jordan River Foundation", "Martin Quay Union"} <= found[""]


def test_a_post_or_a_sector_behind_a_body_is_none() -> None:
    assert who("Participants: UNHCR Head of Office/CCCM, IOM, Oxfam")[""] == {"UNHCR", "IOM", "Oxfam"}
    listed = "1. Ada Moss, HIV/AIDS Chief, UNICEF\n2. Ben Nye, CD, CDC\n3. Carla Orr, Adviser, UNAIDS"
    found = who(f"Attendees in alphabetical order:\n{listed}")
    assert found.pop("") == {"UNICEF", "CDC", "UNAIDS"}
    assert found.items() >= {"Ada Moss": {"UNICEF"}, "Ben Nye": {"CDC"}, "Carla Orr": {"UNAIDS"}}.items()


def test_an_office_on_a_line_of_its_own() -> None:
    assert "Ada Moss" in who("Chair\nAda Moss – National Net Cluster Coordinator\n\nAgenda\n- Tea\n- Nets")


def test_organisations_that_could_not_come() -> None:
    text = "Organizations with representatives who were unable attend:\n\nOtter Trust\nRed Kite Society\nUNHCR"
    assert who(f"Present: Ada Moss (IOM)\n\n{text}")[""] == {"IOM"}


def test_an_office_before_the_letters_of_a_body() -> None:
    found = who("Present: Ada Moss (Chair WFP), Ben Nye (Chair QCS), Carla Orr (IOM)")
    assert (found["Ada Moss"], found["Ben Nye"], found["Carla Orr"]) == ({"WFP"}, set(), {"IOM"})


def test_letters_and_the_name_in_full_in_two_columns() -> None:
    rows = (
        "Ada Moss\tQRSS\tQuay River Safety Society\nBen Nye\tIOM\tUniversity of Quay\nCarla Orr\tWFP\tOtter National Library\n"
    )
    found = who(f"{rows}Dan Elm\tUNHCR\tRed Kite Association\n")
    assert found["Ada Moss"] == {"QRSS"}  # which is the society
    assert found["Dan Elm"] == {"UNHCR", "Red Kite Association"}
