"""Attendance told in a sentence: «Ada Moss (AM) and Ben Nye joined the meeting remotely.»"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.labels import may_lead
from graphapp.loaders.attendance.lists import Listing
from graphapp.loaders.attendance.rows import split_row
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.schema.findings import Sentence
from graphapp.schema.life import Attendance

_JOINED = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ɏ].{3,400}?)\s+(?:also\s+)?(?:joined|attended|participated\s+in|dialled\s+into|called\s+into)\s+"
    r"(?:(?:the|this|our)\s+)?(?:meeting|call|session|teleconference|remotely|online|by\s+phone|via)\b"
)
_AWAY = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ɏ].{3,400}?)\s+(?:(?:has|have|had)\s+)?(?:sent\s+(?:(?:his|her|their)\s+)?(?:apologies|regrets)|"
    r"(?:was|were)\s+(?:excused|absent)|could\s+not\s+(?:attend|join|be\s+present))\b"
)
_NAMED = (Shape.PERSON, Shape.CERTAINLY_PERSON, Shape.ORGANISATION)


def told(sentences: Sequence[Sentence]) -> Iterator[Listing]:
    """The sentences of the first sections that say who came or who could not, each as a list."""
    for sentence in sentences:
        if not may_lead(sentence.section.title, sentence.section_index) or sentence.block_index < 0:
            continue
        for pattern, status in ((_JOINED, Attendance.PRESENT), (_AWAY, Attendance.APOLOGIES)):
            match = pattern.match(sentence.passage.text)
            parts = split_row(sentence.passage.part(*match.span("names"))) if match else []
            if parts and all(shape(part.text.split("(")[0]) in _NAMED for part in parts):
                yield Listing(status, entries=[Entry(part, sentence.block, status) for part in parts])
