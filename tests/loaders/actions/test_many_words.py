"""Deeds that several words name, behind every way to commit somebody, and who is willing to do what."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "Ines will have a ballot on the moorings.",
        "Ines agreed to have the chart of the piers ready.",
        "Ines was asked to have the chart of the piers ready.",
        "Ines was tasked with having the chart of the piers ready.",
        "Ines has committed to looking into the moorings.",
        "Ines will be looking into the moorings.",
        "Ines will need to have the chart of the piers checked.",
        "It was agreed that Ines have the chart of the piers ready.",
        "It was agreed by Ines to look into the moorings.",
        "Ines is expected to look into the moorings by 14 April.",
        "The action is on Ines to go back to the port.",
        "Ines will be in touch with the port.",
        "Ines will stand in for Bo at the fair.",
        "Ines will see what can be done about the moorings.",
        "Ines will serve on the panel for the moorings.",
        "Ines will anonymise the logs of the ferry.",
    ],
)
def test_what_several_words_name_is_promised_in_every_frame(body, line):
    assert list(body(line).one.owners) == ["Ines Calder"]


@pytest.mark.parametrize(
    "line",
    [
        "Ines will have a cold.",
        "Ines will be away next week.",
        "As agreed by the chair the crews wish to thank Ines.",
        "Separate? Or together with the crews?",
        "The committee is responsible for having a plan of the piers.",
    ],
)
def test_a_state_and_a_reference_are_none(body, line):
    assert body(line).texts == []
