"""How the pages say what the API answers: days, statuses, kinds, and the addresses of things.

Words of the minutes are never touched; only ours are chosen here, so that one thing has one name on every page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

import orjson
from flask import Flask, g, has_request_context, request
from markupsafe import Markup, escape

from graphapp.api.days import today

STATUSES = {  # what it is called, and what that means
    "OPEN": ("open", "still to be done, in time or without a date"),
    "OVERDUE": ("overdue", "not ended, and its last day has passed"),
    "SILENT": ("silent", "not ended, and later minutes of the group say nothing of it"),
    "COMPLETED": ("completed", "the minutes say that it was done"),
    "CANCELLED": ("cancelled", "the minutes say that it was given up"),
    "TRANSFORMED": ("replaced", "other commitments took its place"),
}
GOING = ("OPEN", "OVERDUE", "SILENT")
SHOWN = (*GOING, "COMPLETED")  # where a table has a column each
CHANGES = {
    "NEW": "first recorded",
    "CARRIED_OVER": "recorded again, still open",
    "SLIPPED": "put off",
    "COMPLETED": "completed",
    "CANCELLED": "cancelled",
    "TRANSFORMED": "replaced",
}
KINDS = {  # of things that have a page: where, and what several are called
    "Commitment": ("commitment", "commitments"),
    "Organisation": ("organisation", "organisations"),
    "Person": ("person", "people"),
    "Group": ("group", "groups"),
    "Initiative": ("initiative", "initiatives"),
    "Dataset": ("dataset", "datasets"),
    "Country": ("country", "countries"),
    "Region": ("region", "regions"),
    "Meeting": ("meeting", "meetings"),
    "Document": ("document", "documents"),
}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ENDS = 60  # links whose words a page shows
_DAY = re.compile(r"(?<![\d-])(\d{4}-\d{2}-\d{2})(?![\d-])")
_CUT = re.compile(r"\s+\S*$")


def day(value: str | None) -> Markup:
    """A day as people write it, with the day as programs do; a dash for none."""
    if not value:
        return Markup('<span class="none">–</span>')
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return escape(value)
    return Markup('<time datetime="{}">{}</time>').format(value, f"{found.day} {_MONTHS[found.month - 1]} {found.year:04}")


def dated(text: str) -> Markup:
    """A sentence of ours, with its days as people write them."""
    parts = _DAY.split(text)
    return Markup("").join(day(part) if place % 2 else escape(part) for place, part in enumerate(parts))


def opened(text: str) -> str:
    """The sentence with a capital at its start, the rest as it is."""
    return text[:1].upper() + text[1:]


def label(thing: Mapping[str, Any]) -> str:
    """What a thing goes by in a table: its acronym where it has one; a meeting's day, a document's file."""
    if "source" in thing:
        return str(thing.get("title") or filename(str(thing["source"])))
    if thing.get("date") is not None or thing.get("__typename") == "Meeting":
        return (
            f"meeting of {day(thing['date']).striptags()}"
            if thing.get("date")
            else str(thing.get("name") or "meeting without a day")
        )
    return str(thing.get("acronym") or thing.get("name") or thing.get("text") or "–")


def filename(source: str) -> str:
    """The last part of a document's path."""
    return source.rstrip("/").rpartition("/")[2] or source


def short(text: str, most: int = 90) -> str:
    """The text on one line, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= most else _CUT.sub("", line[:most]) + " …"


def marked(text: str, marks: Sequence[Mapping[str, int]]) -> Markup:
    """The text with its marks, which are in code points, as Python counts."""
    parts, at = [], 0
    for mark in marks:
        parts += [escape(text[at : mark["start"]]), Markup("<mark>{}</mark>").format(text[mark["start"] : mark["end"]])]
        at = mark["end"]
    return Markup("").join([*parts, escape(text[at:])])


def address(thing: Mapping[str, Any]) -> str | None:
    """Where a thing's page is; None where its kind has none. The day asked about goes along."""
    kind = thing.get("__typename") or thing.get("kind")
    if kind not in KINDS:
        return None
    return on_day(f"/{KINDS[str(kind)][0]}/{quote(str(thing.get('id') or thing.get('subject')), safe='')}")


def on_day(path: str, **more: Any) -> str:
    """A path with the day asked about, if there is one, and other parameters that are set."""
    as_of = request.args.get("as_of") if has_request_context() else None
    given = {name: value for name, value in ({"as_of": as_of} | more).items() if value not in (None, "", False)}
    return f"{path}?{urlencode(given)}" if given else path


def reasons(thing: Mapping[str, Any], *others: Any) -> str | None:
    """Where the words and rules are that link a thing to others (things, lists of them, or None); None for no others."""
    flat = (one for each in others for one in (each if isinstance(each, list) else [each] if each else []))
    ends = list(dict.fromkeys(one["id"] for one in flat))[:_ENDS]
    as_of = request.args.get("as_of")
    asked = [("from", thing["id"]), *(("to", end) for end in ends), *([("as_of", as_of)] if as_of else [])]
    return f"/why?{urlencode(asked)}" if ends else None


def here_today() -> str:
    """This page as of today, with its other parameters."""
    others = [(name, value) for name, value in request.args.items(multi=True) if name not in ("as_of", "after", "before")]
    return f"{quote(request.path)}?{urlencode(others)}" if others else quote(request.path)


def asked_day() -> str:
    """The day that a page is about."""
    return request.args.get("as_of") or today()


def graphiql() -> str | None:
    """The address of GraphiQL with the operation of this page; None where the page asked nothing."""
    asked = g.get("asked")
    if not asked:
        return None
    variables = orjson.dumps(asked["variables"], option=orjson.OPT_INDENT_2).decode()
    return "/graphql?" + urlencode({"query": asked["query"], "variables": variables}, quote_via=quote)


def teach(app: Flask) -> None:
    """Makes the words known to the templates."""
    app.jinja_env.filters.update(day=day, dated=dated, opened=opened, label=label, filename=filename, short=short)
    app.jinja_env.globals.update(
        STATUSES=STATUSES,
        CHANGES=CHANGES,
        KINDS=KINDS,
        address=address,
        on_day=on_day,
        reasons=reasons,
        asked_day=asked_day,
        here_today=here_today,
        graphiql=graphiql,
        marked=marked,
    )
