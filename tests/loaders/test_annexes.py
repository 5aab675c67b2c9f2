"""Annexes without a title of their own, which a sentence elsewhere says list who came."""

from __future__ import annotations

import pytest

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.schema.documents import SectionRole


def role_of_annex(sentence: str, title: str) -> SectionRole:
    text = f"# Tide Forum\n\n3 June 2021\n\n## Opening\n\n{sentence}\n\n## Boats\n\nOld.\n\n## {title}\n\n1. Ada Moss, IOM\n"
    return outline(read(text.encode(), "tide.md")).sections[-1].role


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The list of participants is at Annexure-I.", "Annexure-I"),
        ("The list of participants is attached (see Annex III).", "ANNEX III"),
        ("Annex 2 holds the list of those present.", "Annex 2"),
        ("The list of officers present is at Annexure A.", "Annexure ‘A’"),
        ("The attendance list is in the Appendix.", "Appendix"),
        ("Participants are listed in Annex B.", "Annex B"),
    ],
)
def test_an_annex_may_be_told_to_list_who_came(sentence: str, title: str) -> None:
    assert role_of_annex(sentence, title) is SectionRole.ATTENDANCE


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The list of participants is at Annexure-I.", "Annexure-II"),
        ("The list of boats is at Annex 1. All participants agreed.", "Annex 1"),
        ("The list of participants is at Annex 1.", "Annex 1: Plan of work"),
    ],
)
def test_other_annexes_do_not(sentence: str, title: str) -> None:
    assert role_of_annex(sentence, title) is not SectionRole.ATTENDANCE
