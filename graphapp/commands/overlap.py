"""`graphapp overlap`: who may be doing the same, and what they share about it."""

from __future__ import annotations

import argparse

from graphapp.access import open_for_reading
from graphapp.analyses.coverage import coverage
from graphapp.analyses.overlap import Overlap, overlaps
from graphapp.analyses.projection import projection
from graphapp.commands.output import add_output_arguments, asked, one_line, write_csv, write_evidence, write_json, write_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, and how to print."""
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    with open_for_reading(options.store) as store:
        graph = projection(store, as_of)
    found = overlaps(graph, coverage(graph))
    if options.format == "json":
        write_json(as_of=as_of, overlaps=found)
    elif options.format == "csv":
        write_csv(found, Overlap)
    else:
        _print(found, as_of)
    return 0


def _print(found: list[Overlap], as_of: str) -> None:
    write_lines(f"{len(found)} possible overlap{'s' * (len(found) != 1)} as of {as_of}")
    for number, overlap in enumerate(found, 1):
        things = f": {' / '.join(map(one_line, overlap.things))}" if overlap.things else ""
        write_lines(f"\n{number}. {overlap.kind.replace('_', ' ').lower()}{things}", f"   {one_line(overlap.reason)}")
        write_evidence(overlap.evidence)
