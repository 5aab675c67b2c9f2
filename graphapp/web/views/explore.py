"""The network in pictures, and the same facts as a list: around a name, between two, in a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from werkzeug.wrappers import Response

from graphapp.pictures.arcs import REACH, ROW, arcs, in_order, kinds_apart, rays
from graphapp.web.asking import Asking
from graphapp.web.wanted import as_of, chosen_group, parameter
from graphapp.web.words import label

_LEFT = ("Commitment", "Meeting")
LETTERS = 28  # of a name in a picture that a phone shows, too
_LETTER = 7  # how wide one is
DRAWN = 40  # organisations of a group; a picture of more shows nothing


def explore(asking: Asking) -> Response:
    """The page at /explore."""
    around, start, end, group = (parameter(name) for name in ("around", "from", "to", "group"))
    is_path, is_around = bool(start and end), bool(around)
    variables = {
        "around": around,
        "isAround": is_around,
        "from": start,
        "to": end,
        "isPath": is_path and not is_around,
        "group": group,
        "isGroup": bool(group) and not (is_path or is_around),
        "asOf": as_of(),
    }
    return asking.page("explore", variables, _shaped)


def _shaped(data: dict[str, Any]) -> dict[str, Any]:
    shown = {"ego": None, "path": None, "commitments": None, "chosen": chosen_group(data), "picture": None, "ROW": ROW} | data
    if ego := data.get("ego"):
        shown["picture"] = _around(ego)
    if commitments := data.get("commitments"):
        shown |= _together(commitments)
    return shown


def _around(ego: Mapping[str, Any]) -> dict[str, Any]:
    """The neighbours with their places in the picture; commitments and meetings on the left."""
    found = ego["neighbours"]
    left, right = kinds_apart([one["thing"]["kind"] for one in found], _LEFT)
    places, height = rays(len(left), len(right))
    return {"height": height, "spots": [(found[number], ray) for number, ray in zip([*left, *right], places, strict=True)]}


def _together(commitments: Mapping[str, Any]) -> dict[str, Any]:
    """Who shares what in a group, as arcs between rows."""
    parties: dict[str, Mapping[str, Any]] = {}
    shared: dict[tuple[str, str], dict[str, Mapping[str, Any]]] = {}
    for thing, who in _shared(commitments["nodes"]):
        parties |= who
        for pair in combinations(sorted(who), 2):
            shared.setdefault(pair, {})[thing["id"]] = thing
    weights = {pair: len(things) for pair, things in shared.items()}
    order = in_order(weights)[:DRAWN]
    row = {name: place for place, name in enumerate(order)}
    drawn = {(row[one], row[other]): weight for (one, other), weight in weights.items() if one in row and other in row}
    ties = sorted(shared, key=lambda pair: (-weights[pair], parties[pair[0]]["name"], parties[pair[1]]["name"]))
    return {
        "rows": [parties[name] for name in order],
        "arcs": [(arc, parties[order[pair[0]]], parties[order[pair[1]]], drawn[pair]) for pair, arc in arcs(drawn).items()],
        "ties": [(parties[one], parties[other], list(shared[one, other].values())) for one, other in ties],
        "left": 20 + _LETTER * max((min(len(label(parties[name])), LETTERS) for name in order), default=0),
        "right": 40 + round(0.75 * min(REACH, ROW * len(order))),
        "LETTERS": LETTERS,
        "left_out": len(parties.keys() & {name for pair in shared for name in pair}) - len(order),
    }


def _shared(nodes: list[dict[str, Any]]) -> Iterator[tuple[Mapping[str, Any], dict[str, Mapping[str, Any]]]]:
    """Each commitment and initiative with the organisations that share it; a person stands for theirs."""
    for node in nodes:
        who: dict[str, Mapping[str, Any]] = {}
        for owner in node["owners"]:
            of = owner.get("affiliations", []) if owner["__typename"] == "Person" else [owner]
            who |= {one["id"]: one for one in of if one["__typename"] == "Organisation"}
        yield {"__typename": "Commitment", "id": node["id"], "name": node["text"]}, who
        if initiative := node["initiative"]:
            yield initiative, {one["id"]: one for one in initiative["organisations"]}
