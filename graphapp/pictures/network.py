"""Who works with whom: organisations as spots, as large as what they share, in the colour of their community."""

from __future__ import annotations

from math import sqrt
from pathlib import Path

from graphapp.analyses.drawing import Drawing
from graphapp.pictures.canvas import COLOURS, drawn, empty, note, shortened
from graphapp.pictures.labels import Named, label


def network(found: Drawing, as_of: str, out: Path) -> None:
    """Draws a network into a file."""
    wide = max((spot.x for spot in found.spots), default=4.0) - min((spot.x for spot in found.spots), default=0.0)
    high = max((spot.y for spot in found.spots), default=2.0) - min((spot.y for spot in found.spots), default=0.0)
    size = min(18.0, max(7.0, 0.95 * wide + 1)), min(14.0, max(3.5, 1.3 * high + 1.5))
    with drawn(out, *size, f"Who works with whom, as of {as_of}") as axes:
        if not found.spots:
            empty(axes, "The minutes tell of no work that two organisations share.")
            return
        heaviest = max(line.weight for line in found.lines)
        for line in found.lines:
            start, end = found.spots[line.start], found.spots[line.end]
            width = 0.6 + 4 * sqrt(line.weight / heaviest)
            axes.plot([start.x, end.x], [start.y, end.y], color="#c4c4c4", linewidth=width, zorder=1, solid_capstyle="round")
        largest = max(spot.weight for spot in found.spots)
        by_weight = sorted(found.spots, key=lambda spot: -spot.weight)
        for spot in found.spots:
            area = _area(spot.weight / largest)
            axes.scatter([spot.x], [spot.y], s=area, color=COLOURS[spot.community % len(COLOURS)], zorder=2, linewidths=0)
        axes.margins(0.12)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.set_frame_on(False)
        left_out = f"; {found.left_out} that share less are left out" if found.left_out else ""
        note(
            axes,
            "Line: shared initiatives, commitments and datasets, thicker for more. Colour: community. "
            f"No shared work is known of {found.alone} more organisations{left_out}.",
        )
        label(
            axes,
            [Named(shortened(spot.label, 40), spot.x, spot.y, sqrt(_area(spot.weight / largest)) / 2) for spot in by_weight],
        )


def _area(share: float) -> float:
    """Of a spot, in square points."""
    return 50 + 300 * share
