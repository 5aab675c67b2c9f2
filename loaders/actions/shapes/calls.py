"""Shapes of calls on everybody, where the thing and the day say all: «Comments to A by 3 May», «the deadline for inputs is».

Nobody in particular owns these, and without a day they ask for nothing that could be late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes.forms import DAYISH, THINGS, Rule, Shape, before
from graphapp.loaders.regex import Regex

_GIFTS = (
    r"(?:comments?|inputs?|feedback|corrections?|repl(?:y|ies)|answers?|nominations?|suggestions?|contributions?|responses?"
    r"|registrations?|applications?|submissions?|abstracts?|proposals?|amendments?|additions|changes|expressions? of interest"
    r"|edits|remarks|observations|offers|names|figures|data|objections?|agenda items|questions|confirmations?|updates|entries"
    r"|photos|invoices|receipts|reports|forms|returns|drafts|votes)"
)
THING = Regex(rf"{THINGS.pattern}|\b{_GIFTS}\b", re.IGNORECASE)
_ABOUT = r"(?:\s+(?:on|for|from|about|regarding|to the|of)(?:\s+(?!to\b|by\b|until\b|before\b)[^\s,;.:]+){1,9}?)?"
_GO = Regex(
    rf"\b{_GIFTS}{_ABOUT}\s*(?:(?:should|must|are to|is to|need to|can|may|will|has to"
    rf"|have to)\s+(?:\w+ly\s+)?(?:reach|go|come|be with"
    r"|arrive|be in|be received|be sent|be submitted)|(?:go|come|goes|comes)\s+(?:\w+ly\s+)?(?:back\s+)?to)\b"
    rf"|{THINGS.pattern}\s+goes\s+(?:\w+ly\s+)?(?:back\s+|out\s+)?(?:to|out|round)\b(?![^.;]*\b(?:every|each|always)\b)",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"\A\W*(?:(?:any|all|your|further|final|written|last|more|please|and|other|additional)\s+)*{_GIFTS}{_ABOUT}\s*"
    r"(?:(?:please\s+)?(?:to|with)\s+(?=[\w@])|(?:please\s+)?(?=(?:by|until|before|no later than)\b))",
    re.IGNORECASE,
)
_WELCOME = Regex(
    rf"\b{_GIFTS}{_ABOUT}\s*(?:is|are|remain|were|was)\s+(?:\w+ly\s+)?(?:welcome|due|requested|invited|accepted"
    rf"|possible|expected|open"
    r"|needed|wanted|sought|awaited)\b",
    re.IGNORECASE,
)
_DEADLINE = Regex(
    rf"\b(?:deadline|closing date|last day|cut-?off(?: date)?)\s+(?:for|to)\s+(?:\w+\s+){{0,3}}?(?:{_GIFTS}|comment"
    rf"|apply|register"
    r"|respond|reply|submit|nominate)\b[^.;]{0,50}?\s(?:is|was set (?:at|to|for|on)|has been set (?:at|to|for|on)"
    r"|will be|remains)\b"
    r"|\b(?:registration|the call|nominations?|the survey|the consultation)\s+(?:is open|closes?|ends?|remains open"
    r"|runs|stays open)\b",
    re.IGNORECASE,
)


# «A requested feedback by Friday»
_WANTED = Regex(
    rf"\b(?:requested|requests|asked for|asks for|called for|calls for|seeks|sought|invited|invites)\s+"
    rf"(?:(?:any|all|your|further|final|written|more|members['’]?|their|additional)\s+)*{_GIFTS}\b",
    re.IGNORECASE,
)
# «has been sent to all members for review by 3 May»
_SENT_FOR = Regex(
    r"\b(?:sent|forwarded|circulated|shared|distributed|issued|submitted|emailed|mailed|posted|published|uploaded|out"
    r"|open|released)\b"
    r"[^.;]{0,80}?\bfor\s+(?:(?:\w+\s+){0,2}?(?:and|or|/)\s+)?(?:their\s+|your\s+|the\s+|further\s+|final\s+|public\s+"
    r"|author\s+|member\s+)*"
    r"(?:reviews?|comments?|feedback|approval|inputs?|corrections?|signatures?|sign-?off|validation|endorsement"
    r"|completion|consultation"
    r"|clearance|confirmation|commenting|proofreading|voting|a vote)\b[^.;]{0,30}?\s*,?\s*"
    r"(?=(?:by|before|until|till|due|no later than|deadline|with a deadline)\b)",
    re.IGNORECASE,
)
# «The board asked for a report back in May», «The committee requested a deep dive into falls for May»
_BACK = Regex(
    r"\b(?:board|committee|group|members|council|panel|chair|governors|trustees|meeting|cabinet|assembly|executive"
    r"|directors)\s+(?:also\s+|then\s+)?"
    r"(?:asked\s+for|requested|called\s+for)\s+(?:an?|the|further|more|regular)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:reports?|updates?|papers?|notes?|briefings?|reviews?|plans?|analysis|deep\s+dive|presentation|summary|breakdown"
    r"|assurance|information"
    r"|proposals?|options?|figures|data|timeline|trajectory|list|assessment|dashboard)\b",
    re.IGNORECASE,
)
_FOLLOWS = Regex(rf"{THINGS.pattern}\s+to\s+(?:follow|come|be out|be ready|be available)\b", re.IGNORECASE)


def called(text: str, start: int, end: int) -> Iterator[Shape]:
    """What everybody is to send in by a day."""
    if not DAYISH.search(text, start, end):
        return
    for pattern in (_GO, _WELCOME, _DEADLINE, _FOLLOWS, _SENT_FOR, _WANTED, _BACK):
        for found in pattern.finditer(text, start, end):
            yield Shape(Rule.CALLED, before(text, start, found.start()), found.end(), "send", passive=True)
    if opening := _TO.match(text[start:end]):
        yield Shape(Rule.CALLED, (start, start), start + opening.end(), "send", passive=True)
