"""Which information products are worth listing, and why: a passing «list» is none."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.worth.figures import of_data
from graphapp.loaders.topics.worth.marks import (
    NUMBERED,
    compound_telling,
    has_capital_head,
    in_action,
    is_all,
    is_body,
    is_named,
    is_weak,
    plural,
    telling,
)
from graphapp.loaders.topics.worth.passing import is_heard, is_passing
from graphapp.loaders.topics.worth.presenting import is_entry, is_listed, is_presented
from graphapp.loaders.topics.worth.promised import PROMISED, is_promised
from graphapp.loaders.topics.worth.shapes import is_shape
from graphapp.loaders.topics.worth.sorts import is_the_code, is_told_by_sort
from graphapp.loaders.topics.worth.texts import TAUGHT, is_text, titles
from graphapp.loaders.topics.worth.unifying import Group

# What is certainly a text, where words on both sides tell which one.
_TEXTS = frozenset(
    """report note brief guide strategy paper guidance plan annex register registry roster glossary memo petition
    submission""".split()
)
# Of these «the» and a word before them tell which one, though they are loose words alone.
_TOLD_BY_ONE = frozenset(
    "memo report form template plan framework register registry map matrix pathway calendar timetable tracker roadmap".split()
)
# Of these the same holds where the word says what they are for.
_TOLD_BY_WORD = frozenset("guide list brief module tool spec curriculum checklist catalogue".split())
# Capitals in front of these name the matter, not the text («JSON document»).
_NOT_BY_NAME = frozenset("proposal q&a document doc documentation instruction analysis".split())
# Several of these are a sort of thing («best standards», «diagnostic tools»).
_SORTS = ("standard", "tool")
# Ordinary words, unless written as a name.
_NAMED_WHOLE = ("format", "primer", "blueprint", "covenant")
# What somebody says, and what holds whatever is put in: neither is told from others by what it is of.
_SPOKEN_OR_KEPT = frozenset("overview summary repository platform dataset database archive tool model analysis package".split())
# What is done, and parts of programs, however they are listed.
_NO_ENTRIES = ("module", "analysis", "tool", "material", "model", "deliverable", "codelist", "platform")
_OF_WORK = ("framework", "module", "material", "time-series")
_STAGES = ("draft", "requirement", "standard")  # how far a text is, and what holds for all
_SEVERAL = 2  # words


def dataset_reason(group: Group) -> str:
    """Why the group is a product to list, in words; empty where it is none."""
    if all("inside" in c.evidence for c in group.candidates):
        return ""  # «the pilot of the Quiet Index»
    if all(is_passing(c) or is_shape(c) for c in group.candidates):
        return ""
    if all(c.noun in _SORTS and plural(c) and not _is_told_twice(c) for c in group.candidates):
        return ""
    if group.candidates[0].noun in _NAMED_WHOLE:
        return _named(group, group.candidates)
    good = [c for c in group.candidates if (telling(c) or _reports_on(c)) and not _odd_number(c) and not _is_part_of_work(c)]
    if any(titles(c) for c in good):
        return "title of a section"
    if any("heading" in c.evidence and c.noun in lexicon.BARE_DATASETS and is_all(c) for c in group.candidates):
        return "title of a section"
    if all(c.noun in lexicon.PLURAL_HEADS | lexicon.DATA_HEADS for c in group.candidates):
        return of_data(group, good, _acted(group))
    named = _named(group, good)
    good = [c for c in good if not _is_deal(c) and "nested" not in c.evidence and not _thin(c)]
    head = group.candidates[0].noun
    if any(is_told_by_sort(c) for c in group.candidates):
        return f"one sort of {head}, told from others"
    listed = named or _acted_on(group, good) or _known(good, head) or ("named more than once" if _spoken_of(group) else "")
    return listed or (PROMISED if any(is_promised(c) for c in group.candidates) else "")


def _is_part_of_work(candidate: Candidate) -> bool:
    """Whether a framework, a module or material is none that somebody has written under a name, but what work goes on in."""
    if candidate.noun == "description":
        return "produced" not in candidate.evidence
    named = {"proper", "produced"} <= candidate.evidence or bool(candidate.evidence & {"heading", "shown"})
    return candidate.noun in _OF_WORK and not named


def _reports_on(candidate: Candidate) -> bool:
    """Whether a report is told by what it is on, though minutes are full of that word («a report on the problems»)."""
    on = candidate.sentence.passage.text.startswith(" on ", candidate.core)
    return candidate.noun == "report" and on and {"produced", "complement"} <= candidate.evidence


def _acted(group: Group) -> list[Candidate]:
    return [c for c in group.candidates if "produced" in c.evidence and not _is_loose(c) and is_text(c)]


def _named(group: Group, good: Sequence[Candidate]) -> str:
    head = group.candidates[0].noun
    if any(_is_shared_tool(c) for c in group.candidates):
        return f"a {head} in common use"
    if any(_has_name(c) and not is_body(c) and not _is_sort(c) and not _is_deal(c) and not _is_mere_owner(c) for c in good):
        return f"capitalised name of a {head}"
    return ""


def _is_told_twice(candidate: Candidate) -> bool:
    """Whether several of a sort are told by a name inside the sentence, or by two words and more."""
    return ("proper" in candidate.evidence and candidate.start > 0) or len(compound_telling(candidate)) > 1


def _has_name(candidate: Candidate) -> bool:
    """Whether a capitalised compound names it; of some words even the head must be a capital («Net Payload Format»)."""
    return is_named(candidate) and (candidate.noun not in _NAMED_WHOLE or has_capital_head(candidate) or is_the_code(candidate))


def _acted_on(group: Group, good: Sequence[Candidate]) -> str:
    """Why a product is one by what is done with it, or is told of it."""
    acted = _acted(group)
    pointed = [c for c in group.candidates if "pointed" in c.evidence and not plural(c)]
    bare = (c for c in group.candidates if c in acted or _is_known_alone(c))
    if group.candidates[0].head in lexicon.BARE_DATASETS and (pointed or any(not plural(c) for c in bare)):
        return "made or shared"
    if any(c in acted or c in pointed or (is_presented(c) and _is_one(c)) or is_listed(c) for c in good):
        return "made or shared"
    if any(_is_waited_for(c) for c in good):
        return "asked for or used"
    if any("label" in c.evidence and c.noun not in ("note", "module") and _is_delimited(c) and not is_heard(c) for c in good):
        return "what is told of it stands behind its name"
    if any(c.noun == "list" and is_presented(c) for c in group.candidates):
        return "the text points at it"
    if any(is_entry(c) and is_text(c) and c.noun not in _NO_ENTRIES and compound_telling(c) for c in good):
        return "an entry of a list"
    if any(_is_written(c) for c in group.candidates):
        return "made or shared"
    listed = (c for c in good if in_action(c) and c.noun not in _NO_ENTRIES)
    return "named in an action" if any(compound_telling(c) or len(telling(c)) > 1 for c in listed) else ""


def _is_written(candidate: Candidate) -> bool:
    """Whether somebody is to make one text, whatever it is on («compile a list of issues»)."""
    made = {"made", "complement"} <= candidate.evidence and not plural(candidate) and candidate.noun not in _STAGES
    return made and is_text(candidate) and not (_is_deal(candidate) or is_shape(candidate))


def _is_one(candidate: Candidate) -> bool:
    return not plural(candidate) or "definite" in candidate.evidence


def _known(candidates: Sequence[Candidate], head: str) -> str:
    """Why the meeting knows which product is meant, though nobody does anything to it."""
    texts = [c for c in candidates if c.noun in _TEXTS and {"definite", "complement"} <= c.evidence]
    if any(_tells_which(c) and not plural(c) for c in texts):
        return f"one {head}, told from others"
    by_one = (c for c in candidates if "definite" in c.evidence and c.noun in _TOLD_BY_ONE and compound_telling(c))
    if any(c.noun != "plan" or not plural(c) for c in by_one):
        return f"one {head}, told from others"
    if any(_is_described(c) or _is_one_of_many(c) or _is_called(c) for c in candidates):
        return f"one {head}, told from others"
    good = [c for c in candidates if not is_weak(c) and "indefinite" not in c.evidence]
    if any("terse" in c.evidence and compound_telling(c) for c in good):
        return f"one {head}, told from others"
    if any("definite" in c.evidence and _is_delimited(c) for c in good):
        return f"one {head}, told from others"
    if any(len(telling(c)) > 1 and (not plural(c) or "definite" in c.evidence) for c in good):
        return f"a {head} with a name of its own"
    return "named more than once" if len(good) > 1 else ""


def _tells_which(candidate: Candidate) -> bool:
    """Whether words before the text, or several behind it, tell which; a report is of many things."""
    behind = candidate.noun != "report" and len(telling(candidate)) > 1 and "nested" not in candidate.evidence
    return behind or bool(compound_telling(candidate))


def _is_described(candidate: Candidate) -> bool:
    """Whether words tell which text or tool is meant: «the diver guide», «a small dataset for the validator»."""
    if plural(candidate) or "nested" in candidate.evidence:
        return False
    before, behind = bool(compound_telling(candidate)), "complement" in candidate.evidence and bool(telling(candidate))
    if candidate.noun == "draft":
        return behind and (in_action(candidate) or "definite" in candidate.evidence)
    if candidate.noun in _TOLD_BY_WORD:
        return before and "definite" in candidate.evidence
    if candidate.noun == "package":
        return bool(candidate.compound & TAUGHT) and "definite" in candidate.evidence
    strong = not is_weak(candidate) or candidate.noun == "calendar"
    return strong and before and behind and len(telling(candidate)) > 1


def _is_one_of_many(candidate: Candidate) -> bool:
    """Whether what it is about tells a new text from others («a form for landings»); of an overview it only says who spoke."""
    told = {"indefinite", "complement"} <= candidate.evidence and bool(telling(candidate)) and not plural(candidate)
    heard = candidate.noun == "report" and candidate.text.startswith(" of ", len(candidate.short))  # «a report of fog»
    return told and not heard and candidate.noun not in _SPOKEN_OR_KEPT


def _is_called(candidate: Candidate) -> bool:
    """Whether «the» and a name, or two words, tell which one the meeting knows («the quay order book list»)."""
    told = "definite" in candidate.evidence and bool(compound_telling(candidate)) and not plural(candidate)
    told = told and candidate.noun not in _NOT_BY_NAME - {"proposal"} | {"draft", "deliverable", "model"}
    return told and ("proper" in candidate.evidence or len(candidate.short.split()) > _SEVERAL)


def _is_known_alone(candidate: Candidate) -> bool:
    """Whether a bare «questionnaire» is a name, a label or what somebody waits for; capitals alone make no name («TOR»)."""
    proper = "proper" in candidate.evidence and not candidate.short.isupper()
    known = candidate.noun in lexicon.KNOWN_ALONE and "definite" in candidate.evidence
    return proper or known or bool(candidate.evidence & {"label", "handled"})


def _is_waited_for(candidate: Candidate) -> bool:
    """Whether somebody asks for one product, or uses it («want a mid-term report»)."""
    return "handled" in candidate.evidence and not plural(candidate) and bool(compound_telling(candidate))


def _is_delimited(candidate: Candidate) -> bool:
    """Whether a word before or behind the head tells which one it is («the landing dashboard», «the guidance on nets»)."""
    return (
        not plural(candidate)
        and bool(telling(candidate))
        and bool(compound_telling(candidate) or "complement" in candidate.evidence)
    )


def _is_loose(candidate: Candidate) -> bool:
    """Whether a plural speaks of no particular things («people write software papers»)."""
    told = candidate.evidence & {"definite", "proper", "heading"} or (
        "complement" in candidate.evidence and not is_weak(candidate)
    )
    if candidate.noun == "module" and (plural(candidate) or candidate.short[:1].isupper()):
        return True  # of software
    shared = "shown" in candidate.evidence and len(compound_telling(candidate)) > 1
    return plural(candidate) and candidate.noun not in lexicon.PLURAL_HEADS and not (told or shared or in_action(candidate))


def _odd_number(candidate: Candidate) -> bool:
    """Whether the number of the noun tells that it is no product: «notes» of a meeting, «a recommendation» to somebody."""
    if candidate.noun == "note":
        return plural(candidate)
    if candidate.noun in ("annex", "article"):
        return bool(NUMBERED.search(candidate.short))
    return candidate.noun == "recommendation" and not plural(candidate) and not NUMBERED.search(candidate.short)


def _is_mere_owner(candidate: Candidate) -> bool:
    """Whether nothing but the owner tells a loose sort of text («the EU framework»)."""
    return is_weak(candidate) and "owner" in candidate.evidence and len(telling(candidate)) < 2


def _is_sort(candidate: Candidate) -> bool:
    """Whether a plural names a sort of thing («SMS lists»), not things made; a proposal must be written."""
    if candidate.noun == "model" and not has_capital_head(candidate):
        return True  # «the JSON model» is how something is thought of
    return candidate.noun in _NOT_BY_NAME or (
        plural(candidate)
        and not (candidate.noun == "standard" and {"definite", "proper"} <= candidate.evidence)
        and (
            "nested" in candidate.evidence
            or candidate.noun == "dataset"
            or (is_weak(candidate) and candidate.noun != "recommendation")
        )
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
    return candidate.noun in lexicon.THIN_HEADS and not compound_telling(candidate) and len(telling(candidate)) < 2


def _spoken_of(group: Group) -> bool:
    """Whether a bare «the concept note» is named often enough to be what the meeting is about."""
    bare = [c for c in group.candidates if c.head in lexicon.BARE_DATASETS and not plural(c)]
    return len(bare) > 2 and any("definite" in c.evidence for c in bare)
