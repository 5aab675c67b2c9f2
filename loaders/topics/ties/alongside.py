"""Organisations told in one clause with an undertaking, whatever their verb: «Harbour Aid has the net survey».

Minutes say who works on a thing by telling of both in one breath, with verbs that mean work nowhere else («waits for data»,
«announced», «withdraws»). Such a clause counts where the organisation holds a place of weight: it opens the sentence, stands in
the bracket behind the name or behind the name's colon, or does what is told of the name («is foreseen by Harbour Aid»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import run_from
from graphapp.loaders.topics.ties.noted import in_fields
from graphapp.loaders.topics.ties.part import Part
from graphapp.loaders.topics.ties.partners import Spots
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_OPENING = re.compile(
    r"\W*(?:[Tt]he\s+)?(?:(?:representatives?|delegates?|delegation|experts?|staff|team)\s+(?:of|from)\s+(?:the\s+)?)?"
)
# Behind these something else is told than what the organisation does.
_ANOTHER = Regex(r"[.;]\s|\b(?:that|whether|if|which|who|where|because|no|without)\s")
_ENDS = re.compile(r"[.;]\s")
_SHORT = re.compile(r"\s*\([^()]{1,60}\)")
_UNDERGOES = re.compile(
    r"[^,.;:]{0,40}?\s(?:be|been|being|is|are|was|were|gets?|got)\s+(?:\w+ly\s+)?"
    r"(?!interested|involved|award|select|chosen|appoint|task|contract|commission|engaged|invited\s+to\s+join)\w+(?:ed|en)\b"
)
_WITHIN = re.compile(r"(?:In|Within|Under|For|As\s+part\s+of|Through|With)\s+(?:the\s+|this\s+|its\s+)?")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)"
_SPEAKER = re.compile(
    rf"(?:{_TITLE}[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){{0,3}}(?:\s*\(|,\s+|\s+(?:of|from|at)\s+)"
    r"|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){1,3}(?:\s*\(|\s+from\s+))(?:the\s+)?"
)  # «Ms Bell, Harbour Aid, …», «Ada Bell (Harbour Aid) …»
_BRACKET = re.compile(r"\s+(?:[\w-]+\s+){0,3}?\((?:the\s+)?")
_LABEL = re.compile(r"\s*(?:\([^()]*\)\s*)?(?::|\s[-–—])\s+(?:the\s+)?")
_BY = Regex(r"\bby\s+(?:(?:a|an|the|our|its)\s+(?:[a-z-]+\s+){0,3}?)?(?:(?:of|at|from|in|between)\s+)?(?:the\s+)?(?=[A-Z])")
_FURTHER = Regex(r"[.;:]\s|\b(?:and|that|which|who|but|we|where)\s")


def alongside(reading: Reading, spots: Spots) -> Iterator[Part]:
    """The organisations that open the sentence, follow the name as all of a bracket or behind its colon, or do it."""
    if reading.sentence.section.role is SectionRole.ATTENDANCE or not spots:
        return
    organisations = [f for f in reading.found if f.kind == "Organisation"]
    yield from (Part(f.key, Role.MEMBER, "told of with it") for f in _openers(reading, organisations, spots[0]))
    for start, end in spots:
        yield from (Part(f.key, role, "named behind it") for f, role in _behind(reading, organisations, (start, end)))
        yield from (Part(f.key, Role.LEAD, "done by it") for f in _doers(reading.sentence.passage.text, organisations, end))


def _openers(reading: Reading, organisations: list[Found], spot: tuple[int, int]) -> list[Found]:
    """The organisations that open the clause in which the undertaking is named, or follow «Under the net survey,»."""
    text = reading.sentence.passage.text
    if _WITHIN.fullmatch(text, 0, spot[0]) and text[spot[1] : spot[1] + 2] == ", ":
        return run_from(text, spot[1] + 2, organisations)
    run, start = run_from(text, _first(reading), organisations), spot[0]
    if not run or run[-1].end > start:
        return []
    short = _SHORT.match(text, run[-1].end)
    end = short.end() if short else run[-1].end
    other = (_ENDS if text[end : end + 1] == ":" else _ANOTHER).search(text, end, start)
    return run if end <= start and other is None and not _UNDERGOES.match(text, end) else []


def _first(reading: Reading) -> int:
    """Where the sentence comes to whoever it is told of: behind the name of who speaks («Ada Bell (Harbour Aid)»)."""
    text = reading.sentence.passage.text
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    speaker = _SPEAKER.match(text, start)
    return speaker.end() if speaker and not any(f.start == start and f.kind == "Organisation" for f in reading.found) else start


def _behind(reading: Reading, organisations: list[Found], spot: tuple[int, int]) -> Iterator[tuple[Found, Role]]:
    """The organisations of a bracket near behind the name, and those behind the colon of a name that opens the sentence."""
    text = reading.sentence.passage.text
    bracket = _BRACKET.match(text, spot[1])
    run = run_from(text, bracket.end(), organisations) if bracket else []
    if run and text[run[-1].end :].lstrip().startswith(")"):
        yield from ((f, Role.MEMBER) for f in run)
    label = _LABEL.match(text, spot[1]) if _OPENING.fullmatch(text, 0, spot[0]) else None
    if label:
        yield from in_fields(reading, spot[1], len(text))
        yield from ((f, Role.MEMBER) for f in run_from(text, label.end(), organisations))


def _doers(text: str, organisations: list[Found], end: int) -> Iterator[Found]:
    """The organisations behind «by» in what is told of the name that ends there."""
    further = _FURTHER.search(text, end)
    for match in _BY.finditer(text, end, further.start() if further else len(text)):
        yield from run_from(text, match.end(), organisations)
