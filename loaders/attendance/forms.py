"""The form at the head of minutes: a table whose cells are labels and what they label («Venue | Quay Hall | Date | …»).

A label such as «Chair person» or «Name of Meeting» also heads columns of people, so a table must first be known as a form: its
rows are then no people, and what is left of it is read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.schema.documents import Block, Passage

_WORDS = frozenset(
    "meeting meetings name title of the a an and or by on at in to for date dates day time times start end from location "
    "venue place duration purpose objective objectives type subject number no nr chair chairs person persons chairperson "
    "chairman chairwoman chaired co-chair co-chairs co vice facilitator facilitators facilitated moderator moderated "
    "minutes report notes note taker takers notetaker taken recorder recorded rapporteur secretary secretariat prepared "
    "compiled drafted written submitted approved circulated distributed next called scheduled held platform format "
    "organiser organizer organised organized host hosted convened convenor convener agenda previous last status version "
    "file ref reference room city country link recording mode call conference session".split()
)
_CERTAIN = frozenset(
    "date time location venue place duration purpose facilitator minutes next chairperson chair platform room mode".split()
)
_PLACED = frozenset("date time location venue place".split())
_LONGEST = 6  # words of a label
_ENOUGH = 2


def pairs(row: Block) -> list[tuple[Passage, Passage]]:
    """The cells of a row by twos, a cell that is merged over several columns as one; none where one is left over."""
    cells = unmerged(row)
    return list(zip(cells[::2], cells[1::2], strict=True)) if len(cells) % 2 == 0 else []


def unmerged(row: Block) -> list[Passage]:
    """The cells of a row, one that is merged over several columns once."""
    found: list[Passage] = []
    for cell in row.cells:
        if not (found and cell.text and cell.text == found[-1].text and cell.span() == found[-1].span()):
            found.append(cell)
    return found


def without_form(rows: Sequence[Block]) -> list[Block]:
    """The rows of a table that are not a form's; all of them where the table has no form in it."""
    of_form = [_is_of_form(row) for row in rows]
    told = [label for row, known in zip(rows, of_form, strict=True) if known for label in _labels(row)]
    if sum(of_form) < _ENOUGH or not any(_words(label) & _PLACED for label in told):
        return list(rows)
    return [row for row, known in zip(rows, of_form, strict=True) if not known]


def _is_of_form(row: Block) -> bool:
    labels = _labels(row)
    values = [two.text for _, two in pairs(row)]
    known = all(len(label.split()) <= _LONGEST and _words(label) <= _WORDS for label in labels)
    return known and any(map(_is_label, labels)) and not any(value and _is_label(value) for value in values)


def _labels(row: Block) -> list[str]:
    return [one.text for one, _ in pairs(row) if one.text]


def _is_label(text: str) -> bool:
    words = _words(text)
    return len(text.split()) <= _LONGEST and bool(words & _CERTAIN) and words <= _WORDS


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z][a-z-]*", text.lower()))
