"""Who takes part and promises."""

from __future__ import annotations

from dataclasses import replace

from graphapp.schema import life
from graphapp.schema.shapes import ID, MENTIONED, NAMED, Field, Kind, Relation, Type

_ATTENDED = Relation("meetings", "Meeting", "ATTENDED", "The meetings it attended")
_ACTOR = (
    MENTIONED,
    _ATTENDED,
    Relation("excusedFrom", "Meeting", "SENT_APOLOGIES", "The meetings it sent apologies to, or was listed as absent from"),
    Relation("actionItems", "ActionItem", "OWNED_BY", "The action items it owns", incoming=True),
    Relation("commitments", "Commitment", "COMMITTED_BY", "What it is committed to", incoming=True),
)

ORGANISATION = Kind(
    "Organisation",
    "organisations",
    "An agency, NGO, company, ministry, directorate, university, or a named branch of one",
    (*NAMED, Field("category", "UN, RED_CROSS, INGO, NGO, GOVERNMENT, DONOR, EU, ACADEMIA, COMPANY, NETWORK; null: unknown")),
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
        ID,
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
    NAMED,
    (*_ACTOR, Relation("affiliations", "Organisation", "AFFILIATED_WITH", "The organisations the minutes place them in")),
    "Actor",
)

GROUP = Kind(
    "Group",
    "groups",
    "A forum or a role in one: a working group, the co-leads, the secretariat",
    NAMED,
    (
        MENTIONED,
        replace(_ATTENDED, doc="The meetings it attended, as a body among others; its own are what it `held`"),
        *_ACTOR[2:],
        Relation("held", "Meeting", "MEETING_OF", "The meetings it held", incoming=True),
        Relation("series", "Commitment", "MADE_IN", "The commitments recorded in its meetings", incoming=True),
    ),
    "Actor",
)
