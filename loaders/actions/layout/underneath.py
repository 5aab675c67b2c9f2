"""Lists that say below each task whose it is, on a line of its own: «Draw the chart», and in the next line «Ada – 3 May».

A line of names alone may as well stand over what those are to do. The list as a whole tells: it begins with a task, it ends
with names, and about every task has its line.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphapp.loaders.actions.layout import signatures
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import BlockKind, Passage, Section

_ROWS = {BlockKind.ROW, BlockKind.HEADING}


def places(known: Reading) -> frozenset[int]:
    """Where in the document the lines begin that say whose the task above them is."""
    return frozenset(at for section in known.minutes.sections if section.role in OF_TASKS for at in _of_list(known, section))


def _of_list(known: Reading, section: Section) -> Iterator[int]:
    lines = [block.passage for block in section.blocks if block.kind not in _ROWS]
    if lines and lines[0].text.rstrip(" *_").endswith(":"):
        del lines[0]
    while lines and finite(lines[-1].text, 0, len(lines[-1].text)):
        del lines[-1]  # «The meeting was closed at four»
    lines = [line for line in lines if not _is_day(known, line)]
    alone = [_names_alone(known, line) for line in lines]
    if len(lines) > 1 and alone[-1] and not alone[0] and 2 * sum(alone) >= alone.count(False):
        yield from (line.offsets[0] for line, told in zip(lines, alone, strict=True) if told)


def _is_day(known: Reading, line: Passage) -> bool:
    """Whether a line says by when and nothing else («Due: 3 May»): it stands beside the names, and is no task."""
    told = signatures.whole(known, line)
    return told is not None and not told.owners


def _names_alone(known: Reading, line: Passage) -> bool:
    told = signatures.whole(known, line)
    return told is not None and bool(told.owners) and not verbs.imperative(line.text)
