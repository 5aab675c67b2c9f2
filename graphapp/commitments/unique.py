"""Promises of the only thing of their kind: with one factsheet then and one now, by the same people, it is the same one.

Words alone do not show it: «finalise the factsheet on children», «publish the two-page factsheet» share little else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.commitments import deeds
from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON
from graphapp.commitments.likeness import LINKED, Likeness, contradicted
from graphapp.commitments.papers import anew

# It is one more of the kind, and not the one that was promised.
_FURTHER = re.compile(
    r"\b(?:an?other|second|third|fourth|further|additional|new|next|extra|follow-up|more|remainder)\b", re.IGNORECASE
)


def only_ones(earlier: Sequence[Chain], items: Sequence[Item]) -> Iterator[tuple[Likeness, int, int]]:
    """The pairs of an open promise of the meeting before and an item that alone are about a thing of that name."""
    before = max((chain.items[-1].date for chain in earlier), default="")
    open_ones = [(c, chain.items[-1]) for c, chain in enumerate(earlier) if not chain.ended and chain.items[-1].date == before]
    for c, last in open_ones:
        head = last.gist.head
        if not head or head in COMMON or sum(head in _things(each) for _, each in open_ones) > 1:
            continue
        there = [i for i, item in enumerate(items) if head in _things(item)]
        if len(there) == 1 and _goes_on(last, items[there[0]]):
            yield Likeness(LINKED, "the only ones of their kind, and an owner in common"), c, there[0]


def _things(item: Item) -> frozenset[str]:
    return item.gist.kind | item.gist.heads


def _goes_on(earlier: Item, later: Item) -> bool:
    """Whether the later one is by the same people, and one of the two says no more of the thing than the other."""
    mine, theirs = (each.gist.kind - each.others - COMMON for each in (earlier, later))
    return bool(
        later.gist.head == earlier.gist.head
        and earlier.sides & later.sides
        and (mine <= theirs or theirs <= mine)
        and not _FURTHER.search(later.action.text)
        and not anew(earlier, later)
        and not deeds.begins_anew(earlier.action.text, later.action.text)
        and not contradicted(earlier, later)
    )
