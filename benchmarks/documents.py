"""Invented minutes as records: what reading would hand on, without the time that reading takes."""

from __future__ import annotations

import hashlib
from random import Random

from benchmarks.size import day_after_all
from graphapp.schema.ids import fold
from graphapp.schema.life import ItemKind
from graphapp.schema.records import Action, Attended, Due, Link, Meeting, Mention, Name, Quote, Record

ORGANISATIONS, INITIATIVES = 300, 400  # of which each document names some
_ATTENDED, _ACTIONS, _LINKS, _MENTIONED = 30, 20, 20, 168
FACTS = _ATTENDED + _ACTIONS + _LINKS + _MENTIONED  # as `graphapp load` counts them


class _Minutes:
    """Minutes that grow line by line; every line is a quote."""

    def __init__(self, number: int) -> None:
        self.text, self.quotes = "", list[Quote]()
        self.names, self.mentions = dict[str, Name](), list[Mention]()
        self.group = f"Working Group {number:06}"

    def say(self, text: str, *names: Name) -> int:
        """The number of the quote; each name is one that the text has."""
        start = len(self.text)
        self.text += f"{text}\n"
        self.quotes.append(Quote(start, start + len(text), "Notes"))
        for name in names:
            self.names[name.key] = name
            at = start + text.index(name.name)
            self.mentions.append(Mention(name.key, len(self.quotes) - 1, at, at + len(name.name), name.name))
        return len(self.quotes) - 1


def record(number: int) -> Record:
    """The record of the minutes with this number, each of another group: FACTS facts."""
    random, minutes = Random(number), _Minutes(number)  # noqa: S311 - to be the same again, not to be secret
    group = _name("Group", minutes.group)
    heading = minutes.say(minutes.group, group)
    here = [_name("Organisation", f"Organisation {each:04}") for each in random.sample(range(ORGANISATIONS), _ATTENDED)]
    work = [_name("Initiative", f"Joint survey {each:04}") for each in random.sample(range(INITIATIVES), _LINKS)]
    attended = tuple(Attended(name.key, minutes.say(f"{name.name} was present.", name)) for name in here)
    links = tuple(_link(minutes, *pair) for pair in zip(work, here, strict=False))
    actions = tuple(_action(minutes, place, random.choice(here), random.choice(work)) for place in range(_ACTIONS))
    while len(minutes.mentions) < _MENTIONED:
        minutes.say(f"{(name := random.choice(here)).name} gave an account of the month.", name)
    return Record(
        document=hashlib.sha256(minutes.text.encode()).hexdigest()[:20],
        source=f"invented/{number:06}.txt",
        media_type="text/plain",
        title=minutes.group,
        pages=4,
        language="en",
        meeting=Meeting(group.key, day_after_all(number % 300), quotes=(heading,)),
        quotes=tuple(minutes.quotes),
        names=tuple(minutes.names.values()),
        mentions=tuple(minutes.mentions[:_MENTIONED]),
        attended=attended,
        links=links,
        actions=actions,
        outcomes=(),
        warnings=(),
        text=minutes.text,
    )


def _name(kind: str, name: str) -> Name:
    return Name(f"{kind.lower()}:{fold(name)}", kind, name, spellings=(name,), reason="generated")


def _link(minutes: _Minutes, initiative: Name, organisation: Name) -> Link:
    quote = minutes.say(f"{organisation.name} takes part in the {initiative.name}.", organisation, initiative)
    return Link(initiative.key, organisation.key, (quote,), reason="generated")


def _action(minutes: _Minutes, place: int, owner: Name, initiative: Name) -> Action:
    text = f"{owner.name} to send part {place} of the {initiative.name} by the end of the quarter."
    quote = minutes.say(text, owner, initiative)
    due = Due("by the end of the quarter", None, day_after_all(400))
    return Action(text, ItemKind.FOLLOW_UP, (quote,), (owner.key,), due, initiative=initiative.key, reason="generated")
