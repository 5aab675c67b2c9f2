"""What a table lists under a head that says what its first column holds: «Deliverable | Status», «Project | Lead | Due».

Such names need no word for what they are («Tide Rules», «JSON Context»), since the head of the column is that word. A head that
holds tasks or questions («Activity», «Item») says nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate, titled
from graphapp.loaders.topics.language.reading import Reading, opens_row
from graphapp.loaders.topics.named.strands import title_span
from graphapp.schema.documents import BlockKind

_OF_WHAT = r"\W*(?:(?:technical|expected|planned|current|ongoing|key|main|new|joint|published|draft|name of(?: the)?)\s+)*"
_THING = re.compile(
    rf"{_OF_WHAT}(?:artefact|artifact|deliverable|output|data\s?set|document|publication|specification|(?:information\s+)?product"
    r"|database|register|dashboard|data\s+source|standard|guideline|template|tool)s?(?:\s+(?:name|title))?\W*",
    re.IGNORECASE,
)
_WORK = re.compile(
    rf"{_OF_WHAT}(?:projects?|initiatives?|programmes?|work\s?streams?|work\s?packages?|pilots?|study|studies|campaigns?|surveys?)"
    r"(?:\s+(?:name|title))?\W*",
    re.IGNORECASE,
)
_CUT = re.compile(r"\.\w")  # «TideAPI 3.0»
_FEWEST = 2  # rows
_LEAST = 3  # letters


def tabled(told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of the first cells of tables whose head says of what kind they are, where at least two are names."""
    tables: dict[tuple[int, int], list[Reading]] = {}
    for reading in told:
        sentence = reading.sentence
        if sentence.block.kind is BlockKind.ROW and opens_row(sentence, 0, len(sentence.passage.text)):
            tables.setdefault((sentence.section_index, sentence.block.table), []).append(reading)
    for rows in tables.values():
        kind = _kind(rows[0])
        named = [(row, span) for row in rows if kind and (span := _span(row))]
        if kind and len(named) >= _FEWEST and len(named) * 2 > len(rows) - 1:
            yield from (titled(kind, "name", row.sentence, *span) for row, span in named)


def _kind(row: Reading) -> str | None:
    """What the head over the first column says that it holds; the head's row itself may be the first of the rows given."""
    blocks = row.sentence.section.blocks
    head = next((one for one in blocks if one.kind is BlockKind.ROW and one.table == row.sentence.block.table), None)
    first = head.cells[0].text if head and len(head.cells) > 1 else ""
    return DATASET if _THING.fullmatch(first) else INITIATIVE if _WORK.fullmatch(first) else None


def _span(row: Reading) -> tuple[int, int] | None:
    """Where the name stands in a first cell that is no more than that, and of which other cells tell; the head has none."""
    cells, text = row.sentence.block.cells, row.sentence.passage.text
    told = cells[0].text == text and any(cell.text for cell in cells[1:]) and not row.sentence.block.header
    span = title_span(row) if told and not (_THING.fullmatch(text) or _WORK.fullmatch(text)) else None
    if span and _CUT.match(text, span[1]):
        span = (span[0], len(text))
    known = any(found.start <= 0 and found.end >= len(text) for found in row.found)  # a country, a group
    return span if span and span[1] - span[0] > _LEAST and not known else None
