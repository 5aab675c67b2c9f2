"""Later sentences of a task whose head says whose it is: «[Ada] Draw the chart. Send it to the port. We should ask them.»

The head of an item speaks for all of it, unless a sentence names others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reading
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import surroundings
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import markers
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.actions.standing import Setting
from graphapp.schema.findings import ActionFound, Sentence

_WE_SHOULD = re.compile(
    r"\W*we (?:also )?(?:should|must|need to|have to|ought to) (?:also |then |now )?(?P<deed>[a-z]+)", re.IGNORECASE
)


def later(known: Reading, sentence: Sentence, earlier: Sentence | None, around: Surroundings) -> list[ActionFound]:
    """What those at the head of an item are to do besides, as a later sentence of it says; the first is read elsewhere."""
    if not surroundings.same_block(sentence, earlier):
        return []
    named = _named(known, sentence)
    if not named:
        return []
    loose = reading.read(known, sentence, sentence.passage, Setting.LOOSE, around)
    called = _WE_SHOULD.match(sentence.passage.text)
    deed = called["deed"].casefold() if called else ""
    if not loose and deed and (verbs.working(deed) or deed == "form") and deed not in verbs.STATIVE:
        sure = reading.read(known, sentence, sentence.passage, Setting.MARKED, around)
        return [replace(each, owners=named) for each in sure if each.reason.endswith(Rule.OBLIGED)]
    return [each if each.owners or not each.reason.endswith(Rule.IMPERATIVE) else replace(each, owners=named) for each in loose]


def _named(known: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Who stands at the head of the block of a sentence, in a line apart, in a bracket or before a colon."""
    head = sentence.block.passage
    lead = markers.leading_for(head.text)
    label = words.label(head.text)
    who = lead.who if lead else (0, label[0]) if label else None
    return surroundings.owners_in(known, head, who) if who else ()
