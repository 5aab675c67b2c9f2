"""Titles cut down to the name of the group: letters alone, slips in «committee», what the meeting stood beside."""

from __future__ import annotations

import pytest

from graphapp.loaders.head.titles import bare
from graphapp.loaders.passages import plain
from graphapp.pipeline import Reading


def name(title: str) -> str | None:
    found = bare(plain(title, 0, len(title)))
    return found.text if found else None


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("RKT TAC Meeting - May 08, 2019", "RKT TAC"),
        ("Minutes of SG Meeting 24 October 2009", "SG"),
        ("of the final Task Force Harbours meeting", "Task Force Harbours"),
        ("Minutes for the meeting of the Otter Steering Commitee on the 26th of January 2016", "Otter Steering Commitee"),
        ("Report of meeting of Tide Subcommittee during QUAYNET Lisbon meeting, 7 November 2024", "Tide Subcommittee"),
        ("Otter Steering team meeting note", "Otter Steering team"),
        ("RKT tidal gauge design meeting, 3 June 2021", "RKT tidal gauge design"),
        ("OTTER CLUSTER MEETING MINUTES", "OTTER CLUSTER"),
        ("Spring Otter Group Meeting", "Otter Group"),
        ("IOM / Quay Boats Meeting Minutes", "Quay Boats Meeting"),
        ("Autumn Tide Watch Board meeting, 3 October 2021", "Tide Watch Board"),
        ("Minutes of the Mid-year Kelp Forum", "Kelp Forum"),
        ("Winter Response Task Force meeting", "Winter Response Task Force"),
        ("Spring Lake Library Board minutes", "Spring Lake Library Board"),
        ("Winter Task Force meeting", "Winter Task Force"),
        ("Otter Data Group Remote Meeting 3/6/2021", "Otter Data Group"),
        ("Tide Committee Online Meeting Notes", "Tide Committee"),
        ("Minutes of the Kelp Board hybrid meeting", "Kelp Board"),
    ],
)
def test_names_of_groups(title: str, group: str) -> None:
    assert name(title) == group


@pytest.mark.parametrize("title", ["Harbour planning meeting", "Harbour review workshop"])
def test_an_event_without_letters_keeps_its_word(title: str) -> None:
    assert name(title) == title


@pytest.mark.parametrize(
    ("head", "group"),
    [
        ("Otter Project\n\nMeeting 80 – 27 November 2014\n", "Otter Project"),
        ("Tide Backlog meeting\n\n23rd of June 2022\n", "Tide Backlog meeting"),
        ("Advisory Board Steering Committee 3rd\n\nJuly 10, 2014\n", "Advisory Board Steering Committee"),
        (
            "# Council Meeting Minutes January\n\n## QUAY STREET COMMUNITY COUNCIL\n\n19 January 2022\n",
            "QUAY STREET COMMUNITY COUNCIL",
        ),
        ("# OTTER Quay\n\n# Meeting Report: Boats + Scope + Next Steps\n\n23 June 2022\n", "OTTER Quay"),
        ("# OTTER Quay\n\n# Report of the Tide Board\n\n23 June 2022\n", "Tide Board"),
        ("# Quay meeting\n\n# Minutes: boats and nets and all the charts of the harbour\n\n23 June 2022\n", "Quay meeting"),
        ("Conference call\n\n23rd of June 2022\n", None),
        ("Norway\n\n23rd of June 2022\n", None),
        ("we met in the harbour\n\n23rd of June 2022\n", None),
    ],
)
def test_a_first_line_over_the_day_names_the_group(head: str, group: str | None) -> None:
    met = Reading(f"{head}\nPresent: Ada Moss, Ben Nye\n\nAda opened the meeting.\n".encode(), "notes.md").meeting.group
    assert (met.text if met else None) == group


@pytest.mark.parametrize(
    ("title", "points", "group"),
    [
        ("Charts, New Site", "- Charts - Ada\n- New site - Ben\n- AOB", None),
        ("Charts, New Site", "- Old boats - Ada\n- New site - Ben\n- AOB", "Charts, New Site"),
        ("Charts, New Site, Team List", "- Old boats - Ada\n- AOB", None),
        ("Nets, Boats and Tides Group", "- Nets - Ada\n- Boats - Ben\n- AOB", "Nets, Boats and Tides Group"),
    ],
)
def test_a_title_that_lists_what_was_talked_about_names_no_group(title: str, points: str, group: str | None) -> None:
    text = f"# {title}\n\n13 May 2021\n\n## Agenda\n\n{points}\n\n## Minutes\n\nThe boats were painted.\n"
    found = Reading(text.encode(), "m.md").meeting.group
    assert (found.text if found else None) == group
