"""Projects by the names of their repositories in lists that report on them, and near misses."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading

HEAD = "# Otter TSC\n\n3 June 2021\n\nPresent: Ada Moss, Ben Nye\n\n"


def work(text: str) -> list[str]:
    return [name.name for name in Reading(f"{HEAD}{text}\n".encode(), "m.md").record.names if name.kind == "Initiative"]


@pytest.mark.parametrize(
    "text",
    [
        "## Agenda\n\n- Welcome\n- Review status of sub projects:\n  - tide-map-core\n  - net-count\n- Next meeting",
        "## Agenda\n\n- Status of the sub-projects:\n- tide-map-core\n- net-count",
        "## Project updates\n\n- tide-map-core: no news\n- net-count (Ada): tests were written",
        "## Review of all subprojects\n\n- tide-map-core\n- net-count\n- documentation",
        "## Talk\n\nNews from our projects:\n\n- tide-map-core\n- net-count",
    ],
)
def test_a_list_of_projects_names_them(text: str) -> None:
    assert work(text) == ["tide-map-core", "net-count"]


@pytest.mark.parametrize(
    "text",
    [
        "## Agenda\n\n- Releases:\n  - tide-map-core\n  - net-count",
        "## Project updates\n\n- tide-map-core has a new page\n- net-count was closed",
        "## Project updates\n\n- follow-up: none\n- sign-off: none",
        "## Project updates\n\n- tide-map-core\n- Releases",
        "## Talk\n\nAda thanked the projects:\n\n- tide-map-core\n- net-count",
    ],
)
def test_other_lists_and_sentences_name_none(text: str) -> None:
    assert work(text) == []
