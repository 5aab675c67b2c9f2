"""Draws a projection by hand: what `projection.projection` would give for minutes that say so, line by line."""

from __future__ import annotations

from typing import Any

import networkx as nx

from graphapp.analyses.passages import Item, Passage
from graphapp.analyses.theming import add_themes


class Drawn:
    """A graph as of a day. Every relation is drawn with the passage that says so; things go by their name."""

    def __init__(self, as_of: str = "2025-02-01") -> None:
        self.graph: nx.DiGraph[str] = nx.DiGraph(as_of=as_of, passages={})
        self.named("Lakes", "Group")

    def named(self, name: str, kind: str = "Organisation", **values: Any) -> str:
        empty = {"acronym": None, "aliases": None, "passages": ()}
        self.graph.add_node(name, kind=kind, name=name, **{**empty, **values})
        return name

    def country(self, name: str) -> str:
        return self.named(name, "Country", iso3=name[:3].upper())

    def say(self, text: str, *names: str, day: str = "2025-01-10", section: str | None = None) -> str:
        """The passage that says so and names these."""
        known = self.graph.graph["passages"]
        passage = f"said {len(known)}"
        known[passage] = Passage(text, f"{day}.txt", section, 1, len(known), day, day, names)
        for name in names:
            self.graph.nodes[name]["passages"] += (passage,)
        return passage

    def link(self, start: str, end: str, *relations: str, said: str | None = None) -> Drawn:
        """Draws relations and the passage behind them."""
        passage = said or self.say(f"{start} {relations[0]} {end}", start, end)
        if not self.graph.has_edge(start, end):
            self.graph.add_edge(start, end, relations={})
        for relation in relations:
            self.graph.edges[start, end]["relations"][relation] = (passage,)
        return self

    def work(self, initiative: str, *places: str, **roles: tuple[str, ...]) -> Drawn:
        """An initiative in countries, with who leads, funds and joins it."""
        self.named(initiative, "Initiative")
        for place in places:
            self.link(initiative, place, "TAKES_PLACE_IN")
        for role, relation in (("leads", "LEADS"), ("funds", "FUNDS"), ("joins", None)):
            for who in roles.get(role, ()):
                self.link(who, initiative, *(("INVOLVED_IN", relation) if relation else ("INVOLVED_IN",)))
        return self

    def promise(self, text: str, *owners: str, days: tuple[str, ...] = ("2025-01-10",), **values: Any) -> str:
        """A commitment as its meetings recorded it; `dues`: one due date a meeting."""
        dues = values.pop("dues", (None,) * len(days))
        said = [self.say(text, *owners, day=day) for day in days]
        items = tuple(
            Item(f"{text} {n}", text, day, f"meeting {day}", (passage,), due=due)
            for n, (day, passage, due) in enumerate(zip(days, said, dues, strict=True))
        )
        late = bool(dues[-1] and dues[-1] < self.graph.graph["as_of"])
        life = {"status": "OVERDUE" if late else "OPEN", "overdue": late, "silent": False, "slips": 0, "carriedOver": 0}
        kept = {"dueDate": dues[-1], "series": "Lakes", "since": days[0], "items": items, "outcomes": (), "successors": ()}
        self.graph.add_node(text, kind="Commitment", name=text, passages=tuple(said), **{**life, **kept, **values})
        for owner in owners:
            self.link(owner, text, "COMMITTED_BY", said=said[0])
        return text

    def meeting(self, day: str, *attendees: str, excused: tuple[str, ...] = (), **values: Any) -> str:
        meeting = f"meeting {day}"
        held = {"date": day, "series": "Lakes", "sources": (f"{day}.txt",), "nextMeetingDate": None, "passages": ()}
        self.graph.add_node(meeting, kind="Meeting", name=meeting, **{**held, **values})
        said = self.say(f"Present: {', '.join(attendees)}", *attendees, day=day)
        for who in attendees:
            self.link(who, meeting, "ATTENDED", said=said)
        for who in excused:
            self.link(who, meeting, "SENT_APOLOGIES", said=said)
        return meeting

    def done(self) -> nx.DiGraph[str]:
        """The graph, with its themes."""
        add_themes(self.graph)
        return self.graph
