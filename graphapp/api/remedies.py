"""How to mend an operation that does not fit the schema: what may stand in the place of what was guessed.

Whoever writes a first query guesses names. The library says which one is wrong, and names another only where the letters are
alike («organization»); «quote» or «due» are like nothing. So the remedy lists all that is there. It is told from the library's
sentences, of which there are few; one that is not known gets the general advice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNamedType,
    get_named_type,
    is_interface_type,
    is_object_type,
)

from graphapp.api.printed import printed

GENERAL = "Compare with the schema: `graphapp schema`, or the documentation in GraphiQL"
# How inputs are written, by the first of their fields.
_WRITTEN = {
    "eq": "{ eq: VALUE }",
    "some": "{ some: { name: { eq: VALUE } } } or { none: {} }",
    "and": "{ name: { eq: VALUE }, list: { some: {} } }",
}
_SHORT, _OFFERED, _FURTHER = 3, 3, 2  # letters of a guess that stand in many names; names that are offered
DIRECTIVES = "There are `@include(if: true)` and `@skip(if: false)`, each once a field"
_UNKNOWN_ARGUMENT = re.compile(r"Unknown argument '(\w+)' on field '(\w+)\.(\w+)'")
_MISSING_ARGUMENT = re.compile(r"Argument '(\w+)\.(\w+)\(")
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
_FIELD = re.compile(r"Cannot query field '(\w+)' on type '(\w+)'(?:\. Did you mean to use an inline fragment on '(\w+)')?")
_PAGING = ("after", "before", "last", "offset", "skip", "page", "cursor")
_PAGED = ("edges", "nodes", "pageinfo", "totalcount", "node", "cursor")
_AT_ROOT = (
    "Lists inside things are plain, without pages: count them with `{0}Count`, and page through them at the root, as in "
    "`commitments(where: {{ owners: {{ some: {{ id: {{ eq: … }} }} }} }}, first: 50, after: …)`"
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
    ("steps", "edges", "links", "nodes", "path"): ("hops",),
    ("count", "total"): ("totalCount",),
    ("items", "list", "results", "data", "text", "id", "name"): ("nodes",),
    ("actions", "tasks", "todos", "commitment"): ("actionItems", "commitments"),
    ("persons", "participants", "contacts"): ("people",),
}
_MEANT_ARGUMENTS = {
    ("filter", "filters", "condition", "conditions", "status", "owner", "country", "group"): ("where",),
    ("sort", "order", "orderby", "sortby", "ordering"): ("orderBy",),
    ("limit", "take", "size", "pagesize", "perpage", "count", "top", "number"): ("first",),
    ("offset", "skip", "page", "cursor", "start"): ("after",),
    ("query", "q", "term", "words", "search"): ("text",),
    ("kind", "type", "types"): ("kinds",),
    ("date", "day", "at", "on"): ("asOf",),
    ("since", "after", "start", "source", "a"): ("from",),
    ("until", "before", "end", "target", "b"): ("to",),
    ("code", "iso", "iso2"): ("iso3",),
    ("acronym", "title", "label", "names"): ("name",),
    ("path", "file", "filename", "name"): ("source",),
}


def remedy_for(message: str) -> str:
    """What may stand where the library found fault: a type's fields, a field's arguments, an enum's values."""
    for pattern, advice in _PLAIN:
        if found := pattern.search(message):
            return advice.format(*found.groups())
    for pattern, advise in _TOLD:
        if found := pattern.search(message):
            return advise(found)
    return GENERAL


def _field(found: re.Match[str]) -> str:
    if found[3]:
        return f"Not every {found[2]} has it: write `... on {found[3]} {{ {found[1]} }}`"
    return _guessed(found[1], printed().type_map.get(found[2]))


def _type(found: re.Match[str]) -> str:
    return _inside(printed().type_map.get(found[1]))


def _arguments(kind: str, name: str, guess: str = "") -> str:
    made = printed().type_map.get(kind)
    if not (is_object_type(made) or is_interface_type(made)) or name not in made.fields:
        return GENERAL
    taken = made.fields[name].args
    if not taken:
        return f"Leave it out: `{name}` takes no arguments"
    if guess in _PAGING and "after" not in taken and f"{name}Count" in made.fields:
        return f"`{name}` takes {_listed(taken)}. {_AT_ROOT.format(name)}"
    meant = [each for guesses, names in _MEANT_ARGUMENTS.items() if guess.lower() in guesses for each in names if each in taken]
    return f"`{name}` takes {_listed(taken)}{_perhaps(meant)}"


def _guessed(guess: str, made: GraphQLNamedType | None) -> str:
    """What a type has, with what may be meant."""
    if guess.lower() in _PAGED and (is_object_type(made) or is_interface_type(made)) and "id" in made.fields:
        listed = next((name.removesuffix("Count") for name in made.fields if name.endswith("Count")), "commitments")
        return f"{_inside(made)}. {_AT_ROOT.format(listed)}"
    fields = list(made.fields) if is_object_type(made) or is_interface_type(made) else []
    called = [name for guesses, names in _MEANT.items() if guess.lower() in guesses for name in names if name in fields]
    held = [name for name in fields if not called and len(guess) > _SHORT and guess.lower().rstrip("s") in name.lower()]
    meant = list(dict.fromkeys((*called, *held)))[:_OFFERED] or _further(guess, made)
    return f"{_inside(made)}{_perhaps(meant)}"


def _further(guess: str, made: GraphQLNamedType | None) -> list[str]:
    """Where what a thing is related to has it."""
    if not (is_object_type(made) or is_interface_type(made)) or made == printed().query_type:
        return []
    names = sorted(
        made.fields, key=lambda name: name == "statements"
    )  # which have most things, but only as far as they are named
    related = {name: get_named_type(made.fields[name].type) for name in names}
    return [f"{name} {{ {guess} }}" for name, other in related.items() if guess in getattr(other, "fields", ())][:_FURTHER]


def _perhaps(meant: Sequence[str]) -> str:
    return f". Perhaps {' or '.join(meant)} is meant" if meant else ""


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
        return f"{made.name} is written {_WRITTEN.get(next(iter(made.fields)), '{ name: value }')}, with {_listed(made.fields)}"
    if is_object_type(made) or is_interface_type(made):
        return f"{made.name} has {_listed(made.fields)}"
    return GENERAL


def _listed(names: Iterable[str]) -> str:
    """The names; those that count what others list are told by these."""
    there = list(names)
    counts = {name for name in there if name.endswith("Count") and name.removesuffix("Count") in there}
    shown = [name for name in there if name not in counts]
    return ", ".join([*shown, *(["and …Count of every list"] if counts else [])])


# What is told of a type, a field or an argument, by how the library puts it: the first that fits.
_TOLD: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_FIELD, _field),
    (_UNKNOWN_ARGUMENT, lambda found: _arguments(found[2], found[3], found[1])),
    (_MISSING_ARGUMENT, lambda found: _arguments(found[1], found[2])),
    (
        re.compile(r"Field '\w+' of type '[\[]?(\w+)[\]!]*' must have a selection of subfields. Did you mean '(\w+)"),
        lambda found: f"{_type(found)}: write `{found[2]} {{ … }}` with what you want of it",
    ),
    (
        re.compile(r"Enum '(\w+)' cannot represent non-enum value: \""),
        lambda found: f"{_type(found)}; in the text of a query it stands without quotes",
    ),
    (re.compile(r"Expected value of type '(\w+)'"), _type),
    (re.compile(r"does not exist in '(\w+)' enum"), _type),
    (re.compile(r"Enum '(\w+)' cannot represent"), _type),
)
