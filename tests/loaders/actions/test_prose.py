"""Formal prose: how it charges somebody, asks the members, tells in reported speech, and parts a deed from its doer."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Forum

Date: 12 March 2024

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust), Cora Dale (Marsh Fund)

Next meeting: 9 April 2024

## Discussion

The tides were looked at.

"""


def told(text: str) -> list[tuple[list[str], str | None]]:
    reading = Reading(f"{HEAD}{text}\n".encode(), "notes.md")
    names = reading.names
    return [([names.name(key).name for key in each.owners], each.due.latest if each.due else None) for each in reading.actions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Quay Trust has been tasked with drafting the guide.", ["Quay Trust"]),
        ("The group tasked Ben with drafting a letter.", ["Ben Nye"]),
        ("Ben still needs to sign the form.", ["Ben Nye"]),
        ("Ben has yet to send the figures.", ["Ben Nye"]),
        ("Ben said that he was going to send the figures.", ["Ben Nye"]),
        ("Ada will, following a request by Ben, send the figures.", ["Ada Brook"]),
        ("A sub-group consisting of Ada, Ben and Cora will look at this.", ["Ada Brook", "Ben Nye", "Cora Dale"]),
        ("Ben suggested that Ada Brook share the map. She agreed.", ["Ada Brook"]),
        ("Ben suggested Ada should share the map, and she agreed to do so.", ["Ada Brook"]),
        ("The group proposed that Ada approach the port, and she accepted.", ["Ada Brook"]),
        ("The chair asked for volunteers to help with the fair; Ada offered to do so.", ["Ada Brook"]),
        ("Ben noted that the new call of the fund for piers opens in May, and that he would share the details.", ["Ben Nye"]),
        ("The next steps are: (1) Ada to circulate the map.", ["Ada Brook"]),
        ("- Check the pumps (Ada Brook)", ["Ada Brook"]),
        ("- Identify old maps (Ada Brook & Ben Nye).", ["Ada Brook", "Ben Nye"]),
        ("The Board authorised Ada to open an account.", ["Ada Brook"]),
        ("A paper is being prepared by Ada.", ["Ada Brook"]),
        ("To open the season, the NQTT is planning to organise a race.", []),
        ("After the break, Sandbank agreed to draft the map.", ["Sandbank"]),
        ("The fault will be logged in the system.", []),
        ("These points will be included in the follow-up of the pilot.", []),
        ("Once we had a reply we would also write to the mayor.", []),
        ("- Ada Brook checks if it is possible to use another map", ["Ada Brook"]),
        ("All members except Quay Trust will send their maps.", []),
        ("Participants should send their maps to the clerk.", []),
        ("Members who wish to come should contact Ada.", []),
        ("Members were encouraged to submit their maps.", []),
        ("The ministry will confirm the numbers.", []),
        ("A working party would be set up to look at the piers.", []),
        ("A consultant will be hired to look at the piers.", []),
        ("The leak will be raised with the port.", []),
        ("A recommendation will be made to the port.", []),
        ("- Decision to set up a task force on pumps.", []),
        ("- Need to follow up with the port on the pumps.", []),
        ("- Reminder to all partners to submit their maps.", []),
    ],
)
def test_somebody_is_to_do_it(text: str, who: list[str]) -> None:
    assert told(text) == [(who, None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("All partners are encouraged to submit their maps before the deadline of 30 April.", "2024-04-30"),
        ("Ada reminded members to pay their fees by the end of the month.", "2024-03-31"),
        ("Ada was asked on 5 March to send the map by 10 April.", "2024-04-10"),
        ("Ada should be able to share the map by Friday.", "2024-03-15"),
        ("Ada expects to have the numbers by Friday.", "2024-03-15"),
        ("The group expects Ada to submit a paper in May.", "2024-05-31"),
        ("The pump will be installed in the week starting with the 13th.", "2024-03-17"),
        ("Ada will hold a workshop in April to prepare the fair in June.", "2024-04-30"),
        ("Ada will hold a workshop in mid-April to settle the plan until the next round, due in February 2027.", "2024-04-15"),
        ("Ada will meet the hosts on 3 May to finalise the map by 10 May.", "2024-05-10"),
        ("- Results expected by end of April.", "2024-04-30"),
        ("- Reminder to fill in the form by Friday.", "2024-03-15"),
    ],
)
def test_its_day_is_told(text: str, day: str) -> None:
    assert [due for _, due in told(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The port asked the council for a list of piers last year.",
        "Errors will be checked by the system.",
        "The list of boats will be available at the port.",
        "The maps will be available on the website at all times.",
        "Visitors should contact the front desk.",
        "Members should be aware of the new law.",
        "If the tide allows, Ada will add a chapter.",
        "Boats expected in May",
        "Ada will now present the map.",
        "Ada will join the meeting later.",
        "Ada will be back on Monday.",
        "Ada is to be congratulated.",
        "Ben asked if we plan to create a list.",
        "Ada not to be contacted.",
        "There were no volunteers to take the lead.",
        "- Release conditions for the map (Ada Brook)",
        "- Present the map (Ada Brook)",
        "The report expected by the hosts was late.",
        "Ben suggested that Ada Brook share the map. The port was closed.",
        "Ben was going to send the figures.",
    ],
)
def test_nobody_is_to_do_it(text: str) -> None:
    assert told(text) == []


def test_a_remark_behind_a_promise_is_none_of_it() -> None:
    text = "Ada will ask the port, but it seems that the pier is closed."
    (found,) = Reading(f"{HEAD}{text}\n".encode(), "notes.md").actions
    assert found.text == "Ada will ask the port"
