"""What the documents of a series tell of earlier promises: each sentence with what it is about, as items are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graphapp.commitments import clause
from graphapp.commitments.clause import without_company
from graphapp.commitments.gist import NOTHING, Gist, gist
from graphapp.commitments.items import meeting_of, sides, statement_of
from graphapp.commitments.surroundings import LABEL, LISTED, before, looks_back, numbered, spellings, without_group
from graphapp.commitments.words import REPLACED, stems
from graphapp.resolution import translate
from graphapp.schema.records import Outcome, Record

_TOLD_OF = re.compile(
    r"\W*(?:(?i:actions?)|APs?|aps?|AIs?)(?:\s(?:[Pp]oint|[Ii]tem)s?)?(?:\s[Nn]o\.?|\s[Nn]umbers?)?\s?#?"
    r"(?P<numbers>\d+(?:[./]\d+)*(?:\s?(?:,|;|&|-|–|and|to)+\s?#?\d+(?:[./]\d+)*)*)\b"
)
_RANGE = re.compile(r"(\d+)\s?(?:-|–|to)\s?(\d+)")
# Who is told to have done it, before the verb: an office that nothing else in the document names («The Clerk had written»).
_SUBJECT = re.compile(
    r"\W*(?:the\s+)?(?P<who>(?:[\w’'.()&/-]+\s+){1,5}?)(?:(?:has|have|had|was|were|is|are)\b"
    r"|(?:[a-z]{2,}ed|wrote|sent|met|spoke|gave|told|brought|took|made|held|paid|put|said|found)\b)",
    re.IGNORECASE,
)
# «(Para. 4.3)», «Under Min 05/02/2025,»: what it goes back to, before it says what it is about.
_REFERENCE = re.compile(
    r"\W*(?:(?:under|re|ref|ex|from)[\s.-]+)?(?:para(?:graph)?s?|min(?:ute)?s?|items?|sections?|agenda items?)\b[\s.]*"
    r"(?:no\.?\s*)?\d[\d./()a-z-]*\W*(?:[ivx]+\)\W*)?",
    re.IGNORECASE,
)
_LONGEST = 30  # numbers in a range
_LOOKS_BACK = re.compile(
    r"\b(?:follow(?:ed|ing)?[- ]?up|review|previous|last|past|outstanding|status|progress on|matters arising)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome as one document tells it."""

    document: str
    meeting: str
    date: str
    outcome: Outcome
    statement: str
    stems: frozenset[str]
    topic: frozenset[str]
    instead: frozenset[str]  # of what took the place of what it tells of
    owners: frozenset[str]
    initiative: str | None
    datasets: frozenset[str]
    gist: Gist = NOTHING
    number: str = ""  # of the earlier action that it says it is about
    sides: frozenset[str] = frozenset()  # who did it, and the organisations of those who are people
    doers: frozenset[str] = frozenset()  # of the names of those who did it
    subject: frozenset[str] = frozenset()  # of the words for who did it, where they are no name in the document
    reviewed: bool = False  # it stands where minutes look back on what was promised
    section: str = ""  # the title it stands under


def _told_of(record: Record, outcome: Outcome) -> tuple[str, ...]:
    """The numbers of the actions that an outcome is about: it says so, or stands under one in a list that looks back."""
    if found := _TOLD_OF.match(outcome.text):
        spans = ((int(one), int(other)) for one, other in _RANGE.findall(found["numbers"]))
        between = (str(each) for one, other in spans for each in range(one, min(other, one + _LONGEST) + 1))
        each = re.findall(r"\d+(?:[./]\d+)*", found["numbers"])
        both = (part for one in each for part in one.split("/"))  # «7/3» may be two: «Actions 7/3»
        return tuple(dict.fromkeys((*each, *both, *between)))
    quote = record.quotes[outcome.quote]
    line = record.text[max(0, quote.start - LABEL) : quote.start].rpartition("\n")[2]
    listed = LISTED.fullmatch(line)
    if listed and (listed["number"] or _LOOKS_BACK.search(quote.section)):
        return (listed["number"] or listed["plain"],)
    return (numbered(outcome.text),)


def outcomes(series: str, records: Iterable[Record], resolved: Mapping[str, str]) -> list[Told]:
    """All that the series' documents tell of earlier promises, in order of date, document and appearance."""
    told = []
    for record in sorted(records, key=lambda r: (r.meeting.date or "", r.document)):
        for outcome in record.outcomes:
            names = [s for n in record.names if n.key in outcome.owners or n.kind == "Person" for s in (n.name, *n.spellings)]
            ended, *instead = REPLACED.split(outcome.text, maxsplit=1)
            reference = _REFERENCE.match(ended)
            ended = ended[reference.end() :] if reference else ended
            subject = None if outcome.owners else _SUBJECT.match(ended, clause.labelled(ended))
            one = Told(
                document=record.document,
                meeting=meeting_of(series, record),
                date=record.meeting.date or "",
                outcome=outcome,
                statement=statement_of(record, outcome.quote),
                stems=stems(ended, names),
                gist=gist(
                    without_company(without_group(ended, record)), names, f"{outcome.topic}. {before(record, outcome.quote)}"
                ),
                sides=sides([record], outcome.owners, resolved),
                doers=stems(" ".join(spellings(record, outcome.owners))),
                subject=stems(subject["who"]) if subject else frozenset(),
                instead=stems(" ".join(instead)),
                topic=stems(outcome.topic),
                reviewed=looks_back(record, outcome.quote),
                section=record.quotes[outcome.quote].section,
                owners=frozenset(translate(outcome.owners, resolved)),
                initiative=resolved.get(outcome.initiative) if outcome.initiative else None,
                datasets=frozenset(translate(outcome.datasets, resolved)),
            )
            told += [replace(one, number=number) for number in _told_of(record, outcome)]
    return told
