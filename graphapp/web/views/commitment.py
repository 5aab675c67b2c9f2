"""One promise, from meeting to meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import redirect
from werkzeug.wrappers import Response

from graphapp.web.asking import Asking, told
from graphapp.web.wanted import as_of
from graphapp.web.words import address


def commitment(asking: Asking, ref: str) -> Response:
    """The page at /commitment/<id>; what an id stood for earlier is sent to what took its place."""
    return asking.page("commitment", {"id": ref, "asOf": as_of()}, lambda data: _shaped(data, ref))


def _shaped(data: dict[str, Any], ref: str) -> dict[str, Any] | Response:
    found = data["commitment"]
    if found is None:
        remedy = "Minutes that said it may have been taken out or corrected: look for its words under Commitments or Search"
        return told(404, [(f"No commitment has the id «{ref[:80]}»", remedy)])
    if found["id"] != ref:
        return redirect(address(found) or "/", 301)
    return data | {"life": _life(found)}


def _life(found: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """What meetings recorded and what was told, in the order of the days; what has no day comes last."""
    recorded = [(item["recordedOn"], item, None) for item in found["items"]]
    outcomes = [(((told["document"] or {}).get("meeting") or {}).get("date"), None, told) for told in found["outcomes"]]
    ordered = sorted(recorded + outcomes, key=lambda one: one[0] or "9999")
    return [(item, outcome) for _, item, outcome in ordered]
