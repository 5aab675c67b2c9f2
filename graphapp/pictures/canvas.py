"""What all pictures have in common: the library, found only when a picture is drawn, and a file that is the same every time.

matplotlib is an extra, because nobody should need it, and the numpy it brings, to load minutes.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from graphapp.schema.errors import UsageError

Axes: TypeAlias = Any  # matplotlib's own type does not know that days can be drawn

FORMATS = (".svg", ".png")
INK, FAINT = "#222222", "#8a8a8a"
# Okabe and Ito's colours, which people who see few colours can tell apart.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999")
_STYLE: dict[str, Any] = {
    "svg.hashsalt": "graphapp",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": FAINT,
    "text.parse_math": False,
}
_DPI = 150
_LETTERS = 15  # to an inch, in a note


@contextmanager
def drawn(out: Path, width: float, height: float, title: str) -> Iterator[Axes]:
    """An empty picture of so many inches with a title; what was drawn on it is in the file at the end of the block.

    Raises
    ------
    UsageError
        The file's ending is neither .svg nor .png, or it cannot be written; or matplotlib is not installed.
    """
    if out.suffix.lower() not in FORMATS:
        raise UsageError(f"{out}: a picture is written as .svg or .png. Name the file so.")
    with library().rc_context(_STYLE):
        figure = _figure()(figsize=(width, height), layout="constrained")
        axes = figure.add_subplot()
        axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
        yield axes
        kind = out.suffix.lower()[1:]
        unstamped: dict[str, Any] = {"Date": None} if kind == "svg" else {"Software": None}
        try:
            figure.savefig(out, format=kind, dpi=_DPI, metadata=unstamped, bbox_inches="tight", pad_inches=0.1)
        except OSError as error:
            raise UsageError(f"{out}: cannot be written ({error.strerror}). Name another file.") from error


def shortened(text: str, most: int) -> str:
    """The text on one line, with «…» where it is cut."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def note(axes: Axes, words: str) -> None:
    """Explains the picture below it, on as many lines as it takes."""
    lines = textwrap.fill(words, int(axes.figure.get_figwidth() * _LETTERS))
    axes.figure.supxlabel(lines, x=0.01, ha="left", fontsize=8, color=FAINT)


def empty(axes: Axes, words: str) -> None:
    """Says why there is nothing to see."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, words, ha="center", va="center", transform=axes.transAxes, color=FAINT)


def library() -> Any:
    """matplotlib; UsageError where it is not installed."""
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise UsageError("Pictures need matplotlib: python3 -m pip install 'graphapp[pictures]'") from error
    return mpl


def _figure() -> Any:
    from matplotlib.figure import Figure  # not pyplot, which keeps figures and looks for a screen

    return Figure
