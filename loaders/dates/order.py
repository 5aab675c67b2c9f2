"""Whether a document writes 5/6 for the sixth of May or for the fifth of June: its own dates decide."""

from __future__ import annotations

from functools import lru_cache

from graphapp.loaders.regex import Regex

_NUMERIC = Regex(r"(?<![\d/.-])(\d\d?)(?:/(\d\d?)/|-(\d\d?)-)(?:\d{4}|\d\d)(?![\d/-])")


@lru_cache(maxsize=4)  # asked for by more than one stage
def is_month_first(text: str) -> bool:
    """Whether dates in figures put the month first: some can only be read so, and fewer only the other way."""
    pairs = [(int(one), int(slashed or dashed)) for one, slashed, dashed in _NUMERIC.findall(text)]
    american = sum(one <= 12 < two <= 31 for one, two in pairs)
    european = sum(two <= 12 < one <= 31 for one, two in pairs)
    return american > european
