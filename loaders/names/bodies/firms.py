"""Single words that only a firm or another body can be: «CEO of Otterly», «Vendors: Otterly», «Otterly is a start-up».

One capitalised word may be somebody's family name or a place; so only places count where neither stands, and words that the
document writes small, that known names are made of or that people bear are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.cued import is_free, is_ordinary_there
from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.heads import is_own
from graphapp.loaders.names.matching.known import organisation_meant
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_NAME = r"(?P<name>(?<![\w’'/.@-])[A-Z][a-z]{2,}(?:[A-Z][a-z]+)?)(?![\w@]|[.-]\w|\s+(?:(?:and|&)\s+)?[A-Z])"
_SORT = (
    r"(?:company|firm|start-?up|vendor|supplier|consultancy|manufacturer|non-?profit|charity|NGO|contractor|publisher|cooperative|developer"
    r"|agency|foundation|broadcaster|printer|operator|organi[sz]ation|utility|social\s+enterprise)"
)
_OPENS = r"(?:\A[\W\d]*|[.;:]\s+|\b(?:that|and|but|as|since|because)\s+)"
_PLACES = tuple(
    Regex(pattern)
    for pattern in (
        rf"\b(?:CEO|CTO|CFO|COO|CIO|[Cc]o-?founders?|[Ff]ounders?|employees?|subsidiary|shareholders?|headquarters)\s+(?:of|at)\s+{_NAME}",
        rf"{_NAME}(?:['’]s)?\s+(?:CEO|CTO|CFO|COO|headquarters|employees|shareholders|invoices?|subsidiary)\b",
        rf"{_OPENS}{_NAME}(?:,|\s+(?:is|was|are))\s+an?\s+(?:(?!for\b|of\b|the\b|in\b|by\b|with\b|to\b)[\w-]+\s+){{0,3}}?{_SORT}\b",
        rf"{_OPENS}{_NAME}\s+(?:has\s+|have\s+)?joined\s+(?:the|our)\s+(?:consortium|alliance|foundation|association|federation|partnership|network|coalition)\b",
        rf"\b(?:[Aa]sk(?:ed)?|[Cc]hase[d]?|[Rr]emind(?:ed)?)\s+{_NAME}\s+(?:for|about)\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+)?(?:quotation|quote|estimate|price|invoice|tender|delivery)\b",
        rf"\b(?:[Qq]uot(?:e|ation)|[Ee]stimate|[Tt]ender|[Bb]id|[Ii]nvoice|[Ss]ponsorship|[Pp]roduct\s+[Dd]emo)s?\s+(?:of\s+[£$€][\d,.]+\s+)?(?:(?:was|were|has\s+been)\s+)?(?:received\s+)?"
        rf"(?:from|by)\s+{_NAME}",
        rf"\b(?:[Ss]erved|[Ss]upplied|[Mm]anufactured|[Ii]nstalled|[Ss]ponsored|[Ss]old|[Pp]rinted|[Cc]atered)\s+by\s+{_NAME}",
        rf"\b(?:made\s+available|donated|provided|funded|hosted)\s+by\s+the\s+{_SORT}\s+{_NAME}",
        rf"{_OPENS}{_NAME}\s+(?:will|would|can|could|is\s+to|to|has|have|had)\s+(?:now\s+|also\s+)?(?:manufactured?|invoiced?|ship(?:ped)?|sell|sold|suppl(?:y|ied)|quoted?)\b",
        rf"{_OPENS}{_NAME}(?<!s)\s+have\s+(?:kindly|generously|also|now|already|again|just|not|recently)?\s*(?:[a-z]+ed|been|given|set|built|made|sent|put|begun|chosen)\b",
        rf"{_OPENS}{_NAME}\s+(?:is|are)\s+(?:hiring|recruiting|merging|rebranding|sponsoring|partnering)\b",
    )
)
# «Vendor options: Otterly, Reedmat (bigger)»
_LABELLED = Regex(
    r"\b(?:[Cc]ontractor|[Ss]upplier|[Vv]endor|[Ss]ponsor|[Ff]under|[Mm]anufacturer|[Pp]ublisher|[Bb]idder|[Ss]ubcontractor)s?"
    r"(?:\s+(?:options?|list|shortlist)(?:\s+[a-z]+){0,3})?\s*:\s*(?P<names>[A-Z][\w&’'-]+(?:\s*(?:,|/|&|\band\b)\s*(?:and\s+)?[A-Z][\w&’'-]+){0,7})(?=\s*(?:[.;(]|$))"
)
_NOBODY = frozenset(
    ("None", "Unknown", "Various", "Pending", "Vacant", "Open", "Approved", "Confirmed", "Staff", "Police", "Everyone")
)
_SPLIT = re.compile(r"\s*(?:,|/|&|\band\b)\s*(?:and\s+)?")
_WHERE = Regex(r"\b(?:in|near)\s+([A-Z][a-z]+)\b(?!\s+[A-Z])")


def add_firms(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown single words that stand where only a body can, with a doubt."""
    small = small_words(texts)
    places = {name for text in texts for name in _WHERE.findall(text)}
    for text in texts:
        for name in _named(text) if not text.isupper() else ():
            if name in places or is_no_body(name) or not is_free(drafts, name) or is_ordinary_there(name, small):
                continue
            known = organisation_meant(name)
            unknown = Draft(
                f"organisation:{fold(name)}", ORGANISATION, name, "one word where only a body stands", doubtful=True
            )
            drafts.add(from_vocabulary(known) if known else unknown, [name])


def _named(text: str) -> Iterator[str]:
    found = [match["name"] for pattern in _PLACES for match in pattern.finditer(text)]
    found += [name for match in _LABELLED.finditer(text) for name in _SPLIT.split(match["names"])]
    yield from (name for name in found if name not in STARTERS | _NOBODY and is_own(name) and not is_given_name(name))
