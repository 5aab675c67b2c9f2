"""Root fields about who does what where, what is missing, what is owed, and what changed."""

from __future__ import annotations

from graphapp.analyses.changes import Changed, changes
from graphapp.analyses.coverage import Cell, coverage
from graphapp.analyses.gaps import Gap, gaps
from graphapp.analyses.grouping import meeting_days, of_group
from graphapp.analyses.holes import Hole, holes
from graphapp.analyses.overlap import Overlap, overlaps
from graphapp.analyses.owed import Duty, owed
from graphapp.analyses.parties import PARTIES, party
from graphapp.analyses.themes import ThemeFound, themes
from graphapp.api.analysing import CALLED, Given, Graph, Projected, between, listed
from graphapp.api.failures import Code, RequestError
from graphapp.api.scalars import Date
from graphapp.api.shapes import Member, argument

_BEFORE_ALL = "0001-01-01"
_OF_GROUP = argument("group", str, f"Only of this group's meetings; {CALLED}")


def _gaps(graph: Graph, given: Given) -> list[Gap]:
    """What is missing, in all groups or in one."""
    return gaps(graph, party(graph, given["group"], ("Group",)) if "group" in given else None)


def _changes(days: Projected, given: Given) -> list[Changed]:
    """What is different between two days, of all groups or of one."""
    until = given.get("to") or given["asOf"]
    after = days(until)
    group = party(after, given["group"], ("Group",)) if "group" in given else None
    since = given.get("from") or next(iter(meeting_days(after, group)[-2:-1]), _BEFORE_ALL)
    if since > until:
        raise RequestError(Code.USAGE, f"{since} is after {until}", "Give the earlier day as `from`, the later one as `to`")
    before = days(since)
    return changes(of_group(before, group), of_group(after, group)) if group else changes(before, after)


FIELDS: tuple[Member, ...] = (
    listed("gaps", Gap, _gaps, "Where coordination fails, the most pressing first", _OF_GROUP),
    listed("whoWhatWhere", Cell, lambda graph, _: coverage(graph), "Who does what where, as far as the minutes say"),
    listed(
        "holes",
        Hole,
        lambda graph, _: holes(graph, coverage(graph)),
        "What is missing in who does what where: nobody committed, one only, or unknown",
    ),
    listed("overlaps", Overlap, lambda graph, _: overlaps(graph, coverage(graph)), "What may be done twice"),
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
        argument("from", Date, "The earlier day; default: that of the last meeting but one"),
        argument("to", Date, "The later day; default: today, UTC"),
    ),
    listed("themes", ThemeFound, lambda graph, _: themes(graph), "The themes that the minutes speak of"),
)
