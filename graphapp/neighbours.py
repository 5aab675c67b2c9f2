"""Which group's minutes those are that name none, or only the end of its name: told from the files beside them.

A note-taker who writes «Minutes, 3 May» knows whose they are from the folder and the file's name, and so does whoever looks
there: `2024-05-03_board.md` stands beside `2024-04-05_board.md`, which names the Ferry Board. What belongs together is worked
out from all files of a folder, so the order of loading cannot matter; where two groups would do, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from graphapp.pending import marks
from graphapp.resolution import group_of, series_of
from graphapp.schema.records import Record
from graphapp.store.contract import Changes, Stored, Transaction

# Kept among a record's names, so that a store finds all minutes of a folder, and tells of each without reading it.
_SELF = "minutes:"
_BETWEEN = "\x1f"
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(
    r"\d+(?:st|nd|rd|th)?|v\d+"
    r"|\d*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\d*"
)
# What a file's name says of any meeting.
_PLAIN = frozenset(
    """minutes minute notes note meeting meetings mom mtg agenda draft final approved signed version v rev copy of the and for
    on call th st nd rd new doc""".split()
)
_SHORT = {
    "wg": "working group",
    "swg": "sub working group",
    "tf": "task force",
    "taskforce": "task force",
    "tt": "task team",
    "grp": "group",
    "cttee": "committee",
    "ctte": "committee",
    "cmte": "committee",
    "subgroup": "sub group",
    "subcommittee": "sub committee",
}
# Before a name these make it the name of another body.
_APART = frozenset(
    """sub regional national local provincial district county state municipal joint inter north south east west northern
    southern eastern western central global international former vice youth women student interim small""".split()
)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What files that stand beside each other are told apart by."""

    document: str
    own: str  # the series by their own words, else by the folder
    group: str  # folded; empty: they name none
    stem: str  # of the file's name: what is left without dates and numbers


def noted(record: Record) -> str:
    """What to keep among the names of a record: where it stands, and what it goes by."""
    folder, _, name = record.source.rpartition("/")
    return _SELF + _BETWEEN.join((folder, series_of(record), group_of(record), stem(name)))


def stem(name: str) -> str:
    """The words of a file's name that are no date, number or word for any minutes («2024-05-03_board.md»: «board»)."""
    words = (word.casefold() for word in _WORD.findall(name.rpartition(".")[0] or name))
    return " ".join(word for word in words if word not in _PLAIN and not _DATE.fullmatch(word))


def told(beside: Collection[Minutes]) -> dict[str, str]:
    """The series of each of the minutes that stand in one folder."""
    named = [each for each in beside if each.group]
    full = _in_full(named)
    of_group = {each.document: full[each.own] for each in named}
    groups = set(of_group.values())
    by_stem: dict[str, set[str]] = {}
    for each in named:
        by_stem.setdefault(each.stem, set()).add(of_group[each.document])
    found = dict(of_group)
    for each in beside:
        if not each.group:
            alike = by_stem.get(each.stem, set()) if each.stem else set()
            likely = alike or (groups if any(_may_be_of(each.stem, other) for other in by_stem) else set())
            found[each.document] = next(iter(likely)) if len(likely) == 1 else each.own
    return found


def _may_be_of(stem: str, other: str) -> bool:
    """Whether nothing in two files' names says that they are of two groups."""
    return not stem or not other or bool(set(stem.split()) & set(other.split()))


def _in_full(named: Iterable[Minutes]) -> dict[str, str]:
    """The series that each series of a folder is: another one with the same name in full, or one whose end its name is."""
    often = Counter((each.own, _spelled_out(each.group)) for each in named)
    called = {own: group for (own, group), _ in sorted(often.items(), key=lambda each: (each[1], each[0]))}
    first = {group: own for own, group in called.items()}  # of those who are called the same, the one that most are of
    full = {}
    for own, group in called.items():
        longer = {other for other in first if _is_end_of(group, other)}
        full[own] = first[next(iter(longer)) if len(longer) == 1 else group]
    return {own: full[other] for own, other in full.items()}


def _spelled_out(group: str) -> str:
    """A folded name without the short forms that minutes use for kinds of bodies («edge wg»)."""
    return " ".join(_SHORT.get(word, word) for word in group.split())


def _is_end_of(short: str, full: str) -> bool:
    if not full.endswith(f" {short}"):
        return False
    return not _APART & set(full.removesuffix(short).split())


def series_now(stored: Iterable[Stored]) -> dict[str, str]:
    """The series of each of the stored minutes of one folder."""
    return told([each for each in map(_minutes, stored) if each])


def _minutes(stored: Stored) -> Minutes | None:
    """What a stored record keeps of itself; None where it was stored before anything was."""
    kept = next((name for name in stored.names if name.startswith(_SELF)), None)
    return Minutes(stored.document, *kept.split(_BETWEEN)[1:]) if kept else None


def beside(transaction: Transaction, stored: Iterable[Stored]) -> list[list[Stored]]:
    """All minutes of each folder that some of these stand in."""
    names = (name for each in stored for name in each.names if name.startswith(_SELF))
    folders = sorted({name.partition(_BETWEEN)[0] for name in names})
    return [transaction.entries(folder + _BETWEEN) for folder in folders]


def regroup(transaction: Transaction, folders: Iterable[Collection[Stored]]) -> set[str]:
    """Put the minutes of folders into the series that they belong to now. What comes back are the series that changed."""
    behind: set[str] = set()
    for folder in folders:
        now = series_now(folder)
        moved = {each.document: now[each.document] for each in folder if now.get(each.document, each.series) != each.series}
        for each in transaction.records(documents=sorted(moved)) if moved else ():
            touched = {each.series, moved[each.document]}
            kept = replace(each, series=moved[each.document])
            transaction.apply(Changes(put_records=(kept,), put_nodes=marks(transaction, touched, [each.document])))
            behind |= touched
    return behind
