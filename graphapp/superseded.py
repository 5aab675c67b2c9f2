"""What a commitment goes by now: an id that somebody wrote down stays good when the minutes are corrected or completed.

A commitment goes by its first item. When an earlier record of it is loaded, or the first item's words are mended, the id
changes; the old one is kept as a pointer. Pointers are history, not graph: they depend on what was loaded when, so
dumps leave them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphapp.commitments.chain import Chain
from graphapp.commitments.words import stems
from graphapp.schema.model import SUPERSEDED
from graphapp.store.contract import Edge, Node, Reader, Transaction
from graphapp.store.selection import Compare, Operator, Question, Selection

_ALIKE = 0.5  # Dice coefficient of stems from which two wordings at one meeting are one item, mended
_STEPS = 100  # more corrections of one commitment than anybody makes


def pointers(transaction: Transaction, before: Iterable[Edge], chains: Iterable[Chain]) -> list[Node]:
    """For every commitment that is gone, a pointer to the one that holds its item, or that item's new wording."""
    now = list(chains)
    there = {chain.id for chain in now}
    items: dict[str, list[str]] = {}
    meetings: dict[str, str] = {}
    for edge in before:
        if edge.type == "HAS_ITEM" and edge.source not in there:
            items.setdefault(edge.source, []).append(edge.target)
        elif edge.type == "RECORDED_AT":
            meetings[edge.source] = edge.target
    gone = sorted({item for of in items.values() for item in of})
    texts = {item: node.values.get("text", "") for item, node in transaction.node_values(gone).items()}
    found = {
        old: next((chain.id for item in of if (chain := _holder(item, now, meetings, texts)) is not None), None)
        for old, of in sorted(items.items())
    }
    return [Node(SUPERSEDED.name, pointer(old), {"successor": new}) for old, new in found.items() if new]


def _holder(item: str, chains: Iterable[Chain], meetings: Mapping[str, str], texts: Mapping[str, str]) -> Chain | None:
    """The commitment that holds an item, or the item of the same meeting whose words are most like it."""
    words = stems(texts.get(item, ""))
    scored: list[tuple[float, str, Chain]] = []
    for chain in chains:
        for each in chain.items:
            if each.id == item:
                return chain
            if each.meeting == meetings.get(item):
                alike = 2 * len(words & stems(each.action.text)) / max(1, len(words) + len(stems(each.action.text)))
                scored.append((alike, each.id, chain))
    best = max(scored, key=lambda s: s[:2], default=(0.0, "", None))
    return best[2] if best[0] >= _ALIKE else None


def pointer(commitment: str) -> str:
    return f"{SUPERSEDED.name}-{commitment}"


def successor(reader: Reader, commitment: str) -> str | None:
    """The id that a superseded commitment goes by now; None for one that never was or is gone for good."""
    known = None
    for _ in range(_STEPS):
        chosen = Selection(SUPERSEDED.name, ("successor",), where=Compare("id", Operator.EQ, pointer(known or commitment)))
        rows = reader.answer(Question(chosen, as_of="9999-12-31")).rows
        if not rows or rows[0]["successor"] == commitment:
            return known
        known = rows[0]["successor"]
    return known
