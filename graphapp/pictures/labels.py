"""Puts names beside spots so that none covers another: below, above, to the right or to the left, whichever is free.

Not a solver that pushes labels about until they fit: a name belongs next to its spot, and four places are mostly enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphapp.pictures.canvas import INK, Axes

# Where the text stands from its spot: direction, and how it is aligned there.
_PLACES = ((0, -1, "center", "top"), (0, 1, "center", "bottom"), (1, 0, "left", "center"), (-1, 0, "right", "center"))
_GAP = 3.0  # points


@dataclass(frozen=True, slots=True)
class Named:
    """A spot with its name: where it is, and its radius in points."""

    text: str
    x: float
    y: float
    radius: float


def label(axes: Axes, spots: Sequence[Named]) -> None:
    """Writes all names; those first in the order choose first."""
    texts = [
        axes.annotate(
            spot.text,
            (spot.x, spot.y),
            xytext=(0, 0),
            textcoords="offset points",
            fontsize=8,
            color=INK,
            zorder=3,
            bbox={"facecolor": "white", "alpha": 0.75, "linewidth": 0, "pad": 0.5},
        )
        for spot in spots
    ]
    for text, spot in zip(texts, spots, strict=True):
        _put(text, spot, _PLACES[0])
    axes.figure.draw_without_rendering()  # only now it is known how large everything is
    taken = [_around(axes, spot) for spot in spots]
    for text, spot in zip(texts, spots, strict=True):
        others = [box for box in taken if box is not taken[spots.index(spot)]]
        covered = [_covered(text, spot, place, others) for place in _PLACES]
        _put(text, spot, _PLACES[covered.index(min(covered))])
        taken.append(text.get_window_extent())


def _put(text: Any, spot: Named, place: tuple[int, int, str, str]) -> None:
    x, y, horizontal, vertical = place
    text.set_position((x * (spot.radius + _GAP), y * (spot.radius + _GAP)))
    text.set(ha=horizontal, va=vertical)


def _covered(text: Any, spot: Named, place: tuple[int, int, str, str], boxes: Sequence[Any]) -> float:
    """How much of other things the text would cover there, in square pixels."""
    _put(text, spot, place)
    own = text.get_window_extent()
    shared = (type(own).intersection(own, box) for box in boxes)
    return float(sum(each.width * each.height for each in shared if each is not None))


def _around(axes: Axes, spot: Named) -> Any:
    """The square that a spot takes, in pixels."""
    from matplotlib.transforms import Bbox

    x, y = axes.transData.transform((spot.x, spot.y))
    radius = spot.radius * axes.figure.dpi / 72
    return Bbox.from_extents(x - radius, y - radius, x + radius, y + radius)
