"""Coordination gaps, ranked: what nobody owns, what has no date, what is late or has gone quiet, and who and where is left out.

The score is a sum of named parts, so that whoever doubts the order sees where it comes from; it ranks and measures nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from graphapp.analyses.evidence import Evidence, quoted, said_of_edge
from graphapp.analyses.holes import uncovered
from graphapp.analyses.shortfalls import GapKind, Shortfall, shortfalls
from graphapp.analyses.silence import passed_over
from graphapp.analyses.views import answered_for, latest_meetings, of_kind, open_commitments

_WEIGHTS = {
    GapKind.OVERDUE: (5, "its day has passed"),
    GapKind.NOBODY_THERE: (5, "a concern without a commitment"),
    GapKind.CONTRADICTORY_DATES: (4, "two days that cannot both hold"),
    GapKind.NO_OWNER: (4, "nobody is responsible"),
    GapKind.SILENT: (3, "nothing more was heard"),
    GapKind.SLIPPED: (3, "its day was put off"),
    GapKind.DUE_SOON: (2, "due before the next meeting"),
    GapKind.NO_DATE: (2, "no day is set"),
    GapKind.CARRIED_OVER: (2, "still open from an earlier meeting"),
    GapKind.NO_LEAD: (1, "depends on work without a lead"),
    GapKind.NO_COMMITMENT: (1, "came without a commitment"),
}
_LISTED, _COMPANY = 2, 3  # points for standing in the list of actions; at most this many for further gaps
_OLD = 8  # points taken off at most, one for each meeting but the first that has passed it over


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a score.

    Attributes
    ----------
    points : int
        What it adds.
    reason : str
        For what, in words.
    """

    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap.

    Attributes
    ----------
    kind : GapKind
        What is missing.
    subject : str
        Identifier of the thing concerned: a commitment, a country, an organisation.
    name : str
        Its name; of a commitment, its text as last recorded.
    reason : str
        Why it is a gap, in words.
    question : str
        What to ask the chair.
    score : int
        The sum of the parts; more is more pressing. It ranks, and has no unit.
    parts : tuple of Part
        What makes up the score.
    evidence : tuple of Evidence
        The passages that show it, oldest first.
    """

    kind: GapKind
    subject: str
    name: str
    reason: str
    question: str
    score: int
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]


def gaps(graph: nx.DiGraph[str], series: str | None = None) -> list[Gap]:
    """The gaps of a projection, the most pressing first; equals by kind and name.

    Commitments that have ended are no gap. What many meetings have passed over ranks lower: nobody waits for it any more. An
    organisation is committed where it, one of its people or one of its branches owns an open commitment; somebody is
    committed in a country where an open commitment, or the initiative it serves, is.

    Parameters
    ----------
    graph : networkx.DiGraph
        What `projection.projection` gives.
    series : str, optional
        Identifier of a group: only the commitments that its meetings recorded, the countries that its minutes are concerned
        about, and the organisations at its latest meeting. Whether somebody is committed is asked of all groups.

    Returns
    -------
    list of Gap
        Empty where nothing is missing, and where nothing is known.

    Examples
    --------
    A promise of a running text without owner counts 4, and 2 without a day; each gets 1 for the other.

    >>> from graphapp.analyses.passages import Item
    >>> graph = nx.DiGraph(as_of="2026-03-20", passages={})
    >>> life = dict(status="OPEN", overdue=False, silent=False, dueDate=None, slips=0, carriedOver=0, series="g")
    >>> items = (Item("a", "Map to be drawn", "2026-03-10", None, (), kind="BODY"),)
    >>> graph.add_node("k", kind="Commitment", name="Map to be drawn", items=items, **life)
    >>> [(str(gap.kind), gap.score, gap.question) for gap in gaps(graph)]
    [('NO_OWNER', 5, 'Who takes on «Map to be drawn»?'), ('NO_DATE', 3, 'By when can the group do this: «Map to be drawn»?')]
    """
    promises = (each for each in shortfalls(graph) if series in (None, graph.nodes[each.subject]["series"]))
    found = [*promises, *_countries(graph, series), *_organisations(graph, series)]
    company, silences = Counter(each.subject for each in found), passed_over(graph)
    ranked = [_gap(graph, each, company[each.subject] - 1, silences.get(each.subject, 0)) for each in found]
    order = list(GapKind)
    return sorted(ranked, key=lambda gap: (-gap.score, order.index(gap.kind), gap.name.casefold(), gap.subject))


def _gap(graph: nx.DiGraph[str], found: Shortfall, others: int, silence: int) -> Gap:
    values = graph.nodes[found.subject]
    parts = [_WEIGHTS[found.kind], *found.extra]
    if any(item.kind == "FOLLOW_UP" for item in values.get("items", ())):
        parts.append((_LISTED, "stands in the list of actions"))
    if others:
        parts.append((min(_COMPANY, others), f"{others} more gap{'s' * (others > 1)} of the same"))
    score = sum(points for points, _ in parts)
    if silence > 1:
        off = min(_OLD, silence - 1, score - 1)
        parts.append((-off, f"passed over at {silence} meetings: perhaps long settled"))
        score -= off
    told = tuple(Part(points, reason) for points, reason in parts)
    evidence = quoted(graph, found.passages)
    return Gap(found.kind, found.subject, values["name"], found.reason, found.question, score, told, evidence)


def _countries(graph: nx.DiGraph[str], series: str | None) -> Iterator[Shortfall]:
    """Countries that a passage names as a concern, and that no open commitment reaches."""
    minutes = {s for _, v in of_kind(graph, "Meeting") if series == v["series"] for s in v["sources"]} if series else None
    passages = graph.graph["passages"]
    for country, everything in uncovered(graph).items():
        said = tuple(each for each in everything if minutes is None or passages[each].source in minutes)
        if not said:
            continue
        reason, name = "named as a concern, and no open commitment is there", graph.nodes[country]["name"]
        extra = ((min(3, len(said) - 1), f"named so {len(said)} times"),) if len(said) > 1 else ()
        yield Shortfall(GapKind.NOBODY_THERE, country, reason, f"Who can act in {name}?", said, extra)


def _organisations(graph: nx.DiGraph[str], series: str | None) -> Iterator[Shortfall]:
    """Organisations at the latest meeting of a group that answer for no open commitment."""
    open_now = {commitment for commitment, _ in open_commitments(graph)}
    came: dict[str, list[str]] = {}
    for meeting in (last for group, last in latest_meetings(graph).items() if series in (None, group)):
        for organisation in graph.predecessors(meeting):
            present = "ATTENDED" in graph.edges[organisation, meeting]["relations"]
            if present and graph.nodes[organisation]["kind"] == "Organisation":
                came.setdefault(organisation, []).append(meeting)
    for organisation, meetings in sorted(came.items()):
        if answered_for(graph, organisation).isdisjoint(open_now):
            days = ", ".join(sorted(graph.nodes[meeting]["date"] or "a day unknown" for meeting in meetings))
            said = tuple(each for meeting in meetings for each in said_of_edge(graph, organisation, meeting, "ATTENDED"))
            reason, question = (
                f"present on {days}, without an open commitment",
                f"What does {graph.nodes[organisation]['name']} take on?",
            )
            yield Shortfall(GapKind.NO_COMMITMENT, organisation, reason, question, said)
