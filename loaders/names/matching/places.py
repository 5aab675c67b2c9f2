"""Countries and regions of a document, and how much each mention proves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graphapp.loaders.names.drafts import COUNTRY, REGION, Draft, Drafts
from graphapp.loaders.names.matching.lexicon import Hit, Lexicon, lexicon, longest
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.organisations import Certainty
from graphapp.loaders.vocabulary.places import Country, Region, countries, regions
from graphapp.schema.documents import Passage
from graphapp.schema.findings import Found, Names
from graphapp.schema.ids import fold

_OF_A_STATE = ("Government of", "Royal Government of", "Federal Government of", "Ministry of", "Parliament of")
# Longer names that hold a country's name and are not that country.
_NOT_COUNTRIES = (
    "New Mexico", "New Jersey", "New England", "New South Wales", "Georgia Tech", "South Georgia", "Guinea pig",
    "Niger Delta", "Niger River",
    "Congo Basin", "Jordan River", "Jordan Valley", "Gulf of Guinea", "Gulf of Mexico", "Panama Canal", "Turkey vulture",
    "Bank of England",
    "Bosnian War", "Lake Malawi", "Sea of Japan", "China Sea", "South China Sea", "Chad Basin", "Mexico City Policy",
    "Cuba Libre", "Little Italy",
    "US Pacific Time", "US Eastern Time", "US Central Time", "US Mountain Time", "US/Pacific", "US/Eastern", "US/Central",
)  # fmt: skip
# «the Paris Agreement» is nothing in Paris.
_CALLED_AFTER = Regex(
    r"(?<![\w-])(?P<place>[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?)\s(?:Agreements?|Conventions?|Protocols?|Declaration|Treaty|Process|Accords?|"
    r"Principles|Manual|Charter|Consensus|Action\sAgenda|Regulation|Compact|[Pp]igs?|[Ii]nk)(?![\w-])"
)


@cache
def spellings() -> tuple[tuple[str, Country | Region, bool, bool], ...]:
    """Every spelling of a place with the place, whether it is weak evidence, and whether it is ambiguous."""
    found: list[tuple[str, Country | Region, bool, bool]] = []
    for country in countries():
        found += [(s.text, country, False, s.certainty is not Certainty.SURE) for s in country.spellings]
        found += [(s, country, True, False) for s in (*country.adjectives, *country.cities)]
    found += [(s, region, False, False) for region in regions() for s in region.spellings]
    return tuple(found)


@cache
def searchable() -> Lexicon:
    """The lexicon of the spellings of all places."""
    return lexicon(spelling for spelling, *_ in spellings())


@cache
def _names() -> frozenset[str]:
    adjectives = {fold(a) for country in countries() for a in country.adjectives}
    return frozenset(fold(s) for s, *_ in spellings()) - adjectives


@cache
def _nominal() -> Lexicon:
    return lexicon(s for s, *_ in spellings() if fold(s) in _names())


def places_in(text: str) -> list[Hit]:
    """Where the text names a country, a region or a city; adjectives do not count."""
    return longest(_nominal().search(text))


def countries_in(text: str) -> set[str]:
    """The codes of the countries that the text names or that an adjective in it tells."""
    places = (spellings()[hit.index][1] for hit in longest(searchable().search(text)))
    return {place.iso3 for place in places if isinstance(place, Country)}


def is_place(words: str) -> bool:
    """Whether the words are the name of a country, a region or a capital."""
    return words[:1].isupper() and fold(words) in _names()


def seats(names: Names, passage: Passage) -> Iterator[Found]:
    """The countries inside the names of branches, of government bodies and of groups: «Harbour Aid Chile» is in Chile."""
    lists = spellings()
    for found in names.find(passage):
        if found.kind not in ("Organisation", "Group"):
            continue
        name = names.name(found.key)
        government = name.category == "GOVERNMENT" or name.name.startswith(_OF_A_STATE)
        lettered = found.spelling.partition(" ")[0].isupper() and found.spelling.count(" ") == 1
        if not (found.kind == "Group" or government or lettered or name.reason.startswith("branch")):
            continue
        for hit in longest(searchable().search(found.spelling)):
            _, place, weak, _ = lists[hit.index]
            before = found.spelling[: hit.start].split()[-1:]
            told = found.kind == "Group" or hit.end == len(found.spelling)
            own = lettered or not government or before in (["of"], ["the"]) or found.spelling[: hit.start].endswith(", ")
            if isinstance(place, Country) and not weak and told and own:
                start = found.start + hit.start
                yield Found(place.key, COUNTRY, start, found.start + hit.end, passage.text[start : found.start + hit.end])


def add_places(drafts: Drafts, texts: Sequence[str]) -> None:
    """The places named in the texts."""
    lists = spellings()
    present = {hit.index for text in texts for hit in searchable().search(text)}
    for index in sorted(present):
        spelling, place, weak, wary = lists[index]
        drafts.add(draft_of(place))
        drafts.spell(place.key, spelling, weak=weak, wary=wary)
        if not weak:
            drafts.rival(place.key, spelling)
    if present:
        for spelling in (
            *_NOT_COUNTRIES,
            *(m[0] for text in texts for m in _CALLED_AFTER.finditer(text) if is_place(m["place"])),
        ):
            drafts.block(spelling)


def draft_of(place: Country | Region) -> Draft:
    """The draft of a country or a region."""
    m49 = (f"M49:{place.m49}",) if place.m49 else ()
    if isinstance(place, Country):
        return Draft(place.key, COUNTRY, place.name, "ISO 3166-1", identifiers=(f"ISO3166:{place.iso3}", *m49))
    return Draft(place.key, REGION, place.name, "UN M49" if place.m49 else "region in common use", identifiers=m49)
