"""A relation or a spelling that a person calls wrong, as a decision about what the documents themselves say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.deciding.recording import Author
from graphapp.deciding.subjects import NAMED, Subject, keys_of, subject
from graphapp.review.mending import CLAIMED
from graphapp.review.names import ATTENDING, BELONGING, LINKING
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.errors import UsageError
from graphapp.schema.model import relation_of
from graphapp.store.contract import Edge, Transaction

_OUTCOME = "REPORTED_IN"
_WRONG = (*CLAIMED, *ATTENDING, *LINKING, *BELONGING, _OUTCOME)


def link_decision(transaction: Transaction, words: Sequence[str], judgement: Judgement, author: Author) -> Decision:
    """What it says that «ID relation ID» or «ID aliases SPELLING» is wrong."""
    if not author.by.strip():
        raise UsageError("a decision needs a name: say who decides with --by NAME")
    start, name, end = words
    about = subject(transaction, start)
    if name == "aliases":
        return _spelling(about, end, judgement, author)
    edge = _edge(transaction, about, name, end)
    other = subject(transaction, end)
    documents = () if edge.derived else (edge.by,)
    series = _series(transaction, edge, about, other)
    text = f"«{about.shown}» {name} «{other.shown}» is wrong"
    if edge.type == _OUTCOME:
        item = min(transaction.edges_from([edge.source], ["HAS_ITEM"]), key=lambda e: (e.position or 0, e.target)).target
        subjects = tuple(sorted((item, edge.target)))
        return Decision(Judgement.NOT_SAME, subjects, author.by, author.at, series=series, note=author.note, text=text)
    ends = tuple(_known(transaction, series, one, documents) for one in (edge.source, edge.target))
    return Decision(judgement, ends, author.by, author.at, series=series, relation=edge.type, note=author.note, text=text)


def _edge(transaction: Transaction, about: Subject, name: str, end: str) -> Edge:
    """The claim that relates the two; UsageError where there is none, or it cannot be left out by itself."""
    try:
        relation = relation_of(about.node.kind, name)
    except KeyError as unknown:
        raise UsageError(f"{about.node.kind} has no relation «{name}»: the schema lists them") from unknown
    if relation.edge not in _WRONG or (relation.edge in CLAIMED and "Commitment" in (about.node.kind, relation.target)):
        raise UsageError(
            f"«{name}» of a {about.node.kind} follows from other facts: call wrong what it follows from, such as the action "
            "item, or «ITEM owners ID»"
        )
    away = transaction.edges_to if relation.incoming else transaction.edges_from
    for edge in away([about.node.id], [relation.edge]):
        if end in (edge.source, edge.target) and edge.source != edge.target:
            return edge
    raise UsageError(f"the graph does not say «{about.shown}» {name} {end}: nothing to leave out")


def _series(transaction: Transaction, edge: Edge, *ends: Subject) -> str:
    """The group whose minutes say it."""
    if edge.derived:
        return edge.by
    stored = transaction.records(documents=[edge.by])
    return stored[0].series if stored else next(iter(ends[0].keys), "")


def _known(transaction: Transaction, series: str, thing: str, documents: Sequence[str]) -> str:
    """What the document that says so calls the thing: a name's key there; other things go by their ids."""
    if thing.partition("-")[0] not in NAMED:
        return thing
    keys = keys_of(transaction, series, thing, documents) or keys_of(transaction, series, thing)
    return keys[0] if keys else thing


def _spelling(about: Subject, spelling: str, judgement: Judgement, author: Author) -> Decision:
    if spelling not in about.node.values.get("aliases", ()):
        raise UsageError(f"«{about.shown}» has no alias «{spelling}»: write it as the graph shows it")
    text = f"«{spelling}» is wrong for «{about.shown}»"
    said = Decision(judgement, about.all_keys, author.by, author.at, series=about.scope, note=author.note, text=text)
    return replace(said, field="aliases", values=(spelling,))
