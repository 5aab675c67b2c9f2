"""The countries in which a sentence says the initiative it speaks of takes place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.doing import SPOKEN, STATIVE, verb_behind
from graphapp.loaders.topics.language.lexicon import OTHER_ONES
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import run_from
from graphapp.loaders.topics.ties.part import Part
from graphapp.loaders.topics.ties.partners import Spots
from graphapp.schema.findings import Found

_DONE = "|".join(
    r"""piloting piloted conducted implemented rolled\s+out reached reaches live carried\s+out tested launched commenced started
 starts start starting expanded expand expands expanding extend extended extends extending continue continues continued
 takes?\s+place taken\s+place took\s+place underway ongoing covers? covered covering replicated operational active held planned
 collected (?:being|now|also|are|is|be)\s+used""".split()
)
_WHERE = Regex(
    rf"\b(?:{_DONE})\b[^.;:]{{0,40}}?\b(?:in|to|across|both|cover(?:s|ed|ing)?)\b(?:\s+(?:both|the|all|also|now))*\s",
    re.IGNORECASE,
)
_COVERS = Regex(
    r"\b(?:covers?|covered|covering|looks?\s+at|looked\s+at|focus(?:es|ed)?\s+on|targets|extends\s+to|compar(?:es|ed)|takes?\s+place\s+in"
    r"|took\s+place\s+in|(?:conducted|carried\s+out|done|run|piloted|tested|held)\s+in)\s",
    re.IGNORECASE,
)
_CLAUSE_END = Regex(
    r"[.;:]|,?\s(?:but|while|which|where|who|because|although|since|after|before|until|unless|if|except|from|outside)\b"
)
_LISTED = Regex(
    r"\b(?:two|three|four|five|six|seven|following|pilot|participating|target(?:ed)?|selected|project|study|programme|covered)\s+countries\b[^.;]{0,40}?[(:]\s*",
    re.IGNORECASE,
)
_WITH_TOWNS = Regex(r"^(?:[\s,/&()]|(?:and|or|the|in|both|as|well)\b|[A-Z]\w+(?=[\s,(]))*$")
_OPENING = Regex(r"(?:\A|;\s)[Ii]n\s+(?:both\s+)?(?:the\s+)?(?=[A-Z])")
_WILL = Regex(
    r"\b(?:will|is\s+going\s+to|are\s+going\s+to)\s+(?!be\b|have\b)[a-z]"
)  # what is to be done, though it is not named
_WHICH = re.compile(r"\s*(?:\([^()]{1,40}\))?,?\s+(?:(?:under|in|for|through|by|with)\s+)?(?:which|that)\b")
_TOWN = re.compile(r",\s+(?=[A-Z])")  # «survey in Old Quay, Chile»
_COMMA = re.compile(r"(?:\s+and\s+[A-Z]\w+)?,")
_PLACED = Regex(
    r"\b(?:in|across|throughout)\s+(?:(?:both|the|all|parts\s+of|\w+ern|\d+\s+\w+\s+of|\w+\s+\w+\s+of)\s+)*(?=[A-Z])"
)
# What stands behind these is told of somebody or something else.
_ELSEWHERE = Regex(
    r"[.;]|\b(?:similar|like|as|than|unlike|which|where|who|whereas|while|but|although|since|because|if|unless|except|instead|not"
    r"|no)\b"
)
_OF_PEOPLE = Regex(
    r"\b(?:colleagues?|partners?|offices?|embass(?:y|ies)|consulates?|members?|staff|teams?|refugees?|migrants?|children|people|persons|"
    r"representatives?|meetings?|conference|university|universities|situation|crisis|conflict|war)(?:\s+\w+)?\s+$",
    re.IGNORECASE,
)
_SAME = Regex(r"\bsame\s", re.IGNORECASE)
_IN = re.compile(r"\s+(?:in|across|for)\s+(?:both\s+|the\s+)?")
_THERE = Regex(r"\b(?:pilot|project|study|survey|research|programme|training)\s+there\b", re.IGNORECASE)


_PAYING = frozenset("fund finance sponsor pay donate contribute drop withdraw leave decline".split())


def places(reading: Reading, spots: Spots) -> Iterator[Part]:
    """The countries in the name of the initiative, behind it, behind a verb of taking place, or in a list of them."""
    text = reading.sentence.passage.text
    countries = [f for f in reading.found if f.kind == "Country" and not f.weak]
    if not countries or (not spots and any(w.low in OTHER_ONES for w in reading.tokens[:3])):
        return  # «similar pilots run in …» tells of others
    for found in countries:
        if any(start <= found.start < end or text[found.end : start] == " " for start, end in spots):
            yield Part(found.key, None, "in the name of the undertaking")
        elif _THERE.search(text, found.end):
            yield Part(found.key, None, "there")
        elif not spots and _acts(reading, found):
            yield Part(found.key, None, "a finding of the section's undertaking")
    for place in (
        *_covered(text, countries),
        *_behind(text, countries, [end for _, end in spots]),
        *_around(text, countries, spots),
    ):
        yield Part(place.key, None, "takes place there")


def under(heading: Reading) -> Iterator[Part]:
    """The countries of a title that names nothing else: what is told below takes place there."""
    text = heading.sentence.passage.text
    run = run_from(text, 0, [f for f in heading.found if f.kind == "Country" and not f.weak])
    if run and not text[run[-1].end :].strip(" .:"):
        yield from (Part(f.key, None, "told under the country's name") for f in run)


def _around(text: str, countries: list[Found], spots: Spots) -> Iterator[Found]:
    """The countries of «in …» that opens a sentence, or follows in the clause of the name or of what will be done for it."""
    if any(_SAME.search(text[max(0, start - 5) : end]) for start, end in spots):
        return
    for opening in _OPENING.finditer(text):
        run = run_from(text, opening.end(), countries)
        if run and (_COMMA.match(text, run[-1].end) or not spots):
            yield from run
    for start, end in spots or (((0, 0),) if _WILL.search(text) else ()):
        town = _TOWN.match(text, end)
        yield from run_from(text, town.end(), countries) if town and start < end else ()
        relative = _WHICH.match(text, end)  # still told of it
        stop = _ELSEWHERE.search(text, relative.end() if relative else end)
        for match in _PLACED.finditer(text, end, stop.start() if stop else len(text)):
            if start < match.start() and not _OF_PEOPLE.search(text, 0, match.start()):
                yield from run_from(text, match.end(), countries, _WITH_TOWNS)


def _acts(reading: Reading, found: Found) -> bool:
    """Whether a country opens the sentence, alone or in a list, and does or has what the sentence tells."""
    text = reading.sentence.passage.text
    countries = [f for f in reading.found if f.kind == "Country"]
    opening = run_from(text, 0, countries)
    if found not in opening or any(w.low == "similar" for w in reading.tokens):
        return False
    base = verb_behind(reading, opening[-1].end)
    after = next((w.low for w in reading.tokens if w.start >= opening[-1].end), "")
    return base not in SPOKEN | STATIVE | _PAYING if base else after in ("is", "are", "has", "have")


def _covered(text: str, countries: list[Found]) -> Iterator[Found]:
    """The countries of a clause that tells what the undertaking covers, with towns and districts among them."""
    for match in _COVERS.finditer(text):
        stop = _CLAUSE_END.search(text, match.end())
        yield from (f for f in countries if match.end() <= f.start < (stop.start() if stop else len(text)))


def _behind(text: str, countries: list[Found], ends: list[int]) -> Iterator[Found]:
    """The countries behind a verb of taking place, a list's opening, or «in» directly behind the initiative."""
    for pattern in (_WHERE, _LISTED):
        for match in pattern.finditer(text):
            if not _ELSEWHERE.search(match[0]):
                yield from run_from(text, match.end(), countries, _WITH_TOWNS)
    for end in ends:
        match_in = _IN.match(text, end)
        if match_in:
            yield from run_from(text, match_in.end(), countries)
