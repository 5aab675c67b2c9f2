"""What somebody should do, plans or is at work on without a day, and who acts under letters or a name nobody knows."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Forum

Date: 7 March 2023

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust), Cora Dale (Marsh Fund)

## Discussion

"""


def told(text: str) -> list[tuple[list[str], str | None]]:
    reading = Reading(f"{HEAD}{text}\n".encode(), "notes.md")
    names = reading.names
    return [([names.name(key).name for key in each.owners], each.due.latest if each.due else None) for each in reading.actions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The SC agreed to review the tide tables.", []),
        ("The PMC will provide the list of piers.", []),
        ("The TT should contact the hosts about the pumps.", []),
        ("Sandbank agreed to draft the map.", []),
        ("Ms Rill to draft the map.", ["Rill"]),
        ("The clerk should contact the hosts about the pumps.", ["clerk"]),
        ("Quay Trust should consult the port on the pumps.", ["Quay Trust"]),
        ("We should also ask the mayor to keep the notes.", []),
        ("We should also write to the harbour master.", []),
        ("The secretariat plans to circulate the map.", ["secretariat"]),
        ("Ada agreed to continue with the tests.", ["Ada Brook"]),
        ("Ada is working on a blog post about the piers.", ["Ada Brook"]),
        ("Ada plans to meet with the port about the piers.", ["Ada Brook"]),
        ("Ada asked Ben and Cora for summary paragraphs on the piers.", ["Ben Nye", "Cora Dale"]),
        ("Ada offered to be available if the port had any questions.", ["Ada Brook"]),
        ("The Panel agreed to recommend the form to the board.", []),
        ("The members will be informed that the form is valid.", []),
        ("The new pumps will be tested.", []),
        ("The recording will be available on the website.", []),
        ("The changes are due to be published soon.", []),
        ("- All: Circulate links to the maps", []),
        ("- Posters to be publicised widely", []),
    ],
)
def test_is_a_task_without_a_day(text: str, who: list[str]) -> None:
    assert told(text) == [(who, None)]


@pytest.mark.parametrize(
    "text",
    [
        "We won't need to contact the hosts.",
        "The map that we asked Ada to make is late.",
        "The SC is responsible for making plans.",
        "Since Ada is drafting the plan, the rest is late.",
        "Quay Trust plans to check the pumps along the coast.",
        "Quay Trust is drafting a plan of its pumps.",
        "The SC should have more members.",
        "The WG should provide a direction for the pumps.",
        "The SC need to review the pumps.",
        "He asks to change the maps first.",
        "Ada asked Ben for an update.",
        "- All: thanks for the maps",
        "The data will be available in the end.",
        "- Suggestions for topics to be handled:",
        "- Proposal for a clerk to be located at the port submitted a week ago",
        "They agreed to recommend it.",
    ],
)
def test_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ada will send it at the end of may.", "2023-05-31"),
        ("Ada will send it by march.", "2023-03-31"),
        ("Ada will have interviews beginning of april.", "2023-04-10"),
        ("Ada plans to submit it to the portal 28/03/2023 around midday after a few changes.", "2023-03-28"),
        ("Ada will send the article 12 may apply to.", None),
    ],
)
def test_days_in_small_letters_and_behind_the_deed(text: str, day: str | None) -> None:
    assert told(text) == [(["Ada Brook"], day)]
