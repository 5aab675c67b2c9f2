"""Notes that leave out «is» or the ending of the verb: «Ada happy to print it», «Ada share it with Bo»."""

import pytest

from graphapp.pipeline import Reading

HEAD = "# Tide Group\n\nDate: 3 March 2025\n\nPresent: Ines Calder (Quay Trust), Bo Marsh (Harbour Aid)\n\n## 1. Moorings\n\n"


def _actions(line: str) -> list[tuple[str, list[str]]]:
    found = Reading(f"{HEAD}{line}\n".encode(), "tides.md").actions
    return [(action.text, list(action.owners)) for action in found]


@pytest.mark.parametrize(
    "line",
    [
        "- Ines happy to go through the charts",
        "- Ines tasked with drawing the chart",
        "- Ines responsible for printing",
        "- Ines looking into the winch",
        "- Ines writing a note on the winch",
        "- Ines going to ask the port",
        "- Ines share original draft with Bo",
        "- Ines check the moorings",
        "- Ines draft a charter for the crews",
        "- Ines follow up with the port",
        "- Ines help Bo with the lamps",
        "Ines send the charts of the piers by 14 April.",
    ],
)
def test_notes_without_is_or_an_ending(line):
    ((_, owners),) = _actions(line)
    assert owners == ["person:ines calder"]


@pytest.mark.parametrize(
    "line",
    [
        "- Ines put the list online",
        "- Ines read the report",
        "- Ines representing the crews",
        "- Ines reported that the pier is shut",
        "- Ines report on the moorings",
        "- Ines collects coats for the crews, the box is in the corridor",
        "- Waiting for the next tide",
    ],
)
def test_what_was_done_or_is_only_a_title(line):
    assert _actions(line) == []


def test_plans_without_a_subject_are_of_whoever_notes_them():
    assert _actions("- Plan to publish a report on the winch")
    assert _actions("- Looking to have the charts out before the fair")
    assert not _actions("- Planning was hard")
