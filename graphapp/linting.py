"""What whoever writes minutes should mend before sending them: what a reader next month will not be able to tell.

It says only what the reading shows to be missing; style is nobody's business here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.schema.life import State
from graphapp.schema.records import Quote, Record

_ACRONYM = re.compile(r"(?<![\w.@/#-])[A-Z](?:[A-Z0-9]|&(?=[A-Z])){1,7}s?(?![\w@/-]|\.\w)")
_SHOUTED = re.compile(r"(?:[^a-z\n]*[A-Z]{2}[^a-z\n]*\s){3,}[^a-z\n]*")  # a line in capitals has no acronyms
_ROMAN = re.compile(r"[IVXL]+")
# What everybody reads without a key, and the labels of minutes themselves.
_PLAIN = frozenset(
    """OK TBC TBD TBA NA AOB AP RSVP FAQ ID IT PC TV UK US USA EU UN PDF CSV HTML URL API GPS SMS USB COB EOD ASAP ETA
    CEO PM AM UTC GMT CET EST CEST BST USD EUR GBP CHF NB PS FYI NGO INGO CSO ACTION ACTIONS NOTE NOTES DONE OPEN NEW
    TOR TORS SOP SOPS IM COVID Q1 Q2 Q3 Q4 H1 H2""".split()
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend.

    Attributes
    ----------
    code : what kind of thing, «no-owner»
    message : what is missing and what to write, in a sentence
    line : 1-based line of the stored text; None where it is about the whole
    page : 1-based page
    section : the heading it stands under
    text : the words concerned, exactly as stored
    """

    code: str
    message: str
    line: int | None = None
    page: int | None = None
    section: str | None = None
    text: str | None = None


def remarks(record: Record) -> list[Remark]:
    """What to mend, in the order of the document; what concerns the whole comes first."""
    found = [*_whole(record), *_actions(record), *_acronyms(record)]
    return sorted(found, key=lambda remark: (remark.line or 0, remark.code))


def _whole(record: Record) -> Iterator[Remark]:
    for warning in record.warnings:
        yield Remark(warning.code, warning.message)
    if any(warning.code == "unread-language" for warning in record.warnings):
        return
    if record.meeting.group is None:
        yield Remark("no-group", "The minutes do not say which group met: put its name above them")
    if not record.attended:
        yield Remark("no-attendance", "Nobody is listed as present: list people with their organisations")
    if record.meeting.next_date is None:
        yield Remark("no-next-meeting", "The day of the next meeting is not given: write it, or that it is to be fixed")
    if not record.actions:
        yield Remark("no-actions", "No action is recorded: list who does what by when, or write that there is none")


def _actions(record: Record) -> Iterator[Remark]:
    for action in record.actions:
        if action.state is not State.OPEN or not action.quotes:
            continue
        quote = record.quotes[action.quotes[0]]
        if not action.owners:
            yield _at(record, quote, "no-owner", "Nobody in particular is to do this: name an organisation or a person")
        if action.due is None:
            yield _at(record, quote, "no-date", "This has no date: write by when it is to be done")
        elif action.due.latest is None and not any(w.code == "due-at-unknown-meeting" for w in record.warnings):
            yield _at(record, quote, "vague-date", f"«{action.due.text}» is no day: write by when it is to be done")


def _acronyms(record: Record) -> Iterator[Remark]:
    """The first place of every short form whose long form neither the minutes nor the vocabulary give."""
    known = {s for name in record.names if _explained(name.name, name.spellings) for s in (name.acronym, *name.spellings)}
    known |= {
        s for name in record.names if name.category or name.identifiers for s in (name.name, name.acronym, *name.spellings)
    }
    people = {spelling for name in record.names if name.kind == "Person" for spelling in name.spellings}
    text = _SHOUTED.sub(lambda line: " " * len(line.group()), record.text)
    seen: set[str] = set()
    for found in _ACRONYM.finditer(text):
        short = found.group().rstrip("s")
        if short in seen or short.upper() in _PLAIN or _ROMAN.fullmatch(short) or sum(c.isalpha() for c in short) < 2:
            continue
        seen.add(short)
        if short in known or short in people or _spelled_out(record.text, short):
            continue
        message = f"«{short}» is never spelled out: write its full name with «({short})» behind it the first time"
        yield _at(record, Quote(found.start(), found.end()), "unexplained-acronym", message)


def _explained(name: str, spellings: tuple[str, ...]) -> bool:
    """Whether a name is known in full: in more than one word, by the vocabulary or the minutes."""
    return any(" " in each for each in (name, *spellings))


def _spelled_out(text: str, short: str) -> bool:
    """Whether the minutes give it in brackets behind words, or words in brackets behind it."""
    mark = re.escape(short)
    return bool(re.search(rf"[a-z]\w*[,\s]+[(\[]\s*{mark}s?\s*[)\]]|\b{mark}s?\s*(?:[(\[]\s*\w+[\s-]\w+|=|:\s|[–—]\s)", text))


def _at(record: Record, quote: Quote, code: str, message: str) -> Remark:
    line = record.text.count("\n", 0, quote.start) + 1
    return Remark(code, message, line, quote.page, quote.section or None, record.text[quote.start : quote.end])
