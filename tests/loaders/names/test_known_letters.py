"""Letters of the vocabulary that others use too: what shows that they are a body here, and which one."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def bodies(text: str) -> dict[str, str]:
    """The organisations of minutes that say this, by key, each with how it came to be known."""
    record = Reading(f"Tide Panel\n3 March 2024\n\n1. Tea\n\n{text}\n".encode(), "notes.txt").record
    return {name.key: name.name for name in record.names if name.kind == "Organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks went to Ada Moss and BGS for hosting the panel.",
        "BGS (Ada Moss) to provide comments in writing.",
        "The panel meets in the BGS's boardroom.",
        "We heard that the BGS had not formally decided.",
        "The BGS steering committee met, and so did the others.",
        "Read it on the BGS website.",
        "It will move away from the tide service at BGS in May.",
        "The list is owned by BGS.",
        "Three requests came from the BGS, all of them small.",
        "The BGS is actively evaluating nets.",
        "Ada Moss talked with Ben (BGS) about nets.",
        "Orders from Maps (BGS) and Boats (IOM) are on their way.",
        "The nets were shown at the BGS conference in Brno.",
        "It was sent to BGS a few weeks ago.",
        "We heard of good support from BGS coming up.",
        "Someone goes through the BGS (for nets).",
        "The BGS has issued a leaflet.",
        "Nobody had read BGS's leaflet.",
        "BGS presented its leaflet.",
        "The list goes to BGS through Ada Moss.",
        "Ada Moss works with BGS on nets.",
    ],
)
def test_what_only_a_body_does_or_has(text: str) -> None:
    assert "British Geological Survey" in bodies(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "The BGS is for the nets.",
        "Boats and BGS for the nets.",
        "The BGS (old) to the left.",
        "From BGS files to nets.",
        "Ask Ada (BGS rules) for nets.",
        "Ask Boris Gale Stone (BGS) for nets.",
    ],
)
def test_letters_alone_are_no_body(text: str) -> None:
    assert "British Geological Survey" not in bodies(text).values()


@pytest.mark.parametrize(
    "text", ["The Borough Council EPO agreed to take the chair.", "Ada Moss (PM) took the chair.", "We meet at 3:00 PM."]
)
def test_letters_of_an_officer_or_an_hour_are_no_body(text: str) -> None:
    assert not {key for key in bodies(text) if "EPO" in bodies(text)[key] or "Patent" in bodies(text)[key] or "PM" in key}


def test_two_letters_behind_the_are_nobodys_initials() -> None:
    assert "European Commission" in bodies("The money comes from the EC.").values()
    assert "European Commission" not in bodies("The tea comes from EC.").values()


@pytest.mark.parametrize(
    "text", ["The nets are to be tested by Alba.", "They applied to Alba for nets.", "Alba has issued a leaflet."]
)
def test_a_word_that_others_bear_is_a_body_where_bodies_stand(text: str) -> None:
    assert "ALBA Synchrotron" in bodies(text).values()


@pytest.mark.parametrize("text", ["Alba is for the nets.", "The song Alba was sung.", "Ask Jessica Alba for nets."])
def test_a_word_that_others_bear_is_none_elsewhere(text: str) -> None:
    assert "ALBA Synchrotron" not in bodies(text).values()


def test_letters_with_small_ones_among_them_are_letters() -> None:
    assert "Bibliothèque nationale de France" in bodies("The BnF has some plans for nets.").values()
    assert "Bibliothèque nationale de France" not in bodies("The BnF lies to the left.").values()


def test_letters_of_several_that_act_are_a_body_of_their_own() -> None:
    assert "NTU" in bodies("We sent the map to NTU. NTU asked for another, and NTU has no funds.").values()


def test_letters_explained_as_another_body_are_that_body() -> None:
    found = bodies("The Bureau of Gulls and Seals (BGS) came. BGS will send the map.")
    assert set(found.values()) == {"Bureau of Gulls and Seals"}


def test_letters_explained_as_the_known_body_are_it() -> None:
    assert set(bodies("The British Geological Survey (BGS) came.").values()) == {"British Geological Survey"}


def test_the_state_of_a_department_belongs_to_its_name() -> None:
    found = bodies("The Oregon Department of Tides and Nets (DTN) came. DTN will send the map.")
    assert set(found.values()) == {"Oregon Department of Tides and Nets"}


def test_a_body_that_begins_with_a_first_name_is_nobody_with_initials() -> None:
    assert "Virginia Netters Association" in bodies("The Virginia Netters Association (VNA) came.").values()


def test_who_asks_for_something_is_a_body() -> None:
    assert "QNACO" in bodies("The panel had the request to fund the post from QNACO.").values()
    assert "QNACO" not in bodies("The panel had the request to take the data from QNACO files.").values()


def test_a_known_body_with_the_form_of_a_company_is_it() -> None:
    assert set(bodies("Present: Ada Moss, OCLC, Inc.; Ben Nye, UNHCR").values()) >= {"OCLC"}


@pytest.mark.parametrize("who", ["Volker Quux", "Ada Quux"])
def test_people_speak_on_behalf_of_people(who: str) -> None:
    assert who not in bodies(f"Ben Nye welcomed the panel on behalf of {who}.").values()


def test_a_group_does_not_take_the_day_of_its_meeting() -> None:
    found = bodies("Ada will attend the Quay Management Study Group on Saturday. The Quay Management Study Group is new.")
    assert not any("Saturday" in name for name in found.values())


def test_what_belongs_to_a_known_body_is_not_a_part_of_its_name() -> None:
    assert not any("’s" in name for name in bodies("There is an agreement with Oxfam’s Quay Mapper on it.").values())
    found = bodies("The tables are from Oxfam’s Quay Research Foundation.")
    assert {"Quay Research Foundation"} <= set(found.values())
    assert not any(name.startswith("Oxfam’s") for name in found.values())


def test_whoever_has_a_first_name_that_is_a_word_is_still_of_their_body() -> None:
    found = bodies("Apologies: Grace Quux of the Kenya Ministry of Tides sent regrets.")
    assert not any(name.startswith("Grace") for name in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "CGI expressed interest in nets.",
        "It was important that CGI fully supported the nets.",
        "Three requests came from the CGI, all of them small.",
    ],
)
def test_letters_of_several_bodies_are_a_body_by_their_letters(text: str) -> None:
    assert bodies(text).get("organisation:cgi") == "CGI"


def test_letters_of_several_bodies_that_do_nothing_are_nobody() -> None:
    assert not bodies("The CGI is for the nets.")


def test_letters_that_nearly_always_mean_one_body_need_no_reason() -> None:
    assert "National Science Foundation" in bodies("Nets for NSF ABC are out.").values()
