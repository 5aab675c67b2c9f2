"""Identifiers are hashes of what makes a thing itself, so the same thing has the same id in every store."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


def identifier(kind: str, *parts: str) -> str:
    """A stable id such as `Organisation-3f2a…`: the kind and 20 hexadecimal digits (80 bits) of the parts' SHA-256."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{kind}-{digest[:20]}"


@lru_cache(maxsize=1 << 16)  # reading folds the same phrases over and over
def fold(name: str) -> str:
    """The name without what does not distinguish names: case, accents, invisible characters, punctuation, a leading «the»."""
    words = (name.translate(_ASCII) if name.isascii() else _lettered(name)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _lettered(name: str) -> str:
    kept = (c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) not in ("Mn", "Cf"))
    return "".join(c if c.isalnum() else " " for c in "".join(kept).casefold())
