"""Lists of actions, markers, check boxes, and notes of who and by when."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import Passage, SectionRole
from graphapp.schema.findings import MeetingFound
from graphapp.schema.life import ItemKind, State


@pytest.mark.parametrize(
    ("item", "owners", "due"),
    [
        (
            "- Harbour Aid, OMA and Lantern Trust to finalise the map in April.",
            ["Harbour Aid", "OMA", "Lantern Trust"],
            "2023-04-30",
        ),
        ("- Tide register - OMA will create a shared folder.", ["OMA"], None),
        ("- Tide register - Share the draft before the next meeting.", [], "2023-04-04"),
        ("- OMA: circulate the notes by tomorrow.", ["OMA"], "2023-03-08"),
        ("- Share the form – OMA – 15 March", ["OMA"], "2023-03-15"),
        ("- Draft a letter to the port (Harbour Aid, 17 March)", ["Harbour Aid"], "2023-03-17"),
        ("- Follow-up with the port on the fuel [OMA]", ["OMA"], None),
        ("- 22 March: OMA sends the survey", ["OMA"], "2023-03-22"),
        ("- by 15 March: Bo and Ines submit the paper", ["Bo Marsh", "Ines Calder"], "2023-03-15"),
        ("- OMA: list of crews for the drill, 14 March (see C)", ["OMA"], "2023-03-14"),
        ("- Register of piers for OMA, Jan–Feb", [], None),
        ("- Map all piers. Responsible: OMA. Deadline: 30 March", ["OMA"], "2023-03-30"),
        ("- OMA to map all piers. Deadline 30 March.", ["OMA"], "2023-03-30"),
        ("- OMA to map all piers. By 30 March.", ["OMA"], "2023-03-30"),
        ("- OMA to map all piers. New date 30 March.", ["OMA"], "2023-03-30"),
        ("- OMA to map all piers. By boat.", ["OMA"], None),
        ("- Draw the chart. Volunteers: Harbour Aid, OMA", ["Harbour Aid", "OMA"], None),
        ("- Start the charter. Participants for the work group: OMA and Harbour Aid", ["OMA", "Harbour Aid"], None),
        ("- Draw the chart of the bay. Members of the crew: old and young", [], None),
        ("- All members to send their lists to the Secretariat by 20 March.", [], "2023-03-20"),
        ("- Harbour Forum members to map the piers.", [], None),
        ("- IC/BM - Join the mailing list", ["Ines Calder", "Bo Marsh"], None),
        ("- A report on fares will be written by OMA.", ["OMA"], None),
        ("- Ines Prepares a contract for the pier", ["Ines Calder"], None),
        ("- Please prepare a short talk", [], None),
    ],
)
def test_an_item_gives_its_owners_and_its_day(listed, item, owners, due):
    action = listed(item).one
    assert action.kind is ItemKind.FOLLOW_UP
    assert list(action.owners) == owners
    assert (action.due.latest if action.due else None) == due


def test_an_items_second_commitment_is_an_action_of_its_own(listed):
    told = listed("- Ferry plan - the draft will be shared in mid-March. All crews should contact Bo Marsh by 27 March.")
    assert told.texts == [
        "Ferry plan - the draft will be shared in mid-March.",
        "All crews should contact Bo Marsh by 27 March.",
    ]


def test_two_clauses_with_owners_of_their_own_are_two_actions(listed):
    told = listed("- Ines to contact the donors; Bo to prepare the slides by Monday")
    assert told.texts == ["Ines to contact the donors", "Bo to prepare the slides by Monday"]
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("Bo Marsh",)]


@pytest.mark.parametrize(
    "item", ["- None", "- N/A", "- Charter", "- What should we ask of the port?", "- OMA reviewed the list of piers."]
)
def test_catchwords_questions_and_reports_are_no_actions(listed, item):
    assert listed(item).texts == []


def test_the_parts_that_complete_an_item_are_no_actions(listed):
    told = listed("- Identify contacts for these groups:", "  - Pilots", "  - The crews of the northern ferries")
    assert told.texts == ["Identify contacts for these groups:"]


def test_a_name_above_a_list_owns_its_items(listed):
    told = listed("- Ines Calder:", "  - Share the map of piers", "  - Call the port")
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("Ines Calder",)]


def test_check_boxes_are_actions_wherever_they_stand(body):
    told = body("[ ] Paint the northern pier before summer", "[x] Share the list of crews")
    assert [action.state for action in told.actions] == [State.OPEN, State.DONE]


def test_a_lead_in_makes_a_list_of_actions_of_what_follows(body):
    told = body("The following actions have been agreed:", "- Send out the profile again", "- Propose candidates by 1 June")
    assert told.texts == ["Send out the profile again", "Propose candidates by 1 June"]
    assert {action.kind for action in told.actions} == {ItemKind.FOLLOW_UP}


def test_a_denial_of_action_leads_in_nothing(body):
    assert body("There is no need for action, considering that:", "- The boats of the port are many").texts == []


@pytest.mark.parametrize(
    ("line", "text", "owners"),
    [
        ("ACTION: Bo to set the date", "Bo to set the date", ["Bo Marsh"]),
        ("BM - I believe so.  ACTION - ALL review of the rules by 20 March", "ALL review of the rules by 20 March", []),
        ("AP 3: OMA to share the map", "OMA to share the map", ["OMA"]),
        ("ACT-HF-2023-21: BM - Investigate the fares", "BM - Investigate the fares", ["Bo Marsh"]),
        ("Action-HF-2023-04 Update the rules of the pier", "Update the rules of the pier", []),
        ("To Do: The Co-Chairs will draft a plan", "The Co-Chairs will draft a plan", ["Co-Chairs"]),
        ("AP BM: merge the two lists, this week", "merge the two lists, this week", ["Bo Marsh"]),
        ("The list is old :( AP IC, BM: load it", "load it", ["Ines Calder", "Bo Marsh"]),
        ("AP all: check the list of piers", "check the list of piers", []),
        ("ACTION ITEM Bo: tag the release", "tag the release", ["Bo Marsh"]),
        ("TODO OMA: renew the licence", "renew the licence", ["OMA"]),
        ("=> OMA to ask the port about fuel", "OMA to ask the port about fuel", ["OMA"]),
        ("→ Bo Marsh: list of donors", "Bo Marsh: list of donors", ["Bo Marsh"]),
        ("Action on OMA: make it clear how to book a pier", "make it clear how to book a pier", ["OMA"]),
        ("Action (OMA): share the list of partners", "share the list of partners", ["OMA"]),
        ("Somebody from the office of fares - action on Bo", "Somebody from the office of fares", ["Bo Marsh"]),
        ("Work on the tide model in the coming year (Action: Bo)", "Work on the tide model in the coming year", ["Bo Marsh"]),
    ],
)
def test_a_marker_makes_an_action_anywhere(body, line, text, owners):
    action = body(line).one
    assert action.text == text
    assert list(action.owners) == owners
    assert action.kind is ItemKind.FOLLOW_UP


@pytest.mark.parametrize(
    "line",
    [
        "Action Plan: adopted by all",
        "Task Force: three of five came",
        "→ 340 boats were counted",
        "The stock fell -> prices rose",
        "=> The port is closed",
    ],
)
def test_plans_and_arrows_of_consequence_mark_nothing(body, line):
    assert body(line).texts == []


def test_a_name_that_stands_alone_over_a_list_owns_its_items(listed):
    told = listed("- OMA", "  - share the map of piers", "  - print 200 posters", "Bo Marsh", "- call the port")
    assert [action.owners for action in told.actions] == [("OMA",), ("OMA",), ("Bo Marsh",)]


def test_a_word_that_only_looks_like_a_marker_is_none(body):
    assert body("The actions of the crews were praised.", "Climate action: a talk by the port was heard.").texts == []


def test_two_markers_in_one_line_are_two_actions(body):
    assert body("ACTION Ines to upload the form ACTION Bo to change the page").texts == [
        "Ines to upload the form",
        "Bo to change the page",
    ]


def test_an_item_whose_number_says_action_is_one(body):
    assert body("AP 1: Harbour Aid to count the boats").one.owners == ("Harbour Aid",)


def test_a_line_that_names_who_acts_goes_with_the_line_before(body):
    told = body("The rules of the pier have to be looked at again.", "Action: Ines")
    assert told.one.text == "The rules of the pier have to be looked at again."
    assert told.one.owners == ("Ines Calder",)


def test_notes_below_an_item_say_who_and_when(listed):
    told = listed("- Visit to the northern piers of the bay", "  - Lead: OMA", "  - Timeline: mid-June")
    assert told.one.owners == ("OMA",)
    assert told.days == ["2023-06-15"]


def test_a_note_of_its_state_ends_an_item(listed):
    assert listed("- Bo to send the letter – done").one.state is State.DONE
    assert listed("- Bo to send the letter – done").one.text == "Bo to send the letter"


def test_the_group_that_meets_owns_nothing(read):
    meeting = MeetingFound(group=Passage("Harbour Forum", range(13)), group_aliases=("HF",), date="2023-03-07")
    lines = ["- The Forum to write to the port", "- HF and OMA to write to the crews"]
    told = read((SectionRole.ACTIONS, "Actions", lines), meeting=meeting)
    assert [action.owners for action in told.actions] == [(), ("OMA",)]


def test_of_two_days_the_deed_has_its_own(listed):
    told = listed("- Ines to send the draft by Monday for final review before submission by 31 March.")
    assert told.days == ["2023-03-13"]


def test_a_day_that_describes_the_thing_is_no_due_date(listed):
    told = listed("- OMA to share the minutes of 31 January 2023", "- OMA to print the budget for 2023")
    assert [action.due for action in told.actions] == [None, None]


def test_the_parts_of_a_label_are_the_actions(listed):
    told = listed(
        "1. Pilot Boats:",
        "  - Publish the chart of the bay",
        "  - Volunteers to test the buoys",
        "2. Next Meeting:",
        "  - Planned after the holidays of the crews",
    )
    assert told.texts == ["Publish the chart of the bay", "Volunteers to test the buoys"]


def test_a_line_with_a_name_and_a_colon_among_actions_needs_no_bullet(listed):
    told = listed("Ines: new slides (20 March)", "Bo – visa letter asap")
    assert [action.owners for action in told.actions] == [("Ines Calder",), ("Bo Marsh",)]


def test_talk_among_actions_is_no_list(listed):
    assert listed("Ines: data blocks and embeds", "Bo: I think we are done here", "Ines: thanks to all of you").texts == []
