"""A passage cut into words that know their place, and the comparison form of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.lexicon import CLOSED, DATASET_HEADS, GENERIC, INITIATIVE_HEADS
from graphapp.loaders.topics.language.nouns import JOINED, OF_HEADS, SAME_HEAD
from graphapp.schema.ids import fold

_WORD = Regex(r"[’'][sS]\b|(?<=s)[’'](?=\s\w)|\w+(?:[-./&+]\w+|[’'](?![sS]\b)\w+)*\+*|[^\w\s]")
_SMALL = frozenset(
    "of on for in from to with between about and or the a an this that at by s both all its their our his her".split()
)
_KEPT_S = frozenset(
    "series analysis process status access focus campus basis news address progress business les bus atlas canvas".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark, and its place in the passage's clean text."""

    text: str
    start: int
    end: int
    low: str

    @property
    def content(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def words(text: str) -> list[Word]:
    """The words and punctuation marks of a text, in order; a possessive «’s» is a word of its own."""
    return list(_cut(text))


@lru_cache(maxsize=1 << 14)  # every rule cuts the same sentences anew
def _cut(text: str) -> tuple[Word, ...]:
    return tuple(Word(m[0], m.start(), m.end(), _low(m[0])) for m in _WORD.finditer(text))


_NO_PRONOUNS = ("WHO", "US", "IT")  # in capitals these are names


def _low(word: str) -> str:
    if word in _NO_PRONOUNS:
        return word
    low = word.casefold().replace("’", "'")
    return "'s" if low == "'" else low


def singular(word: str) -> str:
    """The word without the ending of its plural, good enough to compare nouns."""
    if len(word) < 4 or word in _KEPT_S or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word.removesuffix("s")


_DATASET = re.compile(r"\bdata[ -]?(?:set|base)s?\b", re.IGNORECASE)
_BIG_DATA = re.compile(r"\bbig\s+data\b", re.IGNORECASE)  # «big» is no mere adjective here
_DURATION = re.compile(r"\d[\d.,-]*(?:-?(?:days?|hours?|weeks?|months?|years?|mins?|minutes?))?", re.IGNORECASE)


_HACKS = re.compile(r"hack-?(?:weeks?|days?|fests?|weekends?)|plugfests?")
_SUMMITS = re.compile(r"(?:dev|developer|data|tech|user|partner|community|leader)s?-?summits?")
_PAGERS = re.compile(r"(?P<pages>\d|one|two|three|four)-pagers?")
_MATRIX = re.compile(r"[3-6]w(?:s|'s)?")


def head_at(tokens: list[Word], index: int) -> str:
    """The singular of the noun that ends at `index`, two words joined where they make one noun («concept note»)."""
    if index > 1 and tokens[index - 1].low == "of" and (tokens[index - 2].low, tokens[index].low) in OF_HEADS:
        return OF_HEADS[tokens[index - 2].low, tokens[index].low]
    if index and (tokens[index - 1].low, tokens[index].low) in JOINED:
        return JOINED[tokens[index - 1].low, tokens[index].low]
    low = tokens[index].low
    if pager := _PAGERS.fullmatch(low):
        return "two-pager" if pager["pages"] in ("2", "two") else "one-pager"
    if _HACKS.fullmatch(low):
        return "hackathon"
    if _SUMMITS.fullmatch(low):
        return "summit"
    if "-" in low and (last := singular(low.rsplit("-", 1)[1])) in _JOINABLE:
        return last  # «web-platform», «sub-project»
    return "matrix" if _MATRIX.fullmatch(low) else singular(low)


def head_start(tokens: list[Word], index: int) -> int:
    """The index of the first word of the noun that ends at `index`."""
    head = head_at(tokens, index)
    if "-" not in head or "-" in tokens[index].text:
        return index
    return index - head.count("-of-") - 1


_JOINABLE = frozenset("platform portal dashboard project survey workshop tool map form database questionnaire".split())


def same_head(head: str) -> str:
    """One word for heads that name the same sort of thing («study», «research»)."""
    return SAME_HEAD.get(head, head)


@lru_cache(maxsize=4096)  # pure, and asked for the same few hundred phrases of a document again and again
def content_words(phrase: str) -> frozenset[str]:
    """The words that tell a thing from another: folded, singular, without small and generic words."""
    whole = _BIG_DATA.sub("bigdata", _DATASET.sub("dataset", phrase))
    spoken = " ".join(w for w in whole.split() if w.casefold() not in GENERIC)
    folded = fold(re.sub(r"(?<=\w)-(?=\w)", "", spoken)).split()
    kept = (w for w in folded if w not in _SMALL and w not in GENERIC and not _DURATION.fullmatch(w))
    return frozenset(same_head(singular(w)) for w in kept)


def head_words(head: str) -> frozenset[str]:
    """The words of a head that may be joined of several."""
    return content_words(head.replace("-", " ")) | content_words(head)


def plain(word: Word) -> bool:
    """Whether a word is neither punctuation nor of a closed class."""
    return word.content and word.low not in CLOSED


def noun_too(base: str) -> bool:
    """Whether a verb is as common as a noun in minutes."""
    if base in ("draft", "table", "record"):
        return False
    return base in INITIATIVE_HEADS | DATASET_HEADS | {
        "need",
        "question",
        "group",
        "standard",
        "visit",
        "contact",
        "call",
        "work",
    }
