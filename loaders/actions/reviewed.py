"""Reads an item of a review of earlier actions: where the task ends, and what the words behind it say of its state.

A table has a column for the state; a list has only a dash, a bracket, or a change of type («*done, signed on 3 May*»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions import clauses, markers, verbs
from graphapp.loaders.actions.forms import Rule
from graphapp.schema.documents import Passage
from graphapp.schema.life import State

_STATE = re.compile(
    r"[\s*_~([–—:.;>→-]*(?:(?:this|it) )?(?:(?:is|was|has been|still|now|already)\s+)*(?:status\s*:\s*|update\s*:\s*)?"
    r"(?P<state>(?:not\s+(?:yet\s+)?|partly\s+|partially\s+|almost\s+|to be\s+)?"
    r"(?:done|completed?|closed|finished|achieved|delivered|resolved|dropped|cancell?ed|withdrawn|abandoned|superseded|obsolete|postponed|deferred|delayed|overdue|pending|open"
    r"|outstanding|on-?going|in progress|under ?way|started|carried (?:over|forward)|continu(?:ed|ing)|on hold|no longer)\b"
    r"|[✓✔✅☑])",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s[-–—]+>?\s|[:.;]\s|\s?[(\[]|\s?[→✓✔✅☑]|~~|,\s")
_NO_MORE = re.compile(r"\bno longer\b|\bnot (?:needed|required)\b|\bgiven up\b", re.IGNORECASE)
_LEAST = 3  # words of a task
_TYPE = frozenset("*_~`")


def task_of(document: str, passage: Passage) -> tuple[int, State] | None:
    """Where the task in the passage ends and how it stands; None where the passage is no task with a state."""
    for at in _cuts(document, passage):
        found = _STATE.match(passage.text, at)
        task = passage.text[:at].strip(" ~*_")
        if found and is_task(task):
            return at, _state(passage.text[found.start("state") :])
    return None


def is_task(words: str) -> bool:
    """Whether the words say what is to be done: «X to do», «Do»."""
    start = markers.bare(words)[0]
    if len(words[start:].split()) < _LEAST:
        return False
    if verbs.imperative(words[start:]):
        return True
    return any(shape.rule in {Rule.INFINITIVE, Rule.FUTURE} for shape in clauses.shapes(words, start))


def _cuts(document: str, passage: Passage) -> Iterator[int]:
    """Where a task may end, in order: at punctuation, and where the type changes."""
    for at in range(1, len(passage.text)):
        if _CUT.match(passage.text, at) or (
            passage.text[at - 1] == " " and document[passage.offsets[at] - 1 : passage.offsets[at]] in _TYPE
        ):
            yield at


def _state(words: str) -> State:
    sentence = re.split(r"[.;]", words, maxsplit=1)[0]
    if _NO_MORE.search(sentence):
        return State.CANCELLED
    return markers.state_of(re.split(r"[,)\]]", sentence, maxsplit=1)[0]) or State.OPEN
