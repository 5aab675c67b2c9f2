"""Countries by their ISO 3166 codes: of a row of codes («experts from AT, DE, EL, FR, SK»), and behind bodies («(QGS, PL)»).

A code is believed only in a document that has such a row, or several behind bodies; there it is the country wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.names.drafts import Drafts
from graphapp.loaders.names.matching.places import draft_of
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.codes import codes_in_rows, country_of

_BEHIND = Regex(r"\([A-ZÀ-Þ][\w&/. -]{1,40},\s*(?P<code>[A-Z]{2,3})\)")
_SEVERAL = 3


def add_codes(drafts: Drafts, texts: Sequence[str]) -> None:
    """The countries that the texts tell by their codes."""
    behind = [found["code"] for text in texts if "(" in text for found in _BEHIND.finditer(text)]
    told = [code for text in texts for code in codes_in_rows(text)]
    told += behind if len(behind) >= _SEVERAL and all(country_of(code) or code == "EU" for code in behind) else []
    for code in dict.fromkeys(told):
        country = country_of(code)
        if country and not drafts.is_taken(code):
            drafts.add(draft_of(country))
            drafts.spell(country.key, code)
