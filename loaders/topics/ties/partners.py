"""Organisations that take part without leading: «with Harbour Aid», «for Harbour Aid», thanked for it, its adviser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.lexicon import AUXILIARIES
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import run_from
from graphapp.loaders.topics.language.verbs import PRODUCE, UNDERTAKE, verb
from graphapp.schema.findings import Found

Spots = tuple[tuple[int, int], ...]

_WITH = Regex(r"\bwith\s+(?:the\s+)?(?=[A-Z])")
_ON = Regex(r"\s+(?:on|in|under|for)\s+(?:the\s+)?\Z")
_AS = re.compile(r"\s+as\s+(?:a\s+|an\s+|the\s+|its\s+|main\s+)*[a-z]+")
_THANKED = Regex(r"\bthank(?:s|ed)\b(?P<whom>[^.;]*?)\bfor\b")
_CLIENT = Regex(
    r"\b(?:\w+ed|carried\s+out|done|undertaken|written|run|led)\s+by\b[^.;]{3,80}?"
    r"\s(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?=[A-Z])"
)
_DOING_FOR = Regex(
    r"\b(?:done|carr(?:ied|ying)\s+out|conduct(?:ed|ing)|running|writ(?:ten|ing)|prepar(?:ed|ing)|doing)\s+(?:for|on\s+behalf\s+of)\s+"
    r"(?:the\s+)?(?=[A-Z])"
)
_FOR = re.compile(r"\s+(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?=[A-Z])")
_BRACKET = re.compile(r"\s*\(\s*(?:(?:led\s+)?by\s+|lead:?\s+|with\s+)?(?:the\s+)?")
# Whose work is told of before its name: «Harbour Aid's main project, “Quiet Piers”», «Harbour Aid's survey (Net Count)».
_AHEAD = Regex(r"[’']s?\s+(?:[\w-]+\s+){1,4}?[\w-]+\s*(?:\(|,\s+|:\s+|called\s+|named\s+|titled\s+)(?:the\s+)?[“\"‘'«]?\Z")
_WHICH = re.compile(r"(?:\s+\([^()]{1,60}\))?,?\s+(?:which|that)\s+(?:the\s+)?(?=[A-Z])")
_WHICH_IT = Regex(r",?\s+(?:which|that)\s+(?:it|they)\s+(?P<verb>[a-z]+)")
# Whom one does this with hears of the work; that makes nobody a partner in it.
_HEARS = frozenset(
    """share discuss agree talk meet speak follow clarify check confirm compare deal consult compile exchange raise negotiate
 sign clear validate verify send file register comply contact connect help link""".split()
)
_JOINTLY = frozenset("prepare develop design draft write build plan organise organize map translate".split())
_CLAUSE = Regex(r"[;:]|,\s(?:and|but|while|which|who|as|because|since)\b")


def hosts(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Found]:
    """The organisations in brackets right behind the name, and the one that «which it runs» points back to."""
    text = reading.sentence.passage.text
    for start, end in spots:
        ahead = _AHEAD.search(text, 0, start)
        yield from (f for f in organisations if ahead and ahead.start() == f.end)
        bracket = _BRACKET.match(text, end)
        run = run_from(text, bracket.end(), organisations) if bracket else []
        if run and text[run[-1].end :].lstrip().startswith(")"):
            yield from run
        relative = _WHICH_IT.search(text, end)
        earlier = [f for f in organisations if f.end < start]
        told = _WHICH.match(text, end)
        behind = run_from(text, told.end(), organisations) if told else []
        word = next((w.low for w in reading.tokens if behind and w.start >= behind[-1].end and w.low not in AUXILIARIES), "")
        if (verb(word) or ("", ""))[0] in UNDERTAKE | PRODUCE | {"operate", "carry", "do"}:
            yield from behind
        if relative and earlier and (verb(relative["verb"]) or ("", ""))[0] in UNDERTAKE | PRODUCE:
            yield earlier[-1]


def clients(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Found]:
    """The organisations for which the work is done."""
    text = reading.sentence.passage.text
    places = [m.end() for pattern in (_CLIENT, _DOING_FOR) for m in pattern.finditer(text)]
    places += [m.end() for _, end in spots if (m := _FOR.match(text, end))]
    for place in places:
        yield from run_from(text, place, organisations)


def partners(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Found]:
    """The organisations with which the work is done, and those that are thanked for it."""
    text = reading.sentence.passage.text
    for match in _WITH.finditer(text):
        run = run_from(text, match.end(), organisations)
        works = any(_ON.match(text, run[-1].end, start) for start, _ in spots) if run else False
        if run and (works or _AS.match(text, run[-1].end) or _is_joint(reading, match.start(), spots)):
            yield from run
    for match in _THANKED.finditer(text):
        yield from (f for f in organisations if match.start("whom") <= f.start < match.end("whom"))


def only_hears(reading: Reading, found: Found) -> bool:
    """Whether a name behind «with», though it ends the undertaking's, is only told of it («shared the survey with X»)."""
    before = [w for w in reading.tokens if w.end <= found.start]
    with_it = [w.low for w in before[-2:] if w.low != "the"][-1:] == ["with"]
    return with_it and any(form[0] in _HEARS for w in before if (form := verb(w.low)))


def _is_joint(reading: Reading, place: int, spots: Spots) -> bool:
    """Whether what is done «with» somebody is the work itself: its name stands before it in the clause."""
    text = reading.sentence.passage.text
    clause = max((m.end() for m in _CLAUSE.finditer(text, 0, place)), default=0)
    bases = [form[0] for w in reading.tokens if clause <= w.start < place and (form := verb(w.low))]
    if any(base in _HEARS for base in bases):
        return False
    if not spots:  # told of the undertaking of the section
        return any(base in UNDERTAKE | _JOINTLY for base in bases)
    return any(clause <= start and end <= place for start, end in spots)
