"""What a word for a product says in passing: a deed («publication of the index»), a shape («in raw form»), a number.

These phrases pass every question for products, for their words are those of products. That they name none is told by what
stands around them, so they are asked first and apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.words import singular
from graphapp.loaders.topics.worth.marks import plural
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.schema.ids import fold

_SAYINGS = "recommendation finding principle requirement criterion statement resolution option".replace(" ", "|")
_COUNTED = re.compile(rf"(?i)(?:{_SAYINGS})s?\s+\d{{1,2}}")
_IN = (" in", " in a", " in an", " in the", " in its", " in their", " in some", " in any")
_SHAPES = ("short form of", "long form of", "full form of")
_SPOKEN = ("q&a", "summary", "overview")  # in a title these are told and not read


def is_passing(candidate: Candidate) -> bool:
    """Whether a phrase names no product, whatever is done to it."""
    return _is_release(candidate) or _is_manner(candidate) or _is_told(candidate)


def counted(groups: Sequence[Group]) -> set[int]:
    """The groups, by identity, that are one of several numbered sentences of a text («Recommendation 2»)."""
    sayings = [g for g in groups if g.kind != INITIATIVE and all(_COUNTED.fullmatch(c.text) for c in g.candidates)]
    return {id(g) for g in sayings} if len(sayings) > 1 else set()


def _is_release(candidate: Candidate) -> bool:
    """Whether a phrase tells of the deed and not of the product that is published («publication of the net index»)."""
    if candidate.short.casefold() != "publication":
        return False
    what = candidate.sentence.passage.text[candidate.core : candidate.end]
    products = {singular(w) for w in fold(what).split()} & (lexicon.DATASET_HEADS | lexicon.DATA_HEADS)
    return what.startswith(" of ") and bool(products)


def _is_manner(candidate: Candidate) -> bool:
    """Whether «form» is the shape in which something is («in raw form», «a short form of the name»)."""
    if candidate.noun != "form" or plural(candidate):
        return False
    before = candidate.sentence.passage.text[: candidate.start].rstrip().casefold()
    return before.endswith(_IN) or candidate.text.casefold().startswith(_SHAPES)


def _is_told(candidate: Candidate) -> bool:
    """Whether a title only says that somebody tells the meeting something («Outreach summary», «Q&A»)."""
    return "heading" in candidate.evidence and candidate.noun in _SPOKEN
