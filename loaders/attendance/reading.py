"""Who attended, and who sent apologies: every list, line and table of the minutes that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from graphapp.loaders.attendance import boxed
from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.known import is_body, is_country, is_organisation
from graphapp.loaders.attendance.labels import is_head
from graphapp.loaders.attendance.layout import read_entries
from graphapp.loaders.attendance.legends import explained
from graphapp.loaders.attendance.lined import in_lines
from graphapp.loaders.attendance.lines import is_placed_person
from graphapp.loaders.attendance.lists import listings
from graphapp.loaders.attendance.rosters import rosters
from graphapp.loaders.attendance.rounds import rounds
from graphapp.loaders.attendance.tables import table_attendees
from graphapp.loaders.attendance.telling import told
from graphapp.loaders.dates.order import is_month_first
from graphapp.loaders.formats.headings import DATE_LINE
from graphapp.loaders.formats.struck import through
from graphapp.loaders.head.days import meeting_day
from graphapp.loaders.head.lines import head
from graphapp.loaders.vocabulary.codes import codes_in_rows, country_of
from graphapp.schema.documents import Minutes, Passage, Span
from graphapp.schema.findings import Attendee, Sentence
from graphapp.schema.ids import fold
from graphapp.schema.life import Attendance

_PAIR = 2
_INITIALS = re.compile(r"[A-ZÀ-ÞĀ-ɏ]{2,3}[a-z]?")


def read_attendance(minutes: Minutes, sentences: Sequence[Sentence]) -> list[Attendee]:
    """The attendance as listed, in order, each person once."""
    sections = in_lines(minutes)
    lists = _merged(listings(minutes, sections))
    if all(entry.role or entry.status is Attendance.APOLOGIES for listing in lists for entry in listing.entries):
        lists += _merged(rosters(sections))
    lists = explained(lists, minutes)
    if came := [listing for listing in lists if not listing.invited]:  # who was invited did not all come
        lists = [listing for listing in lists if not listing.invited or _are_guests(listing, came)]
    lists = _by_boxes(lists)
    tabled = list(table_attendees(minutes, partial(_day, minutes)))
    rows = {attendee.block.passage for attendee in tabled}  # which are no sentences
    lists += _untold(told([each for each in sentences if each.block.passage not in rows]), lists)
    found = [attendee for listing in lists for attendee in read_entries(listing.entries, listing.fields)] + tabled
    if not any(attendee.person for attendee in found):
        found += [attendee for listing in rounds(minutes) for attendee in read_entries(listing.entries)]
    return _without_initials(_once(_by_initials([each for each in found if not _is_nobody(each)])))


def _by_boxes(lists: Sequence[Listing]) -> list[Listing]:
    """The lists, where some boxes are ticked, those with an empty one as not there, though nobody of their own list came."""
    if not any(boxed.is_ticked(entry.block) for listing in lists for entry in listing.entries):
        return list(lists)
    return [replace(listing, entries=[_by_box(entry) for entry in listing.entries]) for listing in lists]


def _by_box(entry: Entry) -> Entry:
    return replace(entry, status=Attendance.APOLOGIES) if boxed.is_empty(entry.block) else entry


def _are_guests(invited: Listing, came: Sequence[Listing]) -> bool:
    """Whether those invited are guests beside the members who came: fewer, with their organisations, and none of them."""
    members = {_head(entry.passage) for listing in came for entry in listing.entries}
    guests = [_head(entry.passage) for entry in invited.entries if is_placed_person(entry.passage)]
    return 0 < len(guests) == len(invited.entries) < len(members) and members.isdisjoint(guests)


def _head(passage: Passage) -> str:
    return fold(re.split(r"\s*[(,]", passage.text)[0])


def _is_struck(attendee: Attendee) -> bool:
    """Whether a line goes through a name in a list: whoever keeps one list for all meetings strikes out who did not come."""
    text = attendee.block.passage.text
    name = attendee.person or next(iter(attendee.organisations), None)
    at = text.find(name.text) if name and "~~" in text else -1
    return name is not None and at >= 0 and through(text, at, at + len(name.text))


def _is_nobody(attendee: Attendee) -> bool:
    """Whether the words name nobody who came: struck out, a day, or the code of a country."""
    return _is_struck(attendee) or _is_day(attendee) or _is_code(attendee)


def _is_code(attendee: Attendee) -> bool:
    """Whether all that is told is a country by its code, in a row of them: «experts from AT, DE, EL, FR and SK»."""
    words = _words(attendee)
    alone = words[0].text if len(words) == 1 else ""
    return country_of(alone) is not None and alone in codes_in_rows(attendee.block.passage.text)


def _is_day(attendee: Attendee) -> bool:
    """Whether a date stands where a name would: «Minutes – 1 April 2015 – Brno»."""
    return any(DATE_LINE.match(part.text) for part in _words(attendee))


def _words(attendee: Attendee) -> tuple[Passage, ...]:
    """All that is told of who came: the person, if there is one, and the organisations."""
    return (*([attendee.person] if attendee.person else []), *attendee.organisations)


def _day(minutes: Minutes) -> date | None:
    """The day of the meeting, for tables in which every meeting has a column of its own."""
    found = meeting_day(minutes.document, head(minutes), month_first=is_month_first(minutes.document.text))
    return found.day if found else None


def _by_initials(attendees: Sequence[Attendee]) -> list[Attendee]:
    """The list with its bare initials as people («TG (Red Kite Trust)»), where by and large it gives people's initials."""
    people = [attendee for attendee in attendees if attendee.person]
    pairs = sum(_is_pair_of_letters(attendee) for attendee in attendees)
    if pairs > 1 and pairs * 2 > len(attendees):  # «Present: AM, BN, CO»
        return [_of_initials(attendee) for attendee in attendees]
    if len(people) < 2 or sum(attendee.initials is not None for attendee in people) * 2 < len(people):
        return list(attendees)
    return [_of_initials(attendee) for attendee in attendees]


def _is_pair_of_letters(attendee: Attendee) -> bool:
    """Whether an entry is two capitals and nothing else, which hardly any organisation goes by."""
    letters = attendee.organisations[0].text if len(attendee.organisations) == 1 and not attendee.person else ""
    return len(letters) == _PAIR and letters.isupper() and not is_organisation(letters) and not is_country(letters)


def _of_initials(attendee: Attendee) -> Attendee:
    """The attendee with the initials as the person, where they stand in another's place."""
    words = _words(attendee)
    letters = [part for part in words if _INITIALS.fullmatch(part.text) and not is_organisation(part.text)]
    if attendee.initials or len(letters) != 1 or (attendee.person and " " in attendee.person.text):
        return attendee
    rest = tuple(part for part in words if part is not letters[0])
    return replace(attendee, person=letters[0], organisations=rest, initials=letters[0].text)


def _without_initials(attendees: Sequence[Attendee]) -> list[Attendee]:
    """The list without entries that are a listed person's initials: who speaks, not who came."""
    initials = {attendee.initials for attendee in attendees if attendee.initials}
    return [a for a in attendees if a.person or not all(o.text in initials for o in a.organisations)]


def _untold(told_lists: Iterable[Listing], lists: Sequence[Listing]) -> list[Listing]:
    """What sentences tell, without the words that a list has already: what has a label is a list first."""
    listed = [entry.passage.span() for listing in lists for entry in listing.entries]
    found = []
    for listing in told_lists:
        spans = [(entry, entry.passage.span()) for entry in listing.entries]
        across = any(_crosses(s, o) or _crosses(o, s) for _, s in spans for o in listed)  # lines, read as one sentence
        new = [e for e, s in spans if e.role or not (across or any(_tells_again(s, o) for o in listed))]
        bodies = sum(is_body(re.split(r"\s*\(", entry.passage.text)[0]) for entry in listing.entries)
        alike = bodies * 2 >= len(listing.entries) > 1  # what is left must be read as it was among the others
        found.append(replace(listing, entries=[replace(entry, body=alike) for entry in new]))
    return _merged(found)


def _tells_again(told: Span, listed: Span) -> bool:
    """Whether words that a sentence tells of are those of an entry, or its end."""
    return (told.start <= listed.start and listed.end <= told.end) or listed.start < told.start < told.end == listed.end


def _crosses(one: Span, two: Span) -> bool:
    return one.start < two.start < one.end < two.end


def _merged(lists: Iterable[Listing]) -> list[Listing]:
    """The lists without the words over them, where these stand as an entry, and without empty ones."""
    kept = [replace(one, entries=[entry for entry in one.entries if not is_head(entry.passage.text)]) for one in lists]
    return [listing for listing in kept if listing.entries]


def _once(attendees: Iterable[Attendee]) -> list[Attendee]:
    """Each person, and each organisation without one, once: the later entry adds its role and organisations to the first."""
    kept: dict[tuple[str, str], Attendee] = {}
    listed = list(attendees)
    full = [fold(attendee.person.text) for attendee in listed if attendee.person]
    for attendee in listed:
        key = _in_full(_key(attendee), full)
        first = kept.get(key)
        kept[key] = _combined(first, attendee) if first else attendee
    return list(kept.values())


def _key(attendee: Attendee) -> tuple[str, str]:
    if attendee.person:
        return "person", fold(attendee.person.text)
    return "organisation", " ".join(fold(organisation.text) for organisation in attendee.organisations)


def _in_full(key: tuple[str, str], names: Sequence[str]) -> tuple[str, str]:
    """The key, that of a surname by itself as the one full name that ends in it: «Ms Moss»."""
    if key[0] != "person" or " " in key[1]:
        return key
    full = {name for name in names if name.endswith(f" {key[1]}")}
    return ("person", full.pop()) if len(full) == 1 else key


def _combined(first: Attendee, later: Attendee) -> Attendee:
    organisations = _distinct((*first.organisations, *later.organisations))
    roles = dict.fromkeys(role for role in (first.role, later.role) if role)
    status = Attendance.PRESENT if Attendance.PRESENT in (first.status, later.status) else Attendance.APOLOGIES
    return replace(
        first,
        organisations=organisations,
        role=", ".join(roles) or None,
        status=status,
        initials=first.initials or later.initials,
    )


def _distinct(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple({fold(passage.text): passage for passage in reversed(list(passages))}.values())[::-1]
