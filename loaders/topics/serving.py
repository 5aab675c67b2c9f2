"""Which undertaking a clause serves, and which information products it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE
from graphapp.loaders.topics.words import content_words, same_head, singular, words
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Sentence, Topic
from graphapp.schema.ids import fold

_LABEL = re.compile(r"^(.{2,80}?)(?:\s+[-–—]\s+|:\s)")


def topic_of(sentence: Sentence, part: Passage, topics: Sequence[Topic]) -> str | None:
    """The key of the initiative that a clause serves: named in it, in its label, or what its section is about."""
    initiatives = [t for t in topics if t.name.kind == INITIATIVE]
    label = _LABEL.match(sentence.passage.text)
    named = _named(part.text, initiatives) or (_named(label[1], initiatives) if label else None)
    return named or _of_section(sentence, initiatives)


def datasets_of(part: Passage, topics: Sequence[Topic]) -> list[str]:
    """The keys of the datasets that a clause names, in order of appearance."""
    text = fold(part.text)
    found = []
    for topic in topics:
        if topic.name.kind == DATASET:
            places = [text.find(fold(s)) for s in _forms(topic) if _holds(text, fold(s))]
            if places:
                found.append((min(places), topic.name.key))
    return [key for _, key in sorted(found)]


def mentions(text: str, topic: Topic) -> bool:
    """Whether a text names the topic by one of its spellings."""
    folded = fold(text)
    return any(_holds(folded, fold(form)) for form in _forms(topic))


def _forms(topic: Topic) -> list[str]:
    return [f for f in (*topic.name.spellings, topic.name.acronym) if f]


def _holds(text: str, form: str) -> bool:
    return bool(form) and f" {form} " in f" {text} "


def _named(text: str, initiatives: Sequence[Topic]) -> str | None:
    folded = fold(text)
    exact = [(len(fold(f)), t.name.key) for t in initiatives for f in _forms(t) if _holds(folded, fold(f))]
    if exact:
        return max(exact)[1]
    close = [(score, t.name.key) for t in initiatives if (score := _closeness(text, t))]
    return max(close)[1] if close else None


def _closeness(text: str, topic: Topic) -> int:
    """How many telling words of a spelling the text has, its head among them; 0 if it lacks one of the compound's."""
    said = content_words(text)
    best = 0
    for form in _forms(topic):
        told = content_words(form)
        head = _head(form)
        if len(told) > 1 and head in said and len(told & said) * 3 >= len(told) * 2:
            best = max(best, len(told & said))
    return best


def _head(form: str) -> str:
    """The last word before a preposition."""
    tokens = [w.low for w in words(form) if w.content]
    cut = next((i for i, w in enumerate(tokens) if i and w in ("of", "on", "in", "for", "to", "from", "with")), len(tokens))
    return same_head(singular(tokens[cut - 1])) if tokens else ""


def _of_section(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    about = {t.name.key for t in initiatives if t.section_index == sentence.section_index}
    if not about and sentence.section.parents:
        about = {t.name.key for t in initiatives if t.section_index in sentence.section.parents}
    return next(iter(about)) if len(about) == 1 else None
