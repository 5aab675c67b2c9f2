"""Finds the actions of a document: in tables, in lists, behind markers and in the running text, in order of appearance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphapp.loaders.actions import dues, judging, lists, markers, owners, repeats, tables
from graphapp.loaders.actions.judging import Clause, Setting, Verdict
from graphapp.loaders.actions.owners import Surroundings
from graphapp.loaders.topics.serving import datasets_of, topic_of
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, Section
from graphapp.schema.findings import ActionFound, DateFound, Found, MeetingFound, Names, Sentence, Topic
from graphapp.schema.ids import fold
from graphapp.schema.life import ItemKind, State


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of the document while its actions are read."""

    minutes: Minutes
    names: Names
    meeting: MeetingFound
    topics: Sequence[Topic]
    own: frozenset[str]  # what names the group that meets


def find_actions(
    minutes: Minutes, sentences: Sequence[Sentence], names: Names, meeting: MeetingFound, topics: Sequence[Topic] = ()
) -> list[ActionFound]:
    """What somebody is to do after the meeting, in order of appearance."""
    reading = _Reading(minutes, names, meeting, topics, own_group(names, meeting))
    firsts = lists.firsts(sentences)
    found: list[ActionFound] = []
    for index, sentence in enumerate(sentences):
        if sentence.block.kind is BlockKind.ROW:
            continue
        earlier = sentences[index - 1] if index and sentences[index - 1].section_index == sentence.section_index else None
        found += _of_sentence(reading, sentence, first=firsts[index], earlier=earlier)
    found += _of_tables(reading, sentences)
    found.sort(key=lambda action: action.evidence[0][1].span())
    return repeats.merged(found)


def own_group(names: Names, meeting: MeetingFound) -> frozenset[str]:
    """The key of the group that meets, and how a text calls it, folded: its names and the last words of them («the Board»)."""
    if meeting.group is None:
        return frozenset()
    full = fold(meeting.group.text).split()
    tails = (" ".join(full[at:]) for at in range(len(full)))
    found = (each.key for each in names.find(meeting.group) if each.kind == "Group")
    return frozenset((*found, *tails, *(fold(alias) for alias in meeting.group_aliases)))


def _of_sentence(reading: _Reading, sentence: Sentence, *, first: bool, earlier: Sentence | None) -> Iterator[ActionFound]:
    text = sentence.passage.text
    marks = markers.marked(text)
    place = lists.place(reading.minutes, sentence, first=first)
    noted = markers.trailing_for(text) if place.setting and not marks else None
    if not marks and place.setting is None:
        return
    founds = reading.names.find(sentence.passage)
    around = _surroundings(reading, sentence, place, earlier)
    if noted and (who := _whom(text, founds, noted, around)):
        yield from _read(reading, sentence, founds, (0, noted.start), Setting.MARKED, Surroundings(who, around.before, around.own), place)
        return
    if place.setting and (not marks or marks[0].start > 3):
        yield from _read(reading, sentence, founds, (0, marks[0].start if marks else len(text)), place.setting, around, place)
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        behind = Surroundings(_whom(text, founds, mark, around), around.before, around.own)
        yield from _read(reading, sentence, founds, (mark.body, end), Setting.MARKED, behind, place)


def _whom(text: str, founds: Sequence[Found], mark: markers.Marked, around: Surroundings) -> tuple[str, ...]:
    """The owners that a marker names."""
    return owners.only_names(text, founds, *mark.who, around) if mark.who else ()


def _surroundings(reading: _Reading, sentence: Sentence, place: lists.Place, earlier: Sentence | None) -> Surroundings:
    around = Surroundings((), (), reading.own)
    lead = place.lead
    heard: tuple[str, ...] = ()
    if lead is not None and place.setting in {Setting.LISTED, Setting.LOOSE}:
        heard = owners.only_names(lead.passage.text, reading.names.find(lead.passage), 0, len(lead.passage.text), around)
    before: tuple[str, ...] = ()
    if earlier is not None:
        text = earlier.passage.text
        before = owners.standing_for(text, reading.names.find(earlier.passage), around)
    return Surroundings(heard, before, reading.own)


def _read(
    reading: _Reading,
    sentence: Sentence,
    founds: Sequence[Found],
    stretch: tuple[int, int],
    setting: Setting,
    around: Surroundings,
    place: lists.Place,
) -> Iterator[ActionFound]:
    text = sentence.passage.text
    dates = dues.dates_in(text, reading.meeting.date, reading.meeting.next_date)
    clause = Clause(text, *stretch, founds, dates, reading.meeting.date)
    box = markers.boxed(sentence.block.marker, text)
    for verdict in judging.verdicts(clause, setting, around):
        if place.part and not verdict.owners:
            continue
        part = sentence.passage.part(verdict.start, verdict.end)
        state = State.DONE if box and markers.ticked(sentence.block.marker, text) else verdict.state
        kind = ItemKind.BODY if setting in {Setting.BODY, Setting.ITEM, Setting.REVIEW} else ItemKind.FOLLOW_UP
        yield _action(reading, sentence, part, kind, verdict, founds, state)


def _action(
    reading: _Reading,
    sentence: Sentence,
    part: Passage,
    kind: ItemKind,
    verdict: Verdict,
    founds: Sequence[Found],
    state: State,
) -> ActionFound:
    return ActionFound(
        part.text,
        kind,
        ((sentence, part),),
        verdict.owners,
        verdict.due,
        state,
        topic_of(sentence, part, reading.topics),
        countries_in(founds, verdict.start, verdict.end),
        tuple(datasets_of(part, reading.topics)),
        verdict.reason,
    )


def countries_in(founds: Sequence[Found], start: int, end: int) -> tuple[str, ...]:
    """The keys of the countries named in a stretch as places or governments."""
    inside = [found for found in founds if found.kind == "Country" and not found.weak and start <= found.start and found.end <= end]
    return tuple(dict.fromkeys(found.key for found in inside))


def _of_tables(reading: _Reading, sentences: Sequence[Sentence]) -> Iterator[ActionFound]:
    by_cell = {(s.section_index, s.block_index, s.passage.text): s for s in sentences if s.block.kind is BlockKind.ROW}
    for number, section in enumerate(reading.minutes.sections):
        for task in tables.tasks(section):
            sentence = by_cell.get((number, task.index, task.block.cells[task.task].text)) or _cell(section, number, task)
            yield _of_row(reading, sentence, task)


def _cell(section: Section, number: int, task: tables.Task) -> Sentence:
    return Sentence(task.block.cells[task.task], task.block, section, number, task.index)


def _of_row(reading: _Reading, sentence: Sentence, task: tables.Task) -> ActionFound:
    cell = task.block.cells[task.task]
    founds = reading.names.find(cell)
    states = [state for at in task.state if (state := markers.state_of(task.block.cells[at].text))]
    state = states[0] if states else State.OPEN
    due = _due_of_row(reading, task, over=state is not State.OPEN)
    named = _owners_of_row(reading, task.block, task)
    around = Surroundings(named, (), reading.own)
    clause = Clause(cell.text, 0, len(cell.text), founds, dues.dates_in(cell.text, reading.meeting.date, reading.meeting.next_date), reading.meeting.date)
    verdict = next(iter(judging.verdicts(clause, Setting.LISTED, around)), None)
    if not task.owner and verdict:
        named = verdict.owners
    if not task.due and verdict:
        due = verdict.due
    whole = Verdict(0, len(cell.text), named, due, "row of an action table")
    action = _action(reading, sentence, cell, ItemKind.FOLLOW_UP, whole, founds, state)
    if action.initiative is None and task.topic is not None and task.block.cells[task.topic].text:
        action = replace(action, initiative=topic_of(sentence, task.block.cells[task.topic], reading.topics))
    return replace(action, evidence=((sentence, task.block.passage),))


def _due_of_row(reading: _Reading, task: tables.Task, *, over: bool) -> DateFound | None:
    cells = [task.block.cells[at].text for at in (*task.due, *task.owner)]
    found = [due for cell in cells if (due := dues.due_of_cell(cell, reading.meeting.date, reading.meeting.next_date, over=over))]
    return found[0] if found else None


def _owners_of_row(reading: _Reading, block: Block, task: tables.Task) -> tuple[str, ...]:
    found: list[str] = []
    for at in task.owner:
        cell = block.cells[at]
        names = owners.names_in(reading.names.find(cell), 0, len(cell.text))
        if not owners.anybody(cell.text):
            found += owners.keys(names, reading.own)
    return tuple(dict.fromkeys(found))
