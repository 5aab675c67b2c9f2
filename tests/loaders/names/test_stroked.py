"""Branches that a list of who came writes behind the body they belong to."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.records import Name


def bodies(*people: str, more: str = "The tide is high.") -> dict[str, Name]:
    text = "# Tide Forum\n\n11 March 2024\n\n## Attendance\n\n| Name | Organisation |\n|---|---|\n"
    text += "\n".join(f"| {person} |" for person in people) + f"\n\n## Boats\n\n{more}\n"
    read = Reading(text.encode(), "m.md")
    return {name.name: name for name in read.names.all() if name.kind == "Organisation"}


def test_where_one_body_stands_before_several_the_second_is_a_branch_of_the_first() -> None:
    found = bodies(
        "Ada Moss | QDOT/BQS", "Ben Nye | QDOT/ORS/Pelw", "Cy Orr | USGS/QNGP", more="The BQS of QDOT will share it."
    )
    assert set(found["BQS"].spellings) == {"QDOT/BQS", "BQS"}
    assert found["BQS"].parent == found["QDOT"].key
    assert found["Pelw"].parent == "organisation:ors"
    assert found["QNGP"].parent is not None
    assert "USGS/QNGP" in found["QNGP"].spellings


@pytest.mark.parametrize(
    "people",
    [
        ("Ada Moss | UNHCR/IOM", "Ben Nye | UNHCR/WFP"),
        ("Ada Moss | UNHCR/QKRS", "Ben Nye | IOM"),
        ("Ada Moss | Otter Aid / Tide Watch Trust", "Ben Nye | Otter Aid / Kelp Labs"),
    ],
)
def test_a_stroke_between_two_who_sent_somebody_joins_them(people: tuple[str, ...]) -> None:
    found = bodies(*people)
    listed = {name.key for name in found.values()}
    assert not any(name.parent in listed or "/" in spelling for name in found.values() for spelling in name.spellings)


@pytest.mark.parametrize("written", ["USDOT/FHWA", "USDOT - FHWA", "US DOT FHWA"])
def test_a_branch_that_is_well_known_needs_no_company(written: str) -> None:
    found = bodies(f"Ada Moss | {written}", "Ben Nye | IOM")
    assert written in found["Federal Highway Administration"].spellings
    assert written not in found


def test_letters_behind_a_body_are_of_its_branch_though_others_go_by_them() -> None:
    assert "Federal Railroad Administration" in bodies("Ada Moss | USDOT/FRA", "Ben Nye | USDOT/FHWA")
    assert "Federal Railroad Administration" not in bodies("Ada Moss | FRA", "Ben Nye | IOM")


def test_letters_that_several_go_by_are_of_none_of_them_behind_another_body() -> None:
    found = bodies("Ada Moss | USDA/AMS", "Ben Nye | USGS/QNGP", "Cy Orr | USGS/QNGT")
    assert "American Meteorological Society" not in found
    assert found["AMS"].parent == "organisation:usda"
