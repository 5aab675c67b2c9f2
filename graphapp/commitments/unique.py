"""Promises of the only thing of their kind: with one factsheet then and one now, by the same people, it is the same one.

Words alone do not show it: «finalise the factsheet on children», «publish the two-page factsheet» share little else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.commitments import deeds
from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING, stem
from graphapp.commitments.likeness import LINKED, Likeness, contradicted
from graphapp.commitments.papers import anew
from graphapp.commitments.sharing import apart
from graphapp.commitments.signs import deeds_of, main_words, of_another, together
from graphapp.commitments.told import Told
from graphapp.schema.life import State

# It is one more of the kind, and not the one that was promised.
_FURTHER = re.compile(
    r"\b(?:an?other|second|third|fourth|further|additional|new|next|extra|follow-up|more|remainder)\b", re.IGNORECASE
)

_AGAINST = -0.25  # what says that plainly that it is another
_SHORT = 16  # words that tell of one thing
_NO_THINGS = frozenset(stem(word) for word in "agreement decision consensus action issue question discussion".split())


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


def only_told(earlier: Sequence[Chain], told: Told) -> int | None:
    """The open promise of the meeting before that alone is about the thing that the sentence tells to be there; None if none.

    Other words of it may be missing («send the extract of sites per district»: «The extract was received»), but the deed must
    be one that keeps it, and nothing may say that it is another's, or another of its kind.
    """
    said = told.gist
    if told.outcome.state is not State.DONE or told.outcome.answer or not said.head or said.stands_for:
        return None
    if said.head in _NO_THINGS or len(main_words(told).split()) > _SHORT:
        return None
    before = max((chain.items[-1].date for chain in earlier if chain.items[-1].date < told.date), default="")
    named = [
        (index, chain.named)
        for index, chain in enumerate(earlier)
        if not chain.ended
        and chain.items[-1].date == before
        and said.head in _things(chain.named) | chain.named.gist.emphasis.keys()
    ]
    if len(named) != 1 or said.head not in named[0][1].gist.heads:
        return None
    index, promise = named[0]
    return index if _is_kept(promise, told) else None


def _is_kept(promise: Item, told: Told) -> bool:
    """Whether the deed that is told keeps the promise, and no name and no word says that the thing is another."""
    said, task = told.gist, promise.gist
    done, wanted = deeds_of(told), deeds.promised(promise.action.text) - {said.head}
    theirs = together(promise, told)
    if apart(task, said) or (told.number and promise.number and told.number != promise.number):
        return False
    somebody = bool(told.subject) and not told.subject & said.kind
    speaker = bool(said.label) and not said.label & (task.emphasis.keys() | promise.doers)
    if (somebody or speaker) and not theirs:
        return False
    if not wanted or done <= deeds.LOOKED_AT | deeds.TALKING or not deeds.keep(done, wanted):
        return False
    if promise.sides and told.sides and not theirs:
        return False
    if said.head in COMMON and not (said.kind & task.emphasis.keys()) - COMMON - DOING - {said.head}:
        return False
    mine = task.kind - said.emphasis.keys() - told.topic - promise.others - COMMON
    other = said.kind - task.emphasis.keys() - task.beside - promise.doers - promise.others - COMMON - DOING
    return not (other and (mine or not theirs)) and not any(
        holds for holds, by, _ in of_another(task, promise, told) if by <= -0.25
    )


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
