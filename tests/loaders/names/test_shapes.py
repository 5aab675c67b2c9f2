"""Organisations told by the shape of their names, by brackets, by slips."""

from __future__ import annotations

import pytest

from graphapp.loaders.names.bodies.shapes import shaped
from graphapp.loaders.names.brackets import initials_fit, pairs
from graphapp.loaders.names.matching.placing import is_country_there, is_organisation_there, is_person_there


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Ministry of Health and UNICEF agreed", ["Ministry of Health"]),
        ("Ministry of Labour, Youth and Sport said", ["Ministry of Labour, Youth and Sport"]),
        ("The Kenyan Ministry of Roads came", ["Kenyan Ministry of Roads"]),
        ("talks with DG Home and DG ECHO", ["DG Home", "DG ECHO"]),
        ("The University of Oxbridge and Foobar Quux University", ["University of Oxbridge", "Foobar Quux University"]),
        ("Danish Widget Agency leads", ["Danish Widget Agency"]),
        ("Kenya Red Cross Society volunteers", ["Kenya Red Cross Society"]),
        ("Status of Quuxware Association", ["Quuxware Association"]),
        ("Tide Tables Consultation The Parish Council agreed", []),
        ("Tide Tables The Quayton Parish Council agreed", ["Quayton Parish Council"]),
        ("a contract with Blue Pipe Systems GmbH", ["Blue Pipe Systems GmbH"]),
        ("the Director of Bluepipe Group reported", ["Bluepipe Group"]),
        ("Ada Bell of Bluepipe & Reed LLP came", ["Bluepipe & Reed LLP"]),
        ("Quay Local Government Association", ["Quay Local Government Association"]),
        ("a Local Government Association", ["Local Government Association"]),
        ("a firm engaged by the City of Quayton to help", ["City of Quayton"]),
        ("the City of Quayton’s plans", ["City of Quayton"]),
        ("the National Library of Kenya came", ["National Library of Kenya"]),
        ("the Oregon State Tide Department said", ["Oregon State Tide Department"]),
        ("the Legal Department of the Kenyan Ministry", ["Legal Department of the Kenyan Ministry"]),
        ("the Mayor’s Office for Tides and Nets", ["Mayor’s Office for Tides and Nets"]),
        ("with the Quay Reborn Coalition on it", ["Quay Reborn Coalition"]),
        ("the Museum of Tides lends it", ["Museum of Tides"]),
        ("Deborah of the Quay Art Library", ["Quay Art Library"]),
        ("Mexico and Kenyan Net Works Department", ["Kenyan Net Works Department"]),
        ("the Consortium of Ports for Advancement of Tides, Inc. came", ["Consortium of Ports for Advancement of Tides"]),
        ("the Ministry of Tides and Social welfare came", ["Ministry of Tides and Social welfare"]),
        ("the Ministry of Tides welfare officer", ["Ministry of Tides"]),
        ("an item for the Commission on the Board agenda", []),
        ("welcomed Ada Bell, CEO Coal Authority", []),
        ("QNB European Quay Association", ["European Quay Association"]),
        ("met at the Quay Peninsula Water Management District", ["Quay Peninsula Water Management District"]),
        ("nets in the Water District", []),
        ("met at the National Library of Tides May 11-12", ["National Library of Tides"]),
        ("Moss & Associates will circulate it.", ["Moss & Associates"]),
        ("We met Bell and Sons of Quay.", ["Bell and Sons"]),
        ("Ada Moss, OR Dept of Tides, came.", ["OR Dept of Tides"]),
        ("the Dept. of Tides and the Min. of Nets", ["Dept. of Tides", "Min. of Nets"]),
        ("It is run by the What Works Institute.", ["What Works Institute"]),
    ],
)
def test_a_shape_shows_an_organisation(text: str, names: list[str]) -> None:
    assert [found.name for found in shaped(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The Working Group of the Agency met",
        "camps in the City of Quayton were full",
        "the library, the museum and a department",
        "their Tide Department is large",
        "see the Quay Microdata Library",
        "our agency, the council and their office",
        "Articles of Association were read",
        "The Board asked the Office to reply",
        "a National Agency",
        "each Department reported",
        "the Bluepipe Group of pumps",
        "sent to the Ministry on May 4",
        "sent to the Ministry on Monday",
        "Draft Consortium Agreement",
        "Members and Partners met, Donors & Partners too.",
        "What Institute is it?",
    ],
)
def test_what_only_looks_like_a_shape_is_none(text: str) -> None:
    assert not list(shaped(text))


def test_a_full_name_and_its_acronym_are_a_pair() -> None:
    found = list(pairs("The Korean Widget Administration (KWA) met Blue Pipe Council [BPC]; NWB (National Widget Bureau)."))
    assert [(p.full, p.short) for p in found] == [
        ("Korean Widget Administration", "KWA"),
        ("Blue Pipe Council", "BPC"),
        ("National Widget Bureau", "NWB"),
    ]


def test_letters_that_do_not_fit_make_no_pair() -> None:
    assert not list(pairs("The Korean Widget Administration (XYZ) met"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QEB Quay Environmental Bureau\nAda Bell", [("Quay Environmental Bureau", "QEB")]),
        ("QRC Quay Refugee Council Geneva sent two", [("Quay Refugee Council", "QRC")]),
        ("QNO Will Help Oxfam", []),
        ("The QIOM In Our Meeting told", []),
        ("QEB Quay Bureau of Environment", []),
    ],
)
def test_letters_before_the_name_that_they_abbreviate(text: str, found: list[tuple[str, str]]) -> None:
    assert [(pair.full, pair.short) for pair in pairs(text)] == found
    assert initials_fit("Centre for Roads and Bridges", "CRB")
    assert not initials_fit("Centre for Roads and Bridges", "CR")


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("May to share the form", True),
        ("by May the form is shared", False),
        ("4 May is late", False),
        ("we thank May for it", True),
        ("Will do", False),
        ("Will to send it", True),
        ("Mark as done", False),
    ],
)
def test_an_ordinary_word_is_a_person_by_its_place(text: str, is_name: bool) -> None:
    word = next(w for w in ("May", "Will", "Mark") if w in text)
    start = text.index(word)
    assert is_person_there(text, start, start + len(word)) is is_name


@pytest.mark.parametrize(
    ("text", "is_country"),
    [
        ("refugees in Jordan and elsewhere", True),
        ("Jordan hosts many", True),
        ("Kenya, Jordan and Uganda", True),
        ("Jordan Field said so", False),
        ("Jordan (Speaker 9) and others", False),
        ("Jordan to send the form", False),
    ],
)
def test_a_name_that_is_also_a_country_is_one_by_its_place(text: str, is_country: bool) -> None:
    start = text.index("Jordan")
    assert is_country_there(text, start, start + 6) is is_country


def test_an_ordinary_word_is_an_organisation_by_its_place() -> None:
    assert is_organisation_there("led by Concern in the north", 7, 14)
    assert not is_organisation_there("Concern was raised", 0, 7)
    assert is_organisation_there("Concern, IOM and WFP", 0, 7)


@pytest.mark.parametrize(
    "form", "SRL|S.A.R.L.|EOOD|d.o.o.|Sp. z o.o.|s.r.o.|Kft.|Pvt. Ltd.|BV|Co., Ltd.|gGmbH|OÜ|UAB".split("|")
)
def test_the_form_of_a_company_is_that_of_many_countries(form: str) -> None:
    assert [one.name for one in shaped(f"The offer of Netze del Mar {form}, a printer, won.")] == [
        f"Netze del Mar {form.rstrip('.')}"
    ]


@pytest.mark.parametrize("text", ["Read the Tide SRL document.", "The Blood BV test.", "We met in Quay City, NV in May."])
def test_letters_of_a_form_within_a_sentence_are_none(text: str) -> None:
    assert not [*shaped(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The City of Oakvale’s Clean Piers program is new.", "City of Oakvale"),
        ("The Town of Oakvale's Parks Board met.", "Town of Oakvale"),
        ("The University of Oakvale’s Reef Study goes on.", "University of Oakvale"),
        ("The City of King's Oak agreed.", "City of King's Oak"),
    ],
)
def test_what_a_town_has_is_not_its_name(text: str, name: str) -> None:
    assert name in [one.name.removesuffix("’s").removesuffix("'s") for one in shaped(text)]
