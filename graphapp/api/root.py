"""The query fields of every kind: each finds out what is asked, asks the store once, and hands the rows on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import strawberry
from strawberry import Info

from graphapp.api import asked
from graphapp.api.compile import selection_of
from graphapp.api.context import Context
from graphapp.api.filters import filter_of, several
from graphapp.api.inputs import FILTERS, ORDERS
from graphapp.api.limits import LARGEST_PAGE, PAGE, page_size, searched
from graphapp.api.lookup import asked_by, named, with_ids
from graphapp.api.misses import ANY, Miss
from graphapp.api.pages import connection_of, page_of, selected
from graphapp.api.scalars import KIND
from graphapp.api.shapes import AS_OF, Member, argument, field, many, optional
from graphapp.api.terms import ASKED_BY, KINDS, kind_of, root_of
from graphapp.api.types import CONNECTIONS, HIT, NODE, OBJECTS
from graphapp.schema import model
from graphapp.sources import document_named
from graphapp.store.contract import Hit
from graphapp.store.selection import Compare, Filter, Operator, Question, Row
from graphapp.superseded import successor

_SAID = {"iso3": "code", "id": "identifier"}


def _day(context: Context, given: dict[str, Any]) -> str:
    return given.get("asOf") or context.today


def _one(context: Context, kind: str, where: Filter, info: Info, *, within: str | None = None) -> Row | None:
    """The first thing that fits, with everything asked of it."""
    as_of = _day(context, asked.arguments(info))
    selection = replace(selection_of(kind, asked.chosen(info), as_of), where=where, limit=1)
    return next(iter(context.answer(Question(selection, as_of, within)).rows), None)


def _list(kind: str, _: object, info: Info) -> Row:
    """A page of the things of a kind."""
    context, given = info.context, asked.arguments(info)
    page, as_of = page_of(kind, given), _day(context, given)
    connection, parts = f"{kind}Connection", asked.chosen(info)
    nodes = [*asked.below(connection, parts, "nodes"), *asked.below(connection, parts, "edges", "node")]
    where = filter_of(kind, given["where"]) if given.get("where") else None
    selection = replace(selected(page, selection_of(kind, nodes, as_of)), where=where)
    total = any(field.name == "totalCount" for field in asked.fields(connection, parts))
    return connection_of(page, context.answer(Question(selection, as_of, total=total)))


def _document(_: object, info: Info) -> Row | None:
    """A document, and everything as this document says it."""
    given = asked.arguments(info)
    if asked_by(model.DOCUMENT.name, given, info.field_name) == "id":
        return _by_id(info, model.DOCUMENT.name, within=given["id"])
    document = document_named(given["source"], info.context.reader.sources())
    return _one(info.context, model.DOCUMENT.name, Compare("id", Operator.EQ, document), info, within=document)


def _node(_: object, info: Info) -> Row | None:
    return _by_id(info, kind_of(asked.arguments(info)["id"]))


def _by_id(info: Info, kind: str | None, *, within: str | None = None) -> Row | None:
    identifier = asked.arguments(info)["id"]
    found = _one(info.context, kind, Compare("id", Operator.EQ, identifier), info, within=within) if kind else None
    if found is None and kind == model.COMMITMENT.name and (now := successor(info.context.reader, identifier)):
        found = _one(info.context, kind, Compare("id", Operator.EQ, now), info)
    if found is None:
        info.context.misses.append(Miss(str(info.path.key), kind or ANY, identifier, by_id=True))
    return found


def _single(kind: str, _: object, info: Info) -> Row | None:
    """The thing of a kind with the id, the code or the name."""
    given = asked.arguments(info)
    by = asked_by(kind, given, info.field_name)
    if by == "id":
        return _by_id(info, kind)
    if by == "iso3":
        found = _one(info.context, kind, Compare("iso3", Operator.EQ, given["iso3"].upper()), info)
    else:
        identifier = named(info.context, kind, given["name"])
        found = _one(info.context, kind, Compare("id", Operator.EQ, identifier), info) if identifier else None
    if found is None:
        info.context.misses.append(Miss(str(info.path.key), kind, given[by]))
    return found


def _search(_: object, info: Info) -> list[Row]:
    """What the text is found in, in the store's order; one answer for every kind found."""
    context, given = info.context, asked.arguments(info)
    as_of = _day(context, given)
    kinds = [KIND[name].value for name in several(given.get("kinds") or [*KIND.__members__])]
    first = page_size(given.get("first"))
    most = PAGE if first is None else first
    hits = context.reader.search(searched(given["text"]), kinds, LARGEST_PAGE if "asOf" in given else most)
    if "asOf" in given:
        hits = _begun(context, hits, as_of)[:most]
    parts = asked.below("Hit", asked.chosen(info), "node")
    things = {
        row["id"]: row
        for kind in dict.fromkeys(hit.kind for hit in hits)
        for row in with_ids(context, kind, [hit.id for hit in hits if hit.kind == kind], parts, as_of)
    }
    return [_hit(hit, things[hit.id]) for hit in hits if hit.id in things]


def _begun(context: Context, hits: list[Hit], as_of: str) -> list[Hit]:
    """The hits without commitments of later days, which would take the places of others."""
    promise = model.COMMITMENT.name
    promised = [hit.id for hit in hits if hit.kind == promise]
    there = {row["id"] for row in with_ids(context, promise, promised, [], as_of)} if promised else set()
    return [hit for hit in hits if hit.kind != promise or hit.id in there]


def _hit(hit: Hit, node: Row) -> Row:
    marks = [{"start": mark.start, "end": mark.end} for mark in hit.marks]
    return {"text": hit.text, "marks": marks, "missing": list(hit.missing), "kind": KIND(hit.kind), "node": node}


def _connection(kind: model.Kind) -> Member:
    arguments = (
        argument("first", int, f"How many, from the start or after `after`; default {PAGE}"),
        argument("after", str, "The cursor behind which the page starts"),
        argument("last", int, "How many, from the end or before `before`"),
        argument("before", str, "The cursor before which the page ends"),
        argument("where", FILTERS[kind.name], "Which ones"),
        argument("orderBy", many(ORDERS[kind.name]), "In which order"),
        AS_OF,
    )
    return field(kind.plural, CONNECTIONS[kind.name], partial(_list, kind.name), f"All: {kind.doc}", *arguments)


def _singular(kind: str) -> Member:
    told = {
        "source": (str, "The path it was loaded under, or an unambiguous ending of it"),
        "iso3": (str, "ISO 3166-1 alpha-3"),
        "name": (str, "Its name, acronym or any spelling found, whatever the case"),
        "id": (strawberry.ID, "Global identifier"),
    }
    keys = ASKED_BY[kind]
    given = [argument(key, *told[key], required=len(keys) == 1) for key in keys]
    document = kind == model.DOCUMENT.name
    doc = f"One by {' or '.join(_SAID.get(key, key) for key in keys)}; null where there is none: {KINDS[kind].doc}"
    doc = "A loaded document, and everything below it as this document says it" if document else doc
    return field(root_of(kind), optional(OBJECTS[kind]), _document if document else partial(_single, kind), doc, *given, AS_OF)


def _fields() -> list[Member]:
    identifier = argument("id", strawberry.ID, "Global identifier", required=True)
    search = (
        argument("text", str, "Words; the last may be a beginning", required=True),
        argument("kinds", many(KIND), "Only these kinds"),
        argument("first", int, f"How many; default {PAGE}"),
        AS_OF,
    )
    found = "Names, aliases and quoted passages that hold all the words; where none does, those that hold most of them"
    return [
        *(_singular(kind) for kind in KINDS),
        field("node", optional(NODE), _node, "Anything by its identifier; null where there is none", identifier, AS_OF),
        field(
            "search",
            many(HIT),
            _search,
            found,
            *search,
        ),
        *(_connection(kind) for kind in KINDS.values()),
    ]


FIELDS: tuple[Member, ...] = tuple(_fields())
