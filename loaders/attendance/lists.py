"""Finds where minutes list who came: under a heading, behind a label, after «the members present were:»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders.attendance import columns, labels
from graphapp.loaders.attendance.addresses import by_addresses
from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import (
    Listing,
    ends,
    heads_others,
    heads_speakers,
    is_kind_line,
    not_below_sentences,
    takes,
    tells,
    turns,
)
from graphapp.loaders.attendance.headed import PEOPLE, may_be_body, named_above, under_bodies
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.labelledrows import of_row
from graphapp.loaders.attendance.leads import is_lead, may_lead, representing
from graphapp.loaders.attendance.lines import (
    entries,
    goes_on,
    is_placed_person,
    is_plain_person,
    of_a_kind,
    whose,
)
from graphapp.loaders.attendance.rosters import above
from graphapp.loaders.attendance.rows import split_row
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.sidebyside import told_apart
from graphapp.loaders.attendance.unfilled import without_unfilled
from graphapp.loaders.attendance.wording import BODIES, NOT_THERE, OF_PEOPLE
from graphapp.loaders.headwords import parts_attendance
from graphapp.loaders.roles import role
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section, SectionRole
from graphapp.schema.life import Attendance

_PLURAL = re.compile(r"\b(?:representatives|members|attendees|participants|delegates|observers|guests)\W*\Z", re.IGNORECASE)
_OF_MATTERS = (SectionRole.ACTIONS, SectionRole.AGENDA)
_NEAR = 3
_HEAD = 8  # sections at the beginning in which who came is listed by kinds
_ONE = 160  # letters of one person with office and organisation
_SPEECH = re.compile(r"\W*(?P<who>[A-Z][A-Za-z]{1,3})\s*(?P<sign>:|\s[-–])\s+(?P<said>(?!\S+@)\S.{12,})")
_LISTED = re.compile(
    r"(?:annex\w*|appendix|attachment)\b.*(?:participants|attendees|attendance|present)"
    r"|(?:list of (?:participants|attendees|people present)|(?:attendance|participants['’]?|attendees['’]?) list)$",
    re.IGNORECASE,
)


def listings(minutes: Minutes, lined: Sequence[Section]) -> Iterator[Listing]:
    """The lists of a document outside tables, in order; a label with one name («Chair: …») is a list of its own."""
    for listing in told_apart(list(_numbered(minutes, lined)), minutes):
        yield replace(listing, entries=under_bodies(_without_kinds(by_addresses(without_unfilled(listing.entries)))))


def _numbered(minutes: Minutes, lined: Sequence[Section]) -> Iterator[tuple[int, Listing]]:
    """The lists, each with the number of its section."""
    every = [_under_heading(section, minutes) for section in minutes.sections]
    first = _leading_up(lined, every)
    listed = below = False  # the section before was a list; it had its heading alone, or was below such a one
    for number, (section, found) in enumerate(zip(lined, every, strict=True)):
        under = found
        if (
            under is None
            and not NOT_THERE.search(section.title)
            and (number in first or (listed and goes_on(section, below=below)))
        ):
            under = Listing(Attendance.PRESENT, section=True, of=_body_of(section))
        leads = may_lead(section.title, number)
        if under is None and number + 1 in first and (people := above(section)):
            yield number, people
        below = under is not None and (below or not section.blocks)
        listed = under is not None
        if not listed and number and NOT_THERE.search(section.title):
            continue
        for listing in _of_section(section, under, minutes.document.text, leads=leads):
            if listing.entries and not _is_talk(listing):
                yield number, listing


def _leading_up(sections: Sequence[Section], every: Sequence[Listing | None]) -> set[int]:
    """The sections at the head that list who came, and those of people right before them: «Commissioners», then «Observers»."""
    found: set[int] = set()
    for number in range(min(len(sections), _HEAD) - 1, 0, -1):
        before = number + 1 in found and not NOT_THERE.search(sections[number].title) and goes_on(sections[number])
        if every[number] is not None or before:
            found.add(number)
    return found


def _without_kinds(listed: Sequence[Entry]) -> list[Entry]:
    """The entries without those that only say of what kind those further in are: «- NGOs», and below it «- Otter Aid»."""
    kinds = [BODIES.fullmatch(one.passage.text) or OF_PEOPLE.fullmatch(one.passage.text) for one in listed]
    few = sum(map(bool, kinds)) * 2 <= len(kinds)
    above = [
        kind and (one.block.level < two.block.level or (few and _stands_over(one, two)))
        for kind, (one, two) in zip(kinds, pairwise(listed), strict=False)
    ]
    return [one for one, kind in zip(listed, [*above, None], strict=False) if not kind]


def _stands_over(one: Entry, two: Entry) -> bool:
    """Whether an entry is a line of its own above another of more than a word: «Private sector», then «IOM – Ada Moss»."""
    lines = one.block.kind is two.block.kind is BlockKind.PARAGRAPH and one.block is not two.block
    return lines and one.passage.text == one.block.passage.text and len(two.passage.text.split()) > 2


def _is_talk(listing: Listing) -> bool:
    """Whether the list is a record of who said what: sentences behind initials, one speaker more than once."""
    speeches = [match for entry in listing.entries if (match := _SPEECH.match(entry.block.passage.text))]
    told = [match for match in speeches if shape(match["said"].split(",")[0]) is Shape.PROSE]
    mostly = sum(match["sign"] == ":" for match in told) * 2 >= len(listing.entries)
    return bool(told) and (mostly or len({match["who"] for match in told}) < len(told))


def _of_section(section: Section, listing: Listing | None, text: str, *, leads: bool) -> Iterator[Listing]:
    near = -_NEAR if section.role is SectionRole.HEADER else _NEAR  # blocks behind the last list
    blocks = not_below_sentences(section.blocks)
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        near = near + 1
        if block.kind is BlockKind.ROW:
            yield from of_row(block, text)
            continue
        further_in = _heads_items(block, after)
        if further_in or _heads_list(block, leads=leads):
            yield from [listing] if listing else []
            listing = Listing(labels.status(block.passage.text), after=after if further_in else None)
            continue
        label = labels.label(block.passage, leads=leads or bool(listing and listing.section))
        if label and section.role in _OF_MATTERS and not labels.says_who_came(label.text):
            label = None  # «All members: send the form»
        kind = of_a_kind(block) if _may_be_kind(label) and (listing or near < _NEAR) else []
        near = 0 if label or kind else near
        if listing and heads_speakers(listing, block):
            yield listing
            listing = Listing(Attendance.PRESENT, section=listing.section)
        elif kind:
            yield Listing(Attendance.PRESENT, entries=kind)
            listing = replace(listing, after=block) if listing and not listing.entries else listing
        elif label:
            done, listing = _labelled(block, label, listing, after)
            yield from done
        elif not (listing and takes(listing, block)):
            done, listing = _interrupted(block, listing, leads=leads)
            yield from done
    if listing:
        yield listing


def _may_be_kind(label: labels.Label | None) -> bool:
    """Whether a line without a label of its own, or with «Present for IOM:», may say what kind of people follow."""
    return label is None or label.text.rstrip().endswith((" for", " from"))


def _heads_list(block: Block, *, leads: bool) -> bool:
    """Whether a line by itself says who is listed below: «Attendees», and further down «Annex 1: List of participants»."""
    text = block.passage.text
    if block.kind is BlockKind.ITEM or text.endswith((":", "?")) or "/" in text or len(text.split()) > 6:
        return False
    return (leads or bool(_LISTED.match(text))) and labels.is_bare_heading(text)


def _heads_items(block: Block, below: Block | None) -> bool:
    """Whether an item of a list says who is listed further in below it: «- Participants», and under it «- Ada Moss, IOM»."""
    further = below is not None and below.kind is block.kind is BlockKind.ITEM and below.level > block.level
    text = block.passage.text
    return further and len(text.split()) <= 6 and labels.is_bare_heading(text) and labels.says_who_came(text)


def _interrupted(block: Block, listing: Listing | None, *, leads: bool) -> tuple[list[Listing], Listing | None]:
    """The lists that end at a block which is no entry, and the list that goes on after it."""
    under_way = [listing] if listing else []
    if leads and (of := representing(block.passage)):
        return under_way, Listing(Attendance.PRESENT, of=of)
    if leads and is_lead(block.passage.text):
        return under_way, Listing(labels.status(block.passage.text))
    if listing and heads_others(block):
        return under_way, None
    if listing and (ends(listing, block) or tells(listing, block) or turns(listing, block)):
        return under_way, None
    return [], listing


def _under_heading(section: Section, minutes: Minutes) -> Listing | None:
    """The list that a section is, where its heading or the one above it says so."""
    title = section.title
    if columns.fields(title):
        return Listing(Attendance.PRESENT, section=True, fields=columns.fields(title))
    above = [minutes.sections[number] for number in section.parents]
    outer = above[-1].title if above and not above[-1].blocks and _is_of_people(above[-1]) else None
    own = labels.is_heading(title) or (section.role is SectionRole.ATTENDANCE and (outer is None or role(title) is not None))
    if (not own and outer is None) or NOT_THERE.search(title):
        return None
    said = title if own and (outer is None or labels.says_who_came(title)) else f"{outer} {title}"
    listing = Listing(labels.status(said), section=True, invited=labels.is_invitation(title))
    if not own:
        listing.of = _body_of(section)
    label = labels.LABEL.match(title)
    if label and section.heading and len(title) > label.end() + 2:
        rest = section.heading.passage.part(label.end(), len(title))
        listing.entries += [Entry(part, section.heading, listing.status) for part in split_row(rest)]
    return listing


def _body_of(section: Section) -> Passage | None:
    """The heading, where it is the name of an organisation, whose people then stand under it."""
    title = section.title.rstrip(" :")
    named = is_organisation(title) or (shape(title) is Shape.ORGANISATION and not is_kind_line(section.title))
    people = all(block.kind is BlockKind.ITEM and shape(block.passage.text) in PEOPLE for block in section.blocks)
    named = named or (people and may_be_body(title))
    of_kinds = parts_attendance(title.casefold()) or _PLURAL.search(title) is not None
    return named_above(section.heading.passage) if section.heading and named and not of_kinds else None


def _is_of_people(section: Section) -> bool:
    return section.role is SectionRole.ATTENDANCE or labels.is_heading(section.title)


def _is_lead_in(rest: Passage) -> bool:
    """Whether what stands behind a label is itself a label of the list below."""
    return rest.text.endswith(":") and len(rest.text.split()) < 7 and not set(rest.text) & set(",;(")


def _labelled(
    block: Block, label: labels.Label, listing: Listing | None, after: Block | None
) -> tuple[list[Listing], Listing | None]:
    """The lists that end at a labelled line, it being one itself, and the list that goes on after it."""
    rest = block.passage.part(label.end, len(block.passage.text))
    if not rest.text and listing is None and labels.may_be_matters(label.text):
        return [], None
    if label.role:
        listed = entries(rest, block, Attendance.PRESENT, labels.role_of(label.role))
        return [Listing(Attendance.PRESENT, entries=listed)], listing
    before = [listing] if listing else []
    found = Listing(
        Attendance.APOLOGIES if label.away else Attendance.PRESENT,
        section=bool(listing and listing.section),
        invited=labels.is_invitation(label.text),
        fields=columns.fields(rest.text),
        beside=bool(label.away and listing and not listing.entries and listing.status is Attendance.PRESENT),
    )
    if found.fields or not rest.text:
        return before, found
    if _is_lead_in(rest):  # «Who: the board:», and below it the names
        body = rest.part(0, len(rest.text.rstrip(" :")))
        return before, replace(found, of=body if is_organisation(body.text) else None)
    bodies = bool(BODIES.fullmatch(label.text))
    of = whose(block.passage, label.text, after)
    found.entries = [replace(one, body=bodies, of=one.of or of) for one in entries(rest, block, found.status, told=label.told)]
    if listing and listing.section:
        return [*before, found], Listing(listing.status, section=True, after=block)
    one = block.kind is BlockKind.PARAGRAPH and len(found.entries) == 1 and len(rest.text) < _ONE
    alone = one and (is_placed_person(rest) or is_plain_person(rest) or shape(rest.text.split("(")[0]) is Shape.ROLE)
    return [*before, found], Listing(found.status, after=block, placed=True) if alone else None
