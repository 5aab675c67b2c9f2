"""What the tests of the review share: minutes of an invented group, and what is done with a store."""

from __future__ import annotations

from collections.abc import Callable

from making import Minutes

from graphapp.deciding.recording import Author, Made
from graphapp.ingest import keep, remove, settle
from graphapp.pending import unsettled
from graphapp.schema.records import Record
from graphapp.store.contract import Store
from graphapp.store.dump import dump
from graphapp.store.selection import Question, Selection

JANUARY = (
    Minutes("2025-01-10", "one.md")
    .present("Heron Survey Trust", "Kite Union", "Otter Relief")
    .action("Otter Relief to print the well map", "Otter Relief", due="2025-02-01")
    .action("Kite Union to hire a diver for the lower dam", "Kite Union")
    .record()
)
FEBRUARY = (
    Minutes("2025-02-10", "two.md")
    .present("Heron Survey Trusst", "Otter Relief")
    .action("Heron Survey Trusst to buy three boats", "Heron Survey Trusst", due="2025-03-01")
    .action("Otter Relief to print the big well map of the valley", "Otter Relief", due="2025-03-01")
    .record()
)
ME = Author("Ada", "we asked them", "2025-03-01T10:00:00.000000+00:00")


def load(store: Store, *records: Record) -> None:
    """Keep the records, and bring the graph up to them."""
    for record in records:
        with store.writing() as transaction:
            keep(transaction, record, store.sources())
    _bring_up(store)


def unload(store: Store, *records: Record) -> None:
    for record in records:
        with store.writing() as transaction:
            remove(transaction, record.document, record.source)
    _bring_up(store)


def _bring_up(store: Store) -> None:
    for series in unsettled(store):
        with store.writing() as transaction:
            settle(transaction, series)


def within(store: Store, act: Callable[..., Made], *arguments: object) -> Made:
    """What an act did, in a transaction of its own."""
    with store.writing() as transaction:
        return act(transaction, *arguments)


def graph(store: Store) -> list[str]:
    """The graph without the decisions themselves."""
    return [line for line in dump(store) if '"Decision' not in line]


def rows(store: Store, kind: str, *fields: str) -> list[dict[str, object]]:
    return store.answer(Question(Selection(kind, fields), "2025-12-31")).rows


def names(store: Store, kind: str = "Organisation") -> set[object]:
    return {row["name"] for row in rows(store, kind, "name")}


def id_of(store: Store, kind: str, **wanted: object) -> str:
    """The id of the only thing of a kind with these values."""
    [found] = [row for row in rows(store, kind, *wanted) if all(row[name] == value for name, value in wanted.items())]
    return str(found["id"])
