from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphapp.loaders.outline import outline
from graphapp.loaders.passages import plain
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences, split
from graphapp.schema.documents import BlockKind


def cut(text: str) -> list[str]:
    return [part.text for part in split(plain(text, 0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The board met Dr. Ray and Mr. Cod at the quay.",
        "It was proposed by Cllr. Moss and seconded by Cllrs. Rill and Vane.",
        "Several ports, e.g. Selby and Eastmill, asked for it, i.e. for more time.",
        "It was written by J. Smith and B. K. Stone.",
        "The minutes of Ada I. Moss were read.",
        "Prices rose by 1.5 per cent to 3.20 a kilo.",
        "See item 6.1. of the rules.",
        "The call begins at 3 p.m. on Friday.",
        "See bulletin no. 4 and pp. 12.",
        "About approx. 40 boats vs. 30 last year.",
        "The page www.example.org/tide.table.html has it.",
        "2.1. Opening of the hall",
        "He asked why... nobody knew.",
        "Due on 3 Sept. 2021 at noon.",
    ],
)
def test_no_cut_within(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The net tore. Ann mends it. Is it done? Yes!", ["The net tore.", "Ann mends it.", "Is it done?", "Yes!"]),
        ("They closed at 4 p.m. The hall was empty.", ["They closed at 4 p.m.", "The hall was empty."]),
        ("Bob said: “It is late.” Ann agreed.", ["Bob said: “It is late.”", "Ann agreed."]),
        ("The nets are torn.The rest is good.", ["The nets are torn.", "The rest is good."]),
        ("Ropes, nets, etc. Others had none.", ["Ropes, nets, etc.", "Others had none."]),
        ("It is ready (see annex 2.) The rest follows.", ["It is ready (see annex 2.)", "The rest follows."]),
        ("... the tide was high. Then it fell.", ["the tide was high.", "Then it fell."]),
        ("Ann asked if Bob and I. Nobody answered.", ["Ann asked if Bob and I.", "Nobody answered."]),
        ("Draw the map (Action: Ada) Mend nets (Action: Bo)", ["Draw the map (Action: Ada)", "Mend nets (Action: Bo)"]),
        ("The port (Action: Ada) will be told.", ["The port (Action: Ada) will be told."]),
        ("The vote was 7 to 0; the motion was carried.", ["The vote was 7 to 0; the motion was carried."]),
    ],
)
def test_cut_between(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet="aB1 .?!…()\n'”e.g", max_size=60))
def test_nothing_but_white_space_and_leading_dots_is_lost(text: str) -> None:
    passage = plain(text, 0, len(text))
    kept = "".join(cut(text)).replace(" ", "").replace(".", "").replace("…", "")
    assert kept == passage.text.replace(" ", "").replace(".", "").replace("…", "")


def test_headings_cells_and_places() -> None:
    text = (
        "# Tide group\n\n## Action points\n\n| Action | Who |\n|---|---|\n| Mend the net | Ann |"
        "\n| Paint | |\n\nFirst. Second.\n"
    )
    minutes = outline(read(text.encode(), "tide.md"))
    found = sentences(minutes)
    assert [(s.passage.text, s.block.kind) for s in found] == [
        ("Tide group", BlockKind.HEADING),
        ("Action points", BlockKind.HEADING),
        ("Action", BlockKind.ROW),
        ("Who", BlockKind.ROW),
        ("Mend the net", BlockKind.ROW),
        ("Ann", BlockKind.ROW),
        ("Paint", BlockKind.ROW),
        ("First.", BlockKind.PARAGRAPH),
        ("Second.", BlockKind.PARAGRAPH),
    ]
    for sentence in found:
        section = minutes.sections[sentence.section_index]
        assert section is sentence.section
        expected = section.heading if sentence.block_index == -1 else section.blocks[sentence.block_index]
        assert sentence.block is expected
        span = sentence.passage.span()
        assert text[span.start : span.end] == sentence.passage.text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The map is on https://tides.example/map\nMore maps will follow.", 2),
        ("The map is on https://tides.example/map. More maps will follow.", 2),
        ("The map on https://tides.example/map will be redrawn.", 1),
        ("See https://tides.example/map Tide Maps", 1),
        ("Ask at https://tides.example/map (Ada knows more).", 1),
    ],
)
def test_an_address_ends_its_line(text: str, parts: int) -> None:
    assert len(cut(text.replace("\n", " "))) == parts
