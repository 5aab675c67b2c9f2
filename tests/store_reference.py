"""What an answer should be, said as plainly as possible over lists in memory: the stores are compared with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any

from graphapp.schema.ids import fold as fold_words
from graphapp.schema.model import PHASE_EDGE, TOLD_EDGES, Relation, Type, field_of, kinds_of, relation_of
from graphapp.store.contract import Edge, Node
from graphapp.store.derived import field_named
from graphapp.store.searching import kin
from graphapp.store.selection import (
    And,
    Answer,
    Compare,
    Filter,
    Include,
    Not,
    Operator,
    Or,
    Order,
    Question,
    Row,
    Selection,
    Some,
)


@dataclass(frozen=True)
class Reference:
    """A graph in memory, asked one question."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    question: Question

    def answer(self) -> Answer:
        selection = self.question.selection
        things = [(node, None) for node in self.of_kind(self.nodes, selection.kind)]
        matching = [thing for thing in things if self.matches(thing[0], selection.where)]
        return Answer(self.rows(selection, things), len(matching) if self.question.total else None)

    def of_kind(self, nodes: Iterable[Node], kind: str) -> list[Node]:
        return [n for n in nodes if n.kind in kinds_of(kind) and (n.kind != "Commitment" or self.phase(n))]

    def phase(self, node: Node) -> dict[str, Any] | None:
        day, ends = self.question.as_of, {e.target for e in self.edges if (e.source, e.type) == (node.id, PHASE_EDGE)}
        phases = (n.values | {"id": n.id} for n in self.nodes if n.id in ends)
        return next((p for p in phases if p["from"] <= day and (p.get("until") is None or day < p["until"])), None)

    def related(self, node: Node, relation: Relation, kind: str) -> list[tuple[Node, int | None]]:
        places: dict[str, list[int | None]] = {}
        for e in self.edges:
            near, far = (e.target, e.source) if relation.incoming else (e.source, e.target)
            counts = self.question.within is None or e.derived or e.by == self.question.within
            told = self.told(e) if e.type in TOLD_EDGES else e.source
            near, far = (near, told) if relation.incoming else (told, far)
            if (near, e.type) == (node.id, relation.edge) and counts:
                places.setdefault(far, []).append(e.position)
        found = self.of_kind((n for n in self.nodes if n.id in places), kind)
        if (node.kind, relation.name) == ("Commitment", "items"):
            found = [n for n in found if (n.values.get("recordedOn") or "") <= self.question.as_of]
        return [(n, min((p for p in places[n.id] if p is not None), default=None)) for n in found]

    def told(self, edge: Edge) -> str | None:
        """The commitment that an edge from it, or from a phase of it, tells of on the day; of other edges their start."""
        start = next(n for n in self.nodes if n.id == edge.source)
        if start.kind not in ("Commitment", "Phase"):
            return edge.source
        promise = next((e.source for e in self.edges if (e.type, e.target) == (PHASE_EDGE, edge.source)), edge.source)
        phase = self.phase(next(n for n in self.nodes if n.id == promise)) or {}
        teller = phase.get("id") if edge.type in phase.get("own", ()) else promise
        return promise if edge.source == teller else None

    def value(self, node: Node, name: str) -> Any:
        if "." in name:
            return self.derived(node, *name.split("."))
        field = field_of(node.kind, name)
        if name == "id":
            return node.id
        if (node.kind, name) == ("Commitment", "text"):
            return (self.phase(node) or {}).get("text") or node.values["text"]
        if not field.as_of:
            return node.values.get(name) or ([] if field.many else node.values.get(name))
        phase = self.phase(node) or {}
        ending, late = phase.get("ending"), (phase.get("dueDate") or "9999") < self.question.as_of
        silent = phase["silent"]
        status = ending or ("OVERDUE" if late else "SILENT" if silent else "OPEN")
        computed = {"status": status, "overdue": not ending and late, "silent": not ending and silent}
        return computed.get(name, phase.get(name))

    def derived(self, node: Node, name: str, inner: str) -> Any:
        relation = relation_of(node.kind, name)
        found = sorted(self.related(node, relation, relation.target), key=lambda r: (r[1] is None, r[1] or 0, r[0].id))
        if relation.many:
            return len(found)
        return self.value(found[0][0], inner) if found else None

    def matches(self, node: Node, where: Filter | None) -> bool:
        match where:
            case None:
                return True
            case And(parts):
                return all(self.matches(node, part) for part in parts)
            case Or(parts):
                return any(self.matches(node, part) for part in parts)
            case Not(part):
                return not self.matches(node, part)
            case Some(name, inner):
                relation = relation_of(node.kind, name)
                return any(self.matches(n, inner) for n, _ in self.related(node, relation, relation.target))
            case Compare():
                value = self.value(node, where.field)
                if where.operator is Operator.IS_NULL:
                    return (value is None or value == []) == where.value
                values = value if isinstance(value, list) else [value]
                return any(v is not None and compares(folds(node.kind, where.field), v, where) for v in values)

    def rows(self, selection: Selection, things: list[tuple[Node, int | None]]) -> list[Row]:
        keyed = [(self.key(n, selection, place), n) for n, place in things if self.matches(n, selection.where)]
        order = cmp_to_key(lambda a, b: compare_keys(selection.order, a[0], b[0]))
        page = sorted(keyed, key=order)
        for cursor, direction in ((selection.after, 1), (selection.before, -1)):
            if cursor is not None:
                edge = [*(fold(selection.kind, o, v) for o, v in zip(selection.order, cursor, strict=False)), None, cursor[-1]]
                page = [p for p in page if compare_keys(selection.order, [*p[0][:-2], None, p[0][-1]], edge) == direction]
        if selection.limit is not None:
            last = selection.from_end or selection.before is not None
            page = page[max(0, len(page) - selection.limit) :] if last else page[: selection.limit]
        return [self.row(node, selection) for _, node in page]

    def key(self, node: Node, selection: Selection, place: int | None) -> list[Any]:
        values = [fold(selection.kind, o, self.value(node, o.field)) for o in selection.order]
        return [*values, None if selection.order else place, node.id]

    def row(self, node: Node, selection: Selection) -> Row:
        row: Row = {"id": node.id, "__typename": node.kind}
        for kind, part in [*selection.on, (node.kind, selection)]:
            for name in part.fields:
                row[name] = self.value(node, name) if kind == node.kind else row.get(name)
            for include in part.includes:
                row[include.key] = self.included(node, include) if kind == node.kind else row.get(include.key)
        return row

    def included(self, node: Node, include: Include) -> Any:
        relation = relation_of(node.kind, include.relation)
        rows = self.rows(include.selection, self.related(node, relation, include.selection.kind))
        return rows if relation.many else next(iter(rows), None)


def found(nodes: Iterable[Node], search: str) -> set[str]:
    """Ids of the nodes that hold every word or its kin, the last one as a beginning; or else most of them, at least half."""
    *whole, last = fold_words(search).split()
    asked = [*((word, False) for word in whole), (last, True)]
    held: dict[str, set[tuple[str, bool]]] = {}
    for node in (each for each in nodes if each.kind not in ("Document", "Phase")):
        told = [node.values.get(name) or [] for name in ("name", "acronym", "aliases", "text")]
        texts = [text for value in told for text in (value if isinstance(value, list) else [value])]
        words = (
            {word for text in texts for word in fold_words(text).split()} if node.kind not in ("Document", "Phase") else set()
        )
        held[node.id] = {
            (a, begins)
            for a, begins in asked
            if any((w.startswith(a) if begins else w == a) or kin(a) in (w, kin(w)) for w in words)
        }
    every = {id_ for id_, words in held.items() if words == set(asked)}
    counted = set(asked) - {(word, begins) for word, begins in asked if word in ("a", "en", "the", "and")}
    most = max((len(words & counted) for words in held.values()), default=0)
    if every or not counted or 2 * most < len(counted):
        return every
    return {id_ for id_, words in held.items() if len(words & counted) == most}


def folds(kind: str, name: str) -> bool:
    return field_named(kind, name).holds is Type.TEXT and name != "id"


def fold(kind: str, order: Order, value: Any) -> Any:
    return value.lower() if value is not None and folds(kind, order.field) else value


def compares(folding: bool, value: Any, compare: Compare) -> bool:
    wanted, operator = compare.value, compare.operator
    if operator is Operator.IN:
        return value in wanted
    if wanted is None or operator is Operator.EQ:
        return bool(value == wanted)
    left, right = (value.lower(), wanted.lower()) if folding else (value, wanted)
    return bool(
        {
            Operator.LT: lambda: left < right,
            Operator.LTE: lambda: left <= right,
            Operator.GT: lambda: left > right,
            Operator.GTE: lambda: left >= right,
            Operator.CONTAINS: lambda: right in left,
            Operator.STARTS_WITH: lambda: left.startswith(right),
        }[operator]()
    )


def compare_keys(order: Sequence[Order], left: Sequence[Any], right: Sequence[Any]) -> int:
    """-1, 0 or 1: nulls last in both directions; the keys after the order's own are the place and the id."""
    for i, (a, b) in enumerate(zip(left, right, strict=True)):
        if a != b:
            if a is None or b is None:
                return 1 if a is None else -1
            descending = i < len(order) and order[i].descending
            return (1 if a > b else -1) * (-1 if descending else 1)
        if i < len(order) and order[i].field == "id":  # what stands behind an id decides nothing
            return 0
    return 0
