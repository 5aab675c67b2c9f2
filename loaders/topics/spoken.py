"""Which sentences of a document tell of the work: all but lists of those present, agendas, and the head of the page.

Minutes without titles are one long section that bears the role of its first lines. What is a whole sentence there, or stands
in a table with whole sentences, is told of the work all the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import words
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Sentence

_SKIPPED = (SectionRole.HEADER, SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING)
_MIXED = (SectionRole.HEADER, SectionRole.ATTENDANCE)
_LEAST = 6  # words of a sentence that tells something
_LONG = 12  # blocks; a shorter head is nothing but a head,
_ROWS = 3  # whole sentences that make a table one of what was said
_TALK = 6  # unless so many sentences of it tell something: letters and notes without any title
_MARKED = re.compile(r"\W*(?:Actions?|AP|Action\s+(?:point|item))\s*\d*\s*[:–-]\s")  # where no title stands over the tasks
_OF_MEETING = Regex(
    r"\b(?:attend\w*|apolog\w+|regrets|excused?|present|participants?|minutes\s+(?:of|by)|summary\s+record|took\s+part|taking\s+part|"
    r"chaired|compiled\s+by|recorded|adjourned|will\s+meet|next\s+(?:meeting|call))\b",
    re.IGNORECASE,
)


def spoken(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that tell of the work, in order."""
    rows = Counter((id(s.section), s.block.table) for s in sentences if _is_row(s) and _is_prose(s))
    tables = {id(s.section): {t for at, t in rows if at == id(s.section)} for s in sentences if s.section.role in _MIXED}
    talks = {(at, table) for (at, table), count in rows.items() if count >= _ROWS}
    items = {id(s.block) for s in sentences if s.section.role in _MIXED and s.block.kind is BlockKind.ITEM and _is_prose(s)}
    long = {key for key, count in Counter(id(s.section) for s in sentences if _is_talk(s)).items() if count >= _TALK}
    return [
        s
        for s in sentences
        if s.section.role not in _SKIPPED or id(s.block) in items or _is_told(s, tables, long) or _is_in(s, talks)
    ]


def _is_row(sentence: Sentence) -> bool:
    return sentence.section.role in _MIXED and sentence.block.kind is BlockKind.ROW


def _is_in(sentence: Sentence, talks: set[tuple[int, int]]) -> bool:
    """Whether a sentence stands in a table in which enough whole sentences do, however short its section is."""
    return _is_row(sentence) and (id(sentence.section), sentence.block.table) in talks


def _is_talk(sentence: Sentence) -> bool:
    return sentence.section.role in _MIXED and sentence.block.kind is BlockKind.PARAGRAPH and _is_prose(sentence)


def _is_told(sentence: Sentence, tables: dict[int, set[int]], long: set[int]) -> bool:
    """Whether a sentence of a mixed section tells of the work; `long` are the sections in which many do."""
    if sentence.section.role in _MIXED and _MARKED.match(sentence.passage.text):
        return True
    if sentence.section.role not in _MIXED or (len(sentence.section.blocks) < _LONG and id(sentence.section) not in long):
        return False
    if sentence.block.kind is BlockKind.ROW:
        return sentence.block.table in tables[id(sentence.section)]
    return _is_prose(sentence) or (id(sentence.section) in long and _opens_paragraph(sentence))


def _opens_paragraph(sentence: Sentence) -> bool:
    """Whether a few words and a full stop are the title of a paragraph («Guide to tides. The outline is late.»)."""
    text, block = sentence.passage.text, sentence.block.passage.text
    return text.endswith(".") and block.startswith(text) and len(block) > 2 * len(text) and not _OF_MEETING.search(text)


def _is_prose(sentence: Sentence) -> bool:
    text = sentence.passage.text
    tokens = [w for w in words(text) if w.content]
    if len(tokens) < _LEAST or _OF_MEETING.search(text):
        return False
    return any(w.low in lexicon.AUXILIARIES or (verb(w.low) or ("", ""))[1] == "ed" for w in tokens)
