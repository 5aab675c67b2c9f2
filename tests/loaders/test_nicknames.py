from __future__ import annotations

import pytest

from graphapp.loaders.nicknames import called, nickname
from graphapp.pipeline import Reading


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Michelle (Micky) Moss", "Micky"),
        ('Robert "Bob" Hill', "Bob"),
        ("Michelle (IOM) Moss", None),
        ("Michelle (Micky)", None),
        ("Otter (Tide) Trust", None),
    ],
)
def test_the_short_name_within_a_name(name: str, short: str | None) -> None:
    assert nickname(name) == short


def test_somebody_is_called_by_either_name() -> None:
    assert called("Michelle (Micky) Moss") == ("Michelle Moss", "Micky Moss", "Micky")


def test_in_minutes_the_short_name_is_the_same_person() -> None:
    there = "Present:\n\n- Michelle (Micky) Moss (IOM)\n- Ben Nye (WFP)\n"
    text = f"# Tide Panel\n\n3 March 2024\n\n{there}\nMicky will send the map.\n"
    record = Reading(text.encode(), "notes.md").record
    called_so = {name.key: (name.kind, name.name) for name in record.names}
    assert [called_so[one.name][1] for one in record.attended if called_so[one.name][0] == "Person"] == [
        "Michelle (Micky) Moss",
        "Ben Nye",
    ]
    assert [[called_so[owner][1] for owner in action.owners] for action in record.actions] == [["Michelle (Micky) Moss"]]
