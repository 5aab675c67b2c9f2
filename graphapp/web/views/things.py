"""Whatever has a name: organisations, people, initiatives, datasets, countries, regions."""

from __future__ import annotations

from typing import Any

from flask import redirect
from werkzeug.wrappers import Response

from graphapp.web.asking import Asking, told
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
    return asking.page(KINDS[kind][0], variables, lambda data: _shaped(data, kind, ref))


def _shaped(data: dict[str, Any], kind: str, ref: str) -> dict[str, Any] | Response:
    if called := data.get("called") or data.get("coded"):
        return redirect(address(called) or "/", 302)
    node = data.get("node")
    if not node:
        return missing(data, kind, ref)
    leads, funds = ({one["id"] for one in node.get(role) or ()} for role in ("leads", "funds"))
    roles = {one["id"]: _role(one["id"] in leads, one["id"] in funds) for one in node.get("initiatives") or ()}
    more = {"relation": _RELATIONS.get(kind), "roles": roles, "partners": _partners(node) if kind == "Organisation" else []}
    return {"counts": None} | data | more


def _partners(node: dict[str, Any]) -> list[tuple[Any, list[Any]]]:
    """The organisations that share what the page shows, each with what it shares; who shares most comes first."""
    who: dict[str, Any] = {}
    shared: dict[str, list[Any]] = {}
    things = [(one, one["organisations"]) for one in node["initiatives"]]
    things += [(one, one["owners"]) for one in (*node["going"], *node["ended"])]
    for one, others in things:
        for other in others:
            if other["__typename"] == "Organisation" and other["id"] != node["id"]:
                who[other["id"]] = other
                shared.setdefault(other["id"], []).append(one)
    return [(who[key], shared[key]) for key in sorted(shared, key=lambda key: (-len(shared[key]), who[key]["name"]))]


def missing(data: dict[str, Any], kind: str, ref: str) -> Response:
    """The page for what is not there, with names that are spelled nearly so."""
    near = [one for miss in data["missed"] for one in miss["near"]]
    return told(
        404, [(f"No {KINDS[kind][0]} is called «{ref[:80]}»", "Search for a part of the name, or start from the groups")], near
    )


def _role(is_lead: bool, is_funder: bool) -> str:
    return " and ".join(words for words, holds in (("leads it", is_lead), ("funds it", is_funder)) if holds)
