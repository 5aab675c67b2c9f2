"""The names of a document while they are being gathered: every rule adds to one collection, so that one thing has one entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graphapp.loaders.vocabulary.organisations import Organisation
from graphapp.schema.ids import fold
from graphapp.schema.records import REGISTERED, Name

ORGANISATION = "Organisation"
PERSON = "Person"
GROUP = "Group"
COUNTRY = "Country"
REGION = "Region"
ATTENDANCE_LIST = "attendance list"  # the reason of whoever came, or is told there
_SOMEBODY = (ORGANISATION, GROUP, PERSON)


@dataclass(slots=True)
class Draft:
    """A name with what is known of it so far."""

    key: str
    kind: str
    name: str
    reason: str
    acronym: str | None = None
    category: str | None = None
    identifiers: tuple[str, ...] = ()
    parent: str | None = None
    affiliations: list[str] = field(default_factory=list)
    doubtful: bool = False

    def finished(self, spellings: Iterable[str]) -> Name:
        """The name as a value, with the spellings found."""
        return Name(
            key=self.key,
            kind=self.kind,
            name=self.name,
            acronym=self.acronym,
            spellings=tuple(dict.fromkeys(spellings)),
            category=self.category,
            identifiers=self.identifiers,
            parent=self.parent,
            affiliations=tuple(dict.fromkeys(self.affiliations)),
            reason=self.reason,
            doubtful=self.doubtful,
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A spelling to be looked for in the document, and what it stands for; no key: the words are nobody's name."""

    spelling: str
    key: str | None
    weak: bool = False
    wary: bool = False  # also an ordinary word, or another kind of name: the place decides
    short: bool = False  # a word that heads its name: no longer name may go on behind it
    office: bool = False  # words for an office: a name only where it acts
    rival: bool = False  # the spelling leads to somebody else too, unless its place says that this one is meant


@dataclass(slots=True)
class Drafts:
    """Every name gathered and the spellings that lead to it; the first rule to claim a spelling has it."""

    by_key: dict[str, Draft] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)
    _folded: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, draft: Draft, spellings: Iterable[str] = (), *, wary: bool = False) -> Draft:
        """The entry under the draft's key: this one, or the one that was there."""
        entry = self.by_key.setdefault(draft.key, draft)
        for spelling in spellings:
            self.spell(entry.key, spelling, wary=wary)
        return entry

    def spell(
        self, key: str, spelling: str, *, weak: bool = False, wary: bool = False, short: bool = False, office: bool = False
    ) -> None:
        """Makes the spelling lead to the key, unless it leads to another already."""
        if spelling:
            self.patterns.setdefault(spelling, Pattern(spelling, key, weak, wary, short, office))
            self._folded.setdefault((self.by_key[key].kind, _joined(spelling)), key)

    def rival(self, key: str, spelling: str) -> None:
        """Makes the spelling lead to the key too, where its place says so."""
        taken = self.patterns.get(spelling)
        if taken and taken.key != key:
            self.patterns.setdefault(f"{spelling}\0{key}", Pattern(spelling, key, wary=True, rival=True))

    def block(self, spelling: str) -> None:
        """Makes the spelling lead nowhere, so that no shorter name is found in it."""
        self.patterns.setdefault(spelling, Pattern(spelling, None))

    def merge(self, key: str, into: str) -> None:
        """Makes two entries one: every spelling of the first, and whoever belongs to it, goes to the second."""
        del self.by_key[key]
        self.patterns = {s: replace(p, key=into) if p.key == key else p for s, p in self.patterns.items()}
        self._folded = {folded: into if k == key else k for folded, k in self._folded.items()}
        for entry in self.by_key.values():
            entry.parent = into if entry.parent == key else entry.parent
            entry.affiliations = [into if k == key else k for k in entry.affiliations]

    def drop(self, key: str) -> None:
        """Forgets an entry with its spellings, and that anybody belongs to it."""
        del self.by_key[key]
        self.patterns = {s: p for s, p in self.patterns.items() if p.key != key}
        self._folded = {folded: k for folded, k in self._folded.items() if k != key}
        for entry in self.by_key.values():
            entry.parent = None if entry.parent == key else entry.parent
            entry.affiliations = [k for k in entry.affiliations if k != key]

    def known(self, kind: str, spelling: str) -> str | None:
        """The key that a spelling of this kind leads to, whatever its case and its spaces."""
        return self._folded.get((kind, _joined(spelling)))

    def is_name(self, spelling: str, *kinds: str) -> bool:
        """Whether somebody is called so, or something of these kinds."""
        return any(self.known(kind, spelling) for kind in kinds or _SOMEBODY)

    def is_taken(self, spelling: str) -> bool:
        """Whether somebody is called so, or the spelling as it stands leads somewhere, or nowhere, already."""
        return spelling in self.patterns or self.is_name(spelling)

    def organisations(self) -> list[Draft]:
        return [draft for draft in self.by_key.values() if draft.kind == ORGANISATION]


def _joined(spelling: str) -> str:
    return fold(spelling).replace(" ", "")


def from_vocabulary(organisation: Organisation, reason: str = REGISTERED) -> Draft:
    """The draft of an organisation of the vocabulary."""
    return Draft(
        key=organisation.key,
        kind=ORGANISATION,
        name=organisation.name,
        reason=reason,
        acronym=organisation.acronym,
        category=organisation.category,
        identifiers=organisation.identifiers,
        parent=f"organisation:{organisation.parent}" if organisation.parent else None,
    )
