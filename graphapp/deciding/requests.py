"""What people may ask for, as decisions on record: an answer to a doubt, a wrong fact, a correction, a note.

A person points at a doubt by its id, at a thing by its id, at a relation as «ID relation ID» with the API's name of the
relation, at a spelling as «ID aliases SPELLING», and at two things that may be one as «ID ID».
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from graphapp.deciding.links import link_decision
from graphapp.deciding.recording import Author, Made, record, timely
from graphapp.deciding.subjects import NAMED, Subject, subject
from graphapp.ingest import decisions
from graphapp.review.changes import CHANGE
from graphapp.review.mending import DUE, OWNER, STATE
from graphapp.schema.decisions import Decision, InDoubt, Judgement
from graphapp.schema.errors import UsageError
from graphapp.schema.life import State
from graphapp.schema.model import DOUBT
from graphapp.store.contract import Node, Transaction

_PAIRED = {
    Judgement.SAME: "{} and {} are the same",
    Judgement.NOT_SAME: "{} and {} are not the same",
    Judgement.UNDECIDED: "whether {} and {} are the same is left open",
}
_SINGLE = {
    Judgement.RIGHT: "{} is right",
    Judgement.WRONG_FACT: "{} is wrong",
    Judgement.UNDECIDED: "whether {} is right is left open",
}
_OWNERS = ("Organisation", "Person", "Group")


def judge(transaction: Transaction, pointed: str, judgement: Judgement, author: Author) -> Made:
    """Put on record what a person says of a doubt or a fact; UsageError where it cannot be said of it."""
    words = pointed.split(maxsplit=2)
    if len(words) == 3:
        said = link_decision(transaction, words, _only(judgement, Judgement.WRONG_FACT, pointed), author)
    elif len(words) == 2:
        said = _pair(transaction, words, judgement, author)
    elif pointed.startswith(f"{DOUBT.name}-"):
        said = _answer(_doubt(transaction, pointed), judgement, author)
    else:
        said = _fact(transaction, pointed, _only(judgement, Judgement.WRONG_FACT, pointed), author)
    return _made(transaction, said)


def note(transaction: Transaction, thing: str, author: Author) -> Made:
    """Put a remark on a thing on record."""
    if not author.note:
        raise UsageError("a note needs words: say them with --note")
    about = subject(transaction, thing)
    keys = about.all_keys or (thing,)
    text = f"a note on «{about.shown}»: {author.note}"
    return _made(transaction, _decision(Judgement.NOTED, keys, author, series=about.scope, text=text))


def correct(transaction: Transaction, item: str, field: str, values: tuple[str, ...], author: Author) -> Made:
    """Put on record what an action item's owners, due date or state are; no value: nobody, no day."""
    about = subject(transaction, item)
    if about.node.kind != "ActionItem":
        raise UsageError(f"«{item}» is no action item: only an item's {OWNER}, {DUE} and {STATE} can be corrected")
    if field not in _CORRECTABLE:
        raise UsageError(f"«{field}» cannot be corrected: {', '.join(_CORRECTABLE)} can")
    given = _CORRECTABLE[field](transaction, values)
    shown = " and ".join(given.values) or "nothing"
    text = f"{field} of «{about.shown}»: {shown}"
    subjects = (item, *given.keys)
    said = _decision(Judgement.CORRECTED, subjects, author, series=about.scope, text=text)
    return _made(transaction, replace(said, field=field, values=given.values))


@dataclass(frozen=True, slots=True)
class _Given:
    values: tuple[str, ...]
    keys: tuple[str, ...] = ()


def _owners(transaction: Transaction, values: tuple[str, ...]) -> _Given:
    """Owners by their ids, as keys and names."""
    found = [subject(transaction, value) for value in values]
    for each in found:
        if each.node.kind not in _OWNERS:
            raise UsageError(f"«{each.shown}» is a {each.node.kind.lower()} and owns nothing: name an organisation or a person")
    return _Given(tuple(each.shown for each in found), tuple(each.key for each in found))


def _day(_: Transaction, values: tuple[str, ...]) -> _Given:
    if len(values) > 1:
        raise UsageError("there is one due date: give one day, or none")
    for value in values:
        try:
            well = date.fromisoformat(value).isoformat() == value
        except ValueError:
            well = False
        if not well:
            raise UsageError(f"«{value}» is not a day: write it as 2024-05-31")
    return _Given(values)


def _state(_: Transaction, values: tuple[str, ...]) -> _Given:
    if len(values) != 1 or values[0] not in State.__members__:
        raise UsageError(f"a state is one of {', '.join(State)}")
    return _Given(values)


_CORRECTABLE = {OWNER: _owners, DUE: _day, STATE: _state}


def _made(transaction: Transaction, said: Decision) -> Made:
    return record(transaction, [timely(decisions(transaction), said)])


def _decision(judgement: Judgement, subjects: tuple[str, ...], author: Author, *, series: str, text: str) -> Decision:
    if not author.by.strip():
        raise UsageError("a decision needs a name: say who decides with --by NAME")
    return Decision(judgement, subjects, author.by, author.at, series=series, note=author.note, text=text)


def _doubt(transaction: Transaction, wanted: str) -> Node:
    found = transaction.node_values([wanted]).get(wanted)
    if found is None:
        raise UsageError(f"nothing is in doubt under «{wanted}»: it was decided, or its minutes were unloaded or corrected")
    return found


def _answer(doubt: Node, judgement: Judgement, author: Author) -> Decision:
    """What a judgement on a doubt says of its subjects."""
    values = doubt.values
    about, subjects = InDoubt(values["about"]), tuple(values["subjects"])
    if about is InDoubt.OWNER and judgement is not Judgement.UNDECIDED:
        raise UsageError(f"«{values['text']}» is answered with a name: graphapp review correct {subjects[0]} owners ID")
    allowed = _PAIRED if about in (InDoubt.NAMES, InDoubt.COMMITMENTS) else _SINGLE
    if judgement not in allowed:
        names = ", ".join(each.lower().replace("_", "-") for each in allowed)
        raise UsageError(f"«{values['text']}» cannot be answered with «{judgement.lower().replace('_', '-')}»: say {names}")
    everywhere = about is InDoubt.NAMES and all(one.startswith(("organisation:", "person:")) for one in subjects)
    text = f"{values['text']} — {judgement.lower().replace('_', ' ')}"
    said = _decision(judgement, subjects, author, series="" if everywhere else values["series"], text=text)
    return replace(said, field=values.get("field", ""), values=tuple(values.get("values", ())))


def _pair(transaction: Transaction, words: list[str], judgement: Judgement, author: Author) -> Decision:
    """Two things by their ids, without a doubt that asks."""
    one, other = (subject(transaction, word) for word in words)
    if judgement not in _PAIRED:
        raise UsageError("of two things one can say same, not-same or undecided")
    kinds = {one.node.kind, other.node.kind}
    if len(kinds) > 1 or kinds - {*NAMED, "ActionItem"}:
        raise UsageError(f"«{one.shown}» and «{other.shown}» cannot be one: name two things of one kind, or two action items")
    shared = set(one.keys) & set(other.keys)
    if one.node.id == other.node.id or (one.scope and not shared):
        raise UsageError("these are not two things of one group's minutes: give their two ids")
    series = min(shared) if one.scope else ""
    text = _PAIRED[judgement].format(f"«{one.shown}»", f"«{other.shown}»")
    return _decision(judgement, tuple(sorted((_own(one), _own(other)))), author, series=series, text=text)


def _own(about: Subject) -> str:
    return about.key


def _fact(transaction: Transaction, thing: str, judgement: Judgement, author: Author) -> Decision:
    """A thing that the minutes do not speak of."""
    about = subject(transaction, thing)
    if about.node.kind not in (*NAMED, "ActionItem", CHANGE):
        raise UsageError(
            f"{about.node.kind} {thing} is no fact that can be left out: name an action item, a named thing, "
            "a change of organisations, «ID relation ID» or «ID aliases SPELLING»"
        )
    if thing in about.keys:
        raise UsageError(f"«{about.shown}» is the group whose minutes these are: load them with --group NAME instead")
    text = _SINGLE[judgement].format(f"{about.node.kind} «{about.shown}»")
    return _decision(judgement, about.all_keys, author, series=about.scope, text=text)


def _only(judgement: Judgement, wanted: Judgement, pointed: str) -> Judgement:
    if judgement is not wanted:
        said, word = judgement.lower().replace("_", "-"), wanted.lower().replace("_", "-")
        raise UsageError(f"«{pointed}» is no doubt: one can say {word} of it, not {said}")
    return judgement
