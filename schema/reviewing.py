"""What is in doubt, and what people decided."""

from __future__ import annotations

from graphapp.schema import decisions
from graphapp.schema.shapes import ID, Field, Kind, Relation, Type

DOUBT = Kind(
    "Doubt",
    "doubts",
    "A question that only a person can settle, told from what the minutes of one group say",
    (
        ID,
        Field("about", "What is in doubt", values=decisions.InDoubt, required=True),
        Field("text", "The question, in words", required=True),
        Field("reason", "Why it is asked, in words", required=True),
        Field("weight", "How many facts hang on it: the more, the sooner it is worth a look", Type.INTEGER, required=True),
        Field("undecided", "Somebody looked at it and left it open", Type.BOOLEAN, required=True),
        Field("series", "The group from whose minutes it is told, by id", required=True),
        Field("choices", "What the answer may be, where it is neither yes nor no", many=True),
        Field("subjects", "What a decision on it is about: keys of names, ids of items", many=True),
        Field("field", "Of a doubt about one value of a thing: which"),
        Field("values", "Those values", many=True),
    ),
    (
        Relation("statements", "Statement", "SHOWN_BY", "The passages to judge by"),
        Relation("organisations", "Organisation", "QUESTIONS", "The organisations it is about"),
        Relation("people", "Person", "QUESTIONS", "The people it is about"),
        Relation("groups", "Group", "QUESTIONS", "The groups it is about"),
        Relation("initiatives", "Initiative", "QUESTIONS", "The initiatives it is about"),
        Relation("datasets", "Dataset", "QUESTIONS", "The datasets it is about"),
        Relation("actionItems", "ActionItem", "QUESTIONS", "The action items it is about"),
    ),
)

DECISION = Kind(
    "Decision",
    "decisions",
    "What a person decided about the graph: never changed, taken back by a decision of its own",
    (
        ID,
        Field("judgement", "What was said", values=decisions.Judgement, required=True),
        Field("text", "The decision, in a sentence", required=True),
        Field("by", "Who decided", required=True),
        Field("at", "When: ISO 8601, UTC", required=True),
        Field("note", "What the person added"),
        Field("subjects", "What it is about: keys of names, ids of items, meetings, statements", many=True),
        Field("series", "The group whose minutes it is about; null: wherever the subjects occur"),
        Field("relation", "Of a wrong fact: how its subjects were related"),
        Field("field", "Of a correction or a wrong value: which field"),
        Field("values", "The values it gives, or calls wrong", many=True),
        Field("undoes", "The decision that it takes back, by id"),
    ),
    (
        Relation("takenBack", "Decision", "TAKES_BACK", "The decision that it takes back", many=False),
        Relation("takenBackBy", "Decision", "TAKES_BACK", "What took it back; that may be taken back in turn", incoming=True),
    ),
)
