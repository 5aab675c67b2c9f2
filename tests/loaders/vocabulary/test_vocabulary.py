"""The lists are whole: every id once, every parent known, and what must be there is there."""

from __future__ import annotations

from collections import Counter

from graphapp.loaders.vocabulary.letters import Never, excluded, is_no_body
from graphapp.loaders.vocabulary.organisations import Certainty, by_id, organisations, variants
from graphapp.loaders.vocabulary.people import given_names, is_given_name, ordinary_names
from graphapp.loaders.vocabulary.places import countries, regions
from graphapp.schema.ids import fold


def test_every_organisation_has_its_own_id_and_a_known_parent() -> None:
    assert not [i for i, n in Counter(o.id for o in organisations()).items() if n > 1]
    assert {o.parent for o in organisations() if o.parent} <= set(by_id())


def test_no_organisation_is_its_own_ancestor() -> None:
    for organisation in organisations():
        seen = [organisation.id]
        while (parent := by_id()[seen[-1]].parent) is not None:
            assert parent not in seen
            seen.append(parent)


def test_a_sure_spelling_leads_to_one_organisation() -> None:
    owners: dict[str, set[str]] = {}
    for organisation in organisations():
        for spelling in organisation.spellings:
            if spelling.certainty is Certainty.SURE:
                owners.setdefault(spelling.text, set()).add(organisation.id)
    assert not {s: o for s, o in owners.items() if len(o) > 1}


def test_no_sure_spelling_is_a_country() -> None:
    places = {fold(s.text) for country in countries() for s in country.spellings}
    sure = {fold(s.text) for o in organisations() for s in o.spellings if s.certainty is Certainty.SURE}
    assert not places & sure


def test_well_known_organisations_are_there_with_their_identifiers() -> None:
    unicef = by_id()["unicef"]
    assert unicef.acronym == "UNICEF"
    assert unicef.category == "UN"
    assert "XM-DAC-41122" in unicef.identifiers
    assert {"icrc", "ifrc", "msf", "w3c", "echo", "wmo", "au"} <= set(by_id())


def test_the_lesser_certainty_of_a_spelling_counts() -> None:
    goal = next(o for o in organisations() if o.name == "GOAL")
    assert next(s.certainty for s in goal.spellings if s.text == "GOAL") is Certainty.AMBIGUOUS


def test_variants_know_british_and_american_endings() -> None:
    assert set(variants("World Customs Organization")) == {"World Customs Organization", "World Customs Organisation"}
    assert "Centre for Roads and Bridges" in set(variants("Center for Roads & Bridges"))
    assert list(variants("ORGANIZATION")) == ["ORGANIZATION"]


def test_long_acronyms_are_written_as_words_too() -> None:
    assert list(variants("INTERSOS")) == ["INTERSOS", "Intersos"]
    assert list(variants("MapAction")) == ["MapAction", "Mapaction", "MAPACTION"]
    assert list(variants("KLnet")) == ["KLnet", "KLNET"]
    assert list(variants("UniQu")) == ["UniQu", "UNIQU", "Uniqu"]
    assert list(variants("IMPACT")) == ["IMPACT"]
    assert list(variants("OCHA")) == ["OCHA"]


def test_every_country_has_its_codes_and_is_spelled_by_its_name() -> None:
    for country in countries():
        assert len(country.iso3) == 3
        assert country.spellings
        assert "," not in country.name
    assert len({c.iso3 for c in countries()}) == len(countries()) > 200


def test_an_old_name_leads_to_the_country_of_today() -> None:
    spelled = {s.text: c.iso3 for c in countries() for s in c.spellings}
    assert spelled["Macedonia"] == spelled["North Macedonia"] == "MKD"
    assert spelled["Turkey"] == spelled["Türkiye"] == "TUR"
    assert spelled["Swaziland"] == "SWZ"
    assert spelled["Burma"] == "MMR"


def test_the_members_of_regions_are_countries() -> None:
    known = {c.iso3 for c in countries()}
    for region in regions():
        assert set(region.members) <= known, region.id
    assert {r.id for r in regions()} >= {"mena", "western-balkans", "sahel", "150"}


def test_given_names_are_evidence_of_people() -> None:
    assert is_given_name("Fatou")
    assert is_given_name("Jean-Luc")
    assert is_given_name("Wanjiru")
    assert is_given_name("Oleksandr")
    assert is_given_name("Rajesh")
    assert not is_given_name("Cluster")
    assert not is_given_name("Lima")
    assert not is_given_name("Peace")
    assert "may" in ordinary_names()
    assert len(given_names()) > 500


def test_many_fields_are_known_by_what_they_call_themselves() -> None:
    sure = {s.text: o.id for o in organisations() for s in o.spellings if s.certainty is Certainty.SURE}
    assert sure["Kenya National Bureau of Statistics"] == sure["KNBS"]
    assert sure["Fermi National Accelerator Laboratory"] == sure["Fermilab"]
    assert sure["DG INTPA"] == sure["Directorate-General for International Partnerships"]
    assert sure["Global Ocean Observing System"] == sure["GOOS"]
    assert sure["Ghana Red Cross"] == sure["Ghana Red Cross Society"]
    assert len(organisations()) > 3500


def test_what_is_also_a_word_or_a_name_proves_little() -> None:
    certainty = {s.text: s.certainty for o in organisations() for s in o.spellings}
    assert certainty["Laterite"] is certainty["Entrust"] is Certainty.ORDINARY
    assert certainty["KIT"] is certainty["OLAF"] is certainty["SWITCH"] is certainty["LMU"] is Certainty.AMBIGUOUS


def test_an_acronym_that_others_share_is_not_sure() -> None:
    certainty = {s.text: s.certainty for o in organisations() for s in o.spellings}
    assert {certainty[a] for a in ("JDC", "EDF", "IRC", "CBS", "BGS")} == {Certainty.AMBIGUOUS}


def test_letters_say_what_they_never_are() -> None:
    assert is_no_body("WASH")
    assert is_no_body("CashWG")
    assert not is_no_body("UNICEF")
    assert "AI" in excluded(Never.PERSON)
    assert "AI" not in excluded(Never.BODY)
    assert "TBD" in excluded(Never.OWNER)
    assert "AOB" in excluded(Never.TITLE)
