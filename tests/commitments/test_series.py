"""Which minutes are of one series: by how they call the group, in full or by its initials."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import GROUP, Minutes

from graphapp.resolution import series_of
from graphapp.schema.records import Record


def held(by: str, title: str) -> Record:
    """Minutes with a title, of a group called so."""
    record = Minutes("2025-01-10").record()
    names = tuple(replace(n, name=by, spellings=(by,)) if n.key == GROUP.key else n for n in record.names)
    return replace(record, text=f"{title}\n\n{by}\n", names=names)


FULL = held("Otter Coast Survey Board", "OCSB call, 3 May")


@pytest.mark.parametrize(
    "later",
    [
        held("OCSB monthly call", "OCSB monthly call"),
        held("OCSB", "OCSB minutes"),
        held("Otter Coast Survey Board -- online, notes by Bo", "# OCSB call"),
    ],
)
def test_a_group_that_titles_call_by_its_initials_goes_by_them(later: Record) -> None:
    assert series_of(later) == series_of(FULL)


def test_initials_beside_the_full_name_change_nothing() -> None:
    plain = held("Otter Coast Survey Board", "Otter Coast Survey Board, May")
    assert series_of(plain) == series_of(held("Otter Coast Survey Board", "OTTER COAST SURVEY BOARD (OCSB) – May"))
    assert series_of(plain) != series_of(held("Owl Camp Seed Board", "Owl Camp Seed Board, May"))


def test_the_title_of_a_page_in_initials_gives_way_to_the_title_on_it() -> None:
    plain = held("Otter Coast Survey Board", "Otter Coast Survey Board (OCSB) – north")
    both = held("Otter Coast Survey Board", "OCSB north - minutes\n\nOtter Coast Survey Board (OCSB) – north")
    told = held("Otter Coast Survey Board", "OCSB north\n\nBo said that the Otter Coast Survey Board (OCSB) met on the ferry")
    assert series_of(both) == series_of(plain)
    assert series_of(told) == series_of(FULL) != series_of(plain)


def test_the_call_of_an_unknown_word_is_no_group_of_initials() -> None:
    assert series_of(held("Otters monthly call", "Otters monthly call")) != series_of(held("OTTERS", "OTTERS"))


@pytest.mark.parametrize(
    "called", ["Informal Ferry Donors' Group", "The ad hoc Ferry Donors' Group", "Ferry Donors' Group, lower river"]
)
def test_what_a_group_is_called_in_passing_makes_no_other_group(called: str) -> None:
    assert series_of(held(called, called)) == series_of(held("Ferry Donors' Group", "Notes"))


def test_two_groups_of_donors_are_two() -> None:
    assert series_of(held("Informal Ferry Donors' Group", "Notes")) != series_of(held("Informal Well Donors' Group", "Notes"))
