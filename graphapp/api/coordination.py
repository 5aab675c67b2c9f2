"""Root fields about who does what where, what is missing, what is owed, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TypeVar

from strawberry.types.arguments import StrawberryArgument

from graphapp.analyses.changes import Changed, ChangeKind, changes
from graphapp.analyses.coverage import Cell, coverage
from graphapp.analyses.gaps import Gap, gaps
from graphapp.analyses.grouping import meeting_days, of_group
from graphapp.analyses.holes import Hole, HoleKind, holes
from graphapp.analyses.overlap import Overlap, OverlapKind, overlaps
from graphapp.analyses.owed import Duty, owed
from graphapp.analyses.parties import PARTIES, party
from graphapp.analyses.shortfalls import GapKind
from graphapp.analyses.themes import ThemeFound, themes
from graphapp.api.analysing import CALLED, Given, Graph, Projected, between, listed
from graphapp.api.failures import Code, RequestError
from graphapp.api.filters import several
from graphapp.api.results import enum
from graphapp.api.scalars import Date
from graphapp.api.shapes import Member, argument, many

_BEFORE_ALL = "0001-01-01"
_OF_GROUP = argument("group", str, f"Only of this group's meetings; {CALLED}")
_ORGANISATION = argument("organisation", str, f"Only of this one, {CALLED}")
_COUNTRY = argument("country", str, f"Only there; {CALLED}")

_Found = TypeVar("_Found", Gap, Hole, Overlap, Changed)
_Placed = TypeVar("_Placed", Cell, Hole, Overlap)


def _kinds(of: type[Enum]) -> StrawberryArgument:
    return argument("kinds", many(enum(of)), "Only these kinds; default: all")


def _of_kinds(found: Iterable[_Found], given: Given) -> list[_Found]:
    """Those of the kinds asked for, before the first of them are taken."""
    return [each for each in found if "kinds" not in given or each.kind.name in several(given["kinds"])]


def _of_place(graph: Graph, found: Iterable[_Placed], given: Given) -> list[_Placed]:
    """Those in the country, where one is asked about."""
    country = graph.nodes[party(graph, given["country"], ("Country",))]["name"] if "country" in given else None
    return [each for each in found if country in (None, each.country)]


def _coverage(graph: Graph, given: Given) -> list[Cell]:
    """Who does what where: all, or one organisation, or in one country."""
    body = party(graph, given["organisation"], ("Organisation",)) if "organisation" in given else None
    return [each for each in _of_place(graph, coverage(graph), given) if body in (None, each.organisation)]


def _gaps(graph: Graph, given: Given) -> list[Gap]:
    """What is missing, in all groups or in one."""
    return _of_kinds(gaps(graph, party(graph, given["group"], ("Group",)) if "group" in given else None), given)


def _changes(days: Projected, given: Given) -> list[Changed]:
    """What is different between two days, of all groups or of one."""
    until = given.get("to") or given["asOf"]
    after = days(until)
    group = party(after, given["group"], ("Group",)) if "group" in given else None
    since = given.get("from") or next(iter(meeting_days(after, group)[-2:-1]), _BEFORE_ALL)
    if since > until:
        raise RequestError(Code.USAGE, f"{since} is after {until}", "Give the earlier day as `from`, the later one as `to`")
    before = days(since)
    found = changes(of_group(before, group), of_group(after, group)) if group else changes(before, after)
    return _of_kinds(found, given)


FIELDS: tuple[Member, ...] = (
    listed("gaps", Gap, _gaps, "Where coordination fails, the most pressing first", _OF_GROUP, _kinds(GapKind)),
    listed("whoWhatWhere", Cell, _coverage, "Who does what where, as far as the minutes say", _ORGANISATION, _COUNTRY),
    listed(
        "holes",
        Hole,
        lambda graph, given: _of_kinds(_of_place(graph, holes(graph, coverage(graph)), given), given),
        "What is missing in who does what where: nobody committed, one only, or unknown",
        _COUNTRY,
        _kinds(HoleKind),
    ),
    listed(
        "overlaps",
        Overlap,
        lambda graph, given: _of_kinds(_of_place(graph, overlaps(graph, coverage(graph)), given), given),
        "What may be done twice",
        _COUNTRY,
        _kinds(OverlapKind),
    ),
    listed(
        "owed",
        Duty,
        lambda graph, given: owed(graph, party(graph, given["name"], PARTIES)),
        "What an organisation, a person or a group has open, the most pressing first",
        argument("name", str, f"Which one, {CALLED}", required=True),
    ),
    between(
        "changes",
        Changed,
        _changes,
        "What is different between two days: new, done, slipped, dropped, joined, left",
        _OF_GROUP,
        _kinds(ChangeKind),
        argument("from", Date, "The earlier day; default: that of the last meeting but one"),
        argument("to", Date, "The later day; default: today, UTC"),
    ),
    listed("themes", ThemeFound, lambda graph, _: themes(graph), "The themes that the minutes speak of"),
)
