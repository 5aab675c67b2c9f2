"""Lists of bodies: whom they are called by, sent as, joined with, and what is said of them."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Pier Working Group: minutes, 7 March 2023\n\n"
TALK = "\n\n## Discussion\n\nThe map of piers is out.\n"


def _came(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    found = Reading((HEAD + text + TALK).encode(), "2023-03-07.md").attendees
    return [(a.person.text if a.person else None, tuple(body.text for body in a.organisations)) for a in found]


@pytest.mark.parametrize("label", ["Participants’ Organizations", "Participant organisations", "Attendees' affiliations"])
def test_a_label_of_bodies_names_bodies_whoever_they_are(label):
    assert _came(f"{label}: UNHCR, PIXA, Ecotide, MOLU") == [(None, (name,)) for name in ("UNHCR", "PIXA", "Ecotide", "MOLU")]


def test_whom_a_body_sends_is_not_its_name():
    came = _came("Participants: UNHCR, IOM, liaison officer from the Ministry of Ferries, focal point of Quay Trust")
    assert came == [(None, (name,)) for name in ("UNHCR", "IOM", "Ministry of Ferries", "Quay Trust")]


def test_a_stroke_between_bodies_joins_no_person_to_one():
    came = _came("Participants: UNHCR, Ostrali/IFRC, Norwegian Refugee Council (NRC), Save the Children")
    assert (None, ("Ostrali", "IFRC")) in came
    assert ("Ada Moss", ("IFRC",)) in _came("Participants: UNHCR, Ada Moss/IFRC, Save the Children")


def test_a_heading_may_say_what_else_stands_in_the_list():
    came = _came("## Attendees coverage and status of members\n\n- UNHCR - using the list\n- Quay Trust - not yet using it")
    assert came == [(None, ("UNHCR",)), (None, ("Quay Trust",))]
    assert not _came("## Attendees coverage costs\n\n- Boats are dear this year, and the port is late.")
