"""Who comes to the meetings of an undertaking takes part in it, and the countries that send people do.

Asked only of the undertaking whose meeting it is, since other meetings speak of many that few of those present
have to do with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics.language.reading import Reading
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import LinkFound, Topic
from graphapp.schema.life import Role

_AWAY = re.compile(r"(?i)\W*(?:apolog|regret|excused|absent|absence|not\s+present|unable)")


def come(topic: Topic, readings: Sequence[Reading], known: set[str]) -> Iterator[LinkFound]:
    """The organisations and countries of the lists of those present, but those `known` to take part."""
    for reading in readings:
        sentence = reading.sentence
        listed = sentence.section.role is SectionRole.ATTENDANCE and not _AWAY.match(sentence.section.title)
        for found in reading.found if listed and not _AWAY.match(sentence.passage.text) else ():
            if found.kind in ("Organisation", "Country") and not found.weak and found.key not in known:
                known.add(found.key)
                role = Role.MEMBER if found.kind == "Organisation" else None
                yield LinkFound(topic.name.key, found.key, (sentence,), role, "came to its meeting")
