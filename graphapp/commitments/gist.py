"""What a sentence about a commitment says first, and what it adds: the task itself weighs more than its reason or its company.

Not a parser: minutes put the thing first and the circumstances behind a comma, a relative pronoun or a conjunction, and where
they put them in front («because …, the survey is moved»), a comma ends them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphapp.commitments.lexicon import DOING, NOUNS, NUMERALS, STOP, stem
from graphapp.commitments.words import stems, weight, words
from graphapp.loaders.actions import verbs
from graphapp.schema.ids import fold

_ASIDE = 0.5  # of the weight of a word in the task itself

_LABEL = re.compile(r"\s*[^:.!?]{1,50}:\s+")
_FRONTED = re.compile(
    r"\s*(?:because|since|as|if|when|after|once|due to|owing to|given|following|with|while|although|despite|to|for|in|at|on"
    r"|during|before|until)\b[^,;]{3,140},\s+(?!and\b|or\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\s*[^,;:]{1,60}?\b(?:reported|informed|explained|confirmed|announced|said|noted|mentioned|recalled|apologi[sz]ed|stated"
    r"|added|indicated|reminded|advised)\s+(?:[\w ]{0,30}?)\bthat\s+",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"[;(]|\s[-–—]\s|,\s+(?!and\b|or\b)"
    r"|\b(?:which|(?-i:who)|whose|where|so that|in order to|because|since|while|whereas|therefore"
    r"|although|until|before|after|once|if|unless|provided|instead|rather than|earlier than|later than)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:and |but |so )?(?:it|they|this|these|that|those|both|one|the (?:others|rest|former|latter|same))\b", re.IGNORECASE
)
# What is acted on is named before: «will load it», «sort this out».
_OBJECT = re.compile(
    r"(?:\b(?:will|to|shall|must|should|would)|['’]ll|:)\s(?:[a-z]+\s){0,3}?[A-Za-z][a-z]+\s"
    r"(?:it|them|both|(?:this|these)(?=\s(?:out|up|down|over|on|off|by|and|with|before|until|next)\b|\s*[,.;]|\s*\Z))(?!\w)",
)
_OTHERS = re.compile(
    r"\bthe (?:second|third|other|last) one\b"
    r"|\bthe (?:other|remaining) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! [a-z]+s\b)",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"[.,;:()–—!?]|\s-\s|\b(?:by|with|to|in|at|before|until|during|and|or|via|from|into|through)\b", re.IGNORECASE
)
# The words speak of something that was said before: «the remaining kits», «is moved to June», «as planned».
_BACK = re.compile(
    r"\b(?:remaining|rest of|outstanding|other (?:one|two|three|four|five|six|half)|the others|still"
    r"|(?:is|are|was|were|been|has|have|now) (?:now )?(?:\w+ )?(?:moved|postponed|delayed|deferred|rescheduled|extended"
    r"|prolonged|brought forward|pushed back|shifted|maintained|unchanged|held up|late|kept)|will now|now be|now foreseen"
    r"|instead of|(?:earlier|later|as) (?:than )?(?:planned|foreseen|agreed|announced|promised|expected|scheduled)"
    r"|new (?:date|deadline|target)|carried over|carried forward|as before|not yet|no longer|as (?:it|they|he|she) had)\b",
    re.IGNORECASE,
)
_ACTED = re.compile(
    r"(?P<thing>[^;:]{3,140}?)\s(?:(?:will|shall|should|must|would|is|are|was|were|has|have)\s(?:\w+\s)?(?:to\s)?(?:be|been|being)\s"
    r"|to be\s|(?:is|are|was|were)\s(?:\w+\s)?(?:\w+ed|held|sent|set|put|due|online|out|ready|available|complete)\b)",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"(?:\b(?:will|shall|would|should|must|to)|['’]ll)\s(?:(?:also|now|then|further|jointly|again|[a-z]+ly)\s)?(?P<verb>[a-z-]+)"
)
_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")  # «Plan International»
_VERBS = verbs.WORKING | verbs.VAGUE | verbs.STATIVE
_GATHERING = re.compile(r"\b(?:meetings?|calls?(?! for\b))\b", re.IGNORECASE)  # no word of it tells two meetings apart
_COMPLEMENT = re.compile(r"\b(?:on|for|about|regarding|concerning|among|that|whether|if|how)\b", re.IGNORECASE)
# Which of several like things it is.
_ORDINAL = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|final|preliminary|initial|1st|2nd|3rd|4th)\s+(?!of\b|in\b)[a-z]{3,}",
    re.IGNORECASE,
)
_SAME_ORDINAL = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "initial": "first", "preliminary": "first"}
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
    back: bool = False  # it speaks of something said before
    around: frozenset[str] = frozenset()  # of the words that it goes on from
    stands_for: bool = False  # it names nothing itself: «it», «the other three»

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


def gist(text: str, without: Iterable[str] = (), before: str = "") -> Gist:
    """What the text is about, the words of some other texts (owners, due dates) left out.

    `before` is what stands before it: a text that goes on from there («it will …», «the other three …») is about that too.
    """
    names = list(without)
    names = names if stems(text, names) else []
    start, end = _main(text)
    inside = stems(text[start:end], names)
    if len(inside - DOING) < 2:  # the words behind the comma are the task
        end = len(text)
        inside = stems(text[start:end], names)
    every = stems(text, names)
    stands_for = bool(_GOES_ON.match(text, start) or _OTHERS.search(text) or _OBJECT.search(f": {text[start:end]}"))
    goes_on = stands_for or len(every - DOING - NUMERALS) < 2
    core, head = _thing(text[start:], names)
    return Gist(
        emphasis={word: 1.0 if word in inside else _ASIDE for word in sorted(every)},
        pairs=_pairs(_unlabelled(text), names),
        label=stems(text[: len(text) - len(_unlabelled(text))]),
        numbered=_numbers(text),
        ordinals=_ordinals(text),
        counts=frozenset((m["number"], stem(m["of"])) for m in _COUNT.finditer(text)),
        core=core,
        head="" if stands_for else head,
        back=bool(_BACK.search(text)),
        around=stems(before, names) - every if goes_on else frozenset(),
        stands_for=stands_for,
    )


def _unlabelled(text: str) -> str:
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


def _main(text: str) -> tuple[int, int]:
    """Where the main clause begins, and where what it adds begins."""
    start = 0
    for lead in (_LABEL, _SAYS, _FRONTED):
        found = lead.match(text, start)
        if found and len(text) - found.end() > 12:
            start = found.end()
    added = _ADDED.search(text, start + 12)
    return start, added.start() if added else len(text)


def _thing(text: str, without: Sequence[str]) -> tuple[frozenset[str], str]:
    """The words of what is acted on, and its noun: behind «to do», «will do», an imperative; before «is done», «to be done»."""
    left_out = {word for other in without for word in fold(other).split()}
    acted = _ACTED.match(text)
    for phrase in _PHRASE_END.split(acted["thing"] if acted else text[_deed(text) :]):
        if _GATHERING.search(phrase):
            break
        for complement in _COMPLEMENT.split(phrase):
            parts = [[stem(w) for w in words(part) if w not in left_out] for part in complement.split(" of ")]
            telling = [[w for w in part if (w not in DOING or w in NOUNS) and w not in NUMERALS] for part in parts]
            if found := next((part for part in telling if part), None):
                return frozenset(w for part in telling for w in part if not w.isdigit()), found[-1]
    return frozenset(), ""


def _deed(text: str) -> int:
    """Where what is to be done begins; 0 for an imperative and for a task without a verb."""
    if verbs.imperative(text) and not _NAME.match(text):
        return 0
    found = (match for match in _ACTIVE.finditer(text) if {match["verb"], verbs.infinitive(match["verb"])} & _VERBS)
    return next((match.start("verb") for match in found), 0)


def _pairs(text: str, without: Iterable[str]) -> frozenset[frozenset[str]]:
    """The stems of content words that stand side by side in a phrase, nothing but small words between them."""
    left_out = {word for other in without for word in fold(other).split()}
    found = set()
    for phrase in _PHRASE_END.split(_HYPHEN.sub("", text)):  # «cross-border» is one word, and no phrase
        run = [stem(word) for word in words(phrase) if word not in left_out]
        found |= {frozenset(pair) for pair in pairwise(run) if len(set(pair)) == 2 and not set(pair) & DOING}
    return frozenset(found)


def _numbers(text: str) -> frozenset[tuple[str, str]]:
    """What is told from its like by a number behind it («goal 6»)."""
    found = ((m["of"].casefold(), m["number"]) for m in _NUMBERED.finditer(text))
    return frozenset((stem(of), number) for of, number in found if of not in STOP)


def _ordinals(text: str) -> frozenset[str]:
    found = (match["which"].casefold() for match in _ORDINAL.finditer(text))
    return frozenset(_SAME_ORDINAL.get(each, each) for each in found)


def overlap(one: Gist, other: Gist, scale: Mapping[str, float], *, aside: frozenset[str] = frozenset()) -> float:
    """Between 0 and 1: mostly how much of both is shared, a little how much of the shorter one; `aside` does not count."""
    one, other = with_around(one, other), with_around(other, one)
    common = (one.emphasis.keys() & other.emphasis.keys()) - aside
    # How many there are may have changed: a number in common says something, another number says nothing.
    aside = aside | {word for word in one.emphasis.keys() ^ other.emphasis.keys() if word.isdigit()}
    if not common:
        return 0.0
    shared = sum(scale.get(w, 1.0) * (one.emphasis[w] + other.emphasis[w]) / 2 for w in sorted(common))
    first, second = (each.only(each.emphasis.keys() - aside).mass(scale) for each in (one, other))
    return 0.7 * min(1.0, 2 * shared / (first + second)) + 0.3 * min(1.0, shared / min(first, second))


def with_around(one: Gist, other: Gist) -> Gist:
    """The gist with those of the words it goes on from that the other says too."""
    if not (one.stands_for or one.telling & other.telling):
        return one
    both = sorted(one.around & other.emphasis.keys())
    return replace(one, emphasis={**one.emphasis, **dict.fromkeys(both, _ASIDE)}) if both else one


def phrases(one: Gist, other: Gist, scale: Mapping[str, float]) -> float:
    """Between 0 and 1: how much of the shorter one's phrases the other has too."""
    if not one.pairs & other.pairs:
        return 0.0
    mine, theirs, both = (
        sum(weight(pair, scale) for pair in each) for each in (one.pairs, other.pairs, one.pairs & other.pairs)
    )
    return both / min(mine, theirs)


def apart(one: Gist, other: Gist) -> bool:
    """Whether the two speak of like things with other numbers («goal 6» and «goal 9», «first» and «final»)."""
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        return True
    of = {word for word, _ in one.numbered} & {word for word, _ in other.numbered}
    return any({n for w, n in one.numbered if w == word}.isdisjoint(n for w, n in other.numbered if w == word) for word in of)
