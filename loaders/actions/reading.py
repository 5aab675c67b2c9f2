"""From a stretch of clean text to the actions in it: what the other readers here share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphapp.loaders.actions import dues, judging
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.shapes import proposals
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Clause, Setting, Verdict
from graphapp.loaders.topics.ties.serving import datasets_of, topic_of
from graphapp.schema.documents import Minutes, Passage
from graphapp.schema.findings import ActionFound, DateFound, Found, MeetingFound, Names, Sentence, Topic
from graphapp.schema.ids import fold
from graphapp.schema.life import ItemKind, State

_HEADS = frozenset("group force cluster committee forum team network board platform council taskforce subgroup sector".split())
_OF = frozenset("of on for in at to with about against concerning regarding".split())
_IN_BODY = frozenset({Setting.BODY, Setting.ITEM, Setting.REVIEW})


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the document while its actions are read."""

    minutes: Minutes
    names: Names
    meeting: MeetingFound
    topics: Sequence[Topic]
    own: frozenset[str]  # what names the group that meets
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # «university»: the one there is
    author: tuple[str, ...] = ()  # who wrote the minutes
    month_first: bool = False  # 5/6 is the sixth of May
    margin: frozenset[int] = frozenset()  # where names stand that a column at the margin gives
    under: frozenset[int] = frozenset()  # where lines begin that say whose the task above them is

    def due_of_cell(self, text: str, *, over: bool = False) -> DateFound | None:
        """The day that a cell or a bracket gives."""
        days = (self.meeting.date, self.meeting.next_date)
        return dues.due_of_cell(text, *days, over=over, month_first=self.month_first, own=self.own)

    def due_of_heading(self, text: str) -> DateFound | None:
        """The day that a heading gives to all below it."""
        return dues.due_of_heading(text, self.meeting.date, self.meeting.next_date, self.own)

    def due_of_note(self, text: str) -> DateFound | None:
        """The new day that a remark gives."""
        return dues.due_of_note(text, self.meeting.date, self.meeting.next_date, month_first=self.month_first)


def own_group(names: Names, meeting: MeetingFound) -> frozenset[str]:
    """The key of the group that meets, and how a text calls it, folded: its names and the last words of them («the Board»)."""
    if meeting.group is None:
        return frozenset()
    full = fold(meeting.group.text).split()
    head = next((at for at, word in enumerate(full) if at and word in _OF), len(full))  # «the Group», of «the Group on Tides»
    tails = (" ".join(full[at:end]) for at in range(head) for end in {head, len(full)})
    found = (each.key for each in names.find(meeting.group) if each.kind == "Group")
    letters = (fold(each) for each in _letters(meeting.group.text))
    return frozenset((*found, *tails, *(fold(alias) for alias in meeting.group_aliases), *letters))


def _letters(group: str) -> list[str]:
    """The initials by which a text may call the group: «DWG» of the Data Working Group, with its country or without."""
    words = [word for word in re.findall(r"[\w’'-]+", group) if word[:1].isupper() and not word.isupper()]
    heads = [at for at, word in enumerate(words, 1) if word.casefold() in _HEADS and at > 1]
    return ["".join(word[0] for word in words[:at]) for at in heads]


def read(reading: Reading, sentence: Sentence, passage: Passage, setting: Setting, around: Surroundings) -> list[ActionFound]:
    """The actions in a part of a sentence that stands in this setting."""
    founds = reading.names.find(passage)
    kind = ItemKind.BODY if setting in _IN_BODY else ItemKind.FOLLOW_UP
    whole = clause(reading, passage, founds)
    if kind is ItemKind.BODY and proposals.accepted(passage.text, sentence.block.passage.text.partition(passage.text)[2]):
        whole = replace(whole, accepted=True)
    found = judging.verdicts(whole, setting, around)
    return [action(reading, sentence, passage, verdict, kind) for verdict in found]


def outright(reading: Reading, sentence: Sentence, passage: Passage, named: tuple[str, ...]) -> list[ActionFound]:
    """The words that a note gives to somebody as their action, however they are put («It was said that … (Action Ada)»)."""
    whole = clause(reading, passage, reading.names.find(passage))
    due = dues.due_in(whole.text, whole.dates, (0, whole.end), whole.meeting)
    verdict = Verdict(0, whole.end, named, due, f"{Setting.MARKED}: {Rule.NOMINAL}")
    return [action(reading, sentence, passage, verdict, ItemKind.FOLLOW_UP)]


def clause(reading: Reading, passage: Passage, founds: Sequence[Found]) -> Clause:
    """A whole passage as a clause to judge."""
    meeting = reading.meeting
    dates = dues.dates_in(passage.text, meeting.date, meeting.next_date, month_first=reading.month_first, own=reading.own)
    return Clause(passage.text, 0, len(passage.text), founds, dates, reading.meeting.date)


def action(reading: Reading, sentence: Sentence, passage: Passage, verdict: Verdict, kind: ItemKind) -> ActionFound:
    """A verdict with what the words of its clause name."""
    part = passage.part(verdict.start, verdict.end)
    return ActionFound(
        part.text,
        kind,
        ((sentence, part),),
        verdict.owners,
        verdict.due,
        verdict.state,
        topic_of(sentence, part, reading.topics),
        countries_in(reading.names.find(passage), verdict.start, verdict.end),
        tuple(datasets_of(part, reading.topics)),
        verdict.reason,
    )


def countries_in(founds: Sequence[Found], start: int, end: int) -> tuple[str, ...]:
    """The keys of the countries named in a stretch as places or governments."""
    inside = [each for each in founds if each.kind == "Country" and not each.weak and start <= each.start and each.end <= end]
    return tuple(dict.fromkeys(each.key for each in inside))


def ended(state: State) -> bool:
    """Whether the minutes say that nothing is left to do."""
    return state is not State.OPEN
