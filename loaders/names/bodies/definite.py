"""Bodies that everybody in the room knows, and that minutes therefore name by what they do: «the City Council».

«The Meteorology Department» is one body where one says «the», though half the countries have one; «a Meteorology Department»
is anybody's. A few are so known that they go without («City Council», «Post Office»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.bodies.groups import is_group_name
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_called, organisation_meant
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_CAP = r"[A-ZÀ-Þ][a-zà-ÿ’'-]++"
_END = r"(?![\w-]|['’]s\s+[A-Z]|\s+[A-Z&]|\s+(?:of|for)\s+(?:the\s+)?[A-Z])"
_HEADED = Regex(
    rf"\b[Tt]he\s+(?P<name>(?:{_CAP}\s+(?:(?:and|&)\s+)?){{1,3}}"
    rf"(?:Council|Authority|Commission|Department|Office|Service|Bureau|Agency|Ministry|Directorate|Administration|Court|Division)){_END}"
)
_FIXED = Regex(
    rf"(?<![\w’'-])(?P<name>Council\s+of\s+(?:Ministers|State)|(?:(?:Civil|Federal|County)\s+)?Grand\s+Jury"
    r"|Board\s+of\s+(?:County\s+)?(?:Supervisors|Selectmen|Aldermen|Commissioners|Education)"
    r"|(?:City|County|District|State)\s+Attorney['’]?s?\s+[Oo]ffice|Post\s+Office|Land\s+Registry|Housing\s+Authority"
    r"|Red\s+C(?:ross|rescent)|Coast\s?[Gg]uard|Air\s+Force|Chamber\s+of\s+Commerce|Forest\s+Service|Parish\s+Council"
    r"|Police(?!\s+(?:report|update|matters|officer|station|presence|liaison|force|car|box|check|numbers|representative))"
    r"|(?:Fire|Ambulance|Police|Probation|Prison)\s+Service|Fire\s+(?:Brigade|(?:and|&)\s+Rescue(?:\s+[Ss]ervices?)?)"
    rf"|(?:City|County|Provincial|Municipal|Borough|Town|District)\s+Council){_END}"
)
_BEFORE = Regex(r"(?<![\w-])(?P<word>[A-Z][\w’'-]*)\s+\Z")
_NEAR = 40  # characters that hold the word before
# Parts that every body has, and what there is more than one of.
_PARTS = frozenset(
    """Country Head Field Main Regional Sub Branch Area Liaison Programme Program Project Site Local Central Home Front Back
    Provincial District State National Federal International Global European Executive Advisory Management Steering Governing
    Coordination Support Help Ticket Box Registered Registration Press Public General Information Private Civil Customer Shared
    Web Data Cloud Online Digital Spatial Network Catalog Catalogue Discovery Download Search Mapping Map Feature Coverage Name
    Directory Authentication Delivery Security Message Messaging Notification Terminology Universal Self Basic Essential
    Internal External Operations Technical Secretariat Coordinating Joint Working Student Community Town City Village Parish
    Standing Appeals Appeal Higher Lower Whole Entire Same Lead Competent Relevant Responsible Respective""".split()
)
_WITH_PARTS = frozenset(("Council", "Court", "Authority", "Commission", "Ministry"))  # told from others by less
_SITTING = frozenset(
    "Executive Advisory Governing Management Steering Working General Joint Technical Whole Entire Same".split()
)


def add_definite(drafts: Drafts, texts: Sequence[str]) -> None:
    """The bodies told by «the» and what they do; part of a longer name they are whoever bears that, if one does."""
    for text in texts:
        for name in _named(text) if not text.isupper() else ():
            if drafts.is_taken(name) or is_group_name(name) or is_place(name):
                continue
            longer = [d for d in drafts.by_key.values() if d.kind in (ORGANISATION, GROUP) and _is_part(name, d.name)]
            known = organisation_meant(name)
            if len(longer) == 1:
                drafts.spell(longer[0].key, name)
            elif known:
                drafts.add(from_vocabulary(known), [name])
            elif not longer:
                drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, "a body that everybody there knows"), [name])


def _named(text: str) -> Iterator[str]:
    for match in _HEADED.finditer(text):
        *words, head = match["name"].split()
        own = [word for word in words if word not in (_SITTING if head in _WITH_PARTS else _PARTS)]
        if own and not STARTERS & set(words) and not is_given_name(words[0]) and organisation_called(words[0]) is None:
            yield re.sub(r"\s+", " ", match["name"])
    for match in _FIXED.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
        if before is None or before["word"] in STARTERS:  # «Quay Post Office» is one of many
            yield re.sub(r"\s+", " ", match["name"])


def _is_part(name: str, whole: str) -> bool:
    """Whether a longer name ends with it, or goes on behind it with a place."""
    return whole.endswith(f" {name}") or whole.startswith(f"{name} of ")
