"""Candidates of one document that name the same thing, brought together.

The rule is conservative: the same sort of head, and the telling words of one contained in those of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphapp.loaders.topics.candidates import Candidate, place
from graphapp.loaders.topics.words import content_words


@dataclass(slots=True)
class Group:
    """Candidates taken for one thing; grows while the document is read."""

    kind: str
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def evidence(self) -> frozenset[str]:
        return frozenset().union(*(c.evidence for c in self.candidates))

    @property
    def content(self) -> frozenset[str]:
        return frozenset().union(*(c.content for c in self.candidates))


def unify(candidates: Sequence[Candidate]) -> list[Group]:
    """Groups in order of first appearance; phrases without telling words join what their section speaks of, or stand alone."""
    groups: list[Group] = []
    telling = [c for c in candidates if _tells(c)]
    for candidate in sorted(telling, key=lambda c: -len(c.content)):
        group = next((g for g in groups if _belongs(candidate, g)), None)
        if group is None:
            group = Group(candidate.kind)
            groups.append(group)
        group.candidates.append(candidate)
    for candidate in candidates:
        if not _tells(candidate):
            _settle(candidate, groups)
    for group in groups:
        group.candidates.sort(key=_place)
    groups.sort(key=lambda g: _place(g.candidates[0]))
    return groups


def _place(candidate: Candidate) -> tuple[int, int, int, int]:
    return (*place(candidate.sentence), candidate.start)


def _tells(candidate: Candidate) -> bool:
    """Whether the phrase has a word besides its head that tells it from others."""
    return len(candidate.content - content_words(candidate.head)) > 0


def _belongs(candidate: Candidate, group: Group) -> bool:
    return group.kind == candidate.kind and any(_same(candidate, other) for other in group.candidates)


def _same(one: Candidate, other: Candidate) -> bool:
    if one.acronym and one.acronym in content_acronyms(other):
        return True
    small, big = sorted((one, other), key=lambda c: len(c.content))
    if small.content == big.content:
        return True
    return small.head == big.head and small.content <= big.content and not _competes(small, big)


def content_acronyms(candidate: Candidate) -> frozenset[str]:
    return frozenset(w for w in candidate.text.replace("(", " ").replace(")", " ").split() if w.isupper() and len(w) > 1)


def _competes(small: Candidate, big: Candidate) -> bool:
    """Whether only what follows the bigger one's head names the smaller one («questionnaire on the survey»)."""
    return not small.compound & big.compound


def _settle(candidate: Candidate, groups: list[Group]) -> None:
    """A phrase that says only its head is the thing of that head last spoken of in its section, else one of its own."""
    if "indefinite" not in candidate.evidence or candidate.sentence.block_index < 0:
        near = [g for g in groups if _near(candidate, g)]
        if near:
            near[-1].candidates.append(candidate)
            return
    same = next(
        (g for g in groups if g.kind == candidate.kind and all(c.content == candidate.content for c in g.candidates)), None
    )
    if same is None:
        groups.append(Group(candidate.kind, [candidate]))
    else:
        same.candidates.append(candidate)


def _near(candidate: Candidate, group: Group) -> bool:
    return group.kind == candidate.kind and any(
        c.head == candidate.head and c.sentence.section_index == candidate.sentence.section_index for c in group.candidates
    )
