"""The day that a question is about where it names none. What was known on a day is the store's business."""

from __future__ import annotations

from datetime import UTC, datetime


def today() -> str:
    """The day now, in UTC."""
    return datetime.now(tz=UTC).date().isoformat()
