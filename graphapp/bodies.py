"""Whether two names are of one group, apart from where the minutes stand that use them (`neighbours.py`).

Note-takers shorten the name of their group, lengthen it, and call it a committee one year and a group the next.
"""

from __future__ import annotations

import re

_SHORT = {
    "wg": "working group",
    "swg": "sub working group",
    "tf": "task force",
    "taskforce": "task force",
    "tt": "task team",
    "grp": "group",
    "cttee": "committee",
    "ctte": "committee",
    "cmte": "committee",
    "steerco": "steering committee",
    "subgroup": "sub group",
    "subcommittee": "sub committee",
}
# «Ferry Board of Directors» is the Ferry Board; «co-ordination» is written in two ways.
_WHOSE = re.compile(r"(?<=\bboard) of (?:directors|trustees|governors|managers|management|members)\b")
_JOINED = re.compile(r"\bco (?=ordinat|operat)")
# Before or behind a name these make it the name of another body.
_APART = frozenset(
    """sub regional national local provincial district county state municipal joint inter north south east west northern
    southern eastern western central global international former vice youth women student interim small""".split()
)
_KINDS = frozenset(
    """group committee team board council panel forum network force cluster commission consortium assembly alliance
    community partnership secretariat sector party bureau platform unit caucus workstream workshop conference""".split()
)
# What one and the same body is called by turns. A board, a council and a panel of one name are three.
_ALIKE = frozenset("group committee team meeting meetings call telecon".split())
# Whatever has this task, an undertaking has one of: its steering board is its steering group.
_TASKS = frozenset("steering advisory management executive coordination coordinating editorial".split())
_OCCASIONS = frozenset("meeting meetings call telecon public open online virtual".split())


def spelled_out(group: str) -> str:
    """A folded name without the short forms that minutes use for kinds of bodies («edge wg»), and without whose board it is."""
    full = " ".join(_SHORT.get(word, word) for word in group.split())
    return _JOINED.sub("co", _WHOSE.sub("", full))


def is_end_of(short: str, full: str) -> bool:
    """Whether a name is the end of another, and what stands before it makes no other body of it."""
    if not full.endswith(f" {short}"):
        return False
    return not _APART & set(full.removesuffix(short).split())


def core(group: str) -> str:
    """The beginning of a name that one body keeps whatever kind of body it is called: «pier steering» of the committee."""
    words = group.split()
    while words and words[-1] in _KINDS | _OCCASIONS:
        words.pop()
    return " ".join(words)


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be of one body, if nothing else tells them apart: one says more, or another kind of body."""
    short, full = sorted((one, other), key=lambda name: (len(name), name))
    if is_end_of(short, full):
        return True
    return _is_beginning(short, full) or _is_kind_alone(short.split(), full.split())


def _is_beginning(short: str, full: str) -> bool:
    """Whether a name begins another: «Otter» of «Otter steering team», but no board of its own board of appeal."""
    if not full.startswith(f"{short} "):
        return False
    rest = set(full.removeprefix(short).split())
    return rest <= _OCCASIONS if _KINDS & set(short.split()) else not _APART & rest


def _is_kind_alone(one: list[str], other: list[str]) -> bool:
    """Whether two names differ only in the last word, and that is a kind of body for which the other stands as well."""
    if len(one) != len(other) or len(one) < 2 or one[:-1] != other[:-1]:
        return False
    kinds = {one[-1], other[-1]}
    return kinds <= _ALIKE or (one[-2] in _TASKS and kinds <= _KINDS | _OCCASIONS)
