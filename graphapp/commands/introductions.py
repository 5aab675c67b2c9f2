"""`graphapp introductions`: organisations that share no work but work with the same others."""

from __future__ import annotations

import argparse

from graphapp.analyses.introductions import MOST, Introduction, Score, introductions
from graphapp.commands.analysing import add_number, names, projected
from graphapp.commands.output import add_output_arguments, asked, write_csv, write_evidence, write_json, write_lines

_SHOWN = 2  # of those who could introduce them
_SCORES = {each.value.lower().replace("_", "-"): each for each in Score}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, by what score, how many."""
    add_output_arguments(parser)
    parser.add_argument("--score", choices=_SCORES, default="adamic-adar", help="by what to order; default: adamic-adar")
    add_number(parser, "first", MOST, "how many pairs")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    found = introductions(projected(options), score=_SCORES[options.score], most=options.first)
    if options.format == "json":
        write_json(as_of=asked(options), introductions=found)
    elif options.format == "csv":
        write_csv(found, Introduction)
    else:
        write_lines(f"{len(found)} pair{'s' * (len(found) != 1)} that might be introduced, as of {asked(options)}")
        for each in found:
            _print(each)
    return 0


def _print(each: Introduction) -> None:
    write_lines(
        "",
        f"{each.one.name} and {each.other.name}",
        f"  {each.reason}",
        f"  Adamic–Adar {each.adamic_adar}, Jaccard {each.jaccard}, resource allocation {each.resource_allocation}",
    )
    for one in each.between[:_SHOWN]:
        write_lines(f"  {one.organisation.name}: by {names(one.with_one)}; by {names(one.with_other)}")
        write_evidence(one.evidence)
    if len(each.between) > _SHOWN:
        write_lines(f"  and {each.shared - _SHOWN} more work with both")
