"""The name of the group that met: the title of its minutes, without what is not the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath

from graphapp.loaders.attendance.known import is_body, is_country
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.aliases import initials
from graphapp.loaders.head.lines import Line
from graphapp.loaders.head.sources import in_folder, in_full, owned
from graphapp.loaders.head.titles import BARE_NOUN, DASH, DATE_LIKE, NOUN, NOUNS, bare, is_own_name, sole_noun
from graphapp.loaders.head.told import named_for_next, named_in_head
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Passage, Span

_LABELS = re.compile(
    r"(?:name of )?(?:the )?(?:working )?(?:group|committee|meeting|board|forum|cluster|subject|re|purpose|occasion|title|sig"
    r"|wg|task force|network|meeting (?:title|name))(?: name)?"
)
_NAMES = re.compile(
    r"(?:name of )?(?:the )?(?:(?:working )?group|committee|board|body|forum|cluster|sig|wg|task force|network)(?: name)?"
    r"|meeting name|name of (?:the )?meeting"
)
# The name stands in the next line.
_OVER_NAME = Regex(r"\b(?:meeting|session|minutes)\s+of(?:\s+the)?\s*$", re.IGNORECASE)
# A body that has committees, and what they are called.
_BODY = Regex(
    r"\b(?:council|consortium|forum|commission|association|alliance|assembly|network|union|federation|trust)\b", re.IGNORECASE
)
_OF_BODY = Regex(
    r"\b(?:committee|sub-?\s?committee|working\s+(?:group|party)|sub-?\s?group|task\s+(?:force|team)|panel|group)\b",
    re.IGNORECASE,
)
_OVER_ALL = re.compile(
    r"\W*(?:(?:draft|final)\s+)?(?:meeting\s+)?minutes(?:\s*\((?:draft|final|(?:un)?approved)\))?\W*", re.IGNORECASE
)
_HEAD = 12  # lines in which labels name the group
_TITLE = 120  # letters of a line in plain letters that is a title; one that says what it is may be longer
_FIRST = 3  # lines
_SHORT = 60  # letters of a line that says the day and little else
_KEPT = re.compile(
    r"\W*(?:(?:draft|final|short)\s+)?(?:meeting\s+(?:report|minutes|notes|summary|record)|minutes|notes|report)\b",
    re.IGNORECASE,
)
_MORE = 6  # words before a name that still belong to it
_EVENTFUL = Regex(
    r"\b(?:meeting\d*|minutes|call|telco|telecon(?:ference)?|workshop|session|hour|assembly|conference|webinar|stand-?\s?up"
    r"|huddle|check-?in|catch-?up"
    r"|sync)\b",
    re.IGNORECASE,
)
_SEVERAL = 2  # commas
_LISTED = 3  # parts behind dashes that are no more a name and what it is about: «News | Boats | Gauges | Harbour Day»
_OF_ONE = Regex(rf"\band\b|&|{_EVENTFUL.pattern}", re.IGNORECASE)  # «Maps, Data and Nets Group»
_TALE = Regex(r"\b(?:was|were|is|are|has|have|had|will|would|welcomed|thanked|opened)\b")  # in a sentence, and in no name
_APART = re.compile(r"\s*(?:[,;&/+]|\band\b)\s*")
_MEANS = Regex(r"\b(?:teams|zoom|skype|webex|bluejeans|video|teleconference)\b", re.IGNORECASE)  # no names of groups
_NOTES_OF = re.compile(rf"\W*(?:meeting\s+|call\s+)?(?:notes|minutes|summary|record|report)\b.*\b(?:{NOUNS})\b", re.IGNORECASE)


def group_name(minutes: Minutes, lines: Sequence[Line]) -> Passage | None:
    """The group's name as the document's title or head gives it; None where no line names one."""
    fallback: Passage | None = None
    over = _over_day(lines)
    if labelled := _labelled(lines):
        return labelled
    titles = list(_titles(minutes, lines, over))
    for passage, is_title in titles:
        name = bare(passage)
        if name is None and is_title and (board := sole_noun(passage)) and (full := owned(board, minutes.document)):
            return full
        if name is None or (_MEANS.search(name.text) and not NOUN.search(_MEANS.sub("", name.text))):
            continue
        if _TALE.search(name.text) or (name.text.count(",") >= _SEVERAL and _are_topics(name, minutes)):
            continue
        if BARE_NOUN.fullmatch(name.text) and (owner := _owner([one for one, _ in titles if one is not passage])):
            return joined([owner, name], " ")
        if full := owned(name, minutes.document) or _told_in_full(name, minutes):
            return full
        if NOUN.search(name.text):
            return _under_body(name, lines) or _in_full(name, minutes)
        eventful = is_title and (_EVENTFUL.search(passage.text) or passage.span() == over)
        if eventful and fallback is None and is_own_name(name.text) and not _are_topics(name, minutes):
            fallback = name
    fallback = (in_full(fallback, minutes.document) or fallback) if fallback else None
    told = fallback or named_in_head(minutes) or _in_file_name(minutes.document) or in_folder(minutes.document)
    return told or named_for_next(minutes)


def _are_topics(title: Passage, minutes: Minutes) -> bool:
    """Whether a title only says what was talked about: points of the minutes, one at most by another name («Charts, Piers»)."""
    if title.text.count(",") >= _SEVERAL and not _OF_ONE.search(title.text):
        return True
    parts = [part.casefold() for part in _APART.split(title.text) if part]
    points = [block.passage.text.casefold() for block in _points(minutes) if block.passage.span() != title.span()]
    told = sum(any(point.startswith(part) for point in points) for part in parts)
    return told > 1 and told >= len(parts) - 1


def _points(minutes: Minutes) -> Iterator[Block]:
    """The headings, the items of lists, and the lines over the running text."""
    for section in minutes.sections:
        yield from [section.heading] if section.heading else []
        yield from section.blocks


def _labelled(lines: Sequence[Line]) -> Passage | None:
    """The name behind «Group:», whatever words it is made of; people behind «Committee:» are none."""
    for line in lines:
        if line.label and line.index < _HEAD and _NAMES.fullmatch(line.label) and "," not in line.passage.text:
            name = bare(line.passage)
            if name and not _is_somebody(name.text) and not BARE_NOUN.fullmatch(name.text) and not _MEANS.search(name.text):
                return name
    return None


def _is_somebody(text: str) -> bool:
    named = shape(text) is Shape.CERTAINLY_PERSON or (shape(text) is Shape.PERSON and is_given_name(text.split()[0]))
    return named and not NOUN.search(text)


def _in_file_name(document: Document) -> Passage | None:
    """The group's letters that the file's name has and the text uses: «QDWG_notes_May.txt»."""
    for letters in re.findall(r"(?<![A-Za-z])[A-Z]+(?:WG|TF|TT|CG|SG|SC)(?![A-Za-z])", PurePath(document.source).stem):
        found = re.search(rf"(?<![\w-]){letters}(?![\w-])", document.text)
        if found:
            return Passage(letters, range(found.start(), found.end()))
    return None


def _owner(titles: Sequence[Passage]) -> Passage | None:
    """Whose «Steering Committee» it is: the name that another title line begins with («Otter – shared data on rivers»)."""
    for title in titles:
        first, *rest = DASH.split(title.text)
        short = (
            len(rest) < _LISTED
            and len(first.split()) < 5
            and not _EVENTFUL.search(first)
            and not any(letter.isdigit() for letter in first)
        )
        if (
            short
            and is_own_name(first)
            and first[:1].isupper()
            and not DATE_LIKE.search(first)
            and (len(first) < len(title.text) or is_body(first))
        ):
            return title.part(0, len(first))
    return None


def _told_in_full(name: Passage, minutes: Minutes) -> Passage | None:
    """The name of which a title has the last word alone («WG meeting»), where the first lines say it all: «the Tide WG»."""
    told = named_in_head(minutes) if BARE_NOUN.fullmatch(name.text) and " " not in name.text else None
    return told if told and told.text.casefold().endswith(f" {name.text.casefold()}") else None


def _under_body(name: Passage, lines: Sequence[Line]) -> Passage | None:
    """The committee that the line below its body's name is all about: «Quay Harbour Council», then «Planning Committee»."""
    over = next((at for at, line in enumerate(lines[:_FIRST]) if name.offsets[0] in line.block.passage.offsets), None)
    below = lines[over + 1] if over is not None and over + 1 < len(lines) else None
    if (
        below is None
        or below.label
        or not _BODY.search(name.text)
        or _OF_BODY.search(name.text)
        or _EVENTFUL.search(below.passage.text)
    ):
        return None
    part = bare(below.passage) if below.block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) else None
    whole = part and part.text == below.passage.text and not _TALE.search(part.text) and "," not in part.text
    return part if part and whole and _OF_BODY.search(part.text) else None


def _in_full(name: Passage, minutes: Minutes) -> Passage:
    """The name written out, where the document's first heading does so: «Red Kite Trust – Board» for «RKT Board»."""
    longer = _lengthened(name, minutes)
    if longer:
        return longer
    short, _, noun = name.text.partition(" ")
    if not (noun and short.isupper() and NOUN.fullmatch(noun)):
        return name
    for section in minutes.sections[:2]:
        for block in (*([section.heading] if section.heading else []), *section.blocks[:3]):
            full = bare(block.passage)
            if full and full.text.endswith(f" {noun}") and short in initials(full.text.removesuffix(noun)):
                return full
    return name


def _lengthened(name: Passage, minutes: Minutes) -> Passage | None:
    """The name with what a heading has before it: «Quay Foundation Otter Team», the file being titled «Otter Team»."""
    for section in minutes.sections[:2]:
        blocks = (*([section.heading] if section.heading else []), *section.blocks[:3])
        for full in (bare(block.passage) for block in blocks if block.kind is BlockKind.HEADING):
            if (
                full
                and full.text.casefold().endswith(f" {name.text.casefold()}")
                and len(full.text.split()) <= len(name.text.split()) + _MORE
            ):
                return full
    return None


def _titles(minutes: Minutes, lines: Sequence[Line], over: Span | None) -> Iterator[tuple[Passage, bool]]:
    """What may hold the group's name, the likeliest first; and whether it is a title, which may do without «group»."""
    yield from ((line.passage, True) for line in lines if line.label and line.index < _HEAD and _LABELS.fullmatch(line.label))
    title = _in_text(minutes.document.title, minutes.document)
    if title:
        yield title, True
    first = next((line for line in lines if line.heading), None)
    yield from ((two.passage, True) for one, two in pairwise(lines) if one.index < _HEAD and _is_over_name(one, two))
    for line in lines:
        if (
            line.heading
            and not (line.index and line.block.passage.text.endswith(":"))
            and (
                line.index <= 3
                or (line is first and line.index < _HEAD)
                or (line.index < _HEAD and _is_whole_title(line.block.passage.text))
            )
            and (line.section == 0 or line.index <= 1 or _EVENTFUL.search(line.block.passage.text))
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
            yield line.passage, line.index == 0 and (_is_title_line(line.passage.text) or line.passage.span() == over)


def _is_over_name(one: Line, two: Line) -> bool:
    """Whether a line ends before the name in the next one («Meeting of the»), or says only that these are its minutes."""
    told = two.section or two.label or two.block.kind is not BlockKind.PARAGRAPH or not NOUN.search(two.passage.text)
    return bool(_OVER_NAME.search(one.passage.text) or (not told and _OVER_ALL.fullmatch(one.passage.text)))


def _is_whole_title(text: str) -> bool:
    """Whether a heading below the attendance is the title for all that: «Minutes of the Otter Board, 3 May 2021»."""
    return bool(_NOTES_OF.match(text)) and any(found.earliest for found in find_dates(text))


def _is_titled(text: str) -> bool:
    """Whether a first heading that begins as sections do is a title: «Notes of the Otter Board», «Minutes, QDX call, 3 May»."""
    return bool(_NOTES_OF.match(text)) or (bool(_EVENTFUL.search(text)) and any(found.earliest for found in find_dates(text)))


def _over_day(lines: Sequence[Line]) -> Span | None:
    """Where the first line stands, if it is a name by itself and the next one says the day or what is kept of it.

    «Meeting 8 – 3 May 2024», «Meeting report: first talks» name no group.
    """
    if len(lines) < 2:
        return None
    first, second = (line.block.passage for line in lines[:2])
    kept = _KEPT.match(second.text) is not None and not NOUN.search(second.text) and not _EVENTFUL.search(first.text)
    if len(second.text) >= _SHORT and not kept:
        return None
    capitals = all(word[:1].isupper() or _EVENTFUL.fullmatch(word) for word in first.text.split() if len(word) > 3)
    named = capitals and not is_country(first.text) and (kept or any(found.earliest for found in find_dates(second.text)))
    return first.span() if named else None


def _is_title_line(text: str) -> bool:
    """Whether a first line in plain letters is a title: it names an event and its day."""
    return bool(_EVENTFUL.search(text)) and len(text.split()) < 12 and any(found.earliest for found in find_dates(text))


def _in_text(title: str | None, document: Document) -> Passage | None:
    """The file's own title where the text holds it."""
    match = re.search(r"\s+".join(map(re.escape, (title or "").split())), document.text) if title else None
    return Passage(match[0], range(match.start(), match.end())) if match else None
