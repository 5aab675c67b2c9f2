"""How a root field answers with an analysis: the projection of the day asked about comes from those that the application keeps,
and what the analysis finds is handed on in its own shape.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeAlias

from strawberry import Info

from graphapp.analyses.projections import Projections
from graphapp.api import asked
from graphapp.api.context import Context
from graphapp.api.docstrings import described
from graphapp.api.failures import Code, RequestError
from graphapp.api.limits import PAGE, page_size
from graphapp.api.results import type_of, value_of
from graphapp.api.shapes import AS_OF, Member, argument, field, many

Given: TypeAlias = dict[str, Any]  # the arguments of a field; `first` has its default and is within bounds
Graph: TypeAlias = Any  # a projection; only the analyses know networkx
Projected: TypeAlias = Callable[[str], Graph]  # the projection of a day (ISO 8601)

ANALYSES, DAYS = 30, 6  # in one operation: each may take seconds on a large graph, and so may each day
FIRST = argument("first", int, f"How many; default {PAGE}")
CALLED = "by name, acronym or any spelling found, whatever the case, or by identifier"


def one(name: str, result: type, analyse: Callable[[Graph, Given], Any], doc: str, *arguments: Any) -> Member:
    """A field that shows one result."""
    return field(name, type_of(result), _answer(_of_day(analyse)), doc or described(result)[0], *arguments, AS_OF)


def listed(name: str, result: type, analyse: Callable[[Graph, Given], Sequence[Any]], doc: str, *arguments: Any) -> Member:
    """A field that lists the first of what is found."""
    return between(name, result, _of_day(analyse), doc, *arguments, AS_OF)


def between(name: str, result: type, analyse: Callable[[Projected, Given], Sequence[Any]], doc: str, *arguments: Any) -> Member:
    """A field that lists the first of what is found by looking at several days; the analysis asks for their projections.

    Its own day, `asOf` or today, is given as `asOf`.
    """
    return field(
        name,
        many(type_of(result)),
        _answer(lambda days, given: analyse(days, given)[: given["first"]]),
        doc,
        *arguments,
        FIRST,
    )


def _of_day(analyse: Callable[[Graph, Given], Any]) -> Callable[[Projected, Given], Any]:
    return lambda days, given: analyse(days(given["asOf"]), given)


def _answer(analyse: Callable[[Projected, Given], Any]) -> Callable[[Any, Info], Any]:
    def resolve(_: object, info: Info) -> Any:
        context, given = info.context, asked.arguments(info)
        first = page_size(given.get("first"))
        known = {**given, "first": PAGE if first is None else first, "asOf": given.get("asOf") or context.today}
        return value_of(analyse(partial(_projection, context), known))

    return resolve


def _projection(context: Context, day: str) -> Graph:
    """What is known on the day; RequestError where the operation asks for more analyses, or days, than one may."""
    context.analysed.append(day)
    if len(context.analysed) > ANALYSES or len(set(context.analysed)) > DAYS:
        raise RequestError(
            Code.TOO_LARGE,
            f"One operation may ask for {ANALYSES} analyses, of {DAYS} different days",
            "Split it into several operations",
        )
    context.projections = context.projections or Projections()
    return context.projections.of(context.reader, day)
