"""Promises that later minutes report on at the same place: under the same title, or between the same two others of a list.

What is listed as done was promised before. Where nothing but its place says which promise that is («discuss the courses with
Bo»: «spoke with Bo»), the only one that stood there by the same people is meant. What is promised at two meetings as the only
thing under one title need not be worded alike: half as much says that it is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON
from graphapp.commitments.likeness import LINKED, Likeness, alike, contradicted
from graphapp.commitments.papers import anew
from graphapp.commitments.words import stems
from graphapp.loaders.roles import OF_TASKS, role
from graphapp.schema.life import State

_NOT_UNLIKE = 0.35  # of what else is enough to be a question for a person, and less than enough to be one promise

Pair = tuple[Likeness, int, int]


def in_place(
    earlier: Sequence[Chain], items: Sequence[Item], scored: Collection[Pair], scale: Mapping[str, float]
) -> Iterator[Pair]:
    """The pairs of an open promise of the meeting before and an item that stand at one place, and like no other."""
    before = max((chain.items[-1].date for chain in earlier), default="")
    there = {c: chain.items[-1] for c, chain in enumerate(earlier) if chain.items[-1].date == before}
    now = dict(enumerate(items))
    known = {(c, i) for likeness, c, i in scored if likeness.score >= LINKED}
    left = {c: last for c, last in there.items() if not earlier[c].ended and c not in {c for c, _ in known}}
    new = {i: item for i, item in now.items() if i not in {i for _, i in known}}
    if not left or not new:
        return
    titled, now_titled = _under_titles(there), _under_titles(now)
    for i, item in new.items():
        alone = titled.get(item.section, []) if len(now_titled.get(item.section, [])) == 1 else []
        if item.state is State.OPEN:
            yield from _of_one_matter({c: left[c] for c in alone if c in left and len(alone) == 1}, item, i, scale)
            continue
        between = _between(there, now, known, i)
        for found, why in ((alone, "the only ones under their title"), (between, "between the same two others")):
            if len(found) == 1 and found[0] in left and _by_the_same(left[found[0]], item):
                yield Likeness(LINKED, f"{why}, by the same people"), found[0], i
                break


def _of_one_matter(there: Mapping[int, Item], item: Item, at: int, scale: Mapping[str, float]) -> Iterator[Pair]:
    """The promise that alone stood under the title under which a later one stands alone, if the two are not quite unlike."""
    for c, last in there.items():
        likeness = alike(last, item, scale)
        if likeness.score >= _NOT_UNLIKE and not contradicted(last, item):
            yield Likeness(LINKED, f"the only ones under their title, {likeness.reason}"), c, at


def _under_titles(items: Mapping[int, Item]) -> dict[str, list[int]]:
    """The items under each title that says what they are about."""
    found: dict[str, list[int]] = {}
    for index, item in items.items():
        if stems(item.section) - COMMON and role(item.section) not in OF_TASKS:
            found.setdefault(item.section, []).append(index)
    return found


def _between(there: Mapping[int, Item], now: Mapping[int, Item], known: Collection[tuple[int, int]], at: int) -> list[int]:
    """The earlier items between those that are met again right before and right behind a later one."""
    order = sorted(now, key=lambda i: now[i].claims[0].position)
    place = order.index(at)
    if not 0 < place < len(order) - 1:
        return []
    ends = [[c for c, i in known if i == order[next_to] and c in there] for next_to in (place - 1, place + 1)]
    if not all(len(each) == 1 for each in ends):
        return []
    first, last = (there[each[0]].claims[0].position for each in ends)
    return [c for c, item in there.items() if first < item.claims[0].position < last]


def _by_the_same(earlier: Item, later: Item) -> bool:
    """Whether both are owned by the same people, or the later tells that they did it; and nothing says that it is another."""
    if later.owners and not earlier.owners & later.owners:
        return False
    same = bool(earlier.owners & later.owners) or bool(earlier.doers & stems(later.action.text))
    apart = earlier.periods and later.periods and not earlier.periods & later.periods
    return same and not apart and not anew(earlier, later)
