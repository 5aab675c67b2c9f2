"""Values that several commands take on the command line."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

import orjson

from graphapp.schema.errors import UsageError


def day(text: str) -> str:
    """A day as ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text}» is not a day: write it as YYYY-MM-DD") from error


def number(text: str) -> int:
    """A number from 1 to 1000."""
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"«{text}» is not a number from 1 to 1000")
    return int(text)


def json_object(option: str, text: str, example: str) -> dict[str, Any]:
    """The JSON object that an option was given; UsageError, with how to write it, where it is none."""
    try:
        values = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise UsageError(f"{option} is not JSON: {error}. Write it like '{example}'.") from error
    if not isinstance(values, dict):
        raise UsageError(f"{option} is not a JSON object. Write it like '{example}'.")
    return values
