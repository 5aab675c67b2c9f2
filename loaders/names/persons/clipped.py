"""People of the attendance list under the beginning of their first name: «Alex will call the port», where Alexandra Moss came.

No list of short names holds those that colleagues make for each other («Kaz», «Kami»). The beginning of one first name among
those who came, and of nobody else's, says who is meant, where it acts as somebody does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import ATTENDANCE_LIST, PERSON, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.names.persons.assigned import may_be_surname
from graphapp.loaders.names.persons.doers import acting
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
        for stem in _stems(fold(name)):
            bearers = [key for key, words in people.items() if any(word.startswith(stem) for word in words)]
            if len(bearers) == 1 and bearers[0] in came and people[bearers[0]][0].startswith(stem):
                if not _has_surname(name, people[bearers[0]][-1], texts):
                    drafts.spell(bearers[0], name)
                break


def _stems(name: str) -> list[str]:
    """What the first name begins with that a short one stands for."""
    fondly = _FONDLY.fullmatch(name)
    return [name, fondly["stem"]] if fondly else [name]


def _has_surname(name: str, own: str, texts: Sequence[str]) -> bool:
    """Whether somebody else goes by the short name («Alex Kimber»)."""
    full = re.compile(rf"\b{name}\s+(?!{own}\b)[A-ZÀ-Þ][a-zà-ÿ]+", re.UNICODE)
    return any(fold(found[0].split()[-1]) != own for text in texts if name in text for found in full.finditer(text))
