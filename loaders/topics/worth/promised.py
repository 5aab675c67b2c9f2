"""What is told by nothing but that something is promised: «prepare a short paper», «prolong the pier audit».

Minutes are full of drafts and visits that nobody ever comes back to. What a promise speaks of is tracked, so that it is a
product or an undertaking however little its words tell; whether it is promised is known only once the actions are (see
`proposing`).
"""

from __future__ import annotations

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.marks import compound_telling, plural
from graphapp.loaders.topics.worth.texts import is_text
from graphapp.schema.documents import BlockKind

PROMISED = "somebody promises to make or share it"
SERVED = "somebody promises something for it"

# Of these one takes place; of processes and systems there is always one.
_HELD = frozenset("workshop audit census visit testing hackathon campaign training trial bootcamp festival".split())

# Parts of something else, and what is said, asked for or agreed without being handed on.
_NO_TEXTS = lexicon.DATA_HEADS | frozenset(
    """layer format webpage module material framework time-series standard model tool submission file package app platform
    repository note minutes record chapter annex deliverable plot grid poll index archive account accounts""".split()
)


def is_promised(candidate: Candidate) -> bool:
    """Whether a phrase may name one text that is to be made or shared, if a promise tells so."""
    evidence = candidate.evidence
    if candidate.noun in _NO_TEXTS or plural(candidate) or evidence & {"nested", "inside", "pointed"}:
        return False
    if candidate.noun in ("agreement", "contract") and "proper" not in evidence:
        return False  # about money or a place
    several = len(candidate.short.split()) > 1
    told = several or ("complement" in evidence and is_text(candidate))
    return ("produced" in evidence and told) or (several and _opens(candidate))


def _opens(candidate: Candidate) -> bool:
    """Whether a row of a table begins with the text that is to be made: «Monthly net statement to the port | Ada»."""
    before = candidate.sentence.passage.text[: candidate.start]
    return candidate.sentence.block.kind is BlockKind.ROW and not any(c.isalpha() for c in before)


def is_served(candidate: Candidate) -> bool:
    """Whether a phrase may name one thing that takes place, if a promise speaks of it."""
    told = bool(compound_telling(candidate)) and not plural(candidate)
    return told and candidate.noun in _HELD and not candidate.evidence & {"nested", "inside", "pointed"}
