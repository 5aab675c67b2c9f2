"""The named things of a series as the review looks at them: how each document spells them, and how many facts hang on them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from graphapp.commitments.items import statement_of
from graphapp.resolution import best_name
from graphapp.review.effect import Series
from graphapp.review.spellings import LITTLE
from graphapp.schema.ids import fold
from graphapp.schema.records import Name, Record

KINDS = ("Organisation", "Person", "Group", "Initiative", "Dataset")


@dataclass(frozen=True, slots=True)
class Form:
    """One key under which documents know a thing."""

    key: str
    name: str
    statement: str  # where it is first said; where there is a slip, so spelled
    reason: str
    doubtful: bool
    slip: str  # the spelling that is taken for a slip of the pen; "": none


@dataclass(slots=True)
class Thing:
    """A named thing with all its forms, the fullest first."""

    id: str
    kind: str
    forms: list[Form] = field(default_factory=list)
    names: tuple[str, ...] = ()
    identifiers: frozenset[str] = frozenset()
    affiliations: frozenset[str] = frozenset()  # ids of organisations
    near: frozenset[str] = frozenset()  # ids of its parent and its branches: alike and known to be two
    facts: int = 0

    @property
    def key(self) -> str:
        return self.forms[0].key

    @property
    def name(self) -> str:
        return self.forms[0].name

    @property
    def statements(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(form.statement for form in self.forms))[:2]

    @property
    def strangers(self) -> list[tuple[Form, Form]]:
        """The fullest form with each other full one that has no word in common with it."""
        full = [form for form in self.forms if len(fold(form.name).split()) > 1]
        first = full[:1]
        return [(a, b) for a in first for b in full[1:] if not _words(a.name) & _words(b.name)]


def things(series: Series) -> list[Thing]:
    """All that the series names, kind by kind, in order of their keys."""
    found: dict[str, Thing] = {}
    parts: dict[str, list[tuple[Name, Form]]] = defaultdict(list)
    for record in sorted(series.records, key=lambda r: (r.meeting.date or "", r.document)):
        said = _first_said(record)
        for name in record.names:
            if name.kind in KINDS and (name.key, "") in said:
                id_ = series.resolved[name.key]
                found.setdefault(id_, Thing(id_, name.kind))
                slip = _slip(name)
                statement = said.get((name.key, slip)) or said[name.key, ""]
                form = Form(name.key, name.name, statement, name.reason, name.doubtful, slip)
                parts[id_].append((name, form))
    facts = _facts(series)
    for id_, thing in found.items():
        _fill(thing, parts[id_], series)
        thing.facts = facts[id_]
    _tell_branches(found)
    return sorted(found.values(), key=lambda t: (KINDS.index(t.kind), t.key))


def _fill(thing: Thing, parts: Sequence[tuple[Name, Form]], series: Series) -> None:
    forms: dict[str, Form] = {}
    for _, form in parts:
        if form.key not in forms or (form.doubtful and not forms[form.key].doubtful):
            forms[form.key] = form
    best = best_name(form.name for form in forms.values())
    thing.forms = sorted(forms.values(), key=lambda f: (f.name != best, f.key))
    thing.names = tuple(dict.fromkeys(form.name for form in thing.forms))
    thing.identifiers = frozenset(i for name, _ in parts for i in name.identifiers)
    thing.affiliations = frozenset(
        series.resolved[key] for name, _ in parts for key in name.affiliations if key in series.resolved
    )
    thing.near = frozenset(series.resolved[name.parent] for name, _ in parts if name.parent and name.parent in series.resolved)


def _tell_branches(found: dict[str, Thing]) -> None:
    """What has no name of its own in common with its parent is near to it none the less, from either side."""
    for thing in found.values():
        for parent in thing.near & found.keys():
            found[parent].near |= {thing.id}


def _first_said(record: Record) -> dict[tuple[str, str], str]:
    """Where each name is first said, by its key: in each of its spellings, and («») in whichever."""
    first: dict[tuple[str, str], str] = {}
    for mention in sorted(record.mentions, key=lambda m: m.start):
        for spelling in (mention.spelling, ""):
            first.setdefault((mention.name, spelling), statement_of(record, mention.quote))
    return first


def _facts(series: Series) -> Counter[str]:
    """How many facts hang on each thing: where it is named, comes, owns, takes part."""
    count: Counter[str] = Counter()
    ids = series.resolved
    for record in series.records:
        count.update(ids[m.name] for m in record.mentions)
        count.update(ids[entry.name] for entry in record.attended)
        count.update(ids[end] for link in record.links for end in (link.source, link.target))
    for listed in series.meetings.values():
        count.update(owner for item in listed for owner in item.owners)
    return count


def _slip(name: Name) -> str:
    """The spelling that the reading took for a slip, as its reason says."""
    if not name.doubtful:
        return ""
    marks = ((s, (f"«{s}» is almost ", f"{s} is one letter off ")) for s in name.spellings if s != name.name)
    return next((s for s, told in marks if any(mark in name.reason for mark in told)), "")


def _words(name: str) -> set[str]:
    return set(fold(name).split()) - LITTLE
