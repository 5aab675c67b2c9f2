"""Lists below a line that says that the work was divided among people: «The chapters were distributed as follows:».

What an item says is a task where it names somebody, and no task where it names nobody, or says nothing besides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.layout.lists import Place
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

_SHARED_OUT = Regex(
    r"\b(?:volunteer(?:s|ed|ing)?|assign(?:ed|ments?)|allocat(?:ed|ions?)|distribut(?:ed|ion)|divided|division|split(?: up)?"
    r"|shared out|take (?:on|over|the lead)|took (?:on|over))\b[^.!?:]{0,60}:[\s*_]*\Z",
    re.IGNORECASE,
)
_NO_WORK = Regex(r"\b(?:funds?|money|budget|grants?|costs?|votes?|seats?|rooms?|points)\b", re.IGNORECASE)


def shared_out(known: Reading, passage: Passage, place: Place) -> Place:
    """The place of an item: among tasks that count where they are somebody's, if what leads in divides the work."""
    lead = place.lead.passage.text if place.lead and place.setting is Setting.ITEM else ""
    if not _SHARED_OUT.search(lead) or _NO_WORK.search(lead) or owners_in(known, passage, (0, len(passage.text))):
        return place
    return replace(place, setting=Setting.LISTED, owned=True)
