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

from graphapp.loaders.dates.words import MONTH_STEM
from graphapp.pending import marks
from graphapp.resolution import group_of, series_of
from graphapp.schema.records import Record
from graphapp.store.contract import Changes, Entry, Stored, Transaction

# Kept among a record's names, so that a store finds all minutes of a folder, and tells of each without reading it.
_SELF = "minutes of:"
_BETWEEN = "\x1f"
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(rf"\d+(?:st|nd|rd|th)?|v\d+|\d*{MONTH_STEM}\d*")
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
# «Ferry Board of Directors» is the Ferry Board; «co-ordination» is written in two ways.
_WHOSE = re.compile(r"(?<=\bboard) of (?:directors|trustees|governors|managers|management|members)\b")
_JOINED = re.compile(r"\bco (?=ordinat|operat)")
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
    group: str  # folded, its kind of body in full; empty: they name none
    stem: str  # of the file's name: what is left without dates and numbers


def noted(record: Record) -> str:
    """What to keep among the names of a record: where it stands, and what it goes by."""
    folder, _, name = record.source.rpartition("/")
    backwards = _turned(spelled_out(group_of(record)))  # so that names with the same end stand together
    return _SELF + _BETWEEN.join((folder, backwards, series_of(record), stem(name)))


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
    """The series that those who call their group so are: of one with the same name in full, or one whose end its name is."""
    often = Counter((each.own, each.group) for each in named)
    first = {group: own for (own, group), _ in sorted(often.items(), key=lambda each: (each[1], each[0]))}
    full = {}
    for own, group in often:
        longer = {other for other in first if _is_end_of(group, other)}
        full[own, group] = first[next(iter(longer)) if len(longer) == 1 else group]
    return full


def spelled_out(group: str) -> str:
    """A folded name without the short forms that minutes use for kinds of bodies («edge wg»), and without whose board it is."""
    full = " ".join(_SHORT.get(word, word) for word in group.split())
    return _JOINED.sub("co", _WHOSE.sub("", full))


def _turned(words: str) -> str:
    return " ".join(reversed(words.split()))


def _is_end_of(short: str, full: str) -> bool:
    if not full.endswith(f" {short}"):
        return False
    return not _APART & set(full.removesuffix(short).split())


def stands_alone(transaction: Transaction, new: Stored) -> bool:
    """Whether new minutes are of the group they name, and change nothing for those beside them.

    So it is where no minutes of their folder are without a name or have one with the same end: then the others, who may be
    thousands, need not be looked at.
    """
    [(folder, group, own, _)] = map(_parts, filter(_is_own, new.names))
    if not group:
        return False
    words = group.split(" ")
    shorter = [" ".join(words[:length]) + _BETWEEN for length in range(len(words) + 1)]
    related = transaction.entries([folder + _BETWEEN + start for start in (*shorter, group + " ")])
    return all(_parts(each.name)[1:3] == [group, own] for each in related)


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
