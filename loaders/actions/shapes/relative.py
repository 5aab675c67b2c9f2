"""Clauses that only say which one is meant: «the prefix for the files that Ada will upload», «the papers that we will keep».

The deed in them is no promise of its own: it describes the thing before it. Such a clause lacks the object of its verb, which
is that very thing.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.shapes.forms import near
from graphapp.loaders.regex import Regex

_BEHIND_A_NOUN = Regex(
    r"\A(?!\W*(?i:in|at|on|by|after|for|during|before|until|from|since|with|as|next|this (?:week|month|year)|when|if|following"
    r"|given|over)\b).*"
    r"\b(?:the|an?|all|any|every|those|these|some|no|other)\s+(?:(?!(?:and|but|so|or|while|then|that|as|because)\b)[a-z-]+\s+){1,4}?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?\s*\Z"
)
_BEHIND_THAT = Regex(
    r"\b(?:the|an?|all|any|few|every|those|these|some|no|other)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?!(?:fact|idea|decision|agreement|understanding|hope|commitment|proposal|suggestion|plan|condition|view|consensus)\b)"
    r"[a-z-]+\s+(?:that|which)\s+\Z"
)
_PRONOUN = re.compile(r"\s*(?:we|they|you|I|he|she)\s*")
_NO_OBJECT = re.compile(r"\s*[a-z]+(?:\s+(?:in|on|at|to|by|for|with|from|as)\b|\s*(?:[.,;:)]|\Z))")


def says_which(text: str, subject: tuple[int, int], at: int) -> bool:
    """Whether somebody's deed behind «will», which ends at a place, only says which thing before it is meant."""
    if not _NO_OBJECT.match(text, at):
        return False
    told = _PRONOUN.fullmatch(text, *subject) and _BEHIND_THAT.search(text, near(0, subject[0]), subject[0])
    return bool(told or _BEHIND_A_NOUN.search(text[slice(*subject)]))
