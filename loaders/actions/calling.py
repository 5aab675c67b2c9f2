"""Names by what kind of body they are: «the Delegation» stands for the one delegation that the document names.

The names stage knows spellings; what a text calls a body in passing is of use only where somebody is to act.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphapp.schema.documents import Passage
from graphapp.schema.findings import Found, Names
from graphapp.schema.ids import fold
from graphapp.schema.records import Name

_BODIES = frozenset(
    """university ministry bank institute foundation bureau commission federation society consortium museum academy council
    secretariat laboratory company trust union institution directorate municipality embassy hospital college school
    authority delegation""".split()
)
_THE = re.compile(
    r"\b[Tt]he\s+(?P<what>[A-Za-z]+)\b(?!\s+(?:of|for|in)\s+[A-Z])(?!\s+[A-Z][a-z])|\A(?P<bare>[A-Z][a-z]+)(?=\s+to\s)"
)


@dataclass(frozen=True, slots=True)
class Calling:
    """The names of a document, and what it calls them."""

    names: Names
    known: Mapping[str, tuple[str, ...]]

    def find(self, passage: Passage) -> Sequence[Found]:
        """The names in a passage and what stands for one, in order."""
        found = list(self.names.find(passage))
        for match in _THE.finditer(passage.text):
            group = "what" if match["what"] else "bare"
            keys = self.known.get(match[group].casefold(), ())
            start, end = match.span(group)
            if keys and not any(each.start < end and start < each.end for each in found):
                found.append(Found(keys[0], "Organisation", start, end, passage.text[start:end]))
        return sorted(found, key=lambda each: each.start)

    def name(self, key: str) -> Name:
        """What is known of a key."""
        return self.names.name(key)

    def all(self) -> Sequence[Name]:
        """Every name of the document, in order of appearance."""
        return self.names.all()


def called(names: Names, own: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """What kind of body each organisation is by its name («the university»), where the document names one only."""
    found: dict[str, set[str]] = {}
    for name in names.all():
        if name.kind == "Organisation" and name.key not in own and name.parent is None:
            for word in {word for spelling in (name.name, *name.spellings) for word in fold(spelling).split()} & _BODIES:
                found.setdefault(word, set()).add(name.key)
    return {word: tuple(keys) for word, keys in found.items() if len(keys) == 1}
