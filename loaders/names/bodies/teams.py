"""Teams that do something: by a kind and a number («WP4 will adapt the tests»), or by what they are for («the Outreach team»).

Work packages and tasks are pieces of work, too, and mostly spoken of as such; only what somebody can do makes one its people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.bodies.forums import is_body
from graphapp.loaders.names.bodies.groups import own_names
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, Draft, Drafts
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[IVX]{1,4}|[A-H])"
_TEAM = (
    rf"(?:(?:WP|WG|TF|TG|SG|SWG|TWG|PG|SC|TT|TC|EG|SIG|ISG|AG)[ -]?\d{{1,2}}(?:\.\d{{1,2}})?"
    r"|(?:(?:[Ww]ork(?:ing)?|[Tt]ask|[Ss]tudy|[Ss]teering|[Tt]echnical|[Ee]xpert|[Ii]nterest)[ -]?(?:[Pp]ackage|[Gg]roup"
    r"|[Ff]orce|[Tt]eam|[Ss]tream|[Cc]ommittee)|[Ss]ub-?[Gg]roup|[Ww]ork-?[Ss]tream"
    r"|[Pp]roject [Gg]roup|[Tt]askforce|[Tt]eam|[Ss]quad)"
    rf" {_NUMBER})"
)
_LIST = rf"(?P<names>{_TEAM}(?:(?:\s*,\s*|\s*/\s*|\s+and\s+|\s*&\s*){_TEAM})*)"
_DOES = (
    r"(?:(?:also|both|each|jointly|then|now|therefore)\s+)?"
    r"(?:(?:will|shall|must|should|to)\s+(?!be\s+(?:\w+ly\s+)?(?:closed|ended|\w+ed|held)\b)(?:also\s+|not\s+)?[a-z]{2,}"
    r"|(?:is|are)\s+(?:going\s+to|to|asked|invited|requested|responsible|in\s+charge|working|preparing|drafting|expected\s+to)\b"
    r"|(?:agree[sd]?|offer(?:s|ed)|volunteer(?:s|ed)|promise[sd]|plan(?:s|ned)|intend(?:s|ed)|propose[sd]|report(?:s|ed)"
    r"|present(?:s|ed)|provide[sd]|requested|asked|needs|decided|met|meets|took|takes)\b)"
)
_ACTS = Regex(rf"(?<![\w-]){_LIST}\s+(?:\((?:[^()]{{2,40}})\)\s+)?{_DOES}")
_ASKED = Regex(
    rf"\b(?:asks?|asked|invites?|invited|requests?|requested|(?:input|feedback|comments|help|support)s?\s+from|proposed\s+by"
    rf"|led\s+by|prepared\s+by|provided\s+by)\s+(?:the\s+)?{_LIST}(?![\w-])"
)
_ONE = Regex(rf"(?<![\w-]){_TEAM}(?![\w-])")
# Which one it is, and not what it is for: «the new team».
_WHICHEVER = (
    r"(?:an?|the|this|that|these|those|our|my|your|his|her|their|its|each|every|any|some|all|both|no|another|other|same|new|small"
    r"|whole|entire|core|current|full|larger?|wider|local|original|relevant|respective|various|different|separate|dedicated|special"
    r"|first|second|joint|good|great|strong|country|task|ask|and|with|for|from|of|to|by|in|on|at|as|if|but|so|then)"
)
_WHAT_FOR = rf"(?!(?i:{_WHICHEVER})\b)"
_CALLED = Regex(
    rf"(?<![\w’'-])(?:(?:[Tt]he|[Oo]ur)\s+)?(?P<name>{_WHAT_FOR}[A-Z][\w&-]+(?:\s+(?:[A-Z][\w&-]*|\d{{1,2}})){{0,3}}"
    rf"(?:\s+{_WHAT_FOR}[a-z]{{3,}})?\s+[Tt]eam)\s+(?:\((?:[^()]{{2,40}})\)\s+)?{_DOES}"
    rf"|(?<![\w-])[Tt]he\s+(?P<small>{_WHAT_FOR}[a-z]{{4,}}\s+team)\s+{_DOES}"
)


def add_teams(drafts: Drafts, texts: Sequence[str]) -> None:
    """The numbered teams that do something, or of whom something is asked, anywhere in the texts."""
    for text in texts:
        for pattern in (_ACTS, _ASKED):
            for match in pattern.finditer(text):
                for one in _ONE.finditer(match["names"]):
                    _add(drafts, one[0], "a numbered team that acts")


def add_called_teams(drafts: Drafts, texts: Sequence[str]) -> None:
    """The teams that do something and go by what they are for, whom nobody knows otherwise."""
    called = {match["name"] or match["small"] for text in texts for match in _CALLED.finditer(text)}
    for name in sorted(called):
        if not drafts.is_taken(name.rpartition(" ")[0]):  # «the Quay Trust team» is the Quay Trust's
            _add(drafts, name, "a team that acts")
            _spell_as_written(drafts, name, texts)


def _spell_as_written(drafts: Drafts, name: str, texts: Sequence[str]) -> None:
    """Lets «(tides team)» mean the «Tides team»: capitals come and go."""
    if key := drafts.known(GROUP, name):
        written = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
        for spelling in sorted({match[0] for text in texts for match in written.finditer(text)}):
            drafts.spell(key, spelling)


def _add(drafts: Drafts, name: str, reason: str) -> None:
    if not drafts.known(GROUP, name) and not drafts.known(ORGANISATION, name):
        kind = ORGANISATION if is_body(name, own_names(drafts)) else GROUP
        drafts.add(Draft(f"{kind.lower()}:{fold(name)}", kind, name, reason), [name])
