"""Names in a row on one line: «UNICEF, IOM and Ada Moss»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.known import is_country
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.documents import Block, BlockKind, Passage

_SIGN = re.compile(r"\s[-–—]\s|:\s|[\])]\s*[A-Z]")
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_ORGANISATIONS = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)


def split_row(passage: Passage) -> list[Passage]:
    """The entries of a line: at semicolons where it has them, else at commas, where a person and an organisation may be a pair."""
    if ";" in passage.text:
        return split_list(passage, ";")
    found = split_list(passage, ",")
    shapes = [shape(part.text) for part in found]
    if len(found) > 1 and len(found) % 2 == 0 and _alternates(shapes):
        return [_joined(passage, one, two) for one, two in zip(found[::2], found[1::2], strict=True)]
    return found


def is_row(block: Block) -> bool:
    """Whether a block of a list holds several entries rather than one."""
    if ";" in block.passage.text:
        return True
    parts = split_list(block.passage, ",")
    if any(_SIGN.search(part.text) or is_country(part.text) for part in parts):
        return False
    shapes = [shape(part.text.split("(")[0]) for part in parts]
    if block.kind is BlockKind.PARAGRAPH and len(parts) > 3:
        return Shape.PROSE not in shapes
    alike = any(all(s in kind for s in shapes) for kind in (_PEOPLE, (Shape.ORGANISATION,), (Shape.WORD,)))
    return len(parts) > 2 and alike


def _alternates(shapes: Sequence[Shape]) -> bool:
    """Person, organisation, person, organisation …: pairs, and not one list of either."""
    return all(s in _PEOPLE for s in shapes[::2]) and all(s in (*_ORGANISATIONS, Shape.ROLE) for s in shapes[1::2])


def _joined(whole: Passage, one: Passage, two: Passage) -> Passage:
    offsets = list(whole.offsets)
    return whole.part(offsets.index(one.offsets[0]), offsets.index(two.offsets[-1]) + 1)
