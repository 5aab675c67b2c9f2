"""Groups: the forum that meets, its committees and working groups, and the roles that act for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.dates.words import MONTH_TITLE
from graphapp.loaders.names.bodies.forums import has_own_name, outside
from graphapp.loaders.names.bodies.shapes import begins_with_origin
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import MeetingFound
from graphapp.schema.ids import fold

_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w&-]*"
_HEAD = (
    r"(?:(?:Sub-?\s?)?(?:Working|Steering|Advisory|Reference|Coordination|Expert|Experts|Technical|Core|Task|Interest|"
    r"Community|Drafting|Study|Contact|"
    r"Consultative|Stakeholder|User)\s+(?:Sub-?)?(?:Group|Committee|Team|Force)|(?:Sub-?\s?)?(?:Committee|Cluster|"
    r"Taskforce|Sub-?[Gg]roup|Sub-?[Cc]luster)|"
    r"(?:Steering|Management|Strategy|Advisory|Executive|Governing|Editorial|Governance)\s+Board|"
    r"Exec(?:utive)?\s+Council|Country\s+Team|Secretariat|Task\s+Force)"
)
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH_TITLE}(?=\s+\d))\b"
_NAMED = Regex(
    rf"(?<![\w/-])(?:(?:Codes?|Terms|Quality|Internet|Ease|Bill|Proof|Freedom|Rules?|Duty|Theory|Chain|Points?|Scope|Levels?"
    rf"|Cent(?:er|re)s?|Areas|Lines?|Use|Costs?)\s+of\s+)?(?:{_CAP}\s+(?:(?:and|&)\s+)?){{0,5}}{_HEAD}(?:\s+(?:on|"
    rf"for)\s+(?!{_DAY})(?:the\s+)?[A-Z][a-z]{{2,}}(?:\s+(?:and\s+)?[A-Z][\w-]*){{0,3}})?(?![\w-])"
)
_ROLES = Regex(
    r"(?<![\w-])(?:(?:the|all|both|[Bb]y|TC|SC|WG)\s+)?(?P<role>[Cc]o-?\s?[Ll]eads?|[Cc]o-?\s?[Cc]hairs|"
    r"[Cc]o-?\s?[Dd]irectors|[Ss]ecretariat|"
    r"(?:steering|technical|management|executive|advisory|organi[sz]ing|drafting|core|editorial|"
    r"governance)\s+(?:committee|group|board|team)|"
    r"task\s?(?:force|team)|[Ww]orking\s+groups?\s+(?:leads|chairs)|[Ss]ub-?groups?\s+(?:leads|chairs))(?![\w-])"
)
_AND_GROUP = re.compile(
    r"(?<=Group)\s+and\s+|(?<=Meeting)\s+and\s+|(?<=Committee)\s+and\s+|(?<=Team)\s+and\s+|(?<=Cluster)\s+and\s+|(?<=Board)\s+and\s+"
)
_LEADING = re.compile(
    r"^(?:The|This|That|Each|Every|Any|Our|All|Both|A|An|In|At|For|With|By|From|To|And|Of|On|New|As|Next|First|Second|"
    r"Action|Actions|And|My|"
    r"Is|Are|Chair|Vice|Co-?[Cc]hair|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|"
    r"Discussion|Update|Next|Previous)\s+"
)
_BOARD = re.compile(
    r"\s+(?:(?:Strategy|Management|Executive|Advisory|Governing|Supervisory)\s+)?(?:Board(?:\s+of\s+\w+)?|"
    r"General\s+Assembly|Executive\s+Committee|"
    r"Annual\s+General\s+Meeting)(?:\s+Meeting)?$"
)
_OFFICE_OF = re.compile(
    r"(?!Joint|Technical|Permanent|Group|Forum|Committee|Board|Co-|Working|The)[A-Z]\w*[A-Z]\w*(?:\s+[A-Z]\w+)?\s+Secretariat"
)
_ROLE = "a role that acts for the group"
_ENDS_AS_GROUP = Regex(rf"{_HEAD}(?:\s+(?:on|for)\s+.*)?$")


def is_group_name(name: str) -> bool:
    """Whether the name says that it is a committee, a cluster, a working group or the like."""
    return bool(_ENDS_AS_GROUP.search(name))


def add_groups(drafts: Drafts, meeting: MeetingFound) -> None:
    """The group that met, under each of its names."""
    if meeting.group and meeting.group.text.strip():
        name = meeting.group.text.strip()
        short = next((a for a in meeting.group_aliases if a.isupper()), None)
        draft = drafts.add(
            Draft(f"group:{fold(name)}", GROUP, name, "the group that met", short), [name, *meeting.group_aliases]
        )
        _spell_without_place(drafts, draft)
        for head in (
            "Working Group",
            "Task Force",
            "Steering Committee",
            "Steering Group",
            "Technical Committee",
            "Committee",
            "Board",
            "Cluster",
        ):
            if name.endswith(f" {head}"):
                drafts.spell(draft.key, head)


def _spell_without_place(drafts: Drafts, draft: Draft) -> None:
    """Lets «Nutrition Cluster» mean the «Quay Nutrition Cluster» that met, where the first word only says where it is."""
    first, _, rest = draft.name.partition(" ")
    told = is_place(first) or begins_with_origin(f"{first} Council")
    if told and " " in rest and is_group_name(rest) and has_own_name(rest):
        drafts.spell(draft.key, rest)


def add_owner_of_board(drafts: Drafts, meeting: MeetingFound, texts: Sequence[str]) -> None:
    """The organisation whose board or assembly met, where the minutes name it by itself too."""
    name = meeting.group.text.strip() if meeting.group else ""
    owner = _BOARD.sub("", name).strip(" -–,:")
    if not owner or owner == name or not has_own_name(f"{owner} Board") or is_place(owner):
        return
    if drafts.known(ORGANISATION, owner) or organisation_called(owner):
        return
    alone = re.compile(rf"(?<![\w-]){re.escape(owner)}(?![\w-])(?!\s+(?-i:[A-Z]))", re.IGNORECASE)
    found = [match[0] for text in texts for match in alone.finditer(text)]
    # a board on «open standards» or on «transparency» belongs to nobody of that name
    things = (owner.endswith("s") or " " not in owner) and any(f.islower() for f in found)
    if len(found) > 1 and not things:
        draft = Draft(f"organisation:{fold(owner)}", ORGANISATION, owner, "the organisation whose board met")
        longer = [
            o
            for o in drafts.organisations()
            if fold(o.name).startswith(f"{fold(owner)} ")
            and len(o.name.split()) <= len(owner.split()) + 2
            and not o.name.endswith("Secretariat")
        ]
        entry = longer[0] if longer else drafts.add(draft)
        for spelling in dict.fromkeys([owner, *found]):
            drafts.spell(entry.key, spelling)


def add_other_groups(drafts: Drafts, texts: Sequence[str]) -> None:
    """Every other group that the texts name, and the roles that act for a group («co-leads», «secretariat»)."""
    named = [_bare(part) for text in texts for match in _NAMED.finditer(text) for part in _parts(match[0])]
    for name in sorted(dict.fromkeys(named), key=len, reverse=True):
        if not _spell_to_longer(drafts, name):
            _add(drafts, name, "the name of a group")
    for text in texts:
        for match in _ROLES.finditer(text):
            _add(drafts, match["role"], _ROLE)
    for text in texts:
        for name in outside(text):
            if has_own_name(name, own_names(drafts)) and not drafts.is_name(name, GROUP, ORGANISATION):
                _add(drafts, name, "a body with a name of its own")


def _parts(name: str) -> list[str]:
    """The groups that «and» joins, without what is only a meeting («F2F Meeting and Steering Group»)."""
    return [part for part in _AND_GROUP.split(name) if not part.endswith("Meeting")]


def _spell_to_longer(drafts: Drafts, name: str) -> bool:
    """Whether a name is the end of one longer name that only says whose it is: «Legal Committee» of «QGIC Legal Committee»."""
    longer = [
        draft
        for draft in drafts.by_key.values()
        if draft.kind in (GROUP, ORGANISATION) and draft.name.endswith(f" {name}") and _is_owner(draft.name.removesuffix(name))
    ]
    if len(longer) != 1 or " " not in name or not has_own_name(name) or organisation_called(name):
        return False
    drafts.spell(longer[0].key, name)
    return True


def _is_owner(words: str) -> bool:
    """Whether the words before a group's name are one word in capitals."""
    return bool(re.fullmatch(r"[A-Z][a-z]?[A-Z]\w*(?:['’]s?)?", words.strip()))


def _bare(name: str) -> str:
    """The name without the words that only lead up to it."""
    rest = re.sub(r"^(?:[A-Z][A-Z/]+\s+(?:and|&)\s+(?=[A-Z][a-z]+$)|.*\bThe\s+)", "", name)  # «NDMA and Cluster» are two
    shorter = _LEADING.sub("", rest)
    while shorter != rest:
        rest, shorter = shorter, _LEADING.sub("", shorter)
    return rest


def own_names(drafts: Drafts) -> list[str]:
    """Every name of the group that met."""
    met = {key for key, draft in drafts.by_key.items() if draft.reason == "the group that met"}
    return [pattern.spelling for pattern in drafts.patterns.values() if pattern.key in met]


def _add(drafts: Drafts, name: str, reason: str) -> None:
    if organisation_called(name):
        return
    if reason != _ROLE and not drafts.known(GROUP, name) and has_own_name(name, own_names(drafts)):
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, "a body with a name of its own"), [name])
        return
    if _OFFICE_OF.fullmatch(name) and not drafts.known(GROUP, name):
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, "the secretariat of a body"), [name])
        return
    if fold(name) and not drafts.known(GROUP, name) and not drafts.known(ORGANISATION, name):
        drafts.add(Draft(f"group:{fold(name)}", GROUP, name, reason))
    key = drafts.known(GROUP, name) or f"group:{fold(name)}"
    if key in drafts.by_key:
        drafts.spell(key, name)
