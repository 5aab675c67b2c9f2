"""What stands beside a task, set off by whatever sign, and is nothing but whose it is and by when: «… | Ada | 3 May».

Lists part the task from its owner and its day by dashes, strokes, semicolons, tabs, dots, a new line or a new item, and no list
of signs is whole. What holds for all of them is that nothing else stands there: names, days, and labels for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graphapp.loaders.actions.actors import beside, owners
from graphapp.loaders.actions.layout import notes
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage
from graphapp.schema.findings import ActionFound, DateFound

_CUT = Regex(
    r"\s[–—-]{1,2}\s|\s*[|;]\s*|\s+/\s+|,\s+|[.!]\s+|\s*\.{3,}\s*|\s*[(\[{)\]}]\s*|\s*(?:[=-]{1,2}>|→)\s*|(?<!\band)(?<![,&+/])\s+(?=@\w)"
)
_WIDE = 4  # characters of the document that set words apart as a tab does
_LABEL = re.compile(r"(?P<label>[\w ]{2,20}?)\s*[:–-]\s*(?=\S)")
_AROUND_DAY = re.compile(r"\W*(?:(?:by|before|due|until|on|in|at|the|for|deadline|latest|no later than)\W*)*", re.IGNORECASE)
_TO_DAY = Regex(
    r"[\s,;([–—-]*(?:\b(?:by|before|due|until|on|in|at|the|for|deadline|latest|no later than)\b[\s:]*)*\Z", re.IGNORECASE
)
_SOME_DAY = re.compile(r"\W*(?:by|before|until|till|after|from)(?:\s+[a-z]+){1,4}\W*")
_GOES_ON = Regex(
    r"(?:[:,&/]|\b(?:and|or|with|to|for|from|by|of|at|the|an?|via|contact|ask|call|invite|thank|meet|than|as|between|about|on|in|per|vs))\s*\Z",
    re.IGNORECASE,
)
_LONGEST = 8  # words of a piece
_TASK = 2  # words of a task
_WEAK = frozenset(",.([{)]}")
_OPENING = frozenset("([{")
_BEFORE = re.compile(
    rf"(?:(?:re)?assigned to|{notes.DONE_BY}|lead(?:ing)?(?: by)?|owned by|by|responsible)\s+(?=@?(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_BEHIND = Regex(
    r"\s+(?:(?:is|as|to|the|be)\s+)*(?:lead|responsible|in charge|owner|action|follow up|do|do it|take forward)\s*\Z",
    re.IGNORECASE,
)
_NEW_LINE = "\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """Whose a task is, by when, and where what says so begins or, at the head, ends."""

    at: int
    owners: tuple[str, ...]
    due: DateFound | None


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    sign: str  # that stands before it


def signed(known: Reading, task: ActionFound, passage: Passage) -> ActionFound:
    """A task that nobody owns yet, with what stands at its end."""
    found = at_end(known, passage) if not task.owners else None
    return replace(task, owners=found.owners, due=task.due or found.due) if found else task


def at_end(known: Reading, passage: Passage) -> Signature | None:
    """The names, and the day among them, that end a task; None where they may be part of it."""
    pieces = list(_pieces(known, passage))
    named: tuple[str, ...] = ()
    due: DateFound | None = None
    first = len(pieces)
    for at in range(len(pieces) - 1, 0, -1):
        told = _told(known, passage, pieces[at])
        if told is None:
            break
        named, due, first = (*told.owners, *named), told.due or due, at
    if not named or first == len(pieces) or not first:
        return None
    task, sign = passage.text[: pieces[first - 1].end], pieces[first].sign
    loose = sign == "," and (not due or bool(owners.names_in(known.names.find(passage), 0, len(task))))
    loose = loose and not _BEFORE.match(passage.text, pieces[first].start)  # «…, to be done by Ada»
    broken = not known.minutes.document.wraps()
    if sign in _OPENING and beside.tells_of(passage.text, known.names.find(passage), len(task), pieces[first].end):
        return None  # «send it to Ada (Quay Trust)»
    if len(task.split()) < _TASK or _GOES_ON.search(task) or loose or (sign == _NEW_LINE and not due and not broken):
        return None
    return Signature(pieces[first].start, tuple(dict.fromkeys(named)), due)


def at_head(known: Reading, passage: Passage) -> Signature | None:
    """The names, and the day among them, that open a task, parted by more than a comma («3 May – Ada – call the port»)."""
    named: tuple[str, ...] = ()
    due: DateFound | None = None
    pieces = list(_pieces(known, passage))
    for piece, after in pairwise(pieces):
        told = _told(known, passage, piece)
        if told is None or after.sign in _WEAK:
            break
        named, due = (*named, *told.owners), told.due or due
        if _told(known, passage, after) is None:
            task = passage.text[after.start :]
            return Signature(after.start, tuple(dict.fromkeys(named)), due) if named and len(task.split()) >= _TASK else None
    return None


def before_day(known: Reading, passage: Passage) -> int:
    """Where a text ends without a day behind it, and what leads to that («… by 3 May»)."""
    last = known.due_of_cell(passage.text)
    if last is None or passage.text[last.end :].strip(" .)]"):
        return len(passage.text)
    lead = _TO_DAY.search(passage.text, 0, last.start)
    return lead.start() if lead else last.start


def whole(known: Reading, passage: Passage, *, everybody: bool = False) -> Signature | None:
    """What a line says that names somebody, or gives a day, and says nothing else («Ada – 3 May»); or, if so, «all»."""
    pieces = [each for each in _pieces(known, passage) if not everybody or not _is_vague(passage.text[each.start : each.end])]
    told = [_told(known, passage, piece) for piece in pieces]
    named = [key for each in told if each for key in each.owners]
    if not told or not all(told):
        return None
    return Signature(0, tuple(dict.fromkeys(named)), next((each.due for each in told if each and each.due), None))


def _is_vague(text: str) -> bool:
    """Whether a piece names nobody in particular, or no day that can be told («all members», «before the summer break»)."""
    return owners.anybody(text) or _SOME_DAY.fullmatch(text) is not None


def _pieces(known: Reading, passage: Passage) -> Iterator[_Piece]:
    """The pieces of a text that signs, wide gaps and new lines part."""
    text, start, sign = passage.text, 0, ""
    cuts = {(found.start(), found.end()): found[0].strip()[:1] for found in _CUT.finditer(text)}
    document = known.minutes.document.text
    for at, letter in enumerate(text[:-1]):
        between = document[passage.offsets[at] : passage.offsets[at + 1]] if letter == " " else ""
        if len(between) > 1 or between == _NEW_LINE:
            wide = _NEW_LINE if _NEW_LINE in between else "\t" if len(between) >= _WIDE or "\t" in between else ""
            if wide and not between.strip() and (at, at + 1) not in cuts:
                cuts[at, at + 1] = wide
    for (begin, end), mark in sorted(cuts.items()):
        if begin >= start and text[start:begin].strip(" *_."):
            yield _Piece(start, begin, sign)
        start, sign = max(start, end), mark
    if text[start:].strip(" *_."):
        yield _Piece(start, len(text), sign)


def _told(known: Reading, passage: Passage, piece: _Piece) -> Signature | None:
    """What a piece says that is nothing but names, days and a label for them."""
    part = passage.part(piece.start, piece.end)
    if (label := _LABEL.match(part.text)) and notes.label(f"{label['label']}:"):
        part = part.part(label.end(), len(part.text))
    before, behind = _BEFORE.match(part.text), _BEHIND.search(part.text)
    part = part.part(before.end() if before else 0, behind.start() if behind else len(part.text))
    if not part.text or len(part.text.split()) > _LONGEST:
        return None
    due = known.due_of_cell(part.text)
    if owners.anybody(part.text):
        return None
    named = owners.only_names(part.text, known.names.find(part), (0, len(part.text)), known.own)
    alone = due is not None and not _rest(part.text, due)
    return Signature(piece.start, named, due) if named or alone else None


def _rest(text: str, due: DateFound) -> str:
    """What a text says beside a day."""
    words = f"{text[: due.start]} {text[due.end :]}"
    found = _AROUND_DAY.match(words)
    return words[found.end() :] if found else words
