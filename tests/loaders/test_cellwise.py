"""Tables that a converter wrote down cell by cell."""

from __future__ import annotations

from graphapp.loaders.formats import markdown
from graphapp.pipeline import Reading
from graphapp.schema.documents import BlockKind

TEXT = """# Wells Group, 3 March 2025

# Participants

**Name**

**Project affiliation\\(s\\)**

Ann Heron

Wren Aid

Bob Finch

IOM, UNHCR

Mia Stork

n/a, n/a

# Next steps

**Action**

**Who**

**By when**

Print the well map

Wren Aid

14 March 2025

# Closing

The chair thanked all.
"""


def test_cells_below_names_of_columns_are_rows_and_quotes_stay_slices() -> None:
    rows = [block for block in markdown.read(TEXT).blocks if block.kind is BlockKind.ROW]
    assert [(row.table, row.header, [cell.text for cell in row.cells]) for row in rows] == [
        (1, True, ["Name", "Project affiliation(s)"]),
        (1, False, ["Ann Heron", "Wren Aid"]),
        (1, False, ["Bob Finch", "IOM, UNHCR"]),
        (1, False, ["Mia Stork", "n/a, n/a"]),
        (2, True, ["Action", "Who", "By when"]),
        (2, False, ["Print the well map", "Wren Aid", "14 March 2025"]),
    ]
    [cell] = [cell for cell in rows[1].cells if cell.text == "Wren Aid"]
    span = cell.span()
    assert TEXT[span.start : span.end] == "Wren Aid"


def test_such_tables_tell_who_came_and_who_does_what() -> None:
    found = Reading(TEXT.encode(), "2025-03-03.md")
    came = [(one.person.text, [body.text for body in one.organisations]) for one in found.attendees if one.person]
    assert came == [("Ann Heron", ["Wren Aid"]), ("Bob Finch", ["IOM", "UNHCR"]), ("Mia Stork", [])]
    [action] = found.actions
    assert action.due
    assert (action.text, action.owners, action.due.latest) == ("Print the well map", ("organisation:wren aid",), "2025-03-14")


def test_what_does_not_fill_rows_or_names_no_columns_stays_text() -> None:
    for text in (
        TEXT.replace("Ann Heron\n\n", ""),
        TEXT.replace("Name", "Spring").replace("Project affiliation\\(s\\)", "Autumn"),
    ):
        tables = {block.table for block in markdown.read(text).blocks if block.kind is BlockKind.ROW}
        assert tables == {1}  # the actions
