"""Shapes of notes that leave out «is»: «Ada going to print it», «Bo looking into it», «Ines happy to help», «Cy tasked with».

Apart from the same words with «is» (`forecasts.py`): without it nothing but names may stand before them, and a sentence that
goes on («… running late, Ada left») looks alike, so they count at the head of a clause only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import VERB, Rule, Shape

_WHO = r"[\W\d]*(?P<who>[A-Z][\w’.-]*(?:(?:\s*[,/&]\s*|\s+and\s+|\s+)[A-Z][\w’.-]*){0,5})\s+"
_GOING = re.compile(rf"{_WHO}(?:(?:still|also|now)\s+)?going\s+to\s+(?P<verb>[a-z]{{3,}})\b")
_DOING = re.compile(
    rf"{_WHO}(?P<verb>[a-z]{{3,}}ing)\s+(?=[a-z\d]|to\s+[A-Z])(?![^,;.]*\b(?:until|since|currently)\b)",
)
_GLAD = re.compile(
    rf"{_WHO}(?:(?:also|very|now)\s+)?(?:(?:happy|willing|glad|keen|prepared)\s+to\s+{VERB}"
    r"|(?:tasked\s+with|responsible\s+for|in\s+charge\s+of)\s+(?P<doing>[a-z]{3,}ing)\b)"
)
_IDLE = verbs.NO_DEED | frozenset(
    "come arrive happen move follow include represent".split()
)  # «Ada representing the crews» came


def elided(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody is going to do, at work on, willing to do or charged with, told without «is»."""
    if going := _GOING.match(text, start, end):
        yield Shape(Rule.FUTURE, going.span("who"), going.start("verb"), going["verb"])
    if doing := _DOING.match(text, start, end):
        base = verbs.infinitive(doing["verb"])
        if base not in _IDLE:
            yield Shape(Rule.BUSY, doing.span("who"), doing.start("verb"), base)
    if glad := _GLAD.match(text, start, end):
        rule, group = (Rule.READY, "verb") if glad["verb"] else (Rule.AGREED, "doing")
        yield Shape(rule, glad.span("who"), glad.start(group), glad["verb"] or verbs.infinitive(glad["doing"]))
