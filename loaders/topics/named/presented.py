"""Titles of what somebody is to speak of, or tells how far it is: «Nets by post (Ann Ray)», «Pier Lights Update».

Few such titles hold a word for an undertaking, but nobody is put down to speak of a mood or a question, and nobody asks how far
one is: who stands behind the title has the matter in hand. What every meeting has («Welcome – Ann Ray»), whole sentences, texts
and bodies are left out; a single word must be written as a name wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import words
from graphapp.loaders.topics.named.activities import core
from graphapp.loaders.topics.named.points import TOLD_OF, again, has_speaker, is_name, may_be_work, subject
from graphapp.schema.documents import BlockKind, SectionRole

_FROM = re.compile(r"\bfrom\s+(?:(?:the|our)\s+)?\Z")  # who tells it: «Update from the Pier Days»
_FAR = re.compile(r"(?i)\s+(?:status(?:\s+updates?)?|updates?|progress(?:\s+report)?)\s*(?::|\(.*|[-–—]\s.*)?\Z")
_MEETINGS = frozenset({"meeting", "meetings"})
_SPOKEN = (SectionRole.DISCUSSION, SectionRole.DECISIONS)


def presented(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where such a title is named."""
    readings = [*titles, *told]
    for title in (*titles, *(r for r in told if stands_over(r))):
        text = title.sentence.passage.text
        begin, whole = core(title)
        start, end = _before_comma(text, begin, whole)
        spoken = has_speaker(title, whole)
        if _FROM.search(text, 0, start) or (not spoken and not _is_under_way(text, start, end)):
            continue
        tokens = [w for w in words(text[start:end]) if w.content]
        if tokens and (tokens[-1].low in lexicon.CLOSED or tokens[-1].low in _MEETINGS):
            continue  # «Background and updates», «Monthly Pier Meeting (Ann Ray)»
        if _tells_where_or_who(title, start, end):
            continue
        least = 1 if any(is_name(w, readings) for w in tokens) else 2
        if may_be_work(title, text[start:end], tokens, least=least, fewest=least):
            yield from (subject(reading, span, None) for reading, span in again(text[start:end], readings))


def _tells_where_or_who(title: Reading, start: int, end: int) -> bool:
    """Whether a title is a place or the letters of a body: «Norway (Ann Ray)», «TWP update».

    What is longer may be found as a body's name for nothing but the person in brackets.
    """
    whole = [f.kind for f in title.found if f.start <= start and end <= f.end]
    letters = title.sentence.passage.text[start:end].isalpha()
    return bool({"Country", "Region"} & set(whole)) or ("Organisation" in whole and letters)


def _is_under_way(text: str, start: int, end: int) -> bool:
    """Whether a title asks how far a thing is, not how far several sorts of things are: «Sector and team updates»."""
    name = text[start:end]
    several = " & " in text or (" and " in name and any(w.islower() for w in name.replace(" and ", " ").split()))
    return bool(TOLD_OF.match(text, 0, start) or _FAR.match(text, end)) and not several


def _before_comma(text: str, start: int, end: int) -> tuple[int, int]:
    """The title without what is said of it behind the one comma in it: «TideCat, its last week»."""
    comma = text.find(", ", start, end)
    return start, comma if comma > 0 and text.count(",", start, end) == 1 else end


def stands_over(reading: Reading) -> bool:
    """Whether a sentence is all of an item with more below that is no item beside it."""
    sentence = reading.sentence
    blocks, here = sentence.section.blocks, sentence.block_index + 1
    below = blocks[here] if 0 < here < len(blocks) else None
    whole = sentence.block.kind is BlockKind.ITEM and sentence.passage.text == sentence.block.passage.text
    if below is None or not whole or sentence.section.role not in _SPOKEN:
        return False
    return below.kind is BlockKind.PARAGRAPH or (below.kind is BlockKind.ITEM and below.level > sentence.block.level)
