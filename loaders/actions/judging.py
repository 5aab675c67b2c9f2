"""Whether a clause is a promise, whose, and by when: the shapes of `clauses.py` weighed with names, dates and the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graphapp.loaders.actions import clauses, dues, markers, owners, promises, text, verbs
from graphapp.loaders.actions.clauses import Rule, Shape
from graphapp.loaders.actions.promises import Weight
from graphapp.loaders.actions.subjects import Agent, Surroundings, subject
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

    @property
    def sure(self) -> bool:
        """Whether whatever stands here is meant as an action."""
        return self in {Setting.MARKED, Setting.LISTED}


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


@dataclass(frozen=True, slots=True)
class _Heard:
    """The words behind a label, and whom the label names."""

    start: int
    owners: tuple[str, ...]
    around: Surroundings


_NOTHING = re.compile(
    r"(?:none|nil|n/?a|no (?:new |outstanding |further )?(?:actions?|action items?)|tb[dc]|-+)\b[^a-z]*\Z|none\b", re.IGNORECASE
)
_QUESTION = re.compile(
    r"\?[\s”\"')\]]*\Z"
    r"|\A(?:[Ww]hat|[Ww]hy|[Hh]ow|[Ww]hich|[Ww]ho|[Ww]hen|[Ww]here|[Ww]hether|[Ii]s|[Aa]re|[Dd]o|[Dd]oes"
    r"|[Cc]an|[Cc]ould|[Ss]hould|[Ww]ould)\b"
    r"(?!.*\bto be\b)"
)
_PAST = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}(?:\w+ed|been|sent|made|met|held|done|begun|become)\b"
    r"|\b(?:was|were)\s+(?:\w+\s+)?(?:\w+ed|sent|made|held|done)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:;\s+|\A(?:and|while|whereas)\s+|,?\s+(?:and|while|whereas)\s+|,\s+)(?:then\s+|the\s+|also\s+)?", re.IGNORECASE
)
_DEADLINE = re.compile(r"\b(?:by the time|by then|before (?:that|then)|until then|in time for|ahead of the)\b", re.IGNORECASE)
_PROMISING = frozenset({Rule.FUTURE, Rule.PASSIVE, Rule.ARRIVAL, Rule.AGREED, Rule.OBLIGED})
_THING = re.compile(
    r"\b(?:reports?|maps?|lists?|documents?|tools?|portals?|datasets?|data|websites?|pages?|surveys?|stud(?:y|ies)|systems?"
    r"|platforms?|bases?|dashboards?|plans?|projects?|methods?|modules?|which|that|what|algorithms?|processors?|servers?)\s*\Z",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:confirm(?:s|ed)|announce[sd]|promise[sd]|inform(?:s|ed)|assure[sd]|undertook)\s+(?:the \w+\s+)?that\s+\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:reported|reports|said|says|explained|told|noted|mentioned|stated|indicated|added)\s+(?:\w+\s+){0,3}that\s+\Z",
    re.IGNORECASE,
)
_OF_THEIRS = re.compile(r"(?:its|their|his|her)\b", re.IGNORECASE)
_TAKES_UP = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:will|shall|to)\s+[a-z]", re.IGNORECASE)


def verdicts(clause: Clause, setting: Setting, around: Surroundings) -> list[Verdict]:
    """The commitments in a clause, in order; usually none or one."""
    found: list[Verdict] = []
    for part in [clause] if setting.sure else _split(clause):
        for start, end in _pieces(part):
            if verdict := _verdict(replace(clause, start=start, end=end), setting, around):
                found.append(verdict)
    return found


def _split(clause: Clause) -> Iterator[Clause]:
    """The clause cut at semicolons: what stands behind one has days and doers of its own."""
    cuts = [found.end() for found in re.compile(r";\s+").finditer(clause.text, clause.start, clause.end)]
    for start, end in zip([clause.start, *cuts], [*cuts, clause.end], strict=True):
        stripped = clause.text[start:end].rstrip("; ")
        yield replace(clause, start=start, end=start + len(stripped))


def nothing(words: str) -> bool:
    """Whether the words only say that there is no action («None», «N/A»)."""
    return bool(_NOTHING.match(words.strip()))


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
        if _TAKES_UP.match(clause.text, chain[-1].end):
            cuts.append(joint)
    yield from zip(cuts, [*cuts[1:], clause.end], strict=True)


def _ends_with(pattern: re.Pattern[str], words: str, start: int, end: int) -> int | None:
    """Where a match that ends exactly at `end` begins."""
    ending = (found.start() for found in pattern.finditer(words, max(start, end - 20), end) if found.end() == end)
    return next(ending, None)


def _verdict(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    start, end = markers.bare(clause.text, clause.start, clause.end)
    joint = _JOINT.match(clause.text, start)
    start = joint.end() if joint else start
    body = clause.text[start:end]
    if (
        len(body) < 4
        or _NOTHING.match(body)
        or (len(body.split()) < 3 and markers.state_of(body))
        or (_QUESTION.search(body) and setting is not Setting.MARKED)
    ):
        return None
    state = State.OPEN
    if setting.sure and (tail := markers.state_tail(body)):
        end, state = start + tail[0], tail[1]
    heard = _heard(clause, start, end, around)
    due = dues.due_in(clause.text, clause.dates, (start, clause.end), clause.meeting, listed=setting.sure)
    verdict = Verdict(start, end, (), due, f"{setting}: {Rule.NOMINAL}", state)
    for shape in _candidates(clause.text, heard.start, end, setting):
        agent = _agent(clause, shape, heard.around, end)
        if _holds(clause, shape, agent, due, setting):
            named = agent.owners or (_beside(clause, verdict, heard) if setting.sure and _may_take_names(shape, agent) else ())
            return replace(verdict, owners=named, reason=f"{setting}: {shape.rule}")
    return _nominal(clause, verdict, heard, setting) if setting.sure else None


def _may_take_names(shape: Shape, agent: Agent) -> bool:
    """Whether names beside the task own it: the clause itself does not say who («all partners» says it)."""
    return not agent.acts or shape.rule is Rule.IMPERATIVE


def _beside(clause: Clause, verdict: Verdict, heard: _Heard) -> tuple[str, ...]:
    return heard.owners or owners.beside(clause.text, clause.founds, (heard.start, verdict.end), heard.around.own)


def _heard(clause: Clause, start: int, end: int, around: Surroundings) -> _Heard:
    label = text.label(clause.text, start, end)
    if not label or (verbs.imperative(clause.text[start : label[0]]) and clause.text[start : label[0]].count(" ") > 1):
        return _Heard(start, around.speaker, around)
    named = owners.only_names(clause.text, clause.founds, (start, label[0]), around.own)
    if named:
        return _Heard(label[1], named, Surroundings(named, (), around.own))  # in talk, «they» are others
    return _Heard(label[1], around.speaker, around)


def _candidates(words: str, start: int, end: int, setting: Setting) -> Iterator[Shape]:
    first = [] if setting in {Setting.BODY, Setting.REVIEW} else list(clauses.listed(words, start, end))
    yield from (shape for shape in first if shape.rule is Rule.IMPERATIVE)
    yield from clauses.shapes(words, start, end)
    yield from (shape for shape in first if shape.rule is not Rule.IMPERATIVE)


def _agent(clause: Clause, shape: Shape, around: Surroundings, end: int) -> Agent:
    if shape.rule is Rule.IMPERATIVE:
        return Agent((), acts=True)
    if shape.passive:
        named = owners.by_agent(clause.text, clause.founds, (shape.subject[0], end), shape.verb, around.own)
        named = named or _announcer(clause, shape, around)
        return Agent(named, acts=bool(named))
    return subject(clause.text, clause.founds, shape.subject, around)


def _announcer(clause: Clause, shape: Shape, around: Surroundings) -> tuple[str, ...]:
    """Who says in a subordinate clause what will be done («A confirmed that the map will be shared»)."""
    before = clause.text[clause.start : shape.subject[0]]
    said = _ANNOUNCED.search(before)
    if said is None and _OF_THEIRS.match(clause.text, shape.subject[0]):
        said = _SAID.search(before)
    if said is None:
        return ()
    start = clause.start + said.start()
    return subject(clause.text, clause.founds, (clauses.clause_start(clause.text, clause.start, start), start), around).owners


def _holds(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None, setting: Setting) -> bool:
    """Whether the shape is a promise here."""
    words = clause.text[clause.start : clause.end]
    subject_words = clause.text[slice(*shape.subject)]
    if promises.about_meetings(subject_words) or promises.hangs_on_funds(words):
        return False
    if not setting.sure and promises.nameless(subject_words):
        return False
    if shape.passive and promises.introduces(clause.text[shape.verb :]):
        return False
    if shape.rule is Rule.PRESENT:
        inside = any(found.start <= shape.verb < found.end for found in clause.founds)
        return setting.sure and agent.acts and not inside
    if setting.sure:
        return shape.rule in {Rule.FUTURE, Rule.AGREED, Rule.IMPERATIVE} or not _reports(clause, clause.start)
    if shape.rule is Rule.IMPERATIVE and shape.subject[0] == shape.verb:  # without «please»
        return setting is Setting.LOOSE or bool(due and due.latest and not due.text.casefold().startswith("within"))
    if shape.rule is Rule.INFINITIVE and not promises.elliptic(clause.text, clause.founds, shape, clause.end):
        return False
    return promises.holds(shape.rule, Weight(shape, agent, _is_timed(clause, shape, due), bool(_THING.search(subject_words))))


def _is_timed(clause: Clause, shape: Shape, due: DateFound | None) -> bool:
    """Whether the words say by when: with a day, or with an event («by the time of the launch»)."""
    if due and due.latest:
        return shape.rule is not Rule.SCHEDULED or due.start > shape.verb
    return shape.rule in _PROMISING and bool(_DEADLINE.search(clause.text, shape.verb, clause.end))


def _reports(clause: Clause, start: int) -> bool:
    """Whether the clause begins with somebody and a deed in the past («A reviewed the list»)."""
    names = owners.names_in(clause.founds, start, clause.end)
    if not names or names[0].start - start > 4:
        return False
    word = re.compile(r"\s+([a-z]+)\s+(?!by\b|to\b)").match(clause.text, owners.chain(clause.text, names)[-1].end)
    return bool(
        word and word[1].endswith("ed") and verbs.participle(word[1]) and verbs.infinitive(word[1]) in verbs.WORKING | _SAYING
    )


_SAYING = frozenset("confirm mention explain remind agree note raise point inform".split())


def _nominal(clause: Clause, verdict: Verdict, heard: _Heard, setting: Setting) -> Verdict | None:
    """An item of a list of actions that has no verb we know: it must be more than a catchword, and not a report."""
    body = clause.text[heard.start : verdict.end]
    if _PAST.search(body) or body.rstrip().endswith((":", "?")) or _reports(clause, heard.start):
        return None
    named = _beside(clause, verdict, heard)
    if setting is Setting.LISTED and len(body.split()) < 5 and not (named or verdict.due):
        return None
    return replace(verdict, owners=named)
