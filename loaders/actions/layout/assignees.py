"""Tasks that end in whose they are, without any sign between: «Draw the chart Ada Moss», as trackers and wikis write them out.

A full name at the end of one task may be anybody («Thank the outgoing chair Ada Moss»), so that a list is believed only where
two of its tasks, at least, name somebody so. A first name by itself is believed where all of its tasks end in somebody. A day
may stand behind the name.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.layout import signatures
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import BlockKind, Passage
from graphapp.schema.findings import Found, Sentence

# Behind these a name belongs to the task: it is spoken to, joined to another, or the bearer of an office.
_WITHIN = Regex(
    r"(?:\b(?:to|with|from|by|for|of|and|or|at|about|on|as|that|than|via|per|cc|like|between|including|is|are|was|Mr|Mrs|Ms|Dr|Prof"
    r"|contact|ask|invite|meet|email|e-mail|call|thank|remind|inform|nominate|appoint|help|tell|assign|support|welcome|add|remove|join"
    r"|chair|colleague|director|secretary|member|officer|lead|president|consultant|expert|speaker)\b\.?|['’]s|[^\w\s)”\"])\s*\Z",
    re.IGNORECASE,
)
_FEWEST = 3  # words of a task before the name


def behind(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """The owner whose name ends the task, where the other tasks of its list name theirs so, too; else nobody."""
    section, block = sentence.section, sentence.block
    if section.role not in OF_TASKS or block.kind is not BlockKind.ITEM or not (last := _at_end(known, block.passage)):
        return ()
    others = [each.passage for each in section.blocks if each.kind is BlockKind.ITEM and each is not block]
    named = [_at_end(known, other) for other in others]
    alike = any(each and _is_full(each) for each in named) if _is_full(last) else bool(named) and all(named)
    return owners.keys([last], known.own) if alike else ()


def _at_end(known: Reading, task: Passage) -> Found | None:
    """The person whose name ends a task that is whole without it."""
    ends = len(task.text[: signatures.before_day(known, task)].rstrip(" ."))
    last = next((each for each in known.names.find(task) if each.end == ends and each.kind == "Person"), None)
    whole = last is not None and len(task.text[: last.start].split()) >= _FEWEST and not _WITHIN.search(task.text[: last.start])
    return last if whole else None


def _is_full(name: Found) -> bool:
    """Whether a name is more than a first name: a full one, or initials."""
    spelling = name.spelling.strip("@ ")
    return name.kind == "Person" and (" " in spelling or spelling.isupper())
