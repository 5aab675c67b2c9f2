"""Titles of sections without a word for an undertaking that name one all the same, as the text uses them again as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.evidence import acting_verb
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.phrases import Phrase
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import HAPPEN, UNDERTAKE
from graphapp.loaders.topics.language.words import content_words, singular, words

_NOUN = "subject"  # the head of a title that has none
_LEAD = re.compile(
    r"(?:(?:sub)?topic|item|agenda item|update|updates)\s*(?:\d+\s*)?(?::|\bon\b|\bfrom\b)\s*(?:the\s+)?", re.IGNORECASE
)
_END = Regex(r"\s*(?:\([^()]*\)|[:.?!])?\s*(?:\s[-–—]\s.*)?$")
_AGENDA = Regex(r"\b\d[.)]\s.*\b\d[.)]\s.*\b\d[.)]\s")  # a line that lists what is spoken of
_LONGEST = 8
_CAPITALS = Regex(r"(?<![\w-])[A-Z][a-z]\w+(?:\s+[A-Z][a-z]\w+){1,3}(?![\w-])")
_DONE = UNDERTAKE | HAPPEN | {"evaluate", "assess"}
# Of these every meeting speaks.
USUAL = frozenset(
    """business welcome introduction opening closing closure remark announcement finance budget membership election approval
 summary conclusion discussion presentation round table other news matter date note minute matters situation context background
 information report question answer challenge opportunity
 overview objective goal scope way decision recommendation key focus area
 director chair officer manager secretary treasurer president delegate
 development activity event issue reporting period arrival departure movement trend varia miscellaneous misc aob""".split()
)


def recurring(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The titles that the text speaks of again word by word, with every place where it does."""
    for title in titles:
        span = _name(title)
        if span is None:
            continue
        pattern = re.compile(rf"\b{re.escape(title.sentence.passage.text[slice(*span)])}\b", re.IGNORECASE)
        texts = ((reading, reading.sentence.passage.text) for reading in told)
        again = [(r, match.span()) for r, text in texts if not _AGENDA.search(text) for match in pattern.finditer(text)]
        if any(_is_work(reading, start) for reading, (start, _) in again):
            yield _candidate(title, span, {"titled", "heading"})
            yield from (_candidate(reading, found, {"titled"}) for reading, found in again)


def capitalised(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The names of several capitalised words in the titles that are run in the text, with every place where they stand."""
    for title in titles:
        for start, end in _names(title):
            name = title.sentence.passage.text[start:end]
            pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
            again = [(reading, match.span()) for reading in told for match in pattern.finditer(reading.sentence.passage.text)]
            if len(again) > 1 and any(_is_undertaken(reading, span) for reading, span in again):
                yield _candidate(title, (start, end), {"titled", "heading"})
                yield from (_candidate(reading, span, {"titled"}) for reading, span in again)


def _is_undertaken(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether somebody runs, opens or evaluates what the name stands for."""
    inside = [i for i, w in enumerate(reading.tokens) if span[0] <= w.start < span[1]]
    if not inside:
        return False
    first, last = inside[0], inside[-1] + 1
    return acting_verb(list(reading.tokens), Phrase(first, last, last, "")) in _DONE


def _names(title: Reading) -> Iterator[tuple[int, int]]:
    """Where names of several capitalised words stand in a title, known ones and usual words aside."""
    text = title.sentence.passage.text
    for match in _CAPITALS.finditer(text):
        told = {singular(w.low) for w in words(match[0])}
        usual = told & (lexicon.HOUSEKEEPING | USUAL | lexicon.BODIES | lexicon.CLOSED)
        heads = told & (lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS | lexicon.GENERIC)
        known = title.names_in(*match.span(), ("Organisation", "Person", "Group", "Country", "Region"))
        if not usual and not heads and not known:
            yield match.span()


def _is_work(reading: Reading, start: int) -> bool:
    """Whether the name stands in an action, or tells what a product or an undertaking is about («note on …»)."""
    if reading.sentence.section.role in OF_TASKS:
        return True
    before = [w for w in reading.tokens if w.end <= start and w.low not in lexicon.DETERMINERS][-2:]
    heads = lexicon.DATASET_HEADS | lexicon.INITIATIVE_HEADS
    return len(before) == 2 and before[1].low in ("on", "for", "of") and singular(before[0].low) in heads


def _candidate(reading: Reading, span: tuple[int, int], evidence: set[str]) -> Candidate:
    start, end = span
    return Candidate(INITIATIVE, _NOUN, _NOUN, reading.sentence, start, end, end, frozenset(evidence))


def _name(title: Reading) -> tuple[int, int] | None:
    """Where the name stands in a title, if it may be one: a few words, two that tell something, no known name."""
    text = title.sentence.passage.text
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    tail = _END.search(text, start)
    end = tail.start() if tail else len(text)
    tokens = [w for w in words(text[start:end]) if w.content]
    told = content_words(text[start:end]) - lexicon.HOUSEKEEPING - USUAL
    known = title.names_in(start, end, ("Organisation", "Person", "Group"))
    if not 1 < len(tokens) <= _LONGEST or len(told) < 2 or known or told & lexicon.BODIES:
        return None
    return None if tokens[0].low in lexicon.CLOSED or tokens[-1].low in lexicon.CLOSED else (start, end)
