"""Promises told with words around them that only look like a doubt, a condition or somebody unknown."""

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
        ("Ada would write to the landowner asking if the hedge could be cut.", ["Ada Brook"]),
        ("Ada would enquire whether the figures might be released.", ["Ada Brook"]),
        ("Ben would obtain quotes for the repairs, which should be back by May.", ["Ben Nye"]),
        ("Ben would circulate a summary of the recommendations.", ["Ben Nye"]),
        ("Ben would thereafter consolidate the table and post it.", ["Ben Nye"]),
        ("Ada asked Ben if he could create a script.", ["Ben Nye"]),
        ("Ada asked Ben whether he could get a template for the group.", ["Ben Nye"]),
        ("Cllr Oona Tern-Moss agreed to ask the author for a copy.", ["Oona Tern-Moss"]),
        ("It was agreed that Cllrs Tern and Moss should either sign the form at the next meeting or resign.", ["Tern", "Moss"]),
        ("Ada volunteered to be secretary.", ["Ada Brook"]),
        ("It was agreed that Ada lead on the campaign.", ["Ada Brook"]),
        ("Next meeting Ben will present the map.", ["Ben Nye"]),
        ("Ada will keep an eye on it.", ["Ada Brook"]),
        ("Ada promised a draft.", ["Ada Brook"]),
        ("Ada will keep the working group posted on it.", ["Ada Brook"]),
        ("- Ada: check with the port.", ["Ada Brook"]),
        ("- Ada: provide better figures", ["Ada Brook"]),
    ],
)
def test_what_somebody_is_to_do(text, who):
    assert [owners for owners, _ in told(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "A former member will be approached to see if she would be willing to help.",
        "The levy was not spent and this will be reported to the Borough Council.",
        "The team is planning to develop a survey.",
        "It was finally decided to print the map.",
        "Ed had offered his band and it was agreed to book this.",
        "It was ultimately decided to try obtaining figures elsewhere.",
        "It was agreed to accept and merge the new style.",
        "Partners are requested to indicate a contact.",
        "Members reminded to return the forms to the clerk.",
        "Councillors reminded to return the forms to the clerk.",
        "First we will discuss it through the mailing list.",
        "The matter will be discussed further in the Nets Working Group.",
        "Details to be discussed by e-mail.",
        "The map would be posted on the site.",
        "The county sent a text which would be made available on the site.",
        "RESOLVED FURTHER that the clerk obtain two quotations.",
        "Motion was made by Ada and seconded by Ben to hire a clerk. Motion carried.",
        "We need to identify one person from each port.",
        "The first part of the budget needs to be spent by June.",
        "The count should be done within a week.",
        "Please, fill this in by 16 May.",
        "Could everyone please check the list?",
        "Would those who came please send their slides to Ada?",
        "- Ask the members whether anybody is willing to count the boats",
    ],
)
def test_what_is_to_be_done_whoever_it_is(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ada would send the list if she could.",
        "Ada would send it unless the port objected.",
        "Ada would rather wait.",
        "A new bridge would cost more than expected and should be considered.",
        "A letter would be sent to residents if needed.",
        "It would help if Ada could send the list.",
        "Ada suggested that the clerk would write to the port.",
        "Ada asked Ben if he could explain the chart.",
        "The next meeting with Ben will be on nets.",
        "We will discuss the nets.",
        "The nets were discussed by e-mail.",
        "We need to find a balance between the two.",
        "We need to find ways to convince them.",
        "The board was invited to declare any interests.",
        "The goal of the forum is to be open.",
        "- Ask your manager before you upload it",
        "- Ada: let's look at each point.",
        "- Ada: lead by example",
    ],
)
def test_what_is_only_thought_of_or_said_in_the_talk(text):
    assert told(text) == []


def test_where_talk_has_begun_below_who_came_short_sentences_are_talk():
    text = """# Otter Forum

Date: 12 March 2024

Present:

Ada Brook, Ben Nye

Ada is sure that half of the money of the trust can be sent to the port this year.

Ada will do the opening talk.
"""
    assert [each.text for each in Reading(text.encode(), "notes.md").actions] == ["Ada will do the opening talk."]
