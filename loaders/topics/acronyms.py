"""The further name of what a phrase names: the acronym in brackets behind it, the title in quotes, the code before its head.

Told apart from what speaks for a phrase (see `evidence`): a further name makes no phrase worth listing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.phrases import Phrase
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import Word

_NAMED_SO = ("platform", "project", "initiative", "programme", "software", "partnership", "mission", "campaign", "hotline")
_LONG = 5  # shorter ones are mostly fields of work («WASH project»)
_TITLE = re.compile(r",?\s*(?:called|named|titled|entitled)?\s*[“\"«‘](?P<title>[A-Z][^“”\"«»‘’]{3,60}?)[”\"»’]")
# «the platform, provisionally called OneReef».
_CALLED = re.compile(
    r",?\s+(?:(?:provisionally|now|also|formerly|which\s+is|to\s+be|currently)\s+){0,2}(?:called|named|known\s+as|dubbed)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,}\w*|[A-Z][\w-]+(?:\s+[A-Z][\w-]+){1,3})(?![\w-])"
)
_CALLED_SO = frozenset((*_NAMED_SO, *"tool portal database dataset dashboard app system register pilot study".split()))
_NUMBER = re.compile(r"[IVX]{1,4}|\d{1,2}")
_ITS = ("the", "our", "its", "their")


def acronym_of(reading: Reading, phrase: Phrase) -> str | None:
    """The acronym that stands in brackets behind the compound, or before it («TWP, the Tide Watch …»), if it spells it.

    Where there is none, a name in capitals before a head that is none («FLOOD platform»), which then stands for it alone.
    """
    tokens = reading.tokens
    initials = _initials(tokens[phrase.first : phrase.core])
    ending = tokens[phrase.last - 3 : phrase.last]
    if len(ending) == 3 and (ending[0].text, ending[2].text) == ("(", ")"):
        every = _initials(tokens[phrase.first : phrase.last - 3])
        if any(w.capital for w in tokens[phrase.first : phrase.core]) and _spells(_capitals(ending[1].text), every):
            return ending[1].text
    numbered = _numbered_acronym(tokens, phrase)
    if numbered:
        return numbered
    behind, ahead = tokens[phrase.core : phrase.core + 3], tokens[max(0, phrase.first - 3) : phrase.first]
    if len(behind) == 3 and (behind[0].text, behind[2].text) == ("(", ")") and behind[1].text.isupper():
        return behind[1].text if _spells(behind[1].low, initials) else None
    if len(ahead) > 1 and ahead[-1].text == "(" and _spells(ahead[-2].low, initials) and ahead[-2].text.isupper():
        return ahead[-2].text
    if len(ahead) == 3 and ahead[1].text == "," and ahead[2].low in lexicon.DETERMINERS:
        name = ahead[0]
        if (name.text.isupper() and _spells(name.low, initials)) or (
            ahead[2].low in _ITS and _is_code(name.text) and not _known(reading, name)
        ):
            return name.text
    return _quoted(reading, phrase) or _apposed(reading, phrase) or _code_name(reading, phrase)


def _quoted(reading: Reading, phrase: Phrase) -> str | None:
    """The title in quotes right behind the phrase («campaign “Clean Nets”»), which is its name."""
    for last in () if phrase.head in ("study", "research") else (phrase.core, phrase.last):  # these titles are books'
        match = _TITLE.match(reading.sentence.passage.text, reading.tokens[last - 1].end)
        if match:
            return match["title"]
    if phrase.head in _CALLED_SO and (
        named := _CALLED.match(reading.sentence.passage.text, reading.tokens[phrase.core - 1].end)
    ):
        return named["name"]
    return None


def _apposed(reading: Reading, phrase: Phrase) -> str | None:
    """The capitalised name of several words that the phrase explains behind a comma («Quiet Harbours, a project of …»)."""
    tokens = reading.tokens
    end = phrase.first - 2
    if end < 2 or tokens[end].text != "," or tokens[end + 1].low not in lexicon.DETERMINERS:
        return None
    start = end
    while start and tokens[start - 1].capital and tokens[start - 1].low not in lexicon.CLOSED:
        start -= 1
    name = reading.sentence.passage.text[tokens[start].start : tokens[end].start].strip()
    known = any(_known(reading, word) for word in tokens[start:end])
    return name if end - start > 1 and not known and not name.isupper() else None


def _code_name(reading: Reading, phrase: Phrase) -> str | None:
    """The word in capitals that is all of a compound but its head, if it is long and no known name."""
    compound = reading.tokens[phrase.first : phrase.core]
    if len(compound) != 2 or compound[1].text.isupper() or phrase.head not in _NAMED_SO:
        return None
    name = compound[0]
    return name.text if name.text.isupper() and len(name.text) >= _LONG and not _known(reading, name) else None


def _initials(words: Sequence[Word]) -> tuple[str, str]:
    """The first letters of the capitalised words; and the same, with every letter of those in capitals («AI»)."""
    capitals = [w.text for w in words if w.capital]
    whole = (w if w.isupper() and len(w) < 4 else w[0] for w in capitals)
    return "".join(w[0] for w in capitals).casefold(), "".join(whole).casefold()


def _numbered_acronym(tokens: Sequence[Word], phrase: Phrase) -> str | None:
    """The acronym of a bracket that gives a number, too: «Third Tide Strategy (TTS III)»."""
    for place in (phrase.core, phrase.last):
        inside = tokens[place : place + 4]
        if len(inside) == 4 and (inside[0].text, inside[3].text) == ("(", ")") and _NUMBER.fullmatch(inside[2].text):
            short = inside[1].text
            until = phrase.core if place == phrase.core else phrase.last
            if short.isupper() and any(short.casefold() in i for i in _initials(tokens[phrase.first : until])):
                return f"{short} {inside[2].text}" if inside[2].text.isalpha() else short
    return None


def _capitals(text: str) -> str:
    return "".join(c for c in text if c.isupper()).casefold()


def _known(reading: Reading, word: Word) -> bool:
    return any(f.start < word.end and f.end > word.start for f in reading.found)


def _is_code(text: str) -> bool:
    """Whether a word is a code name: several capitals («TIDEBASE», «SeaBase»)."""
    return text.isalpha() and sum(c.isupper() for c in text) > 1


def _spells(acronym: str, initials: tuple[str, str]) -> bool:
    return len(acronym) > 1 and any(acronym == i or (len(acronym) > 2 and acronym in i) for i in initials)
