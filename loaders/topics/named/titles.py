"""Titles without a head word of their own: set in quotes beside one, or listed behind one («reports such as …»)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, NAMED, Candidate, titled
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import head_at, singular, words

_QUOTED = Regex(r"[“\"‘'«](?P<title>[A-Z0-9][^“”\"‘«»]{4,110}?)[”\"’'»](?!\w)")
_LISTED = Regex(r"\b(?P<head>\w+)\s*,?\s+(?:including|such\s+as|like|e\.g\.|namely)\s+", re.IGNORECASE)
_NAME = Regex(r"(?:[A-Z][\w’'-]*)(?:\s+(?:(?:of|for|on|the|to|in)\s+)*[A-Z0-9][\w’'-]*)+")
_ONE = Regex(r"(?<![\w’'-])[A-Z][A-Za-z\d-]{3,}(?![\w’'])")  # a name of one word
# «the ‘mind the tide’ project», «both ‘Nets for All’ and ‘Open Piers’ consultations»: the head says it, however it is written.
_HEADED = Regex(
    r"[“\"‘«](?P<title>[^“”\"‘’«»]{3,60})[”\"’»](?:\s+(?:and|or|&)\s+[“\"‘«](?P<other>[^“”\"‘’«»]{3,60})[”\"’»])?\s+"
    r"(?:project|programme|program|initiative|campaign|pilot|scheme|consultation)(?P<several>s?)\b(?!\s+(?:is|are)\s+an?\b)"
)
# «the projects of the ports: TideNet, Quiet Piers and QUAYS», «a project (“TideNet”)».
_ENUMERATED = Regex(
    r"\b(?:projects|programmes|programs|initiatives|campaigns|pilots)\b[^.:;()]{0,50}:\s+(?P<list>[A-Z][^.;:()]{3,120})"
)
_BRACKETED = Regex(
    r"\b(?:project|programme|program|initiative|campaign|pilot)\s+\([“\"‘«](?P<title>[A-Z][\w-]{2,20}(?:\s[A-Z\d][\w-]*){0,3})[”\"’»]\)"
)
_ELEMENT = Regex(r"[A-Z][\w’'-]+(?:\s[A-Z\d][\w’'-]*){0,3}")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+")
_WORKS = ("project", "initiative", "programme", "program", "pilot", "campaign")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_PUBLISHED = frozenset(
    """study report paper publication article guideline handbook manual analysis factsheet brief booklet blog essay editorial
    commentary webpage""".split()
)
# What is read and sent, in quotes: «presented the “Good Practice for Nets”».
_SHOWN = Regex(
    r"(?i)\b(?:present(?:s|ed)?|publish(?:es|ed)?|circulate[sd]?|share[sd]?|draft(?:s|ed)?|adopt(?:s|ed)?|approve[sd]?|issue[sd]?|"
    r"review(?:s|ed)?|edit(?:s|ed)?|read)\s+(?:(?:the|a|its|their|his|her|our|new|draft|revised|final)\s+){0,3}[“\"‘'«]\Z"
)
# Whatever is written behind these is a title.
_ENTITLED = Regex(r"(?i)(?P<head>\w+),?\s+(?:(?:is|was|which\s+is|to\s+be)\s+)?(?:entitled|titled|headed)\s*:?\s*[“\"‘'«]\Z")
_LONG = 3  # words
_OBJECT = Regex(
    r"(?i)\b(?:use|users?|value|acceptability|consumption|distribution|name|title|term|word|phrase)\s+(?:of|for)\s+(?:the\s+)?[“\"‘'«]\Z"
)
# A part of a page goes by a title that is no product's: «put it in the “Open points” section».
_PART = re.compile(r"(?i)\s+(?:section|heading|column|tab|field|button|menu|header|channel)s?\b")
_BEFORE, _AFTER = 50, 25


def titles_in(reading: Reading) -> Iterator[Candidate]:
    """The titles of a sentence, each as a candidate that needs no further evidence."""
    sentence = reading.sentence
    text = sentence.passage.text
    for match in _QUOTED.finditer(text):
        if _PART.match(text, match.end()):
            continue
        start, end = match.span("title")
        before = text[max(0, start - _BEFORE) : start]
        kind = None if _OBJECT.search(before) else _kind_near(before, text[match.end() : match.end() + _AFTER])
        entitled = _ENTITLED.search(text, 0, start)
        if entitled and (said := _kind(singular(entitled["head"].casefold()))):
            yield titled(said, "title", sentence, start, end)
        elif kind and _is_title(match["title"]):
            yield titled(kind, "title", sentence, start, end)
        elif (
            _says_itself(match["title"])
            or _ends_itself(match["title"])
            or (_SHOWN.search(text, 0, start) and _is_title(match["title"], least=_LONG))
        ):
            yield titled(DATASET, "title", sentence, start, end)
    for match in _HEADED.finditer(text):
        yield from (titled(INITIATIVE, "title", sentence, *match.span(g)) for g in ("title", "other") if _is_headed(match, g))
    yield from _enumerated(reading)
    for match in _LISTED.finditer(text):
        yield from _listed(reading, singular(match["head"].casefold()), match.end())


def _enumerated(reading: Reading) -> Iterator[Candidate]:
    """The names behind «projects …:», if nothing else stands there, and the one in quotes and brackets behind «project»."""
    text = reading.sentence.passage.text
    for match in _BRACKETED.finditer(text):
        if not reading.names_in(*match.span("title"), NAMED):
            yield titled(INITIATIVE, "title", reading.sentence, *match.span("title"))
    for match in _ENUMERATED.finditer(text):
        names, here = [], match.start("list")
        for part in _COMMA.split(match["list"]):
            here = text.index(part, here)
            names.append((here, here + len(part)))
        if len(names) > 1 and all(_ELEMENT.fullmatch(text, *span) for span in names):
            free = (span for span in names if not reading.names_in(*span, NAMED))
            yield from (titled(INITIATIVE, "title", reading.sentence, *span) for span in free)


def _is_headed(match: re.Match[str], group: str) -> bool:
    """Whether quotes before a word for an undertaking hold a name; «“old style” projects» are a sort."""
    return match[group] is not None and (not match["several"] or match[group][0].isupper())


def _kind_near(before: str, after: str) -> str | None:
    """What the nearest head word before (or directly behind) a quoted title says that it is."""
    tokens = [*reversed(words(before)), *words(after)[:2]]
    heads = [head_at([t], 0) for t in tokens if t.content]
    return next((_kind(h) for h in heads if _kind(h)), None)


def _kind(head: str) -> str | None:
    if head in _PUBLISHED or head in lexicon.DATASET_HEADS - lexicon.WEAK_DATASET_HEADS:
        return DATASET
    return INITIATIVE if head in lexicon.INITIATIVE_HEADS - lexicon.WEAK_INITIATIVE_HEADS else None


def _says_itself(text: str) -> bool:
    """Whether the title opens with a word for a text and what it is about («Guide to safe piers»)."""
    low = [w.low for w in words(text)[:3]]
    return len(low) > 2 and low[0] in lexicon.DATASET_HEADS and low[1] in ("to", "on", "for", "of", "from")


def _ends_itself(text: str) -> bool:
    """Whether a title is a name that ends in a word for a text («Open Piers Framework»)."""
    last = singular(text.split()[-1].casefold())
    return last in lexicon.DATASET_HEADS and len(text.split()) > 1 and all(w[0].isupper() or w in _SMALL for w in text.split())


def _is_title(text: str, *, least: int = 2) -> bool:
    told = [w.text for w in words(text) if w.content]
    return len(told) >= least and "(" not in text and all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in told)


def _listed(reading: Reading, head: str, here: int) -> Iterator[Candidate]:
    """The capitalised names of a list that starts at `here`, up to the end of its clause."""
    kind = _kind(head)
    if kind is None:
        return
    text = reading.sentence.passage.text
    end = min([i for i in (text.find(c, here) for c in ".;:([") if i >= 0], default=len(text))
    alone = head in _WORKS and _ONE.match(text, here + (text[here : here + 1] in "[“\"‘'«"))
    if (
        alone
        and not any(f.start < alone.end() and f.end > alone.start() for f in reading.found)
        and not _NAME.match(text, here)
    ):
        yield titled(kind, "title", reading.sentence, *alone.span())
    for match in _NAME.finditer(text, here, end):
        parts = {head_at([w], 0) for w in words(match[0])}
        known = any(f.start < match.end() and f.end > match.start() for f in reading.found)
        acronyms = all(w.text.isupper() for w in words(match[0]))
        if not known and not acronyms and not parts & (lexicon.DATASET_HEADS | lexicon.INITIATIVE_HEADS):
            yield titled(kind, "title", reading.sentence, match.start(), match.end())
