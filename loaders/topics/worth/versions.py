"""One text under two names: the paper that holds it, a draft of it, the form for it.

Each question is asked of two phrases and answered without the rest of the document; `unifying` asks them.
"""

from __future__ import annotations

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language.words import content_words, head_words

_PAPERS = ("document", "doc", "paper", "spreadsheet", "sheet", "text", "list")


def is_matrix(candidate: Candidate, other: Candidate) -> bool:
    """Whether one is a bare «4W», and the other the form or the dashboard for it."""
    return candidate.head == "matrix" and candidate.short.casefold() in other.compound and candidate.kind == other.kind


def is_its_document(candidate: Candidate, other: Candidate) -> bool:
    """Whether one only adds that the other can be read («net strategy document» of «net strategy»)."""
    if candidate.noun not in _PAPERS or candidate.kind != other.kind or not other.compound:
        return False
    named = candidate.compound - head_words(candidate.head)
    if named == other.compound and named <= head_words(other.head):  # «a one-pager document for nets»
        return candidate.content - head_words(candidate.head) == other.content
    return named == other.compound and len(named) > 1 and bool(head_words(other.head) & named)


def is_draft(candidate: Candidate, other: Candidate) -> bool:
    """Whether one is a draft of the other («third draft of the final report» of «TWP final report»)."""
    of = candidate.content - head_words(candidate.head)
    return candidate.noun == "draft" != other.noun and content_words(other.head.replace("-", " ")) <= of <= other.content
