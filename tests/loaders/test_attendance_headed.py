"""People below the names of organisations that nobody knows, and below words that name nobody."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences

_BELOW = "## Boats\n\nThe survey was discussed by all.\n"


def came(attendance: str) -> list[tuple[str, list[str]]]:
    text = f"# Quay Tide Group\n\n14 March 2023\n\n## Attendees\n\n{attendance}\n\n{_BELOW}"
    minutes = outline(read(text.encode(), "minutes.md"))
    found = read_attendance(minutes, sentences(minutes))
    return [(one.person.text if one.person else "", [body.text for body in one.organisations]) for one in found]


@pytest.mark.parametrize(
    "frame",
    [
        "**{0}**\n\n- Ada Moss\n- Ben Nye\n\n**{1}**\n\n- Cy Orr\n- Dan Poe",
        "**{0}:**\n\n- Ada Moss\n- Ben Nye\n\n**{1}:**\n\n- Cy Orr\n- Dan Poe",
        "{0}:\n- Ada Moss\n- Ben Nye\n\n{1}:\n- Cy Orr\n- Dan Poe",
        "### {0}\n\n- Ada Moss\n- Ben Nye\n\n### {1}\n\n- Cy Orr\n- Dan Poe",
        "## {0}\n\n- Ada Moss\n- Ben Nye\n\n## {1}\n\n- Cy Orr\n- Dan Poe",
    ],
)
@pytest.mark.parametrize("bodies", [("City of Brno", "Port Authority"), ("Kelp.io", "Quay Labs"), ("TWAG", "R&T Partners")])
def test_a_name_over_people_is_whose_they_are(frame: str, bodies: tuple[str, str]) -> None:
    one, two = bodies
    expected = [("Ada Moss", [one]), ("Ben Nye", [one]), ("Cy Orr", [two]), ("Dan Poe", [two])]
    assert came(frame.format(one, two)) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [("Berlin", "Brno"), ("Table 1", "Table 2"), ("Parents", "Teachers"), ("Voting", "Non-voting"), ("North", "South")],
)
def test_a_sort_of_people_or_a_place_over_people_is_nobody(one: str, two: str) -> None:
    found = came(f"{one}:\n- Ada Moss\n- Ben Nye\n\n{two}:\n- Cy Orr\n- Dan Poe")
    assert found == [("Ada Moss", []), ("Ben Nye", []), ("Cy Orr", []), ("Dan Poe", [])]


def test_two_people_in_a_cell_are_no_surname_and_first_name() -> None:
    rows = "| TWAG | Ada Moss, Ben Nye |\n| KFD | Clara Orr, Emma Poe |\n| ZORC | Dora Quin, Frank Roe |"
    found = came(f"| Agency | Participants |\n|---|---|\n{rows}")
    assert [person for person, _ in found] == ["Ada Moss", "Ben Nye", "Clara Orr", "Emma Poe", "Dora Quin", "Frank Roe"]


def test_who_is_of_an_organisation_needs_no_first_name_that_many_have() -> None:
    found = came("- Zoltanka Brezh of TWAG\n- Ada Moss of the Quay Agency\n- UNHCR Head of Office")
    assert found[:2] == [("Zoltanka Brezh", ["TWAG"]), ("Ada Moss", ["Quay Agency"])]
