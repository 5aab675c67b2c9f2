"""What stands over a report and says what it is about: the item above, the row's first cell, the words that open its paragraph,
or the heading.

Minutes that look back on many things under one heading name each at the head of its paragraph: «2.3 North pier. The visit has
taken place».
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.layout import lists
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import Sentence

_CELL = 8  # words of a row's first cell that may be a heading
_PAIR = 2  # words without an article between them
_FEW = 9  # words of a paragraph that may be its heading
_RUN_IN = re.compile(
    r"(?:\A\W*|[.!?]\s+(?=\d))(?:\d+(?:\.\d+)*[.)]?\s+)?(?P<title>[A-Z\"“‘'](?:(?! [–—-] )[^.:;!?]){2,70}?)"
    r"[\"”’']?\s*(?P<end>[.:]|\s[–—-])[*_]*\s+"
    r"(?=[*_\"“]*[A-Z])"
)


def title(sentence: Sentence, part: Passage) -> str:
    """What the list item above, the words at the head of the paragraph, or the section's heading say it is about."""
    lead = lists.lead_of(sentence.section, sentence.block_index) if sentence.block.kind is BlockKind.ITEM else None
    if lead is not None and lead.kind is BlockKind.ITEM:
        return lead.passage.text
    return of_row(sentence, part) or _run_in(sentence, part) or sentence.section.title


def of_row(sentence: Sentence, part: Passage) -> str:
    """What the first cell of a row says that the cells behind it are about; empty where the part stands in it."""
    cells = sentence.block.cells
    named = cells[0].text if sentence.block.kind is BlockKind.ROW and cells else ""
    return named if 0 < len(named.split()) <= _CELL and part.span().start >= cells[0].span().end else ""


def _run_in(sentence: Sentence, part: Passage) -> str:
    """The few words before a full stop or a colon that open a paragraph and are no sentence («Winter timetable. The …»)."""
    block = sentence.block.passage
    if sentence.block.kind is BlockKind.ROW:
        return ""
    before = block.text[: max(0, block.text.find(part.text))]
    heads = (found for found in _RUN_IN.finditer(block.text, 0, len(before) + 1) if found.end() <= len(before))
    # One word before a dash or a colon is a speaker.
    named = (found["title"] for found in heads if found["end"] == "." or " " in found["title"])
    return next((words for words in reversed(list(named)) if _is_title(words)), "")


def _is_title(words: str) -> bool:
    """Whether a few words name something and tell nothing; «Contact sheet» orders nobody to contact anything."""
    named = len(words.split()) == _PAIR or not verbs.imperative(words)
    return len(words.split()) <= _FEW and not finite(words, 0, len(words)) and named
