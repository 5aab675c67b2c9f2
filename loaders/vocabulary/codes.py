"""ISO 3166 codes of countries, and the rows of them by which minutes name delegations: «experts from AT, DE, EL, FR and SK».

Two letters are somebody's initials as well, or a word; five in a row that are all codes hardly ever are, nor are three of three
letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.places import Country, countries

_NEXT = r"\s*(?:,|/|;|\band\b|&)\s*(?:and\s+)?"
_ROWS = (
    Regex(rf"(?<![\w/.-])[A-Z]{{2}}(?:{_NEXT}[A-Z]{{2}}(?![\w@-])){{4,}}"),
    Regex(rf"(?<![\w/.-])[A-Z]{{3}}(?:{_NEXT}[A-Z]{{3}}(?![\w@-])){{2,}}"),
)
_CODE = re.compile(r"[A-Z]{2,3}")
_ALSO = {"EL": "GRC", "UK": "GBR"}  # as the European Union writes them


def country_of(code: str) -> Country | None:
    """The country of a code of two or three letters; None where there is none."""
    return _by_code().get(code)


def codes_in_rows(text: str) -> Iterator[str]:
    """The codes of the rows that hold nothing else, each once."""
    for row in (row for rows in _ROWS for row in rows.finditer(text)):
        codes = _CODE.findall(row[0])
        if len(set(codes)) == len(codes) and all(map(country_of, codes)):
            yield from codes


@cache
def _by_code() -> dict[str, Country]:
    found = {code: country for country in countries() for code in (country.iso2, country.iso3)}
    return found | {code: found[iso3] for code, iso3 in _ALSO.items()}
