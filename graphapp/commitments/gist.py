"""What a sentence about a commitment says first, and what it adds: the task itself weighs more than its reason or its company.

A bag of stems with what each weighs, and not an embedding: every score can be explained by the words in common.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphapp.commitments import clause
from graphapp.commitments.lexicon import DOING, NOUNS, NUMERALS, STOP, stem
from graphapp.commitments.thing import PHRASE_END, acts, thing
from graphapp.commitments.words import stems, words
from graphapp.loaders.dates.words import MONTH_TITLE
from graphapp.schema.ids import fold

ASIDE = 0.5  # of the weight of a word in the task itself

# Which of several like things it is.
_ORDINAL = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|final|preliminary|initial|1st|2nd|3rd|4th)\s+(?!of\b|in\b)[a-z]{3,}",
    re.IGNORECASE,
)
_DIRECTION = re.compile(r"\b(?P<which>(?:north|south)(?:[- ]?(?:east|west))?|east|west)(?:ern)?\b", re.IGNORECASE)
_SAME_ORDINAL = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "initial": "first", "preliminary": "first"}
_PLACE = re.compile(
    rf"\bin\s+(?:the\s+)?(?P<where>(?!(?:{MONTH_TITLE}"
    r"|Q[1-4]|Arabic|English|French|Spanish|Portuguese|Russian|Chinese|Excel|Word|Annex|Item|Section|Table)\b)"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
_OF = re.compile(
    r"(?P<one>[\w-]+)\s(?:on|of|for|with|about)\s(?P<other>(?:(?!(?:on|of|for|with|to|by|in|and|from|at)\s)[\w-]+\s?){1,4})"
)
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_COUNT = re.compile(r"\b(?P<number>\d[\d,.]*)\s+(?:[a-z-]+\s+){0,3}?(?P<of>[a-z]{3,}s)\b")
_NUMBERED = re.compile(r"\b(?P<of>[a-z]{3,})\s+(?:no\.?\s*|#\s*)?(?P<number>\d{1,3}(?:\.\d+)*)\b(?!\s*%)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gist:
    """The stems of a text with what each weighs here, those that stand side by side, and what is told by its number."""

    emphasis: Mapping[str, float] = field(default_factory=dict)
    pairs: frozenset[frozenset[str]] = frozenset()
    label: frozenset[str] = frozenset()  # of the words before a colon: a topic, or whoever speaks
    numbered: frozenset[tuple[str, str]] = frozenset()
    ordinals: frozenset[str] = frozenset()
    counts: frozenset[tuple[str, str]] = frozenset()  # how many of what
    core: frozenset[str] = frozenset()  # of the thing itself: what is sent, held, asked for
    head: str = ""  # the noun of that thing
    heads: frozenset[str] = frozenset()  # the nouns of all that it tells to be acted on
    back: bool = False  # it speaks of something said before
    beside: frozenset[str] = frozenset()  # of its heading, and of what stands before it
    around: frozenset[str] = frozenset()  # the same, of a text that goes on from there
    stands_for: bool = False  # it names nothing itself: «it», «the other three»
    kind: frozenset[str] = frozenset()  # of the thing and of what it is on or for: what tells it from its like
    places: frozenset[str] = frozenset()  # where it is to be, or was

    @property
    def telling(self) -> frozenset[str]:
        """The words that name a thing, not a deed and not what all minutes speak of."""
        return frozenset(word for word in self.emphasis if word not in DOING or word in NOUNS)

    def only(self, words: Collection[str]) -> Gist:
        """The gist with these words alone."""
        return replace(self, emphasis={word: by for word, by in self.emphasis.items() if word in words})

    def mass(self, scale: Mapping[str, float]) -> float:
        """How much the words weigh together."""
        return sum(scale.get(word, 1.0) * by for word, by in self.emphasis.items())


NOTHING = Gist()


def gist(text: str, without: Iterable[str] = (), before: str = "", bodies: Iterable[str] = ()) -> Gist:
    """What the text is about, the words of some other texts (owners, due dates) left out.

    `before` is what stands before it: a text that goes on from there («it will …», «the other three …») is about that too.
    `bodies`: names of others in it, which do not tell what it is about.
    """
    names = list(without)
    names = names if stems(text, names) else []
    start, end = clause.main(text)
    inside = stems(text[start:end], names)
    if len(inside - DOING) < 2:  # the words behind the comma are the task
        end = len(text)
        inside = stems(text[start:end], names)
    every = stems(text, names)
    stands_for = clause.stands_for(text, start, end) and not clause.does(text, start)
    beside = stems(before, names) - every
    others = frozenset(bodies)
    about = thing(text[start:], names, others)
    behind = clause.labelled(text)
    if behind and not acts(text[behind:]) and (topic := thing(text[:behind], names, others)).head:
        about, inside = topic, inside | stems(text[:behind], names)  # «Survey data: release moved to May»
    return Gist(
        emphasis={word: 1.0 if word in inside else ASIDE for word in sorted(every)},
        pairs=_pairs(text[behind:], names),
        label=stems(text[:behind]),
        numbered=_numbers(text),
        ordinals=_ordinals(text),
        counts=frozenset((m["number"], stem(m["of"])) for m in _COUNT.finditer(text)),
        core=about.core,
        head="" if stands_for else about.head,
        heads=frozenset() if stands_for else about.heads,
        kind=about.kind,
        back=clause.looks_back(text),
        beside=beside,
        around=beside if stands_for or len(every - DOING - NUMERALS - others) < 2 else frozenset(),
        stands_for=stands_for,
        places=frozenset(stem(w) for found in _PLACE.finditer(text) for w in words(found["where"])),
    )


def _pairs(text: str, without: Iterable[str]) -> frozenset[frozenset[str]]:
    """The stems of content words that stand side by side in a phrase, nothing but small words between them."""
    left_out = {word for other in without for word in fold(other).split()}
    found = set()
    for phrase in PHRASE_END.split(_HYPHEN.sub("", text)):  # «cross-border» is one word, and no phrase
        run = [stem(word) for word in words(phrase) if word not in left_out]
        found |= {frozenset(pair) for pair in pairwise(run) if len(set(pair)) == 2 and not set(pair) & DOING}
    for each in _OF.finditer(_HYPHEN.sub("", text)):  # «a note on the common rate» is a rate note
        ends = [[stem(word) for word in words(part) if word not in left_out][-1:] for part in each.group("one", "other")]
        pair = frozenset(w for end in ends for w in end)
        found |= {pair} if len(pair) == 2 and not pair & DOING else set()
    return frozenset(found)


def _numbers(text: str) -> frozenset[tuple[str, str]]:
    """What is told from its like by a number behind it («goal 6»)."""
    found = ((m["of"].casefold(), m["number"]) for m in _NUMBERED.finditer(text))
    return frozenset((stem(of), number) for of, number in found if of not in STOP)


def _ordinals(text: str) -> frozenset[str]:
    found = (match["which"].casefold() for match in _ORDINAL.finditer(text))
    where = (re.sub(r"[- ]", "", match["which"].casefold()) for match in _DIRECTION.finditer(text))
    return frozenset((*(_SAME_ORDINAL.get(each, each) for each in found), *where))
