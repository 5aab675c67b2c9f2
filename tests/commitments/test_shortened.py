"""One thing under a long and a short name, and in two spellings."""

from __future__ import annotations

import pytest

from graphapp.commitments.lexicon import stem
from graphapp.commitments.words import stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("revise the ToR", "revise the terms of reference"),
        ("circulate the SOPs", "circulate the standard operating procedure"),
        ("sign the MoU", "sign the memorandum of understanding"),
        ("open a PR", "open a pull request"),
        ("ask the WP leaders", "ask the work package leaders"),
        ("the WG and the TF on piers", "the working group and the task force on piers"),
        ("draft the arch guidance", "draft the architectural guidelines"),
        ("print the flyer", "print the leaflet"),
        ("tech reqs of the uni", "technical requirements of the university"),
        ("a note on M&E", "a note on monitoring and evaluation"),
        ("clean the repo", "clean the repository"),
        ("mend the notice board", "mend the noticeboard"),
        ("send the time tables on a spread-sheet", "send the timetables on a spreadsheet"),
        ("update the docs", "update the documents"),
        ("hold the preparation meeting", "hold the preparatory meetings"),
        ("organise the programme at the centre", "organize the program at the center"),
        ("a standardised catalogue of harbours", "a standardized catalog of harbors"),
    ],
)
def test_a_thing_is_known_by_its_short_name_and_in_either_spelling(one, other):
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the tor on the hill", "the terms of reference"),
        ("the pr campaign", "the pull request"),
        ("terms of payment", "the ToR"),
    ],
)
def test_like_letters_and_like_words_are_other_things(one, other):
    assert not stems(one) & stems(other)


@pytest.mark.parametrize(("one", "other"), [("rolled", "role"), ("pulled", "pule"), ("revision", "revise"), ("called", "call")])
def test_spelling_makes_no_new_words(one, other):
    assert (stem(one) == stem(other)) is (one in {"revision", "called"})


def test_what_ends_an_address_on_the_web_is_no_word() -> None:
    assert stems("put it on piers.gov.uk") == stems("put it on https://www.piers.org")
    assert stems("the UK piers") - stems("piers.gov.uk") == {"uk"}
