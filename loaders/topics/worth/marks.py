"""What the evidence of a candidate and the words of its phrase say of it: is it named, is it one, is it a mere word?"""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.words import content_words, head_words, singular

YEAR = Regex(r"\b(?:19|20)\d\d\b")
NUMBERED = Regex(r"[a-z] \d{1,3}$")

_LETTER = re.compile(r"^\(?[A-Za-z][.)]\s")
_SPOKEN = re.compile(
    r"(?i)^(?:\(?[a-z][.)]\s)?(?:(?:status|progress|updates?)\s+(?:updates?\s+)?(?:(?:of|on)\s+)?"
    r"|discuss(?:ion)?\s+(?:(?:of|on)\s+)?)?(?:the\s+|our\s+)?"
)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*[:.]?\s*$")
_SPEAKER = re.compile(r"(?:\s*\([^()]*\)|\s+[-–—]+\s+[^–—]{2,60})\s*[:.]?\s*$")


def telling(candidate: Candidate) -> frozenset[str]:
    """The words of a phrase, besides its head, that are neither generic nor the housekeeping of meetings."""
    found = candidate.content - head_words(candidate.head)
    vague = lexicon.VAGUE if candidate.kind == INITIATIVE else frozenset({"project", "review", "progress"})
    kept = frozenset(w for w in found if w not in lexicon.HOUSEKEEPING and w not in vague and not w.isdigit())
    told = NUMBERED.search(candidate.short) or (candidate.noun in lexicon.OF_A_YEAR and YEAR.search(candidate.short))
    yearly = candidate.kind != INITIATIVE and candidate.noun in lexicon.YEARLY and YEAR.search(candidate.text)
    return kept or frozenset({candidate.short} if told or yearly else ())


def compound_telling(candidate: Candidate) -> frozenset[str]:
    return telling(candidate) & (candidate.compound | {candidate.short})


def is_weak(candidate: Candidate) -> bool:
    if candidate.kind == INITIATIVE:
        return candidate.noun in lexicon.WEAK_INITIATIVE_HEADS | lexicon.HEADING_HEADS | {"tool", "hub"}
    return candidate.noun in lexicon.WEAK_DATASET_HEADS


def is_named(candidate: Candidate) -> bool:
    """Whether a capitalised compound names one thing, not a sort of thing («a popular SMS project») or a body."""
    one = "indefinite" not in candidate.evidence or candidate.acronym is not None
    return "proper" in candidate.evidence and one and bool(compound_telling(candidate))


def is_body(candidate: Candidate) -> bool:
    if candidate.noun == "network" or "owner" in candidate.evidence:
        return False  # «the Tide Office consultation»: the word for a body is its owner's
    opening = content_words(candidate.short.split()[0]) if candidate.noun != "name" else frozenset()
    return candidate.short[:1].isupper() and bool((candidate.compound - opening) & lexicon.BODIES)


def has_capital_head(candidate: Candidate) -> bool:
    """Whether even the head is capitalised inside a sentence («the Harvest Watch System»)."""
    return candidate.short.split()[-1][:1].isupper() and "heading" not in candidate.evidence and candidate.start > 0


def plural(candidate: Candidate) -> bool:
    """Whether the phrase speaks of several, which is a sort of undertaking and not one («pilot projects»)."""
    last = candidate.short.split()[-1].casefold()
    return singular(last) != last


def is_title(candidate: Candidate) -> bool:
    """Whether the phrase is most of its heading."""
    heading = [singular(w) for w in content_words(candidate.sentence.passage.text)]
    return len(candidate.content) * 2 >= len(heading)


def is_all(candidate: Candidate, *, told: bool = False, spoken: bool = False) -> bool:
    """Whether the phrase is the whole of its heading, a number in front and a bracket behind aside: «3. Validator (TV)».

    What is `told` of it, or whom it is told to, may stand behind it. If it is `spoken` of, that may be said, and by whom:
    «Status of nets – Ann».
    """
    aside, lead = (_SPEAKER, _SPOKEN) if spoken else (_ASIDE, _LETTER)
    text = aside.sub("", candidate.sentence.passage.text)
    if told and text.startswith((":", " to the "), candidate.end):
        text = text[: candidate.end]
    before = lead.sub("", text[: candidate.start])
    return not any(c.isalpha() for c in before) and not any(c.isalpha() for c in text[candidate.end :])


def in_action(candidate: Candidate) -> bool:
    return candidate.sentence.section.role in OF_TASKS


def is_name_of_work(candidate: Candidate) -> bool:
    """Whether a point of the agenda is nothing but the capitalised name of an undertaking («Skipper Safety Training»)."""
    whole = candidate.kind == INITIATIVE and not is_weak(candidate) and is_all(candidate)
    return whole and len(compound_telling(candidate)) > 1 and all(w[0].isupper() for w in candidate.short.split())
