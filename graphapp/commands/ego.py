"""`graphapp ego NAME`: one party and what is around it."""

from __future__ import annotations

import argparse

from graphapp.analyses.ego import MOST, Ego, Neighbour, ego
from graphapp.analyses.parties import party
from graphapp.commands.analysing import add_number, names, projected
from graphapp.commands.output import add_output_arguments, write_csv, write_evidence, write_json, write_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Who, on which day, how much of it."""
    parser.add_argument("name", metavar="NAME", help="its name, acronym, any spelling found, or identifier")
    add_number(parser, "first", MOST, "how many neighbours, and how many partners")
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    graph = projected(options)
    found = ego(graph, party(graph, options.name), most=options.first)
    if options.format == "json":
        write_json(ego=found)
    elif options.format == "csv":
        write_csv(found.neighbours, Neighbour)
    else:
        _print(found)
    return 0


def _print(found: Ego) -> None:
    write_lines(f"{found.party.name} as of {found.as_of}: {found.reason}")
    if found.partners:
        write_lines("", "Works with")
    for partner in found.partners:
        write_lines(f"- {partner.organisation.name} (strength {partner.strength:.2g}): {names(partner.shared)}")
        write_evidence(partner.evidence[:1])
    if found.neighbours:
        write_lines("", "Is linked to")
    for neighbour in found.neighbours:
        write_lines(f"- {neighbour.relation} {names([neighbour.thing])}")
        write_evidence(neighbour.evidence[:1], told=neighbour.thing.name)
