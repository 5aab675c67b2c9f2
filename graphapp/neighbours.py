"""Which group's minutes those are that name none, or name it otherwise than others: told from the files beside them.

A note-taker who writes «Minutes, 3 May» knows whose they are from the folder and the file's name, and so does whoever looks
there: `2024-05-03_board.md` stands beside `2024-04-05_board.md`, which names the Ferry Board. Where nothing in the files' names
tells them apart, minutes of the Otter Steering Committee and of the Otter Steering Group are of one. What belongs together is
worked out from all files of a folder, so the order of loading cannot matter; where two groups would do, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from graphapp.bodies import core, is_end_of, may_be_one, spelled_out
from graphapp.loaders.dates.words import MONTH_STEM
from graphapp.pending import marks
from graphapp.resolution import group_of, series_of
from graphapp.schema.records import Record
from graphapp.store.contract import Changes, Entry, Stored, Transaction

# Kept among a record's names, so that a store finds all minutes of a folder, and tells of each without reading it.
_SELF = "minutes of:"
_LIKE = "minutes like:"
_BETWEEN = "\x1f"
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(rf"\d+(?:st|nd|rd|th)?|v\d+|\d*{MONTH_STEM}\d*")
# What a file's name says of any meeting.
_PLAIN = frozenset(
    """minutes minute notes note meeting meetings mom mtg agenda draft final approved signed version v rev copy of the and for
    on call th st nd rd new doc""".split()
)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What files that stand beside each other are told apart by."""

    document: str
    own: str  # the series by their own words, else by the folder
    group: str  # folded, its kind of body in full; empty: they name none
    stem: str  # of the file's name: what is left without dates and numbers


def noted(record: Record) -> tuple[str, str]:
    """What to keep among the names of a record: where it stands, and what it goes by, to be looked up from either end."""
    folder, _, name = record.source.rpartition("/")
    group, own, words = spelled_out(group_of(record)), series_of(record), stem(name)
    return (
        _SELF + _BETWEEN.join((folder, _turned(group), own, words)),
        _LIKE + _BETWEEN.join((folder, words, group, own)),
    )


def stem(name: str) -> str:
    """The words of a file's name that are no date, number or word for any minutes («2024-05-03_board.md»: «board»)."""
    words = (word.casefold() for word in _WORD.findall(name.rpartition(".")[0] or name))
    return " ".join(word for word in words if word not in _PLAIN and not _DATE.fullmatch(word))


def told(beside: Collection[Minutes]) -> dict[str, str]:
    """The series of each of the minutes that stand in one folder."""
    named = [each for each in beside if each.group]
    full = _in_full(named)
    of_group = {each.document: full[each.own, each.group] for each in named}
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


def _in_full(named: Iterable[Minutes]) -> dict[tuple[str, str], str]:
    """The series that those who call their group so are: of one with the same name in full, or of the only one it can be."""
    often = Counter((each.own, each.group) for each in named)
    first = {group: own for (own, group), _ in sorted(often.items(), key=lambda each: (each[1], each[0]))}
    stems: dict[str, set[str]] = {}
    for each in named:
        stems.setdefault(each.group, set()).add(each.stem)
    fullest: dict[str, str] = {}
    for group in sorted(first, key=_rank, reverse=True):
        others = [other for other in fullest if _are_one(group, other, stems)]
        alone = all(one == other or _are_one(one, other, stems) for one in others for other in others)
        fullest[group] = fullest[max(others, key=_rank)] if others and alone else group
    return {(own, group): first[fullest[group]] for own, group in often}


def _rank(group: str) -> tuple[int, str]:
    return len(group.split()), group


def _are_one(one: str, other: str, stems: Mapping[str, Collection[str]]) -> bool:
    """Whether two names are of one group: one is the other's end, or the files are named alike and both may be its name."""
    short, full = sorted((one, other), key=len)
    return is_end_of(short, full) or (not set(stems[one]).isdisjoint(stems[other]) and may_be_one(one, other))


def _turned(words: str) -> str:
    return " ".join(reversed(words.split()))


def stands_alone(transaction: Transaction, new: Stored) -> bool:
    """Whether new minutes are of the group they name, and change nothing for those beside them.

    So it is where no minutes of their folder are without a name or have a like one: then the others, who may be thousands,
    need not be looked at.
    """
    [(folder, group, own, words)] = map(_parts, filter(_is_own, new.names))
    if not group:
        return False
    backwards = [folder + _BETWEEN + start for start in (*_shorter(group), group + " ")]
    alike = _LIKE + folder.removeprefix(_SELF) + _BETWEEN + words + _BETWEEN
    name = _turned(group)
    forwards = [alike + start for start in (*_shorter(name), name + " ", core(name) + " ") if start.strip()]
    ends = ([_turned(parts[1]), parts[2]] for parts in map(_parts, _names(transaction, backwards)))
    beginnings = (parts[2:] for parts in map(_parts, _names(transaction, forwards)))
    return all(found == [name, own] for found in (*ends, *beginnings))


def _shorter(name: str) -> list[str]:
    """The ways in which the kept names begin that are a name, or the beginning of it."""
    words = name.split(" ")
    return [" ".join(words[:length]) + _BETWEEN for length in range(len(words) + 1)]


def _names(transaction: Transaction, starts: Collection[str]) -> list[str]:
    return [each.name for each in transaction.entries(starts)]


def series_now(entries: Iterable[Entry]) -> dict[str, str]:
    """The series of each of the stored minutes of one folder."""
    return told([_minutes(each) for each in entries])


def _minutes(entry: Entry) -> Minutes:
    _, group, own, words = _parts(entry.name)
    return Minutes(entry.document, own, _turned(group), words)


def _parts(name: str) -> list[str]:
    """The folder, the name of the group backwards, the series by the minutes' own words, and the stem of the file's name."""
    return name.split(_BETWEEN)


def _is_own(name: str) -> bool:
    return name.startswith(_SELF)


def beside(transaction: Transaction, stored: Iterable[Stored]) -> list[list[Entry]]:
    """All minutes of each folder that some of these stand in."""
    folders = sorted({_parts(name)[0] for each in stored for name in each.names if _is_own(name)})
    return [transaction.entries([folder + _BETWEEN]) for folder in folders]


def regroup(transaction: Transaction, folders: Iterable[Collection[Entry]]) -> set[str]:
    """Put the minutes of folders into the series that they belong to now. What comes back are the series that changed."""
    behind: set[str] = set()
    for folder in folders:
        now = series_now(folder)
        moved = {each.document: now[each.document] for each in folder if now[each.document] != each.series}
        for each in transaction.records(documents=sorted(moved)) if moved else ():
            touched = {each.series, moved[each.document]}
            kept = replace(each, series=moved[each.document])
            transaction.apply(Changes(put_records=(kept,), put_nodes=marks(transaction, touched, [each.document])))
            behind |= touched
    return behind
