"""Undertakings told with a verb in place of their noun: «will train forty net menders» is the net menders' training."""

from __future__ import annotations

import re
from functools import lru_cache

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.lexicon import AUXILIARIES, VAGUE
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import content_words, words
from graphapp.schema.findings import Topic

# What is done, and the undertaking that consists in it.
DOING = {
    "assess": "assessment",
    "survey": "survey",
    "pilot": "pilot",
    "evaluate": "evaluation",
    "monitor": "monitoring",
    "map": "mapping",
    "train": "training",
    "study": "study",
    "review": "review",
    "consult": "consultation",
}

_SIGNS = Regex(r"assess|survey|pilot|evaluat|monitor|map|train|stud|review|consult", re.IGNORECASE)  # in all their forms
HELPERS = AUXILIARIES | {"to"}


def retells(text: str, topic: Topic) -> bool:
    """Whether the text has the undertaking's verb, and a word that tells it from others."""
    name = content_words(topic.name.name)
    done = _done(text) & name
    return bool(done) and bool((content_words(text) - done) & (name - VAGUE))


@lru_cache(maxsize=256)  # every undertaking is looked for in the same few texts
def _done(text: str) -> frozenset[str]:
    """The undertakings told by a verb: a participle, or a form behind «will» or «to», since others may be nouns."""
    if not _SIGNS.search(text):
        return frozenset()
    tokens = words(text)
    found = set()
    for index, word in enumerate(tokens):
        base, kind = verb(word.low) or ("", "")
        helped = index > 0 and tokens[index - 1].low in HELPERS
        if base in DOING and (kind == "ed" or (kind == "base" and helped)):
            found.add(DOING[base])
    return frozenset(found)
