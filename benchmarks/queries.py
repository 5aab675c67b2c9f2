"""The seven questions: each in three languages, with variables that differ from request to request, and its goals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from benchmarks.size import day_after_all
from graphapp.api.cursors import cursor_of
from graphapp.store.selection import Order

Variables: TypeAlias = dict[str, Any]

_TEXTS = Path(__file__).parent / "queries"
_DAYS = 60  # how many days after the last meeting are asked about


@dataclass(frozen=True, slots=True)
class Known:
    """What variables are drawn from."""

    organisations: Sequence[str]  # ids in order
    commitments: Sequence[str]  # ids in order
    countries: Sequence[str]  # ISO 3166-1 alpha-3


@dataclass(frozen=True)
class Query:
    """One question. `goals` are throughput as a multiple of the peer's, with one and with eight clients."""

    name: str
    doc: str
    goals: tuple[float, float] | None
    draw: Callable[[Random, Known], Variables]
    slowest: float = 1.5  # p50 as a multiple of raw Cypher's, at most
    counts: bool = False  # answered by counts, not by things

    def text(self, file: str) -> str:
        """The question as `queries/NAME/FILE` has it; a variant («Q4k») has only what it puts in another way."""
        own = _TEXTS / self.name / file
        return (own if own.exists() else _TEXTS / self.name.removesuffix("k") / file).read_text(encoding="utf-8")

    @cached_property
    def graphapp(self) -> str:
        return self.text("graphapp.graphql")

    @cached_property
    def peer(self) -> str:
        return self.text("peer.graphql")

    @cached_property
    def raw(self) -> str:
        return self.text("raw.cypher")

    def variables(self, known: Known, seed: int) -> Iterator[Variables]:
        """Variables without end, the same for the same seed; each with a day to ask about."""
        random = Random(f"{self.name} {seed}")  # noqa: S311 - to be the same again, not to be secret
        while True:
            yield {**self.draw(random, known), "day": day_after_all(random.randrange(_DAYS))}


def _organisation(random: Random, known: Known) -> Variables:
    return {"id": random.choice(known.organisations)}


def _page_of_organisations(random: Random, known: Known) -> Variables:
    return _page("Organisation", known.organisations, random.randrange(len(known.organisations) - 50))


def _page_of_commitments(random: Random, known: Known) -> Variables:
    return _page("Commitment", known.commitments, random.randrange(len(known.commitments) - 1000))


def _page(kind: str, ids: Sequence[str], number: int) -> Variables:
    """What comes after the thing with this number, as each side pages: by cursor, by offset, by id."""
    return {
        "cursor": cursor_of(kind, (Order("id"),), {"id": ids[number]}),
        "offset": number + 1,
        "after": ids[number],
    }


def _country(random: Random, known: Known) -> Variables:
    return {"iso3": random.choice(known.countries)}


QUERIES = (
    Query("Q1", "one organisation with 10 of its commitments", (3, 2), _organisation, slowest=2),
    Query(
        "Q2", "a page of 50 organisations → 20 commitments → initiative, countries, owners", (4.5, 4), _page_of_organisations
    ),
    Query("Q3", "a page of 1,000 commitments with 8 fields", (11, 12), _page_of_commitments),
    Query("Q3k", "Q3 where all sides are told by id where the page begins", None, _page_of_commitments),
    Query("Q4", "overdue in a country as of a day, 50 with owners and quotes", (4, 4.5), _country),
    Query("Q4k", "Q4 where the peer is asked from the country", None, _country),
    Query("Q5", "country → initiatives → organisations → meetings", (4, 3.5), _country),
    Query("Q6", "commitments in a country, counted by organisation and status", (4.5, 4.5), _country, counts=True),
    Query("Q6k", "Q6 where the peer lists them and its client counts", None, _country, counts=True),
    Query("Q7", "Q2 for 10 organisations, no nested limit", (2.5, 3), _page_of_organisations),
)
