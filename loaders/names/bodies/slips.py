"""Slips of the pen: an unknown acronym one letter off an organisation of the document is that organisation, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from graphapp.loaders.names.drafts import ORGANISATION, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex

_CAPITALS = Regex(r"(?<![\w/-])[A-Z]{4,10}(?![\w-])")
_SHORT = 4  # letters of an acronym in which only two that are swapped prove a slip

_EXPLAINED = Regex(r"[(\[]\s*([A-Z]{4,10})\s*[)\]]")  # it has a full name of its own


def add_slips(drafts: Drafts, texts: Sequence[str]) -> None:
    """The misspelt acronyms of the texts, each under the only organisation that it can stand for."""
    right = {
        s: p.key for s, p in drafts.patterns.items() if p.key and _CAPITALS.fullmatch(s) and p.key.startswith("organisation:")
    }
    if not right:
        return
    tokens = {token for text in texts if not text.isupper() for token in _CAPITALS.findall(text)}
    lower = {word for text in texts for word in re.findall(r"\b[a-z]{4,10}\b", text)}
    explained = {short for text in texts for short in _EXPLAINED.findall(text)}
    for token in sorted(tokens - set(drafts.patterns) - explained):
        if organisation_called(token) or is_place(token) or token.casefold() in lower or drafts.known(ORGANISATION, token):
            continue
        meant = {key: s for s, key in right.items() if _is_slip(token, s)}
        if len(meant) == 1:
            ((key, spelling),) = meant.items()
            drafts.spell(key, token)
            entry = drafts.by_key[key]
            entry.reason = f"{entry.reason}; {token} is one letter off {spelling}"
            entry.doubtful = True
            _mend_longer(drafts, token, spelling)


def _mend_longer(drafts: Drafts, token: str, right: str) -> None:
    """Joins a longer name that holds the slip («HBAR Chile») with the same name written right, where there is one."""
    for draft in [d for d in drafts.organisations() if re.search(rf"\b{token}\b", d.name)]:
        meant = drafts.known(ORGANISATION, re.sub(rf"\b{token}\b", right, draft.name))
        if meant and meant != draft.key:
            drafts.merge(draft.key, meant)


def _is_slip(token: str, right: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two are swapped; never the first."""
    swapped = sorted(token) == sorted(right)
    return token[0] == right[0] and OSA.distance(token, right) == 1 and (swapped or len(right) > _SHORT < len(token))
