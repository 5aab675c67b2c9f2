"""Work packages, the numbered parts that a project is cut into: «WP3 Tide Tables – …», «Work package 2 (Harbour data)».

They are told by number first and by title where somebody writes it, so «WP3» alone is the same thing as the title behind it.
Tasks are numbered parts of them («Task 3.2 Tide tables», «T 3.2»).
The rules for phrases see a title without a word for what it is and take it for nothing, or for the product it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading, place
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import content_words, singular, words

_LABEL = (
    r"(?P<label>WP[ -]?(?P<short>\d{1,2})|[Ww]ork[ -]?[Pp]ackage[ -]?(?:no\.?\s*)?(?P<long>\d{1,2})"
    r"|(?:[Tt]ask|T)[ -]?(?P<task>\d{1,2}\.\d{1,2}))(?![\d/])(?!\.\d)(?!['’]s)"
)
_ANYWHERE = Regex(rf"(?<![\w/-]){_LABEL}(?!\w)")
# At the head of a line: the title ends where the line does, or where a dash or a colon begins what is told of it.
_LED = re.compile(
    rf"\W{{0,4}}(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?{_LABEL}(?P<join>\s*[:.–—]\s+|\s+[-–—]\s+|\s+)(?P<title>[A-Z][^:;.?!()\[\]–—]{{2,80}}?)"
    r"(?P<end>\s*(?:\(|:|\.?$)|\s+[-–—]\s)"
)
_BRACKETED = Regex(rf"(?<![\w/-]){_LABEL}\s+(?:\(|[“\"‘«]\s?)(?P<title>[A-Z][^()“”\"’«»:;.?!]{{3,80}}?)\s?[)”\"’»]")
_SMALL = frozenset("and of for in on to the a an with by from at & / as".split())
_LONGEST = 9  # words
# What is said of a work package, and no title of one: «WP3 Update», «WP2 – Next steps».
_NO_TITLE = lexicon.HOUSEKEEPING | frozenset(
    """update status report progress meeting call leader lead leaders review deliverable milestone task next step plan planning
 approach discussion team member partner issue risk budget nothing no none not news new absent see action question
 presentation minutes deadline description summary session telco""".split()
)


def packages(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where a work package is named with its title, or told of more than once."""
    titled: dict[str, tuple[Reading, int, int, str]] = {}
    bare: dict[str, list[tuple[Reading, re.Match[str]]]] = {}
    for reading in readings:
        for number, start, end, title in _titles(reading):
            titled.setdefault(number, (reading, start, end, title))
        for match in _ANYWHERE.finditer(reading.sentence.passage.text):
            bare.setdefault(_number(match), []).append((reading, match))
    if not any(match["label"][:2].casefold() in ("wp", "wo", "ta") for places in bare.values() for _, match in places):
        return  # «T2.1» alone may be anything
    for number, places in bare.items():
        if number in titled:
            yield _candidate(*titled[number][:3], others=(titled[number][3],), label=_short(places))
        elif len(bare) > 1:
            reading, match = places[0]
            yield _candidate(reading, *match.span("label"), label=match["label"])


def outside(numbers: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are no part of the title of something that goes by a number."""
    taken = [(place(c.sentence), c.start, c.end) for c in numbers if c.others]
    return [
        c
        for c in candidates
        if not any(place(c.sentence) == at and c.start < end and start < c.end for at, start, end in taken)
    ]


def _titles(reading: Reading) -> Iterator[tuple[str, int, int, str]]:
    """The number of each work package named with a title, where the whole stands, and the title."""
    text = reading.sentence.passage.text
    led = _LED.match(text) if reading.sentence.block.passage.text.startswith(text) else None
    for match in (*([led] if led else []), *_BRACKETED.finditer(text)):
        title = match["title"].strip()
        joined = "join" in match.re.groupindex and bool(match["join"].strip())
        known = reading.names_in(*match.span("title"), ("Person",))
        loose = not joined and (_goes_on(match) or reading.sentence.block_index < 0)
        if not known and _is_title(title, strict=not loose):
            end = match.start("title") + len(title) if match is led else match.end()
            yield _number(match), match.start("label"), end, title


def _goes_on(match: re.Match[str]) -> bool:
    """Whether something is told behind the title, or a bracket holds it, so that it is a title whatever its case."""
    return "end" not in match.re.groupindex or bool(match["end"].strip(" .("))


def _is_title(title: str, *, strict: bool) -> bool:
    """Whether the words tell what a work package is about; if `strict`, each but the small ones is capitalised."""
    tokens = [w for w in words(title) if w.content]
    told = content_words(title) - _NO_TITLE
    if not told or len(tokens) > _LONGEST or singular(tokens[0].low) in _NO_TITLE:
        return False
    if any((verb(w.low) or ("", ""))[1] == "ed" or w.low in lexicon.AUXILIARIES for w in tokens):
        return False
    return not strict or all(w.capital or w.low in _SMALL for w in tokens)


def _number(match: re.Match[str]) -> str:
    return match["task"] or str(int(match["short"] or match["long"]))


def _short(places: Sequence[tuple[Reading, re.Match[str]]]) -> str:
    """The shortest way in which the text writes the number, since that is how it goes on naming it."""
    return min((match["label"] for _, match in places), key=len)


def _candidate(reading: Reading, start: int, end: int, *, label: str, others: tuple[str, ...] = ()) -> Candidate:
    about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
    evidence = frozenset({"titled", *about})
    return Candidate(INITIATIVE, "name", "name", reading.sentence, start, end, end, evidence, acronym=label, others=others)
