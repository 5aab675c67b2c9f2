"""Numbered lines that head the sections though nothing else sets them apart."""

from __future__ import annotations

from io import BytesIO

import docx

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.schema.documents import SectionRole

LINES = (
    ("Attendance", ["Ada Moss, IOM", "Ben Nye, UNHCR"]),
    ("Review of actions", ["Ada sent the map."]),
    ("Boats", ["The boats were counted.", "Ben will mend the net by June."]),
    ("Next meeting", ["On 3 June 2024."]),
)


def titles(data: bytes, source: str) -> list[tuple[SectionRole, str]]:
    return [(section.role, section.title) for section in outline(read(data, source)).sections[1:]]


EXPECTED = [
    (SectionRole.ATTENDANCE, "Attendance"),
    (SectionRole.REVIEW, "Review of actions"),
    (SectionRole.DISCUSSION, "Boats"),
    (SectionRole.NEXT_MEETING, "Next meeting"),
]


def test_in_markdown_where_the_numbers_are_escaped() -> None:
    told = "\n\n".join(f"{number}\\. {title}\n\n" + "\n\n".join(lines) for number, (title, lines) in enumerate(LINES))
    assert titles(f"# Otter Board\n\n{told}\n".encode(), "minutes.md") == EXPECTED


def test_in_word_where_they_are_items_of_one_list() -> None:
    document = docx.Document()
    document.add_heading("Otter Board", 0)
    for title, lines in LINES:
        document.add_paragraph(title, style="List Number")
        for line in lines:
            document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    assert titles(data.getvalue(), "minutes.docx") == EXPECTED


def test_the_tasks_of_one_section_are_counted_for_themselves() -> None:
    tasks = "1. Ada to call\n2. Ben to write\n3. Cy to draw"
    text = f"# Otter Board\n\n1\\. Welcome\n\nBoats came.\n\n2\\. Actions\n\n{tasks}\n\n3\\. AOB\n\nNone.\n"
    assert [title for _, title in titles(text.encode(), "minutes.md")] == ["Welcome", "Actions", "AOB"]


def test_a_list_of_tasks_that_text_interrupts_stays_a_list() -> None:
    tasks = "1. Ada to call\n\nDue in May.\n\n2. Ben to write\n\nDue in June.\n\n3. Next meeting of Ada and Ben\n\nSoon."
    assert titles(f"# Otter Board\n\n## Actions\n\n{tasks}\n".encode(), "minutes.md") == [(SectionRole.ACTIONS, "Actions")]
