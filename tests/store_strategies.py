"""Graphs and questions by chance, for comparing stores."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from graphapp.schema.model import COMMITMENT, INTERFACES, KINDS, PHASE_EDGE, TOLD_EDGES, Field, Kind, Relation, Type, kinds_of
from graphapp.store.contract import Changes, Edge, Node
from graphapp.store.derived import derived
from graphapp.store.selection import And, Compare, Filter, Include, Not, Operator, Or, Order, Question, Selection, Some

DAYS = ("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01", "2024-12-31")
# None beyond U+FFFF: Neo4j sets them before U+E000 to U+FFFF when it compares, the embedded store behind.
TEXTS = ("", "a", "A", "ab", "aB c", "_", "Ä", "ä-1", "é", "É", "ß", "SS", "Σίσυφος", "ς", "ﬃ", "中", "z'\"\\%")
CLAIMANTS = ("Document-0", "Document-1", "Group-0")
KIND_NAMES = tuple(name for name in KINDS if name != "Phase")

_VALUES: dict[Type, st.SearchStrategy[Any]] = {
    Type.TEXT: st.sampled_from(TEXTS),
    Type.DATE: st.sampled_from(DAYS),
    Type.INTEGER: st.integers(-1, 2),
    Type.BOOLEAN: st.booleans(),
}


@st.composite
def graphs(draw: st.DrawFn) -> Changes:
    """Some nodes of every kind, edges that the model allows, and for every commitment phases that follow one another."""
    nodes = [draw(_node(KINDS[name], i)) for name in KIND_NAMES for i in range(draw(st.integers(0, 2)))]
    phases: list[Node] = []
    edges: dict[Any, Edge] = {}
    for commitment in [n for n in nodes if n.kind == "Commitment"]:
        days = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True).map(sorted))
        for first, until in zip(days, [*days[1:], draw(st.sampled_from([None, "2025-01-01"]))], strict=True):
            phase = draw(_phase(f"Phase-{len(phases)}", first, until))
            phases.append(phase)
            edges[phase.id] = Edge(commitment.id, PHASE_EDGE, phase.id, "Group-0", derived=True)
            told = [r for r in COMMITMENT.relations if r.edge in phase.values.get("own", ()) and not r.incoming]
            ends = [(r, t) for r in told for t in nodes if t.kind in kinds_of(r.target)]
            for relation, target in draw(st.lists(st.sampled_from(ends), max_size=3)) if ends else ():
                edge = draw(_edge(relation, phase, target))
                edges[edge.source, edge.type, edge.target, edge.by] = edge
    possible = [(s, r, t) for s in nodes for r in KINDS[s.kind].relations for t in nodes if t.kind in kinds_of(r.target)]
    for source, relation, target in draw(st.lists(st.sampled_from(possible), max_size=25)) if possible else ():
        edge = draw(_edge(relation, source, target))
        edges[edge.source, edge.type, edge.target, edge.by] = edge
    return Changes(put_nodes=(*nodes, *phases), put_edges=tuple(edges.values()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question that the model allows."""
    selection = draw(selections(draw(st.sampled_from([*KIND_NAMES, *INTERFACES])), depth=2, root=True))
    within = draw(st.none() | st.sampled_from(CLAIMANTS))
    return Question(selection, draw(st.sampled_from(DAYS)), within, draw(st.booleans()))


@st.composite
def selections(draw: st.DrawFn, kind: str, depth: int, root: bool = False) -> Selection:
    fields, _ = common(kind)
    sortable = [*(f for f in fields if not f.many), *(derived(kind) if kind in KINDS else ())]
    order = tuple(
        Order(field.name, draw(st.booleans()))
        for field in draw(st.lists(st.sampled_from(sortable), max_size=2, unique_by=lambda f: f.name))
    )
    ends = [draw(_cursor(kind, order)) if (root or order) and draw(st.integers(0, 4)) == 0 else None for _ in range(2)]
    on = [(name, draw(_parts(name, 0, prefix=f"{name}_"))) for name in kinds_of(kind) if name != kind and draw(st.booleans())]
    parts = draw(_parts(kind, depth, prefix=""))
    return Selection(
        kind,
        parts.fields,
        parts.includes,
        tuple(on),
        draw(st.none() | filters(kind, 2)),
        order,
        draw(st.none() | st.integers(0, 3)),
        ends[0],
        ends[1],
        draw(st.booleans()),
    )


def filters(kind: str, depth: int) -> st.SearchStrategy[Filter]:
    fields, relations = common(kind)
    compares = st.sampled_from(fields).flatmap(lambda field: _compares(field))
    if not depth:
        return compares
    several = st.lists(st.deferred(lambda: filters(kind, depth - 1)), max_size=2).map(tuple)
    nested = [compares, several.map(And), several.map(Or), filters(kind, depth - 1).map(Not)]
    if relations:
        nested.append(
            st.sampled_from(relations).flatmap(
                lambda r: st.builds(Some, st.just(r.name), st.none() | st.deferred(lambda: filters(r.target, depth - 1)))
            )
        )
    return st.one_of(nested)


def common(kind: str) -> tuple[list[Field], list[Relation]]:
    """The fields and relations that all kinds of a name share."""
    first, *others = (KINDS[name] for name in kinds_of(kind))
    fields = [f for f in first.fields if all(any(f.name == g.name for g in other.fields) for other in others)]
    return fields, [r for r in first.relations if all(any(r.name == q.name for q in other.relations) for other in others)]


@st.composite
def _parts(draw: st.DrawFn, kind: str, depth: int, prefix: str) -> Selection:
    fields, relations = common(kind)
    shown = [f.name for f in (*fields, *(derived(kind) if kind in KINDS else ()))]
    names = draw(st.lists(st.sampled_from(shown), max_size=4, unique=True))
    includes = []
    for i, relation in enumerate(draw(st.lists(st.sampled_from(relations), max_size=2)) if relations and depth else ()):
        target = draw(st.sampled_from([relation.target, *kinds_of(relation.target)]))
        includes.append(Include(f"{prefix}x{i}", relation.name, draw(selections(target, depth - 1))))
    return Selection(kind, tuple(names), tuple(includes))


def _compares(field: Field) -> st.SearchStrategy[Filter]:
    values = _VALUES[field.holds]
    text = field.holds in (Type.TEXT, Type.DATE)
    operators = [o for o in Operator if text or o not in (Operator.CONTAINS, Operator.STARTS_WITH)]

    def value(operator: Operator) -> st.SearchStrategy[Any]:
        if operator is Operator.IS_NULL:
            return st.booleans()
        if operator is Operator.IN:
            return st.lists(values, max_size=3)
        return values

    return st.sampled_from(operators).flatmap(lambda o: st.builds(Compare, st.just(field.name), st.just(o), value(o)))


@st.composite
def _cursor(draw: st.DrawFn, kind: str, order: tuple[Order, ...]) -> tuple[Any, ...]:
    holds = {field.name: field.holds for field in (*common(kind)[0], *(derived(kind) if kind in KINDS else ()))}
    own = draw(_ids(kind))
    values = [draw(st.none() | _VALUES[holds[o.field]]) if o.field != "id" else own for o in order]
    return (*values, own)


def _ids(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{name}-{i}" for name in kinds_of(kind) for i in range(2)])


@st.composite
def _node(draw: st.DrawFn, kind: Kind, number: int) -> Node:
    values = {}
    for field in kind.fields:
        if field.name != "id" and not field.as_of:
            one = _VALUES[field.holds]
            value = draw(st.lists(one, max_size=2) if field.many else one if field.required else st.none() | one)
            values |= {field.name: value} if value not in (None, []) else {}
    return Node(kind.name, f"{kind.name}-{number}", values)


@st.composite
def _phase(draw: st.DrawFn, id_: str, first: str, until: str | None) -> Node:
    ending = draw(st.none() | st.sampled_from(["COMPLETED", "CANCELLED", "TRANSFORMED"]))
    optional = {"until": until, "ending": ending, "dueDate": draw(st.none() | st.sampled_from(DAYS))}
    values = {"from": first, "silent": draw(st.booleans()), "slips": draw(st.integers(0, 2)), "carriedOver": 0}
    if until and draw(st.booleans()):  # later minutes put it otherwise
        optional |= {"text": draw(st.sampled_from(TEXTS)) or None}
        values |= {"own": draw(st.lists(st.sampled_from(TOLD_EDGES), min_size=1, unique=True))}
    return Node("Phase", id_, values | {name: value for name, value in optional.items() if value is not None})


@st.composite
def _edge(draw: st.DrawFn, relation: Relation, near: Node, far: Node) -> Edge:
    source, target = (far, near) if relation.incoming else (near, far)
    position = draw(st.none() | st.integers(0, 3))
    by, derived = draw(st.sampled_from(CLAIMANTS)), draw(st.booleans())
    if source.kind in ("Commitment", "Phase"):  # whatever a commitment is related to is derived by its group
        by, derived = CLAIMANTS[-1], True
    statements = tuple(draw(st.lists(st.sampled_from(("Statement-0", "Statement-1")), max_size=2, unique=True)))
    return Edge(source.id, relation.edge, target.id, by, derived, position, statements, draw(st.none() | st.just("note")))
