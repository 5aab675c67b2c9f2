"""The expression for a page of a list: Relay's words around the things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from strawberry.types.nodes import SelectedField
from strawberry.types.nodes import Selection as Part

from graphapp.api import asked
from graphapp.api.fast.decoding import Writer, inside, keyed
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.store.layout import TYPENAME
from graphapp.store.selection import Selection

Shown: TypeAlias = Callable[[Sequence[SelectedField]], str]


def nodes_in(kind: str, chosen: Sequence[Part]) -> list[Part]:
    """Everything selected of the things in a connection."""
    connection = f"{kind}Connection"
    return [*asked.below(connection, chosen, "nodes"), *asked.below(connection, chosen, "edges", "node")]


def shows_cursors(kind: str, chosen: Sequence[Part]) -> bool:
    """Whether the cursor of a row has to be told."""
    edges = keyed(f"{kind}Edge", asked.below(f"{kind}Connection", chosen, "edges"))
    info = keyed("PageInfo", asked.below(f"{kind}Connection", chosen, "pageInfo"))
    return any(fields[0].name in ("cursor", "startCursor", "endCursor") for fields in (*edges.values(), *info.values()))


def shows_more(kind: str, chosen: Sequence[Part]) -> bool:
    """Whether it has to be told that there is more than the page."""
    info = keyed("PageInfo", asked.below(f"{kind}Connection", chosen, "pageInfo"))
    return any(fields[0].name in ("hasNextPage", "hasPreviousPage") for fields in info.values())


def connection(kind: str, chosen: Sequence[Part], selection: Selection, writer: Writer) -> str:
    """The expression for a connection, of `rows`, `total`, `info` (as `pages.page_info` tells it) and `cursor`, a function."""

    def shown(fields: Sequence[SelectedField]) -> str:
        match fields[0].name:
            case "nodes":
                return f"[{writer.thing(selection, inside(fields))} for r1 in rows]"
            case "edges":
                return f"[{_object(f'{kind}Edge', inside(fields), edge)} for r1 in rows]"
            case "pageInfo":
                return _object("PageInfo", inside(fields), lambda of: f"info[{of[0].name!r}]")
            case "totalCount":
                return "total"
        raise OrdinaryError

    def edge(fields: Sequence[SelectedField]) -> str:
        return "cursor(r1)" if fields[0].name == "cursor" else writer.thing(selection, inside(fields))

    return _object(f"{kind}Connection", chosen, shown)


def _object(kind: str, chosen: Sequence[Part], value: Shown) -> str:
    pairs = (
        f"{key!r}: {kind!r}" if fields[0].name == TYPENAME.name else f"{key!r}: {value(fields)}"
        for key, fields in keyed(kind, chosen).items()
    )
    return f"{{{', '.join(pairs)}}}"
