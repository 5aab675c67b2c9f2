"""What stands over earlier tasks and says of all of them how they stand: «Completed actions», «Dropped (no funds)»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphapp.loaders import states
from graphapp.loaders.actions.layout.lists import lead_of
from graphapp.schema.documents import BlockKind, Section
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import State

_ACTIONS = (
    r"(?:\s+(?:(?:follow[- ]?up|previous|earlier|past)\s+)?(?:actions?|tasks?|items?|to-?dos?|follow-?ups?)"
    r"(?:[\s-]+(?:items?|points?|log|list))?)?"
)
# Since when, or why, but no figures: «Done – sent on 3 May» is a task's own line.
_TAIL = r"(?:\s+(?:from|since|of|before|after|at|during|between|prior to)\s[^:]{2,50}?)?(?:\s*[–—(-][^\d:]{0,60})?\W*"
_OVER = 6  # words of a line over tasks
_LEAD = r"(?:\[[xX]\])?\W*(?:[\d.]+\s+)?(?:(?:recently|already|previously|all|newly|list\s+of)\s+)*"
# «The following actions were», «Previous actions –»
_NAMED = (
    r"\W*(?:(?:the|these|following|previous|earlier|past|old|all)\s+)*(?:actions?|tasks?|items?|to-?dos?|follow-?ups?)"
    r"(?:[\s-]+(?:items?|points?))?(?:\s*[–—:(-]+)?\s+(?:\(|(?:(?:are|were|been|have|had|now|already|all|recently)\s+)*)"
)


def _over(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_LEAD}(?:{words}){_ACTIONS}|{_NAMED}(?:{words}))(?:\))?{_TAIL}", re.IGNORECASE)


_DONE = _over("completed?|closed|done|finished|resolved")
_GIVEN_UP = _over(states.GIVEN_UP)
_RUNNING = _over(rf"(?:still\s+)?(?:{states.RUNNING}|open)")


def told(text: str) -> State | None:
    """How tasks stand of which a line says nothing else; None where it says more or nothing of it."""
    if _DONE.fullmatch(text):
        return State.DONE
    if _GIVEN_UP.fullmatch(text):
        return State.CANCELLED
    return State.OPEN if _RUNNING.fullmatch(text) else None


def state(section: Section, index: int) -> State | None:
    """How the tasks stand below the item or line that leads in a block, or else the heading; None where neither tells."""
    lead = lead_of(section, index) if section.blocks[index].kind is BlockKind.ITEM else None
    return told(lead.passage.text if lead else section.title)


def parts(sentence: Sentence) -> bool:
    """Whether an item says how the items below it stand, and nothing else: it is no remark on the task before it."""
    item, at = sentence.block, sentence.block_index
    below = sentence.section.blocks[at + 1 : at + 2]
    deeper = any(block.kind is BlockKind.ITEM and block.level > item.level for block in below)
    return deeper and item.kind is BlockKind.ITEM and told(item.passage.text) is not None


def settled(actions: Iterable[ActionFound]) -> Iterator[ActionFound]:
    """The actions, over where the words over them say so: where they are given up, a ticked box only says that they were
    gone through."""
    for action in actions:
        sentence = action.evidence[0][0]
        listed = sentence.block.kind is BlockKind.ITEM and sentence.passage.offsets[0] == sentence.block.passage.offsets[0]
        over = state(sentence.section, sentence.block_index) if listed and not _closes(sentence) else None
        ended = over is State.CANCELLED or (over is State.DONE and action.state is State.OPEN)
        yield replace(action, state=over) if over and ended else action


def _closes(sentence: Sentence) -> bool:
    """Whether the line before an item is on the one before it: there is one behind each item, and none over the first."""
    blocks = sentence.section.blocks
    lead = lead_of(sentence.section, sentence.block_index)
    first = next(at for at, block in enumerate(blocks) if block.kind is BlockKind.ITEM)
    between = lead is not None and lead.kind is not BlockKind.ITEM and not lead.passage.text.rstrip(" *_").endswith(":")
    return between and (not first or len(blocks[first - 1].passage.text.split()) > _OVER)
