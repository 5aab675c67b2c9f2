"""What is missing in one commitment: owner, date, progress. Each shortfall says why, and what to ask the chair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import networkx as nx

from graphapp.analyses.dating import contradiction, days_between, slips
from graphapp.analyses.passages import Item
from graphapp.analyses.silence import last_heard
from graphapp.analyses.views import from_whom, listed, next_meetings, open_commitments, owners, related, short, times


class GapKind(StrEnum):
    """What is missing.

    Attributes
    ----------
    OVERDUE
        Its last day has passed.
    NOBODY_THERE
        A country is named as a concern, and no open commitment is there.
    CONTRADICTORY_DATES
        Two passages of one record give days that cannot both hold.
    NO_OWNER
        Nobody in particular is responsible.
    SILENT
        Later minutes of the group say nothing of it.
    SLIPPED
        Its due date was put off.
    DUE_SOON
        It is due before the group's next meeting.
    NO_DATE
        No day can be told by which it is due.
    CARRIED_OVER
        It was recorded again, still open.
    NO_LEAD
        It depends on an initiative that nobody is said to lead.
    NO_COMMITMENT
        An organisation came to the latest meeting and answers for no open commitment.
    """

    OVERDUE = "OVERDUE"
    NOBODY_THERE = "NOBODY_THERE"
    CONTRADICTORY_DATES = "CONTRADICTORY_DATES"
    NO_OWNER = "NO_OWNER"
    SILENT = "SILENT"
    SLIPPED = "SLIPPED"
    DUE_SOON = "DUE_SOON"
    NO_DATE = "NO_DATE"
    CARRIED_OVER = "CARRIED_OVER"
    NO_LEAD = "NO_LEAD"
    NO_COMMITMENT = "NO_COMMITMENT"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One thing missing, before it is ranked. `extra` is (points, why) beyond what its kind counts for."""

    kind: GapKind
    subject: str
    reason: str
    question: str
    passages: tuple[str, ...]
    extra: tuple[tuple[int, str], ...] = ()


def shortfalls(graph: nx.DiGraph[str]) -> Iterator[Shortfall]:
    """What is missing in the open commitments of a projection."""
    coming = next_meetings(graph)
    for commitment, values in open_commitments(graph):
        whose = listed(short(graph, owner) for owner in owners(graph, commitment)) or "the group"
        yield from _ownership(graph, commitment, values)
        yield from _dates(graph, commitment, values, coming.get(values["series"]), whose)
        yield from _progress(graph, commitment, values, whose)


def _last(values: dict[str, Any]) -> tuple[str, ...]:
    last: Item = values["items"][-1]
    return last.passages[:1]


def _ownership(graph: nx.DiGraph[str], commitment: str, values: dict[str, Any]) -> Iterator[Shortfall]:
    task = f"«{' '.join(values['name'].split())}»"
    if not owners(graph, commitment):
        reason, question = "nobody in particular is named as responsible", f"Who takes on {task}?"
        yield Shortfall(GapKind.NO_OWNER, commitment, reason, question, _last(values))
    for initiative in related(graph, commitment, "SERVES"):
        if not from_whom(graph, initiative, "LEADS"):
            name, among = graph.nodes[initiative]["name"], from_whom(graph, initiative, "INVOLVED_IN")
            who = listed(short(graph, each) for each in among)
            reason = f"depends on «{name}», which nobody is said to lead" + (
                f"; {who} take{'s' * (len(among) == 1)} part in it" if who else ""
            )
            question = f"Who of {who} leads «{name}»?" if len(among) > 1 else f"Who leads «{name}»?"
            said = (*_last(values), *graph.nodes[initiative]["passages"][:1])
            yield Shortfall(GapKind.NO_LEAD, commitment, reason, question, said)


def _dates(
    graph: nx.DiGraph[str], commitment: str, values: dict[str, Any], coming: str | None, whose: str
) -> Iterator[Shortfall]:
    task, due, today = f"«{' '.join(values['name'].split())}»", values["dueDate"], graph.graph.get("as_of", "")
    if not due:
        question = f"By when can {whose} do this: {task}?"
        yield Shortfall(GapKind.NO_DATE, commitment, "no day can be told by which it is due", question, _last(values))
    elif values["overdue"]:
        late = days_between(due, today)
        question = f"Is this done, and if not, by when will it be, by {whose}: {task}?"
        extra = ((min(5, late // 7), f"{late} days late"),) if late >= 7 else ()
        yield Shortfall(GapKind.OVERDUE, commitment, f"was due on {due}", question, _last(values), extra)
    elif coming and due <= coming:
        question = f"Will {whose} be ready by {due}: {task}?"
        yield Shortfall(
            GapKind.DUE_SOON, commitment, f"is due on {due}, by the next meeting on {coming}", question, _last(values)
        )
    told = contradiction(graph, values["items"][-1], coming)
    if told:
        reason, question = (
            f"the same minutes say «{told[0]}» and «{told[1]}»",
            f"Which day holds, «{told[0]}» or «{told[1]}», for {task}?",
        )
        yield Shortfall(GapKind.CONTRADICTORY_DATES, commitment, reason, question, values["items"][-1].passages)


def _progress(graph: nx.DiGraph[str], commitment: str, values: dict[str, Any], whose: str) -> Iterator[Shortfall]:
    task, quotes = f"«{' '.join(values['name'].split())}»", tuple(item.passages[0] for item in values["items"] if item.passages)
    steps = slips(values["items"])
    if steps:
        number, path = sum(days_between(*step) for step in steps), " → ".join((steps[0][0], *(to for _, to in steps)))
        reason = f"put off by {number} days in {len(steps)} step{'s' * (len(steps) > 1)}: {path}"
        extra = ((min(5, number // 7), f"{number} days put off"),) if number >= 7 else ()
        yield Shortfall(
            GapKind.SLIPPED, commitment, reason, f"What would help {whose} to hold the new day: {task}?", quotes, extra
        )
    if values["carriedOver"]:
        number = values["carriedOver"]
        question = f"What keeps {whose} from ending this, or should it be dropped: {task}?"
        extra = ((min(3, number), f"recorded again {times(number)}"),)
        yield Shortfall(
            GapKind.CARRIED_OVER, commitment, f"recorded again {times(number)}, still open", question, quotes, extra
        )
    if values["silent"]:
        heard = last_heard(graph, commitment)
        since = f", last heard of on {heard}" if heard else ""
        reason = f"later minutes of the group say nothing of it{since}"
        yield Shortfall(GapKind.SILENT, commitment, reason, f"Is this still to be done by {whose}: {task}?", _last(values))
