"""What people change through the API: decisions, and documents out of the graph. Each answer says what changed.

One mutation is one transaction of the store. A decision is taken back with `undo`; a document that was unloaded comes back by
loading it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import strawberry
from strawberry import Info

from graphapp.api import asked
from graphapp.api.compile import selection_of
from graphapp.api.context import Context
from graphapp.api.failures import READ_ONLY, Code, RequestError
from graphapp.api.lookup import things
from graphapp.api.scalars import ENUMS, KIND, enum_of
from graphapp.api.shapes import Member, argument, bare, field, many, optional, read
from graphapp.api.terms import KINDS
from graphapp.api.types import NODE, OBJECTS
from graphapp.deciding import requests
from graphapp.deciding.recording import Author, Made, undo
from graphapp.review.mending import DUE, OWNER, STATE
from graphapp.schema.decisions import Judgement
from graphapp.schema.errors import ContradictionError, UsageError
from graphapp.schema.model import DECISION, DOCUMENT, INTERNAL
from graphapp.sources import document_named
from graphapp.store.contract import Store, Transaction
from graphapp.store.selection import Compare, Operator, Question, Row

_CORRECTABLE = enum_of(
    "Correctable",
    {"OWNERS": OWNER, "DUE_DATE": DUE, "STATE": STATE},
    "What of an action item can be corrected",
    {"OWNERS": "Who is responsible", "DUE_DATE": "The last day in time", "STATE": "What these minutes say of it"},
)
_IDS = "ids are told by `id`, of whatever is found in a list, by a name or by `search`"
_REMEDIES = {
    "decide": f"`doubts {{ nodes {{ id choices }} }}` lists what is in doubt; {_IDS}",
    "correct": f"Take the item, and owners, by their ids: {_IDS}; a day is written 2018-04-27, a state OPEN, DONE or CANCELLED",
    "addNote": f"Give `about`, `by` and `note`, none of them empty: {_IDS}",
    "undo": "Give a decision and `by`: `decisions { nodes { id text by } }` lists them",
}
_BY, _NOTE = ("by", str, "Who decides"), ("note", str, "What the person adds")


def _thing(id_: str) -> Row:
    kind = id_.partition("-")[0]
    return {"id": id_, "kind": kind if kind in KINDS else DOCUMENT.name}  # a document goes by the hash of its content


def _listed(info: Info, ids: Iterable[str], field: str) -> list[Row]:
    """The things of the API among these, in order, as they are now; what stores keep for themselves is nobody's business."""
    listed = [one for one in sorted(ids) if one.partition("-")[0] not in INTERNAL]
    parts = asked.below("Effect", asked.chosen(info), field, "node")
    now = things(info.context, listed, parts, info.context.today) if parts else {}
    return [{**_thing(one), "node": now.get(one)} for one in listed]


def _changed(info: Info, put: Iterable[str], dropped: Iterable[str], decision: str | None) -> Row:
    context: Context = info.context
    parts = asked.below("Effect", asked.chosen(info), "decision")
    row = None
    if decision and parts:
        where = Compare("id", Operator.EQ, decision)
        selection = replace(selection_of(DECISION.name, parts, context.today), where=where, limit=1)
        row = next(iter(context.answer(Question(selection, context.today)).rows), None)
    elif decision:
        row = {"id": decision, "__typename": DECISION.name}
    version = context.reader.version()
    shown = {"put": _listed(info, put, "put"), "dropped": _listed(info, dropped, "dropped")}
    return {"decision": row, **shown, "version": version}


def writer(context: Context) -> Store:
    """The store to write to; RequestError where the server or the request may only read."""
    if context.writer is None:
        raise RequestError(Code.READ_ONLY, *READ_ONLY)
    return context.writer


def _made(act: Callable[[Transaction, dict[str, Any]], Made]) -> Callable[[Any, Info], Row]:
    """A resolver that lets the act run in a transaction of its own."""

    def resolve(_: Any, info: Info) -> Row:
        given = asked.arguments(info)["input"]
        try:
            with writer(info.context).writing() as transaction:
                made = act(transaction, given)
        except (RequestError, ContradictionError):
            raise
        except UsageError as refused:  # which tells how commands are mended
            raise RequestError(Code.USAGE, str(refused), _REMEDIES[info.field_name]) from refused
        decision = made.decisions[0].id if made.decisions else None
        return _changed(info, made.put, made.dropped, decision)

    return resolve


def _author(given: dict[str, Any]) -> Author:
    return Author(given["by"], given.get("note") or "")


def _decide(transaction: Transaction, given: dict[str, Any]) -> Made:
    return requests.judge(transaction, given["about"], Judgement(given["judgement"]), _author(given))


def _correct(transaction: Transaction, given: dict[str, Any]) -> Made:
    corrected = _CORRECTABLE[given["field"]].value
    return requests.correct(transaction, given["item"], corrected, tuple(given.get("values") or ()), _author(given))


def _add_note(transaction: Transaction, given: dict[str, Any]) -> Made:
    return requests.note(transaction, given["about"], _author(given))


def _undo(transaction: Transaction, given: dict[str, Any]) -> Made:
    return undo(transaction, given["decision"], _author(given))


def _unload(_: Any, info: Info) -> Row:
    from graphapp.loading import unload  # all that reads minutes comes along, and takes a second to load

    store, wanted = writer(info.context), asked.arguments(info)["source"]
    known = store.sources()
    document = document_named(wanted, known)
    settled = [each for source in known[document] for each in unload(store, document, source)]
    put = {one for each in settled for one in each.put}
    dropped = {one for each in settled for one in each.dropped}
    return _changed(info, put - dropped, dropped, None)


def _input(name: str, doc: str, *members: Member) -> type:
    return strawberry.input(bare(name, __name__, members), name=name, description=doc)


def _needed(name: str, annotation: Any, doc: str) -> Member:
    return Member(annotation, strawberry.field(name=name, description=doc))


def _may(name: str, annotation: Any, doc: str) -> Member:
    return Member(optional(annotation), strawberry.field(name=name, description=doc, default=None))


def _named(members: Iterable[Member], names: Iterable[str]) -> tuple[Member, ...]:
    """The members with the names that Python is to know them by."""
    found = tuple(members)
    for member, name in zip(found, names, strict=True):
        member.field.python_name = name
    return found


def _fields_of(*told: tuple[str, Any, str]) -> tuple[Member, ...]:
    """Needed members, then who decides and the note."""
    needed = [_needed(*each) for each in (*told, _BY)]
    return _named([*needed, _may(*_NOTE)], [*(name for name, _, _ in told), "by", "note"])


_POINTED = "A doubt's id, a thing's id, «ID relation ID», «ID aliases SPELLING», or «ID ID»"
_JUDGEMENT = ENUMS[Judgement]
DECIDE = _input(
    "DecideInput",
    "What a person says of a doubt or a fact",
    *_fields_of(("about", str, _POINTED), ("judgement", _JUDGEMENT, "What is said of it; the others have their own mutations")),
)
_VALUES = _named([_may("values", many(str), "Ids of owners, a day, or a state; none: nobody, no day")], ["values"])
CORRECT = _input(
    "CorrectInput",
    "What an action item's owners, due date or state are",
    *_fields_of(("item", strawberry.ID, "The action item"), ("field", _CORRECTABLE, "What is corrected")),
    *_VALUES,
)
NOTE_INPUT = _input("NoteInput", "A remark on a thing", *_fields_of(("about", strawberry.ID, "The thing")))
UNDO = _input("UndoInput", "A decision to take back", *_fields_of(("decision", strawberry.ID, "The decision")))

_THING = [
    read("id", strawberry.ID, "Its identifier"),
    read("kind", KIND, "Its kind"),
    read("node", optional(NODE), "The thing itself, as it is now; null where it is gone"),
]
TOUCHED: type = strawberry.type(
    bare("TouchedThing", __name__, _THING), name="TouchedThing", description="A thing that was put into the graph or dropped"
)
_EFFECT = [
    read("decision", optional(OBJECTS[DECISION.name]), "The decision on record, to be taken back by `undo`; null: nothing new"),
    read("put", many(TOUCHED), "What is new, or has other values or relations now"),
    read("dropped", many(TOUCHED), "What is gone"),
    read("version", int, "The version of the graph afterwards"),
]
EFFECT: type = strawberry.type(bare("Effect", __name__, _EFFECT), name="Effect", description="What a mutation changed")


def _fields() -> list[Member]:
    def taking(name: str, act: Callable[[Transaction, dict[str, Any]], Made], given: type, doc: str) -> Member:
        return field(name, EFFECT, _made(act), doc, argument("input", given, "What is decided", required=True))

    source = argument("source", str, "The path it was loaded under, or an unambiguous ending of it", required=True)
    return [
        taking("decide", _decide, DECIDE, "Says of a doubt what is so, or of a fact that it is wrong"),
        taking("correct", _correct, CORRECT, "Says what an action item's owners, due date or state are"),
        taking("addNote", _add_note, NOTE_INPUT, "Puts a remark on a thing"),
        taking("undo", _undo, UNDO, "Takes a decision back: the graph is as if it had never been made"),
        field("unload", EFFECT, _unload, "Takes a document out, with what only it said; loading it brings it back", source),
    ]


MUTATION: type = strawberry.type(
    bare("Mutation", __name__, _fields()), name="Mutation", description="What people may change, where the server allows it"
)
