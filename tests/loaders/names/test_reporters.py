"""Names that the company they stand in tells: titles of reports side by side, «and other agencies», someone of theirs."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter Working Group\n\nDate: 3 June 2021\n\n"


def bodies(text: str) -> set[str]:
    return {name.name for name in Reading(f"{HEAD}{text}\n".encode(), "m.md").record.names if name.kind == "Organisation"}


def titled(*titles: str) -> set[str]:
    return bodies("\n\n".join(f"## {title}\n\n- Nothing new on the dens." for title in titles))


def test_who_reports_beside_officers_and_bodies_is_a_body() -> None:
    assert titled("Project Manager report", "Treasurer’s report", "QMSO report", "QCITA report") == {"QMSO", "QCITA"}
    assert titled("UNICEF update", "IOM update", "QMSO update") >= {"QMSO"}
    assert titled("Report from the Treasurer", "Report from the Secretary", "Report from QMSO") == {"QMSO"}


@pytest.mark.parametrize(
    "titles",
    [
        ("QMSO report", "QCITA report", "Budget report"),  # nobody known reports
        ("Treasurer’s report", "QMSO report"),  # one officer
        ("Project Manager report", "Treasurer’s report", "GDPR update", "WASH update"),
        ("Project Manager report", "Treasurer’s report", "Budget report", "Annual report"),
    ],
)
def test_a_report_may_be_on_something(titles: tuple[str, ...]) -> None:
    assert titled(*titles) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Someone in Quux Health who came said that the dens are wet.", "Quux Health"),
        ("Ada has spoken to somebody from Quux Tides about it.", "Quux Tides"),
        ("Quux Tides and other agencies have described the dens.", "Quux Tides"),
        ("The map is used by QMSO, Quux Tides and other local organisations.", "QMSO"),
        ("We wait for QMSO’s endorsement of the map.", "QMSO"),
        ("QMSO is very interested in a map of the dens.", "QMSO"),
    ],
)
def test_what_is_said_of_bodies_alone(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Someone in Upper Quay who came said that the dens are wet.",
        "WASH and other agencies have described the dens.",
        "Otters and other animals live in the dens.",
        "The QMSO report is interesting.",
        "Somebody from Rome came.",
    ],
)
def test_places_and_things_stand_so_too(text: str) -> None:
    assert bodies(text) == set()


def test_letters_longer_than_the_initials_of_those_present_may_be_a_body() -> None:
    came = "Present: Ada Brook (AB), Tom Sedge (TS), Philip Osier (PO)\n\n## Boats\n\n"
    asked = "A request has been submitted to QCU for a boat."
    assert bodies(f"{came}{asked}") == {"QCU"}
    three = came.replace("(AB)", "(ADB)").replace("(TS)", "(TMS)")
    assert bodies(f"{three}{asked}") == set()


def test_a_round_may_be_written_with_a_hyphen_right_behind_the_name() -> None:
    assert "Reedmat" in bodies(
        "## Health\n\n1. UNICEF- two boats\n2. IOM- three boats\n3. WFP/UNHCR- one boat\n4. Reedmat- none"
    )
