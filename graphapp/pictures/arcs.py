"""Where the lines of small pictures go that are drawn in a page: one name with its neighbours, and names tied by arcs.

Names stand in columns, a line each, so that none covers another however many there are; a layout by forces would be prettier
and unreadable. Drawn by the page itself and not by matplotlib: it can be followed by links, read aloud, and has the page's
colours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROW = 24  # from one name to the next; all lengths are in units of the picture
REACH = 220.0  # how far an arc goes out at most
_MIDDLE, _SIDE, _EDGE = 480.0, 150.0, 14.0


@dataclass(frozen=True, slots=True)
class Ray:
    """A neighbour's place and the line to it from the middle."""

    x: float
    y: float
    is_left: bool
    line: str


@dataclass(frozen=True, slots=True)
class Arc:
    """The line between two rows of a column, and how thick it is."""

    line: str
    width: float


def rays(left: int, right: int) -> tuple[list[Ray], float]:
    """Places for so many neighbours on either side of a name in the middle, left ones first; and the picture's height.

    >>> found, height = rays(1, 2)
    >>> [(ray.x, ray.y) for ray in found], height
    ([(330.0, 36.0), (630.0, 24.0), (630.0, 48.0)], 72.0)
    """
    height = float(ROW * (max(left, right, 1) + 1))
    return [*_side(left, height, is_left=True), *_side(right, height, is_left=False)], height


def _side(number: int, height: float, *, is_left: bool) -> list[Ray]:
    x = _MIDDLE - _SIDE if is_left else _MIDDLE + _SIDE
    top = (height - ROW * (number - 1)) / 2
    places = [top + ROW * place for place in range(number)]
    bend = (x + _MIDDLE) / 2
    return [
        Ray(x, y, is_left, f"M{_MIDDLE:g} {height / 2:g}C{bend:g} {height / 2:g} {bend:g} {y:g} {x:g} {y:g}") for y in places
    ]


def arcs(ties: Mapping[tuple[int, int], int], reach: float = REACH) -> dict[tuple[int, int], Arc]:
    """Lines between rows of a column, bent to the right, further the further apart the rows are, no further than `reach`.

    >>> arcs({(0, 2): 3})[0, 2].line
    'M14 12C62 12 62 60 14 60'
    """
    most = max(ties.values(), default=1)
    found = {}
    for (one, other), weight in ties.items():
        start, end = (ROW * row + ROW / 2 for row in sorted((one, other)))
        out = _EDGE + min(reach, end - start)
        found[one, other] = Arc(
            f"M{_EDGE:g} {start:g}C{out:g} {start:g} {out:g} {end:g} {_EDGE:g} {end:g}", 1 + 4 * weight / most
        )
    return found


def in_order(ties: Mapping[tuple[str, str], int]) -> list[str]:
    """The names in an order in which those that are tied stand near each other: from the most tied, to whom it is tied most.

    >>> in_order({("a", "b"): 1, ("c", "d"): 5, ("b", "c"): 1})
    ['c', 'd', 'b', 'a']
    """
    near: dict[str, dict[str, int]] = {}
    for (one, other), weight in ties.items():
        near.setdefault(one, {})[other] = weight
        near.setdefault(other, {})[one] = weight
    strength = {name: sum(others.values()) for name, others in near.items()}
    found: list[str] = []
    for start in sorted(near, key=lambda name: (-strength[name], name)):
        _walk(start, near, found)
    return found


def _walk(start: str, near: Mapping[str, Mapping[str, int]], found: list[str]) -> None:
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.append(name)
            waiting += sorted(near[name], key=lambda other: (near[name][other], other))


def kinds_apart(kinds: Sequence[str], lefts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Which neighbours go to the left, by their kinds, and which to the right; kinds stay together.

    >>> kinds_apart(["b", "a", "b"], ["a"])
    ([1], [0, 2])
    """
    numbers = sorted(range(len(kinds)), key=lambda number: kinds[number])
    return [n for n in numbers if kinds[n] in lefts], [n for n in numbers if kinds[n] not in lefts]
