"""The stem of an English word, whichever side of the ocean spells it: words that differ only in their endings have one.

Snowball's, and not a stemmer of a database: whatever compares words here has to see the same in every store.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import snowballstemmer

# One word, as it is spelled on the two sides of the ocean.
_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in {
        r"(\w{2}[^cv\W])is(e|es|ed|ing|er|ers|ation|ations)\Z": r"\1iz\2",
        r"(\w{2})our(s|ed|ing|al|ally|able|ites?|hood)?\Z": r"\1or\2",
        r"(\w{2}[tb])re(s?)\Z": r"\1er\2",
        r"(catal|dial)ogue(s?)\Z": r"\1og\2",
        r"(program)me(s?)\Z": r"\1\2",
        r"(licen|defen|offen|practi)c(e[sd]?|ing)\Z": r"\1s\2",
    }.items()
)


@cache
def _stemmer() -> snowballstemmer.stemmer:
    import snowballstemmer  # its modules for all languages, which most questions can do without

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """The stem of a folded word in American spelling, whatever the spelling it comes in."""
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return str(_stemmer().stemWord(word))
