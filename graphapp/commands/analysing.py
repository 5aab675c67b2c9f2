"""What the commands of analyses have in common: the projection of the day asked about, and lines of things."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from graphapp.access import open_for_reading
from graphapp.analyses.network import Thing
from graphapp.analyses.projection import projection
from graphapp.commands.output import asked


def projected(options: argparse.Namespace) -> Any:
    """The projection of the store for the day asked about."""
    with open_for_reading(options.store) as store:
        return projection(store, asked(options))


def add_number(parser: argparse.ArgumentParser, name: str, default: int, what: str) -> None:
    """An option that takes how many to tell."""
    parser.add_argument(f"--{name}", metavar="N", type=number, default=default, help=f"{what}; default: {default}")


def add_meetings(parser: argparse.ArgumentParser) -> None:
    """The option that counts meetings as ties."""
    parser.add_argument("--meetings", action="store_true", help="having been at the same meeting ties organisations, too")


def number(text: str) -> int:
    """A number from 1 to 1000."""
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"«{text}» is not a number from 1 to 1000")
    return int(text)


def names(things: Iterable[Thing]) -> str:
    """The things on one line; commitments in their words."""
    return ", ".join(f"«{each.name}»" if each.kind == "Commitment" else each.name for each in things)
