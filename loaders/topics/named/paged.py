"""Texts told by their length, their language, or as a library of data: «a one-page summary», «the Kyrgyz translation».

A number and «page» belong to no name elsewhere, and a language is no matter, so the rules for phrases see a bare «summary».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, Candidate, titled
from graphapp.loaders.topics.language.reading import Reading

_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|ten)"
_TEXT = (
    r"(?:summary|note|brief|outline|factsheet|fact\s+sheet|guidance|paper|document|report|flyer|leaflet|overview|handout"
    r"|explainer|proposal|pager|infographic|guide|concept\s+note|policy\s+brief|briefing)"
)
_LANGUAGES = (
    "Arabic|English|French|Spanish|Portuguese|Russian|Ukrainian|Romanian|Polish|Turkish|Dari|Pashto|Persian|Farsi|Urdu|Hindi|Nepali"
    "|Bengali|Bangla|Burmese|Rohingya|Swahili|Kiswahili|Somali|Amharic|Tigrinya|Oromo|Hausa|Kanuri|Fulfulde|Creole|German|Italian"
    "|Greek|Czech|Slovak|Hungarian|Bulgarian|Serbian|Croatian|Albanian|Macedonian|Georgian|Armenian|Azerbaijani|Kazakh|Kyrgyz|Uzbek"
    "|Tajik|Turkmen|Mongolian|Chinese|Mandarin|Japanese|Korean|Vietnamese|Thai|Lao|Khmer|Indonesian|Malay|Tagalog|Filipino|Tetum"
    "|Sinhala|Tamil|Kurdish|Sorani|Kurmanji|Hebrew|Dutch|Danish|Swedish|Norwegian|Finnish|Estonian|Latvian|Lithuanian|Quechua"
    "|Guarani|Aymara|Lingala|Kirundi|Kinyarwanda|Wolof|Bambara|Malagasy|Zulu|Xhosa|Shona|Sango"
)
_PAGES = Regex(rf"\b(?P<name>{_COUNT}[- ]pages?\s+(?:[a-z-]+\s+)?{_TEXT})\b(?!\s+(?:on|about|of|for)\b)", re.IGNORECASE)
_TRANSLATED = Regex(
    rf"\b(?P<name>(?:{_LANGUAGES})(?:\s*(?:and|&|/|,)\s*(?:{_LANGUAGES})){{0,2}}\s+translations?)\b"
    r"(?=\s+(?:of|took|takes?|is|are|was|were|has|have|will|by)\b|\s*[:–-])"
)
_LIBRARY = Regex(
    r"\b(?P<name>(?:[A-Z][\w-]+\s+){0,3}(?:(?:Microdata|Data|Document|Media|Code|Resource|Resources|Reference|Tools?|Indicator|Question|"
    r"Map|Template|Software|Model|Image|Photo|Video|Image|Knowledge)\s+Library|(?:[A-Z][\w-]+\s+){1,3}(?:Data\s+Explorer|Data\s+Archive|Data\s+Bank|Data\s+Centre)))\b"
)


def paged(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where such a text is named."""
    for reading in readings:
        text = reading.sentence.passage.text
        for pattern in (_PAGES, _TRANSLATED, _LIBRARY):
            for match in pattern.finditer(text):
                start, end = match.span("name")
                whole = any(f.start <= start and end <= f.end for f in reading.found)
                if not whole:
                    yield titled(DATASET, "name", reading.sentence, start, end)
