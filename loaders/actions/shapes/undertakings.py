"""Shapes of what somebody takes on: «agreed to», «volunteered for»; of what is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, EFFORT, FINITE, THINGS, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

# «gave the assurance to», «made a firm commitment to»
_TAKEN_ON = (
    r"(?:gave|gives|given|made|makes|took|takes|taken)\s+(?:(?:an?|the|its|his|her|their)\s+)?(?:\w+\s+)?"
    r"(?:commitments?|undertakings?|promises?|assurances?|pledges?|engagements?|word)"
)
_AGREED = Regex(
    r"\b(?:agree[ds]|(?<=\ball )agree|(?<=members )agree|(?<=partners )agree|"
    r"undert(?:ook|akes)|promise[ds]|(?<!is )(?<!are )(?<!remains )(?<!be )commit(?:s"
    r"|ted)(?: itself| themselves| himself| herself)?"
    r"|(?<!\bfor )(?<!\bno )(?<!\bof )(?<!\bmore )(?<!\bthe )(?<!\bneed )(?<!\bas )volunteer(?:s|ed|ing)"
    r"|volunteer(?=\s+to\b)"
    r"|offer(?:s|ed)|pledged|decide[ds]|voted(?: unanimously| \d+[-–]\d+)?|resolve[sd]"
    rf"|{_TAKEN_ON}|accept(?:s|ed)|consent(?:s|ed)|assure[ds](?: (?:the|its|all) (?:\w+ ){0, 2}\w+| members)?"
    r"|engage[ds] (?:itself|himself|herself"
    r"|themselves))(?:,[^,;.]{2,50},|\s+with\s+(?:the\s+)?(?-i:[A-Z])(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"|\s+with\s+the\s+(?:government|ministry|authorities|municipality|donors?)"
    r"|\s+[–—-]\s[^–—;.]{2,60}?\s[–—-](?=\s)|\s*\([^()]{2,60}\))?\s+(?:to\s+){1,2}(?:"
    + verbs.LY
    + r"\s+)?"
    + EFFORT
    + VERB
    + r"|\b(?:(?:is|are|was|were|has been|have been) (?:tasked|charged|in charge|responsible)"
    r"|(?:took|takes|will take) (?:responsibility|(?:the )?lead|charge|over)|volunteered|commit(?:s|ted)(?: \w+sel(?:f|ves))?"
    r"|(?:is|are) committed)\s+(?:with|of|for|in|on|to)?\s*(?P<gerund>[a-z-]+ing)\b"
    r"|\b(?:will )?(?:has|have|had|got|took|takes?|taken|accept(?:s|ed)|volunteered for)(?: on)? (?:an?|the)"
    r" (?:open |new )?(?:action|task|homework)(?: items?| points?)?\b[^.;]{0,50}?"
    r"\s+to\s+(?P<charge>[a-z-]+)",
    re.IGNORECASE,
)
# «A decision was made to print it», «it was agreed by A to print it»: whoever made it means to.
_DECISION = Regex(
    r"\b(?:(?:decision|agreement)\s+(?:(?:was|has been|is)\s+)(?:made|taken|reached)"
    r"|(?:was|is|has been)\s+(?:\w+\s+)?(?:agreed|accepted|undertaken|resolved|decided)\s+by\s+(?P<who>[^,;]{2,50}?))\s+to\s+"
    + VERB,
    re.IGNORECASE,
)
# «A confirmed its readiness to host the next session»
_READY = Regex(
    r"\b(?:express|confirm|indicat|declar|reiterat|reaffirm|stat|signal|renew|communicat)(?:e?s|e?d|led)\s+(?:its|his"
    r"|her|their|an?)\s+"
    r"(?:\w+\s+(?:and\s+)?){0,2}(?:readiness|willingness|commitment|availability|offer)\s+to\s+" + VERB,
    re.IGNORECASE,
)
# What a body is there for: «the SC is responsible for choosing the hosts».
_DUTY = re.compile(r"(?:is|are)\s+(?:responsible|in charge)\b", re.IGNORECASE)
_BODY = Regex(r"(?:\b(?i:committee|board|council|group|panel|assembly|secretariat|chairs?)|\b[A-Z]{2,4}(?:/[A-Z]{2,4})*)\s+\Z")
_A_ROLE = re.compile(
    r"be\s+(?:available\b|(?:the|an?|one of the)\s+\w+|(?:outside|external|secretary|host|scribe|lead)\b"
    r"|\w+(?:er|or|ant|ent|ist|air)\b)"
)
_PLANNED = Regex(
    rf"\b(?:is|are|has been|have been)\s+(?:{ADVERB}\s+|being\s+|provisionally\s+)*"
    r"(?:planned|scheduled|foreseen|envisaged|set(?= (?:for|on|at|to be)\b)|slated|expected to be \w+ed"
    r"|(?:prepared|organi[sz]ed|arranged|moved|postponed|deferred|rescheduled|brought forward|extended|delayed|targeted"
    r"|maintained|confirmed|fixed|booked|agreed|promised|announced|set)"
    r"\s+(?:(?:by|from)\s+(?:[\w-]+\s+){1,3}?)?(?:for|until|till|to(?=\s+(?-i:the\b|\d|end\b|mid|early|late|next\b|[A-Z]))))\b"
    r"|\b(?:was|were|had to be)\s+(?:(?:again|therefore|thus|then)\s+)?(?:postponed|moved|rescheduled|deferred"
    r"|brought forward|extended"
    r"|put off|pushed back|delayed)\s+(?:by \w+ \w+ )?(?:to|until|till)\s+(?=(?:the\s+)?(?-i:\d|end\b|mid|early|late"
    r"|next\b|[A-Z][a-z]))"
    r"|(?<=[a-z)] )(?:planned|scheduled|foreseen|slated)\s+(?:for|in|on)\b"
    r"|(?<=[a-z)]: )(?:now |tentatively |provisionally )?(?:planned|scheduled|foreseen|slated|set|due)\s+"
    r"(?:for|in|to (?:start|begin|be|take))\b"
    r"|(?<=[a-z)] )(?:confirmed|fixed|booked|rescheduled)\s+for\s+(?=(?:the\s+)?(?:\d|week\b|(?-i:[A-Z][a-z])))"
    r"|\b(?:is|are) (?:still |now )?(?:expected|awaited) (?:by|before|until|no later than|not later than)\b"
    r"|\b(?:is|are) now (?:expected|foreseen) (?:in|on|for|at)\b"
    r"|\b(?:is|are|remains?|stays?)\s+(?:still\s+|well\s+)?(?:on course|on schedule|on track|on target)\s+for\b"
    r"|\b(?:is |are )?due\s+(?:(?:(?=to\s+be\s+\w+)|in|on|by|before|at the end|next|for)\b"
    r"|(?=\d{1,2}\b|(?-i:Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))",
    re.IGNORECASE,
)
# Of what is brought to others; of arrivals and weather it is only a forecast.
_AS_ATTRIBUTE = re.compile(r"(?:planned|scheduled|foreseen|slated|confirmed|fixed|booked|rescheduled)\b")
_DUE_THEN = Regex(
    r"\b(?:is|are)\s+(?:still\s+|now\s+|also\s+)?(?:expected|anticipated|awaited|foreseen|announced|promised)\s+"
    r"(?:in|on|for|at|around|next|this|during|early|late|mid|towards?)\b",
    re.IGNORECASE,
)
# «Results expected by the end of May»: the note of a thing that somebody brings.
_DUE_NOTE = re.compile(
    r"[\W\d]*(?P<what>[^,;:.()]{3,60}?)\s+(?:expected|anticipated|awaited|due)\s+"
    r"(?:in|on|by|for|before|at|around|next|this|during|early|late|mid|end)\b",
    re.IGNORECASE,
)
# «A promised the figures for 3 May»: the thing stands for the deed.
_PROMISED = Regex(
    r"\bcommit(?:s|ted)\s+(?:him|her|it|them)sel(?:f|ves)\s+to\s+(?=(?:the\s+)?(?:\d|end\b|mid|early|late|(?-i:[A-Z][a-z])))"
    r"|\b(?:promise[sd]|pledge[sd]|undertook)\s+(?=(?:the|an?|its|their|his|her|two|three|new|it|them|this|these"
    r"|\d+)\b|[a-z]+s\s+(?:by|before|for|until|in)\b)",
    re.IGNORECASE,
)
_INTENDED = Regex(
    r"\b(?:next steps? (?:is|are|will be)|(?<!is )(?<!are )expects|with (?:the|an) intention|with a view"
    r"|(?:intention|aim|plan|goal|target|objective|idea)(?: for (?:this|the|next)(?: \w+){1,2})? (?:is|remains)"
    r"|(?<!\ba )(?<!\bthe )(?<!\ban )(?:intends?|plans?|aims?)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )planned|planning|intending|aiming|\A\W*[Ll]ooking)"
    r"\s+(?:to|of)\s+" + VERB + r"|\b(?:plans?|planning)\s+on\s+(?P<doing>[a-z-]+ing)\b"
    r"|\A\W*(?:goal|aim|target|plan)(?: is)?:?\s+to\s+(?P<goal>[a-z-]+)",
    re.IGNORECASE,
)
_TRIES = re.compile(r"try\s+(?P<doing>[a-z-]{3,}ing)\b")
_AND_MORE = re.compile(r"[a-z-]+\s+and\s+(?P<verb>[a-z-]{3,})\b")  # «agreed to accept and merge it»
# «A takes care of the catering»
_TAKES = Regex(
    r"(?<=[\w)] )(?:also\s+)?(?:takes?|is taking|are taking)\s+(?:(?:care of|in charge|charge of)\s+"
    r"(?=(?:the|an?|this|that|all|his|her|it|them|[a-z]+ing)\b)"
    r"|on\s+(?=(?:the\s+)?(?:task|drafting|writing|organi[sz]ation|organi[sz]ing|preparation|preparing|translation|translating"
    r"|editing|printing|coordination|minutes)\b))"
)
_PROPOSED = Regex(r"\b(?:I|we)\s+(?:would\s+)?(?:propose|suggest)\b")
# «agreed to the schedule»: a thing, and no deed.
_NO_DEED = frozenset(
    "following the a an this that these those all any some each its their his her our my your it them him which what".split()
)


def agreed(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody agreed to do, offered, or took on."""
    for found in _AGREED.finditer(text, start, end):
        group = next(name for name in ("verb", "gerund", "charge") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if group == "gerund" or word.endswith("ing") else word
        if word in _NO_DEED or (_DUTY.match(found[0]) and _BODY.search(text, start, found.start())):
            continue
        if base == "be" and _A_ROLE.match(text, found.start(group)):  # «volunteered to be the second»
            base = "serve"
        base = _deed(text, found.start(group), base)
        yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(group), base)
    for found in _DECISION.finditer(text, start, end):
        who = found.span("who") if found["who"] else (found.start(), found.start())
        yield Shape(Rule.AGREED, who, found.start("verb"), found["verb"])
    for found in _READY.finditer(text, start, end):
        if verbs.working(found["verb"]) and found["verb"] not in verbs.VAGUE:
            yield Shape(Rule.AGREED, before(text, start, found.start()), found.start("verb"), found["verb"])
    for found in _TAKES.finditer(text, start, end):
        yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(), "organise")
    for found in _PROMISED.finditer(text, start, end):
        yield Shape(Rule.PROMISED, before(text, start, found.start()), found.start(), "deliver")


def _deed(text: str, at: int, base: str) -> str:
    """What somebody agreed to do at a place; behind an effort or a yes stands the deed («try sending», «accept and merge»)."""
    tried, more = _TRIES.match(text, at), _AND_MORE.match(text, at)
    if base == "try" and tried:
        base = verbs.infinitive(tried["doing"]) or base
    elif base in verbs.PERFORMATIVE and more and verbs.producing(more["verb"]):
        base = more["verb"]
    return base


_DEED = Regex(r"\b(?:to|will|shall|should|must)\s+(?!be\b)[a-z]{2,}\s")
# «is planned to be sent round soon»: what is to be handed to others is promised without a day, too.
_TO_BE = re.compile(r"\s*to be\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)")

_AGREED_TO_BE = Regex(
    r"\b(?:is|are|was|were)\s+(?:also\s+|then\s+)?(?:agreed|decided|requested)(?=\s+to\s+be\s+\w+)", re.IGNORECASE
)


def planned(text: str, start: int, end: int) -> Iterator[Shape]:
    """What is planned for, moved to or expected by a day."""
    for found in _DUE_THEN.finditer(text, start, end):
        if THINGS.search(text[slice(*before(text, start, found.start()))]):
            yield Shape(Rule.PLANNED, before(text, start, found.start()), found.start(), "", passive=True)
    noted = _DUE_NOTE.match(text, start, end)
    if (
        noted
        and THINGS.search(noted["what"])
        and not _DEED.search(noted["what"])
        and not FINITE.search(text, *noted.span("what"))
    ):
        yield Shape(Rule.PLANNED, noted.span("what"), noted.end("what"), "", passive=True)
    for found in _PLANNED.finditer(text, start, end):
        if _AS_ATTRIBUTE.match(found[0]) and FINITE.search(text, found.end(), end):
            continue  # «the course planned for May is full»
        if _DEED.search(text, start, found.start()) and not re.match(r"(?:is|are|was|were|ha[sd]|have|had)\b", found[0]):
            continue  # «Ada to print the map due on 3 May»
        yield Shape(Rule.PLANNED, before(text, start, found.start()), found.start(), "", passive=True)
        handed = _TO_BE.match(text, found.end(), end)
        if handed and verbs.participle(handed["done"]) and verbs.infinitive(handed["done"]) in verbs.SENDING:
            base = verbs.infinitive(handed["done"])
            yield Shape(Rule.PASSIVE, before(text, start, found.start()), handed.start("done"), base, passive=True)
    for found in _AGREED_TO_BE.finditer(text, start, end):  # «the form was agreed to be circulated»
        told = _TO_BE.match(text, found.end(), end)
        if told and verbs.participle(told["done"]) and (base := verbs.infinitive(told["done"])):
            yield Shape(Rule.PASSIVE, before(text, start, found.start()), told.start("done"), base, passive=True)


def intended(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody plans, intends or proposes to do."""
    for found in _INTENDED.finditer(text, start, end):
        group = next(name for name in ("verb", "doing", "goal") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if group == "doing" else word
        yield Shape(Rule.INTENDED, before(text, start, found.start()), found.start(group), base)
    for found in _PROPOSED.finditer(text, start, end):
        yield Shape(Rule.PROPOSED, (found.start(), found.start()), found.end(), "", passive=True)
