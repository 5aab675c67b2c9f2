"""Who is named in the line above a list of undertakings: «First activities (led by Harbour Aid):», «Funded by Norway:».

The items below hold the names and the line above holds the organisation, so no sentence says both. The line counts only
where nothing stands behind the organisation but the end of its bracket and the colon: it is told of all items alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading, place
from graphapp.loaders.topics.language.runs import run_from
from graphapp.loaders.topics.ties.part import Part
from graphapp.loaders.topics.ties.roles import FUNDED, JOINED, LED
from graphapp.schema.documents import BlockKind
from graphapp.schema.life import Role

Lines = Mapping[tuple[int, int], Reading]

_SAID = ((LED, Role.LEAD, "led by it"), (FUNDED, Role.FUNDER, "funded by it"), (JOINED, Role.MEMBER, "takes part"))
_OF_A_BODY = Regex(r"(?i)\b(?:group|team|committee|cluster|meeting|board|minutes|session|discussion)\W*\Z")


def last_lines(readings: Sequence[Reading]) -> Lines:
    """The last sentence of every block, by where the block stands."""
    return {place(r.sentence)[:2]: r for r in readings}


def above(reading: Reading, lines: Lines) -> Iterator[Part]:
    """The organisations of the line above the list in which a sentence stands."""
    sentence = reading.sentence
    if sentence.block.kind is not BlockKind.ITEM or sentence.block_index < 0:
        return
    blocks, here = sentence.section.blocks, sentence.block_index
    while here >= 0 and blocks[here].kind is BlockKind.ITEM and blocks[here].level >= sentence.block.level:
        here -= 1
    line = lines.get((sentence.section_index, here))
    text = line.sentence.passage.text.rstrip() if line else ""
    if line is None or not text.endswith(":"):
        return
    organisations = [f for f in line.found if f.kind == "Organisation"]
    for pattern, role, reason in _SAID:
        for match in pattern.finditer(text):
            run = run_from(text, match.end(), organisations)
            if run and not text[run[-1].end :].strip(" ):") and not _OF_A_BODY.search(text, 0, match.start()):
                yield from (Part(f.key, role, reason) for f in run)
