"""A list of attendance under way: which lines belong to it, and which end it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphapp.loaders.attendance import columns, labels
from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.leads import is_lead
from graphapp.loaders.attendance.lines import entries, is_placed_person, is_plain_person, shared
from graphapp.loaders.attendance.prose import all_named
from graphapp.loaders.attendance.rows import is_row, split_alternates
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.unfilled import is_unfilled
from graphapp.loaders.attendance.wording import GROUPS, NOT_THERE, OF_PEOPLE, OF_THE_GROUP
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.life import Attendance

_LINK = Regex(r"^[\w ]{3,40}:\s*(?:https?://|www\.)\S+$")
_LABELLED = re.compile(r"(?P<label>[A-Z][\w ]{1,40}):\s")
_INITIALS = re.compile(r"^[(\[][A-Z][A-Za-z]{1,4}[)\]]\s+(?=[A-ZÀ-ÞĀ-ɏ])")  # «[AM] Ada Moss»
_ADDRESS = re.compile(r"\s*<?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
_MADE = re.compile(
    r"(?:prepared|drafted|approved|written|compiled|submitted|minuted|circulated|signed|done|recorded"
    r"|attendance\s+(?:was\s+)?(?:recorded|taken|noted|confirmed))\b",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\W*(?:ACTIONS?|RESOLUTION|RESOLVED|DECISION|DECIDED|AGREED|PROPOSAL|NOTE|TOPIC|ISSUE|MOTION|VOTE)\b[^a-z]*:?"
)
_SIGNED = Regex(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\W*$|\b(?:19|20)\d\d\W*$")  # «AM / BN, 3.6.2021» at the end of the minutes
_CATEGORY = re.compile(r"\W*(?:Category|File|Image|Special)\s*:")  # of a wiki's page
_PHONE = re.compile(r"\W*\+?\d[\d\s().-]{6,}\d\b")
_SPEAKERS = re.compile(
    r"\W*(?:(?:guest|invited|other) )?(?:presenters?|speakers?|panell?ists?|facilitators?|also (?:present|attending))\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?\d+[.)]?")
_COUNTED = re.compile(r"\(?\d{1,3}[.)]?\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+\.?\s+[A-ZÀ-ÞĀ-ɏ]")  # «5 Ada Moss Otter Group»
_POINT = re.compile(
    r"[\W\d]*(?:welcome|opening|introductions?|agenda|updates?|discussions?|announcements?|presentations?|adjourn(?:ment|ed)?|closing|aob"
    r"|any other business|call to order|overview|background|summary|housekeeping|recap|(?:old|new|other) business|next steps)"
    r"(?:\s+(?:and|&)\s+(?:introductions?|opening|agenda|announcements?|updates?)|\s+(?:remarks|items|points))?\W*"
    r"|(?:agenda\s+)?item\s+\d.*",
    re.IGNORECASE,
)


_LONGEST = 600  # letters of an entry that is no row of names
_NAME = 40  # letters between the commas of a row


@dataclass(slots=True)
class Listing:
    """A list under way: what has been gathered, and for whom it holds."""

    status: Attendance
    section: bool = False  # it stands under a heading of its own, so that its entries need not follow at once
    invited: bool = False
    fields: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    of: Passage | None = None  # the organisation in its heading
    after: Block | None = None  # a line under the same heading, as far in as its entries stand
    beside: bool = False  # its label stands right below another with nothing behind it: «Attendees:», «Apologies:»
    placed: bool = False  # it takes only lines with a person and an organisation, since no heading holds it


def is_kind_line(text: str) -> bool:
    """Whether a line says of what kind those below it are, and names nobody: «Nominated Commissioners:», «Observers»."""
    head = text.rstrip(" :")
    if not OF_PEOPLE.fullmatch(text) or is_organisation(head) or any(map(is_given_name, head.split())):
        return False
    return text.endswith(":") or OF_THE_GROUP.fullmatch(text) is not None


def takes(listing: Listing, block: Block) -> bool:
    """Whether the block belongs to the list; what it holds is added."""
    names = columns.fields(block.passage.text)
    if names:
        listing.fields = names
        return True
    if listing.fields[:2] == ("person", "organisation") and _COUNTED.match(block.passage.text) and not ends(listing, block):
        listing.entries.append(Entry(block.passage, block, listing.status, of=listing.of))
        return True
    if is_kind_line(block.passage.text) and not ends(listing, block):
        return True
    if (
        ends(listing, block)
        or turns(listing, block)
        or not _is_entry(listing, block)
        or (listing.placed and not (is_placed_person(block.passage) or is_plain_person(block.passage)))
    ):
        return False
    if block.passage.text.startswith("(") and listing.entries and "(" not in listing.entries[-1].passage.text:
        listing.entries[-1] = replace(listing.entries[-1], passage=_continued(listing.entries[-1].passage, block.passage))
        return True
    of = _above(listing, block) or listing.of
    alternates = split_alternates(block.passage)
    if alternates:
        listing.entries += [Entry(part, block, listing.status, of=of) for part in alternates]
    elif is_row(block):
        parts = shared(entries(block.passage, block, listing.status))
        listing.entries += [replace(part, of=part.of or of) for part in parts]
    else:
        listing.entries.append(Entry(block.passage, block, listing.status, of=of))
    return True


def _above(listing: Listing, block: Block) -> Passage | None:
    """The organisation that heads the people below it: «- Red Kite Trust», and further in «- Ada Moss»."""
    outer = next((entry for entry in reversed(listing.entries) if entry.block.level < block.level), None)
    if outer is None or block.kind is not BlockKind.ITEM or outer.block.kind is not BlockKind.ITEM:
        return None
    text = outer.passage.text.rstrip(" :")
    alone = "," not in text and (is_organisation(text) or shape(text) is Shape.ORGANISATION)
    return outer.passage.part(0, len(text)) if alone else None


def _continued(one: Passage, two: Passage) -> Passage:
    """A line and the bracket that stands on the next."""
    return Passage(f"{one.text} {two.text}", (*one.offsets, one.offsets[-1], *two.offsets))


def ends(listing: Listing, block: Block) -> bool:
    """Whether a block ends the list: an item further out than its entries, or, where no heading holds it, any other text."""
    if not (listing.entries or listing.after):
        return False
    first = listing.entries[0].block if listing.entries else listing.after or block
    last = listing.entries[-1].block if listing.entries else first
    if block.kind is BlockKind.ITEM and first.kind is BlockKind.ITEM:
        numbered = bool(_NUMBER.fullmatch(block.marker)) != bool(_NUMBER.fullmatch(first.marker))
        return block.level < first.level or (numbered and block.level <= first.level)
    if block.kind is BlockKind.ITEM and first.kind is BlockKind.PARAGRAPH and _NUMBER.fullmatch(block.marker):
        return True
    if listing.section:
        return block.kind is BlockKind.PARAGRAPH and first.kind is BlockKind.ITEM and len(block.passage.text) > 160
    return block.kind is not last.kind


def turns(listing: Listing, block: Block) -> bool:
    """Whether a paragraph behind a list of items is of something else: «Distribution: …», «The meeting was recorded.»."""
    text = block.passage.text
    items = bool(listing.entries) and listing.entries[-1].block.kind is BlockKind.ITEM and block.kind is BlockKind.PARAGRAPH
    if not items:
        return False
    label = _LABELLED.match(text)
    named = label and (is_organisation(label["label"]) or shape(label["label"]) in (Shape.ORGANISATION, Shape.PERSON))
    told = text.endswith(".") and not all_named(block.passage)
    return labels.is_other(text) or told or bool(label and not named)


def tells(listing: Listing, block: Block) -> bool:
    """Whether a block behind entries that are lines of their own is running text, with which the minutes go on."""
    text = block.passage.text
    lines = bool(listing.entries) and listing.entries[-1].block.kind is block.kind is BlockKind.PARAGRAPH
    return lines and text.endswith((".", ":")) and shape(text) is Shape.PROSE


def heads_speakers(listing: Listing, block: Block) -> bool:
    """Whether a line says that those below it spoke, so that they came, whatever the list before was of: «Presenters:»."""
    return listing.status is Attendance.APOLOGIES and _SPEAKERS.fullmatch(block.passage.text) is not None


def not_below_sentences(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the items further in below one that is a sentence, which list nobody who came."""
    kept: list[Block] = []
    told: Block | None = None
    for block in blocks:
        if told and block.kind is BlockKind.ITEM and block.level > told.level:
            continue
        told = block if _is_told(block) else None
        kept.append(block)
    return kept


def _is_told(block: Block) -> bool:
    """Whether an item is a sentence that names nobody: «Two members may lose their vote.»."""
    text = block.passage.text
    sentence = block.kind is BlockKind.ITEM and text.endswith(".") and shape(text) is Shape.PROSE
    return sentence and not is_lead(text) and labels.label(block.passage, leads=True) is None and not all_named(block.passage)


def heads_others(block: Block) -> bool:
    """Whether a line in a list is itself the head of something else: «Corresponding only:», «Points discussed:», «Welcome»."""
    text = block.passage.text
    if block.kind is not BlockKind.ITEM and _POINT.fullmatch(text):
        return True
    head = text.rstrip(" :")
    if not text.endswith(":") or not head or is_organisation(head) or GROUPS.search(head):
        return False
    return bool(NOT_THERE.search(head)) or (shape(head) is Shape.PERSON and not any(map(is_given_name, head.split())))


def _is_entry(listing: Listing, block: Block) -> bool:
    text = block.passage.text
    if (
        not any(c.isalpha() for c in text)
        or (len(text) > _LONGEST and text.count(",") * _NAME < len(text))
        or _LINK.search(text)
        or _MARKED.match(text)
        or labels.is_other(text)
        or _SIGNED.search(text)
        or _MADE.match(text)
        or _PHONE.match(text)
        or _CATEGORY.match(text)
    ):
        return False
    text = _INITIALS.sub("", text)
    if text.startswith("("):
        return bool(listing.entries)
    if heads_others(block) and not is_unfilled(block, listing.entries):
        return False
    addressed, text = text, _ADDRESS.sub("", text)
    if not text.strip(" ;,.") and text != addressed:
        return block.kind is BlockKind.ITEM
    head = re.split(r"[(\[:,;/|]|\s[-–—]\s", text, maxsplit=1)[0]
    found = shape(head)
    if found is Shape.PROSE or (found is Shape.NOISE and not re.match(r"speaker|participant", head, re.IGNORECASE)):
        return False
    if block.kind is BlockKind.ITEM or not listing.entries:
        return True
    return len(text) < (300 if listing.section else 120)
