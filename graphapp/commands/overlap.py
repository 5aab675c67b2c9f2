"""`graphapp overlap`: who may be doing the same, and what they share about it."""

from __future__ import annotations

import argparse

from graphapp.analyses.coverage import coverage
from graphapp.analyses.overlap import Overlap, OverlapKind, overlaps
from graphapp.commands.analysing import projected
from graphapp.commands.output import add_output_arguments, asked, one_line, write_csv, write_evidence, write_json, write_lines

_SHOWN = 4  # passages
_HEADINGS = {
    OverlapKind.SAID: "the minutes say so",
    OverlapKind.SAME_PLACE: "same sector in the same country",
    OverlapKind.ALIKE_DATASETS: "datasets or forms alike, by different organisations",
    OverlapKind.DUPLICATE_DATASET: "datasets or forms that may be one",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, and how to print."""
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    graph = projected(options)
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
        write_lines(f"\n{number}. {_HEADINGS[overlap.kind]}{things}", f"   {one_line(overlap.reason)}")
        write_evidence(overlap.evidence, most=_SHOWN)
