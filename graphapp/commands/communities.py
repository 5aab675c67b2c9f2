"""`graphapp communities`: groups of organisations that share more work with each other than with the rest."""

from __future__ import annotations

import argparse

from graphapp.analyses.communities import Communities, Community, communities
from graphapp.commands.analysing import add_meetings, names, projected
from graphapp.commands.output import add_output_arguments, write_csv, write_evidence, write_json, write_lines

_SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, and what ties."""
    add_output_arguments(parser)
    add_meetings(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    found = communities(projected(options), meetings=options.meetings)
    if options.format == "json":
        write_json(communities=found)
    elif options.format == "csv":
        write_csv(found.communities, Community)
    else:
        _print(found)
    return 0


def _print(found: Communities) -> None:
    write_lines(f"{len(found.communities)} communities of organisations as of {found.as_of}")
    if found.modularity is not None:
        write_lines(f"{found.method}; modularity {found.modularity} (under about 0.3 the division says little)")
    for number, community in enumerate(found.communities, 1):
        write_lines(
            "", f"{number}. {names(community.members, most=_SHOWN)}", f"   {community.reason}, by {names(community.shared)}"
        )
        write_evidence(community.evidence)
    if found.alone:
        write_lines("", f"No shared work is known of {len(found.alone)}: {names(found.alone, most=_SHOWN)}")
