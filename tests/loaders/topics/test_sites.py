"""Sites, interfaces and by-laws by their own names; texts that only a note, a comment or quotes tell; and near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _named(made, names, line, kind="Dataset"):
    minutes, sentences = made([("Any topic", SectionRole.DISCUSSION, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == kind]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The minutes were put on tides.gov.uk in May.", "tides.gov.uk"),
        ("The relaunch of Nets.org went well.", "Nets.org"),
        ("Anna counts the hits to the Making Sense of Tides site.", "Making Sense of Tides site"),
        ("Links stand at the bottom of the Open Nets microsite.", "Open Nets microsite"),
        ("Ben will set up a Quay Notes page for it.", "Quay Notes page"),
        ("It stands on the Harbour Aid website.", "Harbour Aid website"),
        ("Review TIDEML web site in May.", "TIDEML web site"),
        ("The council changed its Standing Orders.", "Standing Orders"),
        ("Anna sent a flier on nets.", "flier on nets"),
        ("See the TIDEML 3.0 Terms page.", "TIDEML 3.0 Terms page"),
        ("Anna presented the Net Status API.", "Net Status API"),
        ("The revised by-laws change nothing.", "revised by-laws"),
        ("Anna to refresh the net handling principles.", "net handling principles"),
        ("Ben to circulate the mission statement.", "mission statement"),
        ("Guidelines for the escalation of leaks adopted.", "Guidelines for the escalation of leaks"),
        ("Mike gave feedback to the draft plan on nets.", "draft plan on nets"),
        ("A report by Quuxdata on tide gauges will be made available.", "report by Quuxdata on tide gauges"),
        ("Anna presented the “Recommended Practice for Net Syntax”.", "Recommended Practice for Net Syntax"),
        ("It was in the “Letter from the Mayor to the ports on nets”.", "Letter from the Mayor to the ports on nets"),
        ("Submit the report on lessons learned and nets.", "report on lessons learned and nets"),
        ("Anna circulated an overview of the nets and encouraged people.", "overview of the nets"),
        ("Circulate the QUAY 2 requirements.", "QUAY 2 requirements"),
        ("Share the questionnaire for preparing a tide day.", "questionnaire for preparing a tide day"),
    ],
)
def test_products_by_their_own_names(made, names, line, name):
    assert name in _named(made, names, line)


@pytest.mark.parametrize(
    "line",
    [
        "See https://tides.gov.uk/nets and www.nets.org for more.",
        "Write to anna@nets.org.",
        "It is on github.com as before.",
        "Search for it at unicef.org before May.",
        "Ada Bell (openquay.com), Ben Oduya and others agreed.",
        "The nets of the Rubkona PoC site are torn.",
        "Anna edits the home page and the Wiki page.",
        "It has a REST API and an Open API.",
        "Ada's page was slow.",
        "The website was slow.",
        "Update website in May.",
        "The By-Laws Committee met.",
        "The humanitarian principles apply, as do the basic principles.",
        "Budget approved.",
        "They presented “Clean Nets”.",
        "Anna writes a text for publication in newsletters.",
        "The names are put in a standard form.",
    ],
)
def test_addresses_places_and_common_things_are_no_products(made, names, line):
    assert _named(made, names, line) == []
