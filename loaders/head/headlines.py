"""The lines that may hold the group's name, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphapp.loaders.attendance.known import is_country
from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.lines import Line
from graphapp.loaders.head.titles import BARE_NOUN, NOUN, NOUNS, is_capitalised
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role
from graphapp.schema.documents import BlockKind, Document, Minutes, Passage, Span

_LABELS = re.compile(
    r"(?:name of )?(?:the )?(?:working )?(?:group|committee|meeting|board|forum|cluster|subject|re|purpose|occasion|title|sig"
    r"|wg|task force|network|meeting (?:title|name))(?: name)?"
)
# The name stands in the next line.
_OVER_NAME = Regex(r"\b(?:meeting|session|minutes)\s+of(?:\s+the)?\s*$", re.IGNORECASE)
_OVER_ALL = re.compile(
    r"\W*(?:(?:draft|final)\s+)?(?:meeting\s+)?minutes(?:\s*\((?:draft|final|(?:un)?approved)\))?\W*", re.IGNORECASE
)
_RECORD_ALONE = re.compile(
    r"\W*(?:(?:draft|final)\s+)?(?:(?:meeting|call)\s+)?(?:minutes|notes|record|summary|mom|nfr)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:meeting|record))?\W*",
    re.IGNORECASE,
)
# «WORKING GROUP (TWWG)», «Steering Committee Meeting»
_KIND_ALONE = re.compile(
    rf"(?P<kind>{BARE_NOUN.pattern}(?:\s*\([A-Z]{{2,8}}\))?)(?:\s+(?:meeting|minutes|call|meeting\s+minutes))?\W*",
    re.IGNORECASE,
)
_LONGEST = 7  # words
HEAD = 12  # lines in which labels name the group
_TITLE = 120  # letters of a line in plain letters that is a title; one that says what it is may be longer
_FIRST = 3  # lines
_SHORT = 60  # letters of a line that says the day and little else
_KEPT = re.compile(
    r"\W*(?:(?:draft|final|short)\s+)?(?:meeting\s+(?:report|minutes|notes|summary|record)|minutes|notes|report)\b",
    re.IGNORECASE,
)
EVENTFUL = Regex(
    r"\b(?:meeting\d*|minutes|call|telco|telecon(?:ference)?|workshop|session|hour|assembly|conference|webinar|stand-?\s?up"
    r"|huddle|check-?in|catch-?up"
    r"|sync)\b",
    re.IGNORECASE,
)
_COUNT = Regex(r"\s(?:#|no\.?\s|number\s)\d{1,3}\b|\b(?:notes|mom|nfr)\b", re.IGNORECASE)
_NOTES_OF = re.compile(
    rf"\W*(?:meeting\s+|call\s+)?(?:notes|minutes|summary|record|report|action\s+points?|outcomes?)\b.*\b(?:{NOUNS})\b",
    re.IGNORECASE,
)


def titles(minutes: Minutes, lines: Sequence[Line], over: Span | None) -> Iterator[tuple[Passage, bool]]:
    """What may hold the group's name, the likeliest first; and whether it is a title, which may do without «group»."""
    yield from ((line.passage, True) for line in lines if line.label and line.index < HEAD and _LABELS.fullmatch(line.label))
    if whole := _in_two_lines(lines):
        yield whole, True
    title = _in_text(minutes.document.title, minutes.document)
    if title:
        yield title, True
    first = next((line for line in lines if line.heading), None)
    yield from ((two.passage, True) for one, two in pairwise(lines) if one.index < HEAD and _is_over_name(one, two))
    for line in lines:
        if (
            line.heading
            and not (line.index and line.block.passage.text.endswith(":"))
            and (
                line.index <= 3
                or (line is first and line.index < HEAD)
                or (line.index < HEAD and _is_whole_title(line.block.passage.text))
            )
            and (line.section == 0 or line.index <= 1 or EVENTFUL.search(line.block.passage.text))
            and (not role(line.block.passage.text) or (line.index == 0 and _is_titled(line.block.passage.text)))
        ):
            yield line.block.passage, True
    for line in sorted(lines, key=lambda line: line.index >= _FIRST or not _NOTES_OF.match(line.passage.text)):
        if (
            not line.heading
            and line.section == 0
            and line.index < 6
            and not line.label
            and line.block.kind is BlockKind.PARAGRAPH
            and (len(line.passage.text) < _TITLE or (line.index < _FIRST and _is_whole_title(line.passage.text)))
        ):
            yield line.passage, line.passage.span() == over or (line.index == 0 and _is_title_line(line.passage.text))


def _in_two_lines(lines: Sequence[Line]) -> Passage | None:
    """The name that the first two lines hold, where the second only says of what kind it is: «TIDE WATCH / WORKING GROUP»."""
    if len(lines) < 2 or lines[0].label or lines[1].label or lines[1].index > 1:
        return None
    one, two = (line.block.passage for line in lines[:2])
    named = is_capitalised(one.text) and len(one.text.split()) <= _LONGEST and not re.search(r"[\d.:;!?,]$|\d{4}", one.text)
    told = NOUN.search(one.text) or EVENTFUL.search(one.text) or _RECORD_ALONE.fullmatch(one.text) or is_dated(one.text)
    kind = _KIND_ALONE.fullmatch(two.text)
    if not named or told or kind is None or one.text.isupper() != two.text.isupper():
        return None
    return joined([one, two.part(*kind.span("kind"))])


def _is_over_name(one: Line, two: Line) -> bool:
    """Whether a line ends before the name in the next one («Meeting of the»), or says only that these are its minutes."""
    told = two.section or two.label or two.block.kind is not BlockKind.PARAGRAPH or not NOUN.search(two.passage.text)
    return bool(_OVER_NAME.search(one.passage.text) or (not told and _OVER_ALL.fullmatch(one.passage.text)))


def _is_whole_title(text: str) -> bool:
    """Whether a heading below the attendance is the title for all that: «Minutes of the Otter Board, 3 May 2021»."""
    return bool(_NOTES_OF.match(text)) and any(found.earliest for found in find_dates(text))


def _is_titled(text: str) -> bool:
    """Whether a first heading that begins as sections do is a title: «Notes of the Otter Board», «Minutes, QDX call, 3 May»."""
    return bool(_NOTES_OF.match(text)) or (bool(EVENTFUL.search(text)) and any(found.earliest for found in find_dates(text)))


def is_dated(text: str) -> bool:
    """Whether a title says when: by a day, by a count, or by what was kept of it: «Kelp Core, 3 May 2021», «Kelp Core #14»."""
    return any(found.earliest for found in find_dates(text)) or _COUNT.search(text) is not None


def over_day(lines: Sequence[Line]) -> Span | None:
    """Where the first line stands, if it is a name by itself and the next one says the day or what is kept of it.

    «Meeting 8 – 3 May 2024», «Meeting report: first talks» name no group.
    """
    if lines and _RECORD_ALONE.fullmatch(lines[0].passage.text):  # «Meeting notes», then the name
        lines = lines[1:]
    if len(lines) < 2 or lines[0].label:
        return None
    first, second = (line.block.passage for line in lines[:2])
    kept = _KEPT.match(second.text) is not None and not NOUN.search(second.text) and not EVENTFUL.search(first.text)
    if len(second.text) >= _SHORT and not kept:
        return None
    named = (
        is_capitalised(first.text)
        and not is_country(first.text)
        and (kept or any(found.earliest for found in find_dates(second.text)))
    )
    return first.span() if named else None


def _is_title_line(text: str) -> bool:
    """Whether a first line in plain letters is a title: it names an event and its day."""
    return bool(EVENTFUL.search(text)) and len(text.split()) < 12 and any(found.earliest for found in find_dates(text))


def _in_text(title: str | None, document: Document) -> Passage | None:
    """The file's own title where the text holds it."""
    match = re.search(r"\s+".join(map(re.escape, (title or "").split())), document.text) if title else None
    return Passage(match[0], range(match.start(), match.end())) if match else None
