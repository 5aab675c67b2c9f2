"""Whom a pronoun, «I» or a missing subject may stand for in a sentence: what stands above and before it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners, pronouns, speakers, subjects
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import lists, markers
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import Block, BlockKind, Passage, Section
from graphapp.schema.findings import Sentence

_CHARGED = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:will|shall|should|must|(?:(?:is|are|has|have|agreed|offered|undertook|volunteered|plans?) )?to)"
    r"(?:\s+[a-z]|[\s*_]*:)"
)


def of_sentence(known: Reading, sentence: Sentence, place: lists.Place, earlier: Sentence | None) -> Surroundings:
    """Whom a pronoun stands for, and whom the item or the heading above names."""
    heard: tuple[str, ...] = ()
    if place.setting in {Setting.LISTED, Setting.LOOSE}:
        heard = _named_above(known, [place.lead] if place.lead else _headings(known, sentence.section))
    elif place.setting in {Setting.BODY, Setting.ITEM}:
        heard = speakers.speaker(known, sentence)
    before: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    if earlier is not None and earlier.section_index == sentence.section_index:
        plain = Surroundings(own=known.own)
        goes_on = words.goes_on(sentence.block.passage.text)
        explains = goes_on and sentence.passage.text.lstrip("… .").startswith("to ")  # «… to let others take part»
        if not heard and not explains and (goes_on or same_block(sentence, earlier)):
            heard = _speaker(known, sentence)
        before = pronouns.standing_for(earlier.passage.text, known.names.find(earlier.passage), plain)
        before = before or subjects.called(earlier.passage.text, known.called)
        last = owners.keys(owners.names_in(known.names.find(earlier.passage), 0, len(earlier.passage.text)), known.own)
    person = _person(known, sentence, before, earlier) if pronouns.refers(sentence.passage.text) else ()
    going_on = same_block(sentence, earlier)
    return Surroundings(heard, known.author, before, person, last, going_on, known.own, known.called)


def over_list(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Whose tasks the line or the heading over a list says that they all are, however deep in it a sentence stands."""
    section, at = sentence.section, sentence.block_index
    lead = lists.lead_of(section, at) if sentence.block.kind is BlockKind.ITEM else None
    while lead is not None and lead.kind is BlockKind.ITEM:
        if named := _named_above(known, [lead]):
            return named
        at = next(index for index in range(at - 1, -1, -1) if section.blocks[index] is lead)
        lead = lists.lead_of(section, at)
    return _named_above(known, [lead] if lead else _headings(known, section))


def _headings(known: Reading, section: Section) -> list[Block]:
    """The headings over a list of tasks, the nearest first: «Soon» stands below «Ada», and that below «To do»."""
    parents = [known.minutes.sections[parent] for parent in reversed(section.parents)]
    over = [section, *itertools.takewhile(lambda each: each.role in OF_TASKS, parents)]
    return [each.heading for each in over if each.heading is not None]


def _named_above(known: Reading, above: Sequence[Block]) -> tuple[str, ...]:
    """Whom the first of the lines above tasks that names somebody and nothing else says that they are to do them."""
    lines = (each.passage for each in above if each.passage.offsets[0] not in known.under)
    found = (owners_in(known, line, (0, len(line.text))) or _charged(known, line) for line in lines)
    return next(filter(None, found), ())


def _charged(known: Reading, above: Passage) -> tuple[str, ...]:
    """Who is to do what stands in the list below («Ada to follow up on these points:», «Bo will:»)."""
    text, marks = above.text, markers.marked(above.text)
    if not text.rstrip(" *_").endswith(":"):
        return ()
    start = max(markers.bare(text)[0], marks[-1].body if marks else 0)
    names = owners.names_in(known.names.find(above), start, len(text))
    joined = owners.chain(text, names)
    charged = names and names[0].start == start and _CHARGED.match(text, joined[-1].end)
    return owners.keys(joined, known.own) if charged else ()


def _person(known: Reading, sentence: Sentence, before: tuple[str, ...], earlier: Sentence | None) -> tuple[str, ...]:
    """Whom «she» stands for: the one before, or whom «she» stood for there, else the last one whom the block names."""
    if before and all(known.names.name(key).kind == "Person" for key in before):
        return before
    block, at = sentence.block.passage, sentence.passage.offsets[0]
    people = [each for each in known.names.find(block) if each.kind == "Person" and block.offsets[each.start] < at]
    if earlier is not None and same_block(sentence, earlier) and pronouns.refers(earlier.passage.text):
        first = pronouns.standing_for(block.text, people, Surroundings(own=known.own))
        people = [each for each in people if len(first) == 1 and each.key in first] or people
    return owners.keys(people[-1:], known.own)


def _speaker(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Whose words a block reports, where it begins with names and a dash or a colon."""
    blocks = sentence.section.blocks[: sentence.block_index + 1]
    said = (block for block in reversed(blocks) if not words.goes_on(block.passage.text))
    whole = next(said, sentence.block).passage
    label = words.label(whole.text)
    return owners_in(known, whole, (0, label[0])) if label else ()


def same_block(sentence: Sentence, earlier: Sentence | None) -> bool:
    """Whether two sentences stand in one block."""
    if earlier is None:
        return False
    return (earlier.section_index, earlier.block_index) == (sentence.section_index, sentence.block_index)


def owners_in(known: Reading, passage: Passage, stretch: tuple[int, int]) -> tuple[str, ...]:
    """The owners in a stretch that holds names and nothing else."""
    return owners.only_names(passage.text, known.names.find(passage), stretch, known.own)
