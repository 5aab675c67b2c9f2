"""Words behind a name and a colon that tell somebody what to do: «Bo: load up the charts», and not «Bo: update on the charts».

The first word of a note is as often a noun, so what follows must be a thing that something is done with.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.shapes import verbs

_PLEASE = re.compile(r"(?:please|kindly)\s+(?!note\b|see\b|let\b|find\b)", re.IGNORECASE)
_DETERMINED = re.compile(r"(?!please\b|thank)[a-z]+\s+(?:the|an?|all|its|their|our|it|them|new|\d+)\b", re.IGNORECASE)
# What somebody may be told to do with several things, or with a thing by its name: «load up charts», «email Bo».
_OF_THINGS = re.compile(
    r"(?!please\b|thank)[A-Za-z]+\s+(?:(?:up|out|off|over|back|down|together|into|through)\s+)?"
    r"(?:(?:the|an?|all|its|their|our|it|them|new|\d+)\b|(?:(?!(?:on|of|for|from|in|at|to|about|with|by)\b)[a-z-]+\s+)?"
    r"[a-z-]{2,}(?<!s)s\b(?!\s+(?:are|were|is|was|have|has|will))|[A-Z])"
)
_OF_A_THING = re.compile(r"[A-Za-z]+\s+[a-z]{3,}\s+(?:for|to|on|about|with|from)\s")  # «draft text for the wiki»
# With any object: «provide comprehensive Harbour metrics».
_OF_ANY = re.compile(r"[A-Za-z]+\s+(?!(?:on|of|for|from|in|at|to|about|with|by|and|or|is|was)\b)[\w“\"()]+\s+[\w“\"(]")
# «check with Bo»: whom to turn to.
_TURNING = re.compile(r"[a-z]+\s+(?:up\s+|in\s+)?(?:with|to)\s+\w", re.IGNORECASE)
# What is made, yet said as often of how a thing is: «open issues remain».
_EITHER = frozenset("open complete post present register issue table place name launch print clean film".split())


def orders(body: str, *, of_people: bool) -> bool:
    """Whether words are an order; `of_people`: they stand behind people's names, or a word for everybody."""
    if not verbs.imperative(body):
        return False
    first = verbs.first_word(body)
    made = first in verbs.PRODUCING - verbs.VAGUE and _OF_A_THING.match(body)
    made = made or (first in verbs.PRODUCING - verbs.NOUNS - _EITHER and _OF_ANY.match(body))
    made = made or (first in verbs.CHECKING | verbs.REACHING and _TURNING.match(body))
    plain = _DETERMINED.match(body) or _PLEASE.match(body)
    return bool(plain or (of_people and (made or _OF_THINGS.match(body))))
