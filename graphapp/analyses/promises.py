"""Commitments as of a day: their items up to it, and the phase of their life that covers it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from graphapp.analyses.known import Known
from graphapp.analyses.passages import Item
from graphapp.schema.life import Status
from graphapp.schema.model import PHASE_EDGE
from graphapp.store.contract import Edge, Node

_KEPT = ("STATED_IN", "OWNED_BY", "SERVES", "LOCATED_IN", "CONCERNS")
_ENDS = tuple[str, ...]


def items(known: Known) -> dict[str, tuple[Item, ...]]:
    """For every commitment known on the day its items up to the day, oldest first."""
    related = {each: _targets(known, each) for each in _KEPT}
    meetings = _targets(known, "RECORDED_AT")
    listed = {edge.target for edge in known.of("LISTS")}
    found: dict[str, list[Item]] = {}
    for edge in sorted(known.of("HAS_ITEM"), key=lambda e: (e.source, e.position or 0)):
        if edge.target in listed:
            item = _item(known.nodes[edge.target], related, meetings.get(edge.target, ()))
            found.setdefault(edge.source, []).append(item)
    return {commitment: tuple(each) for commitment, each in found.items()}


def _item(node: Node, related: Mapping[str, Mapping[str, _ENDS]], meetings: _ENDS) -> Item:
    values = node.values
    passages, owners, initiatives, countries, datasets = (related[each].get(node.id, ()) for each in _KEPT)
    return Item(
        node.id,
        values["text"],
        values.get("recordedOn") or "",
        next(iter(meetings), None),
        passages,
        values.get("kind", "FOLLOW_UP"),
        values.get("state", "OPEN"),
        values.get("change", "NEW"),
        values.get("dueText"),
        values.get("dueFrom"),
        values.get("dueDate"),
        owners,
        initiatives,
        countries,
        datasets,
    )


def _targets(known: Known, type_: str) -> dict[str, _ENDS]:
    """The targets of the action items' claims of a type, in the claims' order, each once."""
    found: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in known.of(type_):
        if known.nodes[edge.source].kind == "ActionItem":
            found[edge.source].append(edge)
    return {
        source: tuple(dict.fromkeys(e.target for e in sorted(edges, key=lambda e: (e.position or 0, e.target))))
        for source, edges in found.items()
    }


def lives(known: Known) -> dict[str, dict[str, Any]]:
    """For every commitment what the phase of its life that covers the day says, with its status."""
    found: dict[str, dict[str, Any]] = {}
    for edge in known.of(PHASE_EDGE):
        phase = known.nodes[edge.target].values
        if phase["from"] <= known.as_of < (phase.get("until") or "9999"):
            found[edge.source] = _life(phase, known.as_of)
    return found


def _life(phase: Mapping[str, Any], as_of: str) -> dict[str, Any]:
    ending, due = phase.get("ending"), phase.get("dueDate")
    overdue, silent = not ending and bool(due and due < as_of), not ending and bool(phase["silent"])
    status = ending or (Status.OVERDUE if overdue else Status.SILENT if silent else Status.OPEN)
    return {
        "status": Status(status),
        "overdue": overdue,
        "silent": silent,
        "dueDate": due,
        "endedOn": phase.get("endedOn"),
        "slips": phase["slips"],
        "carriedOver": phase["carriedOver"],
    }
