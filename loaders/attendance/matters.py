"""Matters for which there are ministries: words that go on in the name of one behind a comma or «and»."""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex

# Matters for which there are ministries: what stands behind «and» with nothing else belongs to the name before it.
MATTERS = re.compile(
    r"(?:(?:the|of|and|natural|public|social|local|rural|urban|women['’]?s?|internal|home|foreign|food|higher|physical|economic|national|human|water"
    r"|human|regional)\s+|(?:agriculture|affairs|business|children|climate|communications?|community|cooperation|culture|development|economy|education"
    r"|employment|energy|environment|equality|family|finance|fisheries|food|forestry|gender|geology|health|housing|industry|information|innovation"
    r"|insurance|integration|interior|investments?|irrigation|justice|labou?r|livestock|migration|mines|mining|planning|population|protection"
    r"|refugees|registration|relations|research|resources|rights|sanitation|sciences?|security|services|sports?|statistics|technology"
    r"|commerce|treasury|digitali[sz]ation|entrepreneurship|mobility|infrastructure|cooperatives|antiquities|heritage|petroleum|gas|electricity"
    r"|diaspora|displaced|manpower|lands?|municipalities|emergenc(?:y|ies)|disasters?|reforms?|decentrali[sz]ation|governance|media"
    r"|telecommunications?|posts?|aviation|railways?|roads?|ports?|oceans?|forests?|wildlife|nutrition|elderly|disabilit(?:y|ies)|inclusion"
    r"|defen[cs]e|solidarity|customs|cities|science|arts?|parks|property|consumers?|markets?|prices?"
    r"|tourism|trade|training|transport|urbani[sz]ation|utilities|water|welfare|women|works|youth|reconstruction|rehabilitation)\b\s*)+",
    re.IGNORECASE,
)
_MINISTRY = Regex(r"\b(?:[Mm]inistr(?:y|ies)|[Dd]epartment|[Dd]irectorate)\s+(?:of|for)\s+[^();]*$")
_NEXT = re.compile(r",\s*(?P<words>[^,;()]+)")


def goes_on(text: str, at: int) -> bool:
    """Whether the comma there stands within the name of a ministry: «Ministry of Ecology, Geology and Mines of Chile»."""
    found = _NEXT.match(text, at)
    if found is None or not _MINISTRY.search(text[:at]):
        return False
    return MATTERS.fullmatch(re.split(r"\s+of\s+", found["words"].rstrip(" ."))[0]) is not None
