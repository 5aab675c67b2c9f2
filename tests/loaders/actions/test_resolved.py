"""What formal minutes resolve, report and hand on: «it was agreed that we should», «members were asked to»."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("It was agreed that we should approach the harbour master about the noise.", []),
        ("The meeting AGREED we should write to the owners of the pier.", []),
        ("It was agreed that councillors should seek to identify where lamps are missing.", []),
        ("It was also agreed that we seek to make contact with the new harbour master.", []),
        ("RESOLVED that the Clerk write to the county.", []),
        ("Members were asked to identify places for the lamps.", []),
        ("The Chair invited members to submit names for the prize.", []),
        ("Bo was asked to continue the talks with the shop.", ["Bo Marsh"]),
        ("The board of 26 June will be requested to approve the second drill.", []),
        ("The Clerk was authorised to obtain three offers for the lamps.", []),
        ("Bo offers to draw the second map.", ["Bo Marsh"]),
        ("Ines is trying to set up a meeting with the owners of the pier by Friday.", ["Ines Calder"]),
        ("Bo plans on sending out a second letter on Friday.", ["Bo Marsh"]),
        ("The Secretariat thanked Ines and asked Bo to keep the group informed.", ["Bo Marsh"]),
        ("It was suggested that Ines contact the owners and this was agreed.", ["Ines Calder"]),
        ("The map would be discussed further at the next meeting.", []),
        ("The paper would be revised and sent round.", []),
        ("The map would be put to the council of the port.", []),
        ("An item on lamps would be included on the agenda.", []),
        ("The rules will be proposed to the committee for adoption.", []),
        ("The way forward would be outlined in the plan on 29 March.", []),
        ("OMA would provide details of the tides, to inform talk of what would be useful to the crews.", ["OMA"]),
        ("No news, Bo to ask the owners.", ["Bo Marsh"]),
        ("Bo will be responsible for the map.", ["Bo Marsh"]),
        ("Ines takes the lead on the map.", ["Ines Calder"]),
        ("Bo will think about lamps and get back to the others.", ["Bo Marsh"]),
        ("The figures are due 25 March.", []),
        ("Bo will circle back with the crew.", ["Bo Marsh"]),
        ("Voting members agreed to form subcommittee to look for lamps.", []),
        ("We plan to host two talks on lamps.", []),
        ("Bo requested feedback by Friday.", []),
        ("Members invited to send topics for the agenda.", []),
        ("We will ask the crews to bring one slide each.", []),
        ("Nobody knows how much it was (Bo will see if the bill is there).", ["Bo Marsh"]),
        ("Please redistribute the note after the fair.", []),
        ("Northcoast will prepare the slides.", []),
        ("It was agreed that we should go on with our talks (Bo promised to forward the names).", ["Bo Marsh"]),
        ("The last sign-off by the crews will need to happen by 25 March.", []),
        ("The list is whole and a call will take place next week.", []),
    ],
)
def test_what_is_resolved_or_reported_is_to_be_done(body, sentence, owners):
    assert list(body(sentence).one.owners) == owners


def test_a_note_says_what_to_do_for_the_next_meeting(body):
    assert len(body("- Add lamps to the agenda for next time.").actions) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed that we have no need of lamps.",
        "It was agreed that we should be careful with ropes.",
        "We agreed that we could draw more maps.",
        "I would write a letter that says so.",
        "If they agree, we would write to the owners.",
        "The change would affect the crews.",
        "Members were asked to note the report.",
        "The Chair invited Bo to present the map.",
        "They asked us to explain how the lamps work.",
        "We are trying to build something useful for crews.",
        "Sailors are authorised to use the pier.",
        "The shed is for the few papers that we will handle, and for no others.",
        "Date to be agreed.",
        "Allow a lamp to be put in the shed.",
        "The report called for changes.",
        "POLICE ACTION AT THE PIER",
        "The lamp could be asked to blink.",
        "Ines alerted the board to forthcoming talks on piers.",
    ],
)
def test_what_is_only_said_is_not(body, sentence):
    assert not body(sentence).actions
