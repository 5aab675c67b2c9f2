"""Texts that a line holds out with nothing but their name and their address: «Pier codes: https://…/pier-codes.xlsx».

The name may hold no word for a text («Attributes»), and nothing is done to it. What makes it one is the address behind it,
where that leads to a file or a shared document, or the name's own last word. Addresses of meetings, of people and of tickets
are left out, and so are names that every set of minutes has («Agenda», «Notes»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, Candidate, titled
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, words
from graphapp.schema.documents import SectionRole

_LINE = re.compile(
    r"\W*(?:(?:[Ss]ee|[Ll]inks?(?:\s+(?:to|for))?|[Hh]ere\s+is|[Tt]he)\s+)*(?P<name>[^\W_][^:.?!;|<>]{2,70}?)"
    r"(?:\s+here)?\s*(?::|\(|\s[-–—])\s*[<\[(]{0,2}(?P<url>https?://\S+)"
)
# A line that says no more than where a thing is to be found: «Net video now available here».
_HERE = re.compile(
    r"\W*(?:[Tt]he\s+)?(?P<name>[^\W_][^:.?!;|<>]{2,60}?)\s+(?:to\s+use\s+)?(?:with\s+[\w ]{3,30}\s+)?"
    r"(?:(?:is|are|now|also)\s+){0,2}"
    r"available\s+(?:here|below|on\s+request|online)\b.{0,40}"
)
_TO_TEXT = re.compile(
    r"https?://(?:docs\.google\.com/(?:document|spreadsheets|presentation|forms)/|forms\.gle/|zenodo\.org/|(?:dx\.)?doi\.org/"
    r"|(?:www\.)?surveymonkey\.)|\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods|geojson|shp|ttl|xsd|json)(?:[)\]>.,;?#]|\Z)",
    re.IGNORECASE,
)
# A file by its name: one word anywhere, several where a line opens with them («Quay Codes Overview.pptx»).
_STEM = (
    r"(?=[\w-]*[A-Za-z])(?![A-Za-z\d]+\.html)[A-Za-z0-9][\w-]*(?:\.\d+)*"
    r"\.(?i:pdf|docx?|xlsx?|csv|pptx?|odt|ods|ipynb|html|geojson|shp)(?![\w/\"]|\.\w)"
)
_FILE = Regex(rf"(?:\A|(?<=[\s(\[]))(?P<name>{_STEM})")
_OPENING_FILE = re.compile(rf"\W*(?P<name>(?:[A-Z][\w-]*\s){{1,5}}{_STEM})")
_TICKET = re.compile(r"/(?:issues?|pull|merge_requests|tickets?|browse|commit)/|[?&](?:id|issue|ticket)=")
_LONGEST = 8  # words
# What every meeting links to.
_USUAL = lexicon.HOUSEKEEPING | frozenset(
    """note slide recording webinar zoom webex teams dial-in join link links presentation presentations
    powerpoint etherpad hackmd doodle poll registration website webpage site chat channel proposal draft here more information
    info detail
    example source reference""".split()
)
_SILENT = (SectionRole.AGENDA, SectionRole.ATTENDANCE, SectionRole.NEXT_MEETING)


def linked(told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of the lines that are a name and the address of a text."""
    for reading in told:
        sentence = reading.sentence
        text = sentence.passage.text
        opening = _OPENING_FILE.match(text) if verb(text.split(" ", 1)[0].casefold()) is None else None
        files = _FILE.finditer(text) if opening is None else [opening]
        yield from (titled(DATASET, "title", sentence, *m.span("name")) for m in files)
        if sentence.section.role in _SILENT or ("://" not in text and " available " not in text):
            continue
        match = _HERE.fullmatch(text) or _LINE.match(text)
        if match is None or not _is_name(reading, match):
            continue
        url = match.groupdict().get("url")
        tokens = [w for w in words(match["name"]) if w.content]
        if url is None or (not _TICKET.search(url) and (_TO_TEXT.search(url) or _ends_in_text(tokens))):
            yield titled(DATASET, "title", sentence, *match.span("name"))


def _is_name(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a few words tell something, none of them a verb, a pronoun, or whose page it is."""
    tokens = [w for w in words(match["name"]) if w.content]
    small = any(w.low in lexicon.AUXILIARIES | lexicon.PRONOUNS | lexicon.CONJUNCTIONS - {"and", "or"} for w in tokens)
    deed = any((verb(w.low) or ("", ""))[1] == "ed" and not w.capital for w in tokens)
    known = reading.names_in(*match.span("name"), ("Person",)) or any(
        f.start <= match.start("name") and match.end("name") <= f.end for f in reading.found
    )
    told = content_words(match["name"]) - _USUAL - lexicon.MONTHS
    return bool(told) and tokens[0].capital and len(tokens) <= _LONGEST and not (small or deed or known)


def _ends_in_text(tokens: Sequence[Word]) -> bool:
    head = head_at(list(tokens), len(tokens) - 1)
    return head in lexicon.DATASET_HEADS - {"app", "tool", "platform", "hub"}
