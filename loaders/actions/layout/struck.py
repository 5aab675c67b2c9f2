"""Tasks with a line through them: «~~Ada to draw the chart~~» is done, unless words behind it say that it is given up.

In a list of actions the line is the tick of those who have no boxes. In running text it takes the words back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphapp.loaders.formats.struck import through
from graphapp.schema.documents import Passage
from graphapp.schema.findings import ActionFound
from graphapp.schema.life import ItemKind, State


def told(actions: Iterable[ActionFound]) -> Iterator[ActionFound]:
    """The actions, those in lists with a line through them as done, and without those of struck running text."""
    for each in actions:
        struck = _is_struck(each)
        plain = replace(each, text=each.text.strip("~ ")) if struck or each.text.count("~~") == 1 else each
        if not struck:
            yield plain
        elif each.kind is ItemKind.FOLLOW_UP:
            yield replace(plain, state=State.DONE if each.state is State.OPEN else each.state)


def _is_struck(action: ActionFound) -> bool:
    sentence, part = action.evidence[0]
    whole = sentence.block.passage
    if "~~" not in whole.text:
        return False
    stretch = sentence.passage if sentence.block.cells else part
    start, end = _at(whole, stretch.offsets[0]), _at(whole, stretch.offsets[-1])
    return through(whole.text, start, end + 1)


def _at(passage: Passage, place: int) -> int:
    """Where a place in the document stands in a passage."""
    return bisect_left(passage.offsets, place)
