"""What stands around a quote in its document: the words before it, the number of its line, whether its section looks back."""

from __future__ import annotations

import re
from collections.abc import Collection

from graphapp.loaders.roles import role
from graphapp.schema.documents import SectionRole
from graphapp.schema.records import Record

LABEL = 24  # characters
# Before a task's number: «AP», «Action item», or letters by which a group counts its tasks («A12», «WG4-A12», «AI-2024/12»).
_KIND = (
    r"(?:AP|ap|ACTIONS?|Actions?|actions?|AIs?)(?:\s(?:[Pp]oint|[Ii]tem)s?)?(?:\s[Nn]o\.?|\s[Nn]umbers?)?[\s#-]{0,2}"
    r"|[A-Z]{1,4}(?:\d?-[A-Z]{1,4})?[-#]?"
)
_DIGITS = r"(?:(?:19|20)\d\d[-/])?(?P<number>\d+(?:[./]\d+)*)"  # «7/3»: the third of the seventh meeting
LISTED = re.compile(
    rf"\W*(?:\d+[.)]\s+)?(?:{_KIND}){_DIGITS}\W*|\W*(?P<plain>\d+(?:\.\d+)*(?=\s?[.)|/]\W*\Z)|\d{{1,3}}/\d{{1,2}}(?=\W))\W*"
)
_HEADED = re.compile(rf"[\[(*_]*(?:{_KIND}){_DIGITS}[*_]*(?:\s*[:.\])–—]|\s-\s)")
_COLUMN = re.compile(r"\||[ \t]{2,}|\t")  # where a cell ends
_TAKEN_DOWN = re.compile(r"\s*\[\s*scribe assist by [^\]]{2,40}\]", re.IGNORECASE)  # of logs of chats
_FEWEST = 3  # words that must be left of a text
_CONTEXT = 240  # characters


def before(record: Record, quote: int) -> str:
    """What stands before a quote in its paragraph, as far back as a sentence or two."""
    start = record.quotes[quote].start
    text = record.text[max(0, start - _CONTEXT) : start]
    return re.split(r"\n\s*\n|\n\s*[-*•\d|]", text)[-1]


def line(record: Record, quote: int) -> str:
    """The quote, and what stands behind it on its last line («(carried over, Bo)»)."""
    start, end = record.quotes[quote].start, record.quotes[quote].end
    return record.text[start:end] + record.text[end : end + _CONTEXT].partition("\n")[0]


def without_group(text: str, record: Record) -> str:
    """The text without the name of the group that met, and of who took its words down: those tell no two promises apart."""
    text = _TAKEN_DOWN.sub(" ", text)
    group = next((name for name in record.names if name.key == record.meeting.group), None)
    for name in sorted((group.name, *group.spellings), key=len, reverse=True) if group else ():
        rest = re.sub(rf"\b{re.escape(name)}\b", " ", text) if " " in name or name.isupper() else text
        text = rest if len(rest.split()) > _FEWEST else text
    return text


def number(record: Record, quote: int) -> str:
    """The number before a quote on its line («AP3», «4.», a cell) or at its head («A12: …»), or an empty string."""
    start = record.quotes[quote].start
    line = record.text[max(0, start - LABEL) : start].rpartition("\n")[2]
    row = _COLUMN.split(record.text[start : start + LABEL], maxsplit=1)  # of a table, the whole row is quoted
    found = LISTED.fullmatch(line) or (LISTED.fullmatch(f"{row[0]}|") if row[1:] else None)
    return (found["number"] or found["plain"]) if found else numbered(record.text[start : start + LABEL])


def numbered(text: str) -> str:
    """The number of a task with which a text begins («A12: sent», «[AI-3] Closed»), or an empty string."""
    found = _HEADED.match(text)
    return found["number"] if found else ""


def looks_back(record: Record, quote: int) -> bool:
    """Whether a quote stands where minutes look back on earlier actions."""
    return role(record.quotes[quote].section) is SectionRole.REVIEW


def spellings(record: Record, keys: Collection[str]) -> list[str]:
    """How those named by the keys are spelled."""
    return [s for name in record.names if name.key in keys for s in (name.name, *name.spellings)]
