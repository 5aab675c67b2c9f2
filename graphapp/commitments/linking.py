"""Which action items are one commitment, meeting by meeting: precision first, what is doubtful is left apart and said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphapp.commitments.candidates import Candidate, alone, candidates
from graphapp.commitments.chain import Chain, Doubt
from graphapp.commitments.decided import DECIDED, heeded, unite
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import DOUBTFUL, LINKED, alike
from graphapp.commitments.lineage import in_parts, transform
from graphapp.commitments.places import in_place
from graphapp.commitments.reporting import report
from graphapp.commitments.told import Told
from graphapp.commitments.words import weights
from graphapp.schema.decisions import NO_PAIRS, Pairs
from graphapp.schema.life import ItemKind, State

_REOPENED = 0.8  # a commitment that has ended is only met again in nearly the same words
_WEAK = 0.06  # joined by no more than this above the least: worth a person's look


@dataclass(frozen=True, slots=True)
class _Now:
    """The items of the meeting that is being read, and what each word says in the series."""

    items: Sequence[Item]
    scale: Mapping[str, float]


def chains(
    meetings: Mapping[str, Sequence[Item]], told: Iterable[Told], days: Mapping[str, str], decided: Pairs = NO_PAIRS
) -> tuple[list[Chain], list[Doubt]]:
    """The commitments of a series, and the pairs that a person should look at.

    `days` gives each meeting's ISO 8601 day. Meetings without a day cannot be put in order: their items stand alone.
    """
    dated = sorted((m for m in meetings if days[m]), key=lambda m: (days[m], m))
    outcomes = list(told)
    scale = weights(
        [item.stems for m in sorted(meetings) for item in meetings[m]] + [t.stems for t in outcomes if not t.outcome.answer]
    )
    found: list[Chain] = []
    doubts: list[Doubt] = []
    for meeting in dated:
        earlier = [chain for chain in found if not chain.successors]
        before = len(found)
        now = [t for t in outcomes if t.meeting == meeting]
        items = meetings[meeting]
        shares = {(id(chain), item.id) for chain, item, _ in in_parts(earlier, items)}
        likely = candidates(earlier, items, now, scale)
        likely = [each for each in likely if (id(earlier[each[1]]), items[each[2]].id) not in shares]
        scored = heeded(likely, earlier, items, decided)
        doubts += _continue(earlier, found, scored, _Now(items, scale))
        found[before:] = unite(found[before:], found[:before], decided)
        report(earlier, now, [days[m] for m in dated], scale, decided)
        transform(earlier, found[before:], scale)
    undated = [Chain([item], [""]) for m in sorted(meetings) if not days[m] for item in meetings[m]]
    return found + unite(undated, found, decided), doubts


def _continue(earlier: Sequence[Chain], found: list[Chain], scored: Sequence[Candidate], now: _Now) -> list[Doubt]:
    """Give each item of a meeting to the chain that it continues best, or begin a new chain.

    One to one, but for a report that a promise is still open and the promise made anew, and for a promise in the running text
    and once more in the list. Reports choose first, since they are always of something earlier.
    """
    items = now.items
    taken_items: set[int] = set()
    taken_chains: dict[int, Item] = {}
    weak: list[Doubt] = []
    sure = [s for s in scored if s[0].score >= (_REOPENED if earlier[s[1]].ended else LINKED)]
    chosen = [*sure, *alone(earlier, scored, items), *in_place(earlier, items, scored, now.scale)]
    for likeness, c, i in sorted(chosen, key=lambda s: (s[0] is not DECIDED, not items[s[2]].reviewed)):
        taken = c in taken_chains and likeness is not DECIDED and not _joins(taken_chains[c], items[i], now.scale)
        if i in taken_items or taken:
            continue
        taken_items.add(i)
        taken_chains[c] = items[i]
        chain = earlier[c]
        if likeness.score < (_REOPENED if chain.ended else LINKED) + _WEAK:
            weak.append(Doubt(chain.items[-1].id, items[i].id, likeness.reason, joined=True))
        chain.items.append(items[i])
        chain.reasons.append(likeness.reason)
    found += [Chain([item], [""]) for index, item in enumerate(items) if index not in taken_items]
    return weak + [
        Doubt(earlier[c].items[-1].id, items[i].id, likeness.reason)
        for likeness, c, i in scored
        if likeness.score >= DOUBTFUL and i not in taken_items and c not in taken_chains and not earlier[c].ended
    ]


def _joins(there: Item, item: Item, scale: Mapping[str, float]) -> bool:
    """Whether a meeting's report leaves a promise open, and the item is that promise made anew; or whether it says it twice."""
    if there.reviewed:
        return there.state is State.OPEN and not item.reviewed
    twice = {there.action.kind, item.action.kind} == set(ItemKind) and bool(there.owners & item.owners)
    return twice and not item.reviewed and alike(there, item, scale).score >= _REOPENED
