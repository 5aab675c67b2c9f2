"""Commitments that turned into others.

The minutes say so («instead of», «merged into»), or they list, in place of a promise of which they say nothing more, one of
the same kind of work about the same subject under another name, and no other fits.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from graphapp.commitments.chain import Chain
from graphapp.commitments.items import Item
from graphapp.commitments.likeness import alike
from graphapp.commitments.words import REPLACED, stems, weight
from graphapp.commitments.work import subject, works
from graphapp.schema.life import State

_PART = re.compile(
    r"\b(?P<which>[a-z]+) (?P<part>parts?|hal(?:f|ves)|sections?|chapters?|volumes?|components?|modules?|portions?|share)\b"
    r"(?:\s+of\s+(?:the\s+|its\s+|their\s+)?(?P<of>[^,;.:]{3,60}))?",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\W*(?:it|this|that|they|these)\s+(?:(?:now|thus|therefore)\s+)?(?:becomes?|became|turns? into|will become"
    r"|(?:is|are|will be) (?:now )?replaced (?:by|with))\b"
    r"|\W*(?:instead|as a (?:replacement|substitute)|in (?:its|their|his|her) (?:place|stead)"
    r"|in place of (?:it|this|them)|alternatively)\b",
    re.IGNORECASE,
)
_LIKE = 0.5  # a little less than two records of one promise are
_NAMED = 0.4  # how much of a commitment the words around «instead of» must name
_TELLING = math.log(1 + 3)  # a subject that is in more than every third record tells no two of them apart


def transform(earlier: Sequence[Chain], begun: Sequence[Chain], scale: Mapping[str, float]) -> None:
    """Join commitments begun at a meeting to the earlier ones that its minutes say they replace."""
    for chain in earlier:
        told = next((t for t, _ in chain.outcomes if begun and t.instead and t.date == begun[0].items[0].date), None)
        for new in begun:
            if (
                (told and _shared(new.items[0].stems, told.instead, scale) >= _NAMED)
                or (not chain.ended and _takes_the_place(new, chain, scale))
                or _stands_in(new.items[0], chain)
                or _supersedes(new.items[0], chain.items[-1], scale)
            ):
                _join(chain, new)
    of_item = {new.items[0].id: new for new in begun}
    shares = [(old, of_item[item.id], why) for old, item, why in in_parts(earlier, [new.items[0] for new in begun])]
    for chain, new, reason in (*shares, *_in_other_form(earlier, begun, scale)):
        _join(chain, new)
        new.reasons[0] = reason


def in_parts(earlier: Sequence[Chain], items: Sequence[Item]) -> list[tuple[Chain, Item, str]]:
    """Promises of the meeting before with the items that share them out («the financial part», «the narrative part»).

    One part alone may be another thing's; of two and more, one at least says what they are parts of.
    """
    before = max((chain.items[-1].date for chain in earlier), default="")
    parts: dict[str, list[tuple[Item, str, frozenset[str]]]] = {}
    for item in items:
        if found := _PART.search(item.action.text):
            of = stems(found["of"] or "", (found["which"],))
            parts.setdefault(found["part"].casefold().rstrip("s"), []).append((item, found["which"].casefold(), of))
    joined = []
    for part, each in parts.items():
        whole = frozenset(word for _, _, of in each for word in of)
        if len({which for _, which, _ in each}) < 2 or not whole:
            continue
        fitting = [c for c in earlier if c.items[-1].date == before and not c.ended and _is_whole(c.items[-1], whole)]
        if len(fitting) == 1:
            joined += [(fitting[0], item, f"it is one {part} of what was promised as a whole") for item, _, _ in each]
    return joined


def _is_whole(item: Item, words: frozenset[str]) -> bool:
    """Whether the promise's own thing is what the words say that there are parts of."""
    own = item.gist.kind if item.gist.heads else item.gist.emphasis.keys()
    named = not item.gist.heads or bool(item.gist.heads & words)
    return named and len(own & words) > 1 and not _PART.search(item.action.text)


def _join(old: Chain, new: Chain) -> None:
    old.successors.append(new)
    new.predecessors.append(old)


def _in_other_form(
    earlier: Sequence[Chain], begun: Sequence[Chain], scale: Mapping[str, float]
) -> list[tuple[Chain, Chain, str]]:
    """Promises of the meeting before that nothing is said of, each with the only new one of the same work and subject."""
    new_day = begun[0].items[0].date if begun else ""
    before = max((chain.items[-1].date for chain in earlier if chain.items[-1].date < new_day), default="")
    untold = [c for c in earlier if not c.ended and not c.outcomes and c.items[-1].date == before]
    free = [new for new in begun if not new.predecessors and not new.ended]
    found = [(c, new, why) for c in untold for new in free if (why := _same_work(c.items[-1], new.items[0], scale))]
    return [
        (old, new, why)
        for old, new, why in found
        if sum(o is old for o, _, _ in found) == 1 and sum(n is new for _, n, _ in found) == 1
    ]


def _same_work(old: Item, new: Item, scale: Mapping[str, float]) -> str:
    """Why the new promise is the old one's work under another name, in words; empty where it is not."""
    kinds = works(old.action.text) & works(new.action.text)
    about = subject(old.action.text, old.stems - old.others)
    telling = any(scale.get(word, 0.0) >= _TELLING for word in about)
    if not kinds or not telling or not about <= new.stems or (old.owners and not old.owners & new.owners):
        return ""
    return f"nothing more is said of the earlier one, and both are {min(kinds)} about the same subject"


def _takes_the_place(new: Chain, old: Chain, scale: Mapping[str, float]) -> bool:
    """Whether the new commitment says itself that it stands in place of the old one («…, in place of the rooms»)."""
    text = new.items[0].action.text
    found = REPLACED.search(text)
    if found is None or new.items[0].date <= old.items[-1].date:
        return False
    return _shared(stems(text[found.end() :].split(",")[0]), old.items[-1].stems, scale) >= _NAMED


def _stands_in(item: Item, old: Chain) -> bool:
    """Whether an item right behind the words that give a promise up says that it comes instead («It becomes …»)."""
    given_up = (t for t, _ in old.outcomes if t.date == item.date and t.outcome.state is State.CANCELLED)
    return bool(_INSTEAD.match(item.action.text)) and any(item.follows(told.outcome.text) for told in given_up)


def _supersedes(item: Item, old: Item, scale: Mapping[str, float]) -> bool:
    """Whether minutes that give a promise up for something else list a like one by the same people («superseded by …»)."""
    given_up = old.date == item.date and old.state is State.CANCELLED and bool(REPLACED.search(old.whole))
    return given_up and bool(old.owners & item.owners) and alike(old, item, scale).score >= _LIKE


def _shared(named: frozenset[str], by: frozenset[str], scale: Mapping[str, float]) -> float:
    """How much of the named words the others hold, between 0 and 1."""
    return weight(named & by, scale) / weight(named, scale) if named else 0.0
