"""What an organisation or a person owes: everything open that it, its branches and its people have promised, by when it is due.

Asked before a meeting, so what falls due by the next meeting of the group that recorded it comes first; what has no day is
listed by itself, since nobody can say whether it is late.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted
from graphapp.analyses.views import answered_for, next_meetings, of_kind, open_commitments, owners, short


class When(StrEnum):
    """When something is due, seen from the day asked about.

    Attributes
    ----------
    OVERDUE
        Its last day has passed.
    BY_NEXT_MEETING
        On or before the next meeting of the group that recorded it.
    LATER
        After that meeting, or no next meeting is known.
    NO_DAY
        No day can be told: it may be late or not.
    """

    OVERDUE = "OVERDUE"
    BY_NEXT_MEETING = "BY_NEXT_MEETING"
    LATER = "LATER"
    NO_DAY = "NO_DAY"


@dataclass(frozen=True, slots=True)
class Duty:
    """One open commitment.

    Attributes
    ----------
    commitment : str
        Identifier of the commitment.
    name : str
        Its text as last recorded.
    when : When
        When it is due, seen from the day asked about.
    due_date : str or None
        The last day in time (ISO 8601); None: no day can be told.
    owners : tuple of str
        Those responsible, by acronym where they have one; empty: nobody in particular.
    recorded_on : str or None
        The day of the meeting that recorded it last (ISO 8601).
    group : str or None
        Name of the group that met; None: the minutes name none.
    silent : bool
        Later minutes of the group say nothing of it.
    times_recorded : int
        In how many meetings it was recorded.
    evidence : tuple of Evidence
        The words of its latest record, first the clause itself.
    """

    commitment: str
    name: str
    when: When
    due_date: str | None
    owners: tuple[str, ...]
    recorded_on: str | None
    group: str | None
    silent: bool
    times_recorded: int
    evidence: tuple[Evidence, ...]


def owed(graph: nx.DiGraph[str], party: str) -> list[Duty]:
    """What a party owes on the day of the projection, the most pressing first.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.
    party : str
        Identifier of an organisation (its branches and people count), a person, or a group: what the group itself owns
        («the co-leads») and all that was recorded in its meetings.

    Returns
    -------
    list of Duty
        Empty where the minutes record nothing open for it. That is not proof that it has promised nothing elsewhere.

    Raises
    ------
    KeyError
        The graph has no such thing; `parties.party` finds the identifier of a name.

    Examples
    --------
    >>> from graphapp.analyses.passages import Item
    >>> graph = nx.DiGraph(as_of="2026-03-20", passages={})
    >>> life = dict(status="OPEN", overdue=False, silent=False, dueDate=None, series="g", carriedOver=0, slips=0)
    >>> items = (Item("a", "Ada to draw the map", "2026-03-10", None, ()),)
    >>> graph.add_node("k", kind="Commitment", name="Ada to draw the map", items=items, **life)
    >>> graph.add_node("ada", kind="Person", name="Ada")
    >>> graph.add_edge("ada", "k", relations={"COMMITTED_BY": ()})
    >>> [(duty.name, str(duty.when), duty.recorded_on) for duty in owed(graph, "ada")]
    [('Ada to draw the map', 'NO_DAY', '2026-03-10')]
    """
    mine = answered_for(graph, party)
    if graph.nodes[party]["kind"] == "Group":
        mine |= {commitment for commitment, values in of_kind(graph, "Commitment") if values["series"] == party}
    return duties(graph, mine)


def duties(graph: nx.DiGraph[str], commitments: Iterable[str]) -> list[Duty]:
    """Those of the commitments that are open, the most pressing first: by when they are due, then by day and words.

    What later minutes say nothing of comes after all of which they do: it may be settled.
    """
    wanted, coming = set(commitments), next_meetings(graph)
    found = [_duty(graph, each, coming) for each, _ in open_commitments(graph) if each in wanted]
    order = list(When)
    return sorted(found, key=lambda d: (d.silent, order.index(d.when), d.due_date or "", d.name.casefold(), d.commitment))


def _duty(graph: nx.DiGraph[str], commitment: str, coming: dict[str, str]) -> Duty:
    values = graph.nodes[commitment]
    due, series, last = values["dueDate"], values["series"], values["items"][-1]
    if not due:
        when = When.NO_DAY
    elif values["overdue"]:
        when = When.OVERDUE
    else:
        when = When.BY_NEXT_MEETING if series in coming and due <= coming[series] else When.LATER
    return Duty(
        commitment,
        values["name"],
        when,
        due,
        tuple(short(graph, each) for each in owners(graph, commitment)),
        last.day or None,
        graph.nodes[series]["name"] if series in graph else None,
        values["silent"],
        len(values["items"]),
        quoted(graph, last.passages),
    )
