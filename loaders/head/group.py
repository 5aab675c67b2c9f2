"""The name of the group that met: the title of its minutes, without what is not the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.lines import Line
from graphapp.schema.documents import Document, Minutes, Passage

_NOUNS = (
    r"group|committee|board|cluster|sub-?cluster|forum|task\s?force|team|network|council|sector|consortium|commission|assembly|community|wg|tf|cg|"
    r"sub-?group|working\s+party|alliance|coalition|panel|partnership|secretariat|bureau|platform|association|unit|collective|steerco"
)
_NOUN = re.compile(rf"\b(?!Teams\b)(?:{_NOUNS})s?\b", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:name of )?(?:the )?(?:working )?(?:group|committee|meeting|board|forum|cluster|subject|title|meeting (?:title|name))(?: name)?"
)
_BEFORE = re.compile(
    r"^\W*(?:(?:draft|final|approved|unapproved|summary|meeting|agenda|notes?|record|minutes?|report|the|call)\b[\s:–—-]*"
    r"(?:(?:of|for|from|on)\b\s*)?(?:the\s+)?)+(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|\w+teenth)\s+)?(?:(?:regular|monthly|weekly|annual)\s+)?"
    r"(?:meeting\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,:;–—|(-]*(?:\b(?:meetings?|minutes|summary|notes|agenda|telecon(?:ference)?|call|held|on|of|the|for|record|no\.?|number|#\s?\d+|\d{1,3}|v\d+|draft|final|"
    r"action\s+points?|conference|regular|monthly|weekly|bi-?weekly|contributors?|kick-?\s?off)\b\.?|[)\]])[\s.:,–—-]*$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+[–—|-]\s+(?P<suffix>[^–—|]{2,60})$")
_DATE_LIKE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z0-9&-]*[A-Z]\b")
_STOP = frozenset("of the for and in on to a an".split())


def group_name(minutes: Minutes, lines: Sequence[Line]) -> Passage | None:
    """The group's name as the document's title or head gives it; None where no line names one."""
    candidates = [name for passage in _titles(minutes, lines) if (name := _bare(passage)) is not None]
    with_noun = [name for name in candidates if _NOUN.search(name.text)]
    return next(iter(with_noun or candidates), None)


def group_aliases(name: Passage | None, document: Document) -> tuple[str, ...]:
    """Short forms of the group's name that the document uses: «(RSWG)» behind it, or its initials anywhere."""
    if name is None:
        return ()
    initials = _initials(name.text)
    behind = re.compile(re.escape(name.text).replace(r"\ ", r"\s+") + r"\s*[(\[]\s*([A-Z][\w-]*[A-Z][\w-]*)\s*[)\]]")
    found = behind.findall(document.text)
    found += [word for word in _ACRONYM.findall(document.text) if word in initials]
    return tuple(dict.fromkeys(word for word in found if word != name.text))


def _titles(minutes: Minutes, lines: Sequence[Line]) -> Iterator[Passage]:
    """What may hold the group's name, the likeliest first."""
    yield from (line.passage for line in lines if line.label and _LABELS.fullmatch(line.label))
    top = [line for line in lines if line.section == 0 or (line.section == 1 and line.heading)]
    title = _in_text(minutes.document.title, minutes.document)
    if title:
        yield title
    yield from (line.block.passage for line in top if line.heading)
    yield from (line.passage for line in top[:6] if not line.heading and not line.label and len(line.passage.text) < 120)


def _in_text(title: str | None, document: Document) -> Passage | None:
    """The file's own title where the text holds it."""
    match = re.search(r"\s+".join(map(re.escape, (title or "").split())), document.text) if title else None
    return Passage(match[0], range(match.start(), match.end())) if match else None


def _bare(passage: Passage) -> Passage | None:
    """The passage without «minutes of», dates, numbering and a region behind a dash; None where nothing is left."""
    start, end = 0, len(passage.text)
    for found in find_dates(passage.text):
        if found.start <= 2:
            start = max(start, found.end)
        else:
            end = min(end, found.start)
    before = _BEFORE.match(passage.text[start:end])
    start += before.end() if before else 0
    end = _trimmed_end(passage.text, start, end)
    name = passage.part(start, end)
    while name.text and not (name.text[0].isalnum()):
        name = name.part(1, len(name.text))
    return name if _is_name(name.text) else None


def _trimmed_end(text: str, start: int, end: int) -> int:
    while True:
        rest = text[start:end]
        suffix = _SUFFIX.search(rest)
        year = re.search(r"[\s,(–—-]*\b(?:19|20)\d\d\b\W*(?:[A-Z][a-z]+)?\W*$", rest)
        after = _AFTER.search(rest)
        if year:
            end = start + year.start()
        elif after:
            end = start + after.start()
        elif suffix and not _NOUN.search(suffix["suffix"]) and _NOUN.search(rest[: suffix.start()]):
            end = start + suffix.start()
        else:
            return end - (len(rest) - len(rest.rstrip(" ,:;–—-.(")))


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        len(text) >= 2
        and len(words) <= 14
        and any(c.isupper() for c in text)
        and not (len(words) == 1 and not text.isupper())
        and not _DATE_LIKE.fullmatch(text)
        and not text.endswith((".", "?", "!"))
    )


def _initials(name: str) -> set[str]:
    """The short forms that the name's words make: all of them, and those of its endings of three letters or more."""
    words = [word for word in re.findall(r"[\w-]+", name) if word.lower() not in _STOP]
    forms: set[str] = set()
    for first in range(len(words)):
        parts = words[first:]
        full = "".join(word if word.isupper() else word[0].upper() for word in parts)
        short = "".join(word[0].upper() for word in parts)
        forms |= {form for form in (full, short) if len(form) >= (3 if first else 2) and len(parts) > 1}
        if parts and parts[0].isupper():
            forms |= {f"{parts[0]} {form}" for form in (short[1:],) if len(form) > 1}
    return forms
