"""The graph as a table: kinds, their fields, their relations. Both stores, the API and the documentation are made from it.

Names are the API's names (camelCase) everywhere: in GraphQL, in Cypher, in the embedded store's JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache

from graphapp.schema import decisions, life


class Type(StrEnum):
    """What a field holds. A DATE is an ISO 8601 day as text, so that it sorts and compares as text."""

    TEXT = "TEXT"
    DATE = "DATE"
    INTEGER = "INTEGER"
    BOOLEAN = "BOOLEAN"


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    doc: str
    holds: Type = Type.TEXT
    many: bool = False
    values: type[Enum] | None = None
    as_of: bool = False  # depends on the day asked about: read from the phase that covers it
    required: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    name: str
    target: str  # a kind or an interface
    edge: str  # the relationship's type in the graph
    doc: str
    incoming: bool = False  # the edge points at the kind that has this relation
    many: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    plural: str  # the API's root field
    doc: str
    fields: tuple[Field, ...]
    relations: tuple[Relation, ...] = ()
    interface: str | None = None


INTERFACES: dict[str, tuple[str, ...]] = {
    "Actor": ("Organisation", "Person", "Group"),
    "Place": ("Country", "Region"),
}

_ID = Field("id", "Global identifier: a hash of what makes the thing itself", required=True)
_NAMED = (
    _ID,
    Field("name", "The fullest name known", required=True),
    Field("acronym", "The short form, where there is one"),
    Field("aliases", "Every spelling found in the documents, initials and slips included", many=True),
    Field("identifiers", "Identifiers in open registers, with their scheme: XM-DAC-41122, M49:070", many=True),
    Field("reason", "The rule by which the name was recognised, in words"),
)
_MENTIONED = Relation("statements", "Statement", "MENTIONS", "The passages that name it", incoming=True)
_ATTENDED = Relation("meetings", "Meeting", "ATTENDED", "The meetings it attended")
_ACTOR = (
    _MENTIONED,
    _ATTENDED,
    Relation("excusedFrom", "Meeting", "SENT_APOLOGIES", "The meetings it sent apologies to, or was listed as absent from"),
    Relation("actionItems", "ActionItem", "OWNED_BY", "The action items it owns", incoming=True),
    Relation("commitments", "Commitment", "COMMITTED_BY", "What it is committed to", incoming=True),
)

DOCUMENT = Kind(
    "Document",
    "documents",
    "A loaded file",
    (
        _ID,
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
        _ID,
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
        _ID,
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

ORGANISATION = Kind(
    "Organisation",
    "organisations",
    "An agency, NGO, company, ministry, directorate, university, or a named branch of one",
    (*_NAMED, Field("category", "UN, RED_CROSS, INGO, NGO, GOVERNMENT, DONOR, EU, ACADEMIA, COMPANY, NETWORK; null: unknown")),
    (
        *_ACTOR,
        Relation("parent", "Organisation", "BRANCH_OF", "The organisation it is a branch of", many=False),
        Relation("branches", "Organisation", "BRANCH_OF", "Its named branches", incoming=True),
        Relation("people", "Person", "AFFILIATED_WITH", "The people affiliated with it", incoming=True),
        Relation("initiatives", "Initiative", "INVOLVED_IN", "The initiatives it leads, runs, funds, joins or steers"),
        Relation("leads", "Initiative", "LEADS", "The initiatives it leads or runs"),
        Relation("funds", "Initiative", "FUNDS", "The initiatives it funds"),
        Relation("successions", "OrganisationChange", "CHANGED_FROM", "What it was renamed to or merged into", incoming=True),
        Relation("origins", "OrganisationChange", "CHANGED_INTO", "What it was called before or arose from", incoming=True),
    ),
    "Actor",
)

ORGANISATION_CHANGE = Kind(
    "OrganisationChange",
    "organisationChanges",
    "Organisations that became others, as one document tells it: a renaming or a merger (W3C ORG: ChangeEvent)",
    (
        _ID,
        Field("kind", "What happened", values=life.SuccessionKind, required=True),
        Field("date", "The first day of the interval written; null: not said", Type.DATE),
        Field("dateText", "The date as written"),
        Field("planned", "Whether it is told as still to come", Type.BOOLEAN, required=True),
    ),
    (
        Relation("before", "Organisation", "CHANGED_FROM", "Who became others"),
        Relation("after", "Organisation", "CHANGED_INTO", "What they became; empty: not said"),
        Relation("statements", "Statement", "TOLD_IN", "The words"),
    ),
)

PERSON = Kind(
    "Person",
    "people",
    "A person named in minutes",
    _NAMED,
    (*_ACTOR, Relation("affiliations", "Organisation", "AFFILIATED_WITH", "The organisations the minutes place them in")),
    "Actor",
)

GROUP = Kind(
    "Group",
    "groups",
    "A forum or a role in one: a working group, the co-leads, the secretariat",
    _NAMED,
    (
        _MENTIONED,
        *_ACTOR[1:],
        Relation("held", "Meeting", "MEETING_OF", "The meetings it held", incoming=True),
        Relation("series", "Commitment", "MADE_IN", "The commitments recorded in its meetings", incoming=True),
    ),
    "Actor",
)

INITIATIVE = Kind(
    "Initiative",
    "initiatives",
    "A joint undertaking over time: project, study, programme, monitoring, workshop",
    _NAMED,
    (
        _MENTIONED,
        Relation("organisations", "Organisation", "INVOLVED_IN", "Who leads, runs, funds, joins or steers it", incoming=True),
        Relation("leads", "Organisation", "LEADS", "Who leads or runs it", incoming=True),
        Relation("funders", "Organisation", "FUNDS", "Who funds it", incoming=True),
        Relation("countries", "Country", "TAKES_PLACE_IN", "Where it takes place or what it covers"),
        Relation("actionItems", "ActionItem", "SERVES", "The action items that serve it", incoming=True),
        Relation("commitments", "Commitment", "SERVES", "The commitments that serve it", incoming=True),
    ),
)

DATASET = Kind(
    "Dataset",
    "datasets",
    "An information product: dataset, portal, factsheet, report, survey, map, form, concept note",
    _NAMED,
    (
        _MENTIONED,
        Relation("actionItems", "ActionItem", "CONCERNS", "The action items about it", incoming=True),
        Relation("commitments", "Commitment", "CONCERNS", "The commitments about it", incoming=True),
    ),
)

_PLACE = (
    _MENTIONED,
    Relation("actionItems", "ActionItem", "LOCATED_IN", "The action items that name it", incoming=True),
    Relation("commitments", "Commitment", "LOCATED_IN", "The commitments that name it", incoming=True),
)

COUNTRY = Kind(
    "Country",
    "countries",
    "A country of ISO 3166-1",
    (*_NAMED, Field("iso3", "ISO 3166-1 alpha-3", required=True), Field("iso2", "ISO 3166-1 alpha-2"), Field("m49", "UN M49")),
    (*_PLACE, Relation("initiatives", "Initiative", "TAKES_PLACE_IN", "The initiatives there", incoming=True)),
    "Place",
)

REGION = Kind("Region", "regions", "A region: of UN M49, or own (MENA, Western Balkans)", _NAMED, _PLACE, "Place")

ACTION_ITEM = Kind(
    "ActionItem",
    "actionItems",
    "A commitment as one meeting recorded it",
    (
        _ID,
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
        _ID,
        Field("text", "As last recorded", required=True),
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

DOUBT = Kind(
    "Doubt",
    "doubts",
    "A question that only a person can settle, told from what the minutes of one group say",
    (
        _ID,
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
        _ID,
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

# A stretch of a commitment's life in which nothing changes but the day. Not part of the API: `as_of` fields read it.
PHASE = Kind(
    "Phase",
    "phases",
    "What was known of a commitment from one day until the day before another",
    (
        _ID,
        Field("from", "First day", Type.DATE, required=True),
        Field("until", "The day after the last; null: still holds", Type.DATE),
        Field("ending", "COMPLETED, CANCELLED or TRANSFORMED; null: not ended", values=life.Status),
        Field("endedOn", "The day of the meeting that recorded the end", Type.DATE),
        Field("silent", "Later minutes say nothing of it", Type.BOOLEAN, required=True),
        Field("dueDate", "The last day in time", Type.DATE),
        Field("slips", "Times put off so far", Type.INTEGER, required=True),
        Field("carriedOver", "Times recorded again so far", Type.INTEGER, required=True),
    ),
)
PHASE_EDGE = "DURING"  # (Commitment)-[:DURING]->(Phase)
IMPLIED_EDGE = "IMPLIES"  # (Document)-[:IMPLIES]->(named): not named itself, but what is named belongs to it

# A mark that the graph is behind the records of a series. Not part of the API.
PENDING = Kind(
    "Pending",
    "pending",
    "A series whose graph is yet to be brought up to its records",
    (
        _ID,
        Field("series", "The id of the series", required=True),
        Field("documents", "Documents whose former claims may be void", many=True),
    ),
)

# Where a commitment's former id leads. History, not graph: not part of the API, nor of dumps.
SUPERSEDED = Kind(
    "Superseded",
    "superseded",
    "The former id of a commitment",
    (_ID, Field("successor", "The id that the commitment goes by since", required=True)),
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        DOCUMENT,
        MEETING,
        STATEMENT,
        ORGANISATION,
        ORGANISATION_CHANGE,
        PERSON,
        GROUP,
        INITIATIVE,
        DATASET,
        COUNTRY,
        REGION,
        ACTION_ITEM,
        COMMITMENT,
        DOUBT,
        DECISION,
        PHASE,
        PENDING,
        SUPERSEDED,
    )
}

# Kinds by which the stores keep time and order; nobody asks for them.
INTERNAL = (PHASE.name, PENDING.name, SUPERSEDED.name)


@cache
def kinds_of(name: str) -> tuple[str, ...]:
    """The kinds that a kind's or an interface's name stands for."""
    return INTERFACES.get(name, (name,))


@cache
def field_of(kind: str, name: str) -> Field:
    """A field of a kind, or one that all kinds of an interface share; KeyError where there is none."""
    found = [f for k in kinds_of(kind) for f in KINDS[k].fields if f.name == name]
    if len(found) < len(kinds_of(kind)):
        raise KeyError(f"{kind}.{name}")
    return found[0]


@cache
def relation_of(kind: str, name: str) -> Relation:
    """A relation of a kind, or one that all kinds of an interface share; KeyError where there is none."""
    found = [r for k in kinds_of(kind) for r in KINDS[k].relations if r.name == name]
    if len(found) < len(kinds_of(kind)):
        raise KeyError(f"{kind}.{name}")
    return found[0]
