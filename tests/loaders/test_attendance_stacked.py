"""Cells of a table with one person a line: under «Present | Apologies», beside a label, under names of columns."""

from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.life import Attendance

Found = list[tuple[str | None, list[str]]]


def who(text: str, name: str, status: Attendance = Attendance.PRESENT) -> Found:
    minutes = outline(read(text.encode(), name))
    found = [a for a in read_attendance(minutes, sentences(minutes)) if a.status is status]
    return [(a.person.text if a.person else None, [o.text for o in a.organisations]) for a in found]


def page(table: str) -> str:
    head = "<h1>Harbour Data Forum</h1><p>3 June 2021</p>"
    return f"<html><body>{head}<table>{table}</table><h2>Maps</h2><p>Maps.</p></body></html>"


FOUR: Found = [("Ada Moss", ["IOM"]), ("Ben Nye", ["Otter Aid"]), ("Cyril Orr", ["WFP"]), ("Dora Pym", ["Kelp Watch"])]
AWAY: Found = [("Eva Quill", ["UNHCR"]), ("Finn Roe", ["Otter Aid"])]


@pytest.mark.parametrize("line", ["<p>{}</p>", "<div>{}</div>", "{}<br>"])
def test_people_line_by_line_under_present_and_apologies(line: str) -> None:
    here = "".join(map(line.format, ("Ada Moss, IOM (Chair)", "Ben Nye, Otter Aid", "Cyril Orr, WFP", "Dora Pym, Kelp Watch")))
    away = "".join(map(line.format, ("Eva Quill, UNHCR", "Finn Roe, Otter Aid")))
    text = page(f"<tr><th>Attendees:</th><th>Apologies:</th></tr><tr><td>{here}</td><td>{away}</td></tr>")
    assert who(text, "minutes.html") == FOUR
    assert who(text, "minutes.html", Attendance.APOLOGIES) == AWAY


def test_people_line_by_line_beside_a_label() -> None:
    here = "<br>".join(("Ada Moss, IOM (Chair)", "Ben Nye, Otter Aid", "Cyril Orr, WFP", "Dora Pym, Kelp Watch"))
    text = page(f"<tr><td>Venue</td><td>Pier 4</td></tr><tr><td>Present:</td><td>{here}</td></tr>")
    assert who(text, "minutes.html") == FOUR


def test_the_first_of_people_line_by_line_may_have_a_long_office() -> None:
    first = "Present: Ms Ada Moss (Environmental Protection Officer, King’s Quay and West Otterland Borough Council)"
    lines = [first, "Mr Carl Nye (Village representative)", "Ms Dora Pym (Kelp Watch)", "1\\. Apologies", "None."]
    people = {entry[0] for entry in who("# Harbour Forum\n\n6 March 2019\n\n" + "\n\n".join(lines), "minutes.md")}
    assert people == {"Ada Moss", "Carl Nye", "Dora Pym"}


def test_breaks_within_a_cell_of_a_markdown_table() -> None:
    rows = "| Present: | Ada Moss, IOM<br>Ben Nye, Otter Aid |\n|---|---|\n| Apologies: | Eva Quill, UNHCR |\n"
    text = f"# Harbour Data Forum\n\n{rows}"
    assert who(text, "minutes.md") == FOUR[:2]
    assert who(text, "minutes.md", Attendance.APOLOGIES)[:1] == AWAY[:1]


def test_cells_of_equally_many_lines_are_rows() -> None:
    text = page("<tr><th>Name</th><th>Organisation</th></tr><tr><td>Ada Moss<br>Ben Nye</td><td>IOM<br>Otter Aid</td></tr>")
    assert who(text, "minutes.html") == FOUR[:2]


def test_a_line_that_a_narrow_column_wraps_is_one_entry() -> None:
    text = page(
        "<tr><th>Present</th><th>Apologies</th></tr><tr><td>Ada Moss (International<br>Organization for Migration)<br>"
        "Ben Nye (Otter<br>Aid)</td><td>Eva Quill, UNHCR</td></tr>"
    )
    assert who(text, "minutes.html")[1:] == FOUR[1:2]


def test_running_text_on_several_lines_of_a_cell_is_no_list() -> None:
    said = "<br>".join(("Ada Moss told of the maps.", "The forum thanked her. It will print them.", "Maps are due."))
    text = page(f"<tr><th>Topic</th><th>Notes</th></tr><tr><td>Maps</td><td>{said}</td></tr>")
    assert who(text, "minutes.html") == []


@pytest.mark.parametrize("head", ["", "<tr><th>Agency</th><th>Participants</th></tr>"])
def test_an_organisation_beside_several_people_is_theirs(head: str) -> None:
    rows = (
        "<tr><td>UNHCR</td><td>Ada Moss (Head)<br>Bo Nye, Officer<br>Mr. D. Lind, Engineer (DL)</td></tr>"
        "<tr><td>Otter Aid</td><td><p>Rosa Lind</p><p>Cyril Orr</p></td></tr><tr><td>IOM</td><td>Dag Berg</td></tr>"
    )
    told = [("Ada Moss", "UNHCR"), ("Bo Nye", "UNHCR"), ("D. Lind", "UNHCR")]
    told += [("Rosa Lind", "Otter Aid"), ("Cyril Orr", "Otter Aid"), ("Dag Berg", "IOM")]
    text = page(f"<tr><td>Participants</td></tr></table><h2>Participants</h2><table>{head}{rows}")
    assert who(text, "minutes.html") == [(name, [body]) for name, body in told]


def test_counted_lines_of_a_cell_are_entries_without_their_numbers() -> None:
    here, away = "1. Ada Moss, IOM<br>2. Ben Nye, Otter Aid", "1. UNHCR<br>2. Save the Children"
    text = page(f"<tr><td>Present:</td><td>{here}</td></tr><tr><td>Absent:</td><td>{away}</td></tr>")
    assert who(text, "minutes.html") == FOUR[:2]
    assert who(text, "minutes.html", Attendance.APOLOGIES) == [(None, ["UNHCR"]), (None, ["Save the Children"])]
