"""How a task stands by what opens its item: «DONE Ada to draw the chart», «[pending] …», «✅ …», «Cancelled – …».

Lists that are kept from meeting to meeting have the new tasks and the old ones under one heading, so that the words hold in any
list of actions, and not only where minutes look back.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import markers
from graphapp.loaders.actions.outcomes import reviewed
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.standing import Setting
from graphapp.schema.documents import Section
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import State

_WORDS = (
    r"(?:(?:not (?:yet )?)(?:done|completed?|finished|started)|done|completed?|closed|finished|on-?going"
    r"|in (?:progress|process|hand|train)|under ?way|pending|outstanding|to[ -]do|wip|carried (?:over|forward)|delayed"
    r"|postponed|deferred|overdue|on hold|cancel+ed|dropped|withdrawn|abandoned|obsolete|superseded|no longer needed|nfa)"
)
_QUIET = rf"(?:{_WORDS}|open|new)"  # in capitals, these may begin a name
_OPENING = re.compile(
    rf"[\s*_~]*(?:[\[(][\s*_]*(?P<bracket>{_QUIET})[\s*_]*[\])][\s*_]*(?:[:–—-][\s*_]*)?"
    rf"|(?P<label>{_QUIET})[\s*_]*(?::|\s[–—-]{{1,2}}(?=\s)|[–—])[\s*_]+"
    rf"|(?-i:(?P<loud>{_WORDS.upper()})[\s*_]+(?=[@A-Z\[(]))"
    r"|(?P<done>:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):|✅\ufe0f?|☑\ufe0f?)\s*"
    r"|(?P<tick>[✓✔])\ufe0f?\s*"
    r"|(?P<open>:(?:x|hourglass(?:_flowing_sand)?|construction|warning|arrows_counterclockwise|soon):"
    r"|[❌❎✗✘⏳⌛🔄🔁🕒🟡🟠🟢🔴⚠]\ufe0f?)\s*)"
    r"(?=[\w@\[(*_\"“‘'`])",
    re.IGNORECASE,
)


def opening(text: str) -> tuple[int, State] | None:
    """Where the words behind a state at the head of a text begin, and the state; None where no state opens it."""
    found = _OPENING.match(text)
    if found is None:
        return None
    said = found["bracket"] or found["label"] or found["loud"]
    if said is None:
        return found.end(), State.OPEN if found["open"] else State.DONE
    return found.end(), markers.state_of(said) or State.OPEN


def opens_task(text: str) -> bool:
    """Whether a text is a task with a state at its head, and no note on the task above it."""
    found = opening(text)
    return found is not None and reviewed.is_task(text[found[0] :])


def stated(known: Reading, sentence: Sentence, setting: Setting, around: Surroundings) -> list[ActionFound]:
    """The tasks of an item of a list of actions that opens with how it stands."""
    text = sentence.passage.text
    listed = setting in {Setting.LISTED, Setting.REVIEW}
    whole = listed and sentence.passage.offsets[0] == sentence.block.passage.offsets[0]
    opened = opening(text) if whole else None
    if opened is None or _is_bullet(sentence.section, text):
        return []
    start, state = opened
    found = reading.read(known, sentence, sentence.passage.part(start, len(text)), Setting.LISTED, around)
    return [replace(each, state=state if each.state is State.OPEN else each.state) for each in found]


def _is_bullet(section: Section, text: str) -> bool:
    """Whether the tick at the head of an item is no more than its bullet: all items of the section have it."""
    found = _OPENING.match(text)
    items = [block.passage.text for block in section.blocks if block.marker or block.passage.text[:1] in "✓✔"]
    return bool(found and found["tick"]) and len(items) > 1 and all(item[:1] in "✓✔" for item in items)
