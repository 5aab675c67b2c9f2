"""The things that several series share: what they are called once the claims of one series are others.

Their values follow from all claims about them. Those of a well-known organisation are as many as the documents that name it,
so they are read only where a claim is gone, or says something that is not known of the thing yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graphapp.derivation import Graph
from graphapp.naming import CLAIMS, agrees, node
from graphapp.store.contract import Edge, Node, Transaction

Identity: TypeAlias = tuple[str, str, str, str]  # of an edge: source, type, target, by


@dataclass(frozen=True, slots=True)
class Difference:
    """What claimants assert otherwise than before."""

    claimants: frozenset[str]
    gone: tuple[Edge, ...]
    new: tuple[Edge, ...]
    mended: frozenset[Identity]  # of the new ones, those that were there with other words


def difference(claimants: frozenset[str], before: Iterable[Edge], after: Mapping[Identity, Edge]) -> Difference:
    """What makes of the edges before those after."""
    known = {(edge.source, edge.type, edge.target, edge.by): edge for edge in before}
    return Difference(
        claimants,
        tuple(edge for identity, edge in sorted(known.items()) if identity not in after),
        tuple(edge for identity, edge in after.items() if known.get(identity) != edge),
        frozenset(identity for identity, edge in after.items() if known.get(identity, edge) != edge),
    )


def claimed(graph: Graph) -> dict[str, list[str]]:
    """What a series claims of each thing that it shares with others, by the thing's id."""
    found: dict[str, list[str]] = {}
    for edge in graph.edges.values():
        if edge.type in CLAIMS:
            found.setdefault(edge.target, []).append(edge.note or "{}")
    return found


def shared(
    transaction: Transaction, different: Difference, claims: Mapping[str, list[str]], known: Mapping[str, Node]
) -> list[Node]:
    """The shared things about which a claim is another, as all claims have them: the series' `claims`, and all others'."""
    void = {edge.target for edge in different.gone if edge.type in CLAIMS}
    void |= {target for _, type_, target, _ in different.mended if type_ in CLAIMS}
    added: dict[str, list[str]] = {target: [] for target in sorted(void)}
    for edge in different.new:
        if edge.type in CLAIMS:
            added.setdefault(edge.target, []).append(edge.note or "{}")
    names = {thing for thing, said in added.items() if thing in known and not all(agrees(known[thing], each) for each in said)}
    others = transaction.notes_on(sorted(void | names), CLAIMS, different.claimants)
    return [
        node(thing, [*others.get(thing, Counter()).elements(), *claims.get(thing, ())])
        for thing in sorted(added)
        if (thing in void or thing in names or thing not in known) and (thing in others or thing in claims)
    ]
