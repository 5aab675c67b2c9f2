"""Where the name of a thing begins and ends: whom it is given to, who speaks next, whose office it is, titles with «the»."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = (
    "# Otter Working Group\n\nDate: 3 June 2021\n\nPresent: Ada Brook (AB), Tom Sedge (TS), Philip Osier (PO)\n\n## Boats\n\n"
)


def told(text: str, kind: str) -> set[str]:
    return {name.name for name in Reading(f"{HEAD}{text}\n".encode(), "m.md").record.names if name.kind == kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom will send AB latest RTF-XS landing template.", "latest RTF-XS landing template"),
        ("Tom will send Ada Brook the RTF-XS landing template.", "RTF-XS landing template"),
        ("Tom circulated the University of Quay landing template.", "University of Quay landing template"),
        ("Tom circulated the Statement of Intent, and Ada explained it.", "Statement of Intent"),
        ("The reports for both Kenya and Chile are being finalised.", "reports for both Kenya and Chile"),
        ("Tom circulated a list of dens, and guidelines for safe boats.", "list of dens"),
        ("Ada is at work on the den business case.", "den business case"),
        ("A documentation pack on dens is to be published.", "documentation pack on dens"),
        ("Ada will publish the Harbour page.", "Harbour page"),
    ],
)
def test_the_name_of_a_product_is_whole_and_no_more(text: str, name: str) -> None:
    assert name in told(text, "Dataset")


@pytest.mark.parametrize(
    "text",
    [
        "- Working on wiki pages",
        "Reducing Harbour page sizes is next.",
        "Quuxmaps.com has recently introduced a key for its users.",
        "In any case the business of the dens is theirs.",
    ],
)
def test_work_on_pages_and_firms_are_no_products(text: str) -> None:
    assert told(text, "Dataset") == set()


def test_a_firm_may_go_by_its_address() -> None:
    assert told("Quuxmaps.com has recently introduced a key for its users.", "Organisation") == {"Quuxmaps.com"}
    assert told("See quuxmaps.com for a map. We looked at quuxmaps.com last week.", "Organisation") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom is at work on a Bridging the Gap project.", "Bridging the Gap project"),
        ("Tom runs the Mind the Gap campaign.", "Mind the Gap campaign"),
        ("In May the Gap project begins.", "Gap project"),
    ],
)
def test_undertakings_with_an_article_in_their_name(text: str, name: str) -> None:
    assert told(text, "Initiative") == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- Otter Lake 2021 Workshops: Ada needs a room", {"Otter Lake 2021 Workshops"}),
        ("- Workshops: Ada needs a room", set()),
        ("- Workshops are held in most towns", set()),
        ("- Mapping for access rights (https://x.org/dens/issues/4)", set()),
        ("The group should take an open standards approach to the page.", set()),
    ],
)
def test_which_undertakings_are_one(text: str, names: set[str]) -> None:
    assert told(text, "Initiative") == names
