"""Parts of organisations, rounds of contributions, and columns that say whose a row is."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.records import Name


def named(text: str, group: str = "Otter Working Group") -> list[Name]:
    minutes = outline(read(f"# {group}\n\nDate: 3 June 2021\n\n{text}\n".encode(), "minutes.md"))
    found = sentences(minutes)
    names = resolve_names(minutes, found, read_attendance(minutes, found), read_meeting(minutes, found))
    return list(names.all())


def organisations(text: str, group: str = "Otter Working Group") -> list[str]:
    return [n.name for n in named(f"## Boats\n\n{text}", group) if n.kind == "Organisation"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The UNICEF Tidal Section will hire a consultant.", "UNICEF Tidal Section"),
        ("Ada asked the WFP Quay Area Office for boats.", "WFP Quay Area Office"),
        ("The plan came from the UNHCR Press and Photo Office.", "UNHCR Press and Photo Office"),
    ],
)
def test_a_part_behind_its_organisation_is_one_too(text: str, name: str) -> None:
    found = [n for n in named(f"## Boats\n\n{text}") if n.name == name]
    assert [n.kind for n in found] == ["Organisation"]
    assert found[0].parent is not None


@pytest.mark.parametrize(
    "text",
    [
        "The UNICEF team and the UNICEF Office came.",
        "The UNICEF Head Office answered.",
        "UNICEF Sector Officer Team is late.",
        "A UNICEF Project Management Office was asked for.",
    ],
)
def test_what_every_body_has_is_no_part_with_a_name(text: str) -> None:
    assert organisations(text) == ["United Nations Children's Fund"]


def test_an_unknown_name_in_a_round_of_organisations_is_one() -> None:
    found = organisations("UNHCR: two boats came.\n\nWFP: food is in.\n\nReedmat – no news.\n\nMonday: rain.")
    assert found[2:] == ["Reedmat"]
    assert organisations("UNHCR: two boats came.\n\nReedmat: no news.\n\nQuux Tides: rain.") == [
        "Office of the United Nations High Commissioner for Refugees"
    ]


def test_short_letters_are_bodies_where_many_known_ones_speak() -> None:
    text = "UNHCR: two boats. QNX: none. WFP: food. QD: nothing. UNICEF: nets."
    assert organisations(text)[1] == "QNX"
    assert "QNX" not in organisations("UNHCR: two boats. QNX: none. WFP: food.")


def test_matters_and_people_in_a_round_are_no_organisations() -> None:
    text = "UNHCR: two came.\n\nWFP: food is in.\n\nGaps: nets are missing.\n\nFarah: she will ask."
    assert len(organisations(text)) == 2


def test_the_column_of_agencies_names_agencies() -> None:
    table = "| {} | Feedback |\n|---|---|\n| Quux Aid | sent |\n| Boats | done |\n\nThe boats came."
    assert organisations(table.format("Agency")) == ["Quux Aid"]
    assert organisations(table.format("Matter")) == []


def test_the_group_that_met_may_go_without_its_place() -> None:
    found = named("Present: Ada Bell, Net Cluster\n\n## Boats\n\nThe Net Cluster met.", "Kenya Net Cluster")
    assert [n.name for n in found if n.kind in ("Group", "Organisation")] == ["Kenya Net Cluster"]


@pytest.mark.parametrize("entry", ["Topic 1", "State Members", "Approval of the Minutes", "List attached"])
def test_headings_below_a_list_of_those_present_are_nobody(entry: str) -> None:
    assert entry not in [n.name for n in named(f"Present:\n- UNICEF\n- {entry}\n\n## Boats\n\nNone.")]


def test_a_body_and_the_cluster_are_two() -> None:
    assert "QDMA and Cluster" not in [n.name for n in named("## Boats\n\nQDMA and Cluster have said so.")]


def test_the_name_of_a_committee_without_its_owner_is_the_same() -> None:
    found = named("## Boats\n\nThe Nets and Tides Committee met. The QGIC Nets and Tides Committee is new.")
    assert [n.name for n in found if "Tides" in n.name] == ["QGIC Nets and Tides Committee"]
    text = "## Boats\n\nThe Net Protection Committee met with the Otter Net Protection Committee."
    assert len([n for n in named(text) if "Net" in n.name]) == 2


def test_a_round_may_stand_in_one_paragraph() -> None:
    assert organisations("UNHCR: two boats came. WFP: food is in. Reedmat: nothing yet.")[2:] == ["Reedmat"]


def test_states_in_letters_belong_to_the_name() -> None:
    assert organisations("We thank the U.S. Geological Survey. It was kind.") == ["United States Geological Survey"]


def test_a_board_of_the_project_belongs_to_no_body_called_so() -> None:
    text = "## Boats\n\nThe project is late. The Project waits for nets."
    assert "Organisation" not in [n.kind for n in named(text, "Project Management Board")]


def test_networks_that_watch_are_undertakings() -> None:
    assert organisations("The National Tide Monitoring Network is designed.") == []


def test_whoever_has_not_registered_is_of_a_body() -> None:
    assert organisations("No one from QCMCHA has registered yet.") == ["QCMCHA"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He will talk about open boats to QCMCHA in May.", "QCMCHA"),
        ("It goes to external review by QC-MMO.", "QC-MMO"),
        ("QCMCHA would like more nets.", "QCMCHA"),
        ("She said that QCMCHA could provide it for free.", "QCMCHA"),
        ("It was his last meeting representing QCMCHA.", "QCMCHA"),
        ("Contacts with Quantaris continue.", "Quantaris"),
        ("Rock Kitten Harris (the site contractor) has an advantage.", "Rock Kitten Harris"),
        ("Their firm, Quay Works, came.", "Quay Works"),
        ("An NGO called Quux Tides came.", "Quux Tides"),
    ],
)
def test_what_only_bodies_are_told_of(text: str, name: str) -> None:
    assert organisations(text) == [name]


@pytest.mark.parametrize("text", ["REST could provide it.", "The vendor Monday meeting was short.", "CSV would like a header."])
def test_things_are_no_bodies_though_they_can_help(text: str) -> None:
    assert organisations(text) == []


def test_letters_behind_a_full_name_mean_it_in_another_language() -> None:
    found = named("## Boats\n\nThe Polish Quay Research Institute (IQL) came. IQL can help.")
    body = next(n for n in found if n.kind == "Organisation")
    assert body.spellings == ("Polish Quay Research Institute", "IQL")
    alone = named("## Boats\n\nThe Polish Quay Research Institute (TBC) came. TBC is all we know.")
    assert [n.spellings for n in alone if n.kind == "Organisation"] == [("Polish Quay Research Institute",)]


def test_a_meeting_and_a_group_are_no_body() -> None:
    assert organisations("Seek a host for the F2F Meeting and Steering Group Meeting. The F2F and Steering Group met.") == []


def test_the_whole_whose_letters_begin_the_names_of_its_parts() -> None:
    listed = ("TIDE4Ports", "TIDE4Boats", "KELP4Ports")
    people = "\n".join(f"- {who} ({one})" for who, one in zip(("Ada Moss", "Ben Nye", "Cyril Orr"), listed, strict=True))
    found = named(f"## Attendees\n\n{people}\n\n## Data\n\nThe data of all TIDE ports, of the KELP and of ORCA are shown.")
    assert {name.name for name in found if name.kind == "Organisation"} == {*listed, "TIDE"}
