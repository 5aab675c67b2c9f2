"""The papers of the meeting itself: whoever is to send out its minutes has another task after every meeting.

In the same words each time, it would look like one promise that is never kept.
"""

from __future__ import annotations

import re

from graphapp.commitments.items import Item
from graphapp.schema.life import State

_DEED = (
    r"(?:publish|post|upload|circulate|share|send|distribute|write|draft|prepare|finali[sz]e|produce|type|edit|issue|email|mail"
    r"|clean|tidy|take|put|add|make|save|archive|record)(?:e?s|ing)?"
)
_BETWEEN = (
    r"(?:out|up|round|around|down|together|and|or|to|all|members|partners|everyone|the|these|our|this|today['’]s|draft|final"
    r"|approved|clean|a|an|copy|of|links?|meeting|call|session|zoom|video|audio|(?:meeting|call|session)['’]s|agenda|slides|notes)"
)
_PAPER = r"(?:minutes|recordings?|transcripts?|(?:meeting|call|session)(?:['’]s)? (?:notes|summary|video|chat))"
_OF_OTHERS = (
    r"(?: \w+)? (?:of|from|for) (?:the |our )?(?:last|previous|earlier|past|missing|old|first|second|third|annual|workshop"
    r"|training|conference|webinar|(?-i:AGM|[A-Z][a-z]+)|\d)| template| page| archive| section"
)
_PAPERS = re.compile(
    rf"\b{_DEED}(?:,? (?:{_BETWEEN}|{_DEED}))* {_PAPER}\b(?!{_OF_OTHERS})"
    rf"|\bupdate (?:the )?(?:website|site|wiki|page) with (?:the )?(?:\w+ )?minutes\b",
    re.IGNORECASE,
)
_OWING = re.compile(
    r"\b(?:still|missing|outstanding|overdue|remaining|all (?:past|previous|old)|backlog|start|begin)\b", re.IGNORECASE
)


def anew(earlier: Item, later: Item) -> bool:
    """Whether both are to give out the papers of their own meetings, and the later one is no word on the earlier."""
    if later.reviewed or later.state is not State.OPEN or later.gist.back:
        return False
    texts = (earlier.action.text, later.action.text)
    return all(_PAPERS.search(text) and not _OWING.search(text) for text in texts)
