"""Which names of a series of minutes are one thing. A pure function of the records, so the order of loading cannot matter.

Names are joined where a document spells one as another document spells the other: «XYZ» here, «Xylo Yoke Zeta (XYZ)» there.
Two names that one document keeps apart are never joined: its author knew them as two. What a person decided goes before both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphapp.schema.decisions import NO_PAIRS, Pairs
from graphapp.schema.ids import fold, identifier
from graphapp.schema.records import Name, Record

_SCOPED = ("Initiative", "Dataset", "Group")  # their plain names («the workshop») mean something else in another group
_SHORT = 3  # letters; a shorter label without capitals says too little

_ADDED = re.compile(r"\s*[,;(]|\s+(?:--|[-–—])\s+")
_FORUM = re.compile(
    r"\b(?:group|cluster|committee|board|network|team|forum|task ?force|council|commission|consortium|platform)\b",
    re.IGNORECASE,
)
# «XYZ monthly call» is a call of XYZ.
_OCCASION = re.compile(
    r"(?P<who>[A-Z][A-Z\d-]{2,})(?:\s+(?:weekly|biweekly|fortnightly|monthly|quarterly|regular|ordinary|coordination|online))*"
    r"\s+(?:calls?|meetings?|minutes|notes|telecons?|sessions?)\b.*",
    re.DOTALL,
)
# How a group or its meeting is called now and then, and not the next time: «Informal donors' group», «donors' group».
_PASSING = re.compile(
    r"(?:the\s+)?(?:(?:informal|ad[ -]hoc|regular|ordinary|extraordinary|special|monthly|weekly|quarterly"
    r"|annual)\s+)+(?=\S+\s)",
    re.IGNORECASE,
)
_HEAD = 1000  # letters, and lines in them, that may be the head of minutes
_LINES = 8
_TITLE = 10  # words of a line that may be a title
_SMALL = frozenset("of the and for on in to a an".split())


@dataclass(slots=True)
class _Class:
    """Keys taken for one thing."""

    keys: set[str]
    documents: set[str]
    names: list[Name] = field(default_factory=list)


def series_of(record: Record) -> str:
    """The id of the group whose minutes these are; minutes that name none go by the folder they came from.

    «Water Cluster, northern provinces» is the Water Cluster: what a title adds behind a comma comes and goes. Where the title
    has the initials alone, they are what the group goes by: the next minutes may never spell them out.
    """
    plain = _called(record)
    if plain is None:
        return identifier("Series", record.source.rpartition("/")[0])
    occasion = _OCCASION.fullmatch(plain)
    short = occasion["who"] if occasion else _initials(plain)
    by_initials = len(short) >= _SHORT and _goes_by(record.text, short, fold(plain))
    return identifier("Group", f"group:{fold(short if occasion or by_initials else plain)}")


def group_of(record: Record) -> str:
    """How the minutes call their group, folded and without what comes and goes; empty where they name none."""
    return fold(_called(record) or "")


def _called(record: Record) -> str | None:
    held = next((name.name for name in record.names if name.key == record.meeting.group), None)
    if held is None:
        return None
    before, *_ = _ADDED.split(held, maxsplit=1)
    return _PASSING.sub("", before if _FORUM.search(before) else held, count=1)


def _goes_by(text: str, short: str, full: str) -> bool:
    """Whether the title has a group's initials alone, and no title below it gives both («Survey Board (SB)»)."""
    title, *below = [line for line in text[:_HEAD].splitlines() if line.strip()][:_LINES] or [""]
    initials = re.compile(rf"\b{re.escape(short)}\b")
    both = (fold(line).startswith(full) and initials.search(line) and len(line.split()) <= _TITLE for line in below)
    return full not in fold(title) and initials.search(title) is not None and not any(both)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word.casefold() not in _SMALL and word[0].isupper())


def resolve(series: str, records: Iterable[Record], decided: Pairs = NO_PAIRS) -> dict[str, str]:
    """The id of every name key that occurs in the records of one series; `decided` holds pairs of such keys."""
    found = list(records)
    homes = {record.meeting.group for record in found} - {None}
    classes = _classes(found, decided)
    resolved: dict[str, str] = {}
    for group in {id(each): each for each in classes.values()}.values():
        thing = series if group.keys & homes else _identity(series, group, decided)
        resolved |= dict.fromkeys(group.keys, thing)
    return resolved


def _classes(records: Iterable[Record], decided: Pairs) -> dict[str, _Class]:
    classes: dict[str, _Class] = {}
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record in records:
        for name in record.names:
            found = classes.setdefault(name.key, _Class({name.key}, set()))
            found.documents.add(record.document)
            found.names.append(name)
            for label in _labels(name):
                labels[name.kind, label].add(name.key)
    roots: dict[str, str] = {}
    for key in sorted(decided.roots.keys() & classes.keys()):
        _join(classes, roots.setdefault(decided.root(key), key), key)
    for _, keys in sorted(labels.items()):
        first, *others = sorted(keys)
        for other in others:
            a, b = classes[first], classes[other]
            if not a.documents & b.documents and not decided.kept_apart(a.keys, b.keys):
                _join(classes, first, other)
    _join_short(classes, decided)
    return classes


def _join_short(classes: dict[str, _Class], decided: Pairs) -> None:
    """Joins whoever is only ever called by one name to the one person of the series whose first or last name it is."""
    people = list({id(each): each for each in classes.values() if each.names[0].kind == "Person"}.values())
    full: dict[str, list[_Class]] = defaultdict(list)
    for each in people:
        words = {tuple(fold(name.name).split()) for name in each.names}
        for word in {end for one in words if len(one) > 1 for end in (one[0], one[-1])}:
            full[word].append(each)
    for each in people:
        called = {fold(name.name) for name in each.names}
        bearers = full.get(min(called), []) if len(called) == 1 and not each.names[0].name.isupper() else []
        if len(bearers) == 1 and len(min(called)) >= _SHORT and bearers[0] is not each:
            known = classes[next(iter(bearers[0].keys))]
            if not known.documents & each.documents and not decided.kept_apart(known.keys, each.keys):
                _join(classes, min(known.keys), min(each.keys))


def _join(classes: dict[str, _Class], one: str, other: str) -> None:
    a, b = classes[one], classes[other]
    if a is b:
        return
    joined = _Class(a.keys | b.keys, a.documents | b.documents, [*a.names, *b.names])
    for key in joined.keys:
        classes[key] = joined


def _labels(name: Name) -> set[str]:
    """The folded spellings that are enough to know the thing by."""
    if name.kind in ("Country", "Region") or name.doubtful:
        return set()
    spelled = {name.name, *name.spellings, *([name.acronym] if name.acronym else [])}
    if name.kind == "Person":
        return {fold(s) for s in spelled if len(fold(s).split()) > 1}
    return {fold(s) for s in spelled if _telling(s)}


def _telling(spelling: str) -> bool:
    """Not a bare common word such as «forms»: an acronym, a proper name, or at least two words."""
    words = spelling.split()
    return len(words) > 1 or (len(spelling) >= _SHORT and sum(c.isupper() for c in spelling) > 1)


def proper(name: Name) -> bool:
    """Whether the name is a proper one, the same wherever it is said."""
    return bool(name.acronym) or any(any(c.isupper() for c in word) for word in name.name.split()[1:])


def _identity(series: str, found: _Class, decided: Pairs) -> str:
    """The id of a thing; what a person joined goes by the names joined, so that it has one id in every series."""
    kind = found.names[0].kind
    clusters = [decided.members(key) for key in found.keys & decided.roots.keys()]
    joined = {key for members in clusters if len(members) > 1 for key in members}
    key = max(sorted(joined or found.keys), key=lambda k: (len(k.split()), len(k)))
    scoped = kind in _SCOPED and not any(proper(name) for name in found.names)
    return identifier(kind, series, key) if scoped else identifier(kind, key)


def best_name(candidates: Iterable[str]) -> str:
    """The fullest of several names: most words, then longest, then first by code point."""
    return min(candidates, key=lambda name: (-len(name.split()), -len(name), name))


def translate(keys: Iterable[str], resolved: Mapping[str, str]) -> list[str]:
    """The ids of these keys, each once, in order."""
    return list(dict.fromkeys(resolved[key] for key in keys if key in resolved))
