from __future__ import annotations

from pathlib import Path

import pytest
from graphql import GraphQLEnumType, GraphQLError, GraphQLNonNull, build_schema, get_named_type, parse, validate
from graphql.execution import get_variable_values

from graphapp.api.library import schema
from graphapp.api.printed import printed
from graphapp.schema import model

CHECKED_IN = Path(__file__).resolve().parents[2] / "schema" / "schema.graphql"
HIDDEN = set(model.INTERNAL)


def test_the_checked_in_schema_is_the_schema():
    assert CHECKED_IN.read_text(encoding="utf-8") == schema().as_str() + "\n", "run: graphapp schema > schema/schema.graphql"


def test_the_printed_schema_refuses_the_same_values():
    date = printed().type_map["Date"]
    assert date.parse_value("2024-02-29") == "2024-02-29"
    for wrong in ("2023-02-29", "2024-2-9", 20240229):
        with pytest.raises(GraphQLError, match="YYYY-MM-DD"):
            date.parse_value(wrong)


@pytest.mark.parametrize("wrong", ["2023-02-29", "1 May 2024", "2024"])
def test_what_is_no_day_is_refused_wherever_it_stands(wrong):
    query = parse('{ commitments(where: { dueDate: { lt: "%s" } }) { totalCount } }' % wrong)  # noqa: UP031 - braces
    assert "YYYY-MM-DD" in validate(printed(), query)[0].message
    asked = parse("query ($where: CommitmentFilter!) { commitments(where: $where) { totalCount } }").definitions[0]
    [error] = get_variable_values(printed(), asked.variable_definitions, {"where": {"dueDate": {"lt": wrong}}})
    assert "YYYY-MM-DD" in error.message


@pytest.fixture(scope="module")
def built():
    return build_schema(CHECKED_IN.read_text(encoding="utf-8"))


def test_every_kind_and_field_is_there_with_its_words(built):
    for kind in model.KINDS.values():
        if kind.name in HIDDEN:
            assert kind.name not in built.type_map
            continue
        made = built.type_map[kind.name]
        assert made.description == kind.doc
        assert {name: field.description for name, field in made.fields.items()} == {
            **{part.name: part.doc for part in (*kind.fields, *kind.relations)},
            **{f"{part.name}Count": f"How many: {part.doc}" for part in kind.relations if part.many},
        }


def test_what_must_be_there_is_never_null(built):
    for kind in model.KINDS.values():
        for field in kind.fields if kind.name not in HIDDEN else ():
            shown = built.type_map[kind.name].fields[field.name].type
            assert isinstance(shown, GraphQLNonNull) is (field.required or field.many), f"{kind.name}.{field.name}"
        for relation in kind.relations:
            shown = built.type_map[kind.name].fields[relation.name].type
            assert isinstance(shown, GraphQLNonNull) is relation.many
            assert get_named_type(shown).name == relation.target


def test_interfaces(built):
    for name, kinds in model.INTERFACES.items():
        assert {made.name for made in built.get_possible_types(built.type_map[name])} == set(kinds)
    shared = "id name aliases acronym identifiers reason confidence statements meetings excusedFrom actionItems commitments"
    counted = "statementsCount meetingsCount excusedFromCount actionItemsCount commitmentsCount"
    assert set(built.type_map["Actor"].fields) == {*shared.split(), *counted.split()}
    assert len(built.get_possible_types(built.type_map["Node"])) == 15


def test_everything_is_described(built):
    for made in built.type_map.values():
        if made.name.startswith("__") or made.name in ("String", "Int", "Boolean", "ID"):
            continue
        assert made.description, made.name
        if isinstance(made, GraphQLEnumType):
            for name, value in made.values.items():
                assert value.description, f"{made.name}.{name}"
        elif hasattr(made, "fields"):
            for name, field in made.fields.items():
                assert field.description, f"{made.name}.{name}"
                for argument_name, argument in getattr(field, "args", {}).items():
                    assert argument.description, f"{made.name}.{name}({argument_name})"


def test_enums_are_those_of_the_life_of_a_commitment(built):
    assert set(built.type_map["ItemKind"].values) == {"FOLLOW_UP", "BODY"}
    assert set(built.type_map["State"].values) == {"OPEN", "DONE", "CANCELLED"}
    assert set(built.type_map["Change"].values) == {"NEW", "CARRIED_OVER", "SLIPPED", "COMPLETED", "CANCELLED", "TRANSFORMED"}
    assert set(built.type_map["Status"].values) == {"OPEN", "OVERDUE", "SILENT", "COMPLETED", "CANCELLED", "TRANSFORMED"}
