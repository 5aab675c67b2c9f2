"""Two columns set one below the other: «Attendees:», «Apologies:», and then everybody's names.

A table that lost its lines gives its heads first and then its columns, with no sign where one ends. The second begins where
the bodies come round again: a list names the people of a body together, so a body named again, apart, is in the other column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.schema.ids import fold
from graphapp.schema.life import Attendance

_OF = re.compile(r"[^,()]+,\s*(?P<of>[^,()]+?)\s*(?:\([^()]*\))?\W*")
_ENOUGH = 3  # bodies of the second column that the first has too


def parted(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of two columns as those who came and those who did not; as they are where no second column shows."""
    bodies = [fold(found["of"]) if (found := _OF.fullmatch(entry.passage.text)) else "" for entry in entries]
    start = next((number for number in range(1, len(bodies)) if _comes_round(bodies, number)), None)
    if start is None:
        return list(entries)
    return [replace(entry, status=Attendance.PRESENT) if n < start else entry for n, entry in enumerate(entries)]


def _comes_round(bodies: Sequence[str], number: int) -> bool:
    """Whether a body named before others is named again there, and most of those behind it were named before as well."""
    before, rest = [body for body in bodies[:number] if body], {body for body in bodies[number:] if body}
    again = rest & set(before)
    return bodies[number] in before[:-1] and before[-1] != bodies[number] and len(again) >= max(_ENOUGH, len(rest) // 2)
