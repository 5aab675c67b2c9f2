"""How to mend an operation that does not fit the schema: what may stand in the place of what was guessed.

Whoever writes a first query guesses names. The library says which one is wrong, and names another only where the letters are
alike («organization»); «quote» or «due» are like nothing. So the remedy lists all that is there. It is told from the library's
sentences, of which there are few; one that is not known gets the general advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLNamedType, get_named_type, is_interface_type, is_object_type

from graphapp.api.printed import printed

GENERAL = "Compare with the schema: `graphapp schema`, or the documentation in GraphiQL"
_SHORT, _OFFERED = 3, 3  # letters of a guess that stand in many names; names that are offered
DIRECTIVES = "There are `@include(if: true)` and `@skip(if: false)`, each once a field"
_ARGUMENTS = (
    re.compile(r"Unknown argument '\w+' on field '(\w+)\.(\w+)'"),
    re.compile(r"Argument '(\w+)\.(\w+)\("),
)
_PLAIN = (
    (re.compile(r"YYYY-MM-DD"), "Write the day like 2018-04-27"),
    (re.compile(r"Field '(\w+)' must not have a selection"), "Leave out the braces behind `{}`: it is a value, not a thing"),
    (re.compile(r"Variable '\$(\w+)' has invalid value: Expected a? ?value of non-null"), "Send `{}` among the variables"),
    (re.compile(r"Variable '\$(\w+)' of type '.*?' used in position expecting type '(.*?)'"), "Declare it as `${}: {}`"),
    (re.compile(r"Variable '\$(\w+)' is not defined"), "Declare it before the first brace: `query (${}: …)`"),
    (re.compile(r"Int cannot represent non-integer value: [\"']-?\d+[\"']"), "Write the number without quotes"),
    (re.compile(r"Int cannot represent non-integer"), "Write a whole number, without quotes"),
    (re.compile(r"Int cannot represent non 32-bit"), "Write a whole number from -2147483648 to 2147483647"),
    (re.compile(r"String cannot represent"), "Write a text in double quotes"),
    (re.compile(r"Boolean cannot represent"), "Write true or false, without quotes"),
    (re.compile(r"Unknown fragment '(\w+)'"), "Define it in the same text: `fragment {} on TYPE {{ … }}`"),
    (re.compile(r"Cannot spread fragment '(\w+)' within itself"), "Take `...{}` out of what it holds"),
    (re.compile(r"Unknown directive|directive '@\w+' can only be used once|Argument '@\w+\("), DIRECTIVES),
    (re.compile(r"Fields '(\w+)' conflict"), "Give one of the two another name: `another: {}`"),
)
_FIELD = re.compile(r"Cannot query field '(\w+)' on type '(\w+)'")
_TYPES = (
    re.compile(r"Field '\w+' of type '[\[]?(\w+)[\]!]*' must have a selection of subfields"),
    re.compile(r"Expected value of type '(\w+)'"),
    re.compile(r"does not exist in '(\w+)' enum"),
    re.compile(r"Enum '(\w+)' cannot represent"),
)


# What people call things that go by another name here, some in each type.
_MEANT = {
    ("quote", "quotes", "evidence", "passages", "source", "words"): ("statements", "outcomes", "items"),
    ("due", "deadline", "duedate", "date", "day", "when"): ("dueDate", "recordedOn", "since", "meeting"),
    ("participants", "participant", "attendance", "present", "members"): ("attendees", "organisations"),
    ("owner", "assignee", "responsible", "who", "actors"): ("owners",),
    ("organisation", "organization", "organisations", "employer", "affiliation"): ("affiliations", "organisations"),
    ("country", "location", "where", "places"): ("countries", "location"),
    ("code", "iso"): ("iso3",),
    ("title", "label", "description"): ("text", "name"),
    ("count", "total"): ("totalCount",),
    ("items", "list", "results", "data", "text", "id", "name"): ("nodes",),
    ("actions", "tasks", "todos", "commitment"): ("actionItems", "commitments"),
    ("persons", "participants", "contacts"): ("people",),
}


def remedy_for(message: str) -> str:
    """What may stand where the library found fault: a type's fields, a field's arguments, an enum's values."""
    for pattern, advice in _PLAIN:
        found = pattern.search(message)
        if found:
            return advice.format(*found.groups())
    if found := _FIELD.search(message):
        return _guessed(found[1], printed().type_map.get(found[2]))
    for pattern in _ARGUMENTS:
        found = pattern.search(message)
        if found:
            return _arguments(found[1], found[2])
    for pattern in _TYPES:
        found = pattern.search(message)
        if found:
            return _inside(printed().type_map.get(found[1]))
    return GENERAL


def _arguments(kind: str, name: str) -> str:
    made = printed().type_map.get(kind)
    if not (is_object_type(made) or is_interface_type(made)) or name not in made.fields:
        return GENERAL
    taken = made.fields[name].args
    return f"`{name}` takes {_listed(taken)}" if taken else f"Leave it out: `{name}` takes no arguments"


def _guessed(guess: str, made: GraphQLNamedType | None) -> str:
    """What a type has, with what may be meant."""
    fields = list(made.fields) if is_object_type(made) or is_interface_type(made) else []
    called = [name for guesses, names in _MEANT.items() if guess.lower() in guesses for name in names if name in fields]
    held = [name for name in fields if not called and len(guess) > _SHORT and guess.lower().rstrip("s") in name.lower()]
    meant = list(dict.fromkeys((*called, *held)))[:_OFFERED]
    perhaps = f". Perhaps {' or '.join(meant)} is meant" if meant else ""
    return f"{_inside(made)}{perhaps}"


def _inside(made: GraphQLNamedType | None) -> str:
    if isinstance(made, GraphQLEnumType):
        return f"{made.name} is one of {_listed(made.values)}"
    if isinstance(made, GraphQLInputObjectType) and "field" in made.fields:
        fields = get_named_type(made.fields["field"].type)
        names = _listed(fields.values) if isinstance(fields, GraphQLEnumType) else "a name"
        return (
            f"{made.name} is written {{ field: NAME, direction: DESC }}, with {_listed(made.fields)}; field is one of {names}"
        )
    if isinstance(made, GraphQLInputObjectType):
        return f"{made.name} is written {{ name: value }}, with {_listed(made.fields)}"
    if is_object_type(made) or is_interface_type(made):
        return f"{made.name} has {_listed(made.fields)}"
    return GENERAL


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
