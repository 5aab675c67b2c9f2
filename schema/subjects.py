"""What promises are about, and where."""

from __future__ import annotations

from graphapp.schema.shapes import MENTIONED, NAMED, Field, Kind, Relation

INITIATIVE = Kind(
    "Initiative",
    "initiatives",
    "A joint undertaking over time: project, study, programme, monitoring, workshop",
    NAMED,
    (
        MENTIONED,
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
    NAMED,
    (
        MENTIONED,
        Relation("actionItems", "ActionItem", "CONCERNS", "The action items about it", incoming=True),
        Relation("commitments", "Commitment", "CONCERNS", "The commitments about it", incoming=True),
    ),
)

_PLACE = (
    MENTIONED,
    Relation("actionItems", "ActionItem", "LOCATED_IN", "The action items that name it", incoming=True),
    Relation("commitments", "Commitment", "LOCATED_IN", "The commitments that name it", incoming=True),
)

COUNTRY = Kind(
    "Country",
    "countries",
    "A country of ISO 3166-1",
    (*NAMED, Field("iso3", "ISO 3166-1 alpha-3", required=True), Field("iso2", "ISO 3166-1 alpha-2"), Field("m49", "UN M49")),
    (*_PLACE, Relation("initiatives", "Initiative", "TAKES_PLACE_IN", "The initiatives there", incoming=True)),
    "Place",
)

REGION = Kind("Region", "regions", "A region: of UN M49, or own (MENA, Western Balkans)", NAMED, _PLACE, "Place")
