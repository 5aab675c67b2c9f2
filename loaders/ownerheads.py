"""Tasks sorted by whose they are: «Actions», and below it «Ada Moss», «OTA and Ben» as titles over a list each.

Where all titles are set alike, nothing but their words says that the latter belong to the first. They are lines that lead in
their list, as they would be without bold type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.roles import OF_TASKS, role
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind

_AND = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*")
_ACRONYM = re.compile(r"(?!A\.?O\.?B)[A-Z][A-Z-]{1,9}")
_PARTY = re.compile(r"(?:all|every(?:one|body)|(?:the )?(?:secretariat|(?:co-?)?chairs?|(?:co-?)?leads?))", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:the )?[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:of|for|de|des|du|della) (?:the |la )?)?[A-ZÀ-Þ][\w.’'-]*){0,4}")
_LISTED = {BlockKind.ITEM, BlockKind.ROW}


def owners_as_leads(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each title that is a name, below an empty title of actions set like it, as a paragraph."""
    found = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and role(block.passage.text) in OF_TASKS:
            titles = list(_below(blocks, at))
            known = [each for each in titles if names_somebody(blocks[each].passage.text)]
            if len(known) * 2 > len(titles):
                for each in titles:
                    found[each] = replace(blocks[each], kind=BlockKind.PARAGRAPH)
    return found


def _below(blocks: Sequence[Block], head: int) -> Iterator[int]:
    """The places of the titles that follow one with nothing below it but a name, and may be names, each over a list.

    They are set like it, or like each other where the first name, right below it, is no title.
    """
    first = blocks[head + 1] if head + 1 < len(blocks) else None
    led = first is not None and first.kind is BlockKind.PARAGRAPH and _names_one(first.passage.text)
    if first is None or not (first.kind is BlockKind.HEADING or led):
        return
    style = None if led else _style(blocks[head])
    for at in range(head + 1, len(blocks) - 1):
        if blocks[at].kind is not BlockKind.HEADING:
            continue
        text = blocks[at].passage.text
        style = style or _style(blocks[at])
        if _style(blocks[at]) != style or role(text) is not None or blocks[at + 1].kind not in _LISTED or not _may_name(text):
            return
        yield at


def _names_one(text: str) -> bool:
    """Whether a line is a name, and known to be one."""
    return _may_name(text) and names_somebody(text)


def _style(block: Block) -> tuple[int, bool, bool]:
    return block.level, block.strong, bool(block.marker)


def _may_name(text: str) -> bool:
    """Whether a title is nothing but names as they are written, or words for everybody."""
    parts = _parts(text)
    return bool(parts) and all(_PARTY.fullmatch(part) or _WRITTEN.fullmatch(part) for part in parts)


def names_somebody(text: str) -> bool:
    """Whether one of the names in a title is known to be one: what people are called, initials, a word for everybody."""
    return any(_PARTY.fullmatch(part) or _ACRONYM.fullmatch(part) or is_given_name(part.split()[0]) for part in _parts(text))


def _parts(text: str) -> list[str]:
    return [part for part in _AND.split(text.strip(" :*")) if part]
