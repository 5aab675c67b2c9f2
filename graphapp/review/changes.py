"""Changes of organisations («A became B») that a person calls wrong, and those that two documents tell in two ways.

A telling goes by its own words, not by what its organisations are taken for, so a decision on it outlives a new reading of
names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphapp.commitments.items import statement_of
from graphapp.resolution import translate
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.ids import identifier
from graphapp.schema.records import Record, Succession

CHANGE = "OrganisationChange"


@dataclass(frozen=True, slots=True)
class Contested:
    """A change that other minutes tell otherwise: what was before, and what each says that it became."""

    id: str
    statement: str
    before: str
    after: tuple[str, ...]
    otherwise: tuple[str, ...]
    elsewhere: str  # the statement that says otherwise


def change_id(record: Record, told: Succession) -> str:
    """The id of one telling of a change."""
    return identifier(CHANGE, statement_of(record, told.quote), told.kind, *told.before, *told.after)


def without_changes(record: Record, decisions: Iterable[Decision]) -> Record:
    """The record without the changes of organisations that are wrong."""
    if not record.successions:
        return record
    wrong = {each.subjects[0] for each in decisions if each.judgement is Judgement.WRONG_FACT and not each.relation}
    return replace(record, successions=tuple(told for told in record.successions if change_id(record, told) not in wrong))


def contested(records: Sequence[Record], resolved: Mapping[str, str]) -> Iterator[Contested]:
    """The tellings that cannot both be so: of one organisation, that it became one thing and that it became another."""
    every = [
        (record, told, translate(told.before, resolved), translate(told.after, resolved))
        for record in records
        for told in record.successions
    ]
    for record, told, before, after in every:
        for other, said, earlier, later in every:
            if other.document != record.document and before == earlier and after and later and not set(after) & set(later):
                yield Contested(
                    change_id(record, told),
                    statement_of(record, told.quote),
                    " and ".join(_named(record, told.before)),
                    tuple(_named(record, told.after)),
                    tuple(_named(other, said.after)),
                    statement_of(other, said.quote),
                )
                break


def _named(record: Record, keys: Iterable[str]) -> list[str]:
    names = {name.key: name.name for name in record.names}
    return [names.get(key, key) for key in keys]
