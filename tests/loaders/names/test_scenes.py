"""Names known nowhere that their surroundings tell: what bodies do and get, rows of bodies, brackets, bodies of a state."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.records import Name


def bodies(text: str) -> list[Name]:
    minutes = outline(read(f"# Otter Working Group\n\nDate: 3 June 2021\n\n## Boats\n\n{text}\n".encode(), "minutes.md"))
    found = sentences(minutes)
    names = resolve_names(minutes, found, read_attendance(minutes, found), read_meeting(minutes, found))
    return [name for name in names.all() if name.kind == "Organisation"]


def organisations(text: str) -> list[str]:
    return [name.name for name in bodies(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We submit the questionnaire to QCMCHA in April.",
        "The letter was sent to QCMCHA.",
        "The secretariat is in talks with QCMCHA.",
        "Obtain the approval of QCMCHA for the competition.",
        "QCMCHA in Quay gave green light on the form.",
        "QCMCHA cleared the remaining part of the road.",
        "The referral was checked with the police (QCMCHA).",
        "QCMCHA's offer stands until May.",
        "A QCMCHA representative will explain it.",
        "We hired QCMCHA for the evaluation.",
        "The boats were donated by QCMCHA.",
        "Dr Moss from QCMCHA will join the team.",
        "MoQH wants to see the questionnaire.",
        "Representatives of QCMCHA had nets.",
        "We heard from QCMCHA about nets.",
        "Thanks to QCMCHA for the nets.",
    ],
)
def test_letters_that_give_get_or_are_asked_are_a_body(text: str) -> None:
    assert len(organisations(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The records are sent to QDB by the QDB tool, and the QDB data are late.",
        "We log in to QDB every week.",
        "The presentation at the AGM was long.",
        "Comments were given to ALL by the CHAIR.",
        "It was sent to IDPs in May.",
        "Send it to QMF training staff.",
    ],
)
def test_letters_that_stand_for_things_are_none(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("UNICEF + QPHP did fourteen surveys.", "QPHP"),
        ("Comments came from four agencies (UNICEF, NRC, QACAAR).", "QACAAR"),
        ("A mapping was made by Mercy Corps and Fonkoquu for the south.", "Fonkoquu"),
        ("The sites were visited with UNICEF and Kelp Quux.", "Kelp Quux"),
        ("UNICEF, IOM and Quuxwatch will send their lists.", "Quuxwatch"),
    ],
)
def test_who_stands_in_one_row_with_bodies_is_one(text: str, new: str) -> None:
    assert new in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The camp is run by UNHCR and the Manager.",
        "Money comes from UNICEF and Chile.",
        "This was agreed by UNICEF and Fatima.",
        "A form was made by UNICEF, Health and Nutrition.",
        "Two files were shared by UNICEF and Tide Survey.",
        "UNHCR and CCCM will meet.",
        "We thank UNHCR and Experts of the group.",
    ],
)
def test_who_stands_beside_one_body_may_be_anything(text: str) -> None:
    assert organisations(text) in (
        ["Office of the United Nations High Commissioner for Refugees"],
        ["United Nations Children's Fund"],
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Presidential Administration attended the first part.", "Presidential Administration"),
        ("Money came with support from the US Embassy.", "US Embassy"),
        ("The EU Delegation to Kenya answered.", "EU Delegation to Kenya"),
        ("Land is given by Quaykot Rural Municipality.", "Quaykot Rural Municipality"),
        ("We discuss it with the Civil Affairs Directorate.", "Civil Affairs Directorate"),
        ("The store belongs to the State Cooperative Union.", "State Cooperative Union"),
        ("The UN Resident Coordinator’s Office will map it.", "UN Resident Coordinator's Office"),
        ("The Parliamentary Counsel returned the draft.", "Parliamentary Counsel"),
        ("The Kenya Revenue Authority answered.", "Kenya Revenue Authority"),
        ("Wildlife Conservation Society came late.", "Wildlife Conservation Society"),
    ],
)
def test_bodies_of_a_state_and_public_unions(text: str, name: str) -> None:
    assert organisations(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Lead Agency answers.",
        "A Customs Union is planned.",
        "The Delegation arrived late.",
        "Which Embassy was it?",
        "Civil Society was invited.",
        "The Trust grew.",
    ],
)
def test_sorts_of_bodies_are_no_names(text: str) -> None:
    assert organisations(text) == []


def test_the_bracket_behind_somebody_holds_a_body_unless_it_is_initials_or_an_office() -> None:
    assert organisations("Pierre Moss (Quux Ocean, Chile) is the new chair.") == ["Quux Ocean"]
    assert organisations("Pierre Moss (QLAR) is the new chair.") == ["QLAR"]
    assert organisations("Pierre Moss (PM) and Maria Orr (CEO) agreed.") == []
    assert organisations("Pierre Moss (Quux Ocean) is the new chair.") == ["Quux Ocean"]


def test_the_first_word_of_a_name_stands_for_it() -> None:
    (quux,) = bodies("Present: Ada Moss (Quuxa Ocean Trust)\n\nQuuxa asked for the grids.")
    assert set(quux.spellings) == {"Quuxa Ocean Trust", "Quuxa"}
    (harbour,) = bodies("Present: Ada Moss (Harbour Aid)\n\nHarbour walls are old, and the harbour is deep.")
    assert set(harbour.spellings) == {"Harbour Aid"}


def test_a_name_that_is_cut_short_is_the_longer_one() -> None:
    (mission,) = bodies("The EU Delegation to Kenya answered. A note goes to the EU Delegation before May.")
    assert set(mission.spellings) == {"EU Delegation to Kenya", "EU Delegation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We hired Quuxa Advisory for the evaluation.", "Quuxa Advisory"),
        ("The drama is sent with Radio Quux as broadcaster.", "Radio Quux"),
        ("Two cases were referred to Maiti Quux.", "Maiti Quux"),
        ("Salam Quuxar dropped out of the series.", "Salam Quuxar"),
        ("It was asked, however Code for Quux declined to host it.", "Code for Quux"),
        ("Ada is there on behalf of QuuxLabs.", "QuuxLabs"),
        ("Quuxo Security (Chile) expressed interest.", "Quuxo Security"),
        ("Quay QNSO gave green light.", "Quay QNSO"),
        ("The secretariat is in talks with Roshanu.", "Roshanu"),
        ("The maps were made by Quuxa Carto.", "Quuxa Carto"),
    ],
)
def test_names_of_words_that_deal_as_bodies_do(text: str, name: str) -> None:
    assert organisations(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "We hired Fatima Quux for the evaluation.",
        "Fatima Quux dropped out of the series.",
        "It was referred to Annex Three.",
        "Site Managers intend to come, and the managers know.",
        "The maps were made by Field Teams.",
        "Money came from Quuxville.",
        "The Minister visited the camp.",
        "It was handed over to Kenya.",
        "Survey Report hired nobody.",
    ],
)
def test_people_places_and_things_deal_too(text: str) -> None:
    assert organisations(text) == []


def test_what_people_work_with_is_no_body() -> None:
    found = organisations(
        "Present:\n\n- Ada Moss, IOM, Slack and GitHub\n- Ben Nye, Otter Aid, QGIS and R\n- Cyril Orr, GitHub"
    )
    assert set(found) == {"International Organization for Migration", "Otter Aid", "GitHub"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The model was shown at U. Quay.", "U. Quay"),
        ("Univ. of Quay sends its files.", "Univ. of Quay"),
        ("QPO Chile intends to open an office.", "QPO Chile"),
        ("UNICEF Bulgaria and Quux Association will conduct interviews.", "UNICEF Bulgaria"),
    ],
)
def test_universities_and_branches_in_running_text(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text", ["U. Moss speaks.", "HQ Chile intends to move.", "UNICEF Bulgaria and Chile operations go on."]
)
def test_letters_before_names_and_places_that_are_no_bodies(text: str) -> None:
    assert not {"U. Moss", "HQ Chile", "UNICEF Bulgaria"} & set(organisations(text))


def test_a_row_within_a_bracket_behind_a_body_is_a_row() -> None:
    assert set(organisations("Water came from UNICEF (through IRC, WFP, QHED, & QABAA) and IOM in May.")) >= {"QHED", "QABAA"}


def test_somebody_at_letters_does_something_there() -> None:
    assert organisations("Ben to talk with Ada at QCR regarding the contract.") == ["QCR"]
    assert organisations("QCR would probably be willing to help; they may also want the QCR.") == ["QCR"]


@pytest.mark.parametrize("text", ["Majestic International was giving nets.", "Nets came from Quay Worldwide; they fit."])
def test_who_works_in_many_countries_says_so(text: str) -> None:
    assert len(organisations(text)) == 1


@pytest.mark.parametrize("text", ["Quay International Airport was closed.", "The International is played."])
def test_what_is_called_international_may_be_no_body(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The sponsors of the event QLT and Reedmat were thanked.", "Reedmat"),
        ("Thanks to Tidal Detection as the Premium Meeting Partner.", "Tidal Detection"),
        ("Tidal Business Nets has graciously agreed to support the tide desk.", "Tidal Business Nets"),
        ("Ada and QSC's attorneys draft it.", "QSC"),
        ("Met at Quay Airport Corporation in May.", "Quay Airport Corporation"),
    ],
)
def test_sponsors_supporters_and_corporations(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text", ["Thanks to Ada Moss as the chair.", "The sponsors of the event were thanked.", "Ada Moss agreed to support it."]
)
def test_people_are_thanked_too(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Partners not represented (UQIKL, QSFD and UQlaski) are informed.", "UQlaski"),
        ("Ada will follow up with QSC (the net service) to change the den.", "QSC"),
        ("QAPAS-funded dens close in June.", "QAPAS"),
        ("The representative of QAPAS explained the gaps.", "QAPAS"),
        ("QAPAS conducted a survey.\n\nQAPAS is providing water.", "QAPAS"),
        ("Ben to contact QAPAS with regard to the dens.", "QAPAS"),
        ("At QBI it is used as well.", "QBI"),
        ("Ada said Quay Tide Sciences have developed a map.", "Quay Tide Sciences"),
    ],
)
def test_partners_in_a_bracket_and_bodies_that_are_many_people(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Members not present (Moss, Nye) are informed.",
        "Ada Moss and Ben Nye have developed a map.",
        "At the QWISC, users see it.",
        "SMcQ said so. Thanks to SMcQ for the work.",
        "The QSV changed in June. QSV files were sent.",
    ],
)
def test_people_and_services_are_no_bodies(text: str) -> None:
    assert organisations(text) == []
