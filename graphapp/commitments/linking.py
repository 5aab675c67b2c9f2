"""Which action items are one commitment, meeting by meeting: precision first, what is doubtful is left apart and said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graphapp.commitments.chain import Chain, Doubt
from graphapp.commitments.items import Item, Told
from graphapp.commitments.likeness import DOUBTFUL, LINKED, REPORTED, Likeness, alike, reports
from graphapp.commitments.lineage import transform
from graphapp.commitments.words import weights

_REOPENED = 0.8  # a commitment that has ended is only met again in nearly the same words


def chains(
    meetings: Mapping[str, Sequence[Item]], told: Iterable[Told], days: Mapping[str, str]
) -> tuple[list[Chain], list[Doubt]]:
    """The commitments of a series, and the pairs that a person should look at.

    `days` gives each meeting's ISO 8601 day. Meetings without a day cannot be put in order: their items stand alone.
    """
    dated = sorted((m for m in meetings if days[m]), key=lambda m: (days[m], m))
    outcomes = list(told)
    scale = weights([item.stems for m in sorted(meetings) for item in meetings[m]] + [t.stems for t in outcomes])
    found: list[Chain] = []
    doubts: list[Doubt] = []
    for meeting in dated:
        earlier = [chain for chain in found if not chain.successors]
        before = len(found)
        doubts += _continue(earlier, found, meetings[meeting], scale)
        _report(earlier, [t for t in outcomes if t.meeting == meeting], scale)
        transform(earlier, found[before:], scale)
    found += [Chain([item], [""]) for m in sorted(meetings) if not days[m] for item in meetings[m]]
    return found, doubts


def _continue(earlier: Sequence[Chain], found: list[Chain], items: Sequence[Item], scale: Mapping[str, float]) -> list[Doubt]:
    """Give each item of a meeting to the chain that it continues best, one to one, or begin a new chain."""
    scored = _candidates(earlier, items, scale)
    taken_items: set[int] = set()
    taken_chains: set[int] = set()
    for likeness, chain_index, item_index in scored:
        chain = earlier[chain_index]
        least = _REOPENED if chain.ended else LINKED
        if likeness.score < least or item_index in taken_items or chain_index in taken_chains:
            continue
        taken_items.add(item_index)
        taken_chains.add(chain_index)
        chain.items.append(items[item_index])
        chain.reasons.append(likeness.reason)
    found += [Chain([item], [""]) for index, item in enumerate(items) if index not in taken_items]
    return [
        Doubt(earlier[c].items[-1].id, items[i].id, likeness.reason)
        for likeness, c, i in scored
        if likeness.score >= DOUBTFUL and i not in taken_items and c not in taken_chains and not earlier[c].ended
    ]


def _candidates(earlier: Sequence[Chain], items: Sequence[Item], scale: Mapping[str, float]) -> list[tuple[Likeness, int, int]]:
    """Pairs of a chain and an item worth a thought, best first; ties go to what was said last and to what stands first."""
    holding: dict[str, list[int]] = {}
    for index, chain in enumerate(earlier):
        for word in chain.items[-1].stems:
            holding.setdefault(word, []).append(index)
    scored = []
    for item_index, item in enumerate(items):
        near = sorted({index for word in item.stems for index in holding.get(word, ())})
        for chain_index in near:
            likeness = alike(earlier[chain_index].items[-1], item, scale)
            if likeness.score >= DOUBTFUL:
                scored.append((likeness, chain_index, item_index))
    return sorted(scored, key=lambda s: (-s[0].score, s[1], s[2]))


def _report(earlier: Sequence[Chain], told: Sequence[Told], scale: Mapping[str, float]) -> None:
    """Give each outcome to the open commitment that it tells of best. What the same minutes list again is not yet over."""
    for each in told:
        open_chains = [c for c in earlier if not c.ended and c.items[-1].date < each.date]
        scored = [(reports(chain.items[-1], each, scale), -index) for index, chain in enumerate(open_chains)]
        best, index = max(scored, default=(Likeness(0.0, ""), 0))
        if best.score >= REPORTED:
            open_chains[-index].outcomes.append((each, best.reason))
