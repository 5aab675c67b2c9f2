"""Lists of earlier tasks that are known by how each stands, whatever stands over them."""

from __future__ import annotations

import pytest

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.schema.documents import SectionRole


def role_of(heading: str, *lines: str) -> SectionRole:
    text = "\n".join(("# Tide Forum", "", f"## {heading}", "", *lines, ""))
    return outline(read(text.encode(), "tide.md")).sections[-1].role


@pytest.mark.parametrize("heading", ["Old business", "Action tracker", "Loose knots"])
@pytest.mark.parametrize(
    "lines",
    [
        ("- Ann to mend the nets – done", "- Bo to row: still outstanding.", "- Cy to sing (carried forward)"),
        ("- Ann to mend the nets. Completed.", "- Bo to row – c/f", "- Cy to sing"),
        ("- ~~Ann to mend the nets~~", "- ~~Bo to row~~", "- Cy to sing"),
    ],
)
def test_tasks_that_say_how_they_stand_were_promised_before(heading: str, lines: tuple[str, ...]) -> None:
    assert role_of(heading, *lines) is SectionRole.REVIEW


def test_one_of_three_does_not_tell() -> None:
    lines = ("- Ann to mend the nets – done", "- Bo to row", "- Cy to sing")
    assert role_of("Loose knots", *lines) is SectionRole.DISCUSSION
