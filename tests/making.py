"""Makes records for tests from a few words, as the loaders would from minutes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from graphapp.schema.ids import fold
from graphapp.schema.life import Attendance, ItemKind, State
from graphapp.schema.records import Action, Attended, Due, Meeting, Mention, Name, Outcome, Quote, Record

GROUP = Name("group:delta group", "Group", "Delta Group", spellings=("Delta Group",))


def organisation(name: str) -> Name:
    return Name(f"organisation:{fold(name)}", "Organisation", name, spellings=(name,))


class Minutes:
    """Minutes of the Delta Group, written line by line; every line is a quote."""

    def __init__(self, day: str | None, source: str | None = None) -> None:
        self.day = day
        self.source = source or f"minutes/{day}.txt"
        self.text = "Delta Group\n"
        self.quotes = [Quote(0, 11)]
        self.names: dict[str, Name] = {GROUP.key: GROUP}
        self.mentions = [Mention(GROUP.key, 0, 0, 11, GROUP.name)]
        self.attended: list[Attended] = []
        self.actions: list[Action] = []
        self.outcomes: list[Outcome] = []
        self.section = "Notes"

    def under(self, section: str) -> Minutes:
        """What follows stands under this heading."""
        self.section = section
        return self

    def _say(self, text: str, names: Sequence[str]) -> tuple[int, tuple[str, ...]]:
        start = len(self.text)
        self.text += text + "\n"
        self.quotes.append(Quote(start, start + len(text), self.section))
        number = len(self.quotes) - 1
        for name in names:
            self.name(organisation(name), number, start + max(0, text.find(name)))
        return number, tuple(organisation(name).key for name in names)

    def name(self, name: Name, quote: int = 0, start: int = 0) -> Minutes:
        self.names[name.key] = name
        self.mentions.append(Mention(name.key, quote, start, start + len(name.name), name.name))
        return self

    def present(self, *organisations: str) -> Minutes:
        quote, keys = self._say("Present: " + ", ".join(organisations), organisations)
        self.attended += [Attended(key, quote, Attendance.PRESENT) for key in keys]
        return self

    def action(self, text: str, *owners: str, due: str | None = None, state: State = State.OPEN) -> Minutes:
        quote, keys = self._say(text, owners)
        when = Due(f"by {due}", due, due) if due else None
        self.actions.append(Action(text, ItemKind.FOLLOW_UP, (quote,), keys, when, state))
        return self

    def tell(self, text: str, *owners: str, state: State = State.DONE, topic: str = "") -> Minutes:
        quote, keys = self._say(text, owners)
        self.outcomes.append(Outcome(text, quote, state, keys, topic=topic))
        return self

    def record(self) -> Record:
        return Record(
            document=hashlib.sha256(self.text.encode()).hexdigest(),
            source=self.source,
            media_type="text/plain",
            title=None,
            pages=1,
            language="en",
            meeting=Meeting(GROUP.key, self.day, quotes=(0,)),
            quotes=tuple(self.quotes),
            names=tuple(self.names.values()),
            mentions=tuple(self.mentions),
            attended=tuple(self.attended),
            links=(),
            actions=tuple(self.actions),
            outcomes=tuple(self.outcomes),
            warnings=(),
            text=self.text,
        )
