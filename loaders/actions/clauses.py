"""The shapes in which a sentence commits somebody: «will», «agreed to», «was asked to», «X to do», «is planned for».

A shape only says how the words stand. Whether it is a promise depends on who acts and by when (`judging.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions import calls, charges, forecasts, futures, terse, undertakings, verbs
from graphapp.loaders.actions.forms import ADVERB, BOUNDARY, FINITE, VERB, Rule, Shape, before

_TO = re.compile(rf"(?<![\w-])(?:{ADVERB}\s+)?to\s+(?:{ADVERB}\s+)?{VERB}(?:\s+(?:{ADVERB}\s+)?(?P<next>[a-z-]+))?")
_APPENDED = re.compile(
    rf"(?:,|\(|\s[-–—])\s*(?:which (?:is|are) )?(?:{ADVERB}\s+)*to be\s+(?:{ADVERB}\s+)*(?P<done>[a-z-]+)\b(?P<rest>[^,;()–—]*)"
)
_FRONTED = re.compile(
    r"\W*(?:as|further to|following|in line with|per|given|based on|in view of|with regard to|regarding|on)\b[^,;.:]{2,70},\s+",
    re.IGNORECASE,
)
_SKIPPED_TO = frozenset("the a an be this that these those all each its their it".split())
_SECOND = re.compile(r"\s(?P<verb>[A-Za-z]+)\b")
_LETS = re.compile(r"let['’]s\b", re.IGNORECASE)


def shapes(text: str, start: int = 0, end: int | None = None) -> Iterator[Shape]:
    """Every shape of a commitment in the stretch, the surest kinds first."""
    end = len(text) if end is None else end
    yield from undertakings.requested(text, start, end)
    yield from charges.charged(text, start, end)
    yield from futures.futures(text, start, end)
    yield from undertakings.agreed(text, start, end)
    yield from charges.settled(text, start, end)
    yield from forecasts.awaited(text, start, end)
    yield from undertakings.planned(text, start, end)
    yield from _infinitives(text, start, end)
    yield from _appended(text, start, end)
    yield from terse.terse(text, start, end)
    yield from futures.obliged(text, start, end)
    yield from undertakings.intended(text, start, end)
    yield from futures.would(text, start, end)
    yield from forecasts.hoped(text, start, end)
    yield from futures.present(text, start, end)
    yield from calls.called(text, start, end)
    yield from undertakings.pleas(text, start, end)


def listed(text: str, start: int, end: int) -> Iterator[Shape]:
    """The shapes that hold only in a list of actions or behind a marker: an imperative, «NAME does it»."""
    if verbs.imperative(text[start:end]) or _LETS.match(text, start, end):
        yield Shape(Rule.IMPERATIVE, (start, start), start, verbs.first_word(text[start:end]))
    for found in _SECOND.finditer(text, start, min(end, start + 80)):
        verb = found["verb"].casefold()
        forms = (verb, verb.removesuffix("s"), verb.removesuffix("es"))
        base = next((form for form in forms if form in verbs.WORKING), "")
        if base:
            yield Shape(Rule.PRESENT, (start, found.start()), found.start("verb"), base)


def _infinitives(text: str, start: int, end: int) -> Iterator[Shape]:
    """«Name to share», «Form to be shared»: no finite verb stands before the infinitive."""
    for opening in sorted({start, *(found.end() for found in BOUNDARY.finditer(text, start, end))}):
        fronted = _FRONTED.match(text, opening, end)
        begin = fronted.end() if fronted else opening
        found = _TO.search(text, begin, end)
        if not found or FINITE.search(text, begin, found.start()) or found.start() - begin > 140:
            continue
        verb = found["verb"].casefold()
        if verb == "be" and found["next"] and verbs.participle(found["next"]):
            subject = (begin, found.start())
            yield Shape(Rule.INFINITIVE, subject, found.start("next"), verbs.infinitive(found["next"]), passive=True)
        elif verb not in _SKIPPED_TO:
            yield Shape(Rule.INFINITIVE, (begin, found.start()), found.start("verb"), verb)


def _appended(text: str, start: int, end: int) -> Iterator[Shape]:
    """«The form, to be circulated by A in May, …»: a deed told beside the thing."""
    for found in _APPENDED.finditer(text, start, end):
        if verbs.participle(found["done"]) and (
            " by " in found["rest"] or re.search(r"\d|\b(?:next|end|[A-Z][a-z]+)\b", found["rest"])
        ):
            subject = before(text, start, found.start())
            yield Shape(Rule.APPENDED, subject, found.start("done"), verbs.infinitive(found["done"]), passive=True)
