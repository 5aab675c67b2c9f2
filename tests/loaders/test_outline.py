from __future__ import annotations

from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.show import show
from graphapp.schema.documents import Minutes, SectionRole

Role = SectionRole


def tree(text: str) -> list[tuple[int, SectionRole, str]]:
    return [(section.level, section.role, section.title) for section in made(text).sections]


def made(text: str) -> Minutes:
    return outline(read(text.encode(), "tide.md"))


def test_header_titles_and_sections() -> None:
    text = (
        "3 May 2020\n\n# Tide Forum\n\n## Meeting minutes\n\nPlace: online\n\n## "
        "Nets\n\nOld.\n\n### Sizes\n\nSmall.\n\n## Actions\n\n- Ann to mend\n"
    )
    assert tree(text) == [
        (0, Role.HEADER, ""),
        (1, Role.DISCUSSION, "Nets"),
        (2, Role.DISCUSSION, "Sizes"),
        (1, Role.ACTIONS, "Actions"),
    ]
    minutes = made(text)
    assert [block.passage.text for block in minutes.sections[0].blocks] == [
        "3 May 2020",
        "Tide Forum",
        "Meeting minutes",
        "Place: online",
    ]
    assert minutes.sections[2].parents == (1,)


def test_only_actions_are_inherited() -> None:
    text = (
        "# Tide\n\n## Action points\n\n### Harbour\n\n- Bob to sell\n\n### AOB\n\nNone.\n\n## "
        "Next meeting\n\n### Place\n\nQuay.\n"
    )
    assert [(role, title) for _, role, title in tree(text)[1:]] == [
        (Role.ACTIONS, "Action points"),
        (Role.ACTIONS, "Harbour"),
        (Role.DISCUSSION, "AOB"),
        (Role.NEXT_MEETING, "Next meeting"),
        (Role.DISCUSSION, "Place"),
    ]


def test_headings_without_levels_are_ranked_by_how_they_are_set() -> None:
    text = "# Tide\n\n**Key points:**\n\n1. **Nets**\n   - old\n2. **Ropes**\n   - new\n\n**Action items:**\n\n- Ann to mend\n"
    assert tree(text)[1:] == [
        (1, Role.DISCUSSION, "Key points:"),
        (2, Role.DISCUSSION, "Nets"),
        (2, Role.DISCUSSION, "Ropes"),
        (1, Role.ACTIONS, "Action items:"),
    ]


def test_numbers_with_dots_go_deeper() -> None:
    text = "# Tide\n\n**6. Nets**\n\nOld.\n\n**6.1 Sizes**\n\nSmall.\n\n**7. Ropes**\n\nNew.\n"
    assert [level for level, *_ in tree(text)] == [0, 1, 2, 1]


def test_a_list_of_actions_does_not_swallow_the_numbered_sections_after_it() -> None:
    text = "# Tide\n\n**Action points**\n\n- Ann to mend\n\n**1. Nets**\n\nOld.\n\n**2. Ropes**\n\nNew.\n"
    assert [(level, role) for level, role, _ in tree(text)[1:]] == [
        (1, Role.ACTIONS),
        (1, Role.DISCUSSION),
        (1, Role.DISCUSSION),
    ]


def test_minutes_without_headings_are_not_all_header() -> None:
    text = (
        "# Tide Forum\n\nDate: 3 May 2020\n\n"
        + "The partners spoke about the nets on the beach and about who mends them. " * 5
        + "\n"
    )
    assert [(role, len(section_blocks)) for role, section_blocks in ((s.role, s.blocks) for s in made(text).sections)] == [
        (Role.HEADER, 2),
        (Role.DISCUSSION, 1),
    ]


def test_the_developers_view() -> None:
    text = "# Tide\n\n## 1. Actions\n\n- Ann to mend\n  - [x] the long net\n\n| Who | What |\n|---|---|\n| Bob | **sell** |\n"
    assert show(made(text)).splitlines() == [
        "HEADER",
        "    H Tide",
        "ACTIONS 1. Actions",
        "    - Ann to mend",
        "      [x] the long net",
        "    T1h Who | What",
        "    T1 Bob | sell",
    ]


def test_plain_headings_that_stood_below_bold_ones_stand_below_the_tasks_too() -> None:
    talk = "# Tide Forum\n\n**Updates**\n\nBoats\n- red\n- blue\n\nNets\n- old\n\n"
    text = f"{talk}**Next steps**\n\n- Buy rope\n\nLamps\n- Ask the port\n"
    found = outline(read(text.encode(), "m.md"))
    assert [(s.title, s.role) for s in found.sections[-2:]] == [
        ("Next steps", SectionRole.ACTIONS),
        ("Lamps", SectionRole.ACTIONS),
    ]


def test_a_plain_heading_behind_the_only_bold_one_stands_beside_it() -> None:
    text = "# Tide Forum\n\nBoats\n- red\n\nNets\n- old\n\n**Next steps**\n\n- Buy rope\n\nLamps\n- The port is dark\n"
    found = outline(read(text.encode(), "m.md"))
    assert [(s.title, s.role) for s in found.sections[-2:]] == [
        ("Next steps", SectionRole.ACTIONS),
        ("Lamps", SectionRole.DISCUSSION),
    ]


def test_a_state_below_what_looks_back_parts_the_earlier_tasks() -> None:
    text = (
        "# Tide Forum\n\n## Previous actions\n\n### Completed\n\n- Ann to mend the nets\n\n### Still open:\n\n- Bo to count\n\n"
        "### Nets\n\nOld.\n\n## Boats\n\n### Ongoing\n\n- Two boats are being built\n"
    )
    assert [(role, title) for _, role, title in tree(text)[2:]] == [
        (Role.REVIEW, "Completed"),
        (Role.REVIEW, "Still open:"),
        (Role.DISCUSSION, "Nets"),
        (Role.DISCUSSION, "Boats"),
        (Role.DISCUSSION, "Ongoing"),
    ]


def test_the_next_number_ends_the_actions_of_the_one_before() -> None:
    """Even where a number has stood below a bold line, as the first one does below the list of those present."""
    text = (
        "# Quay Board\n\n**Attendees**\n\nAnn Ray\n\n**Harbour Office**\n\nBo Lee\n\n**1. Nets**\n\nOld.\n\n"
        "**Rigging**\n\nNew.\n\n**Action:**\n\n- Ann to mend\n\n**2. Boats**\n\nLate.\n\n"
    )
    assert tree(text)[-3:] == [
        (1, Role.DISCUSSION, "Rigging"),
        (1, Role.ACTIONS, "Action:"),
        (1, Role.DISCUSSION, "Boats"),
    ]


def test_the_one_list_of_tasks_behind_several_topics_is_that_of_the_meeting() -> None:
    topics = "".join(f"## {name}\n\nOld.\n\n" for name in ("Nets", "Ropes", "Sails"))
    tasks = "### Follow-up actions\n\n- Ann to mend\n\n"
    (listed,) = (s for s in made(f"# Tide\n\n{topics}{tasks}## Next meeting\n\nMay.\n").sections if s.role is Role.ACTIONS)
    assert (listed.parents, listed.level) == ((), 1)
    several = made(f"# Tide\n\n{topics}{tasks}## Oars\n\nNew.\n\n{tasks}").sections
    assert [bool(s.parents) for s in several if s.role is Role.ACTIONS] == [True, True]


def test_a_list_of_who_came_is_no_title_though_nothing_stands_above_it() -> None:
    """The title of a page may stand in its front matter alone."""
    text = "---\ntitle: Tide Forum\n---\n\n# Participants\n\n- Ann Reed - lead Quay Trust (on site)\n\n# Nets\n\nOld.\n"
    assert tree(text)[1:] == [(1, Role.ATTENDANCE, "Participants"), (1, Role.DISCUSSION, "Nets")]


def test_a_point_of_the_agenda_is_no_task_though_it_stands_below_the_tasks() -> None:
    text = """# Harbour Group

## Topics

* Update on opening the talks with ports
* Repair the crane

## To do

- Ada: send the map

### Update on the talks with ports

All ports were called.

### Repair the crane

It stands still.

### Paint

- Ben: buy paint
"""
    assert [(title, role) for _, role, title in tree(text)[3:]] == [
        ("Update on the talks with ports", Role.DISCUSSION),
        ("Repair the crane", Role.DISCUSSION),
        ("Paint", Role.ACTIONS),
    ]
