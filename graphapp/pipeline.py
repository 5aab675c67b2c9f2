"""The product in one page: a file becomes text, minutes, names, facts, and a record that says everything it says.

Each stage takes values and gives values; this module alone knows their order. `graphapp read --stage` shows each one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graphapp.loaders.actions.finding import find_actions
from graphapp.loaders.actions.outcomes.finding import find_outcomes
from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.cautions import cautions
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.record import Findings, record, unread
from graphapp.loaders.sentences import sentences
from graphapp.loaders.successions import find_successions
from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.proposing import kept, with_matters
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.schema.documents import Document, Minutes
from graphapp.schema.findings import (
    ActionFound,
    Attendee,
    LinkFound,
    MeetingFound,
    Names,
    OutcomeFound,
    Sentence,
    SuccessionFound,
    Topic,
)
from graphapp.schema.ids import fold
from graphapp.schema.records import Name, Record


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the person who loads says of the meeting, because the minutes do not, or are misread."""

    group: str | None = None
    day: str | None = None  # ISO 8601


@dataclass(frozen=True, slots=True)
class Facts:
    """What is promised, of what, by whom and where: found by the rules, or by another extractor in their place."""

    topics: Sequence[Topic]
    links: Sequence[LinkFound]
    actions: Sequence[ActionFound]
    warnings: Sequence[tuple[str, str]] = ()


Extractor = Callable[["Reading", Facts], Facts]  # given what the rules found


@dataclass(frozen=True)
class Reading:
    """One file on its way to a record. Every stage is worked out when it is first asked for."""

    data: bytes
    source: str
    overrides: Overrides = Overrides()
    extractor: Extractor | None = None

    @cached_property
    def document(self) -> Document:
        """The file as text and blocks; DocumentError where it cannot be read."""
        return read(self.data, self.source)

    @cached_property
    def minutes(self) -> Minutes:
        """The blocks as sections, each with what it is for."""
        return outline(self.document)

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        return sentences(self.minutes)

    @cached_property
    def meeting(self) -> MeetingFound:
        """Group, day, place and next meeting."""
        found = read_meeting(self.minutes, self.sentences)
        return replace(found, date=self.overrides.day, date_passage=None, warnings=()) if self.overrides.day else found

    @cached_property
    def attendees(self) -> Sequence[Attendee]:
        return read_attendance(self.minutes, self.sentences)

    @cached_property
    def names(self) -> Names:
        """Organisations, people, groups, countries and regions, resolved within the document."""
        return resolve_names(self.minutes, self.sentences, self.attendees, self.meeting)

    @cached_property
    def proposed(self) -> Sequence[Topic]:
        """Initiatives and datasets, and what is one if something is promised for it."""
        topics = find_topics(self.minutes, self.sentences, self.names)
        return with_matters(self.minutes, self.sentences, self.names, topics)

    @cached_property
    def topics(self) -> Sequence[Topic]:
        """Initiatives and datasets."""
        return kept(self.proposed, self.actions)

    @cached_property
    def links(self) -> Sequence[LinkFound]:
        """Who takes part in which initiative, and where it takes place."""
        return find_links(self.minutes, self.sentences, self.names, self.topics)

    @cached_property
    def actions(self) -> Sequence[ActionFound]:
        """What somebody is to do after the meeting."""
        return find_actions(self.minutes, self.sentences, self.names, self.meeting, self.proposed, self.attendees)

    @cached_property
    def facts(self) -> Facts:
        """Topics, links and actions as the rules have them, or as another extractor has them."""
        rules = Facts(self.topics, self.links, self.actions, tuple(cautions(self.meeting, self.actions)))
        return self.extractor(self, rules) if self.extractor else rules

    @cached_property
    def outcomes(self) -> Sequence[OutcomeFound]:
        """What became of earlier promises, as told."""
        facts = self.facts
        return find_outcomes(self.minutes, self.sentences, self.names, self.meeting, facts.topics, facts.actions)

    @cached_property
    def successions(self) -> Sequence[SuccessionFound]:
        """Organisations that became others."""
        return find_successions(self.sentences, self.names, self.meeting)

    @cached_property
    def record(self) -> Record:
        """Everything that the document says."""
        found = unread(self.document) or record(
            Findings(
                self.minutes,
                self.sentences,
                self.meeting,
                self.attendees,
                self.names,
                self.facts.topics,
                self.facts.links,
                self.facts.actions,
                self.outcomes,
                self.successions,
                self.facts.warnings,
            )
        )
        return _held_by(found, self.overrides.group) if self.overrides.group else found


def _held_by(found: Record, group: str) -> Record:
    """The record, with the group that was named at loading."""
    name = Name(f"group:{fold(group)}", "Group", group, reason="named at loading")
    names = (*(other for other in found.names if other.key != name.key), name)
    return replace(found, names=names, meeting=replace(found.meeting, group=name.key))
