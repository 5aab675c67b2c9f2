"""Where people's decisions on «one commitment or two?» meet the following of commitments: before likeness has its say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import Likeness
from graphapp.commitments.told import Told
from graphapp.schema.decisions import Pairs

DECIDED = Likeness(9.0, "a person decided so")  # no likeness of words comes near it


def heeded(
    scored: Sequence[tuple[Likeness, int, int]], earlier: Sequence[Chain], items: Sequence[Item], decided: Pairs
) -> list[tuple[Likeness, int, int]]:
    """The candidates (chain and item by index) with those a person joined first, without those a person keeps apart."""
    if not decided:
        return list(scored)
    held = [list(known_as(chain)) for chain in earlier]
    joined = [
        (DECIDED, c, i)
        for c, names in enumerate(held)
        for i, item in enumerate(items)
        if decided.together(names, item.known_as)
    ]
    forced = {(c, i) for _, c, i in joined}
    free = [s for s in scored if s[1:] not in forced and not decided.kept_apart(held[s[1]], items[s[2]].known_as)]
    return [*joined, *free]


def unite(begun: Sequence[Chain], others: Sequence[Chain], decided: Pairs) -> list[Chain]:
    """Those of the chains just begun that stay: one whose only item a person joined to another chain goes into that one."""
    if not decided:
        return list(begun)
    kept: list[Chain] = []
    for chain in begun:
        home = next((c for c in (*others, *kept) if decided.together(known_as(c), known_as(chain))), None)
        if home is None:
            kept.append(chain)
        else:
            home.items += chain.items
            home.reasons.append(DECIDED.reason)
    return kept


def may_tell(chain: Chain, told: Told, decided: Pairs) -> bool:
    """Whether nobody said that these words tell nothing of this commitment."""
    return not decided.kept_apart(known_as(chain), (told.statement,))


def known_as(chain: Chain) -> Iterator[str]:
    """The ids of a commitment's items, by whichever document."""
    return (name for item in chain.items for name in item.known_as)
