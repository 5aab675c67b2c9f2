"""Names that nothing but brackets behind tasks tell."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading


def people(*items: str, head: str = "Action items") -> list[str]:
    text = "# Tide Forum\n\n11 March 2024\n\n## " + head + "\n\n" + "\n".join(f"- {item}" for item in items) + "\n"
    return [name.name for name in Reading(text.encode(), "m.md").names.all() if name.kind == "Person"]


def test_single_names_in_brackets_behind_tasks_are_people() -> None:
    found = people("Review the chart of the bay (Oduya, Brodar)", "Send the chart to the port (Brodar)---done")
    assert found == ["Oduya", "Brodar"]
    assert people("Draft the paper (Oduya, Brodar - draft due next meeting)", "Print the paper (Brodar)") == ["Oduya", "Brodar"]


@pytest.mark.parametrize(
    ("items", "head"),
    [
        (["Review the chart of the bay (Oduya, Brodar)"], "Action items"),
        (["Review the chart (Oduya)", "Send the chart (Brodar)"], "Action items"),
        (["Review the chart (Draft, Final)", "Send the chart (Everyone, Partners)"], "Action items"),
        (["Review the ferries (Norway, Chile)", "Send ferries (Chile)"], "Action items"),
        (["Review the piers, as piers go (Piers, Quays)", "Paint all quays (Quays)"], "Action items"),
        (["Review the chart of the bay (Oduya, Brodar)", "Send the chart (Brodar)"], "Discussion"),
    ],
)
def test_other_brackets_name_nobody(items: list[str], head: str) -> None:
    assert people(*items, head=head) == []


def test_a_single_name_before_a_task_is_somebody_where_known_people_head_others() -> None:
    heads = ["Ada to print the chart", "Ben to send the chart", "Zwi to call the port", "Quorl and Ada to wait"]
    text = "# Tide Forum\n\n11 March 2024\n\n## Present\n- Ada Moss\n- Ben Nye\n\n## Action items\n\n"
    read = Reading((text + "\n".join(f"- {head}" for head in heads)).encode(), "m.md")
    assert [name.name for name in read.names.all() if name.kind == "Person"] == ["Ada Moss", "Ben Nye", "Zwi", "Quorl"]


@pytest.mark.parametrize(
    "heads",
    [
        ["Ada to print the chart", "Zwi to call the port"],
        ["Ada to print the chart", "Ben to send the chart", "Need to call the port", "Everyone to wait", "Norway to pay"],
        ["Ada to print the chart", "Ben to send the chart", "Crews to call the port", "The crews wait"],
    ],
)
def test_other_words_before_a_task_name_nobody(heads: list[str]) -> None:
    text = "# Tide Forum\n\n11 March 2024\n\n## Present\n- Ada Moss\n- Ben Nye\n\n## Action items\n\n"
    read = Reading((text + "\n".join(f"- {head}" for head in heads)).encode(), "m.md")
    assert [name.name for name in read.names.all() if name.kind == "Person"] == ["Ada Moss", "Ben Nye"]


def test_brackets_that_say_how_a_task_stands_name_people_and_bodies() -> None:
    items = ["Chart of the bay [ongoing for QRNHT, WFP]", "Print the chart (Rita Lemos – pending)", "Send it [open for QGF]"]
    text = (
        "# Tide Forum\n\n11 March 2024\n\n## {}\n\n" + "\n".join(f"- {item}" for item in items) + "\n\nThe QGF form is new.\n"
    )
    read = Reading(text.format("Action items").encode(), "m.md")
    named = {name.name for name in read.names.all() if name.kind in ("Person", "Organisation")}
    assert named == {"QRNHT", "World Food Programme", "Rita Lemos"}
    elsewhere = {name.name for name in Reading(text.format("Discussion").encode(), "m.md").names.all()}
    assert "QRNHT" not in elsewhere


def test_single_names_behind_markers_and_before_orders_are_people() -> None:
    text = "# Tide Forum\n\n11 March 2024\n\n## Boats\n\n- Ada: Load up the chart\n- ACTION: Ben to call the port\n"
    text += "- Quorl: Add the piers\n"
    read = Reading(f"{text}- ACTION : Zwi to ask Norway\n- Piers: open the gate\n\nAll piers and crews.\n".encode(), "m.md")
    assert [name.name for name in read.names.all() if name.kind == "Person"] == ["Ada", "Ben", "Quorl", "Zwi"]
    alone = Reading(b"# Tide Forum\n\n11 March 2024\n\n## Boats\n\n- Quorl: Add the piers\n- Ada: two boats\n", "m.md")
    assert [name.name for name in alone.names.all() if name.kind == "Person"] == []


def test_first_names_in_brackets_at_the_head_of_tasks_are_people() -> None:
    tasks = ("[Ada] call the port", "[Ben] print the chart", "[Zwi] send the chart", "[Draft] paper on the piers")
    assert people(*tasks) == ["Ada", "Ben", "Zwi"]
    assert people("[Ada] call the port", "[Zwi] send the chart") == []
    assert people(*tasks, head="Discussion") == []


def test_a_part_of_an_address_is_no_word_that_is_written_small() -> None:
    tasks = "".join(f"- [{who}] call the port\n" for who in ("Ada", "Ben", "Quorl"))
    text = "# Tide Forum\n\n11 March 2024\n\nWrite to {}.\n\n## Action items\n\n"
    for words, named in (("quorl.brodar@tide.example", True), ("the quorl", False)):
        found = Reading((text.format(words) + tasks).encode(), "m.md").names.all()
        assert ("Quorl" in [name.name for name in found if name.kind == "Person"]) is named


HEADED = "# Tide Forum\n\n11 March 2024\n\n## Present\n- Ada Moss\n- Ben Nye\n\n## {}\n\n"


@pytest.mark.parametrize(
    ("boxes", "found"),
    [
        (["[Mike, Ada, Zwimgo] Train the crews"], ["Mike", "Zwimgo"]),
        (["[Stefan Wale, Ben Nye, Aelva Brack] Draft the rules"], ["Stefan Wale", "Aelva Brack"]),
        (["[Stefan Wale] Draft the rules"], ["Stefan Wale"]),
        (["[Ada, Ben K] Call the port"], ["Ben K"]),
        (["[Quay, Chart, Ada] Call the port"], []),  # who is known is too few
        (["[Ada, Data Team] Call the port"], []),
        (["[Ada, Crews] Call the port", "[Ben] The crews wait"], []),
        (["[Done, Ada] Call the port"], []),
    ],
)
@pytest.mark.parametrize("head", ["Action items", "Open action items"])
def test_brackets_at_the_head_of_tasks_name_people(boxes: list[str], found: list[str], head: str) -> None:
    text = HEADED.format(head) + "\n".join(f"- {box}" for box in boxes) + "\n"
    names = [name.name for name in Reading(text.encode(), "m.md").names.all() if name.kind == "Person"]
    assert [name for name in names if name not in {"Ada Moss", "Ben Nye"}] == found


def test_letters_that_head_tasks_and_act_elsewhere_are_a_body() -> None:
    def bodies(*items: str, talk: str) -> list[str]:
        text = f"# Tide Forum\n\n11 March 2024\n\n## Talk\n\n- {talk}\n\n## Action items\n\n" + "\n".join(
            f"- {item}" for item in items
        )
        return [name.name for name in Reading(text.encode(), "m.md").names.all() if name.kind == "Organisation"]

    tasks = ("QRN: send the chart to the port", "QRN: list the buoys")
    assert bodies(*tasks, talk="QRN has mended its nets") == ["QRN"]
    assert bodies(*tasks, talk="The QRN has run aground") == []
    assert bodies(*tasks, talk="Nets are mended") == []
    assert bodies(tasks[0], talk="QRN has mended its nets") == []
