"""Whoever a note names as the one to act, and no list knows: «(Action: EO, Harbour Board)», «Action: CECM Water».

Public bodies charge offices, written as they are written only there. One such note may be anything that begins with «Action»;
where a document has several, what stands in them are the owners of what stands above.
"""

from __future__ import annotations

import re

from graphapp.loaders.actionnotes import FEWEST, note_of
from graphapp.loaders.names.drafts import GROUP, Draft, Drafts
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Minutes
from graphapp.schema.ids import fold

_SEVERAL = re.compile(r"\s*(?:,|&|\band\b)\s*")
_INITIALS = re.compile(r"[A-Z]{2,3}")


def add_charged(drafts: Drafts, minutes: Minutes) -> None:
    """The offices in the notes of a document that say whose action it is."""
    blocks = (block for section in minutes.sections for block in section.blocks)
    found = [(block.passage.text, note) for block in blocks if (note := note_of(block))]
    if len(found) < FEWEST:
        return
    for text, note in found:
        for entry in (text[slice(*each)].strip() for each in note.entries):
            if not _is_known(drafts, entry, alone=len(note.entries) == 1):
                draft = Draft(f"group:{fold(entry)}", GROUP, entry, "named as the one whose action it is")
                drafts.spell(drafts.add(draft).key, entry)


def _is_known(drafts: Drafts, entry: str, *, alone: bool) -> bool:
    """Whether an entry is, or lists, names that are known, initials, or everybody; or a word that may be what is to be done."""
    if entry[:1].islower() or drafts.is_taken(entry) or re.match(r"(?:all|members|partners)\b", entry, re.IGNORECASE):
        return True
    if len(entry.split()) == 1 and ((alone and not entry.isupper()) or is_given_name(entry)):
        return True  # «Review», «Ada»
    parts = _SEVERAL.split(entry)
    return len(parts) > 1 and (all(map(drafts.is_taken, parts)) or all(map(_INITIALS.fullmatch, parts)))
