"""Countries that have something to do: «Norway to send the list», below a title of actions, is for those who came from there.

Bodies whose members are countries call them so. A country is a place and cannot own a task, so its delegation is a group of its
own, which bears the country's name. In running text a country that will do something is mostly its government, far away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.names.drafts import COUNTRY, GROUP
from graphapp.loaders.roles import OF_TASKS
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Found, Names, Sentence
from graphapp.schema.records import Name

_KEY = "group:delegation of "
_JOINED = re.compile(r"\s*(?:[,/&+]|,?\s*\band\b)\s*(?:the\s+)?", re.IGNORECASE)
_DOES = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:to|will|shall|should|could)\s+(?:also\s+)?(?!be\b|have\b)[a-z]+"
    r"|(?:agreed|offered|volunteered|promised)\s+to\s|(?:is|are)\s+(?:doing|working|preparing|drafting|writing)\b)"
)
_HEAD = re.compile(r"\W*(?:The\s+)?")


def known(names: Names) -> frozenset[str]:
    """The keys of the delegations that a document has."""
    return frozenset(name.key for name in names.all() if name.key.startswith(_KEY))


def standing_for(found: Sequence[Found], keys: frozenset[str]) -> Iterator[Found]:
    """The delegations of those countries among the names at a place that have one."""
    if keys:
        yield from (replace(each, key=_key(each.key), kind=GROUP) for each in found if _key(each.key) in keys)


def delegations(names: Names, sentences: Sequence[Sentence]) -> Mapping[str, Name]:
    """The delegations of the countries that a list of actions says have something to do."""
    listed = (each.passage for each in sentences if each.section.role in OF_TASKS and each.block_index >= 0)
    spelled: dict[str, dict[str, None]] = {}
    for passage in listed:
        for found in _doers(names, passage):
            spelled.setdefault(found.key, {})[found.spelling] = None
    return {_key(key): _delegation(names.name(key), tuple(told)) for key, told in spelled.items()}


def _key(country: str) -> str:
    return _KEY + country.partition(":")[2]


def _doers(names: Names, passage: Passage) -> Iterator[Found]:
    """The countries that head a task, alone or among others."""
    head = _HEAD.match(passage.text)
    at = head.end() if head else 0
    joined: list[Found] = []
    for found in names.find(passage):
        gap = passage.text[at : found.start]
        if found.start != at and not (joined and _JOINED.fullmatch(gap)):
            break
        joined.append(found)
        at = found.end
    if joined and _DOES.match(passage.text, at):
        yield from (each for each in joined if each.kind == COUNTRY)


def _delegation(country: Name, spellings: tuple[str, ...]) -> Name:
    return Name(_key(country.key), GROUP, country.name, None, spellings, reason="a country that has something to do")
