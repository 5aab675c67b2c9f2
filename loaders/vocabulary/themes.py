"""The themes that coordinators sort their work by: clusters and sectors by their codes, with the words that show them.

Codes and names are those of the «Global Coordination Groups» list of OCHA's vocabularies (the IASC clusters and areas of
responsibility, which HXL and the humanitarian programme cycle use as sector codes), with the programme cycle's own codes for
several sectors, agriculture and coordination. The words are ours.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Theme:
    """A sector. `words` show it; what is written in capitals is an acronym and must be found so."""

    code: str
    name: str
    parent: str | None  # the code of the sector that it is an area of
    words: tuple[str, ...]


@cache
def themes() -> tuple[Theme, ...]:
    """All sectors, in the list's order."""
    text = files("graphapp.loaders.vocabulary").joinpath("themes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(Theme(r["code"], r["name"], r["parent"] or None, tuple(r["words"].split("|"))) for r in rows)


@cache
def theme(code: str) -> Theme | None:
    """The sector of a code; None where there is none."""
    return next((each for each in themes() if each.code == code), None)
