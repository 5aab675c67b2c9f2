"""Who and where in terse notes under an undertaking's own title: «Chile now, Kenya in May», «Donor: Norway», «Aid: done».

Such notes have no verb that the rules for sentences could hold on to; the title alone tells what they speak of, so these
rules are asked only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import joined, run_from
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_FIELDS = (
    (
        Role.LEAD,
        r"who|lead(?:s|er)?|led\s+by|lead\s+agency|implement(?:er|ers|ing\s+partners?)|coordinat(?:or|ion)|hosts?|run\s+by",
    ),
    (Role.FUNDER, r"money|funds?|fund(?:ing|er|ers)|donors?|budget|sponsors?|paid\s+by"),
    (Role.MEMBER, r"with|partners?|members?|participants?|support"),
)
_NAMES = r"(?:\s*[:=]\s*|(?<!by)(?<!with)\s+(?:the\s+)?(?=[A-Z]))"  # behind a field's word
_FIELD = tuple(
    (role, Regex(rf"(?i:(?:^|[.;,(:]\s*)(?:{words}))(?:\s*[:=]\s*|(?<!by)(?<!with)\s+(?:the\s+)?(?=[A-Z]))"))
    for role, words in _FIELDS
)
_WHERE = Regex(r"(?:^|[.;,(]\s*)(?:where|in|countries|coverage|covers|places?|sites?|locations?)\s*[:=]\s*", re.IGNORECASE)
_SEVERAL = re.compile(r"^(?:[\s,/&+;]|and\b|or\b|the\b|then\b|\([^()]{1,60}\))*$", re.IGNORECASE)
_IN_CHARGE = re.compile(
    r"\s+(?:(?:is|are)\s+)?(?:in\s+charge|behind\s+(?:it|this)|(?:does|do|did|doing)\s+(?:the(?!\s+same)|all)\b|holds?\s+the\s+pen)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:\(|\s[-–—]\s|:\s)\s*")
_OPENS = Regex(r"(?:^|[;.]|\b(?:then|first\s+in|then\s+in))\s*(?:the\s+)?$", re.IGNORECASE)
_STARTS = Regex(r"(?:^|[,;.+&/]|\b(?:and|then|also|plus|now))\s*(?:the\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:\s(?:now|first|next|later|then|too|also|follows?|joins?|starts?|begins?|done|finished|ready|under\s+way|ongoing"
    r"|(?:in|from|by|since|until)\s+(?:early\s+|mid-?\s*|late\s+|the\s+)?(?:\d+|[A-Z][a-z]{2}\w*|spring|summer|autumn|winter|end))\b)"
)
_ENDS = re.compile(r"\s*(?:$|[.,:+&])")
_ORDERED = re.compile(r"\s+(?:now|first|next|later|follows?|joins?)\b")
_PART = re.compile(r"\s+(?:part|leg|component|chapter|section|round|wave|branch)\b")
_TOGETHER = Regex(
    r"\b(?:together\s+with|jointly\s+with|alongside|joined\s+by|at\s+the\s+same\s+time\s+as)\s+(?:the\s+)?", re.IGNORECASE
)
_DENIED = Regex(
    r"\b(?:not|no|never|without|dropped|drops|withdr[ae]wn?|withdraws|cancelled|instead|except|similar|unlike|refuse[sd]?"
    r"|asks?|asked|wants?|wanted)\b|\?|\bout\b",
    re.IGNORECASE,
)
_CLAUSE = Regex(r"[.;,:]\s|\s[-–—]\s|$")


def takers(reading: Reading) -> Iterator[tuple[Found, Role]]:
    """The organisations in a field («Donor: …»), or said to be in charge."""
    text = reading.sentence.passage.text
    organisations = [f for f in reading.found if f.kind == "Organisation"]
    yield from in_fields(reading, 0, len(text))
    for index, found in enumerate(organisations):
        last = found
        for other in organisations[index + 1 :]:
            last = other if joined(text, last, other) else last
        if _IN_CHARGE.match(text, last.end):
            yield found, Role.LEAD


def in_brackets(reading: Reading, start: int) -> Iterator[tuple[Found, Role]]:
    """The organisations in the fields of a bracket that stands right there: «(lead: Harbour Aid; donor: Norway)»."""
    text = reading.sentence.passage.text
    end = text.find(")", start) if text[start : start + 2] == " (" else -1
    return in_fields(reading, start, end) if end > 0 else iter(())


def in_fields(reading: Reading, start: int, end: int) -> Iterator[tuple[Found, Role]]:
    """The organisations of the fields between two places: «lead: Harbour Aid», «donor Norway»."""
    text = reading.sentence.passage.text
    organisations = [f for f in reading.found if f.kind == "Organisation" and start <= f.start < end]
    for role, field in _FIELD:
        for match in field.finditer(text, start, end):
            yield from ((f, role) for f in run_from(text, match.end(), organisations, _SEVERAL))


def behind_title(reading: Reading, end: int) -> Iterator[Found]:
    """Those that are all that a title has behind the name that ends there: «Net survey (Chile, Kenya)»."""
    text = reading.sentence.passage.text
    opening = _OPENING.match(text, end)
    listed = [f for f in reading.found if f.kind in ("Organisation", "Country") and not f.weak]
    run = run_from(text, opening.end(), listed, _SEVERAL) if opening else []
    return iter(run if run and not any(c.isalpha() for c in text[run[-1].end :]) else ())


def noted_countries(reading: Reading) -> Iterator[Found]:
    """The countries that a note lists, as a field, as the start of a clause, in their order or as parts of the work."""
    text = reading.sentence.passage.text
    countries = [f for f in reading.found if f.kind == "Country" and not f.weak]
    for match in _WHERE.finditer(text):
        yield from run_from(text, match.end(), countries, _SEVERAL)
    listed: list[Found] = []
    for found in reversed(countries):
        follows = bool(listed) and _SEVERAL.match(text[found.end : listed[0].start]) is not None
        opens = _OPENS.search(text[: found.start]) and (follows or _ENDS.match(text, found.end))
        begins = opens or (_STARTS.search(text[: found.start]) and _GOES_ON.match(text, found.end))
        ordered = _ORDERED.match(text, found.end) or _PART.match(text, found.end)
        if (begins or ordered) and not _denied(text, found):
            listed.insert(0, found)
    yield from listed


def beside(reading: Reading) -> Iterator[Found]:
    """The countries together with which the work is done."""
    text = reading.sentence.passage.text
    countries = [f for f in reading.found if f.kind == "Country" and not f.weak]
    for match in _TOGETHER.finditer(text):
        yield from run_from(text, match.end(), countries, _SEVERAL)


def _denied(text: str, found: Found) -> bool:
    """Whether the clause of a name tells that it is not so, or of somebody's wish."""
    ends = [m.start() for m in _CLAUSE.finditer(text)]
    first = max((e + 1 for e in ends if e < found.start), default=0)
    last = next((e for e in ends if e >= found.end), len(text))
    return _DENIED.search(text[first:last]) is not None
