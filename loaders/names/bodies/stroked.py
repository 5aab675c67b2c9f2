"""Branches written behind whose they are: «QDOT/BQS», «QDOT - BQS» in the column of a list where somebody is from.

A stroke between two bodies may as well mean both («UNHCR/IOM»). It means a branch where one body stands before several that
nobody knows, or where the vocabulary says that one belongs to the other; then the whole is one more way to write the branch.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphapp.loaders.names.bodies.attending import clean, named, plausible
from graphapp.loaders.names.drafts import ATTENDANCE_LIST, GROUP, ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import branch_called, is_surely_called, organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.vocabulary.organisations import Organisation
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold
from graphapp.schema.records import REGISTERED

_SHORT = re.compile(r"[A-Z][A-Za-z]{0,11}")
_GAP = re.compile(r"\s+(?:[–—-]\s+)?")
_SEVERAL = 2


def add_stroked(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """The branches of the attendance list under their own names and under the whole."""
    chains = list(dict.fromkeys(_chains(attendees)))
    branches: defaultdict[str, set[str]] = defaultdict(set)
    for chain in chains:
        if not organisation_called(chain[1]):
            branches[chain[0]].add(chain[1])
    meant = any(len(found) >= _SEVERAL for found in branches.values())  # the list writes branches so
    for chain in chains:
        if all(_is_free(drafts, part) for part in chain) and (meant or _is_known_branch(chain[-2], chain[-1])):
            _add(drafts, chain)
    for whole, one, two in _in_two(attendees):
        if _is_known_branch(one, two):
            drafts.spell(_key(drafts, one, two), whole)


def _chains(attendees: Sequence[Attendee]) -> Iterator[tuple[str, ...]]:
    """Short names with nothing but strokes between them, as the lines of the list have them."""
    for attendee in attendees:
        chain: list[str] = []
        for one, two in pairwise(attendee.organisations):
            joined = f"{one.text}/{two.text}" in attendee.block.passage.text
            if joined and _SHORT.fullmatch(one.text) and _SHORT.fullmatch(two.text):
                chain = [*chain, two.text] if chain and chain[-1] == one.text else [one.text, two.text]
        if chain:
            yield tuple(chain)


def _in_two(attendees: Sequence[Attendee]) -> Iterator[tuple[str, str, str]]:
    """Names of organisations cut at each space or dash, whole and both parts."""
    for passage in (passage for attendee in attendees for passage in attendee.organisations):
        whole = clean(passage.text)
        yield from ((whole, whole[: gap.start()], whole[gap.end() :]) for gap in _GAP.finditer(whole))


def _is_known_branch(whole: str, part: str) -> bool:
    return _known_branch(whole, part) is not None


def _known_branch(whole: str, part: str) -> Organisation | None:
    one = organisation_called(whole)
    return branch_called(part, one.id) if one else None


def _is_free(drafts: Drafts, name: str) -> bool:
    """Whether the letters may be a body's: nobody and no group of the document goes by them."""
    taken = drafts.known(PERSON, name) or (drafts.known(GROUP, name) and not organisation_called(name))
    return not taken and plausible(name) and not is_place(name)


def _add(drafts: Drafts, chain: Sequence[str]) -> None:
    parent = named(drafts, chain[0], ATTENDANCE_LIST)
    for number, part in enumerate(chain[1:], 1):
        key = _key(drafts, chain[number - 1], part)
        entry = drafts.by_key[key]
        if key != parent and entry.reason == REGISTERED and not _is_known_branch(chain[number - 1], part):
            return  # two bodies that everybody knows: both sent somebody
        if key != parent and entry.reason != REGISTERED and entry.parent is None:
            entry.parent = parent
        for start in range(number):
            drafts.spell(key, "/".join(chain[start : number + 1]))
        parent = key


def _key(drafts: Drafts, whole: str, part: str) -> str:
    """The key of a part: of the body that belongs to the whole, where others go by the same letters."""
    branch = _known_branch(whole, part)
    if branch:
        return drafts.add(from_vocabulary(branch), [part]).key
    if organisation_called(part) and organisation_called(whole) and not is_surely_called(part):  # letters that others go by
        return drafts.add(Draft(f"organisation:{fold(part)}", ORGANISATION, part, ATTENDANCE_LIST), [part]).key
    return named(drafts, part, ATTENDANCE_LIST)
