from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

TALK = """# Otter Panel

3 June 2021

QB welcomed everybody. QB said that the dens were wet. DHe asked whether the bank was safe, and VY replied that it was.
QB explained that nobody had looked. VY suggested a visit.

## Actions

"""


def read(text: str) -> tuple[set[str], list[tuple[str, ...]]]:
    record = Reading(text.encode(), "notes.md").record
    called = {name.key: name.name for name in record.names}
    people = {name.name for name in record.names if name.kind == "Person"}
    return people, [tuple(called[owner] for owner in action.owners) for action in record.actions]


def test_who_speaks_under_letters_alone_is_somebody() -> None:
    people, owners = read(f"{TALK}- QB to draw a map of the dens.\n- VY and DHe to walk the bank.\n")
    assert people == {"QB", "DHe", "VY"}
    assert owners == [("QB",), ("VY", "DHe")]


def test_labels_of_speakers_are_people() -> None:
    said = "- QB: The dens are wet.\n- VY: They were dry in May.\n- QB: Not all of them.\n- VY: Most.\n"
    people, owners = read(f"# Otter Panel\n\n3 June 2021\n\n{said}\n## Actions\n\n- VY to walk the bank.\n")
    assert people == {"QB", "VY"}
    assert owners == [("VY",)]


def test_letters_of_somebody_named_in_full_lead_there() -> None:
    people, _ = read(TALK.replace("3 June 2021\n", "3 June 2021\n\nPresent: Quentin Brook, Dora Heath\n"))
    assert people == {"Quentin Brook", "Dora Heath", "VY"}


KNOWN = "# Otter Panel\n\n3 June 2021\n\nPresent: Quentin Brook, Dora Heath, Ada Moss\n\n## Dens\n\n"


def test_letters_of_two_who_are_known_are_theirs_where_they_act() -> None:
    text = "QB thanked the crews. It was agreed that the map should be sent by DH in July. AM would call the port on Monday."
    assert read(KNOWN + text)[1] == [("Dora Heath",), ("Ada Moss",)]
    assert read(KNOWN + "The map should be sent by DH in July. The DH is late. The maps of AM and QB are wet.")[1] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "QB said that the dens were wet. QB asked for a map. QB noted the rain. QB explained the bank.",  # one alone
        "QB said that the dens were wet. VY replied that they were not.",  # too seldom
        "The QB said no. QB said that the dens were wet. The VY replied. VY asked why. QB noted that. VY explained it.",
        "EU said that the dens were wet. UN asked why. EU explained it. UN noted that. UK raised the bank. US replied.",
        "WG: dens\n\nWG: banks\n\nTC: maps\n\nTC: walks\n\nIT: web page\n\nIT: mail",
    ],
)
def test_letters_that_may_be_anything_are_nobody(text: str) -> None:
    assert read(f"# Otter Panel\n\n3 June 2021\n\n{text}\n")[0] == set()


def test_letters_with_a_middle_name_are_somebodys_where_others_act_under_theirs() -> None:
    text = (
        "QXB opened the meeting. DH observed that the dens were wet. It was agreed that the map would be sent by QXB in July."
    )
    assert read(KNOWN + text)[1] == [("Quentin Brook",)]
    alone = "QXB opened the meeting. It was agreed that the map would be sent by QXB in July."
    assert ("Quentin Brook",) not in read(KNOWN + alone)[1]
    two = KNOWN.replace("Ada Moss", "Ada Moss, Quilla Bell")
    assert ("Quentin Brook",) not in read(two + text)[1]


def test_letters_of_those_who_speak_in_the_present_tense_lead_to_who_came() -> None:
    told = "QB proposes a visit. DH comments that the bank is wet. The AM tide and the QV comments are late.\n"
    people, _ = read(KNOWN + told)
    record = Reading((KNOWN + told).encode(), "notes.md").record
    assert people == {"Quentin Brook", "Dora Heath", "Ada Moss"}
    assert {name.name for name in record.names if name.kind == "Organisation"} == set()


def test_where_two_act_under_letters_others_are_meant_by_theirs() -> None:
    acting = "QB will send the map in July. DH would call the port on Monday."
    people = KNOWN + acting + " AM and CE are busy with the dens. AM promises to prepare a chart by Friday."
    assert read(people)[1] == [("Quentin Brook",), ("Dora Heath",), ("Ada Moss",)]
    thing = KNOWN + acting + " The AM is full. AM promises to prepare a chart by Friday."
    assert ("Ada Moss",) not in read(thing)[1]
