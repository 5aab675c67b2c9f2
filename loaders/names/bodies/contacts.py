"""Letters that a list of contacts gives, each with who speaks to whom: «QSI / QFSPI (Martin)», «Otter Aid / QSE (Lyn)».

Points, tools and tasks are listed with names in brackets too. So the list must name a body that is known, each entry must be
nothing but names before its bracket, and only letters that name no thing are bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.bodies.acting import is_new
from graphapp.loaders.names.bodies.scenes import is_acronym
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import BlockKind, Minutes
from graphapp.schema.ids import fold

_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w&.’'-]*"
_NAME = rf"{_WORD}(?:\s(?:(?:of|for|the)\s){{0,2}}{_WORD}){{0,4}}"
_ENTRY = re.compile(
    rf"(?P<names>{_NAME}(?:\s?(?:[/,&]|\band\b)\s?{_NAME}){{0,4}})\s*\((?P<who>[^()]{{2,40}})\)\s*(?:[,;.:]|[–—-]\s.*|$)"
)
_CUT = re.compile(r"\s?(?:[/,&]|\band\b)\s?")
_FEWEST = 2


def add_contacts(drafts: Drafts, minutes: Minutes) -> None:
    """The unknown letters of lists whose entries are bodies with a person each, with a doubt."""
    for names in _lists(drafts, minutes):
        known = [name for name in names if drafts.known(ORGANISATION, name) or organisation_called(name)]
        for name in names if known else ():
            if name in known and not drafts.known(ORGANISATION, name) and (body := organisation_called(name)):
                drafts.add(from_vocabulary(body), [name])
            elif is_acronym(name) and is_new(drafts, name):
                reason = "listed with who speaks to them, as other organisations are"
                drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _lists(drafts: Drafts, minutes: Minutes) -> Iterator[list[str]]:
    """The names of the entries that are bodies with a person, of each section that has several."""
    for section in minutes.sections:
        items = [block.passage.text for block in section.blocks if block.kind is BlockKind.ITEM]
        found = [match for text in items if (match := _ENTRY.match(text)) and _is_somebody(drafts, match["who"])]
        if len(found) >= _FEWEST:
            yield [name.strip(" .") for match in found for name in _CUT.split(match["names"])]


def _is_somebody(drafts: Drafts, who: str) -> bool:
    people = _CUT.split(who)
    return all(drafts.known(PERSON, one) or is_given_name(one.split()[0] if one.split() else "") for one in people)
