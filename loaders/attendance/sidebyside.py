"""Two columns set one below the other: «Attendees:», «Apologies:», and then everybody's names.

A table that lost its lines gives its heads first and then its columns, with no sign where one ends. The second begins where
the bodies come round again: a list names the people of a body together, so a body named again, apart, is in the other column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.loaders.attendance.labels import status
from graphapp.schema.documents import Minutes, SectionRole
from graphapp.schema.ids import fold
from graphapp.schema.life import Attendance

_OF = re.compile(r"[^,()]+,\s*(?P<of>[^,()]+?)\s*(?:\([^()]*\))?\W*")
_ENOUGH = 3  # bodies of the second column that the first has too


def told_apart(found: Sequence[tuple[int, Listing]], minutes: Minutes) -> list[Listing]:
    """The lists, each with the number of its section, those of two columns as who came and who did not."""
    lists = [listing for _, listing in found]
    for at, (number, listing) in enumerate(found):
        if listing.beside or (listing.section and _is_beside(minutes, number, listing)):
            more = [n for n, (other, _) in enumerate(found) if n >= at and other - number == n - at]
            entries = parted([entry for n in more for entry in lists[n].entries])
            for n in more:
                count = len(lists[n].entries)
                lists[n], entries = replace(lists[n], entries=entries[:count]), entries[count:]
    return lists


def _is_beside(minutes: Minutes, number: int, listing: Listing) -> bool:
    """Whether the heading of a list of apologies stands right below that of those who came, which has nobody below it."""
    above = minutes.sections[number - 1] if number else None
    empty = above is not None and above.role is SectionRole.ATTENDANCE and not above.blocks
    return empty and listing.status is Attendance.APOLOGIES and status(above.title if above else "") is Attendance.PRESENT


def parted(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of two columns as those who came and those who did not; as they are where no second column shows."""
    bodies = [fold(found["of"]) if (found := _OF.fullmatch(entry.passage.text)) else "" for entry in entries]
    start = next((number for number in range(1, len(bodies)) if _comes_round(bodies, number)), None)
    if start is None:
        return list(entries)
    return [
        replace(entry, status=Attendance.PRESENT if number < start else Attendance.APOLOGIES)
        for number, entry in enumerate(entries)
    ]


def _comes_round(bodies: Sequence[str], number: int) -> bool:
    """Whether a body named before others is named again there, and most of those behind it were named before as well."""
    before, rest = [body for body in bodies[:number] if body], {body for body in bodies[number:] if body}
    again = rest & set(before)
    return bodies[number] in before[:-1] and before[-1] != bodies[number] and len(again) >= max(_ENOUGH, len(rest) // 2)
