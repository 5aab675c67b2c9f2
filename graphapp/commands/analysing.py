"""What the commands of analyses have in common: the projection of the day asked about, and lines of things."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Any

from graphapp.access import open_for_reading
from graphapp.analyses.network import Thing
from graphapp.analyses.projection import projection
from graphapp.commands.arguments import number
from graphapp.commands.output import asked, one_line


def projected(options: argparse.Namespace) -> Any:
    """The projection of the store for the day asked about."""
    as_of = asked(options)
    with open_for_reading(options.store) as store:
        graph = projection(store, as_of)
    warn_of_nothing(graph, as_of)
    return graph


def warn_of_nothing(graph: Any, as_of: str) -> None:
    """Says on standard error that nothing is known, where nothing is: no finding is then no news, good or bad."""
    if not graph:
        print(f"graphapp: nothing is known on {as_of}: no minutes of that day or before are loaded", file=sys.stderr)


def add_number(parser: argparse.ArgumentParser, name: str, default: int, what: str) -> None:
    """An option that takes how many to tell."""
    parser.add_argument(f"--{name}", metavar="N", type=number, default=default, help=f"{what}; default: {default}")


def add_meetings(parser: argparse.ArgumentParser) -> None:
    """The option that counts meetings as ties."""
    parser.add_argument("--meetings", action="store_true", help="having been at the same meeting ties organisations, too")


def add_quotes(parser: argparse.ArgumentParser) -> None:
    """The option that prints the words behind a table."""
    parser.add_argument("--quotes", action="store_true", help="below the table, the words behind each line of it")


def names(things: Iterable[Thing], most: int = 4) -> str:
    """The things on one line, commitments in their words; of many, the first and how many more there are."""
    shown = [f"«{one_line(each.name)}»" if each.kind == "Commitment" else each.name for each in things]
    return ", ".join(shown[:most]) + (f" and {len(shown) - most} more" if len(shown) > most else "")
