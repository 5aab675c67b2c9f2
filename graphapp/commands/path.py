"""`graphapp path A B`: how two parties are linked, each step with its words."""

from __future__ import annotations

import argparse

from graphapp.analyses.parties import party
from graphapp.analyses.paths import WAYS, Linkage, Way, paths
from graphapp.commands.analysing import add_number, names, projected
from graphapp.commands.output import add_output_arguments, asked, write_csv, write_evidence, write_json, write_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Between whom, on which day, how many ways."""
    parser.add_argument(
        "start",
        metavar="A",
        help="an organisation, person, group, initiative, dataset or country: its name, acronym or identifier",
    )
    parser.add_argument("end", metavar="B", help="another")
    add_number(parser, "ways", WAYS, "how many ways to look for")
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    graph = projected(options)
    found = paths(graph, party(graph, options.start), party(graph, options.end), options.ways)
    if options.format == "json":
        write_json(as_of=asked(options), path=found)
    elif options.format == "csv":
        write_csv(found.ways, Way)
    else:
        _print(found)
    return 0


def _print(found: Linkage) -> None:
    write_lines(found.reason)
    for number, way in enumerate(found.ways, 1):
        write_lines("", f"way {number}, cost {way.cost:g} (the lower, the closer)")
        for hop in way.hops:
            write_lines(f"   - {names([hop.start])} {hop.relation} {names([hop.end])}")
            told = next((each.name for each in (hop.end, hop.start) if each.kind == "Commitment"), "")
            write_evidence(hop.evidence[:2], indent="       ", told=told)
