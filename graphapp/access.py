"""Opens the store for reading, and first makes good what a load that was cut off left undone."""

from __future__ import annotations

from graphapp.pending import left_behind, unsettled
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Store
from graphapp.store.opening import open_store


def open_for_reading(where: str | None) -> Store:
    """The store, read-only; its graph is up to its records, unless somebody else is just writing."""
    store = open_store(where, read_only=True)
    if unsettled(store):
        bring_up(where)
    return store


def bring_up(where: str | None) -> None:
    """Bring the graph up to the records that are kept. Where the store cannot be written now, it is left as it is."""
    try:
        with open_store(where) as store:
            if not unsettled(store):
                return
            from graphapp.ingest import put_in_place, settle  # what derives a graph takes long to load

            with store.writing() as transaction:
                put_in_place(transaction, left_behind(transaction))
            for series in unsettled(store):
                with store.writing() as transaction:
                    settle(transaction, series)
    except StoreError:  # a load is under way and will do it, or the file is read-only: what is there can be read
        return
