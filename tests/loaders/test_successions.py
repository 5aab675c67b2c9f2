"""Organisations that became others, and sentences that only sound like it."""

from __future__ import annotations

import pytest

from graphapp.pipeline import Reading
from graphapp.schema.life import SuccessionKind
from graphapp.schema.records import Record

RENAMED, MERGED = SuccessionKind.RENAMED, SuccessionKind.MERGED
HEAD = """# Tide Data Forum

Minutes of the meeting of 4 March 2025

Present: UNICEF, WFP, Otter Relief, Heron Aid, Gull Fund

## News

"""


def read(sentence: str) -> Record:
    return Reading((HEAD + sentence).encode(), "tide.md").record


def told(sentence: str) -> list[tuple[SuccessionKind, list[str], list[str]]]:
    record = read(sentence)
    names = {name.key: name.acronym or name.name for name in record.names}
    return [(s.kind, [names[k] for k in s.before], [names[k] for k in s.after]) for s in record.successions]


@pytest.mark.parametrize(
    ("sentence", "kind", "before", "after"),
    [
        ("DFID, now FCDO, funds the census.", RENAMED, ["DFID"], ["FCDO"]),
        ("Otter Relief has been renamed Heron Aid.", RENAMED, ["Otter Relief"], ["Heron Aid"]),
        ("Otter Relief changed its name to Heron Aid.", RENAMED, ["Otter Relief"], ["Heron Aid"]),
        ("Otter Relief became Heron Aid in 2024.", RENAMED, ["Otter Relief"], ["Heron Aid"]),
        ("Heron Aid (formerly known as Otter Relief) shared its maps.", RENAMED, ["Otter Relief"], ["Heron Aid"]),
        ("Heron Aid, the successor of Otter Relief, shared its maps.", RENAMED, ["Otter Relief"], ["Heron Aid"]),
        ("Otter Relief was absorbed by Gull Fund.", MERGED, ["Otter Relief"], ["Gull Fund"]),
        ("Otter Relief became part of Gull Fund.", MERGED, ["Otter Relief"], ["Gull Fund"]),
        ("Otter Relief merged with Heron Aid.", MERGED, ["Otter Relief", "Heron Aid"], []),
        ("Otter Relief and Heron Aid have merged to form Gull Fund.", MERGED, ["Otter Relief", "Heron Aid"], ["Gull Fund"]),
        ("The merger of Otter Relief and Heron Aid is complete.", MERGED, ["Otter Relief", "Heron Aid"], []),
    ],
)
def test_a_change_is_told_in_half_a_sentence(sentence: str, kind: SuccessionKind, before: list[str], after: list[str]) -> None:
    assert told(sentence) == [(kind, before, after)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Otter Relief and Heron Aid now share an office.",
        "Otter Relief will now support Heron Aid.",
        "Otter Relief has not been renamed Heron Aid.",
        "Otter Relief may merge with Heron Aid.",
        "Otter Relief merged its data with that of Heron Aid.",
        "Otter Relief, formerly at the harbour, and Heron Aid shared maps.",
        "Otter Relief became a member of Gull Fund.",
    ],
)
def test_what_only_sounds_like_it_is_none(sentence: str) -> None:
    assert told(sentence) == []


def test_names_that_stand_nowhere_else_are_found_by_it() -> None:
    assert told("Coastal Relief Fund (formerly Harbour Trust) told of its plan.") == [
        (RENAMED, ["Harbour Trust"], ["Coastal Relief Fund"])
    ]
    assert told("Otter Relief merged with Heron Aid to form Delta Health Alliance.") == [
        (MERGED, ["Otter Relief", "Heron Aid"], ["Delta Health Alliance"])
    ]


def test_a_place_that_was_renamed_is_no_organisation() -> None:
    assert told("Eswatini (formerly Swaziland) joined.") == []
    assert told("Lower Market (formerly Fish Square) is closed.") == []


@pytest.mark.parametrize(
    ("sentence", "day", "planned"),
    [
        ("Otter Relief was renamed Heron Aid on 3 January 2025.", "2025-01-03", False),
        ("Otter Relief was renamed Heron Aid in January.", "2025-01-01", False),
        ("Otter Relief will be renamed Heron Aid in May.", "2025-05-01", True),
        ("Otter Relief was renamed Heron Aid.", None, False),
        ("Otter Relief was renamed Heron Aid in May 2024 and moved in June 2024.", None, False),
    ],
)
def test_the_day_is_the_only_one_in_the_sentence(sentence: str, day: str | None, planned: bool) -> None:
    (change,) = read(sentence).successions
    assert (change.day, change.planned) == (day, planned)


def test_it_points_at_its_words() -> None:
    record = read("DFID, now FCDO, funds the census.")
    quote = record.quotes[record.successions[0].quote]
    assert record.text[quote.start : quote.end] == "DFID, now FCDO, funds the census."
