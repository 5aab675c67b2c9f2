"""What changed between two days: commitments begun, ended, put off, repeated or no longer heard of, and who joined or left.

Both days are told from one projection each, so that the later day's knowledge never colours the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import networkx as nx

from graphapp.analyses.dating import slips
from graphapp.analyses.evidence import Evidence, quoted, said_of_edge
from graphapp.analyses.views import from_whom, listed, of_kind
from graphapp.schema.life import Status


class ChangeKind(StrEnum):
    """What happened.

    Attributes
    ----------
    NEW
        A commitment was recorded for the first time.
    DONE
        It was said to be done.
    CANCELLED
        It was said to be given up.
    TRANSFORMED
        Others took its place.
    SLIPPED
        Its due date was put off.
    CARRIED_OVER
        It was recorded again, still open, its date not put off.
    DROPPED
        Minutes say nothing more of it, and nothing said that it ended: what became of it is unknown.
    JOINED
        Came to a group's meetings for the first time.
    LEFT
        Came before and did not come to a group's later meetings, without being excused from the last of them.
    """

    NEW = "NEW"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    TRANSFORMED = "TRANSFORMED"
    SLIPPED = "SLIPPED"
    CARRIED_OVER = "CARRIED_OVER"
    DROPPED = "DROPPED"
    JOINED = "JOINED"
    LEFT = "LEFT"


@dataclass(frozen=True, slots=True)
class Changed:
    """One change.

    Attributes
    ----------
    kind : ChangeKind
        What happened.
    subject : str
        Identifier of the commitment, organisation or person.
    name : str
        Its name; of a commitment, its text as last recorded.
    reason : str
        In words.
    evidence : tuple of Evidence
        The passages that say so, oldest first; of what is no longer heard of, the last ones that speak of it.
    """

    kind: ChangeKind
    subject: str
    name: str
    reason: str
    evidence: tuple[Evidence, ...]


_ENDS = {
    Status.COMPLETED: (ChangeKind.DONE, "reported as done"),
    Status.CANCELLED: (ChangeKind.CANCELLED, "reported as given up"),
    Status.TRANSFORMED: (ChangeKind.TRANSFORMED, "others took its place"),
}


def changes(before: nx.DiGraph[str], after: nx.DiGraph[str]) -> list[Changed]:
    """What is different between two projections of one store, by kind and name.

    Parameters
    ----------
    before, after : networkx.DiGraph
        What `projection.projections` gives for the earlier and for the later day.

    Returns
    -------
    list of Changed
        Empty where no meeting lies between. A commitment can have changed in several ways.

    Examples
    --------
    >>> from graphapp.analyses.passages import Item
    >>> before, after = nx.DiGraph(passages={}), nx.DiGraph(passages={})
    >>> items = (Item("a", "map", "2026-03-10", None, ()),)
    >>> after.add_node("k", kind="Commitment", name="map", items=items, status="OPEN", outcomes=(), passages=())
    >>> [(str(each.kind), each.name, each.reason) for each in changes(before, after)]
    [('NEW', 'map', 'first recorded on 2026-03-10')]
    """
    found = [*_commitments(before, after), *_attendance(before, after)]
    order = list(ChangeKind)
    return sorted(found, key=lambda each: (order.index(each.kind), each.name.casefold(), each.subject))


def _commitments(before: nx.DiGraph[str], after: nx.DiGraph[str]) -> Iterator[Changed]:
    for commitment, now in of_kind(after, "Commitment"):
        then = before.nodes[commitment] if commitment in before else None
        for kind, reason, passages in _happened(then, now):
            became = listed(f"«{after.nodes[each]['name']}»" for each in now.get("successors", ()))
            told = f"became {became}" if kind is ChangeKind.TRANSFORMED and became else reason
            yield Changed(kind, commitment, now["name"], told, quoted(after, passages))


def _happened(then: dict[str, Any] | None, now: dict[str, Any]) -> Iterator[tuple[ChangeKind, str, tuple[str, ...]]]:
    items = now["items"]
    fresh = items[len(then["items"]) if then else 0 :]
    said = tuple(item.passages[0] for item in items if item.passages)
    if not then:
        yield ChangeKind.NEW, f"first recorded on {items[0].day or 'a day unknown'}", said[:1]
    status = Status(now["status"])
    if status in _ENDS and (not then or then["status"] != status):
        kind, reason = _ENDS[status]
        told = tuple(each for each in now["outcomes"] if not then or each not in then["outcomes"])
        yield kind, reason, (*said[-1:], *told)
    put_off = slips(items)[len(slips(then["items"])) if then else 0 :]
    if put_off:
        yield ChangeKind.SLIPPED, f"put off from {put_off[0][0]} to {put_off[-1][1]}", said
    elif fresh and then and status not in _ENDS:
        yield ChangeKind.CARRIED_OVER, f"recorded again on {fresh[-1].day}, still open", said[-2:]
    if now.get("silent") and not (then and then["silent"]):
        yield ChangeKind.DROPPED, "minutes say nothing more of it: what became of it is unknown", said[-1:]


def _attendance(before: nx.DiGraph[str], after: nx.DiGraph[str]) -> Iterator[Changed]:
    """Who came for the first time, and who no longer came, group by group; a group's first meeting joins nobody."""
    old = {meeting for meeting, _ in of_kind(before, "Meeting")}
    groups: dict[str, list[str]] = {}
    for meeting, values in sorted(of_kind(after, "Meeting"), key=lambda one: one[1]["date"] or ""):
        groups.setdefault(values["series"], []).append(meeting)
    for series, held in groups.items():
        earlier, later = [m for m in held if m in old], [m for m in held if m not in old]
        if earlier and later:
            yield from _came(after, series, earlier, later)


def _came(graph: nx.DiGraph[str], series: str, earlier: list[str], later: list[str]) -> Iterator[Changed]:
    group = graph.nodes[series]["name"] if series in graph else "the group"
    known = {who for meeting in earlier for who in from_whom(graph, meeting, "ATTENDED")}
    newly = {who: meeting for meeting in reversed(later) for who in from_whom(graph, meeting, "ATTENDED")}
    for who in sorted(newly.keys() - known):
        reason = f"came to {group} for the first time on {graph.nodes[newly[who]]['date'] or 'a day unknown'}"
        said = said_of_edge(graph, who, newly[who], "ATTENDED")
        yield Changed(ChangeKind.JOINED, who, graph.nodes[who]["name"], reason, quoted(graph, said))
    last = earlier[-1]
    excused = set(from_whom(graph, later[-1], "SENT_APOLOGIES"))
    if not newly:  # minutes without a list of who came say nothing of who left
        return
    for who in sorted(set(from_whom(graph, last, "ATTENDED")) - newly.keys() - excused):
        reason = f"came to {group} last on {graph.nodes[last]['date'] or 'a day unknown'}, and to no meeting since"
        said = said_of_edge(graph, who, last, "ATTENDED")
        yield Changed(ChangeKind.LEFT, who, graph.nodes[who]["name"], reason, quoted(graph, said))
