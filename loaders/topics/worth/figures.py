"""Which figures, records and data are worth listing: everybody has data, so what is of nobody and of nothing named is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.marks import compound_telling, in_action, plural
from graphapp.loaders.topics.worth.presenting import is_listed
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.loaders.vocabulary.letters import Never, excluded

_OUTCOMES = ("result", "finding")  # products only as the results of something
_NAMED = re.compile(r"(?:[a-z]+ )?(?P<name>[A-Z][\w-]+)(?: [A-Z][a-z]+)? data")
_OUTCOME_HEADS = frozenset(_OUTCOMES)
# Before «data» these tell no data from others.
_SORTS_OF_DATA = frozenset(
    """data raw open personal non-personal nonpersonal sensitive dummy derived synthetic public private linked structured
    unstructured historical historic primary secondary live realtime test sample statistical spatial geospatial
    quantitative qualitative""".split()
)


def of_data(group: Group, good: Sequence[Candidate], acted: Sequence[Candidate]) -> str:
    """Why figures, records and data are a product: their owner and what they are of, or what is done with the `acted` ones."""
    if any(_is_owned_data(c) for c in good):
        return "data of a named organisation"
    if any(_is_named_data(c) for c in good):
        return "data with a name of their own"
    if any(_are_principles(c) for c in good):
        return "principles of a group, told from others"
    if group.candidates[0].noun in lexicon.PLURAL_HEADS:
        found = any(c in acted and (c.noun not in _OUTCOMES or "complement" in c.evidence) for c in good)
        return "made or shared" if found else ""
    shared = any((c in acted and _says_which(c)) or (is_listed(c) and compound_telling(c)) for c in good)
    return "data made or shared" if shared else ""


def _is_owned_data(candidate: Candidate) -> bool:
    """Whether data or figures are told from others by their owner and by what they are of («Harbour Aid's landing figures»)."""
    data = candidate.noun in lexicon.PLURAL_HEADS - _OUTCOME_HEADS or candidate.head in lexicon.DATA_HEADS
    return (
        data and "owner" in candidate.evidence and len(compound_telling(candidate)) > 1 and "nested" not in candidate.evidence
    )


def _is_named_data(candidate: Candidate) -> bool:
    """Whether data go by a name that is nobody's («the GreenQuay data»), not by their sort or format («the RDF data»)."""
    match = _NAMED.fullmatch(candidate.short)
    if match is None or "definite" not in candidate.evidence or candidate.evidence & {"owner", "nested", "complement"}:
        return False
    letters = match["name"].upper()
    return not {letters, *letters.split("-")} & (excluded(Never.BODY) | lexicon.FORMATS)


def _are_principles(candidate: Candidate) -> bool:
    """Whether principles are those that somebody has written («the net handling principles»), not everybody's."""
    if candidate.noun != "principle" or not plural(candidate) or "nested" in candidate.evidence:
        return False
    return bool(candidate.evidence & {"definite", "owner", "proper"}) and bool(
        compound_telling(candidate) - lexicon.COMMON_PRINCIPLES
    )


def _says_which(candidate: Candidate) -> bool:
    """Whether data are told from other data: «data on nets», «the 2021 landing data»; whence they come tells no more."""
    on = candidate.sentence.passage.text.startswith((" on ", " about ", " regarding "), candidate.core)
    pointed = "definite" in candidate.evidence or in_action(candidate)
    told = compound_telling(candidate) - _SORTS_OF_DATA
    shown = "shown" in candidate.evidence and (on or len(told) > 1)
    return (pointed and bool(told)) or shown
