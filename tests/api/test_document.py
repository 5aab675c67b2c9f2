from __future__ import annotations

import pytest

from graphapp.store.contract import Changes, Stored

FACTS = """
query Facts($source: String!) {
  document(source: $source) {
    source
    meeting { date location nextMeetingDate group { name acronym aliases }
      attendees { __typename name aliases ... on Organisation { acronym } } }
    organisations { name acronym aliases }
    countries { iso3 }
    initiatives { name aliases organisations { name acronym aliases } countries { iso3 } }
    datasets { name aliases }
    actionItems {
      text statements { text } kind dueDate state change
      owners { __typename name aliases ... on Organisation { acronym } }
      initiative { name aliases } countries { iso3 } commitment { id status }
    }
  }
}
"""


def test_everything_that_one_document_says_is_one_answer(ask, counted):
    document = ask(FACTS, source="march.txt")["document"]
    assert document["source"] == "estuary/2019/march.txt"
    assert document["meeting"]["date"] == "2019-03-05"
    assert document["meeting"]["nextMeetingDate"] == "2019-04-09"
    assert document["meeting"]["group"] == {"name": "Estuary Working Group", "acronym": "EWG", "aliases": ["EWG"]}
    assert {"__typename": "Person", "name": "Ada Quill", "aliases": ["A. Quill"]} in document["meeting"]["attendees"]
    assert [item["text"] for item in document["actionItems"]] == ["TR to share the maps", "Heron Aid and Ada to draft the note"]
    first = document["actionItems"][0]
    assert first["statements"] == [{"text": "TR to share the maps by 20 March"}]
    assert first["commitment"]["id"] == "Commitment-maps"
    assert first["owners"][0]["acronym"] == "TR"
    assert len(counted.questions) == 1


def test_only_what_the_document_itself_says_is_below_it(ask):
    query = "query ($s: String!) { document(source: $s) { initiatives { name organisations { name } } } }"
    march = ask(query, s="march.txt")["document"]["initiatives"]
    april = ask(query, s="april.txt")["document"]["initiatives"]
    assert march == [{"name": "River Survey", "organisations": [{"name": "Tern Relief"}]}]
    assert april == [{"name": "River Survey", "organisations": [{"name": "Heron Aid"}]}]


@pytest.mark.parametrize("source", ["march.txt", "2019/march.txt", "estuary/2019/march.txt", "./estuary/2019/march.txt"])
def test_any_ending_of_whole_path_components_names_a_document(ask, source):
    assert ask("query ($s: String!) { document(source: $s) { id } }", s=source)["document"]["id"] == "Document-march"


@pytest.mark.parametrize("source", ["arch.txt", "march", "estuary", "", "/", "other/march.txt"])
def test_part_of_a_component_names_none(refusal, source):
    code, message = refusal("query ($s: String!) { document(source: $s) { id } }", s=source)
    assert code == "UNKNOWN_DOCUMENT"
    assert ("Did you mean estuary/2019/" if source else "Load it first") in message


def test_an_ambiguous_name_lists_the_candidates(refusal, store):
    with store.writing() as transaction:
        twin = Stored("Document-twin", ("harbour/march.txt",), "Group-harbour", "", (), b"{}")
        transaction.apply(Changes(put_records=(twin,)))
    code, message = refusal('{ document(source: "march.txt") { id } }')
    assert code == "AMBIGUOUS"
    assert "estuary/2019/march.txt, harbour/march.txt" in message


def test_a_whole_source_wins_over_an_ending(ask, store):
    with store.writing() as transaction:
        transaction.apply(
            Changes(put_records=(Stored("Document-march", ("estuary/2019/march.txt", "march.txt"), "g", "", (), b""),))
        )
        transaction.apply(Changes(put_records=(Stored("Document-twin", ("harbour/march.txt",), "g", "", (), b""),)))
    assert ask('{ document(source: "march.txt") { id } }')["document"] == {"id": "Document-march"}
