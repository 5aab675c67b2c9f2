"""Countries with the names they are called by, and regions with their members: read once from the lists in the package."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graphapp.loaders.vocabulary.organisations import Certainty, Spelling


@dataclass(frozen=True, slots=True)
class Country:
    """A country, and what points to it."""

    iso3: str
    iso2: str
    m49: str | None
    name: str
    spellings: tuple[Spelling, ...]  # today's, short, old; an ambiguous one is also somebody's name or something else's
    adjectives: tuple[str, ...]
    cities: tuple[str, ...]  # and parts of the country

    @property
    def key(self) -> str:
        return f"country:{self.iso3}"


@dataclass(frozen=True, slots=True)
class Region:
    """A region of UN M49 (its id is the code) or one that people speak of."""

    id: str
    m49: str | None
    name: str
    spellings: tuple[str, ...]
    members: tuple[str, ...]  # ISO 3166-1 alpha-3

    @property
    def key(self) -> str:
        return f"region:{self.id}"


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the vocabulary."""
    return tuple(
        Country(
            iso3=row["iso3"],
            iso2=row["iso2"],
            m49=row["m49"] or None,
            name=row["name"],
            spellings=tuple(
                Spelling(s.lstrip("?"), Certainty.AMBIGUOUS if s.startswith("?") else Certainty.SURE)
                for s in _list(row["spellings"])
            ),
            adjectives=_list(row["adjectives"]),
            cities=_list(row["cities"]),
        )
        for row in _rows("countries.csv")
    )


@cache
def regions() -> tuple[Region, ...]:
    """Every region of the vocabulary."""
    return tuple(
        Region(row["id"], row["m49"] or None, row["name"], _list(row["spellings"]), tuple(row["members"].split()))
        for row in _rows("regions.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
