"""What the API changes, says of it, and refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from working import FEBRUARY, JANUARY, graph, id_of, load, names

from graphapp.api.execution import Request, respond
from graphapp.app import create_app
from graphapp.deciding.asking import doubts
from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore

DECIDE = """mutation ($about: String!, $judgement: Judgement!) {
  decide(input: { about: $about, judgement: $judgement, by: "Ada", note: "asked them" }) {
    decision { id judgement by at note text takenBackBy { id } } put { id kind } dropped { id kind } version
  }
}"""
UNDO = """mutation ($decision: ID!) {
  undo(input: { decision: $decision, by: "Bo" }) { decision { id judgement takenBack { by } } put { kind } dropped { id } }
}"""
Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    with EmbeddedStore(tmp_path / "graph.db") as store:
        load(store, JANUARY, FEBRUARY)
        yield store


@pytest.fixture
def ask(embedded: Store) -> Ask:
    """The whole response of a server that allows changes."""
    return lambda query, **variables: respond(embedded, Request(query, variables), writer=embedded)


def error(response: dict[str, Any]) -> dict[str, Any]:
    [only] = response["errors"]
    assert only["extensions"]["remedy"]
    return dict(only["extensions"])


def test_a_decision_says_what_it_changed_and_is_taken_back(embedded: Store, ask: Ask) -> None:
    before = graph(embedded)
    [doubt] = [each for each in doubts(embedded) if each.about == "NAMES"]
    made = ask(DECIDE, about=doubt.id, judgement="SAME")["data"]["decide"]
    assert (made["decision"]["by"], made["decision"]["note"], made["decision"]["takenBackBy"]) == ("Ada", "asked them", [])
    assert made["version"] == embedded.version()
    assert {"id": made["decision"]["id"], "kind": "DECISION"} in made["put"]
    assert {each["kind"] for each in made["dropped"]} == {"ORGANISATION", "DOUBT"}
    assert not {each["id"] for each in made["put"]} & {each["id"] for each in made["dropped"]}
    assert len(names(embedded)) == 3
    back = ask(UNDO, decision=made["decision"]["id"])["data"]["undo"]
    assert back["decision"] | {"id": ""} == {"id": "", "judgement": "TAKEN_BACK", "takenBack": {"by": "Ada"}}
    assert graph(embedded) == before


def test_doubts_and_decisions_are_lists_like_any_other(embedded: Store, ask: Ask) -> None:
    query = """{
      doubts(where: { about: { eq: NAMES } }) {
        totalCount nodes { text reason weight undecided statements { document { source } } organisations { name } }
      }
      decisions(where: { by: { eq: "Ada" } }) { nodes { judgement subjects } }
    }"""
    data = ask(query)["data"]
    [doubt] = data["doubts"]["nodes"]
    assert data["doubts"]["totalCount"] == 1
    assert {passage["document"]["source"] for passage in doubt["statements"]} == {"one.md", "two.md"}
    assert {each["name"] for each in doubt["organisations"]} == {"Heron Survey Trust", "Heron Survey Trusst"}
    assert data["decisions"]["nodes"] == []
    ask(DECIDE, about=doubts(embedded)[0].id, judgement="UNDECIDED")
    assert [each["judgement"] for each in ask(query)["data"]["decisions"]["nodes"]] == ["UNDECIDED"]


def test_an_item_is_corrected_and_a_note_put_on_it(embedded: Store, ask: Ask) -> None:
    item = id_of(embedded, "ActionItem", text="Otter Relief to print the well map")
    made = ask(
        """mutation ($item: ID!) {
          correct(input: { item: $item, field: DUE_DATE, values: ["2025-05-05"], by: "Ada" }) { decision { field values } }
          addNote(input: { about: $item, by: "Ada", note: "see the mail" }) { decision { judgement note } put { kind } }
        }""",
        item=item,
    )["data"]
    assert made["correct"] == {"decision": {"field": "dueDate", "values": ["2025-05-05"]}}
    assert made["addNote"] == {"decision": {"judgement": "NOTED", "note": "see the mail"}, "put": [{"kind": "DECISION"}]}
    shown = ask('{ actionItems(where: { dueDate: { eq: "2025-05-05" } }) { nodes { id } } }')["data"]["actionItems"]
    assert shown["nodes"] == [{"id": item}]


def test_a_document_is_unloaded(embedded: Store, ask: Ask) -> None:
    made = ask('mutation { unload(source: "two.md") { decision { id } dropped { kind } put { id } version } }')["data"][
        "unload"
    ]
    assert made["decision"] is None
    assert "DOCUMENT" in {each["kind"] for each in made["dropped"]}
    assert embedded.sources() == {JANUARY.document: ("one.md",)}
    again = ask('mutation { unload(source: "two.md") { version } }')
    assert error(again)["code"] == "UNKNOWN_DOCUMENT"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('mutation { undo(input: { decision: "Decision-0", by: "Ada" }) { version } }', "USAGE"),
        ('mutation { undo(input: { decision: "Decision-0" }) { version } }', "INVALID"),
        ('mutation { decide(input: { about: "Doubt-0", judgement: SAME, by: "Ada" }) { version } }', "USAGE"),
        ('mutation { decide(input: { about: "Doubt-0", judgement: CORRECTED, by: " " }) { version } }', "USAGE"),
        ('mutation { decide(input: { about: "Doubt-0", judgement: MAYBE, by: "Ada" }) { version } }', "INVALID"),
        ('mutation { addNote(input: { about: "Person-0", by: "Ada" }) { version } }', "USAGE"),
    ],
)
def test_what_cannot_be_decided_is_said_with_a_code(embedded: Store, ask: Ask, query: str, code: str) -> None:
    version = embedded.version()
    assert error(ask(query))["code"] == code
    assert embedded.version() == version


def test_a_contradiction_names_the_earlier_decision(embedded: Store, ask: Ask) -> None:
    ids = [id_of(embedded, "Organisation", name=name) for name in ("Kite Union", "Otter Relief")]
    made = ask(DECIDE, about=" ".join(ids), judgement="NOT_SAME")["data"]["decide"]["decision"]["id"]
    refused = ask(DECIDE, about=" ".join(ids), judgement="SAME")
    assert error(refused)["code"] == "CONTRADICTION"
    assert made in refused["errors"][0]["message"]


def test_without_a_writer_and_by_a_link_nothing_changes(embedded: Store) -> None:
    query = 'mutation { unload(source: "two.md") { version } }'
    for response in (
        respond(embedded, Request(query)),
        respond(embedded, Request(query, posted=False), writer=embedded),
    ):
        assert error(response)["code"] == "READ_ONLY"
    assert len(embedded.sources()) == 2


def test_the_served_application_changes_the_graph_and_answers_anew(embedded: Store) -> None:
    client = create_app(embedded, writer=embedded, token="0123456789abcdef").test_client()
    bearer = {"Authorization": "Bearer 0123456789abcdef"}
    query = {"query": "{ organisations { totalCount } }"}
    counted = client.post("/graphql", json=query, headers=bearer)
    assert counted.json["data"]["organisations"]["totalCount"] == 4
    [doubt] = [each.id for each in doubts(embedded) if each.about == "NAMES"]
    change = {"query": DECIDE, "variables": {"about": doubt, "judgement": "SAME"}}
    assert client.post("/graphql", json=change).status_code == 401
    assert client.post("/graphql", json=change, headers=bearer).json["data"]["decide"]["decision"]["by"] == "Ada"
    again = client.post("/graphql", json=query, headers=bearer | {"If-None-Match": counted.headers.get("ETag", "")})
    assert again.json["data"]["organisations"]["totalCount"] == 3


def test_what_was_changed_is_shown_as_it_is_now(embedded: Store, ask: Ask) -> None:
    item = id_of(embedded, "ActionItem", text="Otter Relief to print the well map")
    owner = id_of(embedded, "Organisation", name="Kite Union")
    query = """mutation ($item: ID!, $to: [String!]) { correct(input: {item: $item, field: OWNERS, by: "Ada", values: $to}) {
      put { id node { __typename id ... on ActionItem { owners { name } } } } dropped { id node { id } } } }"""
    put = ask(query, item=item, to=[owner])["data"]["correct"]["put"]
    assert {"id": item, "node": {"__typename": "ActionItem", "id": item, "owners": [{"name": "Kite Union"}]}} in put
    assert all(one["node"] is None or one["node"]["id"] == one["id"] for one in put)
    gone = ask('mutation { unload(source: "one.md") { dropped { id node { id } } } }')["data"]["unload"]["dropped"]
    assert {"id": item, "node": None} in gone


@pytest.mark.parametrize(
    ("mutation", "advice"),
    [
        ('addNote(input: {about: "nothing", by: "Ada", note: "x"})', "ids are told by `id`"),
        ('undo(input: {decision: "nothing", by: "Ada"})', "`decisions { nodes { id text by } }` lists them"),
        ('correct(input: {item: "nothing", field: OWNERS, by: "Ada"})', "Take the item, and owners, by their ids"),
        ('decide(input: {about: "nothing", judgement: SAME, by: "Ada"})', "`doubts { nodes { id choices } }`"),
    ],
)
def test_a_mutation_that_is_refused_is_told_in_the_words_of_the_api(ask: Ask, mutation: str, advice: str) -> None:
    told = error(ask(f"mutation {{ {mutation} {{ version }} }}"))
    assert told["code"] == "USAGE"
    assert advice in told["remedy"]
