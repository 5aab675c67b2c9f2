"""`graphapp gaps`: where coordination fails, each line with its evidence."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from itertools import groupby

import orjson

from graphapp.access import open_for_reading
from graphapp.analyses.gaps import Gap, GapKind, gaps
from graphapp.analyses.projection import projection
from graphapp.commands.arguments import day

_HEADINGS = {
    GapKind.NO_OWNER: "Commitments without an owner",
    GapKind.NO_DATE: "Commitments without a date",
    GapKind.OVERDUE: "Overdue commitments",
    GapKind.CARRIED_OVER: "Commitments carried over",
    GapKind.SILENT: "Commitments that later minutes say nothing of",
    GapKind.NOBODY_THERE: "Countries named as a concern where nobody is committed",
    GapKind.NO_COMMITMENT: "Organisations at the latest meeting without a commitment",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, and how to print."""
    parser.add_argument("--as-of", metavar="DAY", type=day, help="the day asked about, YYYY-MM-DD; default: today (UTC)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(options: argparse.Namespace) -> int:
    """0, whatever was found."""
    as_of = options.as_of or datetime.now(UTC).date().isoformat()
    with open_for_reading(options.store) as store:
        found = gaps(projection(store, as_of))
    if options.format == "json":
        answer = {"asOf": as_of, "gaps": found}
        sys.stdout.buffer.write(orjson.dumps(answer, option=orjson.OPT_INDENT_2) + b"\n")
    else:
        _print(found, as_of)
    return 0


def _print(found: list[Gap], as_of: str) -> None:
    print(f"{len(found)} coordination gaps as of {as_of}")
    for kind, group in groupby(found, key=lambda gap: gap.kind):
        listed = list(group)
        print(f"\n{_HEADINGS[kind]} ({len(listed)})")
        for gap in listed:
            print(f"- {gap.name}\n  {gap.reason}")
            for quote in gap.evidence:
                where = ", ".join(part for part in (quote.source, quote.section) if part)
                print(f"    «{_shown(quote.text)}» ({where})")


def _shown(text: str) -> str:
    """The words on one line, without the marks that make some of them bold."""
    return " ".join(text.replace("**", "").split())
