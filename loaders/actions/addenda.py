"""Sentences that only say whose the task before them is, by when, or how it stands: they belong to it, and are no tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners, surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.layout import margin, markers, notes, signatures, stacked, standings
from graphapp.loaders.actions.layout.notes import Field, Note
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import ItemKind

_DEED = Regex(r"\bto\s+(?:follow[- ]?up|lead|support)\b", re.IGNORECASE)
_ORDER = re.compile(r"\W*To (?!be\b|the\b|all\b|an?\b)[a-z]{3,} ")
_BRACKET = re.compile(r"[\s*_]*(?:\([^()]+\)|\[[^\[\]]+\])[\s.*_]*")
_LINES = {BlockKind.ITEM, BlockKind.PARAGRAPH}
_NEAR, _STACKED = 3, 6  # blocks between a task and a note on it; the same, where labels stand on lines of their own


def noted(known: Reading, sentence: Sentence, earlier: Sentence | None, found: list[ActionFound]) -> bool:
    """Whether the sentence only says who or by when for the task before it; the task gets what it says."""
    passage = sentence.passage
    marks = markers.marked(passage.text)
    if marks and not surroundings.same_block(sentence, earlier) and says_deed(passage.text):
        return False  # a line of its own says what is to be done, if in few words («Action: Ada to follow up.»)
    if earlier is not None and (promoted := _promoted(known, sentence, earlier, found)):
        found[-1:] = promoted if found and found[-1].evidence[0][0] is earlier else [*found[-1:], *promoted]
        return True
    if len(marks) == 1 and marks[0].start == 0 and marks[0].who is None and earlier is not None:
        fields = [Field(Note.OWNER, 0, (marks[0].body, len(passage.text)))]
        named = owners_in(known, passage, fields[0].value)
        told = passage.text[marks[0].body :]
        whose = bool(named) or (owners.anybody(told) and not words.nothing(told))
    else:
        fields = stacked.values(sentence, earlier) or notes.fields(passage.text) or _signed(known, sentence, earlier)
        fields = fields or _dated(known, sentence, found)
        whose, named = False, ()
    if not fields or fields[0].start or (marks and not whose):
        return False
    last = _latest(sentence, found, _STACKED if notes.label(passage.text) or stacked.values(sentence, earlier) else _NEAR)
    if earlier is not None and not whose and (_is_over(earlier, sentence, fields) or _closes_order(sentence, earlier)):
        last = last if last is not None and found[last].evidence[-1][0].block is earlier.block else None
        whose = last is None
    if last is None and earlier is not None and whose and _near(earlier, sentence):
        around = Surroundings(own=known.own)
        promoted = reading.read(known, earlier, earlier.passage, Setting.MARKED, around)
        promoted = promoted or reading.read(known, earlier, earlier.passage, Setting.LISTED, around)
        promoted = promoted or (reading.outright(known, earlier, earlier.passage, named) if named else [])
        found += promoted[-1:]
        last = len(found) - 1 if promoted else None
    if last is not None:
        found[last] = with_notes(known, found[last], passage, fields)
    return last is not None


def _is_over(earlier: Sentence, sentence: Sentence, fields: Sequence[Field]) -> bool:
    """Whether a line without a verb, or «To draw the chart», stands right over one that says whose it is («Owner: Ada»)."""
    text, line = earlier.passage.text, earlier.block
    alone = sentence.block_index == earlier.block_index + 1 and line.kind in _LINES and text == line.passage.text
    if not alone or not fields or fields[0].note is not Note.OWNER or notes.fields(text):
        return False
    dated = any(field.note is Note.DUE for field in fields)  # «Harbour project», «Lead: Ada» is no task
    return _ORDER.match(text) is not None or (dated and not text.endswith(":") and not finite(text, 0, len(text)))


def says_deed(text: str) -> bool:
    """Whether words that name somebody say what is to be done, too («Ada to follow up»)."""
    return bool(_DEED.search(text))


def _promoted(known: Reading, sentence: Sentence, earlier: Sentence, found: Sequence[ActionFound]) -> list[ActionFound]:
    """The action that the sentence before is, where this one only says that it is one, or whose («Action AB», or just «AB»)."""
    text = sentence.passage.text
    beside = sentence.passage.offsets[0] in known.margin
    who = (0, len(text)) if beside or sentence.passage.offsets[0] in known.under else notes.signed(text)
    named = owners_in(known, sentence.passage, who) if who else ()
    if not (named or beside or notes.tag(text) == 0) or not _near(earlier, sentence) or earlier.block.kind is BlockKind.HEADING:
        return []
    around = Surroundings(own=known.own, speaker=named)
    told = found[-1:] if found and found[-1].evidence[0][0] is earlier else []
    told = told or reading.read(known, earlier, earlier.passage, Setting.MARKED, around)[-1:]
    told = [each for each in told if not beside or margin.commits(each)]
    due = known.due_of_cell(text)
    return [replace(each, owners=each.owners or named, due=each.due or due, kind=ItemKind.FOLLOW_UP) for each in told]


def _signed(known: Reading, sentence: Sentence, earlier: Sentence | None) -> list[Field]:
    """Names, and days with them, that stand alone behind a task in its own item, or below it: «Share the list. A and B.»"""
    block, length = sentence.block, len(sentence.passage.text)
    among = sentence.section.role in OF_TASKS
    listed = block.kind is BlockKind.ITEM or (among and block.kind is BlockKind.PARAGRAPH)
    if earlier is None or not (listed or _closes_order(sentence, earlier)):
        return []
    if surroundings.same_block(sentence, earlier):
        told = bool(owners_in(known, sentence.passage, (0, length))) or _in_bracket(known, sentence.passage)
    else:
        alone = among and block.level > 0 and sentence.passage.text == block.passage.text and _is_last(sentence)
        told = alone and signatures.whole(known, sentence.passage) is not None
    return [Field(Note.OWNER, 0, (0, length))] if told else []


def _closes_order(sentence: Sentence, earlier: Sentence) -> bool:
    """Whether a bracket stands behind an order of the running text: «Publish the call. (Ada; until 3 May)»."""
    told = earlier.passage.text
    behind = surroundings.same_block(sentence, earlier) and _BRACKET.fullmatch(sentence.passage.text)
    return bool(behind) and verbs.imperative(told[markers.bare(told)[0] :])


def _dated(known: Reading, sentence: Sentence, found: Sequence[ActionFound]) -> list[Field]:
    """A day that stands alone behind a task in its own line: «Ada to share the list. 20/12»."""
    behind = found and found[-1].due is None and found[-1].evidence[-1][0].block is sentence.block
    told = signatures.whole(known, sentence.passage) if behind else None
    return (
        [Field(Note.DUE, 0, (0, len(sentence.passage.text)))]
        if told and told.due and (told.due.latest or "") >= (known.meeting.date or "") and not told.owners
        else []
    )


def _in_bracket(known: Reading, passage: Passage) -> bool:
    """Whether a text is one bracket that says whose something is, or by when, in several pieces: «(all members; 3 May)»."""
    return bool(_BRACKET.fullmatch(passage.text)) and signatures.whole(known, passage, everybody=True) is not None


def _is_last(sentence: Sentence) -> bool:
    """Whether nothing stands below an item."""
    following = sentence.section.blocks[sentence.block_index + 1 : sentence.block_index + 2]
    return not any(each.kind is BlockKind.ITEM and each.level > sentence.block.level for each in following)


def _latest(sentence: Sentence, found: Sequence[ActionFound], reach: int) -> int | None:
    """The index of the action that stands right before the sentence."""
    if found and _near(found[-1].evidence[0][0], sentence, reach):
        return len(found) - 1
    return None


def _near(earlier: Sentence, sentence: Sentence, reach: int = _NEAR) -> bool:
    return earlier.section_index == sentence.section_index and sentence.block_index - earlier.block_index <= reach


def with_notes(known: Reading, action: ActionFound, passage: Passage, fields: Sequence[Field]) -> ActionFound:
    """The action with the owner, day and state that notes give."""
    for field in fields:
        part = passage.part(*field.value)
        if field.note is Note.OWNER and (named := _named(known, part)):
            action = replace(action, owners=action.owners or named)
        if field.note in {Note.OWNER, Note.DUE}:
            due = known.due_of_cell(part.text)
            action = replace(action, due=action.due or due)
        if field.note is Note.STATE and (state := standings.state_of(part.text)):
            action = replace(action, state=state)
    return action


def _named(known: Reading, part: Passage) -> tuple[str, ...]:
    whole = None if (named := owners_in(known, part, (0, len(part.text)))) else signatures.whole(known, part, everybody=True)
    return whole.owners if whole else named
