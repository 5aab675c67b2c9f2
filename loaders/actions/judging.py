"""Whether a clause is a promise, whose, and by when: the shapes of `clauses.py` weighed with names, dates and the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.actions import clauses, dues, markers, owners, text as words, verbs
from graphapp.loaders.actions.clauses import Rule, Shape
from graphapp.loaders.actions.owners import Agent, Surroundings
from graphapp.schema.findings import DateFound, Found
from graphapp.schema.life import State


class Setting(StrEnum):
    """Where a clause stands, which decides how much it must say to count."""

    MARKED = "behind a marker"
    LISTED = "in a list of actions"
    LOOSE = "in a section of actions"  # a paragraph, a later sentence of an item, a part of an item
    ITEM = "in an item of the running text"
    BODY = "in the running text"
    REVIEW = "in a review of earlier actions"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with the names and dates in it."""

    text: str
    start: int
    end: int
    founds: Sequence[Found]
    dates: Sequence[DateFound]
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A commitment: the words that make it, who owns it, by when."""

    start: int
    end: int
    owners: tuple[str, ...]
    due: DateFound | None
    reason: str
    state: State = State.OPEN
    open_to_all: bool = False  # «all partners»: nobody else's name may be put in


_MEETING = re.compile(
    r"\b(?:next|following|upcoming|future|subsequent)\s+(?:[\w-]+\s+){0,3}(?:meetings?|calls?|sessions?|telecons?|teleconferences?|one)\s*(?:\([^)]*\)\s*)?\Z|\A(?:the\s+|this\s+)?(?:meetings?|calls?)\s*\Z"
    r"|\b(?:annual|regular|weekly|monthly|quarterly|biweekly|fortnightly)\s+(?:\w+\s+)?(?:meetings?|calls?)\s*\Z",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:none|nil|n/?a|no (?:new |outstanding |further )?(?:actions?|action items?)|tb[dc]|-+)\b[^a-z]*\Z|none\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\s”\"')\]]*\Z|\A(?:what|why|how|which|who|when|where|whether|is|are|do|does|can|could|should|would)\b(?!.*\bto be\b)", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}(?:\w+ed|been|sent|made|met|held|done|begun|become)\b|\b(?:was|were)\s+(?:\w+\s+)?(?:\w+ed|sent|made|held|done)\b",
    re.IGNORECASE,
)
_FUNDS = re.compile(r"\bif\s+(?:the\s+)?(?:funds?|funding|resources?|budget|capacity|time)\b|\bsubject to (?:funding|funds|resources)\b", re.IGNORECASE)
_AS_FOLLOWS = re.compile(r"\w+\s+(?:as follows|below|above|in the following way)\b", re.IGNORECASE)


def verdicts(clause: Clause, setting: Setting, around: Surroundings) -> list[Verdict]:
    """The commitments in a clause, in order; usually none or one."""
    found: list[Verdict] = []
    for start, end in _pieces(clause):
        verdict = _verdict(_cut(clause, start, end), setting, around)
        if verdict:
            found.append(verdict)
    return found


_ASKED_OF_READERS = frozenset("contact reach complete register review respond reply fill check join inform test provide contribute nominate confirm".split())


def _cut(clause: Clause, start: int, end: int) -> Clause:
    return Clause(clause.text, start, end, clause.founds, clause.dates, clause.meeting)


_JOINT = re.compile(r"(?:;\s+|,?\s+(?:and|while|whereas)\s+|,\s+)(?:then\s+|the\s+|also\s+)?", re.IGNORECASE)
_TAKES_UP = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:will|shall|to)\s+[a-z]", re.IGNORECASE)


def _pieces(clause: Clause) -> Iterator[tuple[int, int]]:
    """The clause cut where another name takes up another task («A to do this and B to do that»)."""
    cuts = [clause.start]
    verb = min((shape.verb for shape in clauses.shapes(clause.text, clause.start, clause.end)), default=clause.end)
    names = owners.names_in(clause.founds, clause.start, clause.end)
    for index, found in enumerate(names):
        joint = _ends_with(_JOINT, clause.text, cuts[-1], found.start)
        if joint is None or joint < verb:
            continue
        chain = owners.chain(clause.text, names[index:])
        if _TAKES_UP.match(clause.text, chain[-1].end) and not _ends_with(_JOINT, clause.text, cuts[-1], found.start) == cuts[-1]:
            cuts.append(joint)
    ends = [*cuts[1:], clause.end]
    yield from zip(cuts, ends, strict=True)


def _ends_with(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where a match that ends exactly at `end` begins."""
    for found in pattern.finditer(text, max(start, end - 20), end):
        if found.end() == end:
            return found.start()
    return None


def _verdict(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    start, end = markers.bare(clause.text, clause.start, clause.end)
    start = _joint_end(clause.text, start)
    body = clause.text[start:end]
    if len(body) < 4 or _NOTHING.match(body) or _QUESTION.search(body) and setting is not Setting.MARKED:
        return None
    listed = setting in (Setting.LISTED, Setting.MARKED)
    state = State.OPEN
    if listed and (tail := markers.state_tail(body)):
        end, state = start + tail[0], tail[1]
    heard = _label(clause, start, end, around)
    due = dues.due_in(clause.text, clause.dates, (start, clause.end), clause.meeting, listed=listed)
    for shape in _candidates(clause.text, heard.start, end, listed=setting is not Setting.BODY):
        agent = _agent(clause, shape, heard.around, end)
        if _holds(clause, shape, agent, due, setting):
            named = agent.owners
            if listed and not named and (not agent.acts or shape.rule is Rule.IMPERATIVE):
                named = heard.owners or owners.beside(clause.text, clause.founds, start, end, around)
            return Verdict(start, end, named, due, f"{setting}: {shape.rule}", state, agent.acts and not named)
    if listed:
        return _nominal(clause, (start, end), heard, due, setting, state, around)
    return None


def _joint_end(text: str, start: int) -> int:
    found = _JOINT.match(text, start)
    return found.end() if found else start


@dataclass(frozen=True, slots=True)
class _Heard:
    """The words behind a label, and whom the label names."""

    start: int
    owners: tuple[str, ...]
    around: Surroundings


def _label(clause: Clause, start: int, end: int, around: Surroundings) -> _Heard:
    label = words.label(clause.text, start, end)
    if not label or verbs.imperative(clause.text[start : label[0]]) and clause.text[start : label[0]].count(" ") > 1:
        return _Heard(start, around.speaker, around)
    named = owners.only_names(clause.text, clause.founds, start, label[0], around)
    if named:
        return _Heard(label[1], named, Surroundings(named, (), around.own))  # in talk, «they» are others
    return _Heard(label[1], around.speaker, around)


def _candidates(text: str, start: int, end: int, *, listed: bool) -> Iterator[Shape]:
    if listed:
        first = list(clauses.listed(text, start, end))
        yield from (shape for shape in first if shape.rule is Rule.IMPERATIVE)
        yield from clauses.shapes(text, start, end)
        yield from (shape for shape in first if shape.rule is not Rule.IMPERATIVE)
    else:
        yield from clauses.shapes(text, start, end)


def _agent(clause: Clause, shape: Shape, around: Surroundings, end: int) -> Agent:
    if shape.rule is Rule.IMPERATIVE:
        return Agent((), acts=True)
    if shape.passive:
        named = owners.by_agent(clause.text, clause.founds, (shape.subject[0], end), shape.verb, around)
        return Agent(named, acts=bool(named))
    return owners.subject(clause.text, clause.founds, shape.subject, around)


def _holds(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None, setting: Setting) -> bool:
    """Whether the shape is a promise here."""
    subject = clause.text[shape.subject[0] : shape.subject[1]]
    if _MEETING.search(subject.strip()) or _FUNDS.search(clause.text, clause.start, clause.end):
        return False
    if shape.passive and _AS_FOLLOWS.match(clause.text, shape.verb):
        return False
    listed = setting in (Setting.LISTED, Setting.MARKED)
    if listed:
        return shape.rule is not Rule.PRESENT or agent.acts
    if shape.rule is Rule.PRESENT:
        return False
    if shape.rule is Rule.IMPERATIVE and shape.subject[0] <= shape.verb and setting in (Setting.LOOSE, Setting.ITEM):
        return setting is Setting.LOOSE or bool(due and due.latest)
    if shape.rule is Rule.INFINITIVE and not _elliptic(clause, shape):
        return False
    producing, dated = shape.base in verbs.PRODUCING, bool(due and due.latest)
    return _HOLDS[shape.rule](shape, agent, producing, dated)


def _elliptic(clause: Clause, shape: Shape) -> bool:
    """Whether «X to do» is the whole clause, and not a part of one with a verb of its own."""
    if shape.passive:
        return not clauses.finite(clause.text, shape.verb, clause.end) and shape.subject[1] - shape.subject[0] < 90
    return owners.alone(clause.text, clause.founds, shape.subject)


def _future(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    if not agent.acts or shape.base in verbs.STATIVE:
        return False
    if agent.owners:
        return shape.base in verbs.WORKING
    if agent.plural_self:
        return dated and shape.base not in {"meet", "reconvene", "see"} and shape.base in verbs.WORKING or shape.base in verbs.SENDING
    return producing or (dated and shape.base in verbs.WORKING)


def _passive(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return dated if shape.base in verbs.TIMED else shape.base not in verbs.HABITUAL and (producing or dated)


def _agreed(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return agent.acts and shape.base not in verbs.PERFORMATIVE and shape.base in verbs.WORKING


def _obliged(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    if shape.passive:
        return dated and producing
    return agent.acts and shape.base in verbs.WORKING and (dated or bool(agent.owners) and producing)


def _infinitive(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    if shape.passive:
        return _passive(shape, agent, producing, dated)
    return agent.acts and shape.base in verbs.WORKING


def _requested(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return shape.base in verbs.WORKING - verbs.PERFORMATIVE and (bool(agent.owners) or producing or dated)


def _when_dated(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return dated


def _intended(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return dated and shape.base in verbs.WORKING


def _plea(shape: Shape, agent: Agent, producing: bool, dated: bool) -> bool:
    return dated or shape.base in verbs.SENDING | _ASKED_OF_READERS


_HOLDS = {
    Rule.FUTURE: _future,
    Rule.PASSIVE: _passive,
    Rule.ARRIVAL: _when_dated,
    Rule.AGREED: _agreed,
    Rule.REQUESTED: _requested,
    Rule.INFINITIVE: _infinitive,
    Rule.PLANNED: _when_dated,
    Rule.INTENDED: _intended,
    Rule.PROPOSED: _when_dated,
    Rule.OBLIGED: _obliged,
    Rule.IMPERATIVE: _plea,
}


def _nominal(
    clause: Clause,
    stretch: tuple[int, int],
    heard: _Heard,
    due: DateFound | None,
    setting: Setting,
    state: State,
    around: Surroundings,
) -> Verdict | None:
    """An item of a list of actions that has no verb we know: it must be more than a catchword, and not a report."""
    start, end = stretch
    body = clause.text[heard.start : end]
    if _PAST.search(body) or body.rstrip().endswith(":"):
        return None
    named = heard.owners or owners.beside(clause.text, clause.founds, start, end, around)
    if setting is Setting.LISTED and len(body.split()) < 5 and not (named or due):
        return None
    return Verdict(start, end, named, due, f"{setting}: {Rule.NOMINAL}", state)
