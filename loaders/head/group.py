"""The name of the group that met: the title of its minutes, without what is not the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.head.aliases import initials
from graphapp.loaders.head.lines import Line
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role
from graphapp.schema.documents import BlockKind, Document, Minutes, Passage

_NOUNS = (
    r"group|committee|board|cluster|sub-?cluster|forum|task\s?force|team|network|council|sector"
    r"|consortium|commission|assembly|community|wg|tf|cg|"
    r"sub-?group|working\s+party|alliance|coalition|panel|partnership|secretariat|bureau|platform"
    r"|association|unit|collective|steerco|circle|exchange|sig|round\s?table|sub-?sector|caucus|workstream"
)
_NOUN = Regex(rf"\b(?!Teams\b)(?:{_NOUNS})s?\b", re.IGNORECASE)
_BARE_NOUN = re.compile(
    rf"((?:(?:Steering|Management|Executive|Advisory|Technical|Working|General|Strategy|Governing"
    rf"|Coordination)\s+)?(?:{_NOUNS}))\b",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:name of )?(?:the )?(?:working )?(?:group|committee|meeting|board|forum|cluster|subject|title|sig|wg|task force|network"
    r"|meeting (?:title|name))(?: name)?"
)
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w{3,5}tieth"
    r"|\w{3,5}ty-\w{3,7})"
)
_BEFORE = re.compile(
    r"^\W*(?:(?:(?:draft|final|approved|unapproved|provisional|summary|meeting|agenda|notes?|records?"
    r"|minutes?|report|the|call)\b[\s:,–—-]*)+(?:(?:of|for|from|on)\b\s*)?(?:the\s+|(?:today|this\s+week)['’]s\s+)?"
    r"|welcome\s+to\s+(?:the\s+)?)+"
    rf"(?:{_ORDINAL}\s+)?(?:(?:regular|ordinary|extraordinary|monthly|weekly|quarterly|annual)\s+)?"
    r"(?:(?:meeting|session|call)\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
# «Joint meeting of the», «Action points from the»: what the document is, before whose it is.
_OCCASION = re.compile(
    rf"\b(?:(?:{_ORDINAL}|joint|ad[- ]?hoc|special|regular|ordinary|extraordinary|monthly|weekly|quarterly|annual"
    r"|coordination|online|virtual)\s+){0,3}"
    r"(?:meeting|session|call|telecon(?:ference)?)\s+of\s+(?:the\s+)?"
    r"|(?:action\s+points?|outcomes?|decisions|key\s+points|highlights|conclusions)\s+(?:of|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_RECORD = (
    r"minutes|summary|notes|agenda|held|on|of|for|record|report|no\.?|number|#\s?\d+|\d{1,3}|v\d+|draft"
    r"|final|action\s+points?|action\s+tracker"
)
_EVENT = (
    r"meetings?|telecon(?:ference)?|call|regular|monthly|weekly|bi-?weekly|contributors?|kick-?\s?off"
    r"|annual|extraordinary|webinar|external|stand-?\s?up|huddle|check-?in|catch-?up|sync"
)
_AFTER_NAME = Regex(rf"[\s,:;–—|-]*\b(?:{_RECORD}|{_EVENT})\b\.?[\s.:,!–—-]*$", re.IGNORECASE)
# «…, 5th», «… meeting, Brno»: the count and the place behind the name.
_LAST = Regex(rf",\s+{_ORDINAL}$|(?:(?<=meeting)|(?<=call)|(?<=session)),\s+[^,\s]+(?:\s+[^,\s]+)?$", re.IGNORECASE)
_AFTER_EVENT = Regex(rf"[\s,:;–—|-]*\b(?:{_RECORD})\b\.?[\s.:,!–—-]*$", re.IGNORECASE)
_DASH = Regex(r"\s+(?:[–—|/-]|--)\s+|:\s+")
_YEAR = Regex(r"[\s,(–—-]*\b(?:19|20)\d\d\b\W*(?:[A-Z][a-z]+)?\W*$")
_EVENTFUL = Regex(
    r"\b(?:meeting|minutes|call|telecon(?:ference)?|workshop|session|hour|assembly|conference|webinar|stand-?\s?up"
    r"|huddle|check-?in|catch-?up"
    r"|sync)\b",
    re.IGNORECASE,
)
_MEANS = Regex(r"\b(?:teams|zoom|skype|webex|bluejeans|video|teleconference)\b", re.IGNORECASE)
_DATE_LIKE = Regex(
    r"\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
# «RKT monthly call»: the acronym is the name, where nothing but the event stands behind it.
_ALONE = re.compile(
    rf"(?P<name>(?-i:[A-Z][A-Z0-9&-]{{2,9}}))(?:[\s,:;–—|/-]+(?:{_RECORD}|{_EVENT})\b\.?)+[\s.:,;!/|–—-]*$",
    re.IGNORECASE,
)
_NOTES_OF = re.compile(rf"\W*(?:notes|minutes|summary)\b.*\b(?:{_NOUNS})\b", re.IGNORECASE)
_NAMED = (
    rf"(?P<name>(?:[A-Z][\w&’'-]*\s+(?:(?:and|on|of|for|&)\s+)?){{1,6}}(?i:{_NOUNS})"
    r"(?:\s+on\s+[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})?)"
)
_MET = Regex(
    rf"(?:^|[.:]\s+)(?:[Tt]he\s+|[Tt]his\s+was\s+the\s+[^.]{{0,40}}?\b(?:meeting|call|session)\s+of\s+the\s+"
    rf"|(?:[Tt]he\s+)?[^.]{{0,30}}?\b(?:meeting|call|session)\s+of\s+the\s+){_NAMED}(?:\s+\([A-Z][\w-]+\))?"
    r"\s+(?:met\b|held\s|convened|gathered|took\s+place|was\s+held|was\s+convened|opened)"
)
# Where a name has become the subject of a sentence: «The Otter Working Group met in Brno».
_TOLD = Regex(r"(?<=[\w)])\s+(?=(?:met|meets|convened|gathered|discussed|reviewed|held\s+(?:its|a|an|the))\b)", re.IGNORECASE)
_CHAIR_OF = Regex(
    rf"\b(?i:(?:co-?)?chair(?:person)?|(?:lead\s+)?facilitator|convenor|convener|lead|coordinator|secretary)(?:,"
    rf"|\s+of|\s+for|\s+[–-])\s+"
    rf"(?:the\s+)?{_NAMED}"
)


def group_name(minutes: Minutes, lines: Sequence[Line]) -> Passage | None:
    """The group's name as the document's title or head gives it; None where no line names one."""
    fallback: Passage | None = None
    titles = list(_titles(minutes, lines))
    for passage, is_title in titles:
        name = _bare(passage)
        if name is None or (_MEANS.search(name.text) and not _NOUN.search(_MEANS.sub("", name.text))):
            continue
        if _BARE_NOUN.fullmatch(name.text) and (owner := _owner([one for one, _ in titles if one is not passage])):
            return joined([owner, name], " ")
        if _NOUN.search(name.text):
            return _in_full(name, minutes)
        if is_title and _EVENTFUL.search(passage.text) and fallback is None and _is_own_name(name.text):
            fallback = name
    return fallback or _named_in_head(minutes)


def _owner(titles: Sequence[Passage]) -> Passage | None:
    """Whose «Steering Committee» it is: the name that another title line begins with («Otter – shared data on rivers»)."""
    for title in titles:
        first = _DASH.split(title.text)[0]
        short = len(first.split()) < 5 and not _EVENTFUL.search(first) and not any(letter.isdigit() for letter in first)
        if (
            short
            and _is_own_name(first)
            and first[:1].isupper()
            and not _DATE_LIKE.search(first)
            and len(first) < len(title.text)
        ):
            return title.part(0, len(first))
    return None


def _named_in_head(minutes: Minutes) -> Passage | None:
    """The group that the first lines name as the one that met, or as the one whose chair is listed."""
    blocks = [block for section in minutes.sections[:3] for block in section.blocks[:6]]
    for pattern in (_MET, _CHAIR_OF):
        for block in blocks:
            found = pattern.search(block.passage.text)
            if found and not _BARE_NOUN.fullmatch(found["name"]):
                return block.passage.part(*found.span("name"))
    return None


def _in_full(name: Passage, minutes: Minutes) -> Passage:
    """The name written out, where the document's first heading does so: «Red Kite Trust – Board» for «RKT Board»."""
    short, _, noun = name.text.partition(" ")
    if not (noun and short.isupper() and _NOUN.fullmatch(noun)):
        return name
    for section in minutes.sections[:2]:
        for block in (*([section.heading] if section.heading else []), *section.blocks[:3]):
            full = _bare(block.passage)
            if full and full.text.endswith(f" {noun}") and short in initials(full.text.removesuffix(noun)):
                return full
    return name


def _titles(minutes: Minutes, lines: Sequence[Line]) -> Iterator[tuple[Passage, bool]]:
    """What may hold the group's name, the likeliest first; and whether it is a title, which may do without «group»."""
    yield from ((line.passage, True) for line in lines if line.label and line.index < 12 and _LABELS.fullmatch(line.label))
    title = _in_text(minutes.document.title, minutes.document)
    if title:
        yield title, True
    for line in lines:
        if (
            line.heading
            and line.index <= 3
            and (line.section == 0 or line.index <= 1 or _EVENTFUL.search(line.block.passage.text))
            and (not role(line.block.passage.text) or (line.index == 0 and _NOTES_OF.match(line.block.passage.text)))
        ):
            yield line.block.passage, True
    for line in lines:
        if (
            not line.heading
            and line.section == 0
            and line.index < 6
            and not line.label
            and line.block.kind is BlockKind.PARAGRAPH
            and len(line.passage.text) < 120
        ):
            yield line.passage, line.index == 0 and _is_title_line(line.passage.text)


def _is_title_line(text: str) -> bool:
    """Whether a first line in plain letters is a title: it names an event and its day."""
    return bool(_EVENTFUL.search(text)) and len(text.split()) < 12 and any(found.earliest for found in find_dates(text))


def _in_text(title: str | None, document: Document) -> Passage | None:
    """The file's own title where the text holds it."""
    match = re.search(r"\s+".join(map(re.escape, (title or "").split())), document.text) if title else None
    return Passage(match[0], range(match.start(), match.end())) if match else None


def _bare(passage: Passage) -> Passage | None:
    """The passage without «minutes of», dates, numbering and what stands behind a dash; None where nothing is left."""
    start, end = 0, len(passage.text)
    for found in find_dates(passage.text):
        if found.start <= 2:
            start = max(start, found.end)
        else:
            end = min(end, found.start)
    told = _TOLD.search(passage.text)
    end = min(end, told.start()) if told else end
    name = _segment(passage.part(start, max(start, end)))
    before = _BEFORE.match(name.text)
    if before:
        name = name.part(before.end(), len(name.text))
    occasion = _OCCASION.match(name.text)
    if occasion:
        name = name.part(occasion.end(), len(name.text))
    name = name.part(_first_letter(name.text), _trimmed_end(name.text))
    return name if _is_name(name.text) else None


def _segment(passage: Passage) -> Passage:
    """Of a title in parts («Webinar – Shelter Working Group»), the first part that names a group, else the first."""
    cuts = [(0, 0), *(match.span() for match in _DASH.finditer(passage.text)), (len(passage.text), len(passage.text))]
    parts = [passage.part(one[1], two[0]) for one, two in pairwise(cuts)]
    named = [part for part in parts if _NOUN.search(part.text) and "," not in part.text.rstrip(" ,")]
    bare = _bare_noun(named[0]) if named else None
    if named and bare and parts.index(named[0]) == 1 and _is_own_name(parts[0].text) and not _DATE_LIKE.search(parts[0].text):
        return joined([parts[0], bare], " ")  # «Red Kite Trust – Board meeting»
    filled = [part for part in parts if _trimmed_end(part.text) > 2 and _is_own_name(part.text)]
    return (named or filled or [passage])[0]


def _bare_noun(passage: Passage) -> Passage | None:
    """The words for a kind of group, where a part of a title holds nothing else: «Board» of «Board meeting»."""
    noun = _BARE_NOUN.match(passage.text)
    return passage.part(*noun.span(1)) if noun and not _is_own_name(passage.text[noun.end(1) :]) else None


def _first_letter(text: str) -> int:
    year = re.match(r"\W*(?:(?:19|20)\d\d\s+)?\W*", text)
    return year.end() if year else 0


def _trimmed_end(text: str) -> int:
    """Where the name ends: before closing words such as «meeting», which stay where no word for a group is in the name."""
    end = len(text)
    acronym = _ALONE.match(text)
    if acronym:
        return acronym.end("name")
    after = _AFTER_NAME if _NOUN.search(text) else _AFTER_EVENT
    while True:
        rest = text[:end].rstrip(" ,;")
        cut = _YEAR.search(rest) or after.search(rest) or re.search(r"\s*[(\[][^)\]]*$|\s*[(\[][^)\]]*[)\]]\s*$", rest)
        cut = cut or re.search(
            r"(?:(?<=group)|(?<=cluster)|(?<=committee)|(?<=board)|(?<=forum)|(?<=task force)),\s+[^,\s]+(?:\s+[^,\s]+)?$",
            rest,
            re.IGNORECASE,
        )
        cut = cut or _LAST.search(rest)
        bracket = re.search(r"\s+\([^)]*\)\s+(?!.*\b(?:group|committee|board)\b)", rest, re.IGNORECASE)
        if bracket and _NOUN.search(rest[: bracket.start()]):
            end = bracket.start()
        elif cut:
            end = cut.start()
        else:
            return len(rest.rstrip(" ,:;–—-.!(/|"))


def _is_own_name(text: str) -> bool:
    """Whether words of a title are a name, and not only «Meeting summary», «Office hour»."""
    return bool(
        re.sub(
            rf"(?i)\b(?:{_RECORD}|{_EVENT}|the|welcome|to|key|points|discussed|topics|participants|introductions)\b|[\W\d_]+",
            "",
            text,
        )
    )


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
