"""What the names of known organisations are made of: the words that end many of them, and the words that are nobody's own.

A list of such words written by hand would always lack the next one; nine thousand names say which words bodies end in
(«… Energy», «… Relief», «… Labs»), and a word that stands in several of them is a word and no name.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.vocabulary.organisations import organisations
from graphapp.loaders.vocabulary.people import ordinary_names

_SEVERAL = 2  # names that a word must end, or stand in
# What few known ones end in, though many of those that nobody knows do.
_ENDS = frozenset(
    """Architects Associates Properties Homes Developments Insurance Construction Builders Contractors Logistics Highways
    Tourism Ambulance Police Council Department Ministry Clinic Hospice Pharmacy Robotics Mobility Motors Foods Farms
    Breweries Brewery Studios Designs Diagnostics Therapeutics Biosciences Pharmaceuticals Aviation Shipping Mining
    Plumbing Roofing Landscaping Surveyors Solicitors Accountants Auditors Catering Cleaning Printers Rangers Federation
    Organisation Organization Cooperative Union Newspaper Radio Realty Estates Utilities""".split()
)
# What ends known names too and is a thing, a time, a person or a group wherever else it stands.
_THINGS = frozenset(
    """Project Projects Programme Program Programmes Programs Initiative Initiatives Committee Cluster Team Plan
    Survey Platform Conference System Database Data Index Framework Standard Standards Charter Convention Covenant
    Compact Change Source All World State States Nations Countries Cities Regions Children Women Persons Migrants
    Refugees Officials Engineers Governments Authorities Institutions East West North South Africa America Asia Europe
    Pacific Sahel EU US UK USA Torture Blind Seekers Diseases Desastres Interior Implementation Emergencies House Time
    Times Life Earth Ocean Nature Child Learning Access Control Prevention Reduction Support Coordination Operations
    Response Management Exchange Undertaking Community Dialogue Roundtable Workshop Facility Unit Officer
    Director Fund Funds Infrastructure Resources Rights Policy Protection Logic Materials Quality Model Code Registry
    Register Catalogue Catalog Hub Sheet Week Day Summit Congress Collaboration collaboration Movement Law
    Justice Culture History Economy Inclusion Training Population Reclamation Investment Governance Youth Hill Street
    Road Park Square Building Section Tower Bridge Valley Lane Avenue Secretariat Group II""".split()
)


@cache
def _counts() -> tuple[Counter[str], Counter[str]]:
    """How many organisations' names each word ends, and in how many it stands."""
    names = [o.name.split() for o in organisations() if " " in o.name]
    return Counter(words[-1] for words in names), Counter(word for words in names for word in set(words))


# What nothing but a body ends in, wherever it stands.
_ALWAYS = frozenset(
    """Trust Housing Police Clinic Hospice Pharmacy Homes Foods Breweries Brewery Associates Consulting Consultants
    Solicitors Architects Surveyors Accountants Auditors Builders Contractors Pharmaceuticals Therapeutics Biosciences
    Cooperative Landscaping Plumbing Roofing Studios Motors Ambulance Caterers Printers Orchestra Choir Nurseries""".split()
)


def is_always_end(word: str) -> bool:
    """Whether a name that ends in the word is an organisation's, whatever is said of it."""
    return word in _ALWAYS


@cache
def is_end(word: str) -> bool:
    """Whether names of organisations end in the word, and those of other things seldom do."""
    if word in _THINGS or is_place(word) or not word.isalpha():
        return False
    return word in _ENDS or (_counts()[0][word] > _SEVERAL and word.istitle())


@cache
def is_own(word: str) -> bool:
    """Whether a word with a capital is likely somebody's own name: it stands in no two names, and is no ordinary word."""
    return word[:1].isupper() and _counts()[1][word] < _SEVERAL and word.casefold() not in ordinary_names()
