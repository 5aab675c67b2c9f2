"""Shapes of what somebody is asked for: «was asked to», «A asked B for the list», «please»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import phrasal, verbs
from graphapp.loaders.actions.shapes.forms import EFFORT, FINITE, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

# What guests are invited to do is no task.
_COMING = frozenset("attend join participate come visit take be see use apply discover listen meet celebrate enjoy".split())
# What somebody is asked to do in the meeting itself.
_IN_MEETING = re.compile(
    r"(?:take (?:the )?(?:minutes|notes|chair)|(?:present|introduce|read out|take up) the agenda|chair the (?:meeting"
    r"|session)|act as (?:chair|secretary|scribe))\b"
)
# Whom to turn to, should there be questions.
_THAT_THEY = Regex(
    r"\b(?i:the|an?|any|all|those)\s+(?:[a-z-]+\s+){0,3}?(?!(?:group|meeting|board|committee|members"
    r"|chair)\b)[a-z-]+\s+(?:that|which)\s+"
    r"(?:we|they|I|he|she|you)\s+(?:have\s+|had\s+|has\s+)?\Z"
)  # «the map that we asked A to make»
_FOR_HELP = re.compile(
    r"(?:contact|reach|ask|call|email)\b[^.;]{2,60}\b(?:if|in case|should|for (?:more|further|any)|with (?:any )?questions)\b"
)
_WAS_ASKED = Regex(
    r"\b(?:is|are|was|were|has been|have been|(?:will|shall|would|to) be"
    r"|(?<!should )(?<!could )(?<!would )(?<!may )(?<!might )(?<!can )(?<!must )be"
    r"|(?<=\bmembers)|(?<=\bmember)|(?<=\bpartners)|(?<=\bparticipants)|(?<=\battendees)"
    r"|(?<=\bcouncillors)|(?<=\bgovernors)|(?<=\btrustees)|(?<=\bcolleagues)|(?<=\bagencies)|(?<=\beveryone)|(?<=\ball))\s+(?:(?:also|kindly|therefore"
    r"|then)\s+)?(?:requested|invited|asked|tasked|actioned|directed"
    r"|charged|delegated|commissioned|called upon|called on|entrusted|mandated|instructed|assigned|urged|reminded)"
    r"(?:\s+(?:by|on|at)\s+[^,;.]{2,40}?)?\s+(?:\w+ly\s+)?to\s+"
    + EFFORT
    + VERB
    + r"|\b(?:was|were)\s+(?:\w+ly\s+)?(?:authori[sz]ed|deputed)\s+to\s+(?P<charge>[a-z-]+)",
    re.IGNORECASE,
)
_ASKED = Regex(
    r"(?:(?<!been )(?<!was )(?<!were )(?<!are )(?<!is )(?<!be )\b"
    r"(?:requested|did ask|asked|authori[sz]ed|appointed|nominated|designated|delegated"
    r"|tasked|mandated|instructed|urged|assigned|asks(?!\s+(?:\w+ly\s+)?to\b)|urges|instructs|directs|directed|mandates)"
    r"|\bto (?:task|ask|request|invite)|(?:(?<=board )|(?<=committee )|(?<=group )|(?<=chair )|(?<=meeting )"
    r"|(?<=council )|(?<=forum ))requests)\s+"
    r"(?P<who>(?:(?!(?:to|that|if|whether|for|about|how|why|what)\b)[^\s.;:]+\s+){0,12}?)to\s+" + VERB,
    re.IGNORECASE,
)
_TO_DO = Regex(r"\bto [a-z]+")
# «The chair invited members to submit names»: what is not done in the room.
_INVITED = Regex(
    r"(?:(?<!been )(?<!was )(?<!were )(?<!are )(?<!is )(?<!be )(?<!-)\b(?:invite[ds]|encourage[ds]|remind(?:s|ed)"
    r"|advise[ds]|urge[sd])"
    r"|\b(?P<firmly>(?:calls?|called)\s+(?:up)?on|impress(?:es|ed)\s+(?:up)?on|appeal(?:s|ed)\s+to))\s+"
    r"(?P<who>(?:(?!(?:to|that|will|needs?|should|must|is|are)\b)[^\s.;:]+\s+){1,10}?)to\s+(?P<verb>[a-z-]+)\b",
    re.IGNORECASE,
)
_ENCOURAGED = Regex(
    r"\b(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?(?:encouraged|reminded|advised)\s+to\s+(?:\w+ly\s+)?(?P<verb>[a-z-]+)\b"
)
# «Invited A to exchange data;», «The group invited A to»: what a body resolves, and not what is said in the room.
_RESOLVES = re.compile(
    r"[\W\d]*(?:(?:and|also|further|then)\s+)*"
    r"|.*\b(?:group|board|committee|council|meeting|forum|assembly|conference|session|plenary|bureau|parties|house|cluster)\s+"
    r"(?:(?:and|also|further|then|therefore|unanimously|strongly)\s+)*",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKS = frozenset(
    "present brief introduce speak comment share report give explain update make raise discuss ask describe elaborate".split()
)
_SENT_IN = frozenset(
    """submit send contact nominate register review complete respond reply provide write email forward pay return upload
    fill""".split()
)
_PAPER = Regex(r"\b(?:survey|report|form|questionnaire|letter|paper|poll|mail|e-?mail|call|template)\s+(?:also\s+|has\s+)?\Z")
# «The group tasked A with drafting a letter»
_TASKED = Regex(
    r"(?<!was )(?<!were )(?<!is )(?<!been )\b(?:tasked|charged|entrusted|commissioned|tasks)\s+"
    r"(?P<who>(?:(?!(?:with|to|by|for)\b)[^\s.;:]+\s+){1,8}?)with\s+(?:(?P<doing>[a-z-]{3,}ing)\b"
    r"|(?:the\s+|an?\s+|its\s+)?(?:[\w-]+\s+){0,2}?(?P<thing>[a-z]{4,}(?:tion|sion|ment|ing)|follow-?up|review|study"
    r"|survey|analysis|update"
    r"|task|work|design|search)\b)",
    re.IGNORECASE,
)
# «A requested B share the link»
_BARE = Regex(
    r"\b(?:requested|asked|instructed|directed)\s+(?P<who>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})\s+(?P<verb>[a-z-]{3,})\s+"
    r"(?=(?:the|an?|all|his|her|their|its|this|these|those|it|them|any|some|with|to|on|information|comments|feedback"
    r"|details)\b)"
)
# «A asked B if he could send it»
_ASKED_IF = Regex(
    r"\basked\s+(?P<who>(?!(?:if|whether|for|the\s+(?:group|meeting|board|committee|members))\b)(?:[\w.’'-]+\s+){1,5}?)(?:if|whether)\s+"
    r"(?:s?he|they|it)\s+(?:could|would|can|might)\s+(?:(?:be\s+able|be\s+willing)\s+to\s+)?(?P<verb>[a-z-]+)\b",
)
# «A asked B for a summary»: what nobody has at hand in the room.
_ASKED_FOR = Regex(
    r"\b(?:asked|asks)\s+(?P<who>(?:(?!(?:to|that|if|whether|for|about|how|why|what)\b)[^\s.;:]+\s+){1,9}?)for\s+"
    r"(?![^.;]*\b(?:last|ago|previously|earlier)\b)(?:(?:an?|the|some|any|their|his|her|its|two|three)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:paragraphs?|summar(?:y|ies)|abstracts?|slides|drafts?|reports?|lists?|cop(?:y|ies)|photos?|pictures|quotes"
    r"|quotations?|papers?"
    r"|bios?|biograph(?:y|ies)|figures|statistics|nominations|estimates?|breakdown|spreadsheets?|proposals?|texts?"
    r"|articles?)\b",
    re.IGNORECASE,
)
# «A to ask B to share it» is A's task; «agreed to ask B to share it» has nobody else before it.
_NOBODYS = re.compile(
    r"(?:decisions?|agreements?|proposals?|suggestions?|requests?|plans?|needs?|actions?|it|agreed|decided|proposed|suggested"
    r"|recommended|resolved|wishes|wanted|motion|also|next steps?)\b",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(r"[a-z-]+\s+(?:the|an?|all|any|its|their|his|her|this|these|one|two|three|\d+)\s+\w")
# «considers when best to invite A to come»: nobody is asked yet.
_WONDERS = Regex(r"\b(?:not|never)\b[^.;]*\Z|\b(?:when|how|whether|where|whom?|which|what)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_PLEASE = Regex(
    r"\b(?:(?:please|kindly|pls|plz),?\s+"
    r"(?:do\s+|(?:everybody|everyone|all(?! the\b)(?: of you)?|each of you|members|partners|colleagues)\s+)?"
    r"|(?:do not|don['’]t) forget to\s+|(?<=[.!:–-] )remember to\s+)" + VERB + r"|\A[\W\d]*(?:remember"
    r"|(?:an?\s+|gentle\s+|friendly\s+|final\s+)*reminder(?:\s+(?:for|to)\s+(?:all(?:\s+\w+)?|everyone|members|partners"
    r"|participants|agencies))?)"
    r"\s+to\s+(?P<kept>[a-z-]+)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\W*(?:if|unless|in case|should you)\b", re.IGNORECASE)
_NO_PLEA = frozenset(
    "note find see be let feel refer visit forgive excuse bear keep do remember advise consult go click".split()
)


def requested(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody was asked to do."""
    yield from _were_asked(text, start, end)
    yield from _asked(text, start, end)
    for found in _INVITED.finditer(text, start, end):
        resolved = found["verb"] not in _SPEAKS | _COMING and _RESOLVES.fullmatch(text, start, found.start())
        rule = Rule.REQUESTED if found["verb"] in _SENT_IN or found["firmly"] or resolved else Rule.HOPED
        yield Shape(rule, found.span("who"), found.start("verb"), found["verb"])
    for found in _ENCOURAGED.finditer(text, start, end):
        rule = Rule.REQUESTED if found["verb"] in _SENT_IN else Rule.HOPED
        yield Shape(rule, before(text, start, found.start()), found.start("verb"), found["verb"])
    for found in _ASKED_FOR.finditer(text, start, end):
        if _PAPER.search(text, start, found.start()):
            continue
        yield Shape(Rule.REQUESTED, found.span("who"), found.end("who"), "send")
    for found in _TASKED.finditer(text, start, end):
        base = verbs.infinitive(found["doing"]) if found["doing"] else "prepare"
        yield Shape(Rule.REQUESTED, found.span("who"), found.end("who"), base)
    for found in _ASKED_IF.finditer(text, start, end):
        if found["verb"] in verbs.PRODUCING | verbs.CHECKING | {"get"} and found["verb"] not in _SPEAKS:
            base = "obtain" if found["verb"] == "get" else found["verb"]
            yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), base)
    for found in _BARE.finditer(text, start, end):
        if found["verb"] in verbs.WORKING:
            yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), found["verb"])


def _were_asked(text: str, start: int, end: int) -> Iterator[Shape]:
    """Those of whom it is told that they were asked («Ada was asked to»)."""
    for found in _WAS_ASKED.finditer(text, start, end):
        group = "verb" if found["verb"] else "charge"
        verb = found[group].casefold()
        region = before(text, start, found.start())
        coming = "invited" in found[0].casefold() and verb in _COMING
        purpose = found[0][:5].casefold() == "to be" and _TO_DO.search(text, *region)  # «A to ask for B to be invited to speak»
        if coming or purpose or any(pattern.match(text, found.start(group)) for pattern in (_IN_MEETING, _FOR_HELP)):
            continue
        later = found[0].casefold().startswith(("will be", "shall be")) and verb in verbs.PERFORMATIVE
        base = "decide" if later else _base(text, found.start(group))  # «will be asked to approve it»: another day, that is
        yield Shape(Rule.REQUESTED, region, found.start(group), base)


def _asked(text: str, start: int, end: int) -> Iterator[Shape]:
    """Those whom somebody asks, or is to ask («the chair asked Ada to»)."""
    for found in _ASKED.finditer(text, start, end):
        asking = text[slice(*before(text, start, found.start()))].strip() if found[0][:3].casefold() == "to " else ""
        if _THAT_THEY.search(text, start, found.start()) or _IN_MEETING.match(text, found.start("verb")):
            continue
        if asking and not FINITE.search(asking) and not _NOBODYS.search(asking):
            continue
        if asking and (_WONDERS.search(text, start, found.start()) or _comes(found)):
            continue
        yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), _base(text, found.start("verb")))


def _base(text: str, at: int) -> str:
    """The verb at a place or what its words stand for; of a word that we do not know, only with an object behind it."""
    verb = verbs.first_word(text[at:])
    base = phrasal.base(verb, text, at)
    return base if verbs.working(base) or verb in verbs.NO_DEED or _OF_A_THING.match(text, at) else ""


def _comes(found: re.Match[str]) -> bool:
    """Whether somebody is only invited to come."""
    return found[0][:9].casefold() == "to invite" and found["verb"].casefold() in _COMING


def pleas(text: str, start: int, end: int) -> Iterator[Shape]:
    """What the minutes ask of whoever reads them."""
    for found in _PLEASE.finditer(text, start, end):
        group = "verb" if found["verb"] else "kept"
        verb = found[group].casefold()
        if verb in verbs.WORKING - _NO_PLEA and not _CONDITION.match(text, start, found.start()):
            yield Shape(Rule.IMPERATIVE, (found.start(), found.start()), found.start(group), verb)
