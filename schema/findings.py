"""What the reading stages hand to one another between `Minutes` and `Record`. Positions are in a passage's clean text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graphapp.schema.documents import Block, Passage, Section
from graphapp.schema.life import Attendance, ItemKind, Role, State, SuccessionKind
from graphapp.schema.records import Name


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression. `earliest` and `latest` are ISO 8601 days; both None: no day can be told («soon», «tbc»)."""

    start: int
    end: int
    text: str
    earliest: str | None
    latest: str | None
    rule: str  # in words: «day and month, first on or after the meeting»
    relative: bool = False  # needed the meeting's date, or the next meeting's


@dataclass(frozen=True, slots=True)
class Attendee:
    """One entry of an attendance list, as written: a person, an organisation, or both."""

    person: Passage | None
    organisations: tuple[Passage, ...]
    block: Block  # where it stands
    status: Attendance = Attendance.PRESENT
    initials: str | None = None  # «RGr», where the list gives them
    role: str | None = None  # «Chair», «Observer»: never part of the name


@dataclass(frozen=True, slots=True)
class MeetingFound:
    """What the header, the sections «next meeting» and the file's name say of the meeting."""

    group: Passage | None = None  # without «minutes of», dates and numbering
    group_aliases: tuple[str, ...] = ()  # its acronym or short forms found in the document
    date: str | None = None  # ISO 8601 day
    date_passage: Passage | None = None
    place: Passage | None = None
    next_date: str | None = None
    next_passage: Passage | None = None
    warnings: tuple[tuple[str, str], ...] = ()  # (code, message), e.g. ("weekday-contradicts-date", "…")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a list item or a table row of the minutes, with where it stands."""

    passage: Passage
    block: Block
    section: Section
    section_index: int  # into Minutes.sections
    block_index: int  # into Section.blocks


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a passage: the longest at its place; found names do not overlap."""

    key: str  # Name.key
    kind: str  # Name.kind
    start: int
    end: int
    spelling: str
    weak: bool = False  # weak evidence of a country: nationality, capital, venue


class Names(Protocol):
    """The names of one document, resolved within it."""

    def find(self, passage: Passage) -> Sequence[Found]:
        """The names in a passage, in order."""
        ...

    def name(self, key: str) -> Name:
        """What is known of a key that `find` gave."""
        ...

    def all(self) -> Sequence[Name]:
        """Every name of the document, in order of appearance."""
        ...


@dataclass(frozen=True, slots=True)
class Topic:
    """An initiative or a dataset as found, before it becomes a Name."""

    name: Name
    mentions: tuple[tuple[Sentence, int, int], ...]  # sentence and the place in its passage's clean text
    section_index: int | None = None  # of the section that is about it, where its heading names it


@dataclass(frozen=True, slots=True)
class LinkFound:
    """An organisation takes part in an initiative, or an initiative takes place in a country, as a sentence says."""

    initiative: str  # Name.key
    target: str  # Name.key of an organisation or a country
    evidence: tuple[Sentence, ...]
    role: Role | None = None  # of an organisation
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SuccessionFound:
    """Organisations became others, as a sentence says. `day` is the first day of the interval written."""

    kind: SuccessionKind
    before: tuple[str, ...]  # Name.keys
    after: tuple[str, ...]  # Name.keys; empty: not said
    sentence: Sentence
    day: str | None = None
    day_text: str | None = None
    planned: bool = False  # told as still to come


@dataclass(frozen=True, slots=True)
class ActionFound:
    """A commitment as found. `evidence[0]` is the clause itself (in a table: the row without long talk), then its repeats."""

    text: str  # of the clause; in a table, of the task's cell
    kind: ItemKind
    evidence: tuple[tuple[Sentence, Passage], ...]  # the sentence, and the part of it that says so
    owners: tuple[str, ...] = ()  # Name.keys; empty: nobody in particular
    due: DateFound | None = None
    state: State = State.OPEN
    initiative: str | None = None  # Name.key
    countries: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeFound:
    """A sentence that reports what became of something promised earlier."""

    sentence: Sentence
    passage: Passage
    state: State  # OPEN: delayed or under way
    owners: tuple[str, ...] = ()
    initiative: str | None = None
    datasets: tuple[str, ...] = ()
    topic: str = ""
    answer: bool = False  # it tells nothing done, only what somebody was to find out
