"""Arrows in any writing, and the pictures that words begin with."""

from __future__ import annotations

import pytest

from graphapp.loaders.formats import text
from graphapp.loaders.formats.signs import plain_signs
from graphapp.loaders.reading import read


@pytest.mark.parametrize("arrow", ["→", "➡️", "➡", "👉", "⇒", "🔜"])
def test_every_arrow_is_read_alike_and_knows_its_place(arrow: str) -> None:
    document = read(f"Pier Forum\n\nThe rope is long.\n{arrow} Ada cuts it {arrow} done\n".encode(), "made.txt")
    line = document.blocks[-1].passage
    assert line.text == "→ Ada cuts it → done"
    span = line.span()
    assert document.text[span.start : span.end] == f"{arrow} Ada cuts it {arrow} done"


@pytest.mark.parametrize("picture", ["📌", "✏️", "🔵 ", "📌📌", "▶️"])
def test_a_picture_before_the_words_is_left_out(picture: str) -> None:
    document = read(f"# Pier Forum\n\n- {picture} Ada: cut the rope 👍\n".encode(), "made.md")
    assert document.blocks[-1].passage.text == "Ada: cut the rope 👍"


@pytest.mark.parametrize("sign", ["✅", "❌", "☑", "⏳", "✔"])
def test_what_says_how_a_task_stands_is_kept(sign: str) -> None:
    blocks = read(f"# Pier Forum\n\n- {sign}\ufe0f Ada: cut the rope\n".encode(), "made.md").blocks
    assert blocks[-1].passage.text == f"{sign} Ada: cut the rope"


def test_blocks_without_signs_stay_as_they_are() -> None:
    blocks = text.read("Pier Forum\n\nThe rope is long.\n").blocks
    assert all(one is other for one, other in zip(plain_signs(blocks), blocks, strict=True))
