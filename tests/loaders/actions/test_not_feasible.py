"""Sentences that tell that something cannot be done, is carried forward, or was taken to others."""

from __future__ import annotations

import pytest

from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The lack of buoys was raised with the port.", State.DONE),
        ("A check of every boat was considered not feasible.", State.CANCELLED),
        ("Joint plan of the two ports not feasible; each port mends its own.", State.CANCELLED),
        ("The list of piers is carried forward.", State.OPEN),
    ],
)
def test_what_became_of_it_is_told_in_other_words(body, sentence, state):
    (outcome,) = body(sentence).outcomes
    assert outcome.state is state


def test_what_may_not_be_feasible_is_not_given_up(body):
    assert [each.state for each in body("If a joint plan of the ports is not feasible, OMA will say so.").outcomes] == []
