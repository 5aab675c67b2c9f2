"""Commitments that turned into others.

The minutes say so («instead of», «merged into»), or they list, in place of a promise of which they say nothing more, one of
the same kind of work about the same subject under another name, and no other fits.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.words import REPLACED, stems, weight
from graphapp.commitments.work import subject, works

_NAMED = 0.4  # how much of a commitment the words around «instead of» must name
_TELLING = math.log(1 + 3)  # a subject that is in more than every third record tells no two of them apart


def transform(earlier: Sequence[Chain], begun: Sequence[Chain], scale: Mapping[str, float]) -> None:
    """Join commitments begun at a meeting to the earlier ones that its minutes say they replace."""
    for chain in earlier:
        told = next((t for t, _ in chain.outcomes if begun and t.instead and t.date == begun[0].items[0].date), None)
        for new in begun:
            if (told and _shared(new.items[0].stems, told.instead, scale) >= _NAMED) or (
                not chain.ended and _takes_the_place(new, chain, scale)
            ):
                _join(chain, new)
    for chain, new, reason in _in_other_form(earlier, begun, scale):
        _join(chain, new)
        new.reasons[0] = reason


def _join(old: Chain, new: Chain) -> None:
    old.successors.append(new)
    new.predecessors.append(old)


def _in_other_form(
    earlier: Sequence[Chain], begun: Sequence[Chain], scale: Mapping[str, float]
) -> list[tuple[Chain, Chain, str]]:
    """Promises of the meeting before that nothing is said of, each with the only new one of the same work and subject."""
    new_day = begun[0].items[0].date if begun else ""
    before = max((chain.items[-1].date for chain in earlier if chain.items[-1].date < new_day), default="")
    untold = [c for c in earlier if not c.ended and not c.outcomes and c.items[-1].date == before]
    free = [new for new in begun if not new.predecessors and not new.ended]
    found = [(c, new, why) for c in untold for new in free if (why := _same_work(c.items[-1], new.items[0], scale))]
    return [
        (old, new, why)
        for old, new, why in found
        if sum(o is old for o, _, _ in found) == 1 and sum(n is new for _, n, _ in found) == 1
    ]


def _same_work(old: Item, new: Item, scale: Mapping[str, float]) -> str:
    """Why the new promise is the old one's work under another name, in words; empty where it is not."""
    kinds = works(old.action.text) & works(new.action.text)
    about = subject(old.action.text, old.stems - old.others)
    telling = any(scale.get(word, 0.0) >= _TELLING for word in about)
    if not kinds or not telling or not about <= new.stems or (old.owners and not old.owners & new.owners):
        return ""
    return f"nothing more is said of the earlier one, and both are {min(kinds)} about the same subject"


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
