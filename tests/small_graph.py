"""A small invented graph, and how it is written: for the tests that every store must pass."""

from __future__ import annotations

from graphapp.store.contract import Changes, Edge, Node, Store, Stored

DAY = "2024-06-01"
HARBOUR = Node("Organisation", "Organisation-1", {"name": "Harbour Relief", "acronym": "HR", "aliases": ["H. Relief", "HR"]})
MINERS = Node("Organisation", "Organisation-2", {"name": "Órgano de Mineros", "category": "NGO"})
ITEM = Node("ActionItem", "ActionItem-1", {"text": "Send the map", "kind": "FOLLOW_UP", "state": "OPEN", "change": "NEW"})
QUOTE = Node("Statement", "Statement-1", {"text": "Harbour Relief will send the map.", "page": 2, "start": 0, "end": 33})
OWNED = Edge(ITEM.id, "OWNED_BY", HARBOUR.id, "Document-1", position=1, statements=(QUOTE.id,), note="clause")
OWNED_TOO = Edge(ITEM.id, "OWNED_BY", MINERS.id, "Document-1", position=0)
OWNED_AGAIN = Edge(ITEM.id, "OWNED_BY", HARBOUR.id, "Document-2", position=7, statements=("Statement-9", QUOTE.id))
GRAPH = Changes(put_nodes=(HARBOUR, MINERS, ITEM, QUOTE), put_edges=(OWNED, OWNED_TOO, OWNED_AGAIN))


def record(document: str, series: str = "Group-1", names: tuple[str, ...] = ()) -> Stored:
    return Stored(document, (f"{document}.md", "copy.md"), series, "2024-05-01", names, b'{"text": "\xc3\xa9"}')


def write(store: Store, *changes: Changes) -> None:
    with store.writing() as transaction:
        for change in changes:
            transaction.apply(change)
