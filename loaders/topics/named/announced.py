"""Titles that say nothing of what they name, where the words below do: «This study is done by …».

A title alone, «Boats on the northern route» or “Mind the Tide”, may be a question, a place or a mood. Where the text below
points back with a word for an undertaking or a product, the title is its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, same_head
from graphapp.loaders.topics.named.recurring import USUAL

_WORK = frozenset(
    "project programme program study research pilot survey campaign initiative workshop training exercise assessment".split()
)
_THING = frozenset(
    "dashboard portal database factsheet report guideline handbook toolkit questionnaire newsletter guide".split()
)
_QUOTED = re.compile(r"\s*(?:\d+[.)]\s*)?[“\"‘'«](?P<name>[^“”\"‘«»]{3,80})[”\"’'»]\s*[:.]?\s*")
_PLAIN = re.compile(r"\s*(?:(?:item\s+)?\d+[.):]\s*)?(?P<name>[^:;–—?]{4,90}?)\s*[.:]?\s*", re.IGNORECASE)
# What a meeting begins has the name beside it: «Kick-off meeting – Tide Rules», «Tide Rules: kickoff».
_BEGUN = re.compile(
    r"\W*(?:(?:minutes|notes|report)\s+(?:of|from)\s+(?:the\s+)?)?"
    r"(?:(?:project\s+)?kick-?\s?off"
    r"(?:\s+(?:meeting|call|workshop|session))?"
    r"(?:\s+minutes)?\s*(?:[-–—:]|\bof\b|\bfor\b)\s*(?:the\s+)?(?P<name>[A-Z][\w/&’' -]{2,60}?)"
    r"|(?P<before>[A-Z][\w/&’' -]{2,60}?)\s*(?:[-–—:]\s*)?kick-?\s?off(?:\s+(?:meeting|call|workshop))?"
    r"(?:\s+(?:minutes|notes))?)"
    r"\s*(?:\(.*\)|,.*|\d.*)?\W*",
    re.IGNORECASE,
)
_SOON = 2  # sentences
_LONGEST = 10  # words


def announced(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The titles whose first sentences say what they name, as candidates of that sort."""
    opening: dict[int, list[Reading]] = {}
    for reading in told:
        if reading.sentence.block_index == 0:
            opening.setdefault(reading.sentence.section_index, []).append(reading)
    for title in titles:
        text = title.sentence.passage.text
        quoted = _QUOTED.fullmatch(text)
        match = quoted or _PLAIN.fullmatch(text)
        below = opening.get(title.sentence.section_index, [])[:_SOON]
        head = _head_below(below, loose=quoted is not None) if match and _may_be_name(match["name"]) else ""
        if match and head:
            yield _candidate(title, match.span("name"), head)


def begun(heads: Sequence[str], readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where what the meeting begins is named, as a title at the `heads` of the page says."""
    for match in filter(None, map(_BEGUN.fullmatch, heads)):
        name = (match["name"] or match["before"]).strip()
        if not _may_be_name(name) or content_words(name) & lexicon.BODIES:
            continue
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
        for reading in readings:
            about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
            for start, end in (m.span() for m in pattern.finditer(reading.sentence.passage.text)):
                yield Candidate(INITIATIVE, "name", "name", reading.sentence, start, end, end, frozenset({"titled", *about}))


def _head_below(below: Sequence[Reading], *, loose: bool) -> str:
    """The word for what the title names: behind «this», and, if `loose`, behind «the»; empty where none says it."""
    for reading in below:
        tokens = list(reading.tokens)
        for index in range(1, len(tokens)):
            head = head_at(tokens, index)
            pointed = tokens[index - 1].low == "this" or (loose and tokens[index - 1].low in ("the", "our", "their", "its"))
            if pointed and tokens[index].low == head and head in _WORK | _THING and _stands_alone(tokens, index):
                return head
    return ""


def _stands_alone(tokens: Sequence[Word], index: int) -> bool:
    """Whether no noun that the word describes stands behind it («this project manager»)."""
    if index + 1 == len(tokens) or not tokens[index + 1].content:
        return True
    low = tokens[index + 1].low
    return low in lexicon.CLOSED or not low.isalpha() or (verb(low) or ("", ""))[1] in ("s", "ed")


def _may_be_name(name: str) -> bool:
    told = content_words(name) - lexicon.HOUSEKEEPING - lexicon.VAGUE - lexicon.CLOSED - USUAL
    return bool(told) and len(name.split()) <= _LONGEST


def _candidate(title: Reading, span: tuple[int, int], head: str) -> Candidate:
    kind = INITIATIVE if head in _WORK else DATASET
    start, end = span
    return Candidate(kind, head, same_head(head), title.sentence, start, end, end, frozenset({"titled", "heading"}))
