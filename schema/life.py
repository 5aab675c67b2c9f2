"""The words for the life of a commitment (what they mean: design of the graph, README «What the graph says»)."""

from __future__ import annotations

from enum import StrEnum


class ItemKind(StrEnum):
    """Where a commitment stands in the minutes."""

    FOLLOW_UP = "FOLLOW_UP"  # an action list, an action table, or behind a marker such as «Action:»
    BODY = "BODY"  # a sentence of the running text


class State(StrEnum):
    """What one meeting's minutes say of an action item."""

    OPEN = "OPEN"
    DONE = "DONE"
    CANCELLED = "CANCELLED"


class Change(StrEnum):
    """How an action item stands to the previous item of its commitment."""

    NEW = "NEW"
    CARRIED_OVER = "CARRIED_OVER"
    SLIPPED = "SLIPPED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    TRANSFORMED = "TRANSFORMED"


class Status(StrEnum):
    """What became of a commitment as of a day: the first that holds, in this order."""

    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    TRANSFORMED = "TRANSFORMED"
    OVERDUE = "OVERDUE"
    SILENT = "SILENT"
    OPEN = "OPEN"


class Attendance(StrEnum):
    """Who came: apologies and absences are recorded, and are not presence."""

    PRESENT = "PRESENT"
    APOLOGIES = "APOLOGIES"


class SuccessionKind(StrEnum):
    """What became of organisations (W3C ORG: a change event, with the original and the resulting organisations)."""

    RENAMED = "RENAMED"
    MERGED = "MERGED"  # with others into a new one, or into one that was there


class Role(StrEnum):
    """How an organisation takes part in an initiative; MEMBER where the text does not say more."""

    LEAD = "LEAD"
    FUNDER = "FUNDER"
    MEMBER = "MEMBER"
