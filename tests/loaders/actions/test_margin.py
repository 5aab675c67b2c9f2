"""Minutes with a column at the right that says whose action a paragraph is."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Gull Harbour Council

Date: 12 May 2024

Present: Councillors Ada Moss, Ben Lund, Rosa Pike

## Matters arising

"""
OTHERS = """The bench was mended. Cllr. R. Pike would thank the mill. Cllr. R. Pike

Cllr. B. Lund would look for a painter. **Cllr. B. Lund**

"""


def told(text: str) -> list[tuple[str, list[str], str]]:
    reading = Reading(f"{HEAD}{text}\n".encode(), "notes.md")
    found = reading.actions
    return [(each.text, [reading.names.name(key).name for key in each.owners], each.kind.name) for each in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("The fence by the pier was still broken. Clerk", ["Clerk"]),
        ("A letter is to be sent to the owner. Clerk/Cllr. A. Moss", ["Clerk", "Ada Moss"]),
        ("The harbour office had sent a price. A. Moss to ask for another. Cllr. A. Moss", ["Ada Moss"]),
        ("Councillors were asked to look at the new map. ALL", []),
    ],
)
def test_names_behind_paragraphs_again_and_again_own_what_they_say(line: str, who: list[str]) -> None:
    found = told(OTHERS + line)
    assert [kind for _, _, kind in found] == ["FOLLOW_UP"] * 3
    assert [names for _, names, _ in found] == [["Rosa Pike"], ["Ben Lund"], who]


@pytest.mark.parametrize(
    "line",
    [
        "Cllr. Pike advised on grants for halls. Cllr. R. Pike",
        "The Clerk was thanked for her work. Clerk",
        "It was safe. Noted",
    ],
)
def test_a_report_is_no_task_though_a_name_stands_beside_it(line: str) -> None:
    assert [names for _, names, _ in told(f"The fence was still broken. Clerk\n\n{OTHERS}{line}")] == [
        ["Clerk"],
        ["Rosa Pike"],
        ["Ben Lund"],
    ]


def test_one_name_behind_a_paragraph_is_no_column() -> None:
    assert told("The fence by the pier was still broken. Clerk") == []


@pytest.mark.parametrize("who", ["(Dr Moss)", "[Cllr Moss, June]", "– Mr Moss", "(Cllrs. Moss and Lund)"])
def test_a_title_before_a_name_hides_no_owner(who: str) -> None:
    reading = Reading(f"{HEAD}## Actions\n\n- Draw the chart {who}\n- Ms Pike: sweep the pier\n".encode(), "notes.md")
    named = [[reading.names.name(key).name for key in each.owners] for each in reading.actions]
    assert named[0] == (["Ada Moss", "Ben Lund"] if "Lund" in who else ["Ada Moss"])
    assert named[1] == ["Rosa Pike"]
