"""Lines that an arrow begins and somebody heads, without a verb: «→ Bo + Ada two pages on the nets, by Friday».

The arrow says that the line comes of the talk above it. What is reported there has a verb, and what is done next mostly has one
too, which other readers know; the rest is a thing that somebody is to bring.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.formats.markers import ARROW
from graphapp.schema.findings import ActionFound, Sentence

_THING = re.compile(r"\s+(?!(?:and|or|who|which|that)\b)(?=[\w“\"‘])")
_NO_THING = re.compile(
    r"(?:happy|unhappy|fine|ok(?:ay)?|not|already|also|in|at|on|for|away|ill|absent|late|glad|sorry|keen|against|able)\b"
)
_FEWEST = 2  # words of a thing


def things(known: Reading, sentence: Sentence) -> list[ActionFound]:
    """What the people at the head of a line with an arrow are to bring; the line is no sentence."""
    passage, lead = sentence.passage, ARROW.match(sentence.passage.text)
    if lead is None:
        return []
    names = owners.names_in(known.names.find(passage), lead.end(), len(passage.text))
    joined = owners.chain(passage.text, names) if names and names[0].start == lead.end() else []
    people = bool(joined) and all(each.kind == "Person" for each in joined)
    thing = _THING.match(passage.text, joined[-1].end) if people else None
    if thing is None or finite(passage.text, thing.end(), len(passage.text)):
        return []
    part, named = passage.part(thing.end(), len(passage.text)), owners.keys(joined, known.own)
    word = verbs.first_word(part.text)
    goes_on = not joined[-1].spelling.isupper() and part.text[:1].isupper()  # «Ada Maria»
    told = goes_on or verbs.participle(word) or verbs.third_person(word) or _NO_THING.match(part.text)
    if told or len(part.text.split()) < _FEWEST or not named:
        return []
    found = reading.read(known, sentence, part, Setting.MARKED, Surroundings(named, own=known.own))
    return [replace(each, owners=each.owners or named) for each in found]
