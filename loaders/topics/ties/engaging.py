"""Organisations around an undertaking's name that no verb of theirs directly governs it with.

«Reedmat was engaged by Norway to help with the study», «works with A and B on the study», «the programme, which A and B
run», «A went for the assessment»: other words stand between the two, so each way of saying so is read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import run_before, run_from
from graphapp.loaders.topics.ties.part import Part
from graphapp.loaders.topics.ties.partners import Spots
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_HIRED = Regex(
    r"\b(?:has|have|had|was|were|is|are)\s+(?:been\s+|being\s+|also\s+|now\s+){0,2}"
    r"(?:engaged|contracted|commissioned|hired|selected|appointed|mandated|recruited)\s+"
)
_BY = re.compile(r"by\s+(?:the\s+)?")
_TASK = re.compile(r",?\s*(?:to|for|as)\b[^.;:]{0,60}")
_WORKS_WITH = Regex(
    r"\b(?:work(?:s|ed|ing)?|collaborat(?:e|es|ed|ing)|partner(?:s|ed|ing)?)\s+(?:\w+ly\s+|together\s+)?with\s+(?:the\s+)?"
)
# Others whom nobody resolved may end the list («with Harbour Aid, TWRD and Quay Metro on …»).
_ON = re.compile(
    r"(?:\s*(?:,|\band\b|&)\s+(?:and\s+)?(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}){0,4},?\s*(?:on|in|for)\s+(?:[a-z’'-]+\s+){0,6}"
)
_WHICH = re.compile(r"(?:\s*\([^()]*\))?,?\s+(?:which|that)\s+(?:the\s+)?")
_RUNS = re.compile(
    r"\s+(?:will\s+|also\s+|both\s+|jointly\s+|is\s+|are\s+|have\s+|has\s+){0,3}"
    r"(?:implement|run|lead|led|carr(?:y|ies|ied)\s+out|manag|coordinat|organi[sz]|"
    r"conduct|steer|operat|host|undertak|launch)\w*\b"
)
_PAYS = re.compile(r"\s+(?:will\s+|also\s+|both\s+|jointly\s+){0,2}(?:fund|financ|sponsor|support|co-fund|pay)\w*\b")
_WITH = Regex(r"\b(?:together\s+|jointly\s+)?with\s+(?:the\s+)?")
_WENT = re.compile(
    r"\s+(?:(?:has|have|had)\s+(?:[\w’'-]+\s+){1,4}?(?:working|busy|engaged|employed)\s+(?:on|in|with)|went\s+(?:out\s+)?for|goes\s+for|(?:is|are|was|were)\s+(?:\w+\s+)?working\s+on|works?\s+on)\s+(?:a\s+|an\s+|the\s+|its\s+|their\s+)?"
)
_INVITES = re.compile(
    r"\s+(?:has\s+|have\s+)?(?:invit(?:e|es|ed)|call(?:s|ed)?\s+(?:on|for)|encourag(?:e|es|ed)|ask(?:s|ed)?)\s+[^.;:]{0,60}?"
    r"\b(?:to\s+)?(?:participat(?:e|ion)|take\s+part|join|contribut(?:e|ions?)|register|sign\s+up|nominate\s+\w+|volunteers?)\s+"
    r"(?:(?:in|to|for|at)\s+)?(?:the\s+|a\s+|an\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,2}"
)


def engaged(reading: Reading, organisations: Sequence[Found], spots: Spots) -> Iterator[Part]:
    """The organisations that the sentence says are hired for, at work on, or behind what it names."""
    found = list(organisations)
    for start, end in spots:
        yield from _hired(reading, found, start)
        yield from _working_with(reading, found, start)
        yield from _behind_which(reading, found, end)
        yield from _at_work(reading, start)
        yield from _inviting(reading, found, start)


def _hired(reading: Reading, organisations: list[Found], start: int) -> Iterator[Part]:
    """«Reedmat has been engaged by Norway to help with» before the name: who does it, and for whom."""
    text = reading.sentence.passage.text
    for hired in _HIRED.finditer(text, 0, start):
        by = _BY.match(text, hired.end())
        clients = run_from(text, by.end(), organisations) if by else []
        if _TASK.fullmatch(text, clients[-1].end if clients else hired.end(), start):
            doers = (f for f in organisations if f.end <= hired.start() and not text[f.end : hired.start()].strip(" .,"))
            yield from (Part(f.key, Role.LEAD, "engaged for it") for f in doers)
            yield from (Part(f.key, Role.FUNDER, "done for it") for f in clients)


def _working_with(reading: Reading, organisations: list[Found], start: int) -> Iterator[Part]:
    text = reading.sentence.passage.text
    for match in _WORKS_WITH.finditer(text, 0, start):
        run = [f for f in run_from(text, match.end(), organisations) if f.end < start]
        if run and _ON.fullmatch(text, run[-1].end, start):
            yield from (Part(f.key, Role.MEMBER, "works on it with others") for f in run)


def _behind_which(reading: Reading, organisations: list[Found], end: int) -> Iterator[Part]:
    """«, which A and B run with C» behind the name."""
    text = reading.sentence.passage.text
    which = _WHICH.match(text, end)
    run = run_from(text, which.end(), organisations) if which else []
    if not run:
        return
    runs, pays = _RUNS.match(text, run[-1].end), _PAYS.match(text, run[-1].end)
    if runs or pays:
        yield from (Part(f.key, Role.LEAD if runs else Role.FUNDER, "led by it" if runs else "pays for it") for f in run)
    clause = re.compile(r"[.;:]").search(text, run[-1].end)
    for match in _WITH.finditer(text, run[-1].end, clause.start() if clause else len(text)) if runs else ():
        yield from (Part(f.key, Role.MEMBER, "takes part") for f in run_from(text, match.end(), organisations))


def _at_work(reading: Reading, start: int) -> Iterator[Part]:
    run = run_before(reading, start)
    if run and _WENT.fullmatch(reading.sentence.passage.text, run[0].end, start):
        yield from (Part(f.key, Role.LEAD, "does the work") for f in run)


def _inviting(reading: Reading, organisations: list[Found], start: int) -> Iterator[Part]:
    """«Harbour Aid invites members to take part in» before the name: whoever invites has it."""
    text = reading.sentence.passage.text
    for found in organisations:
        if found.end < start and _INVITES.fullmatch(text, found.end, start):
            yield Part(found.key, Role.LEAD, "invites others to it")
