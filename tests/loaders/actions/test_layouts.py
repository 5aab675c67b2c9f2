"""The same tasks in layouts that secretariats use: tables by topic, labelled rows, names as titles, columns without a name."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

Told = tuple[str, tuple[str, ...], str | None]

HEAD = (
    "<!DOCTYPE html><html><body><h1>Pier Forum</h1><p>Minutes, 7 March 2023</p>"
    "<p>Present: Ada Moss (Harbour Aid), Bo Nye (Lantern Trust)</p>"
)
WANTED: list[Told] = [
    ("Ada Moss to draw the map by 12 May", ("Ada Moss",), "2023-05-12"),
    ("Bo Nye to buy rope", ("Bo Nye",), None),
]


def _tasks(text: str, name: str = "2023-03-07.html") -> list[Told]:
    reading = Reading(text.encode(), name)
    names = {each.key: each.name for each in reading.record.names}
    return [
        (each.text, tuple(names[key] for key in each.owners), each.due.latest if each.due else None) for each in reading.actions
    ]


def _row(*cells: str) -> str:
    return "<tr>" + "".join(cell if cell.startswith("<td") else f"<td>{cell}</td>" for cell in cells) + "</tr>"


TALK = ["Maps were shown, and all of them are old.", "Ropes were weighed, and some of them are wet."]
TASKS = [task for task, _, _ in WANTED]


@pytest.mark.parametrize(
    "rows",
    [
        [_row("", "<b>Action</b>"), _row(f"<b>1. Maps</b><p>{TALK[0]}</p>", TASKS[0]), _row(TALK[1], TASKS[1])],
        [
            _row("1", "<td colspan=2><b>Maps</b></td>"),
            _row(f"<td colspan=3>{TALK[0]}</td>"),
            _row("Actions", f"<td colspan=2>{TASKS[0]}</td>"),
            _row("2", "<td colspan=2><b>Ropes</b></td>"),
            _row(f"<td colspan=3>{TALK[1]}</td>"),
            _row("Actions", f"<td colspan=2>{TASKS[1]}</td>"),
        ],
        [
            _row("Item", "Discussion", "Action"),
            _row("Maps", f"{TALK[0]}<table><tr><td>North</td><td>12</td></tr></table>", TASKS[0]),
            _row("Ropes", TALK[1], TASKS[1]),
        ],
        [
            _row("No", "Action", "Responsible"),
            _row("1", TASKS[0], "Action"),
            _row("2", TASKS[1], "–"),
        ],
    ],
    ids=["no name over the talk", "titles behind numbers, labelled rows", "a table in a cell", "nobody in the owner's cell"],
)
def test_tables_of_talk_and_actions(rows: list[str]) -> None:
    assert _tasks(HEAD + "<table>" + "".join(rows) + "</table>") == WANTED


LABELLED = [("Action", "Draw the map"), ("Owner", "Ada Moss"), ("Due", "12 May"), ("Action", "Buy rope"), ("Owner", "Bo Nye")]
FORM: list[Told] = [("Draw the map", ("Ada Moss",), "2023-05-12"), ("Buy rope", ("Bo Nye",), None)]


def test_a_little_table_for_each_task_has_its_labels_at_the_left() -> None:
    assert _tasks(HEAD + "<h2>Next steps</h2><table>" + "".join(_row(*row) for row in LABELLED) + "</table>") == FORM
    piped = "\n".join(f"| {label} | {words} |" for label, words in LABELLED).replace("|\n", "|\n| --- | --- |\n", 1)
    assert _tasks(f"# Pier Forum\n\nPresent: Ada Moss, Bo Nye\n\n## Next steps\n\n{piped}\n", "2023-03-07.md") == FORM


def test_a_head_of_two_columns_is_no_labelled_task() -> None:
    rows = [_row("Action", "Responsible"), _row("Draw the map", "Ada Moss"), _row("Buy rope", "Bo Nye")]
    assert [owners for _, owners, _ in _tasks(HEAD + "<table>" + "".join(rows) + "</table>")] == [("Ada Moss",), ("Bo Nye",)]


def test_names_as_titles_below_a_title_of_actions_are_whose_the_tasks_are() -> None:
    lists = "<p><b>Ada</b></p><ul><li>Draw the map</li></ul><p><b>Bo and Ada</b></p><ul><li>Buy rope</li></ul>"
    ends = "<p><b>Any other business</b></p><ul><li>The pier is old.</li></ul>"
    assert _tasks(HEAD + "<p><b>Actions</b></p>" + lists + ends) == [
        ("Draw the map", ("Ada Moss",), None),
        ("Buy rope", ("Bo Nye", "Ada Moss"), None),
    ]


@pytest.mark.parametrize(
    ("below", "owners", "due"),
    [
        ("Action: BN", ("Bo Nye",), None),
        ("**ACTION: BN/AM**", ("Bo Nye", "Ada Moss"), None),
        ("ACTION AM", ("Ada Moss",), None),
        ("[Action: Harbour Aid]", ("Harbour Aid",), None),
        ("Action: BN by 12 May", ("Bo Nye",), "2023-05-12"),
        ("Action: All", (), None),
    ],
)
def test_a_line_that_only_says_whose_action_it_is_makes_one_of_the_sentence_above(
    below: str, owners: tuple[str, ...], due: str | None
) -> None:
    head = "# Pier Forum\n\nMinutes, 7 March 2023\n\nPresent: Ada Moss (Harbour Aid), Bo Nye (Lantern Trust)\n\n"
    text = f"{head}## Maps\n\nThe old ones are torn. New maps would be drawn.\n\n{below}\n\n## Boats\n\nThey leak.\n"
    assert _tasks(text, "2023-03-07.md") == [("New maps would be drawn.", owners, due)]
    assert _tasks(text.replace(below, "Action: none"), "2023-03-07.md") == []


def test_what_is_promised_where_earlier_matters_are_talked_over_at_length_is_an_action() -> None:
    talk = (
        "The pier was looked at by the members, who found that most of its planks had been replaced since the last meeting. "
        * 4
    )
    text = f"{HEAD}<h2>Matters arising</h2><p>{talk}</p><p>Ada Moss will ask the harbour for more planks.</p></body></html>"
    assert _tasks(text) == [("Ada Moss will ask the harbour for more planks.", ("Ada Moss",), None)]


def test_letters_in_brackets_behind_the_tasks_of_a_cell_are_somebodys() -> None:
    rows = _row("<b>Item</b>", "<b>Talk</b>", "<b>Actions</b>") + _row(
        "Maps", TALK[0], "<p>Draw the map (AM)</p><p>Buy rope (BN, AM)</p>"
    )
    assert [owners for _, owners, _ in _tasks(f"{HEAD}<table>{rows}</table>")] == [("Ada Moss",), ("Bo Nye", "Ada Moss")]


def test_a_task_set_as_the_last_title_has_nothing_below_it() -> None:
    titles = "".join(f"<h3>{title}</h3>" for title in ("Maps", "Ada Moss to draw the map"))
    assert [task for task, _, _ in _tasks(f"{HEAD}<h2>Actions</h2>{titles}</body></html>")] == ["Ada Moss to draw the map"]
