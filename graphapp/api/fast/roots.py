"""The root fields that can be prepared: for each, the statement of its answer and the expression of its response.

Every question is built twice by the functions of the ordinary way: with the values of this request, to be checked
(whatever is refused is refused the ordinary way), and with `Given` in the place of values, to be prepared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from strawberry.types.nodes import SelectedField
from strawberry.types.nodes import Selection as Part

from graphapp.api import asked
from graphapp.api.compile import selection_of
from graphapp.api.context import Context
from graphapp.api.cursors import cursor_of, values_of
from graphapp.api.fast.connections import connection, nodes_in, shows_cursors, shows_more
from graphapp.api.fast.counts import counted
from graphapp.api.fast.decoding import Writer, bare, inside
from graphapp.api.fast.ordinary import OrdinaryError
from graphapp.api.filters import filter_of
from graphapp.api.lookup import asked_by, named
from graphapp.api.misses import ANY, Miss
from graphapp.api.pages import Page, cut, page_info, page_of, selected
from graphapp.api.terms import KINDS, kind_of, root_of
from graphapp.schema import model
from graphapp.sources import document_named
from graphapp.store.checking import check
from graphapp.store.layout import Prepared, parts
from graphapp.store.selection import Compare, Filter, Given, Operator, Question, Selection

Values: TypeAlias = Mapping[str, Any]
Ask: TypeAlias = Callable[[Context, Values], Any]  # from the values of a request to what the response shows

TODAY = Given(".today")  # no variable's name has a dot
_FOUND = Given(".found")
_FOUND_BY_ID = (Compare("id", Operator.EQ, ""), Compare("id", Operator.EQ, _FOUND))
_LISTS = {kind.plural: name for name, kind in KINDS.items()}
_COUNTED = {f"{kind.plural}Aggregate": name for name, kind in KINDS.items()}
_SINGULAR = {root_of(name): name for name in KINDS if name != model.DOCUMENT.name}


@dataclass(frozen=True, slots=True)
class Root:
    """A root field as selected: with the values of this request, and with Given in their place."""

    real: Sequence[SelectedField]
    given: Sequence[SelectedField]

    @property
    def name(self) -> str:
        return self.real[0].name

    def arguments(self) -> tuple[dict[str, Any], dict[str, Any]]:
        return asked.plain(self.real[0].arguments), asked.plain(self.given[0].arguments)


def prepared(context: Context, root: Root) -> Ask:
    """What answers the root field; OrdinaryError where nothing can be prepared."""
    if root.name in _LISTS:
        return _list(context, root, _LISTS[root.name])
    if root.name in _COUNTED:
        return _counted(root, _COUNTED[root.name])
    if root.name in _SINGULAR:
        return _single(context, root, _SINGULAR[root.name])
    match root.name:
        case "node":
            return _by_id(context, root, kind_of(root.arguments()[0]["id"]))
        case "document":
            return _document(context, root)
    raise OrdinaryError


def _list(context: Context, root: Root, kind: str) -> Ask:
    real, given = root.arguments()
    page, chosen = page_of(kind, real), inside(root.given)
    values = tuple(None if value is None else Given(f".cursor{i}") for i, value in enumerate(page.cursor or ()))
    prepared_page = replace(page, cursor=values) if page.cursor is not None else page
    also = ("id", *(one.field for one in page.order)) if shows_cursors(kind, chosen) else ()
    checked = _page(page, real, root.real, context.today)
    ask, selection = _prepared(context, checked, _page(prepared_page, given, root.given, TODAY), nodes_in(kind, chosen), also)
    writer = Writer()
    respond = writer.function("rows, total, info, cursor", connection(kind, chosen, selection, writer))
    cells = {name: cell for cell, name in enumerate(parts(selection))}
    written = given.get("before" if page.backwards else "after")

    def cursor(row: list[Any]) -> str:
        return cursor_of(kind, page.order, {name: row[cells[name]] for name in also})

    def answer(_: Context, values: Values) -> Any:
        beside = values_of(kind, page.order, _value(written, values)) if written is not None else ()
        found, total = ask({**values, **{f".cursor{i}": value for i, value in enumerate(beside)}})
        rows = cut(page, found)
        ends = [cursor(rows[0]), cursor(rows[-1])] if rows and also else []
        return respond(rows, total, page_info(page, len(found) > page.size, ends), cursor)

    return answer


def _page(page: Page, arguments: Mapping[str, Any], fields: Sequence[SelectedField], today: str | Given) -> Question:
    kind, chosen, as_of = page.kind, inside(fields), arguments.get("asOf") or today
    where = filter_of(kind, arguments["where"]) if arguments.get("where") else None
    selection = selection_of(kind, nodes_in(kind, chosen), as_of)
    total = any(field.name == "totalCount" for field in asked.fields(f"{kind}Connection", chosen))
    limit = page.size + shows_more(kind, chosen)
    return Question(replace(selected(page, selection), fields=selection.fields, where=where, limit=limit), as_of, total=total)


def _counted(root: Root, kind: str) -> Ask:
    ask = counted(kind, root.given)
    return lambda now, values: ask(now.reader, values, values[TODAY.name])


def _by_id(context: Context, root: Root, kind: str | None, *, within: Given | None = None) -> Ask:
    real, given = (arguments["id"] for arguments in root.arguments())
    if kind is None:
        return _told(root, ANY, given, lambda _, __, ___: None, by_id=True)
    one = _one(context, root, kind, Compare("id", Operator.EQ, real), _FOUND_BY_ID[1], within=within)

    def ask(_: Context, values: Values, identifier: str) -> Any:
        found = one({**values, _FOUND.name: identifier})
        if found is None and kind == model.COMMITMENT.name:
            raise OrdinaryError  # the id may have been superseded
        return found

    return _told(root, kind, given, ask, by_id=True)


def _single(context: Context, root: Root, kind: str) -> Ask:
    real, given = root.arguments()
    by = asked_by(kind, real, root.name)
    if by == "id":
        return _by_id(context, root, kind)
    if by == "iso3":
        one = _one(context, root, kind, *(Compare("iso3", Operator.EQ, value) for value in (real["iso3"], _FOUND)))
        return _told(root, kind, given["iso3"], lambda _, values, code: one({**values, _FOUND.name: code.upper()}))
    one = _one(context, root, kind, *_FOUND_BY_ID)

    def by_name(now: Context, values: Values, name: str) -> Any:
        identifier = named(now, kind, name)
        return one({**values, _FOUND.name: identifier}) if identifier else None

    return _told(root, kind, given["name"], by_name)


def _told(root: Root, kind: str, given: Any, ask: Callable[[Context, Values, str], Any], *, by_id: bool = False) -> Ask:
    """What asks by a name or an id, and notes it where nothing bears it."""

    def answer(now: Context, values: Values) -> Any:
        name = _value(given, values)
        found = ask(now, values, name)
        if found is None:
            now.misses.append(Miss(root.real[0].alias or root.name, kind, name, by_id=by_id))
        return found

    return answer


def _document(context: Context, root: Root) -> Ask:
    real, given = root.arguments()
    if asked_by(model.DOCUMENT.name, real, root.name) == "id":
        return _by_id(context, root, model.DOCUMENT.name, within=_FOUND)
    source = given["source"]
    one = _one(context, root, model.DOCUMENT.name, *_FOUND_BY_ID, within=_FOUND)

    def answer(now: Context, values: Values) -> Any:
        return one({**values, _FOUND.name: document_named(_value(source, values), now.reader.sources())})

    return answer


def _one(
    context: Context, root: Root, kind: str, real: Filter, given: Filter, *, within: Given | None = None
) -> Callable[[Values], Any]:
    """What answers with the first thing that fits."""
    questions = [
        _first(kind, fields, where, today, within)
        for fields, where, today in ((root.real, real, context.today), (root.given, given, TODAY))
    ]
    chosen = inside(root.given)
    ask, selection = _prepared(context, replace(questions[0], within=""), questions[1], chosen)
    writer = Writer()
    respond = writer.function("r1", writer.thing(selection, chosen))

    def answer(values: Values) -> Any:
        rows, _ = ask(values)
        return respond(rows[0]) if rows else None

    return answer


def _first(kind: str, fields: Sequence[SelectedField], where: Filter, today: str | Given, within: Given | None) -> Question:
    as_of = asked.plain(fields[0].arguments).get("asOf") or today
    return Question(replace(selection_of(kind, inside(fields), as_of), where=where, limit=1), as_of, within)


def _prepared(
    context: Context, real: Question, given: Question, chosen: Sequence[Part], also: Sequence[str] = ()
) -> tuple[Prepared, Selection]:
    """The prepared question and its selection: the cells of the response, and those of the fields named."""
    check(real)
    selection = bare(given.selection, chosen)
    extra = (name for name in dict.fromkeys(also) if name not in selection.fields)
    selection = replace(selection, fields=(*selection.fields, *extra))
    return context.reader.prepared(replace(given, selection=selection)), selection


def _value(given: Any, values: Values) -> Any:
    return values[given.name] if isinstance(given, Given) else given
