"""Entries with no sign between somebody and their office or organisation: «Ada Moss Programme Officer», «Ben Nye Otter Trust».

Only a first name that many people have tells where the name ends, so an organisation is cut off only in a list of people:
«Grace Health Foundation» among organisations stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.parts import Part, split_list
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_FEWEST = 4  # words: two of the name, two of what follows
_FEWEST_COUNTED = 3  # entries with a number
_LETTERED = 3  # words of a name with letters behind it
_FEWEST_LETTERED = 3  # entries
_MOST_PLACED = 2  # people beside, before a list is one of people
_NUMBER = re.compile(r"\(?\d{1,3}[.)]?\s+(?=[A-ZÀ-ÞĀ-ɏ])")
_SIGN = re.compile(r"[,;:()\[\]|]|\s[/–—-]\s")
_NAME = re.compile(r"[A-ZÀ-ÞĀ-ɏ][\w.’'-]*")
_PARTICLES = frozenset("de del della di da dos van von der den la le al el bin ben ter ten".split())
_ACRONYM = re.compile(r"(?!(?:I{2,3}|IV|JR|SR|MD|PHD|MP|MEP|QC|KC|OBE|CBE|MBE)\Z)[A-Z][A-Za-z&-]*[A-Z]")
_LETTERS = re.compile(r"[A-Z]\.?")
_WORD = re.compile(r"\S+")
_CONTACT = re.compile(r"\s+(?:<?\S+@\S|\+?\(?\d[\d().-]{5,})")


def parted(entries: Sequence[list[Part]], *, officers: bool = False) -> list[list[Part]]:
    """The parts of the entries of one list, a first part that runs from a name into an office or an organisation as two.

    `officers`: a label says that those listed have an office, as only people do.
    """
    people = sum(
        bool(entry) and (_is_somebody(entry[0].passage.text) or _is_placed(entry[0].passage.text)) for entry in entries
    )
    of_people = officers or (people >= _MOST_PLACED and people * 2 >= len(entries))
    lettered = sum(bool(entry) and not _is_told_of(entry) and _is_lettered(entry[0].passage.text) for entry in entries)
    if lettered >= _FEWEST_LETTERED and lettered * 3 >= len(entries):
        entries = [_at_letters(entry) for entry in entries]
    return [_parted(entry, of_people=of_people) for entry in entries]


def _is_lettered(text: str) -> bool:
    """Whether a name of two words runs into letters: «Ada Moss QNA»."""
    words = text.split()
    return len(words) == _LETTERED and _ACRONYM.fullmatch(words[2]) is not None and _is_somebody(" ".join(words[:2]))


def _at_letters(entry: list[Part]) -> list[Part]:
    """The parts of an entry of a list whose names run into letters, the first parted there, or before a known body."""
    whole = entry[0].passage if entry else None
    words = list(_WORD.finditer(whole.text)) if whole else []
    if (
        whole is None
        or len(words) < _LETTERED
        or is_organisation(whole.text)
        or not all(map(_NAME.fullmatch, _texts(words[:2])))
    ):
        return entry
    rest = whole.text[words[2].start() :]
    if not (_ACRONYM.fullmatch(rest) or is_organisation(rest) or is_organisation(rest.removeprefix("The "))):
        return entry
    return [
        Part(entry[0].sign, whole.part(0, words[1].end())),
        Part(",", whole.part(words[2].start(), len(whole.text))),
        *entry[1:],
    ]


def _is_told_of(entry: Sequence[Part]) -> bool:
    """Whether more stands behind the name than how somebody took part («(phone)»): it says where they are from."""
    return any(shape(part.passage.text) not in (Shape.NOISE, Shape.ROLE) for part in entry[1:])


def _texts(words: Sequence[re.Match[str]]) -> list[str]:
    return [word[0] for word in words]


def _parted(entry: list[Part], *, of_people: bool) -> list[Part]:
    whole = entry[0].passage if entry else None
    skip = without_title(whole.text) if whole else 0
    words = whole.text[skip:].split() if whole else []
    if whole is None or len(words) < _FEWEST or is_organisation(whole.text) or not _is_somebody(" ".join(words[:2])):
        return entry
    name = 3 if _LETTERS.fullmatch(words[1]) else 2  # «Ada M. Moss»
    rest = " ".join(words[name:])
    found = shape(rest)
    placed = of_people and (found is Shape.ORGANISATION or is_organisation(rest)) and (len(words) > _FEWEST or is_body(rest))
    if found is not Shape.ROLE and not placed:
        return entry
    end = skip + len(" ".join(words[:name]))
    one = Part(entry[0].sign, whole.part(0, end))
    return [one, Part(",", whole.part(end + 1, len(whole.text))), *entry[1:]]


def _is_placed(text: str) -> bool:
    """Whether a name with a first name that many have runs into a body of two words: «Ada Moss Quay Boat Union»."""
    words = text.split()
    return (
        len(words) > _FEWEST - 1
        and not is_organisation(text)
        and _is_somebody(" ".join(words[:2]))
        and is_body(" ".join(words[2:]))
    )


def _is_somebody(text: str) -> bool:
    """Whether the words are a person's name with a first name that many have."""
    words = text[without_title(text) :].split()
    named = len(words) > 1 and shape(text) in _PEOPLE and is_given_name(words[0])
    return named and not is_organisation(text) and shape(words[1]) not in (Shape.ROLE, Shape.ORGANISATION)


def in_columns(passages: Sequence[Passage]) -> list[list[Part] | None]:
    """The parts of entries whose head names two columns, where nothing divides them: «3 Ada Moss Otter Trust».

    None for an entry that is a name and no more. Nothing is cut in a list that has a sign between the two, and a line without
    a number is no entry where all others have one.
    """
    numbered = [_NUMBER.match(passage.text) is not None for passage in passages]
    counted = sum(numbered) >= _FEWEST_COUNTED and sum(numbered) * 2 > len(passages)
    bare = [_without_number(passage) for passage in passages]
    words = [list(_WORD.finditer(passage.text)) for passage in bare]
    signed = [_is_signed(one.text, found) for one, found in zip(bare, words, strict=True)]
    if sum(signed) * 2 > len(passages):
        return [None for _ in passages]
    bodies = {one.text[found[2].start() :] for one, found in zip(bare, words, strict=True) if len(found) > 2}
    return [
        [] if counted and not number else None if sign else _cut_at_name(one, found, bodies)
        for one, found, sign, number in zip(bare, words, signed, numbered, strict=True)
    ]


def _is_signed(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether a sign stands in a name of two words or right behind it, or there is no such name."""
    return len(words) < 2 or bool(_SIGN.search(text[: words[1].end() + 3]))


def _without_number(passage: Passage) -> Passage:
    number, contact = _NUMBER.match(passage.text), _CONTACT.search(passage.text)
    return passage.part(number.end() if number else 0, contact.start() if contact else len(passage.text))


def _cut_at_name(whole: Passage, words: Sequence[re.Match[str]], bodies: Set[str]) -> list[Part] | None:
    """The name and what stands behind it; `bodies`: what stands behind two words in the other entries of the list."""
    end = _end_of_name(whole.text, words, bodies)
    if not all(_NAME.fullmatch(word[0]) or word[0] in _PARTICLES for word in words[:end]):
        return None
    one = Part("", whole.part(0, words[end - 1].end()))
    rest = whole.part(words[end].start(), len(whole.text)) if end < len(words) else None
    return [one, *(Part(",", part) for part in split_list(rest, ","))] if rest else [one]


def _end_of_name(text: str, words: Sequence[re.Match[str]], bodies: Set[str]) -> int:
    """How many words the name has: two, with initials and particles among them, or all before letters or a known body."""
    least = 2
    while least < len(words) - 1 and (_LETTERS.fullmatch(words[least - 1][0]) or words[least - 1][0] in _PARTICLES):
        least += 1
    for at in range(least, len(words)):
        rest, word = text[words[at].start() :], words[at][0]
        if is_organisation(rest) or "/" in word or (word.isupper() and len(word) > 1) or (at > least and rest in bodies):
            return at
    return least
