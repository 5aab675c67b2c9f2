"""Groups that only the path names in small letters and the text in capitals; committees below the name of their body."""

from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences

THREE = "QUID is on. We talked of QUID. The QUID map was shown."


def group(text: str, source: str = "minutes.md") -> str | None:
    minutes = outline(read(text.encode(), source))
    found = read_meeting(minutes, sentences(minutes)).group
    return found.text if found else None


@pytest.mark.parametrize(
    ("source", "text", "name"),
    [
        ("quid-wg/2021-06-03_call.md", THREE, "QUID"),
        ("tides/2021-06-03_quid.md", THREE, "QUID"),
        ("otternets/2021-06-03.md", THREE.replace("QUID", "OtterNets"), "OtterNets"),
        ("quid-editors/2021-06-03.md", f"{THREE} The QUID Editors met.", "QUID Editors"),
        ("quid-steering-group/2021-06-03.md", f"{THREE} The Steering Group agreed.", "QUID Steering Group"),
        ("quid/2021-06-03_steering.md", f"{THREE} The Steering Committee agreed.", "QUID Steering Committee"),
        ("quid-steering/2021-06-03.md", f"{THREE} They were steering.", "QUID"),
        ("quid-wg/2021-06-03.md", "QUID is on. We talked of QUID.", None),
        ("quid-wg/2021-06-03.md", "The quid is here, the quid is there, no quid is lost.", None),
        ("quid-wg/2021-06-03.md", "See https://quid.example/QUID, QUID-12, QUID.md, QUID@quid.example and /QUID/QUID.", None),
        ("quid-wg/2021-06-03.md", THREE.replace("QUID", "QUID Foundation"), None),
        ("boats/2021-06-03_api.md", "API one. API two. API three.", None),
        ("unicef-wash/2021-06-03.md", "UNICEF came. UNICEF said so. UNICEF left.", None),
        ("harbour/2021-06-03.md", "Harbour works. Harbour dues. Harbour day.", None),
    ],
)  # fmt: skip
def test_the_path_in_the_capitals_of_the_text(source: str, text: str, name: str | None) -> None:
    assert group(f"## Boats\n\n{text}\n", f"work/{source}") == name


def test_whose_committee_it_is_says_the_folder() -> None:
    text = f"# Steering Committee meeting, 3 June 2021\n\n## Boats\n\n{THREE}\n"
    assert group(text, "quid-sc/2021-06-03.md") == "QUID Steering Committee"
    assert group(text, "boats/2021-06-03.md") == "Steering Committee"
    assert group(f"{text}Reply to: Otter Board Steering Committee\n", "quid-sc/2021-06-03.md") == "Steering Committee"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# Quay Harbour Council\n\n## Planning Committee\n\nMinutes of the meeting of 3 June 2021", "Planning Committee"),
        ("# Forum of Otter Keepers\n\nWorking Group on Tides\n\n3 June 2021", "Working Group on Tides"),
        ("# Quay Harbour Council\n\nPlanning Committee meets in July.\n\n3 June 2021", "Quay Harbour Council"),
        ("# Quay Harbour Council\n\nCommittee: Ada Moss, Ben Nye\n\n3 June 2021", "Quay Harbour Council"),
        ("# Tide Working Group\n\nPlanning Committee\n\n3 June 2021", "Tide Working Group"),
        ("Harbour Commission\\\nAda Moss, Clerk\\\nMEETING MINUTES (DRAFT)\\\nTide Committee\\\n3 June 2021", "Tide Committee"),
        ("QDX/TC 12 – internal\n\nMINUTES OF THE MEETING OF THE COMMITTEE ON OTTERS, 3 JUNE 2021", "COMMITTEE ON OTTERS"),
        ("# OTTERS – QMB telco #9\n\nThu 3 June 2021", "OTTERS – QMB"),
        ("# OTTERS – final meeting\n\nThu 3 June 2021", "OTTERS"),
        ("# July Tide Committee recap\n\n3 August 2021", "Tide Committee"),
        ("# Otter Group working meeting 4\n\n3 June 2021", "Otter Group"),
        ("Below are the notes for the June 2021 Brno TUG meeting.", "Brno TUG"),
        ("Below are the notes for the June 2021 tide meeting.", None),
    ],
)  # fmt: skip
def test_heads(head: str, name: str | None) -> None:
    assert group(f"{head}\n\n## Boats\n\nNothing new.\n") == name


def test_a_row_of_links_owns_no_committee() -> None:
    links = "Boat News | Gauges | Reviving the Otters | Harbour Day"
    assert group(f"# July Steering Committee Recap\n\n{links}\n\n## Boats\n\nNothing.\n") == "Steering Committee"
