"""Bullets that are set in too little to stand below the number over them."""

from __future__ import annotations

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read


def levels(*lines: str) -> list[int]:
    minutes = outline(read("\n".join(("# Tide Forum", "", "## Tasks", "", *lines, "")).encode(), "tide.md"))
    return [block.level for section in minutes.sections for block in section.blocks if block.marker]


def test_bullets_between_numbers_that_go_on_are_parts_of_them() -> None:
    assert levels("1. Ann to mend nets", "  - Mended", "2. Bo to row", "  - Not yet", "  - May") == [0, 1, 0, 1, 1]


def test_bullets_behind_the_last_number_are_parts_where_the_others_are() -> None:
    assert levels("1. Mend", "2. Row", "- Sing") == [0, 0, 1]
    assert levels("1. Mend", "- Sing") == [0, 0]


def test_bullets_between_other_numbers_stay() -> None:
    assert levels("1. Mend", "- Sing", "1. Row", "- Swim") == [0, 0, 0, 0]
