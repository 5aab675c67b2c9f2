"""The group where other lines stand over its name, or where nothing says that it is a group."""

from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences


def group(text: str) -> str | None:
    minutes = outline(read(text.encode(), "minutes.md"))
    found = read_meeting(minutes, sentences(minutes)).group
    return found.text if found else None


_BANNERS = [
    "CONFIDENTIAL",
    "DRAFT v0.2",
    "Official – Sensitive",
    "Page 1 of 5",
    "Home > Governance > Meetings",
    "Skip to main content",
    "Created by Ada Moss, last modified on Jun 4, 2021",
    "12 Quay Street, Brno  Tel. 01234 567890",
    "www.example.org",
    "Agenda item 2",
]


@pytest.mark.parametrize("banner", _BANNERS)
@pytest.mark.parametrize(
    "title", ["# Action points – Otter Board", "Meeting notes\n\nOtter Kelp\n\n3 June 2021", "# Otter Board"]
)
def test_what_stands_over_a_title_in_no_order_is_left_out(banner: str, title: str) -> None:
    assert group(f"{banner}\n\n{title}\n\n3 June 2021\n\n## Boats\n\nNothing new.\n") in ("Otter Board", "Otter Kelp")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# Otter Kelp – 3 June 2021", "Otter Kelp"),
        ("# Friends of Quay Wood (3 June 2021)", "Friends of Quay Wood"),
        ("# Otter Kelp #14\n\n3 June 2021", "Otter Kelp"),
        ("# Looking at boats, 3 June 2021", None),
        ("# Brno Teams call, 3 June 2021\n\nZoom", None),
        ("# Meeting minutes\n\nProject: Otter Kelp\n\nDate: 3 June 2021", "Otter Kelp"),
        ("# Meeting minutes\n\nMeeting title: Quay Tenants' Union\n\nDate: 3 June 2021", "Quay Tenants' Union"),
        ("# Meeting minutes\n\nMeeting of: Otter Kelp\n\nDate: 3 June 2021", "Otter Kelp"),
        ("# Minutes\n\nA meeting of the Quay Tenants' Union was held on 3 June 2021.", "Quay Tenants' Union"),
        ("# Minutes\n\nThe regular meeting of the Executive Board of the Otter Kelp was called to order at 7.",
         "Executive Board of the Otter Kelp"),
        ("# Q2 2021 Otter Kelp meeting", "Otter Kelp meeting"),
        ("# [Tides & Boats Group] Meeting 3 June 2021", "Tides & Boats Group"),
        ("# Quay Senate minutes\n\n3 June 2021", "Quay Senate"),
        ("# Quay Federation\n\n## Minutes of the Spring 2 meeting of the Full Otter Board\n\n3 June 2021", "Full Otter Board"),
        ("# Quay Innovation Hub meeting\n\n3 June 2021", "Quay Innovation Hub"),
    ],
)  # fmt: skip
def test_a_name_needs_no_word_for_a_group_where_nothing_else_is_told(head: str, name: str | None) -> None:
    assert group(f"{head}\n\n## Boats\n\nNothing new.\n") == name


def test_keys_of_front_matter_are_lines_of_their_own() -> None:
    assert group("---\ndate: 2021-06-03\ngroup: Otter Kelp\n---\n\n## Boats\n\nNothing new.\n") == "Otter Kelp"
