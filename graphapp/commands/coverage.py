"""`graphapp coverage`: who does what where, and the holes, told apart from what is unknown."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from graphapp.access import open_for_reading
from graphapp.analyses.coverage import Cell, coverage
from graphapp.analyses.holes import Hole, holes
from graphapp.analyses.projection import projection
from graphapp.commands.output import add_output_arguments, asked, said, write_csv, write_json, write_lines, write_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, what, and how to print."""
    add_output_arguments(parser)
    parser.add_argument("--holes", action="store_true", help="only the holes; in csv, they are what is printed")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    with open_for_reading(options.store) as store:
        graph = projection(store, as_of)
    cells = coverage(graph)
    found = holes(graph, cells)
    if options.format == "json":
        write_json(as_of=as_of, **({} if options.holes else {"cells": cells}), holes=found)
    elif options.format == "csv":
        write_csv(*((found, Hole) if options.holes else (cells, Cell)))
    else:
        _print([] if options.holes else cells, found, as_of)
    return 0


def _print(cells: list[Cell], found: list[Hole], as_of: str) -> None:
    if not cells and not found:
        write_lines(f"As of {as_of}, the minutes say of nobody what it does where.")
    if cells:
        write_table(
            ("organisation", "initiative", "does", "where", "themes"), _rows(cells), title=f"Who does what where as of {as_of}"
        )
    if found:
        rows = ((hole.kind.replace("_", " ").lower(), hole.country, hole.reason, _quotes(hole)) for hole in found)
        write_table(("hole", "country", "reason", "evidence"), rows, title=f"Holes as of {as_of}")


def _rows(cells: list[Cell]) -> Iterator[tuple[str, str, str, str, str]]:
    """A line for what an organisation does in an initiative, in all its countries alike."""
    joined: dict[tuple[str, str | None, tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for cell in cells:
        what = (cell.acronym or cell.name, cell.initiative, cell.roles, cell.themes)
        joined.setdefault(what, []).extend([cell.iso3] if cell.iso3 else [])
    for (name, initiative, roles, themes), places in joined.items():
        does = ", ".join(role.lower() for role in roles)
        yield name, initiative or "–", does, ", ".join(dict.fromkeys(places)) or "not said", ", ".join(themes) or "–"


def _quotes(hole: Hole) -> str:
    first = said(hole.evidence[0]) if hole.evidence else "–"
    return f"{first} and {len(hole.evidence) - 1} more" if len(hole.evidence) > 1 else first
