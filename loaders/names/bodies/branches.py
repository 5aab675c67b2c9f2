"""A branch is an organisation of its own: «UNICEF Libya», «UNHCR MENA», told by the place behind the organisation's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.lexicon import lexicon, longest
from graphapp.loaders.names.matching.places import is_place, places_in
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.ids import fold

_SECTION = re.compile(r"(?P<head>[A-Z]\w{1,11})-(?P<section>[A-Z]{1,3})")


def branch(drafts: Drafts, text: str) -> Draft | None:
    """The branch that the words name, with the organisation it belongs to; None where they name no branch."""
    section = _SECTION.fullmatch(text)
    known = organisation_called(section["head"]) if section else None
    if known:  # «MSF-CH»: a national section
        drafts.add(from_vocabulary(known))
        return Draft(
            f"organisation:{fold(text)}",
            ORGANISATION,
            text,
            "branch: the section behind the name",
            None,
            known.category,
            (),
            known.key,
        )
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


# «TIDE4Ports», «TIDE-GS»: letters, and right behind them what tells one part of the whole from the others.
_GLUED = re.compile(r"(?P<head>[A-Z]{3,8})(?:\d[A-Z]|-[A-Z]{2})")
_ALONE = Regex(r"\b(?:the|of|in|at|by|from|all|for|within|across|with)\s+(?P<head>[A-Z]{3,8})(?![\w-])")
_SEVERAL = 2
_WITH_BRANCHES = frozenset({"UN", "RED_CROSS", "INGO", "NGO", "DONOR", "COMPANY", "ACADEMIA"})
_WITHOUT = frozenset({"organisation:un", "organisation:eu", "organisation:au"})
_GOES_ON = re.compile(r"^(?:[-/]|\s+[A-Z][a-z])")
_AND = re.compile(r"\s+and\s+(?P<next>[A-Z][a-z]+)\s+(?!to\b|will\b)")


def add_branches(drafts: Drafts, texts: Sequence[str]) -> None:
    """The branches that the texts name: a place right behind an organisation, with no word behind that takes it away."""
    patterns = [p for p in drafts.patterns.values() if p.key and _may_have_branches(drafts.by_key[p.key])]
    searchable = lexicon(p.spelling for p in patterns)
    for text in texts:
        places = {place.start: place for place in places_in(text)}
        for hit in longest(searchable.search(text)):
            place = places.get(hit.end + 1)
            if place is None or text[hit.end] != " " or _goes_on(text[place.end :]):
                continue
            words = text[hit.start : place.end]
            if drafts.known(ORGANISATION, words):
                continue
            parent = drafts.by_key[str(patterns[hit.index].key)]
            reason = "branch: the place behind the name"
            key = f"organisation:{fold(words)}"
            drafts.add(Draft(key, ORGANISATION, words, reason, None, parent.category, parent=parent.key), [words])


def _goes_on(behind: str) -> bool:
    """Whether words behind take the place away from the organisation: «UNHCR Chile and Kenya operations»."""
    also = _AND.match(behind)
    return bool(_GOES_ON.match(behind)) or (also is not None and is_place(also["next"]))


def _may_have_branches(entry: Draft) -> bool:
    return (
        entry.kind == ORGANISATION
        and not entry.reason.startswith("branch")
        and entry.category in _WITH_BRANCHES
        and entry.key not in _WITHOUT
    )


def add_wholes(drafts: Drafts, texts: Sequence[str]) -> None:
    """The body with whose letters at least two others begin («TIDE4Ports» and «TIDE-GS»), where the texts speak of it alone."""
    heads = Counter(found["head"] for draft in drafts.organisations() if (found := _GLUED.match(draft.name)))
    several = {head for head, times in heads.items() if times >= _SEVERAL and not drafts.is_taken(head)}
    alone = {found["head"] for text in texts for found in _ALONE.finditer(text)} if several else set()
    for head in sorted(several & alone):
        if not is_no_body(head):
            reason = "whose letters begin the names of others"
            drafts.add(Draft(f"organisation:{fold(head)}", ORGANISATION, head, reason), [head])
