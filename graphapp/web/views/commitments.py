"""Commitments as a table with filter menus, and the same list for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from flask import Response
from werkzeug.wrappers import Response as AnyResponse

from graphapp.web.asking import Asking
from graphapp.web.wanted import FIELDS, NONE, NOT_ENDED, ORDERS, USUAL, Wanted, wanted
from graphapp.web.words import GOING, STATUSES, on_day

_CHUNK = 200  # rows that are asked for at a time, well below what an operation may cost
_COLUMNS = (
    "id text status overdue silent since due_date slips carried_over ended_on owners initiative countries datasets group "
    "quotes documents"
).split()
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would calculate what begins so
_ONLY = {"no_owner": "no owner", "no_date": "no date", "slipped": "slipped"}
_BOUNDS = {"due_from": "due from", "due_to": "due to"}
_HEADS = {"Organisation": "Organisations", "Group": "Groups and roles", "Person": "People"}


def commitments(asking: Asking) -> AnyResponse:
    """The page at /commitments."""
    asked = wanted()
    return asking.page("commitments", asked.variables(), lambda data: data | _around(asked, data))


def table(asking: Asking) -> Response:
    """The list as CSV, sent while it is read; with the sign by which Excel knows UTF-8."""
    asked = wanted()
    rows = _rows(asking, asked)
    first = list(_taken(rows))  # what the API refuses must be refused before anything is sent
    lines = (_line(values) for values in chain([_COLUMNS], first, rows))
    headers = {"Content-Disposition": "attachment; filename=commitments.csv", "Cache-Control": "no-store"}
    return Response(chain(["\ufeff"], lines), content_type="text/csv; charset=utf-8", headers=headers)


def _around(asked: Wanted, data: Mapping[str, Any]) -> dict[str, Any]:
    """What stands around the list: menus, and addresses of other pages of it."""
    given = dict(asked.given)
    kept = {name: value for name, value in given.items() if name not in ("after", "before", "as_of")}
    info = data["commitments"]["pageInfo"]
    menus = {name: _menu(name, data, given.get(name)) for name in ("status", "group", "owner", "country")}
    return {
        "chosen": ", ".join(_chosen(given, menus)),
        "asked": {name: given.get(name, "") for name in (*FIELDS, "as_of")} | {"order": given.get("order", USUAL)},
        "filtered": any(name in given for name in FIELDS),
        "menus": menus,
        "ORDERS": [(name, words) for name, (words, _) in ORDERS.items()],
        "table": on_day("/commitments.csv", **kept),
        "backwards": on_day("/commitments", **kept, before=info["startCursor"]),
        "forwards": on_day("/commitments", **kept, after=info["endCursor"]),
    }


def _chosen(given: Mapping[str, str], menus: Mapping[str, list[tuple[str, list[dict[str, Any]]]]]) -> Iterator[str]:
    """What is chosen in words: the page's head, for who prints it or keeps its address."""
    for name, menu in menus.items():
        yield from (str(one["label"]) for _, found in menu for one in found if one["value"] == given.get(name))
    yield from (words for name, words in _ONLY.items() if name in given)
    yield from (f"{words} {given[name]}" for name, words in _BOUNDS.items() if name in given)
    if words := given.get("words"):
        yield f"«{words}»"


def _menu(name: str, data: Mapping[str, Any], chosen: str | None) -> list[tuple[str, list[dict[str, Any]]]]:
    """The choices of a menu under their heads; what is chosen stays among them though nothing fits."""
    counted = data[{"status": "statuses", "country": "countries"}.get(name, f"{name}s")]["groups"]
    known = [(group["keys"][0], group["count"]) for group in counted if group["keys"][0]["known"]]
    choices = [{"value": key["value"], "count": count} | _shown(name, key) for key, count in known]
    if name == "status":
        return [("", _statuses(choices, chosen))]
    if name == "group" and (unknown := sum(group["count"] for group in counted if not group["keys"][0]["known"])):
        choices.append({"value": NONE, "label": "no group is named", "count": unknown, "head": ""})
    if chosen and all(one["value"] != chosen for one in choices):
        choices.append({"value": chosen, "label": "as chosen", "count": 0, "head": ""})
    choices.sort(key=lambda one: str(one["label"]).casefold())
    heads = [*_HEADS.values(), ""] if name == "owner" else [""]
    by_head = ((head, [one for one in choices if one["head"] == head]) for head in heads)
    return [(head, found) for head, found in by_head if found]


def _shown(name: str, key: Mapping[str, Any]) -> dict[str, str]:
    if name == "status":
        return {"label": STATUSES[key["value"]][0], "head": ""}
    return {"label": key["label"], "head": _HEADS[key["value"].partition("-")[0]] if name == "owner" else ""}


def _statuses(choices: list[dict[str, Any]], chosen: str | None) -> list[dict[str, Any]]:
    counts = {one["value"]: one["count"] for one in choices}
    going = sum(counts.get(name, 0) for name in GOING)
    every = [{"value": NOT_ENDED, "label": "not ended (open, overdue or silent)", "count": going}]
    every += [{"value": name, "label": words, "count": counts.get(name, 0)} for name, (words, _) in STATUSES.items()]
    return [one for one in every if one["count"] or one["value"] == chosen]


def _rows(asking: Asking, asked: Wanted) -> Iterator[list[Any]]:
    after: str | None = None
    while True:
        variables = {"where": asked.where(), "asOf": asked.given.get("as_of"), "orderBy": asked.order()}
        page = asking.answer("table", variables | {"first": _CHUNK, "after": after})["commitments"]
        yield from map(_row, page["nodes"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def _taken(rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
    for row in rows:
        yield row
        return


def _row(one: Mapping[str, Any]) -> list[Any]:
    said = [statement for item in one["items"] for statement in item["statements"]]
    plain = ("id", "text", "status", "overdue", "silent", "since", "dueDate", "slips", "carriedOver", "endedOn")
    return [
        *(one[name] for name in plain),
        _names(one["owners"]),
        (one["initiative"] or {}).get("name"),
        _names(one["countries"]),
        _names(one["datasets"]),
        (one["group"] or {}).get("name"),
        "\n".join(dict.fromkeys(statement["text"] for statement in said)),
        "\n".join(dict.fromkeys(statement["document"]["source"] for statement in said)),
    ]


def _names(things: list[Mapping[str, str]]) -> str:
    return "; ".join(thing["name"] for thing in things)


def _line(values: list[Any]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(map(_cell, values))
    return written.getvalue()


def _cell(value: Any) -> Any:
    """The value; words that a spreadsheet would take for a formula behind an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
