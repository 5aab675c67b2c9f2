"""Names that nobody explains, at the places where minutes put whose a task is."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Pier Group\n\nDate: 3 March 2025\n\nPresent: Ines Calder (Harbour Aid), Bo Marsh (Ridge Relief)\n\n"
OWNED = [
    "- {} to print the map",
    "- {}: print the map",
    "- Print the map ({})",
    "- Print the map – {}",
    "- [{}] Print the map",
    "- Print the map. Owner: {}",
    "- Print the map → {}",
]


def owners(text: str) -> list[tuple[str, ...]]:
    reading = Reading((HEAD + text + "\n").encode(), "2025-03-03.md")
    return [tuple(reading.names.name(key).name for key in action.owners) for action in reading.actions]


@pytest.mark.parametrize("line", OWNED)
@pytest.mark.parametrize("who", ["QZ", "QZ-B", "TVo", "RQB"])
def test_letters_are_somebody_where_a_list_says_whose_a_task_is(line, who):
    assert owners(f"## Actions\n\n{line.format(who)}\n- Call the port (Bo)")[0] == (who,)


@pytest.mark.parametrize("line", [line for line in OWNED if not line.startswith(("- {}", "- ["))])
@pytest.mark.parametrize("who", ["Zbig", "Ğülşen"])
def test_a_single_word_is_somebody_where_no_noun_stands(line, who):
    assert owners(f"## Actions\n\n{line.format(who)}\n- Call the port (Bo)")[0] == (who,)


@pytest.mark.parametrize("who", ["RQB", "Zbig"])
def test_one_bracket_may_hold_anything(who):
    assert owners(f"## Actions\n\n- Print the map ({who})\n- Call the port")[0] == ()


def test_letters_order_in_haste():
    assert owners("## Actions\n\n- QVIDOR finish the count\n- Call the port (Bo)")[0] == ("QVIDOR",)


def test_letters_before_a_dash_and_a_day_are_those_of_whoever_bears_them():
    assert owners("## Actions\n\n| Topic | Action |\n|---|---|\n| Map | Print the map<br>IC – 14 March |") == [("Ines Calder",)]


def test_a_word_that_heads_a_task_is_somebody_if_it_has_its_capital_in_a_sentence_and_comes_again():
    talk = "## Port\n\nThe figures of Quorl were shown.\n\n## Actions\n\n- Quorl to print the map\n- Quorl to call the port"
    assert owners(talk) == [("Quorl",), ("Quorl",)]
    assert owners(talk.replace("Quorl", "Website").replace("of Website", "of the website"))[:2] == [(), ()]


@pytest.mark.parametrize(
    "line", ["Action (Zbig): print the map.", "Action: RQ to print the map.", "RQ will circulate the map by Friday."]
)
def test_markers_and_what_only_people_do_tell_it_in_talk(line):
    assert len(owners(f"## Port\n\nThe port was shown.\n\n{line}")[0]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "- Print the map (PDF)",
        "- API to print the map",
        "- The QZ to be sent to Bo",
        "- Print the map – CLOSED",
        "- Print the map (HIGH)",
    ],
)
def test_letters_of_things_own_nothing(line):
    assert owners(f"## Actions\n\n{line}\n- Bo to call the port")[0] == ()


@pytest.mark.parametrize(
    "line", ["Action (Bursar): print the map.", "The map must be printed.\n\nAction: Treasurer", "→ Map team: print the map."]
)
def test_offices_are_somebody_at_these_places(line):
    assert owners(f"## Port\n\nThe port was shown.\n\n{line}")[0] in [("Bursar",), ("Treasurer",), ("Map team",)]


def test_the_words_of_a_marker_are_nobody():
    reading = Reading(
        (HEAD + "Action Point: HBTF to print the map\n\nAction Item: Bo to call the port\n").encode(), "2025-03-03.md"
    )
    assert not [name.name for name in reading.names.all() if name.name in ("Point", "Item")]
