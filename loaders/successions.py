"""Organisations that became others: renamed, merged or absorbed, often told in half a sentence («DFID, now FCDO»).

Both names have to be known as organisations in the document; the words between them say what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from graphapp.loaders.dates.finding import find_dates
from graphapp.schema.findings import Found, MeetingFound, Names, Sentence, SuccessionFound
from graphapp.schema.life import SuccessionKind

_GAP = r"\s*[,(–—-]?\s*(?:which\s+|who\s+)?"
_ARTICLE = r"(?:\s+(?:as|to|the|itself|its\s+name))*\s*[«\"“']?\s*"
_BE = r"(?:(?:is|are|was|were|has|have|had|will|be|been|soon|recently|officially|formally|since|then)\s+)*"
_BECAME = re.compile(
    rf"{_GAP}{_BE}(?:(?:now|henceforth)(?:\s+(?:known|called|renamed|rebranded|named|operating))?|(?:re-?named|rebranded)"
    rf"|changed\s+its\s+name|(?:becomes?|became|becoming)(?:\s+known)?){_ARTICLE}",
    re.IGNORECASE,
)
_WAS = re.compile(
    rf"{_GAP}(?:formerly|previously|the\s+former|ex-|(?:the\s+)?successor\s+(?:of|to))(?:\s+(?:known|called|named))?{_ARTICLE}",
    re.IGNORECASE,
)
_ABSORBED = re.compile(
    rf"{_GAP}{_BE}(?:merged|merges|merge|absorbed|integrated|incorporated|folded)\s+(?:in)?(?:to|by)(?:\s+the)?\s*|"
    rf"{_GAP}{_BE}(?:become|becomes|became)\s+(?:a\s+)?part\s+of(?:\s+the)?\s*",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|,?\s+and|&|/)\s*(?:the\s+)?", re.IGNORECASE)
_MERGE = re.compile(rf"\s*{_BE}(?:merge[ds]?|merging|joined\s+forces|amalgamated)\b", re.IGNORECASE)
_MERGED_WITH = re.compile(rf"{_GAP}{_BE}(?:merge[ds]?|merging|amalgamated)\s+with(?:\s+the)?\s*", re.IGNORECASE)
_MERGER = re.compile(r"\bmerger\s+(?:of|between)\s+(?:the\s+)?\Z", re.IGNORECASE)
_INTO = re.compile(
    r"[^.;]{0,40}?\b(?:to\s+form|to\s+become|into|as|forming|to\s+create)(?:\s+the|\s+a\s+new)?\s*", re.IGNORECASE
)
_TO_COME = re.compile(r"\b(?:will|to\s+be|plans?\s+to|is\s+going\s+to|soon)\b", re.IGNORECASE)
_UNTRUE = re.compile(r"\b(?:not|never|may|might|could|would|if|whether|proposed|considering)\b", re.IGNORECASE)


def find_successions(sentences: Sequence[Sentence], names: Names, meeting: MeetingFound) -> list[SuccessionFound]:
    """Each change of organisations that a sentence tells of, in order of appearance."""
    found: list[SuccessionFound] = []
    for sentence in sentences:
        bodies = [each for each in names.find(sentence.passage) if each.kind == "Organisation"]
        if len({body.key for body in bodies}) > 1:
            found += _of_sentence(sentence, bodies, meeting)
    return found


def _of_sentence(sentence: Sentence, bodies: Sequence[Found], meeting: MeetingFound) -> Iterator[SuccessionFound]:
    text = sentence.passage.text
    taken: set[int] = set()
    for index in range(len(bodies) - 1):
        told = None if index in taken else _told(text, bodies, index)
        if told is None:
            continue
        kind, before, after, last = told
        words = text[bodies[index].start : bodies[last].end]
        taken |= set(range(index, last))
        keys = tuple(dict.fromkeys(each.key for each in before)), tuple(dict.fromkeys(each.key for each in after))
        if _UNTRUE.search(words) or set(keys[0]) & set(keys[1]):
            continue
        planned = bool(_TO_COME.search(words))
        day = _day(text, meeting, planned)
        yield SuccessionFound(kind, keys[0], keys[1], sentence, day[0], day[1], planned)


_Told = tuple[SuccessionKind, Sequence[Found], Sequence[Found], int]


def _told(text: str, bodies: Sequence[Found], index: int) -> _Told | None:
    """What became of the body at this place, and the index of the last body that the words name."""
    one, other = bodies[index], bodies[index + 1]
    between = text[one.end : other.start]
    if _BECAME.fullmatch(between):
        return SuccessionKind.RENAMED, [one], [other], index + 1
    if _WAS.fullmatch(between):
        return SuccessionKind.RENAMED, [other], [one], index + 1
    if _ABSORBED.fullmatch(between):
        return SuccessionKind.MERGED, [one], [other], index + 1
    with_other = _MERGED_WITH.fullmatch(between)
    if with_other or _AND.fullmatch(between):
        behind = text[other.end :]
        if with_other or _MERGE.match(behind) or _MERGER.search(text[: one.start]):
            into = bodies[index + 2] if index + 2 < len(bodies) else None
            if into and _INTO.fullmatch(text[other.end : into.start]):
                return SuccessionKind.MERGED, [one, other], [into], index + 2
            return SuccessionKind.MERGED, [one, other], [], index + 1
    return None


def _day(text: str, meeting: MeetingFound, planned: bool) -> tuple[str | None, str | None]:
    """The first day of the change and the words for it, where the sentence has exactly one date."""
    held = date.fromisoformat(meeting.date) if meeting.date else None
    dates = [each for each in find_dates(text, held, past=not planned) if each.earliest]
    return (dates[0].earliest, dates[0].text) if len(dates) == 1 else (None, None)
