from __future__ import annotations

import gzip
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graphapp.app import LARGEST_REQUEST, create_app
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Changes, Node, Stored
from graphapp.store.embedded import EmbeddedStore

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
QUERY = "{ documents { nodes { source } } }"
ANSWER = {"documents": {"nodes": [{"source": "notes/spring.txt"}]}}
OTHER_HOST = re.compile(r"""(?:src|href|srcset|action|import|url)\s*[=(:]\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)


@pytest.fixture
def store(tmp_path):
    with EmbeddedStore(tmp_path / "graph.db") as opened:
        with opened.writing() as transaction:
            node = Node("Document", "Document-1", {"source": "notes/spring.txt"})
            record = Stored("Document-1", ("notes/spring.txt",), "Group-1", "", (), b"{}")
            transaction.apply(Changes(put_nodes=(node,), put_records=(record,)))
        yield opened


@pytest.fixture
def client(store):
    return create_app(store).test_client()


def test_a_query_is_answered_over_post_and_get(client):
    assert client.post("/graphql", json={"query": QUERY}).json["data"] == ANSWER
    assert client.get("/graphql", query_string={"query": QUERY}).json["data"] == ANSWER
    assert client.post("/graphql", json={"query": QUERY}).content_type == "application/json"


def test_variables_and_operation_names_are_taken(client):
    text = "query A ($s: String!) { document(source: $s) { id } } query B { documents { totalCount } }"
    expected = {"document": {"id": "Document-1"}}
    asked: dict[str, Any] = {"query": text, "operationName": "A", "variables": {"s": "spring.txt"}}
    assert client.post("/graphql", json=asked).json["data"] == expected
    assert client.get("/graphql", query_string=asked | {"variables": '{"s": "spring.txt"}'}).json["data"] == expected


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"{ documents }"',
        b"{}",
        b'{"query": 1}',
        b'{"query": "  "}',
        b'{"query": "{ documents { totalCount } }", "variables": [1]}',
        b'{"query": "{ documents { totalCount } }", "operationName": 1}',
        b"\xff\xfe",
        b"[" * 5000,
    ],
)
def test_what_is_no_request_is_refused(client, body):
    response = client.post("/graphql", data=body, content_type="application/json")
    assert response.status_code == 400
    assert response.json["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    assert response.json["errors"][0]["extensions"]["remedy"]


def test_other_content_types_are_refused(client):
    assert client.post("/graphql", data={"query": QUERY}).status_code == 400
    assert client.post("/graphql", data=QUERY, content_type="text/plain").status_code == 400
    assert client.get("/graphql").status_code == 400
    assert client.get("/graphql", query_string={"query": QUERY, "variables": "{"}).status_code == 400


def test_a_huge_request_is_refused(client):
    response = client.post("/graphql", json={"query": QUERY + " " * LARGEST_REQUEST})
    assert response.status_code == 413
    assert "errors" in response.json


@pytest.mark.parametrize("fresh", [{}, {"Cache-Control": "no-cache"}])
@pytest.mark.parametrize("levels", [100, 240, 300, 900])
def test_deep_variables_are_refused(client, levels, fresh):
    nested: dict[str, Any] = {}
    for _ in range(levels):
        nested = {"not": nested}
    query = "query ($where: DocumentFilter) { documents(where: $where) { totalCount } }"
    response = client.post("/graphql", json={"query": query, "variables": {"where": nested}}, headers=fresh)
    assert response.status_code == 200
    assert response.json["errors"][0]["extensions"]["code"] == "TOO_LARGE"


def test_errors_of_a_query_are_an_answer(client):
    response = client.post("/graphql", json={"query": "{ nothing }"})
    assert response.status_code == 200
    assert response.json["errors"][0]["extensions"]["code"] == "INVALID"


def test_the_graph_cannot_be_written(client):
    refused = client.post("/graphql", json={"query": "mutation { drop }"}).json["errors"][0]
    assert "read" in refused["message"]
    assert refused["extensions"]["code"] == "READ_ONLY"
    assert "--allow-changes" in refused["extensions"]["remedy"]
    assert client.delete("/graphql").status_code == 405


def test_a_browser_gets_graphiql_without_any_other_host(client):
    page = client.get("/graphql", headers=BROWSER, buffered=True)
    assert page.content_type.startswith("text/html")
    text = page.get_data(as_text=True)
    assert not OTHER_HOST.search(text)
    for path in re.findall(r'(?:src|href)="(/[^"]+)"', text):
        asset = client.get(path, buffered=True)
        assert asset.status_code == 200, path
        if path.endswith(".css"):
            assert not OTHER_HOST.search(asset.get_data(as_text=True))
    assert client.get("/").headers["Location"] == "/graphql"


def test_the_page_begins_with_a_query_that_is_answered_and_sends_the_headers_it_is_given(client):
    web = Path(__file__).parents[1] / "graphapp" / "web"
    page, script = ((web / name).read_text(encoding="utf-8") for name in ("graphiql/page.jsx", "static/graphiql/graphiql.js"))
    welcome = re.search(r"const WELCOME = `(.*?)`", page, re.DOTALL)[1]
    assert welcome in script, "build the bundle again: graphapp/web/graphiql/README.md"
    assert "errors" not in client.post("/graphql", json={"query": welcome}).json
    assert re.search(r"\{headers:(\w+)\}.{0,120}Accept:\"application/json\",\.\.\.\1\}", script)


def test_the_browser_is_told_to_keep_to_this_host(client):
    for path in ("/graphql", "/healthz", "/nowhere", "/static/graphiql/graphiql.js"):
        policy = client.get(path, headers=BROWSER, buffered=True).headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self';")
        assert "http" not in policy


def test_the_page_s_files_are_sent_compressed_to_browsers_that_accept_it(client):
    path = "/static/graphiql/graphiql.js"
    whole, small = (client.get(path, headers={"Accept-Encoding": way}) for way in ("identity", "gzip, deflate, br"))
    assert "Content-Encoding" not in whole.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == whole.data
    assert len(small.data) * 3 < len(whole.data)
    assert whole.headers["Vary"] == small.headers["Vary"] == "Accept-Encoding"
    assert whole.headers["ETag"] != small.headers["ETag"]
    assert whole.content_type == small.content_type
    for response, way in ((whole, "identity"), (small, "gzip")):
        with client.get(path, headers={"Accept-Encoding": way, "If-None-Match": response.headers["ETag"]}) as again:
            assert (again.status_code, again.data) == (304, b"")
    assert client.get("/static/graphiql/nothing.js", headers={"Accept-Encoding": "gzip"}).status_code == 404
    assert client.get("/static/../sending.py").status_code == 404
    with client.get(path, headers={"Accept-Encoding": "gzip", "Range": "bytes=0-9"}) as part:
        assert (part.status_code, part.data) == (206, whole.data[:10])
    whole.close()


def test_the_licences_of_graphiql_are_with_it():
    licences = (files("graphapp.web") / "static" / "graphiql" / "LICENSES.txt").read_text(encoding="utf-8")
    for package in ("graphiql", "graphql", "react", "react-dom", "codemirror"):
        assert re.search(rf"^{package} \d+\.\d+\.\d+: MIT$", licences, re.MULTILINE), package


def test_health_is_the_stores(client):
    assert client.get("/healthz").json["status"] == "ok"

    class Gone:
        def version(self):
            raise StoreError("the file is gone")

    response = create_app(Gone()).test_client().get("/healthz")
    assert response.status_code == 503
    assert response.json == {"status": "failed", "error": "the file is gone"}


SECRET = "0123456789abcdef"
BEARER = {"Authorization": f"Bearer {SECRET}"}


@pytest.mark.parametrize(
    "header", [None, "Bearer wrong", f"Basic {SECRET}", SECRET, f"Bearer {SECRET}x", "Bearer \xef", "Bearer"]
)
def test_who_does_not_bear_the_token_is_not_answered(store, header):
    client = create_app(store, token=SECRET).test_client()
    headers = {"Authorization": header} if header else {}
    for response in (
        client.post("/graphql", json={"query": QUERY}, headers=headers),
        client.get("/graphql", query_string={"query": QUERY}, headers=headers),
    ):
        assert response.status_code == 401
        assert response.json["errors"][0]["extensions"]["code"] == "UNAUTHORISED"
        assert response.headers["WWW-Authenticate"] == "Bearer"
        assert SECRET not in response.text


def test_who_bears_the_token_is_answered(store):
    client = create_app(store, token=SECRET).test_client()
    for scheme in ("Bearer ", "bearer  "):
        answered = client.post("/graphql", json={"query": QUERY}, headers={"Authorization": scheme + SECRET})
        assert answered.json["data"] == ANSWER
    assert client.get("/graphql", headers=BROWSER, buffered=True).status_code == 200  # the page holds nothing of the graph
    assert client.get("/healthz").status_code == 200


def test_mutations_come_by_post_to_a_server_that_allows_them(store):
    client = create_app(store, writer=store).test_client()
    asked = {"query": 'mutation { unload(source: "spring.txt") { dropped { id kind } decision { id } } }'}
    refused = client.get("/graphql", query_string=asked).json["errors"][0]
    assert refused["extensions"]["code"] == "READ_ONLY"
    assert client.post("/graphql", data=asked, content_type="text/plain").status_code == 400
    assert client.post("/graphql", json={"query": QUERY}).json["data"] == ANSWER
    assert "errors" not in create_app(store).test_client().get("/graphql", query_string={"query": QUERY}).json


def test_what_is_not_there_is_said_as_json(client):
    response = client.get("/nowhere")
    assert response.status_code == 404
    assert response.json["errors"][0]["message"]


def test_a_host_name_that_is_not_ours_is_refused(store):
    client = create_app(store, hosts=["localhost", "127.0.0.1"]).test_client()
    assert client.get("/healthz", headers={"Host": "127.0.0.1:8000"}).status_code == 200
    assert client.get("/healthz", headers={"Host": "rebound.example"}).status_code == 400
