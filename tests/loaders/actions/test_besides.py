"""Minutes that are one table of talk, with a cell beside each point that says who has to act, and by when."""

from __future__ import annotations

from graphapp.pipeline import Reading

PAGE = """# Gull Bay Hospital Committee

Meeting of 16 May 2024

Present: Ada Moss (AM), Ben Lund (BL), Rosa Pike (RP)

## Minutes

| Discussion | Action by |
|---|---|
| Masks. No progress: the tester is away. Explore borrowing the tester from the mill for two days a month. | AM / BL c/f |
| Beds. The return shall be sent to the Ministry. | RP, 31/5 |
| Roof. It was felt that the leak was old. The roof was looked at twice. | |
| Boats. The boats were painted. | Closed |
| Wards. A visit to the ward of the new wing. | BL before the next meeting |
"""


def test_what_the_talk_leaves_to_do_is_for_those_beside_it() -> None:
    reading = Reading(PAGE.encode(), "committee.md")
    found = [
        (each.text, each.kind.name, [reading.names.name(key).name for key in each.owners], each.due and each.due.latest)
        for each in reading.actions
    ]
    assert found == [
        ("Explore borrowing the tester from the mill for two days a month.", "FOLLOW_UP", ["Ada Moss", "Ben Lund"], None),
        ("The return shall be sent to the Ministry.", "FOLLOW_UP", ["Rosa Pike"], "2024-05-31"),
        ("A visit to the ward of the new wing.", "FOLLOW_UP", ["Ben Lund"], None),
    ]


ITEMS = """# Gull Bay Museums

Meeting of 16 May 2024

Present: Ada Moss (AM), Ben Lund (BL), Rosa Pike (RP)

## Minutes

| Item | Who / when |
|---|---|
| The boats came in at dawn, and all were glad. | |
| Two-page sheet of the words we like, to everyone. | AM + BL end June |
| Label text cut to 80 words & back to the printer | RP |
"""
SPEAKERS = ITEMS.replace("glad. | |", "glad. | BL |")


def _owned(page: str) -> list[tuple[str, int]]:
    return [(each.text, len(each.owners)) for each in Reading(page.encode(), "museums.md").actions]


def test_items_beside_which_somebody_stands_are_tasks_where_others_have_nobody() -> None:
    assert _owned(ITEMS) == [
        ("Two-page sheet of the words we like, to everyone.", 2),
        ("Label text cut to 80 words & back to the printer", 1),
    ]
    assert _owned(SPEAKERS) == []  # whoever speaks to each item


def test_decisions_with_an_owner_and_a_day_are_tasks_and_what_was_done_tells_how_they_stand() -> None:
    decided = ITEMS[: ITEMS.index("| Item")] + (
        "| No. | Decision | Responsibility | Timeline |\n|---|---|---|---|\n"
        "| 1 | Statement of all boats | AM / BL | 4 June 2024 |\n| 2 | Sample of the nets | RP | Immediate |\n"
    )
    found = Reading(decided.encode(), "museums.md").actions
    assert [(each.text, len(each.owners), each.due and each.due.latest) for each in found] == [
        ("Statement of all boats", 2, "2024-06-04"),
        ("Sample of the nets", 1, None),
    ]
    taken = decided.replace("Decision |", "Decision of the 3rd meeting |").replace(
        "Responsibility | Timeline", "By | Action taken"
    )
    taken = taken.replace("4 June 2024", "Done").replace("## Minutes", "## Action taken report")
    reported = Reading(taken.encode(), "museums.md").actions
    assert [(each.text, each.state.name) for each in reported] == [
        ("Statement of all boats", "DONE"),
        ("Sample of the nets", "OPEN"),
    ]
