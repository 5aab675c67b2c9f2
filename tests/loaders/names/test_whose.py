"""Bodies told by what only bodies have, by the lines of a list, and under names that are made of addresses."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter Board\n\n3 June 2021\n\n## Attendees\n\n- Ada Brook\n- Dora Hill\n\n## Dens\n\n"


def bodies(*lines: str) -> list[str]:
    names = Reading((HEAD + "\n".join(lines) + "\n").encode(), "minutes.md").names.all()
    return [name.name for name in names if name.kind == "Organisation"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The code moves to the Reed.js Foundation.", ["Reed.js Foundation"]),
        ("Reed.org Consortium will pay for it.", ["Reed.org Consortium"]),
        ("Leadership of KELPY wants us to meet.", ["KELPY"]),
        ("We accept KELPY’s suggestion.", ["KELPY"]),
        ("Talk on KELPY membership.", ["KELPY"]),
        ("Quillent CTO stopped the old licence.", ["Quillent"]),
        ("KELPY’s offer stands; the KELPY Consortium met in May.", ["KELPY Consortium"]),
    ],
)
def test_what_only_bodies_have_tells_a_body(line: str, found: list[str]) -> None:
    assert bodies(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Until Foundation Board meetings begin, the dens stay closed.",
        "The former CEO left. Our CTO spoke. The new HQ is wet.",
        "Leadership of GIS teams. The PDF’s comments were lost.",
        "See Reed.org Monday.",
    ],
)
def test_words_that_only_stand_so_are_no_bodies(line: str) -> None:
    assert bodies(line) == []


def test_a_code_of_conduct_group_is_called_by_its_whole_name() -> None:
    assert bodies("The Code of Conduct Working Group met.") == ["Code of Conduct Working Group"]


def test_lines_of_people_and_their_bodies() -> None:
    lines = (
        "- Class A",
        "  - Ada Brook, QuayLab",
        "  - Dora Hill, PNQ",
        "- Class B",
        "  - Carla Diaz, Evident Tide",
        "  - Ben Ruiz, ODX",
    )
    assert bodies(*lines) == ["QuayLab", "PNQ", "Evident Tide", "ODX"]


def test_short_names_in_square_brackets_are_no_part_of_the_bodies() -> None:
    lines = ("- Ada Brook, Quay Watch [QW]", "- Dora Hill, Tide Office (TO)", "- Ben Ruiz, Evident Tide [EVT]")
    assert [name for name in bodies(*lines) if "[" in name or "]" in name] == []
    assert "Evident Tide" in bodies(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("- Ada Brook, Norway", "- Dora Hill, Kenya", "- Carla Diaz, Chile"),
        ("- Ada Brook, Webmaster", "- Dora Hill, Auditor", "- Carla Diaz, Archivist"),
        ("- Ada Brook, Tides", "- Dora Hill, Slips", "- Carla Diaz, Ports", "", "Talk of tides, slips and ports."),
        ("- Ada Brook, QuayLab", "", "Carla Diaz spoke."),
    ],
)
def test_lines_of_people_with_something_else(lines: tuple[str, ...]) -> None:
    assert bodies(*lines) == []
