"""A commitment through time: the chain of its action items."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphapp.commitments.items import Item
from graphapp.commitments.told import Told
from graphapp.schema.ids import identifier
from graphapp.schema.life import State

_ENOUGH = 2  # words that name things, beside «it» or «the rest»


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two items that may be one commitment: left apart, or joined for a weak reason."""

    earlier: str
    later: str
    reason: str
    joined: bool = False


@dataclass(slots=True)
class Chain:
    """The items of one commitment, oldest first, and what was told of it in running text."""

    items: list[Item]
    reasons: list[str]  # why each item was taken for the same; "" for the first
    outcomes: list[tuple[Told, str]] = field(default_factory=list)
    successors: list[Chain] = field(default_factory=list, compare=False, repr=False)  # what it was transformed into
    predecessors: list[Chain] = field(default_factory=list, compare=False, repr=False)

    @property
    def id(self) -> str:
        return commitment_id(self.items[0])

    @property
    def named(self) -> Item:
        """The last item that names what it is about: «B will now send it» is known by the item before it."""
        naming = (item for item in reversed(self.items) if not item.gist.stands_for or len(item.gist.telling) > _ENOUGH)
        return next(naming, self.items[-1])

    @property
    def ended(self) -> bool:
        return bool(
            self.successors
            or self.items[-1].state is not State.OPEN
            or any(told.outcome.state is not State.OPEN for told, _ in self.outcomes)
        )


def commitment_id(first: Item) -> str:
    """A commitment goes by its first item, so its id is stable while it grows."""
    return identifier("Commitment", first.id)
