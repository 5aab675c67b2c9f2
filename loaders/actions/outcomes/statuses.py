"""How a task stands by what is written beside it: a word for the state, or a sentence that tells what was done.

A step on the way is not the task: «tender launched» leaves a purchase open, and «draft circulated» a final text.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions import text as words_of
from graphapp.loaders.actions.layout import standings
from graphapp.loaders.actions.outcomes import recalling, reports, wording
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.schema.life import State

_FIRST = re.compile(r"[.;,(–—]|\s-\s")
_LEFT = Regex(r"\bnot (?:yet|all)\b|\b(?:the )?(?:rest|remaining|others)\b|\bexcept\b", re.IGNORECASE)
# Behind what has been done: «Two districts finished; extended to May».
_MORE_TIME = Regex(
    r"[;,.]\s+(?:(?:now|deadline|time|date|work|is|was|has been)\s+){0,3}(?:extended|prolonged)\b", re.IGNORECASE
)
# What is told in its own words may be the first part of it: «Two have signed. The third outstanding», «Met; report to follow».
_COMES = Regex(r"(?<!none )(?<!nothing )\b(?:outstanding|(?:still )?to follow)\b", re.IGNORECASE)
_STEP = re.compile(
    r"\W*(?:(?:the|an?|first|zero|initial|request|letter|email|message|call)\s+)*(?P<step>tender|draft(?:ed)?|contacted|asked"
    r"|requested|launched|initiated|advertised|ordered|approached|reminded|scheduled|identified|discussed|planned|changed|modified"
    r"|extended|raised|assigned|agreed|noted)\b"
    r"|[\w\s]{3,40}?\b(?P<begun>launched|initiated|advertised|contacted|approached|requested|formed"
    r"|established|created|set up|assigned|identified|drafted|raised|agreed)\b",
    re.IGNORECASE,
)

# «Confirmed», «Granted on 3 May»: a deed by itself, or with the day and the place of it.
_PARTICIPLE = re.compile(
    r"\W*(?:(?:has|have|had|been|was|were|is|are|now|already|all|both)\s+)*(?P<deed>[a-z-]{4,})"
    r"(?:(?P<alone>\s*(?:[.!]?\s*\Z|[,;:(–—]|on\s\d))|(?=\s+(?:on|by|at|in|to|with|via|from|last|and|for)\b))",
    re.IGNORECASE,
)


def status(task: str, words: str) -> State | None:
    """How the task stands by the words beside it; None where they say nothing of it."""
    if (plain := noted(task, words)) is not None:
        return plain
    words = words[wording.label_end(words) :]
    first = _FIRST.split(words.strip(), maxsplit=1)[0]
    left = any(sign.search(words) for sign in (_LEFT, recalling.PARTLY, _MORE_TIME, _COMES))
    if short := standings.state_of_cell(first):
        return State.OPEN if short is State.DONE and left else short
    told = reports.reported(first, (), review=True) or reports.reported(words, (), review=True)
    if told is None:
        return standings.state_of_cell(words) or (None if left else happened(task, words))
    if told.state is State.DONE and left:
        return State.OPEN
    return State.OPEN if told.state is State.DONE and on_the_way(task, words) else told.state


def noted(task: str, words: str) -> State | None:
    """How the task stands by the first words beside it, if they are plain («Not taken forward», «Done, except for two»)."""
    plain = wording.said(task, words)
    left = plain is State.DONE and (_LEFT.search(words) or recalling.PARTLY.search(words) or _MORE_TIME.search(words))
    return State.OPEN if left else plain


def happened(task: str, words: str) -> State | None:
    """Done, where a note of a participle tells the task's own deed, or ends any, and nothing is left of it; else nothing."""
    left = _LEFT.search(words) or recalling.PARTLY.search(words) or on_the_way(task, words)
    return State.DONE if not left and _happened(task, words) else None


def _happened(task: str, words: str) -> bool:
    """Whether a note is a participle that tells the task's own deed, or ends any («Confirmed», «Granted»)."""
    found = _PARTICIPLE.match(words)
    if found is None or not verbs.participle(found["deed"].casefold()):
        return False
    deed = verbs.infinitive(found["deed"].casefold())
    own = words_of.content_words(f"{found['deed']} {deed}") & words_of.content_words(task)
    return bool(own) or (found["alone"] is not None and not _STEP.match(words))


def on_the_way(task: str, words: str) -> bool:
    """Whether the words tell of a step that does not end the task, unless it was to take just that one."""
    step = _STEP.match(words, wording.label_end(words))
    if step is None:
        return False
    deed = step["step"] or step["begun"]
    return not words_of.content_words(f"{deed} {verbs.infinitive(deed.casefold())}") & words_of.content_words(task)
