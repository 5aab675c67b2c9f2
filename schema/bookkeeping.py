"""Kinds by which the stores keep time and order; nobody asks for them."""

from __future__ import annotations

from graphapp.schema import life
from graphapp.schema.shapes import ID, Field, Kind, Type

# A stretch of a commitment's life in which nothing changes but the day: `as_of` fields read it.
PHASE = Kind(
    "Phase",
    "phases",
    "What was known of a commitment from one day until the day before another",
    (
        ID,
        Field("from", "First day", Type.DATE, required=True),
        Field("until", "The day after the last; null: still holds", Type.DATE),
        Field("ending", "COMPLETED, CANCELLED or TRANSFORMED; null: not ended", values=life.Status),
        Field("endedOn", "The day of the meeting that recorded the end", Type.DATE),
        Field("silent", "Later minutes say nothing of it", Type.BOOLEAN, required=True),
        Field("dueDate", "The last day in time", Type.DATE),
        Field("slips", "Times put off so far", Type.INTEGER, required=True),
        Field("carriedOver", "Times recorded again so far", Type.INTEGER, required=True),
        Field("text", "As last recorded by then; null: as the commitment has it"),
        Field("own", "The types of which the commitment had other edges by then, or none: those of the phase", many=True),
    ),
)
TOLD_EDGES = ("COMMITTED_BY", "SERVES", "CONCERNS", "LOCATED_IN", "REPORTED_IN")  # of which a phase may have its own
ITEM_EDGE = "HAS_ITEM"  # (Commitment)-[:HAS_ITEM]->(ActionItem)
PHASE_EDGE = "DURING"  # (Commitment)-[:DURING]->(Phase)
IMPLIED_EDGE = "IMPLIES"  # (Document)-[:IMPLIES]->(named): not named itself, but what is named belongs to it

# A mark that the graph is behind the records of a series.
PENDING = Kind(
    "Pending",
    "pending",
    "A series whose graph is yet to be brought up to its records",
    (
        ID,
        Field("series", "The id of the series", required=True),
        Field("documents", "Documents whose former claims may be void", many=True),
    ),
)

# What bringing the graph up to its records changed. History, not graph: not part of dumps either.
UPDATE = Kind(
    "Update",
    "updates",
    "What became different in the graph, by the version that it has since",
    (
        ID,
        Field("version", "The version of the graph", Type.INTEGER, required=True),
        Field("after", "The version since which nothing else had changed", Type.INTEGER, required=True),
        Field("changed", "Ids of things that are new, or whose values or relations are others now", many=True),
        Field("removed", "Ids of things that are gone", many=True),
    ),
)

# Where a commitment's former id leads. History, not graph: not part of dumps either.
SUPERSEDED = Kind(
    "Superseded",
    "superseded",
    "The former id of a commitment",
    (ID, Field("successor", "The id that the commitment goes by since", required=True)),
)

# By what a document was read. History as well: the same record may have been read in another way.
READING = Kind(
    "Reading",
    "readings",
    "How a document was read, and what was told of it",
    (
        ID,
        Field("way", "A hash of the rules and of what whoever loaded it said of the meeting", required=True),
        Field("facts", "How many facts were read", Type.INTEGER, required=True),
        Field("warnings", "What was wrong with the minutes, in sentences", many=True),
    ),
)
