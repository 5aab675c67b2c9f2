"""Texts told from others by their sort alone: «the full report», «the online form».

What they are about is left unsaid, since the meeting has only one of that sort; the questions of `products` ask for a matter.
"""

from __future__ import annotations

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.marks import plural

_SHORT = 2  # letters that may stand for anything


def is_told_by_sort(candidate: Candidate) -> bool:
    one_report = is_version(candidate) and not plural(candidate) and "nested" not in candidate.evidence
    return one_report or _is_sort_of_form(candidate)


def is_the_code(candidate: Candidate) -> bool:
    """Whether «the» and a code of its own tell the format («the QUAY2 format», not «the CSV format»)."""
    code = candidate.short.split()[0]
    several = len(code) > _SHORT and sum(c.isupper() for c in code) > 1
    return "definite" in candidate.evidence and several and code.upper() not in lexicon.FORMATS


def is_version(candidate: Candidate) -> bool:
    """Whether a report is told by how far it is: «the full report», «Final report will not be ready», «a short report»."""
    return candidate.noun == "report" and candidate.short.split()[0].casefold() in lexicon.VERSIONS


def _is_sort_of_form(candidate: Candidate) -> bool:
    """Whether a form is told by how it is filled in: «the online form», «a short questionnaire»."""
    if candidate.noun not in ("form", "questionnaire", "template") or plural(candidate):
        return False
    if candidate.sentence.passage.text[: candidate.start].endswith(("in a ", "in ")):
        return False  # «put in a standard form»
    sort = candidate.short.split()[0].casefold() in ("online", "short", "quick", "standard", "common")
    return sort and bool(candidate.evidence & {"definite", "indefinite"})
