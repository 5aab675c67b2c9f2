"""Labels on lines of their own, as forms and web pages leave them: «Actions:», below it the task, «Due:», below it the day.

And what a paragraph goes on to say behind a task with a marker: «Action: the map is wanted. Ada will draw it.», «Action: Ada to
draw the map. Send it to the port.»
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors import surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import markers, notes
from graphapp.loaders.actions.layout.notes import Field
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import ActionFound, Sentence

_LONGEST = 16  # words of a line that only says who or by when
_SAID = tuple(f"{Setting.MARKED}: {rule}" for rule in (Rule.FUTURE, Rule.INFINITIVE, Rule.AGREED))

_OF_A_THING = re.compile(
    r"(?:(?:[Tt]hen|[Aa]lso|[Aa]nd|[Pp]lease)\s+)*[A-Za-z-]+\s+"
    r"(?:(?:the|an?|all|its|their|our|his|her|it|them|these|those|this|new|any|each|both|whether|if)\b"
    r"|(?:out|up|with|to|back|in|on|over|off|down|onto|into|through)\s|\d|[A-Z])"
)
_BESIDES = re.compile(r"(?:Then|Also)\s+[a-z]")
_SOMEBODY_TO = re.compile(r"(?:The\s+)?[A-Z][\w’'-]*(?:\s[\w’'-]+){0,2}?\s+to\s+(?!be\b)[a-z]+\b(?!\s*:)")
_WITHOUT_SUBJECT = re.compile(r"(?:(?:[Tt]hen|[Aa]lso|[Aa]nd)\s+)*[Ww]ill\s+(?:also\s+|then\s+)?(?!be\b)[a-z]{3,}\b[^?]*\Z")
# What is said to whoever reads the minutes: «Contact Ada for details», «See the link below».
_TO_READERS = Regex(
    r"\b(?:for|with) (?:(?:more|further|any|other) )?(?:details|information|questions|queries|help|instructions)\b"
    r"|\b(?:here|below|above)\b|https?:|\b(?:if|where) you\b|\byours?\b|\bnote\b",
    re.IGNORECASE,
)


def values(sentence: Sentence, earlier: Sentence | None) -> list[Field]:
    """What a line says of the task above it, where the line between them is a label («Due:» and below it «3 May»)."""
    if earlier is None or not _below(sentence, earlier) or len(sentence.passage.text.split()) > _LONGEST:
        return []
    note = notes.label(earlier.passage.text)
    return [Field(note, 0, (0, len(sentence.passage.text)))] if note else []


def announced(sentence: Sentence, earlier: Sentence | None) -> bool:
    """Whether the line above a sentence is a marker and nothing else, so that the sentence is the task."""
    if earlier is None or earlier.section_index != sentence.section_index:
        return False
    alone = earlier.block.kind is BlockKind.PARAGRAPH and sentence.block.kind is BlockKind.PARAGRAPH
    return markers.opens(earlier.passage.text) or (
        alone and markers.announces(earlier.passage.text) and notes.label(sentence.passage.text) is None
    )


def gone_on(known: Reading, sentence: Sentence, earlier: Sentence | None, around: Surroundings) -> list[ActionFound]:
    """What somebody named is to do besides, as a later sentence of a paragraph with a marker at its head says."""
    if earlier is None or not surroundings.same_block(sentence, earlier):
        return []
    if more := _of_the_same(known, sentence, earlier, around):
        return more
    found = reading.read(known, sentence, sentence.passage, Setting.MARKED, around) if _is_marked(sentence) else []
    told = _SOMEBODY_TO.match(sentence.passage.text)  # «Panel to rank them»: the group itself, which owns nothing
    return [each for each in found if (each.owners or told) and each.reason in _SAID]


def may_go_on(sentence: Sentence, earlier: Sentence | None) -> bool:
    """Whether a sentence tells what to do right behind a marked task in its own block, and names nobody."""
    if earlier is None or not surroundings.same_block(sentence, earlier) or not markers.marked(earlier.passage.text):
        return False
    text = sentence.passage.text
    ordered = verbs.imperative(text) and (_OF_A_THING.match(text) or _BESIDES.match(text)) and not _TO_READERS.search(text)
    return bool(ordered or _WITHOUT_SUBJECT.match(text))


def _of_the_same(known: Reading, sentence: Sentence, earlier: Sentence, around: Surroundings) -> list[ActionFound]:
    """What is to be done besides the marked task right before, where nobody is named («ACTION: A to draw it. Send it out.»)."""
    if not may_go_on(sentence, earlier):
        return []
    task = earlier.passage.part(markers.marked(earlier.passage.text)[-1].body, len(earlier.passage.text))
    before = reading.read(known, earlier, task, Setting.MARKED, Surroundings(own=known.own))
    doers = before[-1].owners if before else ()
    found = reading.read(known, sentence, sentence.passage, Setting.MARKED, replace(around, speaker=doers)) if before else []
    return [each if each.owners else replace(each, owners=doers) for each in found]


def _is_marked(sentence: Sentence) -> bool:
    """Whether the block of a sentence begins with a marker and has no other."""
    marks = markers.marked(sentence.block.passage.text)
    return len(marks) == 1 and marks[0].start == 0 and not sentence.passage.text.startswith(sentence.block.passage.text[:12])


def _below(sentence: Sentence, earlier: Sentence) -> bool:
    """Whether a sentence is all of the block right below another one."""
    alone = sentence.passage.text == sentence.block.passage.text
    return alone and earlier.section_index == sentence.section_index and sentence.block_index == earlier.block_index + 1
