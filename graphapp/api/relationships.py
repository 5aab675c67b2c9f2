"""Root fields about who is linked to whom, who holds the network together, and how promises fare."""

from __future__ import annotations

from graphapp.analyses.brokers import Brokerage, brokers
from graphapp.analyses.communities import Communities, communities
from graphapp.analyses.ego import Ego, ego
from graphapp.analyses.introductions import Introduction, Score, introductions
from graphapp.analyses.parties import party
from graphapp.analyses.paths import WAYS, Linkage, paths
from graphapp.analyses.reliability import Reliability, reliability
from graphapp.analyses.slips import Slip, slips
from graphapp.analyses.workload import Workload, workload
from graphapp.api.analysing import CALLED, FIRST, Given, Graph, listed, one
from graphapp.api.limits import page_size
from graphapp.api.results import enum
from graphapp.api.shapes import Member, argument

_MEETINGS = argument("meetings", bool, "Whether having been at the same meeting ties organisations, too; default: false")


def _introductions(graph: Graph, given: Given) -> tuple[Introduction, ...]:
    return introductions(graph, score=Score[given.get("score", Score.ADAMIC_ADAR.name)], most=given["first"])


def _path(graph: Graph, given: Given) -> Linkage:
    ways = page_size(given.get("ways"))
    return paths(graph, party(graph, given["from"]), party(graph, given["to"]), WAYS if ways is None else min(ways, 20))


_NETWORK: tuple[Member, ...] = (
    one(
        "brokers",
        Brokerage,
        lambda graph, given: brokers(graph, meetings=given.get("meetings", False), most=given["first"]),
        "Who connects otherwise separate organisations, and what would fall apart without them",
        _MEETINGS,
        FIRST,
    ),
    one(
        "communities",
        Communities,
        lambda graph, given: communities(graph, meetings=given.get("meetings", False)),
        "Groups of organisations that share more work with each other than with the rest",
        _MEETINGS,
    ),
    one(
        "path",
        Linkage,
        _path,
        "How two parties are linked: the shortest way and others that share nothing with it, each step with its quote",
        argument("from", str, f"An organisation, person, group, initiative, dataset or place, {CALLED}", required=True),
        argument("to", str, "Another, likewise", required=True),
        argument("ways", int, f"How many ways to look for, no more than 20; default {WAYS}"),
    ),
    one(
        "ego",
        Ego,
        lambda graph, given: ego(graph, party(graph, given["name"]), most=given["first"]),
        "One party and what is around it: everything it is linked to, and whom it works with",
        argument("name", str, f"An organisation, person, group, initiative, dataset or place, {CALLED}", required=True),
        FIRST,
    ),
    listed(
        "introductions",
        Introduction,
        _introductions,
        "Organisations that share no work but work with the same others: whom to introduce to whom",
        argument("score", enum(Score), "By what to put them in order; default: ADAMIC_ADAR"),
    ),
)

_PROMISES: tuple[Member, ...] = (
    listed(
        "workload",
        Workload,
        lambda graph, _: workload(graph),
        "What organisations have on their hands, against what they completed before",
    ),
    listed(
        "reliability",
        Reliability,
        lambda graph, _: reliability(graph),
        "What became of organisations' promises: counts, and what can be said from so few",
    ),
    listed("slips", Slip, lambda graph, _: slips(graph), "Promises whose day was put off, the furthest first"),
)

FIELDS: tuple[Member, ...] = (*_NETWORK, *_PROMISES)
