"""Finds the actions of a document: in tables, in lists, behind markers and in the running text, in order of appearance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.actions import addenda, motions, reading, repeats, whose
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners, surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.knowing import known_of
from graphapp.loaders.actions.layout import (
    answered,
    apart,
    assignees,
    captions,
    headed,
    lists,
    markers,
    noted,
    notes,
    overhead,
    pointed,
    rows,
    sharing,
    signatures,
    stacked,
    struck,
    tails,
)
from graphapp.loaders.actions.outcomes import backlog, leading, lookback, remarks
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import clauses, verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.head.lines import is_of_meeting
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import BlockKind, Minutes, Passage
from graphapp.schema.findings import ActionFound, Attendee, MeetingFound, Names, Sentence, Topic
from graphapp.schema.life import ItemKind, State

_TALK = Regex(r"\b(?:I|we|you|it|that|they|is|are|was|were|yes|no|thanks?)\b|['’](?:s|m|re|ll|t)\b", re.IGNORECASE)
_WILL = re.compile(r"\W*will\s", re.IGNORECASE)  # without a subject
_SHORT = 20  # words of a paragraph that may be a line of a list
_TASK, _DAY = 3, 5  # words of a task behind which a dash and a day stand, and of the day


def find_actions(
    minutes: Minutes,
    sentences: Sequence[Sentence],
    names: Names,
    meeting: MeetingFound,
    topics: Sequence[Topic] = (),
    attendees: Sequence[Attendee] = (),
) -> list[ActionFound]:
    """What somebody is to do after the meeting, in order of appearance."""
    known = known_of(minutes, sentences, names, meeting, topics, attendees)
    found: list[ActionFound] = []
    earlier: Sentence | None = None
    notes_of = noted.charges(known, sentences)
    in_block = {id(charge.block): charge for charge in notes_of}
    for sentence in sentences:
        if sentence.block.kind is BlockKind.ROW or noted.is_noted(sentence, in_block) or leading.note(sentence):
            continue
        if told := remarks.remarked(known, sentence, found):
            found[-1] = told
        elif not addenda.noted(known, sentence, earlier, found):
            found += _headed(known, sentence, _of_sentence(known, sentence, earlier))
        earlier = sentence
    found = list(noted.charged(known, sentences, notes_of, found)) if notes_of else found
    found += rows.of_rows(known, sentences)
    found.sort(key=lambda action: action.evidence[0][1].span())
    return repeats.merged(list(overhead.settled(struck.told(tails.told(known, found)))), names)


def _headed(known: Reading, sentence: Sentence, actions: Sequence[ActionFound]) -> Iterator[ActionFound]:
    """The actions with the day that the heading of their list gives them all («Actions for the next meeting»)."""
    open_tasks = [act for act in actions if act.kind is ItemKind.FOLLOW_UP and act.due is None and act.state is State.OPEN]
    parents = [known.minutes.sections[parent] for parent in reversed(sentence.section.parents)]
    headings = (sentence.section.heading, *(each.heading for each in parents if each.role in OF_TASKS))
    above = (lists.lead_of(sentence.section, sentence.block_index), *headings) if open_tasks else ()
    days = (known.due_of_heading(block.passage.text) for block in above if block is not None)
    due = next((day for day in days if day), None)
    for each in actions:
        yield replace(each, due=due) if due and each in open_tasks else each


def _of_sentence(known: Reading, sentence: Sentence, earlier: Sentence | None) -> Sequence[ActionFound]:
    """The actions of a sentence, with what a line above them says that holds everything but the task."""
    among = sentence.section.role in OF_TASKS
    if among and captions.heads(known, sentence):
        return []
    line = captions.over(known, sentence) if among else None
    found = list(_read(known, sentence, earlier, captioned=line is not None))
    return captions.told(found, line)


def _read(known: Reading, sentence: Sentence, earlier: Sentence | None, *, captioned: bool) -> Iterator[ActionFound]:
    """The actions before, between and behind the markers of a sentence, or in it as a whole; `captioned`: a task."""
    passage = sentence.passage
    first = not surroundings.same_block(sentence, earlier)
    place = lists.place(known.minutes, sentence, first=first)
    if captioned and first and place.setting in {None, Setting.LOOSE}:
        place = lists.Place(Setting.LISTED, place.lead)
    if place.setting and stacked.announced(sentence, earlier):
        place = lists.Place(Setting.MARKED, place.lead)
    marks = _without_trailing(known, passage, markers.marked(passage.text))
    over = len(marks) == 1 and not marks[0].start  # «Action points – A and B» stands over their tasks
    over = over and bool(owners_in(known, passage, (marks[0].body, len(passage.text)))) and not addenda.says_deed(passage.text)
    if (not marks and place.setting is None) or over or backlog.heads(sentence):
        return
    if not marks and place.setting and (theirs := apart.set_apart(known, sentence, earlier, place.setting)):
        yield from theirs
        return
    carried = [] if marks else motions.moved(known, sentence, place.setting)
    idle = not marks and place.setting is Setting.BODY and _is_idle(passage.text) and not stacked.may_go_on(sentence, earlier)
    if carried or idle:
        yield from carried
        return
    place = sharing.shared_out(known, passage, place)
    around = surroundings.of_sentence(known, sentence, place, earlier)
    # «Name:» and below it what Name is to do
    if ((place.part or place.nested) and around.speaker) or _addressed(known, sentence, place, earlier):
        place = lists.Place(Setting.LISTED, place.lead)
    if place.setting is Setting.REVIEW and (told := lookback.looked_back(known, sentence, earlier, around)):
        yield from told
        return
    if place.setting is Setting.REVIEW and answered.is_answered(sentence):
        place = lists.Place(Setting.LISTED, place.lead)
    if not marks and place.setting:
        listed = place.setting in {Setting.LISTED, Setting.LOOSE}
        more = stacked.gone_on(known, sentence, earlier, around) or leading.stated(known, sentence, place.setting, around)
        more = more or (headed.later(known, sentence, earlier, around) if listed else [])
        here = more or list(_unmarked(known, sentence, place, around)) or pointed.things(known, sentence)
        yield from (act for act in here if _counts_there(act, sentence, place))
        return
    yield from _of_marks(known, sentence, marks, place.setting, around)


def _counts_there(act: ActionFound, sentence: Sentence, place: lists.Place) -> bool:
    """Whether a promise counts in a title, where somebody must be named, or under «Next meeting», where days are set."""
    meant = act.reason.endswith(Rule.FUTURE)
    if place.owned and not act.owners:
        return False
    if sentence.block.kind is BlockKind.HEADING and place.setting is Setting.BODY:
        return meant and bool(act.owners)
    return meant or bool(act.owners) or not lists.is_of_next_meeting(sentence)


def _of_marks(
    known: Reading, sentence: Sentence, marks: Sequence[markers.Marked], beside: Setting | None, around: Surroundings
) -> Iterator[ActionFound]:
    """The actions before, between and behind the markers; `beside`: how the words before the first one stand."""
    passage = sentence.passage
    head = passage.part(0, marks[0].start)  # by itself: a name does not reach into the marker
    named = owners_in(known, head, (words.behind_label(head.text), len(head.text))) if head.text else ()
    setting = Setting.MARKED if _only_notes(passage.text, marks) else beside
    if setting and marks[0].start > 3 and not named:
        heard = (
            _mentioned(known, passage.part(marks[0].body, len(passage.text))) if setting is Setting.MARKED else around.speaker
        )
        yield from reading.read(known, sentence, passage.part(0, marks[0].start), setting, replace(around, speaker=heard))
    if setting is Setting.MARKED and setting is not beside:
        return
    ends = [*(mark.start for mark in marks[1:]), len(passage.text)]
    for mark, end in zip(marks, ends, strict=True):
        who = owners_in(known, passage, mark.who) if mark.who else named
        part = passage.part(mark.body, markers.close(passage.text, mark, end))
        told = known.due_of_cell(passage.text[slice(*mark.who)]) if mark.who else None
        due = told if told and (told.latest or "") > (known.meeting.date or "") else None  # or the day of the meeting itself
        for each in leading.behind_marker(known, sentence, part, replace(around, speaker=who)):
            yield signatures.signed(known, replace(each, due=each.due or due), part)


def _without_trailing(known: Reading, passage: Passage, marks: list[markers.Marked]) -> list[markers.Marked]:
    """The markers without one behind the words that only says whose task they are («Share the list – Action: A»)."""
    note = markers.trailing_for(passage.text) if len(marks) == 1 and marks[0].start > 0 else None
    return [] if note and note.who and owners_in(known, passage, note.who) else marks


def _is_idle(text: str) -> bool:
    """Whether a sentence of the running text has nothing in it that could commit anybody."""
    order = any(map(verbs.imperative, text.split("; ")))  # «it is late; revisit it in May»
    signs = order or "action" in text.casefold() or any(sign in text for sign in "([:@")
    return is_of_meeting(text) or (not signs and not any(clauses.shapes(text)))


def _addressed(known: Reading, sentence: Sentence, place: lists.Place, earlier: Sentence | None) -> bool:
    """Whether a short paragraph among actions is a line of a list without its bullet: «Bo: …», «Talk on nets – 5 April»."""
    apart = sentence.block.kind is BlockKind.PARAGRAPH and not surroundings.same_block(sentence, earlier)
    if place.setting is not Setting.LOOSE or not apart:
        return False
    label = words.label(sentence.passage.text)
    if _is_dated(known, sentence.passage.text):
        return True
    texts = [block.passage.text for block in sentence.section.blocks if block.kind is BlockKind.PARAGRAPH]
    if lists.is_lines(sentence.section):
        return True
    talk = any(len(text.split()) > _SHORT or _TALK.search(text) for text in texts)
    return bool(label and not talk and owners_in(known, sentence.passage, (0, label[0])))


def _is_dated(known: Reading, text: str) -> bool:
    """Whether a few words and, behind a dash, a day to come are all there is."""
    task, dash, day = text.replace("–", "-").replace("—", "-").rpartition(" - ")
    due = known.due_of_cell(day) if dash and len(task.split()) in range(_TASK, _SHORT) and len(day.split()) <= _DAY else None
    return bool(due and due.latest and due.latest >= (known.meeting.date or "") and len(due.text) + 4 >= len(day.strip()))


def _only_notes(text: str, marks: Sequence[markers.Marked]) -> bool:
    """Whether the one marker stands in brackets and only says for whom the words before it are an action."""
    mark = marks[0]
    if len(marks) > 1 or mark.start < 4 or not text[mark.start :].lstrip().startswith("("):
        return False
    return not any(clauses.shapes(text, mark.body)) and not verbs.imperative(text[mark.body :])


def _mentioned(known: Reading, passage: Passage) -> tuple[str, ...]:
    return owners.keys(owners.names_in(known.names.find(passage), 0, len(passage.text)), known.own)


def _unmarked(known: Reading, sentence: Sentence, place: lists.Place, around: Surroundings) -> Iterator[ActionFound]:
    passage, setting = sentence.passage, place.setting
    if setting is None:
        return
    if tag := notes.tag(passage.text):
        found = reading.read(known, sentence, passage.part(0, tag), Setting.MARKED, around)
        yield from (each for each in found if " " in each.text)  # not of «Ada: not done yet [ACTION]»
        return
    if (noted := _trailed(known, sentence, around)) is not None:
        yield from noted
        return
    ended = tails.tail(known, passage)
    if ended and (setting is not Setting.BODY or ended.owners):
        whole = setting is Setting.LISTED or (setting in {Setting.ITEM, Setting.BODY} and ended.owners)
        setting = Setting.MARKED if whole else setting
        for action in reading.read(known, sentence, passage.part(0, ended.start), setting, around):
            yield replace(action, owners=action.owners or ended.owners, state=ended.state)
        return
    if beside := whose.told(known, passage, setting):
        part, named, due = beside
        for action in reading.read(known, sentence, part, Setting.MARKED, replace(around, speaker=named)):
            state = State.DONE if markers.ticked(sentence.block.marker, passage.text) else action.state
            yield replace(action, owners=action.owners or named, due=action.due or due, state=state)
        return
    fields = notes.fields(passage.text) if setting.sure else []
    setting = Setting.MARKED if fields and fields[0].start else setting
    part = passage.part(0, len(passage.text[: fields[0].start].rstrip(" ([|–—-"))) if fields else passage
    for action in reading.read(known, sentence, part, setting, around):
        if place.part and not action.owners:
            continue
        state = State.DONE if markers.ticked(sentence.block.marker, passage.text) else action.state
        owned = action.owners or assignees.behind(known, sentence) or _of_list(known, sentence, action, setting)
        told = addenda.with_notes(known, replace(action, owners=owned, state=state), passage, fields)
        yield signatures.signed(known, told, passage) if setting.sure else told


def _of_list(known: Reading, sentence: Sentence, action: ActionFound, setting: Setting) -> tuple[str, ...]:
    """Whose a part of a task is that names nobody within («Send it out», «Will send it out»): whoever signs it, or the list."""
    if setting is not Setting.LOOSE or not (action.reason.endswith(Rule.IMPERATIVE) or _WILL.match(action.text)):
        return ()
    signed = signatures.at_end(known, sentence.passage)
    return signed.owners if signed else surroundings.over_list(known, sentence)


def _trailed(known: Reading, sentence: Sentence, around: Surroundings) -> list[ActionFound] | None:
    """The task before a note at the end that says whose it is, whatever group the task names; None without such a note."""
    note = markers.trailing_for(sentence.passage.text)
    who = owners_in(known, sentence.passage, note.who) if note and note.who else ()
    if note is None or not who:
        return None
    part = sentence.passage.part(0, note.start)
    found = reading.read(known, sentence, part, Setting.MARKED, replace(around, speaker=who))
    due = known.due_of_cell(sentence.passage.text[note.start :])
    told = found or reading.outright(known, sentence, part, who)
    return [replace(action, owners=who, due=action.due or due) for action in told]
