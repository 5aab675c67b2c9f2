"""Institutions of a place, told by the word that heads their names."""

from __future__ import annotations

import pytest

from tests.loaders.names.test_scenes import organisations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The land is owned by Otter Village Hall. The board agreed.", "Otter Village Hall"),
        ("The staff of Quayside District Hospital answered.", "Quayside District Hospital"),
        ("The view of the Kelp Gardening Club was asked.", "Kelp Gardening Club"),
        ("St Otter's Primary School sent a letter.", "St Otter's Primary School"),
        ("The Quay Chamber of Commerce sent a letter.", "Quay Chamber of Commerce"),
        ("Boats came with the Nevada Air National Guard.", "Nevada Air National Guard"),
        ("Brackmouth Health Department reported ten cases.", "Brackmouth Health Department"),
        (
            "Brackmouth Teaching Hospitals NHS Foundation Trust is recruiting.",
            "Brackmouth Teaching Hospitals NHS Foundation Trust",
        ),
        ("Please ask. Ask Otter Co-op for a quotation.", "Otter Co-op"),
        ("Nets went with Representatives of Otter Rowing Club.", "Otter Rowing Club"),
        ("Nets went to Anna Moss of Otter Primary School.", "Otter Primary School"),
        ("Quaymouth plc presented.", "Quaymouth plc"),
        ("Nets of Quaymouth e.V. were wet.", "Quaymouth e.V"),
        ("Anna Moss from quaynets.org joined.", "quaynets.org"),
        ("The Government of Chile will report.", "Government of Chile"),
        ("Money comes from the Govt. of India.", "Govt. of India"),
        ("The volume of guidance from the Welsh Government is high.", "Welsh Government"),
        ("It was sent on 14 December and Brackmouth County Council agreed.", "Brackmouth County Council"),
        ("The Officer of Brackmouth Municipal Board was absent.", "Brackmouth Municipal Board"),
        ("The Brackmouth Chamber of Commerce and Industry agreed.", "Brackmouth Chamber of Commerce and Industry"),
        ("Brackmouth Fire and Rescue presented.", "Brackmouth Fire and Rescue"),
        ("The Port Authority of Brackmouth presented.", "Port Authority of Brackmouth"),
        ("The Friends of Otter Park will plant the bulbs.", "Friends of Otter Park"),
        ("The Centre for Tidal Studies presented.", "Centre for Tidal Studies"),
        ("The Chilean Navy will report.", "Chilean Navy"),
        ("The Kelp Society of Engineers presented.", "Kelp Society of Engineers"),
        ("The Kenyan central bank asked.", "Kenyan central bank"),
        ("He named the Coalition for Tidal AI, which has started.", "Coalition for Tidal AI"),
        ("We ask the Office for Fair Tides and National Council for Open Nets (NCON).", "Office for Fair Tides"),
    ],
)
def test_with_words_of_its_own_it_is_named(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Summer School is in June.",
        "The District Hospital was full.",
        "A Journal Club met.",
        "Local Government asked for it, and Open Government is the theme.",
        "Port of Entry data will be shared.",
        "Education and Public Works are two lines of the budget.",
        "The Centre for the day is closed.",
        "The New Primary School opened.",
    ],
)
def test_one_of_many_is_no_name(text: str) -> None:
    assert organisations(text) == []


def test_people_listed_with_where_they_are_from_tell_it_in_any_section() -> None:
    lines = ["Ada Bell, Texas Otter Alliance (TOA)", "Ben Moss, Dignity Tides", "Maria Orr, Vice Chair", "Ana Lopez, Kelpquest"]
    assert set(organisations("\n".join(f"- {line}" for line in lines))) == {
        "Texas Otter Alliance",
        "Dignity Tides",
        "Kelpquest",
    }
    assert "Dignity Tides" not in organisations("- Ben Moss, Dignity Tides")
