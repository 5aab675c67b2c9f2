"""The papers and the day of a meeting: whoever is to send out its minutes, or to call the next, has another task each time.

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
    rf"|\bupdate (?:the )?(?:website|site|wiki|page) with (?:the )?(?:\w+ )?minutes\b"
    r"|\b(?:document|write up|summari[sz]e) (?:the|this|today['’]s) (?:meeting|call|session)\b(?! of\b)"
    r"|\b(?:update|maintain|circulate|share|send(?: out)?|publish) (?:the )?"
    r"(?:(?:action|task) (?:items|points|list|log|tracker|register|table)|actions)\b(?! of\b)",
    re.IGNORECASE,
)
_NEXT = r"next (?:\w+ )?(?:meeting|call|session|telecon(?:ference)?)"
_DAY = re.compile(
    rf"\b(?:set|fix|find|choose|agree|propose|decide|confirm|pick|suggest)\b[^.;]{{0,20}}?\b(?:dates?|times?|days?|slots?)\b[^.;]{{0,12}}?"
    rf"\b{_NEXT}\b|\b(?:schedule|arrange|organi[sz]e|book|convene|call|plan|set up|announce)\b (?:the |our |a )?{_NEXT}\b"
    rf"|\b{_DEED}(?: out)? (?:the |an? )?(?:calendar |zoom )?(?:doodle|poll|invitations?|invites?|agenda)\b[^.;]{{0,25}}?"
    rf"\b(?:for|to|of) (?:the |our )?(?:{_NEXT}|next (?:week|month))\b",
    re.IGNORECASE,
)
# «… based on the discussion today»: of this meeting's talk.
_TODAY = re.compile(
    r"\b(?:discussions?|talks?|comments|feedback|discussed|agreed|raised|made|given|said|meeting|call|session)\b[^.;]{0,20}?"
    r"\b(?:today|(?:at|in|during) this (?:meeting|call|session))\b|\b(?:from|of|in|per) today\b|\btoday['’]s\b",
    re.IGNORECASE,
)
# «… for this week»: each meeting has its own.
_THIS_PERIOD = re.compile(r"\bfor this (?:week|month|quarter|fortnight)\b|\bthis (?:week|month)['’]s\b", re.IGNORECASE)
_OWING = re.compile(
    r"\b(?:still|missing|outstanding|overdue|remaining|all (?:past|previous|old)|backlog|start|begin)\b", re.IGNORECASE
)


def anew(earlier: Item, later: Item) -> bool:
    """Whether each is of its own meeting: of its papers, of the day of the next, or of its talk."""
    if later.reviewed or later.state is not State.OPEN or later.gist.back:
        return False
    texts = (earlier.action.text, later.action.text)
    alike = any(all(each.search(text) for text in texts) for each in (_PAPERS, _DAY, _TODAY)) or _THIS_PERIOD.search(texts[1])
    return bool(alike) and not any(map(_OWING.search, texts))
