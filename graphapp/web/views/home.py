"""The groups, what each promised, and what its latest minutes brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from werkzeug.wrappers import Response

from graphapp.web.asking import Asking
from graphapp.web.wanted import NONE, as_of
from graphapp.web.words import SHOWN

_NEWS = (  # what the latest minutes brought: the alias in the operation, its head, and what to say where there is none
    ("recorded", "Promised last", "No commitment is recorded with a day."),
    ("ended", "Ended last", "The minutes tell of no end of a commitment."),
    ("putOff", "Put off and still open", "No day was put off."),
)


def home(asking: Asking) -> Response:
    """The page at /."""
    return asking.page("home", {"asOf": as_of()}, _shaped)


def _shaped(data: dict[str, Any]) -> dict[str, Any]:
    counts = {tuple(key["value"] for key in group["keys"]): group["count"] for group in data["commitments"]["groups"]}
    meetings, slipped = (_by_group(data[name]["groups"]) for name in ("meetings", "slipped"))
    groups = {group["id"]: group for group in data["groups"]["nodes"]}
    unnamed = [None] if any(who is None for who, _ in counts) else []
    rows = [
        {
            "id": who or NONE,
            "group": groups.get(who),
            "name": groups[who]["name"] if who else "no group",
            "last": next(iter(groups[who]["held"]), None) if who else None,
            "meetings": meetings.get(who, 0),
            "slipped": slipped.get(who, 0),
            "counts": {status: counts.get((who, status), 0) for status in SHOWN},
        }
        for who in [*groups, *unnamed]
    ]
    statuses = {status for _, status in counts if status}
    totals = [(name, sum(count for (_, status), count in counts.items() if status == name)) for name in SHOWN]
    found = [(name, number) for name, number in totals if name in statuses]
    news = [(head, empty, data[name]) for name, head, empty in _NEWS]
    return data | {"rows": rows, "totals": found, "news": news, "SHOWN": SHOWN, "as_of": as_of()}


def _by_group(groups: Iterable[Mapping[str, Any]]) -> dict[str | None, int]:
    return {group["keys"][0]["value"]: group["count"] for group in groups}
