"""Bodies named by what they are, beside one that is known, or by the words behind a comma."""

from __future__ import annotations

import pytest
from paper import Paper

from graphapp.loaders.names.bodies.shortened import add_shortened
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.schema.findings import Names


def _organisations(names: Names) -> set[str]:
    return {name.key for name in names.all() if name.kind == "Organisation"}


def _spellings(names: Names, key: str) -> tuple[str, ...]:
    return next((name.spellings for name in names.all() if name.key == key), ())


def test_the_one_institute_is_meant_by_what_it_is() -> None:
    names = Paper("The Otter Institute for Rivers came.", "The Institute will look; the institute agreed.").names()
    spelled = _spellings(names, "organisation:otter institute for rivers")
    assert spelled == ("Otter Institute for Rivers", "The Institute", "the institute")


def test_two_institutes_share_no_short_reference() -> None:
    names = Paper("The Otter Institute for Rivers and the Heron Institute for Ponds came.", "The Institute will look.").names()
    assert not any("Institute" in name.spellings for name in names.all())


def test_a_longer_name_is_not_cut_to_its_head() -> None:
    names = Paper("The Otter Institute for Rivers came.", "The Institute of Ponds did not.").names()
    assert "Institute" not in _spellings(names, "organisation:otter institute for rivers")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Quuxwater, the city water company, will repair it.", {"organisation:quuxwater"}),
        ("UNHCR and Friends of the Quay will count the boats.", {"organisation:unhcr", "organisation:friends of the quay"}),
        ("The leaflets came from the Polish Police today.", {"organisation:polish police"}),
        ("UNHCR and the Quay will be closed.", {"organisation:unhcr"}),
        ("Otters, the animals we like, came.", set()),
        ("The colleagues of Camp 8 came.", set()),
    ],
)
def test_unknown_bodies_told_by_their_neighbours(line: str, expected: set[str]) -> None:
    assert _organisations(Paper(line).names()) == expected


def test_a_slip_in_a_branch_is_the_branch() -> None:
    paper = Paper("UNICEF Chad came.", "UNCEF Chad to send it.")
    names = paper.names(paper.attendee(None, "UNICEF Chad"), paper.attendee(None, "UNCEF Chad"))
    assert _organisations(names) == {"organisation:unicef chad"}


def test_a_group_says_where_it_works_and_a_university_does_not() -> None:
    names = Paper("River Cluster Chad", "The University of Georgia came.").names(group="River Cluster Chad")
    assert {name.key for name in names.all() if name.kind == "Country"} == {"country:TCD"}


def test_a_country_beside_another_is_one_though_it_is_a_persons_name() -> None:
    names = Paper("Dr Mali Okou came.", "Interviews take place in Niger and Mali next week.").names()
    assert {"country:NER", "country:MLI"} <= {name.key for name in names.all()}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("Iranian Institute of Technology", "organisation:iranian institute of technology"),
        ("Asian Institut of Technology", "organisation:asian-institute-of-technology"),
    ],
)
def test_the_body_of_another_country_is_no_slip(listed: str, expected: str) -> None:
    paper = Paper(f"{listed} came.")
    assert _organisations(paper.names(paper.attendee(None, listed))) == {expected}


def test_a_name_that_was_made_another_is_not_shortened_any_more() -> None:
    drafts = Drafts()
    for name in ("Otterdale NHS Foundation Trust", "Otterdale NHS Foundation"):
        drafts.add(Draft(f"organisation:{name.casefold()}", ORGANISATION, name, "made up"), [name])
    add_shortened(drafts, ["Otterdale NHS will look."])
    assert list(drafts.by_key) == ["organisation:otterdale nhs foundation trust"]
