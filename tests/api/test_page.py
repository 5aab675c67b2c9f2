"""Every query of docs/api.md can be asked, and its answer is the one that stands there."""

from __future__ import annotations

import pytest
from api_page import PAGE, answered, asked, load, shown, updated

from graphapp.store.embedded import EmbeddedStore

TEXT = PAGE.read_text(encoding="utf-8")
QUERIES = asked(TEXT)


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    with EmbeddedStore(load(tmp_path_factory.mktemp("samples"))) as store:
        yield store


@pytest.mark.parametrize("found", QUERIES, ids=lambda found: found.query.split("(")[0].strip("{ \n") or "query")
def test_a_query_of_the_page_is_answered_as_shown(samples, found):
    response = answered(samples, found.query)
    assert "errors" not in response
    assert any(response["data"].values()), "an answer without anything in it teaches nothing"
    if found.answer is not None:
        assert shown(response) == found.answer, "run: python tests/api_page.py"


def test_the_page_is_read_whole(samples):
    assert len(QUERIES) == TEXT.count("```graphql")
    assert sum(found.answer is not None for found in QUERIES) == TEXT.count("```json")
    assert updated(TEXT, samples) == TEXT
