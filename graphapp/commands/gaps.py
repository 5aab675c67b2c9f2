"""`graphapp gaps`: where coordination fails, the most pressing first, each with its evidence and what to ask."""

from __future__ import annotations

import argparse
from itertools import islice

from graphapp.analyses.gaps import Gap, gaps
from graphapp.analyses.parties import party
from graphapp.analyses.shortfalls import GapKind
from graphapp.commands.analysing import projected
from graphapp.commands.arguments import number
from graphapp.commands.output import add_output_arguments, asked, one_line, write_csv, write_evidence, write_json, write_lines

_SHOWN = 50  # things
_HEADINGS = {
    GapKind.OVERDUE: "overdue",
    GapKind.NOBODY_THERE: "nobody committed",
    GapKind.CONTRADICTORY_DATES: "contradictory dates",
    GapKind.NO_OWNER: "no owner",
    GapKind.SILENT: "silent",
    GapKind.SLIPPED: "slipped",
    GapKind.DUE_SOON: "due by the next meeting",
    GapKind.NO_DATE: "no date",
    GapKind.CARRIED_OVER: "carried over",
    GapKind.NO_LEAD: "no lead",
    GapKind.NO_COMMITMENT: "no commitment",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day and group are asked about, and how to print."""
    add_output_arguments(parser)
    parser.add_argument("--group", metavar="NAME", help="only this group's; default: all groups'")
    parser.add_argument("--first", metavar="N", type=number, help="only the N most pressing")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = asked(options)
    graph = projected(options)
    series = party(graph, options.group, ("Group",)) if options.group else None
    known = gaps(graph, series)
    found = known[: options.first]
    if options.format == "json":
        write_json(as_of=as_of, gaps=found)
    elif options.format == "csv":
        write_csv(found, Gap)
    else:
        _print(found, len(known), as_of)
    return 0


def _print(found: list[Gap], known: int, as_of: str) -> None:
    """What is missing of one thing stands together, where the most pressing of it ranks."""
    things: dict[str, list[Gap]] = {}
    for gap in found:
        things.setdefault(gap.subject, []).append(gap)
    shown = f", the {len(found)} most pressing" if len(found) < known else ""
    write_lines(f"{known} coordination gap{'s' * (known != 1)} as of {as_of}{shown}")
    for place, of in enumerate(islice(things.values(), _SHOWN), 1):
        name = one_line(of[0].name)
        write_lines(f"\n{place}. {name}")
        for gap in of:
            parts = " + ".join(f"{part.points} ({part.reason})" for part in gap.parts)
            asked = gap.question.replace(f": «{name}»", "").replace(f"«{name}»", "this")
            write_lines(f"   - {_HEADINGS[gap.kind]}: {gap.reason}", f"     ask: {asked}", f"     score {gap.score} = {parts}")
        write_evidence(tuple(dict.fromkeys(said for gap in of for said in gap.evidence)), told=name)
    if len(things) > _SHOWN:
        write_lines(f"\nand of {len(things) - _SHOWN} more: --format csv has all, --group NAME those of one group")
