"""Promises whose day was put off: from when to when, in how many steps, with the words of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.network import Thing, thing
from graphapp.analyses.projection import ACTORS


@dataclass(frozen=True, slots=True)
class Promised:
    """A day that was promised.

    Attributes
    ----------
    recorded : str or None
        The day of the meeting that recorded it (ISO 8601); None: its minutes name none.
    due : str
        The last day in time (ISO 8601).
    evidence : tuple of Evidence
        The words.
    """

    recorded: str | None
    due: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A promise whose day was put off.

    Attributes
    ----------
    commitment : Thing
        The promise.
    owners : tuple of Thing
        Who is responsible; empty: nobody in particular.
    status : str
        What became of it by the day asked about.
    promised : tuple of Promised
        The days promised, in the order in which they were recorded, without those that only repeat the one before.
    steps : int
        How often a later day took the place of an earlier one.
    days : int
        Days from the first day promised to the last.
    """

    commitment: Thing
    owners: tuple[Thing, ...]
    status: str
    promised: tuple[Promised, ...]
    steps: int
    days: int


def slips(graph: nx.DiGraph[str]) -> tuple[Slip, ...]:
    """The promises of a projection whose day was put off, the furthest first.

    Examples
    --------
    >>> from graphapp.analyses.passages import Item
    >>> graph = nx.DiGraph()
    >>> days = (("2020-01-05", "2020-01-20"), ("2020-02-05", "2020-02-19"))
    >>> items = tuple(Item(day, "map", day, None, (), due=due) for day, due in days)
    >>> graph.add_node("map", kind="Commitment", name="map", status="OPEN", items=items)
    >>> [found] = slips(graph)
    >>> found.steps, found.days
    (1, 30)
    """
    commitments = sorted(n for n, values in graph.nodes(data=True) if values["kind"] == "Commitment")
    found = [one for node in commitments if (one := _slip(graph, node)).steps]
    return tuple(sorted(found, key=lambda one: (-one.days, one.commitment.name.casefold(), one.commitment.id)))


def _slip(graph: nx.DiGraph[str], commitment: str) -> Slip:
    values = graph.nodes[commitment]
    promised: list[Promised] = []
    for item in values["items"]:
        if item.due and (not promised or promised[-1].due != item.due):
            promised.append(Promised(item.day or None, item.due, quoted(graph, item.passages[:1])))
    steps = sum(later.due > earlier.due for earlier, later in pairwise(promised))
    ends = [date.fromisoformat(each.due) for each in (promised[0], promised[-1])] if promised else []
    owners = sorted(n for n in graph.predecessors(commitment) if graph.nodes[n]["kind"] in ACTORS)
    return Slip(
        thing(graph, commitment),
        tuple(thing(graph, each) for each in owners),
        str(values["status"]),
        tuple(promised),
        steps,
        (ends[1] - ends[0]).days if ends else 0,
    )
