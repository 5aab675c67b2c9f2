"""Groups of lines to blocks: heading, paragraph, item or row, each judged with its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.formats.headings import is_title, split_number
from graphapp.loaders.formats.layout import Group
from graphapp.loaders.formats.markers import counting_on, family, follows, is_number, ordinal
from graphapp.loaders.formats.tables import names_column
from graphapp.loaders.passages import joined
from graphapp.loaders.roles import role
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole

_NAME = re.compile(r"(?:\S+\.? )?[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'.-]*){1,3}|.*[,()|].*")
# «The members of the board are:»: a sentence over a list, no title; a question is one.
_INTRODUCES = re.compile(r"(?!(?:Wh|How)).*\b(?:is|are|was|were|has|have|will|should|the following|as follows)\b.*:")
_MINUTE = re.compile(r"(?P<number>\d{1,2})/(?P<meeting>\d{1,3}/\d{2,4})[.:]?\s+[A-ZÀ-Þ]")
_LABELLED = re.compile(r"[A-ZÀ-Þ][^:.!?]{1,60}:\s+[A-ZÀ-Þ].{2,}")
_FEWEST_MINUTES = 4
_LONGEST = 90
_MOST_WORDS = 13


def blocks(found: Sequence[Group]) -> list[Block]:
    """The groups as blocks, in their order."""
    body = _body_size(found)
    headings = _headings(found, body)
    depths = _Depths()
    table = 0
    names: tuple[Passage, ...] = ()  # of the table's columns
    made: list[Block] = []
    for index, group in enumerate(found):
        page = group.first.page
        strong = all(line.strong for line in group.lines) or _is_capitals(group.text)
        if group.first.cells:
            above = made[-1] if made else None
            starts = above is None or above.kind is not BlockKind.ROW or len(above.cells) != len(group.first.cells)
            names = () if starts else names
            table += starts
            row = _row(group, table, starts, names)
            names = row.cells if row.header else names
            made.append(row)
        elif index in headings:
            depths.clear()
            made.append(_heading(group, strong))
        elif group.mark in ("–", "—", "-") and 0 < index < 5 and index - 1 in headings and _goes_on(found, index):
            made.append(Block(BlockKind.HEADING, joined([line.passage for line in group.lines]), page, strong=strong))
        elif group.mark:
            depth = depths.of(group)
            made.append(Block(BlockKind.ITEM, group.passage, page, depth, group.mark, strong=strong))
        else:
            depths.paragraph(group)
            made.append(Block(BlockKind.PARAGRAPH, group.passage, page, strong=strong))
    return [block for block in made if block.passage.text]


def _goes_on(found: Sequence[Group], index: int) -> bool:
    """Whether a line with a dash is the rest of the title above it, and not the first item of a list."""
    group, below = found[index], found[index + 1] if index + 1 < len(found) else None
    return not group.first.gap and len(group.text) < _LONGEST and (below is None or below.mark != group.mark)


def _row(group: Group, table: int, first: bool, names: Sequence[Passage]) -> Block:
    cells = group.first.cells
    filled = [cell for cell in cells if cell.text]
    texts = [cell.text for cell in cells]
    named = first and len(filled) > 1 and all(len(cell.text) < 40 for cell in filled)
    header = (named and sum(names_column(text) for text in texts) * 2 > len(filled)) or texts == [name.text for name in names]
    return Block(BlockKind.ROW, joined(filled, " | "), group.first.page, cells=cells, table=table, header=header)


def _heading(group: Group, strong: bool) -> Block:
    mark, passage = (group.mark, group.passage) if group.mark else split_number(group.passage)
    return Block(BlockKind.HEADING, passage, group.first.page, marker=mark, strong=strong)


def _body_size(found: Sequence[Group]) -> float:
    """The size of letter that most of the text is set in."""
    weights: dict[float, int] = {}
    for group in found:
        for line in group.lines:
            weights[line.size] = weights.get(line.size, 0) + len(line.text)
    return max(weights, key=lambda size: weights[size]) if weights else 0.0


def _headings(found: Sequence[Group], body: float) -> set[int]:
    """The places of the headings."""
    numbered = _numbered(found)
    chosen = _minuted(found)
    last = ""  # the number of the last numbered heading
    for index, group in enumerate(found):
        below = found[index + 1] if index + 1 < len(found) else None
        if (is_number(group.mark) and last and follows(group.mark, last) and _is_known(group)) or (
            below is not None and _may_be(group) and (index in numbered or _is_heading(found, index, body))
        ):
            chosen.add(index)
        if index in chosen and group.mark:
            last = group.mark
    return chosen - _entries(found, chosen)


def _minuted(found: Sequence[Group]) -> set[int]:
    """The places of titles numbered within a meeting and a year, which look like days: «1/4/18 Opening», «2/4/18 Boats»."""
    series: dict[str, list[tuple[int, int]]] = {}
    for index, group in enumerate(found):
        if (number := _MINUTE.match(group.text)) and len(group.text) <= _LONGEST and len(group.lines) == 1:
            series.setdefault(number["meeting"], []).append((index, int(number["number"])))
    counted = [places for places in series.values() if [number for _, number in places] == list(range(1, len(places) + 1))]
    return {index for places in counted if len(places) >= _FEWEST_MINUTES for index, _ in places}


def _entries(found: Sequence[Group], chosen: set[int]) -> set[int]:
    """The headings that are not: the points of a list of actions, counted from 1 under its heading."""
    entries: set[int] = set()
    count: int | None = None  # of the last point; None outside such a list
    for index, group in enumerate(found):
        if not group.mark and index in chosen:
            count = 0 if role(group.text) is SectionRole.ACTIONS else None
        elif count is not None and group.mark and is_number(group.mark) and ordinal(group.mark) == count + 1:
            count += 1
            if role(group.text) is None:
                entries.add(index)
    return entries


def _is_heading(found: Sequence[Group], index: int, body: float) -> bool:
    group, below = found[index], found[index + 1]
    if group.mark:
        return is_number(group.mark) and (
            role(group.text) is not None or (_stands_out(group, body) and not _same_list(group, below))
        )
    if index == 0 or _stands_out(group, body):
        return True
    if role(group.text) is not None and _alone(group, below):
        return True
    if _INTRODUCES.fullmatch(group.text):
        return False
    return _set_apart(group) and not _in_a_row(found, index) and not _is_below_title_of_list(found, index, body)


def _is_below_title_of_list(found: Sequence[Group], index: int, body: float) -> bool:
    """Whether the group above is a title over a list, so that what is set apart below it is an entry, too."""
    over = role(found[index - 1].text)
    if over is SectionRole.ACTIONS or (over is SectionRole.ATTENDANCE and _stands_out(found[index - 1], body)):
        return True
    first = index
    while first and _LABELLED.fullmatch(found[first].text):
        first -= 1
    return first < index and role(found[first].text) is SectionRole.ATTENDANCE  # «Otter Trust: Ada Moss, Ben Nye»


def _is_known(group: Group) -> bool:
    """Whether a line says what its section is for, maybe with the section's one fact («Next meeting: 3 July»)."""
    return role(group.text) is not None and len(group.text) <= _LONGEST and not group.first.cells


def _may_be(group: Group) -> bool:
    text = group.text
    if group.first.cells or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not is_title(text):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in '"“«–—¿¡(' or not text[0].isascii()):
        return False
    return len(group.lines) <= 3 and not text.endswith(".")


def _stands_out(group: Group, body: float) -> bool:
    """Whether a group is set bold, in capitals, or larger than the text."""
    bold = all(line.strong for line in group.lines)
    return bold or _is_capitals(group.text) or bool(body and group.first.size > body * 1.1)


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 5 and " " in text.strip() and all(letter.isupper() for letter in letters)


def _set_apart(group: Group) -> bool:
    return group.first.gap or group.first.opens_page


def _alone(group: Group, below: Group) -> bool:
    """Whether a line with a well-known heading's words is one: nothing else on it, and something under it."""
    return len(group.text.split()) <= 6 and (_set_apart(group) or (below.text[:1] != "" and group.lines[0].width < 60))


def _in_a_row(found: Sequence[Group], index: int) -> bool:
    """Whether a short line is one of several, as in a list of names, and so stands over nothing."""
    start = index
    while start > 0 and _is_short(found[start - 1]) and start > index - 3:
        start -= 1
    end = index
    while end + 1 < len(found) and _is_short(found[end + 1]) and end < index + 3:
        end += 1
    if end + 1 >= len(found) and end > index:
        return True
    if index + 1 < len(found) and _is_short(found[index + 1]) and not found[index + 1].first.gap:
        return len(found[index + 1].text) < 60
    return end - start >= 2 and (end > index or _is_name(found[index]) or not found[end + 1].text.endswith("."))


def _is_name(group: Group) -> bool:
    """Whether a short line can be an entry of an attendance list."""
    return _NAME.fullmatch(group.text) is not None


def _is_short(group: Group) -> bool:
    return not group.mark and _may_be(group) and role(group.text) is None


def _same_list(group: Group, below: Group) -> bool:
    """Whether the group below counts on, so that both are of one list of bold items."""
    return below.mark != "" and family(below.mark) == family(group.mark)


def _numbered(found: Sequence[Group]) -> set[int]:
    """The places of numbered headings: short, counting upwards, each standing over text or over another kind of list."""
    by_family: dict[str, list[int]] = {}
    for index, group in enumerate(found):
        if group.mark and is_number(group.mark) and family(group.mark)[0] in "1IA":
            by_family.setdefault(family(group.mark), []).append(index)
    chosen: set[int] = set()
    for indexes in by_family.values():
        fit = {index for index in indexes if _may_be(found[index]) and _stands_over(found, index)}
        sequence = counting_on([(index, ordinal(found[index].mark) or 0) for index in indexes], fit)
        fitting = fit.intersection(sequence)
        if len(fitting) >= 2 and len(fitting) * 2 >= len(sequence):
            chosen.update(index for index in sequence if _may_be(found[index]))
    return chosen


def _stands_over(found: Sequence[Group], index: int) -> bool:
    below = found[index + 1] if index + 1 < len(found) else None
    if below is None or (below.mark and family(below.mark) == family(found[index].mark)):
        return False
    return (
        bool(below.mark)
        or bool(below.first.cells)
        or len(below.text) > 40
        or below.text.endswith(".")
        or role(found[index].text) is not None
    )


class _Depths:
    """How deep an item stands, told from its number, its indentation and the kind of its marker."""

    def __init__(self) -> None:
        self.open: list[tuple[float, str]] = []  # indentation and marker of the last item of every open list

    def clear(self) -> None:
        self.open = []

    def paragraph(self, group: Group) -> None:
        """A paragraph that stands no deeper than the outermost list ends all lists."""
        if self.open and group.first.indent <= self.open[0][0] + _step(group):
            self.open = []

    def of(self, group: Group) -> int:
        indent, step = group.first.indent, _step(group)
        fitting = [depth for depth, (_, mark) in enumerate(self.open) if follows(group.mark, mark)]
        if not is_number(group.mark):
            fitting = [depth for depth in fitting if abs(self.open[depth][0] - indent) <= step]
        if fitting:
            return self._at(min(reversed(fitting), key=lambda depth: abs(self.open[depth][0] - indent)), group)
        while self.open and indent < self.open[-1][0] - step:
            self.open.pop()
        if self.open and family(self.open[-1][1]) == family(group.mark) and abs(indent - self.open[-1][0]) <= step:
            return self._at(len(self.open) - 1, group)
        return self._at(len(self.open), group)

    def _at(self, depth: int, group: Group) -> int:
        self.open = [*self.open[:depth], (group.first.indent, group.mark)]
        return depth


def _step(group: Group) -> float:
    return max(1.5, group.first.size * 0.7)
