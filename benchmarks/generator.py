"""A graph of any size, the same for the same seed, of the nodes and edges that `graphapp/derivation.py` makes.

Not made from generated minutes: reading and linking a hundred thousand promises takes hours, and what is measured here is
answering. `Changes` are what every store writes, so the stores check every name against the model. Two things are left out
that none of the questions touches and that would double the time to load: who is named where (NAMES, MENTIONS), and records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import pycountry

from benchmarks.promises import Cast, Minutes, promises
from benchmarks.size import MEETINGS_OF_A_GROUP, Size, meeting_day
from graphapp.schema.ids import identifier
from graphapp.store.contract import Changes, Edge, Node

_CATEGORIES = ("UN", "INGO", "NGO", "GOVERNMENT", "DONOR", "ACADEMIA", "NETWORK")
_SUBJECTS = "Water Shelter Health Protection Food Education Transport Migration Livelihoods Nutrition Energy Census".split()
_SORTS = "survey study programme monitoring exercise profiling mapping assessment".split()
_ATTENDANCE = 8
_AT_ONCE = 1000  # links


@dataclass(frozen=True, slots=True)
class Generated:
    """The named things that questions ask about, beside all that is written."""

    organisations: tuple[str, ...]
    countries: tuple[str, ...]  # by ISO 3166-1 alpha-3
    changes: Iterator[Changes]


def generate(size: Size, seed: int) -> Generated:
    """The graph as changes to be written in order: named things first, then one group's meetings after another's."""
    random = Random(seed)  # noqa: S311 - to be the same again, not to be secret
    organisations, initiatives = _organisations(size, random), _initiatives(size, random)
    countries, groups = _countries(size), _groups(size)
    cast = Cast(_ids(organisations), _ids(initiatives), _ids(countries))
    links = list(_links(cast, groups[0].id, random))

    def changes() -> Iterator[Changes]:
        yield Changes(put_nodes=(*organisations, *initiatives, *countries, *groups))
        for start in range(0, len(links), _AT_ONCE):
            yield Changes(put_edges=tuple(links[start : start + _AT_ONCE]))
        for number, group in enumerate(groups):
            yield _series(group.id, number, cast, random)

    return Generated(cast.organisations, tuple(country.values["iso3"] for country in countries), changes())


def _ids(nodes: Sequence[Node]) -> tuple[str, ...]:
    return tuple(node.id for node in nodes)


def _named(kind: str, name: str, **values: object) -> Node:
    given = {"name": name, "aliases": [name], "reason": "generated", **values}
    return Node(kind, identifier(kind, name), given)


def _organisations(size: Size, random: Random) -> list[Node]:
    return [
        _named(
            "Organisation",
            f"{_SUBJECTS[number % len(_SUBJECTS)]} Organisation {number:05}",
            acronym=f"{_SUBJECTS[number % len(_SUBJECTS)][0]}O{number:05}",
            category=random.choice(_CATEGORIES),
        )
        for number in range(size.organisations)
    ]


def _initiatives(size: Size, random: Random) -> list[Node]:
    return [
        _named("Initiative", f"{random.choice(_SUBJECTS)} {random.choice(_SORTS)} {number:05}")
        for number in range(size.initiatives)
    ]


def _countries(size: Size) -> list[Node]:
    every = sorted(pycountry.countries, key=lambda country: str(country.alpha_3))[: size.countries]
    return [
        Node(
            "Country",
            identifier("Country", country.alpha_3),
            {
                "name": country.name,
                "iso3": country.alpha_3,
                "iso2": country.alpha_2,
                "m49": country.numeric,
                "identifiers": [f"ISO3166:{country.alpha_3}"],
            },
        )
        for country in every
    ]


def _groups(size: Size) -> list[Node]:
    return [_named("Group", f"{_SUBJECTS[number % len(_SUBJECTS)]} Working Group {number:03}") for number in range(size.groups)]


def _links(cast: Cast, by: str, random: Random) -> Iterator[Edge]:
    """Where initiatives take place, and who takes part."""
    for initiative in cast.initiatives:
        for country in random.sample(cast.countries, random.choice((1, 2, 3))):
            yield Edge(initiative, "TAKES_PLACE_IN", country, by)
        taking_part = random.sample(cast.organisations, random.choice((3, 4, 5)))
        yield Edge(taking_part[0], "LEADS", initiative, by)
        for organisation in taking_part:
            yield Edge(organisation, "INVOLVED_IN", initiative, by)


def _series(group: str, number: int, cast: Cast, random: Random) -> Changes:
    """All meetings of a group, with their minutes and what was promised."""
    days = [meeting_day(number, held) for held in range(MEETINGS_OF_A_GROUP)]
    written = [Minutes(group, day) for day in days]
    found: list[Node | Edge] = []
    for held, minutes in enumerate(written):
        found += _meeting(minutes, cast, random)
        found += promises(written[held : held + 2], cast, random)
    for minutes in written:
        found += minutes.nodes()
    nodes = tuple(each for each in found if isinstance(each, Node))
    return Changes(put_nodes=nodes, put_edges=tuple(each for each in found if isinstance(each, Edge)))


def _meeting(minutes: Minutes, cast: Cast, random: Random) -> Iterator[Node | Edge]:
    yield Node("Meeting", minutes.meeting, {"date": minutes.day, "location": "Online"})
    yield Edge(minutes.document, "RECORDS", minutes.meeting, minutes.document)
    yield Edge(minutes.meeting, "MEETING_OF", minutes.group, minutes.document)
    for position, organisation in enumerate(random.sample(cast.organisations, _ATTENDANCE)):
        yield Edge(organisation, "ATTENDED", minutes.meeting, minutes.document, position=position)
