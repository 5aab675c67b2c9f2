"""The undertakings and information products of a document, with every place where they are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphapp.loaders.topics.candidates import Candidate, candidates_in, read
from graphapp.loaders.topics.choosing import chosen, telling
from graphapp.loaders.topics.unifying import Group, unify
from graphapp.schema.documents import Minutes, SectionRole
from graphapp.schema.findings import Names, Sentence, Topic
from graphapp.schema.ids import fold
from graphapp.schema.records import Name

_TITLED = (SectionRole.DISCUSSION, SectionRole.DECISIONS, SectionRole.REVIEW)
_SKIPPED = (SectionRole.HEADER, SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING)


def find_topics(minutes: Minutes, sentences: Sequence[Sentence], names: Names) -> list[Topic]:
    """The initiatives and datasets of a document in order of appearance, each under one name with all its spellings."""
    candidates = list(_candidates(minutes, sentences, names))
    return [_topic(group, reason) for group, reason in chosen(unify(candidates))]


def _candidates(minutes: Minutes, sentences: Sequence[Sentence], names: Names) -> Iterable[Candidate]:
    for sentence in headings(minutes):
        yield from candidates_in(read(sentence, names), heading=True)
    for sentence in sentences:
        if sentence.section.role not in _SKIPPED and sentence.passage.text:
            yield from candidates_in(read(sentence, names))


def headings(minutes: Minutes) -> list[Sentence]:
    """The titles of the sections that discuss something, as sentences with the block index -1."""
    return [
        Sentence(section.heading.passage, section.heading, section, index, -1)
        for index, section in enumerate(minutes.sections)
        if section.heading is not None and section.role in _TITLED and section.heading.passage.text
    ]


def _topic(group: Group, reason: str) -> Topic:
    fullest = max(group.candidates, key=lambda c: (len(telling(c)), "heading" not in c.evidence, len(c.text)))
    spellings = _spellings(group, fullest)
    name = Name(
        key=f"{group.kind.casefold()}:{fold(spellings[0])}",
        kind=group.kind,
        name=spellings[0],
        acronym=next((c.acronym for c in group.candidates if c.acronym), None),
        spellings=spellings,
        reason=reason,
    )
    return Topic(name, tuple((c.sentence, c.start, c.end) for c in group.candidates), _section(group))


def _spellings(group: Group, fullest: Candidate) -> tuple[str, ...]:
    """Every spelling once, the fullest first; bare heads only where nothing better is there."""
    texts = [fullest.text]
    for candidate in group.candidates:
        if telling(candidate):
            texts += [candidate.text]
            if telling(candidate) & candidate.compound:
                texts += [candidate.short]
        texts += [candidate.acronym] if candidate.acronym else []
        texts += candidate.others
    return tuple(dict.fromkeys(texts))


def _section(group: Group) -> int | None:
    about = (c for c in group.candidates if "heading" in c.evidence)
    return next((c.sentence.section_index for c in about), None)
