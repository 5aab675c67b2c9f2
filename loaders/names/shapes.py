"""Names of organisations told by their shape: «Ministry of …», «… University», «DG …», «… Red Crescent», «… GmbH»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graphapp.loaders.vocabulary.places import countries, regions

_CAP = r"(?:[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ'’]+)*|[A-Z]\.)"
_OF = r"(?:of|for|de|da|do|des|du|la|der|für|of\s+the|for\s+the|de\s+la)"
_TOPIC = rf"{_CAP}(?:(?:\s+|,\s+|,?\s+(?:and|&)\s+(?:the\s+)?|\s+{_OF}\s+){_CAP}){{0,6}}"
_ORIGIN_WORDS = (
    "National", "Federal", "Royal", "State", "European", "African", "Asian", "Arab", "International", "Central", "Nordic", "Pan-African",
    "Inter-American", "Caribbean", "Latin American", "Global", "World", "Provincial", "Metropolitan", "Hellenic",
)  # fmt: skip
_HEADS = (
    r"(?:Agency|Authority|Institute|Institut|University|Commission|Council|Bureau|Administration|Ministry|Directorate|Foundation|Association|"
    r"Federation|Society|Academy|Observatory|Police|Parliament|Corporation|Inspectorate|Ombudsman|Ombudsperson|Commissariat|Laborator(?:y|ies)|"
    r"Refugee\s+Council|Migration\s+Service|Asylum\s+Service|Immigration\s+Service|Statistical\s+Office|Statistics\s+Office|"
    r"(?:Meteorological|Weather|Hydrometeorological|Geological|Forest|Health)\s+Service|Meteorological\s+Office|Development\s+Bank|Central\s+Bank|Space\s+Agency)"
)
_NOT_A_BODY = re.compile(
    r"(?i)\b(?:working|steering|task|advisory|focus|reference|expert)\s+(?:group|committee|force|team)\b|^(?:this|that|these|each|every|any|no|our|"
    r"their|its|his|her|my|your|some|all|both|other|another|new|same|such|which|what|one|two|first|next|last|the|a|an)\b|\b(?:the|our|their|an?)$"
)


@cache
def _origins() -> str:
    """Words that may begin the name of a national body: nationalities, countries, «National»."""
    named = [s.text for c in countries() for s in c.spellings if len(s.text) > 3]
    adjectives = [a for c in countries() for a in c.adjectives]
    places = [r.name for r in regions()]
    words = sorted({*_ORIGIN_WORDS, *named, *adjectives, *places}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words) + ")"


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str | None, str], ...]:
    """Each shape with the category it shows and its name."""
    origin = _origins()
    return tuple(
        (re.compile(pattern), category, reason)
        for pattern, category, reason in (
            (rf"(?:{origin}\s+)?(?:Federal\s+)?Ministry\s+{_OF}\s+(?:the\s+)?{_TOPIC}", "GOVERNMENT", "«Ministry of …»"),
            (rf"(?:{origin}\s+)?(?:Federal\s+)?Department\s+(?:of|for)\s+(?:the\s+)?{_TOPIC}", "GOVERNMENT", "«Department of …»"),
            (rf"(?:{origin}\s+)?Directorate(?:[\s-]+General)?\s+(?:of|for|on)\s+(?:the\s+)?{_TOPIC}", "GOVERNMENT", "«Directorate of …»"),
            (r"DG\s+(?:[A-Z][a-z]{2,10}|[A-Z]{3,6})(?![\w-])", "EU", "«DG …»"),
            (rf"(?:National\s+|{origin}\s+)?(?:Universi(?:ty|dade|dad|té|tät|teit)|Politecnico|Polytechnic)\s+(?:of|de|di|do|for)\s+(?:the\s+)?{_CAP}(?:\s+{_CAP}){{0,2}}", "ACADEMIA", "«University of …»"),
            (rf"{_CAP}(?:\s+(?:of\s+)?{_CAP}){{0,3}}\s+(?:State\s+)?Universit(?:y|at|ät|eit)(?:\s+of\s+{_CAP}(?:\s+and\s+{_CAP})?)?", "ACADEMIA", "«… University»"),
            (rf"(?:{_CAP}\s+){{0,3}}Institute\s+(?:of|for)\s+(?:the\s+)?{_TOPIC}", "ACADEMIA", "«Institute of …»"),
            (rf"(?:{_CAP}\s+){{0,2}}Embassy\s+of\s+(?:the\s+)?{_CAP}(?:\s+{_CAP})?|{origin}\s+Embassy", "GOVERNMENT", "«Embassy of …»"),
            (rf"{origin}(?:\s+(?:and\s+)?{_CAP}){{0,5}}\s+{_HEADS}(?:\s+(?:of|for|on)\s+(?:the\s+)?{_TOPIC})?", None, "national or international body"),
            (rf"(?:{_CAP}\s+){{0,2}}(?:Agency|Office|Bureau|Authority|Council|Commission|Administration)\s+(?:of|for|on)\s+(?:the\s+)?{_TOPIC}", None, "«Agency for …»"),
            (rf"(?:{_CAP}\s+){{1,3}}Red\s+(?:Cross|Crescent)(?:\s+Society)?", "RED_CROSS", "«… Red Cross»"),
            (rf"{_CAP}(?:\s+(?:(?:of|for|and|&)\s+)?{_CAP}){{0,4}}\s+(?:Foundation|Association|Institute|Federation|Stiftung|Consortium)", None, "«… Foundation», «… Association»"),
            (rf"[A-Z][\w&'’-]*(?:\s+(?:&\s+)?[A-Z][\w'’-]*){{0,4}},?\s+(?:GmbH|Ltd|Limited|Inc|LLC|LLP|PLC|plc|B\.?V|S\.?A|AG|Pty|Corp|Oy|AB|ASBL|asbl)\b", "COMPANY", "a company's form"),
        )
    )  # fmt: skip


def shaped(text: str) -> Iterator[tuple[str, str | None, str]]:
    """The names in the text that have the shape of an organisation, with category and rule."""
    for pattern, category, reason in _shapes():
        for match in pattern.finditer(text):
            name = re.sub(r"\s+", " ", match[0]).rstrip(" ,.")
            if match.start() and text[match.start() - 1].isalnum():
                continue
            if not _NOT_A_BODY.search(name):
                yield name, category, reason
