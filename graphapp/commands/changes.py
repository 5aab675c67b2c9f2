"""`graphapp changes`: what is different between two meetings or two days."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from graphapp.access import open_for_reading
from graphapp.analyses.changes import Changed, changes
from graphapp.analyses.grouping import meeting_days, of_group
from graphapp.analyses.parties import party
from graphapp.analyses.projection import projected
from graphapp.commands.arguments import day
from graphapp.commands.output import add_format, one_line, write_csv, write_evidence, write_json, write_lines
from graphapp.schema.errors import UsageError

_BEFORE_ALL = "0001-01-01"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Between which days, and how to print."""
    parser.add_argument("--from", dest="since", metavar="DAY", type=day, help="default: the day of the last meeting but one")
    parser.add_argument("--to", "--as-of", dest="to", metavar="DAY", type=day, help="YYYY-MM-DD; default: today (UTC)")
    parser.add_argument("--group", metavar="NAME", help="only this group's; default: all groups'")
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever was found; UsageError where the days stand the wrong way round."""
    to = options.to or datetime.now(UTC).date().isoformat()
    with open_for_reading(options.store) as store:
        seen = store.snapshot()
    after = projected(seen, to)
    group = party(after, options.group, ("Group",)) if options.group else None
    since = options.since or _last_but_one(meeting_days(after, group))
    if since > to:
        raise UsageError(f"{since} is after {to}: give the earlier day with --from, the later one with --to")
    before = projected(seen, since)
    found = changes(of_group(before, group), of_group(after, group)) if group else changes(before, after)
    if options.format == "json":
        write_json(since=since, to=to, changes=found)
    elif options.format == "csv":
        write_csv(found, Changed)
    else:
        _print(found, since, to)
    return 0


def _last_but_one(days: list[str]) -> str:
    """The last meeting's day but one; before all days where fewer are known."""
    return days[-2] if len(days) > 1 else _BEFORE_ALL


def _print(found: list[Changed], since: str, to: str) -> None:
    days = f"up to {to}" if since == _BEFORE_ALL else f"between {since} and {to}"
    write_lines(f"{len(found)} change{'s' * (len(found) != 1)} {days}")
    for number, each in enumerate(found, 1):
        kind = each.kind.replace("_", " ").lower()
        write_lines(f"\n{number}. {kind}: {one_line(each.name)}", f"   {one_line(each.reason)}")
        write_evidence(each.evidence, told=each.name)
