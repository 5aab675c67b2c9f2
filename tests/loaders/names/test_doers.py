from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = (
    "# Harbour Data Panel\n\n3 March 2024\n\nPresent: Ada Moss (IOM), Jim Shore (UNHCR), Jim Peel (UNICEF), Adam Rowe (WFP)\n\n"
)


def people(text: str) -> set[str]:
    record = Reading(f"{HEAD}{text}\n".encode(), "notes.md").record
    return {name.name for name in record.names if name.kind == "Person"} - {"Ada Moss", "Jim Shore", "Jim Peel", "Adam Rowe"}


def owners(text: str) -> list[tuple[str, ...]]:
    record = Reading(f"{HEAD}{text}\n".encode(), "notes.md").record
    called = {name.key: name.name for name in record.names}
    return [tuple(called[owner] for owner in action.owners) for action in record.actions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Farah Ode to supply a contact by 10 April.", {"Farah Ode"}),
        ("Levi Hill, Rosa Grün and Adam will check the figures.", {"Levi Hill", "Rosa Grün"}),
        ("The forms are late; Tom Brook (Otter Trust) will send them.", {"Tom Brook"}),
        ("Will Perry and Emer Cole to agree the format.", {"Will Perry", "Emer Cole"}),
        ("Terje will give another address for the list.", {"Terje"}),
        ("Victoria Island will be visited. April Report to be shared. Geneva Call will train staff.", set()),
        ("Jordan will host the meeting. Grace Health Foundation to pay for it.", set()),
        ("The report was written by hand. Hope to finish it soon.", set()),
    ],
)
def test_who_acts_in_the_text_is_somebody(text: str, who: set[str]) -> None:
    assert people(text) == who


def test_a_first_name_that_two_bear_is_neither_of_them() -> None:
    assert owners("Jim and Adam will draft the options paper.") == [("Jim", "Adam Rowe")]
    assert owners("Adam will draft the options paper.") == [("Adam Rowe",)]


def test_he_is_who_is_said_to_speak() -> None:
    assert owners("Adam will send the list. Joe said he will pull the figures together.") == [("Adam Rowe",), ("Joe",)]


def test_names_alone_over_a_list_of_tasks_are_of_people() -> None:
    lists = "Jim and Adam\n\n- Draft the paper\n\nAda M.\n\n- Call Otter Trust\n\nAda, Josh Hill, and Rosa\n\n- Check the map\n"
    assert owners(f"## Marching orders\n\n{lists}") == [("Jim", "Adam Rowe"), ("Ada Moss",), ("Ada Moss", "Josh Hill", "Rosa")]
    assert people("## News\n\nJosh and Rosa\n\n- the harbour is full\n") == set()


def test_somebody_of_a_body_and_who_is_to_do_what_a_title_says_are_people() -> None:
    assert people("Paula at PQUSE will send the chart round.") == {"Paula"}
    assert people("Brian Dietmoor to Moderate") == {"Brian Dietmoor"}
    assert people("Brian Quay to Geneva in May") == set()


def test_a_stroke_puts_a_stranger_beside_somebody() -> None:
    assert people("Quorl/ Terje to let the port know.") == {"Quorl", "Terje"}
    assert people("Boats/ Terje to let the port know. All boats wait.") == {"Terje"}
    assert people("Terje/Quorl to let the port know.") == {"Quorl", "Terje"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The state of the piers is unclear. Ken will look into it.", {"Ken"}),
        ("Tony took the action to draft the text.", {"Tony"}),
        ("Farah Ode took the action item to link the page.", {"Farah Ode"}),
        ("The bill is long. Bill will be read in May.", set()),
        ("April will show it.", set()),
    ],
)
def test_a_first_name_that_is_a_word_too_is_somebody_where_the_text_has_no_such_word(text: str, who: set[str]) -> None:
    assert people(text) == who
