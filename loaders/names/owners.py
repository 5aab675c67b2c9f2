"""Acronyms that nobody explains but that are given something to do: whoever acts is an organisation or a group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.places import is_place
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_CAPITALS = r"[A-Z][A-Z0-9]{2,7}"
_ACTS = re.compile(
    rf"(?:^|\bAction(?:\s+points?)?\s*:\s*|\bAP\s*:\s*|\band\s+|,\s*|/\s*)(?P<who>{_CAPITALS})(?=(?:\s*(?:,|/|and|"
    rf"&)\s*[A-Z][\w-]+)*\s+to\s+[a-z]{{3,}})"
)
_WORDS = frozenset(
    "ALL TBD TBC TBA AOB NGO NGOS INGO INGOS IMS WHO WHAT WHEN WHERE NEW NEXT DUE END THE AND FOR NOT ACTION ACTIONS "
    "AGREED DONE OPEN NOTE TODO "
    "ISSUE RESOLVED PROPOSAL PROPOSED RESOLUTION CEO COO CTO CFO CSO CSOS API URL PDF TOR TORS SOP SOPS EVERYONE "
    "MEMBERS PARTNERS PLEASE HOW WHY "
    "LEAD LEADS CHAIR TEAM ASAP FYI NEED HAVE MUST SHALL WILL SHOULD CLUSTER GROUP WASH IDP IDPS HOST".split()
)


def add_owners(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """Unknown acronyms that are given an action and are named again; somebody should look at them."""
    uses = Counter(re.findall(rf"(?<![\w/-]){_CAPITALS}(?![\w-])", " ".join(s.passage.text for s in sentences)))
    initials = sum(1 for p in drafts.patterns.values() if p.key and p.key.startswith("person:") and p.spelling.isupper())
    shortest = 3 if initials < 2 else 4  # where people go by their initials, three letters are a person
    for sentence in sentences:
        listed = sentence.section.role is SectionRole.ACTIONS or "ction:" in sentence.passage.text
        for match in _ACTS.finditer(sentence.passage.text) if listed else ():
            name = match["who"]
            if name in _WORDS or uses[name] < 2 or len(name) < shortest or is_place(name) or _known(drafts, name):
                continue
            reason = "an unknown acronym that is given something to do"
            drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _known(drafts: Drafts, name: str) -> bool:
    return name in drafts.patterns or any(drafts.known(kind, name) for kind in (ORGANISATION, GROUP, PERSON))
