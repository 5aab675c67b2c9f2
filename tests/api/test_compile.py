"""What an operation selects is what the store is asked, once."""

from __future__ import annotations

from graphapp.store.contract import Changes, Edge, Node


def asked(counted):
    [question] = counted.questions
    return question.selection


def test_meetings_inside_things_are_in_order_of_their_day(store, ask):
    claims = (("march", 7, "Document-march"), ("april", 0, "Document-april"), ("undated", 1, "Document-april"))
    edges = [Edge("Person-ada", "SENT_APOLOGIES", f"Meeting-{name}", by, False, place) for name, place, by in claims]
    edges.append(Edge("Person-ada", "SENT_APOLOGIES", "Meeting-march", "Document-april", False, 9))
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=(Node("Meeting", "Meeting-undated", {}),), put_edges=tuple(edges)))
    query = """{ person(name: "Ada Quill") { excusedFrom { id } first: excusedFrom(first: 1) { id }
        asked: excusedFrom(orderBy: [{field: DATE, direction: DESC}]) { id } } }"""
    found = {key: [each["id"].partition("-")[2] for each in rows] for key, rows in ask(query)["person"].items()}
    assert found["excusedFrom"] == ["march", "april", "undated"]
    assert found["first"] == ["march"]
    assert found["asked"] == ["april", "march", "undated"]


def test_a_relation_asked_alike_under_two_aliases_is_asked_once(ask, counted):
    data = ask(
        '{ tern: node(id: "Organisation-tern") { ... on Organisation { a: initiatives { name } b: initiatives { id } } } }'
    )
    assert data["tern"]["a"][0].keys() == {"name"}
    assert data["tern"]["b"][0].keys() == {"id"}
    [include] = asked(counted).includes
    assert (include.key, include.selection.fields) == ("initiatives", ("name",))


def test_a_relation_asked_twice_with_other_arguments_is_asked_twice(ask, counted):
    query = """query ($one: Int) { commitments(where: {slips: {gt: 0}}) { nodes {
        all: items { id } first: items(first: $one) { id }
        late: items(where: {dueDate: {gt: "2019-04-01"}}) { id } } } }"""
    [maps] = ask(query, one=1)["commitments"]["nodes"]
    ids = {alias: [item["id"] for item in maps[alias]] for alias in maps}
    assert ids == {"all": ["ActionItem-1", "ActionItem-2"], "first": ["ActionItem-1"], "late": ["ActionItem-2"]}
    assert len(asked(counted).includes) == 3


def test_one_alias_may_mean_two_things_in_two_places(ask):
    query = """{ organisations(where: {acronym: {eq: "TR"}}) {
        nodes { x: initiatives { name } } edges { node { x: actionItems(first: 1) { text } } } } }"""
    connection = ask(query)["organisations"]
    assert {one["name"] for one in connection["nodes"][0]["x"]} == {"River Survey", "Flood Atlas"}
    assert connection["edges"][0]["node"]["x"] == [{"text": "TR to share the maps"}]


def test_an_alias_may_hide_a_field(ask):
    query = '{ organisations(where: {acronym: {eq: "TR"}}) { nodes { name: initiatives { acronym: name } acronym: name } } }'
    [node] = ask(query)["organisations"]["nodes"]
    assert node["acronym"] == "Tern Relief"
    assert {"acronym": "River Survey"} in node["name"]


def test_skip_and_include_decide_what_is_asked(ask, counted):
    query = """query ($no: Boolean = false, $yes: Boolean!) { documents { nodes {
        source @include(if: $no) title @skip(if: $yes) pages @include(if: $yes)
        ... @include(if: $no) { language } ...Meeting @skip(if: $yes) } } }
        fragment Meeting on Document { meeting { id } }"""
    assert ask(query, yes=True)["documents"]["nodes"] == [{"pages": 3}, {"pages": 2}]
    assert asked(counted).fields == ("pages", "source")  # the source is the order's
    assert asked(counted).includes == ()


def test_fragments_on_interfaces_and_kinds(ask, counted):
    query = """{ meetings(where: {date: {eq: "2019-03-05"}}) { nodes {
        attendees { ...Any ... on Person { affiliations { name } } } } } }
        fragment Any on Actor { __typename ...Named ... on Organisation { acronym } }
        fragment Named on Actor { name }"""
    [meeting] = ask(query)["meetings"]["nodes"]
    assert {frozenset(actor.items()) for actor in meeting["attendees"] if actor["__typename"] == "Organisation"} == {
        frozenset({"__typename": "Organisation", "name": "Tern Relief", "acronym": "TR"}.items())
    }
    [person] = [actor for actor in meeting["attendees"] if actor["__typename"] == "Person"]
    assert person["affiliations"] == [{"name": "Heron Aid"}]
    attendees = asked(counted).includes[0].selection
    assert attendees.fields == ("name",)
    assert {kind: own.fields for kind, own in attendees.on} == {"Organisation": ("acronym",), "Person": ()}


def test_a_relation_that_one_kind_is_asked_more_of_is_merged(ask):
    query = """{ meetings(where: {date: {eq: "2019-03-05"}}) { nodes { attendees {
        __typename meetings { date } ... on Organisation { meetings { location } } } } } }"""
    [meeting] = ask(query)["meetings"]["nodes"]
    shown = {actor["__typename"]: actor["meetings"] for actor in meeting["attendees"]}
    assert shown == {
        "Organisation": [{"date": "2019-03-05", "location": "Harbour House"}],
        "Person": [{"date": "2019-03-05"}],
    }


def test_what_was_recorded_later_is_not_listed(ask):
    query = """query ($day: Date!) { organisation(name: "TR", asOf: $day) { commitments { items { recordedOn } } } }"""
    assert ask(query, day="2019-03-04")["organisation"]["commitments"] == []
    [then] = ask(query, day="2019-03-31")["organisation"]["commitments"]
    assert then["items"] == [{"recordedOn": "2019-03-05"}]


def test_rows_that_lack_a_list_show_an_empty_one(ask):
    assert ask('{ organisation(name: "Plover Network") { aliases identifiers initiatives { id } parent { id } } }') == {
        "organisation": {"aliases": [], "identifiers": [], "initiatives": [], "parent": None}
    }


def test_several_root_fields_are_one_question_each(ask, counted):
    ask("{ documents { totalCount } people { nodes { name } } also: people { nodes { id } } }")
    assert [question.selection.kind for question in counted.questions] == ["Document", "Person", "Person"]
