"""What was loaded, what it records, and its passages."""

from __future__ import annotations

from graphapp.schema.shapes import ID, Field, Kind, Relation, Type

DOCUMENT = Kind(
    "Document",
    "documents",
    "A loaded file",
    (
        ID,
        Field("source", "The path or name it was loaded under", required=True),
        Field("sources", "Every path or name the same content was loaded under", many=True),
        Field("title", "What the file calls itself"),
        Field("mediaType", "IANA media type"),
        Field("language", "ISO 639-1 code; «und» where it could not be told"),
        Field("pages", "Number of pages; 1 where the format has none", Type.INTEGER),
        Field("warnings", "What the reader should check, in words", many=True),
        Field("text", "The stored text, which every quote is a stretch of"),
    ),
    (
        Relation("meeting", "Meeting", "RECORDS", "The meeting it records", many=False),
        Relation("statements", "Statement", "PART_OF", "Its quoted passages", incoming=True),
        Relation("organisations", "Organisation", "NAMES", "The organisations it names"),
        Relation("people", "Person", "NAMES", "The people it names"),
        Relation("groups", "Group", "NAMES", "The groups it names"),
        Relation("countries", "Country", "NAMES", "The countries it names"),
        Relation("regions", "Region", "NAMES", "The regions it names"),
        Relation("initiatives", "Initiative", "NAMES", "The initiatives it names"),
        Relation("datasets", "Dataset", "NAMES", "The datasets it names"),
        Relation("actionItems", "ActionItem", "LISTS", "The action items it records, in order of appearance"),
    ),
)

MEETING = Kind(
    "Meeting",
    "meetings",
    "What minutes record: a group's meeting on a day",
    (
        ID,
        Field("date", "The day; null where the minutes do not say", Type.DATE),
        Field("location", "The place as written"),
        Field("nextMeetingDate", "The day announced for the next meeting", Type.DATE),
    ),
    (
        Relation("group", "Group", "MEETING_OF", "The group that met", many=False),
        Relation("attendees", "Actor", "ATTENDED", "Who was present", incoming=True),
        Relation("apologies", "Actor", "SENT_APOLOGIES", "Who was excused or absent", incoming=True),
        Relation("documents", "Document", "RECORDS", "Its minutes", incoming=True),
        Relation("actionItems", "ActionItem", "RECORDED_AT", "The action items recorded", incoming=True),
        Relation("statements", "Statement", "SAYS", "The words for group, date, place and next meeting", incoming=True),
    ),
)

STATEMENT = Kind(
    "Statement",
    "statements",
    "A quoted passage: exactly the characters start to end of its document's text",
    (
        ID,
        Field("text", "The passage, exactly as stored", required=True),
        Field("section", "The heading it stands under"),
        Field("page", "1-based page", Type.INTEGER),
        Field("start", "First character, 0-based, in code points", Type.INTEGER),
        Field("end", "Character after the last", Type.INTEGER),
    ),
    (
        Relation("document", "Document", "PART_OF", "The document it stands in", many=False),
        Relation("organisations", "Organisation", "MENTIONS", "The organisations it names"),
        Relation("people", "Person", "MENTIONS", "The people it names"),
        Relation("initiatives", "Initiative", "MENTIONS", "The initiatives it names"),
        Relation("datasets", "Dataset", "MENTIONS", "The datasets it names"),
        Relation("countries", "Country", "MENTIONS", "The countries it names"),
        Relation("actionItems", "ActionItem", "STATED_IN", "The action items it states", incoming=True),
    ),
)
