"""What a word for a product says in passing: a deed («publication of the index»), a shape («in raw form»), a number.

These phrases pass every question for products, for their words are those of products. That they name none is told by what
stands around them, so they are asked first and apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.words import singular
from graphapp.loaders.topics.worth.marks import is_all, plural, telling
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.schema.ids import fold

_SAYINGS = "recommendation finding principle requirement criterion statement resolution option".replace(" ", "|")
_COUNTED = re.compile(rf"(?i)(?:{_SAYINGS})s?\s+\d{{1,2}}")
_IN = (" in", " in a", " in an", " in the", " in its", " in their", " in some", " in any")
# Who holds an office, not what the office is for («Director General for Surveys», «Co-Lead of the Net Survey»).
_OFFICE = re.compile(
    r"(?i)(?:(?:deputy|assistant|acting|former|vice|senior|executive|regional|national)\s+)?(?:co-?)?"
    r"(?:director|head|chief|secretary|minister|officer|manager|coordinator|co-ordinator|chair|commissioner|adviser|advisor|lead|"
    r"leader|president|rapporteur|editor|convenor|ambassador|statistician|representative)(?:[-\s]general)?\s+(?:for|of|on)\s"
)
_IDIOMS = (
    "wish list",
    "wishlist",
    "waiting list",
    "laundry list",
    "to-do list",
    "todo list",
    "speakers list",
    "bucket list",
    "straw poll",
)
_IS_A = Regex(
    r"(?i)\w\s+(?:is|was|becomes?|became|remains?|(?:used|serv(?:e|es|ed|ing)|acts?|described|seen|regarded|known|treated|defined)\s+as|considered)\s+(?:both\s+|also\s+|only\s+|just\s+|really\s+)?an?\s+\Z"
)
_THERE_IS = Regex(
    r"(?i)(?:\b(?:there|here|attached|enclosed|below|needed|missing|output|result|deliverable|product|goal|aim|plan|step)\s+"
    r"(?:is|was)|\b(?:such|as\s+well|same)\s+as)\s+an?\s+\Z"
)
# When a meeting is held, how one calls in and what is read out at its start: every meeting has them («the meeting schedule»,
# «dial-in instructions», «the antitrust policy of the foundation»).
_CALLED = Regex(
    r"(?i)\b(?:meetings?|calls?|telcos?|telecons?)\s+(?:schedule|calendar|timetable)\b|\Adraft\s+\d+\Z"
    r"|\bgeo\w+\s+information\s+systems?\b"
    r"|\b(?:zoom|webex|teams|dial-?in|call-?in|log-?in|joining|connection)\s+(?:instructions?|details|documentation)\b"
    r"|\b(?:anti-?trust|competition(?:\s+law)?)\s+(?:policy|guidelines?|statement|notice|note)\b"
)
# The words behind these are part of what a body is called, whether it is known or not («Bureau of Tide Statistics»).
_OF_A_BODY = Regex(
    r"\b(?:Bureau|Office|Department|Dept\.?|Division|Directorate|Ministry|Institute|Centre|Center|Commission|Agency|Section|Unit)"
    r"\s+(?:of|for)\s+(?:the\s+)?\Z"
)
# What follows at once is no paper: «Here is a list of the repairs:».
_AT_ONCE = Regex(r"(?i)\bhere\s+(?:is|are|comes|follows)\s+(?:an?|the|our)\s+(?:\w+\s+)?\Z")
_SHAPES = ("short form of", "long form of", "full form of")
_SPOKEN = ("q&a", "summary", "overview")  # in a title these are told and not read
# Whose turn it is to tell something, in a title («Treasurer’s report», «Site reports»).
_SPEAKERS = frozenset(
    """chair chairman chairwoman chairperson co-chair treasurer secretary director manager developer coordinator lead leader
    officer president convenor convener editor administrator representative committee subcommittee board secretariat delegate
    liaison rapporteur staff council executive superintendent maintainer captain team member partner agency host chapter branch
    site sector cluster status progress organisation organization institution experiment country""".split()
)
# Behind the dash stands nobody but who speaks: «New net proposal - Ada Lund».
_SPEAKER = re.compile(
    r"\s+[-–—]+\s*(?:(?:Dr|Mr|Ms|Mrs|Prof)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){0,3}"
    r"(?:\s*(?:,|/|&|and)\s*[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){0,3}){0,3}\W*"
)
_LETTERS = re.compile(r"[A-Z][A-Z&/-]{1,8}")


def is_passing(candidate: Candidate) -> bool:
    """Whether a phrase names no product, whatever is done to it."""
    return (
        _is_release(candidate)
        or _is_manner(candidate)
        or _is_told(candidate)
        or is_office(candidate)
        or _is_idiom(candidate)
        or _is_description(candidate)
        or _OF_A_BODY.search(candidate.sentence.passage.text, 0, candidate.start) is not None
        or _is_these_minutes(candidate)
        or _is_handed_in(candidate)
    )


def _is_idiom(candidate: Candidate) -> bool:
    """Whether a phrase is a way of speaking («on my wish list»), what follows in the minutes, or is said not to be there."""
    low = candidate.short.casefold()
    text = candidate.sentence.passage.text.rstrip()
    before = text[: candidate.start].casefold()
    return (
        low.endswith(_IDIOMS)
        or low.startswith("following ")
        or _CALLED.search(low) is not None
        or (text.endswith(":") and _AT_ONCE.search(text, 0, candidate.start) is not None)
        or before.endswith((" no ", " no other "))
    )


def _is_description(candidate: Candidate) -> bool:
    """Whether a phrase only says what a thing named before is: «TideBase is a model of tides»."""
    before = candidate.sentence.passage.text[: candidate.start]
    plain = "indefinite" in candidate.evidence and "proper" not in candidate.evidence
    return plain and bool(_IS_A.search(before)) and not _THERE_IS.search(before)


def _is_these_minutes(candidate: Candidate) -> bool:
    """Whether «this document» is the one that is read («see the end of this document»)."""
    papers = candidate.noun in ("document", "doc", "page", "note") and "pointed" in candidate.evidence
    return papers and len(candidate.short.split()) == 1 and not plural(candidate)


def _is_handed_in(candidate: Candidate) -> bool:
    """Whether a submission is a deed («of forms»), to petition is a verb («they petition the port»), a slide one of many."""
    behind = candidate.sentence.passage.text[candidate.core :]
    match candidate.noun:
        case "submission":
            return not behind.startswith((" on ", " to ", " about "))
        case "petition":
            return behind.startswith((" the ", " for the "))
        case _:
            return candidate.noun == "slide" and not plural(candidate)


def is_office(candidate: Candidate) -> bool:
    """Whether a phrase is the title of somebody who has an office."""
    return _OFFICE.match(candidate.text) is not None


def turns(groups: Sequence[Group]) -> set[int]:
    """The groups, by identity, of titles that say who tells something: «Treasurer’s report», a round of «TWP report»."""
    asked = {id(g): who for g in groups if g.kind != INITIATIVE and (who := _whose_turn(g))}
    several = len(asked) > 1
    return {key for key, who in asked.items() if several or who == "role"}


def _whose_turn(group: Group) -> str:
    """Whether a title says by a role or by a name whose report is heard; empty where it says something else, too."""
    titles = [c for c in group.candidates if _is_report_title(c)]
    if any(telling(c) and not any(c is title for title in titles) for c in group.candidates):
        return ""
    if not titles or any("complement" in c.evidence for c in titles):
        return ""
    before = [w for w in re.split(r"[\s’']+", titles[0].short)[:-1] if w.casefold() != "s"]
    if not before:
        return ""
    if {singular(before[-1].casefold()), before[-1].casefold()} & _SPEAKERS:
        return "role"
    named = "owner" in titles[0].evidence or (len(before) == 1 and _LETTERS.fullmatch(before[0]))
    return "name" if named else ""


def _is_report_title(candidate: Candidate) -> bool:
    """Whether a title, or a point in capitals that is set as one, is a report; behind it may stand what it is on."""
    if candidate.noun != "report":
        return False
    loud = candidate.short.isupper() and not candidate.start and is_all(candidate, told=True)
    return loud or ("heading" in candidate.evidence and is_all(candidate, told=True))


def counted(groups: Sequence[Group]) -> set[int]:
    """The groups, by identity, that are one of several numbered sentences of a text («Recommendation 2»)."""
    sayings = [g for g in groups if g.kind != INITIATIVE and all(_COUNTED.fullmatch(c.text) for c in g.candidates)]
    return {id(g) for g in sayings} if len(sayings) > 1 else set()


def _is_release(candidate: Candidate) -> bool:
    """Whether a phrase tells of the deed and not of the product that is published («publication of the net index»)."""
    if candidate.short.casefold() != "publication":
        return False
    what = candidate.sentence.passage.text[candidate.core : candidate.end]
    products = {singular(w) for w in fold(what).split()} & (lexicon.DATASET_HEADS | lexicon.DATA_HEADS)
    return what.startswith(" of ") and bool(products)


def _is_manner(candidate: Candidate) -> bool:
    """Whether «form» is the shape in which something is («in raw form», «a short form of the name»)."""
    if candidate.noun != "form" or plural(candidate):
        return False
    before = candidate.sentence.passage.text[: candidate.start].rstrip().casefold()
    return before.endswith(_IN) or candidate.text.casefold().startswith(_SHAPES)


def is_heard(candidate: Candidate) -> bool:
    """Whether a line says no more than who speaks of it («Report from the Quay - Ada Lund»)."""
    return _SPEAKER.fullmatch(candidate.sentence.passage.text, candidate.end) is not None


def _is_told(candidate: Candidate) -> bool:
    """Whether a title only says that somebody tells the meeting something («Outreach summary», «Q&A»)."""
    return "heading" in candidate.evidence and candidate.noun in _SPOKEN
