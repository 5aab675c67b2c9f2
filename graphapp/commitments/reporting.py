"""Which commitment a sentence tells of: each outcome goes to the open promise that it names best, the plainest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from graphapp.commitments.chain import Chain
from graphapp.commitments.decided import may_tell
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import CLEARLY, LIKELY
from graphapp.commitments.signs import main_words
from graphapp.commitments.telling import REPORTED, finds_out, reports, whole
from graphapp.commitments.told import Told
from graphapp.commitments.unique import only_told
from graphapp.commitments.wholesale import ended_by, tells_of_all
from graphapp.commitments.words import months, stems
from graphapp.schema.decisions import Pairs
from graphapp.schema.life import State

_TWICE = 0.1  # how much plainer a second promise must be told of by the same words
_PER_MONTH = 0.02  # how much plainer for every month after the third
_LONG_AT_MOST = 0.2
_AND = re.compile(r"\b(?:and|as well as)\b|[&,]")
_PER_MEETING = 0.07  # how much plainer an outcome must be for every meeting that has passed since the promise


def report(
    earlier: Sequence[Chain], told: Sequence[Told], met: Sequence[str], scale: Mapping[str, float], decided: Pairs
) -> None:
    """Give each outcome to the open commitment that it tells of best. What the same minutes list again is not yet over.

    `met` gives the days of the group's earlier meetings: the longer ago a promise was recorded, the plainer it must be told of.
    """
    likely = [
        (-score, at, index, reason)
        for at, each in enumerate(told)
        if not tells_of_all(each)
        for score, index, reason in _best_told(earlier, each, met, scale, decided)
    ]
    tied = {at for _, at, _, _ in likely}
    likely += [
        (-REPORTED, at, only, "the only promise of such a thing, and what was to be done is done")
        for at, each in enumerate(told)
        if at not in tied and (only := only_told(earlier, each)) is not None and may_tell(earlier[only], each, decided)
    ]
    for _, at, index, reason in sorted(likely):  # the plainest first: what repeats it less plainly adds nothing
        if not earlier[index].ended:
            denied = told[at].outcome.state is State.CANCELLED and finds_out(earlier[index].named, told[at], scale)
            earlier[index].outcomes.append((_as_done(told[at]) if denied else told[at], reason))
            for twin in _said_twice(earlier, index, told[at], decided):
                if reports(twin.named, told[at], scale).score >= REPORTED + _TWICE:
                    twin.outcomes.append((told[at], reason))

    for each in told:
        ended, spared = ended_by(each, earlier)
        for chain in (*ended, *spared):
            if may_tell(chain, each, decided):
                over = chain in ended
                said = replace(each, outcome=replace(each.outcome, state=State.DONE if over else State.OPEN))
                chain.outcomes.append((said, "all earlier actions are told to be done" + ("" if over else ", except for it")))


def _as_done(told: Told) -> Told:
    """What a sentence tells of all but some, as it stands for the others; or what it denies, as an answer."""
    return replace(told, outcome=replace(told.outcome, state=State.DONE))


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
        likeness = reports(chain.named, each, scale, last=not since)
        if likeness.score >= LIKELY:
            late = _PER_MEETING * since + min(_LONG_AT_MOST, _PER_MONTH * months(last.date, each.date))
            scored.append((likeness.score - late, -index, likeness.reason))
    if not scored:
        return
    score, index, reason = max(scored)
    runner_up = max((s for s, i, _ in scored if i != index), default=0.0)
    alone = score - runner_up >= CLEARLY and whole(earlier[-index].named, each)
    if score >= (LIKELY if alone else REPORTED):
        yield score, -index, reason if score >= REPORTED else f"{reason}, and of no other promise"


def _said_twice(earlier: Sequence[Chain], index: int, told: Told, decided: Pairs) -> Iterator[Chain]:
    """Open promises of the same minutes of which the words tell, too: stated once more, or of what is named beside it."""
    last = earlier[index].items[-1]
    for other, chain in enumerate(earlier):
        item = chain.items[-1]
        if other == index or item.meeting != last.meeting or chain.ended or not may_tell(chain, told, decided):
            continue
        strangers = item.sides and last.sides and not item.sides & last.sides
        if not strangers and (_of_one_thing(last, item) or _named_together(told, last, item)):
            yield chain


def _of_one_thing(one: Item, other: Item) -> bool:
    """Whether two promises are about one thing, and one of them says no more of it than the other."""
    mine, theirs = one.gist.kind, other.gist.kind
    return bool(one.gist.head) and one.gist.head == other.gist.head and (mine <= theirs or theirs <= mine)


def _named_together(told: Told, one: Item, other: Item) -> bool:
    """Whether the words tell the same of the things of both («The map and the list have been sent»)."""
    named = [stems(each) for each in _AND.split(main_words(told))]
    heads = (one.gist.head, other.gist.head)
    return all(heads) and any(heads[0] in mine and heads[1] in theirs for mine, theirs in permutations(named, 2))
