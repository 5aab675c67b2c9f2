"""`graphapp coverage`: who does what where, and the holes, told apart from what is unknown."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from graphapp.analyses.coverage import Cell, coverage
from graphapp.analyses.evidence import Evidence
from graphapp.analyses.holes import Hole, holes
from graphapp.commands.analysing import add_quotes, projected
from graphapp.commands.output import (
    add_output_arguments,
    asked,
    write_csv,
    write_evidence,
    write_json,
    write_lines,
    write_table,
)

_SHOWN = 3  # passages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, what, and how to print."""
    add_output_arguments(parser)
    add_quotes(parser)
    parser.add_argument("--holes", action="store_true", help="only the holes; in csv, they are what is printed")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    graph = projected(options)
    cells = coverage(graph)
    found = holes(graph, cells)
    if options.format == "json":
        write_json(as_of=as_of, **({} if options.holes else {"cells": cells}), holes=found)
    elif options.format == "csv":
        write_csv(*((found, Hole) if options.holes else (cells, Cell)))
    else:
        _print([] if options.holes else cells, found, as_of)
        if options.quotes and not options.holes:
            _print_quotes(cells)
    return 0


def _print(cells: list[Cell], found: list[Hole], as_of: str) -> None:
    if not cells and not found:
        write_lines(f"As of {as_of}, the minutes say of nobody what it does where.")
    if cells:
        write_table(
            ("organisation", "initiative", "does", "where", "themes"), _rows(cells), title=f"Who does what where as of {as_of}"
        )
    if found:
        write_lines(f"Holes as of {as_of}: {len(found)}")
    for hole in found:
        write_lines("", f"- {hole.country}, {hole.kind.replace('_', ' ').lower()}: {hole.reason}")
        write_evidence(hole.evidence, most=_SHOWN)


def _rows(cells: list[Cell]) -> Iterator[tuple[str, str, str, str, str]]:
    """A line for what an organisation does in an initiative, in all its countries alike."""
    joined: dict[tuple[str, str | None, tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for cell in _ordered(cells):
        what = (cell.acronym or cell.name, cell.initiative, cell.roles, cell.themes)
        joined.setdefault(what, []).extend([cell.iso3] if cell.iso3 else [])
    for (name, initiative, roles, themes), places in joined.items():
        does = ", ".join(role.lower() for role in roles)
        yield name, initiative or "–", does, ", ".join(dict.fromkeys(places)) or "not said", ", ".join(themes) or "–"


def _print_quotes(cells: list[Cell]) -> None:
    """What each organisation does in an initiative, and what else it does, with the words that say so."""
    words: dict[tuple[str, str], dict[Evidence, None]] = {}
    for cell in _ordered(cells):
        words.setdefault((cell.acronym or cell.name, cell.initiative or "no initiative"), {}).update(
            dict.fromkeys(cell.evidence)
        )
    write_lines("Words behind the table")
    for (name, initiative), evidence in words.items():
        write_lines("", f"- {name}: {initiative}")
        write_evidence(tuple(evidence), most=_SHOWN)


def _ordered(cells: list[Cell]) -> list[Cell]:
    """By the name that is shown."""
    return sorted(cells, key=lambda each: (each.acronym or each.name).casefold())
