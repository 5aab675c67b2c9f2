"""`graphapp brokers`: who connects otherwise separate organisations, and what would fall apart without them."""

from __future__ import annotations

import argparse

from graphapp.analyses.brokers import MOST, Broker, Brokerage, brokers
from graphapp.commands.analysing import add_meetings, add_number, names, projected
from graphapp.commands.output import add_output_arguments, write_csv, write_evidence, write_json, write_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, what ties, how many."""
    add_output_arguments(parser)
    add_meetings(parser)
    add_number(parser, "first", MOST, "how many brokers, and how many ties")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    found = brokers(projected(options), meetings=options.meetings, most=options.first)
    if options.format == "json":
        write_json(brokerage=found)
    elif options.format == "csv":
        write_csv(found.brokers, Broker)
    else:
        _print(found)
    return 0


def _print(found: Brokerage) -> None:
    write_lines(
        f"Brokers among {found.organisations} organisations as of {found.as_of}: {len(found.brokers) or 'none'}",
        f"{found.alone} share no work that is known, the others fall into {found.parts} parts; counted {found.method}",
    )
    for broker in found.brokers:
        write_lines("", broker.organisation.name, f"  {broker.reason}")
        write_evidence(broker.evidence)
    if found.bridges:
        write_lines("", f"Ties that alone hold two sides together ({len(found.bridges)})")
    for bridge in found.bridges:
        write_lines(
            f"- {bridge.one.name} with {bridge.other.name}, by {names(bridge.shared)}",
            f"  without it {names(bridge.cut_off)} would be cut off",
        )
        write_evidence(bridge.evidence)
