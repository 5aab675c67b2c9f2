"""`graphapp changes`: what is different between two meetings or two days."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from graphapp.access import open_for_reading
from graphapp.analyses.changes import Changed, changes
from graphapp.analyses.projection import projections
from graphapp.commands.arguments import day
from graphapp.commands.output import add_format, one_line, write_csv, write_evidence, write_json, write_lines
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Reader
from graphapp.store.selection import Compare, Operator, Order, Question, Selection

_BEFORE_ALL = "0001-01-01"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Between which days, and how to print."""
    parser.add_argument("--from", dest="since", metavar="DAY", type=day, help="default: the day of the last meeting but one")
    parser.add_argument("--to", "--as-of", dest="to", metavar="DAY", type=day, help="YYYY-MM-DD; default: today (UTC)")
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found; UsageError where the days stand the wrong way round."""
    to = options.to or datetime.now(UTC).date().isoformat()
    with open_for_reading(options.store) as store:
        since = options.since or _last_but_one(store, to)
        if since > to:
            raise UsageError(f"{since} is after {to}: give the earlier day with --from, the later one with --to")
        before, after = projections(store, since, to)
    found = changes(before, after)
    if options.format == "json":
        write_json(since=since, to=to, changes=found)
    elif options.format == "csv":
        write_csv(found, Changed)
    else:
        _print(found, since, to)
    return 0


def _last_but_one(store: Reader, to: str) -> str:
    """The day of the last meeting but one up to a day; before all days where fewer are known."""
    known = Compare("date", Operator.LTE, to)
    latest = Selection("Meeting", ("date",), where=known, order=(Order("date", descending=True),))
    days = list(dict.fromkeys(row["date"] for row in store.answer(Question(latest, to)).rows))
    return str(days[1]) if len(days) > 1 else _BEFORE_ALL


def _print(found: list[Changed], since: str, to: str) -> None:
    days = f"up to {to}" if since == _BEFORE_ALL else f"between {since} and {to}"
    write_lines(f"{len(found)} change{'s' * (len(found) != 1)} {days}")
    for number, each in enumerate(found, 1):
        kind = each.kind.replace("_", " ").lower()
        write_lines(f"\n{number}. {kind}: {one_line(each.name)}", f"   {one_line(each.reason)}")
        write_evidence(each.evidence)
