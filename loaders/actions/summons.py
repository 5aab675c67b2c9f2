"""Running text that calls on somebody, by a sign («@Ada check it») or at its end («Check it (Ada)»), and whom to turn to."""

from __future__ import annotations

import re

from graphapp.loaders.actions import deeds, dues
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Clause, Setting, Verdict
from graphapp.loaders.regex import Regex

_ONE = r"@[\w.-]*\w(?:\s[A-Z][\w’'-]+)?"
_CALLED = re.compile(rf"\W*?(?P<who>{_ONE}(?:(?:\s*[,/&+]\s*|\s+and\s+|\s+){_ONE})*)\s*[,:–-]?\s+(?=[a-z])")
# «@Ada update on the piers»: the word is the name of a topic.
_TOPIC = re.compile(
    r"(?:updates?|report|review|comment|note|work|progress|plan|request|call|test|release|draft|answer|question|feedback|change"
    r"|demo|study|survey|support)\s+(?:on|from|of|about|regarding|re)\b"
)
# What nobody writes down in a note but as a task.
_TURNS = re.compile(
    r"(?:(?:please|also|then|and)\s+)*(?:(?P<sure>ask|e-?mail|contact|ping|remind|chase|touch base with|reach out to"
    r"|follow[- ]?up with|check (?:in )?with|get in touch with|talk (?:to|with)|speak (?:to|with)|liaise with|write to)"
    r"|call|phone|invite|consult|notify|message|coordinate with|discuss with|confirm with"
    r"|(?P<sent>send\s+(?:out\s+)?(?:a|an|the)\s+(?:\w+\s+)?(?:reminder|e-?mail|invitation|message|note|letter|poll"
    r"|doodle)))\b\s*(?:the\s+)?",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(rf"[A-Z][\w-]+|(?:(?:the|our|all|some|other)\s+)*{owners.ACTORS}\b")
# «Add lamps to the agenda for next time»
_NEXT_TIME = re.compile(
    r"[^.;]*\b(?:at|in|on|for|until|before|to)\s+(?:(?:the|our)\s+)?next\s+(?:time|(?:week['’]s\s+)?(?:meeting|call"
    r"|session))[\s.)]*\Z",
    re.IGNORECASE,
)
_IN_BRACKET = Regex(r"\s(?:\((?=[^()]*\))|\[(?=[^\[\]]*\]))(?P<who>@?[A-Z][^()\[\]]{0,50})[)\]][\s.]*\Z")
_BEHIND_DASH = Regex(r"\s[–—-]{1,2}\s(?P<who>@?[A-Z][\w’'-]*(?:\s*[,/&]\s*[A-Z][\w’'-]*|\s[A-Z][\w’'-]*){0,3})[\s.]*\Z")
# What an agenda says, too: «Present the piers (Ada)», «Release notes (Ada)».
_IN_THE_MEETING = frozenset("present report introduce discuss welcome open close debrief recap summarise summarize".split())
_OF_ONE = re.compile(r"[A-Za-z]+\s+(?:the|an?|all|its|their|our|it|them|new|any|this|these|with|on)\b")
_FEWEST = 2  # words of a task


# «Can everyone please let Ada know by Friday», «Please could Bo ask the port?»: a question only in form.
_POLITE = re.compile(
    r"\W*(?P<plea>(?:please|pls|kindly)\s+)?(?:can|could|would)\s+(?P<who>(?:(?:all|every|any|each)(?:one"
    r"|body)?(?:\s+(?:of\s+you"
    r"|else|[a-z]+s))?|those(?:,?\s+who\s[^?;.]{3,80}?,?)?|you(?:\s+all)?|members|partners|colleagues|participants|governors|trustees|agencies"
    r"|(?-i:[A-Z])[\w’'-]*(?:(?:\s*[,/&]\s*|\s+and\s+|\s+)(?-i:[A-Z])[\w’'-]*){0,4}))\s+(?P<please>(?:please|pls"
    r"|kindly)\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)


def _asked(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    """What a polite question asks of somebody by name, or of everybody."""
    found = None if setting.sure else _POLITE.match(clause.text, clause.start, clause.end)
    if not found or not (found["plea"] or found["please"]) or not verbs.working(found["verb"].casefold()):
        return None
    due = dues.due_in(clause.text, clause.dates, (found.end(), clause.end), clause.meeting)
    named = owners.only_names(clause.text, clause.founds, found.span("who"), around.own)
    if not (named or (due and due.latest) or deeds.answers(found["verb"].casefold())):
        return None
    return Verdict(found.start("who"), clause.end, named, due, f"{setting}: {Rule.ADDRESSED}")


def summoned(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    """What a clause tells whomever it calls on to do; None where it calls on nobody, or only speaks of them."""
    if asked := _asked(clause, setting, around):
        return asked
    found = None if setting.sure or "@" not in clause.text else _CALLED.match(clause.text, clause.start, clause.end)
    body = clause.text[found.end() : clause.end] if found else ""
    if not found or not verbs.imperative(body) or _TOPIC.match(body) or len(body.split()) < _FEWEST or body.endswith("?"):
        return None
    whom = owners.names_in(clause.founds, *found.span("who"))
    due = dues.due_in(clause.text, clause.dates, (found.end(), clause.end), clause.meeting, listed=True)
    named = owners.keys(whom, around.own)
    return Verdict(found.start("who"), clause.end, named, due, f"{setting}: {Rule.ADDRESSED}")


def ordered(text: str) -> tuple[int, int] | None:
    """Where a note that says what to do names at its end who may be meant, in a bracket or behind a dash; None for no order."""
    if not verbs.imperative(text) or verbs.first_word(text) in _IN_THE_MEETING:
        return None
    found, plain = _IN_BRACKET.search(text), _OF_ONE.match(text)
    if found is None and plain:
        found = _BEHIND_DASH.search(text)
    if found is None or (verbs.first_word(text) in verbs.NOUNS and not plain):
        return None
    return found.span("who")


def of_one(text: str) -> bool:
    """Whether a note says to do something to one thing («Chase the …»), as no title does that begins like a verb."""
    start = verbs.behind_please(text)
    said = verbs.imperative(text) and verbs.first_word(text[start:]) not in _IN_THE_MEETING
    return said and _OF_ONE.match(text, start) is not None


def turns_to(clause: Clause, at: int) -> bool:
    """Whether a note says to turn to somebody named («Ask Ada»), to send word, or what to do for the next meeting."""
    if verbs.first_word(clause.text[at:]) in verbs.TAKEN_UP | verbs.PRODUCING and _NEXT_TIME.match(clause.text, at, clause.end):
        return True
    found = _TURNS.match(clause.text, at, clause.end)
    if found is None or found["sent"]:
        return found is not None
    named = any(each.kind in owners.OWNING and each.start == found.end() for each in clause.founds)
    return named or bool(found["sure"] and _SOMEBODY.match(clause.text, found.end(), clause.end))
