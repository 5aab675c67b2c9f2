"""A tie between an undertaking and an organisation or a country, as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass

from graphapp.schema.life import Role

HAS_A_TASK = "has a task in it"


@dataclass(frozen=True, slots=True)
class Part:
    """A target (key of an organisation or a country) that a sentence ties to the initiative."""

    target: str
    role: Role | None
    reason: str
