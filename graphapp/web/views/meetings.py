"""Groups, their meetings, and the documents that record them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import redirect
from werkzeug.wrappers import Response

from graphapp.web.asking import Asking, told
from graphapp.web.views.things import missing
from graphapp.web.wanted import as_of
from graphapp.web.words import SHOWN, address

_NAMES = ("organisations", "people", "initiatives", "datasets", "countries")
_WORD = re.compile(r"[^\W\d_]{2}")


def group(asking: Asking, ref: str) -> Response:
    """The page at /group/<id>."""
    variables = {"id": ref, "name": ref, "byName": not ref.startswith("Group-"), "asOf": as_of()}
    return asking.page("group", variables, lambda data: _group(data, ref))


def meeting(asking: Asking, ref: str) -> Response:
    """The page at /meeting/<id>."""
    return asking.page("meeting", {"id": ref, "asOf": as_of()}, lambda data: _meeting(data, ref))


def document(asking: Asking, ref: str) -> Response:
    """The page at /document/<id>."""
    return asking.page("document", {"id": ref, "key": ref, "asOf": as_of()}, lambda data: _document(data, ref))


def statement(asking: Asking, ref: str) -> Response:
    """Where a passage stands: what /statement/<id> leads to."""
    node = asking.answer("statement", {"id": ref})["node"]
    if not node or not node["document"]:
        return _gone("passage", ref)
    return redirect(f"{address(node['document'])}#{node['id']}")


def _gone(kind: str, ref: str) -> Response:
    remedy = "It may have been unloaded or replaced by a corrected file: look for it in its group"
    return told(404, [(f"No {kind} has the id «{ref[:80]}»", remedy)])


def _group(data: dict[str, Any], ref: str) -> dict[str, Any] | Response:
    if called := data.get("called"):
        return redirect(address(called) or "/")
    node = data.get("node")
    if not node:
        return missing(data, "Group", ref)
    last = next((one for one in node["held"] if one["date"]), None)
    return data | {"last": last, "rows": _owners(data["owners"]["groups"]), "SHOWN": SHOWN}


def _owners(groups: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """How much everybody promised, by status, who promised most first."""
    rows: dict[str | None, dict[str, Any]] = {}
    for one in groups:
        who, status = one["keys"]
        row = rows.setdefault(
            who["value"], {"id": who["value"], "label": who["label"], "counts": dict.fromkeys(SHOWN, 0), "other": 0}
        )
        row["counts"][status["value"]] = one["count"]
        row["other"] += one["count"] if status["value"] not in SHOWN else 0
    return sorted(rows.values(), key=lambda row: -sum(row["counts"].values()))


def _meeting(data: dict[str, Any], ref: str) -> dict[str, Any] | Response:
    node = data["node"]
    if not node:
        return _gone("meeting", ref)
    held = [one for one in (node["group"] or {"held": []})["held"] if one["date"] and node["date"]]
    named = {one["id"]: one for document in node["documents"] for one in document["organisations"]}
    present: dict[bool, list[Any]] = {True: [], False: []}
    for one in node["attendees"]:
        present[one["__typename"] == "Person"].append(one)
    return data | {
        "before": max((one for one in held if one["date"] < node["date"]), key=lambda one: one["date"], default=None),
        "after": min((one for one in held if one["date"] > node["date"]), key=lambda one: one["date"], default=None),
        "organisations": present[False],
        "people": present[True],
        "named": list(named.values()),
    }


def _document(data: dict[str, Any], ref: str) -> dict[str, Any] | Response:
    node = data["node"]
    if not node:
        return _gone("document", ref)
    told_of: dict[str, list[Any]] = {}
    for one in data["told"]["nodes"]:
        for said in one["outcomes"]:
            told_of.setdefault(said["id"], []).append(one)
    head = {said["id"] for said in (node["meeting"] or {"statements": []})["statements"]}
    parts = list(_parts(node["text"], node["statements"]))
    for part in parts:
        part["is_head"] = any(said["id"] in head for said in part["statements"])
        part["told"] = [one for said in part["statements"] for one in told_of.get(said["id"], [])]
    return data | {"parts": parts, "read": len(node["statements"])}


def _parts(text: str | None, statements: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The text in stretches: what statements cover, those that overlap together, and what stands between them."""
    at, section = 0, None
    for start, end, together in _together(statements):
        yield from _unread((text or "")[at:start])
        found = together[0]
        head = found["section"] if found["section"] != section else None
        section = found["section"]
        names = {one["id"]: one for said in together for name in _NAMES for one in said[name]}
        yield {
            "text": text[start:end] if text else "\n".join(said["text"] for said in together),
            "statements": together,
            "actions": [item for said in together for item in said["actionItems"]],
            "names": list(names.values()),
            "section": head,
            "page": found["page"],
        }
        at = end
    yield from _unread((text or "")[at:])


def _unread(text: str) -> Iterator[dict[str, Any]]:
    """A stretch that says nothing to us; signs of lists and headings without a word are none."""
    if _WORD.search(text):
        yield {"text": text.strip(), "statements": [], "actions": [], "names": [], "section": None}


def _together(statements: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int, list[Mapping[str, Any]]]]:
    """Statements that overlap, with where they begin and end."""
    found: list[Mapping[str, Any]] = []
    start = end = 0
    for one in statements:
        if found and (one["start"] or 0) >= end:
            yield start, end, found
            found = []
        if not found:
            start, end = one["start"] or 0, 0
        found.append(one)
        end = max(end, one["end"] or 0)
    if found:
        yield start, end, found
