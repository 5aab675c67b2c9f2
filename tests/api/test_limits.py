from __future__ import annotations

import pytest
from graphql import parse

from graphapp.api.limits import ALIASES, too_large


def test_thousands_of_aliases_are_refused(refusal):
    assert refusal("{" + " ".join(f"a{i}: documents {{ totalCount }}" for i in range(10_000)) + "}")[0] == "TOO_LARGE"
    assert refusal("{" + " ".join(f"a{i}: documents {{ totalCount }}" for i in range(ALIASES + 1)) + "}")[0] == "TOO_LARGE"


def test_a_deep_operation_is_refused(refusal):
    deep = "{ organisations { nodes {" + "parent {" * 20 + "name" + "}" * 20 + "} } }"
    code, message = refusal(deep)
    assert code == "TOO_LARGE"
    assert "depth" in message


@pytest.mark.parametrize("opening", ["{a", "{a(b:[", "{a(b:{c:", "[", "query($x:[", "{...on A"])
def test_endless_nesting_is_answered(respond_to, opening):
    [error] = respond_to(opening * 900)["errors"]
    assert error["extensions"]["code"] in ("SYNTAX", "INVALID", "TOO_LARGE")


def test_fragments_that_double_at_every_step_are_measured_once():
    steps = "".join(f"fragment F{i} on Document {{ ...F{i + 1} ...F{i + 1} }} " for i in range(200))
    whole = "{ documents { nodes { ...F0 } } } " + steps + "fragment F200 on Document { id }"
    refused = too_large(parse(whole))
    assert refused is not None
    assert "fields" in str(refused)


def test_fragments_that_hold_themselves_are_refused(refusal):
    code, message = refusal(
        "{ documents { nodes { ...A } } } fragment A on Document { id ...B } fragment B on Document { ...A }"
    )
    assert code == "INVALID"
    assert "itself" in message


def test_a_small_query_with_a_huge_answer_is_refused(refusal, counted):
    inner = "commitments { owners { commitments { owners { name } } } }"
    code, message = refusal(f"{{ organisations(first: 1000) {{ nodes {{ {inner} }} }} }}")
    assert code == "TOO_LARGE"
    assert "first" in message or "things" in message
    assert counted.questions == []


def test_the_limit_is_on_the_whole_operation(respond_to):
    part = "organisations(first: 500) { nodes { commitments { items { statements { text } } } } }"
    assert "errors" not in respond_to("{" + part + "}")
    response = respond_to("{" + "".join(f"a{i}: {part}" for i in range(3)) + "}")
    assert {error["extensions"]["code"] for error in response["errors"]} == {"TOO_LARGE"}


def test_a_list_is_limited_by_first(ask, refusal):
    query = 'query ($n: Int) { organisation(name: "HA") { initiatives(first: $n) { name } } }'
    assert ask(query, n=0)["organisation"]["initiatives"] == []
    assert len(ask(query)["organisation"]["initiatives"]) == 1
    assert refusal(query, n=-1)[0] == "BAD_PAGE"


@pytest.mark.parametrize(
    "query",
    [
        "{" + "".join(f"a{i}: __schema {{ types {{ name }} }} " for i in range(20)) + "}",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    ],
)
def test_questions_about_the_schema_are_limited_too(respond_to, query):
    [error] = respond_to(query)["errors"]
    assert error["extensions"]["code"] in ("TOO_LARGE", "INVALID")


@pytest.mark.parametrize("size", [20, 21, 3000])
def test_an_order_has_so_many_fields_at_most(respond_to, size):
    query = "query ($by: [DocumentOrder!]) { documents(orderBy: $by) { totalCount } }"
    errors = respond_to(query, by=[{"field": "SOURCE"}] * size).get("errors", [])
    assert [error["extensions"]["code"] for error in errors] == ["TOO_LARGE"] * (size > 20)


@pytest.mark.parametrize("size", [300, 301, 300_000])
def test_a_search_has_so_many_words_at_most(respond_to, size):
    errors = respond_to("query ($t: String!) { search(text: $t) { text } }", t="tide-" * size).get("errors", [])
    assert [error["extensions"]["code"] for error in errors] == ["TOO_LARGE"] * (size > 300)


def test_the_schema_may_be_asked_for(ask):
    from graphql import get_introspection_query

    assert ask(get_introspection_query())["__schema"]["queryType"]["name"] == "Query"
