"""The dates of a commitment over time: how often and how far it was put off, and where its own words contradict each other."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import networkx as nx

from graphapp.analyses.passages import Item
from graphapp.loaders.actions.contradictions import contradicting


def days_between(first: str, last: str) -> int:
    """The number of days from one day to another (ISO 8601); negative where the second is earlier.

    >>> days_between("2026-02-20", "2026-03-20")
    28
    """
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def slips(items: tuple[Item, ...]) -> tuple[tuple[str, str], ...]:
    """The steps by which a due date was put off, each from when to when; items that name no date change nothing.

    >>> dated = [Item(day, "", day, None, (), due=due) for day, due in (("a", "2026-02-20"), ("b", None), ("c", "2026-03-20"))]
    >>> slips(tuple(dated))
    (('2026-02-20', '2026-03-20'),)
    """
    dues = [item.due for item in items if item.due]
    return tuple((before, after) for before, after in pairwise(dues) if after > before)


def contradiction(graph: nx.DiGraph[str], item: Item, next_meeting: str | None) -> tuple[str, str] | None:
    """Two passages of one item that give days that cannot both hold, as (wording, wording); None where they agree."""
    passages = graph.graph["passages"]
    if not item.due or not item.due_text:
        return None
    said = (" ".join(passages[other].text.split()) for other in item.passages[1:])
    found = contradicting((item.due_from, item.due), said, item.day or None, next_meeting)
    return next(((item.due_text, other.text) for _, other in found), None)
