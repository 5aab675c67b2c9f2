from __future__ import annotations

from pathlib import Path

import pytest

from graphapp.api.evidence import FIELDS
from graphapp.api.execution import Request, respond
from graphapp.api.terms import KINDS, kind_of
from graphapp.cli import main
from graphapp.schema.model import kinds_of
from graphapp.store.contract import Changes, Edge
from graphapp.store.embedded import EmbeddedStore

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
QUERY = """query ($from: ID!, $to: [ID!]!, $first: Int) { evidence(from: $from, to: $to, first: $first) {
    relation reasons node { id } statements { id text document { source } } } }"""


def told(ask, start, end, **how):
    found = ask(QUERY, **{"from": start, "to": end, **how})["evidence"]
    return {one["relation"]: [statement["id"] for statement in one["statements"]] for one in found}


def test_what_a_claim_quotes_is_the_evidence_of_its_link(ask, store):
    said = Edge(
        "Organisation-tern", "INVOLVED_IN", "Initiative-river", "Document-april", statements=("Statement-2",), note="runs it"
    )
    with store.writing() as transaction:
        transaction.apply(Changes(put_edges=(said,)))
    [found] = ask(QUERY, **{"from": "Organisation-tern", "to": "Initiative-river"})["evidence"]
    assert found == {
        "relation": "initiatives",
        "reasons": ["runs it"],
        "node": {"id": "Initiative-river"},
        "statements": [
            {
                "id": "Statement-2",
                "text": "TR to share the maps by the end of April",
                "document": {"source": "estuary/2019/april.txt"},
            }
        ],
    }
    assert told(ask, "Initiative-river", "Organisation-tern") == {"organisations": ["Statement-2"]}


def test_a_link_without_a_quote_is_told_by_the_passages_of_both_or_else_of_one(ask):
    assert told(ask, "ActionItem-1", "Organisation-tern") == {"owners": ["Statement-1"]}
    assert told(ask, "ActionItem-3", "Person-ada") == {"owners": ["Statement-3"]}
    assert told(ask, "Commitment-note", "Statement-4") == {"outcomes": ["Statement-4"]}
    assert told(ask, "Commitment-maps", "Organisation-tern") == {"owners": ["Statement-1"]}
    assert told(ask, "Commitment-maps", "ActionItem-2") == {"items": ["Statement-2"]}


def test_several_links_are_asked_at_once_and_what_is_no_link_is_left_out(ask):
    ends = ["Person-ada", "Organisation-tern", "Organisation-heron", "Nothing-1", "Phase-1", ""]
    found = ask(QUERY, **{"from": "Commitment-note", "to": ends})["evidence"]
    assert [one["node"]["id"] for one in found] == ["Person-ada", "Organisation-heron"]
    assert ask(QUERY, **{"from": "Phase-1", "to": ends})["evidence"] == []
    assert ask(QUERY, **{"from": "x", "to": []})["evidence"] == []


def test_passages_are_limited_and_links_too(ask, refusal):
    assert told(ask, "ActionItem-1", "Organisation-tern", first=0) == {"owners": []}
    assert refusal(QUERY, **{"from": "Commitment-note", "to": [f"x{i}" for i in range(101)]})[0] == "TOO_LARGE"


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("samples") / "graph.db"
    assert main(["--store", str(path), "load", str(SAMPLES)]) == 0
    with EmbeddedStore(path) as store:
        yield store


def test_every_link_of_the_samples_has_its_words(samples):
    links = sorted({(edge.source, edge.target) for edge in samples.edges() if _shown(edge)})
    asked: dict[str, list[str]] = {}
    for source, target in links:
        asked.setdefault(source, []).append(target)
    query = "query ($from: ID!, $to: [ID!]!) { evidence(from: $from, to: $to, first: 2) { node { id } statements { id } } }"
    for source, targets in asked.items():
        response = respond(samples, Request(query, {"from": source, "to": targets[:100]}))
        found = {one["node"]["id"] for one in response["data"]["evidence"] if one["statements"]}
        assert found == set(targets[:100]), source
    assert len(links) > 200


def _shown(edge):
    source, target = kind_of(edge.source), kind_of(edge.target)
    relations = KINDS[source].relations if source and target else ()
    return any(r.edge == edge.type and not r.incoming and target in kinds_of(r.target) for r in relations)


def test_the_arguments_are_told():
    assert [argument.graphql_name for argument in FIELDS[0].field.arguments] == ["from", "to", "first", "asOf"]


def test_an_id_that_nothing_bears_is_told(store):
    asked = {"from": "Organisation-tern", "to": ["Initiative-nothing", "Person-ada", "Heron Aid"]}
    response = respond(store, Request(QUERY, asked))
    told = {miss["asked"]: (miss["kind"], [near["id"] for near in miss["near"]]) for miss in response["extensions"]["notFound"]}
    assert (response["data"], told) == (
        {"evidence": []},
        {"Initiative-nothing": ("Initiative", []), "Heron Aid": ("Node", ["Organisation-heron"])},
    )


def test_evidence_is_of_a_day(ask):
    query = QUERY.replace("$first: Int", "$first: Int, $d: Date").replace("first: $first", "first: $first, asOf: $d")
    asked = {"from": "Meeting-april", "to": ["Organisation-heron"]}
    now, before = (ask(query, **asked, d=day)["evidence"] for day in ("2019-06-01", "2019-03-31"))
    assert [one["relation"] for one in now] == ["attendees"]
    assert before == []
