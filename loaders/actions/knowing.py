"""What is known of a document before its actions are read: who meets, who wrote, what its names are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors import authors, calling
from graphapp.loaders.actions.layout import margin, underneath
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.dates.order import is_month_first
from graphapp.schema.documents import Minutes
from graphapp.schema.findings import Attendee, MeetingFound, Names, Sentence, Topic


def known_of(
    minutes: Minutes,
    sentences: Sequence[Sentence],
    names: Names,
    meeting: MeetingFound,
    topics: Sequence[Topic],
    attendees: Sequence[Attendee],
) -> Reading:
    """The names with whatever the minutes call them in passing, and how days and columns are to be read."""
    own = reading.own_group(names, meeting)
    wrote = authors.author(minutes, names)
    signed = dict.fromkeys(("undersigned", calling.TAKER), wrote) if wrote else {}
    offices = calling.in_office(attendees, names)
    bodies = calling.called(names, own) | signed | offices
    american = is_month_first(minutes.document.text)
    borne = calling.TAKERS.union(offices) if wrote else frozenset(offices)
    known = Reading(minutes, calling.names_called(names, bodies, borne), meeting, topics, own, bodies, wrote, american)
    return replace(known, margin=margin.places(known, sentences), under=underneath.places(known))
