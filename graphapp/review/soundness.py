"""What a decision must hold to have an effect: an export may come from anywhere, and what is on record is read ever after."""

from __future__ import annotations

from datetime import date, datetime

from graphapp.review.mending import CLAIMED, DUE, OWNER, STATE
from graphapp.review.names import ATTENDING, BELONGING, LINKING
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.life import State

_RELATIONS = (*CLAIMED, *ATTENDING, *LINKING, *BELONGING)
_OWNING = ("organisation", "person", "group")


def fault(told: Decision) -> str:
    """What is wrong with a decision, in words; empty where it is sound."""
    if not told.by.strip() or not _is_moment(told.at):
        return "it needs a name, and a time with its zone"
    if told.judgement is Judgement.TAKEN_BACK:
        return "" if told.undoes and not told.subjects else "what is taken back is named by «undoes» alone"
    if told.undoes or not all(told.subjects) or not told.subjects:
        return "it needs subjects"
    if told.judgement in (Judgement.SAME, Judgement.NOT_SAME):
        return "" if len(set(told.subjects)) == len(told.subjects) == 2 else f"{told.judgement} needs two subjects"
    if told.relation and (told.relation not in _RELATIONS or len(told.subjects) != 2):
        return f"«{told.relation}» relates no two subjects that can be told apart"
    return _fault_of_value(told)


def _fault_of_value(told: Decision) -> str:
    if told.judgement is not Judgement.CORRECTED:
        return "" if told.field in ("", "aliases", OWNER) else f"«{told.field}» holds nothing that can be called wrong"
    values, others = told.values, told.subjects[1:]
    sound = {
        OWNER: len(values) == len(others) and all(key.partition(":")[0] in _OWNING for key in others),
        DUE: len(values) <= 1 and not others and all(_is_day(value) for value in values),
        STATE: len(values) == 1 and not others and values[0] in State.__members__,
    }
    return "" if sound.get(told.field, False) else f"«{told.field}» cannot be {' and '.join(values) or 'nothing'}"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
