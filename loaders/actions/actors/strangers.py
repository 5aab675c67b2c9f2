"""Who acts whom nobody knows: initials, the letters of a body, a name that stands nowhere else.

Letters of things («the API will …») look the same: those that are common are listed, and behind an article only the letters
count that end as those of bodies do.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.actors.pronouns import LEADING
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import THINGS, finite

_NOBODY = r"(?!(?:API|PDF|URL|FAQ|GIS|CSV|XML|RDF|SQL|SOP|TOR|MOU|CV|ID|IT|UI|UX|PR|QA|AOB|TBD|TBC)\b)"  # letters of things
_FORMAT = (  # nor these
    r"(?!(?:HTML|JSON|YAML|HTTPS?|REST|JPEG|TIFF|UTF|ASCII|SHACL|SPARQL|COVID|TODO|NOTE|ACTION|AGENDA|DRAFT"
    r"|RESOLVED|AGREED|DECIDED|NOTED|APPROVED)\b)"
)
# «the SC», «the Storms TT»
_BODY = r"(?:[Tt]he\s+)?(?:[A-Z][\w-]*\s+){0,2}(?:[A-Z]{0,5}(?:WG|TF|TT|SG|SC|TC|IG|EG)|[PT]MC|E[BT]|AG|SIG)"
# «LP», «NQTA», «Ada Brook»
_SOMEBODY = (
    rf"(?:{_BODY}|{_NOBODY}[A-Z][A-Za-z]?[A-Z]|{_FORMAT}(?:[A-Z]{{4,12}}|[A-Z]{{2,}}-[A-Z]{{3,}})"
    r"|[A-Z](?:\.|[a-z’'-]+)? [A-Z][a-z’'-]+)"
)
_ALL = re.compile(
    rf"\s*{_SOMEBODY}(?:\s*(?:,|/|&|\band\b)\s*{_SOMEBODY})*\s*(?:(?:is|are|has|have|also|both|then|now|therefore)\s*){{0,2}}"
)
_ONE_BODY = re.compile(rf"\s*{_BODY}\s*")
_WITH = re.compile(rf"\s*(?:{_SOMEBODY}\s*(?:,|/|&|\band\b)\s*)+")
_ONE_NAME = re.compile(
    r"\W*(?!(?:This|That|These|Those|It|They|Which|Who|What|There|Nobody|None|Nothing|Everything|Each|Other|Others|Such"
    r"|Also|Not)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)*(?<=\w{3})\s*(?:also\s*|then\s*|has\s*|have\s*)?"
)

# «The Port Captain», «the county», «our landlord, Mr Moe,»: who agrees or is asked is somebody, whatever the word.
_UNNAMED = re.compile(
    r"\W*(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts)\s+(?:[\w’'.&/-]+\s+){0,4}?(?P<head>[\w’'.&/-]+)"
    r"\s*(?:,[^,]{2,40},|\([^()]*\))?\s*(?:(?:also|then|now|has|have|further|unanimously|kindly|therefore)\s+)*"
)
_OFFICE = re.compile(rf"\W*[Tt]he\s+(?:{_NOBODY}[A-Z][\w’'.&/-]*(?:\s+of(?:\s+the)?)?(?:\s+|\Z)){{1,5}}(?:do\s*)?")
_MANY = re.compile(
    r".*s|group|board|committee|council|meeting|house|forum|assembly|cluster|panel|community|room", re.IGNORECASE
)


def are(words: str) -> bool:
    """Whether the words are somebody nobody knows, or several («LP», «XY and ZA»)."""
    return _ALL.fullmatch(words, _opened(words, 0)) is not None


def body(words: str) -> bool:
    """Whether the words are a body by the letters with which those of bodies end («the SC»)."""
    return _ONE_BODY.fullmatch(words) is not None


def join(words: str) -> bool:
    """Whether the words before a known name are others joined to it («XY and »)."""
    return _WITH.fullmatch(words) is not None


def one_name(text: str, region: tuple[int, int]) -> bool:
    """Whether a stretch is one name and nothing else: whether it is somebody's, the deed tells («Sandworks agreed to»)."""
    return _ONE_NAME.fullmatch(text, _opened(text, *region), region[1]) is not None


def meant(text: str, region: tuple[int, int]) -> bool | None:
    """Whether a stretch that nobody is named in is one person or body; None where it may be no doer at all."""
    if one_name(text, region):
        return True
    found = _UNNAMED.fullmatch(text, _opened(text, *region), region[1])
    if not found or finite(text, *region) or THINGS.fullmatch(found["head"]):
        return None
    return not _MANY.fullmatch(found["head"])


def office(text: str, region: tuple[int, int], verb: int) -> bool:
    """Whether an office or a body by its capital letters is wished to do the deed at a place («that the Port Captain send»)."""
    return (
        not verbs.third_person(verbs.first_word(text[verb:]))
        and _OFFICE.fullmatch(text, _opened(text, *region), region[1]) is not None
    )


def _opened(text: str, start: int, end: int | None = None) -> int:
    """Where the words behind an opening phrase begin («After the break, Sandworks agreed to»)."""
    lead = LEADING.match(text, start, len(text) if end is None else end)
    return lead.end() if lead and "," in lead[0] else start
