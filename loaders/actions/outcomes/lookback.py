"""Reads the items of a review: the task, how it stands, who did it, and the new day that the words behind it give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors import owners, surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import lists, markers, standings, tails
from graphapp.loaders.actions.outcomes import backlog, leading, reports, reviewed
from graphapp.loaders.actions.outcomes import finding as outcomes
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import ActionFound, DateFound, Sentence
from graphapp.schema.life import State

_BY = Regex(r"\b(?:\w{3,}ed|sent|held|done|made|drawn|given|paid|written|put|found) by ")
_SHORT = 20  # words of a paragraph that may be a line of a list
_YEAR = re.compile(r"(?:19|20)\d\d|\byears?\b")
_GOES_ON = re.compile(r"(?:is|are|has|have|will|should|was|were)\b")  # «[Ada] is at work on it»: the bracket is the subject
_NEXT_WORD = re.compile(r"(?:\s*[:–—-])?\s+\w")
_LONG_AGO = timedelta(days=100)  # a day as far back as that may be the one of an earlier task


def looked_back(known: Reading, sentence: Sentence, earlier: Sentence | None, around: Surroundings) -> list[ActionFound]:
    """The task of a reviewed item, with what the review says of it, or with nothing said."""
    passage = sentence.passage
    if (noted := tails.tail(known, passage)) and noted.whose:
        told = reading.read(known, sentence, passage.part(0, noted.start), Setting.LISTED, around)
        return [
            replace(each, owners=each.owners or noted.owners, state=noted.state, due=_of_then(each.due, known.meeting.date))
            for each in told
        ]
    if ended := _task_of(known, sentence, earlier):
        return list(_reviewed(known, sentence, ended, around))
    task = None if markers.marked(passage.text) else backlog.unsettled(known, sentence, earlier)
    if task is None:
        return leading.stated(known, sentence, Setting.REVIEW, around)
    part = passage.part(task.start, len(passage.text))
    found = reading.read(known, sentence, part, Setting.LISTED, replace(around, speaker=task.owners))
    return [
        replace(each, owners=each.owners or task.owners, state=task.state, due=_of_then(each.due, known.meeting.date))
        for each in found
    ]


def _reviewed(known: Reading, sentence: Sentence, ended: tuple[int, State], around: Surroundings) -> Iterator[ActionFound]:
    """The task of a reviewed item, how it stands, and the new day that the words behind it give."""
    end, state = ended
    whole = sentence.block.passage.text
    signed = reviewed.head(sentence.passage.text, sentence.block.marker)
    moved = known.due_of_note(whole[end:]) if state is State.OPEN else None
    marks = markers.marked(sentence.passage.text[:end]) if signed is None else []
    named = signed is None and not reviewed.is_task(sentence.passage.text[:end].strip(" ~*_"))
    lead = markers.leading_for(sentence.passage.text[:end])
    given = surroundings.owners_in(known, sentence.passage, lead.who) if lead and lead.who else ()
    goes_on = lead is not None and _GOES_ON.match(sentence.passage.text, lead.body)
    begin = 0 if goes_on else lead.body if lead and given else marks[0].body if marks and not marks[0].start else signed or 0
    part = sentence.passage.part(begin, end)
    heard = replace(around, speaker=given or around.speaker)
    for each in reading.read(known, sentence, part, Setting.MARKED if named or signed is not None else Setting.LISTED, heard):
        doers = each.owners or given or (_doers(known, part) if signed is not None and state is State.DONE else ())
        doers = doers or (_at_head(known, part) if named or signed is not None else ())
        yield replace(each, state=state, owners=doers, due=moved or _of_then(each.due, known.meeting.date))


def _of_then(due: DateFound | None, met: str | None) -> DateFound | None:
    """The day of an earlier task: one without a year that has just been is that one, and not the one of next year."""
    if due is None or due.latest is None or met is None or not due.relative or _YEAR.search(due.text):
        return due
    last = _a_year_before(due.latest)
    if not (date.fromisoformat(met) - _LONG_AGO).isoformat() <= last < met:
        return due
    return replace(due, latest=last, earliest=_a_year_before(due.earliest) if due.earliest else None)


def _a_year_before(day: str) -> str:
    """The same ISO 8601 day of the year before, or the last of its February."""
    year = int(day[:4]) - 1
    return f"{year:04}-02-28" if day[5:] == "02-29" else f"{year:04}{day[4:]}"


def _doers(known: Reading, part: Passage) -> tuple[str, ...]:
    """Who did what a sign says is done («✔ A sent the list», «✔ list sent by A»)."""
    founds = known.names.find(part)
    told = reports.reported(part.text, founds)
    by = _BY.search(part.text)
    agents = owners.right_behind(part.text, founds, by.end(), known.own) if by else ()
    return agents or (outcomes.who(part.text, founds, told, known.own) if told else ())


def _task_of(known: Reading, sentence: Sentence, earlier: Sentence | None) -> tuple[int, State] | None:
    """Where the task of a reviewed item ends, and how it stands."""
    text = sentence.block.passage.text
    short = sentence.block.kind is BlockKind.ITEM or len(text.split()) <= _SHORT or standings.state_tail(text)
    if not short or surroundings.same_block(sentence, earlier):
        return None
    if told := reviewed.task_of(
        known.minutes.document.text, sentence.passage, sentence.block.marker, sentence.block.passage.text
    ):
        return told
    task = sentence.passage.text
    if not markers.bare(task)[0] and _is_headed(known, sentence) and (tail := standings.state_tail(text)):
        return (min(tail[0], len(task)), tail[1])
    state = reviewed.behind(task, text.partition(task)[2]) if len(text) > len(task) else None
    listed = sentence.block.kind is BlockKind.ITEM or lists.is_lines(sentence.section)
    if state is None and listed and backlog.OF_ACTIONS.search(sentence.section.title):
        ended = reviewed.named(task) if len(text) == len(task) else None
        return ended if ended and len(task[: ended[0]].split()) > 1 else None
    return (len(task), state) if state else None


def _at_head(known: Reading, task: Passage) -> tuple[str, ...]:
    """The people at the head of a task that is no sentence («Bo + Ada rope for the pier», «Bo - rope»)."""
    names = owners.names_in(known.names.find(task), 0, len(task.text))
    joined = owners.chain(task.text, names) if names and not names[0].start else []
    people = bool(joined) and all(each.kind == "Person" for each in joined)
    return owners.keys(joined, known.own) if people and _NEXT_WORD.match(task.text, joined[-1].end) else ()


def _is_headed(known: Reading, sentence: Sentence) -> bool:
    """Whether a bracket with names opens an item: what stands behind is theirs to do, however it is put."""
    lead = markers.leading_for(sentence.passage.text)
    return bool(lead and lead.who and surroundings.owners_in(known, sentence.passage, lead.who))
