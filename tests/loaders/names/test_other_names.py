"""Names that lose their style, acronyms explained as something else, bodies of a state that are only described."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences


def organisations(present: str, text: str) -> dict[str, tuple[str, ...]]:
    page = f"# Otter Working Group\n\nDate: 3 June 2021\n\nPresent: {present}\n\n## Boats\n\n{text}\n"
    minutes = outline(read(page.encode(), "minutes.md"))
    found = sentences(minutes)
    names = resolve_names(minutes, found, read_attendance(minutes, found), read_meeting(minutes, found))
    return {name.name: name.spellings for name in names.all() if name.kind == "Organisation"}


def test_the_style_of_a_foundation_or_a_firm_may_be_missing() -> None:
    found = organisations("Ada Bell (Fundación Barca Azul)", "Barca Azul will send a budget.")
    assert list(found) == ["Fundación Barca Azul"]
    assert "Barca Azul" in found["Fundación Barca Azul"]
    assert list(organisations("Ada Bell (QuayData S.A.S.)", "QuayData answers in May.")) == ["QuayData S.A.S"]


def test_one_word_is_no_foundation() -> None:
    assert "Otter" not in organisations("Ada Bell (Otter Foundation)", "The Otter swims.")["Otter Foundation"]


def test_what_the_text_explains_as_a_plan_is_no_body() -> None:
    assert organisations("Ada Bell (QTP)", "The Quay Tide Plan (QTP) was revised.") == {}
    assert list(organisations("Ada Bell (QTA)", "The Quay Tide Authority (QTA) came.")) == ["QTA"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fisheries directorate of Chile asked for it.", "fisheries directorate of Chile"),
        ("It was sent to the Kenyan ministry of water.", "Kenyan ministry of water"),
        ("Access came when QUAYNAV gave access to the port.", "QUAYNAV"),
        ("QuayCat did a lot of good work.", "QuayCat"),
        ("There are no answers from QuaySoft.", "QuaySoft"),
        ("Some bodies (e.g., QGS) could do it.", "QGS"),
    ],
)
def test_bodies_that_nobody_introduces(text: str, name: str) -> None:
    assert name in organisations("Ada Bell", text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry of water was absent.",
        "McDonald did the minutes.",
        "GitHub answers slowly.",
        "The police of the town came.",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert organisations("Ada Bell", text) == {}
