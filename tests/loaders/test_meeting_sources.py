"""Groups by titles of more kinds, by the page's title and the folder; places before and beside the day."""

from __future__ import annotations

import pytest

from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences
from graphapp.schema.findings import MeetingFound


def meeting(text: str, source: str = "minutes.md") -> MeetingFound:
    minutes = outline(read(text.encode(), source))
    return read_meeting(minutes, sentences(minutes))


def group(text: str, source: str = "minutes.md") -> str | None:
    found = meeting(f"{text}\n\n## Boats\n\nNothing new.\n", source).group
    return found.text if found else None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Otter Project TSC Meeting - June 3, 2021", "Otter Project TSC"),
        ("Board of Directors Meeting Minutes for Q2 2021-06-03", "Board of Directors"),
        ("Agenda and Minutes for the 2021 03 06 17:00 ODT CG Meeting (DRAFT)", "ODT CG"),
        ("Minutes and action points of the Otter cluster meeting held at Quay Hall on 3 June 2021", "Otter cluster"),
        ("Quay and Brno Partnership - Management Committee - 3 June 2021", "Quay and Brno Partnership Management Committee"),
        ("Meeting Notes from QDX Conference Call of June 3, 2021", "QDX"),
        ("Joint Meeting: One Hundred and Ninth Plenary Meeting of QDX/L8 – Tides", "QDX/L8"),
        ("Second Otter Task Force Meeting, June 3, 2021", "Otter Task Force"),
        ("First Nations Otter Group Meeting, June 3, 2021", "First Nations Otter Group"),
        ("QDX - Otter Steering Committee Monday Meeting for 2021-06-03", "Otter Steering Committee"),
        ("QDX e.V. Telecon June 3, 2021", "QDX e.V."),
        ("Tide Watch Ltd. meeting, June 3, 2021", "Tide Watch Ltd."),
        ("– DRAFT – Otter Coordination Call Teleconference", "Otter Coordination Call"),
        ("Agenda for the June 3rd video call of the Otter Working Group", "Otter Working Group"),
        ("February Otter Work Group Notes", "Otter Work Group"),
        ("Otter Cluster Meeting Points/Actions", "Otter Cluster"),
        ("May Moss Otter Group meeting", "May Moss Otter Group"),
        ("Otter Standards Group Tcon minutes 03062021", "Otter Standards Group"),
    ],
)  # fmt: skip
def test_titles(title: str, name: str) -> None:
    assert group(f"# {title}") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A meeting of the Otter Trust (OT) Board was held via video call on 3 June 2021.", "Otter Trust (OT) Board"),
        ("Here are the **minutes** for the Otter Foundation board meeting held on 3 June 2021.", "Otter Foundation board"),
        ("**Group:** Otter Tides\n\n**Date:** 3 June 2021", "Otter Tides"),
        ("# Notes\n\n**Committee:** Ada Moss\n\n**Date:** 3 June 2021", None),
        ("# Notes\n\n**Committee:** Ada Moss, Ben Nye\n\n**Date:** 3 June 2021", None),
    ],
)  # fmt: skip
def test_sentences_and_labels(text: str, name: str | None) -> None:
    assert group(text) == name


def page(title: str, heading: str, more: str = "") -> str:
    body = f"<h1>{heading}</h1>{more}<h2>Boats</h2><p>Nothing new.</p>"
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def test_whose_committee_it_is_says_the_pages_title() -> None:
    text = page("3 June 2021 | Otter Consortium", "3 June 2021", "<p><b>Steering Group Meeting Minutes</b></p>")
    found = meeting(text, "minutes.html").group
    assert found is not None
    assert found.text == "Otter Consortium Steering Group"
    minutes = outline(read(text.encode(), "minutes.html"))
    span = found.span()
    assert minutes.document.text[span.start : span.end] == "Steering Group"
    assert (
        group(page("Board meeting minutes, June 2021 – Otter Quay", "Board meeting minutes, June 2021"), "minutes.html")
        == "Otter Quay Board"
    )


def test_what_is_no_owner_in_the_pages_title() -> None:
    steering = "<p><b>Steering Group Meeting Minutes</b></p>"
    assert group(page("3 June 2021 | Wiki", "3 June 2021", steering), "minutes.html") == "Steering Group"
    assert group(page("All about otters | Otter Consortium", "3 June 2021", steering), "minutes.html") == "Steering Group"


@pytest.mark.parametrize(
    ("source", "text", "name"),
    [
        ("quay-odt/2021-06-03.md", "The O DT met, and the ODT agreed.", None),
        ("quay-odts/2021-06-03.md", "For the OD TS a map, and for the ODTS another.", "OD TS"),
        ("quay-sit/minutes/2021-06-03.md", "The map of QUAY SIT is out.", "QUAY SIT"),
        ("tide/meetings/20210603.md", "Slides of the Tide WG are out.", "Tide WG"),
        ("otter-data-working-group/2021/06-03.md", "The Otter Data Working Group has a map.", "Otter Data Working Group"),
        ("tide/meetings/20210603.md", "The Tide is out.", None),
        ("minutes/2021/20210603.md", "The MINUTES of the MINUTES.", None),
        ("who/20210603.md", "The WHO told WHO of it.", None),
    ],
)
def test_the_folder_where_the_text_has_its_name(source: str, text: str, name: str | None) -> None:
    assert group(f"# 3 June 2021\n\n## Notes\n\n{text}", source) == name


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Brno, Otter House, Thursday 3 June 2021", "Brno, Otter House"),
        ("IOM, Brno and online, Thursday 3 June 2021, 10.30am", "IOM, Brno and online"),
        ("Quay, WFP sub-office, 3 June 2021", "Quay, WFP sub-office"),
        ("MINUTES OF THE MEETING held at the Otter Bureau, Brno, on 3 June 2021 at 09h00", "Otter Bureau, Brno"),
        ("Notes by Ada, 3 June 2021", None),
        (
            "Held at Otter Institute, Brno, and by video conference on 3 June 2021",
            "Otter Institute, Brno, and by video conference",
        ),
        ("3 June 2021, 15.00 to 16.10 (Quay office, Brno, and by telephone)", "Quay office, Brno, and by telephone"),
        ("3 June 2021 / 09:00-10:30 EDT, 14:00-15:30 GMT / via Teams", "Teams"),
        ("**Date:** 3 June 2021  **Venue:** Quay Hall, Brno", "Quay Hall, Brno"),
        ("3 June 2021\n\n**Location:** Zoom (link: https://zoom.example/j/9)", "Zoom"),
        ("3 June 2021\n\n**Location:** https://zoom.example/j/9", None),
        ("3 June 2021 16:00 UTC", None),
        ("3 June 2021 UTC 16:00", None),
        ("3 June 2021, 9 AM Eastern time", None),
        ("3 June 2021 Page 1 of 4", None),
        ("3 June 2021 [Slides](https://otter.example)", None),
        ("Draft, 3 June 2021", None),
    ],
)
def test_places(head: str, place: str | None) -> None:
    found = meeting(f"# Otter Data Group\n\n{head}\n\n## Boats\n\nNothing new.\n")
    assert found.date == "2021-06-03"
    assert (found.place.text if found.place else None) == place


def test_the_groups_name_is_no_place() -> None:
    assert meeting("# 3 June 2021 Otter Standards Board\n\nThe board met.\n").place is None


def test_a_house_under_the_day_that_is_a_heading() -> None:
    text = "# Otter Data Panel\n\n## 3 June 2021\n\n## LG Room 8, 12 Quay Lane, Brno\n\n## Attendees\n\n- Ada Moss\n"
    found = meeting(text).place
    assert found is not None
    assert found.text == "LG Room 8, 12 Quay Lane, Brno"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021 Calendar—Next Meeting\n\n7th of June\n\n5th of July\n\n2nd of August", "2021-06-07"),
        ("Next meeting: Second Thursday (8th) of July, 9:00.", "2021-07-08"),
        (f"[Post-meeting] Ada will present {'her work on tides ' * 5}at the next meeting: 9th July.", "2021-07-09"),
        ("Next meeting is scheduled for Wednesday after the forum.", None),
        ("## Next workshop\n\nWe shall see on 9 July.", None),
        ("## Next meeting and workshop\n\n9 July.", "2021-07-09"),
    ],
)
def test_the_next_meeting(text: str, day: str | None) -> None:
    assert meeting(f"# Otter Data Group, 3 June 2021\n\n## Boats\n\nNothing new.\n\n{text}\n").next_date == day


def test_the_title_below_the_attendance() -> None:
    text = "**Present**\n* Ada Moss\n**Apologies**\n* Ben Nye\n### Minutes Otter Council meeting, 3 June 2021\n* Maps"
    assert group(text) == "Otter Council"


def test_letters_of_both_sizes_are_a_name() -> None:
    assert group("# OtCom Meeting14\n\n3 June 2021") == "OtCom"


def test_the_day_on_which_a_meeting_was_called_to_order() -> None:
    text = (
        "# OtCom Meeting5\n\n## Minutes\n\nThe meeting was called to order at 2:04pm, EST, June 3rd, 2021.\n\nMaps are out.\n"
    )
    assert meeting(text).date == "2021-06-03"


def test_what_a_wiki_sets_around_a_page() -> None:
    wiki = "<div id='siteSub'>From Otters</div><p>Revision as of 18:43, 5 June 2021 by Ada (talk | contribs)</p>"
    body = f"<h1>OtCom Meeting5</h1>{wiki}<p>Proposed date: Thursday June 3rd, 2021.</p><h2>Boats</h2><p>New.</p>"
    assert meeting(f"<html><body>{body}</body></html>", "minutes.html").date == "2021-06-03"


def test_the_day_in_a_cell_across_a_table() -> None:
    rows = "<tr><td colspan=2>Otter Data Group<br>3rd June 2021<br>Otter Office, Brno</td></tr>"
    rows += "<tr><td>Chair: Ada</td><td>x</td></tr>"
    found = meeting(
        f"<html><body><h3>Otter Data Group</h3><table>{rows}</table><h2>Boats</h2><p>New.</p></body></html>", "a.html"
    )
    assert found.date == "2021-06-03"


@pytest.mark.parametrize(
    ("source", "text", "name"),
    [
        ("kelp-map-pilot/2021-06-03.md", "See [#3](https://code.example/otter/KeLP-map-pilot/issues/3).", "KeLP-map-pilot"),
        ("kelp-map-pilot/2021-06-03.md", "See code.example/KeLP-map-pilot/3 of the KeLP-Map pilot.", "KeLP-Map pilot"),
        ("kelp-map-pilot/2021-06-03.md", "Piers were counted.", "Pilot Meeting"),
        ("kelp-map/2021-06-03.md", "The KeLP-map is done.", "Pilot Meeting"),
    ],
)
def test_a_title_that_says_little_is_filled_from_the_folder(source: str, text: str, name: str) -> None:
    assert group(f"# Fifth Pilot Meeting (3 June 2021)\n\n## Tides\n\n{text}", source) == name


def test_letters_that_the_folder_writes_as_one() -> None:
    assert (
        group("# Call 2021-06-03\n\n## Tides\n\nThe QD TX profile.\n\nA slot for QD TX was kept.", "qdtx/2021-06-03.md")
        == "QD TX"
    )
    assert group("# Call 2021-06-03\n\n## Tides\n\nThe QD TX profile.", "qdtx/2021-06-03.md") is None


@pytest.mark.parametrize(
    ("source", "text", "name"),
    [
        (
            "otternets-steering/2021.md",
            "OtterNets is new. OtterNets grows. Ask the OtterNets steering team.",
            "OtterNets steering team",
        ),
        ("otternets-api/2021.md", "OtterNets is new. OtterNets grows. The OtterNets chart. Our API. The API.", "OtterNets"),
        ("otternets-api/2021.md", "OtterNets is new. Our API. The API.", None),
    ],
)
def test_a_folder_whose_word_the_text_writes_with_capitals_within(source: str, text: str, name: str | None) -> None:
    assert group(f"2021, June the 3rd\n\n## Tides\n\n{text}", source) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Notes: May 2021 QDX Boats Group Meeting", "QDX Boats Group"),
        ("2021 Boats Group Meeting", "Boats Group"),
    ],
)
def test_when_and_what_is_kept_are_no_part_of_the_name(title: str, name: str) -> None:
    assert group(f"# {title}\n\nJune 3, 2021") == name


def test_the_last_word_of_a_name_is_filled_from_what_the_head_tells() -> None:
    told = "These are the logs (and notes) from the Tide WG meeting that was held on 3 June 2021."
    assert group(f"# WG meeting 3 June 2021\n\n{told}") == "Tide WG"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Otter Committee Virtual Meeting Notes\n\nJune 3, 2021 2pm EST", "Otter Committee"),
        ("Pier Transport Committee Meeting\n6/23/2021 @ 6:30 pm\nQuay Hall", "Pier Transport Committee"),
        ("Notes of the Otter Board were lost in the storm.", None),
    ],
)
def test_a_first_line_in_plain_letters(title: str, name: str | None) -> None:
    body = "\n\n".join(f"The boats of pier {n} were painted in spring." for n in range(14))
    found = meeting(f"{title}\n\nIn attendance: Ada Moss, Ben Rill\n\n{body}\n").group
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("title", "source", "day"),
    [
        ("2024-01-10 – WG Tides", "2024-01-10_tides.md", "2024-01-10"),  # the label is that of the last minutes
        ("2024-01-10 – WG Tides", "tides.md", "2023-12-13"),
        ("WG Tides", "2024-01-10_tides.md", "2023-12-13"),
        ("Minutes since 2024-01-12 – WG Tides", "2024-01-10_tides.md", "2023-12-13"),
    ],
)
def test_a_label_left_from_last_time(title: str, source: str, day: str) -> None:
    found = meeting(f"{title}\n\n**Date & Time**: 2023-12-13, 11-12\n\n# Boats\n\nNothing new.\n", source)
    assert found.date == day
    assert bool(found.warnings) == (source != "tides.md" and day != "2023-12-13")
