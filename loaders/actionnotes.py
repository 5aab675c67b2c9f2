"""The line below a paragraph, or the bracket at its end, that only says whose action it is: «(Action: RTO / DSP (Traffic))».

Minutes of public bodies put what is to be done in prose and, behind it, who has to see to it, often by office. Whoever looks
for names needs the entries of the note, and whoever looks for actions its place, so that neither can be the other's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind

FEWEST = 2  # notes that make them a habit: one alone may be anything that begins with «Action»

_LED = r"(?:\s++(?:by|on|with|for|required|needed|taken|to\s++be\s++taken|lies|owner|party|point))*+"
# Possessive, so that no run of spaces is tried at more than once.
_NOTE = Regex(
    rf"(?:\A|(?<=[.;:!?)\]\"”’])|(?<=[.;:!?)\]\"”’]\s)|(?<=\s\s)|(?=[(\[]))[(\[*_–—-]*+\s?"
    rf"(?:ACTION|Action|Follow[- ]up\s++action){_LED}"
    r"(?:[\s*_]*+:|\s++[–—-])[\s*_]*+(?P<who>[^:!?\n]{1,100}?)[\s*_.)\]]*\Z"
)
_CUT = re.compile(r"\s*;\s*|\s*(?<!\b[A-Z])/(?![A-Z]\b)\s*")  # not in «I/S»
_SMALL = frozenset("of and the for on in at de la du & -".split())
_CODE = re.compile(r"\d{3}|-\d|\d\.\d")  # «Action: SC-2017-23» is told by its number
_LONGEST = 8  # words of an entry
_EVERYBODY = re.compile(
    r"(?:all|each|every|both|relevant|concerned)\b[\w\s/-]*|members?|partners?|agencies|parties", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ActionNote:
    """Where a note begins in its text, and where each of those whom it names stands."""

    start: int
    entries: Sequence[tuple[int, int]]


def note_of(block: Block) -> ActionNote | None:
    """The note behind the words of a block, or that a paragraph is by itself; «1. Action: Harbour Plan» is an item."""
    note = action_note(block.passage.text) if block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} else None
    return note if note and (note.start or block.kind is BlockKind.PARAGRAPH) else None


def action_note(text: str) -> ActionNote | None:
    """The note at the end of a text that names who is to act and says nothing of what; None where there is none."""
    if "ction" not in text and "CTION" not in text:
        return None
    found = _NOTE.search(text)
    if found is None:
        return None
    start, end = found.span("who")
    opened = text.count("(", start, end) - text.count(")", start, end)
    if opened == 1 and text[end : end + 1] == ")":  # «DSP (Traffic)»
        end += 1
    cuts = [(start, start), *(cut.span() for cut in _CUT.finditer(text, start, end)), (end, end)]
    entries = [(one[1], other[0]) for one, other in pairwise(cuts)]
    if not all(_names(text[slice(*entry)]) for entry in entries):
        return None
    return ActionNote(found.start(), entries)


def _names(entry: str) -> bool:
    """Whether an entry may name somebody: everybody, or words that are all written large."""
    if _EVERYBODY.fullmatch(entry.strip()):
        return True
    words = re.findall(r"[\w&.’'-]+", entry) if not _CODE.search(entry) else []
    return 0 < len(words) <= _LONGEST and all(w[0].isupper() or w.casefold() in _SMALL for w in words) and words[0][0].isupper()
