"""Who wrote the minutes and says «I» in them: whoever signs a mail or is named as the one who took the notes.

A speaker whose words are reported says «I» too; who speaks is known from the label before the words, and comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.persons.signed import CLOSES, LAST
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, Minutes, Passage
from graphapp.schema.findings import Names

_TOOK = Regex(
    r"(?:\A|[.;|(\n]\s*)\W*(?:(?:these |the |draft )?(?:minutes|notes?|record|summary|report)\s+(?:were\s+)?"
    r"(?:(?:taken|prepared|drafted|written|recorded|compiled|kept)\s+)?by\b"
    r"|(?:taken|prepared|drafted|written|recorded|compiled|minuted)\s+by\b"
    r"|(?:minutes|notes?|(?:note|minute)[- ]?takers?|scribes?|record(?:er)?|rapporteurs?|minutes secretary|author)\s*:)\s*",
    re.IGNORECASE,
)
# «Present: Ada Moss (chair), Ben Nye (notes)»
_BESIDE = Regex(
    r"\s*[(\[](?:the\s+)?(?:taking\s+)?(?:minutes|notes?|scribe|(?:note|minute)s?[- ]?(?:taker|taking|keeper)"
    r"|rapporteur|recorder|minutes secretary)[)\]]",
    re.IGNORECASE,
)
_HEAD = 30  # blocks at the beginning in which the one who took notes is named
_NAME = 60  # letters of a line that is a name with a title


def author(minutes: Minutes, names: Names) -> tuple[str, ...]:
    """The key of the one person who wrote the minutes, where they say so; else nothing."""
    parts = ((*([each.heading] if each.heading else ()), *each.blocks) for each in minutes.sections)
    blocks = [block for part in parts for block in part]
    found = dict.fromkeys((*_signed(blocks[-LAST:], names), *_took_notes(blocks, names)))
    return tuple(found)[:1]


def _signed(blocks: list[Block], names: Names) -> Iterator[str]:
    """Who signs behind words of greeting, in the same line or in the next one."""
    for number, block in enumerate(blocks):
        closes = CLOSES.match(block.passage.text)
        if closes and closes.end():
            rest = block.passage.part(closes.end(), len(block.passage.text))
            following = blocks[number + 1].passage if number + 1 < len(blocks) else None
            line = rest if rest.text else following
            if line is not None:
                yield from _person(line, names)


def _took_notes(blocks: list[Block], names: Names) -> Iterator[str]:
    for block in (*blocks[:_HEAD], *blocks[-LAST:]):
        took = _TOOK.search(block.passage.text)
        if took:
            yield from _person(block.passage.part(took.end(), len(block.passage.text)), names)
    for block in blocks[:_HEAD]:
        beside = [found.start() for found in _BESIDE.finditer(block.passage.text)]
        if len(beside) == 1:
            yield from (each.key for each in names.find(block.passage) if each.kind == "Person" and each.end == beside[0])


def _person(line: Passage, names: Names) -> Iterator[str]:
    """The one person whom a line begins with."""
    people = [each for each in names.find(line) if each.kind == "Person" and each.end < _NAME]
    people = [each for each in people if not line.text[: each.start].strip(" –—*_-")]
    another = re.compile(r"\s*(?:,|&|/|\band\b)\s*").match(line.text, people[0].end) if people else None
    if people and not any(another and each.start == another.end() and each.kind == "Person" for each in names.find(line)):
        yield people[0].key
