"""What one document says, once read: values that survive as JSON, each pointing at its words.

`Record` is the whole truth about a document. The graph is derived from the records alone, so the order in which documents
are loaded cannot matter. A `Name.key` identifies a thing within one record; which keys of different records are the same
thing is decided later, from all records.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graphapp.schema.life import Attendance, ItemKind, Role, State, SuccessionKind


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted passage: `text[start:end]` of the document."""

    start: int
    end: int
    section: str = ""  # the heading it stands under
    page: int = 1


REGISTERED = "vocabulary"  # the reason of a name that the vocabulary knows


@dataclass(frozen=True, slots=True)
class Name:
    """Something named in a document: organisation, person, group, initiative, dataset, country, region."""

    key: str  # "organisation:unicef", "country:BIH": kind, colon, vocabulary id or folded fullest spelling
    kind: str  # a kind of schema/model.py: Organisation, Person, Group, Initiative, Dataset, Country, Region
    name: str  # the best full form known (vocabulary's or document's)
    acronym: str | None = None
    spellings: tuple[str, ...] = ()  # as found in the document, each once, in order of appearance
    category: str | None = None  # UN, RED_CROSS, INGO, NGO, GOVERNMENT, DONOR, EU, ACADEMIA, COMPANY, NETWORK; None: unknown
    identifiers: tuple[str, ...] = ()  # "XM-DAC-41122", "ISO3166:BIH", "M49:070"
    parent: str | None = None  # key of the Name it is a branch of
    affiliations: tuple[str, ...] = ()  # keys of a person's organisations
    reason: str = ""  # the rule in words: «vocabulary», «in brackets behind its full name», «one letter off UNICEF»
    doubtful: bool = False  # belongs in the review queue


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    name: str  # Name.key
    quote: int  # index into Record.quotes: the sentence or item around it
    start: int
    end: int
    spelling: str


@dataclass(frozen=True, slots=True)
class Attended:
    """One line of an attendance list."""

    name: str  # Name.key of an organisation or a person
    quote: int
    status: Attendance = Attendance.PRESENT


@dataclass(frozen=True, slots=True)
class Link:
    """An organisation takes part in an initiative, or an initiative takes place in a country."""

    source: str  # Name.key of the initiative
    target: str  # Name.key of an organisation or a country
    quotes: tuple[int, ...]
    role: Role | None = None  # of an organisation
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due: as written, as an interval, and the last day in time (ISO 8601 days)."""

    text: str
    earliest: str | None = None
    latest: str | None = None  # None: no day can be told («as soon as possible»)


@dataclass(frozen=True, slots=True)
class Action:
    """A commitment as this document records it."""

    text: str  # the clause, hard line breaks joined; in a table, the task's cell
    kind: ItemKind
    quotes: tuple[int, ...]  # first the clause itself, then further statements of the same thing
    owners: tuple[str, ...] = ()  # Name.keys; empty: nobody in particular
    due: Due | None = None
    state: State = State.OPEN
    initiative: str | None = None  # Name.key
    countries: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    reason: str = ""  # the rule that found it


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence that reports what became of something promised earlier. No action any more."""

    text: str
    quote: int
    state: State  # OPEN: reported as delayed or under way
    owners: tuple[str, ...] = ()
    initiative: str | None = None
    datasets: tuple[str, ...] = ()
    topic: str = ""  # the words before a colon, or the section's title, that say what it is about
    answer: bool = False  # it tells nothing done: it ends only what somebody was to find out


@dataclass(frozen=True, slots=True)
class Succession:
    """Organisations that became others, as the document tells it."""

    kind: SuccessionKind
    before: tuple[str, ...]  # Name.keys
    after: tuple[str, ...]  # Name.keys; empty: not said
    quote: int
    day: str | None = None  # the first day of the interval written
    day_text: str | None = None
    planned: bool = False  # told as still to come


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that the document records; None is «the document does not say»."""

    group: str | None = None  # Name.key of a Group
    date: str | None = None
    place: str | None = None
    next_date: str | None = None
    quotes: tuple[int, ...] = ()  # the words for group, date, place, next meeting


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the field's word for it
    """Something the reader of the minutes should check."""

    code: str  # "no-date", "weekday-contradicts-date", "due-before-meeting", ...
    message: str
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one document says."""

    document: str  # hash of the content
    source: str
    media_type: str
    title: str | None
    pages: int
    language: str
    meeting: Meeting
    quotes: tuple[Quote, ...] = field(repr=False)
    names: tuple[Name, ...] = field(repr=False)
    mentions: tuple[Mention, ...] = field(repr=False)
    attended: tuple[Attended, ...] = field(repr=False)
    links: tuple[Link, ...] = field(repr=False)
    actions: tuple[Action, ...] = field(repr=False)
    outcomes: tuple[Outcome, ...] = field(repr=False)
    warnings: tuple[Warning, ...] = field(repr=False)
    text: str = field(repr=False)
    successions: tuple[Succession, ...] = field(default=(), repr=False)
