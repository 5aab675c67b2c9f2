"""The names that stand beside a task and say whose it is: in a bracket or behind a dash at its end, or at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.actions.actors.owners import chain, keys, names_in, only_names
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

_PERFORMED = Regex(
    r"\s+(?:(?:joint|short|brief|written|technical|internal|bilateral)\s+)*(?:bilaterals?|meetings?|calls?|presentations?"
    r"|updates?|briefings?"
    r"|follow[- ]?ups?|feedback|inputs?|contributions?|confirmation|reviews?|repl(?:y|ies)|responses?|discussions?"
    r"|visits?|missions?|training"
    r"|workshop|webinar|debrief|clearance|approval|comments|consultations?|coordination|translation"
    r"|analysis)\b(?!\s+(?:to be|will|is|are)\b)"
)
_SOMEBODY = Regex(r"\b(?:to|with|from|by|for|and)\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?[A-Z][a-zà-ÿ]+(?:\s+[A-Z][a-zà-ÿ]+)?\Z")
_BESIDE = re.compile(
    r"(?:[(\[]|\s<|\s[-–—]{1,2}\s|\s[-=>]*>\s*|\s[→|]\s*|(?<!\band)(?<![,&+/])\s(?=@[^()\[\]]*\Z))\s*(?:(?-i:[Aa]ction|[Ll]ead|[Oo]wner|[Rr]esponsible"
    r"|[Bb]y)\b\s*:?)?\s*(?P<who>(?:[^()\[\]<>]|(?<=\w\s)\([^()]{1,30}\)){1,80}?)"
    r"[)\]>]?[\s.;]*\Z",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s+(?P<does>(?:to|will)\s+[a-z])|\s*[–—-]\s+(?=[a-z])")
# A day or a state behind the bracket that names: «(Ada) (11/15, begun)».
_ASIDE = Regex(
    r"(?<=[)\]])\s*[(\[][^()\[\]]*(?:\d|\b(?:done|begun|ongoing|open|new|assigned|closed|pending)\b)[^()\[\]]*[)\]][\s.]*\Z"
)
_ASIDES = 3  # behind one another, at most
# «A, two pages …», «A please draw it», «A asked to draw it»; «@A draw it»; «Task A with …»
_PARTED = re.compile(
    r"(?:,|,?\s+(?:please|pls|kindly)|\s+(?:(?:re)?assigned|asked|requested|tasked|invited|instructed|mandated|delegated|nominated"
    r"|designated|appointed|authori[sz]ed|actioned|directed|charged)\s+to)\s+[a-z\d]"
)
_CALLED = re.compile(r",?\s+[a-z\d]")
_GIVEN = re.compile(
    r"(?:[Tt]ask|[Cc]harge|[Mm]andate|[Aa]ssign|[Ii]nstruct|[Nn]ominate|[Dd]esignate|[Aa]ppoint|[Dd]elegate)\s+@?(?=[A-Z])"
)
_TO = re.compile(r"\s+(?:to|with)\s+[a-z]")
_LAST = re.compile(r"(?<=[a-z]),\s+(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+)?)[\s.]*\Z")


def at_end(text: str, founds: Sequence[Found], stretch: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """The names that a list gives in brackets or behind a dash at the end: «Share the map (A, B)», «Share it – A – 3 May»."""
    for _ in range(_ASIDES + 1):
        for found in _tails(text, *stretch):
            if not tells_of(text, founds, found.start(), found.end()) and (
                named := _in_tail(text, founds, found.span("who"), own)
            ):
                return named
        aside = _ASIDE.search(text, *stretch)
        if aside is None or names_in(founds, *aside.span()):
            break
        stretch = stretch[0], aside.start()
    last = _LAST.search(text, *stretch)  # «Send the list, Ada»
    listed = last is None or any(each.end == last.start() for each in founds)  # «Invite Ben, Ada»
    people = [each for each in names_in(founds, *last.span("who")) if each.kind == "Person"] if last and not listed else []
    return only_names(text, founds, last.span("who"), own) if last and people else ()


def _in_tail(text: str, founds: Sequence[Found], who: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """The names of an ending, with what they do or, behind people, a remark («(A to print it)», «(Ada – draft in May)»)."""
    if named := only_names(text, founds, who, own):
        return named
    more = _REMARK.search(text, *who)
    told = more is not None and (more["does"] or all(each.kind == "Person" for each in names_in(founds, *who)))
    return only_names(text, founds, (who[0], more.start()), own) if more and told else ()


def performing(text: str, founds: Sequence[Found], stretch: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """The names at the head of a task without a verb that names what they do: «A/B bilateral on the map», «A update»."""
    joined = _at_head(text, founds, stretch)
    return keys(joined, own) if joined and _PERFORMED.match(text, joined[-1].end) else ()


def tells_of(text: str, founds: Sequence[Found], start: int, end: int) -> bool:
    """Whether a bracket behind a task only says where somebody is from who receives («send it to Ada (NRC)»)."""
    if text[start:].lstrip()[0] not in "([" or any(each.kind != "Organisation" for each in names_in(founds, start, end)):
        return False
    before = text[:start].rstrip()
    last = next((each for each in founds if each.end == len(before)), None)
    return last.kind == "Person" if last else bool(_SOMEBODY.search(before))


def ahead(text: str, founds: Sequence[Found], stretch: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """The names at the head that a comma or an order parts from the task: «A, two pages on the survey», «Task A to …»."""
    given = _GIVEN.match(text, *stretch)
    joined = _at_head(text, founds, (given.end() if given else stretch[0], stretch[1]))
    parted = _TO if given else _CALLED if joined and text[joined[0].start] == "@" else _PARTED
    return keys(joined, own) if joined and parted.match(text, joined[-1].end) else ()


def _at_head(text: str, founds: Sequence[Found], stretch: tuple[int, int]) -> list[Found]:
    """The chain of names that a stretch begins with; empty where it begins with something else."""
    names = names_in(founds, *stretch)
    return chain(text, names) if names and names[0].start == stretch[0] else []


def _tails(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Every ending that a bracket or a dash begins, the shortest first."""
    found: list[re.Match[str]] = []
    for at in range(end - 1, max(start, end - 90), -1):
        match = _BESIDE.match(text, at - 1 if text[at] not in "([" else at, end) if text[at] in "([<-–—=>@→|" else None
        if match and match.start() > start:
            found.append(match)
    return found
