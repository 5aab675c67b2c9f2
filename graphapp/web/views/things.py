"""Whatever has a name: organisations, people, initiatives, datasets, countries, regions."""

from __future__ import annotations

from typing import Any

from flask import redirect
from werkzeug.wrappers import Response

from graphapp.web.asking import Asking, Refused, told
from graphapp.web.wanted import as_of
from graphapp.web.words import KINDS, address

_RELATIONS = {
    "Organisation": "owner",
    "Person": "owner",
    "Country": "country",
    "Initiative": "initiative",
    "Dataset": "dataset",
}


def thing(asking: Asking, kind: str, ref: str) -> Response:
    """The page at /<kind>/<id>; a name, an acronym or any spelling in its place is sent on to the id."""
    by_name = not ref.startswith(f"{kind}-")
    variables = {"id": ref, "name": ref, "byName": by_name, "asOf": as_of()}
    try:
        return asking.page(KINDS[kind][0], variables, lambda data: _shaped(data, kind, ref))
    except Refused as refused:
        if all(error.get("path") == ["around"] for error in refused.errors):  # nobody is there to be surrounded
            return missing({"missed": []}, kind, ref)
        raise


def _shaped(data: dict[str, Any], kind: str, ref: str) -> dict[str, Any] | Response:
    if called := data.get("called") or data.get("coded"):
        return redirect(address(called) or "/", 302)
    node = data.get("node")
    if not node:
        return missing(data, kind, ref)
    leads, funds = ({one["id"] for one in node.get(role) or ()} for role in ("leads", "funds"))
    roles = {one["id"]: _role(one["id"] in leads, one["id"] in funds) for one in node.get("initiatives") or ()}
    return {"counts": None, "around": None} | data | {"relation": _RELATIONS.get(kind), "roles": roles}


def missing(data: dict[str, Any], kind: str, ref: str) -> Response:
    """The page for what is not there, with names that are spelled nearly so."""
    near = [one for miss in data["missed"] for one in miss["near"]]
    return told(
        404, [(f"No {KINDS[kind][0]} is called «{ref[:80]}»", "Search for a part of the name, or start from the groups")], near
    )


def _role(is_lead: bool, is_funder: bool) -> str:
    return " and ".join(words for words, holds in (("leads it", is_lead), ("funds it", is_funder)) if holds)
