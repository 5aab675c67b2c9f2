"""Lines that are a name and the address of a text name a product; the ways into a meeting and to people do not."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole


def _products(made, names, line, role=SectionRole.DISCUSSION):
    minutes, sentences = made([("Any topic", role, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Dataset"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Net attributes: https://docs.google.com/spreadsheets/d/1x", "Net attributes"),
        ("Pier Codes (https://tides.example/pier-codes.xlsx)", "Pier Codes"),
        ("Release notes: http://tides.example/wiki/Notes", "Release notes"),
        ("Link to the Skipper Handbook here: https://tides.example/h", "Skipper Handbook"),
        ("Skipper video & abstract now available here", "Skipper video & abstract"),
        ("Harbour schema - https://tides.example/schema.json", "Harbour schema"),
        ("Net Day (Old Quay) proposal: [https://docs.google.com/document/d/1x]", "Net Day (Old Quay) proposal"),
        ("tide-plots_v2.html", "tide-plots_v2.html"),
        ("Please read pier-codes-2024.xlsx before the next call.", "pier-codes-2024.xlsx"),
        ("Quay Codes Overview.pptx sent on Monday", "Quay Codes Overview.pptx"),
    ],
)
def test_a_name_and_an_address_are_a_product(made, names, line, name):
    assert _products(made, names, line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Meeting notes: https://docs.google.com/document/d/1x",
        "Webinar: https://zoom.example/j/1",
        "Harbour Aid: https://docs.google.com/document/d/1x",
        "Net mending: https://tides.example/issues/4",
        "We use it here: https://docs.google.com/document/d/1x",
        "They are available here",
        "Tide watch: https://tides.example/home",
        "All is at https://tides.example/files/pier-codes.pdf",
        "Sent as 2024-05-25.pdf",
        "The page is called index.html now",
    ],
)
def test_other_addresses_name_none(made, names, line):
    assert _products(made, names, line) == []


def test_the_head_of_the_page_names_none(made, names):
    assert _products(made, names, "Net attributes: https://docs.google.com/spreadsheets/d/1x", SectionRole.ATTENDANCE) == []
