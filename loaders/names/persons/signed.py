"""Who signs a mail or a note: the name behind «best regards», in full where a line below gives more than the first name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.schema.ids import fold

CLOSES = re.compile(
    r"\W*(?:(?:with|many|warm|kind|best|all the|yours)\s+)*(?:regards|wishes|best|thanks|thank you|cheers|sincerely|faithfully"
    r"|greetings|yours)(?:\s+(?:and|to all|all|again|in advance|everyone|from)\b[^,.!\n]{0,30})?\s*[,.!–—-]*\s*",
    re.IGNORECASE,
)
LAST = 12  # blocks at the end in which a mail is signed
_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]*[a-zà-ÿĀ-ɏ]"
_NAME = re.compile(
    rf"[\W_]*(?P<name>{_WORD}(?:\s+(?:[A-Z]\.|de|van|der|von|bin|al|{_WORD})){{0,3}})\s*(?:\([^()]*\)|,.{{0,60}})?[\s.]*\Z"
)
_NOBODY = frozenset("all everyone team secretariat colleagues chair co-chairs the best kind".split())


def add_signed(drafts: Drafts, texts: Sequence[str]) -> None:
    """The person who signs at the end, under the first name too."""
    last = list(texts[-LAST:])
    for number, text in enumerate(last):
        signed = next(_names(text, last[number + 1 : number + 2]), None)
        if signed is None or drafts.known(PERSON, signed):
            continue
        following = (name["name"] for line in last[number + 1 : number + 4] if (name := _NAME.fullmatch(line)))
        full = next((name for name in following if name.startswith(f"{signed} ")), signed)
        key = drafts.known(PERSON, full) or drafts.add(Draft(f"person:{fold(full)}", PERSON, full, "signs the minutes")).key
        for spelling in (full, signed):
            drafts.spell(key, spelling)


def _names(text: str, following: Sequence[str]) -> Iterator[str]:
    """The name behind words of greeting, in the same line or in the next one."""
    closes = CLOSES.match(text)
    if not closes or len(text.split()) > 8:
        return
    for line in (text[closes.end() :], *following):
        found = _NAME.fullmatch(line)
        if found and not organisation_called(found["name"]) and not has_head(found["name"]):
            if fold(found["name"].split()[0]) not in _NOBODY:
                yield found["name"]
        elif line.strip():
            return
