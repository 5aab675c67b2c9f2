"""Every analysis can be asked through the API: the same answer as on the command line, of a day, cut where asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLObjectType, build_schema

from graphapp.api.analyses import FIELDS
from graphapp.api.execution import Request, respond
from graphapp.api.library import schema
from graphapp.cli import main
from graphapp.store.contract import Store
from graphapp.store.opening import open_store

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
DAY = "2026-03-20"
# What to ask of each field: its arguments beside the day, and what must come back.
ASKED = {
    "gaps": ("", "kind name reason evidence { text source }"),
    "whoWhatWhere": ("", "name initiative country roles evidence { text }"),
    "holes": ("", "kind country reason evidence { text }"),
    "overlaps": ("", "kind organisations reason evidence { text }"),
    "owed": ('name: "unhcr", ', "name when dueDate evidence { text }"),
    "changes": ('from: "2026-02-11", ', "kind name reason evidence { text }"),
    "themes": ("", "code name things { name words evidence { text } }"),
    "brokers": ("", "method exact brokers { organisation { name } betweenness cutOff { name } evidence { text } }"),
    "communities": ("", "modularity communities { members { name } evidence { text } } alone { name }"),
    "path": ('from: "UNHCR", to: "sci", ', "reason ways { cost hops { relation end { kind name } evidence { text } } }"),
    "ego": ('name: "IOM", ', "reason neighbours { relation thing { id name } evidence { text } } partners { strength }"),
    "introductions": ("score: JACCARD, ", "one { name } other { name } jaccard between { organisation { name } }"),
    "workload": ("", "organisation { name } open silent daysNeeded evidence { text }"),
    "reliability": ("", "organisation { name } kept interval { low high } cases { fate evidence { text } }"),
    "slips": ("", "commitment { name } days promised { due evidence { text } }"),
}


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    store = str(tmp_path_factory.mktemp("analyses") / "graph.db")
    assert main(["--store", store, "load", str(SAMPLES)]) == 0
    return store


@pytest.fixture(scope="module")
def store(where: str) -> Iterator[Store]:
    with open_store(where, read_only=True) as opened:
        yield opened


@pytest.mark.parametrize("field", ["gaps", "changes", "holes", "overlaps"])
def test_some_kinds_can_be_asked_for(store: Store, field: str) -> None:
    day = f'{"to" if field == "changes" else "asOf"}: "{DAY}"'
    everything = answer(store, f"{{ {field}({day}) {{ kind reason }} }}")[field]
    assert everything
    for kind in {each["kind"] for each in everything}:
        some = answer(store, f"{{ {field}({day}, kinds: {kind}) {{ kind reason }} }}")[field]
        assert some == [each for each in everything if each["kind"] == kind]


def test_who_does_what_where_of_one_and_in_one_country(store: Store) -> None:
    query = """query ($o: String, $c: String, $d: Date) {
      whoWhatWhere(organisation: $o, country: $c, asOf: $d) { name country } holes(country: $c, asOf: $d) { country } }"""
    everything = answer(store, query, d=DAY)
    of_one, there = answer(store, query, d=DAY, o="IOM"), answer(store, query, d=DAY, c="burundi")
    cells = everything["whoWhatWhere"]
    assert (
        of_one["whoWhatWhere"] == [each for each in cells if each["name"] == "International Organization for Migration"] != []
    )
    assert there["whoWhatWhere"] == [each for each in cells if each["country"] == "Burundi"] != []
    assert there["holes"] == [each for each in everything["holes"] if each["country"] == "Burundi"]
    response = respond(store, Request(query, {"c": "Burundy"}))
    assert "Did you mean Burundi" in response["errors"][0]["message"]


def answer(store: Store, query: str, **variables: Any) -> Any:
    response = respond(store, Request(query, variables))
    assert "errors" not in response, response
    return response["data"]


def ask(store: Store, name: str, day: str = DAY) -> Any:
    arguments, fields = ASKED[name]
    when = f'to: "{day}"' if name == "changes" else f'asOf: "{day}"'
    return answer(store, f"{{ {name}({arguments}{when}) {{ {fields} }} }}")[name]


def quotes(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from (one["text"] for one in each) if key == "evidence" else quotes(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes(each)


def test_every_field_is_tried() -> None:
    assert {member.field.python_name for member in FIELDS} == set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_an_answer_quotes_the_minutes(store: Store, name: str) -> None:
    found = ask(store, name)
    texts = [path.read_text(encoding="utf-8").strip() for path in SAMPLES.glob("great-lakes*")]
    said = list(quotes(found))
    assert found
    assert said or name == "introductions"
    assert all(any(" ".join(one.split()) in " ".join(text.split()) for text in texts) for one in said)


@pytest.mark.parametrize("name", sorted(set(ASKED) - {"owed", "path", "ego"}))
def test_before_the_first_meeting_nothing_is_known(store: Store, name: str) -> None:
    arguments, fields = ("", ASKED[name][1]) if name == "changes" else ASKED[name]
    when = 'to: "2026-01-01"' if name == "changes" else 'asOf: "2026-01-01"'
    found = answer(store, f"{{ {name}({arguments}{when}) {{ {fields} }} }}")[name]
    assert found == [] or not any(each for key, each in found.items() if key in ("brokers", "communities", "alone"))


@pytest.mark.parametrize("name", ["workload", "reliability", "introductions"])
def test_the_api_and_the_command_line_say_the_same(
    where: str, store: Store, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["--store", where, name, "--as-of", DAY, "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)[name]
    found = answer(store, f'{{ {name}(asOf: "{DAY}") {{ reason }} }}')[name]
    assert found == [{"reason": each["reason"]} for each in printed]


def test_the_gaps_of_one_group(where: str, tmp_path: Path) -> None:
    minutes = tmp_path / "valley.md"
    minutes.write_text(
        "# Minutes of the Valley Water Group, 2 March 2026\n\nPresent: UNICEF, WHO\n\n"
        "## Action points\n\n1. WHO to test the wells by 9 March 2026.\n",
        encoding="utf-8",
    )
    both = str(tmp_path / "both.db")
    assert main(["--store", both, "load", str(SAMPLES), str(minutes)]) == 0
    with open_store(both, read_only=True) as store:
        found = answer(store, f'{{ gaps(group: "valley water group", asOf: "{DAY}") {{ kind name }} }}')["gaps"]
        every = answer(store, f'{{ gaps(asOf: "{DAY}") {{ kind name }} }}')["gaps"]
    assert ("OVERDUE", "WHO to test the wells by 9 March 2026.") in {(each["kind"], each["name"]) for each in found}
    assert not any("landing sites" in each["name"] for each in found)
    assert len(found) < len(every)


def test_lists_are_cut_at_every_level(store: Store) -> None:
    query = '{ workload(first: 2, asOf: "2026-03-20") { evidence(first: 1) { text } } none: workload(first: 0) { open } }'
    found = answer(store, query)
    assert [len(each["evidence"]) for each in found["workload"]] == [1, 1]
    assert found["none"] == []


@pytest.mark.parametrize(
    ("query", "code", "said"),
    [
        ('{ path(from: "UNHRC", to: "IOM") { reason } }', "USAGE", "Did you mean Office of the United Nations High"),
        ('{ ego(name: "qqqq") { reason } }', "USAGE", "No name there is like it"),
        ('{ owed(name: "Uganda") { name } }', "USAGE", "«Uganda» is a Country: here, name organisation or person or group"),
        ("{ workload(first: 100000) { open } }", "BAD_PAGE", "no size of a page"),
        ('{ changes(from: "2026-03-01", to: "2026-02-01") { name } }', "USAGE", "is after"),
        ('{ gaps(group: "Great Lakes Group of Five") { name } }', "USAGE", "Did you mean Great Lakes"),
        ('{ changes(group: "Great Lakes Group of Five") { name } }', "USAGE", "Did you mean Great Lakes"),
    ],
)
def test_what_cannot_be_answered_is_told_with_a_code(store: Store, query: str, code: str, said: str) -> None:
    [error] = respond(store, Request(query))["errors"]
    assert error["extensions"]["code"] == code
    assert said in error["message"]


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ([f'a{n}: slips(asOf: "2026-03-{n:02}") {{ days }}' for n in range(1, 7)], True),
        ([f'a{n}: slips(asOf: "2026-03-{n:02}") {{ days }}' for n in range(1, 8)], False),
        ([f'a{n}: slips(asOf: "2026-03-20") {{ days }}' for n in range(30)], True),
        ([f'a{n}: slips(asOf: "2026-03-20") {{ days }}' for n in range(31)], False),
    ],
)
def test_an_operation_asks_for_so_many_analyses_and_days(store: Store, fields: list[str], allowed: bool) -> None:
    response = respond(store, Request(f"{{ {' '.join(fields)} }}"))
    assert ("errors" not in response) == allowed
    assert all(error["extensions"]["code"] == "TOO_LARGE" for error in response.get("errors", ()))


def test_changes_are_told_since_the_last_meeting_but_one(store: Store) -> None:
    found = answer(
        store,
        """query ($group: String!) {
             one: changes(to: "2026-03-20") { kind name }
             two: changes(from: "2026-02-10", to: "2026-03-20", group: $group) { kind name }
           }""",
        group="Great Lakes Displacement Data Working Group",
    )
    assert found["one"] == found["two"]
    assert {each["kind"] for each in found["one"]} >= {"NEW", "DONE", "SLIPPED"}


def test_every_type_and_field_says_what_it_is() -> None:
    types = build_schema(schema().as_str()).type_map
    for name in ("Brokerage", "Broker", "Linkage", "Hop", "Ego", "Reliability", "Workload", "Gap", "Thing", "Slip"):
        shown = types[name]
        assert isinstance(shown, GraphQLObjectType)
        assert shown.description, name
        assert [field for field, told in shown.fields.items() if not told.description] == []
