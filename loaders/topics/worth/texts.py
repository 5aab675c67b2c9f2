"""Which titles name a product, and which words for a product name no text at all.

A title such as «Health data» says what is talked about, and «Updating documentation» what is done; a policy or a package is
most often not read by anybody. Told apart from the questions of `products`, which take such a word for a text.
"""

from __future__ import annotations

import re

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.worth.marks import compound_telling, is_title, is_weak, plural

# What minutes call their own parts: «Notes 60», «Post-meeting note».
_OF_MEETING = re.compile(r"(?i)(?:(?:post|pre)-?\s?)?(?:(?:meeting|call|discussion|general|other)\s+)?notes?(?:\s+\d+)?")
_IN_TURN = ("report", "result", "material", "model")
TAUGHT = frozenset("training information learning induction outreach reporting onboarding welcome resource".split())
# What is done to products, as it opens a title.
_DEEDS = frozenset(
    (base, "ing")
    for base in """update create add reduce improve write draft revise move migrate share publish finalise finalize
    prepare replace rename remove review complete discuss maintain translate approve adopt collect clean fix merge release
    use""".split()
)
# Programs come in packages, too: of these only what is taught or told in one is read.
_TOLD_IN_ONE = frozenset("data submission advocacy communication communications assessment documentation guidance".split())


def titles(candidate: Candidate) -> bool:
    """Whether a title names the product, not a matter («Health data») or what is done to one («Updating documentation»)."""
    if not candidate.evidence & {"heading", "entry"} or not is_title(candidate):
        return False
    if candidate.noun in lexicon.DATA_HEADS and "complement" not in candidate.evidence:
        return False
    if candidate.noun in _IN_TURN and plural(candidate):
        return False  # what is told one after the other: «Site reports», «Banff meeting results»
    if candidate.noun == "note" and _OF_MEETING.fullmatch(candidate.text):
        return False
    return not _is_deed(candidate) and bool(compound_telling(candidate) or not is_weak(candidate))


def _is_deed(candidate: Candidate) -> bool:
    """Whether the phrase opens with what is done to products («Updating documentation», not «Operating manual»)."""
    opening = candidate.short.split()[0].casefold()
    return opening not in lexicon.ING_NOUNS and verb(opening) in _DEEDS


def is_text(candidate: Candidate) -> bool:
    """Whether a policy or a package is a text: people work on policies and upload packages that nobody reads."""
    if candidate.noun == "policy":
        return "shown" in candidate.evidence
    return candidate.noun != "package" or bool(candidate.compound & (TAUGHT | _TOLD_IN_ONE))
