"""Names without the word that only says what kind of body it is: «Fundación Barca Azul» is «Barca Azul» elsewhere.

Minutes give a foundation or a firm its full style once, in the list of those present, and drop the style in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphapp.loaders.names.bodies.cued import ANYTHING
from graphapp.loaders.names.bodies.shapes import begins_with_origin
from graphapp.loaders.names.drafts import ATTENDANCE_LIST, GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import first_words, organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold
from graphapp.schema.records import REGISTERED

_AHEAD = re.compile(
    r"(?:Fundación|Fundação|Fondation|Fondazione|Stiftung|Foundation|Asociación|Associação|Association|Associazione|Corporación|"
    r"Cooperativa|ONG|NGO|Verein|Stichting)\s+(?!(?:de|du|des|d|da|do|dos|del|di|for|of|the|para|pour|für)\b)(?=[A-ZÀ-Þ])"
)
_BEHIND = Regex(
    r",?\s+(?:S\.A\.S?\.?|S\.R\.L\.?|S\.L\.|SARL|Sàrl|Ltda\.?|GmbH|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|Pty|ASBL|asbl|SpA|B\.V\.|Corp\.?|"
    r"Foundation|Trust)$"
)
_PLAIN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}[A-Za-zà-ÿ]*")
_SCHOOL = Regex(
    r"(?P<of>(?:University|Universit(?:y\s+College|é|ät|eit|à)|Universidad|Universidade|TU|Technical\s+University)\s+(?:(?:of|de|di|von)\s+)?)?"
    r"(?P<seat>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)(?P<behind>\s+University)?"
)
_FREE = frozenset(("Foundation", "Trust"))  # behind one word these are what tells the name from the word


def add_shortened(drafts: Drafts, texts: Sequence[str]) -> None:
    """Makes the bare name lead to the styled one, where the document uses both and the bare one is nobody else's."""
    _merge_cut(drafts)
    _merge_seats(drafts)
    _add_first_words(drafts, texts)
    for draft in drafts.organisations():
        bare = _bare(draft) if draft.key in drafts.by_key else ""  # one may have been made another just before
        if not bare or is_place(bare) or organisation_called(bare) or is_ordinary(bare):
            continue
        if drafts.is_name(bare, PERSON, GROUP):
            continue
        other = drafts.known(ORGANISATION, bare)
        if other and other != draft.key and drafts.by_key[other].parent is None:
            drafts.merge(other, draft.key)
        elif not other and any(re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", text) for text in texts):
            drafts.spell(draft.key, bare)


def _merge_cut(drafts: Drafts) -> None:
    """Joins a name with the one longer name that goes on behind it with «of», «to» or «in»: «EU Delegation (to Chile)»."""
    own = [d for d in drafts.organisations() if d.reason != REGISTERED and not d.parent and not d.affiliations]
    for draft in own:
        longer = [d for d in own if re.match(rf"{re.escape(draft.name)}\s+(?:of|to|in|for)\s", d.name)]
        if len(longer) == 1 and " " in draft.name and draft.key in drafts.by_key and longer[0].key in drafts.by_key:
            drafts.merge(draft.key, longer[0].key)


def _merge_seats(drafts: Drafts) -> None:
    """Joins who is called by a town alone in the list of those present with the one university of that town that is named."""
    towns = {fold(d.name): d.key for d in drafts.organisations() if d.reason == ATTENDANCE_LIST and not d.affiliations}
    of_town: dict[str, set[str]] = {}
    for pattern in drafts.patterns.values():
        school = _SCHOOL.fullmatch(pattern.spelling)
        if pattern.key and school and (school["of"] or school["behind"]) and drafts.by_key[pattern.key].kind == ORGANISATION:
            of_town.setdefault(fold(school["seat"]), set()).add(pattern.key)
    for town, schools in of_town.items():
        if town in towns and len(schools) == 1 and towns[town] not in schools:
            drafts.merge(towns[town], next(iter(schools)))


def _add_first_words(drafts: Drafts, texts: Sequence[str]) -> None:
    """Makes the first word of a name by itself lead to the one body that begins with it («Quux» to «Quux Ocean Trust»)."""
    small = {word for text in texts for word in re.findall(r"(?<![\w-])[a-z]{4,}(?![\w-])", text)}
    written = [d for d in drafts.organisations() if " " in d.name and d.name in drafts.patterns]
    own = [d for d in written if not d.parent and (d.reason != REGISTERED or first_words()[d.name.split()[0]] == 1)]
    firsts = Counter(draft.name.split()[0] for draft in drafts.organisations() if " " in draft.name)
    for draft in own:
        word = draft.name.split()[0]
        if (
            draft.key not in drafts.by_key
            or firsts[word] > 1
            or not _is_name(word, small)
            or drafts.is_name(word, PERSON, GROUP)
        ):
            continue
        alone = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])(?!\s+(?:[A-Z]|(?:of|for|the)\s+[A-Z]))")
        within = re.compile(rf"(?:\b(?:[Tt]he|[Aa]n?)|[A-Z][\w’'-]*)\s{re.escape(word)}(?![\w-])(?!\s[A-Z])")
        other = drafts.known(ORGANISATION, word)
        if not any(alone.search(text) for text in texts) or any(within.search(text) for text in texts):
            continue
        if other and other != draft.key and drafts.by_key[other].reason != REGISTERED:
            drafts.merge(other, draft.key)
        elif not other:
            drafts.spell(draft.key, word)


def _is_name(word: str, small: set[str]) -> bool:
    """Whether a word by itself is no ordinary word, no place and nobody's first name."""
    ordinary = (
        word.casefold() in small or is_ordinary(word) or word.casefold() in ANYTHING or begins_with_origin(f"{word} Council")
    )
    return bool(_PLAIN.fullmatch(word)) and not ordinary and not is_place(word) and not is_given_name(word)


def _bare(draft: Draft) -> str:
    """The name without its style; empty where it has none, or where too little would be left."""
    ahead, behind = _AHEAD.match(draft.name), _BEHIND.search(draft.name)
    if ahead:
        return draft.name[ahead.end() :].strip()
    if behind is None:
        return ""
    rest = draft.name[: behind.start()].strip(" ,")
    return "" if behind[0].strip(" ,") in _FREE and " " not in rest else rest
