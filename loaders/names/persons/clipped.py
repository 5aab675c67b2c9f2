"""People of the attendance list under a short form of their first name: «Alex will call the port», where Alexandra Moss came.

The usual short names are listed («Bob», of Robert). Those that colleagues make for each other are not («Kaz», «Kami»): there
the beginning of the first name tells. Whoever came and alone can be called so is meant, where the short name acts as somebody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graphapp.loaders.names.drafts import ATTENDANCE_LIST, PERSON, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.names.persons.assigned import may_be_surname
from graphapp.loaders.names.persons.doers import acting
from graphapp.loaders.vocabulary.people import full_names
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_LEAST, _MOST = 3, 6  # letters of a short name
_FONDLY = re.compile(r"(?P<stem>\w{3,})(?:ie|i|y|o)\Z")  # «Kami», of Kamil


def add_clipped(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The short names that only one of those who came can have, as spellings of that person."""
    texts = [sentence.passage.text for sentence in sentences]
    short = {name for text in texts for name in acting(text) if _LEAST <= len(name) <= _MOST and name.isalpha()}
    people = {key: fold(draft.name).split() for key, draft in drafts.by_key.items() if draft.kind == PERSON}
    came = [key for key, words in people.items() if drafts.by_key[key].reason == ATTENDANCE_LIST and len(words) > 1]
    small = small_words(texts) if short and came else set()
    for name in sorted(short):
        if drafts.is_taken(name) or not may_be_surname(name, small) or is_ordinary(name) or organisation_called(name):
            continue
        meant = _meant(name, people)
        if meant in came and not _has_surname(name, people[meant][-1], texts):
            drafts.spell(meant, name)


def _meant(name: str, people: Mapping[str, Sequence[str]]) -> str | None:
    """Who alone may be called so, by the beginning of a first name, or else by what the short name usually stands for.

    Where a surname begins so, it is unsure whose it is.
    """
    for stem in _stems(fold(name)):
        begun = [key for key, words in people.items() if any(word.startswith(stem) for word in words)]
        if begun:
            return begun[0] if len(begun) == 1 and people[begun[0]][0].startswith(stem) else None
    full = full_names(name)
    called = [key for key, words in people.items() if not full.isdisjoint(words[:1])]
    return called[0] if len(called) == 1 else None


def _stems(name: str) -> list[str]:
    """What the first name begins with that a short one stands for."""
    fondly = _FONDLY.fullmatch(name)
    return [name, fondly["stem"]] if fondly else [name]


def _has_surname(name: str, own: str, texts: Sequence[str]) -> bool:
    """Whether somebody else goes by the short name («Alex Kimber»)."""
    full = re.compile(rf"\b{name}\s+(?!{own}\b)[A-ZÀ-Þ][a-zà-ÿ]+", re.UNICODE)
    return any(fold(found[0].split()[-1]) != own for text in texts if name in text for found in full.finditer(text))
