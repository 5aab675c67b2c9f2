"""Tables at the head of minutes that are forms, merged cells, lists under items, and words for those who did not come."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.formats.html import read as page
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

Found = list[tuple[str | None, list[str]]]
FORM = (
    "<tr><td>Meeting Name</td><td>Harbour Data Group</td><td>Meeting Date</td><td>3 June 2021</td></tr>"
    "<tr><td>Meeting Location</td><td>Quay Hall</td><td>Time</td><td>10:00</td></tr>"
    "<tr><td>Chair person</td><td>Ada Moss</td><td>Duration</td><td>2 hours</td></tr>"
)


def who(text: str, status: Attendance = Attendance.PRESENT, source: str = "minutes.md") -> Found:
    minutes = outline(read(text.encode(), source))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


def under(text: str, status: Attendance = Attendance.PRESENT) -> Found:
    return who(f"# Harbour Data Forum\n\n3 June 2021\n\n{text}\n\n## 1. Maps\n\nMaps.\n", status)


def in_table(rows: str, status: Attendance = Attendance.PRESENT) -> Found:
    return who(f"<h1>Harbour Data Group</h1><table>{rows}</table><h2>Maps</h2><p>Maps.</p>", status, "minutes.html")


def test_the_labels_of_a_form_are_nobody() -> None:
    assert in_table(FORM) == [("Ada Moss", [])]


def test_a_wide_cell_of_a_form_lists_who_came() -> None:
    rows = FORM + "<tr><td>Main Organisations attending</td><td colspan=3>IOM, UNHCR, Otter Aid, and Kelp Watch.</td></tr>"
    assert in_table(rows) == [("Ada Moss", []), *[(None, [name]) for name in ("IOM", "UNHCR", "Otter Aid", "Kelp Watch")]]


def test_a_cell_as_wide_as_the_form_lists_who_came() -> None:
    rows = FORM + "<tr><td colspan=4><b>Participants:</b> IOM (chair), UNHCR, Otter Aid</td></tr>"
    assert in_table(rows) == [("Ada Moss", []), *[(None, [name]) for name in ("IOM", "UNHCR", "Otter Aid")]]


def test_a_table_of_people_is_no_form() -> None:
    rows = (
        "<tr><th>Chair</th><th>Location</th></tr><tr><td>Ada Moss</td><td>Quay City</td></tr>"
        "<tr><th>Name</th><th>Organisation</th></tr><tr><td>Ben Nye</td><td>Otter Aid</td></tr>"
    )
    assert ("Ben Nye", ["Otter Aid"]) in in_table(rows)


def test_a_merged_cell_is_itself_in_each_of_its_columns() -> None:
    rows = (
        "<tr><td>A</td><td>B</td><td>C</td></tr><tr><td>D</td><td colspan=2>E</td></tr>"
        "<tr><td rowspan=2>F</td><td>G</td><td>H</td></tr><tr><td>I</td><td>J</td></tr>"
    )
    cells = [[cell.text for cell in block.cells] for block in page(f"<table>{rows}</table>").blocks]
    assert cells == [["A", "B", "C"], ["D", "E", "E"], ["F", "G", "H"], ["F", "I", "J"]]


def test_marks_under_a_head_that_says_attendee() -> None:
    rows = (
        "<tr><td colspan=2>Tide Data Call</td><td>Date: 3 June 2021</td></tr>"
        "<tr><td>Attendee</td><td>Name</td><td>Affiliation</td></tr><tr><td>x</td><td>Ada Moss</td><td>IOM</td></tr>"
        "<tr><td>regrets</td><td>Ben Nye</td><td>Otter Aid</td></tr>"
        "<tr><td>x</td><td>Cyril Orr</td><td>UNHCR Board Chair</td></tr>"
    )
    assert in_table(rows) == [("Ada Moss", ["IOM"]), ("Cyril Orr", ["UNHCR"])]
    assert in_table(rows, Attendance.APOLOGIES) == [("Ben Nye", ["Otter Aid"])]


def test_surnames_first_in_a_column() -> None:
    rows = "| Name | Agency |\n|---|---|\n| Moss, Anna (Chair) | IOM |\n| Nye, Peter | UNHCR |\n| Orr, Branwell | Otter Aid |"
    people = [person for person, _ in under(f"## Attendees\n\n{rows}")]
    assert people == ["Moss, Anna", "Nye, Peter", "Orr, Branwell"]
    rows = "| Name | Agency |\n|---|---|\n| Anna Moss, Chair | IOM |\n| Peter Nye, Analyst | UNHCR |"
    assert [person for person, _ in under(f"## Attendees\n\n{rows}")] == ["Anna Moss", "Peter Nye"]


def test_an_office_before_the_name_and_a_bracket_that_says_away() -> None:
    rows = "| Name | Agency |\n|---|---|\n| Chair, Anna Moss | IOM |\n| Peter Nye | Otter Aid (did not attend call) |"
    assert under(f"## Attendees\n\n{rows}") == [("Anna Moss", ["IOM"])]
    assert under(f"## Attendees\n\n{rows}", Attendance.APOLOGIES) == [("Peter Nye", ["Otter Aid"])]


@pytest.mark.parametrize(
    "list_",
    [
        "## Notes\n\n- Participants / Roll Call\n\n  - Ada Moss, IOM\n  - Ben Nye, Otter Aid\n\n- Updates\n  - Maps are done",
        "Other Visitors Present: Ada Moss, Programme Officer at IOM; Ben Nye, Analyst, Otter Aid",
        "Visitors present: Ada Moss, Litter & Illegal Dumping Enforcement Manager at IOM; Ben Nye, Senior Planner, Otter Aid",
        "## Present on 2021-06-03:\n\nAda Moss (IOM), Ben Nye (Otter Aid)",
        "The following persons attended :\n\nAda Moss (IOM), Ben Nye (Otter Aid)",
        "- Dial-in:\n    - +1-555-655-0003 Toll\n\n## Attendees\n\n- Ada Moss, IOM\n- Ben Nye, Otter Aid\n\nCategory:Minutes",
    ],
)
def test_lists_that_are_headed_in_other_ways(list_: str) -> None:
    assert under(list_) == [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"])]


def test_items_below_another_item_are_no_people() -> None:
    assert under("## Notes\n\n- Participants\n  - will send the form\n  - agreed on the map\n") == []
    assert under("## Agenda\n\n- Updates\n- others: Ship projects, Mapping and KB\n") == []


def test_a_list_below_an_item_ends_where_the_next_item_stands_as_far_out() -> None:
    assert under("## Notes\n\n- 12 attendees (by phone)\n  - 8 were here\n- Harbour Map Priorities (Ada Moss, IOM)\n") == []
    kept = under("## Notes\n\n- Participants\n  - Ada Moss, IOM\n- Harbour Map Priorities (Ben Nye, WFP)\n")
    assert kept == [("Ada Moss", ["IOM"])]


@pytest.mark.parametrize(
    ("line", "away"),
    [
        ("Present: Ada Moss, Ben Nye Excused: Cyril Orr", "Cyril Orr"),
        ("Present: Ada Moss, Ben Nye, Cyril Orr excused", "Cyril Orr"),
        ("Present: Ada Moss, Ben Nye\n\nApologies: Cyril Orr sent apologies", "Cyril Orr"),
    ],
)
def test_who_is_excused_on_the_line_of_those_who_came(line: str, away: str) -> None:
    assert under(line) == [("Ada Moss", []), ("Ben Nye", [])]
    assert under(line, Attendance.APOLOGIES) == [(away, [])]


def test_other_peoples_apologies_behind_a_name() -> None:
    assert under("Present: Ada Moss, Ben Nye (apologies from Cyril Orr)") == [("Ada Moss", []), ("Ben Nye", [])]
    assert under("Apologies: None recorded.", Attendance.APOLOGIES) == []


def test_people_on_the_lines_below_the_first() -> None:
    text = "HARBOUR DATA FORUM\n\n3 June 2021\n\nPresent:     Vice-Chancellor (Chair)\n             Professor A Moss\n"
    text += "             Professor M B Nye\n\nApologies:   Professor M Orr\n"
    assert who(text, source="minutes.txt") == [("A Moss", []), ("M B Nye", [])]
    assert who(text, Attendance.APOLOGIES, "minutes.txt") == [("M Orr", [])]


def test_a_branch_behind_people_of_its_organisation() -> None:
    found = under(
        "## Attendees\n\n- Otter Aid - Ada Moss, Ben Nye\n- UNHCR - Cyril Orr, Dana Pym (UNHCR Lakeland)\n- IOM - Eve Roe"
    )
    assert all("UNHCR Lakeland" not in (person or "") for person, _ in found)
    assert ("Eve Roe", ["IOM"]) in found


@pytest.mark.parametrize(
    ("entry", "person"),
    [("Commissioner Ada Moss, Quay County", "Ada Moss"), ("Ada +2", "Ada"), ("Citizen Science Trust", None)],
)
def test_titles_counts_and_what_only_looks_like_them(entry: str, person: str | None) -> None:
    assert under(f"## Attendees\n\n- {entry}\n- Ben Nye, Otter Aid")[0][0] == person


def test_names_that_people_go_by_in_a_chat() -> None:
    found = under("Present: Ada, BenNye, bnye, corr, Cyril_Orr, DanaP\n\nRegrets: Eve, frost")
    assert [person for person, _ in found] == ["Ada", "BenNye", "bnye", "corr", "Cyril Orr", "DanaP"]
    assert ("Harbour", []) not in under("Participants: donors, farmers, OtterAid, KelpWatch, Harbour")


def test_two_people_share_an_office() -> None:
    assert in_table(FORM + "<tr><td>Minutes/report by</td><td>Ben Nye / C. Orr</td><td>Time</td><td>10:00</td></tr>") == [
        ("Ada Moss", []),
        ("Ben Nye", []),
        ("C. Orr", []),
    ]


def test_two_people_on_a_line_of_whom_one_has_a_common_first_name() -> None:
    assert under("## Apologies\n\n- Branwell Moss, Anna Nye", Attendance.APOLOGIES) == [("Branwell Moss", []), ("Anna Nye", [])]
    assert under("## Attendees\n\n- Branwell Moss, Virginia Tech\n- Ben Nye, IOM")[0] == ("Branwell Moss", ["Virginia Tech"])


def test_a_bold_line_right_below_a_list_is_the_next_heading() -> None:
    text = "**Present**\n* Ada Moss, Ben Nye, Cy Orr\n**Apologies**\n* Dana Pym\n\n### Otter Board, 3 June 2021\n\n* Maps."
    assert who(text) == [("Ada Moss", []), ("Ben Nye", []), ("Cy Orr", [])]
    assert who(text, Attendance.APOLOGIES) == [("Dana Pym", [])]


def test_tables_that_tell_who_came_in_words() -> None:
    rows = (
        "<h2>State Members</h2><table><tr><td>Mark Duewell</td><td></td><td>present</td></tr>"
        "<tr><td>Anna Moss</td><td>Treasurer</td><td>present (proxy for Ben Nye)</td></tr>"
        "<tr><td>Ben Nye</td><td></td><td>excused</td></tr></table>"
    )
    text = f"<h1>Harbour Data Group</h1>{rows}<h2>Maps</h2><table><tr><td>Quay map</td><td>sent</td></tr></table>"
    assert who(text, source="minutes.html") == [("Mark Duewell", []), ("Anna Moss", [])]
    assert who(text, Attendance.APOLOGIES, "minutes.html") == [("Ben Nye", [])]


def test_organisations_in_brackets_beside_words_of_who_came() -> None:
    rows = [
        "Anna Moss (Dept of Health)         present",
        "Chair Ben Nye (Otter Aid)          present",
        "Vice-chair Cyril Orr (IOM)         excused",
    ]
    text = "HARBOUR DATA FORUM\n\n3 June 2021\n\nState Members\n\n" + "\n".join(rows) + "\n\nMaps\n\nThe maps are out.\n"
    assert who(text, source="minutes.txt") == [("Anna Moss", ["Dept of Health"]), ("Ben Nye", ["Otter Aid"])]
    assert who(text, Attendance.APOLOGIES, "minutes.txt") == [("Cyril Orr", ["IOM"])]


@pytest.mark.parametrize(
    "lead",
    [
        "A meeting was convened at Quay Hall in Room 215. Present at the meeting were the following members of the Forum:",
        "A meeting was convened in Brno, CZ. The following Harbour Data Forum members were present at the meeting:",
        "Individuals present included",
    ],
)
def test_sentences_that_lead_to_a_list(lead: str) -> None:
    glue = "\n\n" if lead.endswith(":") else " "
    people = ["Ada Moss (IOM)", "Ben Nye (Otter Aid)"]
    text = f"{lead}{glue}{glue.join(people) if lead.endswith(':') else ', '.join(people)}"
    more = "\n\nThe following matters were discussed, considered, and decided at the meeting:\n\n- Call to Order: Cy Orr\n"
    assert under(text + more) == [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"])]


def test_a_list_that_is_elsewhere() -> None:
    assert under("Participants: List attached") == []
    assert under("Participants: see annex 1") == []


def test_offices_on_lines_of_their_own() -> None:
    text = "## Attendees\n\nPresent\n\nAda Moss, Ben Nye, Cy Orr\n\nRegrets\n\nDana Pym\n\nChair\n\nEve Roe\n\nScribe\n\n-\n"
    assert under(text) == [(name, []) for name in ("Ada Moss", "Ben Nye", "Cy Orr", "Eve Roe")]
    assert under(text, Attendance.APOLOGIES) == [("Dana Pym", [])]
    assert under("## Boats\n\nChair\n\nThe chair is broken.\n") == []


def test_a_heading_that_is_the_head_of_a_table() -> None:
    people = [("Moss, Anna", "IOM"), ("Nye, Peter", "Otter Aid"), ("Orr, Maria", "UNHCR")]
    rows = "".join(f"<tr><td>{name}</td><td>{body}</td><td>55{n}</td></tr>" for n, (name, body) in enumerate(people))

    def found(heading: str) -> Found:
        return who(f"<h1>Harbour Data Group</h1><h2>{heading}</h2><table>{rows}</table>", source="minutes.html")

    assert found("Name Organisation Phone") == [(name, [body]) for name, body in people]
    assert found("Boats and Organisation") == []


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Chair: Ben Nye, IOM</td><td>Minutes: Cy Orr, Otter Aid</td></tr>",
        "<tr><td colspan=2>Tide call</td></tr><tr><td>Chair: Ben Nye, IOM</td><td>Minutes: Cy Orr, Otter Aid</td></tr>",
    ],
)
def test_cells_with_offices_of_their_own(rows: str) -> None:
    assert in_table(rows) == [("Ben Nye", ["IOM"]), ("Cy Orr", ["Otter Aid"])]


def test_an_office_that_only_its_type_tells_from_the_name() -> None:
    assert under("**Minutes** Ms. Ada Moss – Programme Secretary, IOM") == [("Ada Moss", ["IOM"])]
    assert under("Minutes Mapping Ltd sent a form.") == []
    text = "## Attendees\n\nRegrets: Ben Nye\n\nScribe Anna Moss\n\nChair Peter Orr opened the meeting."
    assert under(text)[0] == ("Anna Moss", [])
    assert under(text, Attendance.APOLOGIES) == [("Ben Nye", [])]


@pytest.mark.parametrize("more", ["DID NOT HAVE A QUORUM", "no quorum"])
def test_words_about_the_quorum_are_nobody(more: str) -> None:
    found = under(f"Members present: Ada Moss, Cy Orr, Ben Nye (Council Liaison) {more}")
    assert found == [("Ada Moss", []), ("Cy Orr", []), ("Ben Nye", [])]


def test_an_office_of_a_known_organisation_is_no_branch() -> None:
    assert under("**Co-chairs:** Ms. Ada Moss (Otter Bank Country Manager) and Mr. Ben Nye (UN Resident Coordinator)") == [
        ("Ada Moss", []),
        ("Ben Nye", []),
    ]


def test_whoever_works_at_a_place_works_for_it() -> None:
    assert under("## Attendees\n\n- Ada Moss, Enforcement Manager at City of Brno\n- Ben Nye, Analyst, Otter Aid") == [
        ("Ada Moss", ["City of Brno"]),
        ("Ben Nye", ["Otter Aid"]),
    ]


@pytest.mark.parametrize("head", ["Dataset name | Status", "Project title | Name", "Name of the file | Status"])
def test_names_of_things_are_nobodys(head: str) -> None:
    table = f"| {head} |\n| --- | --- |\n| Tide Rules | Ben Nye |\n| Quay File | Nets |\n| Net Diagram | Ada Moss |\n"
    text = f"# Tide Forum\n\n11 March 2024\n\n## Work\n\nAll was told.\n\n{table}"
    minutes = outline(read(text.encode(), "minutes.md"))
    assert not [a for a in read_attendance(minutes, sentences(minutes)) if a.person and a.person.text == "Tide Rules"]
