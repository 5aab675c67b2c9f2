"""Answers are kept per version of the graph, named by their ETag, and never wrong."""

from __future__ import annotations

import hashlib

import orjson
import pytest

from graphapp.api.answers import Answers
from graphapp.api.execution import Request, respond
from graphapp.api.kept import Kept
from graphapp.app import create_app
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Changes, Node
from graphapp.store.dues import dues
from graphapp.store.embedded import EmbeddedStore

PEOPLE = "{ people { nodes { name } } }"
PERSISTED = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(PEOPLE.encode()).hexdigest()}}


class Counting:
    """A store that counts what it is asked."""

    def __init__(self, store):
        self.store = store
        self.asked = 0

    def prepared(self, question):
        ask = self.store.prepared(question)

        def counted(values):
            self.asked += 1
            return ask(values)

        return counted

    def __getattr__(self, name):
        return getattr(self.store, name)


@pytest.fixture
def counting(store):
    return Counting(store)


@pytest.fixture
def client(counting):
    return create_app(counting).test_client()


def post(client, query=PEOPLE, headers=None, **more):
    return client.post("/graphql", json={"query": query, **more}, headers=headers)


def add(store, name):
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=(Node("Person", f"Person-{name}", {"name": name}),)))


def test_an_answer_is_worked_out_once(client, counting):
    first, again = post(client), post(client)
    assert first.data == again.data
    assert first.headers["ETag"] == again.headers["ETag"]
    assert counting.asked == 1


def test_a_client_that_has_the_answer_is_told_so(client, counting):
    tag = post(client).headers["ETag"]
    for response in (
        post(client, headers={"If-None-Match": tag}),
        client.get("/graphql", query_string={"query": PEOPLE}, headers={"If-None-Match": f'"other", {tag}'}),
    ):
        assert response.status_code == 304
        assert response.data == b""
        assert response.headers["ETag"] == tag
    assert post(client, headers={"If-None-Match": '"other"'}).status_code == 200


def test_what_is_written_is_seen_at_once(client, store):
    before = post(client)
    add(store, "Bo Reed")
    after = post(client, headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert {"name": "Bo Reed"} in after.json["data"]["people"]["nodes"]
    assert after.headers["ETag"] != before.headers["ETag"]


def test_what_another_process_wrote_is_seen_at_once(client, store, tmp_path):
    post(client)
    with EmbeddedStore(tmp_path / "graph.db") as other:  # the same file, through a connection of its own
        add(other, "Cy Marsh")
    assert {"name": "Cy Marsh"} in post(client).json["data"]["people"]["nodes"]


def test_another_start_of_the_server_names_answers_anew(client, store):
    """A database put back to an older copy counts the same versions again, of other graphs."""
    tag = post(client).headers["ETag"]
    again = post(create_app(store).test_client(), headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert again.headers["ETag"] != tag


def test_other_questions_have_other_names(client, monkeypatch):
    query = "query A($n: Int) { people(first: $n) { nodes { name } } } query B { people { totalCount } }"
    tags = [
        post(client).headers["ETag"],
        post(client, PEOPLE + " ").headers["ETag"],
        post(client, query, operationName="A").headers["ETag"],
        post(client, query, operationName="A", variables={"n": 1}).headers["ETag"],
        post(client, query, operationName="A", variables={"n": 2}).headers["ETag"],
        post(client, query, operationName="B").headers["ETag"],
    ]
    monkeypatch.setattr("graphapp.api.answers.today", lambda: "2019-03-06")
    assert len({*tags, post(client).headers["ETag"]}) == len(tags) + 1


def test_the_day_that_is_asked_about_by_default_is_part_of_the_name(client, monkeypatch):
    query = "{ commitments { nodes { status } } }"
    shown = []
    for day in ("2019-03-06", "2019-03-25"):
        monkeypatch.setattr("graphapp.api.answers.today", lambda day=day: day)
        shown.append({node["status"] for node in post(client, query).json["data"]["commitments"]["nodes"]})
    assert shown == [{"OPEN"}, {"OPEN", "OVERDUE"}]


def test_an_answer_may_be_asked_for_anew(client, counting):
    tag = post(client).headers["ETag"]
    response = post(client, headers={"Cache-Control": "no-cache", "If-None-Match": tag})
    assert response.status_code == 200
    assert counting.asked == 2
    assert "ETag" not in response.headers


@pytest.mark.parametrize("query", ["{ people { nodes { nothing } } }", '{ document(source: "nowhere") { id } }', "{"])
def test_errors_have_no_name(client, query):
    for _ in range(2):
        response = post(client, query)
        assert "errors" in response.json
        assert "ETag" not in response.headers
        assert response.headers["Cache-Control"] == "no-store"


def test_a_store_that_fails_is_told_and_not_kept(counting):
    class Failing(Counting):
        failing = True

        def version(self):
            return 1

        def answer(self, question):
            raise StoreError("the disk is gone")

        def prepared(self, question):
            def ask(values):
                if self.failing:
                    raise StoreError("the disk is gone")
                return [["Ada Quill"]], None

            return ask

    store = Failing(None)
    answers = Answers(store)
    [error] = orjson.loads(answers.reply(Request(PEOPLE)).body)["errors"]
    assert error["extensions"]["code"] == "STORE_FAILED"
    assert error["path"] == ["people"]
    store.failing = False
    assert orjson.loads(answers.reply(Request(PEOPLE)).body)["data"] == {"people": {"nodes": [{"name": "Ada Quill"}]}}


def test_questions_about_the_schema_are_answered_too(client, store):
    query = "{ __schema { queryType { name } } people { totalCount } }"
    assert post(client, query).json == respond(store, Request(query))


def test_a_persisted_operation_is_sent_once(client):
    [missing] = client.post("/graphql", json={"extensions": PERSISTED}).json["errors"]
    assert missing["message"] == "PersistedQueryNotFound"
    assert missing["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"
    told = post(client, extensions=PERSISTED).json
    assert client.post("/graphql", json={"extensions": PERSISTED}).json == told == post(client).json
    short = client.get("/graphql", query_string={"extensions": orjson.dumps(PERSISTED).decode()})
    assert short.json == told


def test_a_persisted_operation_has_to_fit(client):
    other = client.post("/graphql", json={"query": PEOPLE + " ", "extensions": PERSISTED})
    assert other.status_code == 400
    assert other.json["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    for named in ({"version": 2, "sha256Hash": "00"}, {"version": 1}):
        [error] = post(client, extensions={"persistedQuery": named}).json["errors"]
        assert error["extensions"]["code"] == "PERSISTED_QUERY_NOT_SUPPORTED"
    assert post(client, extensions={"other": 1}).status_code == 200


def test_what_is_kept_is_bounded():
    kept = Kept(largest=10, largest_one=6)
    for name in "abc":
        kept.put(name, b"xxxx")
        kept.get("a")
    assert [kept.get(name) for name in "abc"] == [b"xxxx", None, b"xxxx"]
    kept.put("d", b"x" * 7)
    assert kept.get("d") is None
    kept.put("a", b"yy")
    kept.put("e", b"zzzz")
    assert [kept.get(name) for name in "ace"] == [b"yy", b"xxxx", b"zzzz"]


@pytest.mark.parametrize(
    ("variable", "condition", "value"),
    [
        ("[Status!]", "status: { in: $value }", ["OPEN", "OVERDUE"]),
        ("Status", "status: { eq: $value }", "OVERDUE"),
        ("Boolean", "overdue: { eq: $value }", True),
    ],
)
def test_a_list_by_due_date_is_read_in_that_order_also_where_variables_say_what_is_open(store, variable, condition, value):
    asked = []

    class Noting(Counting):
        def prepared(self, question):
            asked.append(question)
            return super().prepared(question)

    asks = f"commitments(where: {{ {condition} }}, orderBy: {{ field: DUE_DATE }}) {{ nodes {{ id }} }}"
    query = f"query ($value: {variable}) {{ {asks} }}"
    answers = Answers(Noting(store))
    for given in (value, value):
        assert b'"errors"' not in answers.reply(Request(query, {"value": given}), fresh=True).body
    [question] = asked
    assert dues(question.selection, question.as_of) is not None
