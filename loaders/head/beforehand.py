"""Days that stand before the words «next meeting»: «3 June – next meeting», «3 June was proposed for the next meeting».

Where the words come first, module `following` reads on behind them; here they must end the line, and nothing but who settled on
the day stands between, since a day before them is otherwise of something else («the report of 3 June for the next meeting»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Sentence

_SETTLED = r"(?:proposed|agreed|confirmed|set|fixed|suggested|chosen|scheduled|settled|booked|reserved)"
_DAY_FIRST = Regex(
    rf"^\W*(?:(?:{_SETTLED}|save\s+the\s+date|it\s+was\s+{_SETTLED}\s+(?:that|on))\W+)?"
    r"(?P<day>(?=[^:;]{0,40}\d)[\w,./ ]{4,40}?)"
    rf"(?:\s*[:–—-]\s+|\s+(?:(?:was|is|were|has\s+been)\s+)?(?:\w+ly\s+)?(?:{_SETTLED}\s+)?(?:as|for)\s+"
    r"(?:(?:the|a)\s+(?:\w+\s+)?(?:date|day)\s+(?:of|for)\s+)?)"
    r"(?:the\s+|our\s+)?next\s+(?:[\w-]+\s+){0,3}?(?:meeting|mtg|call|session|telecon(?:ference)?|sync|plenary)\W*$",
    re.IGNORECASE,
)


def told_beforehand(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """What stands where the day of the next meeting would, in sentences that end with these words."""
    for sentence in sentences:
        found = _DAY_FIRST.match(sentence.passage.text)
        if found:
            yield sentence.passage.part(*found.span("day"))
