"""`graphapp reliability`: what became of organisations' promises, and what can be said from so few."""

from __future__ import annotations

import argparse

from graphapp.analyses.reliability import Reliability, reliability
from graphapp.commands.analysing import projected
from graphapp.commands.output import add_output_arguments, asked, write_csv, write_json, write_table

_COLUMNS = ("organisation", "kept", "slipped", "dropped", "kept of these (95 %)", "not due", "not told")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, and how to print."""
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    found = reliability(projected(options))
    if options.format == "json":
        write_json(as_of=asked(options), reliability=found)
    elif options.format == "csv":
        write_csv(found, Reliability)
    else:
        rows = [
            (each.organisation.name, each.kept, each.slipped, each.dropped, _share(each), each.pending, each.unknown)
            for each in found
        ]
        write_table(_COLUMNS, rows, title=f"Promises of {len(found)} organisations as of {asked(options)}")
    return 0


def _share(each: Reliability) -> str:
    return f"{each.interval.low:.0%} to {each.interval.high:.0%}" if each.interval else "nothing to tell"
