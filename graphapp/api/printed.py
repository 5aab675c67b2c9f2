"""The schema as it is checked in (`schema/schema.graphql`), for whatever is answered without the library's types.

Made in a tenth of a second, where making the types takes more than one; a test says that both are one schema.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from graphql import GraphQLSchema, build_schema

from graphapp.api.terms import day


@cache
def printed() -> GraphQLSchema:
    """The schema, made once. It checks operations and their variables, and resolves nothing."""
    text = resources.files("graphapp.schema").joinpath("schema.graphql").read_text(encoding="utf-8")
    schema = build_schema(text, assume_valid=True, no_location=True)
    scalar: Any = schema.type_map["Date"]
    scalar.serialize = scalar.coerce_output_value = str
    scalar.parse_value = scalar.coerce_input_value = day  # by the older and the newer name: which one is heeded depends
    return schema
