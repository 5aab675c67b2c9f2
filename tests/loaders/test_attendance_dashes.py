"""Organisations on both sides of a dash in a cell of a table of people."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def came(*cells: str) -> list[str]:
    rows = "\n".join(f"| {who} | {cell} |" for who, cell in zip(("Ada Moss", "Ben Nye", "Cleo Orr"), cells, strict=False))
    text = f"# Tide Forum\n\n11 March 2024\n\n## Attendees\n\n| Name | Organisation |\n| --- | --- |\n{rows}\n"
    record = Reading(text.encode(), "m.md").record
    called = {name.key: name.name for name in record.names if name.kind == "Organisation"}
    return [called[one.name] for one in record.attended if one.name in called]


@pytest.mark.parametrize(
    ("cell", "bodies"),
    [
        ("QRB - National Quay Registry", {"QRB", "National Quay Registry"}),
        ("QRB – Quay Inspection Agency", {"QRB", "Quay Inspection Agency"}),
        ("SPQ Quays - FOQ Quays", {"SPQ Quays", "FOQ Quays"}),
        ("QRB - Field Office Brno", {"QRB - Field Office Brno"}),
        ("QRB - Quay Research Bureau", {"QRB - Quay Research Bureau"}),
        ("Quay Trust - Maps", {"Quay Trust - Maps"}),
        ("Quay Trust (QNDV)", {"Quay Trust"}),
    ],
)
def test_bodies_beside_a_dash(cell: str, bodies: set[str]) -> None:
    assert set(came(cell, "Tide Watch Trust")) == {*bodies, "Tide Watch Trust"}


def test_a_bracket_that_says_which_unit_makes_no_other_body() -> None:
    text = (
        "# Tide Forum\n\n11 March 2024\n\n## 1. Welcome\n\n| Name | Organisation |\n| --- | --- |\n"
        "| Ada Moss | KWAY (QNDV) |\n| Ben Nye | Tide Trust |\n"
    )
    names = {name.name for name in Reading(text.encode(), "m.md").record.names if name.kind == "Organisation"}
    assert names == {"KWAY", "Tide Trust"}
