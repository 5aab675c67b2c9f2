"""What is a product and an undertaking at once: a portal that is being built, an assessment that is presented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language.words import content_words
from graphapp.loaders.topics.worth.marks import has_capital_head, is_all, plural
from graphapp.loaders.topics.worth.promised import PROMISED, SERVED
from graphapp.loaders.topics.worth.unifying import Group
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Topic
from graphapp.schema.ids import fold

# What is put to use among others, not only read.
_USED = frozenset(
    """portal platform database registry register dashboard template tool hub repository toolkit tracker directory inventory
 catalogue archive form app""".split()
)
# What people keep running: the title of a section that is nothing else tells of the work on it.
_RUN = frozenset("portal platform database registry register dashboard repository tracker toolkit".split())
# What many carry out together, where a section is about it.
_PLANS = frozenset("plan strategy roadmap".split())
# What is worked on together, where nothing but its name is a section's title.
_TITLED = (
    _RUN
    | _PLANS
    | frozenset(
        """sop protocol matrix guideline standard index map factsheet framework glossary agreement mou memorandum proposal
        white-paper whitepaper green-paper inventory specification data""".split()
    )
)
# What is aimed at together before it is a text.
_PURSUED = frozenset("strategy proposal agreement".split())
# What is read when it is done.
_READ = frozenset(
    "assessment study survey profiling mapping evaluation review research census analysis monitoring consultation".split()
)

# Whoever reports at every meeting.
_OFFICERS = frozenset("treasurer president chair secretary director financial budget committee officer monthly weekly".split())


def twin(group: Group, topic: Topic) -> Topic | None:
    """The same thing as an undertaking, or as a product; None where it is only the one."""
    if group.kind == DATASET and topic.name.reason != PROMISED and _is_joint_work(group):
        return _as(topic, INITIATIVE, "a product that is made or put to use together")
    if group.kind == INITIATIVE and topic.name.reason != SERVED and _is_read(group):
        return _as(topic, DATASET, "its findings are shown or shared")
    return None


def _is_read(group: Group) -> bool:
    if any(c.noun == "survey" and not plural(c) for c in group.candidates):
        return True  # what is asked, and what was answered
    return any("shown" in c.evidence and "nested" not in c.evidence and c.noun in _READ for c in group.candidates)


def _is_joint_work(group: Group) -> bool:
    """Whether a product is an undertaking: a section is about it, several are to make it, or it is put to use."""
    if any(c.noun == "report" and c.compound & _OFFICERS for c in group.candidates):
        return False
    titles = {c.sentence.section_index for c in group.candidates if "heading" in c.evidence}
    titled = any(
        c.noun in _TITLED and "heading" in c.evidence and is_all(c, spoken=True) and len(c.compound) > 1
        for c in group.candidates
    )
    spoken = any(_is_worked_on(c) and c.sentence.section_index in titles for c in group.candidates)
    joint = any(
        "joint" in c.evidence
        and c.noun not in ("list", "document", "doc", "instruction", "format")
        and c.sentence.section.role is SectionRole.ACTIONS
        for c in group.candidates
    )
    used = any("extended" in c.evidence and c.noun in _USED and not plural(c) for c in group.candidates)
    planned = any(_is_plan_by_name(c) for c in group.candidates)
    return joint or spoken or used or titled or planned or _is_pursued(group)


def _is_pursued(group: Group) -> bool:
    """Whether minutes come back to a strategy by name, or hold a proposal out as what is told of: «TWRX proposal – Ann»."""
    named = [c for c in group.candidates if c.noun in _PURSUED and len(c.compound) > 1 and not plural(c)]
    places = {(c.sentence.section_index, c.sentence.block_index) for c in named if c.evidence & {"definite", "proper"}}
    strategy = len(places) > 1 and any(c.noun == "strategy" for c in named)
    return strategy or any({"label", "proper"} <= c.evidence for c in named)


def _is_plan_by_name(candidate: Candidate) -> bool:
    """Whether a plan is written as a name, so that people carry it out: «the Open Harbour Action Plan»."""
    named = candidate.noun == "plan" and "proper" in candidate.evidence and has_capital_head(candidate)
    one = not plural(candidate) and not candidate.evidence & {"indefinite", "nested"}
    return named and one and len(candidate.compound) > 1


def _is_worked_on(candidate: Candidate) -> bool:
    """Whether a section speaks of work on the product its title names; accounts and statements are merely approved."""
    if "heading" in candidate.evidence or candidate.noun in ("account", "accounts", "statement", "charter"):
        return False
    if candidate.noun == "data" and "complement" not in candidate.evidence:
        return False  # «anonymised data» is what there is; «data on returns» are gathered
    return candidate.noun in _USED or bool(candidate.evidence & {"made", "produced", "extended", "planned", "enterprise"})


def _as(topic: Topic, kind: str, reason: str) -> Topic:
    key = f"{kind.casefold()}:{topic.name.key.split(':', 1)[1]}"
    return replace(topic, name=replace(topic.name, key=key, kind=kind, reason=reason))


def joined(twin: Topic, others: Sequence[Topic]) -> Topic | None:
    """The other undertaking that a product's twin is the same as («gap map project» of «gap map»), with both's places."""
    forms = [content_words(form) for form in twin.name.spellings]
    for other in others:
        told = content_words(other.name.name)
        if other.name.kind == twin.name.kind == INITIATIVE and any(
            form and (form - _PLANS == told or (form < told and _adds(form, told))) for form in forms
        ):
            longer = any(form - _PLANS == told for form in forms)  # «Tide Response» is cut short from «Tide Response Plan»
            first, second = (twin.name, other.name) if longer else (other.name, twin.name)
            spellings = tuple(dict.fromkeys((*first.spellings, *second.spellings)))
            section = other.section_index if other.section_index is not None else twin.section_index
            mentions = tuple(dict.fromkeys((*other.mentions, *twin.mentions)))
            return Topic(replace(other.name, name=first.name, spellings=spellings), mentions, section)
    return None


def _adds(form: frozenset[str], told: frozenset[str]) -> bool:
    """Whether the longer name says only that the shorter one is an undertaking."""
    return told - form <= {fold(word) for word in ("project", "programme", "initiative", "process", "pilot")}
