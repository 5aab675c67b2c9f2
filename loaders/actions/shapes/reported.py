"""What minutes told in reported speech throughout say somebody will do: «The clerk would write to the port».

Apart from `futures.py`, whose «would» stands behind a verb of saying: here nothing but the words themselves tells a report from
a supposition («a bridge would cost more»), so what stands before the verb must wish, doubt or compare nothing. Behind the verb
only a condition counts: «would ask if the hall is free» and «would send the proposed text» tell of deeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphapp.loaders.actions.shapes.forms import UNREAL, Rule, Shape, before, finds_out, near
from graphapp.loaders.actions.shapes.futures import SUPPOSED, WOULD, predicate
from graphapp.loaders.regex import Regex

_WISH = Regex(
    r"\b(?:\w+er than|more \w+ than|if|unless|could|might|were to|otherwise|ideally|only|in that case|in theory"
    r"|rather|prefer|normally|usually|wish(?:es|ed)?"
    r"|suggest\w*|propos\w+|recommend\w*|hop(?:es?|ed|ing)|should|option|alternatively|whether|(?:I|you) would)\b",
    re.IGNORECASE,
)
_WISHED = Regex(
    r"(?<!what )(?<!which )would (?:also )?(?:like|have (?:been|had|liked|preferred|[a-z]+(?:ed|en)\b)|be able|not|need|rather"
    r"|require|mean|allow|help|make|cost|prefer|also be|be (?:good|useful|better|helpful|great|nice|interested"
    r"|willing|ready to|happy))\b",
    re.IGNORECASE,
)
_CONDITION = Regex(r"\b(?:if|unless|otherwise|ideally|in that case|in theory|were to|rather than|\w+er than)\b", re.IGNORECASE)


def would(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody would do, where the whole minutes are told in reported speech and no verb says so."""
    for found in WOULD.finditer(text, start, end):
        if _WISH.search(text, start, found.end()) or _WISHED.match(text, found.start(), end):
            continue
        subject = before(text, start, found.start())
        shape = predicate(text, found.end(), end, subject)
        aside = text.rfind("(", start, found.start()) > text.rfind(")", start, found.start())
        unreal = UNREAL.search(text[slice(*subject)]) or SUPPOSED.search(text[near(start, subject[0]) : subject[0]])
        if shape and not aside and not unreal and not _depends(text, shape.verb, end):
            yield replace(shape, rule=Rule.WOULD)


def _depends(text: str, verb: int, end: int) -> bool:
    """Whether the words behind a deed put a condition; what is to be asked or found out is none («ask if it is open»)."""
    return any(not finds_out(text, verb, found.start()) for found in _CONDITION.finditer(text, verb, end))
