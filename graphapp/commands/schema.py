"""`graphapp schema`: the API's schema as text, which `schema/schema.graphql` is a copy of."""

from __future__ import annotations

import argparse

from graphapp.api.library import schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Takes none."""


def run(_: argparse.Namespace) -> int:
    """Prints the schema."""
    print(schema().as_str())
    return 0
