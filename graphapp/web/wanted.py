"""What a browser's query string wants, as the API's filters: one word of the address, one condition.

The address is the state: it can be bookmarked and mailed. What cannot be understood is left to the API to refuse, in its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request

from graphapp.web.words import GOING

PAGE = 50
USUAL = "new"
NOT_ENDED = "not-ended"
NONE = "none"  # commitments of no group
ORDERS = {  # by its word in the address: what it is called, and the API's order
    "new": ("newest first", [{"field": "SINCE", "direction": "DESC"}, {"field": "DUE_DATE"}]),
    "due": ("due first", [{"field": "DUE_DATE"}]),
    "due-last": ("due last", [{"field": "DUE_DATE", "direction": "DESC"}]),
    "slips": ("most often put off", [{"field": "SLIPS", "direction": "DESC"}, {"field": "DUE_DATE"}]),
    "group": ("by group", [{"field": "GROUP_NAME"}, {"field": "DUE_DATE"}]),
}
FIELDS = (
    "words",
    "status",
    "group",
    "owner",
    "country",
    "initiative",
    "dataset",
    "due_from",
    "due_to",
    "no_owner",
    "no_date",
    "slipped",
)


def parameter(name: str) -> str | None:
    """What the address says of a name; None where it says nothing."""
    return request.args.get(name, "").strip() or None


def as_of() -> str | None:
    """The day that the visitor asks about; None: today."""
    return parameter("as_of")


def chosen_group(data: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The group that the address names, among those of the page's menu; None for no such group."""
    wanted_id = parameter("group")
    return next((one for one in data["groups"]["nodes"] if one["id"] == wanted_id), None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which commitments, in which order, and which page of them; values as the address has them."""

    given: Mapping[str, str]

    def where(self, *, but: str = "") -> dict[str, Any] | None:
        """The API's filter; `but` leaves one condition out, so that its menu shows what else could be chosen."""
        parts = [part for name, value in self.given.items() if name != but and (part := _condition(name, value))]
        return {"and": parts} if len(parts) > 1 else parts[0] if parts else None

    def order(self) -> list[dict[str, str]]:
        """The API's order."""
        return ORDERS[self.given.get("order", USUAL)][1]

    def variables(self) -> dict[str, Any]:
        """What a page asks with, its menus included."""
        backwards = self.given.get("before")
        page = {"last": PAGE, "before": backwards} if backwards else {"first": PAGE, "after": self.given.get("after")}
        menus = {f"where{name.title()}": self.where(but=name) for name in ("status", "group", "owner", "country")}
        return {"where": self.where(), "asOf": self.given.get("as_of"), "orderBy": self.order(), **page, **menus}


def wanted() -> Wanted:
    """What this request's address wants; an order that there is not is the usual one."""
    names = (*FIELDS, "as_of", "after", "before")
    given = {name: value for name in names if (value := parameter(name))}
    order = request.args.get("order", "")
    return Wanted(given | ({"order": order} if order in ORDERS else {}))


def _condition(name: str, value: str) -> dict[str, Any] | None:
    """One condition of the API's filter for commitments; None for what is no condition."""
    match name:
        case "words":
            return {"and": [{"text": {"contains": word}} for word in value.split()]}
        case "status":
            return {"status": {"in": [*GOING]} if value == NOT_ENDED else {"eq": value}}
        case "group" if value == NONE:
            return {"group": {"none": {}}}
        case "group" | "owner" | "country" | "initiative" | "dataset":
            relation = {"owner": "owners", "country": "countries", "dataset": "datasets"}.get(name, name)
            return {relation: {"some": {"id": {"eq": value}}}}
        case "due_from" | "due_to":
            return {"dueDate": {"gte" if name == "due_from" else "lte": value}}
        case "no_owner":
            return {"owners": {"none": {}}}
        case "no_date":
            return {"dueDate": {"isNull": True}}
        case "slipped":
            return {"slips": {"gt": 0}}
    return None
