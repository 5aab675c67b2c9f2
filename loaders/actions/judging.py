"""Whether a clause is a promise, whose, and by when: the shapes of `clauses.py` weighed with names, dates and the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.actions import addressing, dues, holding, parting, pieces, reservations, text
from graphapp.loaders.actions.actors import acting, hearing, owners, telling
from graphapp.loaders.actions.actors.agents import Agent, Surroundings
from graphapp.loaders.actions.actors.hearing import Heard
from graphapp.loaders.actions.layout import markers, standings
from graphapp.loaders.actions.outcomes import recounting
from graphapp.loaders.actions.shapes import clauses, verbs
from graphapp.loaders.actions.shapes.forms import Rule, Shape, finite
from graphapp.loaders.actions.standing import Clause, Setting, Verdict
from graphapp.loaders.actions.summons import summoned
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found
from graphapp.schema.life import State

_QUESTION = Regex(
    r"\?[\s”\"')\]]*\Z"
    r"|\A(?:[Ww]ho\b|(?i:what|why|how|which|whe(?:n|re)(?= (?:is|are|will|do|does|did|shall|should|can|to)\b)|whether)\b"
    r"|(?:[Ii]s|[Aa]re|[Dd]oes|[Dd]id|[Cc]an|[Cc]ould|[Ss]hould|[Ww]ould)\s+(?:(?i:the|an?|this|that|these|those|there"
    r"|any|some|one|our"
    r"|its|their|all)\b|(?i:some|any)(?:one|body)\b|(?i:we|you|they|it|he|she|I)\b|[A-Z])"
    r"|(?:[Dd]o|[Hh]a(?:ve|s))\s+(?:you|we|they|any|anyone|anybody|he|she|it|I)\b)(?!.*\bto be\b)"
)
_UNSURE = Regex(r"[(\[]@?[A-ZÀ-Þ][\w@.’'/&, -]{0,40}\?[)\]]\W*\Z")  # «(Ada?)»: a question only of whose it is
_NEXT_MEETING = Regex(r"\A[\W\d]*(?:\w+ )?(?:next|following) (?:meeting|call|session)\W*\Z", re.IGNORECASE)
_MEETINGS = re.compile(
    r"(?:the |all |our )?(?:future|coming|following) (?:[\w-]+ ){0,3}?(?:meetings|calls) (?:will be|are) (?:on|at|held)\b",
    re.IGNORECASE,
)
_CAPITALS = 3  # words in capitals that make a title of a list
_AND = re.compile(r"(?:and|while|whereas|but)\s+(?:then\s+|the\s+|also\s+)?")
_BOTH = Regex(r"[\s,–—-]*\b(?:both|all(?: three| of them)?)\s+(?:by|until|due|before|on)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")  # «Plan International», «Drew Marsh»: a name that begins like a verb
_OBJECT = re.compile(
    r"(?:and\s+)?[^,;.]{1,40}?\b(?:will|shall|to|would)\s+(?:\w+ly\s+)?[a-z]+\s+(?:it|them|this|these|those|so)\b"
)
_AND_THAT = Regex(r"\band that\s+\Z")
_TOLD, _LEAD = 12, 3  # words told before another «that»; words before a promise that say what it is about


def verdicts(clause: Clause, setting: Setting, around: Surroundings) -> list[Verdict]:
    """The commitments in a clause, in order; usually none or one."""
    if called := summoned(clause, setting, around):
        return [called]
    found: list[Verdict] = []
    for part in [clause] if setting.sure else pieces.parts(clause):
        for start, end in pieces.spans(part):
            piece = replace(clause, start=start, end=end)
            if verdict := _verdict(piece, setting, around):
                found += _parted(piece, verdict, setting, around)
    if len(found) > 1 and (shared := found[-1].due) and _BOTH.search(clause.text, found[-1].start, shared.end):
        return [replace(each, due=each.due or shared) for each in found]  # «A to do this and B to do that – both by May»
    found = [each for at, each in enumerate(found) if not at or not parting.says_again(clause.text, each.start, each.end)]
    return [_with_object(clause, found[0])] if len(found) == 1 and not setting.sure else found


def _with_object(clause: Clause, verdict: Verdict) -> Verdict:
    """The promise with the words before it where its object is a pronoun that stands for something in them."""
    lead = clause.text[clause.start : verdict.start]
    pronoun = _OBJECT.match(clause.text, verdict.start, verdict.end)
    return replace(verdict, start=clause.start) if pronoun and len(lead.split()) > _LEAD and ";" not in lead else verdict


def _parted(clause: Clause, whole: Verdict, setting: Setting, around: Surroundings) -> list[Verdict]:
    """The promises of a clause that makes two, each with its own doer or day; else the one."""
    words, dates = clause.text, clause.dates
    for cut in (*parting.others(words, clause.start, clause.end), *parting.shared(words, clause.start, clause.end, dates)):
        if _within_chain(clause, cut):
            continue
        first = _verdict(replace(clause, end=cut.end), setting, around)
        second = _second(clause, cut, first, setting, around) if first else None
        dated = first and second and second.due and (first.due or (cut.given and first.owners != second.owners))
        if first and second and (not setting.sure or dated) and _apart(first, second, cut):
            rest = replace(clause, start=cut.start)
            return [first, *([second] if cut.same else _parted(rest, second, setting, around))]
    return [whole]


def _within_chain(clause: Clause, cut: parting.Cut) -> bool:
    """Whether a cut falls between names that are joined («for which A, B and C will»)."""
    before = next((each for each in clause.founds if each.end == cut.end and each.kind in owners.OWNING), None)
    after = next((each for each in clause.founds if each.start == cut.start and each.kind in owners.OWNING), None)
    chained = before is not None and any(owners.joins(clause.text, each, before) for each in clause.founds)
    return bool(before and after and chained and owners.joins(clause.text, before, after))


def _second(clause: Clause, cut: parting.Cut, first: Verdict, setting: Setting, around: Surroundings) -> Verdict | None:
    """The promise behind a cut; one without a subject of its own is the first one's doer's."""
    rest = replace(clause, start=cut.start)
    if not cut.same:
        return _verdict(rest, setting, around)
    due = dues.due_in(clause.text, clause.dates, (cut.start, clause.end), clause.meeting, listed=setting.sure)
    return replace(first, start=cut.start, end=clause.end, due=due) if due and due.latest and first.due else None


def _apart(first: Verdict, second: Verdict, cut: parting.Cut) -> bool:
    """Whether two promises differ in who or when."""
    if cut.told and second.owners:
        return first.owners != second.owners
    days = (first.due and first.due.latest, second.due and second.due.latest)
    whose = all(each.owners or (each.due and each.due.latest) for each in (first, second))
    return whose and (days[0] != days[1] or first.owners != second.owners)


def _verdict(clause: Clause, setting: Setting, around: Surroundings) -> Verdict | None:
    start, end = markers.bare(clause.text, clause.start, clause.end)
    joint = pieces.JOINT.match(clause.text, start) or _AND.match(clause.text, start)
    start = joint.end() if joint else start
    body = clause.text[start:end]
    if (
        len(body) < 4
        or text.nothing(body)
        or (recounting.is_of_last_time(body) and not setting.sure)
        or (len(body.split()) < 3 and standings.state_of(body))
        or (_QUESTION.search(_UNSURE.sub("", body)) and setting is not Setting.MARKED)
    ):
        return None
    state = State.OPEN
    if setting.sure and (tail := standings.state_tail(body)):
        end, state = start + tail[0], tail[1]
    heard = hearing.heard(clause, start, end, around)
    due = dues.due_in(clause.text, clause.dates, (start, clause.end), clause.meeting, listed=setting.sure)
    verdict = Verdict(start, end, (), due, f"{setting}: {Rule.NOMINAL}", state)
    for shape in _candidates(clause, heard.start, end, setting):
        if shape.rule is Rule.WOULD and heard.around.speaker:  # in talk, «would» is no report
            continue
        if shape.rule is Rule.CALLED and heard.named:  # «A: inputs by May» calls on A
            continue
        agent = acting.agent(clause, shape, heard.around, end)
        if holding.holds(clause, shape, agent, due, setting):
            if heard.named and shape.rule is Rule.INFINITIVE and shape.passive and not agent.owners:
                agent = replace(agent, owners=heard.owners)
            spoken = heard.named and setting.sure  # «A/B – We should …» is a task of A and B, where it stands among tasks
            named = (agent.owners if shape.rule is not Rule.OBLIGED or not agent.plural_self or spoken else ()) or (
                hearing.standing_by(clause, verdict.end, heard) if setting.sure and _may_take_names(shape, agent) else ()
            )
            theirs = setting in {Setting.ITEM, Setting.LOOSE} or clause.text.startswith("to ", heard.start)
            if shape.rule is Rule.IMPERATIVE and heard.named and theirs and shape.verb <= heard.start:
                named = heard.owners
            seen_to = hearing.seen_to(clause, verdict.end, heard) if setting.sure and shape.rule is Rule.OBLIGED else ()
            named = seen_to or (hearing.with_body(named, heard) if setting.sure else named)
            begin = verdict.start if setting.sure else _own_clause(clause, shape, verdict.start)
            due = dues.within(due, clause.text, clause.dates, (begin, clause.end), clause.meeting)
            end = verdict.end if setting.sure else parting.before_remark(clause.text, shape.verb, verdict.end, due)
            return replace(verdict, start=begin, end=end, owners=named, due=due, reason=f"{setting}: {shape.rule}")
    called = (heard.named and setting is Setting.BODY) or ((heard.named or heard.everybody) and setting is Setting.ITEM)
    if called and (told := addressing.addressed(clause, verdict, heard, setting)):
        return told
    return _nominal(clause, verdict, heard, setting) if setting.sure else None


def _own_clause(clause: Clause, shape: Shape, start: int) -> int:
    """Where the commitment begins: behind a statement of its own that a comma or a colon ends («it is low, A will …»)."""
    before = clause.text[start : shape.subject[0]]
    if _AND_THAT.search(before) and len(before.split()) > _TOLD:  # «A said that it is late …, and that B will»
        return shape.subject[0]
    if shape.rule is Rule.INFINITIVE and before.rstrip().endswith(("–", "—", " -")) and finite(before, 0, len(before)):
        return shape.subject[0]  # «B asked whether it is true – Chair to check»
    asked = shape.rule is Rule.IMPERATIVE and finite(before, 0, len(before))  # «The draft is in the drive, please comment»
    if (shape.rule is Rule.TERSE or asked) and before.rstrip().endswith((",", ":")):
        return start if pieces.DEPENDS.match(before) else shape.subject[0]
    if before.rstrip().endswith(":") and len(before.split()) > len(clause.text[shape.subject[0] : clause.end].split()):
        return shape.subject[0]  # «The lamps at the head of the long pier are out: Bo will ask»
    comma = clause.text.rfind(", ", start, shape.subject[1])
    named = owners.names_in(clause.founds, comma + 2, shape.subject[1]) if comma >= 0 else []
    if shape.rule is not Rule.FUTURE or not named or named[0].start != comma + 2:
        return start
    stated = finite(clause.text, start, comma) and not pieces.DEPENDS.match(clause.text, start)
    return comma + 2 if stated else start


def _may_take_names(shape: Shape, agent: Agent) -> bool:
    """Whether names beside the task own it: the clause itself does not say who («all partners» says it)."""
    return not agent.acts or shape.subject[0] == shape.subject[1]


def _is_name(words: str, start: int, founds: Sequence[Found]) -> bool:
    """Whether a name begins there that begins like a verb, and not a verb before a name («Review Ada's text»)."""
    if any(found.start == start and found.kind in owners.OWNING for found in founds):
        return True
    if verbs.first_word(words[start:]) in verbs.REACHING | verbs.CHECKING:  # nobody is called «Ask Ada»
        return False
    first = re.compile(r"\w+\s+").match(words, start)
    return bool(_NAME.match(words, start)) and not any(first and found.start == first.end() for found in founds)


def _candidates(clause: Clause, start: int, end: int, setting: Setting) -> Iterator[Shape]:
    words, founds, sure = clause.text, clause.founds, setting.sure or holding.decides(clause) > 0
    told = setting is Setting.REVIEW or (setting is Setting.BODY and not sure and not _is_order(words, start, end))
    first = [] if told else list(clauses.listed(words, start, end))
    yield from (shape for shape in first if shape.rule is Rule.IMPERATIVE and not _is_name(words, start, founds))
    if sure:  # «A edit the list to reflect it»
        yield from (shape for shape in first if shape.rule is Rule.PRESENT and telling.tells(words, founds, shape, start))
    yield from clauses.shapes(words, start, end)
    yield from (shape for shape in first if shape.rule is not Rule.IMPERATIVE)


def _is_order(words: str, start: int, end: int) -> bool:
    """Whether a clause of the running text is a short note of what to do («revisit in December»)."""
    return (
        verbs.imperative(words[start:end])
        and not finite(words, start, end)
        and len(words[start:end].split()) <= addressing.SHORT
    )


def _is_title(body: str) -> bool:
    """Whether the words are all in capitals, brackets apart: a title over a list, not a task in it."""
    plain = re.sub(r"\([^()]*\)", "", body)
    return plain.isupper() and len(plain.split()) > _CAPITALS


def _nominal(clause: Clause, verdict: Verdict, heard: Heard, setting: Setting) -> Verdict | None:
    """An item of a list of actions that has no verb we know: it must be more than a catchword, and not a report."""
    body = clause.text[heard.start : verdict.end]
    if (
        addressing.PAST.search(body)
        or body.rstrip().endswith(":" if setting is Setting.MARKED and heard.owners else (":", "?"))
        or _is_title(body)
        or _NEXT_MEETING.search(body)
        or _MEETINGS.match(body)
        or reservations.reports(clause, heard.start)
        or any(map(recounting.tells, (body, clause.text[verdict.start : verdict.end])))
    ):
        return None
    named = hearing.standing_by(clause, verdict.end, heard)
    if setting is Setting.LISTED and len(body.split()) < 5 and not (named or verdict.due):
        return None
    return replace(verdict, owners=named)
