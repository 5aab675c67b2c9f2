"""What several analyses read off the projection: the things of a kind, what is still open, who answers for what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from graphapp.analyses.projection import ACTORS, COMMITTING
from graphapp.schema.life import Status

OPEN = (Status.OPEN, Status.OVERDUE, Status.SILENT)


def of_kind(graph: nx.DiGraph[str], kind: str) -> list[tuple[str, dict[str, Any]]]:
    """The nodes of a kind with their attributes, in order of id."""
    return sorted(((n, values) for n, values in graph.nodes(data=True) if values["kind"] == kind), key=lambda one: one[0])


def open_commitments(graph: nx.DiGraph[str]) -> list[tuple[str, dict[str, Any]]]:
    """The commitments that have not ended, in order of id."""
    return [(n, values) for n, values in of_kind(graph, "Commitment") if values["status"] in OPEN]


def owners(graph: nx.DiGraph[str], commitment: str) -> list[str]:
    """Who is responsible for a commitment, in order of id; empty: nobody in particular."""
    return sorted(n for n in graph.predecessors(commitment) if graph.nodes[n]["kind"] in ACTORS)


def related(graph: nx.DiGraph[str], thing: str, *relations: str) -> list[str]:
    """What edges of these relations lead to, in order of id."""
    told = graph[thing]
    return sorted(end for end in told if any(each in told[end]["relations"] for each in relations))


def from_whom(graph: nx.DiGraph[str], thing: str, *relations: str) -> list[str]:
    """Where edges of these relations come from, in order of id."""
    said = ((start, graph.edges[start, thing]["relations"]) for start in graph.predecessors(thing))
    return sorted(start for start, told in said if any(each in told for each in relations))


def reached(graph: nx.DiGraph[str], starts: Iterable[str], relations: Iterable[str]) -> set[str]:
    """What edges of these relations lead to from any of some things, one after the other.

    One walk from all: networkx's `descendants` would walk anew from each.
    """
    wanted, found, waiting = frozenset(relations), set[str](), list(starts)
    while waiting:
        told = graph[waiting.pop()]
        new = [end for end in told if end not in found and not wanted.isdisjoint(told[end]["relations"])]
        found.update(new)
        waiting.extend(new)
    return found


def formalities(graph: nx.DiGraph[str]) -> set[str]:
    """Ids of the passages that say who came, when and where a group met: whom they name works nowhere on that account."""
    claims = [values["relations"] for _, _, values in graph.edges(data=True)]
    lists = {passage for told in claims for each in ("ATTENDED", "SENT_APOLOGIES") for passage in told.get(each, ())}
    return lists.union(*(values["passages"] for _, values in of_kind(graph, "Meeting")))


def answering(graph: nx.DiGraph[str], actor: str) -> list[str]:
    """The organisations that an actor speaks for: itself, or those of a person; empty for a group."""
    if graph.nodes[actor]["kind"] == "Organisation":
        return [actor]
    return from_whom(graph, actor, "AFFILIATED_WITH")


def answered_for(graph: nx.DiGraph[str], actor: str) -> set[str]:
    """The commitments of an actor, its branches and its people, ended or not."""
    found: set[str] = set()
    seen, left = {actor}, [actor]
    while left:
        now = left.pop()
        for end in related(graph, now, *COMMITTING):
            if graph.nodes[end]["kind"] == "Commitment":
                found.add(end)
            elif end not in seen:
                seen.add(end)
                left.append(end)
    return found


def whole(graph: nx.DiGraph[str], organisation: str) -> str:
    """The organisation that a branch is a part of in the end; itself where it is none."""
    seen = [organisation]
    while (above := from_whom(graph, seen[-1], "BRANCH_OF")) and above[0] not in seen:
        seen.append(above[0])
    return seen[-1]


def latest_meetings(graph: nx.DiGraph[str]) -> dict[str, str]:
    """The last meeting of every group (or folder, where minutes name none), in order of day."""
    latest: dict[str, tuple[str, str]] = {}
    for meeting, values in of_kind(graph, "Meeting"):
        latest[values["series"]] = max(latest.get(values["series"], ("", "")), (values["date"] or "", meeting))
    return {series: meeting for series, (_, meeting) in sorted(latest.items(), key=lambda one: one[1])}


def next_meetings(graph: nx.DiGraph[str]) -> dict[str, str]:
    """The days announced for the next meetings of all groups that said one which has not passed."""
    days = {series: graph.nodes[meeting].get("nextMeetingDate") for series, meeting in latest_meetings(graph).items()}
    return {series: day for series, day in days.items() if day and day >= graph.graph["as_of"]}


def short(graph: nx.DiGraph[str], thing: str) -> str:
    """The acronym of a thing, or its name."""
    values = graph.nodes[thing]
    return str(values.get("acronym") or values["name"])


def listed(names: Iterable[str]) -> str:
    """Names in a sentence: «A, B and C»."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def times(number: int) -> str:
    """A number of times in words.

    >>> times(1), times(3)
    ('once', '3 times')
    """
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
