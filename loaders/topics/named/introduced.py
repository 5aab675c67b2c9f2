"""What people say they work on, in a round of introductions: «Ada Moss (Harbour Aid) – TIDEWATCH – mending nets».

A list of those present tells of no work otherwise, so only a code in capitals is taken, where it stands alone between the body
in brackets and what the person adds, and where several of the list do so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.candidates import INITIATIVE, NAMED, Candidate, titled
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.vocabulary.letters import Never, excluded
from graphapp.schema.documents import BlockKind

_SAID = re.compile(
    r"[^()]{3,40}\([^()]{2,40}\)\s*[-–—]\s*(?P<name>(?P<code>[A-Za-z]*[A-Z]{3,}[A-Za-z]*)(?:\s+[A-Z][a-z]+){0,3})\s*(?:\Z|[(–—]|-\s)"
)
_LEAST = 4  # letters
_FEWEST = 2


def introduced(present: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of such codes in the items of a list of those present."""
    found: list[Candidate] = []
    for reading in present:
        sentence = reading.sentence
        match = _SAID.match(sentence.passage.text) if sentence.block.kind is BlockKind.ITEM else None
        if match and _is_code(match["code"]) and not reading.names_in(*match.span("name"), NAMED):
            found.append(titled(INITIATIVE, "name", sentence, *match.span("name")))
    if len(found) >= _FEWEST:
        yield from found


def _is_code(letters: str) -> bool:
    return len(letters) >= _LEAST and letters.upper() not in excluded(Never.TITLE)
