from __future__ import annotations

import pytest

from graphapp.loaders.roles import role
from graphapp.schema.documents import SectionRole as Role


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Participants", Role.ATTENDANCE),
        ("2. ATTENDANCE AND APOLOGIES", Role.ATTENDANCE),
        ("List of participants:", Role.ATTENDANCE),
        ("Members not present", Role.ATTENDANCE),
        ("Regrets", Role.ATTENDANCE),
        ("ABSENT WITH APOLOGY", Role.ATTENDANCE),
        ("Absent without apologies", Role.ATTENDANCE),
        ("Date, time and place of next meeting", Role.NEXT_MEETING),
        ("DONM", Role.NEXT_MEETING),
        ("Attended by", Role.ATTENDANCE),
        ("Name / Organisation", Role.ATTENDANCE),
        ("Excusés", Role.ATTENDANCE),
        ("Agenda:", Role.AGENDA),
        ("Proposed agenda items", Role.AGENDA),
        ("Ordre du jour", Role.AGENDA),
        ("Action points", Role.ACTIONS),
        ("Actions 60", Role.ACTIONS),
        ("Action 3", None),
        ("Deliverables", None),
        ("Deliverables and next steps", Role.ACTIONS),
        ("Actions Summary", Role.ACTIONS),
        ("Action item list", Role.ACTIONS),
        ("Overview of actions", Role.ACTIONS),
        ("Current actions", Role.ACTIONS),
        ("Existing actions", Role.REVIEW),
        ("Carried over actions", Role.REVIEW),
        ("Actions in progress", Role.REVIEW),
        ("Actions still open", Role.REVIEW),
        ("Completed since last meeting", Role.REVIEW),
        ("Implementation of previous decisions", Role.REVIEW),
        ("6. Action Items & Next Steps:", Role.ACTIONS),
        ("Follow up actions", Role.ACTIONS),
        ("Summary of actions agreed", Role.ACTIONS),
        ("Way forward", Role.ACTIONS),
        ("To-do list", Role.ACTIONS),
        ("After this meeting", Role.ACTIONS),
        ("Decisions and action points", Role.ACTIONS),
        ("Próximos pasos", Role.ACTIONS),
        ("What we agreed", Role.ACTIONS),
        ("Decided today", Role.ACTIONS),
        ("To do before next time", Role.ACTIONS),
        ("The dates in short", Role.ACTIONS),
        ("Deadlines", Role.ACTIONS),
        ("Recap – who does what", Role.ACTIONS),
        ("Encaminhamentos", Role.ACTIONS),
        ("Tableau de suivi", Role.ACTIONS),
        ("New and pending action items", Role.ACTIONS),
        ("Outstanding and new actions", Role.ACTIONS),
        ("Pending action items", Role.REVIEW),
        ("Completed and updated actions carried forward.", Role.REVIEW),
        ("All actions complete, except:", Role.REVIEW),
        ("Old actions", Role.REVIEW),
        ("From last time", Role.REVIEW),
        ("OLD POINTS", Role.REVIEW),
        ("What happened with last time's points", Role.REVIEW),
        ("Homework from last time", Role.REVIEW),
        ("A. Points left from 6 February", Role.REVIEW),
        ("Review of the March action points", Role.REVIEW),
        ("Actions from last meeting", Role.REVIEW),
        ("Status of action items", Role.REVIEW),
        ("Matters arising", Role.REVIEW),
        ("Outstanding actions", Role.REVIEW),
        ("Follow-up on the previous minutes", Role.REVIEW),
        ("Next meeting", Role.NEXT_MEETING),
        ("8) Date of next meeting:", Role.NEXT_MEETING),
        ("Next coordination meeting", Role.NEXT_MEETING),
        ("Action plan:", Role.ACTIONS),
        ("Decisions", Role.DECISIONS),
        ("Resolutions adopted", Role.DECISIONS),
        ("AOB", Role.DISCUSSION),
        ("Any other business", Role.DISCUSSION),
    ],
)
def test_a_heading_in_many_wordings(heading: str, expected: Role) -> None:
    assert role(heading) is expected


@pytest.mark.parametrize(
    "heading",
    [
        "Harbour survey",
        "Regional action plan 2030",
        "Update on the pump survey",
        "Participation of fishers in the harbour study",
        "Action research in the delta",
        "Deadlines and reporting in the port",
        "What the ferries agreed with the port",
        "Old piers",
        "Points of entry",
        "Dates",
        "",
        "1.",
        "Agenda setting in coastal policy",
    ],
)
def test_a_heading_about_a_matter_of_its_own_has_no_role(heading: str) -> None:
    assert role(heading) is None


def test_an_action_that_stands_alone_is_no_heading_of_actions() -> None:
    assert role("ACTION – Ann Ray to publish the tide table") is None
