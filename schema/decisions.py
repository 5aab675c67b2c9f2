"""What people decide about the graph, and the algebra of it: values that survive as JSON and mean the same in any order.

«The same» is transitive; «not the same» holds for all that is the same as either. A decision is never changed: taking it
back is a decision of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graphapp.schema.ids import identifier


class Judgement(StrEnum):
    """What a person says.

    Attributes
    ----------
    SAME
        Two names are one thing, two records one commitment.
    NOT_SAME
        They are two.
    UNDECIDED
        Looked at, and left open.
    RIGHT
        What is in doubt is so.
    WRONG_FACT
        The minutes do not say so: it is left out.
    CORRECTED
        The minutes say, or mean, something else: the value given.
    NOTED
        A remark; it changes nothing.
    TAKEN_BACK
        An earlier decision does not hold any more.
    """

    SAME = "SAME"
    NOT_SAME = "NOT_SAME"
    UNDECIDED = "UNDECIDED"
    RIGHT = "RIGHT"
    WRONG_FACT = "WRONG_FACT"
    CORRECTED = "CORRECTED"
    NOTED = "NOTED"
    TAKEN_BACK = "TAKEN_BACK"


class InDoubt(StrEnum):
    """What a doubt asks.

    Attributes
    ----------
    NAMES
        Are two names one thing?
    COMMITMENTS
        Is it one commitment or two?
    OWNER
        Who owns it?
    FACT
        Is it so at all?
    """

    NAMES = "NAMES"
    COMMITMENTS = "COMMITMENTS"
    OWNER = "OWNER"
    FACT = "FACT"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's word on one question.

    Subjects are what documents themselves say, never what was made of it: the keys of names, the ids of action items,
    meetings, statements. So a decision holds whatever else is loaded, and waits where nothing of it is.
    """

    judgement: Judgement
    subjects: tuple[str, ...]
    by: str
    at: str  # ISO 8601, UTC, with microseconds
    series: str = ""  # the group whose minutes it is about; "": wherever the subjects occur
    relation: str = ""  # of a wrong fact: the edge between its two subjects
    field: str = ""  # of a correction
    values: tuple[str, ...] = ()  # of a correction, as people write them
    note: str = ""
    undoes: str = ""  # the id of the decision that is taken back
    text: str = ""  # the decision in a sentence, for people

    @property
    def id(self) -> str:
        """A hash of everything but the sentence."""
        subjects, values = "\x1e".join(self.subjects), "\x1e".join(self.values)
        told = (self.series, self.relation, self.field, values, self.note, self.undoes)
        return identifier("Decision", self.judgement, subjects, self.by, self.at, *told)


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is decided of pairs: every subject's root (the first of all that are the same), and which roots are not the same."""

    roots: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.roots)

    def root(self, subject: str) -> str:
        return self.roots.get(subject, subject)

    def members(self, subject: str) -> list[str]:
        """All subjects that are decided to be the same, itself included."""
        root = self.root(subject)
        return sorted({subject} | {one for one, of in self.roots.items() if of == root})

    def together(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of these is decided to be the same as one of the others."""
        known = {self.roots[one] for one in some if one in self.roots}
        return any(self.roots.get(other) in known for other in others)

    def kept_apart(self, some: Iterable[str], others: Collection[str]) -> bool:
        """Whether one of these is decided not to be the same as one of the others."""
        if not self.apart:
            return False
        theirs = {self.roots[other] for other in others if other in self.roots}
        ours = {self.roots[one] for one in some if one in self.roots}
        return any(frozenset((one, other)) in self.apart for one in ours for other in theirs)


NO_PAIRS = Pairs()


def pairs(decisions: Iterable[Decision]) -> Pairs:
    """What decisions, all of which hold, say of pairs; the order they come in does not matter."""
    told = list(decisions)
    neighbours: dict[str, set[str]] = defaultdict(set)
    for each in told:
        if each.judgement in (Judgement.SAME, Judgement.NOT_SAME):
            one, other = each.subjects
            neighbours[one] |= {other} if each.judgement is Judgement.SAME else set()
            neighbours[other] |= {one} if each.judgement is Judgement.SAME else set()
    roots: dict[str, str] = {}
    for start in sorted(neighbours):
        waiting = [start] if start not in roots else []
        while waiting:
            one = waiting.pop()
            roots[one] = start
            waiting += [other for other in neighbours[one] if other not in roots]
    apart = (each.subjects for each in told if each.judgement is Judgement.NOT_SAME)
    return Pairs(roots, frozenset(frozenset((roots[one], roots[other])) for one, other in apart))
