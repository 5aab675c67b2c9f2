"""Well-known standards, data sets and programmes wherever they are named: «built on GTFS», «in the Sphere Handbook».

They need no word for what they are, and no rule could tell it from the sentence; see `vocabulary.works`. What is known as
somebody's name stays that, and so does a longer name that such a one is part of (see `choosing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, NAMED, Candidate
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import words
from graphapp.loaders.vocabulary.works import Work
from graphapp.loaders.vocabulary.works import works as known

_NOUN = "name"
_KINDS = {"product": DATASET, "undertaking": INITIATIVE}


def works(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where a work is named; several spellings of one bear its letters, which join them."""
    found: dict[Work, list[tuple[Reading, int, int]]] = {}
    for reading in readings:
        for work, start, end in _places(reading):
            if not reading.names_in(start, end, NAMED):
                found.setdefault(work, []).append((reading, start, end))
    for work, places in found.items():
        written = dict.fromkeys(reading.sentence.passage.text[start:end] for reading, start, end in places)
        letters = min(written, key=len) if len(written) > 1 else None
        for reading, start, end in places:
            about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
            evidence = frozenset({"titled", "known", *about})
            yield Candidate(_KINDS[work.kind], _NOUN, _NOUN, reading.sentence, start, end, end, evidence, acronym=letters)


def _places(reading: Reading) -> Iterator[tuple[Work, int, int]]:
    """Where works are named in a sentence, the longest spelling at each place."""
    text, starts, done = reading.sentence.passage.text, _starts(), 0
    ends = {word.end for word in reading.tokens}
    for word in reading.tokens:
        if word.start < done:
            continue
        for spelling, work in starts.get(word.text, ()):
            done = word.start + len(spelling)
            if text.startswith(spelling, word.start) and done in ends:
                yield work, word.start, done
                break
        else:
            done = word.end


@cache
def _starts() -> Mapping[str, Sequence[tuple[str, Work]]]:
    """The spellings that open with a word, the longest first."""
    table: dict[str, list[tuple[str, Work]]] = {}
    for work in known():
        for spelling in work.spellings:
            table.setdefault(words(spelling)[0].text, []).append((spelling, work))
    return {word: sorted(spellings, key=lambda s: -len(s[0])) for word, spellings in table.items()}
