"""Bodies whose name others bear in other countries lead to the known one only where the text tells the country.

That is known when all names and places of the document are, so the link is taken back here and not withheld where it is made.
"""

from __future__ import annotations

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.places import countries_in
from graphapp.loaders.vocabulary.shared import shared_names
from graphapp.schema.ids import fold
from graphapp.schema.records import REGISTERED


def unlink_shared(drafts: Drafts) -> None:
    """Makes bodies of their own of those that are known by such a name alone, in a document that is not about their country."""
    for spelling in [spelling for spelling in drafts.patterns if spelling in shared_names()]:
        key = drafts.patterns[spelling].key
        known = drafts.by_key.get(key) if key else None
        if known and known.reason == REGISTERED and not _is_told(drafts, known, shared_names()[spelling]):
            new = f"organisation:{fold(spelling)}"
            reason = "bodies of several countries are called so"
            drafts.add(Draft(new, ORGANISATION, spelling, reason, category=known.category))
            drafts.merge(known.key, new)


def _is_told(drafts: Drafts, known: Draft, country: str) -> bool:
    """Whether a name that nobody else bears stands in the document, or its country does, by itself or in the name of a body."""
    names = [p.spelling for p in drafts.patterns.values() if p.key == known.key]
    if any(" " in name and name not in shared_names() for name in names):
        return True
    bodies = (draft.name for draft in drafts.organisations() if draft.reason == REGISTERED and draft is not known)
    return bool(country) and (f"country:{country}" in drafts.by_key or any(country in countries_in(name) for name in bodies))
