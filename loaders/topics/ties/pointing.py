"""What a list of tasks says of the matter each of them comes from: by a title of its own over some, or by the point's number.

Lists at the end of minutes repeat neither the matter nor its words («Send the frame to all»). They group the tasks under titles
that are read for what they are, lists of tasks, or name the point of the agenda («AP 2.1», «see item 4», a column «Item»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.words import content_words
from graphapp.schema.documents import Block, BlockKind, SectionRole
from graphapp.schema.findings import Sentence, Topic

_LISTS = (SectionRole.ACTIONS, SectionRole.REVIEW)
_NUMBER = r"(?P<no>\d{1,2}(?:[./]\d{1,3})*)"
_POINT = r"(?:agenda\s+)?(?:item|point|agenda|para(?:graph)?|minute|min\.|section|topic|see|ref\.?)"
_SAID = Regex(rf"(?i)(?:\b{_POINT}\s*(?:no\.?\s*)?|[(\[])(?-i:{_NUMBER})(?=[)\],.;]|\s*$)")
_PARTS = re.compile(r"(?i)(?:\W*(?:action\s*points?|action|AP|A)\s*)?(?P<no>\d{1,2})[./]\d{1,2}(?:[.):]|\s|\Z)")
_COLUMN = re.compile(rf"(?i)\W*(?:{_POINT})\s*(?:no\.?|number|#|nr\.?|ref\.?)?\W*")
_CELL = re.compile(rf"\W*{_NUMBER}\W*")


def titled(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative that the title over some tasks of a list names, by a spelling or by words that no other has."""
    if sentence.section.role not in _LISTS or not sentence.section.title:
        return None
    told = content_words(sentence.section.title)
    forms = [(t.name.key, content_words(f)) for t in initiatives for f in t.name.spellings]
    found = {key for key, form in forms if told and form and (told <= form or form <= told)}
    return next(iter(found)) if len(found) == 1 else None


def numbered(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative whose name is the title of the point that a task gives the number of."""
    if sentence.section.role not in _LISTS:
        return None
    numbers = set(_numbers(sentence))
    points = {t.name.key for t in initiatives for s, _, _ in t.mentions if s.block_index < 0 and _number(s.block) in numbers}
    return next(iter(points)) if len(points) == 1 else None


def _number(block: Block) -> str:
    """The number of a title, as in its marker or before its words."""
    found = re.match(r"\W*(\d{1,2}(?:[./]\d{1,3})*)", block.marker or block.passage.text)
    return found[1] if found else "none"


def _numbers(sentence: Sentence) -> list[str]:
    text = sentence.passage.text
    said = [m["no"] for m in _SAID.finditer(text)]
    part = _PARTS.match(sentence.block.marker or "") or _PARTS.match(text)
    return [*said, *([part["no"]] if part else []), *_in_column(sentence)]


def _in_column(sentence: Sentence) -> list[str]:
    """The number in the column whose head says that it holds points of the agenda."""
    blocks, at = sentence.section.blocks, sentence.block_index
    if sentence.block.kind is not BlockKind.ROW or at < 0:
        return []
    while at > 0 and blocks[at - 1].kind is BlockKind.ROW:
        at -= 1
    cells = zip(blocks[at].cells, sentence.block.cells, strict=False)
    return [found["no"] for head, cell in cells if _COLUMN.fullmatch(head.text) and (found := _CELL.fullmatch(cell.text))]
