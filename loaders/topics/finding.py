"""The undertakings and information products of a document, with every place where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate, candidates_in
from graphapp.loaders.topics.language.lexicon import HEADING_HEADS
from graphapp.loaders.topics.language.reading import place, read
from graphapp.loaders.topics.language.words import content_words
from graphapp.loaders.topics.named.activities import activities
from graphapp.loaders.topics.named.agendas import agendas
from graphapp.loaders.topics.named.announced import announced, begun
from graphapp.loaders.topics.named.codes import codes
from graphapp.loaders.topics.named.goals import goals
from graphapp.loaders.topics.named.introduced import introduced
from graphapp.loaders.topics.named.linked import linked
from graphapp.loaders.topics.named.listed import listed
from graphapp.loaders.topics.named.numbered import numbered
from graphapp.loaders.topics.named.occasions import occasions
from graphapp.loaders.topics.named.own import ANY, OWN, STEERED, coded, is_steered, own
from graphapp.loaders.topics.named.packages import outside, packages
from graphapp.loaders.topics.named.paged import paged
from graphapp.loaders.topics.named.points import points
from graphapp.loaders.topics.named.presented import presented
from graphapp.loaders.topics.named.recurring import capitalised, recurring
from graphapp.loaders.topics.named.repositories import repositories
from graphapp.loaders.topics.named.sites import sites
from graphapp.loaders.topics.named.strands import strands
from graphapp.loaders.topics.named.subjects import with_sections
from graphapp.loaders.topics.named.systems import systems
from graphapp.loaders.topics.named.tabled import tabled
from graphapp.loaders.topics.named.teams import tasked, teams
from graphapp.loaders.topics.named.titles import titles_in
from graphapp.loaders.topics.named.works import works
from graphapp.loaders.topics.spoken import spoken
from graphapp.loaders.topics.worth.choosing import chosen
from graphapp.loaders.topics.worth.marks import is_name_of_work, plural, telling
from graphapp.loaders.topics.worth.twins import joined, twin
from graphapp.loaders.topics.worth.unifying import Group, unify
from graphapp.loaders.vocabulary.letters import is_no_work
from graphapp.schema.documents import BlockKind, Minutes, SectionRole
from graphapp.schema.findings import Names, Sentence, Topic
from graphapp.schema.ids import fold
from graphapp.schema.records import Name

_TITLED = (SectionRole.DISCUSSION, SectionRole.DECISIONS, SectionRole.REVIEW)

_OWN_PROJECTS = ("project", "study")  # that people say they come from, in a list of those present


def find_topics(minutes: Minutes, sentences: Sequence[Sentence], names: Names) -> list[Topic]:
    """The initiatives and datasets of a document in order of appearance, each under one name with all its spellings."""
    candidates = list(_candidates(minutes, sentences, names))
    candidates += _explained(minutes, sentences, names, candidates)
    numbers = list(_numbers(minutes, sentences, names))
    candidates = [*outside(numbers, [*candidates, *_nameless(minutes, sentences, names, candidates)]), *numbers]
    candidates = _settled([c for c in candidates if c.kind == DATASET or not is_no_work(c.text)])
    topics: dict[str, Topic] = {}
    twins: dict[str, Topic] = {}
    for group, reason in chosen(unify(candidates)):
        topic = topic_of(group, reason)
        topics[_free_key(topic, topics)] = topic
        other = twin(group, topic)
        if other is not None:
            twins.setdefault(other.name.key, other)
    measured = [key for key, other in twins.items() if _is_measured(other, topics.values())]
    for key, other in ((k, t) for k, t in twins.items() if k not in measured):
        same = joined(other, list(topics.values()))
        if same is None:
            topics.setdefault(key, other)
        else:
            topics[same.name.key] = same
    named = (replace(t, name=replace(t.name, key=key)) for key, t in topics.items())
    listed = with_sections(minutes, names, [_with_acronym(topic, body(sentences)) for topic in named])
    return _with_own(minutes, sentences, names, listed)


def _with_own(minutes: Minutes, sentences: Sequence[Sentence], names: Names, listed: Sequence[Topic]) -> list[Topic]:
    """The topics with the undertaking whose meeting it is."""
    if not minutes.sections or minutes.sections[0].role is not SectionRole.HEADER:
        return list(listed)
    groups = [name.name for name in names.all() if name.kind == "Group"]
    steered = [
        t for t in listed if t.name.kind == INITIATIVE and is_steered(_head(minutes), (*t.name.spellings, t.name.acronym))
    ]
    if steered:
        return [replace(t, name=replace(t.name, reason=OWN)) if t is steered[0] else t for t in listed]
    readings = [read(s, names) for s in (*headings(minutes), *body(sentences))]
    somebody = {fold(s) for name in names.all() if name.kind in ("Organisation", "Person") for s in name.spellings}
    heads = [*_head(minutes), minutes.document.title or ""]
    places = list(own(_head(minutes), groups, readings))
    reason = OWN if places else STEERED
    places = places or coded(heads, somebody, readings)
    if not places:
        return list(listed)
    topic = topic_of(Group(INITIATIVE, places), reason)
    said = content_words(topic.name.name)
    same = [
        t for t in listed if t.name.kind == INITIATIVE and any(said <= content_words(s) <= said | ANY for s in t.name.spellings)
    ]
    if same:
        return [replace(t, name=replace(t.name, reason=reason)) if t is same[0] else t for t in listed]
    return [*listed, topic]


def _is_measured(twin: Topic, others: Iterable[Topic]) -> bool:
    """Whether what a survey found is listed already («tables of the landing survey»)."""
    name = fold(twin.name.name)
    return twin.name.kind == DATASET and any(
        o.name.kind == DATASET and f" of {name}" in fold(o.name.name).replace(" the ", " ") for o in others
    )


def _with_acronym(topic: Topic, sentences: Sequence[Sentence]) -> Topic:
    """The topic with the places where only its acronym names it."""
    if topic.name.acronym is None:
        return topic
    pattern = re.compile(rf"\b{re.escape(topic.name.acronym)}\b")
    taken = {(place(s), i) for s, start, end in topic.mentions for i in range(start, end + len(topic.name.acronym) + 2)}
    more = [
        (sentence, match.start(), match.end())
        for sentence in sentences
        for match in pattern.finditer(sentence.passage.text)
        if (place(sentence), match.start()) not in taken
    ]
    return replace(topic, mentions=tuple(sorted((*topic.mentions, *more), key=lambda m: (place(m[0]), m[1]))))


def _settled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, where an «analysis» that the title of a section makes an undertaking is one everywhere."""
    titles = [c for c in candidates if c.noun in HEADING_HEADS and "heading" in c.evidence]
    return [replace(c, kind=INITIATIVE) if any(_retells(c, title) for title in titles) else c for c in candidates]


def _retells(candidate: Candidate, title: Candidate) -> bool:
    return candidate.noun == title.noun and (candidate.content <= title.content or title.content <= candidate.content)


def _free_key(topic: Topic, topics: Mapping[str, Topic]) -> str:
    """The topic's key, with its section's title behind it where another thing of the document has the same name."""
    key = topic.name.key
    if key in topics:
        key = f"{key} {fold(topic.mentions[0][0].section.title)}".strip()
    return key if key not in topics else f"{key} {len(topics)}"


def _candidates(minutes: Minutes, sentences: Sequence[Sentence], names: Names) -> Iterable[Candidate]:
    for sentence in headings(minutes):
        yield from candidates_in(read(sentence, names), heading=True)
    told = spoken(body(sentences))
    known = {id(sentence) for sentence in told}
    present = [s for s in body(sentences) if s.section.role is SectionRole.ATTENDANCE]
    for sentence in (s for s in present if id(s) not in known):
        yield from (c for c in candidates_in(read(sentence, names)) if c.noun in _OWN_PROJECTS and "proper" in c.evidence)
    yield from introduced([read(s, names) for s in present])
    for sentence in told:
        reading = read(sentence, names)
        titles = list(titles_in(reading))
        yield from (c for c in candidates_in(reading) if not any(t.start < c.core and c.start < t.end for t in titles))
        yield from titles


def _explained(
    minutes: Minutes, sentences: Sequence[Sentence], names: Names, candidates: Sequence[Candidate]
) -> Iterable[Candidate]:
    """The titles of sections that the first words below explain, and that name no undertaking by themselves."""
    taken = {place(c.sentence) for c in candidates if "heading" in c.evidence and c.kind == INITIATIVE}
    told = [read(s, names) for s in spoken(body(sentences)) if s.block_index == 0]
    return announced([read(s, names) for s in headings(minutes) if place(s) not in taken], told)


def _nameless(
    minutes: Minutes, sentences: Sequence[Sentence], names: Names, candidates: Sequence[Candidate]
) -> Iterable[Candidate]:
    """What is named without a word for what it is: systems and releases, and what the titles of sections speak of."""
    titles = [read(s, names) for s in headings(minutes)]
    told = [read(s, names) for s in spoken(body(sentences))]
    long = {(c.acronym, c.kind) for c in candidates if c.acronym}
    yield from paged(told)
    yield from works([*titles, *told])
    yield from sites([*titles, *told])
    for candidate in (*systems([*titles, *told]), *codes([*titles, *told])):
        if candidate.acronym is None or not any(a == candidate.acronym and k != candidate.kind for a, k in long):
            yield candidate
    agenda = [read(s, names) for s in body(sentences) if _is_point(s)]
    yield from activities(titles, told, agenda)
    yield from points(agenda, titles, told)
    yield from presented(titles, told)
    for point in agenda:
        yield from (replace(c, evidence=frozenset({"titled"})) for c in candidates_in(point) if is_name_of_work(c))
    yield from teams(titles, told)
    head = _head(minutes)
    yield from begun(head, [*titles, *told])
    yield from tasked([*titles, *told], "\n".join(head))
    yield from occasions([*titles, *told], "\n".join(head))
    yield from linked([read(s, names) for s in body(sentences)])
    yield from listed(told)
    yield from strands(titles, told)
    yield from tabled(told)
    yield from repositories([*agenda, *told])
    yield from agendas([*titles, *told])
    taken = {place(c.sentence) for c in candidates if "heading" in c.evidence}
    yield from recurring([t for t in titles if place(t.sentence) not in taken], told)
    spans = {(place(c.sentence), i) for c in candidates if "heading" in c.evidence for i in range(c.start, c.end)}
    yield from (c for c in capitalised(titles, told) if (place(c.sentence), c.start) not in spans)


def _is_point(sentence: Sentence) -> bool:
    """Whether a sentence stands in the agenda, or in a list at the head of the page, which is one if it is anything."""
    listed = sentence.section.role is SectionRole.HEADER and sentence.block.kind is BlockKind.ITEM
    return listed or sentence.section.role is SectionRole.AGENDA


def _head(minutes: Minutes) -> list[str]:
    """The titles at the head of the page, which name who meets."""
    blocks = [b for section in minutes.sections[:1] for b in (section.heading, *section.blocks)]
    return [b.passage.text for b in blocks if b is not None and b.kind is BlockKind.HEADING]


def _numbers(minutes: Minutes, sentences: Sequence[Sentence], names: Names) -> Iterable[Candidate]:
    """What goes by a number, with the title beside it where there is one."""
    readings = [read(s, names) for s in (*headings(minutes), *spoken(body(sentences)))]
    yield from numbered(readings)
    yield from packages(readings)
    titles = [read(s, names) for s in headings(minutes)]
    yield from goals(titles, readings)


def body(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without the titles of sections, and without empty ones."""
    return [s for s in sentences if s.passage.text and not (s.block.kind is BlockKind.HEADING and s.block_index < 0)]


def headings(minutes: Minutes) -> list[Sentence]:
    """The titles of the sections that discuss something, as sentences with the block index -1."""
    return [
        Sentence(section.heading.passage, section.heading, section, index, -1)
        for index, section in enumerate(minutes.sections)
        if section.heading is not None and section.role in _TITLED and section.heading.passage.text
    ]


def topic_of(group: Group, reason: str) -> Topic:
    fullest = _fullest(group)
    spellings = _spellings(group, fullest)
    apposed = next((c.acronym for c in group.candidates if c.acronym and " " in c.acronym and not c.others), None)
    if apposed:
        spellings = tuple(dict.fromkeys((apposed, *spellings)))
    name = Name(
        key=f"{group.kind.casefold()}:{fold(spellings[0])}",
        kind=group.kind,
        name=spellings[0],
        acronym=next((c.acronym for c in group.candidates if c.acronym), None),
        spellings=spellings,
        reason=reason,
    )
    return Topic(name, tuple((c.sentence, c.start, c.end) for c in group.candidates), _section(group))


def _fullest(group: Group) -> Candidate:
    """The candidate that tells most; of those that say at least what the section's title says, where a title names it.

    What goes by a name of its own goes by no longer one («publication on tides.gov.uk»).
    """
    own = [c for c in group.candidates if "own" in c.evidence]
    if own:
        return max(own, key=lambda c: len(c.text))
    title = next((c for c in group.candidates if "heading" in c.evidence), None)
    pool = [c for c in group.candidates if title is None or title.content <= c.content]
    pool = [c for c in pool if group.kind != INITIATIVE or not plural(c)] or pool
    return max(pool, key=lambda c: (c.noun != "draft", len(telling(c)), "nested" not in c.evidence, len(c.text)))


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
