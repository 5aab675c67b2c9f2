"""Tables of a PDF page by the lines that are drawn around their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.formats.glyphs import Glyph, Rule

_NEAR = 3.0  # points: lines so near to one another are one, or touch
_MOST_RULES = 6000  # more is a drawing


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A grid of cells: its borders, and the drawn lines that part them."""

    columns: tuple[float, ...]  # borders from left to right
    rows: tuple[float, ...]  # borders from bottom to top
    upright: tuple[Rule, ...]
    level: tuple[Rule, ...]

    def cell(self, glyph: Glyph) -> tuple[int, int] | None:
        """The row (from the top) and the column in which a letter stands; None outside the table."""
        x, y = glyph.middle
        column = bisect_right(self.columns, x) - 1
        row = len(self.rows) - 1 - bisect_right(self.rows, y)
        if 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1:
            return self.anchor(row, column)
        return None

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merged cell that holds a place."""
        while column > 0 and not self._parted(self.upright, self.columns[column], self._middle(row), upright=True):
            column -= 1
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        while row > 0 and not self._parted(self.level, self.rows[len(self.rows) - 1 - row], middle, upright=False):
            row -= 1
        return row, column

    def _middle(self, row: int) -> float:
        top = len(self.rows) - 1 - row
        return (self.rows[top] + self.rows[top - 1]) / 2

    def _parted(self, lines: Sequence[Rule], border: float, place: float, *, upright: bool) -> bool:
        for line in lines:
            if upright and abs(line.left - border) <= _NEAR and line.bottom - _NEAR <= place <= line.top + _NEAR:
                return True
            if not upright and abs(line.bottom - border) <= _NEAR and line.left - _NEAR <= place <= line.right + _NEAR:
                return True
        return False


def ruled_tables(rules: Sequence[Rule]) -> list[RuledTable]:
    """The tables of a page: lines that touch one another and make at least two columns and two borders of rows."""
    if len(rules) > _MOST_RULES:
        return []
    upright = _merged([rule for rule in rules if not rule.is_level and rule.top - rule.bottom > _NEAR], upright=True)
    level = _merged([rule for rule in rules if rule.is_level and rule.right - rule.left > _NEAR], upright=False)
    found: list[RuledTable] = []
    for part in _components([*upright, *level]):
        tall = tuple(rule for rule in part if not rule.is_level)
        wide = tuple(rule for rule in part if rule.is_level)
        columns, rows = _distinct([rule.left for rule in tall]), _distinct([rule.bottom for rule in wide])
        if len(columns) > 2 and len(rows) > 1 and len(rows) + len(columns) > 5:
            whole = _distinct([*rows, *_open_ends(tall, len(columns))])
            found.append(RuledTable(columns, whole, tall, wide))
    return found


def _open_ends(upright: Sequence[Rule], columns: int) -> list[float]:
    """Where all upright lines of a table end together: a row that a page parts is open there, with no line to close it."""
    lowest, highest = min((rule.bottom for rule in upright), default=0.0), max((rule.top for rule in upright), default=0.0)
    foot = [rule.left for rule in upright if rule.bottom - lowest <= _NEAR]
    head = [rule.left for rule in upright if highest - rule.top <= _NEAR]
    return [end for end, met in ((lowest, foot), (highest, head)) if len(_distinct(met)) == columns]


def _merged(rules: Sequence[Rule], *, upright: bool) -> list[Rule]:
    """Lines of one direction, pieces of one line set together."""

    def place(rule: Rule) -> tuple[float, float]:
        return (round(rule.left / _NEAR), rule.bottom) if upright else (round(rule.bottom / _NEAR), rule.left)

    found: list[Rule] = []
    for rule in sorted(rules, key=place):
        last = found[-1] if found else None
        if last and upright and abs(last.left - rule.left) <= _NEAR and rule.bottom <= last.top + _NEAR:
            found[-1] = Rule(last.left, last.bottom, last.right, max(last.top, rule.top))
        elif last and not upright and abs(last.bottom - rule.bottom) <= _NEAR and rule.left <= last.right + _NEAR:
            found[-1] = Rule(last.left, last.bottom, max(last.right, rule.right), last.top)
        else:
            found.append(rule)
    return found


def _components(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines in groups that touch one another."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        joined = [rule, *(other for group in touching for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append(joined)
    return groups


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.left <= other.right + _NEAR
        and other.left <= one.right + _NEAR
        and one.bottom <= other.top + _NEAR
        and other.bottom <= one.top + _NEAR
    )


def _distinct(values: Sequence[float]) -> tuple[float, ...]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return tuple(found)
