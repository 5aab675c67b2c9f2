"""The product in one page: a file becomes text, minutes, names, facts, and a record that says everything it says.

Each stage takes values and gives values; this module alone knows their order. `graphapp read --stage` shows each one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graphapp.loaders.actions.finding import find_actions
from graphapp.loaders.actions.outcomes import find_outcomes
from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.record import Findings, record
from graphapp.loaders.sentences import sentences
from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.linking import find_links
from graphapp.schema.documents import Document, Minutes
from graphapp.schema.findings import ActionFound, Attendee, LinkFound, MeetingFound, Names, OutcomeFound, Sentence, Topic
from graphapp.schema.records import Record


@dataclass(frozen=True)
class Reading:
    """One file on its way to a record. Every stage is worked out when it is first asked for."""

    data: bytes
    source: str

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
        return read_meeting(self.minutes, self.sentences)

    @cached_property
    def attendees(self) -> Sequence[Attendee]:
        return read_attendance(self.minutes, self.sentences)

    @cached_property
    def names(self) -> Names:
        """Organisations, people, groups, countries and regions, resolved within the document."""
        return resolve_names(self.minutes, self.sentences, self.attendees, self.meeting)

    @cached_property
    def topics(self) -> Sequence[Topic]:
        """Initiatives and datasets."""
        return find_topics(self.minutes, self.sentences, self.names)

    @cached_property
    def links(self) -> Sequence[LinkFound]:
        """Who takes part in which initiative, and where it takes place."""
        return find_links(self.minutes, self.sentences, self.names, self.topics)

    @cached_property
    def actions(self) -> Sequence[ActionFound]:
        """What somebody is to do after the meeting."""
        return find_actions(self.minutes, self.sentences, self.names, self.meeting, self.topics)

    @cached_property
    def outcomes(self) -> Sequence[OutcomeFound]:
        """What became of earlier promises, as told."""
        return find_outcomes(self.minutes, self.sentences, self.names, self.meeting, self.topics, self.actions)

    @cached_property
    def record(self) -> Record:
        return record(
            Findings(
                self.minutes,
                self.sentences,
                self.meeting,
                self.attendees,
                self.names,
                self.topics,
                self.links,
                self.actions,
                self.outcomes,
            )
        )
