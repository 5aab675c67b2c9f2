"""A made-up projection of any size, seeded: what the analyses would be handed for the minutes of many groups.

Not a random graph: organisations belong to groups, a few of them are everywhere and most are in one, and a commitment has one
owner or two, as in minutes. Names and sentences are numbers with a word before them.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

import networkx as nx

from graphapp.analyses.passages import Item, Passage
from graphapp.analyses.theming import add_themes

AS_OF = "2026-01-01"
_FIRST = date(2021, 1, 1)
_COMMITMENTS_A_MEETING = 14
_EDGES_A_MEETING = 56  # about; the making stops at the number of edges asked for
_SUBJECTS = "water shelter health protection food education logistics nutrition housing roads weather trade".split()
_STATUSES = ("OPEN", "COMPLETED", "OVERDUE", "SILENT", "CANCELLED")


class Making:
    """A projection that grows meeting by meeting."""

    def __init__(self, edges: int, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a graph to measure on, nothing secret
        self.graph: nx.DiGraph[str] = nx.DiGraph(as_of=AS_OF, passages={})
        self.wanted, self.made, self.heading = edges, 0, "Participants"
        meetings = max(2, edges // _EDGES_A_MEETING)
        self.groups = self._named("Group", max(1, meetings // 15))
        self.countries = self._named("Country", min(150, max(5, meetings // 5)))
        self.organisations = self._named("Organisation", max(4, meetings))
        self.initiatives = self._named("Initiative", max(2, meetings))
        self.datasets = self._named("Dataset", max(2, meetings))
        self.people = self._named("Person", max(2, 2 * meetings))
        self.weights = list(accumulate(1 / (1 + number) ** 0.6 for number in range(len(self.organisations))))

    def _named(self, kind: str, number: int) -> list[str]:
        names = [f"{kind}-{each}" for each in range(number)]
        extra: dict[str, Any] = {"acronym": None, "aliases": None, "category": None, "passages": ()}
        for name in names:
            number = int(name.rpartition("-")[2])
            about = f" on {_SUBJECTS[number % len(_SUBJECTS)]}" if kind in ("Initiative", "Dataset") else ""
            self.graph.add_node(name, kind=kind, name=f"{kind} {number}{about}", iso3=f"L{number}", **extra)
        return names

    def relate(self, start: str, relation: str, end: str, passage: str) -> None:
        if self.made < self.wanted and start != end:
            if not self.graph.has_edge(start, end):
                self.graph.add_edge(start, end, relations={})
                self.made += 1  # networkx counts its edges anew whenever it is asked
            told = self.graph.edges[start, end]["relations"]
            told[relation] = (*told.get(relation, ()), passage)

    def say(self, text: str, day: str, meeting: str, *names: str) -> str:
        passages = self.graph.graph["passages"]
        identifier = f"Statement-{len(passages)}"
        passages[identifier] = Passage(
            text, f"{meeting}.txt", self.heading, 1, len(passages), day, f"Document-{meeting}", names
        )
        for name in names:
            self.graph.nodes[name]["passages"] += (identifier,) if len(self.graph.nodes[name]["passages"]) < 50 else ()
        return identifier

    def organisation(self, group: int) -> str:
        """One of the group's own organisations, or one that is everywhere."""
        if self.random.random() < 0.2:
            return self.random.choices(self.organisations, cum_weights=self.weights)[0]
        own = len(self.organisations) // len(self.groups) or 1
        return self.organisations[min(len(self.organisations) - 1, group * own + int(own * self.random.random() ** 2))]


def projected(edges: int, seed: int = 1) -> nx.DiGraph[str]:
    """A projection with so many edges (nodes: about 0.45 times as many)."""
    made = Making(edges, seed)
    for number, person in enumerate(made.people):
        speaks = made.organisations[number // 2 % len(made.organisations)]
        made.relate(speaks, "AFFILIATED_WITH", person, made.say(f"{person} of {speaks}", "2021-01-01", "list", speaks, person))
    for number, initiative in enumerate(made.initiatives):
        _initiative(made, number % len(made.groups), initiative)
    number = 0
    while made.made < edges:
        _meeting(made, number)
        number += 1
    add_themes(made.graph)
    return made.graph


def _initiative(made: Making, group: int, initiative: str) -> None:
    for relation in ("LEADS", "FUNDS", "INVOLVED_IN", "INVOLVED_IN"):
        who = made.organisation(group)
        made.relate(who, relation, initiative, made.say(f"{who} and {initiative}", "2021-01-01", "list", who, initiative))
    country = made.random.choice(made.countries)
    said = made.say(f"{initiative} takes place in {country}", "2021-01-01", "list", initiative, country)
    made.relate(initiative, "TAKES_PLACE_IN", country, said)


def _meeting(made: Making, number: int) -> None:
    group = number % len(made.groups)
    day = (_FIRST + timedelta(days=30 * (number // len(made.groups)) % 1800)).isoformat()
    meeting = f"Meeting-{number}"
    series, sources = made.groups[group], (f"{meeting}.txt",)
    values = {"date": day, "location": None, "nextMeetingDate": None, "series": series, "sources": sources, "passages": ()}
    made.graph.add_node(meeting, kind="Meeting", name=f"meeting of {day}", **values)
    made.relate(meeting, "MEETING_OF", series, made.say(f"minutes of {series}", day, meeting, series))
    for _ in range(12):
        who = made.organisation(group)
        who = made.random.choice([n for n in made.graph[who] if n.startswith("Person")] or [who]) if number % 3 else who
        made.relate(who, "ATTENDED", meeting, made.say(f"Present: {who}", day, meeting, who))
    country = made.random.choice(made.countries)
    made.say(f"There is a shortage of {made.random.choice(_SUBJECTS)} in {country}.", day, meeting, country)
    for each in range(_COMMITMENTS_A_MEETING):
        made.heading = made.random.choice(_SUBJECTS).capitalize() if each % 2 else "Action points"
        _commitment(made, group, meeting, day, f"Commitment-{number}-{each}")


def _commitment(made: Making, group: int, meeting: str, day: str, commitment: str) -> None:
    pick = made.random
    owners = tuple(dict.fromkeys(made.organisation(group) for _ in range(pick.choice((0, 1, 1, 1, 1, 2, 2)))))
    own = made.initiatives[group :: len(made.groups)] or made.initiatives
    initiatives = (pick.choice(own),) if pick.random() < 0.4 else ()
    countries = (pick.choice(made.countries),) if pick.random() < 0.5 else ()
    datasets = (pick.choice(made.datasets),) if pick.random() < 0.3 else ()
    text = f"{' and '.join(owners) or 'Nobody'} to do {commitment} about {pick.choice(_SUBJECTS)} by a day"
    said = made.say(text, day, meeting, *owners, *initiatives, *countries, *datasets)
    due = (date.fromisoformat(day) + timedelta(days=45)).isoformat() if pick.random() < 0.6 else None
    item = Item(
        f"Item-{commitment}", text, day, meeting, (said,), due_text=due, due=due,
        owners=owners, initiatives=initiatives, countries=countries, datasets=datasets,
    )  # fmt: skip
    status = pick.choice(_STATUSES)
    ended = day if status in ("COMPLETED", "CANCELLED") else None
    life = {"status": status, "overdue": status == "OVERDUE", "silent": status == "SILENT", "dueDate": due, "endedOn": ended}
    told = {"slips": pick.choice((0, 0, 0, 1)), "carriedOver": pick.choice((0, 0, 1)), "since": day, "items": (item,)}
    rest: dict[str, Any] = {"series": made.groups[group], "outcomes": (), "successors": (), "passages": (said,)}
    made.graph.add_node(commitment, kind="Commitment", name=text, **life, **told, **rest)
    for owner in owners:
        made.relate(owner, "COMMITTED_BY", commitment, said)
    for relation, ends in (("SERVES", initiatives), ("LOCATED_IN", countries), ("CONCERNS", datasets)):
        for end in ends:
            made.relate(commitment, relation, end, said)
    for dataset in datasets:
        for owner in owners:
            made.relate(owner, "PRODUCES", dataset, said)
