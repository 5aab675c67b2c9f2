"""Which action items are one commitment, meeting by meeting: precision first, what is doubtful is left apart and said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from graphapp.commitments.chain import Chain, Doubt
from graphapp.commitments.decided import DECIDED, heeded, may_tell, unite
from graphapp.commitments.items import Item, Told
from graphapp.commitments.likeness import DOUBTFUL, LINKED, REPORTED, Likeness, alike, reports
from graphapp.commitments.lineage import transform
from graphapp.commitments.words import weights
from graphapp.schema.decisions import NO_PAIRS, Pairs
from graphapp.schema.life import State

_REOPENED = 0.8  # a commitment that has ended is only met again in nearly the same words
_WEAK = 0.06  # joined by no more than this above the least: worth a person's look
_PLAINLY = 0.8  # told so plainly, a promise is over although the minutes list a like one
_SURELY = 0.7  # a like one that is no surer than this gives way to any outcome told
_PER_MEETING = 0.07  # how much plainer an outcome must be for every meeting that has passed since the promise


def chains(
    meetings: Mapping[str, Sequence[Item]], told: Iterable[Told], days: Mapping[str, str], decided: Pairs = NO_PAIRS
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
        now = [t for t in outcomes if t.meeting == meeting]
        items = meetings[meeting]
        scored = heeded(_candidates(earlier, items, now, scale), earlier, items, decided)
        doubts += _continue(earlier, found, scored, items)
        found[before:] = unite(found[before:], found[:before], decided)
        _report(earlier, now, [days[m] for m in dated], scale, decided)
        transform(earlier, found[before:], scale)
    undated = [Chain([item], [""]) for m in sorted(meetings) if not days[m] for item in meetings[m]]
    return found + unite(undated, found, decided), doubts


def _continue(
    earlier: Sequence[Chain], found: list[Chain], scored: Sequence[tuple[Likeness, int, int]], items: Sequence[Item]
) -> list[Doubt]:
    """Give each item of a meeting to the chain that it continues best, one to one, or begin a new chain."""
    taken_items: set[int] = set()
    taken_chains: set[int] = set()
    weak: list[Doubt] = []
    for likeness, chain_index, item_index in scored:
        chain = earlier[chain_index]
        least = _REOPENED if chain.ended else LINKED
        taken = chain_index in taken_chains and likeness is not DECIDED
        if likeness.score < least or item_index in taken_items or taken:
            continue
        taken_items.add(item_index)
        taken_chains.add(chain_index)
        if likeness.score < least + _WEAK:
            weak.append(Doubt(chain.items[-1].id, items[item_index].id, likeness.reason, joined=True))
        chain.items.append(items[item_index])
        chain.reasons.append(likeness.reason)
    found += [Chain([item], [""]) for index, item in enumerate(items) if index not in taken_items]
    return weak + [
        Doubt(earlier[c].items[-1].id, items[i].id, likeness.reason)
        for likeness, c, i in scored
        if likeness.score >= DOUBTFUL and i not in taken_items and c not in taken_chains and not earlier[c].ended
    ]


def _candidates(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> list[tuple[Likeness, int, int]]:
    """Pairs of a chain and an item worth a thought, best first; ties go to what was said last and to what stands first.

    An open item does not continue a promise of which the same minutes tell more plainly that it is over.
    """
    endings = [each for each in told if each.outcome.state is not State.OPEN]

    @cache
    def over(index: int) -> float:
        best = max((reports(earlier[index].items[-1], each, scale).score for each in endings), default=0.0)
        return best - 0.1 if best >= _PLAINLY else min(best, _SURELY) if best >= REPORTED else 0.0

    met = sorted({chain.items[-1].date for chain in earlier})
    holding: dict[str, list[int]] = {}
    for index, chain in enumerate(earlier):
        for word in chain.items[-1].stems | chain.items[-1].gist.around:
            holding.setdefault(word, []).append(index)
    scored = []
    for item_index, item in enumerate(items):
        for index in sorted({index for word in item.stems | item.gist.around for index in holding.get(word, ())}):
            last = earlier[index].items[-1]
            likeness = alike(last, item, scale, since=sum(last.date < day < item.date for day in met))
            if likeness.score >= DOUBTFUL and (item.state is not State.OPEN or likeness.score >= over(index)):
                scored.append((likeness, index, item_index))
    return sorted(scored, key=lambda s: (-s[0].score, s[1], s[2]))


def _report(
    earlier: Sequence[Chain], told: Sequence[Told], met: Sequence[str], scale: Mapping[str, float], decided: Pairs
) -> None:
    """Give each outcome to the open commitment that it tells of best. What the same minutes list again is not yet over.

    `met` gives the days of the group's earlier meetings: the longer ago a promise was recorded, the plainer it must be told of.
    """
    likely = []
    for at, each in enumerate(told):
        scored = []
        for index, chain in enumerate(earlier):
            if chain.ended or chain.items[-1].date >= each.date or not may_tell(chain, each, decided):
                continue
            since = sum(chain.items[-1].date < day < each.date for day in met)
            likeness = reports(chain.items[-1], each, scale, last=not since)
            if likeness.score >= REPORTED + _PER_MEETING * since:
                scored.append((likeness.score, -index, likeness.reason))
        if scored:
            score, index, reason = max(scored)
            likely.append((-score, at, -index, reason))
    for _, at, index, reason in sorted(likely):  # the plainest first: what repeats it less plainly adds nothing
        if not earlier[index].ended:
            earlier[index].outcomes.append((told[at], reason))
