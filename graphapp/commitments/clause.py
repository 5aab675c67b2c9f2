"""Where a sentence says what it is about, and where it only adds to it; whether it speaks of something said before.

Minutes put the thing first and the circumstances behind a comma, a relative pronoun or a conjunction, and where they put them
in front («because …, the survey is moved»), a comma ends them.
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"\s*(?P<label>[^:.!?]{1,50}):\s+")
_TOPIC = re.compile(
    r"\s*(?:as (?:for|to|regards)|regarding|concerning|with (?:regard|respect) to|on)\s+[^,;:]{3,80}[,:]\s+", re.IGNORECASE
)
_TELLS = re.compile(r"\b[a-z]{3,}ed (?:the|its|their|his|her|all|an?|with|to|that)\b|\b(?:is|are|was|were|has|have|will)\b")
_BESIDE = (
    r"(?:alongside|in addition to|further to|in line with|in parallel (?:to|with)|according to|as part of|on top of|unlike"
    r"|besides|apart from|as well as)"
)
_ALSO = re.compile(r"\b(?:also|too|as well)\b", re.IGNORECASE)
_OTHERWISE = re.compile(rf"\s*{_BESIDE}\b[^,;]{{3,140}},\s+", re.IGNORECASE)
_FRONTED = re.compile(
    r"\s*(?:because|since|as(?! (?:for|to|regards)\b)|if|when|after|once|due to|owing to|given|following|with|while|although"
    r"|despite|to|for|in|at|on|during|before|until|upon|pending|prior to|subject to"
    r"|together with|along with|based on|building on|thanks to"
    rf"|{_BESIDE}"
    r"|post[- ](?=delivery|launch|meeting|event|workshop|approval|publication|election|completion|release))\b"
    r"(?:(?!\b(?:will|shall)\b)[^,;]){3,140},\s+(?!and\b|or\b)"
    r"|\s*(?:for (?:this|that|these) reasons?|as a (?:result|consequence)|in the (?:meantime|end)|meanwhile|finally|since then"
    r"|after all|at last|to date|so far)\s+",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\s*[^,;:]{1,60}?\b(?:reported|informed|explained|confirmed|announced|said|noted|mentioned|recalled|apologi[sz]ed|stated"
    r"|added|indicated|reminded|advised|writes|wrote|says|reports|confirms|told)\s+(?:[\w ]{0,30}?)\bthat\s+"
    r"|\s*[^,;:]{0,40}?\b(?:thank(?:ed|s)?|thanks (?:go )?to|(?:is|are|was|were) thanked)\b[^,;:]{0,60}?\bfor\s+",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"[;(]|\s[-–—]\s|,\s+(?!and\b|or\b)"
    r"|\b(?:which|(?-i:who)|whose|where|so that|in order to|because|since|while|whereas|therefore"
    r"|although|until|before|after|once|if|unless|provided|instead|as part of|rather than|earlier than|later than)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:and |but |so )?(?:it|they|this|these|that|those|both|one|the (?:others|rest|former|latter|same))\b"
    r"|\s*the (?:first|second|third|fourth|fifth|last|next)(?:\s*,| (?:will|is|are|was|were|one)\b)",
    re.IGNORECASE,
)
# What is acted on is named before: «will load it», «sort this out», «A sends it», «has it».
_OBJECT = re.compile(
    r"(?:\b(?:will|to|shall|must|should|would)|['’]ll|:)\s(?:[a-z]+\s){0,3}?[A-Za-z][a-z]+\s"
    r"(?:it|them|both|(?:this|these)(?=\s(?:out|up|down|over|on|off|by|and|with|before|until|next)\b|\s*[,.;]|\s*\Z))(?!\w)"
    r"|\A\W*[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,4}\s(?:now\s|then\s|also\s)?[a-z]+s\s(?:it|them|both)\b"
    r"|\b(?:have|get|got|has|had)\s(?:it|them)\b|\b(?:do|does|done|did)\s(?:so|this|it|that)\b",
)
_DOES = re.compile(
    r"\s*(?:it|they)\s+(?:will|shall|would|plans? to|intends? to|agreed to|promised to|offered to)\s+(?:also\s|then\s|now\s)?"
    r"(?!be\b|take place|go\b|come\b|start\b|begin\b|end\b|happen\b)[a-z-]+\s+"
    r"(?!it\b|them\b|this\b|that\b|these\b|those\b|in\b|on\b|at\b|by\b|to\b|up\b|out\b|with\b|before\b|after\b|until\b|for\b"
    r"|from\b|again\b|later\b|next\b|place\b)(?:the\s|an?\s|its\s|their\s|all\s|first\s)?[a-z]{3,}",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\bthe (?:second|third|other|last) one\b"
    r"|\bthe (?:other|remaining) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! [a-z]+s\b)",
    re.IGNORECASE,
)
# The words speak of something that was said before: «the remaining kits», «is moved to June», «as planned».
_BACK = re.compile(
    r"\b(?:remaining|rest of|the rest|outstanding|other (?:one|two|three|four|five|six|half)|the others|still"
    r"|(?:is|are|was|were|been|has|have|now) (?:now )?(?:\w+ )?(?:moved|postponed|delayed|deferred|rescheduled|extended"
    r"|prolonged|brought forward|pushed back|shifted|maintained|unchanged|held up|late|kept)|will now|would now|now be"
    r"|now (?:foreseen|expect(?:s|ed)?|says?|speaks?|hopes?|plan(?:s|ned)?|aims?|due|promise[sd]?)"
    r"|(?:not|cannot|can ?not) (?:\w+ ){0,3}(?:before|until|till)"
    r"|(?:moved|postponed|shifted|delayed|deferred|rescheduled|pushed(?: back)?) (?:to|until|till|into|by)"
    r"|instead of|(?:earlier|later|as) (?:than )?(?:planned|foreseen|agreed|announced|promised|expected|scheduled)"
    r"|again(?=\s*(?:[.,;]|\Z|in\b|on\b|by\b|next\b|this\b|after\b))"
    r"|new (?:date|deadline|target)|carried over|carried forward|as before|not yet|no longer|as (?:it|they|he|she) had"
    r"|remains? on (?:course|track))\b",
    re.IGNORECASE,
)


# Two sentences in one: what has happened, and what therefore will.
_SPLICED = re.compile(
    r"\s*(?=[^,;:]{0,40}\b(?:has|have|had|is|are|was|were)\b)[^,;:]{5,90},\s+(?:so |therefore |thus |and )?"
    r"(?=(?:the|its|their|his|her|this|it|they)\s[^,;:]{0,60}\b(?:will|would|shall|cannot)\b)"
)


def labelled(text: str) -> int:
    """Where the words behind a topic or a speaker begin; 0 where there is none."""
    found = _LABEL.match(text)
    if found and not _TELLS.search(found["label"]):
        return found.end()
    topic = _TOPIC.match(text)
    return topic.end() if topic and topic[0].lstrip()[:3].casefold() not in {"on ", "in "} else 0


def main(text: str) -> tuple[int, int]:
    """Where the main clause begins, and where what it adds begins."""
    label = labelled(text)
    start = label if len(text) - label > 12 else 0
    for lead in (_SAYS, _FRONTED, _SPLICED):
        found = lead.match(text, start)
        if found and len(text) - found.end() > 12:
            start = found.end()
    added = _ADDED.search(text, start + 12)
    return start, added.start() if added else len(text)


def without_company(text: str) -> str:
    """The text without what it sets beside its own thing at its head («Alongside the map, a list was made»).

    Where the other was made «also», so was what stands beside it.
    """
    beside = _OTHERWISE.match(text)
    return text[beside.end() :] if beside and not _ALSO.search(text, beside.end()) else text


def stands_for(text: str, start: int, end: int) -> bool:
    """Whether the main clause names nothing itself: «it», «the other three», «will load them»."""
    return bool(
        _GOES_ON.match(text, start)
        or _OTHERS.search(text)
        or _OBJECT.search(f": {text[start:end]}")
        or _OBJECT.search(text[start:end])
    )


def does(text: str, start: int) -> bool:
    """Whether «it» or «they» are who is to do something with a thing that is named («They will share first results»)."""
    return _DOES.match(text, start) is not None


def looks_back(text: str) -> bool:
    """Whether the words speak of something that was said before."""
    return bool(_BACK.search(text))
