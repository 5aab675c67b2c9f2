"""When two dates of one thing contradict each other."""

from __future__ import annotations

import pytest

from graphapp.loaders.actions.contradictions import contradicting, overlap

MEETING = "2025-03-04"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (("2025-03-20", "2025-03-20"), "OMA will print the map by 27 March 2025."),
        (("2025-03-01", "2025-03-31"), "OMA will print the map by 12 April 2025."),
        ((None, "2025-03-20"), "OMA will print the map by 27 March 2025."),
    ],
)
def test_days_of_which_none_is_in_time_for_both_contradict(due: tuple[str | None, str | None], said: str) -> None:
    ((text, other),) = contradicting(due, [said], MEETING, None)
    assert text == said
    assert (other.latest or "") > "2025-03-20"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (("2025-03-20", "2025-03-20"), "OMA will print the map in March 2025."),
        (("2025-03-01", "2025-03-31"), "OMA will print the map by 12 March 2025."),
        (("2025-03-20", "2025-03-20"), "OMA will print the map by 20 March 2025."),
        (("2025-03-20", "2025-03-20"), "OMA will print the map soon."),
        ((None, None), "OMA will print the map by 27 March 2025."),
    ],
)
def test_a_day_in_the_other_s_stretch_and_a_missing_one_do_not(due: tuple[str | None, str | None], said: str) -> None:
    assert list(contradicting(due, [said], MEETING, None)) == []


def test_stretches_overlap_where_they_share_a_day() -> None:
    assert overlap(("2025-03-01", "2025-03-07"), ("2025-03-07", "2025-03-31"))
    assert not overlap(("2025-03-01", "2025-03-07"), ("2025-03-08", "2025-03-31"))
