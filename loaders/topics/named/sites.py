"""What people look things up in by its own name: «tides.gov.uk», «the Open Nets microsite», «Net Status API», «the by-laws».

An address inside a sentence is a name where it stands for the site and not for the way there, so a link («https://…», «www.…»,
a path behind it) is none. A wiki, a page or a programming interface has a name where capitals before it give one, and a website
where they say whose it is; by-laws and standing orders need none, since a body has one set of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, Candidate
from graphapp.loaders.topics.language.lexicon import ING_NOUNS
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.schema.documents import SectionRole

_ENDS = "org|com|net|gov|edu|int|info|io|eu|uk|us|nz|ca|au|ch|de|fr|nl|be|it|es|se|no|ie|za|ke|data|health|wiki|dev"
_DOMAIN = Regex(rf"(?<![\w@/.:%#-])(?!www\.)(?P<name>(?:[A-Za-z][\w-]+\.){{1,3}}(?:{_ENDS}))(?![\w@-]|[/.?:]\w|/|\s[A-Z])")
# A firm goes by its address where it does what only people do.
_FIRM = re.compile(
    r"\s+(?:(?:has|have|had|will|also|now|recently)\s+){1,3}(?:introduced?|announced?|changed?|decided?|agreed?|stop(?:ped)?|offer(?:ed)?"
    r"|asked?|raised?|bought|buy|charged?|withdrawn|withdraw)\b"
    r"|\s+(?:charges|offers|announced|introduced|agreed|wants|asked|decided|refused)\b"
)
_WORD = r"[A-Z][\w’'&+-]*\s+"
_JOIN = r"(?:(?:of|for|and|on|in)\s+(?:the\s+)?)?"
_SORT = r"(?P<sort>[Mm]icro-?[Ss]ite|[Ss]ub-?[Ss]ite|[Ww]iki|[Bb]log|[Pp]age|[Ww]ebpage|[Ss]ite)"
_PART = r"(?!\s+(?:sizes?|views?|loads?|hits?|visits?|counts?|numbers?|limits?|titles?|layouts?|visitors?|breaks?|owners?)\b)"
_PAGE = Regex(rf"(?<![\w’'-])(?P<name>(?:{_WORD}(?:\d[\d.]*\s+)?{_JOIN}){{1,6}}?{_SORT})(?![\w-]){_PART}")
# Whose it is tells a website from others.
_WEBSITE = Regex(rf"(?<![\w’'-])(?P<name>(?:{_WORD}){{1,4}}[Ww]eb-?\s?[Ss]ite)(?![\w-]){_PART}")
_API = Regex(
    rf"(?<![\w’'/-])(?P<name>(?:{_WORD}){{1,4}}API)(?![\w-])(?!\s+(?i:proposals?|spec\w*|document\w*|descriptions?|backlog|drafts?|"
    r"team|group|WG|calls?|keys?|endpoints?|requests?|guidelines?))"
)
_LAWS = Regex(
    r"\b(?P<name>(?:(?i:draft|updated|revised|new|amended|proposed|current|existing)\s+){0,3}(?:(?!(?:The|Our|Its|Their|In|On|Of|For|Beyond|Under|With|By|From|To|And|See|Re|If|All|These|Those|This|Both|No|Any|Some)\s)[A-Z][\w-]+\s+)?(?:[Bb]y-?[Ll]aws|[Ss]tanding\s+[Oo]rders))\b"
    r"(?!\s+(?i:committee|sub-?committee|working|group|team|task|officer|chair))"
)
_ONLINE = Regex(
    r"(?i)\b(?:links?|linked|download\w*|upload\w*|web\w*|online|hits?|post(?:ed|s)?|publish\w*|pages?|url|developers?|visitors?|"
    r"content|dataset\w*|browse\w*|search)\b"
)
# In front of a page or an interface these say no name.
_SORTS = frozenset(
    """the a an this that our their its new old every each any action update see on for in home front landing main web wiki
    title cover meeting agenda help first last about faq github gitlab facebook twitter linkedin confluence google notion
    slack one two next rest restful json xml http https open public java python soap data issue version v1 v2 internal
    external common standard docs profile""".split()
)
_OPENERS = frozenset(
    ("the", "a", "an", "this", "that", "our", "their", "its", "new", "see", "update", "action", "on", "for", "in", "and")
)
# Where anybody may look, and everybody's services.
_EVERYBODYS = frozenset(
    """archive.org wikipedia.org github.com gitlab.com google.com youtube.com facebook.com twitter.com doodle.com zoom.us
    slack.com gmail.com linkedin.com eventbrite.com arxiv.org zenodo.org doi.org amazon.com""".split()
)
_SILENT = (SectionRole.ATTENDANCE, SectionRole.HEADER)


def sites(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where such a thing is named."""
    for reading in (r for r in readings if r.sentence.section.role not in _SILENT):
        text = reading.sentence.passage.text
        spans = [
            m.span("name")
            for m in _DOMAIN.finditer(text)
            if m[0].casefold() not in _EVERYBODYS and not _FIRM.match(text, m.end()) and not _is_of_somebody(text, m)
        ]
        spans += [
            span
            for m in _PAGE.finditer(text)
            if (span := _bare(m)) and (m["sort"].casefold() != "site" or _ONLINE.search(text))
        ]
        spans += [span for m in _API.finditer(text) if (span := _bare(m))]
        spans += [m.span("name") for m in _LAWS.finditer(text)]
        spans = [span for span in spans if not _is_owners(reading, *span)]
        for start, end in (*spans, *_websites(reading)):
            yield Candidate(DATASET, "name", "name", reading.sentence, start, end, end, frozenset({"titled", "own"}))


def _websites(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a website is named by whose it is, but no order to do something with it («Review website»)."""
    for match in _WEBSITE.finditer(reading.sentence.passage.text):
        opening, _, told = match["name"].partition(" ")
        drop = opening.casefold() in _OPENERS or (not match.start() and verb(opening.casefold()) is not None)
        name = told.lstrip() if drop else match["name"]
        start = match.end() - len(name)
        if " " in name and name[0].isupper() and not reading.names_in(start, match.end(), ("Person",)):
            yield start, match.end()


def _is_owners(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are somebody's name, or give no more than whose page it is («the OGC site»)."""
    text = reading.sentence.passage.text
    return any(
        f.start <= start and (end <= f.end or " " not in text[f.end : end].strip()) for f in reading.found if f.end > start
    )


def _is_of_somebody(text: str, match: re.Match[str]) -> bool:
    """Whether an address only says whose site it is: «Ada Bell (openquay.com)», «unicef.org»."""
    bracketed = text[: match.start()].endswith("(") and text[match.end() :].startswith(")")
    return bracketed or organisation_called(match["name"].split(".")[0].upper()) is not None


def _bare(match: re.Match[str]) -> tuple[int, int] | None:
    """Where the name stands without the words that only open the sentence; nothing where no name is left."""
    words = list(re.finditer(r"\S+", match["name"]))
    if words[0][0].endswith("ing") and words[0][0].casefold() not in ING_NOUNS and not match.start("name"):
        words.pop(0)  # «Working on the Nets wiki»
    while words and words[0][0].casefold() in _OPENERS:
        words.pop(0)
    told = [w for w in words[:-1] if w[0].casefold() not in _SORTS and w[0][0].isupper()]
    whose = bool(told) and told[-1][0].endswith(("'s", "’s"))
    return (match.start("name") + words[0].start(), match.end("name")) if told and not whose else None
