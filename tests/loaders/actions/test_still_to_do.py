"""What minutes leave to be done in words that name neither an owner nor a day, and what only sounds like it."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

_HEAD = """# Minutes of the Harbour Data Group

Date: 7 March 2023

Present: Ines Calder (Harbour Aid), Nick Marsh (Lantern Trust), Dora Olm (DO), Ulla Brook (OMA)

## Ferry timetable

"""


def _read(text, head=_HEAD):
    return [
        (action.text, action.owners, action.due.latest if action.due else None)
        for action in Reading((head + text + "\n").encode(), "a.md").actions
    ]


_TO_DO = [
    # papers that have to be worked on
    "The pier codes have to be updated.",
    "This needs to be corrected in the manual.",
    "The group agreed that the tide map is useful and should be put into the backlog.",
    "Berth figures should be submitted to the clerk.",
    # what a relative clause tells of a thing
    "Ines drafted a berth strategy, which will be posted to the website.",
    "Nick showed the timetable which will be published on the wiki.",
    # what is put off, and what is begun
    "A longer talk on tide levels to be continued later.",
    "To be revisited at the spring regatta.",
    "Ferry committee to be formed.",
    "Discussion to continue in the issues of the repository.",
    # arrivals
    "A full report will be available on the web.",
    "The ferry site will be active soon.",
    # what «we» and others are at
    "We will arrange a talk about it with the crews.",
    "The TZ WG is working to build a layer of piers.",
    "Q Ferrymann is working on a new berth database.",
    "All agree to implement the tide table by scripts.",
    "The next step is to start working on the ferry plan.",
    "Ines mentioned that their plan is to gather all the pier lists.",
    "Nick also planned to post a record of the trial.",
    "Money for the pier will be applied for.",
    "A new rule for lost ropes will be formulated.",
    "Talk with the crews planned on 3 April.",
    "- Have a good draft ready by the end of March for the crews.",
    "The pier reports will need to be ready by the crew meeting.",
    "This one is also going to the printer, and we are also going to review it in August.",
]


@pytest.mark.parametrize("text", _TO_DO)
def test_still_to_do(text):
    assert len(_read(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Every pier should be added to a list.",
        "The value MUST be removed from the output.",
        "The budget may need to be corrected.",
        "Bo said that the chart should be sent.",
        "The port is the place where such a list should be published.",
        "Ropes should be kept away from the water.",
        "The crews are those that will be selected to row.",
    ],
)
def test_how_things_are_to_be_is_no_task(text):
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ines will continue the talk by mail.", {"person:ines calder"}),
        ("Nick will think about a present for the crew.", {"person:nick marsh"}),
        ("Ines and Nick will collaborate on the chart.", {"person:ines calder", "person:nick marsh"}),
        ("The berth list to be orchestrated by Nick.", {"person:nick marsh"}),
    ],
)
def test_of_people(text, owners):
    ((_, found, _),) = _read(text)
    assert set(found) == owners


@pytest.mark.parametrize("text", ["Do a survey in the next months by 3 May.", "Should print the list by the end of the year."])
def test_an_order_is_no_question(text):
    assert len(_read(text)) == 1


@pytest.mark.parametrize("text", ["Should we print the list by May", "Is Ines to send it by May", "Do you print it by May"])
def test_a_question_without_its_sign_is_one(text):
    assert _read(text) == []


def test_what_will_be_done_among_actions_is_a_task():
    (found,) = _read(
        "## Actions\n\nThe crews spoke of the form, and it was good to hear. Norway will test other forms in the port."
    )
    assert found[0] == "Norway will test other forms in the port."


def test_below_next_meeting_what_will_be_done_is_promised():
    (found,) = _read("## Next meeting\n\nWe will send the invitation to the crews. The next meeting is on 4 April 2023.")
    assert found[0] == "We will send the invitation to the crews."


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ines suggested a follow-up call with the crews to look at the piers.", {"person:ines calder"}),
        ("We agreed on a separate meeting about the nets.", set()),
        ("There is a need for a follow-up meeting in roughly four weeks.", set()),
    ],
)
def test_who_wants_to_meet_again_sees_to_it(text, owners):
    ((_, found, _),) = _read(text)
    assert set(found) == owners


@pytest.mark.parametrize("text", ["There is no need for another meeting.", "Bo gave a talk at a separate meeting."])
def test_no_other_meeting_is_wanted(text):
    assert _read(text) == []


def test_a_title_tells_who_will_do_it():
    ((_, owners, _),) = _read("## Regatta (Ines will talk to the port and make a plan)\n\nThe crews were glad.")
    assert owners == ("person:ines calder",)
    assert _read("## Regatta will be held in May\n\nThe crews were glad.") == []


def test_who_is_at_work_on_it_brings_it():
    ((_, owners, _),) = _read("Ines and Nick have been working to draft a note, which will be circulated to the crews.")
    assert set(owners) == {"person:ines calder", "person:nick marsh"}


def test_a_pronoun_is_one_of_those_behind_it():
    first, second = _read("Ines will print it, and he, Nick, and Ulla will discuss this issue after the regatta.")
    assert first[1] == ("person:ines calder",)
    assert second[0].startswith("he, Nick, and Ulla")
    assert set(second[1]) == {"person:nick marsh", "person:ulla brook"}


@pytest.mark.parametrize("text", ["till next Tuesday, 14 March 2023", "by next Tuesday, the 14th of March"])
def test_the_figure_says_which_tuesday(text):
    ((_, _, due),) = _read(f"Ines will submit the note {text}.")
    assert due == "2023-03-14"


def test_a_long_label_is_no_part_of_the_promise():
    ((text, *_),) = _read("The lamps at the head of the long pier are out of order again: Ines will ask the port office.")
    assert text == "Ines will ask the port office."
