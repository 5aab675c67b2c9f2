"""Candidates of one document that name the same thing, brought together.

The rule is conservative: the same sort of head, and the telling words of one contained in those of the other; within a
section whose title names a thing, what is said more loosely of a thing of that sort is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language.lexicon import (
    BARE_DATASETS,
    BARE_HEADS,
    KNOWN_ALONE,
    OF_A_YEAR,
    ONE_OF_DOCUMENT,
    TITLE_HEADS,
    TOOLS,
    VAGUE,
)
from graphapp.loaders.topics.language.reading import place
from graphapp.loaders.topics.language.words import head_words
from graphapp.loaders.topics.worth.versions import is_draft, is_its_document, is_matrix
from graphapp.schema.ids import fold

_VAGUE = frozenset(("project", "programme", "initiative", "collaboration", "process"))
# Tell a later state of a thing, not another thing.
_REVISED = frozenset(
    "reconciled merged anonymised anonymized cleaned corrected consolidated translated stamped tested agreed completed".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ANY_YEAR = Regex(r"\b(?:19|20)\d\d\b")
_NUMBER = Regex(r"[a-z] (\d{1,3})$")
_DASH = re.compile(r"\s*(?:\([^()]*\))?\s*[-–—:]\s*|\s*\(\s*")


@dataclass(slots=True)
class Group:
    """Candidates taken for one thing; grows while the document is read."""

    kind: str
    candidates: list[Candidate] = field(default_factory=list)
    faces: dict[tuple[object, ...], Candidate] = field(default_factory=dict)  # one of each that are written alike

    def titles(self, section: int) -> bool:
        """Whether the title of a section names it."""
        return any("heading" in c.evidence and c.sentence.section_index == section for c in self.candidates)


def unify(candidates: Sequence[Candidate]) -> list[Group]:
    """Groups in order of first appearance; phrases without telling words join what their section speaks of, or stand alone."""
    groups: list[Group] = []
    telling = [c for c in candidates if _tells(c)]
    for candidate in sorted(telling, key=lambda c: ("heading" not in c.evidence, -len(c.content))):
        group = _group_of(candidate, groups)
        if group is None:
            group = Group(candidate.kind)
            groups.append(group)
        group.candidates.append(candidate)
        group.faces.setdefault(candidate.face, candidate)
    for candidate in candidates:
        if not _tells(candidate):
            _settle(candidate, groups)
    for group in groups:
        group.candidates.sort(key=_order)
    groups.sort(key=lambda g: _order(g.candidates[0]))
    return groups


def _order(candidate: Candidate) -> tuple[int, int, int, int]:
    return (*place(candidate.sentence), candidate.start)


def _tells(candidate: Candidate) -> bool:
    """Whether the phrase has a word besides its head that tells it from others."""
    return (
        len(candidate.content - head_words(candidate.head) - _REVISED) > 0 or is_of_year(candidate) or bool(_number(candidate))
    )


def _number(candidate: Candidate) -> str:
    """The number behind the head that is part of the name («Recommendation 7»), or nothing."""
    match = _NUMBER.search(candidate.short) if candidate.short[-1:].isdigit() else None
    return match[1] if match else ""


def _years_differ(one: Candidate, other: Candidate) -> bool:
    """Whether two events of a sort are of different years («2014 conference», «2016 conference»)."""
    years = [set(_ANY_YEAR.findall(c.text)) for c in (one, other)]
    return one.head == other.head and one.noun in OF_A_YEAR and all(years) and years[0].isdisjoint(years[1])


def is_of_year(candidate: Candidate) -> bool:
    """Whether the year before its head tells an undertaking from others («the 2024 census»)."""
    return candidate.noun in OF_A_YEAR and _YEAR.match(candidate.short) is not None


def _group_of(candidate: Candidate, groups: Sequence[Group]) -> Group | None:
    same = next((g for g in groups if _belongs(candidate, g) or _renames(candidate, g)), None)
    if same is not None or "heading" in candidate.evidence:
        return same
    return next((g for g in groups if g.kind == candidate.kind and _is_of_title(candidate, g)), None)


def _renames(candidate: Candidate, group: Group) -> bool:
    """Whether the phrase stands behind a dash, a colon or a bracket in a title whose first part names the group."""
    if "heading" not in candidate.evidence or group.kind != candidate.kind:
        return False
    text = candidate.sentence.passage.text
    beside = (c for c in group.candidates if place(c.sentence) == place(candidate.sentence))
    return any(_DASH.fullmatch(text[min(c.end, candidate.end) : max(c.start, candidate.start)]) for c in beside)


def _belongs(candidate: Candidate, group: Group) -> bool:
    same = group.kind == candidate.kind and any(_same(candidate, other) for other in group.faces.values())
    return same and not any(_years_differ(candidate, other) for other in group.faces.values())


def _same(one: Candidate, other: Candidate) -> bool:
    if _is_called(one, other) or _is_called(other, one) or _spells(one, other) or _spells(other, one):
        return True
    if _is_inside(one, other) or _is_inside(other, one):
        return True
    if one.acronym and other.acronym and one.noun == other.noun == "name":
        return False  # «Pilot 2» is not «Pilot 3»
    if not (one.acronym or other.acronym) and one.head != other.head and one.content.isdisjoint(other.content):
        return _letters(one.text) == _letters(other.text)
    if _number(one) != _number(other) or _years_differ(one, other):
        return False
    small, big = sorted((one, other), key=lambda c: len(c.content))
    if small.content == big.content or _letters(small.text) == _letters(big.text):
        return True
    if {"subject", "title"} & {one.head, other.head}:
        return _is_said_again(small, big)
    if any(is_matrix(a, b) or _is_round(a, b) for a, b in ((one, other), (other, one))) or _are_vague(one, other):
        return True
    if _is_spelt_out(small, big) or any(is_its_document(a, b) or is_draft(a, b) for a, b in ((one, other), (other, one))):
        return True
    told = _standing(small)
    return small.head == big.head and told <= big.content and not _competes(small, big)


def _is_called(one: Candidate, other: Candidate) -> bool:
    """Whether the name that stands beside the one is that of the other, or the letters or the number that are all of it."""
    if one.acronym is None:
        return False
    number = other.text[-1].isdigit() and one.kind == other.kind and one.acronym.startswith(f"{other.text} ")
    return number or one.acronym == other.acronym or (one.acronym == other.text and " " not in other.text)


def _is_inside(name: Candidate, other: Candidate) -> bool:
    """Whether a capitalised name of several words is part of the other («Tide Forum», «Tide Forum in Old Quay»)."""
    several = name.noun == "name" and " " in name.text and name.text[-1].isalpha()
    return several and other.noun != "name" and re.search(rf"\b{re.escape(name.text)}\b", other.text) is not None


def _is_said_again(small: Candidate, big: Candidate) -> bool:
    """Whether the bigger one says what the smaller one, one of them a title without a head, says, and no more than that."""
    pairs = ((small, big), (big, small))
    if any(_is_its_work(a, b) for a, b in pairs):
        return True
    if "subject" in (small.head, big.head):  # «TWP evaluation» is not all of «TWP»
        return small.content <= big.content and not small.content <= big.compound
    return small.content <= big.content or any(a.acronym == b.text for a, b in pairs)


def _is_its_work(title: Candidate, other: Candidate) -> bool:
    """Whether a section's title says what is done, and the other calls it a campaign or the like in that section."""
    if title.head != "subject" or title.sentence.section_index != other.sentence.section_index:
        return False
    return other.noun in _VAGUE | {"campaign", "exercise"} and bool(title.content & (other.compound - head_words(other.head)))


def _spells(short: Candidate, long: Candidate) -> bool:
    """Whether the first letters of a title in several words are the name of the other («TWM programme», «Tide watch meals»)."""
    if short.head == long.head and short.kind == long.kind and _abbreviates(short.short.split(), long.short.split()):
        return True
    both = short.kind == long.kind == INITIATIVE and long.head == "subject" and short.noun in _VAGUE
    opening = short.short.split()[0] if both else ""
    return opening.isupper() and len(opening) > 2 and "".join(w[0] for w in long.short.split()).casefold() == opening.casefold()


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one phrase has the first letters of the other's words before the same head («SC minutes book»)."""
    opening = short[0].removesuffix("’s").removesuffix("'s")
    if not (opening.isupper() and len(opening) > 1 and len(long) > len(short)):
        return False
    initials, cut = "".join(word[0] for word in long).casefold(), len(long) - len(short) + 1
    rest = [word.casefold() for word in long[cut:]] == [word.casefold() for word in short[1:]]
    return opening.casefold() == initials or (rest and opening.casefold() == initials[:cut])


def _letters(phrase: str) -> str:
    """The phrase without spaces and hyphens: «log-book», «log book», «logbook»."""
    return fold(phrase).replace(" ", "")


def _is_round(candidate: Candidate, other: Candidate) -> bool:
    """Whether one is a round of the other, which goes by an acronym («spring TWP round»)."""
    return candidate.noun == "round" and other.acronym is not None and other.acronym.casefold() in candidate.compound


def _are_vague(one: Candidate, other: Candidate) -> bool:
    """Whether the two have one capitalised name, and heads that do not tell one undertaking from another."""
    if one.kind != INITIATIVE or not {one.noun, other.noun} <= _VAGUE:
        return False
    named = one.compound - head_words(one.head)
    return bool(named) and named == other.compound - head_words(other.head) and one.short.split()[0].isupper()


def _is_spelt_out(small: Candidate, big: Candidate) -> bool:
    """Whether one only adds a word for work to the other («profiling» and «profiling study»)."""
    both = small.kind == big.kind == INITIATIVE and small.head != big.head and big.noun in VAGUE
    return both and len(small.compound) > 1 and small.compound == big.compound - head_words(big.head)


def _standing(candidate: Candidate) -> frozenset[str]:
    """The words that tell a thing, without what was done to it last («reconciled figures»), unless nothing else tells it."""
    kept = frozenset(w for w in candidate.content if w not in _REVISED)
    return kept if kept - head_words(candidate.head) else candidate.content


def _is_revised(candidate: Candidate) -> bool:
    return bool(candidate.content & _REVISED)


def _competes(small: Candidate, big: Candidate) -> bool:
    """Whether only what follows the bigger one's head names the smaller one («questionnaire on the survey»)."""
    return not small.compound & big.compound


def _is_of_title(candidate: Candidate, group: Group) -> bool:
    """Whether a phrase of a section speaks of what its title names: the same sort of thing, introduced or pointed at."""
    if not group.titles(candidate.sentence.section_index):
        return False
    title = next(c for c in group.candidates if "heading" in c.evidence)
    loose = not candidate.compound - head_words(candidate.head)
    shared = (candidate.content & title.content) - head_words(candidate.head)
    opens = candidate.sentence.block_index == 0
    if candidate.head == title.head:
        pointed = "definite" in candidate.evidence and not title.compound - head_words(title.head)
        return pointed or (loose and bool(shared or opens)) or bool(shared & candidate.compound and _is_revised(candidate))
    return opens and loose and (candidate.head in title.content or len(shared) > 1)


def _settle(candidate: Candidate, groups: list[Group]) -> None:
    """A phrase that says only its head is the thing of that head last spoken of in its section, else one of its own."""
    named = [g for g in groups if any(_is_called(candidate, c) for c in g.candidates)]
    if named and named[0].kind == candidate.kind:
        named[0].candidates.append(candidate)
        return
    near = [g for g in groups if _near(candidate, g)]
    titled = [g for g in near if g.titles(candidate.sentence.section_index)]
    if titled or (near and "definite" in candidate.evidence):
        (titled or near)[-1].candidates.append(candidate)
        return
    same = [g for g in groups if g.kind == candidate.kind and any(c.head == candidate.head for c in g.candidates)]
    if len(same) > 1 and candidate.noun in KNOWN_ALONE:  # the one that a section is about
        same = [g for g in same if any("heading" in c.evidence for c in g.candidates)]
    if len(same) == 1 and _refers(candidate, same[0]):
        same[0].candidates.append(candidate)
    elif candidate.kind == DATASET or (not same and _may_stand_alone(candidate)):
        groups.append(Group(candidate.kind, [candidate]))


def _may_stand_alone(candidate: Candidate) -> bool:
    """Whether a bare head may be the one thing of its sort in the document: «the pilot», or «Validator» as a title."""
    return bool(candidate.evidence & {"definite", "heading"}) and candidate.noun in BARE_HEADS | TOOLS | TITLE_HEADS


def _refers(candidate: Candidate, group: Group) -> bool:
    """Whether a bare phrase may speak of a thing named in another section: as a label, or where actions are listed."""
    if (
        candidate.noun in ONE_OF_DOCUMENT
        or "label" in candidate.evidence
        or ("definite" in candidate.evidence and candidate.noun in KNOWN_ALONE - {"concept-note"})
        or (candidate.noun in BARE_DATASETS and candidate.short.istitle() and candidate.start > 0)
    ):
        return True
    others = group.candidates if candidate.kind == DATASET else []
    roles = [c.sentence.section.role for c in (candidate, *others)]
    return "definite" in candidate.evidence and any(role in OF_TASKS for role in roles)


def _near(candidate: Candidate, group: Group) -> bool:
    return group.kind == candidate.kind and any(
        c.noun == candidate.noun and c.sentence.section_index == candidate.sentence.section_index for c in group.candidates
    )
