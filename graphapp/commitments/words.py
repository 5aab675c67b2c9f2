"""What a commitment is about, as weighted stems: owners, dates and common words left out, verbs of doing counted half."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

import snowballstemmer

from graphapp.schema.ids import fold

_STOP = frozenset(
    """a about all also an and any are as at be been being but by can could do does for from further has have her his i if in
    into is it its more no not of off on once one or other our out over per shall she should so some soon such that the their
    them then there these they this those through to under up upon us via was we welcome were what when where which while who
    will with within would yes ok you your please possible asap ensure each every both ongoing done new open completed
    member members partner partners colleague colleagues participant participants everyone organisation organisations
    meeting meetings next last early mid late end during before january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday week weeks month months year""".split()
)
DOING = frozenset(
    """share send circulat prepar develop finalis final complet updat provid creat compil collat organis organ plan present
    publish review draft submit discuss follow work continu start conduct make set look explor consid contact join
    support help report produc finish obtain distribut collect write add upload invit reach ask need hold open run begin
    launch conven attend first second take place
    move probabl postpon took held went avail readi onlin""".split()
)

# A thing is drafted before it is finished: who promises the one has not promised the other.
EARLY = frozenset("draft circul circulat prepar develop compil collect start design".split())
LATE = frozenset("finalis final finish complet publish approv adopt sign print distribut launch".split())

# What stands in front of these words has made way for what stands behind them (or the other way round: «in place of»).
REPLACED = re.compile(
    r"\b(?:in favou?r of|instead(?: of)?|in place of|in lieu of|rather than|replac(?:es?|ed|ing)(?: by| with)?"
    r"|merged? (?:in)?to|merged? with|combined with|(?:turned|split|developed) into|becomes?|became|taken over by"
    r"|superseded by)\b",
    re.IGNORECASE,
)

_PERIOD = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|q[1-4]|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """The English Snowball stem of a folded word."""
    return str(_stemmer().stemWord(word))


def stems(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without the words of some other texts (owners, due dates)."""
    left_out = {word for other in without for word in fold(other).split()}
    return frozenset(stem(word) for word in fold(text).split() if word not in _STOP and word not in left_out and len(word) > 1)


def weights(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """How much each stem says: rare ones in the series more than frequent ones, verbs of doing half."""
    count: Counter[str] = Counter()
    total = 0
    for each in texts:
        count.update(each)
        total += 1
    return {word: math.log(1 + (total + 1) / n) * (0.5 if word in DOING else 1.0) for word, n in count.items()}


def weight(words: Iterable[str], scale: Mapping[str, float]) -> float:
    """The sum of the weights, always in the same order so that equal sets add up equal; an unknown stem counts one."""
    return sum(scale.get(word, 1.0) for word in sorted(words))


def periods(text: str, due: str) -> frozenset[str]:
    """The months, quarters and years that a task is for («the matrix for October»), its due date aside."""
    return frozenset(found.casefold()[:3] if found.isalpha() else found for found in _PERIOD.findall(text.replace(due, " ")))
