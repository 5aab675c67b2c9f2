"""Points of the agenda that the minutes come back to name work where a name is in them; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

AGENDA, TALK = SectionRole.AGENDA, SectionRole.DISCUSSION


def _found(made, names, points, *sections):
    minutes, sentences = made([("Agenda", AGENDA, points), *((title, TALK, lines) for title, lines in sections)])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("point", "line", "name"),
    [
        ("Quayline Sharing Solution", "Anna told of the Quayline sharing solution.", "Quayline sharing solution"),
        ("Update on Open Water NQ (Ben)", "Open Water NQ has two teams.", "Open Water NQ"),
        ("Status of TideCat (Ben)", "TideCat is ready for the islands.", "TideCat"),
        ("TWP for Old Quay - Anna", "Carl told of TWP for Old Quay.", "TWP for Old Quay"),
        ("3. NetCAT plugin for GeoHarbour", "The NetCAT plugin for GeoHarbour is late.", "NetCAT plugin for GeoHarbour"),
    ],
)
def test_a_point_with_a_name_is_work_where_the_text_says_it_again(made, names, point, line, name):
    assert _found(made, names, [point], ("Notes", [line])) == [name]
    assert _found(made, names, [point], ("Notes", ["Nothing was said."])) == []


def test_a_list_at_the_head_of_the_page_is_an_agenda_too(made, names):
    head = ("", SectionRole.HEADER, ["Status of TideCat (Ben)", "Phone: 123"])
    minutes, sentences = made([head, ("Notes", TALK, ["TideCat is ready for the islands."])])
    assert [t.name.name for t in find_topics(minutes, sentences, names)] == ["TideCat"]


def test_a_point_may_be_the_title_of_its_section(made, names):
    points = ["TWRA cross-mooring", "Finance"]
    assert _found(made, names, points, ("TWRA cross-mooring", ["Anna agreed."]), ("Finance", ["Fine."])) == [
        "TWRA cross-mooring"
    ]


def test_what_is_made_goes_by_its_name_alone_unless_another_point_opens_with_it(made, names):
    told = ("Notes", ["Anna reported on mock-ups of TideCAT.", "TideCAT Manager is slow."])
    assert _found(made, names, ["TideCAT development (Anna)"], told) == ["TideCAT"]
    assert _found(made, names, ["TideCAT development (Anna)", "TideCAT manager (Ben)"], told) == []


@pytest.mark.parametrize(
    ("point", "line"),
    [
        ("Approval of TWP grant", "Approval of TWP grant"),
        ("TWP OPPORTUNITIES 2024", "TWP opportunities 2024"),
        ("TWP STEERING DAY 03/04/2024", "TWP steering day 03/04/2024"),
        ("Proposal to add netKind to TWP-AP", "Proposal to add netKind to TWP-AP"),
        ("TideCAT crawlers gumming up Explorer", "TideCAT crawlers gumming up Explorer"),
        ("TWP tracker #143", "TWP tracker #143"),
        ("Which TWP charts are used?", "Which TWP charts are used?"),
        ("Domain name", "The domain name is paid for."),
        ("Other regular business", "Other regular business was none."),
        ("Harbour views", "Harbour views were heard."),
        ("ISSUE-87: TWP expansion", "ISSUE-87: TWP expansion was closed."),
        ("TWP tables passed to the board", "TWP tables passed to the board"),
        ("TWRA candidate feedback", "TWRA candidate feedback"),
        ("TWRA Terms of Reference", "TWRA Terms of Reference"),
        ("TWP final report", "The TWP final report is late."),
        ("(TideCAT and wider) talks", "(TideCAT and wider) talks"),
    ],
)
def test_other_points_name_no_undertaking(made, names, point, line):
    assert _found(made, names, [point], ("Notes", [line])) == []


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ("Skipper Safety Training", True),
        ("2. Skipper Safety Training", True),
        ("Skipper safety training", False),
        ("Any Training", False),
    ],
)
def test_a_point_that_is_the_name_of_an_undertaking_is_one(made, names, point, found):
    minutes, sentences = made([("Agenda", SectionRole.AGENDA, [point]), ("News", SectionRole.DISCUSSION, ["Boats came."])])
    assert bool(find_topics(minutes, sentences, names)) is found
