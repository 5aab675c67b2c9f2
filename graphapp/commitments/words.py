"""What a commitment is about, as weighted stems: owners, dates and common words left out, verbs of doing counted half."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from graphapp.commitments.lexicon import COMMON, DOING, STOP, stem
from graphapp.commitments.shortened import one_way
from graphapp.loaders.dates.words import MONTH_STEM, MONTHS_SHORT
from graphapp.schema.ids import fold

_DOING = 0.5  # what somebody does with a thing says less than the thing
_COMMON = 0.7  # and a thing of which all minutes speak less than one of which they do not

# What stands in front of these words has made way for what stands behind them (or the other way round: «in place of»).
REPLACED = re.compile(
    r"\b(?:in favou?r of|instead(?: of)?|in place of|in lieu of|rather than|replac(?:es?|ed|ing)(?: by| with)?"
    r"|merged? (?:in)?to|merged? with|combined with|(?:turned|split|developed) into|becomes?|became|taken over by"
    r"|superseded by)\b",
    re.IGNORECASE,
)

_PERIOD = re.compile(
    rf"\b(?:{MONTH_STEM}|q[1-4]|(?:19|20)\d\d|(?:week|round|cycle|phase)s? (?:no\.? ?)?\d{{1,2}})\b",
    re.IGNORECASE,
)


_COMPOUND = re.compile(r"\b(hand(?:s|ing|ed)?) over\b|\b(roll(?:s|ing|ed)?) out\b|\bmailing (list)", re.IGNORECASE)
# What minutes write as one word or as two.
_SOLID = """notice-board white-board dash-board web-site web-page data-base data-set road-map time-line time-table fact-sheet
    check-list spread-sheet news-letter hand-book foot-path help-desk work-stream work-flow play-ground house-hold land-owner
    stake-holder""".split()
_WITHIN = re.compile("|".join(r"(?<=\b{})[ -](?={}s?\b)".format(*word.split("-")) for word in _SOLID), re.IGNORECASE)


# An address whose first word any group uses is one word: data.gov is no data.
_ADDRESS = re.compile(r"\b(?P<first>[a-z]+)\.(?P<then>gov|com|org|net|int|eu)(?:\.[a-z]{2})?\b", re.IGNORECASE)
# What ends addresses on the web says nothing of their things.
_SUFFIX = re.compile(r"\bhttps?://(?:www\.)?|(?<=[a-z\d])\.(?:com|org|net|gov|uk|io|int|eu|edu|html?)\b", re.IGNORECASE)


def stems(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without the words of some other texts (owners, due dates)."""
    left_out = {word for other in without for word in fold(other).split()}
    return frozenset(stem(word) for word in words(text) if word not in left_out)


def words(text: str) -> list[str]:
    """The folded content words of a text, in order; «hand over» is one, as «handover» is."""
    text = _SUFFIX.sub(" ", _ADDRESS.sub(_addressed, text))
    text = _WITHIN.sub("", text)
    joined = _COMPOUND.sub(lambda found: "handover" if found[1] else "rollout" if found[2] else "mailinglist", one_way(text))
    return [word for word in fold(joined).split() if word not in STOP and len(word) > 1]


def _addressed(found: re.Match[str]) -> str:
    return f"{found['first']}{found['then']}" if stem(fold(found["first"])) in COMMON else found[0]


# A capital inside a sentence, of no word that is written in capitals.
_NAMED = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][a-zà-ÿ]{2,}(?=\W|\Z)")


@lru_cache(maxsize=1 << 12)
def named(text: str) -> frozenset[str]:
    """The stems of the words that a text writes with a capital inside a sentence, but for days and months: of proper names."""
    return stems(" ".join(_NAMED.findall(text))) - COMMON - DOING


def weights(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """How much each stem says: rare ones in the series more than frequent ones, deeds and words of all minutes less."""
    count: Counter[str] = Counter()
    total = 0
    for each in texts:
        count.update(each)
        total += 1
    return {word: math.log(1 + (total + 1) / n) * _worth(word) for word, n in count.items()}


def _worth(word: str) -> float:
    return _DOING if word in DOING else _COMMON if word in COMMON else 1.0


def weight(words: Iterable[str], scale: Mapping[str, float]) -> float:
    """The sum of the weights, always in the same order so that equal sets add up equal; an unknown stem counts one."""
    return sum(scale.get(word, 1.0) for word in sorted(words))


_DAY = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>[A-Z][a-z]{2})"
    r"|\b(?P<first>[A-Z][a-z]{2})[a-z]*\.?\s+(?P<then>\d{1,2})(?:st|nd|rd|th)?\b"
)


def days(text: str) -> frozenset[tuple[str, int]]:
    """The days that a text names, as month and day of the month."""
    found = (((m["month"] or m["first"]).casefold(), int(m["day"] or m["then"])) for m in _DAY.finditer(text))
    return frozenset((month, day) for month, day in found if month in MONTHS_SHORT)


def periods(text: str, due: str) -> frozenset[str]:
    """The months, quarters and years that a task is for («the matrix for October»), its due date aside."""
    return frozenset(
        found.casefold()[:3] if found.isalpha() else found.casefold()
        for found in _PERIOD.findall(text.replace(due, " ") if due else text)
    )


def months(earlier: str, later: str) -> int:
    """How many months after the third lie between two ISO 8601 days."""
    return max(0, (int(later[:4]) - int(earlier[:4])) * 12 + int(later[5:7]) - int(earlier[5:7]) - 3)
