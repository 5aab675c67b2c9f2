"""Names and ids that nothing bears: `organisation(name: "UNCHR")` is null; who asked should learn what is near.

Told beside the answer (`extensions.notFound`), for null is the answer: a client that expects it goes on as before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphapp.api.terms import KINDS, kind_of
from graphapp.schema.errors import GraphappError
from graphapp.schema.model import COMMITMENT
from graphapp.sources import shorten
from graphapp.store.contract import Node, Reader
from graphapp.store.selection import Compare, Operator, Question, Row, Selection

ANY = "Node"  # of whatever kind
MOST = 5  # names of one operation for which near ones are looked for
COMPARED = 20_000  # things of a kind that are looked at: nobody should wait for what is not there
_NAMED = tuple(name for name, kind in KINDS.items() if any(field.name == "aliases" for field in kind.fields))
ANY_DAY = "9999-12-31"
_FIND = "Ids are told by `id`, of whatever is found by a name, in a list or by `search`."


@dataclass(frozen=True, slots=True)
class Miss:
    """A root field that found nothing by a name, or by an id."""

    key: str  # of the response
    kind: str  # or ANY
    asked: str
    by_id: bool = False


def shown(reader: Reader, misses: Sequence[Miss]) -> dict[str, Any]:
    """What `extensions` of a response tell of them; nothing where all was found."""
    try:
        return {"notFound": [_shown(reader, miss) for miss in misses[:MOST]]} if misses else {}
    except GraphappError:  # the answer itself is there
        return {}


def sentence(miss: dict[str, Any]) -> str:
    """The same for people."""
    others = {near["name"]: f" ({near['kind']})" if near["kind"] != miss["kind"] else "" for near in miss["near"]}
    listed = " or ".join(f"{name}{kind}" for name, kind in others.items())
    if miss["since"]:
        return f"{'.'.join(miss['path'])}: «{miss['asked']}» was first recorded on {miss['since']}, after the day asked about."
    hint = f"Did you mean {listed}?" if listed else _FIND if miss["byId"] else "No name there is like it."
    return (
        f"{'.'.join(miss['path'])}: no {miss['kind']} {'has the id' if miss['byId'] else 'is called'} «{miss['asked']}». {hint}"
    )


def _shown(reader: Reader, miss: Miss) -> dict[str, Any]:
    found = [*_elsewhere(reader, miss), *([] if miss.by_id else _near(reader, miss))]
    near = [{"kind": kind, "id": identifier, "name": name} for kind, identifier, name in found]
    told: dict[str, Any] = {"path": [miss.key], "kind": miss.kind, "asked": shorten(miss.asked), "near": near}
    told |= {"byId": miss.by_id, "since": _since(reader, miss)}
    return {**told, "message": sentence(told)}


def _since(reader: Reader, miss: Miss) -> str | None:
    """The day since which there is such a commitment, where there is one."""
    if not miss.by_id or miss.kind != COMMITMENT.name:
        return None
    from graphapp.superseded import successor  # which knows how commitments are put together, and most are found

    known = Compare("id", Operator.IN, [miss.asked, successor(reader, miss.asked) or miss.asked])
    rows = reader.answer(Question(Selection(miss.kind, ("since",), where=known, limit=1), ANY_DAY)).rows
    return next((row["since"] for row in rows), None)


def _elsewhere(reader: Reader, miss: Miss) -> Iterator[tuple[str, str, str]]:
    """Things of other kinds that are called so, or have the id."""
    other = kind_of(miss.asked)
    if miss.by_id and other and other != miss.kind:
        for row in reader.answer(
            Question(Selection(other, where=Compare("id", Operator.EQ, miss.asked), limit=1), ANY_DAY)
        ).rows:
            yield other, row["id"], row["id"]
    for kind in _NAMED:
        things: list[Node] = reader.called(kind, miss.asked) if kind != miss.kind else []
        yield from ((kind, thing.id, str(thing.values.get("name", thing.id))) for thing in things[:1])


def _near(reader: Reader, miss: Miss) -> list[tuple[str, str, str]]:
    """Things of the kind that are called nearly so."""
    from graphapp.spelled import near  # most operations find what they name

    has = {field.name for field in KINDS[miss.kind].fields}
    fields = tuple(name for name in ("name", "acronym", "aliases", "iso3", "iso2") if name in has)
    rows = reader.answer(Question(Selection(miss.kind, fields, limit=COMPARED), ANY_DAY)).rows
    spellings = {spelling.casefold(): row["id"] for row in rows for spelling in _spellings(row, fields)}
    names = {row["id"]: row["name"] or row["id"] for row in rows}
    return [(miss.kind, identifier, names[identifier]) for identifier in near(miss.asked, spellings)]


def _spellings(row: Row, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        value = row[field] or []
        yield from [value] if isinstance(value, str) else value
