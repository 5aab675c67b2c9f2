"""Marks on the series whose graph is behind their records, so that a load that was cut off is made good by whoever comes next.

Apart from `ingest.py`: everyone who reads looks for marks first, and hardly anyone finds one and has to derive a graph.
"""

from __future__ import annotations

from collections.abc import Collection

from graphapp.schema.model import PENDING
from graphapp.store.contract import Node, Reader, Transaction
from graphapp.store.renewing import mark_id
from graphapp.store.selection import Question, Selection


def unsettled(reader: Reader) -> list[str]:
    """The series whose graph is behind their records: a load was cut off."""
    marks = reader.answer(Question(Selection(PENDING.name, ("series",)), as_of="9999-12-31"))
    return sorted(row["series"] for row in marks.rows)


def left_behind(transaction: Transaction) -> list[str]:
    """The documents of loads that were cut off."""
    return sorted({document for mark in transaction.nodes_of(PENDING.name) for document in documents_of(mark)})


def marks(transaction: Transaction, series: Collection[str], documents: Collection[str] = ()) -> tuple[Node, ...]:
    """Marks on the series that the graph is behind, with the documents whose former claims may be void."""
    ids = {each: mark_id(each) for each in sorted(series)}
    known = transaction.node_values(list(ids.values()))
    return tuple(
        Node(
            PENDING.name,
            mark,
            {"series": each, "documents": sorted({*documents, *documents_of(known.get(mark))})},
        )
        for each, mark in ids.items()
    )


def documents_of(mark: Node | None) -> list[str]:
    """The documents whose former claims may be void."""
    return list(mark.values.get("documents", [])) if mark else []
