"""Who is called by one name in one document and by the full one in another document of the series."""

from __future__ import annotations

from graphapp.pipeline import Reading
from graphapp.resolution import resolve
from graphapp.schema.records import Record


def record(day: int, people: str, line: str) -> Record:
    text = f"# Otter Board\n\n{day} June 2021\n\n{people}## Dens\n\n- {line}\n"
    return Reading(text.encode(), f"2021-06-{day:02}.md").record


def present(*people: str) -> str:
    return "## Attendees\n\n" + "".join(f"- {who}\n" for who in people) + "\n"


def people(*records: Record) -> dict[str, str]:
    resolved = resolve("Otter Board", records)
    return {key: thing for key, thing in resolved.items() if key.startswith("person:")}


def test_a_first_name_is_the_one_person_of_the_series_who_bears_it() -> None:
    found = people(
        record(3, present("Laura Brook", "Ben Nye"), "Ben to map the dens"), record(10, "", "Laura to draft the note")
    )
    assert found["person:laura"] == found["person:laura brook"] != found["person:ben nye"]


def test_a_surname_is_too_and_the_order_does_not_matter() -> None:
    one = record(3, present("Laura Brook", "Ben Nye"), "Ben to map the dens")
    two = record(10, "", "Ms. Brook will draft the note")
    assert people(one, two) == people(two, one)
    assert people(one, two)["person:brook"] == people(one, two)["person:laura brook"]


def test_of_two_who_bear_it_it_is_neither() -> None:
    first = record(3, present("Laura Brook", "Laura Nye"), "Ben to map the dens")
    found = people(first, record(10, "", "Laura to draft the note"))
    assert found["person:laura"] not in {found["person:laura brook"], found["person:laura nye"]}


def test_whom_one_document_keeps_apart_stays_apart() -> None:
    both = record(3, present("Laura Brook", "Laura", "Ben Nye"), "Laura to draft the note")
    found = people(both, record(10, "", "Ben to map the dens"))
    assert found["person:laura"] != found["person:laura brook"]
