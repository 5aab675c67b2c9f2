"""Names by what the minutes call them in passing: «the Delegation», «the Chair».

The names stage knows spellings; what a text calls a body or a person in passing is of use only where somebody is to act.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphapp.loaders.names import delegations
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Attendee, Found, Names
from graphapp.schema.ids import fold
from graphapp.schema.records import Name

_BODIES = frozenset(
    """university ministry bank institute foundation bureau commission federation society consortium museum academy council
    secretariat laboratory company trust union institution directorate municipality embassy hospital college school
    authority delegation""".split()
)
_THE = Regex(
    r"(?:\b[Tt]he\s+|\A\W*)(?P<taker>[Mm]inutes?[ -](?:[Ss]ecretary|[Tt]aker)|[Nn]ote[ -]?[Tt]aker|[Ss]cribe)\b"
    r"|\b[Tt]he\s+(?P<what>[A-Za-z]+)\b(?!\s+(?:of|for|in)\s+(?:the\s+)?[A-Z])(?!\s+[A-Z][a-z])(?!['’-]\w)"
    r"|\A(?P<bare>[A-Z][a-z]+)(?=\s+(?:to|will|shall)\s)"
)
# What a role in the list of who came makes of its bearer, and by what words the text calls them.
_ROLES = (
    (
        Regex(r"\bchair(?:person|man|woman|lady)?\b(?! of\b)", re.IGNORECASE),
        "chair chairperson chairman chairwoman chairlady",
    ),
    (Regex(r"\bco-?ordinator\b(?! of\b)", re.IGNORECASE), "coordinator"),
    (Regex(r"\b(?:secretary|minutes|note[- ]?taker)\b", re.IGNORECASE), "secretary undersigned"),
    (Regex(r"\brapporteur\b", re.IGNORECASE), "rapporteur"),
    (Regex(r"\btreasurer\b", re.IGNORECASE), "treasurer"),
)
_LESSER = Regex(r"\b(?:co-?(?=chair|lead|fac)|(?:vice|deputy|former|past|ex|acting|assistant|alternate)[- ])", re.IGNORECASE)

TAKER = "minute taker"  # how whoever took the minutes is known, whatever they are called
TAKERS = frozenset({"minute secretary", "minutes secretary", TAKER, "minutes taker", "note taker", "notetaker", "scribe"})


@dataclass(frozen=True, slots=True)
class Calling:
    """The names of a document, and what it calls them."""

    names: Names
    known: Mapping[str, tuple[str, ...]]
    offices: frozenset[str] = frozenset()  # of what is known, the offices that somebody bears
    delegations: frozenset[str] = frozenset()  # of countries, which own what they have to do beside the country's own key

    def find(self, passage: Passage) -> Sequence[Found]:
        """The names in a passage and what stands for one, in order."""
        # «the chair» is an office for the names stage, and here whoever bears it
        named = self.names.find(passage)
        found = [each for each in named if each.kind != "Group" or fold(each.spelling) not in self.offices]
        for match in _THE.finditer(passage.text) if self.known else ():
            group = next(each for each in ("taker", "what", "bare") if match[each])
            keys = self.known.get(TAKER if group == "taker" else match[group].casefold(), ())
            start, end = match.span(group)
            if keys and not any(each.start < end and start < each.end for each in found):
                found.append(Found(keys[0], self.names.name(keys[0]).kind, start, end, passage.text[start:end]))
        found += delegations.standing_for(named, self.delegations)
        return sorted(found, key=lambda each: each.start)

    def name(self, key: str) -> Name:
        """What is known of a key."""
        return self.names.name(key)

    def all(self) -> Sequence[Name]:
        """Every name of the document, in order of appearance."""
        return self.names.all()


def names_called(names: Names, known: Mapping[str, tuple[str, ...]], offices: frozenset[str]) -> Calling:
    """The names of a document with all that it calls them."""
    return Calling(names, known, offices, delegations.known(names))


def called(names: Names, own: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """What kind of body each organisation is by its name («the university»), where the document names one only."""
    found: dict[str, set[str]] = {}
    for name in names.all():
        if name.kind == "Organisation" and name.key not in own and name.parent is None:
            for word in {word for spelling in (name.name, *name.spellings) for word in fold(spelling).split()} & _BODIES:
                found.setdefault(word, set()).add(name.key)
    return {word: tuple(keys) for word, keys in found.items() if len(keys) == 1}


def in_office(attendees: Sequence[Attendee], names: Names) -> dict[str, tuple[str, ...]]:
    """Whom «the chair», «the rapporteur» stand for, where one alone of those who came bears the role."""
    found: dict[str, tuple[str, ...]] = {}
    for pattern, called_so in _ROLES:
        keys = {
            key: None
            for each in attendees
            if each.role and pattern.search(each.role) and not _LESSER.search(each.role) and (key := _person(each, names))
        }
        if len(keys) == 1:
            found |= dict.fromkeys(called_so.split(), tuple(keys))
    return found


def _person(attendee: Attendee, names: Names) -> str | None:
    """The key of the person in an entry of the list of who came."""
    found = names.find(attendee.person) if attendee.person else ()
    return next((each.key for each in found if each.kind == "Person"), None)
