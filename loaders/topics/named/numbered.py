"""Undertakings that go by a number, are a day or a week of the year, or are a group about to be set up.

«Pilot 3», «Global Tide Day» and «a task team on tides» have no describing word before a head, so the rules for phrases
either miss them or take one for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language.lexicon import AUXILIARIES, MONTHS
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import words

# What a label says is one: «Project: Audit of nets», «Initiative 2: Quiet harbours».
_LABELLED = re.compile(
    r"\W*(?:Project|Initiative|Programme|Program|Pilot|Workstream|Work\s+stream|Campaign)\s*(?:\d{1,2}|[A-Z])?\s*[:–—]\s+"
    r"(?P<name>[A-Z][^:.;!?()]{4,70}?)\s*(?:\([^()]*\)\s*)?[:.]?\s*"
)
_NUMBERED = Regex(
    r"\b(?P<name>(?:Pilot|Project|Study|Trial|[Pp]hase|Work\s?[Ii]tem|Work\s?[Ss]tream)[ -]?"
    r"(?P<number>\d{1,2}[a-z]?))\b(?!\s*[.:]\d|\s+of\b)"
)
_DELIVERABLE = Regex(r"(?<![\w/])(?:Deliverable\s+)?(?P<name>D\d{1,2}(?:\.\d{1,2}){1,2})\b(?![/-]\w|\.\d)")
# The title of a deliverable goes on in capitals: «D2.3 Tide Data Guide is late».
_TITLE = re.compile(r"(?:\s+[-–—]|:)?\s+(?P<title>[A-Z][a-z]+(?:\s+(?:(?:and|of|for|on|the|in|&)\s+){0,2}[A-Z][\w-]+){1,7})")
# One that opens a line goes on to the end of it, or to what is told of it: «D2.3 Guide to the tides (May): …».
_OPENING = re.compile(r"(?:\s+[-–—]|:)?\s+(?P<title>[A-Z][^:;?!()]{4,90}?)(?=\s*(?:\(|:|\.?\Z|,\s)|\s[-–—]\s)")
_DAY = Regex(
    r"\b(?P<name>(?:World|Global|International|National|European|African|Regional|Annual)\s+(?:[A-Z][\w’'-]+\s+(?:and\s+|of\s+the\s+)?){1,4}"
    r"(?:Day|Week|Month|Year|Forum|Fair))\b"
)
# Days of a body or a matter, told by its capitals: «TWA Innovation Days», «TWA fellows week», «9th TWA meeting».
_DAYS = Regex(
    r"(?<![\w-])(?P<name>(?!(?:The|This|Next|Last|Each|Every|All|Two|Three|Five|Ten)\b)"
    r"(?!(?:International|World|Global|National|Annual|Regional|European|Working)\s+[A-Z]\w+\b(?!\s+[A-Z]))[A-Z][\w’'&-]*\s+(?:[A-Z][\w’'-]+\s+){0,4}(?:Days|Week|Summit|Retreat|(?<!General\s)Assembly|Conference(?!\s+(?:[Rr]oom|[Hh]all|[Cc]all|[Cc]ent|[Ff]acilit|[Rr]oom))|Forum|Decade)"
    r"|[A-Z]{2,}[a-z]?\s+(?!last|next|this|each|every|per|meeting)[A-Za-z]\w{3,}\s+(?:week|days|retreat|summit)"
    r"|\d{1,2}(?:st|nd|rd|th)\s+[A-Z]{3,}\s+(?:[Mm]eeting|[Cc]onference|[Ss]ymposium)"
    r"|(?:UN\s+|International\s+)?Decade\s+of\s+(?:[A-Z][\w-]+\s+(?:and\s+|of\s+)?){0,4}[A-Z][\w-]+)\b(?!-)"
)
# Meetings that are held once, told by their year or their place: «2015 F2F Meeting», «Quayport regional meeting».
_MET = Regex(
    r"(?<![\w-])(?P<name>"
    r"(?:(?:19|20)\d\d\s+(?:F2F|[Ff]ace[- ]to[- ][Ff]ace|[Aa]nnual|[Pp]lenary|[Rr]egional|[Ss]pring|[Aa]utumn)"
    r"|(?!(?:The|This|Next|Last|Our|A|An|And|For|In|At|Annual|Second|First|Third)\b)[A-Z][a-z]+\s+"
    r"(?:F2F|face[- ]to[- ]face|regional|plenary))"
    r"\s+[Mm]eeting"
    r"|(?:F2F|[Ff]ace[- ]to[- ][Ff]ace)(?:\s+[Mm]eeting)?\s+in\s+"
    rf"(?!(?i:{'|'.join(sorted(MONTHS))})\b)[A-Z][a-z]+)(?![\w-])"
)
_SERVICES = Regex(
    r"\b(?:its|the|their|our|runs|operates|run|opened|opening|opens|of|at)\s+(?:the\s+)?(?:\d+\s+)?"
    r"(?P<name>(?:[A-Z][a-z][\w-]*\s+){2,3}(?:Points|Centres|Centers|Spaces|Hubs|Desks|Clinics|Kitchens))\b"
)
_RUN = Regex(
    r"\b(?:runs?|running|operates?|operating|opened|opens|opening|closed|closes|hands?\s+over|handed\s+over|set\s+up)\s+"
    r"(?:(?:the|its|their|all|\d+|two|three|four|five|six)\s+){0,2}"
    r"(?P<name>(?!(?:the|its|their|all|these|those|other|new|two|three)\b)[a-z][\w-]+\s+(?:[a-z][\w-]+\s+)?(?:spaces|clinics|kitchens|desks|teams|hubs|points|centres|centers|brigades))\b"
)
_SET_UP = Regex(
    r"\b(?:set(?:ting)?\s+up|establish(?:ed|ing|es)?|form(?:ed|ing)?|creat(?:e|ed|ing)|constitut(?:e|ed|ing)|"
    r"(?:creation|establishment|setting[ -]up|formation)\s+of|launch(?:ed|ing)?)\s+"
    r"(?:of\s+)?(?:an?|the|its|two)\s+(?:new\s+|small\s+|joint\s+)?"
    r"(?P<name>(?:[A-Z][\w-]+\s+(?:and\s+)?){0,4}(?:[a-z][\w-]+\s+){0,4}?"
    r"(?:[Tt]ask\s?(?:[Tt]eam|[Ff]orce)|technical\s+team|[Ww]orking\s+[Gg]roup|[Ss]ub-?group|[Uu]ser\s+group|[Ff]orum|[Hh]elpdesk|[Cc]onsortium|"
    r"[Cc]ommittee|steering\s+group)(?:\s+(?:on|for)\s+[A-Za-z][\w-]+(?:\s+(?:and\s+)?[a-z][\w-]+){0,2}?"
    r"(?=\s*[.,;:)]|\s+(?:in|by|with|to|before|after|under|which|is|will|has)\b|$))?)"
)
_TOLD = re.compile(
    r"(?i)^(?:task\s?(?:team|force)|technical\s+team|working\s+group|sub-?group|committee|steering\s+group|forum|helpdesk|consortium)$"
)


def numbered(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where a numbered undertaking, a deliverable, a day or a group to be set up is named."""
    found: dict[str, list[tuple[Reading, int, int]]] = {}
    for reading in readings:
        for match in _NUMBERED.finditer(reading.sentence.passage.text):
            key = re.sub(r"[\s-]+", " ", match["name"])
            spelt = next((name for name in found if name.casefold() == key.casefold()), key)
            found.setdefault(spelt, []).append((reading, *match.span("name")))
    if any(len(places) > 1 or any(_is_heading(r) for r, _, _ in places) for places in found.values()):
        for name, places in found.items():
            yield from (_candidate(r, INITIATIVE, name, start, end) for r, start, end in places)
    deliverables = [c for reading in readings for c in _deliverables(reading)]
    titled = {c.acronym for c in deliverables if c.others}
    yield from (c for c in deliverables if c.acronym in titled)  # «D2.3» alone tells nothing
    for reading in readings:
        text = reading.sentence.passage.text
        if (m := _LABELLED.fullmatch(text)) and not reading.names_in(*m.span("name"), ("Organisation", "Person", "Group")):
            yield _candidate(reading, INITIATIVE, "", *m.span("name"))
        yield from (_candidate(reading, INITIATIVE, m["name"], *m.span("name")) for m in _DAY.finditer(text))
        yield from _told_by_capitals(reading)
        yield from _groups(reading)


def _deliverables(reading: Reading) -> Iterator[Candidate]:
    """The deliverables named by their number, each with the title behind it if there is one."""
    text = reading.sentence.passage.text
    for match in _DELIVERABLE.finditer(text):
        opens = not any(c.isalpha() for c in text[: match.start()])
        whole = _OPENING.match(text, match.end()) if opens else None
        title = whole if whole and not _tells(whole["title"]) else _TITLE.match(text, match.end())
        if title and not reading.names_in(*title.span("title"), ("Person",)):
            found = _candidate(reading, DATASET, match["name"], match.start(), title.end("title"))
            yield replace(found, others=(title["title"],))
        else:
            yield _candidate(reading, DATASET, match["name"], *match.span("name"))


def _tells(title: str) -> bool:
    """Whether a title goes on to what is told of it («Tide Guide is late»)."""
    return any(w.low in AUXILIARIES for w in words(title))


def _told_by_capitals(reading: Reading) -> Iterator[Candidate]:
    """Days, weeks and services with a capitalised name, known bodies and months aside."""
    text = reading.sentence.passage.text
    for pattern in (_DAYS, _MET, _SERVICES, _RUN):
        for match in pattern.finditer(text):
            told = {w.casefold() for w in match["name"].split()}
            whole = any(f.start <= match.start("name") and match.end("name") <= f.end for f in reading.found)
            dated = match["name"][0].isdigit() and text[: match.start()].casefold().rstrip().rpartition(" ")[2] in MONTHS
            if not whole and not dated and not told & (MONTHS - {"week"}) and not _DAY.search(text, *match.span("name")):
                yield _candidate(reading, INITIATIVE, match["name"], *match.span("name"))


def _groups(reading: Reading) -> Iterator[Candidate]:
    for match in _SET_UP.finditer(reading.sentence.passage.text):
        if not _TOLD.match(match["name"]):
            yield _candidate(reading, INITIATIVE, match["name"], *match.span("name"))


def _is_heading(reading: Reading) -> bool:
    return reading.sentence.block_index < 0


def _candidate(reading: Reading, kind: str, name: str, start: int, end: int) -> Candidate:
    about = {"heading"} if _is_heading(reading) else set[str]()
    return Candidate(
        kind, "name", "name", reading.sentence, start, end, end, frozenset({"titled", *about}), acronym=name or None
    )
