"""What is in doubt in one series of minutes: questions for a person, each with its reason and the passages to judge by.

A doubt goes by what it is about, so it comes back under the same id when the minutes are loaded anew; it goes when it is
decided. A pure function of the series, like all that is derived.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from graphapp.commitments.chain import Chain
from graphapp.commitments.chain import Doubt as Likely
from graphapp.commitments.items import Item, statement_of
from graphapp.review.changes import contested
from graphapp.review.effect import Series
from graphapp.review.spellings import acronym_of, almost, folded, initial_of, is_acronym, part_of
from graphapp.review.things import Thing, things
from graphapp.schema.decisions import InDoubt
from graphapp.schema.ids import identifier
from graphapp.schema.model import DOUBT
from graphapp.schema.records import Record
from graphapp.store.contract import Edge, Node

_STATUS = 3  # facts that hang on whether two records are one commitment: the status, the dates, the count of slips


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question, why it is asked, and what to judge by."""

    about: InDoubt
    subjects: tuple[str, ...]  # keys of names, ids of items
    question: str
    reason: str
    weight: int
    statements: tuple[str, ...]
    things: tuple[str, ...]  # ids of what is in doubt
    field: str = ""
    values: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    undecided: bool = False

    def id(self, series: str) -> str:
        """A hash of what it is about."""
        return identifier("Doubt", series, self.about, *sorted(self.subjects), self.field, *self.values)


def doubts(series: Series, chains: Sequence[Chain], likely: Iterable[Likely]) -> list[Doubt]:
    """Everything in doubt, the most consequential first."""
    named = things(series)
    found = [
        *_names(named),
        *_facts(named),
        *_changes(series),
        *_commitments(series, chains, likely),
        *_owners(series, {thing.id: thing for thing in named}),
    ]
    left = [
        replace(each, undecided=frozenset(each.subjects) in series.undecided) for each in found if not _settled(each, series)
    ]
    return sorted(left, key=lambda d: (-d.weight, d.about, d.subjects, d.values))


def _settled(doubt: Doubt, series: Series) -> bool:
    """Whether a person said what the doubt asks."""
    if len(doubt.subjects) < 2:
        return (doubt.subjects, doubt.field) in series.answered
    one, other = ((subject,) for subject in doubt.subjects)
    return series.pairs.together(one, other) or series.pairs.kept_apart(one, other)


def graph(series: str, found: Iterable[Doubt]) -> Iterator[Node | Edge]:
    """The doubts as nodes with what they show, derived from the series as a whole."""
    for each in found:
        me = each.id(series)
        values = {
            "about": each.about.value,
            "text": each.question,
            "reason": each.reason,
            "weight": each.weight,
            "undecided": each.undecided,
            "series": series,
            "choices": list(each.choices),
            "subjects": list(each.subjects),
            "field": each.field or None,
            "values": list(each.values),
        }
        yield Node(DOUBT.name, me, {name: value for name, value in values.items() if value not in (None, [])})
        for kind, ends in (("SHOWN_BY", each.statements), ("QUESTIONS", each.things)):
            for position, end in enumerate(dict.fromkeys(ends)):
                yield Edge(me, kind, end, series, derived=True, position=position)


def _names(named: Sequence[Thing]) -> Iterator[Doubt]:
    """Two names the same?"""
    for thing in named:
        yield from _joined(thing)
    for one, other in _near(named):
        reason = _alike(named[one], named[other])
        if reason:
            yield _pair(named[one], named[other], reason)


def _near(named: Sequence[Thing]) -> list[tuple[int, int]]:
    """The pairs worth a comparison: of one kind, with a name that begins with the same letter (a person: any name)."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, thing in enumerate(named):
        words = [words for name in thing.names if (words := folded(name).split())]
        parts = {word[0] for each in words for word in (each if thing.kind == "Person" else each[:1])}
        for letter in parts:
            rows[thing.kind, letter].append(index)
    return sorted({pair for row in rows.values() for pair in combinations(row, 2)})


def _alike(one: Thing, other: Thing) -> str:
    """Why two things may be one, in words; empty where they are not alike or known to be two."""
    if (one.identifiers and other.identifiers) or one.id in other.near or other.id in one.near:
        return ""
    for short, full in ((one, other), (other, one)):
        if short.kind == "Organisation" and is_acronym(short.name) and acronym_of(short.name, full.names):
            return f"«{short.name}» may be short for «{full.name}»"
        if short.kind == "Person" and part_of(short.name, full.name):
            return f"«{short.name}» may be «{full.name}», under a part of the name"
        if short.kind == "Person" and initial_of(short.name, full.name):
            return f"«{short.name}» may be «{full.name}», with the first name cut to a letter"
    spelt = next(((a, b) for a in one.names for b in other.names if almost(a, b)), None)
    return f"«{spelt[0]}» and «{spelt[1]}» are spelled almost alike" if spelt else ""


def _pair(one: Thing, other: Thing, reason: str) -> Doubt:
    word = one.kind.lower()
    first, second = sorted((one, other), key=lambda t: t.key)
    return Doubt(
        InDoubt.NAMES,
        (first.key, second.key),
        f"Are «{first.name}» and «{second.name}» the same {word}?",
        reason,
        min(one.facts, other.facts),
        (*first.statements, *second.statements),
        (first.id, second.id),
    )


def _joined(thing: Thing) -> Iterator[Doubt]:
    """Names that were read as one thing although their full forms have no word in common."""
    for one, other in thing.strangers:
        first, second = sorted((one, other), key=lambda form: form.key)
        yield Doubt(
            InDoubt.NAMES,
            (first.key, second.key),
            f"Are «{first.name}» and «{second.name}» the same {thing.kind.lower()}?",
            "they are read as one, because both go by the same short form, but share no word",
            thing.facts,
            (first.statement, second.statement),
            (thing.id,),
        )


def _facts(named: Sequence[Thing]) -> Iterator[Doubt]:
    """Names that the reading was not sure of."""
    for thing in named:
        for form in thing.forms:
            if not form.doubtful:
                continue
            slip = form.slip
            yield Doubt(
                InDoubt.FACT,
                (form.key,),
                f"Does «{slip}» stand for «{form.name}»?" if slip else f"Is «{form.name}» rightly read as {_one(thing.kind)}?",
                form.reason,
                thing.facts,
                (form.statement,),
                (thing.id,),
                field="aliases" if slip else "",
                values=(slip,) if slip else (),
            )


def _changes(series: Series) -> Iterator[Doubt]:
    """Changes of organisations that two documents tell in two ways."""
    for each in contested(series.records, series.resolved):
        yield Doubt(
            InDoubt.FACT,
            (each.id,),
            f"Did {each.before} become {' and '.join(each.after)}?",
            f"other minutes say that it became {' and '.join(each.otherwise)}",
            _STATUS,
            (each.statement, each.elsewhere),
            (each.id,),
        )


def _one(kind: str) -> str:
    return f"{'an' if kind[0] in 'AEIOU' else 'a'} {kind.lower()}"


def _commitments(series: Series, chains: Sequence[Chain], likely: Iterable[Likely]) -> Iterator[Doubt]:
    """One commitment or two?"""
    items = {item.id: item for listed in series.meetings.values() for item in listed}
    held = {item.id: chain for chain in chains for item in chain.items}
    records = {record.document: record for record in series.records}
    for each in likely:
        earlier, later = items[each.earlier], items[each.later]
        joined = {item.id for end in (earlier, later) if end.id in held for item in held[end.id].items}
        what = "they are read as one" if each.joined else "they are read as two"
        yield Doubt(
            InDoubt.COMMITMENTS,
            (each.earlier, each.later),
            f"Are «{earlier.action.text}» ({earlier.date}) and «{later.action.text}» ({later.date}) one commitment?",
            f"{what}: {each.reason}",
            _STATUS + len(joined),
            (*_shown(earlier, records), *_shown(later, records)),
            (each.earlier, each.later),
        )


def _shown(item: Item, records: Mapping[str, Record]) -> list[str]:
    claim = item.claims[0]
    return [statement_of(records[claim.document], quote) for quote in claim.action.quotes[:1]]


def _owners(series: Series, named: Mapping[str, Thing]) -> Iterator[Doubt]:
    """Which organisation owns it?"""
    records = {record.document: record for record in series.records}
    for item in (item for listed in series.meetings.values() for item in listed):
        said = {frozenset(series.resolved[k] for k in c.action.owners if k in series.resolved) for c in item.claims}
        if len(said) > 1:
            owners = sorted({one for owners in said for one in owners})
            yield _owner(item, owners, named, records, "two documents of the meeting name different owners")
            continue
        for person in sorted(item.owners):
            thing = named.get(person)
            if thing and len(thing.affiliations) > 1:
                reason = f"«{thing.name}» is placed in several organisations"
                yield _owner(item, sorted(thing.affiliations), named, records, reason)


def _owner(item: Item, owners: Sequence[str], named: Mapping[str, Thing], records: Mapping[str, Record], why: str) -> Doubt:
    choices = [named[owner].name for owner in owners if owner in named]
    return Doubt(
        InDoubt.OWNER,
        (item.id,),
        f"Who owns «{item.action.text}» ({item.date}): {' or '.join(choices)}?",
        why,
        1 + len(owners),
        tuple(dict.fromkeys(_shown(item, records))),
        (item.id, *owners),
        field="owners",
        choices=tuple(choices),
    )
