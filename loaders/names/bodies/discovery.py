"""Organisations that the vocabulary does not know, told by what the document itself says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.names.bodies.bracketed import add_bracketed
from graphapp.loaders.names.bodies.branches import branch
from graphapp.loaders.names.bodies.civic import institutions
from graphapp.loaders.names.bodies.foreign import foreign
from graphapp.loaders.names.bodies.forums import has_own_name
from graphapp.loaders.names.bodies.groups import is_group_name, own_names
from graphapp.loaders.names.bodies.origins import from_origin
from graphapp.loaders.names.bodies.shapes import Shaped, begins_with_origin, has_head, shaped
from graphapp.loaders.names.bodies.state import bodies_of_state
from graphapp.loaders.names.brackets import Pair, pairs
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.heads import is_end
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.organisations import Certainty, Organisation
from graphapp.schema.ids import fold
from graphapp.schema.records import REGISTERED

_BODY = Regex(
    r"(?i)\b(?:agency|authority|ministry|department|institute|instituto|institut|university|council|commission|"
    r"organi[sz]ation|association|federation|"
    r"foundation|cent(?:re|er)|bureau|administration|society|corporation|company|bank|fund|trust|union|directorate|"
    r"office|corps|red cross|red crescent|"
    r"academy|consortium|alliance|service|services|school|college|hospital)\b"
)
_UNDERTAKING = Regex(
    r"(?i)\b(?:project|programme|program|plan|review|survey|report|study|system|portal|platform|framework|strategy|"
    r"monitoring|assessment|tool|index|"
    r"database|registry|mechanism|standard|protocol|guidelines?|specification|agreement|procedures?|process|model|"
    r"initiative|package|appeal|"
    r"exchange|information|repository|dashboard|matrix|form)\b"
)
_SHORT = 3  # letters of words that tell little of a name
_ORIGIN = Regex(r"(?:[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+){1,3}$")
_STATE_BODY = re.compile(
    r"(?:Department|Ministry|Office|Bureau|Board|Division|Commission|Council|Agency|Authority|Directorate)\b"
)
_FIELD = re.compile(r"\s(?:of|for|on)\s(?:\w+\s){0,2}(?:Information|Exchange|Monitoring|Assessment|Standards?|Review|Study)$")
_OF_A_PERSON = re.compile(
    r"(?:Fellow|Member|Director|Master|Bachelor|Doctor|President|Chair\w*|Head|Minister|Officer|Secretary)\b"
)
# Who wrote the minutes, and when: «MOF, 15 May 2024».
_SIGNED = re.compile(r"[A-Z]{2,4}(?:\s*/\s*[A-Z]{2,4})*,?\s+\d.{3,20}")
_MINISTRY = Regex(r"\b[SF]?M[Oo](?:H|E|Ec|FA|I|J|F|A|SA|PH|PW|LSA|EHE|EST|INT|h)\b(?!['’]?s?\s+(?:signed|between))")


def add_discovered(drafts: Drafts, texts: Sequence[str]) -> None:
    """Organisations named in full beside their acronym, or whose name has the shape of one."""
    add_bracketed(drafts, texts)
    for text in texts:
        for pair in pairs(text):
            _pair(drafts, _with_origin(_without_country(pair), text))
    found = [shape for text in texts for shape in (*foreign(text), *shaped(text), *bodies_of_state(text), *institutions(text))]
    uses = Counter(shape.name for shape in found)
    for shape in found:
        _shape(drafts, _without_lead(shape, uses))
    for text in texts:
        for match in _MINISTRY.finditer(text) if not _SIGNED.fullmatch(text.strip()) else ():
            key = f"organisation:{fold(match[0])}"
            drafts.add(Draft(key, ORGANISATION, match[0], "short form of a ministry", None, "GOVERNMENT"), [match[0]])


def _without_lead(shape: Shaped, uses: Mapping[str, int]) -> Shaped:
    """The name without capitalised words before it («Revisited X Association»), where it stands without them more often."""
    shorter = [n for n in uses if shape.name.endswith(f" {n}") and uses[n] > max(1, uses[shape.name])]
    return replace(shape, name=max(shorter, key=len)) if shorter and not begins_with_origin(shape.name) else shape


def _without_country(pair: Pair) -> Pair:
    """The pair without a country behind the full name: «Quux Weather Service, USA [QWS]»."""
    full, comma, place = pair.full.rpartition(", ")
    return replace(pair, full=full) if comma and " " in full and is_place(place) else pair


def _pair(drafts: Drafts, pair: Pair) -> None:
    """A full name and its acronym lead to one thing; what is neither an organisation nor a group is nobody's name."""
    person = drafts.known(PERSON, pair.full)
    known = organisation_called(pair.full) or _meant(pair)
    key = (
        person
        or drafts.known(ORGANISATION, pair.full)
        or drafts.known(ORGANISATION, pair.short)
        or drafts.known(GROUP, pair.full)
    )
    if key:
        _both(drafts, key, pair)
    elif is_group_name(pair.full) and has_own_name(pair.full, own_names(drafts)):
        named = Draft(
            f"organisation:{fold(pair.full)}", ORGANISATION, pair.full, "named in full beside its acronym", pair.short
        )
        _both(drafts, drafts.add(named).key, pair)
    elif is_group_name(pair.full):
        _both(
            drafts,
            drafts.add(Draft(f"group:{fold(pair.full)}", GROUP, pair.full, "named in full beside its acronym", pair.short)).key,
            pair,
        )
    elif known and (fold(pair.full) == fold(known.name) or _is_body(pair.full) or organisation_called(pair.full) is known):
        _both(drafts, drafts.add(from_vocabulary(known)).key, pair)
    elif _is_body(pair.full) and not _OF_A_PERSON.match(pair.full):
        draft = Draft(
            f"organisation:{fold(pair.full)}", ORGANISATION, pair.full, "named in full beside its acronym", pair.short
        )
        _both(drafts, drafts.add(draft).key, pair)
    elif known:
        drafts.block(pair.short)


def _with_origin(pair: Pair, text: str) -> Pair:
    """The pair, the state or country before the full name as part of it: «Oregon Department of Tides (DOT)»."""
    before = _ORIGIN.search(text[: max(text.find(pair.full), 0)]) if _STATE_BODY.match(pair.full) else None
    origin = from_origin(before[0].strip().removeprefix("The ")) if before else ""
    return replace(pair, full=f"{origin} {pair.full}") if origin and f"{origin} {pair.full}" in text else pair


def _meant(pair: Pair) -> Organisation | None:
    """The known organisation of these letters; of letters that others use too, only where the full name is nearly its own."""
    known = organisation_called(pair.short)
    sure = known and any(s.text == pair.short and s.certainty is Certainty.SURE for s in known.spellings)
    if known is None or sure or not _is_body(pair.full):
        return known
    words = {word for word in fold(pair.full).split() if len(word) > _SHORT}
    own = {word for spelling in known.spellings for word in fold(spelling.text).split()}
    return known if len(words & own) * 2 >= len(words) else None


def _both(drafts: Drafts, key: str, pair: Pair) -> None:
    drafts.spell(key, pair.full)
    drafts.spell(key, pair.short)
    entry = drafts.by_key[key]
    if entry.kind == ORGANISATION and entry.reason != REGISTERED and entry.name == pair.short and _is_body(pair.full):
        entry.name = pair.full
    if entry.acronym is None and entry.kind != PERSON and len(pair.short) < len(entry.name):
        entry.acronym = pair.short


def _is_body(full: str) -> bool:
    heads = (full.split()[0], full.split()[-1], re.split(r"\s+(?:of|for|on|in|de|des|du|para|per)\s+", full)[0].split()[-1])
    field = bool(_FIELD.search(full)) and bool(_BODY.search(heads[2]))  # «Office for Information» is an office
    return any(_BODY.search(head) for head in heads) and (field or not _UNDERTAKING.search(heads[1]))


def _shape(drafts: Drafts, found: Shaped) -> None:
    for whole in _apart(drafts, found.name):
        name = _without_owner(_without_person(drafts, whole))
        if (
            drafts.known(ORGANISATION, name)
            or drafts.known(GROUP, name)
            or is_group_name(name)
            or is_place(name)
            or _UNDERTAKING.search(name.split()[-1])
        ):
            continue
        known = organisation_called(name)
        draft = (
            from_vocabulary(known)
            if known
            else Draft(f"organisation:{fold(name)}", ORGANISATION, name, found.reason, None, found.category)
        )
        drafts.add(draft, [name])


def _without_person(drafts: Drafts, name: str) -> str:
    """The name without somebody who is known before it, where no sign divides them: «Ada Moss Quay Boat Association»."""
    words = name.split()
    known = next((n for n in (2, 3) if len(words) > n + 1 and drafts.known(PERSON, " ".join(words[:n]))), 0)
    return " ".join(words[known:]) if known and has_head(" ".join(words[known:])) else name


def _without_owner(name: str) -> str:
    """The name without the known body whose it is: «Oxfam’s Quay Research Centre»."""
    owner = re.match(r"(?P<who>.{3,60}?)[’']s\s+(?=[A-Z])", name)
    rest = name[owner.end() :] if owner else ""
    return rest if owner and organisation_called(owner["who"]) and has_head(rest) else name


def _apart(drafts: Drafts, name: str) -> list[str]:
    """The names that an «and» or a comma joins, without the one known already: «Ministry of Health and Oxfam» are two."""
    for join in re.finditer(r",?\s+and\s+|,\s+", name):
        first, rest = name[: join.start()], name[join.end() :]
        if organisation_called(rest) or drafts.known(ORGANISATION, rest):
            return [first if has_head(first) else rest]
        named = has_head(rest) or is_end(rest.split()[-1]) or any(institutions(rest))
        if " " in rest and named and (_is_known(drafts, first) or branch(drafts, first)):
            return [rest]
        if any(shape.name == first for shape in shaped(first)) and any(shape.name == rest for shape in shaped(rest)):
            return [first, rest]
    return [name]


def _is_known(drafts: Drafts, name: str) -> bool:
    return organisation_called(name) is not None or drafts.known(ORGANISATION, name) is not None
