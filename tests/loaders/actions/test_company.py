"""Who acts where names are joined, told of again by a pronoun, or stand with their section; and what they take on."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = """# Otter Forum

Date: 7 March 2023

Present: Ada Brook (Quay Trust), Ben Nye (Reed Trust), Cora Dale (Marsh Fund), Will Hart (Wave Trust)

## Discussion

"""


def told(text: str, head: str = HEAD) -> list[tuple[str, list[str]]]:
    reading = Reading(f"{head}{text}\n".encode(), "notes.md")
    return [(each.text, [reading.names.name(key).name for key in each.owners]) for each in reading.actions]


def owners(text: str) -> list[str]:
    found = told(text)
    assert len(found) == 1, found
    return found[0][1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada, and Ben will send the figures to Cora.", ["Ada Brook", "Ben Nye"]),
        ("Ada, Levi Hollow, and Ben are going to check the figures by Monday.", ["Ada Brook", "Levi Hollow", "Ben Nye"]),
        ("Ada, Ula Moe, and Ben will check the figures by Monday.", ["Ada Brook", "Ben Nye"]),
        ("Ada, Ben, Ula Moe, etc. will draft the note on the piers.", ["Ada Brook", "Ben Nye"]),
        ("Ada Brook, Ben Nye and Will Hart to draft the note on the piers.", ["Ada Brook", "Ben Nye", "Will Hart"]),
        ("Quay Trust IM to draft the note on the piers.", ["Quay Trust"]),
        (
            "The piers section of Quay Trust was thanked. Quay Trust, and Reed Trust will draft the note.",
            ["Quay Trust", "Reed Trust"],
        ),
        ("Ada said that the piers are mapped and she will share the map.", ["Ada Brook"]),
        ("Ben said these had only just been printed, and he will circulate them shortly.", ["Ben Nye"]),
        ("Ben said that Cora was ill and he will circulate the list.", ["Ben Nye"]),
        ("Ada has a list of piers which she will circulate.", ["Ada Brook"]),
        ("Ben thanked Cora and she will circulate the list.", []),
        ("An update by Ada will be given in the next call.", ["Ada Brook"]),
        ("Ben requested Ada share the map of the piers.", ["Ada Brook"]),
        ("The port must be contacted by Ben to get the map.", ["Ben Nye"]),
        ("Ada plans to check the map of the piers.", ["Ada Brook"]),
        ("Ada plans to make copies of the map in the near future.", ["Ada Brook"]),
        ("Ada plans to make some changes to the map.", ["Ada Brook"]),
        ("Ada hopes to have a draft around Easter.", ["Ada Brook"]),
        ("Reed Trust is hoping to have its report available by the end of May.", ["Reed Trust"]),
        ("Ada will do it after a short poll.", ["Ada Brook"]),
        ("Ada will ensure that the map is sent with the minutes.", ["Ada Brook"]),
        ("Ada takes care of the printing.", ["Ada Brook"]),
        ("Ada to gauge whether the piers can be mapped.", ["Ada Brook"]),
        ("At the next meeting Ada will present.", ["Ada Brook"]),
        ("Ada shared the list and Ben will check.", ["Ben Nye"]),
        ("Ada will in addition report the leak to the port.", ["Ada Brook"]),
        ("Ben will, by the end of the week, send the map.", ["Ben Nye"]),
        ("Quay Trust will in the report describe the piers.", ["Quay Trust"]),
        ("When the map has been checked Ada will share it.", ["Ada Brook"]),
        ("The Paris pier manager will investigate the leak.", ["Paris pier manager"]),
        ("Ada is volunteering to write a note.", ["Ada Brook"]),
        ("XY and Ada to deliver the note to the port.", ["Ada Brook"]),
        ("Ada will take the action to discuss it with the port.", ["Ada Brook"]),
        ("Ben did ask Ada to draw a map of the piers.", ["Ada Brook"]),
        ("WT to share the map of the piers.", ["Wave Trust"]),
        ("Write to the Bureau of Tide Affairs. Ada and BTA to share the map.", ["Ada Brook", "Bureau of Tide Affairs"]),
    ],
)
def test_all_who_act_own_it(text: str, found: list[str]) -> None:
    assert owners(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Reed Trust plans to check the camps along the coast.",
        "Ada plans to attend the conference.",
        "Ada plans to make friends at the port.",
        "Ada said that by waiting until Quay Trust's consent, it would give some weight to the plan.",
        "Sailors plan to make copies of the map.",
        "Ada will quit the Quay Trust on 31 December.",
        "The boats take on water. The port takes on a new meaning.",
        "Ada said that the piers are mapped.",
        "Ben asked Ada about the map of the piers.",
        "The tool will ensure that the data are shared.",
        "When will Ada share the map",
        "The boats must be used by all.",
        "This name gives the prefix for the files Ben will upload.",
    ],
)
def test_plans_of_bodies_and_what_things_do_is_no_task(text: str) -> None:
    assert told(text) == []


ACTIONS = HEAD.replace("## Discussion", "## Actions")


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("- Reed Trust to request partners to send their maps.", ["Reed Trust"]),
        ("- Ben to ask Cora to send the map.", ["Ben Nye"]),
        ("- It was agreed to ask Cora to send the map.", ["Cora Dale"]),
    ],
)
def test_who_is_to_ask_has_the_task(item: str, found: list[str]) -> None:
    assert [each[1] for each in told(item, ACTIONS)] == [found]


def test_letters_in_brackets_behind_several_tasks_name_bodies() -> None:
    items = [
        "Write to the port (QPW)",
        "Post the map on the site (NTHC)",
        "Share the Tide Watch Plan (TWP)",
        "Print the forms (TBC)",
    ]
    text = "".join(f"- {item}\n" for item in items)
    assert [each[1] for each in told(text, ACTIONS)] == [["QPW"], ["NTHC"], [], []]
    assert [each[1] for each in told("- Write to the port (QPW)\n- Post the map\n", ACTIONS)] == [[], []]


def test_an_agency_is_no_question() -> None:
    assert owners("WHO will send a team to the pier by 30 March.") == ["World Health Organization"]
