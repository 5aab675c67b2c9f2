"""Names that nothing bears: `organisation(name: "UNCHR")` is null; who asked should learn what is near.

Told beside the answer (`extensions.notFound`), for null is the answer: a client that expects it goes on as before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphapp.api.terms import KINDS
from graphapp.schema.errors import GraphappError
from graphapp.sources import shorten
from graphapp.store.contract import Node, Reader
from graphapp.store.selection import Question, Row, Selection

MOST = 5  # names of one operation for which near ones are looked for
COMPARED = 20_000  # things of a kind that are looked at: nobody should wait for what is not there
_NAMED = tuple(name for name, kind in KINDS.items() if any(field.name == "aliases" for field in kind.fields))
_ANY_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Miss:
    """A root field that found nothing by a name."""

    key: str  # of the response
    kind: str
    asked: str


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
    hint = f"Did you mean {listed}?" if listed else "No name there is like it."
    return f"{'.'.join(miss['path'])}: no {miss['kind']} is called «{miss['asked']}». {hint}"


def _shown(reader: Reader, miss: Miss) -> dict[str, Any]:
    found = [*_elsewhere(reader, miss), *_near(reader, miss)]
    near = [{"kind": kind, "id": identifier, "name": name} for kind, identifier, name in found]
    return {"path": [miss.key], "kind": miss.kind, "asked": shorten(miss.asked), "near": near}


def _elsewhere(reader: Reader, miss: Miss) -> Iterator[tuple[str, str, str]]:
    """Things of other kinds that are called so."""
    for kind in _NAMED:
        things: list[Node] = reader.called(kind, miss.asked) if kind != miss.kind else []
        yield from ((kind, thing.id, str(thing.values.get("name", thing.id))) for thing in things[:1])


def _near(reader: Reader, miss: Miss) -> list[tuple[str, str, str]]:
    """Things of the kind that are called nearly so."""
    from graphapp.spelled import near  # most operations find what they name

    has = {field.name for field in KINDS[miss.kind].fields}
    fields = tuple(name for name in ("name", "acronym", "aliases", "iso3", "iso2") if name in has)
    rows = reader.answer(Question(Selection(miss.kind, fields, limit=COMPARED), _ANY_DAY)).rows
    spellings = {spelling.casefold(): row["id"] for row in rows for spelling in _spellings(row, fields)}
    names = {row["id"]: row["name"] or row["id"] for row in rows}
    return [(miss.kind, identifier, names[identifier]) for identifier in near(miss.asked, spellings)]


def _spellings(row: Row, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        value = row[field] or []
        yield from [value] if isinstance(value, str) else value
