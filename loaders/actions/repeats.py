"""One commitment that a document states twice: in the running text and again in the list, or in two lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.actions import text as words
from graphapp.schema.findings import ActionFound
from graphapp.schema.life import ItemKind, State

_REPEATED = 0.6  # of the shorter statement's words
_REPEATED_OTHERWISE_DUE = 0.7
_TWICE_LISTED = 0.85  # of both statements' words


def merged(actions: Sequence[ActionFound]) -> list[ActionFound]:
    """The actions without those that repeat another, whose statements they become."""
    kept: list[ActionFound] = []
    listed = [action for action in actions if action.kind is ItemKind.FOLLOW_UP]
    into: dict[int, list[ActionFound]] = {}
    for number, action in enumerate(actions):
        rivals = listed if action.kind is ItemKind.BODY else listed[: _rank(listed, action)]
        same = _best(action, rivals)
        if same is None:
            same = _best(
                action,
                [a for a in actions[:number] if a.kind is action.kind is ItemKind.BODY and id(a) not in into],
                twice=True,
            )
        if same is None:
            kept.append(action)
        else:
            into.setdefault(id(same), []).append(action)
    return [_with(action, into.get(id(action), [])) for action in kept]


def _rank(listed: Sequence[ActionFound], action: ActionFound) -> int:
    return next(rank for rank, other in enumerate(listed) if other is action)


def _best(action: ActionFound, rivals: Sequence[ActionFound], *, twice: bool = False) -> ActionFound | None:
    found = [
        (likeness(action, other, twice=twice or action.kind is other.kind), rank)
        for rank, other in enumerate(rivals)
        if other is not action
    ]
    best = max(found, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return rivals[best[1]] if best[0] > 0 else None


def likeness(one: ActionFound, other: ActionFound, *, twice: bool) -> float:
    """How surely two actions are one, 0 when they are not."""
    if one.owners and other.owners and not set(one.owners) & set(other.owners):
        return 0.0
    if State.OPEN not in {one.state, other.state} and one.state is not other.state:
        return 0.0
    mine, theirs = _about(one), _about(other)
    shared = len(mine & theirs)
    if shared < min(3, len(mine), len(theirs)) or shared < 2:
        return 0.0
    if twice:
        score, least = 2 * shared / (len(mine) + len(theirs)), _TWICE_LISTED
    else:
        score = shared / min(len(mine), len(theirs))
        least = _REPEATED if _due(one) == _due(other) or None in {_due(one), _due(other)} else _REPEATED_OTHERWISE_DUE
    return score if score >= least else 0.0


def _about(action: ActionFound) -> frozenset[str]:
    """The words of the task: without its date."""
    text = action.text
    if action.due:
        text = text.replace(action.due.text, " ")
    return words.content_words(text)


def _due(action: ActionFound) -> str | None:
    return action.due.latest if action.due else None


def _with(action: ActionFound, repeats: Sequence[ActionFound]) -> ActionFound:
    """The action with what its repetitions add: their statements, and the owner and day that it lacks itself."""
    for other in repeats:
        action = replace(
            action,
            evidence=(*action.evidence, *(each for each in other.evidence if each not in action.evidence)),
            due=action.due or other.due,
            initiative=action.initiative or other.initiative,
            owners=action.owners or other.owners,
            countries=tuple(dict.fromkeys((*action.countries, *other.countries))) if action.countries else action.countries,
        )
    return action
