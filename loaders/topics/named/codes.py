"""Undertakings that go by a name of their own, and that only what is said of them tells from bodies and places.

«The project SEA-BRIDGE», «second phase of “Lantern”», «SEA-BRIDGE will be prolonged», «the financing of TidePANDS»: a code or
a name in quotes may stand for anything, but what has phases, is launched, extended and financed is an undertaking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import singular

_NOUN = "name"
# Letters with two capitals or a digit in them: «SEA-BRIDGE», «TidePANDS», «GOB10».
_CODE = r"[A-Z][A-Za-z]*(?:[A-Z]|\d)[A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)*"
_QUOTED = r"[“\"«‘](?P<title>[A-Z][^“”\"«»‘’]{2,50})[”\"»’]"
_NAME = rf"(?:{_QUOTED}|(?P<code>{_CODE})(?![\w/’'@.]*[\w@])(?!\s+&))"
_HEADS = r"(?:project|programme|program|initiative|campaign|pilot|scheme|consortium\s+project|action)"
_NTH = r"(?:first|second|third|fourth|fifth|next|new|last|final|current|coming|\d(?:st|nd|rd|th))"
_BEFORE = Regex(
    rf"\b(?:(?i:(?:the|a|an|its|their|our|new|joint|EU|UN)\s+{_HEADS})\s+(?:(?i:called|named|titled|entitled)\s+)?"
    rf"|(?i:{_NTH}\s+(?:phase|wave|cycle|season|edition|tranche)\s+of\s+(?:the\s+)?)"
    r"|(?i:phase\s+(?:\d|I{1,3}|one|two|three)\s+of\s+(?:the\s+)?)"
    r"|(?i:(?:launch|implementation|roll-?out|closure|kick-?off|extension|prolongation|continuation|financing|co-?financing"
    r"|field\s+work|fieldwork|mobile\s+teams|field\s+teams|donors?|donor\s+list|beneficiaries|enumerators|lead)\s+(?:of|for)\s+(?:the\s+)?)"
    rf"){_NAME}"
)
_AFTER = Regex(
    rf"(?<![\w-]){_NAME}\s+(?:(?i:(?:will\s+be|was|were|has\s+been|have\s+been|is\s+being|is\s+to\s+be|is|are|to\s+be|shall\s+be)\s+(?:\w+ly\s+|now\s+)?"
    r"(?:prolonged|extended|launched|relaunched|rolled\s+out|piloted|implemented|suspended|financed|kicked\s+off|conducted|carried\s+out|scaled\s+up"
    r"|delayed|postponed|resumed|held|completed)"
    r"|(?:will\s+run|runs|ran)\s+(?:until|through|till)\b"
    r"|(?:phase|Phase)\s+(?:\d|I{1,3}|one|two|three)"
    r")\b)"
)
# What has a kick-off and work packages of its own: «SEA-BRIDGE's kick-off meeting».
_OWNING = Regex(
    rf"(?<![\w-])(?P<code>{_CODE})[’']s\s+(?i:kick-?off|closing\s+event|final\s+(?:event|conference)|work\s?packages?|consortium"
    r"|field\s?work|mid-?term\s+review)\b"
)
_STARTED = Regex(
    r"\b(?i:launch(?:es|ed|ing)?|implement(?:s|ed|ing)?|pilot(?:s|ed|ing)?|start(?:s|ed|ing)?|run(?:s|ning)?|kick(?:s|ed)?\s+off"
    r"|(?:fund|financ|support)ed|led)\s+(?i:the\s+)?"
    rf"{_QUOTED}"
)

# Several capitalised words that somebody starts: «kicked off the Enhanced Tide Watch».
_NAMED = Regex(
    r"\b(?:(?i:launch(?:es|ed|ing)?|kick(?:s|ed|ing)?\s+off|roll(?:s|ed|ing)?\s+out|pilot(?:s|ed|ing)|implement(?:s|ed|ing)?)"
    r"\s+(?i:(?:the|its|their|our|an?)\s+)?"
    r"|(?i:start(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|scal(?:e|es|ed|ing)\s+up|resum(?:e|es|ed|ing))\s+(?i:the|its|their|our)\s+)"
    r"(?P<title>[A-Z][a-z][\w’-]+(?:\s+(?:(?:of|for|and|the)\s+)?[A-Z][\w’-]+){1,5})(?!\s+[a-z]+(?:ing|ed)\b)"
)
# What has phases or editions, whatever it is called: «the second wave of the skipper panel».
_PHASED = Regex(
    rf"\b(?i:(?:the\s+)?{_NTH}\s+(?:phase|wave|season|edition|cycle|leg)\s+of\s+)(?:the|its|their|our)\s+"
    r"(?P<title>[a-z][\w-]+(?:\s+[a-z][\w-]+){1,3}?)"
    r"(?=\s+(?:will|is|was|has|had|in|from|to|on|at|by|for|with|and|starts?|started|begins?|began|goes|ended|ends)\b|\s*[.,;:()–]|$)"
)
_MOST = lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS | lexicon.BODIES | lexicon.MONTHS | lexicon.HOUSEKEEPING


def codes(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where such a name stands, headings included."""
    names = {name for reading in readings for name in _names(reading)}
    for name in sorted(names):
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        for reading in readings:
            for match in pattern.finditer(reading.sentence.passage.text):
                about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
                start, end = match.span()
                evidence = frozenset({"titled", *about})
                yield Candidate(INITIATIVE, _NOUN, _NOUN, reading.sentence, start, end, end, evidence, acronym=name)


def _names(reading: Reading) -> Iterator[str]:
    """The names that a sentence tells as an undertaking's, known ones aside."""
    for match in _PHASED.finditer(reading.sentence.passage.text):
        words = {singular(w.casefold()) for w in match["title"].split()}
        if not words & (lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS | lexicon.CLOSED):
            yield match["title"]
    for match in _NAMED.finditer(reading.sentence.passage.text):
        words = {singular(w.casefold()) for w in match["title"].split()}
        if not words & _MOST and _may_be(reading, match.span("title"), match["title"]):
            yield match["title"]
    for pattern in (_BEFORE, _AFTER, _STARTED, _OWNING):
        for match in pattern.finditer(reading.sentence.passage.text):
            for group in ("title", "code"):
                name = match.groupdict().get(group)
                if name and _may_be(reading, match.span(group), name):
                    yield name


# «a project TWA is running with Harbour Aid»: who does it, not its name.
_WHO = Regex(rf"(?i:\b(?:a|an|this|that|another)\s+{_HEADS})\s+\Z")
_ACTS = re.compile(
    r"\s+(?:(?:is|are|has|have|was|were|will|would|can|may|had|does|did)\s+\w+|[a-z]+(?:s|ed)\s+(?:with|by|for|on|in|to)\b)"
)


def _may_be(reading: Reading, span: tuple[int, int], name: str) -> bool:
    if reading.names_in(*span, ("Organisation", "Person", "Group", "Country", "Region")):
        return False
    text = reading.sentence.passage.text
    if _WHO.search(text, 0, span[0]) and _ACTS.match(text, span[1]):
        return False
    plain = re.sub(r"[^A-Za-z]", "", name)
    return len(plain) > 2 and name.upper() not in lexicon.FORMATS
