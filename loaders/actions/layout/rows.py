"""Reads the rows of tables: each task of an action table, and the running text in the other cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders import tableheads
from graphapp.loaders.actions import judging, reading, text
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import besides, cells, markers, signedlines, standings, tables
from graphapp.loaders.actions.layout.tasks import Task
from graphapp.loaders.actions.outcomes import remarks, statuses
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Setting, Verdict
from graphapp.loaders.regex import Regex
from graphapp.loaders.sentences import split
from graphapp.loaders.tableheads import Column
from graphapp.loaders.topics.ties.serving import topic_of
from graphapp.schema.documents import BlockKind, Passage, SectionRole
from graphapp.schema.findings import ActionFound, DateFound, Sentence
from graphapp.schema.life import ItemKind, State

_SILENT = frozenset({SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING, SectionRole.HEADER})
_BULLET = Regex(r"(?<=\s)(?=[•●▪◦‣○➢➤►]\s)")
_NEAR = 4  # letters between a task and what is said of it
_STATE = 4  # words of a cell that may say how a task stands, whatever is over it
_REMARK = 25  # words of a remark at most: what is longer is a discussion
_WHOSE = frozenset({Column.TASK, Column.OWNER})
_PROSE = 6  # words that make a cell worth reading as running text
_LONG = 120  # letters of a cell that is talk, and no number, name, day or state
_MANY = 2  # times as long as its task: a row by which the task is hard to see
# «The north is done, the south is not»: behind the clause that says done.
_HALF = Regex(
    r"[,;]\s+(?:but |and |while )?[^,;.]{2,40}\b(?:(?:is|are|was|were|has|have|does|did) not|isn['’]t|aren['’]t)\W*\Z"
)


def of_rows(known: Reading, sentences: Sequence[Sentence]) -> list[ActionFound]:
    """The actions of all tables: of their cells, in order."""
    heads = tables.heads(known.minutes)
    tasks = {
        (number, task.index): task
        for number, section in enumerate(known.minutes.sections)
        for task in tables.tasks(known, section, heads)
    }
    found: list[ActionFound] = []
    for sentence in sentences:
        task = tasks.get((sentence.section_index, sentence.block_index))
        if sentence.block.kind is not BlockKind.ROW or (sentence.block.header and task is None):
            continue
        at = _column(sentence)
        if task and at == task.task:
            found += _of_task(known, sentence, task)
        elif task and at < 0 and _within(sentence, task.block.cells[task.task]):
            found += _of_long(known, sentence, task)
        elif speaks(sentence, heads) and (task is None or at not in {*task.owner, *task.due, *task.state}):
            before = len(found)
            _add_prose(known, sentence, found)
            beside = _names_beside(known, sentence, heads.get(sentence.block.table, ()))
            found[before:] = [each if each.owners or not beside else replace(each, owners=beside) for each in found[before:]]
    return list(besides.beside(known, [each for each in sentences if speaks(each, heads)], heads, found))


def _names_beside(known: Reading, sentence: Sentence, columns: Sequence[Column]) -> tuple[str, ...]:
    """Who stands, and nothing else, in the column for actions beside the talk that says what they do: «Minutes | Action»."""
    kinds = zip(sentence.block.cells, columns, strict=False)
    beside = [cell for cell, kind in kinds if cell.text and kind in _WHOSE and not _within(sentence, cell)]
    if len(beside) != 1 or owners.anybody(beside[0].text):
        return ()
    return owners.only_names(beside[0].text, known.names.find(beside[0]), (0, len(beside[0].text)), known.own)


def speaks(sentence: Sentence, heads: Mapping[int, Sequence[Column]]) -> bool:
    """Whether a cell may tell promises: in a section of talk, or where minutes are one table of talk and actions."""
    role = sentence.section.role
    minuted = role in {SectionRole.HEADER, SectionRole.ATTENDANCE} and tables.talked(heads.get(sentence.block.table, ()))
    return minuted or role not in _SILENT


def _column(sentence: Sentence) -> int:
    """Which cell of its row the sentence is."""
    where = sentence.passage.span()
    return next((at for at, cell in enumerate(sentence.block.cells) if cell.text and cell.span() == where), -1)


def _within(sentence: Sentence, cell: Passage) -> bool:
    """Whether the sentence is one of several in a long cell."""
    where, whole = sentence.passage.span(), cell.span()
    return whole.start <= where.start and where.end <= whole.end


def _of_long(known: Reading, sentence: Sentence, task: Task) -> Iterator[ActionFound]:
    """The tasks in a sentence of a long cell; behind the first, only what says itself that it is one."""
    first = sentence.passage.offsets[0] == task.block.cells[task.task].offsets[0]
    for number, part in enumerate(cells.pieces(known.minutes.document.text, sentence.passage)):
        for each in _of_part(known, sentence, part, task):
            told = not each.reason.endswith(Rule.NOMINAL) and (not task.owner or cells.numbered(part.text))
            if told or (first and not number):
                yield each


def _add_prose(known: Reading, sentence: Sentence, found: list[ActionFound]) -> None:
    """Adds the actions in a cell that holds sentences; one that only tells how the task before it stands says it of that."""
    whole = _column(sentence) >= 0
    if (whole and len(sentence.passage.text.split()) < _PROSE) or tableheads.header_of(sentence.block):
        return
    around = Surroundings(own=known.own)
    for part in _said(known, sentence.passage):
        if found and _follows(part, found[-1]) and (state := remarks.told(found[-1], part.text)):
            found[-1] = replace(found[-1], state=state)
            continue
        marks = markers.marked(part.text)
        start = marks[0].start if marks else len(part.text)
        found += reading.read(known, sentence, part.part(0, start), Setting.BODY, around) if start > 3 else ()
        for mark, end in zip(marks, [*(each.start for each in marks[1:]), len(part.text)], strict=False):
            found += reading.read(known, sentence, part.part(mark.body, end), Setting.MARKED, around)


def _follows(part: Passage, task: ActionFound) -> bool:
    """Whether a sentence stands right behind a task."""
    return 0 < part.offsets[0] - task.evidence[-1][1].offsets[-1] <= _NEAR


def _said(known: Reading, passage: Passage) -> Iterator[Passage]:
    """The sentences of a cell, cut at bullets and where its lines end, too."""
    document = known.minutes.document
    broken = not document.wraps(cells=True)  # the lines are the author's, and not the page's
    for line in cells.whole_lines(document.text, passage) if broken else [passage]:
        cuts = [0, *(found.start() for found in _BULLET.finditer(line.text)), len(line.text)]
        for start, end in pairwise(cuts):
            if (part := line.part(start, end)).text:
                yield from split(part)


def _of_task(known: Reading, sentence: Sentence, task: Task) -> Iterator[ActionFound]:
    told = sentence.passage
    if owners.only_names(told.text, known.names.find(told), (0, len(told.text)), known.own):
        return  # «AM by 10 June»: whose task the talk beside makes
    if signed := signedlines.signed(known, told):
        for each in signed:
            for act in _of_part(known, sentence, each.passage, task):
                yield replace(act, owners=each.owners or act.owners, due=act.due or each.due)
        return
    document = known.minutes.document.text
    parts = cells.pieces(document, sentence.passage)
    beside = [
        _parallel([part.text for part in cells.lines(document, task.block.cells[at])], len(parts))
        for at in (*task.owner, *task.due)
    ]
    paired = len(parts) > 1 and any(beside)
    if len(parts) > 1 and (
        paired or set(task.owner) <= {task.task} or cells.bulleted(document, sentence.passage) or _each_is_whole(known, parts)
    ):
        for number, part in enumerate(parts):
            yield from _of_part(known, sentence, part, _at_line(document, task, number, len(parts)))
    elif _is_of_several(known, told):
        yield from _of_part(known, sentence, told, task)
    else:
        yield from _of_whole(known, sentence, task)


def _parallel(beside: Sequence[str], count: int) -> bool:
    """Whether a cell beside the tasks has a line for each of them."""
    return len(beside) == count


def _at_line(document: str, task: Task, number: int, count: int) -> Task:
    """The task of one line of its cell: the cells beside it that have as many lines give it theirs."""
    given = list(task.block.cells)
    for at in (*task.owner, *task.due, *task.state):
        lines = cells.lines(document, given[at])
        given[at] = lines[number] if _parallel([line.text for line in lines], count) else given[at]
    return replace(task, block=replace(task.block, cells=tuple(given)))


def _each_is_whole(known: Reading, parts: Sequence[Passage]) -> bool:
    """Whether every part is a task that names its own owner, so that the row is several tasks."""
    around = Surroundings(own=known.own)
    for part in parts:
        clause = reading.clause(known, part, known.names.find(part))
        if not any(verdict.owners for verdict in judging.verdicts(clause, Setting.LISTED, around)):
            return False
    return True


def _is_of_several(known: Reading, cell: Passage) -> bool:
    """Whether a cell names several who each have a task of their own («A to draw it; B to send it»)."""
    clause = reading.clause(known, cell, known.names.find(cell))
    doers = [verdict.owners for verdict in judging.verdicts(clause, Setting.LISTED, Surroundings(own=known.own))]
    return len(set(doers)) > 1 and all(doers)


def _of_part(known: Reading, sentence: Sentence, part: Passage, task: Task) -> Iterator[ActionFound]:
    """The actions of one of several tasks in a cell."""
    named, due, state = _owners(known, task), _due(known, task, over=False), _state(task)
    for each in reading.read(known, sentence, part, Setting.LISTED, Surroundings(own=known.own)):
        yield replace(each, owners=each.owners or named, due=each.due or due, state=state or each.state)


def _of_whole(known: Reading, sentence: Sentence, task: Task) -> Iterator[ActionFound]:
    """The row as one action; nothing where the cell says so, or says nothing that is to be done by anybody."""
    cell = sentence.passage
    clause = reading.clause(known, cell, known.names.find(cell))
    state = _state(task) or State.OPEN
    over = reading.ended(state) or sentence.section.role is SectionRole.REVIEW
    named, due = _owners(known, task), _due(known, task, over=over)
    told = next(iter(judging.verdicts(clause, Setting.LISTED, Surroundings(own=known.own))), None)
    if text.nothing(cell.text) or not (told or task.owner or task.due or task.state):
        return
    if told:
        named = named if named or _everybody(task) else told.owners
        due = due or (told.due if not task.due else None)
        state = state if task.state or reading.ended(state) else told.state
    if not reading.ended(state):
        due = _new_due(known, task) or due
    verdict = Verdict(0, len(cell.text), named, due, "row of an action table", state)
    found = reading.action(known, sentence, cell, verdict, ItemKind.FOLLOW_UP)
    used = [task.task, *task.owner, *task.due, *task.state]
    if found.initiative is None and task.topic is not None and task.block.cells[task.topic].text:
        found = replace(found, initiative=topic_of(sentence, task.block.cells[task.topic], known.topics))
        used += [task.topic] if found.initiative else []
    yield replace(found, evidence=tuple((sentence, part) for part in _quoted(task, used)))


def _quoted(task: Task, used: Sequence[int]) -> list[Passage]:
    """The row, up to long cells of talk around what says something of the task; and its cell, where that is little of it."""
    row, cell = task.block.passage, task.block.cells[task.task]
    talk = [at for at, each in enumerate(task.block.cells) if at not in used and len(each.text) >= _LONG]
    start = max([0, *(at + 1 for at in talk if at < min(used))])
    end = min([len(task.block.cells), *(at for at in talk if at > max(used))])
    told = [each for each in task.block.cells[start:end] if each.text]
    within = [at for at, offset in enumerate(row.offsets) if told[0].offsets[0] <= offset <= told[-1].offsets[-1]]
    part = row.part(within[0], within[-1] + 1) if within else row
    return [part] if len(part.text) < len(cell.text) * _MANY else [part, cell]


def _state(task: Task) -> State | None:
    texts = [task.block.cells[at].text for at in task.state]
    if any(_HALF.search(text) for text in texts):
        return State.OPEN
    task_text = task.block.cells[task.task].text
    told = next((state for text in texts if (state := statuses.status(task_text, text))), None)
    return told if task.state else _coloured(task)


def _coloured(task: Task) -> State | None:
    """How a task stands by a cell below a head that says nothing («RAG»: «Blue – complete»), or None."""
    known = {task.task, task.topic, *task.owner, *task.due}
    short = (cell.text for at, cell in enumerate(task.block.cells) if at not in known and len(cell.text.split()) <= _STATE)
    return next((state for text in short if (state := standings.state_of(text))), None)


def _due(known: Reading, task: Task, *, over: bool) -> DateFound | None:
    texts = (task.block.cells[at].text for at in (*task.due, *task.owner))
    found = (known.due_of_cell(text, over=over) for text in texts)
    return next((due for due in found if due), None)


def _new_due(known: Reading, task: Task) -> DateFound | None:
    """The day to which the remarks beside a task have moved it."""
    told = {task.task, task.topic, *task.owner, *task.due}
    remarks = (
        cell.text for at, cell in enumerate(task.block.cells) if at not in told and 0 < len(cell.text.split()) <= _REMARK
    )
    found = (known.due_of_note(text) for text in remarks)
    return next((due for due in found if due), None)


def _everybody(task: Task) -> bool:
    """Whether the cell for the owner says that the task is everybody's, or nobody's in particular."""
    return any(owners.anybody(task.block.cells[at].text) for at in task.owner)


def _owners(known: Reading, task: Task) -> tuple[str, ...]:
    found: list[str] = []
    for at in task.owner:
        cell = task.block.cells[at]
        if not owners.anybody(cell.text):
            names = owners.names_in(known.names.find(cell), 0, owners.before_helpers(cell.text))
            kept = [each for each in names if not owners.in_brackets(cell.text, names, each)]
            found += owners.keys(kept, known.own) or owners.keys(names, known.own)
    return tuple(dict.fromkeys(found))
