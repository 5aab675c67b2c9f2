"""What the screens of a frontend ask (`screens.graphql`) is answered, in both ways, without an error and without a miss."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from graphql import OperationDefinitionNode, parse

from graphapp.api.answers import Answers
from graphapp.api.days import today
from graphapp.api.execution import Request, respond

TEXT = Path(__file__).with_name("screens.graphql").read_text(encoding="utf-8")
SCREENS = [part.name.value for part in parse(TEXT).definitions if isinstance(part, OperationDefinitionNode) and part.name]
VARIABLES = {
    "ListWithPages": {
        "where": {"status": {"in": ["OPEN", "OVERDUE"]}, "owners": {"some": {"name": {"contains": "e"}}}},
        "orderBy": [{"field": "DUE_DATE", "direction": "DESC"}],
    },
    "ListBackwards": {"n": 1},
    "FilterByDays": {"from": "2019-01-01", "to": "2019-12-31"},
    "DetailPage": {"id": "Commitment-maps", "asOf": "2019-06-01"},
    "WhoeverItIs": {"id": "Person-ada"},
    "OrganisationPage": {"id": "Organisation-tern"},
    "CountryPage": {"code": "BIH"},
    "FilterMenus": {"where": {"text": {"contains": "a"}}},
    "SearchBox": {"text": "share maps", "kinds": ["STATEMENT", "COMMITMENT", "ORGANISATION"]},
    "HasAnythingChanged": {"since": 0},
    "WithAndWithout": {"all": True},
}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_answered(store, screen):
    request = Request(TEXT, VARIABLES.get(screen), screen)
    response = respond(store, request)
    assert "errors" not in response
    assert "notFound" not in response["extensions"]
    assert all(value is not None for value in response["data"].values())
    assert orjson.dumps(Answers(store).response(request, today())) == orjson.dumps(response)


def test_pages_go_on_and_back_to_where_they_began(ask):
    query = """query ($first: Int, $after: String, $last: Int, $before: String) {
      commitments(first: $first, after: $after, last: $last, before: $before, asOf: "2019-06-01") {
        nodes { id } pageInfo { hasNextPage startCursor endCursor } } }"""
    first = ask(query, first=1)["commitments"]
    second = ask(query, first=1, after=first["pageInfo"]["endCursor"])["commitments"]
    assert (first["pageInfo"]["hasNextPage"], second["pageInfo"]["hasNextPage"]) == (True, False)
    assert ask(query, last=1, before=second["pageInfo"]["startCursor"])["commitments"]["nodes"] == first["nodes"]
