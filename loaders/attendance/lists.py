"""Finds where minutes list who came: under a heading, behind a label, in a table, after «the members present were:»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graphapp.loaders.attendance.layout import Entry
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section, SectionRole
from graphapp.schema.life import Attendance

_AWAY = r"(?:apolog(?:y|ies)|regrets?|excused|absent(?:ees|ces?)?|not (?:present|attending|in attendance)|unable to attend|did not attend|no[- ]shows?|missing)"
_HERE = (
    r"(?:present|attending|attendees?|attendance|in attendance|participants?|participation|participating|attended(?: by)?|members present|people present|those present|also (?:present|in attendance|attending)|"
    r"other (?:attendees|participants)|others?(?: present)?|(?:invited )?guests?|observers?|invitees|invited (?:participants?|guests)|speakers?|delegates|representatives|members(?: (?:attending|in attendance))?|who(?: was there)?|"
    r"roll[- ]?call|quorum|organi[sz]ations(?: (?:present|represented|attending))?|agencies(?: (?:present|represented))?|partners present|participating (?:organi[sz]ations|agencies)|staff(?: present)?|on the call|people|names?)"
)
_ROLE = (
    r"(?:in the chair|(?:meeting |co-?|vice-?|acting )?chair(?:ed by|person|man|woman|persons|s|\(s\)|ing)?|facilitat(?:or|ed by)s?|host(?:s|ed by)?|moderat(?:or|ed by)s?|scribes?|scribe\(s\)|scribed by|"
    r"minutes? ?-?(?:taker|taken by|by|secretary|prepared by)|minutes|note ?-?(?:taker|s taken by|s by)s?|notes|recorder|rapporteurs?|secretar(?:y|iat)|organi[sz]ers?|convenors?|presenters?|leads?|coordinators?)"
)
_TAIL = r"(?:\s*(?:\([^)]{0,60}\)|\b(?:for absence|received(?: from)?|from|via [\w ]{2,20}|online|remotely|remote|in person|by (?:phone|video|zoom)|on the call|list|and (?:regrets|apologies|affiliations?)|were|are)\b|:|\s))*"
_LABEL = re.compile(
    rf"\W*(?:(?P<away>{_AWAY})|(?P<here>(?:list of |all |other |key |the |remote |meeting |board |committee |wg |voting |non-voting )*{_HERE})|(?P<role>{_ROLE})){_TAIL}\s*(?::|[–—](?=\s)|\s-\s)\s*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    rf"\W*(?:(?P<away>{_AWAY})|(?P<here>(?:list of |all |other |key |the |remote |meeting )*{_HERE})(?:\s*(?:and|&|/)\s*[\w ]{{3,30}})?){_TAIL}\W*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:members|attendees|participants|delegates|attended|present|representatives|in attendance|following (?:people|persons|organi[sz]ations|agencies))\b",
    re.IGNORECASE,
)
_FIELDS = re.compile(r"\W*names?\s*[/|,;–-]\s*", re.IGNORECASE)
_INVITED = re.compile(r"\binvit", re.IGNORECASE)
_TOPICS = re.compile(r"\b(?:action|agenda|topic|task|question|issue|update|note)s?\b", re.IGNORECASE)


@dataclass(slots=True)
class Listing:
    """A list under way: what has been gathered, and for whom it holds."""

    status: Attendance
    section: bool = False  # it stands under a heading of its own, so its entries need not follow at once
    invited: bool = False
    fields: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)


def listings(minutes: Minutes) -> Iterator[Listing]:
    """The lists of a document outside tables, in order; a label with one name («Chair: …») is a list of its own."""
    for section in minutes.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[Listing]:
    listing = _under_heading(section)
    for block in section.blocks:
        if block.kind is BlockKind.ROW:
            continue
        label = _LABEL.match(block.passage.text)
        if label and _is_label(label, block):
            if listing and listing.entries:
                yield listing
            one, listing = _labelled(block, label, listing)
            if one:
                yield one
        elif listing and _is_field_line(block):
            listing.fields = _field_names(block.passage.text)
        elif listing and _is_entry(block, listing):
            listing.entries += _entries_of(block, listing)
        elif _is_lead(block):
            if listing and listing.entries:
                yield listing
            listing = Listing(_status_of(block.passage.text), section=False)
        elif listing and not listing.section and listing.entries:
            yield listing
            listing = None
    if listing and listing.entries:
        yield listing


def _under_heading(section: Section) -> Listing | None:
    title = section.title
    heading = _HEADING.fullmatch(title)
    if section.role is SectionRole.ATTENDANCE or heading:
        listing = Listing(_status_of(title), section=True, invited=bool(_INVITED.search(title)))
        label = _LABEL.match(title)
        if label and section.heading and len(title) > label.end() + 2:
            rest = section.heading.passage.part(label.end(), len(title))
            listing.entries += [Entry(part, section.heading, listing.status) for part in _split(rest)]
        return listing
    if _is_field_text(title):
        return Listing(Attendance.PRESENT, section=True, fields=_field_names(title))
    return None


def _status_of(text: str) -> Attendance:
    away = re.search(rf"\b{_AWAY}\b", text, re.IGNORECASE)
    here = re.search(
        r"\b(?:attend(?:ance|ees|ing)|participants|present)\b",
        re.sub(r"\bnot present\b|\bin attendance\b", "", text, flags=re.IGNORECASE),
        re.IGNORECASE,
    )
    return Attendance.APOLOGIES if away and not here else Attendance.PRESENT


def _is_label(label: re.Match[str], block: Block) -> bool:
    """Whether a line is of attendance: not «Present: tense» in a sentence, nor «Notes: we met twice»."""
    rest = block.passage.text[label.end() :]
    if not label["role"]:
        return not _TOPICS.search(label[0])
    names = (
        [shape(part.text.split("(")[0]) for part in split_list(block.passage.part(label.end(), len(block.passage.text)), ",;")]
        if rest
        else []
    )
    return bool(names) and len(rest) < 200 and not {Shape.PROSE, Shape.NOISE} & set(names[:1])


def _labelled(block: Block, label: re.Match[str], listing: Listing | None) -> tuple[Listing | None, Listing | None]:
    """The list that a labelled line is, and the list that goes on after it."""
    rest = block.passage.part(label.end(), len(block.passage.text))
    if label["role"]:
        role = re.sub(r"\W*\b(?:ed|taken|prepared)?\s*by$", "", label["role"].strip(), flags=re.IGNORECASE)
        entries = [Entry(part, block, Attendance.PRESENT, role[:1].upper() + role[1:]) for part in _split(rest)]
        return Listing(Attendance.PRESENT, entries=entries), listing
    status = Attendance.APOLOGIES if label["away"] else Attendance.PRESENT
    found = Listing(status, section=bool(listing and listing.section), invited=bool(_INVITED.search(label[0])))
    if _is_field_text(rest.text):
        found.fields = _field_names(rest.text)
        return None, found
    if not rest.text:
        return None, found
    found.entries = [Entry(part, block, status) for part in _split(rest)]
    return found, Listing(listing.status, section=True) if listing and listing.section else None


def _split(passage: Passage) -> list[Passage]:
    """The entries of a line: at semicolons where it has them, else at commas."""
    if ";" in passage.text:
        return split_list(passage, ";")
    found = split_list(passage, ",")
    shapes = [shape(part.text) for part in found]
    if len(found) > 1 and len(found) % 2 == 0 and _alternates(shapes):
        return [_joined(passage, one, two) for one, two in zip(found[::2], found[1::2], strict=True)]
    return found


def _alternates(shapes: Sequence[Shape]) -> bool:
    """Person, organisation, person, organisation …: pairs, and not one list of either."""
    people, others = shapes[::2], shapes[1::2]
    return all(s in (Shape.PERSON, Shape.CERTAINLY_PERSON) for s in people) and all(
        s in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION, Shape.ROLE) for s in others
    )


def _joined(whole: Passage, one: Passage, two: Passage) -> Passage:
    start = whole.text.index(one.text, list(whole.offsets).index(one.offsets[0]))
    end = list(whole.offsets).index(two.offsets[-1]) + 1
    return whole.part(start, end)


def _is_field_text(text: str) -> bool:
    return bool(_FIELDS.match(text)) and len(_field_names(text)) > 1


def _is_field_line(block: Block) -> bool:
    return _is_field_text(block.passage.text)


def _field_names(text: str) -> tuple[str, ...]:
    """What a line such as «Name / Organisation / Question» calls the parts of an entry."""
    names = []
    for part in re.split(r"\s*[/|,;]\s*|\s+[–-]\s+", text.strip(" *_")):
        lower = part.lower()
        if re.search(r"\bname", lower):
            names.append("person")
        elif re.search(r"organi[sz]ation|affiliation|agency|institution|company", lower):
            names.append("organisation")
        elif re.search(r"\b(?:role|title|position|function)\b", lower):
            names.append("role")
        else:
            break
    return tuple(names)


def _is_lead(block: Block) -> bool:
    """Whether a sentence announces the list that follows: «The members present were:»."""
    text = block.passage.text
    return text.endswith(":") and len(text) < 140 and bool(_LEAD.search(text)) and not _TOPICS.search(text)


def _is_entry(block: Block, listing: Listing) -> bool:
    text = block.passage.text
    if not any(c.isalpha() for c in text) or len(text) > 600:
        return False
    head = re.split(r"[(\[:,;/|]|\s[-–—]\s", text, maxsplit=1)[0]
    found = shape(head)
    if found is Shape.PROSE or (found is Shape.NOISE and not re.match(r"speaker|participant", head, re.IGNORECASE)):
        return False
    return block.kind is BlockKind.ITEM or (listing.section and len(text) < 300) or not listing.entries or len(text) < 120


def _entries_of(block: Block, listing: Listing) -> list[Entry]:
    """A block is one entry, or several where it is a row of people or of organisations."""
    parts = _split(block.passage) if _is_row(block, listing) else [block.passage]
    return [Entry(part, block, listing.status) for part in parts]


def _is_row(block: Block, listing: Listing) -> bool:
    if ";" in block.passage.text:
        return True
    parts = split_list(block.passage, ",")
    shapes = [shape(part.text) for part in parts]
    if block.kind is BlockKind.PARAGRAPH and len(parts) > 3:
        return Shape.PROSE not in shapes
    people = sum(s in (Shape.PERSON, Shape.CERTAINLY_PERSON) for s in shapes)
    return len(parts) > 2 and (
        people == len(parts) or all(s is Shape.ORGANISATION for s in shapes) or all(s is Shape.WORD for s in shapes)
    )
