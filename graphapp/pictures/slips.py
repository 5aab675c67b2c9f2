"""Promises whose day was put off: a line from the first day promised to the last, a spot for each, and the day asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from graphapp.analyses.slips import Slip
from graphapp.pictures.canvas import COLOURS, FAINT, INK, Axes, drawn, empty, note, shortened

ROWS = 40


def slips(found: Sequence[Slip], as_of: str, out: Path) -> None:
    """Draws the slips into a file, the furthest first."""
    shown = list(found)[:ROWS]
    with drawn(out, 11, max(2.4, 1.6 + 0.42 * len(shown)), f"Promises put off, as of {as_of}") as axes:
        if not shown:
            empty(axes, "No promise was put off, as far as the minutes tell.")
            return
        for y, slip in enumerate(shown):
            days = [date.fromisoformat(each.due) for each in slip.promised]
            colour = COLOURS[2] if slip.status == "COMPLETED" else COLOURS[5] if slip.status == "OVERDUE" else COLOURS[0]
            axes.plot(days, [y] * len(days), color=colour, linewidth=2, zorder=1)
            axes.scatter(days[:-1], [y] * (len(days) - 1), s=28, facecolor="white", edgecolor=colour, zorder=2)
            axes.scatter(days[-1:], [y], s=36, color=colour, zorder=2)
            words = f"+{slip.days} d in {slip.steps} steps" if slip.steps > 1 else f"+{slip.days} d"
            axes.annotate(
                words,
                (days[-1], y),
                xytext=(7, 0),
                textcoords="offset points",
                va="center",
                fontsize=8,
                color=INK,
                bbox={"facecolor": "white", "linewidth": 0, "pad": 0.8},  # over the line of the day
            )
        axes.axvline(date.fromisoformat(as_of), color=FAINT, linewidth=1, linestyle=":")
        axes.set_yticks(range(len(shown)), [shortened(slip.commitment.name, 70) for slip in shown], fontsize=8)
        axes.set_ylim(len(shown) - 0.5, -0.5)
        axes.margins(x=0.12)
        axes.tick_params(axis="y", length=0)
        for edge in ("top", "right", "left"):
            axes.spines[edge].set_visible(False)
        axes.grid(axis="x", color="#eeeeee")
        axes.set_axisbelow(True)
        _dates(axes)
        more = f" {len(found) - len(shown)} that slipped less are left out." if len(found) > len(shown) else ""
        words = (
            "Hollow: days promised before. Full: the last. Green: done; red: overdue; blue: neither. Dotted: the day asked of."
        )
        note(axes, words + more)


def _dates(axes: Axes) -> None:
    from matplotlib import dates

    locator = dates.AutoDateLocator()  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
