"""Commitments that turned into others: only where the minutes say so in so many words («instead of», «merged into»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.words import REPLACED, stems, weight

_NAMED = 0.4  # how much of a commitment the words around «instead of» must name


def transform(earlier: Sequence[Chain], begun: Sequence[Chain], scale: Mapping[str, float]) -> None:
    """Join commitments begun at a meeting to the earlier ones that its minutes say they replace."""
    for chain in earlier:
        told = next((t for t, _ in chain.outcomes if begun and t.instead and t.date == begun[0].items[0].date), None)
        for new in begun:
            if (told and _shared(new.items[0].stems, told.instead, scale) >= _NAMED) or (
                not chain.ended and _takes_the_place(new, chain, scale)
            ):
                chain.successors.append(new)
                new.predecessors.append(chain)


def _takes_the_place(new: Chain, old: Chain, scale: Mapping[str, float]) -> bool:
    """Whether the new commitment says itself that it stands in place of the old one («…, in place of the rooms»)."""
    text = new.items[0].action.text
    found = REPLACED.search(text)
    if found is None or new.items[0].date <= old.items[-1].date:
        return False
    return _shared(stems(text[found.end() :].split(",")[0]), old.items[-1].stems, scale) >= _NAMED


def _shared(named: frozenset[str], by: frozenset[str], scale: Mapping[str, float]) -> float:
    """How much of the named words the others hold, between 0 and 1."""
    return weight(named & by, scale) / weight(named, scale) if named else 0.0
