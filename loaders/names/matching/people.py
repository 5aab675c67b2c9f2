"""How people's names are written in running text, as patterns that other patterns are made of."""

from __future__ import annotations

PART = r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ]+(?:(?:['’](?!s\b)|-)[A-ZÀ-ÞĀ-ɏ]?[a-zà-ÿĀ-ɏ]+){0,3}"
FULL = rf"{PART}(?:\s+(?:[A-Z]\.\s+|(?:van|von|de|da|del|der|di|bin|al|el|dos|la)\s+){{0,2}}{PART}){{1,2}}"
