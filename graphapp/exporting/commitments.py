"""Commitments as of a day, for people who analyse them elsewhere: a row each, with the words that say so.

The question is put to the API, so that a filter means here what it means there, and is refused in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphapp.api.execution import Request, respond
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Reader

_PAGE = 200  # well below what an operation may cost
_QUESTION = """
query($where: CommitmentFilter, $asOf: Date, $first: Int!, $after: String) {
  commitments(where: $where, asOf: $asOf, first: $first, after: $after, orderBy: [{field: ID}]) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id text status overdue silent since dueDate slips carriedOver endedOn
      owners { name } initiative { name } countries { name } datasets { name } group { name }
      items { statements { text document { source } } }
    }
  }
}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment; quotes oldest first, each with the document that it stands in."""

    id: str
    text: str
    status: str
    overdue: bool
    silent: bool
    since: str | None
    due_date: str | None
    slips: int
    carried_over: int
    ended_on: str | None
    owners: tuple[str, ...]
    initiative: str | None
    countries: tuple[str, ...]
    datasets: tuple[str, ...]
    group: str | None
    quotes: tuple[str, ...]
    documents: tuple[str, ...]


def commitments(reader: Reader, as_of: str, where: Mapping[str, Any]) -> Iterator[Row]:
    """Those that a filter of the API fits, in order of id; UsageError for a filter that the API refuses."""
    after = None
    while True:
        variables = {"where": where or None, "asOf": as_of, "first": _PAGE, "after": after}
        response = respond(reader, Request(_QUESTION, variables))
        if errors := response.get("errors"):
            raise UsageError("; ".join(f"{error['message']} {error['extensions']['remedy']}." for error in errors))
        page = response["data"]["commitments"]
        yield from map(_row, page["nodes"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def _row(node: Mapping[str, Any]) -> Row:
    said = [statement for item in node["items"] for statement in item["statements"]]
    return Row(
        node["id"],
        node["text"],
        node["status"],
        node["overdue"],
        node["silent"],
        node["since"],
        node["dueDate"],
        node["slips"],
        node["carriedOver"],
        node["endedOn"],
        _names(node["owners"]),
        (node["initiative"] or {}).get("name"),
        _names(node["countries"]),
        _names(node["datasets"]),
        (node["group"] or {}).get("name"),
        tuple(dict.fromkeys(statement["text"] for statement in said)),
        tuple(dict.fromkeys(statement["document"]["source"] for statement in said)),
    )


def _names(things: list[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(thing["name"] for thing in things)
