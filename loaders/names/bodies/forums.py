"""Boards, panels and working groups that have a name of their own, other than the group that met: «the Tidal Data Panel».

Minutes speak of the group's own «Steering Committee» and «task teams», which are parts of it, and of outside bodies that do as
organisations do: they publish, lead and ask. What tells them apart is a word in the name that says of what the body is; words
such as «Technical» or «Executive» only say how it sits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_SITTING = frozenset(
    """steering technical management executive advisory working strategy governing governance editorial nominating reference
    coordination expert experts core task interest community drafting study contact consultative stakeholder user users sub
    existing new joint programme program project country local national regional organising organizing supervisory ad hoc open
    general full main small review quality selection election finance audit membership communications outreach scientific
    science director directors co-director co-directors chair chairs co-chair co-chairs staff member members partner partners
    secretariat board committee group team force cluster forum panel council network taskforce subgroup subcluster subcommittee
    sub-group sub-cluster sub-committee inter global f2f face-to-face inter-agency interagency
    and on for of the planning programme events training policy our this other proposed""".split()
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w’'&-]*"
_OUTSIDE = Regex(
    rf"\b[Tt]he\s+(?P<name>(?:{_CAP}\s+){{2,5}}(?:Board|Panel|Forum|Group|Council|Network|Partnership))(?![\w-])(?!\s+[A-Z][a-z])"
)

# «the Harbour Team», «the WASH cluster», «the QNSO committee»: a body, where «the harbour team» is a part of those who met.
_NAMED = re.compile(
    rf"(?!(?:\w+ing|[A-Z]{{1,2}})\s\w+\Z)(?:(?:{_CAP}|and|&)\s)*?{_CAP}\s(?:Team|Board|Bureau|Cluster|Sector|cluster|sector)"
    r"|[A-Z]{3,}\sSection|[A-Z]\w*[A-Z][\w&-]*\s(?:[\w&-]+\s){0,2}(?:committee|board|WG|section|bureau)"
)
_OF_WATCHING = Regex(r"\b(?:Monitoring|Observing|Observation|Surveillance|Sensor|Gauging)\s+Network$")  # an undertaking


def has_own_name(name: str, own: Sequence[str] = ()) -> bool:
    """Whether a group's name says of what it is, and it is no part of the group that met, whose names are `own`."""
    words = [word.casefold().strip("’'") for word in name.split()]
    telling = [word for word in words if re.sub(r"['’]s?$", "", word) not in _SITTING]
    folded = fold(name)
    part = any(folded.startswith(fold(one)) or fold(one).endswith(folded) for one in own if one)
    return bool(telling) and not part and words[-1] != "secretariat"


def is_body(name: str, own: Sequence[str] = ()) -> bool:
    """Whether a team or a board is a body of its own by its name, apart from the group that met under the names in `own`."""
    *words, head = name.split()
    return bool(_NAMED.fullmatch(name)) and has_own_name(name, own) and (head.casefold() != "sector" or has_own_name(words[0]))


def outside(text: str) -> Iterator[str]:
    """The names of bodies in a text that no narrower rule reads: «the Public Rivers Group»."""
    for match in _OUTSIDE.finditer(text):
        if not _OF_WATCHING.search(match["name"]):
            yield match["name"]
