"""`graphapp owed NAME`: what an organisation, a person or a group has open, by when, in whose words."""

from __future__ import annotations

import argparse

from graphapp.analyses.agenda import agenda
from graphapp.analyses.owed import Duty, owed
from graphapp.analyses.parties import PARTIES, party
from graphapp.commands.analysing import projected
from graphapp.commands.output import add_output_arguments, asked, one_line, write_csv, write_evidence, write_json, write_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Who is asked about, which day, and how to print."""
    parser.add_argument("name", metavar="NAME", help="an organisation, a person or a group, by name, acronym or identifier")
    add_output_arguments(parser)
    parser.add_argument("--agenda", action="store_true", help="as an item of the agenda, to be read out")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    graph = projected(options)
    who = party(graph, options.name, PARTIES)
    found, name = owed(graph, who), graph.nodes[who]["name"]
    if options.format == "json":
        write_json(as_of=as_of, party={"id": who, "name": name}, owed=found, agenda=agenda(found, name, as_of))
    elif options.format == "csv":
        write_csv(found, Duty)
    elif options.agenda:
        write_lines(agenda(found, name, as_of))
    else:
        _print(found, name, as_of)
    return 0


def _print(found: list[Duty], name: str, as_of: str) -> None:
    if not found:
        write_lines(f"As of {as_of}, the minutes record nothing open for {name}.")
        return
    write_lines(f"{len(found)} open commitment{'s' * (len(found) != 1)} of {name} as of {as_of}")
    for number, duty in enumerate(found, 1):
        due = f"due on {duty.due_date}" if duty.due_date else "no day is told"
        silent = "; later minutes say nothing of it" if duty.silent else ""
        group = f" of {duty.group}" if duty.group else ""
        write_lines(
            f"\n{number}. {duty.when.replace('_', ' ').lower()}: {one_line(duty.name)}",
            f"   {due}; recorded at the meeting{group} on {duty.recorded_on or 'a day unknown'}{silent}",
        )
        write_evidence(duty.evidence, told=duty.name)
