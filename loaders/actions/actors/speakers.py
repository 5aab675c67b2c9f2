"""Whose notes a sentence stands in: «Ada Moss – Red Kite Trust» over a list of what she told.

Notes of a round of updates leave out who acts («Will send the map in May») or write «we», and name who speaks only above.
An organisation alone may be what is spoken of, so it counts only among other heads of its kind.
"""

from __future__ import annotations

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.layout import lists
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.attendance.rounds import first_line
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole
from graphapp.schema.findings import Found, Sentence

_OVER = 2  # lines without a bullet between the speaker and the notes, the speaker's own among them
_FEWEST = 3  # organisations that each head notes
_TALK = frozenset({SectionRole.DISCUSSION, SectionRole.HEADER})


def speaker(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Whom the line above the notes names and nothing else; the organisation, where somebody speaks for one."""
    if sentence.section.role not in _TALK:
        return ()
    for head in _heads(sentence):
        if named := _named(known, head.passage):
            keys = tuple(dict.fromkeys(each.key for each in named))
            bodies = tuple(key for key in keys if known.names.name(key).kind == "Organisation")
            return (bodies or keys) if len(bodies) < len(keys) or _is_usual(known) else ()
    return ()


def _heads(sentence: Sentence) -> list[Block]:
    """The blocks that may stand over the notes: an item further out, the last lines before them, else the heading."""
    above = sentence.section.blocks[: sentence.block_index]
    lead = lists.lead_of(sentence.section, sentence.block_index) if sentence.block.kind is BlockKind.ITEM else None
    lines = [block for block in reversed(above) if block.kind is not BlockKind.ITEM][:_OVER]
    heading = sentence.section.heading
    found = [block for block in (lead, *lines) if block is not None]
    return found if len(lines) == _OVER or heading is None else [*found, heading]


def _named(known: Reading, passage: Passage) -> list[Found]:
    """The names in the first line of a head that holds names and nothing else."""
    line = first_line(passage, known.minutes.document.text)
    line = line.part(0, len(line.text.rstrip(" :*_")))
    founds = known.names.find(line)
    if not owners.only_names(line.text, founds, (0, len(line.text)), known.own):
        return []
    return [each for each in owners.names_in(founds, 0, len(line.text)) if each.key not in known.own]


def _is_usual(known: Reading) -> bool:
    """Whether several sections of the minutes have nothing but an organisation's name for a heading."""
    headings = (section.heading for section in known.minutes.sections if section.role in _TALK)
    return sum(bool(heading and _named(known, heading.passage)) for heading in headings) >= _FEWEST
