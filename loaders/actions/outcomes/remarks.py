"""What stands below a task in a list and tells how it stands: «cancelled, no consent», «still open, new deadline 5 July».

A table has a column for it. A list has a part of a lower level, and only in a list that looks back: in a new one, the parts of
a task are tasks. A word for the state that stands by itself behind the task («… to the site. DONE») says it in any list.

Notes below a task are often a diary of it («the port was asked», «an answer is awaited»). A word that says so ends the task; a
sentence does only where neither another note nor the task's own line or empty box says that it is still open.

Where each task of a review is a paragraph, its notes are the items below it or the next paragraph, whose level tells nothing:
there a note must say a state at its head, or tell the deed of that very task.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders import states
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.layout import lists, markers, overhead, standings
from graphapp.loaders.actions.outcomes import leading, reports, reviewed, statuses, wording
from graphapp.loaders.actions.outcomes.reports import Report
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.loaders.sentences import split
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import State

_SHORT = 4  # words of a note that say the state and no more
# What is yet to come, without a subject («Will have a draft next week», «to be agreed in May»).
_TO_COME = Regex(
    r"\A\W*(?:still|will|to (?:be|do)|needs?|awaiting|waiting|not yet|yet to)\b|\b(?:still|left|remains?|yet) to (?:be )?[a-z]+"
    r"|\bto be (?:\w+ly )?(?:done|made|held|sent|written|[a-z]{3,}ed)\b(?! to\b)|\bwill (?:be|have|follow|continue|report)\b",
    re.IGNORECASE,
)
# «Done, the crews have the list», «Closed. We meet in May»: the state first, and then what there is to say of it.
_HEADED = re.compile(
    r"\W*(?:(?:this|it|action|task|status)\s*:?\s+)?(?:(?:is|was|has been|now|already)\s+)*"
    rf"(?:{states.ENDED})\b\s*(?:[,;:.!(–—✓✔✅]|-\s|\Z"
    r"|(?:as|by|on|in|at|with|last|this|since|via|through|during|before|after|using)\s)",
    re.IGNORECASE,
)
_PLAINLY = re.compile(r"\W*(?P<state>done|completed?|closed|finished|cancel+ed|dropped)\s*(?:[:;!(–—]|-\s)", re.IGNORECASE)
# «Some replies came in»: not all.
_SO_FAR = Regex(r"\b(?:so far|to date|for now|up to now|until now)\b|\A\W*(?:some|a few|several|many|most)\s", re.IGNORECASE)
_ADDRESS = re.compile(r"\W*https?://\S+\W*")  # tells nothing, whatever words are in it («https://open.example/progress»)
_WORD = re.compile(r"[a-z-]+")
_NEAR = 4  # words from where a report begins to its verb
_ENDING = frozenset("complete finish send share circulate distribute publish post submit deliver upload issue release".split())
_COLUMN = re.compile(r"\W*(?:progress|status|state|update|outcome|result)s?\W*", re.IGNORECASE)
_FIRST = re.compile(r"[^.!]{3,24}[.!](?=\s)")
_WHO = re.compile(r"[A-Z][\w.’-]*(?:(?:,? and |, | )[A-Z][\w.’-]*){0,3}\s*")
_THIS = re.compile(r"\b(?:it|this|that|them|these)\b|\bno longer \w+\W*\Z", re.IGNORECASE)
_IT = re.compile(r"\S+\s+(?:\w+\s+){0,2}(?:it|this|that|them|both|so)\b")


def remarked(known: Reading, sentence: Sentence, found: Sequence[ActionFound]) -> ActionFound | None:
    """The last action as a remark below it tells that it stands; None where the sentence is no remark."""
    if not found or _stands_over(sentence):
        return None
    task, text = found[-1], sentence.passage.text
    if _ADDRESS.fullmatch(text):
        return task
    above = task.evidence[0][0]
    listed = sentence.block.kind is BlockKind.ITEM
    own = above.block is sentence.block
    listed_so = listed or text[:1] in "[(" or any(mark.start == 0 for mark in markers.marked(above.block.passage.text))
    opens = leading.opens_task(text)
    lead = lists.lead_of(sentence.section, sentence.block_index) if listed else None
    behind = (own and listed_so) or lead is above.block or (not opens and _is_in_column(sentence, above))
    if behind and (alone := _by_itself(text)):
        return replace(task, state=statuses.noted(task.text, text) or alone)
    if lead is above.block and not opens and (ended := _ended(task, text)):
        return replace(task, state=ended)
    if opens:
        return None
    labelled = not own and wording.label_end(sentence.block.passage.text) > 0
    if above.section_index != sentence.section_index or not (labelled or _looks_back(sentence, above.block)):
        return None
    if lead is above.block:
        return _noted(known, sentence, task)
    return _answered(known, sentence, task) if _is_next(sentence, above) and not _is_new(task, text) else None


def _stands_over(sentence: Sentence) -> bool:
    """Whether a line is the state of the tasks below it («Not done»), as the first line over tasks of its section is."""
    blocks, at = sentence.section.blocks, sentence.block_index
    if overhead.parts(sentence):
        return True
    first = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.ITEM), 0)
    over = sentence.block.kind is BlockKind.PARAGRAPH and first > 0 and at + 1 < len(blocks)
    return over and blocks[at + 1].kind is BlockKind.ITEM and standings.state_alone(blocks[first - 1].passage.text) is not None


def _is_in_column(sentence: Sentence, above: Sentence) -> bool:
    """Whether a paragraph is the cell behind the one with the task, of a table that was written down cell by cell.

    A state that stands over its tasks, too, stands between two of them: there it comes before the first.
    """
    blocks, at = sentence.section.blocks, sentence.block_index
    if above.section_index != sentence.section_index or above.block_index + 1 != at:
        return False
    if any(block.kind is not BlockKind.PARAGRAPH for block in blocks[at - 1 : at + 1]):
        return False
    while at >= 0 and _is_state(blocks[at]):
        at -= 2
    return at >= -1  # else the first of them has no task above it


def _is_state(block: Block) -> bool:
    """Whether a block is nothing but how a task stands, and not the head of such a column."""
    text = block.passage.text
    return _COLUMN.fullmatch(text) is None and standings.state_alone(text) is not None


def _by_itself(text: str) -> State | None:
    """How a sentence behind a task says in any list that it stands: alone, or before a sign («Completed: see p. 3»)."""
    headed = _PLAINLY.match(text)
    return standings.state_alone(text) or (standings.state_of(headed["state"]) if headed else None)


def _ended(task: ActionFound, text: str) -> State | None:
    """The end that a note below a task says at its head in any list («Dropped, no money»), or tells as the task's own deed."""
    said = wording.said(task.text, text) or _headed(task, text)
    return said if said in {State.DONE, State.CANCELLED} else statuses.happened(task.text, text)


def _goes_on(task: ActionFound, text: str) -> bool:
    """Whether a note that reports something tells only of a step, or that work is under way («Being drafted»)."""
    return statuses.on_the_way(task.text, text) or statuses.noted(task.text, text) is State.OPEN


def _is_new(task: ActionFound, text: str) -> bool:
    """Whether a line is a task itself, and not what became of the one before it («Sent to all on 3 May»)."""
    text = text[wording.label_end(text) :]
    noted = statuses.noted(task.text, text) or standings.state_of_cell(text)
    return reviewed.is_task(text) and noted in {None, State.OPEN}


def told(task: ActionFound, text: str) -> State | None:
    """How the sentence behind a task says that it stands, if it says nothing but that at its head («DONE after the call»)."""
    return _short(task, text)


def _short(task: ActionFound, text: str) -> State | None:
    """How a note of a few words, or the words at its head, says that the task stands."""
    noted, alone = (
        statuses.noted(task.text, text),
        standings.state_alone(text[wording.label_end(text) :]) or _headed(task, text),
    )
    return noted or alone if alone or noted is not State.OPEN else None


def _noted(known: Reading, sentence: Sentence, task: ActionFound) -> ActionFound | None:
    """The task as a part of its list item tells that it stands."""
    text = sentence.passage.text
    if task.state is not State.OPEN and _ended_before(sentence):
        return task
    if alone := _short(task, text):
        return replace(task, state=alone if alone is not State.OPEN else task.state)
    report = reports.reported(text, known.names.find(sentence.passage), review=True)
    due = known.due_of_note(text)
    if report is None and due is None and not _TO_COME.match(text):
        return None
    state = _state(known, sentence, task, report)
    return replace(task, state=state, due=due if due and state is State.OPEN else task.due)


def _ended_before(sentence: Sentence) -> bool:
    """Whether the note opens with a sentence of nothing but an end («Done. Some more will follow.»): what follows is new."""
    first = _FIRST.match(sentence.block.passage.text)
    ended = first is not None and standings.state_alone(first[0]) in {State.DONE, State.CANCELLED}
    return ended and sentence.passage.offsets[0] > sentence.block.passage.offsets[0]


def _answered(known: Reading, sentence: Sentence, task: ActionFound) -> ActionFound | None:
    """The task as an item or a sentence behind its paragraph tells that it stands; None where it may be about other things."""
    text = sentence.passage.text
    above = task.evidence[0][0].block
    own = sentence.block is above and above.kind is BlockKind.ITEM
    sibling = not own and sentence.block.kind is BlockKind.ITEM and above.kind is BlockKind.ITEM
    if sibling and markers.boxed(sentence.block.marker, sentence.block.passage.text):
        return None  # a box is of its own task, however that is put («[ ] logo → dropped»)
    if not (sibling and reviewed.named(text)) and (alone := _short(task, text)):
        return replace(task, state=alone)
    report = reports.reported(text, known.names.find(sentence.passage), review=not own)
    if report is None or sibling:
        return None
    if not _is_of(known, sentence.passage, task, report, alone=own and not _is_same_deed(task, text, report)):
        return None
    ended = (report.state is State.CANCELLED and _drops(task, text, report)) or (
        report.state is State.DONE
        and not _goes_on(task, text)
        and not _SO_FAR.search(text)
        and not _is_open(known, sentence, task, report)
    )
    return replace(task, state=report.state) if ended else task


def _drops(task: ActionFound, text: str, report: Report) -> bool:
    """Whether what a note gives up is the task: it names a thing of the task, or no other («agreed to drop this»)."""
    own = words.content_words(text[report.verb :]) & words.content_words(task.text)
    return bool(own) or report.verb == wording.label_end(text) or _THIS.search(text, report.verb) is not None


def _is_same_deed(task: ActionFound, text: str, report: Report) -> bool:
    """Whether a sentence behind a task tells the very deed, or one that ends any («The map was sent», «… is published»)."""
    done = {verbs.infinitive(word) for word in _WORD.findall(text[report.verb :].casefold())[:_NEAR]}
    return bool(done & ({*_WORD.findall(task.text.casefold())} | _ENDING))


def _headed(task: ActionFound, text: str) -> State | None:
    """How a note says at its head that the task stands («Done, the crews have the list»)."""
    return statuses.status(task.text, text) if _HEADED.match(text) else None


def _is_next(sentence: Sentence, above: Sentence) -> bool:
    """Whether nothing but notes stands between a task and what is written behind it, level or not."""
    between = sentence.section.blocks[above.block_index + 1 : sentence.block_index]
    if sentence.block.kind is BlockKind.ITEM and above.block.kind is BlockKind.PARAGRAPH:
        return all(block.kind is BlockKind.ITEM for block in between)
    return above.block is sentence.block or not between


def _state(known: Reading, sentence: Sentence, task: ActionFound, report: Report | None) -> State:
    """How the task stands once the note below it has been heard."""
    dropped = report is not None and report.state is State.CANCELLED and _drops(task, sentence.passage.text, report)
    told = report.state if report and (dropped or not _goes_on(task, sentence.passage.text)) else State.OPEN
    if report and (told is State.CANCELLED or (told is State.DONE and not _is_open(known, sentence, task, report))):
        return told
    left = _still(known, sentence.passage) and _of_itself(known, task.evidence[0][0]) is not State.DONE
    return State.OPEN if left else task.state


def _is_open(known: Reading, sentence: Sentence, task: ActionFound, report: Report) -> bool:
    """Whether there is work left, by the task's own line or a note, although this note tells that something is done."""
    text, above = sentence.passage.text, task.evidence[0][0]
    if len(text.split()) <= _SHORT and standings.state_of(text) is State.DONE:
        return False
    if _still(known, sentence.passage) or not _is_of(known, sentence.passage, task, report):
        return True
    notes = sentence.section.blocks[above.block_index + 1 : sentence.block_index]
    return _of_itself(known, above) is State.OPEN or any(_still(known, part) for note in notes for part in split(note.passage))


def _is_of(known: Reading, note: Passage, task: ActionFound, report: Report, *, alone: bool = False) -> bool:
    """Whether a note is of the task: it says nothing but the deed («sent on 3 May», «A did it»), or names a thing of the task.

    Below an empty box, and where it must stand `alone`, it says nothing but the deed.
    """
    people = frozenset(word for found in known.names.find(note) for word in words.content_words(found.spelling))
    start = reports.behind_speaker(note.text, wording.label_end(note.text))
    before = words.content_words(note.text[start : report.verb])
    somebody = before <= people or _WHO.fullmatch(note.text, start, report.verb)
    if not before or (somebody and _IT.search(note.text, report.verb)):
        return True
    block = task.evidence[0][0].block
    boxed = markers.boxed(block.marker, block.passage.text) and not markers.ticked(block.marker, block.passage.text)
    return not alone and not boxed and bool(words.content_words(note.text) & words.content_words(task.text) - people)


def _of_itself(known: Reading, task: Sentence) -> State | None:
    """How a task stands by its own line: by a ticked box, or by a word behind it."""
    block = task.block
    if markers.ticked(block.marker, block.passage.text):
        return State.DONE
    above = overhead.state(task.section, task.block_index)
    if above not in {None, State.OPEN}:
        return above
    told = reviewed.task_of(known.minutes.document.text, task.passage, block.marker, block.passage.text)
    return told[1] if told else None


def _still(known: Reading, note: Passage) -> bool:
    """Whether a note says that the task is under way, or what is left of it."""
    if standings.state_alone(note.text) is State.OPEN or _TO_COME.search(note.text):
        return True
    report = reports.reported(note.text, known.names.find(note), review=True)
    return report is not None and report.state is State.OPEN


def _looks_back(sentence: Sentence, task: Block) -> bool:
    """Whether the list is a review of earlier actions, or the task is ticked off."""
    return lists.is_review(sentence.section, sentence.block_index) or markers.ticked(task.marker, task.passage.text)
