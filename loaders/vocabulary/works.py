"""Standards, data sets and programmes that people name without a word for what they are, since everybody knows them.

«The profile builds on GTFS», «rates are taken from ERA5»: nothing in such a sentence tells that the letters are a
specification and not a body, so only a list can. `works.csv` is written by hand, from what the fields of such groups have in
common; what is an ordinary word or the letters of several things as well is left out, and so are laws and the formats that
everything is in.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Work:
    """A work by all its spellings; it is read («product») or carried out («undertaking»)."""

    kind: str
    spellings: tuple[str, ...]


@cache
def works() -> tuple[Work, ...]:
    """All works, in the list's order."""
    rows = csv.DictReader(files(__package__).joinpath("works.csv").read_text(encoding="utf-8").splitlines())
    return tuple(Work(row["kind"], tuple(row["spellings"].split("|"))) for row in rows)
