"""Paragraphs with a note behind them that says whose action they are: «… by 5 August and report. (Action: RTO)».

What the paragraph commits anybody to is the action; what it leaves without a doer is for those whom the note names, and where
it commits nobody in so many words, its last sentence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.actionnotes import FEWEST, ActionNote, note_of
from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import ItemKind

_LEFT = Regex(r"\b(?:shall|will|may|must)\s+(?:be\s+)?[a-z]{3,}|\bto\s+be\s+[a-z]+ed\b|\bthat\s+[^,;]{2,60}\s+be\s+[a-z]+ed\b")
_WEIGHED = Regex(r"\b(?:wonder\w*|asked|whether|if|felt|stated|gave|was|were|would)\b", re.IGNORECASE)
_TEXT = {BlockKind.PARAGRAPH, BlockKind.ITEM}


@dataclass(frozen=True, slots=True)
class Charge:
    """A note, the block it stands in, and the block that it speaks of."""

    note: ActionNote
    block: Block
    of: Block
    owners: tuple[str, ...]


def charges(known: Reading, sentences: Sequence[Sentence]) -> list[Charge]:
    """The notes of a document, in order; none where one alone might be anything."""
    found: list[Charge] = []
    earlier: Sentence | None = None
    for sentence in sentences:
        block = sentence.block
        opens = earlier is None or earlier.block is not block
        if opens and _is_talk(sentence) and (note := note_of(block)):
            above = earlier.block if earlier and _near(earlier, sentence) else None
            if of := block if note.start else above:
                named = (key for entry in note.entries for key in owners_in(known, block.passage, entry))
                found.append(Charge(note, block, of, tuple(dict.fromkeys(named))))
        earlier = sentence
    return found if len(found) >= FEWEST else []


def is_noted(sentence: Sentence, found: Mapping[int, Charge]) -> bool:
    """Whether a sentence stands within a note, and says nothing of what is to be done."""
    charge = found.get(id(sentence.block))
    return charge is not None and _is_within(charge, sentence)


def charged(
    known: Reading, sentences: Sequence[Sentence], found: Sequence[Charge], actions: Sequence[ActionFound]
) -> Iterator[ActionFound]:
    """The actions, those of the paragraphs before notes with their owners, and what only the note makes one."""
    of = {id(charge.of): charge for charge in found}
    there: dict[int, list[Sentence]] = {id(charge.of): [] for charge in found}
    for sentence in sentences:
        if (charge := of.get(id(sentence.block))) and not (charge.of is charge.block and _is_within(charge, sentence)):
            there[id(charge.of)].append(sentence)
    for each in actions:
        charge = of.get(id(each.evidence[0][0].block))
        yield replace(each, kind=ItemKind.FOLLOW_UP, owners=each.owners or charge.owners) if charge else each
    taken = {id(each.evidence[0][0]) for each in actions}
    for charge in found:
        yield from _more(known, charge, there[id(charge.of)], taken)


def _more(known: Reading, charge: Charge, there: Sequence[Sentence], taken: set[int]) -> Iterator[ActionFound]:
    """What the sentences of a paragraph say is left to do, read as a task's; its last sentence where nothing does."""
    parts = [(sentence, sentence.passage) for sentence in there if id(sentence) not in taken]
    left = (each for each in as_tasks(known, parts, charge.owners) if is_left(each))
    told = [replace(each, owners=each.owners or charge.owners, kind=ItemKind.FOLLOW_UP) for each in left]
    if not told and there and charge.owners and not any(id(sentence) in taken for sentence in there):
        told = reading.outright(known, there[-1], there[-1].passage, charge.owners)
    yield from told


def as_tasks(known: Reading, parts: Sequence[tuple[Sentence, Passage]], named: tuple[str, ...]) -> Iterator[ActionFound]:
    """What parts of sentences would be if they stood among the tasks of those who are named."""
    around = Surroundings(own=known.own, speaker=named)
    for sentence, part in parts:
        yield from reading.read(known, sentence, part, Setting.MARKED, around)


def is_left(action: ActionFound) -> bool:
    """Whether words that commit nobody by themselves say that something is to be done («it shall be taken up»)."""
    weak = action.reason.endswith((Rule.NOMINAL, Rule.TERSE, Rule.PRESENT, Rule.WILLING, Rule.INFINITIVE, Rule.PROPOSED))
    return not weak or (bool(_LEFT.search(action.text)) and not _WEIGHED.search(action.text))


def _is_within(charge: Charge, sentence: Sentence) -> bool:
    """Whether a sentence of the block in which a note stands is a part of the note."""
    return sentence.passage.offsets[0] >= charge.block.passage.offsets[charge.note.start]


def _is_talk(sentence: Sentence) -> bool:
    return sentence.section.role not in {SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.ACTIONS, SectionRole.HEADER}


def _near(earlier: Sentence, sentence: Sentence) -> bool:
    return earlier.section_index == sentence.section_index and earlier.block.kind in _TEXT
