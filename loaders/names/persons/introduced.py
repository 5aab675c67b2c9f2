"""People who are on no list: introduced with title or organisation, or named as contact; module `doers` has those who act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.heads import is_end
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.people import FULL, PART
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_TITLED = Regex(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllrs?|Clrs?|Councillor(?=\s+{PART}\s+{PART}))\b\.?\s+(?:(?:Sir|Dame|Lord|Lady|Dr|Baroness)\.?\s+)?(?P<who>{FULL}|{PART})"
)
# «Commissioner Larsen will», «Member Tan moved»: an office before a surname, as councils write, where somebody acts.
OFFICE = (
    r"(?:(?:Vice|Deputy|Acting|Former)[ -])?"
    r"(?:Chair(?:man|woman|person)?|Commissioner|Council(?:l?or|member|man|woman)|Cllr\.?|Trustee|Director|President|Treasurer|Secretary|Member|Senator|Supervisor|Mayor|Alderman|Delegate|Ambassador|Minister|Judge|Sheriff|Chief"
    r"|Superintendent|Dean|Rector|Governor|Colonel|Captain)"
)
_IN_OFFICE = Regex(
    rf"(?<![\w-]){OFFICE}\s+(?P<who>(?!General\b|States?\b|Elect\b|Emeritus\b|Report\b|Board\b|Committee\b){PART})"
    r"(?=\s+(?:ha[sd]\s+)?(?:will|would|to\s+[a-z]{3,}|(?:so\s+)?moved|seconded|said|asked|noted|reported|thanked|suggested|pointed\s+out|mentioned"
    r"|explained|agreed|offered|stated|commented|called|opened|welcomed|proposed|requested|reminded|inquired|enquired|stressed|adjourned)\b)"
)
_CONTACT = Regex(
    rf"\b(?:[Cc]ontact(?:ed|ing)?|[Cc]ontact(?:\s+point|\s+person)?\s*:|[Ff]ocal\s+points?\s*:|c/o)\s+(?P<who>{FULL})"
)
_AND_ONE = re.compile(rf"\s+(?:and|&)\s+(?P<who>{FULL})")
_SEVERAL = re.compile(r"(?:Cllrs|Clrs)\b")
_AND_TITLED = re.compile(rf"\s+(?:and|&)\s+(?P<who>{PART})")  # «Cllrs Moss and Lund»
_OF_ORGANISATION = Regex(
    rf"(?P<who>{FULL})\s*(?:[(\[](?P<inside>[^()\[\]]{{2,60}})[)\]]|\s+(?:from|of)\s+(?:the\s+)?(?P<from>[A-Z][\w-]+))"
)


def add_introduced(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The people whom the text itself presents as people."""
    whole = "\n".join(dict.fromkeys(sentence.block.passage.text for sentence in sentences))
    for sentence in sentences:
        text = sentence.passage.text
        for match in _IN_OFFICE.finditer(text):
            _add(drafts, _in_full(match["who"], whole), "introduced by an office", called=(match["who"], match[0]))
        contacts = (m for m in _CONTACT.finditer(text) if not is_end(m["who"].split()[-1]))  # «contact Quay Trust»
        for match in (*_TITLED.finditer(text), *contacts):
            _add(drafts, match["who"], "introduced by the words before the name")
            joined = _AND_ONE.match(text, match.end()) or (
                _AND_TITLED.match(text, match.end()) if _SEVERAL.match(match[0]) else None
            )
            if joined and (is_given_name(joined["who"].split()[0]) or _SEVERAL.match(match[0])):
                _add(drafts, joined["who"], "joined to somebody introduced")
        for match in _OF_ORGANISATION.finditer(text):
            organisation = drafts.known(ORGANISATION, match["inside"] or match["from"])
            if organisation and is_given_name(match["who"].split()[0]):
                _add(drafts, match["who"], "named with the organisation", organisation)


def _in_full(surname: str, whole: str) -> str:
    """The one full name of the text that ends in a surname, else the surname («Christa Larsen», of «Commissioner Larsen»)."""
    told = re.findall(rf"(?<![\w-])({PART})\s+{re.escape(surname)}(?![\w-])", whole)
    full = {f"{first} {surname}" for first in told if is_given_name(first)}
    return full.pop() if len(full) == 1 else surname


def _add(drafts: Drafts, who: str, reason: str, organisation: str | None = None, *, called: Sequence[str] = ()) -> None:
    """Adds the person, unless the words name something else; a first name by itself leads to the one who bears it."""
    if drafts.is_name(who, ORGANISATION, GROUP) or organisation_called(who) or is_place(who):
        return
    key = drafts.known(PERSON, who) or f"person:{fold(who)}"
    draft = drafts.add(Draft(key, PERSON, who, reason, doubtful=True), [who])
    for spelling in called:
        drafts.spell(draft.key, spelling, wary=is_ordinary(spelling))
    if organisation:
        draft.affiliations.append(organisation)
    words = who.split()
    shared = any(
        d.key != key and d.kind == PERSON and fold(d.name).split()[:1] == [fold(words[0])] for d in drafts.by_key.values()
    )
    if len(words) > 1 and not shared and not (is_ordinary(words[0]) or organisation_called(words[0]) or is_place(words[0])):
        drafts.spell(key, words[0])
