"""The words and the rules behind what another page says: whoever doubts a link looks here."""

from __future__ import annotations

from typing import Any

from flask import request
from werkzeug.wrappers import Response

from graphapp.web.asking import Asking, told
from graphapp.web.wanted import as_of, parameter

_WORDS = {  # the API's relations as people say them
    "owners": "is responsible",
    "organisations": "is in it",
    "leads": "leads it",
    "funders": "funds it",
    "countries": "where",
    "datasets": "about",
    "initiative": "for",
    "attendees": "came",
    "apologies": "was excused or absent",
    "affiliations": "works for",
    "parent": "part of",
    "branches": "is a branch",
    "people": "works for it",
    "initiatives": "takes part",
    "funds": "funds",
    "group": "in the meetings of",
}


def why(asking: Asking) -> Response:
    """The page at /why."""
    start, ends = parameter("from") or "", request.args.getlist("to")
    return asking.page("why", {"from": start, "to": ends, "asOf": as_of()}, lambda data: _shaped(data, start))


def _shaped(data: dict[str, Any], start: str) -> dict[str, Any] | Response:
    """All that links the two stands together, each rule and passage once."""
    if not data["node"]:
        return told(404, [(f"Nothing has the id «{start[:80]}»", "Go back to the page that led here, and load it again")])
    links: dict[str, dict[str, Any]] = {}
    for found in data["evidence"]:
        node = found["node"]
        one = links.setdefault(node["id"], {"node": node, "relations": [], "reasons": {}, "statements": {}})
        one["relations"].append(_WORDS.get(found["relation"], found["relation"]))
        one["reasons"] |= dict.fromkeys(found["reasons"])
        one["statements"] |= {said["id"]: said for said in found["statements"]}
    return data | {"links": _alike(list(links.values()))}


def _alike(links: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Links that the same words and rules tell, together: a list of who came says all of it at once."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for one in links:
        key = (*one["relations"], None, *one["reasons"], None, *one["statements"])
        told_by = {
            "relations": one["relations"],
            "reasons": list(one["reasons"]),
            "statements": list(one["statements"].values()),
        }
        found.setdefault(key, told_by | {"nodes": []})["nodes"].append(one["node"])
    return list(found.values())
