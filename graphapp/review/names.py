"""Names that a person calls wrong, or right, taken out of a record or made certain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphapp.commitments.items import meeting_of
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.life import Attendance
from graphapp.schema.records import Link, Name, Record

ATTENDING = {"ATTENDED": Attendance.PRESENT, "SENT_APOLOGIES": Attendance.APOLOGIES}
INVOLVED, PLACED, LEADING, FUNDING = "INVOLVED_IN", "TAKES_PLACE_IN", "LEADS", "FUNDS"
LINKING = (INVOLVED, PLACED, LEADING, FUNDING)
BELONGING = ("BRANCH_OF", "AFFILIATED_WITH")


def mentioned_otherwise(record: Record, decisions: Iterable[Decision]) -> Record:
    """The record without the names and the spellings that are wrong; those that are right are in doubt no more."""
    wrong, right, spelt, parted = _told(decisions)
    wrong -= {record.meeting.group or ""}
    touched = {name.key for name in record.names} & (wrong | right | {key for key, _ in spelt})
    if not touched and not parted:
        return record
    names = [_spelt_otherwise(name, spelt) for name in record.names if name.key not in wrong]
    names = [replace(name, doubtful=False) if name.key in right else name for name in names]
    kept = {name.key: name for name in names if name.spellings or not _is_spelt(name.key, spelt)}
    return replace(
        record,
        names=tuple(_belonging(name, kept, parted) for name in kept.values()),
        mentions=tuple(m for m in record.mentions if m.name in kept and (m.name, m.spelling) not in spelt),
        attended=tuple(entry for entry in record.attended if entry.name in kept),
        links=tuple(link for link in record.links if link.source in kept and link.target in kept),
    )


_Pairs = set[tuple[str, str]]


def _told(decisions: Iterable[Decision]) -> tuple[set[str], set[str], _Pairs, _Pairs]:
    """Keys of wrong names, of right ones, wrong spellings with their keys, and whom nobody belongs to."""
    wrong: set[str] = set()
    right: set[str] = set()
    spelt: _Pairs = set()
    parted: _Pairs = set()
    for each in decisions:
        if each.judgement is Judgement.RIGHT:
            right |= set(each.subjects)
        elif each.judgement is Judgement.WRONG_FACT and each.field:
            spelt |= {(key, value) for key in each.subjects for value in each.values}
        elif each.judgement is Judgement.WRONG_FACT and each.relation in BELONGING:
            parted.add((each.subjects[0], each.subjects[1]))
        elif each.judgement is Judgement.WRONG_FACT and not each.relation:
            wrong |= set(each.subjects)
    return wrong, right, spelt, parted


def _is_spelt(key: str, spelt: _Pairs) -> bool:
    return any(of == key for of, _ in spelt)


def _spelt_otherwise(name: Name, spelt: _Pairs) -> Name:
    """The name without its wrong spellings; where its full form is one of them, another takes its place."""
    if not _is_spelt(name.key, spelt):
        return name
    left = tuple(s for s in name.spellings if (name.key, s) not in spelt)
    full = name.name if (name.key, name.name) not in spelt else max(left, key=len, default="")
    acronym = name.acronym if name.acronym and (name.key, name.acronym) not in spelt else None
    return replace(name, name=full, acronym=acronym, spellings=left)


def _belonging(name: Name, kept: Mapping[str, Name], parted: _Pairs) -> Name:
    parent = name.parent if name.parent in kept and (name.key, name.parent) not in parted else None
    affiliations = tuple(key for key in name.affiliations if key in kept and (name.key, key) not in parted)
    return replace(name, parent=parent, affiliations=affiliations)


def without_links(series: str, record: Record, decisions: Iterable[Decision], resolved: Mapping[str, str]) -> Record:
    """The record without the attendances and the links that are wrong, however their ends are spelt in it."""
    wrong = [each for each in decisions if each.judgement is Judgement.WRONG_FACT and each.relation]
    links = [
        (each.relation, resolved.get(each.subjects[0], ""), resolved.get(each.subjects[1], ""))
        for each in wrong
        if each.relation in LINKING
    ]
    meeting = meeting_of(series, record)
    absent = {
        (ATTENDING[each.relation], resolved.get(each.subjects[0], ""))
        for each in wrong
        if each.relation in ATTENDING and each.subjects[1] == meeting
    }
    if not links and not absent:
        return record
    left = (_linked(link, resolved[link.source], resolved[link.target], links) for link in record.links)
    attended = tuple(entry for entry in record.attended if (entry.status, resolved[entry.name]) not in absent)
    return replace(record, links=tuple(link for link in left if link is not None), attended=attended)


def _linked(link: Link, initiative: str, other: str, wrong: Sequence[tuple[str, str, str]]) -> Link | None:
    """The link, None where it is wrong as a whole, without its role where only that is wrong."""
    found = {relation for relation, source, target in wrong if {source, target} == {initiative, other}}
    if found & {INVOLVED, PLACED}:
        return None
    roles = {LEADING: "LEAD", FUNDING: "FUNDER"}
    return replace(link, role=None) if link.role and link.role in {roles[each] for each in found} else link
