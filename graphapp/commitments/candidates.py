"""Which earlier commitments an item of a meeting may continue: pairs worth a thought, each with its likeness and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import CLEARLY, DOUBTFUL, LIKELY, LINKED, Likeness, akin, alike, contained, of_another
from graphapp.commitments.telling import REPORTED, reports
from graphapp.commitments.told import Told
from graphapp.commitments.unique import only_ones
from graphapp.schema.life import ItemKind, State

Candidate = tuple[Likeness, int, int]  # a chain and an item, each by its place
# Whom it is still left to do for: the promise is not over, however plainly others are told to have done it.
_LEFT = re.compile(
    r"\b(?:who|which|that) (?:(?:did|have|has|had|do|does|are|is|were) (?:still )?not|(?:have|has|had|did|do|does|are|is)n['’]t"
    r"|still (?:have|has|need|owe|must))\b"
    r"|\b(?:outstanding|remaining|missing|other) (?:partners|members|agencies|organi[sz]ations)\b"
    r"|\b(?:all|those) (?:who have |that have )?yet to\b",
    re.IGNORECASE,
)
# It says itself that it is of an earlier list.
_CARRIED = re.compile(
    r"\b(?:carried|rolled|brought) (?:over|forward)\b"
    r"|\b(?:carried|left|pending|outstanding|continued) (?:over )?from (?:the |our )?(?:last|previous)\b",
    re.IGNORECASE,
)
_PLAINLY = 0.8  # told so plainly, a promise is over although the minutes list a like one
_SURELY = 0.7  # a like one that is no surer than this gives way to any outcome told
_COMES_BACK = 0.22  # of what minutes look back on
_SAME_THING = 0.1
_GOES_ON = 0.95  # what goes on from there is of that promise, whatever words it shares with others


def candidates(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> list[Candidate]:
    """Pairs of a chain and an item, best first; ties go to what was said last and to what stands first."""
    if not earlier:
        return []
    found = [*_in_words(earlier, items, told, scale), *_going_on(earlier, items, told, scale), *only_ones(earlier, items)]
    return sorted(found, key=lambda s: (-s[0].score - _of_one_thing(earlier[s[1]].items[-1], items[s[2]]), s[1], s[2]))


def _of_one_thing(earlier: Item, later: Item) -> float:
    """What two that are about the same thing are to be thought of before others that name it besides."""
    return _SAME_THING if earlier.gist.head and earlier.gist.head == later.gist.head else 0.0


def alone(earlier: Sequence[Chain], scored: Sequence[Candidate], items: Sequence[Item]) -> list[Candidate]:
    """Pairs that fall short of being sure, but are about one thing, and of which neither is like any other half as much.

    What says that it is carried over need not name the thing in the same words.
    """
    before = max((chain.items[-1].date for chain in earlier), default="")
    found = []
    for likeness, c, i in scored:
        last = earlier[c].items[-1]
        carried = _CARRIED.search(items[i].whole) is not None
        of_theirs = _comes_back(last, items[i])
        least = _COMES_BACK if of_theirs else DOUBTFUL if carried else LIKELY
        if not least <= likeness.score < LINKED or earlier[c].ended or last.date != before:
            continue
        named = contained(last, items[i])
        if not (carried or of_theirs or named or akin(last, items[i])):
            continue
        if named and any(j == i and k != c and contained(earlier[k].items[-1], items[i]) for _, k, j in scored):
            continue
        rivals = (other.score for other, k, j in scored if (k == c) != (j == i))
        if likeness.score - max(rivals, default=0.0) >= CLEARLY:
            found.append((Likeness(likeness.score, f"{likeness.reason}, and like no other"), c, i))
    return found


def _comes_back(earlier: Item, later: Item) -> bool:
    """Whether minutes look back on what the same people promised, or list it without a name: few words in common may do."""
    listed = any(claim.action.kind is ItemKind.FOLLOW_UP for claim in later.claims)
    theirs = bool(earlier.sides & later.sides) if later.sides else listed
    return later.reviewed and theirs and not of_another(earlier, later)


def _in_words(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> Iterator[Candidate]:
    """Pairs that share words, unless the item is open and the same minutes tell more plainly that the promise is over."""
    endings = [each for each in told if each.outcome.state is not State.OPEN]

    @cache
    def over(index: int) -> tuple[float, str]:
        """How plainly it is told that a promise is over, and in which words."""
        told_of = (
            (reports(earlier[index].named, each, scale).score, "" if each.outcome.answer else each.outcome.text)
            for each in endings
        )
        best, words = max(told_of, default=(0.0, ""))
        return (best - 0.1 if best >= _PLAINLY else min(best, _SURELY) if best >= REPORTED else 0.0), words

    met = sorted({chain.items[-1].date for chain in earlier})
    holding: dict[str, list[int]] = {}
    for index, chain in enumerate(earlier):
        for word in chain.items[-1].stems | chain.items[-1].gist.around:
            holding.setdefault(word, []).append(index)
    for item_index, item in enumerate(items):
        for index in sorted({index for word in item.stems | item.gist.around for index in holding.get(word, ())}):
            last = earlier[index].items[-1]
            likeness = alike(last, item, scale, since=sum(last.date < day < item.date for day in met))
            if likeness.score < (_COMES_BACK if _comes_back(last, item) else DOUBTFUL):
                continue
            plainly, words = over(index) if item.state is State.OPEN and not _LEFT.search(item.action.text) else (0.0, "")
            if likeness.score >= plainly or _beside(item, words):
                yield likeness, index, item_index


def _beside(item: Item, words: str) -> bool:
    """Whether an item stands in or right behind the words that tell of an earlier one («drafted; will be sent by May»)."""
    told = " ".join(words.split())
    return " ".join(item.action.text.split()) in told or (bool(told) and item.follows(told))


def _going_on(
    earlier: Sequence[Chain], items: Sequence[Item], told: Sequence[Told], scale: Mapping[str, float]
) -> Iterator[Candidate]:
    """Items right behind words on a promise that is still open («It is now foreseen for May»), with the chain they are on."""
    for each in (t for t in told if t.outcome.state is State.OPEN):
        behind = [i for i, item in enumerate(items) if item.follows(each.outcome.text)]
        told_of = [(reports(chain.named, each, scale, last=True).score, -c) for c, chain in enumerate(earlier)]
        score, index = max(told_of, default=(0.0, 0))
        if not behind or not told_of or earlier[-index].ended:
            continue
        item, promise = items[behind[0]], earlier[-index].items[-1]
        if _is_of(item, promise) and score >= (LIKELY if item.owners & promise.owners else REPORTED):
            yield Likeness(_GOES_ON, "it goes on from what is told of it"), -index, behind[0]


def _is_of(item: Item, promise: Item) -> bool:
    """Whether an item behind words about a promise is of it: it names nothing itself, or the same people do the same."""
    if not item.gist.head and (item.gist.stands_for or item.gist.back):
        return True
    return bool(item.owners & promise.owners and item.gist.emphasis.keys() & promise.gist.emphasis.keys())
