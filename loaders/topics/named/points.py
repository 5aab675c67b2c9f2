"""Points of the agenda that the minutes come back to, and that hold a name: «TideCat development», «TWP for Old Quay».

An agenda lists what every meeting has («Finance», «Elections») beside the work of the group, and few of its points hold a
word for an undertaking. That a point names work is told by a name inside it, and by the minutes speaking of it again: in the
title of a section or inside a sentence. A title alone, without the agenda, is too often a question or a mood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, words
from graphapp.loaders.topics.named.activities import core
from graphapp.loaders.topics.named.recurring import USUAL

_NOUN = "subject"
_LONGEST = 9  # words
_NOUNS = lexicon.ING_NOUNS | lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS
_PREPOSITIONS = lexicon.OF_WHAT | lexicon.WHERE
# What a meeting does to a matter, and what every office keeps.
FORMAL = frozenset(
    """approval adoption acceptance endorsement ratification management election appointment nomination review presentation
    feedback resolution concern comment change clarification keyword terminology opinion objection fund version limitation
    challenge problem issue workaround risk barrier lesson idea suggestion request""".split()
)
SMALL_MATTERS = frozenset(
    "account domain name logo fee invoice payment bank password mailing newsletter website twitter".split()
)
_TEAMS = ("team", "section", "subcommittee", "sub-committee", "wg", "group")  # who tells it
_CODE = re.compile(r"[\w-]*[A-Z][\w-]*[A-Z][\w-]*")
_DAY = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b")
TOLD_OF = re.compile(
    r"(?i)(?:[\W\d]*)(?:status|progress|(?:status\s+)?updates?)\s+(?:updates?\s+)?(?:of|on)\s+(?:the\s+|our\s+)?\Z"
)
# Nothing but names, their titles and the minutes they have.
_NAMES = re.compile(
    r"(?:\s+(?:status|updates?|news|progress|report|demo))*\s*(?:[(\[]|[-–—]+\s)\s*(?:(?:[A-Z][\w’'.-]*|and|de|da|di|du|del|van|von|der|den|la|le|el|al|\d+\s*min\w*)"
    r"[\s,;/&()\]–—-]*)+\Z"
)
_MADE = Regex(
    r"(?P<name>[A-Z][\w-]*[A-Z][\w-]*)\s"
    r"(?:development|integration|deployment|rollout|roll-out|migration|testing|implementation)"
)


def points(agenda: Sequence[Reading], titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places in titles and sentences where a point of the agenda is named again."""
    readings = [*titles, *told]
    texts = [point.sentence.passage.text[slice(*core(point))] for point in agenda]
    for point, text in zip(agenda, texts, strict=True):
        tokens = [w for w in words(text) if w.content]
        made = _MADE.fullmatch(text)
        least = 1 if made or _is_told_of(point) else 2
        if not may_be_work(point, text, tokens, least=least, fewest=min(2, least) if len(tokens) == 1 else 2):
            continue
        places = list(again(text, readings))
        short = made["name"] if made and not any(t != text and t.startswith(f"{made['name']} ") for t in texts) else None
        places += again(short, readings, whole=True) if short else []
        if any(is_name(w, readings) for w in tokens):
            yield from (subject(reading, span, short) for reading, span in places)


def _is_told_of(point: Reading) -> bool:
    """Whether a point asks how far a thing is, or says who is to tell: «Status of TideCat», «TideCat (Ada)»."""
    start, end = core(point)
    return bool(TOLD_OF.match(point.sentence.passage.text, 0, start)) or has_speaker(point, end)


def has_speaker(title: Reading, end: int) -> bool:
    """Whether nothing but people stand behind a title's words: those who are to speak of it."""
    text = title.sentence.passage.text
    return bool(title.names_in(end, len(text), ("Person",)) and _NAMES.match(text, end))


def may_be_work(point: Reading, text: str, tokens: Sequence[Word], *, least: int, fewest: int = 2) -> bool:
    """Whether a point is `fewest` or more nouns, `least` of which tell something: no question or clause, no day, no text."""
    if not fewest <= len(tokens) <= _LONGEST or set("?#:") & set(text) or _DAY.search(text):
        return False
    told = content_words(text) - lexicon.HOUSEKEEPING - USUAL - SMALL_MATTERS
    low = [w.low for w in tokens]
    cut = next((i for i, w in enumerate(low) if i and w in _PREPOSITIONS), len(low))
    head = head_at(list(tokens), cut - 1)
    last = head_at(list(tokens), len(tokens) - 1)
    idle = bool({head, last} & lexicon.DATASET_HEADS) or head in FORMAL or (least > 1 and head in USUAL | lexicon.HOUSEKEEPING)
    body = set(low) & lexicon.BODIES or (low[-1:] and low[-1] in _TEAMS)
    person = point.names_in(*core(point), ("Person",))
    return text[0].isalnum() and len(told) >= least and not (is_clause(tokens) or idle or body or person)


def has_day(text: str) -> bool:
    """Whether a text gives a day in digits."""
    return _DAY.search(text) is not None


def is_clause(tokens: Sequence[Word]) -> bool:
    """Whether a point tells what is done or to be done: «Crawlers filling up the disk», «Add nets to the list»."""
    for index, word in enumerate(tokens):
        if word.low in lexicon.AUXILIARIES | lexicon.PRONOUNS:
            return True
        if word.low in _NOUNS or (word.capital and index) or "-" in word.text:
            continue
        form = (verb(word.low) or ("", ""))[1]
        behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if form == "ed" and index and behind in lexicon.PREPOSITIONS:
            return True  # «TWP passed to the board»
        base = form == "base"
        opens = not index and not (len(tokens) > 1 and tokens[1].capital)
        if word.low.endswith("ing") or (base and (opens or (index and tokens[index - 1].low == "to"))):
            return True
    return False


def is_name(word: Word, readings: Sequence[Reading]) -> bool:
    """Whether a word is a code («TideCat», «TWP»), or is written large inside sentences, too."""
    if word.text in lexicon.FORMATS or word.low in lexicon.CLOSED | lexicon.HOUSEKEEPING | USUAL:
        return False
    if _CODE.fullmatch(word.text) and not word.text.isdigit():
        return True
    if not word.capital:
        return False
    pattern = re.compile(rf"[a-z,] {re.escape(word.text)}(?![\w-])")
    inside = any(r.sentence.block_index >= 0 and pattern.search(r.sentence.passage.text) for r in readings)
    small = re.compile(rf"(?<![\w-]){re.escape(word.low)}(?![\w-])")
    return inside and not any(small.search(r.sentence.passage.text) for r in readings)


def again(text: str, readings: Sequence[Reading], *, whole: bool = False) -> Iterator[tuple[Reading, tuple[int, int]]]:
    """Where a name stands again; if `whole`, not as the opening of a longer name."""
    tail = r"(?![\w/-])(?! [A-Z])" if whole else r"(?![\w-])"
    pattern = re.compile(rf"(?<![\w/-]){re.escape(text)}{tail}", 0 if whole else re.IGNORECASE)
    for reading in readings:
        yield from ((reading, match.span()) for match in pattern.finditer(reading.sentence.passage.text))


def subject(reading: Reading, span: tuple[int, int], acronym: str | None) -> Candidate:
    about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
    evidence = frozenset({"titled", *about})
    return Candidate(INITIATIVE, _NOUN, _NOUN, reading.sentence, *span, span[1], evidence, acronym)
