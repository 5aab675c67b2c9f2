"""Values that several commands take on the command line."""

from __future__ import annotations

import argparse
from datetime import date


def day(text: str) -> str:
    """A day as ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text}» is not a day: write it as YYYY-MM-DD") from error
