"""What a coordinator asks before a meeting: what is missing, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from werkzeug.wrappers import Response

from graphapp.web.asking import Asking
from graphapp.web.wanted import as_of, chosen_group, parameter

FIRST = 30  # subjects of an agenda; nobody goes through more in a meeting
GAPS = {  # in the order of a menu: what it is called, and why it matters
    "OVERDUE": ("overdue", "its last day has passed"),
    "NO_OWNER": ("no owner", "nobody in particular is responsible"),
    "NO_DATE": ("no date", "no day is set"),
    "SLIPPED": ("slipped", "its day was put off"),
    "SILENT": ("silently dropped", "later minutes say nothing of it"),
    "CARRIED_OVER": ("carried over", "still open from an earlier meeting"),
    "DUE_SOON": ("due by the next meeting", "its day comes before the next meeting"),
    "CONTRADICTORY_DATES": ("dates that contradict", "minutes name different days"),
    "NOBODY_THERE": ("nobody there", "named as a concern, and nobody is committed there"),
    "NO_LEAD": ("no lead", "nobody is said to lead it"),
    "NO_COMMITMENT": ("came without a commitment", "attends, and nothing is promised"),
}
_NEWS = {  # in the order in which they matter at a meeting
    "DONE": "Done",
    "SLIPPED": "Put off",
    "DROPPED": "No longer spoken of",
    "CANCELLED": "Cancelled",
    "TRANSFORMED": "Replaced by others",
    "NEW": "New commitments",
    "CARRIED_OVER": "Carried over",
    "JOINED": "Came for the first time",
    "LEFT": "Came no more",
}


def gaps(asking: Asking) -> Response:
    """The page at /gaps."""
    group = parameter("group")
    variables = {"group": group, "oneGroup": bool(group), "asOf": as_of()}
    return asking.page("gaps", variables, lambda data: data | _agenda(data))


def changes(asking: Asking) -> Response:
    """The page at /changes."""
    group = parameter("group")
    variables: dict[str, Any] = {"group": group, "from": parameter("from"), "to": parameter("to") or as_of()}
    variables["isAsked"] = any(variables.values())
    return asking.page("changes", variables, lambda data: data | _news(data))


def _agenda(data: Mapping[str, Any]) -> dict[str, Any]:
    """What is missing of one thing stands together, in the place of the most pressing."""
    kind = parameter("kind") if parameter("kind") in GAPS else None
    every = bool(parameter("all"))
    subjects = _subjects([gap for gap in data["gaps"] if kind in (None, gap["kind"])])
    counts = [(name, sum(gap["kind"] == name for gap in data["gaps"])) for name in GAPS]
    shown = subjects if every else subjects[:FIRST]
    return {
        "chosen": chosen_group(data),
        "subjects": shown,
        "left": len(subjects) - len(shown),
        "total": len(data["gaps"]),
        "counts": counts,
        "kind": kind,
        "GAPS": GAPS,
        "quotes": bool(parameter("quotes")),
        "every": every,
        "overlaps": data.get("overlaps") if kind is None else None,
    }


def _subjects(found: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Things with all that is missing of them, and the words for it once."""
    subjects: dict[str, dict[str, Any]] = {}
    for gap in found:
        one = subjects.setdefault(gap["subject"], _thing(gap) | {"gaps": [], "evidence": []})
        name = f"«{gap['name']}»"  # which the agenda has as its head
        one["gaps"].append({**gap, "ask": gap["question"].replace(f": {name}", "").replace(name, "this")})
        one["evidence"] += [words for words in gap["evidence"] if words not in one["evidence"]]
    return list(subjects.values())


def _news(data: Mapping[str, Any]) -> dict[str, Any]:
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for change in data.get("changes", ()):
        by_kind.setdefault(change["kind"], []).append(change | _thing(change))
    return {
        "is_asked": "changes" in data,
        "chosen": chosen_group(data),
        "news": [(head, by_kind[name]) for name, head in _NEWS.items() if name in by_kind],
    }


def _thing(found: Mapping[str, Any]) -> dict[str, str]:
    """What it is about, as something to be linked to: an id begins with its kind."""
    return {"__typename": found["subject"].partition("-")[0], "id": found["subject"], "name": found["name"]}
