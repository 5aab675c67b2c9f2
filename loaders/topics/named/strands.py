"""The strands into which a text says that work is divided: «Three work streams:» above a list, a row of titles, or in a line.

A strand's title seldom holds a word for an undertaking («Feedback loops»), so what makes it one is the announcement above it.
Where the announcement is a sentence about strands in general, or what follows is no run of titles, nothing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import content_words, words
from graphapp.schema.documents import BlockKind, SectionRole

_COUNT = r"two|three|four|five|six|seven|eight|[2-8]|following|main|primary|key|core|agreed|these"
_WHAT = (
    r"work[\s-]?streams|strands(?:\s+of\s+work)?|lines\s+of\s+work|work\s?packages"
    r"|projects|initiatives|pilots|programmes|campaigns"
)
_ANNOUNCED = Regex(rf"(?i)\b(?:{_COUNT})\s+(?:[\w-]+\s+){{0,2}}?(?:{_WHAT})\b(?![^:]*\b(?:by|because|although)\b)")
_NUMBER = re.compile(r"\s*(?:\(?(?P<number>[1-9]|[a-h]|[iv]{1,3})[.)]|[1-9](?=\s*[A-Z]))\s*")
_NAME = re.compile(r"(?P<name>[A-Z][^:;.?!()–—]{3,70}?)\s*(?:[:;.(–—]|\s-\s|,\s+(?:led|with|by|chaired)\b|$)")
_LONGEST = 7  # words
_MOST = 8  # strands
_TALK = (SectionRole.DISCUSSION, SectionRole.DECISIONS, SectionRole.REVIEW, SectionRole.HEADER)


def strands(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of the titles that an announcement introduces: the items of its list, or the numbered titles below."""
    for reading in told:
        found = _ANNOUNCED.search(reading.sentence.passage.text) if _ends_block(reading) else None
        if found is None:
            continue
        below = _items(reading, told) if _opens_list(reading) else _sections(reading, titles)
        named = [(r, span) for r in below if (span := title_span(r))]
        if len(named) > 1 and len(named) == len(below):
            yield from (_candidate(r, span) for r, span in named)


def _ends_block(reading: Reading) -> bool:
    sentence = reading.sentence
    ends = sentence.block.passage.text.rstrip().endswith(sentence.passage.text.rstrip()[-20:])
    return ends and sentence.section.role in _TALK and "?" not in sentence.passage.text


def _opens_list(reading: Reading) -> bool:
    """Whether items follow the sentence that ends in a colon."""
    blocks, here = reading.sentence.section.blocks, reading.sentence.block_index
    after = blocks[here + 1] if here + 1 < len(blocks) else None
    return after is not None and after.kind is BlockKind.ITEM and reading.sentence.passage.text.rstrip().endswith(":")


def _items(reading: Reading, told: Sequence[Reading]) -> list[Reading]:
    """The first sentences of the items of one level right below."""
    sentence = reading.sentence
    level = sentence.section.blocks[sentence.block_index + 1].level
    found: dict[int, Reading] = {}
    for other in told:
        block = other.sentence.block
        if other.sentence.section_index != sentence.section_index or other.sentence.block_index <= sentence.block_index:
            continue
        if block.kind is not BlockKind.ITEM or block.level < level:
            break
        if block.level == level:
            found.setdefault(other.sentence.block_index, other)
    return list(found.values())[:_MOST]


def _sections(reading: Reading, titles: Sequence[Reading]) -> list[Reading]:
    """The titles with running numbers of the sections right below, where the sentence is the last of its section."""
    sentence = reading.sentence
    if sentence.block_index + 1 < len(sentence.section.blocks):
        return []
    found: list[Reading] = []
    for title in titles:
        number = _NUMBER.match(title.sentence.passage.text)
        follows = title.sentence.section_index == sentence.section_index + len(found) + 1
        if follows and number and (number["number"] or "") == str(len(found) + 1):
            found.append(title)
    return found


def title_span(reading: Reading) -> tuple[int, int] | None:
    """Where the title stands in an item or a cell: a few words, no sentence and no known name."""
    text = reading.sentence.passage.text
    lead = _NUMBER.match(text)
    match = _NAME.match(text, lead.end() if lead else 0)
    if match is None:
        return None
    tokens = [w for w in words(match["name"]) if w.content]
    told = content_words(match["name"]) - lexicon.HOUSEKEEPING
    helped = any(w.low in lexicon.AUXILIARIES | lexicon.PRONOUNS for w in tokens)
    opening = verb(tokens[0].low)
    deed = opening is not None and opening[1] in ("base", "s") and tokens[0].low not in lexicon.DATASET_HEADS
    known = reading.names_in(*match.span("name"), ("Person", "Organisation"))
    return None if not told or helped or deed or known or len(tokens) > _LONGEST else match.span("name")


def _candidate(reading: Reading, span: tuple[int, int]) -> Candidate:
    about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
    return Candidate(INITIATIVE, "subject", "subject", reading.sentence, *span, span[1], frozenset({"titled", *about}))
