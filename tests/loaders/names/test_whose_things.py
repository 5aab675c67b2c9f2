"""Bodies that items tell to be whose things are, that comment, and that stand for others somewhere."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def bodies(text: str) -> set[str]:
    record = Reading(f"# Tide Forum\n\n11 March 2024\n\n## Boats\n\n{text}\n".encode(), "m.md").record
    return {name.name for name in record.names if name.kind == "Organisation"}


def test_items_tell_whose_things_are() -> None:
    items = "- `tidemap` from UNICEF\n- `netlog` from the World Bank\n- `quayr` from Reedmat\n"
    assert bodies(f"Examples of:\n\n{items}") == {"United Nations Children's Fund", "World Bank", "Reedmat"}


@pytest.mark.parametrize(
    "items",
    [
        "- `tidemap` from UNICEF\n- `netlog` from Chile\n- `quayr` from Reedmat\n",
        "- `tidemap` from UNICEF\n- `netlog` from the World Bank\n- All boats are wet from Reedmat to Old Quay\n",
        "- `tidemap` from UNICEF\n- `netlog` from the World Bank\n- minutes from March\n",
    ],
)
def test_other_items_do_not(items: str) -> None:
    assert "Reedmat" not in bodies(f"Examples of:\n\n{items}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The last comments coming from QNPST have been taken into the model.", "QNPST"),
        ("Feedback received from QNPST was good.", "QNPST"),
        ("Quay Economy represents Chile in the Tide Panel.", "Quay Economy"),
    ],
)
def test_who_comments_or_represents_is_a_body(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize("text", ["Ada Moss represents Chile in the Tide Panel.", "The map represents Chile in Blue."])
def test_who_else_represents_is_none(text: str) -> None:
    assert not bodies(text)
