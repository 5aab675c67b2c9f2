"""Lists of who came that give addresses in the place of names."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.pipeline import Reading

Found = list[tuple[str | None, list[str]]]


def who(*lines: str, status: str = "PRESENT") -> Found:
    items = "\n".join(f"- {line}" for line in lines)
    minutes = outline(read(f"# Harbour Data Forum\n\n3 June 2021\n\nAttendees:\n{items}\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status == status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


def test_labels_before_addresses_are_the_organisations_of_whoever_has_them() -> None:
    lines = ("Otter Gewest: ada.moss@otter.example; ben.nye@otter.example;", "TWNA : corr@twna.example; dpeel@twna.example")
    people = [("Ada Moss", ["Otter Gewest"]), ("Ben Nye", ["Otter Gewest"])]
    assert who(*lines, "Région marine: -") == [(None, ["Otter Gewest"]), *people, (None, ["TWNA"])]


def test_addresses_alone_are_those_of_people() -> None:
    assert who("ada.moss@otter.example", "Ben Nye", "info.desk@otter.example") == [("Ada Moss", []), ("Ben Nye", [])]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Moss: ada.moss@otter.example",
        "Ada Moss: mossy77@otter.example",
        "Ada Moss - am@otter.example",
        "Ada Moss (ada.moss@otter.example)",
        "Ada: secretariat@otter.example",
    ],
)
def test_an_address_behind_its_bearer_is_nobody_else(line: str) -> None:
    assert [(person, of) for person, of in who(line, "Ben Nye")] == [
        (line[:8] if line[3] == " " else "Ada", []),
        ("Ben Nye", []),
    ]


@pytest.mark.parametrize(
    "line", ["E-mail: ada.moss@otter.example", "Secretariat: info@otter.example", "Contact: bn@otter.example"]
)
def test_labels_of_addresses_are_no_bodies(line: str) -> None:
    assert not [of for _, of in who("Ada Moss", line) if of]


def test_people_of_addresses_own_tasks_by_their_first_names() -> None:
    text = (
        "# Tide Forum\n\n11 March 2024\n\nAttendees:\n- Région marine: vlad.moss@tide.example; zoe.nye@tide.example\n\n"
        "## Action items\n\n- Zoe to print the chart\n"
    )
    record = Reading(text.encode(), "m.md").record
    called = {name.key: name.name for name in record.names}
    assert [called[owner] for owner in record.actions[0].owners] == ["Zoe Nye"]
    assert "Région marine" in [name.name for name in record.names if name.kind == "Organisation"]
