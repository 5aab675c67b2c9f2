"""Tasks that end in a bracket for how they stand and whose they are: «Draw the chart [ongoing for A and B]».

The bracket holds for the whole item, so that a task with a remark behind it («Draw it. The old one is lost. [done]») is told of
by a bracket in another sentence than its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphapp.loaders.actions.actors import beside, owners
from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.layout import standings
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.regex import Regex
from graphapp.loaders.tailnotes import tail_note
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import ActionFound
from graphapp.schema.life import ItemKind, State

_BRACKET = Regex(r"(?<=[.!?)])\s+[(\[<][^()\[\]<>]{2,80}[)\]>][\s.]*\Z")


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the bracket begins, whose it says that the task is, and how the task stands."""

    start: int
    owners: tuple[str, ...]
    state: State
    whose: bool = False  # it says so, if only that the task is everybody's


def tail(known: Reading, passage: Passage) -> Tail | None:
    """The bracket at the end of a task; None where it says more than a state and whose the task is."""
    note = tail_note(passage.text)
    state = standings.state_of(note.state) if note else None
    if note is None or state is None:
        return None
    if note.who is None:
        return Tail(note.start, (), state)
    named = owners_in(known, passage, note.who)
    who = passage.text[slice(*note.who)]
    if named or owners.anybody(who) or owners.anybody(who.split()[0]):
        return Tail(note.start, named, state, True)
    if not passage.text[note.start :].lstrip(" *_–—-").startswith("["):
        return None
    some = owners.names_in(known.names.find(passage), *note.who)  # «[new for Ada, port people]», «[done – told to all]»
    first = owners.chain(passage.text, some) if some and some[0].start == note.who[0] else []
    return Tail(note.start, owners.keys(first, known.own), state, True)


def told(known: Reading, actions: Iterable[ActionFound]) -> Iterator[ActionFound]:
    """The actions, with what the bracket at the end of their item says where it stands in a later sentence of it."""
    for each in actions:
        sentence, _ = each.evidence[0]
        whole = sentence.block.passage
        within = each.kind is ItemKind.FOLLOW_UP and sentence.block.kind is BlockKind.ITEM
        within = within and sentence.passage.offsets[-1] < whole.offsets[-1]
        ended = tail(known, whole) if within else None
        if ended is None:
            yield replace(each, owners=_signed(known, whole)) if within and not each.owners else each
        else:
            state = ended.state if each.state is State.OPEN else each.state
            yield replace(each, owners=each.owners or ended.owners, state=state)


def _signed(known: Reading, item: Passage) -> tuple[str, ...]:
    """Whom the last sentence of an item names in a bracket and says nothing else («Draw it. Ask for paper. (Ada)»)."""
    alone = _BRACKET.search(item.text)
    return beside.at_end(item.text, known.names.find(item), (0, len(item.text)), known.own) if alone else ()
