"""Titles that number the aims or deliverables of a plan: «D2 – Mend the nets», «Goal 3: Safe piers», «D04: Tide Atlas».

Such a title needs no word for what it is: what is to be done is work, and what is to be delivered otherwise is a product. One
number alone may be anything, so at least two titles must count the same thing. For work packages and tasks, see `packages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading, place
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import words

_TITLE = re.compile(
    r"\W{0,4}(?P<label>(?P<word>[DG]|(?:Strategic\s+)?(?:Goal|Objective|Priority|Pillar|Strand|Component|Deliverable|Work\s?stream))"
    r"[ -]?(?P<number>\d{1,2}))(?:\s*[:.]\s+|\s+[-–—]\s+)(?P<title>[A-Z][^:;?!()]{3,80}?)\s*[:.]?\s*",
)
_DELIVERED = ("D", "Deliverable")
_FEWEST = 2


def goals(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where such a number is written, with its title or alone."""
    found = [(reading, match) for reading in titles if (match := _TITLE.fullmatch(reading.sentence.passage.text))]
    counts: dict[str, set[str]] = {}
    for _, match in found:
        counts.setdefault(match["word"], set()).add(match["number"])
    for reading, match in found:
        if len(counts[match["word"]]) >= _FEWEST:
            yield from _everywhere(reading, match, told)


def _everywhere(title: Reading, match: re.Match[str], told: Sequence[Reading]) -> Iterator[Candidate]:
    kind = DATASET if match["word"] in _DELIVERED and not _is_deed(match["title"]) else INITIATIVE
    label, name = match["label"], match["title"]
    whole = (match.start("label"), match.end("title"))
    yield _candidate(kind, title, whole, "titled heading", label=label, others=(name,))
    pattern = re.compile(rf"(?<![\w/.-]){re.escape(label)}(?![\w/]|[.-]\w)(?:\s+\([A-Z][\w\s-]{{2,40}}\))?")
    for reading in told:
        if place(reading.sentence) != place(title.sentence):
            for found in pattern.finditer(reading.sentence.passage.text):
                yield _candidate(kind, reading, found.span(), "titled", label=label)


def _is_deed(title: str) -> bool:
    """Whether a title opens with what is to be done, not with a noun («Report on tides»)."""
    tokens = words(title)
    form = verb(tokens[0].low)
    if len(tokens) < 2 or tokens[1].low in lexicon.OF_WHAT:
        return False
    return (form is not None and form[1] == "base") or tokens[1].low in lexicon.DETERMINERS


def _candidate(
    kind: str, reading: Reading, span: tuple[int, int], marks: str, *, label: str, others: tuple[str, ...] = ()
) -> Candidate:
    evidence = frozenset(marks.split())
    return Candidate(kind, "name", "name", reading.sentence, *span, span[1], evidence, acronym=label, others=others)
