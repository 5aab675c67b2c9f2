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
from graphapp.loaders.actions.layout import lists, markers, overhead
from graphapp.loaders.actions.outcomes import reports
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import clauses, verbs
from graphapp.loaders.actions.shapes.forms import Rule
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.life import State

_FEWEST = 3  # words of a task
_LONGEST = 16  # words of a line that says how the task below it stands
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
_FINITE = Regex(r"\b(?:is|are|was|were|has|have|had|will|would|should|could|can|may|might|must|did|does|do)\b", re.IGNORECASE)
_OVER = re.compile(
    r"(?:(?!\b(?:is|are|was|were|has|have|that|which|who|if)\b)[^.;:]){4,80}?\s"
    r"(?:(?:is|are|was|were|has been|have been|now|already|all)\s+)*"
    r"(?:done|completed|finished|closed)\b(?!\s+(?:by|before|until|in time|when|once|if)\b)",
    re.IGNORECASE,
)
_NOT_OVER = Regex(r"\b(?:not|n't|nearly|almost|partly|partially|half|to be|until|once|when|if|subject to)\b", re.IGNORECASE)
# «Action 12 (AB) – closed», «A2019-3, Done: AB»: a reference, a state, names, and nothing else.
_REFERENCE = re.compile(r"(?:[\w.#/-]*\d[\w.#/-]*|(?:actions?|items?|points?|online|no|nr|ap|ai)\b\.?)", re.IGNORECASE)
_PHRASE = Regex(
    r"\b(?:not (?:yet )?(?:started|done|begun|completed)|in (?:progress|hand|process)|on-?going|done|completed?|closed|finished"
    r"|open|pending|outstanding|cancell?ed|dropped|withdrawn|superseded|postponed|deferred|delayed|overdue|on hold|started"
    r"|carried (?:over|forward)|underway|moved to (?:the )?[\w ]{2,40}?(?=:))",
    re.IGNORECASE,
)
_HELP = Regex(r"[(,;]?\s*\b(?:with|supported|assisted|helped)\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:(?:\s*[/,&+]\s*|\s+and\s+)[A-Z]{2,4})*\s*")


@dataclass(frozen=True, slots=True)
class Told:
    """How a task stands and whose it is, as the line above it says."""

    state: State
    owners: tuple[str, ...]


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
    if sentence.block.kind is not BlockKind.ITEM or surroundings.same_block(sentence, earlier) or text.endswith(("?", ":")):
        return None
    start = markers.bare(text)[0]
    told = headline(known, _over(sentence))
    if _is_part(sentence):
        return None
    who = _whose(known, sentence, start)
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
    state = told.state if told else overhead.state(sentence.section, sentence.block_index) or State.OPEN
    if told or _orders(rest) or _infinitive(known, sentence, start) or _LEFT.match(rest):
        return Unsettled(start, named, state)
    return Unsettled(start, named) if who and who.sure and named else None


def _orders(words_behind: str) -> bool:
    """Whether the words tell somebody what to do, and are no topic with news behind it («Exchange visit: it took place»)."""
    label = words.label(words_behind)
    return verbs.imperative(words_behind) and (label is None or len(words_behind[: label[0]].split()) > _TOPIC)


def headline(known: Reading, block: Block | None) -> Told | None:
    """What a line says of the task below it («A12, Done: AB»); None where it is more than a reference, a state and names."""
    text = block.passage.text if block else ""
    found = _PHRASE.search(text)
    if (
        block is None
        or found is None
        or "%" in text
        or len(text.split()) > _LONGEST
        or not re.search(r"\d", text)
        or _FINITE.search(text)
    ):
        return None
    rest = _REFERENCE.sub(" ", text[: found.start()])
    behind = text[found.end() :]
    names = surroundings.owners_in(known, block.passage, (found.end(), len(text))) or _named(known, block, found.end())
    ahead = re.fullmatch(r"[\W_]*(?:\w+[\W_]*)?", rest) is not None
    if not ahead or (behind.strip(" .:)]") and not names and not _letters(behind)):
        return None
    state = markers.state_of(found[0]) or State.CANCELLED
    return Told(State.OPEN if found[0].casefold().startswith(("carried", "moved")) else state, names)


def _named(known: Reading, block: Block, start: int) -> tuple[str, ...]:
    """The names behind a state, among references and initials that nobody knows; who only helps is none of them."""
    text = block.passage.text
    end = found.start() if (found := _HELP.search(text, start)) else len(text)
    named = owners.names_in(known.names.find(block.passage), start, end)
    return owners.keys(named, known.own) if _letters(text[start:end]) else ()


def heads(known: Reading, sentence: Sentence) -> bool:
    """Whether a line says nothing but how the task in the next item of its review stands, or that tasks are looked back on."""
    text = sentence.passage.text
    if text.rstrip(" *_").endswith(":") and lists.looks_back(text):
        return True
    following = sentence.section.blocks[sentence.block_index + 1 : sentence.block_index + 2]
    listed = any(block.kind is BlockKind.ITEM and headline(known, block) is None for block in following)
    return listed and sentence.section.role is SectionRole.REVIEW and headline(known, sentence.block) is not None


def _letters(text: str) -> bool:
    """Whether nothing but references, initials and names stands in the words."""
    plain = re.findall(r"[^\W\d_][\w.’'-]*", text)
    return all(word[0].isupper() or word in {"and", "with", "help", "from", "support", "by", "all"} for word in plain)


def _over(sentence: Sentence) -> Block | None:
    """The line above an item, unless it is a part of another item."""
    blocks, at = sentence.section.blocks, sentence.block_index
    above = blocks[at - 1] if at else None
    part = above is not None and above.kind is BlockKind.ITEM and above.level > sentence.block.level
    return None if part else above


def _whose(known: Reading, sentence: Sentence, start: int) -> Unsettled | None:
    """Whose the task is by a bracket or a label at its head, and where the words behind begin."""
    passage = sentence.passage
    lead = markers.leading_for(passage.text[start:])
    if lead and lead.who:
        given = surroundings.owners_in(known, passage, (start + lead.who[0], start + lead.who[1]))
        return Unsettled(start + lead.body, given, sure=bool(given))
    label = words.label(passage.text, start)
    given = surroundings.owners_in(known, passage, (start, label[0])) if label else ()
    return Unsettled(label[1], given) if label and (given or verbs.imperative(passage.text[label[1] :])) else None


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
    return bool(told and told.state is not State.OPEN) or markers.state_alone(text) is not None
