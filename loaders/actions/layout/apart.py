"""Owners set apart from their task by white space alone: a line with their names over it, a tab between.

Web pages that become text, letters and quick notes are set so: «Ada, Ben», and in the next line «Draw the chart». The clean
text has one space there, as between any two words, so that the document is asked what stands between names and task.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors import owners, surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.actions.standing import Setting
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import ActionFound, Sentence

_LINE = 60  # letters of a line that a page does not break by itself
_SHORT = 25  # words of a line that may be a task
_APART = re.compile(r"[*_]*[ \xa0]*(?:\n|\t|[ \xa0]{3})\s*")
# «3 May: …», «? …»: by when, or that nobody said it, before the task.
_WHEN = re.compile(r"\s*(?:\?\s+|[–—-]\s+)?")
_WHEN_ENDS = re.compile(r"\s*[:–—-]?\s*")
_OPENS = re.compile(r"(?:\A|\n|>)[ \t\xa0>*_•·◦+-]*(?:\(?[\da-z]{1,2}[.)][ \t]*)?[*_]*\Z")
_SIGNS = " ?:.–—-*_"  # «Ada ?»: by when nobody said
_SAID = re.compile(r":|[.)]\Z")
_TEXT = {BlockKind.PARAGRAPH, BlockKind.ITEM}


def set_apart(known: Reading, sentence: Sentence, earlier: Sentence | None, setting: Setting) -> list[ActionFound]:
    """The task of those who stand before it in the same block, or alone in the line above."""
    if sentence.block.kind not in _TEXT or setting is Setting.REVIEW:
        return []
    listed = setting in {Setting.LISTED, Setting.LOOSE}
    part = earlier is not None and earlier.block.level > sentence.block.level  # what stands below another task is of that one
    over = _over(known, sentence, earlier, listed=listed) if earlier and not part else ()
    over = over or (_above(known, sentence) if listed else ())
    start, named = at_head(known, sentence.passage) or (0, over)
    if not named:
        return []
    task = sentence.passage.part(start, len(sentence.passage.text))
    when = _dated(known, task)
    words = task.text[when:]
    if surroundings.owners_in(known, task, (0, len(task.text))):
        return []
    if not verbs.imperative(words) and not (listed and _may_be_task(words)):
        return []
    here = reading.read(known, sentence, task.part(when, len(task.text)), Setting.MARKED, Surroundings(named, own=known.own))
    due = known.due_of_cell(task.text[:when]) if when else None
    return [replace(each, owners=each.owners or named, due=each.due or due) for each in here]


def at_head(known: Reading, passage: Passage) -> tuple[int, tuple[str, ...]] | None:
    """Where the task begins behind names that open a line and are set apart from it, and whose it is."""
    document = known.minutes.document.text
    names = owners.names_in(known.names.find(passage), 0, len(passage.text))
    if not names or names[0].start or _opened(document[: passage.offsets[0]]) is None:
        return None
    last = owners.chain(passage.text, names)[-1].end
    while last < len(passage.text) and passage.text[last] in ":,.)":
        last += 1
    start = last + 1
    if start >= len(passage.text) or not _APART.fullmatch(document[passage.offsets[last - 1] + 1 : passage.offsets[start]]):
        return None
    named = surroundings.owners_in(known, passage, (0, last))
    return (start, named) if named else None


def _opened(before: str) -> re.Match[str] | None:
    """Whether a text ends where a line, or the text of an item or a paragraph, begins."""
    return _OPENS.search(before[-_LINE:])


def _over(known: Reading, sentence: Sentence, earlier: Sentence, *, listed: bool) -> tuple[str, ...]:
    """Who stands alone in the line right above one that a sentence opens; in talk, «Ada:» stands over what she said."""
    document, before, here = known.minutes.document.text, earlier.passage, sentence.passage
    between = document[before.offsets[len(before.text.rstrip(_SIGNS)) - 1] + 1 : here.offsets[0]]
    beside = not listed and earlier.block.kind is BlockKind.ITEM and sentence.block.level <= earlier.block.level
    if before.offsets[0] in known.under:
        return ()
    if sentence.section_index != earlier.section_index or "\n" not in between or not _opened(document[: before.offsets[0]]):
        return ()
    if (beside and not surroundings.same_block(sentence, earlier)) or (not listed and _SAID.search(before.text)):
        return ()
    return surroundings.owners_in(known, before, (0, len(before.text)))


def _above(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Who stands alone in a line above one that is set like it, or goes on with it, other tasks of theirs between."""
    here = sentence.block
    for block in reversed(sentence.section.blocks[: sentence.block_index]):
        text = block.passage.text
        alike = (block.kind, block.level) == (here.kind, here.level)
        goes_on = block.kind is BlockKind.ITEM and here.kind is BlockKind.PARAGRAPH
        named = surroundings.owners_in(known, block.passage, (0, len(text))) if alike or goes_on else ()
        if block.passage.offsets[0] in known.under:
            return ()
        if named or not alike or owners.anybody(text.rstrip(":")):
            return named
    return ()


def _dated(known: Reading, task: Passage) -> int:
    """Where a task begins behind the day that opens it."""
    start = _WHEN.match(task.text)
    at = start.end() if start else 0
    dates = reading.clause(known, task, ()).dates
    day = next((each.end for each in dates if each.start == at), None)
    behind = _WHEN_ENDS.match(task.text, day) if day is not None else None
    return behind.end() if behind else at


def _may_be_task(words: str) -> bool:
    """Whether words among actions are short enough for a task, and no statement."""
    return 1 < len(words.split()) <= _SHORT and not finite(words, 0, len(words))
