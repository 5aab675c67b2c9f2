"""Lines to blocks by layout alone: which lines go together, and which of the groups are headings, items, rows.

Two steps. Lines are grouped: a line starts a new block where a marker, a label, a gap or a line end that was not forced
by the margin says so. Then the groups are told apart, each seen with its neighbours.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.formats.hyphens import spelled, together
from graphapp.loaders.formats.joins import is_closed, is_open
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.markers import ARROW, STATE, follows, is_label, is_number, marker, readings
from graphapp.loaders.passages import without_prefix
from graphapp.schema.documents import Passage

_SLACK = 0.95  # of the full width: how near to the margin a line must end to be called full
_LONG = 0.75  # of the full width
_COUNT = re.compile(r"\d[\d.,:%]*(?:,\s|\s+(?:to|and|or|of|per\s?cent)\s)")
# A line that is nothing but the word over those who came or did not.
_WHO = re.compile(
    r"(?:Present|Attendees|Participants|In attendance|Attending|Regrets|Apologies|Absent|Excused|Guests|Observers|Chairs?"
    r"|Co-chairs?|Scribes?)\s*:?"
)
# «Ms. Ada Moss, Otter Aid»: a line of a list of people, each of whom has a title.
_PERSON = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Mme|Dr|Prof|Sir|Dame|Rev|Fr|Sr|Hon|Eng|Engr|Insp|Sgt|Capt|Col|Lt|Gen|Maj|Cllr|Shri|Smt|Chief|Amb|Sen)\.?"
    r"\s+[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){0,3}\s*[,(–-].{3,80}"
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][^:.!?]{2,60}:\s\S.{2,80}")  # «Kirkland – HBA: Ms Ada Moss», in a column of such lines
_BRACKET = 40  # letters of the rest of a bracket at most, and of a line that goes on in the next at least
_NARROWEST = 40  # letters: lines shorter than this all through are short by choice
_UNWRAPPED = 150  # letters: lines longer than this are not broken by hand


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, with their list marker taken off."""

    lines: tuple[Line, ...]
    passage: Passage
    mark: str = ""

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Page:
    """What is true of the whole text: how wide its lines get, and whether blank lines mean anything."""

    measure: float
    spaced: bool  # nearly every line is set apart, so that gaps say nothing
    words: frozenset[str]


def groups(lines: Sequence[Line]) -> list[Group]:
    """The lines in groups, one for each block."""
    page = survey(lines)
    found: list[Group] = []
    current: list[Line] = []
    for line in lines:
        if current and _starts(current, line, page, found):
            found.append(_group(current, page))
            current = []
        current.append(line)
    if current:
        found.append(_group(current, page))
    return found


def survey(lines: Sequence[Line]) -> Page:
    """The measures of a text."""
    widths = sorted(line.width for line in lines if line.width)
    measure = widths[int(len(widths) * 0.95)] if widths else 0.0
    gaps = sum(line.gap for line in lines[1:])
    spaced = len(lines) > 8 and gaps > 0.8 * (len(lines) - 1) and _wraps(lines)
    return Page(measure, spaced, spelled("\n".join(line.text for line in lines)))


def _wraps(lines: Sequence[Line]) -> bool:
    """Whether many lines break off in the middle of a sentence."""
    broken = sum(1 for line, below in itertools.pairwise(lines) if not is_closed(line.text) and below.text[:1].islower())
    return broken > len(lines) * 0.15


def _group(lines: list[Line], page: Page) -> Group:
    passage = together([line.passage for line in lines], page.words)
    if found := marker(passage.text):
        return Group(tuple(lines), without_prefix(passage, found[1]), found[0])
    return Group(tuple(lines), passage)


def _starts(current: Sequence[Line], line: Line, page: Page, done: Sequence[Group]) -> bool:
    """Whether a line begins a new block."""
    before = current[-1]
    if line.cells or before.cells:
        return True
    if _closes(before.text, line.text):
        return False
    if _is_of_list(current, line) or ARROW.match(line.text) or STATE.match(line.text):
        return True
    full = _is_full(before, line, page)
    if (found := marker(line.text)) and (not full or _is_marker(found, line, current, done)):
        return True
    if is_label(line.text) and not (full and line.text[:1].islower()):
        return True
    if _looks_other(before, line, full):
        return not is_open(before.text)
    goes_on = (line.text[:1].islower() or _counts_on(before, line, page)) and not is_closed(before.text)
    if line.gap and not page.spaced and not (line.opens_page and (goes_on or (full and not is_closed(before.text)))):
        return not (goes_on and full)
    if goes_on or (full and not is_closed(before.text)):
        return False
    if full:
        return line.indent > before.indent + 1.5 * _step(line) and len(current) > 1 and is_closed(before.text)
    return not (line.text[:1] in "–—" and len(current) == 1) if not is_open(before.text) else line.gap


def _is_of_list(current: Sequence[Line], line: Line) -> bool:
    """Whether a line is the word over those who came, or stands below it, or is one of them, each with a title."""
    before = current[-1].text
    if _WHO.fullmatch(before):
        return True
    person = _PERSON.fullmatch(line.text) and _PERSON.match(current[0].text)
    entry = line.margin and _LABELLED.fullmatch(line.text) and _LABELLED.match(current[0].text)
    return bool(person or entry or _WHO.fullmatch(line.text)) and not is_open(before)


def _closes(before: str, text: str) -> bool:
    """Whether a line closes a bracket that the one above it left open: «… (Ada», «Moss, chair), Otter Aid»."""
    left_open = before.rfind("(") > before.rfind(")")
    closes = text.find(")")
    return left_open and 0 < closes < _BRACKET and "(" not in text[:closes] and len(before) > _BRACKET


def _counts_on(before: Line, line: Line, page: Page) -> bool:
    """Whether a line goes on a long one with a number: «… for paragraphs», «4 to 7, the Bureau»."""
    return _COUNT.match(line.text) is not None and not before.size and before.width > page.measure * _LONG


def _looks_other(before: Line, line: Line, full: bool) -> bool:
    """Whether a line is set in other letters than the one above it."""
    if line.size and before.size and abs(line.size - before.size) > 0.12 * before.size:
        return True
    return line.strong != before.strong and (not full or is_closed(before.text))


def _step(line: Line) -> float:
    """The least indentation that means something, in the line's own measure."""
    return max(1.0, line.size * 0.7)


def _is_full(before: Line, line: Line, page: Page) -> bool:
    """Whether the first word of a line would not have fitted on the line above, so that the margin broke it."""
    if not before.size and not _NARROWEST <= page.measure <= _UNWRAPPED:
        return False
    letters = max(len(before.text), 1)
    letter = (before.width - before.indent) / letters if before.size else 1.0
    word = len(line.text.split(maxsplit=1)[0]) if line.text.strip() else 0
    edge = before.indent + (before.margin - before.indent) * _SLACK if before.margin else page.measure * _SLACK
    return before.width + (word + 1) * letter > edge


def _is_marker(found: tuple[str, int], line: Line, current: Sequence[Line], done: Sequence[Group]) -> bool:
    """Whether what looks like a list marker is one, and not the end of a sentence that was broken before it."""
    mark, behind = found
    before = current[-1]
    if is_closed(before.text):
        return True
    goes_on = line.text[behind : behind + 1].islower()
    above = _marks(current, done)
    if not is_number(mark):
        if mark[0] not in "–—o" and not (mark in "-+*" and goes_on):
            return True
        return any(follows(mark, other) for other in above[:6])
    if any(number == 1 for _, number in readings(mark)) and not is_open(before.text):
        return True
    return any(follows(mark, other) for other in above)


def _marks(current: Sequence[Line], done: Sequence[Group]) -> list[str]:
    """The markers above, the nearest first."""
    found = marker(current[0].text)
    return [*([found[0]] if found else []), *(group.mark for group in reversed(done[-40:]) if group.mark)]
