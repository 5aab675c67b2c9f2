"""People with a box each: «[x] Ada Moss – Otter Trust», «[ ] Ben Nye». Ticked are those who came; nobody has anything to do.

Tasks in boxes may begin with who does them, so names alone do not tell: behind most of them stands nothing, an office or
a body, and never what is to be done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.regex import Regex
from graphapp.loaders.states import CROSSES, TICKS
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind

_BOX = re.compile(rf"(?:[-*+]\s+)?(?:\[[ xX✓✔]?\](?!\()|[☐☒❏□{TICKS}{CROSSES}]\ufe0f?)\s*")
_TICKED = Regex(rf"\[[xX✓✔]\]|[☒{TICKS}]")
_EMPTY = Regex(rf"\[ ?\]|[☐❏□{CROSSES}]")
_BEHIND = Regex(r"\s*[,(\[|/:@]\s*|\s+[–—-]\s+|\s+(?:from|for|of)\s+")
_SEVERAL = 3
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_PLACES = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION, Shape.ROLE, Shape.NOISE)


def has_box(block: Block) -> bool:
    """Whether a block is an item of a list with a box before it."""
    return block.kind is BlockKind.ITEM and bool(_BOX.match(block.marker) or _BOX.match(block.passage.text))


def is_ticked(block: Block) -> bool:
    """Whether the box that an item has for its sign is ticked."""
    return bool(_TICKED.search(block.marker))


def is_empty(block: Block) -> bool:
    """Whether the box that an item has for its sign is empty."""
    return bool(_EMPTY.search(block.marker))


def are_people(blocks: Sequence[Block]) -> bool:
    """Whether items are people with a box each: most are names, half of them with a known first name, and say who these are."""
    if len(blocks) < _SEVERAL or not all(map(has_box, blocks)):
        return False
    read = [_read(block.passage.text) for block in blocks]
    names = [who for who, rest in read if _is_name(who) and rest is not Shape.PROSE]
    told = sum(rest in _PLACES for who, rest in read if _is_name(who))
    known = sum(any(map(is_given_name, who.split()[:2])) for who in names)
    return len(names) >= _SEVERAL and len(names) * 3 >= len(read) * 2 and told * 2 >= len(names) and known * 2 >= len(names)


def _read(text: str) -> tuple[str, Shape]:
    """Who an item names, and what stands behind: a body, an office, or noise where nothing does."""
    text = _BOX.sub("", text, count=1)
    text = text[without_title(text) :]
    turned = re.match(r"(\w[\w’'-]+),\s+(\w[\w’'-]+)(?=\s|[,(]|$)", text)  # «Moss, Ada Maria (Water Board)»
    if turned and is_given_name(turned[2]):
        text = f"{turned[2]} {turned[1]}{re.sub(r'^[^,(–—-]*', '', text[turned.end() :])}"
    sign = _BEHIND.search(text)
    if sign is None:
        return text.strip(), Shape.NOISE
    one, two = text[: sign.start()], text[sign.end() :].strip(" )]")
    if two.startswith("@"):  # «Ada Moss (@adamoss)»
        return one, Shape.NOISE
    who, of = (one, two) if _is_name(one) or not _is_name(two) else (two, one)
    return who, Shape.ORGANISATION if is_organisation(of) else shape(of)


def _is_name(who: str) -> bool:
    return " " in who and shape(who) in _PEOPLE and not is_organisation(who)
