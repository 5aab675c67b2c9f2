"""A sentence as the topic rules see it: words, and the names known in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.topics.words import Word, words
from graphapp.schema.findings import Found, Names, Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage cut into words, with the names found in it."""

    sentence: Sentence
    tokens: tuple[Word, ...]
    found: tuple[Found, ...]

    def names_in(self, start: int, end: int, kinds: Sequence[str]) -> list[Found]:
        return [f for f in self.found if f.kind in kinds and f.start < end and f.end > start]


def place(sentence: Sentence) -> tuple[int, int, int]:
    """Where a sentence stands, to compare and to order; a heading stands before the blocks of its section."""
    return (sentence.section_index, sentence.block_index, sentence.passage.offsets[0])


def read(sentence: Sentence, names: Names) -> Reading:
    """The words and the names of a sentence."""
    return Reading(sentence, tuple(words(sentence.passage.text)), tuple(names.find(sentence.passage)))
