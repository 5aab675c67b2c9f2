"""Tables as rows, or as what they are when a table serves only to lay out text.

Minutes in Word and on the web often are one big table: topic, discussion, action. Rows with whole discussions in a cell are
written as a heading with blocks below it; the short cells beside it follow as «Column: value».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graphapp.loaders.formats.headings import is_title
from graphapp.loaders.formats.sheet import Cell, Run, Sheet, is_blank
from graphapp.loaders.roles import role
from graphapp.schema.documents import SectionRole

_LONG = 600  # letters of a cell that is a discussion, not an entry
_SHORT = 90
_TOLD = 60  # letters below a title in a cell
_COUNT = re.compile(r"(?:item )?\d{1,2}(?:\.\d{1,2})*[.):]?|[A-Z][.)]", re.IGNORECASE)

_ACTION = re.compile(r"\b(?:actions?|tasks?|follow[- ]?ups?|next steps?|to[- ]?dos?)\b(?!\s+(?:by|owner|lead))", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:respons\w+|who|whom|owners?|leads?|by|focal|deadlines?|due|when|dates?|time\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as read: its rows of cells, the number of paragraphs and list items in each, and how to write a cell's blocks."""

    rows: Sequence[Sequence[Cell]]
    blocks: Sequence[Sequence[int]]
    write: Callable[[int, int], None]  # the blocks of the cell in a row and a column


def write(sheet: Sheet, grid: Grid) -> None:
    """Adds a table to a sheet."""
    columns = max((len(row) for row in grid.rows), default=0)
    if columns <= 1:
        for number in range(len(grid.rows)):
            grid.write(number, 0)
        return
    sheet.tables += 1
    sheet.above = []
    names: list[str] = []
    for number, row in enumerate(grid.rows):
        header = _is_header(grid, number, bool(names))
        if header:
            names = [_text(cell) for cell in row]
        if not header and number + 1 < len(grid.rows) and (title := _title(row)):
            sheet.heading(title, 0)
            sheet.above = []
        elif not header and (_is_titled(row) or (_is_discussion(grid, number) and not _lists_people(grid, number, names))):
            _discussion(sheet, grid, number, names)
        else:
            sheet.row(row, header)


def is_data(grid: Sequence[Sequence[Cell]]) -> bool:
    """Whether one of the first rows of a table names its columns, so that it is no mere frame around a page."""
    return any(names_columns(_texts(cell for cell in row if not cell.repeated)) for row in grid[:2])


def _texts(row: Iterable[Cell]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    return " ".join("".join(run.text for run in cell.runs).split())


def _strong(cell: Cell) -> bool:
    return all(run.strong for run in cell.runs if run.text.strip())


def _spans(row: Sequence[Cell]) -> bool:
    """Whether one cell fills the whole row."""
    return not is_blank(row[0]) and len(row) > 1 and all(cell.repeated and _text(cell) == _text(row[0]) for cell in row[1:])


def _title(row: Sequence[Cell]) -> list[Run]:
    """The words of a row that is a title: one cell fills it, or all of it behind a number («3 | Boats»); else nothing."""
    first = next((index for index, cell in enumerate(row) if not is_blank(cell)), len(row))
    counts = first < len(row) and _COUNT.fullmatch(_text(row[first])) is not None
    at = first + 1 if counts else first
    if at >= len(row) - 1 or row[at].repeated or not _spans(row[at:]):
        return []
    text = _text(row[at])
    if not is_title(text) or not (_strong(row[at]) or role(text)) or (first and not counts):
        return []
    return [*row[first].runs, Run(" "), *row[at].runs] if counts else list(row[at].runs)


def _is_header(grid: Grid, number: int, named: bool) -> bool:
    """Whether a row names the columns: marked so, or the first and set apart in bold, or short words over longer ones."""
    row = grid.rows[number]
    filled = [cell for cell in row if not is_blank(cell)]
    if named or _spans(row):
        return False
    if len(filled) == 1:  # «| Action» over talk and what is to be done
        return number == 0 and len(row) == 2 and is_blank(row[0]) and role(_text(row[1])) is SectionRole.ACTIONS
    if not filled:
        return False
    if all(cell.header for cell in filled):
        return True
    if number > 1 or len(grid.rows) < 2 or any(_is_told(_text(cell)) for cell in filled):
        return False
    if any(letter.isdigit() for cell in filled for letter in _text(cell)):
        return False
    below = grid.rows[number + 1] if number + 1 < len(grid.rows) else ()
    if all(_strong(cell) for cell in filled):
        return len(filled) == len(row) or not all(_strong(cell) for cell in below)
    return number == 0 and len(filled) == len(row) and names_columns(_texts(filled))


def _is_told(text: str) -> bool:
    """Whether a cell says too much for the name of a column: it is long, or ends as a sentence does («No.» does not)."""
    return len(text) > 45 or (text.endswith(".") and not names_column(text))


_COLUMN_WORDS = frozenset(
    "action actions activity task tasks item items no nr who what when by whom owner owners "
    "responsible responsibility lead deadline due date status remarks comments comment name names "
    "organisation organization agency affiliation email e-mail role title position topic discussion "
    "decision decisions timeline timeframe follow-up progress person focal point attendance country "
    "participant participants invited state update updates notes priority present absent apologies "
    "regrets initials institute institution company".split()
)


def names_column(text: str) -> bool:
    """Whether a cell's words are such as name a column («Action», «By whom», «Deadline»)."""
    words = [word.strip(".:#()/").casefold() for word in text.replace("/", " ").replace("(s)", "").split()]
    return bool(words) and any(word in _COLUMN_WORDS for word in words)


def names_columns(words: Sequence[str]) -> bool:
    """Whether the cells of a row name the columns: most of those that say anything."""
    filled = [word for word in words if word]
    return len(filled) > 1 and sum(names_column(word) for word in filled) * 2 > len(filled)


def _is_discussion(grid: Grid, number: int) -> bool:
    """Whether a cell of the row holds a whole discussion."""
    row = grid.rows[number]
    fresh = [index for index, cell in enumerate(row) if not cell.repeated]
    return any(grid.blocks[number][index] > 3 or len(_text(row[index])) > _LONG for index in fresh)


def _is_titled(row: Sequence[Cell]) -> bool:
    """Whether a row has but one cell, a number aside, and its first line is a title: in bold, over text that is not."""
    told = [cell for cell in row if not cell.repeated and not is_blank(cell) and not _COUNT.fullmatch(_text(cell))]
    if len(told) != 1:
        return False
    cell = told[0]
    text = "".join(run.text for run in cell.runs).strip()
    title, _, rest = text.partition("\n")
    strong = "".join(run.text if run.strong else "\0" * len(run.text) for run in cell.runs).strip("\0 \n")
    over = len(rest.strip()) > _TOLD or role(title) is not None
    return bool(rest.strip()) and over and is_title(title.strip()) and strong.split("\0")[0].strip() == title.strip()


def _lists_people(grid: Grid, number: int, names: Sequence[str]) -> bool:
    """Whether the long cells of a row list who came, a short line each: under «Present | Apologies», or beside «Present»."""
    row = grid.rows[number]
    for index, cell in enumerate(row):
        if cell.repeated or (grid.blocks[number][index] <= 3 and len(_text(cell)) <= _LONG):
            continue
        above = names[index] if index < len(names) else ""
        heads = [above, *map(_text, row[:1] if index else ())]
        lines = [line.strip() for line in "".join(run.text for run in cell.runs).split("\n") if line.strip()]
        if not any(role(head) is SectionRole.ATTENDANCE for head in heads) or any(
            len(line) > _SHORT or line.endswith(".") for line in lines
        ):
            return False
    return True


def _discussion(sheet: Sheet, grid: Grid, number: int, names: Sequence[str]) -> None:
    row = grid.rows[number]
    first = next((index for index, cell in enumerate(row) if any(letter.isalpha() for letter in _text(cell))), 0)
    last = _entries(grid, number, names)
    for index, cell in enumerate(row[:last]):
        text = _text(cell)
        if cell.repeated or not text or (index < first and not any(letter.isalpha() for letter in text)):
            continue
        name = names[index].rstrip(":") if index < len(names) else ""
        if (
            index == first
            and len(text) <= _SHORT
            and grid.blocks[number][index] <= 2
            and is_title(text)
            and index + 1 < len(row)
        ):
            sheet.heading([Run(run.text.replace("\n", " "), run.strong) for run in cell.runs], 0)
        elif grid.blocks[number][index] <= 1 and len(text) <= _LONG and name and index > first:
            sheet.paragraph((Run(f"{name}: "), *cell.runs))
        else:
            if name and index > first + 1:
                sheet.paragraph((Run(f"{name}:"),))
            grid.write(number, index)
    if last < len(row):
        sheet.row([*([Cell(())] * last), *row[last:]], header=False)
    sheet.above = []


def _entries(grid: Grid, number: int, names: Sequence[str]) -> int:
    """Where the cells of a discussed row begin that stay a row: what is to be done, last or beside by whom or by when."""
    row = grid.rows[number]
    at = next((index for index, name in enumerate(names) if index and _ACTION.search(name)), len(row))
    beside = [name for name in names[at + 1 :] if _ASIDE.search(name)]
    if not (beside or at == len(row) - 1) or at >= len(row) or is_blank(row[at]) or any(cell.repeated for cell in row[at:]):
        return len(row)
    entries = all(len(_text(cell)) <= _LONG for cell in row[at:])
    return at if entries and any(letter.isalpha() for letter in _text(row[at])) else len(row)
