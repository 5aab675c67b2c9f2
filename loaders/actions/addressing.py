"""Notes that put somebody before what they are told to do, or what is theirs by a day: «Ada: check the logs».

Transcripts put a name before every word that is said, so an order counts only where nobody would say it in the talk.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import dues, reservations
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.hearing import Heard
from graphapp.loaders.actions.outcomes import recounting
from graphapp.loaders.actions.shapes import orders, terse, verbs
from graphapp.loaders.actions.shapes.forms import Rule, finite
from graphapp.loaders.actions.standing import Clause, Setting, Verdict
from graphapp.loaders.regex import Regex

PAST = Regex(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}(?:\w+ed|been|sent|made|met|held|done|begun|become|spoken|written|given"
    r"|taken|found|shown|put|told|heard|seen|gone|brought|drawn)\b"
    r"|\b(?:was|were)\s+(?:\w+\s+)?(?:\w+ed|sent|made|held|done)\b"
    r"|\b(?:was|were|is|are|has|have) yet to\b",
    re.IGNORECASE,
)
_REMARK = Regex(r"\s[–—-]+\s|[,;(]\s?|\b(?:when|if|once|so|because|that|which|who|as|until|before|after)\b")
_BY = re.compile(r"(?:by|before|until|no later than|not later than|due|deadline)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till|up to|from|since)\b", re.IGNORECASE)
_ALONE = re.compile(r"\([^()]*\)\Z")
SHORT = 12  # words of a note that is no sentence


def addressed(clause: Clause, verdict: Verdict, heard: Heard, setting: Setting) -> Verdict | None:
    """A note that tells somebody what to do («A: check the logs»), or what is theirs by a day («A: posters (Friday)»)."""
    body = clause.text[heard.start : verdict.end]
    if (
        PAST.search(body)
        or finite(body, 0, _end_of_order(body))
        or reservations.reports(clause, heard.start)
        or recounting.opines(body)
    ):
        return None
    due = dues.due_in(clause.text, clause.dates, (heard.start, clause.end), clause.meeting, listed=True)
    if setting is Setting.BODY and due and (re.search(r"\d", clause.text[heard.start : due.start]) or _UNTIL.match(due.text)):
        return None  # «A: 40 schools by May» counts what there is
    personal = all(each.kind == "Person" for each in owners.names_in(clause.founds, verdict.start, heard.start))
    ordered = orders.orders(body, of_people=personal or heard.everybody)
    told = setting is Setting.ITEM and (ordered or (personal and terse.deed(body)))
    if not told and (due is None or due.latest is None or len(body.split()) > SHORT):
        return None
    if not told and due and len(body.split()) < len(due.text.split()) + 2:
        return None
    if not told and due and not (_BY.match(due.text) or _ALONE.match(clause.text[due.start - 1 : due.end + 1])):
        return None
    return replace(verdict, owners=heard.owners, due=due, reason=f"{Setting.ITEM}: {Rule.ADDRESSED}")


def _end_of_order(body: str) -> int:
    """Where an order ends and goes on with a remark or a condition («call them – this is the last day», «…, when we can»)."""
    found = _REMARK.search(body) if verbs.imperative(body) else None
    return found.start() if found else len(body)
