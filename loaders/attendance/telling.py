"""Attendance told in sentences: «Ada Moss (AM) and Ben Nye joined the meeting», «chaired by Ada Moss of the Red Kite Trust»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.attendance.labels import may_lead
from graphapp.loaders.attendance.lists import Listing
from graphapp.loaders.attendance.rows import split_row
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Sentence
from graphapp.schema.life import Attendance

_NAMES = r"(?P<names>[A-ZÀ-ÞĀ-ɏ].{1,400}?)"
_MEETING = r"(?:(?:the|this|our|today['’]s)\s+)?(?:\w+\s+)?(?:meeting|call|session|teleconference)"
_FROM = (
    r"(?:(?:[Tt]he\s+)?(?:[Pp]articipants|[Rr]epresentatives|[Cc]olleagues|[Dd]elegates|[Mm]embers|[Ss]taff)\s+"
    r"(?:from|of)\s+(?:the\s+)?)?"
)
_END = (
    r"(?=\s*(?:[.;]|$)|\s+(?:in|at|of)\s+(?:the|this|our|today['’]s)\s+(?:meeting|call|session)"
    r"|,?\s+(?:remotely|online|by\s+phone))"
)
_JOINED = re.compile(
    rf"{_FROM}{_NAMES}\s+(?:(?:also\s+)?(?:joined|attended|participated\s+in|dial?led\s+into|called\s+into)\s+"
    rf"(?:{_MEETING}\b|remotely|online|by\s+phone|via\b)"
    rf"|(?:also\s+)?(?:took\s+part|participated|attended|joined|(?:were|was)\s+(?:present|represented|in\s+attendance|there)|"
    rf"dial?led\s+in|called\s+in){_END})"
)
_AWAY = re.compile(
    rf"{_NAMES}\s+(?:(?:has|have|had)\s+)?(?:sent\s+(?:(?:his|her|their)\s+)?(?:apologies|regrets)|"
    r"(?:was|were)\s+(?:excused|absent)|could\s+not\s+(?:attend|join|be\s+present|make\s+it)|"
    r"(?:asked|asks)\s+to\s+be\s+excused)\b"
)
_BY = re.compile(
    r"\b(?:attended|joined)\s+by\s+(?:the\s+following\s*:?\s*)?(?:(?:[Rr]epresentatives|[Cc]olleagues|[Mm]embers|"
    r"[Ss]taff)\s+(?:of|from)\s+)?"
    r"(?:the\s+)?(?P<names>[A-ZÀ-ÞĀ-ɏ].{1,600}?)\s*(?:[.;]\s|[.;]?$|,?\s+(?:and|who)\s+(?:was|were|it\s+was)\b)"
)
# The verb before the names: «Those taking part were A and B», «On the line were A», «As partners were present A».
_WERE = re.compile(
    r"(?:(?:[Tt]hose|[Tt]he\s+following(?:\s+(?:\w+\s+)?(?:members|people|persons|participants|colleagues|delegates"
    r"|representatives))?)\s+"
    r"(?:(?:who\s+)?(?:taking\s+part|took\s+part|present|attending|attended|participating|participated"
    r"|in\s+attendance|on\s+the\s+(?:call|line)"
    r"|around\s+the\s+table|joining|joined)\s*)?(?:(?:were|are|have|had)\s*)?(?:(?:also\s+)?(?:attended|participated"
    r"|taken\s+part|joined|present"
    r"|took\s+part|in\s+attendance))?"
    r"|(?:[Pp]articipants|[Aa]ttendees|[Pp]resent|[Aa]ttending|[Pp]articipating|[Tt]aking\s+part|[Ii]n\s+attendance"
    r"|[Oo]n\s+the\s+(?:line|call|phone|screen)"
    r"|[Ii]n\s+the\s+(?:room|meeting|call)|[Aa]round\s+the\s+table|[Ww]ith\s+us|[Jj]oining(?:\s+us)?|[Cc]onnected"
    r"|[Oo]nline|[Bb]y\s+(?:phone|video))"
    r"(?:\s+(?:in|at|on)\s+(?:the|this)\s+(?:meeting|call|session))?\s+(?:were|was)(?:\s+also)?"
    r"|[Aa]lso\s+(?:attended|attending|present|participated|participating|joined|joining|in\s+attendance|took\s+part"
    r"|there|with\s+us)"
    r"(?:\s+(?:were|was))?(?:\s+(?:for|from|by|via)\s+[a-z][\w ]{2,30}?)?"
    r"|[Aa]s\s+(?:[a-z-]+\s+){1,3}(?:were|was)\s+(?:also\s+)?(?:present|there|in\s+attendance|invited)"
    r"|(?:[Tt]he\s+)?[\w ]{0,40}?(?:was|were)\s+(?:also\s+)?joined\s+by"
    r"|[Ff]or\s+(?:agenda\s+)?(?:item|point|section|part|paragraph)s?\s+[\d.,a-z ]{1,12}?\s*(?:also|only|joined\s+by)"
    rf")\s*:?\s+(?:the\s+)?{_NAMES}(?:\s+(?:joined|attended|took\s+part))?\s*[.;]?\s*$"
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w&’'-]*"
_WHO = (
    rf"(?P<names>(?:(?:Dr|Mr|Mrs|Ms|Mme|Prof)\.?\s+)?{_CAP}(?:\s+{_CAP}\.?){{0,3}}"
    rf"(?:\s*\([^()]{{2,60}}\)|,?\s+(?:of|from)\s+(?:the\s+)?{_CAP}(?:\s+(?:of\s+|for\s+|the\s+)*{_CAP}){{0,4}})?)"
)
_ROLES = (
    (
        re.compile(
            rf"(?:\b(?:meeting|call|session)\s+(?:was|is)\s+|^|\b[Ii]t\s+was\s+|\band\s+)(?i:chaired|facilitated|"
            rf"moderated|hosted)\s+by\s+{_WHO}"
        ),
        "Chair",
    ),
    (re.compile(rf"{_WHO}\s+(?:chaired|facilitated|moderated)(?:\s+{_MEETING}|\s*[.;,]|\s*$|\s+and\b)"), "Chair"),
    (re.compile(rf"\b(?i:minutes|notes)\s+(?:(?:were|are|was)\s+)?(?:taken|prepared|written)\s+by\s+{_WHO}"), "Minutes"),
    (
        re.compile(
            rf"\b(?:under|with)\s+the\s+(?:chair|chairmanship|chairpersonship|facilitation|leadership)\s+of\s+(?:the\s+)?{_WHO}"
        ),
        "Chair",
    ),
    (re.compile(rf"{_WHO}\s+(?:was|took)\s+(?:in\s+)?the\s+chair\b"), "Chair"),
    (re.compile(rf"{_WHO}\s+(?:acted|served)\s+as\s+(?:the\s+)?(?:secretary|rapporteur|note[- ]?taker)"), "Minutes"),
    (re.compile(rf"{_WHO}\s+(?:took|takes|kept)\s+(?:the\s+)?(?:notes|minutes)\b"), "Minutes"),
)
_LIST = ((_JOINED, Attendance.PRESENT), (_AWAY, Attendance.APOLOGIES))
_NAMED = (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.ORGANISATION)
# What stands between the names and names nobody: «for the first time», «and, for item 4,».
_ASIDE = re.compile(r"(?:and\s*)?(?:(?:for|from|until|since|on|by|via|as|in|also)\b[^A-Z]*)?|and|as\s+well\s+as")
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as|&)\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])")


def told(sentences: Sequence[Sentence]) -> Iterator[Listing]:
    """The sentences of the first sections that say who came or who could not, each as a list."""
    for sentence in sentences:
        if not may_lead(sentence.section.title, sentence.section_index) or sentence.block_index < 0:
            continue
        text = sentence.passage.text
        for pattern, status in _LIST:
            match = pattern.match(text)
            if match:
                yield from _listing(sentence, match, status)
        if inverted := _WERE.match(text):
            yield from _listing(sentence, inverted, Attendance.PRESENT)
        match = _BY.search(text)
        if match:
            yield from _listing(sentence, match, Attendance.PRESENT)
        for pattern, role in _ROLES:
            match = pattern.search(text)
            if match and shape(re.split(r"\s*[(,]|\s+(?:of|from)\s", match["names"])[0]) in (
                Shape.PERSON,
                Shape.CERTAINLY_PERSON,
            ):
                who = sentence.passage.part(*match.span("names"))
                yield Listing(Attendance.PRESENT, entries=[Entry(who, sentence.block, Attendance.PRESENT, role)])


def _listing(sentence: Sentence, match: re.Match[str], status: Attendance) -> Iterator[Listing]:
    """The names of a sentence as a list, where all that is listed looks like one."""
    parts = [part for part in _names(sentence.passage.part(*match.span("names"))) if not _ASIDE.fullmatch(part.text)]
    if parts and all(map(_is_named, parts)):
        yield Listing(status, entries=[Entry(part, sentence.block, status) for part in parts])


def _is_named(part: Passage) -> bool:
    head = re.split(r"\s*[(\[]|\s+(?:of|from)\s", part.text)[0]
    return shape(head) in _NAMED or is_organisation(head)


def _names(passage: Passage) -> list[Passage]:
    """The names of a row that may end in «and», cut there too where it is outside brackets and no part of a name."""
    found: list[Passage] = []
    for part in split_row(passage):
        join = next(
            (m for m in _AND.finditer(part.text) if part.text[: m.start()].count("(") == part.text[: m.start()].count(")")),
            None,
        )
        if join and join.start() and not _one_body(part.text, join):
            found += [part.part(0, join.start()), part.part(join.end(), len(part.text))]
        else:
            found.append(part)
    return [_without_article(part) for part in found]


def _one_body(text: str, join: re.Match[str]) -> bool:
    """Whether «and» stands within one name: «Ministry of Labour and Youth»."""
    return (
        bool(re.search(r"\b(?:of|for)\b", text[: join.start()]))
        and " the " not in join[0]
        and shape(text[join.end() :]) is Shape.WORD
    )


def _without_article(part: Passage) -> Passage:
    lead = re.match(r"(?:and\s+)?(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])", part.text)
    return part.part(lead.end() if lead else 0, len(part.text))
