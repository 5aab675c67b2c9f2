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
    assert list(organisations("Ada Bell (QTA)", "The Quay Tide Authority (QTA) came.")) == ["Quay Tide Authority"]


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is led by the General Quay Office of Chile (GQO).", "General Quay Office of Chile"),
        ("Ask the ferry traffic agency (FTA) for it.", "ferry traffic agency"),
        ("They met at the Society of Otter Watchers in May.", "Society of Otter Watchers"),
        ("The survey was flown by the Regione Marina.", "Regione Marina"),
        ("The boats go with Quay Consulting.", "Quay Consulting"),
        ("Reedmat Chile gave six thousand nets.", "Reedmat Chile"),
        ("There is an agreement with Boat Services Chile on it.", "Boat Services Chile"),
        ("The QuayNet Secretariat was absent.", "QuayNet Secretariat"),
        ("Ada Bell spoke with Maria Reed from QNS.", "QNS"),
    ],
)
def test_other_shapes_of_names(text: str, name: str) -> None:
    assert name in organisations("Ada Bell", text)


@pytest.mark.parametrize(
    "text",
    [
        "The Multi Agency Otter Transfer (MAOT) was shown.",
        "QOF, 15 May 2024",
        "Northern Chile asked for nets.",
        "The Joint Secretariat met.",
        "There are two colleagues from Ottertown. The boats stay in Ottertown.",
        "Ada Xenia Bell (AXB) wrote it. AXB asked for nets.",
    ],
)
def test_other_near_misses(text: str) -> None:
    assert organisations("Ada Bell", text) == {}


def test_two_bodies_are_not_one_ministry() -> None:
    found = organisations("Ada Bell", "Ministry of Quay Affairs and the Bureau will meet.")
    assert list(found) == ["Ministry of Quay Affairs"]


def test_a_board_on_things_belongs_to_no_body_of_their_name() -> None:
    page = "# Open Nets Board\n\nDate: 3 June 2021\n\n## Boats\n\nUse open nets. We like open nets.\n"
    minutes = outline(read(page.encode(), "minutes.md"))
    found = sentences(minutes)
    names = resolve_names(minutes, found, read_attendance(minutes, found), read_meeting(minutes, found))
    assert [name.name for name in names.all() if name.kind == "Organisation"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was done by UNICEF and Reedmat University in May.", {"Reedmat University", "United Nations Children's Fund"}),
        ("It was done by UNICEF Chile and the Quay Association.", {"Quay Association", "UNICEF Chile"}),
        ("Brief the Chilean Police and Danish Coast Guard.", {"Chilean Police", "Danish Coast Guard"}),
        ("The Reed and Quay Association came.", {"Reed and Quay Association"}),
    ],
)
def test_names_that_an_and_joins_are_apart(text: str, names: set[str]) -> None:
    assert set(organisations("Ada Bell", text)) == names


@pytest.mark.parametrize(
    ("present", "name"),
    [
        ("Maria Lopez of Reedmat (Chair), Ana Lopez of Otterware", "Otterware"),
        ("Ben Okello (Quay Trust), Dr Maria Lopez of the Reedmat Authority sent regrets", "Reedmat Authority"),
        ("Ms Ana Lopez represented the Ministry of Otters", "Ministry of Otters"),
    ],
)
def test_what_is_told_of_those_present_is_no_name(present: str, name: str) -> None:
    found = organisations(present, "Boats came.")
    assert name in found
    assert not any(word in other for other in found for word in ("Lopez", "regrets"))


def test_brackets_behind_three_people_in_a_row_hold_their_bodies() -> None:
    text = "Thanks go to Ana Lopez (Reedmat), Ben Okello (Talk About Otters) and Maria Lima (Quay Town Hall)."
    assert set(organisations("Ada Bell", text)) == {"Reedmat", "Talk About Otters", "Quay Town Hall"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lopez (AL), Ben Okello (BO) and Maria Lima (ML) came.",
        "Ana Lopez (Chair), Ben Okello (Minutes) and Maria Lima (Chile) came.",
        "Ana Lopez (Vice Chair), Ben Okello (Otter report) and Maria Lima (item 4) spoke.",
    ],
)
def test_other_brackets_behind_people(text: str) -> None:
    assert organisations("Ada Bell", text) == {}


def test_a_firm_that_sends_somebody_and_stands_under_a_heading_is_no_person() -> None:
    found = organisations("Ada Bell, Quuxeon; Ben Oduya, UNICEF", "Who: Quuxeon\n\nQuuxeon will send a map.")
    assert "Quuxeon" in found


def test_letters_behind_several_people_are_where_they_are_from() -> None:
    assert "BQPA" in organisations("Tom Pane (BQPA), Ada Bell (Otter Aid), Brady Allen (BQPA)", "BQPA will send a map.")


@pytest.mark.parametrize("text", ["OR Governor's Tide Office", "Oregon DOT", "D.C. DOT"])
def test_bodies_of_a_state_of_a_federation(text: str) -> None:
    assert text in organisations("Ada Bell", f"The map is made by the {text}.")


def test_the_first_word_of_a_body_that_no_other_known_body_begins_with_is_the_body() -> None:
    found = organisations("Ada Bell (Argonne National Laboratory)", "A talk by Argonne was heard.")
    assert "Argonne" in found["Argonne National Laboratory"]
    assert (
        "Danish"
        not in organisations("Ada Bell (Danish Refugee Council)", "A talk by Danish was heard.")["Danish Refugee Council"]
    )


@pytest.mark.parametrize("role", ["Lay Member for Audit", "Non-Executive Director", "Village GP", "Deactivated"])
def test_an_office_of_a_board_is_no_body(role: str) -> None:
    assert role not in organisations(f"Ada Bell ({role}), Ben Oduya (UNICEF)", "Nothing new.")


def test_two_bodies_joined_by_a_stroke_behind_somebody_are_two() -> None:
    found = organisations("Ada Bell, UNICEF; Ben Oduya, Red Hat/IBM; Carla Moss, Quuxeon/IOM", "Nothing new.")
    assert {"Red Hat", "IBM", "Quuxeon"} <= set(found)
    assert not any("/" in name for name in found)


def test_the_letters_of_a_body_of_a_state_are_that_body() -> None:
    found = organisations("Ada Bell (US NIST)", "NIST will send a map.")
    assert found["National Institute of Standards and Technology"] == ("US NIST", "NIST")
