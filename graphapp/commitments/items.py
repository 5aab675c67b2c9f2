"""The action items of a series' meetings, with two documents of one meeting read as one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from graphapp.commitments import clause
from graphapp.commitments.gist import NOTHING, Gist, gist
from graphapp.commitments.surroundings import before, line, looks_back, number, spellings, without_group
from graphapp.commitments.words import periods, stems
from graphapp.commitments.words import words as in_order
from graphapp.resolution import translate
from graphapp.schema.ids import fold, identifier
from graphapp.schema.life import State
from graphapp.schema.records import Action, Record

_PLANNED = re.compile(r"\b(?:[a-z]{3,}ed|set|due|foreseen|on track|ready|aims?|aiming|again)\s*\Z", re.IGNORECASE)
_TAIL = 60  # letters of a sentence that tell it from others
_Wording: TypeAlias = tuple[str, tuple[str, ...], str, frozenset[str]]  # a text, what to leave out, what is before it, others
_SAME = 0.8  # Dice coefficient of stems from which two documents' wordings are one item


@dataclass(frozen=True, slots=True)
class Claim:
    """An action as one document records it."""

    document: str
    action: Action
    position: int


@dataclass(frozen=True, slots=True)
class Item:
    """An action item of one meeting."""

    id: str
    meeting: str
    date: str
    claims: tuple[Claim, ...]
    stems: frozenset[str]
    owners: frozenset[str]
    initiative: str | None
    datasets: frozenset[str]
    countries: frozenset[str]
    initiative_stems: frozenset[str] = frozenset()  # of the initiative's names: what two items of it share anyway
    others: frozenset[str] = frozenset()  # of the names of those it is done with or for
    known_as: frozenset[str] = frozenset()  # its id, and the ids it would have by each of its documents alone
    wording: _Wording | None = None  # what its gist is made of
    doers: frozenset[str] = frozenset()  # of the names of those who own it
    sides: frozenset[str] = frozenset()  # its owners, and the organisations of those who are people
    number: str = ""  # under which its minutes list it
    section: str = ""  # the title it stands under
    before: str = ""  # what stands before it in its paragraph
    whole: str = ""  # its words, and what stands behind them on their line
    reviewed: bool = False  # its minutes look back on it: they report on an earlier promise, and make no new one

    @property
    def gist(self) -> Gist:
        """What it is about: worked out when it is compared with others, as most promises of a new group never are."""
        return _gist(*self.wording) if self.wording else NOTHING

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the task in order, without its owners and its date."""
        return _words(*self.wording[:2]) if self.wording else ()

    @property
    def action(self) -> Action:
        return self.claims[0].action

    @property
    def due(self) -> str | None:
        return next((c.action.due.latest for c in self.claims if c.action.due and c.action.due.latest), None)

    def follows(self, words: str) -> bool:
        """Whether it stands right behind the words in its paragraph."""
        return self.before.endswith(" ".join(words.split())[-_TAIL:])

    @property
    def periods(self) -> frozenset[str]:
        text, due = self.action.text, self.action.due.text if self.action.due else ""
        of_it = due.casefold().startswith("for ") and not _PLANNED.search(text[: max(0, text.find(due))])
        return periods(text, "" if of_it else due)  # «the matrix for May» is of May, what is planned for May may move

    @property
    def state(self) -> State:
        return next((c.action.state for c in self.claims if c.action.state is not State.OPEN), State.OPEN)


def meeting_of(series: str, record: Record) -> str:
    """The meeting's id: group and date; without a date every document is a meeting of its own."""
    return identifier("Meeting", series, record.meeting.date or f"unknown {record.document}")


def statement_of(record: Record, quote: int) -> str:
    """The id of a record's quote."""
    passage = record.quotes[quote]
    return identifier("Statement", record.document, str(passage.start), str(passage.end))


def items(series: str, records: Iterable[Record], resolved: Mapping[str, str]) -> dict[str, list[Item]]:
    """The items of every meeting, by the meeting's id, in order of appearance."""
    meetings: dict[str, list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda r: r.document):
        meetings[meeting_of(series, record)].append(record)
    return {meeting: _items_of(meeting, found, resolved) for meeting, found in meetings.items()}


def _items_of(meeting: str, records: Sequence[Record], resolved: Mapping[str, str]) -> list[Item]:
    bodies = _bodies(records)
    merged: list[tuple[frozenset[str], list[Claim]]] = []
    alone: dict[tuple[str, int], str] = {}  # by document and position
    spelled = {name.key: [name.name, *name.spellings] for record in records for name in record.names}
    for record in records:
        before = len(merged)
        taken: set[int] = set()
        marks: Counter[str] = Counter()
        for position, action in enumerate(record.actions):
            words = _stems(record, action)
            alone[record.document, position] = _identity(meeting, words, marks)
            twin = _twin(words, merged[:before], taken)
            if twin is None:
                merged.append((words, []))
                twin = len(merged) - 1
            taken.add(twin)
            merged[twin][1].append(Claim(record.document, action, position))
    seen: Counter[str] = Counter()
    found = []
    for words, claims in merged:
        thing = _identity(meeting, words, seen)
        initiative = next((c.action.initiative for c in claims if c.action.initiative), None)
        served = stems(" ".join(spelled.get(initiative, ()))) if initiative else frozenset()
        known_as = frozenset({thing, *(alone[c.document, c.position] for c in claims)})
        item = _item(thing, (meeting, records[0].meeting.date or ""), words, claims, resolved)
        found.append(_in_words(replace(item, initiative_stems=served, known_as=known_as), records, bodies, resolved))
    return found


def _in_words(item: Item, records: Sequence[Record], bodies: Sequence[str], resolved: Mapping[str, str]) -> Item:
    """The item with what its words and those around them say of it."""
    claims = item.claims
    of = {record.document: record for record in records}
    first, quote = of[claims[0].document], claims[0].action.quotes[0]
    others = frozenset(w for s in bodies if s in item.action.text for w in stems(s))
    return replace(
        item,
        others=others,
        wording=(
            without_group(item.action.text, first),
            tuple(_aside(first, item.action)),
            f"{first.quotes[quote].section}. {_leading(first, item.action)}",
            others,
        ),
        number=number(first, quote),
        section=first.quotes[quote].section,
        before=" ".join(before(first, quote).split()),
        whole=line(first, quote),
        reviewed=item.state is not State.OPEN or any(looks_back(of[c.document], c.action.quotes[0]) for c in claims),
        sides=sides(records, (key for c in claims for key in c.action.owners), resolved),
        doers=frozenset(w for c in claims for w in stems(" ".join(spellings(of[c.document], c.action.owners)))),
    )


def _leading(record: Record, action: Action) -> str:
    """What stands before an action and may say what it is about: no other task on the line above, unless it goes on from it."""
    quote = action.quotes[0]
    start = record.quotes[quote].start
    ends = (record.quotes[other.quotes[0]].end for other in record.actions if other is not action)
    last = max((end for end in ends if end <= start), default=-1)
    between = record.text[last:start] if last >= 0 else ""
    apart = "\n" in between and not any(letter.isalpha() for letter in between)
    return "" if apart and not clause.stands_for(action.text, *clause.main(action.text)) else before(record, quote)


def _identity(meeting: str, words: frozenset[str], seen: Counter[str]) -> str:
    """The id of the next item of a meeting in these words; `seen` counts them."""
    mark = " ".join(sorted(words))
    seen[mark] += 1
    return identifier("ActionItem", meeting, mark, str(seen[mark]))


def _bodies(records: Sequence[Record]) -> list[str]:
    """How those who can act are spelled."""
    kinds = ("Organisation", "Person", "Group")
    return [s for record in records for name in record.names if name.kind in kinds for s in name.spellings]


def _twin(words: frozenset[str], earlier: Sequence[tuple[frozenset[str], list[Claim]]], taken: set[int]) -> int | None:
    """The item of another document of the meeting that says the same, or None."""
    scored = [
        (2 * len(words & other) / max(1, len(words) + len(other)), -index)
        for index, (other, _) in enumerate(earlier)
        if index not in taken
    ]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= _SAME else None


def _item(
    thing: str, meeting: tuple[str, str], words: frozenset[str], claims: list[Claim], resolved: Mapping[str, str]
) -> Item:
    initiatives = translate((c.action.initiative for c in claims if c.action.initiative), resolved)
    return Item(
        id=thing,
        meeting=meeting[0],
        date=meeting[1],
        claims=tuple(claims),
        stems=words,
        owners=frozenset(translate((key for c in claims for key in c.action.owners), resolved)),
        initiative=initiatives[0] if initiatives else None,
        datasets=frozenset(translate((key for c in claims for key in c.action.datasets), resolved)),
        countries=frozenset(translate((key for c in claims for key in c.action.countries), resolved)),
    )


def _stems(record: Record, action: Action) -> frozenset[str]:
    """The words of the task without its owners and its date, so that mending those keeps the item's identity."""
    return stems(action.text, _aside(record, action)) or stems(action.text)


@lru_cache(maxsize=1 << 13)
def _words(text: str, without: tuple[str, ...]) -> tuple[str, ...]:
    left_out = {word for other in without for word in fold(other).split()}
    return tuple(word for word in in_order(text) if word not in left_out)


@lru_cache(maxsize=1 << 13)  # the same items are compared again and again
def _gist(text: str, without: tuple[str, ...], around: str, others: frozenset[str]) -> Gist:
    return gist(text, without, around, others)


def sides(records: Iterable[Record], keys: Iterable[str], resolved: Mapping[str, str]) -> frozenset[str]:
    """The ids of those who own something, and of the organisations of those who are people."""
    wanted = set(keys)
    of = (a for record in records for name in record.names if name.key in wanted for a in name.affiliations)
    return frozenset(translate((*sorted(wanted), *(key for key in of if key in resolved)), resolved))


def _aside(record: Record, action: Action) -> list[str]:
    """What in an action's text is not the task: how its owners are spelled, and the date."""
    return [*spellings(record, action.owners), action.due.text if action.due else ""]
