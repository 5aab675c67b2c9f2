"""What the model told as facts of the document: only what can point at its words is one.

The model finds and delimits; who a name is, which day is meant and where a quote stands is worked out here, by the same means
as for the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphapp.llm.answers import ActionTold, DatasetTold, InitiativeTold, Told
from graphapp.loaders.actions.actors.owners import anybody
from graphapp.loaders.actions.dues import dates_in
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import Passage
from graphapp.schema.findings import ActionFound, DateFound, Found, LinkFound, MeetingFound, Names, Sentence, Topic
from graphapp.schema.ids import fold
from graphapp.schema.life import ItemKind, Role, State
from graphapp.schema.records import Name

_STATES = {"open": State.OPEN, "done": State.DONE, "cancelled": State.CANCELLED}
_ROLES = {"lead": Role.LEAD, "funder": Role.FUNDER, "member": Role.MEMBER}
_OWNING = ("Organisation", "Person", "Group")


@dataclass(slots=True)
class Grounded:
    """The facts of one passage, and how many were dropped because their words are not there."""

    actions: list[tuple[ActionFound, str | None]] = field(default_factory=list)  # with the name of the initiative it serves
    topics: list[Topic] = field(default_factory=list)
    links: list[LinkFound] = field(default_factory=list)
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Ground:
    """What the words of a passage are looked up in."""

    sentences: Sequence[Sentence]  # of the passage
    names: Names
    meeting: MeetingFound
    reason: str


def grounded(told: Told, ground: Ground) -> Grounded:
    """The facts among what was told."""
    facts = Grounded()
    for initiative in told.initiatives:
        topic = _topic("Initiative", initiative, ground)
        if topic is None:
            facts.dropped += 1
        else:
            facts.topics.append(topic)
            _links(initiative, topic, ground, facts)
    for dataset in told.datasets:
        product = _topic("Dataset", dataset, ground)
        facts.topics += [product] if product else []
        facts.dropped += product is None
    for action in told.actions:
        found = _action(action, ground, facts)
        facts.actions += [(found, action.initiative)] if found else []
        facts.dropped += found is None
    return facts


def _quoted(quote: str, ground: Ground) -> tuple[Sentence, Passage] | None:
    """The sentence that holds the words, and the words as a part of it."""
    for sentence in ground.sentences:
        start = sentence.passage.text.find(quote)
        if start >= 0:
            return sentence, sentence.passage.part(start, start + len(quote))
    return None


def _topic(kind: str, told: InitiativeTold | DatasetTold, ground: Ground) -> Topic | None:
    """The undertaking or product, with every place in the passage that names it."""
    if _quoted(told.quote, ground) is None:
        return None
    found = tuple(
        (sentence, start, start + len(told.name))
        for sentence in ground.sentences
        if (start := sentence.passage.text.find(told.name)) >= 0
    )
    key = f"{kind.casefold()}:{fold(told.name)}"
    name = Name(key, kind, told.name, spellings=(told.name,), reason=ground.reason)
    return Topic(name, found) if found and fold(told.name) else None


def _links(told: InitiativeTold, topic: Topic, ground: Ground, facts: Grounded) -> None:
    """Who takes part and where, as far as the quoted sentence names them."""
    found = _quoted(told.quote, ground)
    if found is None:
        return
    sentence, _ = found
    named = ground.names.find(sentence.passage)
    wanted = [(name, ("Organisation",), _ROLES[role]) for name, role in told.organisations]
    for name, kinds, role in [*wanted, *((name, ("Country",), None) for name in told.countries)]:
        target = next((each.key for each in named if each.kind in kinds and _is_called(each, name)), None)
        if target is None:
            facts.dropped += 1
        else:
            facts.links.append(LinkFound(topic.name.key, target, (sentence,), role, ground.reason))


def _action(told: ActionTold, ground: Ground, facts: Grounded) -> ActionFound | None:
    found = _quoted(told.quote, ground)
    if found is None:
        return None
    sentence, part = found
    owners = [_owner(owner, sentence, ground) for owner in told.owners if not anybody(owner)]
    due = _due(told.due, sentence, ground) if told.due else None
    facts.dropped += owners.count(None) + (told.due is not None and due is None)
    listed = sentence.section.role in OF_TASKS
    return ActionFound(
        text=part.text,
        kind=ItemKind.FOLLOW_UP if listed else ItemKind.BODY,
        evidence=((sentence, sentence.block.passage if sentence.block.cells else part),),
        owners=tuple(dict.fromkeys(owner for owner in owners if owner)),
        due=due,
        state=_STATES[told.state],
        countries=tuple(dict.fromkeys(n.key for n in ground.names.find(part) if n.kind == "Country" and not n.weak)),
        reason=ground.reason,
    )


def _owner(written: str, sentence: Sentence, ground: Ground) -> str | None:
    """The one who is meant: named in the same sentence, else anywhere in the passage."""
    for each in (*_beside(sentence, ground), *ground.sentences):
        for found in ground.names.find(each.passage):
            if found.kind in _OWNING and _is_called(found, written):
                return found.key
    return None


def _is_called(found: Found, written: str) -> bool:
    return fold(found.spelling) == fold(written)


def _due(written: str, sentence: Sentence, ground: Ground) -> DateFound | None:
    """The date expression that the words for the date hold; None where they are not there or are no date."""
    for passage in (each.passage for each in _beside(sentence, ground)):
        start = passage.text.find(written)
        if start >= 0:
            dates = dates_in(passage.text, ground.meeting.date, ground.meeting.next_date)
            return next((each for each in dates if each.start < start + len(written) and start < each.end), None)
    return None


def _beside(sentence: Sentence, ground: Ground) -> list[Sentence]:
    """The sentence, then the other cells of its row."""
    row = [each for each in ground.sentences if each.block is sentence.block] if sentence.block.cells else []
    return [sentence, *(each for each in row if each is not sentence)]
