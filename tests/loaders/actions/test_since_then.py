"""What has become of things since the last meeting, told of whatever thing."""

from __future__ import annotations

import pytest

from graphapp.schema.life import State


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Since the last meeting the buoys have been painted.", State.DONE),
        ("Since March the buoys have been painted.", State.DONE),
        ("The day of the drill was confirmed.", State.DONE),
        ("The buoys have not yet been painted.", State.OPEN),
        ("It was agreed that Bo would not paint the buoys, as they are new.", State.CANCELLED),
    ],
)
def test_a_deed_is_told_of_whatever_thing(body, sentence, state):
    (outcome,) = body(sentence).outcomes
    assert outcome.state is state


def test_a_reason_is_no_deed(body):
    assert body("Since the last meeting was short, OMA sang.").outcomes == []
