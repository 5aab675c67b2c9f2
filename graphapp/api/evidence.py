"""The words behind a link: `evidence(from: ID!, to: [ID!]!)`, for every relation that leads from one thing to another.

A field of its own, not edges on every list: a link is looked into one at a time, and lists stay as short as they are. What a
link's own claim quotes is shown; where it quotes nothing, because it was put together from several or is told by the layout,
the passages that tell of both things are, or else those that tell of the first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

import strawberry
from strawberry import Info

from graphapp.api import asked
from graphapp.api.context import Context
from graphapp.api.failures import Code, RequestError
from graphapp.api.filters import several
from graphapp.api.limits import page_size
from graphapp.api.lookup import things
from graphapp.api.misses import ANY, ANY_DAY, Miss
from graphapp.api.shapes import AS_OF, Member, argument, bare, field, many, read
from graphapp.api.terms import kind_of
from graphapp.api.types import NODE, OBJECTS
from graphapp.schema.model import COMMITMENT, DOCUMENT, KINDS, STATEMENT, Relation, kinds_of
from graphapp.store.contract import Edge
from graphapp.store.selection import Compare, Include, Operator, Question, Row, Selection

_USUAL = 10  # passages of a link
_MOST = 100  # links at once
_OF_ITEMS = {"COMMITTED_BY": "OWNED_BY"}  # where a commitment's link has another name than its items'


def _evidence(_: object, info: Info) -> list[Row]:
    """A row for every relation between the two, in the order of the model."""
    given = asked.arguments(info)
    context = replace(info.context, today=given.get("asOf") or info.context.today)
    start, ends = given["from"], list(dict.fromkeys(several(given["to"])))
    size = page_size(given.get("first"))
    if len(ends) > _MOST:
        raise RequestError(Code.TOO_LARGE, f"{len(ends)} links are asked at once; {_MOST} is the most", "Ask for fewer")
    claims = _known(context, context.reader.claims([pair for end in ends for pair in ((start, end), (end, start))]))
    links = [(end, relation, found) for end in ends for relation, found in _links(start, end, claims)]
    if loose := [end for end in ends if end not in {linked for linked, _, _ in links}]:
        _look_for(info, [start, *loose])
    told = [_told(context, start, end, found)[: _USUAL if size is None else size] for end, _, found in links]
    parts = asked.chosen(info)
    passages = things(context, _all(told), asked.below("LinkEvidence", parts, "statements"), context.today)
    nodes = things(
        context, list(dict.fromkeys(end for end, _, _ in links)), asked.below("LinkEvidence", parts, "node"), context.today
    )
    return [
        {
            "relation": relation.name,
            "node": nodes[end],
            "reasons": list(dict.fromkeys(reason for claim in found if (reason := _reason(claim)))),
            "statements": [passages[one] for one in statements if one in passages],
        }
        for (end, relation, found), statements in zip(links, told, strict=True)
        if end in nodes
    ]


def _known(context: Context, claims: Sequence[Edge]) -> list[Edge]:
    """The claims without those of documents of later meetings."""
    said = sorted({claim.by for claim in claims if not claim.derived})
    meeting = Include("meeting", "meeting", Selection("Meeting", ("date",)))
    where = Compare("id", Operator.IN, said)
    rows = context.answer(Question(Selection(DOCUMENT.name, (), (meeting,), where=where), context.today)).rows if said else []
    later = {row["id"] for row in rows if row["meeting"] and (row["meeting"]["date"] or "") > context.today}
    return [claim for claim in claims if claim.by not in later]


def _look_for(info: Info, ids: Sequence[str]) -> None:
    """Notes which of the ids nothing bears: without, they would pass for things that are not linked."""
    there = things(info.context, ids, [], ANY_DAY)
    missed = (Miss(str(info.path.key), kind_of(one) or ANY, one, by_id=True) for one in ids if one not in there)
    info.context.misses.extend(missed)


def _links(start: str, end: str, claims: Sequence[Edge]) -> Iterable[tuple[Relation, list[Edge]]]:
    """The relations of the start that lead to the end, each with its claims."""
    near, far = kind_of(start), kind_of(end)
    for relation in KINDS[near].relations if near and far else ():
        ends = (end, start) if relation.incoming else (start, end)
        found = [claim for claim in claims if claim.type == relation.edge and (claim.source, claim.target) == ends]
        if found and far in kinds_of(relation.target):
            yield relation, found


def _told(context: Context, start: str, end: str, claims: Sequence[Edge]) -> list[str]:
    """The ids of the passages behind the claims of one link."""
    quoted = [one for claim in claims for one in (claim.statements or _ends(claim))]
    if quoted:
        return list(dict.fromkeys(quoted))
    promise, other = (start, end) if kind_of(start) == COMMITMENT.name else (end, start)
    if kind_of(promise) == COMMITMENT.name and (of_items := _said_of_items(context, promise, other, claims[0].type)):
        return of_items
    within = None if any(claim.derived for claim in claims) else claims[0].by
    first, second = (_passages(context, one, within) for one in (start, end))
    return [one for one in first if one in set(second)] or _fewest(first, second)


def _ends(claim: Edge) -> list[str]:
    return [end for end in (claim.source, claim.target) if kind_of(end) == STATEMENT.name]


def _fewest(first: list[str], second: list[str]) -> list[str]:
    """The passages of the thing that has them, the one told of in fewer: a meeting's, not all of its group's."""
    return min((one for one in (first, second) if one), key=len, default=[])


def _said_of_items(context: Context, promise: str, other: str, edge: str) -> list[str]:
    """What the items of a commitment quote for the same link."""
    items = [row["id"] for row in _related(context, promise, "items", None)]
    claims = context.reader.claims([(item, other) for item in items])
    return list(dict.fromkeys(s for c in claims if c.type == _OF_ITEMS.get(edge, edge) for s in c.statements))


def _passages(context: Context, thing: str, within: str | None) -> list[str]:
    """The ids of the passages that tell of a thing; of a commitment, those of its items."""
    if kind_of(thing) == COMMITMENT.name:
        rows = _related(context, thing, "items", within, Include("statements", "statements", Selection(STATEMENT.name)))
        return [one["id"] for row in rows for one in row["statements"]]
    return [row["id"] for row in _related(context, thing, "statements", within)]


def _related(context: Context, thing: str, name: str, within: str | None, *inner: Include) -> list[Row]:
    kind = kind_of(thing)
    relation = next((r for r in KINDS[kind].relations if r.name == name), None) if kind else None
    if kind is None or relation is None:
        return []
    include = Include(name, name, Selection(relation.target, (), inner))
    where = Compare("id", Operator.EQ, thing)
    rows = context.answer(Question(Selection(kind, (), (include,), where=where, limit=1), context.today, within)).rows
    found: list[Row] = rows[0][name] if rows else []
    return found


def _reason(claim: Edge) -> str | None:
    """The rule or spelling; of a claim about a name, which is kept as JSON, its rule."""
    if claim.note and claim.note.startswith("{"):
        told: str | None = json.loads(claim.note).get("reason")
        return told
    return claim.note


def _all(told: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(one for some in told for one in some))


_SHOWN = [
    read("relation", str, "The field of the first thing that lists the second: `leads`"),
    read("node", NODE, "The second thing"),
    read("reasons", many(str), "The rules by which it was told, or the spellings, in words"),
    read(
        "statements",
        many(OBJECTS["Statement"]),
        "The passages that say so; where none says it alone, those it was put together from",
    ),
]
LINK_EVIDENCE: type = strawberry.type(
    bare("LinkEvidence", __name__, _SHOWN),
    name="LinkEvidence",
    description="How one thing is related to another, and the words for it",
)
FIELDS: tuple[Member, ...] = (
    field(
        "evidence",
        many(LINK_EVIDENCE),
        _evidence,
        "The words behind links: who leads an initiative, who owes what, who came; empty where there is no link",
        argument("from", strawberry.ID, "Identifier of the first thing", required=True),
        argument("to", many(strawberry.ID), "Identifiers of what it is related to", required=True),
        argument("first", int, f"No more than this many passages a link; default {_USUAL}"),
        AS_OF,
    ),
)
