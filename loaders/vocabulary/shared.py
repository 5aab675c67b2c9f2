"""Names that bodies of several countries bear: «Environment Agency», «National Research Foundation».

The list of organisations has one of them, and what is written so is that one only where its country is told. Marking the names
there as ambiguous would not do: these words are a body's name for certain, and only whose it is must be shown.
`shared-names.csv` is written by hand: the name, and the country of the body that the list has; without one, nothing but its
full style tells it. Names that hardly any other country's body bears are left out: minutes seldom say what everybody knows.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from graphapp.loaders.vocabulary.organisations import variants


@cache
def shared_names() -> dict[str, str]:
    """Every such name, in all spellings that the list of organisations has, with the country's code or nothing."""
    text = files(__package__).joinpath("shared-names.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {variant: row["country"] for row in rows for variant in variants(row["name"])}
