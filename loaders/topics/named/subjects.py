"""Which section speaks of which undertaking, where the title does not name it outright: «Nets» over the net repair survey.

Titles are short and loose, so a title that shares a telling word with an undertaking first named below it is taken to
announce that one. Without this, sentences that say «it», «the teams» or nothing at all would belong to no undertaking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.topics.candidates import INITIATIVE
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.words import content_words
from graphapp.schema.documents import Minutes, Passage, SectionRole
from graphapp.schema.findings import Names, Topic

_SOON = 5  # blocks; what a section comes to later its title does not announce
_TITLED = (SectionRole.DISCUSSION, SectionRole.REVIEW)


def with_sections(minutes: Minutes, names: Names, topics: Sequence[Topic]) -> list[Topic]:
    """The topics, each undertaking that no title names with the section whose title announces it."""
    taken = {t.section_index for t in topics if t.name.kind == INITIATIVE and t.section_index is not None}
    return [_placed(minutes, names, t, taken) if t.name.kind == INITIATIVE and t.section_index is None else t for t in topics]


def _placed(minutes: Minutes, names: Names, topic: Topic, taken: set[int]) -> Topic:
    told = frozenset().union(*(content_words(s) for s in topic.name.spellings))
    for index in dict.fromkeys(s.section_index for s, _, _ in topic.mentions if s.block_index <= _SOON):
        section = minutes.sections[index]
        if (
            index not in taken
            and section.heading
            and section.role in _TITLED
            and _announces(section.heading.passage, names, told)
        ):
            return replace(topic, section_index=index)
    return topic


def _announces(title: Passage, names: Names, told: frozenset[str]) -> bool:
    """Whether at least half of the title's words are the undertaking's, one of them no name and no mere «project»."""
    words = frozenset(w for w in content_words(title.text) if w not in lexicon.CLOSED | lexicon.HOUSEKEEPING)
    shared = words & told
    named = frozenset().union(*(content_words(f.spelling) for f in names.find(title)))
    if not shared - named or len(shared) * 2 < len(words):
        return False
    return shared == words or not shared <= lexicon.VAGUE
