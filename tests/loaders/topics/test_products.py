"""Information products by what is done with them, by what they are called, and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK, ACTIONS, HEADER = SectionRole.DISCUSSION, SectionRole.ACTIONS, SectionRole.HEADER


def _named(made, names, kind, *lines, title="Any topic", role=TALK):
    minutes, sentences = made([(title, role, list(lines))])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Norway wants a mid-term report in May.", "mid-term report"),
        ("Boat factsheet: Harbour Aid will collect the prices.", "Boat factsheet"),
        ("We check it against the flow landing figures of Harbour Aid.", "flow landing figures of Harbour Aid"),
        ("Anna presented the April dashboard.", "April dashboard"),
        ("Last year's net matrix was shared.", "net matrix"),
        ("The sampling frame of the census will be completed.", "sampling frame of the census"),
        ("The tide line list will be sent.", "tide line list"),
        ("Anna will compile a list of issues.", "list of issues"),
        ("Ada: sends pier documentation to Ben.", "pier documentation"),
        ("pier calendar → live since May", "pier calendar"),
        ("AP1 pier line list – they answered no.", "pier line list"),
        ("Anna will compile the list of 15 boats for repair.", "list of 15 boats for repair"),
        ("The GreenQuay data are old.", "GreenQuay data"),
        ("Ask them to elaborate a short guide on double moorings.", "short guide on double moorings"),
        ("Harbour Aid drafted a Code of Conduct for net menders.", "Code of Conduct for net menders"),
        ("Anna will draft the terms of reference for a net study.", "terms of reference for a net study"),
        ("The contact list of the ports was updated.", "contact list of the ports"),
        ("Harbour Aid resubmitted nothing; the tide series for 2022 was published.", "tide series for 2022"),
        ("Carl will draw up and publish a mapping between the two models.", "mapping between the two models"),
        ("The microdata of the 2023 round will be published.", "microdata of the 2023 round"),
        ("There is a form for new landings.", "form for new landings"),
        ("The port wondered about the Tide Strategy.", "Tide Strategy"),
        ("We looked at the quay order book register.", "quay order book register"),
        ("Skippers like the QUAY2 format.", "QUAY2 format"),
        ("Anna is finishing the best practices paper.", "best practices paper"),
    ],
)
def test_what_is_a_product(made, names, line, name):
    assert name in _named(made, names, "Dataset", line)


@pytest.mark.parametrize(
    "line",
    [
        "They come from different standards.",
        "Boats are counted within the QuayNet framework.",
        "The tides are added to the weather module.",
        "Harbour Aid needs some video material.",
        "Article 15 was read.",
        "Harbour Aid lives by the description of its past.",
        "Please write to the mailing list.",
        "Register for the meeting in May.",
        "Anna gave a brief overview of progress.",
        "Given the outlook of funding, nothing is planned.",
        "We are to provide pathways for members.",
        "See Annex 1.",
        "TOR say so.",
        "Chile data are bad.",
        "Anna gave an overview of the quays.",
        "Proper documentation is needed.",
        "Skippers like the CSV format.",
    ],
)
def test_what_is_none(made, names, line):
    assert _named(made, names, "Dataset", line) == []


def test_minutes_without_titles_are_told_in_their_head(made, names):
    lines = ["Date: 4 March", "Chair: Anna", *["Ben (Harbour Aid)"] * 10, "Anna presented the landing dashboard of the ports."]
    assert _named(made, names, "Dataset", *lines, role=HEADER) == ["landing dashboard of the ports"]
    line = "The meeting was chaired by Anna, and the members present agreed to the landing dashboard of the ports."
    assert _named(made, names, "Dataset", "Date: 4 March", line, role=HEADER) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna will send us a one-pager on the quay.", "one-pager on the quay"),
        ("A column was added to the landing template.", "landing template"),
        ("The gap analysis of the ports went to the donors.", "gap analysis of the ports"),
        ("The glossary is on the page.", "glossary"),
        ("The quay data map is to be moved to the new server.", "quay data map"),
        ("Carl drew up a net inventory.", "net inventory"),
        ("The tide census questionnaire data arrived in May.", "tide census questionnaire data"),
        ("Anna will draft a document for net menders on prices.", "document for net menders on prices"),
        ("The Quay Data Catalog was shown.", "Quay Data Catalog"),
        ("Ben will send the breakdown of net landings.", "breakdown of net landings"),
        ("Carl to finalise a one-page costing of the net lofts.", "one-page costing of the net lofts"),
        ("The slipway timeline was circulated to members.", "slipway timeline"),
    ],
)
def test_other_products(made, names, line, name):
    assert name in _named(made, names, "Dataset", line)


@pytest.mark.parametrize(
    "line",
    [
        "The document was long.",
        "Users register with the port.",
        "The World Tide System 1984 is used.",
    ],
)
def test_other_things(made, names, line):
    assert _named(made, names, "Dataset", line) == []


def test_how_far_a_report_is_tells_which_one(made, names):
    line = "Harbour Aid will have a draft report ready in May."
    assert _named(made, names, "Dataset", line, title="Quay study") == ["draft report"]
    assert _named(made, names, "Dataset", line, title="Other") == ["draft report"]
    assert _named(made, names, "Dataset", line.replace("draft report", "report"), title="Other") == []


@pytest.mark.parametrize(
    "line",
    [
        "The old Chapter 1 was sent to Anna.",
        "Anna will share the Part II with the members.",
        "Anna will move the series of future meetings to Thursday.",
    ],
)
def test_a_numbered_part_or_a_run_of_meetings_is_no_product(made, names, line):
    minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, [line])])
    assert find_topics(minutes, sentences, names) == []


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Aid maps its piers.",
        "Harbour Aid reports to the board.",
        "Ada of the Bureau of Tide Statistics shared them.",
        "See the end of this document for tides.",
        "The curve is considered an exploratory tide analysis.",
        "Anna to share the Zoom instructions.",
        "Anna to agree the long-term meeting schedule.",
    ],
)
def test_what_is_said_in_passing_is_no_product(made, names, line):
    assert _named(made, names, "Dataset", line) == []


def test_an_action_above_the_first_title_is_told(made, names):
    line = "Action: Anna to chart the ports of the Open Tide project."
    assert _named(made, names, "Initiative", line, role=HEADER) == ["Open Tide project"]
    assert _named(made, names, "Initiative", "Open Tide project", role=HEADER) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna told of the TWP tide version 2 workbook.", "TWP tide version 2 workbook"),
        ("Anna will redraft net review Executive Summary.", "net review Executive Summary"),
        ("Discuss proposals for the Quay Workshop with Prof. Moss.", "proposals for the Quay Workshop"),
    ],
)
def test_where_the_name_of_a_product_ends(made, names, line, name):
    assert name in _named(made, names, "Dataset", line, role=ACTIONS)


@pytest.mark.parametrize("line", ["The RDF data are old.", "The EHR data are old.", "The quay data are old."])
def test_data_by_their_format_or_sort_have_no_name(made, names, line):
    assert _named(made, names, "Dataset", line) == []
