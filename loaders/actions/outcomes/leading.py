"""How a task stands by what opens its item: «DONE Ada to draw the chart», «[pending] …», «✅ …», «Cancelled – …».

Lists that are kept from meeting to meeting have the new tasks and the old ones under one heading, so that the words hold in any
list of actions, and not only where minutes look back.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders import states
from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import standings
from graphapp.loaders.actions.outcomes import reviewed, wording
from graphapp.loaders.actions.outcomes.openings import opening
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.standing import Setting
from graphapp.schema.documents import Passage, Section
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import State

# «A12: done, they will come», «AI-3 (Bo): no update»: how the task of that number stands, whatever else is said.
_NOTE = re.compile(
    r"(?P<code>[\[(*_]*(?:(?:AP|ACTION|Action|AI)(?:\s(?:[Pp]oint|[Ii]tem))?[\s#-]{0,2}|[A-Z]{1,4}(?:\d?-[A-Z]{1,4})?[-#]?)"
    r"(?:(?:19|20)\d\d[-/])?\d+(?:[./]\d+)*[*_]*\s*(?:[:.\])–—-]+\s*|\s))?(?:\(?[A-Z][\w.’-]*\)?\s?[:–—-]\s+)?"
    rf"(?P<state>(?i:{states.ANY}|resolved|open|no (?:update|news|change|progress)|c/f))\s*(?:[,;:.!(–—]|-\s|\Z)"
)
_CODE = re.compile(r"\W*[A-Z][A-Za-z]{0,5}[\s#-]*(?:\d+[-/])?\d+\W*")


def note(sentence: Sentence) -> State | None:
    """How a line that names an earlier task by its number alone says that it stands; None where it names none, or a task."""
    text, block = sentence.passage.text, sentence.block
    found = _NOTE.match(text) if sentence.passage.offsets[0] == block.passage.offsets[0] else None
    if found is None or not (found["code"] or _CODE.fullmatch(block.marker)) or opens_task(text[found.start("state") :]):
        return None
    return wording.said("", found["state"]) or standings.state_of(found["state"]) or State.OPEN


def opens_task(text: str) -> bool:
    """Whether a text is a task with a state at its head, and no note on the task above it."""
    found = opening(text)
    return found is not None and reviewed.is_task(text[found.end :])


def stated(known: Reading, sentence: Sentence, setting: Setting, around: Surroundings) -> list[ActionFound]:
    """The tasks of an item of a list of actions that opens with how it stands."""
    text = sentence.passage.text
    listed = setting in {Setting.LISTED, Setting.MARKED, Setting.REVIEW}
    whole = listed and sentence.passage.offsets[0] == sentence.block.passage.offsets[0]
    opened = opening(text) if whole else None
    if opened is None or (opened.tick and _is_bullet(sentence.section)):
        return []
    found = reading.read(known, sentence, sentence.passage.part(opened.end, len(text)), Setting.LISTED, around)
    return [replace(each, state=opened.state if each.state is State.OPEN else each.state) for each in found]


def behind_marker(known: Reading, sentence: Sentence, part: Passage, around: Surroundings) -> list[ActionFound]:
    """The tasks behind a marker, with how they stand where that comes first («Action: (done) Ada to draw the chart»)."""
    opened = opening(part.text)
    start = opened.end if opened and not opened.tick else 0
    found = reading.read(known, sentence, part.part(start, len(part.text)), Setting.MARKED, around)
    state = opened.state if opened and start else State.OPEN
    return [replace(each, state=state if each.state is State.OPEN else each.state) for each in found]


def _is_bullet(section: Section) -> bool:
    """Whether the tick at the head of an item is no more than its bullet: all items of the section have it."""
    items = [block.passage.text for block in section.blocks if block.marker or block.passage.text[:1] in "✓✔"]
    return len(items) > 1 and all(item[:1] in "✓✔" for item in items)
