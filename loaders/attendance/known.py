"""What the vocabulary knows of the words of an attendance list: organisations and countries."""

from __future__ import annotations

from functools import cache

from graphapp.loaders.vocabulary.organisations import Certainty, organisations
from graphapp.loaders.vocabulary.places import countries
from graphapp.schema.ids import fold


def is_organisation(text: str) -> bool:
    """Whether the words are an organisation's name and nothing else."""
    return fold(text) in _organisations()


def is_country(text: str) -> bool:
    """Whether the words are a country's name."""
    return fold(text) in _countries()


@cache
def _organisations() -> frozenset[str]:
    spellings = (spelling for organisation in organisations() for spelling in organisation.spellings)
    return frozenset(fold(spelling.text) for spelling in spellings if spelling.certainty is Certainty.SURE)


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(spelling.text) for country in countries() for spelling in country.spellings)
