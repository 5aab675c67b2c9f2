"""The names of one document: what each spelling stands for, told from the document and the vocabulary alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.names.bodies.acting import add_acting
from graphapp.loaders.names.bodies.attending import add_attending
from graphapp.loaders.names.bodies.beside import add_beside
from graphapp.loaders.names.bodies.branches import add_branches, add_wholes
from graphapp.loaders.names.bodies.charged import add_charged
from graphapp.loaders.names.bodies.contacts import add_contacts
from graphapp.loaders.names.bodies.cued import add_cued
from graphapp.loaders.names.bodies.dealings import add_dealing
from graphapp.loaders.names.bodies.definite import add_definite
from graphapp.loaders.names.bodies.described import add_described
from graphapp.loaders.names.bodies.discovery import add_discovered
from graphapp.loaders.names.bodies.employers import add_employers
from graphapp.loaders.names.bodies.firms import add_firms
from graphapp.loaders.names.bodies.glossed import drop_glossed
from graphapp.loaders.names.bodies.groups import add_groups, add_other_groups, add_owner_of_board
from graphapp.loaders.names.bodies.headed import add_headed
from graphapp.loaders.names.bodies.labels import add_labelled
from graphapp.loaders.names.bodies.merging import merge_acronyms, spell_bracketed
from graphapp.loaders.names.bodies.offices import add_offices, is_office_there
from graphapp.loaders.names.bodies.renamed import add_renamed
from graphapp.loaders.names.bodies.scenes import add_by_scenes
from graphapp.loaders.names.bodies.shared import unlink_shared
from graphapp.loaders.names.bodies.short import add_short, is_short_there
from graphapp.loaders.names.bodies.shortened import add_shortened
from graphapp.loaders.names.bodies.slips import add_slips
from graphapp.loaders.names.bodies.stroked import add_stroked
from graphapp.loaders.names.bodies.teams import add_called_teams, add_teams
from graphapp.loaders.names.bodies.units import add_units
from graphapp.loaders.names.delegations import delegations
from graphapp.loaders.names.drafts import COUNTRY, GROUP, PERSON, Draft, Drafts, Pattern
from graphapp.loaders.names.matching.codes import add_codes
from graphapp.loaders.names.matching.evidence import add_known
from graphapp.loaders.names.matching.lexicon import Hit, Lexicon, lexicon, longest
from graphapp.loaders.names.matching.places import add_places, seats
from graphapp.loaders.names.matching.placing import is_country_there, is_organisation_there, is_person_there
from graphapp.loaders.names.owners import add_owners
from graphapp.loaders.names.persons.accounts import add_accounts
from graphapp.loaders.names.persons.assigned import add_assigned
from graphapp.loaders.names.persons.clipped import add_clipped
from graphapp.loaders.names.persons.doers import add_doers
from graphapp.loaders.names.persons.handles import add_handles
from graphapp.loaders.names.persons.initialled import add_initialled
from graphapp.loaders.names.persons.introduced import add_introduced
from graphapp.loaders.names.persons.people import add_affiliations, add_initials, add_people
from graphapp.loaders.names.persons.placed import add_placed
from graphapp.loaders.names.persons.signed import add_signed
from graphapp.loaders.names.persons.strangers import add_strangers
from graphapp.schema.documents import Minutes, Passage, Span
from graphapp.schema.findings import Attendee, Found, MeetingFound, Names, Sentence
from graphapp.schema.records import Name

_VENUE = re.compile(r"\W*(?:location|venue|place|where|lieu|ort)\b\W{0,4}:", re.IGNORECASE)


@dataclass(frozen=True)
class ResolvedNames:
    """The names of one document."""

    patterns: Sequence[Pattern] = field(repr=False)
    drafts: Mapping[str, Draft] = field(repr=False)
    searchable: Lexicon = field(repr=False)
    names: Mapping[str, Name]  # those that the document mentions, in order of appearance
    venues: tuple[Span, ...] = ()  # a place there is only where people met or will meet
    _seen: dict[tuple[str, int], tuple[Found, ...]] = field(default_factory=dict, repr=False, compare=False)

    def find(self, passage: Passage) -> Sequence[Found]:
        """The names in a passage, in order, the longest at its place."""
        place = (passage.text, passage.offsets[0] if passage.text else 0)
        if place not in self._seen:  # later stages ask for the same passages again and again
            self._seen[place] = tuple(self._found_in(passage))
        return self._seen[place]

    def _found_in(self, passage: Passage) -> list[Found]:
        hits = [hit for hit in self.searchable.search(passage.text) if self._holds(passage.text, hit)]
        hits = [hit for hit in hits if not self._is_cut_short(passage.text, hit, hits)]
        hits.sort(key=lambda hit: not self.patterns[hit.index].rival)
        named = [(hit, self.patterns[hit.index]) for hit in longest(hits)]
        return [self._found(passage, hit, pattern, pattern.key) for hit, pattern in named if pattern.key]

    def _is_cut_short(self, text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
        """Whether «The Sahel» is only the opening of «the Sahel Institute»."""
        if text[hit.start : hit.start + 4].lower() != "the ":
            return False
        return any(other.start == hit.start + 4 and other.end > hit.end for other in hits)

    def _holds(self, text: str, hit: Hit) -> bool:
        """Whether the spelling is a name at its place, where it might be something else."""
        pattern = self.patterns[hit.index]
        if pattern.office:
            return is_office_there(text, hit.start, hit.end)
        if pattern.short:
            return is_short_there(text, hit.end)
        if not pattern.wary or not pattern.key:
            return True
        kind = self.drafts[pattern.key].kind
        if kind == PERSON:
            return is_person_there(text, hit.start, hit.end)
        if kind == COUNTRY:
            return is_country_there(text, hit.start, hit.end, strict=pattern.rival)
        return is_organisation_there(text, hit.start, hit.end)

    def _found(self, passage: Passage, hit: Hit, pattern: Pattern, key: str) -> Found:
        at = passage.offsets[hit.start]
        weak = pattern.weak or any(v.start <= at < v.end for v in self.venues) or bool(_VENUE.match(passage.text))
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
    """The names of the document. The order of the rules is the order in which they claim a spelling."""
    texts = list(_texts(minutes))
    drafts = Drafts()
    add_groups(drafts, meeting)
    add_people(drafts, attendees)
    add_initials(drafts, texts)
    add_stroked(drafts, attendees)
    add_attending(drafts, attendees)
    add_affiliations(drafts, attendees)
    add_discovered(drafts, texts)
    add_described(drafts, texts)
    add_owner_of_board(drafts, meeting, texts)
    add_other_groups(drafts, texts)
    add_teams(drafts, texts)
    add_codes(drafts, texts)
    add_known(drafts, texts)
    add_renamed(drafts, texts)
    add_places(drafts, texts)
    add_introduced(drafts, sentences)
    add_clipped(drafts, sentences)
    add_doers(drafts, sentences)
    add_signed(drafts, texts)
    merge_acronyms(drafts)
    spell_bracketed(drafts, texts)
    add_slips(drafts, texts)
    add_initialled(drafts, sentences)
    add_handles(drafts, sentences)
    add_accounts(drafts, sentences)
    add_owners(drafts, sentences)
    add_assigned(drafts, sentences)
    add_acting(drafts, texts)
    add_by_scenes(drafts, texts)
    add_definite(drafts, texts)
    add_beside(drafts, texts)
    add_labelled(drafts, minutes)
    add_contacts(drafts, minutes)
    add_employers(drafts, texts)
    add_cued(drafts, texts)
    add_dealing(drafts, texts)
    add_headed(drafts, texts)
    add_firms(drafts, texts)
    drop_glossed(drafts, texts)
    merge_acronyms(drafts)
    unlink_shared(drafts)
    add_shortened(drafts, texts)
    add_branches(drafts, texts)
    add_wholes(drafts, texts)
    add_called_teams(drafts, texts)
    add_units(drafts, texts)
    add_short(drafts, texts)
    add_placed(drafts, sentences)
    add_strangers(drafts, sentences)
    add_charged(drafts, minutes)
    add_offices(drafts, sentences)
    return _finished(drafts, sentences, meeting)


def _texts(minutes: Minutes) -> Iterator[str]:
    for section in minutes.sections:
        if section.heading:
            yield section.heading.passage.text
        yield from (block.passage.text for block in section.blocks)


def _finished(drafts: Drafts, sentences: Sequence[Sentence], meeting: MeetingFound) -> ResolvedNames:
    patterns = tuple(drafts.patterns.values())
    searchable = lexicon(pattern.spelling for pattern in patterns)
    venues = tuple(p.span() for p in (meeting.place, meeting.next_passage) if p and p.text)
    bare = ResolvedNames(patterns, drafts.by_key, searchable, {}, venues)
    spelled: dict[str, list[str]] = {}
    for sentence in sentences:
        for found in (*bare.find(sentence.passage), *seats(bare, sentence.passage)):
            spelled.setdefault(found.key, []).append(found.spelling)
    names = {key: drafts.by_key[key].finished(found) for key, found in spelled.items()}
    if meeting.group:  # the group that met is known, even where only the file's own title names it
        met = drafts.known(GROUP, meeting.group.text)
        names |= {met: drafts.by_key[met].finished((meeting.group.text,))} if met and met not in names else {}
    names |= delegations(bare, sentences)
    return ResolvedNames(patterns, drafts.by_key, searchable, names, venues)
