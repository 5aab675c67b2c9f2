"""How large the generated graph is, and on which days its groups met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

MEETINGS_OF_A_GROUP = 40
COMMITMENTS_OF_A_MEETING = 25
_FIRST_DAY = date(2021, 1, 1)
_DAYS_BETWEEN = 30


@dataclass(frozen=True, slots=True)
class Size:
    """Counts at a scale; 1 is the size of the goals."""

    scale: float

    @property
    def organisations(self) -> int:
        return max(60, round(2000 * self.scale))

    @property
    def initiatives(self) -> int:
        return max(60, round(3000 * self.scale))

    @property
    def countries(self) -> int:
        return max(12, round(249 * self.scale))  # ISO 3166-1 has no more

    @property
    def groups(self) -> int:
        return max(2, round(100 * self.scale))

    @property
    def meetings(self) -> int:
        return self.groups * MEETINGS_OF_A_GROUP

    @property
    def commitments(self) -> int:
        return self.meetings * COMMITMENTS_OF_A_MEETING


def meeting_day(group: int, number: int) -> str:
    """The day of a group's meeting: every thirty days, each group on a day of its own."""
    return (_FIRST_DAY + timedelta(days=number * _DAYS_BETWEEN + group % 28)).isoformat()


def day_after_all(days: int) -> str:
    """A day after the last meeting of all groups: whatever was said has been said, and only due dates still pass."""
    return (_FIRST_DAY + timedelta(days=MEETINGS_OF_A_GROUP * _DAYS_BETWEEN + days)).isoformat()
