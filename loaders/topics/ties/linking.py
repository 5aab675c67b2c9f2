"""Who takes part in an initiative, and where it takes place, as the sentences about it say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE
from graphapp.loaders.topics.finding import body, headings
from graphapp.loaders.topics.language import standing
from graphapp.loaders.topics.language.reading import Reading, opens_row, place, read
from graphapp.loaders.topics.named.own import OWN, STEERED
from graphapp.loaders.topics.ties.above import Lines, above, last_lines
from graphapp.loaders.topics.ties.alongside import alongside
from graphapp.loaders.topics.ties.coming import come
from graphapp.loaders.topics.ties.noted import behind_title, beside, in_brackets, noted_countries, takers
from graphapp.loaders.topics.ties.part import HAS_A_TASK, Part
from graphapp.loaders.topics.ties.partners import Spots
from graphapp.loaders.topics.ties.reporting import reporter
from graphapp.loaders.topics.ties.retelling import retells
from graphapp.loaders.topics.ties.taking_part import parts
from graphapp.loaders.topics.ties.taking_place import places, under
from graphapp.schema.documents import BlockKind, Minutes
from graphapp.schema.findings import LinkFound, Names, Sentence, Topic
from graphapp.schema.life import Role

Place = tuple[int, int, int]
# What is named so in passing is not what the next sentence goes on about.
_ASIDE = Regex(r"\b(?:under|within|through|via|unlike|like)\s+(?:[\w’']+\s+){0,2}$", re.IGNORECASE)

_TELLERS = re.compile(
    r"[\s*_:.–-]*(?:\([^()]*\)|[-–—]+\s*(?:(?:[A-Z][\w’'.-]*|and)[\s,&;]*){1,9})?[\s*_:.–-]*\Z"
)  # «Net repair (Ada Moss)», «Net repair – Ada Moss, Bo Nye»
# Programs: whoever has an issue of one to settle is no part of it («libTide», «QDB++»).
_PROGRAM = re.compile(r"[a-z]+[A-Z]\w*|[A-Z]+[a-z]+[A-Z]\w*|\w+\+\+")


def find_links(minutes: Minutes, sentences: Sequence[Sentence], names: Names, topics: Sequence[Topic]) -> list[LinkFound]:
    """The organisations and the countries of every initiative, each with the sentences that say so."""
    initiatives = [t for t in topics if t.name.kind == INITIATIVE]
    readings = [read(s, names) for s in (*headings(minutes), *body(sentences))]
    titled = {t.section_index for t in initiatives if t.section_index is not None}
    retold = {t.name.key: {place(r.sentence) for r in readings if retells(r.sentence.passage.text, t)} for t in initiatives}
    lines = last_lines(readings)
    links: list[LinkFound] = []
    for topic in initiatives:
        others = {place(s) for t in initiatives if t is not topic for s, _, _ in t.mentions}
        others |= {where for t in initiatives if t is not topic for where in retold[t.name.key]}
        about = list(_about(topic, readings, _alone(topic, initiatives), (others, retold[topic.name.key])))
        found = _links(topic, readings, about, lines)
        if topic.name.reason in (OWN, STEERED):
            found += come(topic, readings, {link.target for link in found})
        led = any(link.role is Role.LEAD for link in found)
        found += () if led else reporter(topic, readings, titled)
        links += [*found, *_told_alongside(topic, about, {link.target for link in found})]
    return [link for link in links if not _is_itself(link)]


def _is_itself(link: LinkFound) -> bool:
    """Whether a group that is an undertaking, too, would take part in itself."""
    return link.initiative.split(":", 1)[1] == link.target.split(":", 1)[1]


def _is_program(topic: Topic) -> bool:
    return _PROGRAM.fullmatch(topic.name.name) is not None


def _alone(topic: Topic, initiatives: Sequence[Topic]) -> bool:
    """Whether the topic's section is about no other initiative."""
    return sum(t.section_index == topic.section_index for t in initiatives) == 1


def _links(
    topic: Topic, readings: Sequence[Reading], about: Sequence[tuple[Reading, Spots, bool]], lines: Lines
) -> list[LinkFound]:
    found: dict[str, LinkFound] = {}
    sections = {s.section_index for s, _, _ in topic.mentions}
    rows = {place(s)[:2] for s, start, end in topic.mentions if opens_row(s, start, end)}
    for reading in (r for r in readings if r.sentence.block_index < 0 and r.sentence.section_index in sections):
        for part in under(reading):
            _keep(found, topic, reading, part)
    for reading, spots, titled in about:
        said = [*parts(reading, spots, titled=titled and place(reading.sentence)[:2] in rows), *places(reading, spots)]
        if titled and (not spots or spots[0][0] == 0 or _opens_with_body(reading)):
            said += _noted(reading)
        said += [Part(f.key, role, "named behind it") for _, end in spots for f, role in in_brackets(reading, end)]
        said += [Part(f.key, None, "takes place there") for f in beside(reading)] if titled else []
        said += above(reading, lines) if spots else []
        if spots and reading.sentence.block_index < 0:
            said += [Part(f.key, None, "named behind it in a title") for f in behind_title(reading, spots[-1][1])]
        for part in (p for p in said if not (_is_program(topic) and p.reason == HAS_A_TASK)):
            _keep(found, topic, reading, part)
    return list(found.values())


def _told_alongside(topic: Topic, about: Sequence[tuple[Reading, Spots, bool]], known: Collection[str]) -> list[LinkFound]:
    """The organisations told in one clause with the name, but those `known` to take part by what the clause says."""
    found: dict[str, LinkFound] = {}
    for reading, spots, _ in () if _is_program(topic) else about:
        for part in (p for p in alongside(reading, spots) if p.target not in known):
            _keep(found, topic, reading, part)
    return list(found.values())


def _opens_with_body(reading: Reading) -> bool:
    """Whether a note opens with an organisation and a colon: «Harbour Aid: the boats of the programme are back»."""
    first = next((f for f in reading.found if f.kind == "Organisation" and f.start == 0), None)
    return first is not None and reading.sentence.passage.text[first.end : first.end + 1] == ":"


def _noted(reading: Reading) -> list[Part]:
    """What a note under the undertaking's title says without a verb."""
    with_it = [Part(f.key, role, "named in the notes on it") for f, role in takers(reading)]
    return [*with_it, *(Part(f.key, None, "named in the notes on it") for f in noted_countries(reading))]


def _is_run_in(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name opens its paragraph as a title: «Net survey. …», «Net survey: …»."""
    text = sentence.passage.text
    if opens_row(sentence, start, end):
        return True
    return start == 0 and sentence.block.passage.text.startswith(text) and text[end:].lstrip()[:1] in (".", ":", "–", "—")


def _keep(found: dict[str, LinkFound], topic: Topic, reading: Reading, part: Part) -> None:
    known = found.get(part.target)
    if known is None:
        found[part.target] = LinkFound(topic.name.key, part.target, (reading.sentence,), part.role, part.reason)
    elif reading.sentence not in known.evidence:
        evidence = (*known.evidence, reading.sentence)
        found[part.target] = LinkFound(known.initiative, known.target, evidence, known.role, known.reason)


def _about(
    topic: Topic, readings: Sequence[Reading], alone: bool, told: tuple[set[Place], set[Place]]
) -> Iterator[tuple[Reading, Spots, bool]]:
    """The sentences that speak of a topic, with the places of its name, and whether they stand under its title.

    There is no place where only the section, or the sentence before, says that it is spoken of.

    `told` holds the places where others are spoken of, and those that tell this one with a verb.
    """
    others, retold = told
    mentions = [(place(sentence), (start, end)) for sentence, start, end in topic.mentions]
    named_in = {
        place(s)[:2]: place(s) for s, start, _ in reversed(topic.mentions) if not _ASIDE.search(s.passage.text, 0, start)
    }
    run_in = {place(s)[:2] for s, start, end in topic.mentions if _is_run_in(s, start, end)}
    deeper = {at for s, start, end in topic.mentions for at in _below(s, start, end)}
    for reading in readings:
        here = place(reading.sentence)
        spots = tuple(spot for where, spot in mentions if where == here)
        goes_on = here[:2] in named_in and _goes_on(reading, named_in[here[:2]]) and not _is_elsewhere(here, mentions, others)
        inside = (alone and reading.sentence.section_index == topic.section_index) or here[:2] in deeper
        if spots or here in retold or ((inside or goes_on) and here not in others):
            titled = (inside and topic.section_index is not None) or here[:2] in run_in | deeper
            yield reading, spots, titled


def _below(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the blocks stand below an item that is no more than the name, and who tells it."""
    text = sentence.passage.text
    if not text[:start].strip(" *_–-") and _TELLERS.match(text, end) and sentence.block_index >= 0:
        yield from ((sentence.section_index, index) for index in standing.under(sentence.section, sentence.block_index))


def _is_elsewhere(here: Place, mentions: Sequence[tuple[Place, tuple[int, int]]], others: set[Place]) -> bool:
    """Whether the paragraph has come to another undertaking since it last named this one."""
    last = max((where for where, _ in mentions if where[:2] == here[:2] and where <= here), default=here)
    return any(where[:2] == here[:2] and last < where < here for where in others)


def _goes_on(reading: Reading, named: Place) -> bool:
    """Whether a sentence follows, in its paragraph, the one that names the topic; or is a cell of its row, before or behind."""
    return reading.sentence.block.kind is BlockKind.ROW or place(reading.sentence) > named
