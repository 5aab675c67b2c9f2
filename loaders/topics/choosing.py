"""Which groups of candidates are worth listing: precision first, since a passing «review» or «list» is no undertaking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate
from graphapp.loaders.topics.unifying import Group
from graphapp.loaders.topics.words import content_words, head_words, singular
from graphapp.schema.documents import SectionRole

_OUTCOMES = ("result", "finding")  # products only as the results of something
_NUMBERED = re.compile(r"[a-z] \d{1,3}$")


def chosen(groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """The groups to list, each with the reason in words."""
    about = {c.sentence.section_index for g in groups if g.kind == INITIATIVE for c in g.candidates if "heading" in c.evidence}
    picked = ((group, _reason(group) or _of_section(group, about)) for group in groups)
    listed = [(group, reason) for group, reason in picked if reason]
    undertakings = {c.content for g, _ in listed if g.kind == INITIATIVE for c in g.candidates}
    return [(g, r) for g, r in listed if g.kind == INITIATIVE or _is_own(g, undertakings)]


def _is_made(candidate: Candidate) -> bool:
    return "produced" in candidate.evidence and not candidate.evidence & {"nested", "complement"}


def _is_own(group: Group, undertakings: set[frozenset[str]]) -> bool:
    """Whether a product is not listed as an undertaking already; the release of a named product is both."""
    return group.candidates[0].noun == "name" or not any(c.content in undertakings for c in group.candidates)


def _of_section(group: Group, about: set[int]) -> str:
    """A bare «the concept note» is a thing of its own where the section is about one initiative."""
    made = lexicon.BARE_DATASETS | {"report"}
    bare = (c for c in group.candidates if (c.head in made and not plural(c) and (c.head != "report" or _is_made(c))))
    there = any("definite" in c.evidence and c.sentence.section_index in about for c in bare)
    return "the initiative of the section has it" if there else ""


def _reason(group: Group) -> str:
    if any("titled" in c.evidence for c in group.candidates):
        return "a title beside a word for what it is"
    if any(c.acronym and not _spelt(c) for c in group.candidates):
        return "said beside a name of its own"
    return _initiative(group) if group.kind == INITIATIVE else _dataset(group)


def telling(candidate: Candidate) -> frozenset[str]:
    """The words of a phrase, besides its head, that are neither generic nor the housekeeping of meetings."""
    found = candidate.content - head_words(candidate.head)
    vague = lexicon.VAGUE if candidate.kind == INITIATIVE else frozenset({"project", "review", "progress"})
    kept = frozenset(w for w in found if w not in lexicon.HOUSEKEEPING and w not in vague and not w.isdigit())
    return kept or frozenset({candidate.short} if _NUMBERED.search(candidate.short) else ())


def _compound_telling(candidate: Candidate) -> frozenset[str]:
    return telling(candidate) & (candidate.compound | {candidate.short})


def _weak(candidate: Candidate) -> bool:
    if candidate.kind == INITIATIVE:
        return candidate.noun in lexicon.WEAK_INITIATIVE_HEADS | lexicon.HEADING_HEADS | {"tool", "hub"}
    return candidate.noun in lexicon.WEAK_DATASET_HEADS


def _named(candidate: Candidate) -> bool:
    """Whether a capitalised compound names one thing, not a sort of thing («a popular SMS project») or a body."""
    return "proper" in candidate.evidence and "indefinite" not in candidate.evidence and bool(_compound_telling(candidate))


def _spelt(candidate: Candidate) -> bool:
    """Whether the acronym is made of the first letters of the phrase, or stands in it."""
    initials = "".join(word[0] for word in re.findall(r"\w+", candidate.text)).casefold()
    acronym = (candidate.acronym or "").casefold()
    return acronym in candidate.sentence.passage.text[candidate.start : candidate.end].casefold() or acronym in initials


def _initiative(group: Group) -> str:
    head = group.candidates[0].noun
    good = [
        c
        for c in group.candidates
        if telling(c) and not (plural(c) and not c.evidence & {"heading", "owner"}) and not _is_body(c) and _is_undertaking(c)
    ]
    strong = [c for c in good if not _weak(c)]
    if any(
        "heading" in c.evidence and _is_title(c) and (c in strong or _compound_telling(c) or c.noun in lexicon.HEADING_HEADS)
        for c in good
    ):
        return "title of a section"
    if any(_named(c) and (c in strong or _has_capital_head(c)) for c in good):
        return f"capitalised name of a {head}"
    if any("owner" in c.evidence and _is_owned(c) for c in good):
        return f"{head} of a named organisation"
    told = [c for c in good if c in strong or _compound_telling(c) or len(telling(c)) > 1 or "placed" in c.evidence]
    if any("undertaken" in c.evidence for c in told):
        return "object of a verb of undertaking"
    single = [c for c in strong if _compound_telling(c) and "indefinite" not in c.evidence]
    if len(single) > 1 and any("definite" in c.evidence for c in single):
        return "named more than once"
    if any(_in_action(c) and (c in strong or "placed" in c.evidence) for c in told):
        return "named in an action"
    if any(
        "definite" in c.evidence and len(telling(c)) > 1 for c in (*single, *(c for c in strong if "complement" in c.evidence))
    ):
        return f"a {head} with a name of its own"
    if any({"definite", "proper"} <= c.evidence and len(_compound_telling(c)) > 1 for c in good):
        return f"capitalised name of a {head}"
    if any("planned" in c.evidence and "complement" in c.evidence for c in told):
        return "planned or prepared"
    return ""


def _is_owned(candidate: Candidate) -> bool:
    """Whether a named owner makes it one undertaking: several need a subject, a system more than its owner's name."""
    if plural(candidate):
        return "complement" in candidate.evidence
    return candidate.noun not in ("system", "process", "tool") or len(telling(candidate)) > 1


def _is_undertaking(candidate: Candidate) -> bool:
    """Whether a «process» is somebody's or a title; of all other words this is left to the evidence."""
    return candidate.noun != "process" or bool(candidate.evidence & {"owner", "heading"})


def _has_capital_head(candidate: Candidate) -> bool:
    """Whether even the head is capitalised inside a sentence («the Harvest Watch System»)."""
    return candidate.short.split()[-1][:1].isupper() and "heading" not in candidate.evidence and candidate.start > 0


def _is_body(candidate: Candidate) -> bool:
    return candidate.short[:1].isupper() and bool(candidate.compound & lexicon.BODIES)


def plural(candidate: Candidate) -> bool:
    """Whether the phrase speaks of several, which is a sort of undertaking and not one («pilot projects»)."""
    last = candidate.short.split()[-1].casefold()
    return singular(last) != last


def _is_title(candidate: Candidate) -> bool:
    """Whether the phrase is most of its heading."""
    heading = [singular(w) for w in content_words(candidate.sentence.passage.text)]
    return len(candidate.content) * 2 >= len(heading)


def _dataset(group: Group) -> str:
    head = group.candidates[0].noun
    acted = [c for c in group.candidates if "produced" in c.evidence and not _is_loose(c)]
    good = [c for c in group.candidates if telling(c) and not _odd_number(c)]
    if any("heading" in c.evidence and _is_title(c) and (_compound_telling(c) or not _weak(c)) for c in good):
        return "title of a section"
    if group.candidates[0].noun in lexicon.PLURAL_HEADS:
        found = any(c in acted and (c.noun not in _OUTCOMES or "complement" in c.evidence) for c in good)
        return "made or shared" if found else ""
    if head in lexicon.DATA_HEADS:
        return "data made or shared" if any(c in acted and "complement" in c.evidence for c in good) else ""
    if any(_is_shared_tool(c) for c in group.candidates):
        return f"a {head} in common use"
    good = [c for c in good if not _is_deal(c)]
    if any(_named(c) and not _is_body(c) and not _is_sort(c) for c in good):
        return f"capitalised name of a {head}"
    good = [c for c in good if "nested" not in c.evidence and not _thin(c)]
    pointed = [c for c in group.candidates if "pointed" in c.evidence and not plural(c)]
    if group.candidates[0].head in lexicon.BARE_DATASETS and (
        pointed or any(not plural(c) for c in (*acted, *(c for c in group.candidates if "proper" in c.evidence)))
    ):
        return "made or shared"
    if any(c in acted or c in pointed for c in good):
        return "made or shared"
    if any(_in_action(c) and (_compound_telling(c) or len(telling(c)) > 1) for c in good):
        return "named in an action"
    good = [c for c in good if not _weak(c) and "indefinite" not in c.evidence]
    if any(len(telling(c)) > 1 for c in good):
        return f"a {head} with a name of its own"
    return "named more than once" if len(good) > 1 or _spoken_of(group) else ""


def _is_loose(candidate: Candidate) -> bool:
    """Whether a plural speaks of no particular things («people write software papers»)."""
    told = candidate.evidence & {"definite", "complement", "proper", "heading"}
    return plural(candidate) and candidate.noun not in lexicon.PLURAL_HEADS and not told and not _in_action(candidate)


def _odd_number(candidate: Candidate) -> bool:
    """Whether the number of the noun tells that it is no product: «notes» of a meeting, «a recommendation» to somebody."""
    if candidate.noun == "note":
        return plural(candidate)
    return candidate.noun == "recommendation" and not plural(candidate) and not _NUMBERED.search(candidate.short)


def _is_sort(candidate: Candidate) -> bool:
    """Whether a plural names a sort of thing («SMS lists»), not things made."""
    return plural(candidate) and (
        "nested" in candidate.evidence
        or candidate.noun == "dataset"
        or (_weak(candidate) and candidate.noun != "recommendation")
    )


def _is_deal(candidate: Candidate) -> bool:
    """Whether an agreement is about money or a place, not a text that is made and shared."""
    return candidate.noun in ("agreement", "contract") and not candidate.compound & {
        "data",
        "information",
        "sharing",
        "protocol",
    }


def _is_shared_tool(candidate: Candidate) -> bool:
    """Whether the phrase says that several use one instrument («the common template»)."""
    opening = candidate.short.split()[0].casefold()
    return opening in lexicon.COMMON and candidate.noun in lexicon.INSTRUMENTS and not plural(candidate)


def _thin(candidate: Candidate) -> bool:
    if {"produced", "complement"} <= candidate.evidence:
        return False
    return candidate.noun in lexicon.THIN_HEADS and not _compound_telling(candidate) and len(telling(candidate)) < 2


def _spoken_of(group: Group) -> bool:
    """Whether a bare «the concept note» is named often enough to be what the meeting is about."""
    bare = [c for c in group.candidates if c.head in lexicon.BARE_DATASETS and not plural(c)]
    return len(bare) > 2 and any("definite" in c.evidence for c in bare)


def _in_action(candidate: Candidate) -> bool:
    return candidate.sentence.section.role in (SectionRole.ACTIONS, SectionRole.REVIEW)
