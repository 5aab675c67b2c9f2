"""What is promised at a meeting, and what becomes of it at the next: commitments with phases, items, quotes and outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.size import COMMITMENTS_OF_A_MEETING
from graphapp.schema.ids import identifier
from graphapp.schema.life import Change, ItemKind, State, Status
from graphapp.schema.model import PHASE_EDGE
from graphapp.store.contract import Edge, Node

_ACTIONS = "share publish review update translate circulate finalise present pilot collect".split()
_THINGS = (
    "the baseline figures|the draft guidance|a map of all sites|the joint form|the training plan|the monthly tables".split("|")
)
_WHERE = "in the northern districts|for all partners|with the host communities|before the rains|along the main roads".split("|")
_OUTCOMES = (Status.COMPLETED,) * 8 + (Status.CANCELLED,)
_ENDED, _SILENT, _SLIPPED = 0.45, 0.70, 0.80  # shares of what the next meeting says, added up; the rest stays as it was


@dataclass(frozen=True, slots=True)
class Cast:
    """Ids of who promises, for what, and where."""

    organisations: tuple[str, ...]
    initiatives: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(slots=True)
class Minutes:
    """A meeting and its one document, which grows sentence by sentence."""

    group: str
    day: str
    sentences: list[str] = field(default_factory=list)
    items: int = 0

    @property
    def meeting(self) -> str:
        return identifier("Meeting", self.group, self.day)

    @property
    def document(self) -> str:
        return identifier("Document", self.group, self.day)

    def say(self, sentence: str) -> Iterator[Node | Edge]:
        """The sentence as a quote of the document; first comes the statement itself."""
        start = sum(len(one) + 1 for one in self.sentences)
        end = start + len(sentence)
        self.sentences.append(sentence)
        statement = identifier("Statement", self.document, str(start), str(end))
        values = {"text": sentence, "section": "Actions", "page": 1 + start // 3000, "start": start, "end": end}
        yield Node("Statement", statement, values)
        yield Edge(statement, "PART_OF", self.document, self.document, position=start)

    def nodes(self) -> Iterator[Node]:
        """The document, once everything is said."""
        source = f"minutes/{self.group}/{self.day}.txt"
        text = "\n".join(self.sentences)
        values = {"source": source, "sources": [source], "mediaType": "text/plain", "language": "en", "pages": 1, "text": text}
        yield Node("Document", self.document, values)


@dataclass(frozen=True, slots=True)
class Promise:
    """What every record of one commitment repeats."""

    id: str
    text: str
    owners: tuple[str, ...]
    initiative: str | None
    countries: tuple[str, ...]
    due: str | None

    def relations(self, owned: str) -> Iterator[tuple[str, int, str]]:
        """Edge type, position and target of what is promised. Owners are of one rank: see README, «What is compared»."""
        yield from ((owned, 0, owner) for owner in self.owners)
        yield from (("SERVES", 0, self.initiative),) if self.initiative else ()
        yield from (("LOCATED_IN", position, country) for position, country in enumerate(self.countries))


def promises(written: Sequence[Minutes], cast: Cast, random: Random) -> Iterator[Node | Edge]:
    """What is promised at the first of these meetings; the second, where there is one, tells what became of it."""
    now, later = written[0], written[1] if len(written) > 1 else None
    reported = ""
    if later:
        [told, place] = later.say(f"The group heard what became of the actions of {now.day}.")
        reported = told.id if isinstance(told, Node) else ""
        yield from (told, place)
    for number in range(COMMITMENTS_OF_A_MEETING):
        promise = _promise(now, number, cast, random)
        yield Node("Commitment", promise.id, {"text": promise.text, "since": now.day})
        yield Edge(promise.id, "MADE_IN", now.group, now.group, derived=True)
        for kind, position, target in promise.relations("COMMITTED_BY"):
            yield Edge(promise.id, kind, target, now.group, derived=True, position=position)
        yield from _item(promise, now, promise.due, 0)
        yield from _life(promise, now, later, random.random(), random.choice(_OUTCOMES), reported)


def _promise(now: Minutes, number: int, cast: Cast, random: Random) -> Promise:
    text = f"{random.choice(_ACTIONS)} {random.choice(_THINGS)} {random.choice(_WHERE)} (action {number} of {now.day})"
    return Promise(
        identifier("Commitment", now.meeting, str(number)),
        text.capitalize(),
        tuple(sorted(random.sample(cast.organisations, random.choice((1, 1, 1, 2, 2))))),
        random.choice(cast.initiatives) if random.random() < 0.8 else None,
        tuple(random.sample(cast.countries, random.choice((0, 1, 1, 2, 2)))),
        _later(now.day, random.randrange(15, 1400)) if random.random() < 0.9 else None,
    )


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _item(promise: Promise, minutes: Minutes, due: str | None, before: int) -> Iterator[Node | Edge]:
    """The commitment as one meeting recorded it, with its quote."""
    me, by, position = identifier("ActionItem", promise.id, minutes.day), minutes.document, minutes.items
    minutes.items += 1
    values = {
        "text": promise.text,
        "kind": ItemKind.FOLLOW_UP,
        "recordedOn": minutes.day,
        "state": State.OPEN,
        "change": Change.SLIPPED if before else Change.NEW,
        "position": position,
        "reason": "generated",
    }
    yield Node("ActionItem", me, {**values, **({"dueDate": due, "dueText": due} if due else {})})
    yield Edge(promise.id, "HAS_ITEM", me, minutes.group, derived=True, position=before)
    yield Edge(by, "LISTS", me, by, position=position)
    yield Edge(me, "RECORDED_AT", minutes.meeting, by)
    for said in minutes.say(f"{promise.text}."):
        yield said
        if isinstance(said, Node):
            statement = said.id
    yield Edge(me, "STATED_IN", statement, by, position=0)
    for kind, place, target in promise.relations("OWNED_BY"):
        yield Edge(me, kind, target, by, position=place, statements=(statement,))


def _life(
    promise: Promise, now: Minutes, later: Minutes | None, luck: float, outcome: Status, reported: str
) -> Iterator[Node | Edge]:
    """The commitment's phases, and what the next meeting says of it."""
    first: dict[str, object] = {"from": now.day, "dueDate": promise.due, "silent": False, "slips": 0, "carriedOver": 0}
    if later is None or luck >= _SLIPPED:
        yield from _phase(promise, now.group, first, 0)
        return
    own = {"own": ["REPORTED_IN"]} if luck < _ENDED else {}  # nothing was reported yet
    yield from _phase(promise, now.group, first | {"until": later.day} | own, 0)
    second = first | {"from": later.day}
    if luck < _ENDED:
        yield from _phase(promise, now.group, second | {"ending": outcome, "endedOn": later.day}, 1)
        said = (reported,)
        yield Edge(promise.id, "REPORTED_IN", reported, now.group, derived=True, position=0, note="generated", statements=said)
    elif luck < _SILENT:
        yield from _phase(promise, now.group, second | {"silent": True}, 1)
    else:
        due = _later(promise.due or later.day, 60)
        yield from _phase(promise, now.group, second | {"dueDate": due, "slips": 1}, 1)
        yield from _item(promise, later, due, 1)


def _phase(promise: Promise, group: str, values: Mapping[str, object], position: int) -> Iterator[Node | Edge]:
    thing = identifier("Phase", promise.id, str(values["from"]))
    yield Node("Phase", thing, {name: value for name, value in values.items() if value is not None})
    yield Edge(promise.id, PHASE_EDGE, thing, group, derived=True, position=position)
