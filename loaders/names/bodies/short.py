"""Short references to an organisation by what it is: «the Institute», «the ministry», where the document has one such body.

Minutes name a body in full once and then go on with the word that heads its name. Where two bodies share the word, nobody
can tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, Draft, Drafts

_HEADS = (
    "Ministry Institute University Delegation Foundation Directorate Embassy Commission Department Agency Authority "
    "Association Federation Academy Consortium Bureau Observatory Municipality"
).split()
# Written small too, and then nothing else.
_SMALL = frozenset("Ministry Institute University Delegation Foundation Directorate Embassy Municipality".split())
_GOES_ON = re.compile(r"\s+(?:of|for|on|in\s+[A-Z]|[A-Z])|['’-]\w")


def add_short(drafts: Drafts, texts: Sequence[str]) -> None:
    """Makes «the Institute» lead to the one institute that the document names."""
    for head in _HEADS:
        bearers = [d for d in drafts.by_key.values() if d.kind in (ORGANISATION, GROUP) and head in _words(d)]
        if len(bearers) != 1 or bearers[0].kind != ORGANISATION or bearers[0].name == head:
            continue
        for spelling in (head, *([f"the {head.lower()}"] if head in _SMALL else [])):
            if any(_stands_alone(text, spelling) for text in texts):
                drafts.spell(bearers[0].key, spelling, short=True)


def is_short_there(text: str, end: int) -> bool:
    """Whether a short reference ends there, and no longer name goes on."""
    return not _GOES_ON.match(text, end)


def _words(draft: Draft) -> list[str]:
    return draft.name.replace("-", " ").split()


def _stands_alone(text: str, spelling: str) -> bool:
    pattern = rf"(?<![\w-])[Tt]he {spelling}\b" if spelling[0].isupper() else rf"(?<![\w-])[Tt]{re.escape(spelling[1:])}\b"
    return any(is_short_there(text, match.end()) for match in re.finditer(pattern, text))
