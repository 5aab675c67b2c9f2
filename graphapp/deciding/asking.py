"""What is in doubt and what was decided, as a reader finds it in the store."""

from __future__ import annotations

from dataclasses import dataclass

from graphapp.review.ledger import decision, in_order
from graphapp.schema.decisions import Decision
from graphapp.schema.model import DECISION, DOUBT
from graphapp.store.contract import Reader
from graphapp.store.selection import Include, Order, Question, Row, Selection

_ALL_DAYS = "9999-12-31"
_DOUBT = ("about", "text", "reason", "weight", "undecided", "choices")
_BOOK = tuple(f for f in Decision.__slots__ if f != "id")
_PASSAGE = Selection(
    "Statement", ("text", "section", "page"), (Include("document", "document", Selection("Document", ("source",))),)
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to judge by, and where they stand."""

    text: str
    source: str
    section: str | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A doubt as a person sees it."""

    id: str
    about: str
    question: str
    reason: str
    weight: int
    undecided: bool
    choices: tuple[str, ...]
    evidence: tuple[Passage, ...]


def doubts(reader: Reader) -> list[Asked]:
    """What is in doubt, the most consequential first; what was left open comes last."""
    shown = (Include("statements", "statements", _PASSAGE),)
    order = (Order("undecided"), Order("weight", descending=True))
    chosen = Selection(DOUBT.name, _DOUBT, shown, order=order)
    return [_asked(row) for row in reader.answer(Question(chosen, _ALL_DAYS)).rows]


def _asked(row: Row) -> Asked:
    evidence = tuple(
        Passage(s["text"], (s["document"] or {}).get("source", ""), s["section"], s["page"]) for s in row["statements"]
    )
    told = {name: row[name] for name in ("about", "reason", "weight", "undecided")}
    return Asked(id=row["id"], question=row["text"], choices=tuple(row["choices"]), evidence=evidence, **told)


def log(reader: Reader) -> list[Decision]:
    """Every decision, as they were made."""
    rows = reader.answer(Question(Selection(DECISION.name, _BOOK), _ALL_DAYS)).rows
    return in_order(decision(row) for row in rows)
