"""A sentence as the topic rules see it: words, and the names known in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.topics.language.words import Word, words
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Found, Names, Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage cut into words, with the names found in it."""

    sentence: Sentence
    tokens: tuple[Word, ...]
    found: tuple[Found, ...]
    agents: tuple[Found, ...] = ()  # the people, each as the one organisation that he or she is of

    def names_in(self, start: int, end: int, kinds: Sequence[str]) -> list[Found]:
        return [f for f in self.found if f.kind in kinds and f.start < end and f.end > start]


def place(sentence: Sentence) -> tuple[int, int, int]:
    """Where a sentence stands, to compare and to order; a heading stands before the blocks of its section."""
    return (sentence.section_index, sentence.block_index, sentence.passage.offsets[0])


def opens_row(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name is all of a row's first cell that has words, its number aside: the rest of the row is told of it."""
    block = sentence.block
    if block.kind is not BlockKind.ROW or not block.cells or not sentence.passage.text:
        return False
    rest = f"{sentence.passage.text[:start]}{sentence.passage.text[end:]}"
    first = next((cell for cell in block.cells if any(c.isalpha() for c in cell.text)), block.cells[0])
    return bool(first.text) and first.offsets[0] == sentence.passage.offsets[0] and not any(c.isalpha() for c in rest)


def opens_entry(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name is all of the first cell of a row that tells more of it in a longer cell."""
    longest = max((len(cell.text) for cell in sentence.block.cells[1:]), default=0) if sentence.block.cells else 0
    return longest > 2 * (end - start) and opens_row(sentence, start, end)


def read(sentence: Sentence, names: Names) -> Reading:
    """The words and the names of a sentence."""
    found = tuple(names.find(sentence.passage))
    return Reading(sentence, tuple(words(sentence.passage.text)), found, tuple(_agents(found, names)))


def _agents(found: Sequence[Found], names: Names) -> Iterator[Found]:
    for person in found:
        of = names.name(person.key).affiliations if person.kind == "Person" else ()
        if len(of) == 1:
            yield replace(person, key=of[0], kind="Organisation")
