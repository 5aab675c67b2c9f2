"""Notes under the name of who speaks: whose promises they are where nobody is named in them."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


@pytest.mark.parametrize(
    ("head", "owners"),
    [
        ("Ines Calder – Harbour Aid", ("Harbour Aid",)),
        ("Ines Calder and Bo Marsh (Harbour Aid)", ("Harbour Aid",)),
        ("Harbour Aid: Ines", ("Harbour Aid",)),
        ("Ines Calder", ("Ines Calder",)),
        ("Ines and Bo:", ("Ines Calder", "Bo Marsh")),
    ],
)
@pytest.mark.parametrize("task", ["Will send the map of piers to the port in May", "We will send the map of piers to the port"])
def test_what_is_promised_below_a_speaker_is_theirs(read, head, owners, task):
    assert read((TALK, head, [f"- {task}"])).one.owners == owners
    assert read((TALK, "Round table", [head, "- The nets are mended", f"- {task}"])).one.owners == owners
    assert read((TALK, "Round table", [f"- {head}", f"  - {task}"])).one.owners == owners


def test_an_organisation_alone_speaks_among_others_and_is_spoken_of_else(read):
    task = "- We will send the map of piers to the port"
    alone = read((TALK, "Harbour Aid", [task]), (TALK, "Budget", ["- The nets cost a lot"]))
    assert alone.one.owners == ()
    among = read((TALK, "Harbour Aid", [task]), (TALK, "OMA", ["- Nets"]), (TALK, "Lantern Trust", ["- Boats"]))
    assert among.one.owners == ("Harbour Aid",)


@pytest.mark.parametrize(
    "head", ["Ines Calder on the new map", "Visit to Harbour Aid", "Budget", "Report by Ines Calder – Harbour Aid and its nets"]
)
def test_a_topic_is_no_speaker(read, head):
    assert read((TALK, head, ["- We will send the map of piers to the port"])).one.owners == ()


def test_who_is_named_in_the_words_goes_before_the_speaker(read):
    told = read((TALK, "Ines Calder – Harbour Aid", ["- OMA will send the map of piers to the port"]))
    assert told.one.owners == ("OMA",)


def test_a_line_may_stand_between_the_speaker_and_the_notes(read):
    head, task = "Ines Calder – Harbour Aid", "- We will send the map of piers to the port"
    assert read((TALK, "Round table", [head, "Nets and boats", task])).one.owners == ("Harbour Aid",)
    assert read((TALK, "Round table", [head, task[2:]])).one.owners == ("Harbour Aid",)
    assert read((TALK, "Round table", [head, "Nets and boats", "Tea", task])).one.owners == ()
