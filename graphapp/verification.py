"""Checks that every fact points at its words: the quote is the stored text's, and holds what the fact was made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from graphapp.schema.ids import fold
from graphapp.store.contract import Edge, Node, Reader

_EVIDENCED = frozenset(
    (
        "ATTENDED",
        "SENT_APOLOGIES",
        "CHANGED_FROM",
        "CHANGED_INTO",
        "INVOLVED_IN",
        "LEADS",
        "FUNDS",
        "TAKES_PLACE_IN",
        "OWNED_BY",
        "SERVES",
        "LOCATED_IN",
        "CONCERNS",
    )
)
_HYPHENATED = re.compile(r"[-\u00ad]\s*\n\s*")


@dataclass(slots=True)
class Verified:
    """How many facts of each kind were checked, and what is wrong, in sentences."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def verify(reader: Reader) -> Verified:
    """Look at every quote of every fact in the store."""
    found = Verified()
    texts: dict[str, str] = {}
    statements: dict[str, Node] = {}
    items: dict[str, Node] = {}
    for node in reader.nodes():
        if node.kind == "Document":
            texts[node.id] = node.values.get("text", "")
        elif node.kind == "Statement":
            statements[node.id] = node
        elif node.kind == "ActionItem":
            items[node.id] = node
    for edge in reader.edges():
        found.faults += _faults(edge, texts, statements, items, found.counts)
    return found


def _faults(
    edge: Edge, texts: dict[str, str], statements: dict[str, Node], items: dict[str, Node], counts: Counter[str]
) -> Iterator[str]:
    if edge.type == "PART_OF":
        counts["quotes that are the stored text"] += 1
        values = statements[edge.source].values
        if texts[edge.target][values.get("start", 0) : values.get("end", 0)] != values["text"]:
            yield f"{edge.source}: the quote is not what stands there in the document"
    elif edge.type == "MENTIONS":
        for spelling in (edge.note or "").split(" · "):
            counts["names within their quote"] += 1
            if not _holds(statements[edge.source], spelling):
                yield f"{edge.source}: the quote does not hold «{spelling}»"
    elif edge.type == "STATED_IN" and edge.position == 0:
        counts["action items within their quote"] += 1
        if not _holds(statements[edge.target], items[edge.source].values["text"]):
            yield f"{edge.source}: the quote does not hold the words of the action item"
    elif edge.type in _EVIDENCED and not edge.derived:
        counts["relations with a quote"] += 1
        if not edge.statements or not set(edge.statements) <= statements.keys():
            yield f"{edge.source} {edge.type} {edge.target}: no quote says so"


def _holds(statement: Node, words: str) -> bool:
    """Whether every word stands in the quote, hyphens at line ends and markup aside («&beta;» is «β»)."""
    said = unescape(statement.values["text"])
    text = f" {fold(said)} {fold(_HYPHENATED.sub('', said))} "
    squeezed = text.replace(" ", "")
    return all(f" {word} " in text or word in squeezed for word in fold(words).split())
