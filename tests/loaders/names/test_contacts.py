"""Letters that a list of contacts, a verb of many or a first name before «at» show to be a body."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Tide Forum\n\n11 March 2024\n\nPresent: Ada Moss, Ben Nye, Cleo Orr\n\n## Boats\n\n"


def bodies(text: str) -> list[str]:
    read = Reading(f"{HEAD}{text}\n".encode(), "m.md")
    return [name.name for name in read.names.all() if name.kind == "Organisation"]


def test_who_speaks_to_whom_shows_bodies_where_one_is_known() -> None:
    listed = "- QSI /QFSPI (Ada),\n- UNICEF / PQUSE (Ben) - letter sent\n- QASCT (Cleo Orr)\n- Others: TBC"
    assert bodies(listed) == ["QSI", "QFSPI", "United Nations Children's Fund", "PQUSE", "QASCT"]


@pytest.mark.parametrize(
    "text",
    [
        "- QSI /QFSPI (Ada),\n- PQUSE (Ben)",  # no body among them
        "- CSV import (Ada)\n- API (Ben)\n- UNICEF form (Cleo)",
        "- QSI chart of the bay (Ada)\n- UNICEF (see annex 3)\n- QFSPI (two pages)",
    ],
)
def test_points_with_who_does_them_are_no_contacts(text: str) -> None:
    assert [name for name in bodies(text) if name.startswith("Q")] == []


@pytest.mark.parametrize(
    "text",
    [
        "PQUSE are reviewing the chart.",
        "The chart is late, but PQUSE have agreed to wait.",
        "Does PQUSE have a contact at the port?",
        "Paula at PQUSE will send the chart round.",
    ],
)
def test_letters_that_are_many_people_are_a_body(text: str) -> None:
    assert bodies(text) == ["PQUSE"]


@pytest.mark.parametrize(
    "text",
    [
        "PQUSE and QRS are late.",
        "The charts in PQUSE are late.",
        "Does PQUSE have an index?",
        "Look at PQUSE will you.",
        "PQUSE are boats.",
    ],
)
def test_letters_of_things_are_none(text: str) -> None:
    assert bodies(text) == []


def test_a_known_body_behind_what_it_is_part_of_is_that_body() -> None:
    head = "# Tide Forum\n\n11 March 2024\n\nPresent: Directorate-General Joint Research Centre (JRC): Ada Moss\n\n"
    read = Reading(f"{head}## Boats\n\nThe JRC came.\n".encode(), "m.md")
    found = [name for name in read.names.all() if name.kind == "Organisation"]
    assert [name.name for name in found] == ["Joint Research Centre"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The European Association for study of nets met in May.", []),
        ("The European Association for Nets met in May.", ["European Association for Nets"]),
        ("The National Institute for the north agreed to it.", ["National Institute"]),
        ("The PQUSE EU Connect 2023 is in June.", []),
        ("The EU agreed to it in May.", ["European Union"]),
    ],
)
def test_what_is_only_the_beginning_or_the_middle_of_a_name(text: str, names: list[str]) -> None:
    assert [name for name in bodies(text) if "Q" not in name] == names


def test_titles_of_documents_among_bodies_are_none() -> None:
    titles = ["UNICEF", "IOM", "WFP", "Quay Charter", "Quay Conference", "Reedmat Norland"]
    found = bodies("\n\n".join(f"### {title}\n\nIt is done." for title in titles))
    assert not {"Quay Charter", "Quay Conference"} & set(found)
