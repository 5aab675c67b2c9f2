"""What titles name that may be a matter in hand, and which of it is, once the actions are known.

Whether «Banking hub in the harbour» is work or a mood no rule for names can tell. That somebody promises something below the
title, or for what it names, does; but actions are found with the undertakings that they serve, so matters are proposed first.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics.candidates import INITIATIVE
from graphapp.loaders.topics.finding import body, headings, topic_of
from graphapp.loaders.topics.language.reading import place, read
from graphapp.loaders.topics.language.standing import under
from graphapp.loaders.topics.named.matters import matters
from graphapp.loaders.topics.spoken import spoken
from graphapp.loaders.topics.worth.promised import PROMISED, SERVED
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.loaders.vocabulary.letters import is_no_work
from graphapp.schema.documents import Minutes
from graphapp.schema.findings import ActionFound, Names, Sentence, Topic

IN_HAND = "something is promised for what a title names"
HEARD = "somebody is put down to speak of what a title names"


def with_matters(minutes: Minutes, sentences: Sequence[Sentence], names: Names, topics: Sequence[Topic]) -> list[Topic]:
    """The topics, and what titles name that name no undertaking of them."""
    undertakings = [t for t in topics if t.name.kind == INITIATIVE]
    named = {place(s)[:2] for t in undertakings for s, _, _ in t.mentions}
    named |= {(t.section_index, -1) for t in undertakings if t.section_index is not None}
    keys = {t.name.key for t in undertakings}
    titles = [read(s, names) for s in headings(minutes)]
    told = [read(s, names) for s in spoken(body(sentences))]
    found = [topic_of(Group(INITIATIVE, places), HEARD if heard else IN_HAND) for places, heard in matters(titles, told, named)]
    return [*topics, *(t for t in found if t.name.key not in keys and not is_no_work(t.name.name))]


def kept(topics: Sequence[Topic], actions: Sequence[ActionFound]) -> list[Topic]:
    """The topics without the matters for which nothing is promised, and without what nothing tells and nobody promises."""
    served = {action.initiative for action in actions}
    said = [action.evidence[0][0] for action in actions]
    told = {place(sentence) for action in actions for sentence, *_ in action.evidence}
    return [t for t in topics if _is_in_hand(t, served, said) and _is_promised(t, told)]


def _is_promised(topic: Topic, told: set[tuple[int, int, int]]) -> bool:
    """Whether what nothing else tells stands in one of the sentences that promise something."""
    return topic.name.reason not in (PROMISED, SERVED) or any(place(sentence) in told for sentence, _, _ in topic.mentions)


def _is_in_hand(topic: Topic, served: set[str | None], said: Sequence[Sentence]) -> bool:
    """Whether something is promised for a matter that nothing else tells."""
    return topic.name.reason != IN_HAND or topic.name.key in served or _is_over(topic, said)


def _is_over(topic: Topic, sentences: Sequence[Sentence]) -> bool:
    """Whether one of the sentences stands in the section, or below the item, that the name of the topic is the title of."""
    sections = {s.section_index for s, _, _ in topic.mentions if s.block_index < 0}
    points = [s for s, start, _ in topic.mentions if not start and s.block_index >= 0]
    below = {(s.section_index, at) for s in points for at in (s.block_index, *under(s.section, s.block_index))}
    return any(s.section_index in sections or place(s)[:2] in below for s in sentences)
