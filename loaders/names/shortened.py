"""Names without the word that only says what kind of body it is: «Fundación Barca Azul» is «Barca Azul» elsewhere.

Minutes give a foundation or a firm its full style once, in the list of those present, and drop the style in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.known import organisation_called
from graphapp.loaders.names.places import is_place
from graphapp.loaders.names.placing import is_ordinary

_AHEAD = re.compile(
    r"(?:Fundación|Fundação|Fondation|Fondazione|Stiftung|Foundation|Asociación|Associação|Association|Associazione|Corporación|"
    r"Cooperativa|ONG|NGO|Verein|Stichting)\s+(?!(?:de|du|des|d|da|do|dos|del|di|for|of|the|para|pour|für)\b)(?=[A-ZÀ-Þ])"
)
_BEHIND = re.compile(
    r",?\s+(?:S\.A\.S?\.?|S\.R\.L\.?|S\.L\.|SARL|Sàrl|Ltda\.?|GmbH|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|Pty|ASBL|asbl|SpA|B\.V\.|Corp\.?|"
    r"Foundation|Trust)$"
)
_FREE = frozenset(("Foundation", "Trust"))  # behind one word these are what tells the name from the word


def add_shortened(drafts: Drafts, texts: Sequence[str]) -> None:
    """Makes the bare name lead to the styled one, where the document uses both and the bare one is nobody else's."""
    for draft in drafts.organisations():
        bare = _bare(draft)
        if not bare or is_place(bare) or organisation_called(bare) or is_ordinary(bare):
            continue
        if any(drafts.known(kind, bare) for kind in (PERSON, GROUP)):
            continue
        other = drafts.known(ORGANISATION, bare)
        if other and other != draft.key and drafts.by_key[other].parent is None:
            drafts.merge(other, draft.key)
        elif not other and any(re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", text) for text in texts):
            drafts.spell(draft.key, bare)


def _bare(draft: Draft) -> str:
    """The name without its style; empty where it has none, or where too little would be left."""
    ahead, behind = _AHEAD.match(draft.name), _BEHIND.search(draft.name)
    if ahead:
        return draft.name[ahead.end() :].strip()
    if behind is None:
        return ""
    rest = draft.name[: behind.start()].strip(" ,")
    return "" if behind[0].strip(" ,") in _FREE and " " not in rest else rest
