"""People of the attendance list under a short form of their first name: «Alex will call the port», where Alexandra Moss came.

The usual short names are listed («Bob», of Robert). Those that colleagues make for each other are not («Kaz», «Kami»): there
the beginning of the first name tells. Whoever came and alone can be called so is meant, where the short name acts as somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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
        for bearers in _bearers(name, people):
            if len(bearers) == 1 and bearers[0] in came and not _has_surname(name, people[bearers[0]][-1], texts):
                drafts.spell(bearers[0], name)
            if bearers:
                break


def _bearers(name: str, people: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Who may be called so, by the beginning of a name or by what the short name usually stands for; the surest way first.

    A surname with that beginning, too, makes it unsure whose it is: then there are two, one of them nobody.
    """
    for stem in _stems(fold(name)):
        found = [key for key, words in people.items() if any(word.startswith(stem) for word in words)]
        yield found if all(people[key][0].startswith(stem) for key in found) else [*found, ""]
    full = full_names(name)
    yield [key for key, words in people.items() if words[0] in full]


def _stems(name: str) -> list[str]:
    """What the first name begins with that a short one stands for."""
    fondly = _FONDLY.fullmatch(name)
    return [name, fondly["stem"]] if fondly else [name]


def _has_surname(name: str, own: str, texts: Sequence[str]) -> bool:
    """Whether somebody else goes by the short name («Alex Kimber»)."""
    full = re.compile(rf"\b{name}\s+(?!{own}\b)[A-ZÀ-Þ][a-zà-ÿ]+", re.UNICODE)
    return any(fold(found[0].split()[-1]) != own for text in texts if name in text for found in full.finditer(text))
