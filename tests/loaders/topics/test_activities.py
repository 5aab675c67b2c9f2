"""Titles of sections and rows that name work without a word for an undertaking; and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole


def _found(made, names, title, *lines):
    minutes, sentences = made([(title, SectionRole.DISCUSSION, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2. Price basket revision", "Price basket revision"),
        ("Transfer price harmonisation:", "Transfer price harmonisation"),
        ("Vaccination against tide fever", "Vaccination against tide fever"),
        ("Publication by harbours of all prices", "Publication by harbours of all prices"),
        ("Update on TideLog integration", "TideLog integration"),
        ("Current status of net validation", "net validation"),
        ("Rollout", "Rollout"),
        ("Packaging (Anna)", "Packaging"),
        ("Skipper response centres", "Skipper response centres"),
        ("Call for small grants", "Call for small grants"),
        ("Discussion: hiring divers to mend the piers", "hiring divers to mend the piers"),
    ],
)
def test_a_noun_for_what_is_done_makes_a_title_the_name_of_work(made, names, title, name):
    assert _found(made, names, title, "Anna told of it.") == [name]


@pytest.mark.parametrize(
    "title",
    [
        "Distribution of minutes",
        "Implementation",
        "Registration of participants",
        "Key discussion points",
        "Tides and movements",
        "Points",
        "Call of the chair",
        "Is the rollout late?",
        "Council registration office",
        "Opening",
        "Welcome and Introduction",
        "Overview and introduction",
        "Testing and implementation",
        "Harbours",
    ],
)
def test_other_titles_name_none(made, names, title):
    assert _found(made, names, title, "Anna told of it.") == []


def test_letters_in_a_title_are_a_name_where_the_text_uses_them_again(made, names):
    assert _found(made, names, "TWRX", "Anna leads TWRX until June.") == ["TWRX"]
    assert _found(made, names, "TWRX 2021", "Anna leads until June.") == ["TWRX 2021"]
    assert _found(made, names, "TIDE- ONCO: Vera Moss", "Anna launches TIDE-ONCO.") == ["TIDE- ONCO"]
    assert _found(made, names, "5. GOB10-Tide:", "The forcing of GOB10-Tide is late.") == ["GOB10-Tide"]
    assert _found(made, names, "TWRX", "Anna leads until June.") == []
    assert _found(made, names, "WASH", "Anna leads WASH until June.") == []


def test_work_on_what_goes_by_letters_is_other_work(made, names):
    lines = ["The ports use TWRX.", "The TWRX evaluation was launched in May."]
    assert sorted(_found(made, names, "TWRX", *lines)) == ["TWRX", "TWRX evaluation"]


def test_first_letters_stand_for_a_title(made, names):
    line = "Forty boats moved with the GVM programme of Harbour Aid in May."
    assert _found(made, names, "Guided vessel movements", line) == ["Guided vessel movements"]
    assert len(_found(made, names, "Guided vessel movements", line.replace("GVM", "TWP"))) == 2


def test_a_campaign_of_the_section_is_what_its_title_says(made, names):
    line = "The skipper vaccination campaign was launched in May."
    assert _found(made, names, "Vaccination against tide fever", line) == ["Vaccination against tide fever"]
    assert len(_found(made, names, "Vaccination against tide fever", "The net repair campaign was launched in May.")) == 2


def _in_row(made, names, *cells):
    minutes, sentences = made([("Discussion", SectionRole.DISCUSSION, list(cells))])
    text = " | ".join(cells)
    passages, at = [], 0
    for cell in cells:
        passages.append(Passage(cell, range(at, at + len(cell))))
        at += len(cell) + 3
    block = Block(BlockKind.ROW, Passage(text, range(len(text))), cells=tuple(passages))
    told = [replace(s, passage=p, block=block, block_index=0) for s, p in zip(sentences, passages, strict=True)]
    return [t.name.name for t in find_topics(minutes, told, names) if t.name.kind == "Initiative"]


def test_a_row_may_open_with_such_a_title(made, names):
    told = "Anna told at length of the prices that Harbour Aid and the ports had found in May."
    assert _in_row(made, names, "2. Price basket revision", told) == ["Price basket revision"]
    assert _in_row(made, names, "Price basket revision", "Anna") == []
    assert _in_row(made, names, "1. Registration of participants", told) == []


def test_a_title_with_its_letters_in_brackets_is_a_name(made, names):
    lines = ["Ports: Anna is the HBC lead.", "The HBC evaluation was launched in May."]
    assert _found(made, names, "Harbour based coordination (HBC)", *lines) == ["Harbour based coordination", "HBC evaluation"]
    assert _found(made, names, "Harbour based council (HBC)", lines[0]) == []
    assert _found(made, names, "Harbour based coordination (Anna)", lines[0]) == []


def test_services_in_letters(made, names):
    assert _found(made, names, "SRCs", "Harbour Aid runs three.") == ["SRCs"]
    assert _found(made, names, "NGOs", "Harbour Aid runs three.") == []


def test_a_product_that_is_all_of_a_title_is_worked_on(made, names):
    assert _found(made, names, "Rescue SOPs", "Draft one is late.") == ["Rescue SOPs"]
    assert _found(made, names, "SOPs", "Draft one is late.") == []
    assert _found(made, names, "Rescue minutes", "Draft one is late.") == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Harmonising the net indicators", "Harmonising the net indicators"),
        ("HarbourHub", "HarbourHub"),
        ("Release 2.3", "Release 2.3"),
        ("Boat address service", "Boat address service"),
    ],
)
def test_other_titles_of_work(made, names, title, name):
    assert _found(made, names, title, "Anna told of it.") == [name]


@pytest.mark.parametrize("title", ["Meeting Anna", "Harbour", "Services", "Ending the meeting", "WhatsApp"])
def test_other_titles_without_work(made, names, title):
    assert _found(made, names, title, "Anna told of it.") == []


def test_the_first_cell_of_a_row_is_a_title_of_its_own(made, names):
    told = "Harbour Aid visited the quays in September, and two hundred boats were seen by the teams."
    assert _in_row(made, names, "1. Quay monitoring", told) == ["Quay monitoring"]
    assert _in_row(made, names, "1. Quay monitoring", "Anna") == []
    assert _in_row(made, names, "1. Legal orientation brigades", told) == ["Legal orientation brigades"]


def test_a_short_table_of_talk_is_read_wherever_it_stands(made, names):
    cells = [f"Anna said that boat {n} was repaired in the old dock." for n in range(3)]
    cells.append("The pilot of the Quiet Index in Norway, which took a year, is over.")
    minutes, sentences = made([("", SectionRole.HEADER, cells)])
    rows = [replace(s, block=replace(s.block, kind=BlockKind.ROW, table=1)) for s in sentences]
    assert [t.name.name for t in find_topics(minutes, rows, names)] == ["pilot of the Quiet Index in Norway"]
    assert find_topics(minutes, rows[2:], names) == []


@pytest.mark.parametrize("title", ["Broadcasting harbour trials", "3. Attracting junior skippers", "Using TideML at Old Quay"])
def test_a_title_that_tells_what_is_done_to_a_thing_is_work(made, names, title):
    assert _found(made, names, title, "Anna told of it.") == [title.removeprefix("3. ")]


@pytest.mark.parametrize(
    "title",
    [
        "Looking ahead to May",
        "Closing remarks of skippers",
        "Bring back the nets",
        "BRING BACK ANNA",
        "Meeting harbour skippers",
        "Branding (Anna Bell, TWR) 5 minutes",
        "Putting future meeting notes on nets",
        "Hearing from skippers and guests",
        "Working Group Terms of Reference",
    ],
)
def test_a_title_that_tells_what_the_meeting_does_is_none(made, names, title):
    assert _found(made, names, title, "Anna told of it.") == []


def _led(made, names, first, second_level):
    lines = [first, "Anna told of it."]
    minutes, sentences = made([("Agenda and notes", SectionRole.DISCUSSION, lines)])
    deeper = replace(minutes.sections[0].blocks[1], level=second_level)
    section = replace(minutes.sections[0], blocks=(minutes.sections[0].blocks[0], deeper))
    minutes = replace(minutes, sections=(section,))
    sentences = [replace(s, section=section, block=b) for s, b in zip(sentences, section.blocks, strict=True)]
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize("first", ["Namespace allocation", "Shift from quay servers to NetHub -- Luis"])
def test_an_item_with_deeper_ones_is_a_title(made, names, first):
    assert _led(made, names, first, 1) == [first.removesuffix(" -- Luis")]
    assert _led(made, names, first, 0) == []


@pytest.mark.parametrize("first", ["Rosa: Use of NetHub", "Counting harbour boats", "Next steps of allocation are due."])
def test_an_item_that_tells_something_is_no_title(made, names, first):
    assert _led(made, names, first, 1) == []


@pytest.mark.parametrize(
    ("points", "found"),
    [
        (["Proposal: QNE", "Nets", "Any news"], ["QNE"]),
        (["Boats", "Nets", "Any news"], []),
        (["QNE", "BUDGET", "VOTES"], []),  # capitals tell nothing there
    ],
)
def test_letters_of_a_title_are_work_where_the_agenda_has_them(made, names, points, found):
    sections = [("Agenda", SectionRole.AGENDA, points), ("QNE", SectionRole.DISCUSSION, ["Anna told of it."])]
    minutes, sentences = made(sections)
    assert [t.name.name for t in find_topics(minutes, sentences, names)] == found
