"""Gives commitments, initiatives and datasets their themes: sectors by their words, and the headings the group itself uses.

A sector counts where one of its words stands in the thing's own words (its name, the text of its items) or in the heading that
its item stands under; a commitment also has the sectors of the initiative it serves. Words, not a model: whoever doubts a
theme sees the words that gave it. A heading that says nothing of the matter («Any other business») is no theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import networkx as nx

from graphapp.loaders.vocabulary.themes import themes
from graphapp.schema.ids import fold

THEMED = ("Commitment", "Initiative", "Dataset")
HEADING = "heading:"  # how the code of a theme begins that is a heading of the group's own

# Phrases that hold a sector's word and mean something else.
_OTHERWISE = (
    "data protection",
    "password protection",
    "copy protection",
    "consumer protection",
    "environmental protection",
    "health check",
    "system health",
    "migration of data",
    "data migration",
    "software migration",
    "system migration",
    "website migration",
)
_NONE = "-"

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NUMBERING = re.compile(r"^[\W\d]*(?:[ivx]+\.|[a-z][.)])?\s*|[\W\d]+$", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:an?|the|updates?|report|presentation|discussion|information)\s+(?:on|from|of|about)\s+)", re.IGNORECASE
)
_FORMAL = re.compile(
    r"""\b(?:general|follow.?ups?|actions?|action\s(?:items?|points?)|next\s(?:meeting|steps?)|any\sother|business|aob|a\.o\.b
    |welcome|introductions?|attend\w*|participants?|present|apologies|agenda|minutes|matters\sarising|closing|opening|notes?|summary
    |decisions?|date|roll\scall|housekeeping|misc\w*|overview|discussions?|updates?|review\sof\s(?:actions?|minutes)|adjourn\w*
    |meeting|recap|tasks?|todo|to.do|resources|links|conclusions?|background|purpose|items?|quorum|motions?)\b""",
    re.IGNORECASE | re.VERBOSE,
)


class Where(StrEnum):
    """Which words show a theme: a thing's own, the heading it stands under, or those of the initiative it serves."""

    WORDS = "WORDS"
    HEADING = "HEADING"
    INITIATIVE = "INITIATIVE"


@dataclass(frozen=True, slots=True)
class Sign:
    """Why a thing has a theme: its code, the words as written, and where they stand."""

    code: str
    words: tuple[str, ...]
    where: Where


def signs(text: str) -> dict[str, tuple[str, ...]]:
    """The sectors that a text's words show, each with the words as written; empty where none is shown.

    A word of an area («child protection») does not also show the sector it is an area of.

    >>> signs("WASH partners repair wells; the washing-up is done")
    {'WSH': ('WASH',)}
    >>> signs("A child protection desk in every school")
    {'PRO-CPN': ('child protection',), 'EDU': ('school',)}
    >>> signs("We wash the cars")
    {}
    """
    found: dict[str, dict[str, None]] = {}
    words = [match[0] for match in _WORD.finditer(text)]
    folded = [word.casefold() for word in words]
    at = 0
    while at < len(words):
        code, length = _longest(words, folded, at) if folded[at] in _phrases() else (None, 1)
        if code and code != _NONE:
            found.setdefault(code, {})[" ".join(words[at : at + length])] = None
        at += length
    return {code: tuple(said) for code, said in found.items()}


def heading(section: str | None) -> str | None:
    """What a heading says of the matter, without numbers and «update on»; None where it only orders the minutes.

    >>> heading("3. Update on the lake crossings survey")
    'the lake crossings survey'
    >>> heading("Any other business") is None
    True
    """
    words = _OPENING.sub("", _NUMBERING.sub("", section or "")).strip()
    left = _WORD.findall(_FORMAL.sub(" ", words))
    return words if any(len(word) > 3 for word in left) else None


def add_themes(graph: nx.DiGraph[str]) -> None:
    """Puts on every commitment, initiative and dataset its `themes`: signs, sectors first."""
    for kind in ("Initiative", "Dataset", "Commitment"):
        for thing, values in graph.nodes(data=True):
            if values["kind"] == kind:
                values["themes"] = tuple(_joined(_signs_of(graph, thing, values)))


def _signs_of(graph: nx.DiGraph[str], thing: str, values: dict[str, Any]) -> Iterator[Sign]:
    texts = [values["name"], *(item.text for item in values.get("items", ()))]
    for code, words in signs(" . ".join(dict.fromkeys(texts))).items():
        yield Sign(code, words, Where.WORDS)
    for initiative in graph.successors(thing):
        if values["kind"] == "Commitment" and graph.nodes[initiative]["kind"] == "Initiative":
            for sign in graph.nodes[initiative]["themes"]:
                if sign.where is Where.WORDS:
                    yield Sign(sign.code, sign.words, Where.INITIATIVE)
    yield from _headings(graph, values)


def _headings(graph: nx.DiGraph[str], values: dict[str, Any]) -> Iterator[Sign]:
    """What the headings show that a commitment stands under, or that name the thing themselves."""
    passages = graph.graph["passages"]
    for section in dict.fromkeys(passages[each].section for each in values["passages"] if each in passages):
        said = heading(section)
        if said and (values["kind"] == "Commitment" or fold(values["name"]) in fold(said)):
            for code, words in signs(said).items():
                yield Sign(code, words, Where.HEADING)
            yield Sign(HEADING + fold(said), (said,), Where.HEADING)


def _joined(found: Iterable[Sign]) -> list[Sign]:
    """One sign for each theme: the first place that shows it counts for more than the later ones."""
    kept: dict[str, Sign] = {}
    for sign in found:
        kept.setdefault(sign.code, sign)
    return sorted(kept.values(), key=lambda sign: sign.code.startswith(HEADING))


def _longest(words: list[str], folded: list[str], at: int) -> tuple[str | None, int]:
    """The theme of the longest phrase that begins here, and how many words it takes; one word where there is none."""
    for phrase, code in _phrases().get(folded[at], ()):
        end = at + len(phrase)
        acronym = phrase[0][:2].isupper()
        if (words if acronym else folded)[at:end] == phrase:
            return code, len(phrase)
    return None, 1


@cache
def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """The themes' words by the first of them, longest phrase first, singular and plural."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    spelled = [(word, theme.code) for theme in themes() for word in theme.words]
    for word, code in (*spelled, *((word, _NONE) for word in _OTHERWISE)):
        for form in _forms(word):
            phrase = _WORD.findall(form)
            found.setdefault(phrase[0].casefold(), []).append((phrase, code))
    for same in found.values():
        same.sort(key=lambda one: -len(one[0]))
    return found


def _forms(word: str) -> set[str]:
    if word.isupper():
        return {word, f"{word}s"}
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith(("s", "x", "ch")) else f"{word}s"
    return {word, plural}
