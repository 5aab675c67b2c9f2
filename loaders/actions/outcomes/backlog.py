"""Earlier tasks that a review lists without saying in the same words how they stand.

A review mostly says of each task what became of it (`reviewed.py`). But some only repeat what is still to be done («[AB] Send
the map», «Post the list (A)»), some say it in the line above («A12, Done: AB») and some below the task (`remarks.py`). What
nobody says has ended is still to be done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners, subjects, surroundings
from graphapp.loaders.actions.layout import captions, lists, markers, overhead, signatures, standings
from graphapp.loaders.actions.outcomes import reports
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import clauses, verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Sentence
from graphapp.schema.life import State

_FEWEST = 3  # words of a task
_TOPIC = 4  # words at most that name a topic
_TALK = Regex(
    r"\b(?:I|we|you|your|our|us|my|me)\b|\A(?:so|ok|okay|yes|no|well|but|and|that|this|it|there)\b|n['’]t\b", re.IGNORECASE
)
# «Bo still needs to draw the map»: what was to be done is.
_LEFT = re.compile(
    r"@?[A-Z][^,;:.]{1,40}?\s(?:still (?:needs?|has|have)|(?:needs?|has|have) still)"
    r" to (?!be\b)[a-z]+\s+\S"
)
_THEIRS = Regex(r"\b(?:our|your|my|us|me)\b", re.IGNORECASE)  # in an order, these say whose the thing is
_OVER = re.compile(
    r"(?:(?!\b(?:is|are|was|were|has|have|that|which|who|if)\b)[^.;:]){4,80}?\s"
    r"(?:(?:is|are|was|were|has been|have been|now|already|all)\s+)*"
    r"(?:done|completed|finished|closed)\b(?!\s+(?:by|before|until|in time|when|once|if)\b)",
    re.IGNORECASE,
)
_NOT_OVER = Regex(r"\b(?:not|n't|nearly|almost|partly|partially|half|to be|until|once|when|if|subject to)\b", re.IGNORECASE)
OF_ACTIONS = Regex(r"\b(?:actions?|a[pi]s|tasks?|to-?dos?|follow-?ups?|homework|promises)\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:(?:\s*[/,&+]\s*|\s+and\s+)[A-Z]{2,4})*\s*")


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A task of a review: where its words begin, whose it is, how it stands."""

    start: int
    owners: tuple[str, ...]
    state: State = State.OPEN
    sure: bool = False  # a bracket at the head says whose it is


def unsettled(known: Reading, sentence: Sentence, earlier: Sentence | None) -> Unsettled | None:
    """The task of an item that does not say how it stands, or says that it is done without a sign; None where none is."""
    text = sentence.passage.text
    listed = sentence.block.kind is BlockKind.ITEM or lists.is_lines(sentence.section)
    if not listed or surroundings.same_block(sentence, earlier) or text.endswith(("?", ":")):
        return None
    start = markers.bare(text)[0]
    told = captions.over(known, sentence)
    who = _whose(known, sentence, start)
    if told is None and _is_part(sentence) and not (who and who.sure):
        return None
    start = who.start if who else start
    named = who.owners if who else told.owners if told else ()
    rest = text[start:]
    over = _OVER.match(rest) if named else None
    if over and not _NOT_OVER.search(over[0]) and not _TALK.search(over[0]):
        return Unsettled(start, named, State.DONE)
    said = _THEIRS.sub("", rest) if _orders(rest) and "please" not in rest.casefold() else rest
    if _TALK.search(said) and not (who and who.sure):
        return None
    if len(rest.split()) < _FEWEST or _is_news(rest):
        return None
    state = told.state if told and told.state else overhead.state(sentence.section, sentence.block_index) or State.OPEN
    if told or _orders(rest) or _infinitive(known, sentence, start) or _LEFT.match(rest):
        return Unsettled(start, named, state)
    return Unsettled(start, named) if who and who.sure and named else None


def _orders(words_behind: str) -> bool:
    """Whether the words tell somebody what to do, and are no topic with news behind it («Exchange visit: it took place»)."""
    label = words.label(words_behind)
    return verbs.imperative(words_behind) and (label is None or len(words_behind[: label[0]].split()) > _TOPIC)


def heads(sentence: Sentence) -> bool:
    """Whether a line says nothing but that tasks are looked back on."""
    text = sentence.passage.text
    return text.rstrip(" *_").endswith(":") and lists.looks_back(text)


def _whose(known: Reading, sentence: Sentence, start: int) -> Unsettled | None:
    """Whose the task is by a bracket or a label at its head, where the words behind begin, or by names at its end."""
    passage = sentence.passage
    lead = markers.leading_for(passage.text[start:])
    if lead and lead.who:
        given = surroundings.owners_in(known, passage, (start + lead.who[0], start + lead.who[1]))
        return Unsettled(start + lead.body, given, sure=bool(given))
    label = words.label(passage.text, start)
    given = surroundings.owners_in(known, passage, (start, label[0])) if label else ()
    if label and (given or verbs.imperative(passage.text[label[1] :])):
        return Unsettled(label[1], given)
    listed = OF_ACTIONS.search(sentence.section.title) and len(passage.text) == len(sentence.block.passage.text)
    signed = signatures.at_end(known, passage) if listed else None  # «Old actions»: «Cookbook for the port (Ada + Bo)»
    return Unsettled(start, signed.owners, sure=True) if signed else None


def _is_part(sentence: Sentence) -> bool:
    """Whether an item stands below another one that is a task itself, of which it tells more."""
    lead = lists.lead_of(sentence.section, sentence.block_index)
    if lead is None or lead.kind is not BlockKind.ITEM or lists.looks_back(lead.passage.text):
        return False
    if overhead.told(lead.passage.text) is not None:
        return False
    text = lead.passage.text.rstrip(" *_")
    return len(text.split()) > _FEWEST or (verbs.imperative(text) and not text.endswith(":"))


def _infinitive(known: Reading, sentence: Sentence, start: int) -> bool:
    """Whether the task begins with who is to do it («AB to send», «To send»)."""
    text = sentence.passage.text
    founds = known.names.find(sentence.passage)
    shapes = (shape for shape in clauses.shapes(text, start) if shape.rule is Rule.INFINITIVE and not shape.passive)
    heads = [(start, shape.subject[1]) for shape in shapes]
    named = any(surroundings.owners_in(known, sentence.passage, head) or _INITIALS.fullmatch(text, *head) for head in heads)
    return named or any(subjects.alone(text, founds, head) for head in heads if not owners.names_in(founds, *head))


def _is_news(text: str) -> bool:
    """Whether the words tell a deed, or nothing but a state."""
    told = reports.reported(text, ())
    return bool(told and told.state is not State.OPEN) or standings.state_alone(text) is not None
