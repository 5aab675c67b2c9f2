"""Tasks that are set as headings: some minutes give each earlier task a heading, and tell below how it stands.

A heading is no sentence and nobody's promise. One that says what somebody is to do, among others that do, below a heading of
actions, is an item of that list, and the text below it goes on with the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.ownerheads import names_somebody
from graphapp.loaders.roles import OF_TASKS, role
from graphapp.schema.documents import Block, BlockKind

_FEWEST = 2
_SENTENCE = 6  # words, which no title has among tasks
_TASK = re.compile(r"\W*[A-Z@][^:;!?]{1,80}?\sto\s(?!be\b|the\b|all\b|an?\b)[a-z]{3,}\s")
_LABELLED = re.compile(r"\W*(?P<who>[A-Z@][^:;!?]{1,50}):\s+\S")  # «Ada / Bo: the list»


def tasks_as_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each heading that is a task of the list above it as an item of that list."""
    found = list(blocks)
    for children in _families(blocks):
        tasks = [index for index in children if _is_task(blocks[index].passage.text)]
        if len(tasks) >= _FEWEST and len(tasks) * 2 > len(children):
            for index in (each for each in children if each in tasks or len(blocks[each].passage.text.split()) >= _SENTENCE):
                found[index] = replace(blocks[index], kind=BlockKind.ITEM, level=0)
    return found


def _is_task(text: str) -> bool:
    """Whether a heading says who is to do what."""
    labelled = _LABELLED.match(text)
    return _TASK.match(text) is not None or (labelled is not None and names_somebody(labelled["who"]))


def _families(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Below each heading of actions that has a level: the places of the headings of the next level."""
    headings = [(index, block) for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level]
    for number, (_, head) in enumerate(headings):
        if role(head.passage.text) not in OF_TASKS:
            continue
        children: list[int] = []
        for index, below in headings[number + 1 :]:
            if below.level <= head.level:
                break
            if not children or below.level == blocks[children[0]].level:
                children.append(index)
        yield children
