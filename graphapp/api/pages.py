"""Pages of a list by Relay's rules: `first` goes forwards from `after`, `last` backwards from `before`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphapp.api.cursors import cursor_of, values_of
from graphapp.api.failures import Code, RequestError
from graphapp.api.filters import orders_of
from graphapp.api.limits import PAGE, page_size
from graphapp.store.selection import Answer, Order, Row, Selection

_USUAL_ORDER: dict[str, tuple[str, ...]] = {
    "Document": ("source",),
    "Meeting": ("date",),
    "Statement": (),
    "ActionItem": ("recordedOn", "position"),
    "Commitment": ("since", "text"),
    "Doubt": ("-weight",),
    "Decision": ("at",),
    "OrganisationChange": ("date", "dateText"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    kind: str
    order: tuple[Order, ...]
    size: int
    backwards: bool
    cursor: tuple[Any, ...] | None  # the row next to the page


def page_of(kind: str, given: Mapping[str, Any]) -> Page:
    """The page that the arguments `first`, `after`, `last`, `before` and `orderBy` describe; RequestError where none."""
    backwards = "last" in given or "before" in given
    if backwards and ("first" in given or "after" in given):
        raise RequestError(
            Code.BAD_PAGE,
            "A page goes either forwards (first, after) or backwards (last, before)",
            "Leave out one of the two pairs",
        )
    usual = tuple(Order(name.lstrip("-"), name.startswith("-")) for name in _USUAL_ORDER.get(kind, ("name",)))
    order = orders_of(kind, given["orderBy"]) if given.get("orderBy") else usual
    size = page_size(given.get("last" if backwards else "first"))
    cursor = given.get("before" if backwards else "after")
    return Page(
        kind, order, PAGE if size is None else size, backwards, values_of(kind, order, cursor) if cursor is not None else None
    )


def selected(page: Page, selection: Selection) -> Selection:
    """The selection cut to the page and one row more, which tells whether there is another page."""
    fields = (*selection.fields, *(one.field for one in page.order if one.field not in {"id", *selection.fields}))
    return replace(
        selection,
        fields=tuple(dict.fromkeys(fields)),
        order=page.order,
        limit=page.size + 1,
        after=None if page.backwards else page.cursor,
        before=page.cursor if page.backwards else None,
        from_end=page.backwards,
    )


def connection_of(page: Page, answer: Answer) -> Row:
    """The answered rows as a Relay connection."""
    rows = cut(page, answer.rows)
    edges = [{"cursor": cursor_of(page.kind, page.order, row), "node": row} for row in rows]
    info = page_info(page, len(answer.rows) > page.size, [edge["cursor"] for edge in edges])
    return {"edges": edges, "nodes": rows, "pageInfo": info, "totalCount": answer.total}


def page_info(page: Page, more: bool, cursors: Sequence[str]) -> Row:
    """Where the page stands: `more` is there in its direction; the cursors of its rows, or of the first and the last."""
    return {
        "hasNextPage": page.cursor is not None if page.backwards else more,
        "hasPreviousPage": more if page.backwards else page.cursor is not None,
        "startCursor": cursors[0] if cursors else None,
        "endCursor": cursors[-1] if cursors else None,
    }


def cut(page: Page, rows: Sequence[Any]) -> list[Any]:
    """The page without the row that was asked for to see whether there are more."""
    if len(rows) <= page.size:
        return list(rows)
    return list(rows[1:]) if page.backwards else list(rows[: page.size])
