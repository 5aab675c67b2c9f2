"""Parts of an organisation that are named behind it: «MoT Digital Team», «Harbour Aid Quay Area Office».

A part is an organisation of its own, as a branch in a country is. It is told by the last word, which says what sort of part it
is, and only where a word before tells which one, since «the Harbour Aid team» and «an OCHA office» are nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.lexicon import lexicon, longest
from graphapp.schema.ids import fold

_SORT = "Directorate|Division|Section|Unit|Department|Branch|Bureau|Office|Team|Secretariat|Laboratory|Headquarters|Faculty"
_WHICH = r"(?P<which>(?:[A-Z][\w&/-]*\s+(?:(?:and|&|of)\s+)?){1,4}?)"
_PART = re.compile(rf"\s+{_WHICH}(?:{_SORT})(?![\w-])(?!\s+(?:of\s+)?[A-Z])")
# What every body has, and parts that are groups of several bodies.
_ANY = frozenset(
    """Task Country Working Core Project Management Steering Coordination Head Main Leadership Executive Senior Support
    Chair Sector Cluster Joint Interim Response Assessment Emergency Inter-Agency Interagency""".split()
)
_OFFICERS = re.compile(
    r"\b(?:Officer|Manager|Director|Coordinator|Head|Chief|Representative|Specialist|Advisor|Minister|Lead)\b"
)


def add_units(drafts: Drafts, texts: Sequence[str]) -> None:
    """The parts that stand behind the name of an organisation known by now."""
    patterns = [p for p in drafts.patterns.values() if p.key and drafts.by_key[p.key].kind == ORGANISATION and not p.wary]
    searchable = lexicon(p.spelling for p in patterns)
    for text in texts:
        for hit in longest(searchable.search(text)) if not text.isupper() else ():
            part = _PART.match(text, hit.end)
            words = part["which"].split() if part else []
            if part is None or set(words) <= _ANY or _OFFICERS.search(part["which"]):
                continue
            name = text[hit.start : part.end()]
            if not drafts.known(ORGANISATION, name) and not drafts.known(GROUP, name):
                parent = drafts.by_key[str(patterns[hit.index].key)]
                key, reason = f"organisation:{fold(name)}", "a part named behind its organisation"
                drafts.add(Draft(key, ORGANISATION, name, reason, None, parent.category, parent=parent.key), [name])
