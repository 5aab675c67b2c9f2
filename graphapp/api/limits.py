"""How much one operation may ask for, checked before anything is read.

Written here, not taken from the library's limiters: those walk every use of a fragment, so that forty fragments that each
use the next one twice keep them busy for ever; here every fragment is measured once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)
from strawberry.extensions import SchemaExtension

from graphapp.api.failures import Code, RequestError
from graphapp.store.searching import wanted

TOKENS = 4000
DEPTH = 15
ALIASES = 100
FIELDS = 2000
DESCRIPTION = 200  # fields that a question about the schema counts for; the library limits how deep it goes
PAGE = 50
LARGEST_PAGE = 1000
LONGEST_SEARCH = 300  # words: each is looked up
LARGEST_COUNT = 20_000  # groups of one grouping: they are small


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is, every use of a fragment counted."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0

    def beside(self, other: Size) -> Size:
        return Size(max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases)


class OperationLimits(SchemaExtension):
    """Refuses an operation that is too large before it is validated or run."""

    def on_validate(self) -> Iterator[None]:
        document = self.execution_context.graphql_document
        named = self.execution_context.context.operation
        refused = (too_large(document) or unclear(document, named)) if document else None
        if refused:
            self.execution_context.pre_execution_errors = [GraphQLError(str(refused), original_error=refused)]
        yield


def too_large(document: DocumentNode) -> RequestError | None:
    """Why the document asks for too much; None where it does not."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    known: dict[str, Size] = {}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            size = _size(operation.selection_set, fragments, known)
            for what, most in (("depth", DEPTH), ("fields", FIELDS), ("aliases", ALIASES)):
                if getattr(size, what) > most:
                    message = f"The operation's {what} exceed what one operation may have: {most}"
                    return RequestError(Code.TOO_LARGE, message, "Split it into several operations")
    return None


def unclear(document: DocumentNode, named: str | None) -> RequestError | None:
    """Why it cannot be told which operation is meant; None where it can. The library would take the first."""
    operations = [definition for definition in document.definitions if isinstance(definition, OperationDefinitionNode)]
    if any(not operation.selection_set.selections for operation in operations):  # which the library takes for an operation
        return RequestError(Code.SYNTAX, "Nothing stands between the braces", "Write a field, such as documents { totalCount }")
    if named is not None or len(operations) == 1:
        return None
    return RequestError(
        Code.BAD_REQUEST, f"The text has {len(operations)} operations", "Name the one that is meant as operationName"
    )


def page_size(first: int | str | None) -> int | None:
    """How many things to list, None where nothing is said; RequestError where it is no number that can be answered."""
    return None if first is None else _within(int(first), LARGEST_PAGE)


def groups_size(first: int | str | None) -> int:
    """How many groups to answer; RequestError as of a page."""
    return PAGE if first is None else _within(int(first), LARGEST_COUNT)


def searched(text: str) -> str:
    """The text to search for; RequestError where it has more words than can be looked up at once."""
    if len(wanted(text)) <= LONGEST_SEARCH:
        return text
    raise RequestError(Code.TOO_LARGE, f"A search has {LONGEST_SEARCH} words at most", "Search for a few words of it")


def _within(size: int, most: int) -> int:
    if 0 <= size <= most:
        return size
    raise RequestError(Code.BAD_PAGE, f"{size} is no size of a page", f"Ask for 0 to {most} at a time")


def _size(selections: SelectionSetNode | None, fragments: dict[str, FragmentDefinitionNode], known: dict[str, Size]) -> Size:
    size = Size()
    for part in selections.selections if selections else ():
        if isinstance(part, FragmentSpreadNode):
            size = size.beside(_of_fragment(part.name.value, fragments, known))
        elif isinstance(part, InlineFragmentNode):
            size = size.beside(_size(part.selection_set, fragments, known))
        elif isinstance(part, FieldNode) and part.name.value in ("__schema", "__type"):
            size = size.beside(Size(fields=DESCRIPTION, aliases=bool(part.alias)))
        elif isinstance(part, FieldNode) and part.name.value != "__typename":
            inner = _size(part.selection_set, fragments, known)
            size = size.beside(Size(inner.depth + 1, inner.fields + 1, inner.aliases + bool(part.alias)))
    return size


def _of_fragment(name: str, fragments: dict[str, FragmentDefinitionNode], known: dict[str, Size]) -> Size:
    """The size of a fragment; one that holds itself, which validation refuses later, counts once."""
    if name not in known:
        known[name] = Size()
        if name in fragments:
            known[name] = _size(fragments[name].selection_set, fragments, known)
    return known[name]
