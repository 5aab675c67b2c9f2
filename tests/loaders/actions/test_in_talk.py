"""Talk written down as it was said: what commits the speaker, and what only goes on with what is being said."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION
PIERS = "Piers"


@pytest.mark.parametrize(
    "said",
    [
        ["Ines Calder: We opened the list to all crews", "... to send the list of piers to those who could not come"],
        ["Ines Calder: To clarify – the list of piers is whole."],
        ["Bo Marsh: to sum up, the port is open and the list is out."],
        ["Ines Calder: the trouble begins when you have a list and need to send it to the port"],
        ["Bo Marsh: that is for those of you who keep lists and have to share the map with the port by May"],
        ["OMA decides to extend the call by ten minutes."],
    ],
)
def test_words_that_explain_promise_nothing(read, said):
    assert not read((TALK, PIERS, said)).actions


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        (["Ines Calder: to send the list of piers to the port"], ("Ines Calder",)),
        (["Ines Calder: We opened the list to all crews", "... and I will send the list of piers to OMA"], ("Ines Calder",)),
        (["Bo Marsh: to add the new piers to the list by 20 May"], ("Bo Marsh",)),
        (["OMA will close the session notes and send them to the port by 20 May."], ("OMA",)),
    ],
)
def test_words_that_commit_the_speaker_do(read, said, owners):
    assert read((TALK, PIERS, said)).one.owners == owners


@pytest.mark.parametrize(
    "told",
    [
        "The change related to implementation of the map and the list was approved.",
        "The meeting ended with a reminder to continue working on the maps.",
        "Bo Marsh gave an update on the list of piers.",
    ],
)
def test_what_was_told_is_no_task_among_tasks(read, told):
    assert [a.text for a in read((SectionRole.ACTIONS, "Actions", [f"- {told}", "- OMA to send a list"])).actions] == [
        "OMA to send a list"
    ]
