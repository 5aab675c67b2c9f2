"""What people's decisions make of the records of a series, before anything is derived from them.

Decisions change no record that is kept: they are put on afresh whenever the graph is derived, so that a document that comes
later, is corrected or goes finds them as they were made, and taking one back leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphapp.commitments.items import Item, items
from graphapp.resolution import resolve
from graphapp.review.changes import without_changes
from graphapp.review.mending import Mending, mended
from graphapp.review.names import mentioned_otherwise, without_links
from graphapp.schema.decisions import NO_PAIRS, Decision, Judgement, Pairs, pairs
from graphapp.schema.records import Name, Record


@dataclass(frozen=True, slots=True)
class Series:
    """What the records of a series say, as decided."""

    records: Sequence[Record]
    resolved: Mapping[str, str]  # ids by name key
    meetings: Mapping[str, Sequence[Item]]
    pairs: Pairs
    undecided: frozenset[frozenset[str]] = frozenset()  # what was looked at and left open
    answered: frozenset[tuple[tuple[str, ...], str]] = frozenset()  # subjects and field of what was called right or corrected


def as_decided(series: str, records: Sequence[Record], decisions: Iterable[Decision]) -> Series:
    """The series with all decisions about it, of those that hold, in effect."""
    ours = [each for each in decisions if each.series in ("", series)]
    if not ours:
        resolved = resolve(series, records)
        return Series(records, resolved, items(series, records, resolved), NO_PAIRS)
    joined = pairs(ours)
    kept = [mentioned_otherwise(record, ours) for record in records]
    resolved = resolve(series, kept, joined)
    meetings = items(series, records, resolved)  # of what the documents say, so that items keep their ids
    mending = Mending(ours, resolved)
    missing = mending.missing(meetings)
    if missing:
        kept = [_with_names(record, missing.get(record.document, ())) for record in kept]
        resolved = resolve(series, kept, joined)
        meetings = items(series, records, resolved)
        mending = Mending(ours, resolved)
    kept = [without_changes(without_links(series, record, ours, resolved), ours) for record in kept]
    left_open = frozenset(frozenset(each.subjects) for each in ours if each.judgement is Judgement.UNDECIDED)
    answered = {(each.subjects[:1], each.field) for each in ours if each.judgement in (Judgement.RIGHT, Judgement.CORRECTED)}
    return Series(kept, resolved, mended(meetings, mending), joined, left_open, frozenset(answered))


def _with_names(record: Record, names: Sequence[Name]) -> Record:
    """The record with names that a person gave; it implies them, as it does not spell them."""
    known = {name.key for name in record.names}
    return replace(record, names=(*record.names, *(name for name in names if name.key not in known)))
