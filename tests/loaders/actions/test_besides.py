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
