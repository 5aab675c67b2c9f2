"""Which groups of candidates are worth listing: precision first, since a passing «review» or «list» is no undertaking."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.unifying import Group
from graphapp.loaders.topics.words import content_words, head_words, singular
from graphapp.schema.documents import SectionRole


def chosen(groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """The groups to list, each with the reason in words."""
    about = {c.sentence.section_index for g in groups if g.kind == INITIATIVE for c in g.candidates if "heading" in c.evidence}
    picked = ((group, _reason(group) or _of_section(group, about)) for group in groups)
    return [(group, reason) for group, reason in picked if reason]


def _of_section(group: Group, about: set[int]) -> str:
    """A bare «the concept note» is a thing of its own where the section is about one initiative."""
    bare = (c for c in group.candidates if c.head in lexicon.BARE_DATASETS and not _plural(c))
    there = any("definite" in c.evidence and c.sentence.section_index in about for c in bare)
    return "the initiative of the section has it" if there else ""


def _reason(group: Group) -> str:
    if any("titled" in c.evidence for c in group.candidates):
        return "a title beside a word for what it is"
    return _initiative(group) if group.kind == INITIATIVE else _dataset(group)


def telling(candidate: Candidate) -> frozenset[str]:
    """The words of a phrase, besides its head, that are neither generic nor the housekeeping of meetings."""
    found = candidate.content - head_words(candidate.head)
    return frozenset(w for w in found if w not in lexicon.HOUSEKEEPING and not w.isdigit())


def _compound_telling(candidate: Candidate) -> frozenset[str]:
    return telling(candidate) & candidate.compound


def _initiative(group: Group) -> str:
    head = group.candidates[0].head
    weak = all(c.head in lexicon.WEAK_INITIATIVE_HEADS or c.head in lexicon.HEADING_HEADS for c in group.candidates)
    good = [c for c in group.candidates if telling(c) and not _housekeeping(c) and not _plural(c)]
    evidence = frozenset().union(*(c.evidence for c in good)) if good else frozenset()
    if not good:
        return ""
    if any("heading" in c.evidence and _is_title(c) for c in good):
        return "title of a section"
    if any("proper" in c.evidence and _compound_telling(c) for c in good if c.head != "process") and not weak:
        return f"capitalised name of a {head}"
    if "owner" in evidence:
        return f"{head} of a named organisation"
    if "undertaken" in evidence and not (weak and not any("complement" in c.evidence or len(telling(c)) > 1 for c in good)):
        return "object of a verb of undertaking"
    if len(good) > 1 and not weak and any(_compound_telling(c) for c in good):
        return "named more than once"
    if any(c.sentence.section.role in (SectionRole.ACTIONS, SectionRole.REVIEW) for c in good) and not weak:
        return "named in an action"
    if not weak and any("definite" in c.evidence and len(telling(c)) > 1 and _compound_telling(c) for c in good):
        return f"a {head} with a name of its own"
    return ""


def _plural(candidate: Candidate) -> bool:
    """Whether the phrase speaks of several, which is a sort of undertaking and not one («pilot projects»)."""
    last = candidate.short.split()[-1].casefold()
    return singular(last) != last and "heading" not in candidate.evidence


def _is_title(candidate: Candidate) -> bool:
    """Whether the phrase is most of its heading."""
    heading = [singular(w) for w in content_words(candidate.sentence.passage.text)]
    return len(candidate.content) * 2 >= len(heading)


def _housekeeping(candidate: Candidate) -> bool:
    return all(w in lexicon.HOUSEKEEPING or w.isdigit() for w in candidate.content)


def _dataset(group: Group) -> str:
    head = group.candidates[0].head
    acted = [c for c in group.candidates if c.evidence & {"produced", "undertaken"}]
    good = [c for c in group.candidates if telling(c) and not _housekeeping(c)]
    good = [c for c in good if "nested" not in c.evidence]
    pointed = [c for c in group.candidates if "pointed" in c.evidence and not _plural(c)]
    if head in lexicon.BARE_DATASETS and (pointed or any(not _plural(c) for c in acted)):
        return "made or shared"
    if any("heading" in c.evidence and _is_title(c) for c in good):
        return "title of a section"
    if head in lexicon.DATA_HEADS:
        return "data made or shared" if any(c in acted and "complement" in c.evidence for c in good) else ""
    if any(c in acted or c in pointed for c in good):
        return "made or shared"
    if any("proper" in c.evidence and _compound_telling(c) for c in good):
        return f"capitalised name of a {head}"
    if any(_in_action(c) and _compound_telling(c) for c in good):
        return "named in an action"
    if head in lexicon.WEAK_DATASET_HEADS:
        return ""
    if any(len(telling(c)) > 1 for c in good):
        return f"a {head} with a name of its own"
    return "named more than once" if len(good) > 1 else ""


def _in_action(candidate: Candidate) -> bool:
    return candidate.sentence.section.role in (SectionRole.ACTIONS, SectionRole.REVIEW)
