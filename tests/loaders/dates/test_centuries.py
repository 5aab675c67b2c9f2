from __future__ import annotations

import pytest

from graphapp.loaders.dates.calendar import full_year


@pytest.mark.parametrize(
    ("written", "year"), [("96", 1996), ("70", 1970), ("69", 2069), ("04", 2004), ("1896", 1896), ("", None)]
)
def test_two_digits_are_of_the_century_that_minutes_are_of(written, year):
    assert full_year(written) == year
