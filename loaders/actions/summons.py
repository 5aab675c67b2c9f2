"""Running text that calls on somebody by a sign: «@Ada check the logs», «@all send comments by Friday»."""

from __future__ import annotations

import re

from graphapp.loaders.actions import dues
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Clause, Setting, Verdict

_ONE = r"@[\w.-]*\w(?:\s[A-Z][\w’'-]+)?"
_CALLED = re.compile(rf"\W*?(?P<who>{_ONE}(?:(?:\s*[,/&+]\s*|\s+and\s+|\s+){_ONE})*)\s*[,:–-]?\s+(?=[a-z])")
# «@Ada update on the piers»: the word is the name of a topic.
_TOPIC = re.compile(
    r"(?:updates?|report|review|comment|note|work|progress|plan|request|call|test|release|draft|answer|question|feedback|change"
    r"|demo|study|survey|support)\s+(?:on|from|of|about|regarding|re)\b"
)
_FEWEST = 2  # words of a task


def summoned(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    """What a clause tells whomever it calls on to do; None where it calls on nobody, or only speaks of them."""
    found = None if setting.sure or "@" not in clause.text else _CALLED.match(clause.text, clause.start, clause.end)
    body = clause.text[found.end() : clause.end] if found else ""
    if not found or not verbs.imperative(body) or _TOPIC.match(body) or len(body.split()) < _FEWEST or body.endswith("?"):
        return None
    whom = owners.names_in(clause.founds, *found.span("who"))
    due = dues.due_in(clause.text, clause.dates, (found.end(), clause.end), clause.meeting, listed=True)
    named = owners.keys(whom, around.own)
    return Verdict(found.start("who"), clause.end, named, due, f"{setting}: {Rule.ADDRESSED}")
