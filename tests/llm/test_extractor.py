"""Minutes read by a model that answers well, badly, late or not at all."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from llm_endpoint import Endpoint, Reply, completion, facts

from graphapp.llm.extractor import ModelExtractor
from graphapp.llm.settings import Settings
from graphapp.pipeline import Overrides, Reading
from graphapp.schema.life import ItemKind, Role, State
from graphapp.schema.records import Record

MINUTES = """# Tide Data Forum

Minutes of the meeting of 4 March 2025

Present: Office of Tides (OOT), UNICEF, WFP

## Nets

The OOT leads the Shoreline Census, which WFP pays for in Mozambique. The nets are old.

## Boats

UNICEF agreed to paint the boats by 20 March 2025.

## Follow-up actions

| Action | Who | By when |
|---|---|---|
| Print the net map | WFP | 14 March 2025 |
"""
CENSUS = "The OOT leads the Shoreline Census, which WFP pays for in Mozambique."
PROMISE = {
    "quote": "UNICEF agreed to paint the boats by 20 March 2025.",
    "owners": ["UNICEF"],
    "due": "by 20 March 2025",
    "state": "open",
    "initiative": "Shoreline Census",
}
CENSUS_TOLD = {
    "name": "Shoreline Census",
    "quote": CENSUS,
    "organisations": [{"name": "OOT", "role": "lead"}, {"name": "WFP", "role": "funder"}],
    "countries": ["Mozambique"],
}
ROW = {"quote": "Print the net map", "owners": ["WFP"], "due": "14 March 2025", "state": "open", "initiative": None}


def good(heading: str, passage: str) -> Reply:
    """What a careful model says of the minutes."""
    if heading == "Nets":
        return facts(initiatives=[CENSUS_TOLD])
    if heading == "Boats":
        return facts(actions=[PROMISE])
    return facts(actions=[ROW]) if heading == "Follow-up actions" else facts()


def read(endpoint: Endpoint | str, cache: Path | None = None, timeout: float = 20.0) -> Record:
    url = endpoint if isinstance(endpoint, str) else endpoint.url
    extractor = ModelExtractor(Settings(url, "tidal-1", "secret", timeout, cache))
    return Reading(MINUTES.encode(), "tide.md", Overrides(), extractor).record


def by_rules() -> Record:
    return Reading(MINUTES.encode(), "tide.md").record


def test_good_answers_become_facts_that_point_at_their_words(endpoint: Endpoint) -> None:
    endpoint.reply = good
    record = read(endpoint)
    promise, row = record.actions
    assert (promise.text, promise.kind, promise.state) == (PROMISE["quote"], ItemKind.BODY, State.OPEN)
    assert [record.text[q.start : q.end] for q in (record.quotes[number] for number in promise.quotes)] == [promise.text]
    assert (promise.due and promise.due.latest, promise.initiative) == ("2025-03-20", "initiative:shoreline census")
    assert (row.text, row.kind, row.due and row.due.latest) == ("Print the net map", ItemKind.FOLLOW_UP, "2025-03-14")
    names = {name.key: name.acronym or name.name for name in record.names}
    assert [[names[owner] for owner in action.owners] for action in (promise, row)] == [["UNICEF"], ["WFP"]]
    assert {(names[link.target], link.role) for link in record.links} == {
        ("OOT", Role.LEAD),
        ("WFP", Role.FUNDER),
        ("Mozambique", None),
    }
    assert record.warnings == ()


def test_words_that_are_not_there_are_dropped_and_counted(endpoint: Endpoint) -> None:
    invented = PROMISE | {"quote": "UNICEF will sell the boats."}
    elsewhere = PROMISE | {"owners": ["Gull Fund"], "due": "by Easter Monday", "initiative": "Boat Race"}
    endpoint.reply = lambda heading, _: facts(actions=[invented, elsewhere]) if heading == "Boats" else facts()
    record = read(endpoint)
    assert [(a.text, a.owners, a.due, a.initiative) for a in record.actions] == [(PROMISE["quote"], (), None, None)]
    assert [(w.code, w.message) for w in record.warnings] == [
        ("model-dropped", "3 statements of tidal-1 were dropped: their words are not there")
    ]


def test_everybody_and_nobody_own_nothing(endpoint: Endpoint) -> None:
    endpoint.reply = lambda heading, _: (
        facts(actions=[PROMISE | {"owners": ["all partners"]}]) if heading == "Boats" else facts()
    )
    record = read(endpoint)
    assert [action.owners for action in record.actions] == [()]
    assert record.warnings == ()


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (completion("not JSON"), "answered in another form"),
        (completion('{"actions": []}'), "answered in another form"),
        (completion('{"actions": [{"quote": 5}], "initiatives": [], "datasets": []}'), "answered in another form"),
        (completion("{}", finish_reason="length"), "answered in another form"),
        ((200, {}, b"<html>hello</html>"), "answered in another form"),
        (completion(None, message={"refusal": "I may not."}), "refused"),
        (completion("", finish_reason="content_filter"), "refused"),
        ((401, {}, b"{}"), "answered with status 401"),
        ((429, {"Retry-After": "0"}, b"{}"), "busy"),
    ],
)
def test_a_passage_that_the_model_fails_on_is_read_by_the_rules(endpoint: Endpoint, reply: Reply, why: str) -> None:
    endpoint.reply = lambda heading, passage: reply if heading == "Boats" else good(heading, passage)
    record = read(endpoint)
    (expected,) = (action for action in by_rules().actions if "paint" in action.text)
    (promise,) = (action for action in record.actions if "paint" in action.text)
    assert (promise.text, promise.owners, promise.due, promise.reason) == (
        expected.text,
        expected.owners,
        expected.due,
        expected.reason,
    )
    assert [(w.code, w.message.split(" passages ")[1]) for w in record.warnings] == [
        ("model-failed", f"were read by the rules: tidal-1 {why} (1)")
    ]


def test_a_busy_endpoint_is_asked_once_more(endpoint: Endpoint) -> None:
    turns = iter([(429, {"Retry-After": "0"}, b"{}")])
    endpoint.reply = lambda heading, passage: (
        next(turns, None) or good(heading, passage) if heading == "Boats" else good(heading, passage)
    )
    record = read(endpoint)
    assert len(record.actions) == 2
    assert record.warnings == ()


def test_an_endpoint_that_never_answers_is_not_waited_for(endpoint: Endpoint) -> None:
    def never(heading: str, passage: str) -> Reply:
        endpoint.over.wait()
        return facts()

    endpoint.reply = never
    record = read(endpoint, timeout=0.2)
    assert record.actions == by_rules().actions
    assert all("timed out" in warning.message for warning in record.warnings)
    assert record.warnings


def test_nobody_there_leaves_all_to_the_rules() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    record = read(f"http://127.0.0.1:{port}/v1")
    rules = by_rules()
    assert (record.actions, record.links, record.names) == (rules.actions, rules.links, rules.names)
    assert "cannot be reached" in record.warnings[-1].message


def test_an_endpoint_that_always_fails_is_not_asked_for_ever(endpoint: Endpoint) -> None:
    endpoint.reply = lambda heading, passage: completion("no")
    sections = "".join(f"## Boat {number}\n\nWFP will paint boat {number} by 20 March 2025.\n\n" for number in range(40))
    extractor = ModelExtractor(Settings(endpoint.url, "tidal-1"))
    minutes = (MINUTES + sections).encode()
    record = Reading(minutes, "tide.md", Overrides(), extractor).record
    assert len(endpoint.asked) < 20
    assert "44 of 44 passages were read by the rules" in record.warnings[-1].message
    assert record.actions == Reading(minutes, "tide.md").record.actions


def test_answers_are_kept_and_only_good_ones(endpoint: Endpoint, tmp_path: Path) -> None:
    endpoint.reply = lambda heading, passage: completion("no") if heading == "Boats" else good(heading, passage)
    first = read(endpoint, tmp_path)
    assert first.warnings
    endpoint.reply, endpoint.asked = good, []
    second = read(endpoint, tmp_path)
    assert endpoint.asked == ["Boats"]
    endpoint.asked = []
    assert read(endpoint, tmp_path) == second
    assert endpoint.asked == []


def test_a_cache_that_cannot_be_written_is_done_without(endpoint: Endpoint, tmp_path: Path) -> None:
    endpoint.reply = good
    (tmp_path / "file").write_text("in the way")
    assert len(read(endpoint, tmp_path / "file").actions) == 2


def test_the_form_and_the_key_go_with_every_question_and_attendance_is_not_asked(endpoint: Endpoint) -> None:
    read(endpoint)
    assert sorted(endpoint.asked) == ["", "Boats", "Follow-up actions", "Nets"]
    assert set(endpoint.keys) == {"Bearer secret"}
    assert {request["response_format"]["json_schema"]["strict"] for request in endpoint.requests} == {True}
    assert "secret" not in repr(Settings("http://x", "m", "secret"))
