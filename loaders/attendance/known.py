"""What the vocabulary knows of the words of an attendance list: organisations and countries."""

from __future__ import annotations

from functools import cache

from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.organisations import Certainty, organisations
from graphapp.loaders.vocabulary.places import countries
from graphapp.schema.ids import fold

_BODY = Regex(
    r"\b(?:Ministry|Bureau|Institut\w*|Office|Agency|Universit\w+|Bank|Trust|Foundation|Association|Society|Council|Commission|Authority"
    r"|Organi[sz]ation|Embassy|Federation|Union|Observatory|Museum|Academy|Network|Alliance|Coalition|Consortium|Corp|Corporation"
    r"|Company|Inc|Ltd|LLC|GmbH|PLC)\b"
)
_UNIT = Regex(r"\b(?:Unit|Team|Section|Division|Branch|Working Group|Task Force)\b")


def is_organisation(text: str) -> bool:
    """Whether the words are an organisation's name and nothing else."""
    return fold(text) in _organisations()


def is_small(text: str) -> bool:
    """Whether the words are the name of an organisation that writes itself without capitals: «imec»."""
    return text in _small()


def is_body(text: str) -> bool:
    """Whether the words are an organisation, known or by the word that heads its name, and no unit within one."""
    return is_organisation(text) or (len(text.split()) > 1 and bool(_BODY.search(text)) and not _UNIT.search(text))


def is_country(text: str) -> bool:
    """Whether the words are a country's name."""
    return fold(text) in _countries()


@cache
def _organisations() -> frozenset[str]:
    spellings = (spelling for organisation in organisations() for spelling in organisation.spellings)
    return frozenset(fold(spelling.text) for spelling in spellings if spelling.certainty is Certainty.SURE)


@cache
def _small() -> frozenset[str]:
    spellings = (spelling for organisation in organisations() for spelling in organisation.spellings)
    return frozenset(s.text for s in spellings if s.certainty is Certainty.SURE and s.text.islower())


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(spelling.text) for country in countries() for spelling in country.spellings)
