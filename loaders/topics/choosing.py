"""Which groups of candidates are worth listing: precision first, since a passing «review» or «list» is no undertaking."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.unifying import Group
from graphapp.loaders.topics.words import content_words, singular
from graphapp.schema.documents import SectionRole


def chosen(groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """The groups to list, each with the reason in words."""
    picked = ((group, _reason(group)) for group in groups)
    return [(group, reason) for group, reason in picked if reason]


def _reason(group: Group) -> str:
    return _initiative(group) if group.kind == INITIATIVE else _dataset(group)


def telling(candidate: Candidate) -> frozenset[str]:
    """The words of a phrase, besides its head, that are neither generic nor the housekeeping of meetings."""
    found = candidate.content - content_words(candidate.head)
    return frozenset(w for w in found if w not in lexicon.HOUSEKEEPING and not w.isdigit())


def _compound_telling(candidate: Candidate) -> frozenset[str]:
    return telling(candidate) & candidate.compound


def _initiative(group: Group) -> str:
    head = group.candidates[0].head
    weak = all(c.head in lexicon.WEAK_INITIATIVE_HEADS or c.head in lexicon.HEADING_HEADS for c in group.candidates)
    good = [c for c in group.candidates if telling(c) and not _housekeeping(c)]
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
    return ""


def _is_title(candidate: Candidate) -> bool:
    """Whether the phrase is most of its heading."""
    heading = [singular(w) for w in content_words(candidate.sentence.passage.text)]
    return len(candidate.content) * 2 >= len(heading)


def _housekeeping(candidate: Candidate) -> bool:
    return all(w in lexicon.HOUSEKEEPING or w.isdigit() for w in candidate.content)


def _dataset(group: Group) -> str:
    head = group.candidates[0].head
    evidence = group.evidence
    acted = bool(evidence & {"produced", "undertaken"})
    if head in lexicon.BARE_DATASETS and acted:
        return "made or shared"
    good = [c for c in group.candidates if telling(c) and not _housekeeping(c)]
    if not good:
        return ""
    acted = any(c.evidence & {"produced", "undertaken"} for c in good)
    weak = head in lexicon.WEAK_DATASET_HEADS
    if head in lexicon.DATA_HEADS:
        about = any("complement" in c.evidence for c in good)
        return "data made or shared" if about and any("produced" in c.evidence for c in good) else ""
    if any("heading" in c.evidence and _is_title(c) for c in good):
        return "title of a section"
    if acted:
        return "made or shared"
    if any("proper" in c.evidence and _compound_telling(c) for c in good):
        return f"capitalised name of a {head}"
    if any(c.sentence.section.role in (SectionRole.ACTIONS, SectionRole.REVIEW) for c in good):
        return "named in an action"
    if not weak and any(len(telling(c)) > 1 for c in good):
        return f"a {head} with a name of its own"
    return "named more than once" if len(good) > 1 else ""


KINDS = (INITIATIVE, DATASET)
