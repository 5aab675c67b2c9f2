"""Who acts, and what the words around a clause say of who may be meant: the values that the readers of subjects share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: the owners' keys, and whether anybody who could act is named at all."""

    owners: tuple[str, ...] = ()
    acts: bool = False
    plural_self: bool = False  # «we»
    particular: bool = False  # one body or office, if without a name: «the secretariat»
    by_letters: bool = False  # a body by letters that nobody knows, mostly one of the meeting's own: «the SC»
    related: bool = False  # named before a relative clause
    impersonal: bool = False  # «it», of which nobody knows whether it can act


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words around a clause say of who may be meant by it."""

    speaker: tuple[str, ...] = ()  # «I», or the name before a dash
    author: tuple[str, ...] = ()  # who wrote the minutes, and says «I» where nobody speaks
    before: tuple[str, ...] = ()  # whom a pronoun stands for
    person: tuple[str, ...] = ()  # the same of «she» and «he»
    last: tuple[str, ...] = ()  # everybody whom the sentence before names, in order
    going_on: bool = False  # the sentence before stands in the same paragraph
    own: frozenset[str] = frozenset()  # key and spellings (folded) of the group that meets: it owns nothing
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # whom «the university» stands for


NOBODY = Agent()
