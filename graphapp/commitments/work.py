"""Kinds of work that go by several names in coordination: who promises a mapping and then a 3W has promised one work twice.

Only kinds whose names practitioners use for one another; a report and a dashboard on one subject are two things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from graphapp.commitments.lexicon import DOING, stem
from graphapp.commitments.words import stems


class Work(StrEnum):
    """A kind of work, in the words of a reason."""

    STOCKTAKE = "taking stock of what there is"
    TEACHING = "teaching"
    ASKING = "asking people in the field"
    RULES = "rules for the work"


# The 3W (who does what, where) and its like are OCHA's; the secondary data review is IASC's first step of an assessment.
_NAMES: Mapping[Work, re.Pattern[str]] = {
    work: re.compile(rf"\b(?:{names})\b", re.IGNORECASE | re.VERBOSE)
    for work, names in {
        Work.STOCKTAKE: r"""[345]\s?Ws?|who\s(?:does|is\sdoing)\swhat|mapping|map\sout|inventor(?:y|ies)
            |stock-?\s?tak(?:e|ing)|tak(?:e|ing)\sstock|(?:secondary\sdata|desk|literature)\sreviews?|desk\sresearch
            |(?:identify|list|collect|compile|gather)(?:ing)?\s(?:the\s|all\s)?(?:available|existing)""",
        Work.TEACHING: r"(?:training|webinar|induction|orientation|refresher|capacity[- ]building)s?",
        Work.ASKING: r"(?:needs?|rapid)\sassessment|(?:household\s|field\s)?survey|interviews",
        Work.RULES: r"sops?|standard\soperating\sprocedures?|guidelines?|guidance(?:\snote)?|protocol",
    }.items()
}
_NOT_A_SUBJECT = frozenset(
    stem(word)
    for word in """available existing relevant data dataset datasets information note quick joint common shared new current
    organisations agencies actors list all overview session tool national regional local country countries""".split()
)


def works(text: str) -> frozenset[Work]:
    """The kinds of work that a promise names."""
    return frozenset(work for work, name in _NAMES.items() if name.search(text))


def subject(text: str, words: frozenset[str]) -> frozenset[str]:
    """What the work is about: the words of a promise without those for work, doing and data."""
    named = frozenset(w for name in _NAMES.values() for found in name.findall(text) for w in stems(found))
    return words - named - DOING - _NOT_A_SUBJECT
