"""Coordination gaps: what nobody owns, what has no date, what is late or has gone quiet, and who and where is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import networkx as nx

from graphapp.analyses.concerns import concerns
from graphapp.analyses.evidence import Evidence, quoted, said_of_edge
from graphapp.analyses.projection import ACTORS, COMMITTING
from graphapp.schema.life import Status

_OPEN = (Status.OPEN, Status.OVERDUE, Status.SILENT)


class GapKind(StrEnum):
    """What is missing."""

    NO_OWNER = "NO_OWNER"
    NO_DATE = "NO_DATE"
    OVERDUE = "OVERDUE"
    CARRIED_OVER = "CARRIED_OVER"
    SILENT = "SILENT"
    NOBODY_THERE = "NOBODY_THERE"
    NO_COMMITMENT = "NO_COMMITMENT"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: the thing concerned (its id), the reason in words, and the passages that show it."""

    kind: GapKind
    subject: str
    name: str
    reason: str
    evidence: tuple[Evidence, ...]


def gaps(graph: nx.DiGraph[str]) -> list[Gap]:
    """The gaps in a projection (`projection.projection`), by kind and then by name.

    Commitments that have ended are no gap. An organisation is committed where it, one of its people or one of its branches owns
    an open commitment; somebody is committed in a country where an open commitment, or the initiative it serves, is there.
    """
    found = [*_commitment_gaps(graph), *_countries(graph), *_organisations(graph)]
    order = list(GapKind)
    return sorted(found, key=lambda gap: (order.index(gap.kind), gap.name.casefold(), gap.subject))


def _of_kind(graph: nx.DiGraph[str], kind: str) -> list[tuple[str, dict[str, Any]]]:
    return sorted((n, values) for n, values in graph.nodes(data=True) if values["kind"] == kind)


def _open(graph: nx.DiGraph[str]) -> list[tuple[str, dict[str, Any]]]:
    return [(n, values) for n, values in _of_kind(graph, "Commitment") if values["status"] in _OPEN]


def _commitment_gaps(graph: nx.DiGraph[str]) -> Iterator[Gap]:
    for commitment, values in _open(graph):
        quotes = tuple(quote for item in values["items"] for quote in quoted(graph, item.passages[:1]))
        last = quotes[-1:]

        def gap(kind: GapKind, reason: str, evidence: tuple[Evidence, ...], of: str = commitment) -> Gap:
            return Gap(kind, of, graph.nodes[of]["name"], reason, evidence)

        if not any(graph.nodes[n]["kind"] in ACTORS for n in graph.predecessors(commitment)):
            yield gap(GapKind.NO_OWNER, "nobody in particular is named as responsible", last)
        if not values["dueDate"]:
            yield gap(GapKind.NO_DATE, "no day can be told by which it is due", last)
        if values["overdue"]:
            yield gap(GapKind.OVERDUE, f"was due on {values['dueDate']}", last)
        times = values["carriedOver"] + values["slips"]
        if times:
            put_off = f", its date put off {_times(values['slips'])}" if values["slips"] else ""
            yield gap(GapKind.CARRIED_OVER, f"recorded again {_times(times)}, still open{put_off}", quotes)
        if values["silent"]:
            yield gap(GapKind.SILENT, "later minutes of the group say nothing of it", last)


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _countries(graph: nx.DiGraph[str]) -> Iterator[Gap]:
    """Countries that a passage names as a concern, and that no open commitment reaches."""
    places = _reaching(graph, ("SERVES", "LOCATED_IN", "TAKES_PLACE_IN"))
    reached = {place for commitment, _ in _open(graph) for place in nx.descendants(places, commitment)}
    for country, said in concerns(graph).items():
        if country not in reached:
            reason = "named as a concern, and no open commitment is there"
            yield Gap(GapKind.NOBODY_THERE, country, graph.nodes[country]["name"], reason, quoted(graph, said))


def _reaching(graph: nx.DiGraph[str], relations: tuple[str, ...]) -> nx.DiGraph[str]:
    """The graph of these relations alone."""
    kept: nx.DiGraph[str] = nx.DiGraph()
    kept.add_nodes_from(graph)
    told = graph.edges(data="relations")
    kept.add_edges_from((start, end) for start, end, said in told if any(each in said for each in relations))
    return kept


def _organisations(graph: nx.DiGraph[str]) -> Iterator[Gap]:
    """Organisations at the latest meeting of a group that answer for no open commitment."""
    open_now = {commitment for commitment, _ in _open(graph)}
    answering = _reaching(graph, COMMITTING)
    came: dict[str, list[str]] = {}
    for meeting in _latest_meetings(graph):
        for organisation in graph.predecessors(meeting):
            present = "ATTENDED" in graph.edges[organisation, meeting]["relations"]
            present = present and graph.nodes[organisation]["kind"] == "Organisation"
            if present and not nx.descendants(answering, organisation) & open_now:
                came.setdefault(organisation, []).append(meeting)
    for organisation, meetings in came.items():
        days = ", ".join(sorted(graph.nodes[meeting]["date"] or "a day unknown" for meeting in meetings))
        said = [each for meeting in meetings for each in said_of_edge(graph, organisation, meeting, "ATTENDED")]
        reason = f"present on {days}, without an open commitment"
        name = graph.nodes[organisation]["name"]
        yield Gap(GapKind.NO_COMMITMENT, organisation, name, reason, quoted(graph, said))


def _latest_meetings(graph: nx.DiGraph[str]) -> list[str]:
    """The last meeting of every group, in order of day."""
    latest: dict[str, tuple[str, str]] = {}
    for meeting, values in _of_kind(graph, "Meeting"):
        latest[values["series"]] = max(latest.get(values["series"], ("", "")), (values["date"] or "", meeting))
    return [meeting for _, meeting in sorted(latest.values())]
