"""What falls apart when a node or a tie is taken out: the tree of blocks of a network, walked from the cut.

Not by taking each node out and looking at what is left: that walks the whole network once a node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import networkx as nx


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a network (largest parts that no single node can cut), and for every node those it is in."""

    parts: tuple[frozenset[str], ...]
    of: dict[str, tuple[int, ...]]

    def pieces(self, node: str) -> list[set[str]]:
        """The parts into which what hangs together with a node falls without it, without the largest; empty: it holds.

        Examples
        --------
        A triangle with a tail: without «c» the tail is cut off from «a» and «b».

        >>> blocks(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")])).pieces("c") == [{"d", "e"}]
        True
        """
        found = [self._beyond(node, part) for part in self.of.get(node, ())]
        sizes = [sum(len(self.parts[part]) - 1 for part in parts) for parts in found]
        largest = sizes.index(max(sizes)) if sizes else -1
        others = [self._union(parts) - {node} for number, parts in enumerate(found) if number != largest]
        return sorted(others, key=lambda piece: (-len(piece), min(piece)))

    def sides(self, bridge: tuple[str, str]) -> tuple[set[str], set[str]]:
        """What is on either side of a tie that alone holds its ends together, the smaller side first."""
        [part] = set(self.of[bridge[0]]) & set(self.of[bridge[1]])
        one, other = ({node} | self._union(self._past(node, part)) for node in bridge)
        return (one, other) if (len(one), min(one)) <= (len(other), min(other)) else (other, one)

    def _past(self, node: str, part: int) -> list[int]:
        """The blocks that are reached from a node without one of its blocks."""
        return [each for first in self.of[node] if first != part for each in self._beyond(node, first)]

    def _beyond(self, node: str, part: int) -> list[int]:
        """The blocks that are reached from a node by way of one of its blocks."""
        found, seen, waiting = [], {node}, [part]
        while waiting:
            here = waiting.pop()
            found.append(here)
            for joint in self.parts[here] - seen:
                if len(self.of[joint]) > 1:
                    seen.add(joint)
                    waiting.extend(each for each in self.of[joint] if each != here)
        return found

    def _union(self, parts: list[int]) -> set[str]:
        return set().union(*(self.parts[part] for part in parts))


def blocks(links: nx.Graph[str]) -> Blocks:
    """The blocks of a network (Hopcroft and Tarjan 1973, as in networkx)."""
    found = cast("Iterable[set[str]]", nx.biconnected_components(links))  # its stubs say lists of sets, and are wrong
    parts = tuple(sorted(map(frozenset, found), key=min))
    of: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        for node in part:
            of.setdefault(node, []).append(number)
    return Blocks(parts, {node: tuple(numbers) for node, numbers in of.items()})


def bridges(made: Blocks) -> Iterator[tuple[str, str]]:
    """The ties that alone hold their ends together: blocks of two."""
    for part in made.parts:
        if len(part) == 2:
            one, other = sorted(part)
            yield one, other
