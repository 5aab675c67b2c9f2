"""What a column holds where its head does not say it: names and nothing else, days and nothing else, orders.

Groups call their columns what they like («PIC», «Allocated to», «Schedule», «Undertaking»); what stands in them is alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.loaders.tableheads import Column, is_number
from graphapp.schema.documents import Block, Passage
from graphapp.schema.findings import DateFound

# Names and days of something else than who is to do it, by when.
_ASIDE = Regex(
    r"\b(?:raised|proposed|requested|reported|submitted|suggested|from|support\w*|input|consult\w*|inform\w*|speakers?"
    r"|presenters?|cc|review\w*|approv\w*|source|origin\w*|opened|created|added|assigned on|start\w*|begin\w*"
    r"|last|held|meetings?|since|author)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*")
_COUNTS = re.compile(r"\W*\d{1,3}(?:\.\d{1,3})*\W*")  # «2.4» is a number, and no day
_NUMBER = re.compile(r"\W*(?:[A-Z]{1,5}[ .-]?)?\d{1,4}(?:[./-]\d{1,3})*[a-z]?\W*")  # by which a task is called: «T 10-2», «7/2»
_DOES = re.compile(
    r"\W*(?:[A-Z][\w./&’'-]*\s+(?:(?:and|&|[A-Z][\w./’'-]*)\s+){0,5})?(?:to|will|should|must|shall)\s+(?!be\b)[a-z]"
)
_UNTOLD = frozenset({Column.OTHER})
_TOLD = frozenset({Column.TASK, Column.STATE, Column.DUE})
_MAYBE = frozenset({Column.OTHER, Column.TOPIC, Column.MATTER, Column.STATE})  # what may be the tasks
_WORDS = re.compile(r"[A-Za-z]{3,}")
_LONGEST = 10  # words of a cell for days
_MOST = 0.6  # of the cells of a column
_FEWEST = 3  # words of a task


def completed(known: Reading, columns: Sequence[Column], head: Block | None, rows: Sequence[Block]) -> list[Column]:
    """The columns with what those hold whose head says nothing: an owner, a day or a task, where no other column is for it."""
    found = [_numbered(kind, _cells(rows, at)) for at, kind in enumerate(columns)]
    for kind, held in ((Column.OWNER, _are_names), (Column.DUE, _are_days)):
        places = _open(found, head) if kind not in found else ()
        if (at := next((place for place in places if held(known, _cells(rows, place))), None)) is not None:
            found[at] = kind
    if Column.TASK not in found and Column.OWNER in found and not {Column.DUE, Column.STATE}.isdisjoint(found):
        ordered = [at for at in range(len(found)) if found[at] in _MAYBE and _are_orders(_cells(rows, at))]
        if ordered:
            found[max(ordered, key=lambda at: _length(_cells(rows, at)))] = Column.TASK
    return found


def _numbered(kind: Column, cells: Sequence[Passage]) -> Column:
    """The kind of a column; what is headed as the tasks may hold their numbers only («Task | Content | Who»)."""
    counted = kind is Column.TASK and cells and all(_NUMBER.fullmatch(cell.text) for cell in cells)
    return Column.OTHER if counted else kind


def is_content(known: Reading, row: Block) -> bool:
    """Whether a row that is marked as a head is a task already: Markdown has no table without a head."""
    others = [cell for cell in row.cells if cell.text]
    task = next((cell for cell in others if _are_orders([cell])), None)
    return task is not None and any(
        _are_names(known, [cell]) or _are_days(known, [cell]) for cell in others if cell is not task
    )


def _open(columns: Sequence[Column], head: Block | None) -> Iterable[int]:
    """The columns whose head says nothing that is known, then those that it may misname («Action holder», «Done by»)."""
    words = [cell.text for cell in head.cells] if head else []
    named = [at for at in range(len(columns)) if at >= len(words) or not (_ASIDE.search(words[at]) or is_number(words[at]))]
    for kinds in (_UNTOLD, _TOLD):
        yield from (at for at in named if columns[at] in kinds)


def _cells(rows: Sequence[Block], at: int) -> list[Passage]:
    return [row.cells[at] for row in rows if at < len(row.cells) and row.cells[at].text.strip(" –—-")]


def _are_names(known: Reading, cells: Sequence[Passage]) -> bool:
    """Whether cells name those who can own a task, and hold nothing else."""
    named = sum(bool(owners.only_names(cell.text, known.names.find(cell), (0, len(cell.text)), known.own)) for cell in cells)
    vague = sum(owners.anybody(cell.text) or _INITIALS.fullmatch(cell.text) is not None for cell in cells)
    return named > 0 and named + vague >= len(cells)


def _are_days(known: Reading, cells: Sequence[Passage]) -> bool:
    """Whether most cells give days to come, and hold nothing else: a line for each of several tasks, some without a day."""
    told = [cell.text for cell in cells if not _COUNTS.fullmatch(cell.text)]
    dated = [
        day.latest for text in told if len(text.split()) <= _LONGEST and (day := known.due_of_cell(text)) and _opens(text, day)
    ]
    days = [day for day in dated if day]
    return len(days) >= max(_MOST * len(cells), 1) and max(days) > (known.meeting.date or "")


def _opens(text: str, day: DateFound) -> bool:
    """Whether a cell begins with a day, or is one to its end."""
    return not _WORDS.search(text.replace(day.text, " ")) or day.start <= 1 or (day.start > 0 and text[0].isdigit())


def _are_orders(cells: Sequence[Passage]) -> bool:
    """Whether most cells say what is to be done («Draw the map», «Ada to draw it»)."""
    told = [cell.text for cell in cells if len(cell.text.split()) >= _FEWEST]
    orders = sum(verbs.imperative(text) or _DOES.match(text) is not None for text in told)
    return bool(told) and orders >= _MOST * len(cells)


def _length(cells: Sequence[Passage]) -> float:
    return sum(len(cell.text) for cell in cells) / max(len(cells), 1)
