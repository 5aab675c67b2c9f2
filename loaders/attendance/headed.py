"""People that stand line by line under the names of their organisations: «Red Kite Trust:», and below it «Ada Moss».

A name that nobody knows («Port of Quay») looks like any words. Where it stands by itself over people, it is told by its place:
as a line over items, or by the colon behind it, if all lines of the list are either such a name or somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.known import is_country, is_organisation
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.wording import BODIES, GROUPS, OF_PEOPLE
from graphapp.loaders.headwords import parts_attendance
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import BlockKind, Passage

PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_LONGEST = 6  # words
# «Table 2», «In the office», «Parent governors»: where people sat, and what they are.
_NO_BODY = Regex(
    r"\b(?:region|table|room|group|class|zone|area|district|year|section|part|shift|ward)\s+(?:[A-Z]|\d+)$"
    r"|^(?:in|at|on|by|via|from|with|the|those|who|also|joined|dialled)\b|\b(?:youth|parents|students|staff)\b"
    r"|^[A-Z][a-z-]+(?:\s[A-Za-z-]+)?(?:ers|ors|ents|ees|ists|ives)$",
    re.IGNORECASE,
)


def under_bodies(listed: Sequence[Entry]) -> list[Entry]:
    """The entries, people that stand line by line under the names of their organisations with these; as they are otherwise."""
    heads = [_is_head(one, two) for one, two in zip_longest(listed, listed[1:])]
    people = [shape(entry.passage.text) in PEOPLE and not head for entry, head in zip(listed, heads, strict=True)]
    headed = sum(heads) > 1 and sum(people) >= sum(heads) and all(one or two for one, two in zip(heads, people, strict=True))
    if not headed or not heads[0] or heads[-1] or any(one and two for one, two in pairwise(heads)):
        return list(listed)
    found: list[Entry] = []
    for entry, head in zip(listed, heads, strict=True):
        if head:
            name = named_above(entry.passage)
            of = name if _is_body(name.text) or may_be_body(name.text) else None  # «Berlin:» names nobody, and no body
        else:
            found.append(replace(entry, of=of))
    return found


def named_above(passage: Passage) -> Passage:
    """The words over a list without the colon behind them."""
    return passage.part(0, len(passage.text.rstrip(" :")))


def may_be_body(text: str) -> bool:
    """Whether words by themselves over people may name whose they are: no sort of people, no country, nobody.

    One word alone may as well be a town, or a floor.
    """
    words = text.split()
    return (
        0 < len(words) <= _LONGEST
        and text[:1].isupper()
        and not text.isalpha()
        and not (GROUPS.search(text) or _NO_BODY.search(text))
        and not (OF_PEOPLE.fullmatch(text) or BODIES.fullmatch(text) or parts_attendance(text.casefold()) or is_country(text))
        and not (shape(text) in PEOPLE and is_given_name(words[0]))
        and shape(text) not in (Shape.ROLE, Shape.PROSE)
    )


def _is_body(text: str) -> bool:
    return shape(text) is Shape.ORGANISATION or is_organisation(text)


def _is_head(entry: Entry, below: Entry | None) -> bool:
    """Whether an entry is the name of an organisation, or by its place a line over people."""
    text = named_above(entry.passage).text
    if not text or set(text) & set(",(:/"):
        return False
    if _is_body(text):
        return True
    over = entry.block.kind is not BlockKind.ITEM and entry.passage.text == entry.block.passage.text
    told = entry.passage.text.endswith(":") or (below is not None and below.block.kind is BlockKind.ITEM)
    return over and told and not (shape(text) in PEOPLE and is_given_name(text.split()[0]))
