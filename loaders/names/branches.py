"""A branch is an organisation of its own: «UNICEF Libya», «UNHCR MENA», told by the place behind the organisation's name."""

from __future__ import annotations

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.known import organisation_called
from graphapp.loaders.names.places import is_place
from graphapp.schema.ids import fold


def branch(drafts: Drafts, text: str) -> Draft | None:
    """The branch that the words name, with the organisation it belongs to; None where they name no branch."""
    words = text.replace(",", " ").split()
    for cut in range(len(words) - 1, 0, -1):
        head, place = " ".join(words[:cut]), " ".join(words[cut:])
        if not is_place(place):
            continue
        known = organisation_called(head)
        parent = known.key if known else drafts.known(ORGANISATION, head)
        if parent:
            category = known.category if known else drafts.by_key[parent].category
            if known:
                drafts.add(from_vocabulary(known))
            return Draft(
                f"organisation:{fold(text)}",
                ORGANISATION,
                text,
                "branch: the place behind the name",
                None,
                category,
                (),
                parent,
            )
    return None
