"""The thing that a promise or a report is about: what is sent, held, asked for, with its noun and what tells it from its like.

Not a parser: a thing stands behind «to do», «will do», «did the», an imperative, or before «is done», «took place».
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from graphapp.commitments.lexicon import COMMON, DOING, FORMS, NOUNS, NUMERALS, stem
from graphapp.commitments.words import words
from graphapp.loaders.actions.shapes import verbs
from graphapp.schema.ids import fold

PHRASE_END = re.compile(
    r"[.,;:()–—!?]|\s-\s"
    r"|\b(?:by|with|to|in|at|before|until|during|and|or|via|from|into|through|after|once|when|unless|because|only|as part)\b"
    r"|\s[&+]\s",
    re.IGNORECASE,
)
_ACTED = re.compile(
    r"(?P<thing>[^;:]{3,140}?)\s(?:(?:will|shall|should|must|would|can|cannot|could|may|might|is|are|was|were|has|have|had)\s(?:\w+\s)?"
    r"(?:to\s)?(?:be|been|being)\s"
    r"|to be\s|(?:is|are|was|were)\s(?:\w+\s)?(?:(?!asked|requested|invited|tasked|urged|reminded|expected|required"
    r"|encouraged)\w+ed|held|sent|set|put|due|online|out|ready|available|complete)\b"
    r"|(?:now|already)\s(?:available|online|live|published|in place)\b"
    r"|(?:will|shall|should|would)\s(?:\w+\s)?(?:follow|come|arrive|appear|take place|go out|go online|become)\b)",
    re.IGNORECASE,
)
_END = re.compile(
    rf"{PHRASE_END.pattern}|\b(?:is|are|was|were|has|have|had|took|came|went|will|would|can|could|does|did|not)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?P<verb>[a-z]+)\s+(?:out\s+|round\s+|over\s+|up\s+)?(?=(?:the|its|their|his|her|our|an?|all|both|one|two|three|four|five"
    r"|six|\d[\d,]*)\b)"
)
_ACTIVE = re.compile(
    rf"(?:\b(?:will|shall|would|should|must|to)|['’]ll)\s(?:(?:also|now|then|further|jointly|again|{verbs.LY})\s)?"
    r"(?P<verb>(?!end of\b)[a-z-]+)"
)
# «directed that A finalise the note»
_BADE = re.compile(
    r"\b(?:directed|requested|asked|recommended|agreed|resolved|instructed|decided|proposed"
    r"|urged) that\s+(?P<rest>[^,;.]{5,120})"
)
# «release moved to May»: what begins like a verb is a noun.
_NEWS = re.compile(r"\W*[A-Za-z-]+\s+(?:[a-z]{3,}ed|still|not|now|yet|on (?:hold|track|course)|under ?way|late)\b")
_WORD = re.compile(r"\b([a-z-]+)\b")
_AND = re.compile(
    r"(?:\band|[&+])\s+(?:(?:then|also|to|will)\s+)*(?P<verb>[a-z-]+)\s+(?=(?:the|its|their|his|her|our|an?|all)\b"
    r"|[a-z]+ (?:version|of)\b)"
)
# «ask the port for the tables»: those are what is to come of it.
_ASKED_FOR = re.compile(
    r"\b(?:ask|request|remind|contact|approach|chase|nudge|write to)(?:s|ed)?\s[^.;,:]{2,60}?\bfor\s+(?![a-z]+ing\b)"
    r"(?P<what>(?:(?:the|its|their|an?|more|further|all)\s)?[^.;,:]{3,60})"
)
_FIRST_WORD = re.compile(r"\W*(?:(?:please|kindly|also|then|to)\s+)*[A-Za-z-]+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")  # «Plan International»
_VERBS = verbs.WORKING | verbs.VAGUE | verbs.STATIVE
_GATHERING = re.compile(r"\b(?:meetings?|calls?(?! for\b))\b", re.IGNORECASE)  # no word of it tells two meetings apart
_COMPLEMENT = re.compile(r"\b(?:on|for|about|regarding|concerning|among|that|whether|if|how)\b", re.IGNORECASE)
# Where a thing is to be found, and for whom it is, and no thing.
_LINK = re.compile(r"\s?\bhttps?://[^\s)>\]]+|\s?\bat the disposal of (?:the )?[\w’'-]+")
_POINTING = re.compile(r"\s*(?:this|that|these|those|it|them)\b", re.IGNORECASE)
# Nouns that hold another one: «the Arabic version of the form» is the form.
_VESSELS = frozenset(
    stem(word)
    for word in """version copy text edition set series result finding part rest status translation round summary date deadline
    bar box bag carton piece batch""".split()
)
# What says when or in which state a thing is, not which one it is.
_LOOSE = frozenset(
    stem(word)
    for word in """weekly monthly daily yearly annual quarterly new old revised updated
    final first last next second latest draft
    short long full good whole own same other such more""".split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """Stems of what is acted on."""

    core: frozenset[str] = frozenset()  # of the thing
    head: str = ""  # its noun
    kind: frozenset[str] = frozenset()  # of the thing and of what it is on or for
    heads: frozenset[str] = frozenset()  # the nouns of all that is acted on, where one text tells of several deeds


def thing(text: str, without: Sequence[str], bodies: Collection[str] = ()) -> Thing:
    """What the text is about, the words of some other texts, and the stems of the names of some `bodies`, left out."""
    text = _LINK.sub("", text)
    left_out = {word for other in without for word in fold(other).split()} | {w for w in words(text) if stem(w) in bodies}
    acted = _ACTED.match(text)
    passive = acted is not None and not any(each.start() < acted.end("thing") for each in _deeds(text))
    subject = _of(acted["thing"], left_out) if acted and passive else Thing()
    found = subject if subject.head or passive else _of(text[_deed(text) :], left_out)
    more = (_of(text[each.end("verb") :], left_out).head for each in _AND.finditer(text) if each["verb"] in verbs.WORKING)
    wanted = (_of(each["what"], left_out).head for each in _ASKED_FOR.finditer(text))
    return Thing(found.core, found.head, found.kind - _LOOSE, frozenset(filter(None, (found.head, *more, *wanted))))


def acts(text: str) -> bool:
    """Whether the text has a verb of its own that says what is done with a thing."""
    ordered = verbs.imperative(text) and not _NEWS.match(text)
    return ordered or _ACTED.match(text) is not None or next(_deeds(text), None) is not None


def _of(text: str, left_out: Collection[str]) -> Thing:
    """The first phrase that names something."""
    for phrase in _END.split(text):
        pieces = [each for each in _COMPLEMENT.split(phrase) if not _POINTING.match(each)]
        named = [[_nouns(part, left_out) for part in each.split(" of ")] for each in pieces]
        every = frozenset(w for each in named for part in each for w in part if not w.isdigit())
        for piece, parts in zip(pieces, named, strict=True):
            if met := _GATHERING.search(piece):
                which = every - COMMON - {stem(met[0].casefold())}
                return Thing(which, stem(met[0].casefold()) if which else "", every)
            if telling := [part for part in parts if part]:
                head = next((part[-1] for part in telling if part[-1] not in _VESSELS), telling[0][-1])
                return Thing(frozenset(w for part in telling for w in part if not w.isdigit()), head, every)
    return Thing()


def _nouns(text: str, left_out: Collection[str]) -> list[str]:
    """The stems of the words of a phrase that name a thing, without the verb behind it."""
    found = [word for word in words(text) if word not in left_out]
    while len(found) > 1 and verbs.participle(found[-1]):
        found.pop()
    stemmed = (stem(word) for word in found)
    return [w for w in stemmed if (w not in DOING or w in NOUNS) and w not in NUMERALS and (w.isalpha() or w.isdigit())]


def _deed(text: str) -> int:
    """Where the words behind the verb of what is to be done, or was done, begin; 0 for a task without a verb."""
    if verbs.imperative(text) and not _NAME.match(text):
        lead = _FIRST_WORD.match(text)
        return lead.end() if lead else 0
    return next((match.end(1) for match in _deeds(text)), 0)


def _deeds(text: str) -> Iterator[re.Match[str]]:
    """The verbs of what is to be done, else of what was done; each a match whose end is the verb's."""
    for bade in _BADE.finditer(text):
        yield from islice((w for w in _WORD.finditer(text, *bade.span("rest")) if w[0] in verbs.WORKING), 1)
    yield from (each for each in _ACTIVE.finditer(text) if {each["verb"], verbs.infinitive(each["verb"])} & _VERBS)
    yield from (each for each in _DID.finditer(text) if verbs.participle(each["verb"]) or each["verb"] in FORMS)
