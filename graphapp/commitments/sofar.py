"""What the records of a commitment say together, up to a day: the latest words and owners, all places, datasets and work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graphapp.commitments.chain import Chain

Links: TypeAlias = tuple[tuple[str, str, str | None], ...]  # edge type, what it leads to, why


@dataclass(frozen=True, slots=True)
class SoFar:
    """What is said of a commitment, and what it is related to, in order."""

    text: str
    links: Links

    def of(self, kind: str) -> Links:
        """The links of a type."""
        return tuple(link for link in self.links if link[0] == kind)


NOTHING = SoFar("", ())


def so_far(chain: Chain, day: str | None = None) -> SoFar:
    """What the minutes up to a day say of it; None: all. What stands in minutes without a day was always said."""
    items = [each for each in chain.items if day is None or each.date <= day] or chain.items[:1]
    owners = next((item.owners for item in reversed(items) if item.owners), frozenset())
    newest = items[::-1]
    related: Mapping[str, Iterable[str]] = {
        "COMMITTED_BY": sorted(owners),
        "SERVES": [item.initiative for item in newest if item.initiative],
        "CONCERNS": [dataset for item in newest for dataset in sorted(item.datasets)],
        "LOCATED_IN": [country for item in newest for country in sorted(item.countries)],
    }
    links = [(kind, end, None) for kind, ends in related.items() for end in dict.fromkeys(ends)]
    told: dict[str, str | None] = {}
    for each, why in chain.outcomes:
        if day is None or each.date <= day:
            told.setdefault(each.statement, why)
    return SoFar(items[-1].action.text, (*links, *(("REPORTED_IN", statement, why) for statement, why in told.items())))
