"""Slips of the pen: an unknown acronym one letter off an organisation of the document is that organisation, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import ORGANISATION, Drafts
from graphapp.loaders.names.known import organisation_called
from graphapp.loaders.names.places import is_place
from rapidfuzz.distance import OSA

_CAPITALS = re.compile(r"(?<![\w/-])[A-Z]{5,10}(?![\w-])")


def add_slips(drafts: Drafts, texts: Sequence[str]) -> None:
    """The misspelt acronyms of the texts, each under the only organisation that it can stand for."""
    right = {
        s: p.key for s, p in drafts.patterns.items() if p.key and _CAPITALS.fullmatch(s) and p.key.startswith("organisation:")
    }
    if not right:
        return
    tokens = {token for text in texts if not text.isupper() for token in _CAPITALS.findall(text)}
    lower = {word for text in texts for word in re.findall(r"\b[a-z]{5,10}\b", text)}
    for token in sorted(tokens - set(drafts.patterns)):
        if organisation_called(token) or is_place(token) or token.casefold() in lower or drafts.known(ORGANISATION, token):
            continue
        meant = {key: s for s, key in right.items() if _is_slip(token, s)}
        if len(meant) == 1:
            ((key, spelling),) = meant.items()
            drafts.spell(key, token)
            entry = drafts.by_key[key]
            entry.reason = f"{entry.reason}; {token} is one letter off {spelling}"
            entry.doubtful = True


def _is_slip(token: str, right: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two are swapped; never the first."""
    return token[0] == right[0] and OSA.distance(token, right) == 1
