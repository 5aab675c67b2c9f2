"""Where lines of pictures in pages go."""

from __future__ import annotations

import doctest
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphapp.pictures import arcs


def test_the_examples_of_its_docstrings() -> None:
    found = doctest.testmod(arcs)
    assert found.attempted > 3
    assert found.failed == 0


@given(st.dictionaries(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("ijklm")), st.integers(1, 9)))
def test_everybody_stands_once_in_an_order_that_is_always_the_same(ties: dict[tuple[str, str], int]) -> None:
    order = arcs.in_order(ties)
    assert sorted(order) == sorted({name for pair in ties for name in pair})
    assert order == arcs.in_order(dict(reversed(ties.items())))


@given(st.integers(0, 70), st.integers(0, 70))
def test_no_name_covers_another(left: int, right: int) -> None:
    found, height = arcs.rays(left, right)
    assert len(found) == left + right
    assert len({(ray.x, ray.y) for ray in found}) == len(found)
    for side in (True, False):
        places = sorted(ray.y for ray in found if ray.is_left is side)
        assert all(after - before >= arcs.ROW for before, after in pairwise(places))
    assert all(0 < ray.y < height for ray in found)
