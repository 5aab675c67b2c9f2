"""The undertaking whose meeting it is: «Tide Watch pilot – fifth meeting», «Use Case 2 Phone Conference».

A project's own meetings seldom say its name: it stands in the title and is «the pilot» from there on, and what is promised is
promised for it. Groups that run a project are bodies («Net Project Board»), and so are left out; but what is steered, kicked
off or cut into work packages and goes by a code is a project («TideCAT Steering Committee», «QUAY-NET WP 3 meeting»).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import content_words
from graphapp.schema.ids import fold

OWN = "the undertaking whose meeting it is"
STEERED = "those who steer it or run a part of it meet"

_HEAD = r"pilot|project|programme|program|study|experiment|initiative|campaign|testbed|trial|survey"
_NUMBERED = r"(?:use\s+case|work\s?package|pilot|project|testbed)\s+(?:\d{1,2}|[A-Z])\b"
_WORDS = r"(?:[\w&/.’'+]+[\s-]+){0,6}?"
_NTH = (
    r"(?:(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)"
    r"|(?:bi-?)?(?:weekly|monthly)|regular|final|kick-?off)\s+)?"
)
_MEETS = (
    rf"(?:\s*[-–—:,|]?\s*{_NTH}(?:phone|video|web|team|project|core|technical|progress|status|coordination)?"
    r"\s*(?:meetings?|calls?|conferences?|teleconferences?|telecons?|telcos?|sessions?|minutes|notes)\b)"
)
_STEERS = r"(?:steering|(?:project\s+)?management)\s+(?:comm?itt?ee|group|board|team)\b"
_CONVENES = r"(?:kick-?\s?off|progress?|milestone|consortium|plenary)(?:\s+\d{1,2})?\s+(?:meeting|call)\b"
_PACKAGE = r"(?:WP|work\s?package)\s?-?\d"
_OF_CODE = Regex(
    rf"(?<![\w-])(?P<name>[\w-]*[A-Z][\w-]*[A-Z][\w-]*)(?i:\s+(?:project\s+|programme\s+|program\s+)?(?:{_STEERS}|{_CONVENES}|{_PACKAGE}))"
)
_TITLE = Regex(
    rf"(?i)\A\W*(?:(?:meeting\s+)?(?:minutes|notes|summary|report)\s*(?:of|for|from|[-–—:])?\s*(?:the\s+)?)?{_NTH}(?:the\s+)?"
    rf"(?P<name>{_WORDS}(?:{_NUMBERED}|(?P<head>{_HEAD})))(?:{_MEETS}+(?:\W.*)?|\W*(?:\(.*)?)\Z"
)
ANY = content_words("project programme program initiative")  # by themselves these tell nothing
_BODIES = frozenset(
    "board committee group team panel council forum cluster wg sc tf force steering management user advisory subgroup".split()
)


def own(heads: Sequence[str], groups: Sequence[str], readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where the undertaking that the titles at the `heads` of the page name is named again.

    `groups` are the names of the groups in the text; one that ends in the same word is the undertaking's full name.
    """
    for match in (m for head in heads if (m := _TITLE.search(head)) and not _is_body(m["name"])):
        name, head = match["name"], match["head"]
        full = [g for g in groups if head and re.search(rf"[\s-]{head}\Z", g, re.IGNORECASE)]
        spellings = [re.escape(each) for each in (name, *full) if " " in each or "-" in each]
        spellings += [rf"(?<=\b[Tt]he )(?:{head})|(?<=\b[Tt]his )(?:{head})|(?<=\b[Oo]ur )(?:{head})"] if head else []
        pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(spellings)})(?![\w-])", re.IGNORECASE)
        places = [(r, m.span()) for r in readings for m in pattern.finditer(r.sentence.passage.text)]
        yield from (_candidate(reading, *span) for reading, span in places)
        if places:
            return


def coded(heads: Sequence[str], known: Collection[str], readings: Sequence[Reading]) -> list[Candidate]:
    """The places of the code of a project in the titles at the `heads` of the page; none of what is `known` as somebody."""
    codes = [m["name"] for head in heads for m in _OF_CODE.finditer(head) if fold(m["name"]) not in known]
    loud = [head for head in heads if head.isupper()]  # there every word looks like a code: «CASH STEERING COMMITTEE»
    codes = [c for c in codes if not any(c in head for head in loud) or not c.isalpha()]
    if not codes:
        return []
    pattern = re.compile(rf"(?<![\w-])(?:{re.escape(codes[0])}|{re.escape(codes[0].replace('-', ''))})(?![\w-])")
    return [_candidate(r, *m.span()) for r in readings for m in pattern.finditer(r.sentence.passage.text)]


def is_steered(heads: Sequence[str], spellings: Sequence[str | None]) -> bool:
    """Whether it is the meeting of those who steer what goes by one of the spellings: «Net Watch Steering Group»."""
    names = "|".join(re.escape(s) for s in spellings if s)
    pattern = re.compile(rf"(?i)\b(?:{names})\s+(?:project\s+|programme\s+|program\s+)?{_STEERS}")
    return any(pattern.search(head) for head in heads)


def _is_body(name: str) -> bool:
    told = content_words(name)
    return bool(told & (_BODIES | lexicon.BODIES)) or not told - ANY


def _candidate(reading: Reading, start: int, end: int) -> Candidate:
    return Candidate(INITIATIVE, "name", "name", reading.sentence, start, end, end, frozenset({"titled"}))
