"""The names of one document, resolved within it: what each spelling stands for, told from the document and the vocabulary alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.names.attending import add_attending
from graphapp.loaders.names.drafts import Draft, Drafts, Pattern
from graphapp.loaders.names.evidence import add_known
from graphapp.loaders.names.groups import add_groups
from graphapp.loaders.names.lexicon import Hit, Lexicon, lexicon, longest
from graphapp.loaders.names.people import add_people
from graphapp.loaders.names.places import add_places
from graphapp.schema.documents import Minutes, Passage
from graphapp.schema.findings import Attendee, Found, MeetingFound, Names, Sentence
from graphapp.schema.records import Name


@dataclass(frozen=True)
class ResolvedNames:
    """The names of one document."""

    patterns: Sequence[Pattern] = field(repr=False)
    drafts: Mapping[str, Draft] = field(repr=False)
    searchable: Lexicon = field(repr=False)
    names: Mapping[str, Name]  # those that the document mentions, in order of appearance
    venue: range = range(0)  # of the document's text: a place there is only where people met

    def find(self, passage: Passage) -> Sequence[Found]:
        """The names in a passage, in order, the longest at its place."""
        found = []
        for hit in longest(self.searchable.search(passage.text)):
            pattern = self.patterns[hit.index]
            if pattern.key:
                found.append(self._found(passage, hit, pattern, pattern.key))
        return found

    def _found(self, passage: Passage, hit: Hit, pattern: Pattern, key: str) -> Found:
        weak = pattern.weak or passage.offsets[hit.start] in self.venue
        return Found(key, self.drafts[key].kind, hit.start, hit.end, passage.text[hit.start : hit.end], weak)

    def name(self, key: str) -> Name:
        """What is known of a key that `find` gave."""
        return self.names[key] if key in self.names else self.drafts[key].finished(())

    def all(self) -> Sequence[Name]:
        """Every name that the document mentions, in order of appearance."""
        return tuple(self.names.values())


def resolve_names(
    minutes: Minutes, sentences: Sequence[Sentence], attendees: Sequence[Attendee], meeting: MeetingFound
) -> Names:
    """The names of the document."""
    texts = [
        block.passage.text
        for section in minutes.sections
        for block in ([section.heading] if section.heading else []) + list(section.blocks)
    ]
    drafts = Drafts()
    add_groups(drafts, meeting, texts)
    add_attending(drafts, attendees)
    add_people(drafts, attendees)
    add_known(drafts, texts)
    add_places(drafts, texts)
    return _finished(drafts, sentences, meeting)


def _finished(drafts: Drafts, sentences: Sequence[Sentence], meeting: MeetingFound) -> ResolvedNames:
    patterns = tuple(drafts.patterns.values())
    searchable = lexicon(pattern.spelling for pattern in patterns)
    span = meeting.place.span() if meeting.place and meeting.place.text else None
    venue = range(span.start, span.end) if span else range(0)
    bare = ResolvedNames(patterns, drafts.by_key, searchable, {}, venue)
    spelled: dict[str, list[str]] = {}
    for sentence in sentences:
        for found in bare.find(sentence.passage):
            spelled.setdefault(found.key, []).append(found.spelling)
    names = {key: drafts.by_key[key].finished(found) for key, found in spelled.items()}
    return ResolvedNames(patterns, drafts.by_key, searchable, names, venue)
