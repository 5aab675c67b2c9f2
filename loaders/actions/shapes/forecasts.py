"""Shapes of what somebody names a day for without «will»: «hopes to close by», «expects to have it ready», «now says 6 May».

Nothing here is a promise without a day and somebody who acts: hopes without a day are only hopes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import calls, phrasal, verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, DAYISH, UNREAL, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

_HOPES = Regex(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:hopes?|hoping|hoped|expects?|expecting|aims?|plans?|intends?|wants?|means"
    r"|propose[sd]?|(?!w[a-z]+\s+(?:\w+\s+)?supposed)(?:is|are|was|were)\s+(?:now\s+|still\s+|also\s+)?(?:confident"
    r"|determined|preparing|due|expected"
    r"|set|scheduled"
    r"|supposed|about|hoping|expecting|aiming|happy|willing|ready|glad|prepared)"
    r"|(?:is|are|remains?|stays?)\s+(?:still\s+|well\s+|now\s+)?on\s+(?:track|course|schedule|target))"
    rf"\s+(?:to|of)\s+(?:{ADVERB}\s+)*(?:be able to\s+)?{VERB}",
    re.IGNORECASE,
)
# «The subcommittee is expected to report back»: a duty, and no forecast.
_DUTY = Regex(
    r"\b(?:is|are)\s+(?:now\s+|also\s+|then\s+)?(?:expected|required|supposed|obliged|mandated)\s+to\s+"
    r"(?P<verb>report|present|submit|deliver|circulate|share|draft|prepare|send|come back|provide|produce|propose|publish)\b",
    re.IGNORECASE,
)
# What the meeting wants of somebody by a day: «we need A to», «we count on A to», «would appreciate it if A could».
_WANTED = Regex(
    r"\b(?:(?:counts?|relies|rely)\s+on|needs?|would\s+like|wants?|expects|asks)\s+(?P<who>(?:(?!(?:to|that|more|the|a"
    r"|an)\b)[^\s,.;:]+\s+){1,6}?)to\s+"
    r"(?P<verb>[a-z-]+)\b"
    r"|\b(?:appreciated?|grateful|helpful|good|great|useful"
    r"|thankful)\b[^,.;]{0,12}\bif\s+(?P<whom>[^,.;]{2,50}?)\s+(?:could|would|can)\s+"
    r"(?P<deed>[a-z-]+)\b",
    re.IGNORECASE,
)
_CAN = Regex(
    r"\b(?:said|says|confirmed|offered|thinks?|thought|noted|replied|promised)\b[^.;]{0,60}?\b(?:can"
    r"|could)\s+(?P<verb>[a-z-]+)\b",
    re.IGNORECASE,
)
_READY = Regex(
    r"\b(?:expects?|hopes for|foresees|wants)\s+(?:the|its|their|a|an|this|these|his|her)\s+(?:[\w-]+\s+){1,6}?"
    r"(?:to be\s+)?(?:ready|finished|completed?|done|available|out|online)\b",
    re.IGNORECASE,
)
_DAY = (
    r"(?=(?:the\s+|in\s+|on\s+|by\s+)?(?:\d|end\b|mid\b|early\b|late\b|next\b|[A-Z][a-z]+day\b|(?:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
)
_SAYS = Regex(
    r"\b(?:now|instead|currently)\s+(?:says|speaks of|expects|expect it|promises|aims (?:for|at)|targets|gives"
    r"|estimates|hopes for"
    r"|foresees|plans(?: for| with)?|names|proposes)\s+(?:it\s+)?"
    + _DAY
    + r"|\b(?:aims? (?:for|at)|is aiming (?:for|at)|are aiming (?:for|at)|targets?|is targeting|are targeting"
    r"|promise[sd]|confirmed)\s+"
    r"(?:it\s+(?:for\s+)?|(?:them|these|this)\s+for\s+)?" + _DAY,
)
_MOVED = Regex(
    r"\b(?:postpone[sd]|reschedule[sd]|move[sd]|defer(?:s|red)|delay(?:s|ed)|puts off|had to (?:postpone|reschedule"
    r"|move|defer|delay|put off|push back)|pushe[sd] back"
    r"|extend(?:s|ed)|brings forward"
    r"|brought forward)\s+(?:its|their|the|his|her|it|them)\b[^,;.]{0,60}?\s(?:to|until|till)\s+" + _DAY,
    re.IGNORECASE,
)
_AT_WORK = (
    r"(?:planning|preparing|organi[sz]ing|arranging|hosting|holding|launching|publishing|adding|sharing|circulating|presenting"
    r"|visiting|releasing|sending|submitting|writing|drafting|finali[sz]ing|completing|updating|compiling|creating"
    r"|forming|convening"
    r"|uploading|posting|revising|reviewing|conducting|undertaking|issuing|recruiting|translating|distributing|deploying"
    r"|delivering"
    r"|starting|running|attending|meeting|working\s+on)"
)
_BUSY = Regex(
    rf"\b(?:is|are)\s+(?:also\s+|now\s+|jointly\s+)?(?P<verb>{_AT_WORK})\s+(?=(?:the|an?|its|their|two|three|four|another"
    r"|all|up|to|with)\s)(?![^,;.]*\b(?:until|since|currently)\b)",
    re.IGNORECASE,
)
_BEING = Regex(r"\b(?:is|are)\s+(?:also\s+|now\s+)?being\s+(?P<done>[a-z-]+)\b(?=[^,;.]*\sby\s)(?![^,;.]*\b(?:until|since)\b)")
# «Ada is following up with them», «is looking into it»: what is not done yet, and not work over time.
_FOLLOWING = Regex(
    rf"\b(?:is|are)\s+(?:{ADVERB}\s+)*(?P<verb>following[- ]up|looking\s+into|reaching\s+out|chasing"
    r"|liaising|checking\s+(?:with|on|whether|if)|investigating|contacting|asking\s+(?!about|for|if|whether|why|how"
    r"|what))\b(?![^,;.]*\b(?:until|since|currently)\b)",
    re.IGNORECASE,
)
_TRYING = Regex(
    rf"\b(?:is|are)\s+(?:{ADVERB}\s+)*(?:trying|working|seeking|looking|preparing|arranging)\s+to\s+{VERB}"
    r"(?![^,;.]*\b(?:until|since|currently)\b)",
    re.IGNORECASE,
)
_WE = Regex(r"\bwe\s*\Z", re.IGNORECASE)
_GIVEN = re.compile(
    r"\W*(?:since|as|while|because|when|if|although|though|whether)\b", re.IGNORECASE
)  # «since Ada is drafting it»
# «Ada is happy to print it», «Bo can print it»: an offer that nobody turns down.
_WILLING = Regex(
    rf"\b(?:(?P<ready>(?:is|are|am|was|were|would be|['’]m|['’]d be)\s+(?:{ADVERB}\s+|very\s+|more than\s+)*"
    r"(?:happy|willing|glad|pleased|prepared)\s+to)"
    rf"|can|could)\s+(?:{ADVERB}\s+)*(?:help\s+(?:to\s+)?)?{VERB}",
    re.IGNORECASE,
)
_FOR_THAT = Regex(r"\b(?:so|so that|where|which|how|what|when|because|as|until|before)\s+\Z", re.IGNORECASE)
_FORESEES = Regex(
    r"\b(?:foresees?|envisages?|anticipates?|plans? on|counts? on|considers?)\s+(?P<doing>[a-z]{3,}ing)\b", re.IGNORECASE
)
_OWES = Regex(
    r"\bowes?\s+(?:us|it|them|the|its|their|his|her|a|an|two|three|all)\b"
    r"|\bexpects?\s+(?:it|them|this|these)\s+(?:back\s+)?(?=(?:in|by|for|on|at|next|before|this)\b)",
    re.IGNORECASE,
)
_FROM = Regex(
    r"\b(?:is|are)\s+(?:(?:still|now|also|then|therefore|kindly)\s+)*(?:expected|awaited|due|requested|anticipated"
    r"|outstanding)\s+"
    r"(?:\w+\s+){0,4}?from\s+(?:the\s+|all\s+)?",
    re.IGNORECASE,
)
_HAS_UNTIL = Regex(
    r"\b(?:has|have|was given|were given|is given|are given|will have|got)\s+(?:time\s+|now\s+)?(?:until|till)\b"
    rf"(?:[^.;]{{2,40}}?\s+to\s+{VERB})?",
    re.IGNORECASE,
)
_STILL = frozenset("get be become increase see do have go come reach receive".split())


def duties(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody is expected or required to bring to others."""
    for found in _DUTY.finditer(text, start, end):
        verb = found["verb"].casefold()
        base = "present" if verb in {"report", "come back"} else verb
        yield Shape(Rule.DESTINED, before(text, start, found.start()), found.start("verb"), base)


def hoped(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody hopes, expects or is due to do by a day."""
    if not DAYISH.search(text, start, end):
        return
    for found in _HOPES.finditer(text, start, end):
        verb = found["verb"].casefold()
        passive = re.compile(r"be\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)").match(text, found.start("verb"), end)
        subject = before(text, start, found.start())
        if passive and verbs.participle(passive["done"]):
            yield Shape(Rule.PLANNED, subject, passive.start("done"), verbs.infinitive(passive["done"]), passive=True)
        elif verb not in _STILL or phrasal.deed(text, found.start("verb")):
            yield Shape(Rule.HOPED, subject, found.start("verb"), verb)
    yield from _wanted(text, start, end)
    for found in _FORESEES.finditer(text, start, end):
        yield Shape(Rule.HOPED, before(text, start, found.start()), found.start("doing"), verbs.infinitive(found["doing"]))
    for found in (*_READY.finditer(text, start, end), *_OWES.finditer(text, start, end)):
        yield Shape(Rule.HOPED, before(text, start, found.start()), found.start(), "complete")
    for found in (*_SAYS.finditer(text, start, end), *_MOVED.finditer(text, start, end)):
        yield Shape(Rule.HOPED, before(text, start, found.start()), found.start(), "deliver")


def busy(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody is at work on, whether it is to be there on a day or soon."""
    for found in _BUSY.finditer(text, start, end):
        if _GIVEN.match(text, before(text, start, found.start())[0]):
            continue
        yield Shape(
            Rule.BUSY,
            before(text, start, found.start()),
            found.start("verb"),
            verbs.infinitive(verbs.first_word(found["verb"])),
        )
    for found in _BEING.finditer(text, start, end):
        if verbs.participle(found["done"]):
            base = verbs.infinitive(found["done"])
            yield Shape(Rule.BUSY, before(text, start, found.start()), found.start("done"), base, passive=True)
    for found in _FOLLOWING.finditer(text, start, end):
        yield Shape(Rule.BUSY, before(text, start, found.start()), found.start("verb"), "follow")
    for found in _TRYING.finditer(text, start, end):
        subject = before(text, start, found.start())
        if not _WE.search(text, *subject):  # who speaks for all tells of an aim
            yield Shape(Rule.BUSY, subject, found.start("verb"), found["verb"].casefold())


def willing(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody offers to do."""
    for found in _WILLING.finditer(text, start, end):
        subject = before(text, start, found.start())
        if not (UNREAL.search(text[slice(*subject)]) or _FOR_THAT.search(text, 0, subject[0])):
            rule = Rule.READY if found["ready"] else Rule.WILLING
            yield Shape(rule, subject, found.start("verb"), found["verb"].casefold())


def awaited(text: str, start: int, end: int) -> Iterator[Shape]:
    """What is expected from somebody, and for what somebody has time until a day."""
    for found in _FROM.finditer(text, start, end):
        if not calls.THING.search(text[slice(*before(text, start, found.start()))]):
            continue
        yield Shape(Rule.AWAITED, (found.end(), found.end()), found.end(), "deliver")
    for found in _HAS_UNTIL.finditer(text, start, end):
        verb = (found["verb"] or "deliver").casefold()
        yield Shape(Rule.HOPED, before(text, start, found.start()), found.start(), verb)


def _wanted(text: str, start: int, end: int) -> Iterator[Shape]:
    """What the others want of somebody, and what somebody says they can do."""
    for found in _WANTED.finditer(text, start, end):
        who, deed = ("who", "verb") if found["who"] else ("whom", "deed")
        yield Shape(Rule.HOPED, found.span(who), found.start(deed), found[deed].casefold())
    for found in _CAN.finditer(text, start, end):
        modal = re.compile(r"\b(?:can|could)\s+\Z").search(text, start, found.start("verb"))
        at = modal.start() if modal else found.start("verb")
        subject = before(text, start, at)
        if not UNREAL.search(text[slice(*subject)]):
            yield Shape(Rule.HOPED, subject, found.start("verb"), found["verb"].casefold())
