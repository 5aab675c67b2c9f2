"""Entries that give addresses in the place of names: «Otter Trust: ada.moss@otter.example; ben.nye@otter.example».

Addresses behind a name are somebody's contact, and the cutting of entries leaves them out. Where nobody is named they are all
that a list has: the label before them, which is in none of them, is the organisation, and «first.last» is a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.wording import GROUPS
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_ADDRESS = Regex(r"(?<![\w.+-])(?P<who>[\w.+-]{2,40})@[\w-]+(?:\.[\w-]+)+")
_LABELLED = re.compile(r"\W*(?P<body>[A-ZÀ-ÞĀ-ɏ][^:@;,()]{0,60}?)\s*(?::|\s[–-])\s*[<(]?(?=[\w.+-]{2,40}@)")
_BARE = re.compile(r"[\s<(]*[\w.+-]{2,40}@[\w.-]+[\s>).,;]*")
_NAME = re.compile(r"[^\W\d_]{2,}[._][^\W\d_]{2,}(?:[-.][^\W\d_]{2,})?")
# Words of addresses that are an office's or anybody's.
_NO_PART = frozenset(
    """info office contact press media team desk help support admin mail post service services secretariat secretary data
    reception unit group enquiries inquiries hello news events registration list lists working
    public relations communications""".split()
)
_NO_BODY = re.compile(r"e-?mails?|mail|contacts?|addresses|rsvp|cc|to|from|phone|apologies|regrets|host|via", re.IGNORECASE)


def by_addresses(listed: Sequence[Entry]) -> list[Entry]:
    """The entries, those that give addresses instead of names as the organisations and people that these tell."""
    found: list[Entry] = []
    above: Entry | None = None  # the organisation under whose label the addresses of a line stand
    for entry in listed:
        above = above if above and above.block is entry.block else None
        label = _LABELLED.match(entry.passage.text) if "@" in entry.passage.text else None
        if label and _may_be_body(label["body"], _ADDRESS.findall(entry.passage.text)):
            above = replace(entry, passage=entry.passage.part(*label.span("body")), body=True)
            found += [above, *_people(entry, above)]
        elif _BARE.fullmatch(entry.passage.text):
            found += _people(entry, above)
        else:
            found.append(entry)
    return found


def _may_be_body(label: str, addresses: Sequence[str]) -> bool:
    """Whether a label is no person's, whose name or initials would be in the address, and no word for what follows."""
    words = fold(label).split()
    told = " ".join(map(fold, addresses))
    initials = "".join(word[0] for word in words)
    own = any(len(word) > 2 and word in told for word in words) or (len(initials) > 1 and initials in told.split())
    named = any(is_given_name(word) for word in label.split()) or shape(label) in (Shape.CERTAINLY_PERSON, Shape.ROLE)
    return bool(addresses) and not own and not named and not _NO_BODY.fullmatch(label) and not GROUPS.fullmatch(label)


def _people(entry: Entry, above: Entry | None) -> Iterator[Entry]:
    """The people whose first name and surname are the addresses of an entry; below an organisation any two words may be."""
    for found in _ADDRESS.finditer(entry.passage.text):
        who = entry.passage.part(*found.span("who"))
        words = re.split(r"[._]", who.text.lower())
        if _NAME.fullmatch(who.text) and not _NO_PART.intersection(words) and (above or any(map(is_given_name, words))):
            name = re.sub(r"[._]", " ", who.text).title()
            yield replace(entry, passage=replace(who, text=name), of=above.passage if above else entry.of)
