"""Which action items are one commitment, meeting by meeting: precision first, what is doubtful is left apart and said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from graphapp.commitments.chain import Chain, Doubt
from graphapp.commitments.decided import DECIDED, heeded, may_tell, unite
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import DOUBTFUL, LINKED, Likeness, akin, alike
from graphapp.commitments.lineage import in_parts, transform
from graphapp.commitments.telling import REPORTED, months, reports, whole
from graphapp.commitments.told import Told
from graphapp.commitments.words import weights
from graphapp.schema.decisions import NO_PAIRS, Pairs
from graphapp.schema.life import State

_REOPENED = 0.8  # a commitment that has ended is only met again in nearly the same words
_WEAK = 0.06  # joined by no more than this above the least: worth a person's look
_PLAINLY = 0.8  # told so plainly, a promise is over although the minutes list a like one
_SURELY = 0.7  # a like one that is no surer than this gives way to any outcome told
_LIKELY = 0.4  # enough for an outcome that names the promise's own thing and is like no other promise
_CLEARLY = 0.15  # by how much the next best must be less
_TWICE = 0.1  # how much plainer a second promise must be told of by the same words
_PER_MONTH = 0.02  # the same for every month after the third
_LONG_AT_MOST = 0.2
_PER_MEETING = 0.07  # how much plainer an outcome must be for every meeting that has passed since the promise


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
        likely = [*_candidates(earlier, items, now, scale), *_going_on(earlier, items, now, scale)]
        likely = [each for each in likely if (id(earlier[each[1]]), items[each[2]].id) not in shares]
        scored = heeded(sorted(likely, key=lambda s: (-s[0].score, s[1], s[2])), earlier, items, decided)
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
    sure = [s for s in scored if s[0].score >= (_REOPENED if earlier[s[1]].ended else LINKED)]
    for likeness, c, i in (*sure, *_alone(earlier, scored, items)):
        taken = c in taken_chains and likeness is not DECIDED
        if i in taken_items or taken:
            continue
        taken_items.add(i)
        taken_chains.add(c)
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


def _alone(
    earlier: Sequence[Chain], scored: Sequence[tuple[Likeness, int, int]], items: Sequence[Item]
) -> list[tuple[Likeness, int, int]]:
    """Pairs that fall short of being sure, but are about one thing, and of which neither is like any other half as much."""
    before = max((chain.items[-1].date for chain in earlier), default="")
    found = []
    for likeness, c, i in scored:
        last = earlier[c].items[-1]
        if not _LIKELY <= likeness.score < LINKED or earlier[c].ended or last.date != before or not akin(last, items[i]):
            continue
        rivals = (other.score for other, k, j in scored if (k == c) != (j == i))
        if likeness.score - max(rivals, default=0.0) >= _CLEARLY:
            found.append((Likeness(likeness.score, f"{likeness.reason}, and like no other"), c, i))
    return found


def _candidates(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> list[tuple[Likeness, int, int]]:
    """Pairs of a chain and an item worth a thought, best first; ties go to what was said last and to what stands first.

    An open item does not continue a promise of which the same minutes tell more plainly that it is over.
    """
    endings = [each for each in told if each.outcome.state is not State.OPEN]

    @cache
    def over(index: int) -> tuple[float, str]:
        """How plainly it is told that a promise is over, and in which words."""
        told_of = (
            (reports(earlier[index].items[-1], each, scale).score, "" if each.outcome.answer else each.outcome.text)
            for each in endings
        )
        best, words = max(told_of, default=(0.0, ""))
        return (best - 0.1 if best >= _PLAINLY else min(best, _SURELY) if best >= REPORTED else 0.0), words

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
            if likeness.score < DOUBTFUL:
                continue
            plainly, words = over(index) if item.state is State.OPEN else (0.0, "")
            if likeness.score >= plainly or _beside(item, words):
                scored.append((likeness, index, item_index))
    return scored


def _beside(item: Item, words: str) -> bool:
    """Whether an item stands in or right behind the words that tell of an earlier one («drafted; will be sent by May»)."""
    told = " ".join(words.split())
    return " ".join(item.action.text.split()) in told or (bool(told) and item.before.endswith(told[-60:]))


def _going_on(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> list[tuple[Likeness, int, int]]:
    """Items that only go on from a sentence before them («It is now foreseen for May»), with the chain that it tells of."""
    found = []
    for each in (t for t in told if t.outcome.state is State.OPEN):
        words = " ".join(each.outcome.text.split())
        behind = [
            i
            for i, item in enumerate(items)
            if item.before.endswith(words[-60:]) and not item.gist.head and (item.gist.stands_for or item.gist.back)
        ]
        if behind:
            told_of = [(reports(chain.items[-1], each, scale, last=True).score, -c) for c, chain in enumerate(earlier)]
            score, index = max(told_of, default=(0.0, 0))
            if score >= REPORTED and not earlier[-index].ended:
                found.append((Likeness(LINKED + _WEAK, "it goes on from what is told of it"), -index, behind[0]))
    return found


def _report(
    earlier: Sequence[Chain], told: Sequence[Told], met: Sequence[str], scale: Mapping[str, float], decided: Pairs
) -> None:
    """Give each outcome to the open commitment that it tells of best. What the same minutes list again is not yet over.

    `met` gives the days of the group's earlier meetings: the longer ago a promise was recorded, the plainer it must be told of.
    """
    likely = [
        (-score, at, index, reason)
        for at, each in enumerate(told)
        for score, index, reason in _best_told(earlier, each, met, scale, decided)
    ]
    for _, at, index, reason in sorted(likely):  # the plainest first: what repeats it less plainly adds nothing
        if not earlier[index].ended:
            earlier[index].outcomes.append((told[at], reason))
            for twin in _said_twice(earlier, index, told[at], decided):
                if reports(twin.items[-1], told[at], scale).score >= REPORTED + _TWICE:
                    twin.outcomes.append((told[at], reason))


def _best_told(
    earlier: Sequence[Chain], each: Told, met: Sequence[str], scale: Mapping[str, float], decided: Pairs
) -> Iterator[tuple[float, int, str]]:
    """How well the words tell of the open commitment that they tell of best, which one it is, and why; nothing if of none."""
    scored = []
    for index, chain in enumerate(earlier):
        last = chain.items[-1]
        if chain.ended or last.date >= each.date or not may_tell(chain, each, decided):
            continue
        since = sum(last.date < day < each.date for day in met)
        likeness = reports(last, each, scale, last=not since)
        if likeness.score >= _LIKELY:
            late = _PER_MEETING * since + min(_LONG_AT_MOST, _PER_MONTH * months(last.date, each.date))
            scored.append((likeness.score - late, -index, likeness.reason))
    if not scored:
        return
    score, index, reason = max(scored)
    runner_up = max((s for s, i, _ in scored if i != index), default=0.0)
    alone = score - runner_up >= _CLEARLY and whole(earlier[-index].items[-1], each)
    if score >= (_LIKELY if alone else REPORTED):
        yield score, -index, reason if score >= REPORTED else f"{reason}, and of no other promise"


def _said_twice(earlier: Sequence[Chain], index: int, told: Told, decided: Pairs) -> Iterator[Chain]:
    """Open promises of the same minutes about the same thing: stated in the running text, and again in the list."""
    last = earlier[index].items[-1]
    for other, chain in enumerate(earlier):
        item = chain.items[-1]
        same = (
            last.gist.head
            and item.gist.head == last.gist.head
            and (item.gist.kind <= last.gist.kind or last.gist.kind <= item.gist.kind)
        )
        strangers = item.sides and last.sides and not item.sides & last.sides
        if (
            other != index
            and item.meeting == last.meeting
            and same
            and not strangers
            and not chain.ended
            and may_tell(chain, told, decided)
        ):
            yield chain
