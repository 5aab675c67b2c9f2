"""People whom no list names, told by what only people do."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Working Group

Date: 3 June 2021

Participants: Ada Brook (Quay Trust), Drew Hay (Reed Trust)

## Discussion

"""


def people(text: str) -> list[str]:
    reading = Reading(f"{HEAD}{text}\n".encode(), "minutes.md")
    return [name.name for name in reading.names.all() if name.kind == "Person" and name.name not in {"Ada Brook", "Drew Hay"}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Osmirel will let us know when the plans are final. Osmirel will keep us updated.", ["Osmirel"]),
        ("Ada thanked Osmirel for the maps. Osmirel will check with the port.", ["Osmirel"]),
        ("It was noted that Osmirel will find a date for the call. Osmirel to send out the notes.", ["Osmirel"]),
        ("Together with Drew, Cort Hallam will propose a plan. Hallam will summarise the replies.", ["Cort Hallam"]),
        ("Cort Hallam will let us know.", ["Cort Hallam"]),
    ],
)
def test_who_does_what_only_people_do_is_somebody(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Osmirel will show the maps in June.",
        "Osmirel will send the mails every night. The mails come from Osmirel.",
        "Members will keep us updated. Members will let us know.",
        "Tides will keep us updated. Tides will let us know. The tides are high.",
        "The Otter Institute will propose a plan. Otter will let us know.",
        "Norway will let us know. We await word from Norway.",
        "Professor Brook will let us know. Brook will keep us updated.",
        "Somebody will let us know. Everybody will keep us updated.",
        "Moderators will keep us updated. Moderators will let us know.",
    ],
)
def test_tools_bodies_and_words_at_the_head_of_a_sentence_are_nobody(text: str) -> None:
    assert people(text) == []
