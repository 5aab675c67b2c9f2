"""From what an operation selects to the one selection that the store answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from strawberry.types.nodes import SelectedField
from strawberry.types.nodes import Selection as Part

from graphapp.api import asked
from graphapp.api.filters import filter_of, orders_of
from graphapp.api.limits import page_size
from graphapp.api.terms import counts_of
from graphapp.schema import model
from graphapp.store.selection import Counted, Given, Include, Order, Selection

# Of lists inside things; of other kinds, what relates them says in which order.
_USUAL_ORDER = {"Meeting": (Order("date"),)}


@dataclass(frozen=True, slots=True)
class Shape:
    """Fields and relations asked of one kind; a relation's key is its place in the answer."""

    fields: tuple[str, ...]
    relations: Mapping[str, tuple[SelectedField, ...]]
    counts: tuple[Counted, ...] = ()


def selection_of(kind: str, parts: Sequence[Part], as_of: str | Given) -> Selection:
    """The selection of things of a kind or an interface with everything that is asked of them and below them."""
    if kind not in model.INTERFACES:
        return _built(kind, _shape(kind, parts), as_of)
    shapes = {name: _shape(name, parts) for name in model.INTERFACES[kind]}
    shared = _shared(kind, list(shapes.values()))
    own = {name: _less(shape, shared) for name, shape in shapes.items()}
    on = tuple((name, _built(name, shape, as_of)) for name, shape in own.items() if shape != Shape((), {}))
    return replace(_built(kind, shared, as_of), on=on)


def _shape(kind: str, parts: Sequence[Part]) -> Shape:
    names = {field.name for field in model.KINDS[kind].fields} - {"id"}  # every row has its id
    counted, counts = counts_of(kind), dict[str, Counted]()
    own: dict[str, None] = {}
    relations: dict[str, tuple[SelectedField, ...]] = {}
    for field in asked.fields(kind, parts):
        if field.name in names:
            own[field.name] = None
        elif field.name in counted:
            count = _count(counted[field.name], field)
            counts[count.key] = count
        elif field.selections:
            key = asked.place(field.name, asked.plain(field.arguments))
            relations[key] = (*relations.get(key, ()), field)
    return Shape(tuple(own), relations, tuple(counts.values()))


def _count(relation: model.Relation, field: SelectedField) -> Counted:
    given = asked.plain(field.arguments)
    where = filter_of(relation.target, given["where"]) if given.get("where") else None
    return Counted(asked.place(field.name, given), relation.name, where)


def _shared(interface: str, shapes: Sequence[Shape]) -> Shape:
    """What all kinds are asked alike. A relation of which one kind is asked more goes to every kind, merged."""
    first, *others = shapes
    fields = tuple(name for name in first.fields if all(name in other.fields for other in others) and _has(interface, name))
    relations = {
        key: asked_of
        for key, asked_of in first.relations.items()
        if all(_same(asked_of, other.relations.get(key, ())) for other in others) and _relates(interface, asked_of[0].name)
    }
    counts = tuple(
        one for one in first.counts if all(one in other.counts for other in others) and _relates(interface, one.relation)
    )
    return Shape(fields, relations, counts)


def _less(shape: Shape, shared: Shape) -> Shape:
    relations = {key: asked_of for key, asked_of in shape.relations.items() if key not in shared.relations}
    counts = tuple(one for one in shape.counts if one not in shared.counts)
    return Shape(tuple(name for name in shape.fields if name not in shared.fields), relations, counts)


def _same(some: Sequence[SelectedField], others: Sequence[SelectedField]) -> bool:
    return [id(field) for field in some] == [id(field) for field in others]


def _has(kind: str, name: str) -> bool:
    return all(any(field.name == name for field in model.KINDS[k].fields) for k in model.kinds_of(kind))


def _relates(kind: str, name: str) -> bool:
    return all(any(relation.name == name for relation in model.KINDS[k].relations) for k in model.kinds_of(kind))


def _built(kind: str, shape: Shape, as_of: str | Given) -> Selection:
    includes = tuple(_include(kind, key, asked_of, as_of) for key, asked_of in shape.relations.items())
    return Selection(kind, shape.fields, includes, counts=shape.counts)


def _include(kind: str, key: str, asked_of: Sequence[SelectedField], as_of: str | Given) -> Include:
    relation = model.relation_of(kind, asked_of[0].name)
    given = asked.plain(asked_of[0].arguments)
    inner = selection_of(relation.target, [part for field in asked_of for part in field.selections], as_of)
    where = filter_of(relation.target, given["where"]) if "where" in given else None
    usual = _USUAL_ORDER.get(relation.target, ()) if relation.many else ()
    order = orders_of(relation.target, given.get("orderBy", ())) or usual
    inner = replace(inner, where=where, order=order, limit=page_size(given.get("first")))
    return Include(key, relation.name, inner)
