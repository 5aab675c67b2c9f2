"""Whom a label before a clause names («A/B: …», «A – we should …», «All: …»), and whose a task beside names is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphapp.loaders.actions import text
from graphapp.loaders.actions.actors import beside, owners
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.standing import Clause


@dataclass(frozen=True, slots=True)
class Heard:
    """The words behind a label, and whom the label names."""

    start: int
    owners: tuple[str, ...]
    around: Surroundings
    named: bool = False  # a label names them and nothing else
    everybody: bool = False  # a label says that it is for all


def heard(clause: Clause, start: int, end: int, around: Surroundings) -> Heard:
    """The words behind the label of a clause, or all of it where it has none, and whom they may mean."""
    label = text.label(clause.text, start, end) or text.spoken(clause.text, start, end)
    if not label or (verbs.imperative(clause.text[start : label[0]]) and clause.text[start : label[0]].count(" ") > 1):
        return Heard(start, around.speaker, around)
    named = owners.only_names(clause.text, clause.founds, (start, label[0]), around.own)
    if not named and owners.only_names(clause.text, clause.founds, (label[1], end), around.own):
        return Heard(start, around.speaker, around)  # «Chart of the bay – Ada»: names behind a task
    if owners.anybody(clause.text[start : label[0]]):
        return Heard(label[1], (), replace(around, speaker=()), everybody=True)
    if named:
        return Heard(label[1], named, Surroundings(named, own=around.own), named=True)  # in talk, «they» are others
    return Heard(label[1], around.speaker, around)


def standing_by(clause: Clause, end: int, by: Heard) -> tuple[str, ...]:
    """Whom the label names, else the names in a bracket or behind a dash at the end, else those at the head."""
    stretch = (by.start, end)
    if by.everybody:
        return ()
    return (
        by.owners
        or beside.at_end(clause.text, clause.founds, stretch, by.around.own)
        or beside.ahead(clause.text, clause.founds, stretch, by.around.own)
        or beside.performing(clause.text, clause.founds, stretch, by.around.own)
    )


def with_body(named: tuple[str, ...], by: Heard) -> tuple[str, ...]:
    """The people who act, and before them the bodies that the label names («Quay Trust: Ada will call»)."""
    people = bool(named) and all(key.startswith("person:") for key in named)
    bodies = by.named and all(key.startswith("organisation:") for key in by.owners)
    return (*by.owners, *named) if people and bodies else named


def seen_to(clause: Clause, end: int, by: Heard) -> tuple[str, ...]:
    """The people beside a task that says what somebody should do: «Quay Trust should announce it (Ada)» is Ada's to see to."""
    people = beside.at_end(clause.text, clause.founds, (by.start, end), by.around.own)
    return people if all(key.startswith("person:") for key in people) else ()
