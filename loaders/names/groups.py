"""Groups: the forum that meets, its committees and working groups, and the roles that act for it."""

from __future__ import annotations

import re

from graphapp.loaders.names.drafts import GROUP, Draft, Drafts
from graphapp.schema.findings import MeetingFound
from graphapp.schema.ids import fold


def add_groups(drafts: Drafts, meeting: MeetingFound, texts: list[str]) -> None:
    """The group that met and every other group named in the texts."""
    if meeting.group and meeting.group.text.strip():
        name = meeting.group.text.strip()
        short = next((a for a in meeting.group_aliases if a.isupper()), None)
        drafts.add(Draft(f"group:{fold(name)}", GROUP, name, "the group that met", short), [name, *meeting.group_aliases])
