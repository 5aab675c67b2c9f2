"""The words for the life of a commitment (what they mean: design of the graph, README «What the graph says»)."""

from __future__ import annotations

from enum import StrEnum


class ItemKind(StrEnum):
    """Where a commitment stands in the minutes.

    Attributes
    ----------
    FOLLOW_UP
        In an action list or an action table, or behind a marker such as «Action:».
    BODY
        In a sentence of the running text.
    """

    FOLLOW_UP = "FOLLOW_UP"
    BODY = "BODY"


class State(StrEnum):
    """What one meeting's minutes say of an action item.

    Attributes
    ----------
    OPEN
        It is still to be done.
    DONE
        It has been done.
    CANCELLED
        It will not be done any more.
    """

    OPEN = "OPEN"
    DONE = "DONE"
    CANCELLED = "CANCELLED"


class Change(StrEnum):
    """How an action item stands to the previous item of its commitment.

    Attributes
    ----------
    NEW
        There is no previous one: it is recorded for the first time.
    CARRIED_OVER
        Recorded again as open, with no later date.
    SLIPPED
        Recorded again with a later date.
    COMPLETED
        Recorded as done.
    CANCELLED
        Recorded as given up.
    TRANSFORMED
        Others took its place: split, merged, or made more concrete.
    """

    NEW = "NEW"
    CARRIED_OVER = "CARRIED_OVER"
    SLIPPED = "SLIPPED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    TRANSFORMED = "TRANSFORMED"


class Status(StrEnum):
    """What became of a commitment as of a day: the first that holds, in this order.

    Attributes
    ----------
    COMPLETED
        Minutes up to that day say that it was done.
    CANCELLED
        Minutes up to that day say that it was given up.
    TRANSFORMED
        Other commitments took its place.
    OVERDUE
        Still open, and its last day in time has passed.
    SILENT
        Still open, and later minutes of the group say nothing of it.
    OPEN
        Still open, in time or without a date.
    """

    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    TRANSFORMED = "TRANSFORMED"
    OVERDUE = "OVERDUE"
    SILENT = "SILENT"
    OPEN = "OPEN"


class Confidence(StrEnum):
    """How far a fact can be relied on, told from how it was found; the `reason` beside it says how.

    Attributes
    ----------
    CERTAIN
        A register knows the name; the minutes list the action, or mark it as one.
    LIKELY
        Told from how the minutes put it: a name nobody knows, a sentence that commits somebody, a model's answer.
    DOUBTFUL
        It may be something else, or a slip of the pen: the review asks about it.
    """

    CERTAIN = "CERTAIN"
    LIKELY = "LIKELY"
    DOUBTFUL = "DOUBTFUL"


class Attendance(StrEnum):
    """Who came: apologies and absences are recorded, and are not presence.

    Attributes
    ----------
    PRESENT
        Listed as attending.
    APOLOGIES
        Listed as excused or absent.
    """

    PRESENT = "PRESENT"
    APOLOGIES = "APOLOGIES"


class SuccessionKind(StrEnum):
    """What became of organisations (W3C ORG: a change event, with the original and the resulting organisations).

    Attributes
    ----------
    RENAMED
        It goes by another name since.
    MERGED
        It went, with others, into a new one or into one that was there.
    """

    RENAMED = "RENAMED"
    MERGED = "MERGED"


class Role(StrEnum):
    """How an organisation takes part in an initiative.

    Attributes
    ----------
    LEAD
        It leads, coordinates, runs or chairs it.
    FUNDER
        It pays for it.
    MEMBER
        It takes part; the text does not say more.
    """

    LEAD = "LEAD"
    FUNDER = "FUNDER"
    MEMBER = "MEMBER"
