"""Tasks with a line through them: «~~Ada to draw the chart~~» is done, unless words behind it say that it is given up.

In a list of actions the line is the tick of those who have no boxes. In running text it takes the words back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphapp.loaders.actions.outcomes import statuses
from graphapp.loaders.formats.struck import through
from graphapp.schema.documents import Passage
from graphapp.schema.findings import ActionFound
from graphapp.schema.life import ItemKind, State

_FEWEST = 3  # words of a task


def told(actions: Iterable[ActionFound]) -> Iterator[ActionFound]:
    """The actions, those in lists with a line through them as done, and without those of struck running text."""
    for each in actions:
        if noted := _noted(each):
            yield noted
            continue
        struck = _is_struck(each)
        plain = replace(each, text=each.text.strip("~ ")) if struck or each.text.count("~~") == 1 else each
        if not struck:
            yield plain
        elif each.kind is ItemKind.FOLLOW_UP:
            yield replace(plain, state=State.DONE if each.state is State.OPEN else each.state)


def _noted(action: ActionFound) -> ActionFound | None:
    """The action up to where the line ends, with what the words behind it say («~~Ada to draw the chart~~ not needed»); None
    where there are none."""
    sentence, part = action.evidence[0]
    opened = sentence.block.passage.text.lstrip("[] xX*_").startswith("~~")
    task, line, note = part.text.strip("~ ").partition("~~")
    if action.kind is not ItemKind.FOLLOW_UP or not (opened and line) or len(task.split()) < _FEWEST:
        return None
    at = part.text.find(task)
    state = statuses.status(task, note) or State.DONE
    return replace(action, text=task, state=state, evidence=((sentence, part.part(at, at + len(task))), *action.evidence[1:]))


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
