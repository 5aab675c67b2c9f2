"""Reads action tables: which column is the task, who owns it, by when, and how it stands, in any order and wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.actions.layout import markers
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import Block, BlockKind, Minutes, Section, SectionRole


class Column(StrEnum):
    """What a column of an action table says."""

    TASK = "task"
    MATTER = "matter"  # the task, where the table as a whole is about actions
    OWNER = "owner"
    DUE = "due"
    STATE = "state"
    TOPIC = "topic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Task:
    """A row of an action table; cells by their index, None where the table has no such column."""

    index: int  # of the block in its section
    block: Block
    task: int
    owner: tuple[int, ...] = ()
    due: tuple[int, ...] = ()
    state: tuple[int, ...] = ()
    topic: int | None = None


_STRONG_TASK = Regex(
    r"\b(?:actions?|action (?:points?|items?)|tasks?|follow[- ]?ups?|to[- ]?dos?|deliverables?|commitments?"
    r"|next steps?|what|promises?|promised|tâches?|tareas?|tarefas?|acci(?:ón|ones)|aç(?:ão|ões)|acuerdos?"
    r"|compromisos?|encaminhamentos?|quoi)\b",
    re.IGNORECASE,
)
_WEAK_TASK = Regex(
    r"\b(?:activit(?:y|ies)|items?|points?|descriptions?|recommendations?|milestones?|outputs?|details?"
    r"|measures?|issues?|subject|topics?|decisions?)\b",
    re.IGNORECASE,
)
_OWNER = Regex(
    r"\b(?:who|whom|owners?|respons\w+|leads?|lead agency|focal points?|assigned(?: to)?|assignees?"
    r"|accountable|in charge|actors?|agency|agencies|organi[sz]ations?|person|by whom|name|names|partners?"
    r"|action by|implement\w+ by|poc|lead by|taken (?:by|on by)|pilotes?|porteurs?|chef de file|encargad[oa]s?|resp)\b",
    re.IGNORECASE,
)
_DUE = Regex(
    r"\b(?:when|due|deadlines?|dates?|by when|time[- ]?(?:line|frame|scale|limit)s?|timing|target|completion"
    r"|eta|end date|until|échéances?|délais?|plazos?|prazos?|fecha|cuándo|quand)\b",
    re.IGNORECASE,
)
_STATE = Regex(
    r"\b(?:status|state|progress|done|completed\??|outcomes?|updates?|results?|closed|achieved|statut|état|avancement"
    r"|situation|situação|estado|(?:where|how) (?:it|they|things|we)(?: all)? (?:stands?|are|is)|how far|(?:latest )?news)\b",
    re.IGNORECASE,
)
_TOPIC = Regex(
    r"\b(?:topics?|subject|agenda item|area|theme|category|issues?|section|project|workstream|programme"
    r"|discussions?|discussed|key points?|notes|summary|agenda|items?|minutes of (?:the )?(?:meeting|discussions?)"
    r"|proceedings|deliberations)\b",
    re.IGNORECASE,
)
# «What happened», beside «What was promised».
_HAPPENED = re.compile(
    r"(?:and )?(?:what (?:(?:has |have |had )?(?:actually |since |then )?(?:happened|became|become|came)"
    r"|(?:(?:was|is|were|has been|have been) )?(?:actually |already )?(?:done|achieved|delivered)|(?:we|they) did)"
    r"(?: (?:of (?:it|them)|so far|since|with it|then))?"
    r"|happened|where (?:are )?we (?:are|stand)(?: now)?|how it went|since then)\W*\Z",
    re.IGNORECASE,
)
# Where minutes look back, these tell how a task stands if no other column does.
_REMARKS = re.compile(
    r"(?:(?:the |any )?(?:comments?|remarks?|notes?|feedback|responses?|repl(?:y|ies)|follow[- ]?ups?|actions? taken"
    r"|discussions?|implementation)(?: ?[/&] ?| and |\Z))+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:no|nr|#|ref|id|s/?n|n°|№)\.?\Z", re.IGNORECASE)
# What heads a column only where it stands alone, most of it in other languages.
_ALONE = {
    **dict.fromkeys(("qué", "que", "o que", "o quê"), Column.TASK),
    **dict.fromkeys(("qui", "quién", "quem", "pilot", "driver", "by", "res"), Column.OWNER),
    **dict.fromkeys(("before", "avant", "antes de", "pour le", "quando", "até"), Column.DUE),
    **dict.fromkeys(("now", "suivi", "seguimiento", "acompanhamento"), Column.STATE),
}
_SCHEDULE = Regex(
    r"\b(?:time|duration|minutes|presenter|speaker|session|e-?mail|telephone|phone|title|position|function)\b", re.IGNORECASE
)


def tasks(section: Section, heads: Mapping[int, list[Column]] | None = None) -> Iterator[Task]:
    """The rows of the section's action tables, in order; `heads`: of tables that begin in an earlier section."""
    for rows in _by_table(section):
        yield from _read(section, rows, (heads or {}).get(rows[0][1].table))


def heads(minutes: Minutes) -> dict[int, list[Column]]:
    """The columns of each table whose head is marked: a discussion in a cell parts a table into sections."""
    rows = [block for section in minutes.sections for block in section.blocks if block.kind is BlockKind.ROW and block.header]
    found = ((block.table, header_of(block)) for block in reversed(rows))
    return {table: columns for table, columns in found if columns}


def _by_table(section: Section) -> list[list[tuple[int, Block]]]:
    grouped: dict[int, list[tuple[int, Block]]] = {}
    for index, block in enumerate(section.blocks):
        if block.kind is BlockKind.ROW and block.cells:
            grouped.setdefault(block.table, []).append((index, block))
    return list(grouped.values())


def _read(section: Section, rows: Sequence[tuple[int, Block]], above: list[Column] | None) -> Iterator[Task]:
    columns, named = above, ""
    for index, block in rows:
        # Once the columns are named, only a marked row, or the same again, names them: content may hold such words, too.
        header = header_of(block) if block.header or columns is None or block.passage.text == named else None
        if header:
            columns = _looking_back(block, header) if section.role is SectionRole.REVIEW else header
            named = block.passage.text
            continue
        used = columns or (_by_content(block) if section.role in OF_TASKS and not rows[0][1].header else None)
        if used and _counts(used, section) and (task := _task(index, block, used)):
            yield task


def _looking_back(block: Block, columns: list[Column]) -> list[Column]:
    """The columns of a review: where none is for the state, the remarks tell it."""
    words = [cell.text.strip(" *:") for cell in block.cells]
    told = [Column.STATE if _REMARKS.fullmatch(word) else _column(word) for word in words]
    return columns if Column.STATE in columns or Column.TASK not in told else told


def header_of(block: Block) -> list[Column] | None:
    """What the columns are, if the row is a header; None for a row of content."""
    words = [cell.text.strip(" *:") for cell in block.cells]
    if not block.header and (
        max((len(word) for word in words), default=0) > 40 or not all(_is_head(word) for word in words if word)
    ):
        return None
    columns = [_column(word) for word in words]
    if Column.TASK not in columns:
        weak = [index for index, word in enumerate(words) if _WEAK_TASK.search(word)]
        if weak and columns[weak[-1]] in {Column.OTHER, Column.TOPIC}:
            columns[weak[-1]] = Column.MATTER
    while columns.count(Column.TASK) > 1:
        columns[columns.index(Column.TASK)] = Column.TOPIC
    return columns if block.header or sum(column is not Column.OTHER for column in columns) >= 2 else None


def _is_head(word: str) -> bool:
    known = any(pattern.search(word) for pattern in (_STRONG_TASK, _WEAK_TASK, _OWNER, _DUE, _STATE, _TOPIC, _SCHEDULE))
    return known or any(pattern.match(word) for pattern in (_NUMBER, _REMARKS)) or _alone(word) is not None


def _alone(word: str) -> Column | None:
    """What a word announces that says so only as the whole of a header, or of its part before or behind a slash."""
    if _HAPPENED.match(word):
        return Column.STATE
    parts = (part.strip(" ?.:").casefold() for part in word.split("/"))
    return next((_ALONE[part] for part in parts if part in _ALONE), None)


def _column(word: str) -> Column:
    """What a header's words announce; «action by» is an owner, «completion date» a day."""
    if not word or _NUMBER.match(word):
        return Column.OTHER
    if alone := _alone(word):
        return alone
    if re.match(r"(?:actions?|tasks?|what)(?:\s+(?:points?|items?))?\s*[/&(]", word, re.IGNORECASE):
        return Column.TASK
    owner, due = _OWNER.search(word), _DUE.search(word)
    if re.search(r"\b(?:status|statut)\b|\bstands?\b", word, re.IGNORECASE):
        return Column.STATE
    if owner and due and re.search(r"\bwhom?\b|/|\band\b|&", word):
        return Column.OWNER
    if due and not re.search(r"\bupdate", word, re.IGNORECASE):
        return Column.DUE
    if _STRONG_TASK.search(word) and not re.search(r"\b(?:by|owner|lead|taken by|status)\b", word, re.IGNORECASE):
        return Column.TASK
    if owner:
        return Column.OWNER
    if _STATE.search(word):
        return Column.STATE
    return Column.TOPIC if _TOPIC.search(word) else Column.OTHER


def _counts(columns: Sequence[Column], section: Section) -> bool:
    """Whether these columns make an action table rather than a schedule, a list of people or a register."""
    if section.role in OF_TASKS:
        return Column.TASK in columns or Column.MATTER in columns
    if section.role is SectionRole.ATTENDANCE and minuted(columns):  # no heading parts the minutes from who came
        return True
    if section.role is SectionRole.AGENDA and {Column.TASK, Column.TOPIC} <= set(columns):  # minutes kept in the agenda
        return True
    if section.role in {SectionRole.AGENDA, SectionRole.ATTENDANCE}:
        return False
    if Column.TASK in columns:
        told = Column.STATE in columns and set(columns) <= {Column.TASK, Column.STATE, Column.OTHER}  # «Action | Progress»
        return minuted(columns) or told
    return Column.MATTER in columns and Column.OWNER in columns and {Column.DUE, Column.STATE} <= set(columns)


def minuted(columns: Sequence[Column]) -> bool:
    """Whether the columns are of minutes kept as a table: what was discussed, and what is to be done."""
    return Column.TASK in columns and (Column.OWNER in columns or Column.TOPIC in columns)


def _by_content(block: Block) -> list[Column] | None:
    """The columns of a row without a header: the longest cell is the task, a state is a state, a date a due date."""
    lengths = [len(cell.text.split()) for cell in block.cells]
    if len(block.cells) < 2 or max(lengths) < 3:
        return None
    task = lengths.index(max(lengths))
    return [Column.TASK if index == task else _guess(cell.text) for index, cell in enumerate(block.cells)]


def _guess(text: str) -> Column:
    if re.fullmatch(r"\W*[\d.]*\W*", text):
        return Column.OTHER
    if len(text.split()) <= 3 and markers.state_of(text):
        return Column.STATE
    if re.search(
        r"\b\d{1,2}[./-]\d|\b20\d\d\b|\b(?:asap|week|month|meeting|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
        text,
        re.IGNORECASE,
    ):
        return Column.DUE
    return Column.OWNER


def _task(index: int, block: Block, columns: Sequence[Column]) -> Task | None:
    cells = list(zip(range(len(block.cells)), columns, strict=False))
    task = next((at for at, column in cells if column in {Column.TASK, Column.MATTER}), None)
    if task is None or len(block.cells[task].text) < 4:
        return None
    of = {column: tuple(at for at, kind in cells if kind is column and block.cells[at].text) for column in Column}
    return Task(index, block, task, of[Column.OWNER], of[Column.DUE], of[Column.STATE], next(iter(of[Column.TOPIC]), None))
