"""`graphapp documents`: what is loaded, by group and day, with what should be checked.

The first question about a store that somebody else filled; a query would answer it, but who asks it may not know the API yet.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from graphapp.access import open_for_reading
from graphapp.commands.output import add_format, write_csv, write_json, write_lines, write_table
from graphapp.store.contract import Reader
from graphapp.store.selection import Include, Question, Row, Selection

_ALL_DAYS = "9999-12-31"
_GROUP = Include("group", "group", Selection("Group", ("name",)))
_ASKED = Selection(
    "Document",
    ("source", "warnings"),
    (
        Include("meeting", "meeting", Selection("Meeting", ("date",), (_GROUP,))),
        Include("items", "actionItems", Selection("ActionItem")),
    ),
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document as the list shows it."""

    source: str
    group: str | None
    date: str | None
    action_items: int
    warnings: tuple[str, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to print."""
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """0, whatever is loaded."""
    with open_for_reading(options.store) as store:
        found = loaded(store)
    if options.format == "json":
        write_json(documents=found)
    elif options.format == "csv":
        write_csv(found, Loaded)
    else:
        _print(found)
    return 0


def loaded(reader: Reader) -> list[Loaded]:
    """What is loaded, by group and day; what has none comes last."""
    found = [_loaded(row) for row in reader.answer(Question(_ASKED, _ALL_DAYS)).rows]
    return sorted(
        found, key=lambda each: (each.group is None, each.group or "", each.date is None, each.date or "", each.source)
    )


def _loaded(row: Row) -> Loaded:
    meeting = row["meeting"] or {}
    group = (meeting.get("group") or {}).get("name")
    return Loaded(row["source"], group, meeting.get("date"), len(row["items"]), tuple(row["warnings"] or ()))


def _print(found: list[Loaded]) -> None:
    title = f"{len(found)} document{'s' * (len(found) != 1)}"
    if not found:
        write_lines(f"{title}: graphapp load PATH…")
        return
    rows = ((each.group or "unknown", each.date or "unknown", each.action_items, _ending(each.source)) for each in found)
    write_table(("group", "meeting", "actions", "document"), rows, title=title)
    warned = [(each, warning) for each in found for warning in each.warnings]
    if warned:
        write_lines("To be checked", *(f"- {each.source}: {warning}" for each, warning in warned))


def _ending(source: str) -> str:
    """The folder and the name of a file: enough to unload it by."""
    return "/".join(source.split("/")[-2:])
