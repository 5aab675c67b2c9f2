"""Counts by groups for every kind: `commitmentsAggregate(where:) { totalCount groups(by: [OWNERS, STATUS]) { … } }`.

`by` is an argument of `groups`, not of the root field, so that one field answers several groupings of the same things under
aliases: a chart, or all filter menus of a page, from one statement to the store. A key tells its value as text and what to
show for it, the same way for fields, months and related things: a menu needs no code for each. What has no value is a group
of its own with `known: false`; it is never zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import strawberry
from strawberry import Info
from strawberry.types.nodes import convert_arguments

from graphapp.api import asked
from graphapp.api.filters import filter_of
from graphapp.api.groupings import UNKNOWN, grouping_of, keys_mean, label_of, names_of, text_of
from graphapp.api.inputs import FILTERS
from graphapp.api.limits import PAGE
from graphapp.api.lookup import things
from graphapp.api.scalars import enum_of
from graphapp.api.shapes import AS_OF, Member, argument, bare, field, many, optional, read
from graphapp.api.terms import KINDS
from graphapp.api.types import NODE
from graphapp.schema import model
from graphapp.store.aggregates import Aggregate, Counted, Value
from graphapp.store.selection import Row

_ORDER = enum_of(
    "AggregateOrder",
    {"COUNT": "COUNT", "KEY": "KEY"},
    "The order of groups",
    {"COUNT": "The largest group first", "KEY": "In the order of the keys, what is unknown last"},
)


def _aggregate(kind: str, _: object, info: Info) -> Row:
    """The counts that are asked below, each grouping under its place."""
    context, given = info.context, asked.arguments(info)
    as_of = given.get("asOf") or context.today
    where = filter_of(kind, given["where"]) if given.get("where") else None
    parts = [one for one in asked.fields(f"{kind}Aggregate", asked.chosen(info)) if one.name == "groups"]
    wanted = {asked.place("groups", asked.plain(one.arguments)): asked.plain(one.arguments) for one in parts}
    groupings = tuple(grouping_of(kind, how) for how in wanted.values())
    counts = context.aggregate(Aggregate(kind, as_of, where, groupings))
    keys = asked.below("AggregateGroup", [part for one in parts for part in one.selections], "keys")
    below = asked.below("AggregateKey", keys, "node")
    found = {value.value for groups in counts.groupings for group in groups for value in group.values if value.label}
    nodes = things(context, sorted(found), below, as_of) if below else {}
    answered = zip(wanted.items(), counts.groupings, strict=True)
    rows = {place: [_group(names_of(how), group, nodes) for group in groups] for (place, how), groups in answered}
    return {"totalCount": counts.total, **rows}


def _group(names: Sequence[str], group: Counted, nodes: Mapping[str, Row]) -> Row:
    return {"count": group.count, "keys": [_key(*pair, nodes) for pair in zip(names, group.values, strict=True)]}


def _key(name: str, value: Value, nodes: Mapping[str, Row]) -> Row:
    return {
        "by": name,
        "known": value.value is not None,
        "value": text_of(value),
        "label": label_of(value),
        "node": nodes.get(str(value.value)) if value.label else None,
    }


def _groups(row: Row, info: Info) -> list[Row]:
    """The groups, from where the root field put them."""
    given = asked.plain(convert_arguments(info._raw_info, info._raw_info.field_nodes[0].arguments))
    groups: list[Row] = row[asked.place("groups", given)]
    return groups


def _type(kind: model.Kind) -> type:
    meanings = keys_mean(kind.name)
    by = enum_of(f"{kind.name}GroupBy", {name: name for name in meanings}, f"What {kind.plural} can be grouped by", meanings)
    arguments = (
        argument("by", many(by), "One to four keys; there is a group for each combination that occurs", required=True),
        argument("first", int, f"How many groups; default {PAGE}"),
        argument("orderBy", _ORDER, "In which order; default COUNT; what is unknown is last among keys"),
    )
    doc = "How many there are in each group; a thing counts once in every group that it belongs to"
    members = [
        read("totalCount", int, "How many there are in all"),
        field("groups", many(GROUP), _groups, doc, *arguments),
    ]
    name = f"{kind.name}Aggregate"
    return strawberry.type(bare(name, __name__, members), name=name, description=f"Counts of {kind.plural}")


def _root(kind: model.Kind, made: type) -> Member:
    arguments = (argument("where", FILTERS[kind.name], "Which to count"), AS_OF)
    doc = f"Counted, in all and by groups: {kind.doc}"
    return field(f"{kind.plural}Aggregate", made, partial(_aggregate, kind.name), doc, *arguments)


_KEY = [
    read("by", str, "The key of `by` that this is the value of"),
    read("value", optional(str), "The value as text, the identifier of a thing; null: unknown"),
    read("label", str, f"What to show: the value, or what the thing goes by; «{UNKNOWN}» where there is none"),
    read("known", bool, "false: these things have no such value, or are related to nothing; not the same as zero or false"),
    read("node", optional(NODE), "The thing itself, where the key is a relation"),
]
KEY: type = strawberry.type(
    bare("AggregateKey", __name__, _KEY), name="AggregateKey", description="What the things of a group have in common"
)
_GROUP = [
    read("keys", many(KEY), "What they have in common, in the order of `by`"),
    read("count", int, "How many things are in the group"),
]
GROUP: type = strawberry.type(
    bare("AggregateGroup", __name__, _GROUP), name="AggregateGroup", description="Things that have their keys in common"
)
FIELDS: tuple[Member, ...] = tuple(_root(kind, _type(kind)) for kind in KINDS.values())
