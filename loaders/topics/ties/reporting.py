"""Whose report an undertaking is told in: «Harbour Aid activities», «Harbour Aid – the survey goes on», «Harbour Aid informed».

Weak evidence, asked only where no sentence says who leads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics.language.doing import verb_behind
from graphapp.loaders.topics.language.reading import Reading, place
from graphapp.loaders.topics.language.runs import run_from
from graphapp.schema.findings import Found, LinkFound, Topic
from graphapp.schema.life import Role

_TELLS = frozenset("present show report inform update introduce explain share announce brief outline describe give".split())
_LABEL = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:\s[-–—]|:)\s")


def reporter(topic: Topic, readings: Sequence[Reading], titled: set[int]) -> list[LinkFound]:
    """The one organisation that the paragraph, else the section, of the topic's first mention is the report of.

    `titled` are the sections whose titles name an undertaking: they report on that, whoever is named beside it.
    """
    first = min((place(sentence) for sentence, _, _ in topic.mentions), default=None)
    if first is None:
        return []
    opening = next((r for r in readings if place(r.sentence)[:2] == first[:2]), None)
    heading = next((r for r in readings if place(r.sentence)[:2] == (first[0], -1)), None)
    naming = next((r for r in readings if place(r.sentence) == first and r.sentence.block_index >= 0), None)
    told = (
        (opening, _labelling(opening)),
        (heading, [] if first[0] in titled or _is_speaker(heading) else _organisations(heading)),
        (naming, _telling(naming)),
        (_below(first, readings), _telling(_below(first, readings))),
    )
    for reading, found in told:
        if reading is not None and len(found) == 1:
            return [LinkFound(topic.name.key, found[0].key, (reading.sentence,), Role.LEAD, "reports on it")]
    return []


def _is_speaker(heading: Reading | None) -> bool:
    """Whether a title only says who speaks: «Ada Bell – Harbour Aid»; of what is another matter."""
    return heading is not None and any(f.kind == "Person" for f in heading.found)


def _below(first: tuple[int, int, int], readings: Sequence[Reading]) -> Reading | None:
    """The first sentence of the section whose title is the topic's first mention."""
    return next((r for r in readings if place(r.sentence)[:2] == (first[0], 0)), None) if first[1] < 0 else None


def _telling(reading: Reading | None) -> list[Found]:
    """The organisation that opens the sentence and tells of the undertaking: «Harbour Aid presented the survey»."""
    if reading is None:
        return []
    run = run_from(reading.sentence.passage.text, 0, _organisations(reading))
    return run if run and verb_behind(reading, run[-1].end) in _TELLS else []


def _labelling(reading: Reading | None) -> list[Found]:
    """The organisations that a paragraph starts with, in front of a dash or a colon."""
    if reading is None:
        return []
    text = reading.sentence.passage.text
    run = run_from(text, 0, _organisations(reading))
    return run if run and _LABEL.match(text, run[-1].end) else []


def _organisations(reading: Reading | None) -> list[Found]:
    """The organisations of a sentence."""
    return [f for f in reading.found if f.kind == "Organisation"] if reading else []
