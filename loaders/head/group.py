"""The name of the group that met: the title of its minutes, without what is not the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from graphapp.loaders.attendance.known import is_body, is_country
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.head.aliases import initials
from graphapp.loaders.head.banners import told_lines
from graphapp.loaders.head.headlines import EVENTFUL, HEAD, is_dated, over_day, titles
from graphapp.loaders.head.lines import Line
from graphapp.loaders.head.sources import in_folder, in_full, owned
from graphapp.loaders.head.titles import BARE_NOUN, DASH, DATE_LIKE, NOUN, bare, is_capitalised, is_own_name, sole_noun
from graphapp.loaders.head.told import named_for_next, named_in_head
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Passage

_NAMES = re.compile(
    r"(?:name of )?(?:the )?(?:(?:working )?group|committee|board|body|forum|cluster|sig|wg|task force|network)(?: name)?"
    r"|meeting (?:name|of)|name of (?:the )?meeting|minutes of"
)
# What they met for, where nothing says more of who met.
_MATTERS = re.compile(r"(?:meeting|meeting title|project|programme|program|initiative)(?: (?:name|title))?")
# A body that has committees, and what they are called.
_BODY = Regex(
    r"\b(?:council|consortium|forum|commission|association|alliance|assembly|network|union|federation|trust)\b", re.IGNORECASE
)
_OF_BODY = Regex(
    r"\b(?:committee|sub-?\s?committee|working\s+(?:group|party)|sub-?\s?group|task\s+(?:force|team)|panel|group)\b",
    re.IGNORECASE,
)
_FIRST = 3  # lines
_MORE = 6  # words before a name that still belong to it
_SEVERAL = 2  # commas
_LISTED = 3  # parts behind dashes that are no more a name and what it is about: «News | Boats | Gauges | Harbour Day»
_OF_ONE = Regex(rf"\band\b|&|{EVENTFUL.pattern}", re.IGNORECASE)  # «Maps, Data and Nets Group»
_TALE = Regex(r"\b(?:was|were|is|are|has|have|had|will|would|welcomed|thanked|opened)\b")  # in a sentence, and in no name
_APART = re.compile(r"\s*(?:[,;&/+]|\band\b)\s*")
_MEANS = Regex(r"\b(?:teams|zoom|skype|webex|bluejeans|video|teleconference)\b", re.IGNORECASE)  # no names of groups


def group_name(minutes: Minutes, lines: Sequence[Line]) -> Passage | None:
    """The group's name as the document's title or head gives it; None where no line names one."""
    lines = told_lines(lines)
    if labelled := _labelled(lines, _NAMES):
        return labelled
    over = over_day(lines)
    heads = list(titles(minutes, lines, over))
    fallback: Passage | None = None
    for passage, is_title in heads:
        name = bare(passage)
        if name is None and is_title and (board := sole_noun(passage)) and (full := owned(board, minutes.document)):
            return full
        if name is None or (_MEANS.search(name.text) and not NOUN.search(_MEANS.sub("", name.text))):
            continue
        if _TALE.search(name.text) or (name.text.count(",") >= _SEVERAL and _are_topics(name, minutes)):
            continue
        if BARE_NOUN.fullmatch(name.text) and (owner := _owner([one for one, _ in heads if one is not passage])):
            return joined([owner, name], " ")
        if full := owned(name, minutes.document) or _told_in_full(name, minutes):
            return full
        if NOUN.search(name.text):
            return _under_body(name, lines) or _in_full(name, minutes)
        eventful = is_title and (EVENTFUL.search(passage.text) or passage.span() == over)
        if eventful and fallback is None and is_own_name(name.text) and not _are_topics(name, minutes):
            fallback = name
    fallback = (in_full(fallback, minutes.document) or fallback) if fallback else None
    told = fallback or named_in_head(minutes) or _in_file_name(minutes.document) or in_folder(minutes.document)
    return told or _labelled(lines, _MATTERS) or _dated(minutes, heads) or named_for_next(minutes)


def _dated(minutes: Minutes, heads: Sequence[tuple[Passage, bool]]) -> Passage | None:
    """The first title that is a name in capitals and a day or a number, and nothing else: «Kelp Core – 3 May 2021»."""
    for passage, is_title in heads:
        name = bare(passage) if is_title and is_dated(passage.text) else None
        if name and is_capitalised(name.text) and is_own_name(name.text) and not _is_no_group(name, minutes):
            return name
    return None


def _is_no_group(name: Passage, minutes: Minutes) -> bool:
    """Whether a name is that of a country, a person or a tool, part of a sentence, or what was talked about."""
    other = is_country(name.text) or _is_somebody(name.text) or _MEANS.search(name.text) or _TALE.search(name.text)
    return bool(other) or _are_topics(name, minutes)


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


def _labelled(lines: Sequence[Line], labels: re.Pattern[str]) -> Passage | None:
    """The name behind «Group:», whatever words it is made of; people behind «Committee:» are none."""
    for line in lines:
        if line.label and line.index < HEAD and labels.fullmatch(line.label) and "," not in line.passage.text:
            name = bare(line.passage)
            named = name and (labels is _NAMES or (is_own_name(name.text) and is_capitalised(name.text)))
            if (
                name
                and named
                and not _is_somebody(name.text)
                and not BARE_NOUN.fullmatch(name.text)
                and not _MEANS.search(name.text)
            ):
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
            and not EVENTFUL.search(first)
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
        or EVENTFUL.search(below.passage.text)
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
