"""Products that are held out to the reader without a verb for it: «Here is the list of …», an item under «We published:».

What is done to a product is looked for in its own clause. In a list the verb stands once, in the line above, and where a text
only points («see the note on nets») nothing is done at all.
"""

from __future__ import annotations

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.marks import is_all, plural
from graphapp.schema.documents import BlockKind

_POINTING = Regex(
    r"(?i)(?:\bhere\s+(?:is|are)|\bsee(?:\s+also)?|\b(?:we|they|there)\s+(?:now\s+|already\s+)?(?:have|is|are)|\battached(?:\s+(?:is|are))?)"
    r"\s+(?:(?:the|an?|our|its|their|this)\s+)?\Z"
)
_SAID = (
    r"publish\w*|releas(?:e|es|ed|ing)|circulat(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|upload\w*|submit\w*|deliver\w*|produc(?:e|es|ed|ing)"
    r"|develop\w*|prepar(?:e|es|ed|ing)|available"
)
_THINGS = (
    "documents|datasets|data|resources|products|outputs|deliverables|tools|materials|reports|papers|publications|templates"
)
_ABOVE = Regex(rf"(?i)\b(?:{_SAID}|(?:following|these|some|key|new|useful|other)\s+(?:\w+\s+)?(?:{_THINGS}))\b[^.?]*:\s*\Z")


def is_presented(candidate: Candidate) -> bool:
    """Whether a text points at the product, with what it is about behind it, or lists it under what is published."""
    return is_listed(candidate) or ("complement" in candidate.evidence and _is_pointed_at(candidate))


def is_entry(candidate: Candidate) -> bool:
    """Whether the name of one product is all of an item («- Net size guide»), so that nothing else is spoken of."""
    sentence = candidate.sentence
    whole = sentence.block.kind is BlockKind.ITEM and sentence.passage.text == sentence.block.passage.text
    return whole and candidate.short[:1].isupper() and not plural(candidate) and is_all(candidate)


def is_listed(candidate: Candidate) -> bool:
    """Whether the phrase opens an item of a list above which stands that such things are published or shared."""
    sentence = candidate.sentence
    opening = sentence.passage.text[: candidate.start].casefold().strip()
    if sentence.block.kind is not BlockKind.ITEM or (opening and opening not in lexicon.DETERMINERS):
        return False
    if not sentence.block.passage.text.startswith(sentence.passage.text):
        return False
    blocks, here = sentence.section.blocks, sentence.block_index
    while here >= 0 and blocks[here].kind is BlockKind.ITEM and blocks[here].level >= sentence.block.level:
        here -= 1
    return here >= 0 and _ABOVE.search(blocks[here].passage.text) is not None


def _is_pointed_at(candidate: Candidate) -> bool:
    before = candidate.sentence.passage.text[: candidate.start]
    found = _POINTING.search(before)
    if found is None:
        return False
    existing = found[0].casefold().split()[0] in ("we", "they", "there")
    return not existing or candidate.noun in ("list", "register", "database", "questionnaire", "template", "guideline")
