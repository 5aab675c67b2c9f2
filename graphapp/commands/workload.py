"""`graphapp workload`: what organisations have on their hands, against what they completed before."""

from __future__ import annotations

import argparse

from graphapp.analyses.workload import Workload, workload
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

_COLUMNS = ("organisation", "open", "overdue", "no day", "silent", "done", "in days", "would take")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, and how to print."""
    add_output_arguments(parser)
    add_quotes(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    found = workload(projected(options))
    if options.format == "json":
        write_json(as_of=asked(options), workload=found)
    elif options.format == "csv":
        write_csv(found, Workload)
    else:
        rows = [
            (
                each.organisation.name,
                each.open,
                each.overdue,
                each.undated,
                each.silent,
                each.completed,
                each.observed,
                _days(each),
            )
            for each in found
        ]
        write_table(_COLUMNS, rows, title=f"Workload of {len(found)} organisations as of {asked(options)}")
        for each in found if options.quotes else ():
            write_lines("", each.organisation.name, f"  {each.reason}")
            write_evidence(each.evidence)
    return 0


def _days(each: Workload) -> str:
    return "too few done" if each.days_needed is None else f"{each.days_needed} days"
