"""`graphapp themes`: which sectors, and which headings of the group's own, the minutes speak of."""

from __future__ import annotations

import argparse
from itertools import islice

from graphapp.analyses.themes import ThemeFound, themes
from graphapp.commands.analysing import projected
from graphapp.commands.output import add_output_arguments, asked, one_line, write_csv, write_json, write_lines, write_table

_SHOWN = 40  # headings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, and how to print."""
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    found = themes(projected(options))
    if options.format == "json":
        write_json(as_of=as_of, themes=found)
    elif options.format == "csv":
        write_csv(found, ThemeFound)
    else:
        _print(found, as_of)
    return 0


def _print(found: list[ThemeFound], as_of: str) -> None:
    if not found:
        write_lines(f"As of {as_of}, the minutes show no theme.")
        return
    sectors, headings = ([each for each in found if each.sector is wanted] for wanted in (True, False))
    write_lines(f"{len(sectors)} sectors and {len(headings)} headings of the group's own as of {as_of}")
    for each in sectors:
        write_lines(f"\n{each.code} {each.name}: {', '.join(each.organisations) or 'nobody named'}")
        write_lines(*(f"  {thing.kind.lower()}: {one_line(thing.name)} [{', '.join(thing.words)}]" for thing in each.things))
    if headings:
        rows = ((each.name, each.meetings, len(each.things), ", ".join(each.organisations)) for each in headings)
        write_table(("heading", "meetings", "things", "organisations"), islice(rows, _SHOWN), title="\nHeadings")
    if len(headings) > _SHOWN:
        write_lines(f"and {len(headings) - _SHOWN} more headings, of which fewer things tell: --format csv has all")
