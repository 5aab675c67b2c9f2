"""Words to compare sentences by, and the small grammar that several readers of actions share."""

from __future__ import annotations

import re
from functools import lru_cache

from graphapp.loaders.actions.shapes.forms import FINITE
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_SMALL = frozenset(
    """the a an of to and or in on at for by with will shall is are be been being was were this that these those their its it
    as from should also has have had not any all our we they he she his her there which who than more most other into about
    such during before after until new now up out some each""".split()
)
_ENDINGS = ("ations", "ation", "atory", "ings", "ing", "ies", "ied", "ers", "es", "ed", "er", "s", "e", "y")


def stem(word: str) -> str:
    """A word without its ending, so that «share», «shared» and «sharing» are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say what a sentence is about."""
    return frozenset(stem(word) for word in fold(text).split() if word not in _SMALL and len(word) > 1)


_LABEL = re.compile(
    r"(?P<label>(?:[^.!?;:–—]|(?<=[A-Z][a-z]{2})\.(?=\s\d)|(?<=\w)\?(?=\s?:\s)){1,80}?)(?:\s+[-–—]{1,2}\s+|\s*[-–—]\s+|\s+[-–—](?=[a-z])|\s*:\s+|\s*(?:[=-]>|→)\s*)(?=\S)"
)
# «A compared its list with that of B: …» is a sentence of its own before the colon.
_TELLS = Regex(r"[A-Za-z)] [a-z]{3,}ed (?:the|its|their|his|her|all|an?|with|to)\b")


def goes_on(text: str) -> bool:
    """Whether a paragraph goes on with the words of whoever spoke before it («… and I will ask them»)."""
    return text.startswith(("…", "..."))


_SPOKEN = re.compile(r"(?P<label>[A-Z][\w./&+, -]{0,30}?)\s+(?=(?:We|I|We’ll|I’ll|We'll|I'll)\s+[a-z])")


def spoken(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where speakers stand before «We» or «I» with no sign between («AB/CD We should …»): as `label` tells it."""
    found = _SPOKEN.match(text, start, end)
    return (found.end("label"), found.end()) if found else None


_NOTHING = re.compile(
    r"(?:none|nil|n/?a|no (?:new |outstanding |further )?(?:actions?|action items?)|tb[dc]|-+)\b[^a-z]*\Z|none\b", re.IGNORECASE
)
_DATED = re.compile(r"\([^()]{2,20}\d[^()]{0,10}\)\s+(?=[A-Z])")


@lru_cache(maxsize=4096)
def label(text: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """Where a topic or a speaker stands before a dash or a colon: the label's end and the start of the words behind it."""
    found = _LABEL.match(text, start, len(text) if end is None else end)
    if not found or FINITE.search(found["label"]) or len(found["label"].split()) > 10 or _TELLS.search(found["label"]):
        return None
    if re.search(r"\bto [a-z]+", found["label"]) and not found["label"][:1].islower() and " to " in found["label"].casefold():
        return None
    dated = _DATED.match(text, found.end())  # «All: (20 Oct.) send the list»
    return found.end("label"), dated.end() if dated else found.end()


def behind_label(text: str) -> int:
    """Where the words behind a topic at the head of a text begin («Quays: Ada»); 0 where there is none."""
    found = label(text)
    return found[1] if found else 0


def nothing(words: str) -> bool:
    """Whether the words only say that there is no action («None», «N/A»)."""
    return bool(_NOTHING.match(words.strip()))
