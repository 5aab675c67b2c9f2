"""The dates of a commitment over time: how often and how far it was put off, and where its own words contradict each other."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import networkx as nx

from graphapp.analyses.passages import Item
from graphapp.loaders.actions.dues import due_of_text

_WHOLE_MONTH = 27  # days that «in May» spans at least: such a date allows for any day in it


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
    """Two passages of one item that give days that cannot both hold, as (wording, wording); None where they agree.

    A date that allows for a whole month does not contradict a day in it.
    """
    passages = graph.graph["passages"]
    if not item.due or not item.due_text:
        return None
    for other in item.passages[1:]:
        text = " ".join(passages[other].text.split())
        found = due_of_text(text, item.day or None, next_meeting)
        if found and found.latest and found.latest != item.due:
            spans = ((found.earliest or found.latest, found.latest), (item.due_from or item.due, item.due))
            days = (item.due, found.latest)
            if not any(
                days_between(*span) >= _WHOLE_MONTH and span[0] <= day <= span[1] for span, day in zip(spans, days, strict=True)
            ):
                return item.due_text, found.text
    return None
