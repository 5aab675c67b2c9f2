"""A commitment as one meeting recorded it, and through time."""

from __future__ import annotations

from graphapp.schema import life
from graphapp.schema.shapes import ID, Field, Kind, Relation, Type

ACTION_ITEM = Kind(
    "ActionItem",
    "actionItems",
    "A commitment as one meeting recorded it",
    (
        ID,
        Field("text", "The clause that commits, hard line breaks joined", required=True),
        Field("kind", "Where it stands in the minutes", values=life.ItemKind, required=True),
        Field("recordedOn", "The day of the meeting", Type.DATE),
        Field("dueText", "The due date as written"),
        Field("dueFrom", "The first day of the interval written", Type.DATE),
        Field("dueDate", "The last day that is still in time", Type.DATE),
        Field("state", "What these minutes say of it", values=life.State, required=True),
        Field("change", "How it stands to the commitment's previous item", values=life.Change, required=True),
        Field("position", "Order of appearance in the minutes, 0-based", Type.INTEGER),
        Field("reason", "The rule that found it, in words"),
        Field("confidence", "How sure it is that somebody is to do it", values=life.Confidence),
        Field("changeReason", "Why it was taken for the same commitment as the previous item, in words"),
    ),
    (
        Relation("meeting", "Meeting", "RECORDED_AT", "The meeting that recorded it", many=False),
        Relation("statements", "Statement", "STATED_IN", "The words: first the clause itself, then what repeats it"),
        Relation("owners", "Actor", "OWNED_BY", "Who is responsible; empty: nobody in particular"),
        Relation("initiative", "Initiative", "SERVES", "The initiative it serves", many=False),
        Relation("countries", "Country", "LOCATED_IN", "The countries it names"),
        Relation("datasets", "Dataset", "CONCERNS", "The datasets it is about"),
        Relation("commitment", "Commitment", "HAS_ITEM", "The promise it records", incoming=True, many=False),
    ),
)

COMMITMENT = Kind(
    "Commitment",
    "commitments",
    "A promise through time: the chain of its action items",
    (
        ID,
        Field("text", "As last recorded by the day asked about", required=True),
        Field("since", "The day it was first recorded", Type.DATE),
        Field(
            "status",
            "The first that holds, in the order of the enum",
            values=life.Status,
            as_of=True,
        ),
        Field("overdue", "Not ended, and its last day has passed", Type.BOOLEAN, as_of=True),
        Field("silent", "Not ended, and later minutes of the group say nothing of it", Type.BOOLEAN, as_of=True),
        Field("dueDate", "The last day in time, as last recorded", Type.DATE, as_of=True),
        Field("slips", "How often its due date was put off", Type.INTEGER, as_of=True),
        Field("carriedOver", "How often it was recorded again, still open", Type.INTEGER, as_of=True),
        Field("endedOn", "The day of the meeting that recorded its end", Type.DATE, as_of=True),
    ),
    (
        Relation("items", "ActionItem", "HAS_ITEM", "Its records, oldest first"),
        Relation("outcomes", "Statement", "REPORTED_IN", "The words that tell what became of it"),
        Relation("owners", "Actor", "COMMITTED_BY", "Who is responsible"),
        Relation("initiative", "Initiative", "SERVES", "The initiative it serves", many=False),
        Relation("countries", "Country", "LOCATED_IN", "The countries it names"),
        Relation("datasets", "Dataset", "CONCERNS", "The datasets it is about"),
        Relation("group", "Group", "MADE_IN", "The group in whose meetings it was recorded", many=False),
        Relation("successors", "Commitment", "BECAME", "What it was transformed into"),
        Relation("predecessors", "Commitment", "BECAME", "What it came from", incoming=True),
    ),
)
