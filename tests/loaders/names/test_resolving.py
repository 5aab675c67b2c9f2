"""One document's names, resolved within it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from paper import Paper

from graphapp.loaders.names.resolving import resolve_names
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.findings import Attendee, Found, MeetingFound, Names, Sentence
from graphapp.schema.records import Name


def of_kind(names: Names, kind: str) -> dict[str, Name]:
    return {name.key: name for name in names.all() if name.kind == kind}


def organisations(*lines: str, actions: Sequence[str] = ()) -> set[str]:
    return set(of_kind(Paper(*lines, actions=actions).names(), "Organisation"))


def finds(names: Names, paper: Paper, line: str) -> list[Found]:
    return list(names.find(paper.part(line)[0]))


def test_an_organisation_of_the_vocabulary_is_one_under_its_names() -> None:
    names = Paper("The Norwegian Refugee Council came.", "NRC’s office will help.").names()
    (name,) = of_kind(names, "Organisation").values()
    assert name.key == "organisation:nrc"
    assert name.spellings == ("Norwegian Refugee Council", "NRC")
    assert names.name("organisation:nrc") == name


def test_an_attending_organisation_is_known_by_nobody_else() -> None:
    paper = Paper("Present: Quuxaid, IOM", "Then quuxaid-like tools; Quuxaid agreed.")
    names = paper.names(paper.attendee(None, "Quuxaid"), paper.attendee(None, "IOM"))
    assert set(of_kind(names, "Organisation")) == {"organisation:quuxaid", "organisation:iom"}
    assert len(finds(names, paper, "Then quuxaid-like tools; Quuxaid agreed.")) == 1


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ("Director-General, QFEM", "organisation:qfem"),
        ("Government Statistician, Quay Statistics Office", "organisation:quay statistics office"),
        ("Quayton County Council Mr Ben Oduya", "organisation:quayton county council"),
    ],
)
def test_an_entry_is_the_body_without_an_office_or_somebody_else(entry: str, key: str) -> None:
    paper = Paper(f"Present: {entry}", "Tea.")
    assert set(of_kind(paper.names(paper.attendee(None, entry)), "Organisation")) == {key}


def test_an_acronym_and_its_full_name_are_one() -> None:
    names = Paper("The Ruritanian Widget Agency (RWA) met.", "RWA to send it.").names()
    (name,) = of_kind(names, "Organisation").values()
    assert (name.name, name.acronym) == ("Ruritanian Widget Agency", "RWA")
    assert name.spellings == ("Ruritanian Widget Agency", "RWA")


def test_a_project_with_an_acronym_is_no_organisation() -> None:
    assert organisations("The Mobile Widget Review (MWR) goes on.") == set()


def test_a_branch_has_its_parent() -> None:
    names = Paper("UNICEF Libya and UNHCR MENA met UNICEF.").names()
    found = of_kind(names, "Organisation")
    assert set(found) == {"organisation:unicef libya", "organisation:unhcr mena", "organisation:unicef"}
    assert found["organisation:unicef libya"].parent == "organisation:unicef"
    assert set(of_kind(names, "Country")) == {"country:LBY"}  # where the branch is


def test_a_place_that_goes_on_makes_no_branch() -> None:
    assert organisations("The UNHCR Libya Response Plan") == {"organisation:unhcr"}
    assert organisations("UNHCR, Geneva") == {"organisation:unhcr"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Reach out and care about the goal of the plan."], set()),
        (["The IRC channel was closed."], set()),
        (
            ["An agreement of UNHCR, UNICEF and IRC."],
            {"organisation:unhcr", "organisation:unicef", "organisation:international-rescue-committee"},
        ),
        (["Data of UNHCR, UNICEF and IRC register."], {"organisation:unhcr", "organisation:unicef"}),
        (["Data of UNHCR, UNICEF, Quay Registers, IOM."], {"organisation:unhcr", "organisation:unicef", "organisation:iom"}),
        (["The International Rescue Committee came.", "IRC said so."], {"organisation:international-rescue-committee"}),
        (["The NGO Concern came."], {"organisation:concern-worldwide"}),
    ],
)
def test_an_ambiguous_name_needs_evidence(lines: list[str], expected: set[str]) -> None:
    assert organisations(*lines) == expected


def test_a_slip_is_the_organisation_it_must_be_with_a_doubt() -> None:
    names = Paper("UNICEF spoke.", "UNICXF to send the data.").names()
    (name,) = of_kind(names, "Organisation").values()
    assert name.spellings == ("UNICEF", "UNICXF")
    assert name.doubtful
    assert "one letter off" in name.reason


def test_no_slip_where_two_organisations_could_be_meant() -> None:
    paper = Paper("Present: ABCDEF, ABCDEH", "ABCDEG comes.")
    names = paper.names(paper.attendee(None, "ABCDEF"), paper.attendee(None, "ABCDEH"))
    assert set(of_kind(names, "Organisation")) == {"organisation:abcdef", "organisation:abcdeh"}


def test_countries_weak_and_strong() -> None:
    paper = Paper("Venue: Tirana, Albania", "Swedish and Afghan people in Greece and Bosnia Herzegovina")
    names = paper.names(place="Tirana, Albania")
    body = {f.key: f.weak for f in finds(names, paper, "Swedish and Afghan people in Greece and Bosnia Herzegovina")}
    assert body == {"country:SWE": True, "country:AFG": True, "country:GRC": False, "country:BIH": False}
    assert all(f.weak for f in finds(names, paper, "Venue: Tirana, Albania"))


def test_a_country_inside_an_organisations_name_is_not_found() -> None:
    names = Paper("Mozambique Red Cross and the Bureau of Meteorology of Australia").names()
    assert not of_kind(names, "Country")


def test_drc_is_a_country_or_the_refugee_council_by_its_place() -> None:
    paper = Paper("Present: DRC, UNHCR", "Refugees in DRC and Kenya.", "DRC to share it.")
    names = paper.names(paper.attendee(None, "DRC"), paper.attendee(None, "UNHCR"))
    assert finds(names, paper, "Refugees in DRC and Kenya.")[0].key == "country:COD"
    assert finds(names, paper, "DRC to share it.")[0].key == "organisation:danish-refugee-council"
    sent = Paper("Present: WFP, UNHCR", "DRC undertaking a count next week.")
    names = sent.names(sent.attendee(None, "WFP"), sent.attendee(None, "UNHCR"))
    assert finds(names, sent, "DRC undertaking a count next week.")[0].key == "organisation:danish-refugee-council"


def test_a_region_is_found_with_its_code() -> None:
    (name,) = of_kind(Paper("tools used in Northern Europe").names(), "Region").values()
    assert (name.key, name.identifiers) == ("region:154", ("M49:154",))


def test_a_person_is_known_by_first_name_initials_and_surname() -> None:
    paper = Paper("Rosa Grünwald (RGr), Quuxaid", "Tom Ash, IOM", "RGr spoke, Rosa agreed, J. Ash not, T. Ash did.")
    names = paper.names(paper.attendee("Rosa Grünwald", "Quuxaid", initials="RGr"), paper.attendee("Tom Ash", "IOM"))
    found = finds(names, paper, "RGr spoke, Rosa agreed, J. Ash not, T. Ash did.")
    assert [f.key for f in found] == ["person:rosa grunwald"] * 2 + ["person:tom ash"] * 2
    assert names.name("person:rosa grunwald").affiliations == ("organisation:quuxaid",)


def test_a_first_name_that_two_people_have_leads_to_neither() -> None:
    paper = Paper("Ann Beech, Ann Cedar", "Ann to send it.", "The list of Ann.")
    names = paper.names(paper.attendee("Ann Beech"), paper.attendee("Ann Cedar"))
    assert [found.key for found in finds(names, paper, "Ann to send it.")] == ["person:ann"]


def test_people_are_introduced_by_the_text() -> None:
    paper = Paper(
        "Those interested should contact Zora Quince.", "Border Monitoring (UNHCR) goes on.", actions=["Peter to call Zora."]
    )
    people = of_kind(paper.names(), "Person")
    assert set(people) == {"person:zora quince", "person:peter"}
    assert all(person.doubtful for person in people.values())


def test_the_group_that_met_is_a_group() -> None:
    paper = Paper("Regional Widget Working Group", "The Working Group agreed; the steering group and the co-leads too.")
    names = paper.names(group="Regional Widget Working Group")
    assert set(of_kind(names, "Group")) == {"group:regional widget working group", "group:steering group", "group:co leads"}
    assert not of_kind(names, "Organisation")


def test_the_organisation_whose_board_met() -> None:
    paper = Paper("quux global Strategy Board", "quux global grows.", "Members of quux global pay.")
    names = paper.names(group="quux global Strategy Board")
    assert set(of_kind(names, "Organisation")) == {"organisation:quux global"}


def test_owners_in_a_table_are_names() -> None:
    table = [["Task", "Who"], ["Draft the map", "THEZO"], ["Print it", "Mary Larch, all partners"], ["Read it", "TBC"]]
    names = Paper("The minutes.", table=table).names()
    assert set(of_kind(names, "Organisation")) == {"organisation:thezo"}
    assert set(of_kind(names, "Person")) == {"person:mary larch"}


def test_the_same_document_gives_the_same_names() -> None:
    lines = ("UNHCR, IOM and the Ministry of Roads in Kenya", "UNHCRR to check; DG Home; Ministry of Roads (MoR)")
    assert Paper(*lines).names().all() == Paper(*lines).names().all()


def test_found_names_are_in_order_and_do_not_overlap() -> None:
    paper = Paper("UNICEF Libya, UNHCR MENA, IOM in South Sudan and Sudan; Ministry of Health of Kenya")
    found = finds(paper.names(), paper, "UNICEF Libya, UNHCR MENA, IOM in South Sudan and Sudan; Ministry of Health of Kenya")
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(f.spelling == paper.text[f.start : f.end] for f in found)


def test_an_acronym_here_and_its_full_name_there_are_one() -> None:
    paper = Paper("Present: MoQA, RWB", "The Ministry of Quux Affairs spoke.", "The Ruritanian Widget Board will come.")
    names = paper.names(paper.attendee(None, "MoQA"), paper.attendee(None, "RWB"))
    found = {name.name: name.spellings for name in of_kind(names, "Organisation").values()}
    assert found == {
        "Ministry of Quux Affairs": ("MoQA", "Ministry of Quux Affairs"),
        "Ruritanian Widget Board": ("RWB", "Ruritanian Widget Board"),
    }


def test_swapped_letters_of_a_short_acronym_are_a_slip_and_a_wrong_one_is_not() -> None:
    found = of_kind(
        Paper("IDMC spoke.", "IDCM to share the list.", "IDMX to share the list, said IDMX.").names(), "Organisation"
    )
    assert found["organisation:idmc"].spellings == ("IDMC", "IDCM")


@pytest.mark.parametrize(("line", "places"), [("We meet at 9 US Pacific Time.", 0), ("They moved to the US in time.", 1)])
def test_an_hour_is_told_by_no_country(line: str, places: int) -> None:
    paper = Paper(line)
    assert len(finds(paper.names(), paper, line)) == places


def test_a_country_that_owns_something_private_at_a_sentences_start_is_a_person() -> None:
    def countries(line: str) -> list[str]:
        return list(of_kind(Paper(line).names(), "Country"))

    assert countries("Jordan's notebook was read by all.") == []
    assert countries("Jordan’s government has agreed.") == ["country:JOR"]
    assert countries("The camps in Jordan are full.") == ["country:JOR"]


def test_the_group_that_met_is_known_though_only_the_title_names_it() -> None:
    paper = Paper("We met.")
    paper.text += "Otter Board"
    at = len(paper.text) - len("Otter Board")
    meeting = MeetingFound(group=Passage("Otter Board", range(at, len(paper.text))))
    names = resolve_names(paper.minutes, [], (), meeting)
    assert [name.name for name in names.all()] == ["Otter Board"]


def test_two_entries_of_one_list_with_one_first_name_are_two_people() -> None:
    item = Block(BlockKind.ITEM, Passage("Ada", range(3)))
    other = Block(BlockKind.ITEM, Passage("Ada Moss", range(4, 12)))
    paper = Paper("Ada", "Ada Moss")
    attendees = (Attendee(item.passage, (), item), Attendee(other.passage, (), other))
    sentences = [Sentence(b.passage, b, paper.sections[0], 0, i) for i, b in enumerate((item, other))]
    names = resolve_names(paper.minutes, sentences, attendees, MeetingFound())
    assert set(of_kind(names, "Person")) == {"person:ada", "person:ada moss"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The contract with Quuxtis was signed.", {"organisation:quuxtis"}),
        ("We look for partners like Widget Batteries.", {"organisation:widget batteries"}),
        (
            "Our collaboration with ISO and QUUXELEC goes on.",
            {"organisation:international-organization-for-standardization", "organisation:quuxelec"},
        ),
        ("Quuxion has been invited by UNHCR to speak.", {"organisation:quuxion", "organisation:unhcr"}),
        ("The contract with Forestry was signed.", set()),
        ("We have colleagues from Kenya and partners such as Ada Moss.", set()),
        ("The partners including Shelter members came.", set()),
        ("They saw the Pacific Quuxtry Center.", {"organisation:pacific quuxtry center"}),
        ("They saw the Lower Town Health Center.", set()),
    ],
)
def test_what_stands_where_only_organisations_stand(line: str, expected: set[str]) -> None:
    assert organisations(line) == expected


def test_a_country_behind_a_full_name_is_no_part_of_it() -> None:
    names = Paper("Ada Moss, Quuxian Weather Service, USA [QWS]").names()
    assert [name.name for name in of_kind(names, "Organisation").values()] == ["Quuxian Weather Service"]
    assert "country:USA" in of_kind(names, "Country")


def test_a_first_name_with_the_surnames_letter_is_the_person() -> None:
    paper = Paper("Tonia Harbourmill", "Book the hall: Tonia H.")
    names = paper.names(paper.attendee("Tonia Harbourmill"))
    assert [f.key for f in finds(names, paper, "Book the hall: Tonia H.")] == ["person:tonia harbourmill"]
