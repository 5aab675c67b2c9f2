"""Lines that head a task and hold everything but the task: «A-2024-3, ongoing: Ada», «Item 4 – Ben – due 3 May».

Lists that are kept from meeting to meeting number their tasks, and the number has a line of its own with whose the task is and
how it stands. Such a line is no task, and what it says holds for the one below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphapp.loaders import states
from graphapp.loaders.actions.actors import owners, surroundings
from graphapp.loaders.actions.layout import notes
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import FINITE
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Passage
from graphapp.schema.findings import ActionFound, DateFound, Sentence
from graphapp.schema.life import State

_LONGEST = 16  # words of such a line
_CUT = re.compile(r"\s*(?:[,;:()\[\]|]|\s[-–—/]+\s|[–—])\s*")
_NUMBER = re.compile(r"#?[\w./#-]*\d[\w./#-]*\s+(?=[A-ZÀ-Þ][a-zà-ÿ]+\b)")
# «Action 12», «A2022-3», «Spring 2022 HD.A5»
_REFERENCE = re.compile(
    r"(?:(?:actions?|items?|points?|tasks?|online|no|nr|ap|ai|(?-i:[A-Z])[\w-]*)[\s.#]*){0,3}#?[\w./#-]*\d[\w./#-]*(?:\s+[A-Z][\w./#-]*\d[\w.-]*)?",
    re.IGNORECASE,
)
_STATE = Regex(
    rf"(?:(?:still |partly |nearly )?(?:{states.ANY}|open|new|started)|moved to (?:the )?[\w ]{{2,40}})\Z", re.IGNORECASE
)
_HELP = re.compile(r"(?:with|supported|assisted|helped)\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z][A-Za-z]{1,4}(?:(?:\s*[/,&+]\s*|\s+and\s+)[A-Z][A-Za-z]{1,4})*")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:de|van|von|del|di|der|den|la)\s)*[A-ZÀ-Þ][\w.’'-]*){1,2}")
_NUMBERED = re.compile(r"[^\W\d_]{2,}\W*\d|[^\W\d_]+\d")  # «Item 3», «A3»: the marker of an item
_ON = {BlockKind.PARAGRAPH, BlockKind.ITEM}


@dataclass(frozen=True, slots=True)
class Caption:
    """What such a line says of the task below it."""

    state: State | None
    owners: tuple[str, ...]
    due: DateFound | None = None
    referred: bool = True  # it numbers the task, which need not be set as a part of it


def caption(known: Reading, block: Block | None) -> Caption | None:
    """What a line says of the task below it; None where it is more than a reference, a state, a day and names."""
    text = block.passage.text if block else ""
    if block is None or len(text.split()) > _LONGEST or "%" in text or FINITE.search(text) or verbs.imperative(text):
        return None
    stands: list[State] = []
    named: list[str] = []
    days: list[DateFound] = []
    referred, strange = _NUMBERED.match(block.marker) is not None, False
    for part in _parts(block.passage):
        if _REFERENCE.fullmatch(part.text) and not (day := _day(known, part)):
            referred = True
        elif _STATE.match(part.text):
            stands.append(_state(part.text))
        elif who := surroundings.owners_in(known, part, (0, len(part.text))) or _of_letters(known, part):
            named += who
        elif day := _day(known, part):
            days.append(day)
        elif _is_somebody(part.text, told=bool(stands)):
            strange = True
        elif notes.label(f"{part.text}:") is None and not _HELP.match(part.text):
            return None
    if sum(map(bool, (referred, stands, named or strange, days))) < 2 or not (stands or named or strange):
        return None
    return Caption(stands[0] if stands else None, tuple(dict.fromkeys(named)), days[0] if days else None, referred)


def _is_somebody(words: str, *, told: bool) -> bool:
    """Whether words are initials of nobody known, everybody, or, where a state is told, a name; no label («Due:»)."""
    unknown = _INITIALS.fullmatch(words) or owners.anybody(words) or (told and _NAME.fullmatch(words))
    return bool(unknown) and notes.label(f"{words}:") is None


def over(known: Reading, sentence: Sentence) -> Caption | None:
    """What the line right above the block of a sentence, or the item that it is part of, says of it as a task."""
    return _of_pair(known, _block(sentence, -1), _block(sentence, 0))


def heads(known: Reading, sentence: Sentence) -> bool:
    """Whether a line holds everything but the task, which the next block tells."""
    return _of_pair(known, _block(sentence, 0), _block(sentence, 1)) is not None


def _block(sentence: Sentence, beside: int) -> Block | None:
    """A block near the one of a sentence in its section; the heading stands before the first."""
    blocks, at = sentence.section.blocks, sentence.block_index + beside
    return blocks[at] if 0 <= at < len(blocks) else sentence.section.heading if at == -1 else None


def _of_pair(known: Reading, above: Block | None, below: Block | None) -> Caption | None:
    """What a block says of the next one, where that is its task."""
    if above is None or below is None or above.kind is BlockKind.ROW or below.kind not in _ON:
        return None
    line = caption(known, above) if above.passage.offsets[0] not in known.under else None
    if line is None:
        return None
    listed, items = above.kind is BlockKind.ITEM, above.kind is below.kind is BlockKind.ITEM
    part = items and above.level < below.level
    beside = line.referred and not (items and above.level > below.level)
    return line if (part or beside or not listed) and caption(known, below) is None else None


def told(actions: Sequence[ActionFound], line: Caption | None) -> list[ActionFound]:
    """The actions with what the line above them says."""
    if line is None:
        return list(actions)
    return [
        replace(
            each,
            owners=each.owners or line.owners,
            due=each.due or line.due,
            state=line.state if line.state and each.state is State.OPEN else each.state,
        )
        for each in actions
    ]


def _parts(passage: Passage) -> list[Passage]:
    """What commas, colons, brackets and dashes part."""
    cuts = list(_CUT.finditer(passage.text))
    number = _NUMBER.match(passage.text)  # «2024-01 Ada»
    starts = [0, *((number.end(),) if number else ()), *(cut.end() for cut in cuts)]
    ends = [*((number.end(),) if number else ()), *(cut.start() for cut in cuts), len(passage.text)]
    found = (passage.part(start, end) for start, end in zip(starts, ends, strict=True))
    return [part for part in found if part.text.strip(" .*_")]


def _state(words: str) -> State:
    if re.fullmatch(states.DONE, words, re.IGNORECASE):
        return State.DONE
    return State.CANCELLED if re.fullmatch(states.GIVEN_UP, words, re.IGNORECASE) else State.OPEN


def _day(known: Reading, part: Passage) -> DateFound | None:
    """The day that a part gives and nothing else («due 3 May»)."""
    due = known.due_of_cell(part.text)
    return due if due and due.latest and len(due.text) + 5 >= len(part.text) else None


def _of_letters(known: Reading, part: Passage) -> tuple[str, ...]:
    """Those known among initials."""
    if not _INITIALS.fullmatch(part.text):
        return ()
    return owners.keys(owners.names_in(known.names.find(part), 0, len(part.text)), known.own)
