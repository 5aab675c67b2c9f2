"""One commitment that a document states twice: in the running text and again in the list, or in two lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from graphapp.loaders.actions import text as words
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import ActionFound, Names
from graphapp.schema.life import ItemKind, State

_REPEATED = 0.6  # of the shorter statement's words
_REPEATED_OTHERWISE_DUE = 0.7
_TWICE_LISTED = 0.85  # of both statements' words
_IN_ONE_LIST = 0.99
_FEWEST = 2  # words that two statements of one action share
_NEAR = 3  # blocks between a matter and a note in few words on it («Action Ada: add it to the list»)
_TELLING = 3  # words that make two statements of different people the same; «update to be given» may be anybody's


# «Organise the training» is not «organise the preparatory meeting for it».
_PREPARES = Regex(r"\bprep(?:arat(?:ion|ory))?\s+(?:meeting|call|session|workshop)s?\b", re.IGNORECASE)
# «add it», «SG: add to the list»: what is added was said before.
_OBJECTLESS = re.compile(
    r"(?:[\w&/ ]{1,20}:\s+)?(?:[a-z]+\s+(?:it|them|this|that|these|those|so)|(?:add|put|post|upload|move|copy|send|share"
    r"|include|insert|publish|document|record)\s+(?:in|on|to|into|onto|as))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Said:
    """An action and the words that its task is about."""

    action: ActionFound
    words: frozenset[str]


def merged(actions: Sequence[ActionFound], names: Names) -> list[ActionFound]:
    """The actions without those that repeat another, whose statements they become."""
    said = [_Said(action, _about(action, names)) for action in actions]
    into = _repeated(said)
    groups: dict[int, list[ActionFound]] = {}
    for number in range(len(said)):
        root = number
        while (above := into[root]) is not None:
            root = above
        if root != number:
            groups.setdefault(root, []).append(actions[number])
    return [_with(action, groups.get(number, [])) for number, action in enumerate(actions) if into[number] is None]


def _repeated(said: Sequence[_Said]) -> list[int | None]:
    """Which action each one repeats, by its place; None for those that repeat nothing.

    What is said again word for word repeats what was said first, or what that repeats in a list, without being compared.
    """
    sharing: dict[str, list[int]] = {}
    for number, one in enumerate(said):
        for word in one.words:
            sharing.setdefault(word, []).append(number)
    found: list[int | None] = []
    first: dict[tuple[object, ...], int] = {}
    for number, one in enumerate(said):
        act = one.action
        if number and _notes(one, said[number - 1]):
            found.append(number - 1)
            continue
        earlier = first.setdefault((act.kind, act.text, act.owners, act.due, act.state, one.words), number)
        if earlier == number or len(one.words) < _FEWEST or _of_two_matters(one, said[earlier]):
            found.append(_same(number, said, sharing))
            continue
        above = found[earlier]
        listed = above is not None and said[above].action.kind is not act.kind
        found.append(above if listed else earlier)
    return found


def _same(number: int, said: Sequence[_Said], sharing: Mapping[str, Sequence[int]]) -> int | None:
    """Which action this one repeats: any of a list if it stands in the text, else an earlier one of its kind."""
    mine = said[number]
    shared = Counter(chain.from_iterable(sharing[word] for word in mine.words))
    best, found = 0.0, None
    for other in sorted(at for at, count in shared.items() if count >= _FEWEST and at != number):
        theirs = said[other]
        listed = mine.action.kind is ItemKind.BODY and theirs.action.kind is ItemKind.FOLLOW_UP
        if (not listed and (other >= number or mine.action.kind is not theirs.action.kind)) or _notes(theirs, mine):
            continue
        score = likeness(mine, theirs, twice=not listed) + (0.0 if not listed else 1.0)
        if score > max(best, 1.0 if listed else 0.0):
            best, found = score, other
    return found


def likeness(one: _Said, other: _Said, *, twice: bool) -> float:
    """How surely two actions are one, 0 when they are not."""
    mine, theirs = one.action, other.action
    if (mine.owners and theirs.owners and not set(mine.owners) & set(theirs.owners)) or _of_two_matters(one, other):
        return 0.0
    if State.OPEN not in {mine.state, theirs.state} and mine.state is not theirs.state:
        return 0.0
    if bool(_PREPARES.search(mine.text)) is not bool(_PREPARES.search(theirs.text)):
        return 0.0
    shared, shorter = len(one.words & other.words), min(len(one.words), len(other.words))
    if shared < min(3, shorter) or shared < _FEWEST:
        return 0.0
    if twice and shorter < _TELLING and mine.owners != theirs.owners:
        return 0.0
    if twice:
        score, least = (
            2 * shared / (len(one.words) + len(other.words)),
            _IN_ONE_LIST if _one_list(mine, theirs) else _TWICE_LISTED,
        )
    else:
        score = shared / shorter
        least = _REPEATED if _due(mine) == _due(theirs) or None in {_due(mine), _due(theirs)} else _REPEATED_OTHERWISE_DUE
    return score if score >= least else 0.0


def _notes(one: _Said, before: _Said) -> bool:
    """Whether one is a note without its object on the promise right before it («Bo will draft the map. Action Bo: add it»)."""
    mine, theirs = one.action, before.action
    sentence, told = mine.evidence[0][0], theirs.evidence[0][0]
    beside = sentence.section_index == told.section_index and 0 <= sentence.block_index - told.block_index <= 1
    said = beside and theirs.kind is ItemKind.BODY and bool(mine.owners) and mine.owners == theirs.owners
    return said and _is_brief(one) and bool(_OBJECTLESS.match(mine.text))


def _of_two_matters(one: _Said, other: _Said) -> bool:
    """Whether one is a note in few words in the talk, and the other stands where the note does not reach."""
    mine, theirs = (each.action.evidence[0][0] for each in (one, other))
    near = mine.section_index == theirs.section_index and abs(mine.block_index - theirs.block_index) <= _NEAR
    told = {one.action.kind, other.action.kind} == set(ItemKind)  # a note is on what stands before it
    note, body = (one, other) if _is_brief(one) else (other, one)
    near &= not told or body.action.evidence[0][1].span() < note.action.evidence[0][1].span()
    return _is_brief(note) and not near and theirs.section.role not in OF_TASKS and mine.section.role not in OF_TASKS


def _is_brief(said: _Said) -> bool:
    return said.action.kind is ItemKind.FOLLOW_UP and len(said.words) < _TELLING


def _one_list(mine: ActionFound, theirs: ActionFound) -> bool:
    """Whether two actions are items of one list, which seldom says a thing twice: alike as they are, they are two."""
    one, other = (action.evidence[0][0] for action in (mine, theirs))
    items = one.block.kind is other.block.kind is BlockKind.ITEM and one.block is not other.block
    return items and one.section_index == other.section_index and mine.kind is ItemKind.FOLLOW_UP


def _about(action: ActionFound, names: Names) -> frozenset[str]:
    """The words of the task: without its date, and without those who are to do it; the name of a body is one word."""
    part = action.evidence[0][1]
    text = action.text
    for found in names.find(part):
        if found.key in action.owners:
            text = text.replace(found.spelling, " ")
        elif found.kind == "Organisation":
            text = text.replace(found.spelling, found.spelling.replace(" ", ""))
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
            kind=ItemKind.FOLLOW_UP if other.kind is ItemKind.FOLLOW_UP else action.kind,
            evidence=(*action.evidence, *(each for each in other.evidence if each not in action.evidence)),
            due=action.due or other.due,
            initiative=action.initiative or other.initiative,
            owners=action.owners or other.owners,
            countries=tuple(dict.fromkeys((*action.countries, *other.countries))) if action.countries else action.countries,
        )
    return action
