from __future__ import annotations

import pytest

from graphapp.loaders.topics.language.phrases import phrase_at
from graphapp.loaders.topics.language.words import words


def phrase(text: str, head: str) -> str | None:
    tokens = words(text)
    index = next(i for i, w in enumerate(tokens) if w.low == head)
    found = phrase_at(tokens, index, frozenset(i for i, w in enumerate(tokens) if w.text in ("Norway", "Chile")))
    return text[tokens[found.first].start : tokens[found.last - 1].end] if found else None


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("to share the reports for both Norway and Chile soon", "reports", "reports for both Norway and Chile"),
        (
            "a study on wet and separated piers' risks in Norway was made",
            "study",
            "study on wet and separated piers' risks in Norway",
        ),
        ("it published a small project on quay repairs in April", "project", "small project on quay repairs"),
        ("we are conducting quay research with boats", "research", "quay research"),
        ("the Pier Entry and Exit Platform that was built", "platform", "Pier Entry and Exit Platform"),
        ("the pier safety (PS) survey ended", "survey", "pier safety (PS) survey"),
        ("a paper with lessons learned, and an annex", "paper", "paper"),
        ("the forecast-based repairing project", "project", "forecast-based repairing project"),
        ("the exchange visit to Chile is over", "visit", "exchange visit to Chile"),
        ("fill in the quay form and send it", "form", "quay form"),
    ],
)
def test_the_extent_of_a_phrase(text, head, expected):
    assert phrase(text, head) == expected


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("please review the rules", "review"),
        ("they will report on it", "report"),
        ("map the warehouses", "map"),
        ("the project charter is signed", "project"),
        ("the study design is new", "study"),
    ],
)
def test_a_verb_or_a_describing_noun_heads_no_phrase(text, head):
    assert phrase(text, head) is None
