"""`graphapp reliability`: what became of organisations' promises, and what can be said from so few."""

from __future__ import annotations

import argparse

from graphapp.analyses.reliability import Fate, Reliability, reliability
from graphapp.commands.analysing import add_quotes, projected
from graphapp.commands.output import (
    add_output_arguments,
    asked,
    one_line,
    write_csv,
    write_evidence,
    write_json,
    write_lines,
    write_table,
)

_COLUMNS = ("organisation", "kept", "slipped", "dropped", "kept of these (95 %)", "not due", "not told")

_FATES = {
    Fate.KEPT: "kept",
    Fate.SLIPPED: "slipped",
    Fate.DROPPED: "dropped",
    Fate.PENDING: "not due",
    Fate.UNKNOWN: "not told",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, and how to print."""
    add_output_arguments(parser)
    add_quotes(parser)


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
        for each in found if options.quotes else ():
            _print_cases(each)
    return 0


def _share(each: Reliability) -> str:
    return f"{each.interval.low:.0%} to {each.interval.high:.0%}" if each.interval else "nothing to tell"


def _print_cases(each: Reliability) -> None:
    write_lines("", each.organisation.name, f"  {each.reason}")
    for case in each.cases:
        write_lines(f"  - {_FATES[case.fate]}: {one_line(case.commitment.name)}", f"    {case.reason}")
        write_evidence(case.evidence, told=case.commitment.name)
