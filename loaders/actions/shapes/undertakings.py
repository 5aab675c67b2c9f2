"""Shapes of what somebody takes on or is asked for: «agreed to», «was asked to», «please»; of what is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import phrasal, verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, EFFORT, FINITE, THINGS, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

_AGREED = Regex(
    r"\b(?:agree[ds]|undert(?:ook|akes)|promise[ds]|(?<!is )(?<!are )(?<!remains )(?<!be )commit(?:s"
    r"|ted)(?: itself| themselves| himself| herself)?|volunteer(?:s|ed|ing)"
    r"|volunteer(?=\s+to\b)"
    r"|offer(?:s|ed)|pledged|decide[ds]|voted(?: unanimously| \d+[-–]\d+)?|resolve[sd]"
    r"|accept(?:s|ed)|consent(?:s|ed)|engaged (?:itself|himself|herself"
    r"|themselves))(?:,[^,;.]{2,50},|\s+with\s+(?:the\s+)?(?-i:[A-Z])(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"|\s+with\s+the\s+(?:government|ministry|authorities|municipality|donors?)"
    r"|\s+[–—-]\s[^–—;.]{2,60}?\s[–—-](?=\s)|\s*\([^()]{2,60}\))?\s+(?:to\s+){1,2}(?:"
    + verbs.LY
    + r"\s+)?"
    + EFFORT
    + VERB
    + r"|\b(?:(?:is|are|was|were) (?:tasked|charged|in charge|responsible)"
    r"|(?:took|takes|will take) (?:responsibility|(?:the )?lead|charge|over)|volunteered|commit(?:s|ted)(?: \w+sel(?:f|ves))?"
    r"|(?:is|are) committed)\s+(?:with|of|for|in|on|to)?\s*(?P<gerund>[a-z-]+ing)\b"
    r"|\b(?:will )?(?:has|have|had|got|took|takes?|taken|accept(?:s|ed)|volunteered for)(?: on)? (?:an?|the)"
    r" (?:open |new )?(?:action|task|homework)(?: items?| points?)?\b[^.;]{0,50}?"
    r"\s+to\s+(?P<charge>[a-z-]+)",
    re.IGNORECASE,
)
# «A decision was made to print it»: whoever made it means to.
_DECISION = Regex(r"\b(?:decision|agreement)\s+(?:(?:was|has been|is)\s+)(?:made|taken|reached)\s+to\s+" + VERB, re.IGNORECASE)
_A_ROLE = re.compile(r"be\s+(?:(?:the|an?|one of the)\s+\w+|\w+(?:er|or|ant|ent|ist|air)\b)")
# What guests are invited to do is no task.
_COMING = frozenset("attend join participate come visit take be see use apply discover listen meet celebrate enjoy".split())
# What somebody is asked to do in the meeting itself.
_IN_MEETING = re.compile(
    r"(?:take (?:the )?(?:minutes|notes|chair)|chair the (?:meeting|session)|act as (?:chair|secretary|scribe))\b"
)
# Whom to turn to, should there be questions.
_FOR_HELP = re.compile(
    r"(?:contact|reach|ask|call|email)\b[^.;]{2,60}\b(?:if|in case|should|for (?:more|further|any)|with (?:any )?questions)\b"
)
_WAS_ASKED = Regex(
    r"\b(?:is|are|was|were|has been|have been|will be|shall be|to be"
    r"|(?<!should )(?<!could )(?<!would )(?<!may )(?<!might )(?<!can )(?<!must )be"
    r"|(?<=\bmembers)|(?<=\bmember)|(?<=\bpartners)|(?<=\bparticipants)|(?<=\battendees))\s+(?:(?:also|kindly|therefore"
    r"|then)\s+)?(?:requested|invited|asked|tasked|directed"
    r"|charged|delegated|commissioned|called upon|called on|entrusted|mandated|instructed|assigned|urged|reminded)"
    r"(?:\s+by\s+[^,;.]{2,40}?)?\s+(?:\w+ly\s+)?to\s+"
    + EFFORT
    + VERB
    + r"|\b(?:was|were)\s+(?:\w+ly\s+)?(?:authori[sz]ed|deputed)\s+to\s+(?P<charge>[a-z-]+)",
    re.IGNORECASE,
)
_ASKED = Regex(
    r"(?:(?<!been )(?<!was )(?<!were )(?<!are )(?<!is )(?<!be )\b"
    r"(?:requested|did ask|asked|tasked|mandated|instructed|urged|assigned|asks|urges|instructs|directs|directed|mandates)"
    r"|\bto (?:task|ask|request|invite)|(?:(?<=board )|(?<=committee )|(?<=group )|(?<=chair )|(?<=meeting )"
    r"|(?<=council )|(?<=forum ))requests)\s+"
    r"(?P<who>(?:(?!(?:to|that|if|whether|for|about|how|why|what)\b)[^\s.;:]+\s+){0,12}?)to\s+" + VERB,
    re.IGNORECASE,
)
_TO_DO = Regex(r"\bto [a-z]+")
# «The chair invited members to submit names»: what is not done in the room.
_INVITED = Regex(
    r"\b(?:invited|invites|encouraged|encourages)\s+(?P<who>(?:(?!to\b)[^\s.;:]+\s+){1,8}?)to\s+(?P<verb>[a-z-]+)\b"
)
_SENT_IN = frozenset("submit send contact nominate register review complete respond reply provide write email forward".split())
# «A requested B share the link»
_BARE = Regex(
    r"\b(?:requested|asked|instructed|directed)\s+(?P<who>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})\s+(?P<verb>[a-z-]{3,})\s+"
    r"(?=(?:the|an?|all|his|her|their|its|this|these|those|it|them|any|some|with|to|on|information|comments|feedback|details)\b)"
)
# «A to ask B to share it» is A's task; «agreed to ask B to share it» has nobody else before it.
_NOBODYS = re.compile(
    r"(?:decisions?|agreements?|proposals?|suggestions?|requests?|plans?|needs?|actions?|it|agreed|decided|proposed|suggested"
    r"|recommended|resolved|wishes|wanted|motion|also|next steps?)\b",
    re.IGNORECASE,
)
# «considers when best to invite A to come»: nobody is asked yet.
_WONDERS = Regex(r"\b(?:when|how|whether|where|whom?|which|what)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
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
    r"|(?<=[a-z)] )(?:planned|scheduled|foreseen|slated)\s+(?:for|in)\b"
    r"|(?<=[a-z)]: )(?:now |tentatively |provisionally )?(?:planned|scheduled|foreseen|slated|set|due)\s+"
    r"(?:for|in|to (?:start|begin|be|take))\b"
    r"|(?<=[a-z)] )(?:confirmed|fixed|booked|rescheduled)\s+for\s+(?=(?:the\s+)?(?:\d|week\b|(?-i:[A-Z][a-z])))"
    r"|\b(?:is|are) (?:still |now )?(?:expected|awaited) (?:by|before|until|no later than|not later than)\b"
    r"|\b(?:is|are) now (?:expected|foreseen) (?:in|on|for|at)\b"
    r"|\b(?:is|are|remains?|stays?)\s+(?:still\s+|well\s+)?(?:on course|on schedule|on track|on target)\s+for\b"
    r"|\b(?:is |are )?due\s+(?:(?:to\s+be\s+\w+|in|on|by|before|at the end|next|for)\b"
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
# «A promised the figures for 3 May»: the thing stands for the deed.
_HAVE_BACK = re.compile(
    r"have\s+(?:it|them|this|these|(?:the|its|their|a|an)\s+(?:[\w-]+\s+){1,5}?)\s*(?:back|ready|done|finished|out"
    r"|cleared|in place|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_PROMISED = Regex(
    r"\bcommit(?:s|ted)\s+(?:him|her|it|them)sel(?:f|ves)\s+to\s+(?=(?:the\s+)?(?:\d|end\b|mid|early|late|(?-i:[A-Z][a-z])))"
    r"|\b(?:promise[sd]|pledge[sd]|undertook)\s+(?=(?:the|an?|its|their|his|her|two|three|new|it|them|this|these"
    r"|\d+)\b|[a-z]+s\s+(?:by|before|for|until|in)\b)",
    re.IGNORECASE,
)
_INTENDED = Regex(
    r"\b(?:next steps? (?:is|are|will be)|(?<!is )(?<!are )expects|with (?:the|an) intention|with a view"
    r"|(?:intention|aim|plan|goal|target|objective|idea)(?: for (?:this|the|next)(?: \w+){1,2})? (?:is|remains)"
    r"|(?<!\ba )(?<!\bthe )(?<!\ban )(?:intends?|plans?|aims?)|planning|intending|aiming)"
    r"\s+(?:to|of)\s+" + VERB + r"|\b(?:plans?|planning)\s+on\s+(?P<doing>[a-z-]+ing)\b"
    r"|\A\W*(?:goal|aim|target|plan)(?: is)?:?\s+to\s+(?P<goal>[a-z-]+)",
    re.IGNORECASE,
)
# «A takes care of the catering»
_TAKES = Regex(
    r"(?<=[\w)] )(?:also\s+)?(?:takes?|is taking|are taking)\s+(?:(?:care of|in charge|charge of)\s+"
    r"(?=(?:the|an?|this|that|all|his|her|it|them|[a-z]+ing)\b)"
    r"|on\s+(?=(?:the\s+)?(?:task|drafting|writing|organi[sz]ation|organi[sz]ing|preparation|preparing|translation|translating"
    r"|editing|printing|coordination|minutes)\b))"
)
_PROPOSED = Regex(r"\b(?:I|we)\s+(?:would\s+)?(?:propose|suggest)\b")
_PLEASE = Regex(
    r"\b(?:(?:please|kindly)\s+"
    r"(?:do\s+|(?:everybody|everyone|all(?! the\b)(?: of you)?|each of you|members|partners|colleagues)\s+)?"
    r"|(?:do not|don['’]t) forget to\s+|(?<=[.!:–-] )remember to\s+)" + VERB + r"|\A[\W\d]*remember to\s+(?P<kept>[a-z-]+)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\W*(?:if|unless|in case|should you)\b", re.IGNORECASE)
_NO_PLEA = frozenset(
    "note find see be let feel refer visit forgive excuse bear keep do remember advise consult go click".split()
)
# «agreed to the schedule»: a thing, and no deed.
_NO_DEED = frozenset(
    "following the a an this that these those all any some each its their his her our my your it them him which what".split()
)


def requested(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody was asked to do."""
    for found in _WAS_ASKED.finditer(text, start, end):
        group = "verb" if found["verb"] else "charge"
        verb = found[group].casefold()
        region = before(text, start, found.start())
        coming = "invited" in found[0].casefold() and verb in _COMING
        purpose = found[0][:5].casefold() == "to be" and _TO_DO.search(text, *region)  # «A to ask for B to be invited to speak»
        if coming or purpose or any(pattern.match(text, found.start(group)) for pattern in (_IN_MEETING, _FOR_HELP)):
            continue
        later = found[0].casefold().startswith(("will be", "shall be")) and verb in verbs.PERFORMATIVE
        base = "decide" if later else verb  # «will be asked to approve it»: another day, that is
        yield Shape(Rule.REQUESTED, region, found.start(group), base)
    for found in _ASKED.finditer(text, start, end):
        asking = text[slice(*before(text, start, found.start()))].strip() if found[0][:3].casefold() == "to " else ""
        if asking and not FINITE.search(asking) and not _NOBODYS.search(asking):
            continue
        if asking and (_WONDERS.search(text, start, found.start()) or _comes(found)):
            continue
        base = phrasal.base(found["verb"].casefold(), text, found.start("verb"))
        yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), base)
    for found in _INVITED.finditer(text, start, end):
        if found["verb"] in _SENT_IN:
            yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), found["verb"])
    for found in _BARE.finditer(text, start, end):
        if found["verb"] in verbs.WORKING:
            yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), found["verb"])


def _comes(found: re.Match[str]) -> bool:
    """Whether somebody is only invited to come."""
    return found[0][:9].casefold() == "to invite" and found["verb"].casefold() in _COMING


def agreed(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody agreed to do, offered, or took on."""
    for found in _AGREED.finditer(text, start, end):
        group = next(name for name in ("verb", "gerund", "charge") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if group == "gerund" or word.endswith("ing") else word
        if word in _NO_DEED:
            continue
        if base == "be" and _A_ROLE.match(text, found.start(group)):  # «volunteered to be the second»
            base = "serve"
        base = "complete" if _HAVE_BACK.match(text, found.start(group)) else phrasal.base(base, text, found.start(group))
        yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(group), base)
    for found in _DECISION.finditer(text, start, end):
        yield Shape(
            Rule.AGREED,
            (found.start(), found.start()),
            found.start("verb"),
            phrasal.base(found["verb"], text, found.start("verb")),
        )
    for found in _TAKES.finditer(text, start, end):
        yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(), "organise")
    for found in _PROMISED.finditer(text, start, end):
        yield Shape(Rule.PROMISED, before(text, start, found.start()), found.start(), "deliver")


# «is planned to be sent round soon»: what is to be handed to others is promised without a day, too.
_TO_BE = re.compile(r"\s+to be\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)")


def planned(text: str, start: int, end: int) -> Iterator[Shape]:
    """What is planned for, moved to or expected by a day."""
    for found in _DUE_THEN.finditer(text, start, end):
        if THINGS.search(text[slice(*before(text, start, found.start()))]):
            yield Shape(Rule.PLANNED, before(text, start, found.start()), found.start(), "", passive=True)
    for found in _PLANNED.finditer(text, start, end):
        if _AS_ATTRIBUTE.match(found[0]) and FINITE.search(text, found.end(), end):
            continue  # «the course planned for May is full»
        yield Shape(Rule.PLANNED, before(text, start, found.start()), found.start(), "", passive=True)
        handed = _TO_BE.match(text, found.end(), end)
        if handed and verbs.participle(handed["done"]) and verbs.infinitive(handed["done"]) in verbs.SENDING:
            base = verbs.infinitive(handed["done"])
            yield Shape(Rule.PASSIVE, before(text, start, found.start()), handed.start("done"), base, passive=True)


def intended(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody plans, intends or proposes to do."""
    for found in _INTENDED.finditer(text, start, end):
        group = next(name for name in ("verb", "doing", "goal") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if group == "doing" else phrasal.deed(text, found.start(group)) or word
        yield Shape(Rule.INTENDED, before(text, start, found.start()), found.start(group), base)
    for found in _PROPOSED.finditer(text, start, end):
        yield Shape(Rule.PROPOSED, (found.start(), found.start()), found.end(), "", passive=True)


def pleas(text: str, start: int, end: int) -> Iterator[Shape]:
    """What the minutes ask of whoever reads them."""
    for found in _PLEASE.finditer(text, start, end):
        group = "verb" if found["verb"] else "kept"
        verb = found[group].casefold()
        if verb in verbs.WORKING - _NO_PLEA and not _CONDITION.match(text, start, found.start()):
            yield Shape(Rule.IMPERATIVE, (found.start(), found.start()), found.start(group), verb)
