"""Who does what where: organisations down, countries across, the colour says the strongest role, the number of how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphapp.analyses.coverage import Cell, Role
from graphapp.pictures.canvas import COLOURS, INK, drawn, empty, note, shortened

ROWS, COLUMNS = 40, 20
_NOWHERE = "place not said"
_COLOUR = dict(zip(Role, (COLOURS[0], COLOURS[1], COLOURS[2], COLOURS[4], "#DDDDDD"), strict=True))
_WORDS = {
    Role.LEAD: "leads",
    Role.FUND: "funds",
    Role.IMPLEMENT: "takes part",
    Role.COMMITTED: "committed",
    Role.MENTIONED: "mentioned",
}
_LIGHT = (Role.MENTIONED, Role.FUND, Role.COMMITTED)


@dataclass(frozen=True, slots=True)
class Square:
    """What an organisation does in a country: its strongest role, and in how many undertakings."""

    role: Role
    number: int


def squares(cells: Sequence[Cell]) -> dict[tuple[str, str], Square]:
    """By organisation and country."""
    found: dict[tuple[str, str], list[Cell]] = {}
    for cell in cells:
        found.setdefault((cell.acronym or cell.name, cell.country or _NOWHERE), []).append(cell)
    order = list(Role)
    return {
        key: Square(min((role for cell in of for role in cell.roles), key=order.index), len(of)) for key, of in found.items()
    }


def heatmap(cells: Sequence[Cell], as_of: str, out: Path) -> None:
    """Draws the heat map of a coverage into a file."""
    found = squares(cells)
    rows, columns = _most([who for who, _ in found], ROWS), _most([where for _, where in found], COLUMNS)
    columns = [where for where in columns if where != _NOWHERE] + [where for where in columns if where == _NOWHERE]
    size = max(6.5, 3.2 + 0.55 * len(columns)), max(2.6, 1.9 + 0.3 * len(rows))
    with drawn(out, *size, f"Who does what where, as of {as_of}") as axes:
        if not found:
            empty(axes, "The minutes say of nobody what it does.")
            return
        for y, who in enumerate(rows):
            for x, where in enumerate(columns):
                if square := found.get((who, where)):
                    axes.add_patch(_patch(x, y, _COLOUR[square.role]))
                    ink = INK if square.role in _LIGHT else "white"
                    axes.text(x, y, str(square.number), ha="center", va="center", color=ink, fontsize=8)
        axes.set_xlim(-0.5, len(columns) - 0.5)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xticks(range(len(columns)), [shortened(each, 24) for each in columns], rotation=40, ha="right")
        axes.set_yticks(range(len(rows)), [shortened(each, 36) for each in rows])
        axes.tick_params(length=0)
        axes.set_aspect("equal", adjustable="box", anchor="NW")
        note(axes, _words(len({who for who, _ in found}) - len(rows), len({where for _, where in found}) - len(columns)))
        handles = [_patch(0, 0, _COLOUR[role]) for role in Role]
        axes.legend(handles, [_WORDS[role] for role in Role], loc="upper left", bbox_to_anchor=(1.02, 1), frameon=False)


def _most(values: list[str], most: int) -> list[str]:
    """Those that occur most, the most frequent first."""
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sorted(counts, key=lambda value: (-counts[value], value.casefold()))[:most]


def _patch(x: float, y: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((x - 0.47, y - 0.47), 0.94, 0.94, facecolor=colour, linewidth=0)


def _words(rows: int, columns: int) -> str:
    left_out = " and ".join(f"{number} {what}" for number, what in ((rows, "organisations"), (columns, "countries")) if number)
    more = f" {left_out} of which less is said are left out." if left_out else ""
    return f"Number: initiatives and other undertakings. White: nothing is said, which does not say that nothing is done.{more}"
