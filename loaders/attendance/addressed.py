"""People in a row without signs, each with a form of address: «Cllr Ada Moss (Chair) Cllr Ben Nye Mr C Orr».

Minutes of councils have lost the ends of their lines where they were copied from a page.
"""

from __future__ import annotations

from itertools import pairwise

from graphapp.loaders.attendance.shapes import without_title
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

# A form of address, and what stands before one that begins no entry: a sign, another one, a word that joins.
_OF_PLACE = r"(?:[Dd]istrict|[Cc]ounty|[Tt]own|[Cc]ity|[Pp]arish|[Bb]orough|[Ww]ard)"
_ADDRESSES = r"(?:[Cc]ll?rs?|[Cc]ouncill?or|Mrs?|Ms|Miss|Dr|Prof|CLLR|MRS?|MS|DR)"
_ADDRESS = Regex(rf"\s+(?=(?:{_OF_PLACE}\s+)?{_ADDRESSES}\b\.?\s+[A-ZÀ-ÞĀ-ɏ])")
_BEFORE_ADDRESS = Regex(
    r"(?:[,;:/&+(\[–—-]|\b(?:and|or|for|with|by|to|of|the|Rev|Hon|Sir|Chair(?:man)?|Mayor|H\.?E"
    rf"|{_OF_PLACE}|{_ADDRESSES})\.?)$"
)


def addressed(passage: Passage) -> list[Passage]:
    """The entries of a line without signs, each from its form of address to the next; empty where the line is no such row."""
    if not without_title(passage.text):
        return []
    cuts = [
        found.end() for found in _ADDRESS.finditer(passage.text) if not _BEFORE_ADDRESS.search(passage.text[: found.start()])
    ]
    parts = [passage.part(one, two) for one, two in pairwise([0, *cuts, len(passage.text)])]
    return parts if cuts and all(without_title(part.text) for part in parts) else []
