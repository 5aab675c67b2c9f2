"""Texts that a list names one after the other, where the title above or a bracket around them holds nothing else.

Under «Deliverables» the item «Tide Rules» is a product whatever its last word is, and so are the parts of «(skipper checklist,
pilot checklist)». What is done to them is said nowhere, so the rules for phrases pass them by. For tables, see `tabled`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, Candidate, titled
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, words
from graphapp.schema.documents import BlockKind, SectionRole

_ANNOUNCED = Regex(
    r"(?i)\A\W*(?:\d[\d.]*\s+)?(?:(?:the|our|main|key|technical|expected|final|project|planned|new|list\s+of|published)\s+)*"
    r"(?:deliverables|outputs|information\s+products|publications|products|data\s+products)\W*\Z"
)
_BRACKET = re.compile(r"\((?P<list>[^()]{10,140})\)")
_PART = re.compile(
    r"\s*(?:and\s+|or\s+|e\.g\.,?\s+|incl(?:uding|\.)?\s+)?(?P<name>[A-Za-z][\w’' -]*?)\s*(?:,|;|\Z|\s(?=and\s))"
)
_LONGEST = 7  # words
_FEWEST = 2
_TOLD = (SectionRole.DISCUSSION, SectionRole.DECISIONS, SectionRole.REVIEW, SectionRole.ACTIONS)


def listed(told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of the entries below such a title, and of the parts of such brackets."""
    for reading in told:
        if reading.sentence.section.role in _TOLD:
            yield from _below(reading)
            yield from _bracketed(reading)


def _below(reading: Reading) -> Iterator[Candidate]:
    """The item of a list that stands right under «Deliverables»."""
    sentence = reading.sentence
    heading = sentence.section.heading
    whole = sentence.passage.text == sentence.block.passage.text and sentence.block.kind is BlockKind.ITEM
    if whole and heading is not None and _ANNOUNCED.search(heading.passage.text) and _is_name(reading):
        yield titled(DATASET, "title", sentence, 0, len(sentence.passage.text.rstrip(" .;,")))


def _is_name(reading: Reading) -> bool:
    """Whether an entry is a few words that begin with a capital, none of them a verb or a pronoun."""
    tokens = [w for w in reading.tokens if w.content]
    if not tokens or len(tokens) > _LONGEST or not tokens[0].text[0].isupper() or ":" in reading.sentence.passage.text:
        return False
    small = any(w.low in lexicon.AUXILIARIES | lexicon.PRONOUNS for w in tokens)
    deed = (verb(tokens[0].low) or ("", ""))[1] == "base" and tokens[0].low not in lexicon.DATASET_HEADS
    told = content_words(reading.sentence.passage.text) - lexicon.HOUSEKEEPING
    order = len(tokens) > 1 and tokens[1].low in lexicon.DETERMINERS  # «Mend the nets»
    return bool(told) and not (small or deed or order) and not reading.names_in(0, 4, ("Person",))


def _bracketed(reading: Reading) -> Iterator[Candidate]:
    """The parts of a bracket, if two and more end in a word for a text, with a word before that tells which."""
    for bracket in _BRACKET.finditer(reading.sentence.passage.text):
        start = bracket.start("list")
        parts = list(_PART.finditer(bracket["list"]))
        spans = [(start + m.start("name"), start + m.end("name")) for m in parts if _is_text(words(m["name"]))]
        if len(spans) >= _FEWEST and len(spans) == len(parts):
            yield from (titled(DATASET, "title", reading.sentence, *span) for span in spans)


def _is_text(tokens: Sequence[Word]) -> bool:
    if not _FEWEST <= len(tokens) <= _LONGEST or any(w.low in lexicon.CLOSED for w in tokens):
        return False
    head = head_at(list(tokens), len(tokens) - 1)
    before = {w.low for w in tokens[:-1]} - lexicon.GENERIC - lexicon.HOUSEKEEPING
    return head in lexicon.DATASET_HEADS - lexicon.WEAK_DATASET_HEADS and bool(before)
