"""What the model is asked, the form its answer must have, and the answer as values; a value says nothing yet of being true."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from graphapp.llm.endpoint import NoAnswerError

VERSION = "1"  # of the question: another question is another entry of the cache
_STATES = ("open", "done", "cancelled")
_ROLES = ("lead", "funder", "member")

_RULES = """You read a passage of the minutes of a coordination meeting and list what it says. Answer with JSON of the form
given.
- quote: words of the passage, copied character by character, of one sentence, list item or table cell. Never mend, shorten
  or join.
- actions: what somebody is to do after the meeting, or what is to be done. Not decisions, descriptions, finished work,
  declined or conditional offers. quote: the clause that commits. owners: who is responsible, as written in the passage;
  empty where nobody in particular is («all partners», passive voice). A recipient is not an owner. due: the words for the
  date, or null.
- initiatives: joint undertakings over time (project, study, programme, assessment, campaign, workshop) with a name of their
  own, with the organisations that take part (lead, funder or member) and the countries where it takes place, as written.
- datasets: information products (report, survey results, dashboard, map, form), with their names as written.
List nothing that the passage does not say. Empty lists are right where there is nothing."""


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
SCHEMA = _object(
    actions=_list(
        _object(quote=_TEXT, owners=_list(_TEXT), due=_MAYBE, state={"type": "string", "enum": [*_STATES]}, initiative=_MAYBE)
    ),
    initiatives=_list(
        _object(
            name=_TEXT,
            quote=_TEXT,
            organisations=_list(_object(name=_TEXT, role={"type": "string", "enum": [*_ROLES]})),
            countries=_list(_TEXT),
        )
    ),
    datasets=_list(_object(name=_TEXT, quote=_TEXT)),
)


@dataclass(frozen=True, slots=True)
class ActionTold:
    quote: str
    owners: tuple[str, ...]
    due: str | None
    state: str
    initiative: str | None


@dataclass(frozen=True, slots=True)
class InitiativeTold:
    name: str
    quote: str
    organisations: tuple[tuple[str, str], ...]  # name and role
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatasetTold:
    name: str
    quote: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the model says that a passage says."""

    actions: tuple[ActionTold, ...]
    initiatives: tuple[InitiativeTold, ...]
    datasets: tuple[DatasetTold, ...]


def messages(heading: str, passage: str, day: str | None) -> list[dict[str, str]]:
    """The question about a passage."""
    asked = {"heading": heading, "day of the meeting": day, "passage": passage}
    return [{"role": "system", "content": _RULES}, {"role": "user", "content": json.dumps(asked, ensure_ascii=False)}]


def told(content: str) -> Told:
    """The answer as values; NoAnswerError where it has another form."""
    try:
        answer = json.loads(content)
        return Told(
            tuple(_action(each) for each in _items(answer["actions"])),
            tuple(_initiative(each) for each in _items(answer["initiatives"])),
            tuple(DatasetTold(_text(each["name"]), _text(each["quote"])) for each in _items(answer["datasets"])),
        )
    except (ValueError, LookupError, TypeError) as error:
        raise NoAnswerError("answered in another form") from error


def _action(each: Any) -> ActionTold:
    owners = tuple(_text(owner) for owner in _items(each["owners"]))
    return ActionTold(
        _text(each["quote"]), owners, _maybe(each["due"]), _one_of(each["state"], _STATES), _maybe(each["initiative"])
    )


def _initiative(each: Any) -> InitiativeTold:
    organisations = tuple((_text(one["name"]), _one_of(one["role"], _ROLES)) for one in _items(each["organisations"]))
    return InitiativeTold(
        _text(each["name"]), _text(each["quote"]), organisations, tuple(_text(one) for one in _items(each["countries"]))
    )


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("a list is missing")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError("a text is missing")
    return value.strip()


def _maybe(value: Any) -> str | None:
    return None if value is None or value == "" else _text(value)


def _one_of(value: Any, values: tuple[str, ...]) -> str:
    if value not in values:
        raise ValueError("a value is not one of those asked for")
    return str(value)
