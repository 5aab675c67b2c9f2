"""Sentences that tell of all earlier actions at once: «All actions of the last meeting are closed, except action 2».

They name no thing, so that likeness in words cannot find the promises they end; which those are is told by the list itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING
from graphapp.commitments.told import Told
from graphapp.commitments.words import stems
from graphapp.loaders import states
from graphapp.schema.life import ItemKind

_ALL = re.compile(
    r"\W*(?:[^.;:]{2,40} (?:noted|reported|confirmed|said|agreed) that )?(?:all|every|both)(?: of)?(?: (?:the|our|these))?"
    r"(?: (?:other|remaining|open|outstanding|previous|earlier|past|agreed|above))*"
    r" (?:actions?(?: (?:items?|points?))?|a[pi]s|tasks?|follow[- ]?ups?|to[- ]?dos?|matters arising)"
    r"(?: (?:(?:from|of|in|at|since|arising) [^.;,]{3,60}?|listed|agreed))?"
    r" (?:(?:have|has|had|been|were|was|are|is|now|already|all|since|fully|reported|marked|noted|considered|as|to be)\s+)*"
    rf"(?:{states.DONE}|addressed|resolved|carried out|dealt with|executed)\b"
    r"(?P<rest>[\s,(–—-]*(?:except|apart from|but|other than|with the exception of|excluding|save)\b(?P<left>.+))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d+(?:\.\d+)*\b")


def tells_of_all(told: Told) -> bool:
    """Whether a sentence is about all earlier actions, so that what it names is what it spares."""
    return _ALL.match(told.outcome.text) is not None


def ended_by(told: Told, earlier: Sequence[Chain]) -> tuple[list[Chain], list[Chain]]:
    """The open promises of the list of the meeting before that the sentence ends, and those that it spares; none where it
    spares what is not found."""
    found = _ALL.match(told.outcome.text)
    if found is None:
        return [], []
    before = max((chain.items[-1].date for chain in earlier if chain.items[-1].date < told.date), default="")
    listed = [
        chain
        for chain in earlier
        if not chain.ended and chain.items[-1].date == before and chain.items[-1].action.kind is ItemKind.FOLLOW_UP
    ]
    kept = [chain for chain in listed if any(each.date == told.date for each, _ in chain.outcomes)]  # told to be open
    left = found["left"]
    spared = [chain for chain in listed if left and _is_named(chain.named, left)]
    if left and not spared:
        return [], []
    return [chain for chain in listed if chain not in kept and chain not in spared], spared


def _is_named(promise: Item, words: str) -> bool:
    """Whether the words name a promise: by its number, or by what it is about."""
    if numbers := _NUMBER.findall(words):
        return promise.number in numbers
    return bool(stems(words) & promise.gist.telling - COMMON - DOING)
