"""A thing in a statement that is being written, and what its relation to the thing before it tells of the day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphapp.schema.model import KINDS, Relation, kinds_of


@dataclass(frozen=True, slots=True)
class Here:
    """A thing in the statement that is being written. Its number makes the names of its variables its own."""

    kind: str  # or interface
    number: int
    start: Here | None = None  # the thing it is related to
    relation: Relation | None = None  # of the start

    @property
    def node(self) -> str:
        return f"n{self.number}"

    @property
    def edge(self) -> str:
        return f"e{self.number}"

    @property
    def phase(self) -> str:
        return f"p{self.number}"

    @property
    def phased(self) -> bool:
        """Whether the thing exists only on the days that a phase of it covers."""
        return self.kind == "Commitment"

    def of(self, kind: str | None) -> Here:
        """The same thing, known to be of this kind."""
        return replace(self, kind=kind) if kind else self


def is_told_once(here: Here) -> bool:
    """Whether nobody can say twice that the thing is related to its start, as documents may of the same two things.

    All that a commitment is related to is derived, by the group that it was made in.
    """
    if here.start is None or here.relation is None:
        return True
    return (here.relation.target if here.relation.incoming else here.start.kind) == "Commitment"


def is_known_since(here: Here) -> bool:
    """Whether the thing is known to be related to its start only since the day of a document that says so.

    What a document, a meeting or an item is related to, it says itself, whatever the day; a name goes through many of them.
    """
    if here.start is None or is_told_once(here):
        return False
    return any(field.name == "aliases" for kind in kinds_of(here.start.kind) for field in KINDS[kind].fields)
