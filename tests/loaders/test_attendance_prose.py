"""Attendance in running sentences, one person or organisation an entry: «Name@Organisation»."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.phrases import told_in
from graphapp.loaders.attendance.prose import all_named, running
from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.documents import Passage
from graphapp.schema.life import Attendance

HEAD = "# Harbour Data Forum\n\nMinutes of the meeting of 3 June 2021\n\n"


def who(text: str, status: Attendance = Attendance.PRESENT, head: str = HEAD) -> set[str]:
    minutes = outline(read(f"{head}{text}\n".encode(), "minutes.md"))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return {
        f"{a.person.text if a.person else ''}{f'@{o.text}' if o else ''}" for a in found for o in (a.organisations or (None,))
    }


def expected(text: str) -> set[str]:
    return set(text.split("|"))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The meeting was attended by Ms Ada Moss (Red Kite Trust), Mr Ben Nye of the Otter Foundation and Dr Cyril Orr, "
         "Director, Statistics Office of Tarland.",
         "Ada Moss@Red Kite Trust|Ben Nye@Otter Foundation|Cyril Orr@Statistics Office of Tarland"),
        ("Around the table: IOM, UNHCR, Red Kite Trust and the Ministry of Health.",
         "@IOM|@UNHCR|@Red Kite Trust|@Ministry of Health"),
        ("1\\. Welcome: the Chairman (Dora Pike) welcomed those present: Ada Moss, Carol Nye and Eva Holt (Secretary)",
         "Dora Pike|Ada Moss|Carol Nye|Eva Holt"),
        ("The Chair welcomed the following members: Ada Moss, Carol Nye and Eva Holt.", "Ada Moss|Carol Nye|Eva Holt"),
        ("Also in attendance were Police Sergeant Jubb, Ada Moss (Principal Engineer (Parking), OMA) and Colonel Abdi Noor.",
         "Jubb|Ada Moss@OMA|Abdi Noor"),
        ("We were five today: Ada and Ben from Red Kite Trust, Cyril from UNHCR, and Dora Pike and Eva Holt (IOM).",
         "Ada@Red Kite Trust|Ben@Red Kite Trust|Cyril@UNHCR|Dora Pike@IOM|Eva Holt@IOM"),
        ("Representatives of IOM, UNHCR, the Ministry of Interior and three donors attended the meeting.",
         "@IOM|@UNHCR|@Ministry of Interior"),
        ("The meeting brought together IOM, UNICEF, WHO and Otter Aid.", "@IOM|@UNICEF|@WHO|@Otter Aid"),
        ("Present were Ada Moss and Ben Nye for the Red Kite Trust, Cyril Orr for UNHCR and, by telephone, "
         "Dora Pike for IOM.",
         "Ada Moss@Red Kite Trust|Ben Nye@Red Kite Trust|Cyril Orr@UNHCR|Dora Pike@IOM"),
        ("The meeting was convened by the chair and attended by 14 participants from UNHCR, IOM and the Ministry of Labour and "
         "Social Protection.", "@UNHCR|@IOM|@Ministry of Labour and Social Protection"),
        ("Participants included staff of IOM and the Red Kite Trust, as well as two observers from ECHO.",
         "@IOM|@Red Kite Trust|@ECHO"),
        ("The following partners took part in the call: IOM, UNHCR and the Red Kite Trust.", "@IOM|@UNHCR|@Red Kite Trust"),
        ("Twelve agencies attended (IOM, UNHCR, Otter Aid).", "@IOM|@UNHCR|@Otter Aid"),
        ("After a round of introductions (IOM, UNHCR, Otter Aid), the chair opened the meeting.", "@IOM|@UNHCR|@Otter Aid"),
        ("Joining us today were Ada Moss from IOM and a new colleague, Cyril Orr, from WHO.", "Ada Moss@IOM|Cyril Orr@WHO"),
        ("IOM was represented by Ada Moss and UNHCR by Ben Nye.", "Ada Moss@IOM|Ben Nye@UNHCR"),
        ("The chair, Ada Moss (IOM), welcomed participants from UNHCR and Otter Aid.", "Ada Moss@IOM|@UNHCR|@Otter Aid"),
        ("Ada Moss of IOM was in the chair; Ben Nye of UNHCR took the minutes.", "Ada Moss@IOM|Ben Nye@UNHCR"),
        ("The third meeting was held in Brno under the chairmanship of Dr. Ada Moss, Head of the Red Kite Trust (RKT).",
         "Ada Moss@Red Kite Trust"),
        ("Ada Moss (Otter Trust) took over the chair from Ben Nye (Otter Aid).", "Ada Moss@Otter Trust|Ben Nye@Otter Aid"),
        ("The meeting was opened by the Permanent Secretary, Mr Ben Nye (Ministry of Health), and attended by IOM and WHO.",
         "Ben Nye@Ministry of Health|@IOM|@WHO"),
    ],
)  # fmt: skip
def test_sentences_that_say_who_came(sentence: str, names: str) -> None:
    assert who(sentence) == expected(names)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Apologies were received from UNHCR and Ada Moss (IOM).", "@UNHCR|Ada Moss@IOM"),
        ("With apologies from UNICEF and the World Bank.", "@UNICEF|@World Bank"),
        ("The World Bank sent its excuses.", "@World Bank"),
        ("Ada Moss (IOM) and Ben Nye (WHO) were unable to attend.", "Ada Moss@IOM|Ben Nye@WHO"),
        ("WHO and WFP were not represented.", "@WHO|@WFP"),
        ("Non attendees: Ada Moss (IOM), Ben Nye (WHO)", "Ada Moss@IOM|Ben Nye@WHO"),
    ],
)  # fmt: skip
def test_sentences_that_say_who_did_not(sentence: str, names: str) -> None:
    assert who(f"Present: Eva Holt (FAO)\n\n{sentence}", Attendance.APOLOGIES) == expected(names)


def test_a_clause_behind_a_semicolon_may_excuse_somebody() -> None:
    text = "Ben Nye (UNHCR) and Cyril Orr (WHO) took part; Eva Holt (WFP) was excused."
    assert who(text) == {"Ben Nye@UNHCR", "Cyril Orr@WHO"}
    assert who(text, Attendance.APOLOGIES) == {"Eva Holt@WFP"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The workshop in Brno was attended by WHO, WFP and FAO.",
        "The next meeting will be attended by WHO and FAO.",
        "Training participants included WHO, WFP and Otter Aid.",
        "The assessment was joined by Otter Aid and Red Kite Trust.",
        "We gathered comments from WHO and Otter Aid.",
        "Also joining the pilot: WHO and WFP.",
        "Joining the project: Otter Aid, Red Kite Trust.",
        "Present figures: WHO, WFP.",
        "Focal points: Cyril Orr (WHO), Dora Pike (WFP).",
        "Speakers for the webinar: Cyril Orr (WHO), Dora Pike (WFP).",
        "The last call was attended by WHO and WFP.",
        "The members welcomed the report of WHO and Otter Aid.",
        "The following organisations have reported: WHO, WFP, Otter Aid.",
        "Representatives of WHO and WFP visited the camp.",
        "Otter Aid joined the consortium in May.",
        "The meeting of 3 May was chaired with care.",
        "Distribution: WHO, WFP, Otter Aid",
    ],
)
def test_sentences_of_something_else(sentence: str) -> None:
    here = {"Ada Moss@IOM", "Ben Nye@UNHCR"}
    assert who(f"Present: Ada Moss (IOM), Ben Nye (UNHCR)\n\n{sentence}") == here
    assert who(f"## Attendees\n\n- Ada Moss (IOM)\n- Ben Nye (UNHCR)\n\n{sentence}") == here
    assert not who(f"Present: Ada Moss (IOM)\n\n{sentence}", Attendance.APOLOGIES)


def test_who_joined_late_is_told_where_they_speak() -> None:
    text = "Present: Ada Moss (IOM)\n\n## One\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.\n\n## Four\n\n{}"
    assert who(text.format("Mr. Nye (WHO), who joined at 15:40, explained the list.")) == {"Ada Moss@IOM", "Nye@WHO"}
    assert who(text.format("Mr. Nye (WHO), who joined the staff in May, explained the list.")) == {"Ada Moss@IOM"}


def test_a_body_that_was_not_in_a_place_is_not_excused() -> None:
    text = "Present: Ada Moss (IOM)\n\nThe Ministry of Health was not present in the camp."
    assert not who(text, Attendance.APOLOGIES)


def test_names_of_a_stretch_keep_their_organisations() -> None:
    text = "Ada Moss, representing Red Kite Trust; Ben Nye, for UNHCR; Cyril Orr, IOM"
    found = running(Passage(text, range(len(text))))
    assert [(unit.passage.text, unit.of and unit.of.text) for unit in found] == [
        ("Ada Moss", "Red Kite Trust"), ("Ben Nye", "UNHCR"), ("Cyril Orr, IOM", None),
    ]  # fmt: skip


def test_and_within_a_name_parts_nothing() -> None:
    text = "the Ministry of Labour and Social Protection, the Relief and Rehabilitation Commission and WHO"
    names = [unit.passage.text for unit in all_named(Passage(text, range(len(text))))]
    assert names == ["Ministry of Labour and Social Protection", "Relief and Rehabilitation Commission", "WHO"]


def test_a_stretch_ends_where_the_sentence_goes_on() -> None:
    text = "Ada Moss of IOM, who welcomed all and the agenda was adopted"
    assert [unit.passage.text for unit in running(Passage(text, range(len(text))))] == ["Ada Moss"]
    assert not all_named(Passage(text, range(len(text))))
    assert not told_in("Otter Aid and UNHCR will join the call in July.")
