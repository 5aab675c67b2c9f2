"""Which groups of candidates are worth listing: precision first, since a passing «review» or «list» is no undertaking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import place
from graphapp.loaders.topics.worth.marks import plural
from graphapp.loaders.topics.worth.passing import counted, turns
from graphapp.loaders.topics.worth.products import dataset_reason
from graphapp.loaders.topics.worth.sorts import is_version
from graphapp.loaders.topics.worth.undertakings import initiative_reason
from graphapp.loaders.topics.worth.unifying import Group

_PART = r"(?:(?:old|new|current|previous|draft|revised)\s+)?(?:chapter|part|section|paragraph|clause)\s+(?:\d[\d.]*|[ivx]+)"
_IDLE = re.compile(rf"(?i){_PART}|series\s+of\s+(?:\w+\s+){{0,3}}(?:meetings|calls|sessions|discussions)\b.*")
_SPOKEN_OF = Regex(r"(?i)\b(?:tak(?:e|es|en|ing)|took|show(?:s|ed|ing)?)\s+(?:the\s+|an?\s+|own\s+)?initiative\Z")


def chosen(groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """The groups to list, each with the reason in words."""
    about = {c.sentence.section_index for g in groups if g.kind == INITIATIVE for c in g.candidates if "heading" in c.evidence}
    picked = ((group, _reason(group) or _of_section(group, about)) for group in groups)
    passing = counted(groups) | turns(groups)
    listed = [(group, reason) for group, reason in picked if reason and not _is_idle(group) and id(group) not in passing]
    others = [group for group, _ in listed]
    return [(group, reason) for group, reason in listed if not _is_part(group, others)]


def _is_idle(group: Group) -> bool:
    """Whether every place is a numbered part of a text, a run of meetings, or a way of speaking («take the initiative»)."""
    return all(
        _IDLE.fullmatch(c.text) or _SPOKEN_OF.search(c.sentence.passage.text[: c.start + len("initiative")])
        for c in group.candidates
    )


def _is_part(group: Group, listed: Sequence[Group]) -> bool:
    """Whether what everybody knows by its name is named in the name of another thing that is listed («GTFS validator»)."""
    if not all("known" in c.evidence for c in group.candidates):
        return False
    others = [c for other in listed if other is not group and other.kind == group.kind for c in other.candidates]
    return any(
        place(c.sentence) == place(o.sentence) and o.start <= c.start and c.end <= o.end
        for c in group.candidates
        for o in others
    )


def _is_made(candidate: Candidate) -> bool:
    return "produced" in candidate.evidence and not candidate.evidence & {"nested", "complement"}


def _of_section(group: Group, about: set[int]) -> str:
    """A bare «the concept note» is a thing of its own where the section is about one initiative."""
    made = lexicon.BARE_DATASETS | {"report"}
    bare = (
        c
        for c in group.candidates
        if (c.head in made and not plural(c) and (c.head != "report" or _is_made(c) or is_version(c)))
    )
    there = any((is_version(c) or "definite" in c.evidence) and c.sentence.section_index in about for c in bare)
    return "the initiative of the section has it" if there else ""


def _reason(group: Group) -> str:
    if all("known" in c.evidence for c in group.candidates):
        return "known by its name"
    if any("titled" in c.evidence for c in group.candidates):
        return "a title beside a word for what it is"
    if any(c.acronym and not _spelt(c) for c in group.candidates):
        return "said beside a name of its own"
    return initiative_reason(group) if group.kind == INITIATIVE else dataset_reason(group)


def _spelt(candidate: Candidate) -> bool:
    """Whether the acronym is made of the first letters of the phrase, or stands in it."""
    initials = "".join(word[0] for word in re.findall(r"\w+", candidate.text)).casefold()
    acronym = (candidate.acronym or "").casefold()
    return acronym in candidate.sentence.passage.text[candidate.start : candidate.end].casefold() or acronym in initials
