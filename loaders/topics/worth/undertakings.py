"""Which undertakings are worth listing, and why: each rule is a question that one phrase of a group answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.marks import (
    YEAR,
    compound_telling,
    in_action,
    is_all,
    is_body,
    is_named,
    is_title,
    is_weak,
    plural,
    telling,
)
from graphapp.loaders.topics.worth.passing import is_office
from graphapp.loaders.topics.worth.promised import SERVED, is_served
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.schema.documents import BlockKind

# Meetings on a matter, and what is done on one: loose words, but not with their matter.
_ON_MATTERS = frozenset(
    "webinar seminar conference symposium hotline helpline demonstration masterclass round-table roundtable course".split()
)
# What goes on without being one undertaking, where nothing stands before it («training of clerks»).
_ACTIVITIES = frozenset("training monitoring mapping migration screening testing research".split())
# Of these something is always done: «test mapping for harbours», «facilitate migration from old services».
_GOING_ON = frozenset("mapping migration collaboration cooperation testing screening".split())
# Of these one is known by what stands before it.
_SINGLE = frozenset("survey assessment study campaign pilot evaluation workshop census project".split())
# What is measured in, and who says what on which day: no work of anybody.
_MEASURE = Regex(r"(?i)\b(?:reference|geodetic|coordinate|projection)\s+system")
_IN_A_PLACE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z]")
# What something else is: «managed as a collaboration of ports», «is a Seedbed project».
_AS = Regex(
    r"(?i)(?:\b(?:accept|manag|run|approv|us|see|treat|regard|admit|list|classif|serv|adopt|label)\w*\s+(?:[\w.-]+\s+){0,3}as\s+(?:an?\s+)?"
    r"|(?<!there\s)\b(?:is|was|are|becomes?|became|remains?)\s+(?:now\s+|still\s+)?an?\s+)\Z"
)
# Of these, letters or a name before them tell which one it is.
_LETTERED = frozenset("consultation exercise migration audit comparison harmonisation harmonization".split())
_THERE = Regex(r"(?i)\bthere(?:\s+is|\s+was|\s+will\s+be|\s+has\s+been|[’']s)\s+(?:also\s+|currently\s+|now\s+)?an?\s+\Z")
_FEW = 3  # words
_TOLD_TWICE = 2  # words before the head
_ANY = Regex(r"\b(?:in|from|as|like|by|with|during|of|for|per|than)\s+an?\s+$", re.IGNORECASE)
# What is to be done is called so where it is tracked: «Mapping for access rights (…/issues/4)».
_TICKET = Regex(r"https?://\S*(?:/(?:issues?|pull|tickets?|browse)/|[?&](?:id|issue|ticket)=)\S*\d")
_KNOWN = frozenset("vaccination immunisation immunization comparison consultation audit conference summer-school".split())
_REVIEW = re.compile(
    r"(?i)(?:mid-?\s?(?:term|year)|after[- ]action|peer|joint|functional|portfolio|sector|operational|annual)\s"
)


def initiative_reason(group: Group) -> str:
    """Why the group is an undertaking to list, in words; empty where it is none."""
    head = group.candidates[0].noun
    if all(is_office(c) for c in group.candidates):
        return ""
    good = [c for c in group.candidates if _may_be(c)]
    said = next((reason for rule, reason in _RULES if any(rule(c) for c in good)), "")
    sorts = "undertakings told from others" if any(_is_sort(c) for c in group.candidates) else ""
    found = said or _by_several(good) or sorts or _by_itself(group) or (SERVED if any(is_served(c) for c in good) else "")
    return found.format(head=head)


def _may_be(candidate: Candidate) -> bool:
    dated = "proper" in candidate.evidence and YEAR.search(candidate.short)  # «Otter Lake 2021 Workshops»
    one = not plural(candidate) or bool(candidate.evidence & {"heading", "owner"} or dated)
    ticket = candidate.noun in _ACTIVITIES and _TICKET.search(candidate.sentence.passage.text, candidate.end)
    told = bool(telling(candidate)) and one and not ticket and not is_body(candidate)
    return told and _is_undertaking(candidate) and not _is_made_of(candidate)


def _is_made_of(candidate: Candidate) -> bool:
    """Whether a phrase only says what something is or becomes («accepted as Tide Board project»)."""
    return _AS.search(candidate.sentence.passage.text, 0, candidate.start) is not None and candidate.acronym is None


def _is_strong(candidate: Candidate) -> bool:
    return not is_weak(candidate)


def _is_told(candidate: Candidate) -> bool:
    """Whether a phrase says enough for what is done to it to count."""
    told = compound_telling(candidate) or len(telling(candidate)) > 1 or "placed" in candidate.evidence
    return _is_strong(candidate) or bool(told)


def _titles(candidate: Candidate) -> bool:
    series = candidate.noun in lexicon.TITLE_HEADS and bool(telling(candidate))
    named = _is_strong(candidate) or compound_telling(candidate) or series or candidate.noun in lexicon.HEADING_HEADS
    if candidate.noun == "session":
        return False  # a part of the meeting
    if candidate.noun == "mission" and not candidate.evidence & {"complement", "placed"}:
        return False  # what a body is for
    return bool(candidate.evidence & {"heading", "entry"}) and is_title(candidate) and bool(named)


def _is_point(candidate: Candidate) -> bool:
    """Whether a project is all of an item but for a word or two, and so what is told of: «Sea wall project, Old Quay»."""
    text, block = candidate.sentence.passage.text, candidate.sentence.block
    before, behind = text[: candidate.start], text[candidate.end :]
    opens = not any(c.isalpha() for c in before) and block.passage.text.startswith(text)
    listed = block.kind in (BlockKind.ITEM, BlockKind.ROW) and candidate.noun in ("project", "campaign", "scheme")
    return listed and opens and len(behind.split()) <= _FEW and bool(compound_telling(candidate))


def _is_a_name(candidate: Candidate) -> bool:
    return is_named(candidate) and _is_strong(candidate) and not plural(candidate)


def _is_owned(candidate: Candidate) -> bool:
    """Whether a named owner makes it one undertaking: several need a subject, a system more than its owner's name."""
    if "owner" not in candidate.evidence:
        return False
    if plural(candidate):
        return "complement" in candidate.evidence
    return candidate.noun not in ("system", "process", "tool") or len(telling(candidate)) > 1


def _is_label(candidate: Candidate) -> bool:
    return "label" in candidate.evidence and (
        _is_strong(candidate) or ("complement" in candidate.evidence and _is_told(candidate))
    )


def _is_done(candidate: Candidate) -> bool:
    if candidate.noun == "approach" and "definite" not in candidate.evidence:
        return False  # one is taken to everything
    if candidate.noun in _GOING_ON and not candidate.evidence & {"definite", "indefinite"}:
        return False
    loose = candidate.noun == "research" and not candidate.evidence & {"definite", "indefinite", "complement"}
    return bool(candidate.evidence & {"undertaken", "reported"}) and _is_told(candidate) and not loose


def _is_made(candidate: Candidate) -> bool:
    return {"definite", "produced"} <= candidate.evidence and _is_strong(candidate) and "nested" not in candidate.evidence


def _is_delimited(candidate: Candidate) -> bool:
    """Whether «the» and a word before the head tell that the meeting knows which one is meant («the seed fair pilot»)."""
    known = "definite" in candidate.evidence or ("terse" in candidate.evidence and len(compound_telling(candidate)) > 1)
    pointed = known and "nested" not in candidate.evidence and not plural(candidate)
    enough = _is_strong(candidate) or len(compound_telling(candidate)) > 1 or _is_of_work(candidate)
    return pointed and enough and candidate.noun in lexicon.DELIMITED_HEADS and bool(compound_telling(candidate))


def _is_of_work(candidate: Candidate) -> bool:
    """Whether another word for work tells which one («the profiling exercise»), and something is said of it."""
    work = any(w in lexicon.INITIATIVE_HEADS or w.endswith("ing") for w in compound_telling(candidate))
    return work and bool(candidate.evidence & {"undertaken", "happens", "planned"})


def _is_in_action(candidate: Candidate) -> bool:
    return in_action(candidate) and _is_told(candidate) and (_is_strong(candidate) or "placed" in candidate.evidence)


def _is_pointed_at(candidate: Candidate) -> bool:
    known = _is_strong(candidate) and ("complement" in candidate.evidence or _is_single(candidate))
    return "definite" in candidate.evidence and len(telling(candidate)) > 1 and known


def _is_capital(candidate: Candidate) -> bool:
    return {"definite", "proper"} <= candidate.evidence and len(compound_telling(candidate)) > 1


def _is_lettered(candidate: Candidate) -> bool:
    """Whether letters tell which consultation it is: «submit it to TWP consultation», «the Net exercise»."""
    known = "definite" in candidate.evidence or candidate.short.split()[0].isupper()
    return candidate.noun in _LETTERED and known and not plural(candidate) and is_named(candidate)


def _is_there(candidate: Candidate) -> bool:
    """Whether a text says that there is one: «there is a review of tide rules»."""
    there = _THERE.search(candidate.sentence.passage.text, 0, candidate.start) is not None
    return there and "complement" in candidate.evidence and bool(telling(candidate)) and not plural(candidate)


def _is_planned(candidate: Candidate) -> bool:
    return {"planned", "complement"} <= candidate.evidence and _is_told(candidate)


def _is_single(candidate: Candidate) -> bool:
    return _is_strong(candidate) and bool(compound_telling(candidate)) and "indefinite" not in candidate.evidence


def _says_what(candidate: Candidate) -> bool:
    """Whether what stands behind the head tells which one it is («study on online bullying», «a pilot in Harbour Town»)."""
    told = "complement" in candidate.evidence and bool(telling(candidate)) and not plural(candidate)
    if not told or "nested" in candidate.evidence:
        return False
    if candidate.noun == "course" and not compound_telling(candidate):
        return False  # «in the course of the year»
    if candidate.noun in _ON_MATTERS:
        return bool(candidate.evidence & {"definite", "indefinite"}) or (
            _opens(candidate) and bool(compound_telling(candidate))
        )
    pointed = bool(candidate.evidence & {"definite", "indefinite", "placed", "proper"}) or _opens(candidate)
    placed = _IN_A_PLACE.match(candidate.sentence.passage.text, candidate.core)
    if not (pointed or placed) and len(compound_telling(candidate)) < _TOLD_TWICE:
        return False  # «based on review of old tide data»
    return _is_strong(candidate) and (
        candidate.noun not in _ACTIVITIES or _opens(candidate) or bool(compound_telling(candidate))
    )


def _opens(candidate: Candidate) -> bool:
    return candidate.start == 0


def _is_one_of_its_sort(candidate: Candidate) -> bool:
    """Whether a word before the head tells which («a rapid survey», «the flu vaccination»)."""
    told = bool(compound_telling(candidate)) and "nested" not in candidate.evidence
    if candidate.noun in _SINGLE:
        return told and ("definite" in candidate.evidence or ("indefinite" in candidate.evidence and not _is_any(candidate)))
    reviewed = candidate.noun == "review" and _REVIEW.match(candidate.short) is not None
    known = "definite" in candidate.evidence or (candidate.noun == "audit" and "happens" in candidate.evidence)
    return told and (reviewed or candidate.noun in _ON_MATTERS | _KNOWN) and known


def _is_any(candidate: Candidate) -> bool:
    """Whether any of its sort is meant («where more is needed in a local survey»)."""
    return bool(_ANY.search(candidate.sentence.passage.text[: candidate.start]))


def _is_sort(candidate: Candidate) -> bool:
    """Whether several of a sort are somebody's, named, and known («its 3Mi surveys»), or are carried out."""
    done = bool(candidate.evidence & {"undertaken", "reported"}) or {"definite", "proper"} <= candidate.evidence
    told = bool(compound_telling(candidate)) and "nested" not in candidate.evidence
    return plural(candidate) and told and done and candidate.noun in _SINGLE and _is_undertaking(candidate)


def _by_several(good: Sequence[Candidate]) -> str:
    single = [c for c in good if _is_single(c)]
    return "named more than once" if len(single) > 1 and any("definite" in c.evidence for c in single) else ""


def _is_undertaking(candidate: Candidate) -> bool:
    """Whether a «process» is somebody's or a title; of all other words this is left to the evidence."""
    if _MEASURE.search(candidate.text) or (candidate.noun in ("program", "programme") and candidate.compound & lexicon.EVENTS):
        return False
    if candidate.noun == "approach" and "extended" not in candidate.evidence:
        return False
    return candidate.noun != "process" or bool(candidate.evidence & {"owner", "heading"})


def _by_itself(group: Group) -> str:
    """A bare «the pilot» is the one of the document where it is spoken of more than once, or is all of a section's title."""
    titled = [c for c in group.candidates if _is_all_of_title(c)]
    if titled and (len(group.candidates) > 1 or titled[0].noun == "training"):
        return "title of a section"
    alone = [c for c in group.candidates if c.noun in lexicon.BARE_HEADS | lexicon.TOOLS and not plural(c)]
    if any("heading" in c.evidence and is_all(c) and len(c.compound) == 1 for c in alone):
        return "title of a section"
    bare = [c for c in group.candidates if not telling(c) and c.noun in lexicon.BARE_HEADS and not plural(c)]
    places = {(c.sentence.section_index, c.sentence.block_index) for c in bare if "definite" in c.evidence}
    return "named more than once" if len(places) > 1 else ""


def _is_all_of_title(candidate: Candidate) -> bool:
    """Whether a title is nothing but «Webinars» or «Training»."""
    return "heading" in candidate.evidence and candidate.noun in lexicon.TITLE_HEADS and is_all(candidate)


# In the order in which a reason says most.
_RULES = (
    (_titles, "title of a section"),
    (_is_point, "a point of its own"),
    (_is_a_name, "capitalised name of a {head}"),
    (_is_owned, "{head} of a named organisation"),
    (_is_label, "what is told of it stands behind its name"),
    (_is_done, "object of a verb of undertaking"),
    (_is_made, "it is worked on"),
    (_is_delimited, "one {head}, told from others"),
    (_is_in_action, "named in an action"),
    (_is_pointed_at, "a {head} with a name of its own"),
    (_is_capital, "capitalised name of a {head}"),
    (_is_lettered, "capitalised name of a {head}"),
    (_is_there, "there is one"),
    (_is_planned, "planned or prepared"),
    (_says_what, "what it is about stands behind it"),
    (_is_one_of_its_sort, "one {head}, told from others"),
)
