"""From findings to the record: quotes get numbers, names get their mentions, and nothing is kept that cannot point at words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graphapp.loaders.language import language
from graphapp.loaders.names import delegations
from graphapp.loaders.names.matching.places import seats
from graphapp.schema import records
from graphapp.schema.documents import Document, Minutes, Passage
from graphapp.schema.findings import (
    ActionFound,
    Attendee,
    DateFound,
    Found,
    LinkFound,
    MeetingFound,
    Names,
    OutcomeFound,
    Sentence,
    SuccessionFound,
    Topic,
)
from graphapp.schema.life import Attendance

READ = ("en", "und")  # the languages whose minutes are read; «und» is too little text to tell


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the reading stages found in one document."""

    minutes: Minutes
    sentences: Sequence[Sentence]
    meeting: MeetingFound
    attendees: Sequence[Attendee]
    names: Names
    topics: Sequence[Topic]
    links: Sequence[LinkFound]
    actions: Sequence[ActionFound]
    outcomes: Sequence[OutcomeFound]
    successions: Sequence[SuccessionFound] = ()
    warnings: Sequence[tuple[str, str]] = ()


@dataclass(slots=True)
class _Quotes:
    """Numbers the quotes in the order in which they are asked for."""

    minutes: Minutes
    numbers: dict[tuple[int, int], int] = field(default_factory=dict)
    quotes: list[records.Quote] = field(default_factory=list)

    def number(self, passage: Passage, section: str, page: int) -> int:
        span = passage.span()
        at = (span.start, span.end)
        if at not in self.numbers:
            self.numbers[at] = len(self.quotes)
            self.quotes.append(records.Quote(span.start, span.end, section, page))
        return self.numbers[at]

    def of(self, sentence: Sentence, part: Passage | None = None) -> int:
        return self.number(part or sentence.passage, sentence.section.title, sentence.block.page)


@dataclass(frozen=True, slots=True)
class _Place:
    """A name at its place, before it is known whether the name is kept."""

    key: str
    kind: str
    sentence: Sentence
    start: int
    end: int
    weak: bool = False


def record(found: Findings) -> records.Record:
    """Everything that the document says, as a value that survives as JSON."""
    document = found.minutes.document
    quotes = _Quotes(found.minutes)
    places = _kept(_places(found))
    mentions = tuple(_mention(place, quotes) for place in places)
    attended = tuple(_attended(found, quotes))
    meeting = _meeting(found, quotes)
    wanted = {m.name for m in mentions} | {a.name for a in attended} | ({meeting.group} if meeting.group else set())
    names = _names(found, mentions, wanted)
    known = {name.key for name in names}
    return records.Record(
        document=document.id,
        source=document.source,
        media_type=document.media_type,
        title=document.title,
        pages=document.pages,
        language=language(document.text),
        meeting=meeting,
        names=names,
        mentions=tuple(m for m in mentions if m.name in known),
        attended=tuple(a for a in attended if a.name in known),
        links=tuple(_link(link, quotes) for link in found.links if {link.initiative, link.target} <= known),
        actions=tuple(_action(action, known, quotes) for action in found.actions),
        outcomes=tuple(_outcome(outcome, known, quotes) for outcome in found.outcomes),
        successions=tuple(_succession(each, quotes) for each in found.successions if {*each.before, *each.after} <= known),
        warnings=tuple(records.Warning(code, message) for code, message in (*found.meeting.warnings, *found.warnings)),
        quotes=tuple(quotes.quotes),
        text=document.text,
    )


def _places(found: Findings) -> Iterable[_Place]:
    sent = delegations.known(found.names)
    for sentence in found.sentences:
        named = found.names.find(sentence.passage)
        for name in (*named, *seats(found.names, sentence.passage), *delegations.standing_for(named, sent)):
            yield _Place(name.key, name.kind, sentence, name.start, name.end, name.weak)
    for topic in found.topics:
        for sentence, start, end in topic.mentions:
            yield _Place(topic.name.key, topic.name.kind, sentence, start, end)


def _kept(places: Iterable[_Place]) -> list[_Place]:
    """Without the countries for which there is only weak evidence: a nationality, a capital, a venue."""
    found = list(places)
    strong = {place.key for place in found if not place.weak}
    return [place for place in found if place.key in strong]


def _mention(place: _Place, quotes: _Quotes) -> records.Mention:
    span = place.sentence.passage.span(place.start, place.end)
    spelling = place.sentence.passage.text[place.start : place.end]
    return records.Mention(place.key, quotes.of(place.sentence), span.start, span.end, spelling)


def _found_in(names: Names, passage: Passage, kinds: tuple[str, ...]) -> list[Found]:
    return [name for name in names.find(passage) if name.kind in kinds]


def _body_at(names: Names, part: Passage, line: Passage) -> Sequence[Found]:
    """The organisation that a part of a line names, or the one of whose name it is a part there: «QDF» of «QDF/Quay»."""
    own = _found_in(names, part, ("Organisation",))[:1]
    span = part.span()
    around = [
        f for f in _found_in(names, line, ("Organisation",)) if line.offsets[f.start] <= span.start < line.offsets[f.end - 1]
    ]
    return around[:1] if own and around and own[0].key != around[0].key and len(own[0].spelling) == len(part.text) else own


def _attended(found: Findings, quotes: _Quotes) -> Iterable[records.Attended]:
    """One entry a person or organisation. Who is listed as present is not also excused."""
    entries: dict[str, records.Attended] = {}
    for attendee in found.attendees:
        quote = quotes.number(attendee.block.passage, "", attendee.block.page)
        people = _found_in(found.names, attendee.person, ("Person",)) if attendee.person else []
        bodies = [f for part in attendee.organisations for f in _body_at(found.names, part, attendee.block.passage)]
        for name in (*bodies, *people[:1]):
            if name.key not in entries or attendee.status is Attendance.PRESENT:
                entries.setdefault(name.key, records.Attended(name.key, quote, attendee.status))
                if attendee.status is Attendance.PRESENT:
                    entries[name.key] = replace(entries[name.key], status=Attendance.PRESENT)
    return entries.values()


def _meeting(found: Findings, quotes: _Quotes) -> records.Meeting:
    read = found.meeting
    group = _group_key(found) if read.group else None
    parts = (read.group, read.date_passage, read.place, read.next_passage)
    return records.Meeting(
        group=group,
        date=read.date,
        place=read.place.text if read.place else None,
        next_date=read.next_date,
        quotes=tuple(dict.fromkeys(quotes.number(part, "", 1) for part in parts if part and part.text)),
    )


def _group_key(found: Findings) -> str | None:
    """The key that the names stage gave to the group that met."""
    assert found.meeting.group is not None  # noqa: S101 - the caller has looked
    groups = [name for name in found.names.all() if name.kind == "Group"]
    spelled = found.meeting.group.text
    return next((name.key for name in groups if spelled in (name.name, *name.spellings)), None)


def _names(found: Findings, mentions: Sequence[records.Mention], wanted: set[str]) -> tuple[records.Name, ...]:
    """The names that are mentioned, with what they refer to, and with the spellings that stand in the text."""
    every = {name.key: name for name in (*found.names.all(), *(topic.name for topic in found.topics))}
    keys = [key for key in every if key in wanted]
    for key in keys:  # grows: a branch brings its parent, a person the organisations
        name = every[key]
        keys += [k for k in (name.parent, *name.affiliations) if k and k in every and k not in keys]
    spellings: dict[str, dict[str, None]] = {}
    for mention in mentions:
        spellings.setdefault(mention.name, {})[mention.spelling] = None
    return tuple(
        replace(every[key], spellings=tuple(dict.fromkeys((*spellings.get(key, {}), *every[key].spellings)))) for key in keys
    )


def _link(link: LinkFound, quotes: _Quotes) -> records.Link:
    numbers = tuple(dict.fromkeys(quotes.of(sentence) for sentence in link.evidence))
    return records.Link(link.initiative, link.target, numbers, link.role, link.reason)


def _due(due: DateFound | None) -> records.Due | None:
    return records.Due(due.text, due.earliest, due.latest) if due else None


def _action(action: ActionFound, known: set[str], quotes: _Quotes) -> records.Action:
    return records.Action(
        text=action.text,
        kind=action.kind,
        quotes=tuple(dict.fromkeys(quotes.of(sentence, part) for sentence, part in action.evidence)),
        owners=tuple(key for key in action.owners if key in known),
        due=_due(action.due),
        state=action.state,
        initiative=action.initiative if action.initiative in known else None,
        countries=tuple(key for key in action.countries if key in known),
        datasets=tuple(key for key in action.datasets if key in known),
        reason=action.reason,
    )


def _outcome(outcome: OutcomeFound, known: set[str], quotes: _Quotes) -> records.Outcome:
    return records.Outcome(
        text=outcome.passage.text,
        quote=quotes.of(outcome.sentence, outcome.passage),
        state=outcome.state,
        owners=tuple(key for key in outcome.owners if key in known),
        initiative=outcome.initiative if outcome.initiative in known else None,
        datasets=tuple(key for key in outcome.datasets if key in known),
        topic=outcome.topic,
        answer=outcome.answer,
    )


def _succession(found: SuccessionFound, quotes: _Quotes) -> records.Succession:
    quote = quotes.of(found.sentence)
    return records.Succession(found.kind, found.before, found.after, quote, found.day, found.day_text, found.planned)


def unread(document: Document) -> records.Record | None:
    """For minutes in a language that the rules do not read: a record that says so and nothing else. None for the others."""
    told = language(document.text)
    if told in READ:
        return None
    message = f"these minutes are in a language that is not read yet («{told}»): nothing was taken from them"
    return records.Record(
        document=document.id,
        source=document.source,
        media_type=document.media_type,
        title=document.title,
        pages=document.pages,
        language=told,
        meeting=records.Meeting(),
        quotes=(),
        names=(),
        mentions=(),
        attended=(),
        links=(),
        actions=(),
        outcomes=(),
        warnings=(records.Warning("unread-language", message),),
        text=document.text,
    )
