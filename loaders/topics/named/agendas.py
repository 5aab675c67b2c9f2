"""What a government or a movement pursues under a name: «the Open Harbour Agenda», «the Clean Nets Compact».

«Agenda» is what every meeting has, so the word alone is none of those for undertakings: it must be written as the end of a name
that tells what is pursued, behind an article or an owner, and neither a body nor the meeting may come before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import singular, words

_NAMED = Regex(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[’']s)\s+(?P<name>(?:[A-Z][\w-]+\s+(?:(?:and|for|of)\s+)?){1,4}(?:Agenda|Compact))(?![\w-])(?!\s+[A-Z])"
)
_MEETING = frozenset(
    """meeting draft board consent final provisional annotated proposed today next steering working group call regular annual
    workshop conference session day item agenda council committee assembly team web full detailed tentative updated revised
    new""".split()
).union(MONTHS, WEEKDAYS)


def agendas(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where what is pursued is named, in small letters, too, once it is named."""
    names = {match["name"] for reading in readings for match in _NAMED.finditer(reading.sentence.passage.text)}
    for name in sorted(n for n in names if _is_pursued(n)):
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
        for reading in readings:
            for match in pattern.finditer(reading.sentence.passage.text):
                about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
                start, end = match.span()
                yield Candidate(INITIATIVE, "name", "name", reading.sentence, start, end, end, frozenset({"titled", *about}))


def _is_pursued(name: str) -> bool:
    told = [w for w in words(name)[:-1] if w.content]
    low = {singular(w.low) for w in told}
    return not low & (_MEETING | lexicon.BODIES) and not all(w.text.isupper() for w in told)
