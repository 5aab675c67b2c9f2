"""The root fields that answer with an analysis: which one, of what day, about whom. What comes back is the analysis's own
dataclass, so that the API and the command line say the same.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeAlias

from strawberry import Info

from graphapp.analyses.brokers import Brokerage, brokers
from graphapp.analyses.communities import Communities, communities
from graphapp.analyses.ego import Ego, ego
from graphapp.analyses.introductions import Introduction, Score, introductions
from graphapp.analyses.parties import party
from graphapp.analyses.paths import WAYS, Linkage, paths
from graphapp.analyses.reliability import Reliability, reliability
from graphapp.analyses.workload import Workload, workload
from graphapp.api import asked
from graphapp.api.limits import PAGE, page_size
from graphapp.api.results import described, enum, type_of, value_of
from graphapp.api.scalars import Date
from graphapp.api.shapes import Member, argument, field, many

Given: TypeAlias = dict[str, Any]
Graph: TypeAlias = Any  # a projection; only `analyses` knows networkx

_AS_OF = argument("asOf", Date, "The day the question is about; default: today, UTC")
_FIRST = argument("first", int, f"How many; default {PAGE}")
_MEETINGS = argument("meetings", bool, "Whether having been at the same meeting ties organisations, too; default: false")
_SCORE = argument("score", enum(Score), "By what to put them in order; default: ADAMIC_ADAR")
_NAME = "Its name, acronym or any spelling found, whatever the case, or its identifier"


def _found(analyse: Callable[[Graph, Given], Any]) -> Callable[[Any, Info], Any]:
    """Answers a field with an analysis of the day's projection; `first` has its default and is within bounds."""

    def resolve(_: object, info: Info) -> Any:
        given = asked.arguments(info)
        first = page_size(given.get("first"))
        graph = info.context.projections.of(info.context.reader, given.get("asOf") or info.context.today)
        return value_of(analyse(graph, {**given, "first": PAGE if first is None else first}))

    return resolve


def _one(name: str, result: type, analyse: Callable[[Graph, Given], Any], doc: str, *arguments: Any) -> Member:
    return field(name, type_of(result), _found(analyse), doc or described(result)[0], *arguments, _AS_OF)


def _list(name: str, result: type, analyse: Callable[[Graph, Given], Any], doc: str, *arguments: Any) -> Member:
    """A field that lists the first of what is found."""
    cut = _found(lambda graph, given: tuple(analyse(graph, given))[: given["first"]])
    return field(name, many(type_of(result)), cut, doc or described(result)[0], *arguments, _FIRST, _AS_OF)


def _member(source: type[Enum], given: Given, name: str, default: Enum) -> Any:
    return source[given[name]] if name in given else default


def _introductions(graph: Graph, given: Given) -> tuple[Introduction, ...]:
    return introductions(graph, score=_member(Score, given, "score", Score.ADAMIC_ADAR), most=given["first"])


def _path(graph: Graph, given: Given) -> Linkage:
    return paths(graph, party(graph, given["from"]), party(graph, given["to"]), int(given.get("ways", WAYS)))


FIELDS: tuple[Member, ...] = (
    _one(
        "brokers",
        Brokerage,
        lambda graph, given: brokers(graph, meetings=given.get("meetings", False), most=given["first"]),
        "Who connects otherwise separate organisations, and what would fall apart without them",
        _MEETINGS,
        _FIRST,
    ),
    _one(
        "communities",
        Communities,
        lambda graph, given: communities(graph, meetings=given.get("meetings", False)),
        "Groups of organisations that share more work with each other than with the rest",
        _MEETINGS,
    ),
    _list(
        "workload",
        Workload,
        lambda graph, _: workload(graph),
        "What organisations have on their hands, against what they completed before",
    ),
    _list(
        "reliability",
        Reliability,
        lambda graph, _: reliability(graph),
        "What became of organisations' promises: counts, and what can be said from so few",
    ),
    _one(
        "path",
        Linkage,
        _path,
        "How two parties are linked: the shortest way and others that share nothing with it, each step with its quote",
        argument("from", str, f"The one: {_NAME[0].lower()}{_NAME[1:]}", required=True),
        argument("to", str, "The other, likewise", required=True),
        argument("ways", int, f"How many ways to look for, from 1 to 20; default {WAYS}"),
    ),
    _one(
        "ego",
        Ego,
        lambda graph, given: ego(graph, party(graph, given["name"]), most=given["first"]),
        "One party and what is around it: everything it is linked to, and whom it works with",
        argument("name", str, _NAME, required=True),
        _FIRST,
    ),
    _list(
        "introductions",
        Introduction,
        _introductions,
        "Organisations that share no work but work with the same others: whom to introduce to whom",
        _SCORE,
    ),
)
