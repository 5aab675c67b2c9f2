"""What stands below a task in a list and tells how it stands: «cancelled, no consent», «still open, new deadline 5 July».

A table has a column for it. A list has a part of a lower level, and only in a list that looks back: in a new one, the parts of
a task are tasks. A word for the state that stands by itself behind the task («… to the site. DONE») says it in any list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.actions import lists, markers, reports
from graphapp.loaders.actions.reading import Reading
from graphapp.schema.documents import Block, BlockKind
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import State


def remarked(known: Reading, sentence: Sentence, found: Sequence[ActionFound]) -> ActionFound | None:
    """The last action as a remark below it tells that it stands; None where the sentence is no remark."""
    bracketed = sentence.passage.text[:1] in "[(" and bool(found) and found[-1].evidence[0][0].block is sentence.block
    if not found or (sentence.block.kind is not BlockKind.ITEM and not bracketed):
        return None
    task = found[-1]
    above = task.evidence[0][0]
    if above.block is sentence.block and (alone := markers.state_alone(sentence.passage.text)):
        return replace(task, state=alone)
    lead = lists.lead_of(sentence.section, sentence.block_index)
    if above.section_index != sentence.section_index or lead is not above.block or not _looks_back(sentence, above.block):
        return None
    text = sentence.passage.text
    if alone := markers.state_alone(text):
        return replace(task, state=alone if alone is not State.OPEN else task.state)
    report = reports.reported(text, known.names.find(sentence.passage), review=True)
    due = known.due_of_note(text)
    if report is None and due is None:
        return None
    state = report.state if report and report.state is not State.OPEN else task.state
    return replace(task, state=state, due=due if due and state is State.OPEN else task.due)


def _looks_back(sentence: Sentence, task: Block) -> bool:
    """Whether the list is a review of earlier actions, or the task is ticked off."""
    return lists.is_review(sentence.section, sentence.block_index) or markers.ticked(task.marker, task.passage.text)
