"""Words that may begin the name of a public body: countries and their people, states of a federation, «National», «Royal».

The parts of federations are listed here and not among the places of the vocabulary, which are what a graph may link to.
"""

from __future__ import annotations

from functools import cache

from graphapp.loaders.vocabulary.places import countries, regions
from graphapp.schema.ids import fold

_ORIGINS = (
    "National Federal Royal State Central European African Asian Arab International Nordic Caribbean Global World "
    "Provincial Metropolitan Hellenic Regional Supreme US UK EU UN"
).split()
_PARTS = (
    # United States
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|"
    "Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|"
    # Canada and Australia
    "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|Yukon|Nunavut|"
    "New South Wales|Queensland|Tasmania|Victoria|Western Australia|South Australia|"
    # the United Kingdom
    "England|Scotland|Wales|Northern Ireland|Scottish|Welsh|"
    # Pakistan and India
    "Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Gilgit-Baltistan|Kerala|Karnataka|Tamil Nadu|Maharashtra|Gujarat|Rajasthan|"
    "Bihar|Odisha|Assam|West Bengal|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Telangana|"
    # Germany, Iraq, Somalia, Nigeria
    "Bavaria|Saxony|Brandenburg|Hessen|Kurdistan|Puntland|Jubaland|Galmudug|Hirshabelle|Borno|Adamawa|Yobe"
)
STATES = f"(?:{_PARTS})"  # as a part of an expression

# States by their letters, as their bodies are written: «OR Department of Tides», «QLD Health».
STATE_LETTERS = (
    r"(?:A[KLRZ]|C[AOT]|D\.?C\.?|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|"
    r"N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|QLD|TAS|VIC)"
)


@cache
def origins() -> frozenset[str]:
    """The words, folded, that may begin the name of a public body."""
    named = [s.text for c in countries() for s in c.spellings if len(s.text) > 3]
    adjectives = [a for c in countries() for a in c.adjectives]
    return frozenset(fold(w) for w in (*_ORIGINS, *_PARTS.split("|"), *named, *adjectives, *(r.name for r in regions())))


def from_origin(left: str) -> str:
    """The end of the words that begins with a country, a nationality, a state or «National»; empty where there is none."""
    words = left.split()
    for i in range(len(words)):
        if any(fold(" ".join(words[i:j])) in origins() for j in (i + 1, i + 2, i + 3) if j <= len(words)):
            return " ".join(words[i:])
    return ""
