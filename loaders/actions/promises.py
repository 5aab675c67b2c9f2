"""How much a shape must say to be a promise in running text: somebody who acts, a deliverable, or a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graphapp.loaders.actions.actors.agents import Agent
from graphapp.loaders.actions.actors.subjects import alone
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule, Shape, finite
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

_MEETING = Regex(
    r"\b(?:next|following|upcoming|future|subsequent)\s+(?:[\w-]+\s+){0,3}"
    r"(?:meetings?|calls?|sessions?|telecons?|teleconferences?|one)\s*(?:\([^)]*\)\s*)?\Z"
    r"|\A(?:the\s+|this\s+)?(?:meetings?|calls?)(?:\s+(?:in|on|of)\s+[^,]+)?\s*\Z"
    r"|\b(?:next|following|upcoming)\s+(?:[\w-]+\s+){0,3}(?:meetings?|calls?|sessions?)\s+(?:of|between|with)\s+[^,;]{2,60}\Z"
    r"|\b(?:annual|regular|weekly|monthly|quarterly|biweekly|fortnightly)\s+(?:\w+\s+)?(?:meetings?|calls?)\s*\Z",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\W*(?:date of )?(?:the )?next (?:meeting|call|session)\b[^.]{0,80}\Z", re.IGNORECASE)
_FUNDS = Regex(
    r"\b(?:if|provided(?: that)?|assuming(?: that)?|as long as|on condition that|as soon as|once"
    r"|when)\s+(?:the\s+)?(?:funds?|funding|resources?|budget|capacity|time)\b|\bsubject to (?:funding|funds"
    r"|resources)\b",
    re.IGNORECASE,
)
_TALK = Regex(r"\b(?:we|I|they|you|he|she|it)\b")
_AS_FOLLOWS = re.compile(r"\w+\s+(?:as follows|below|above|in the following way)\b", re.IGNORECASE)
# What happens in public whether or not the group does anything.
_PUBLIC = Regex(r"\b(?:elections?|referendum|holidays?|exams?|examinations?|census|ramadan|eid)\s*\Z", re.IGNORECASE)
_RELATIVE = Regex(r"\b(?:[Ww]hat|[Ww]hich|[Tt]hat|[Ww]ho|[Ww]hatever)\s*\Z")  # WHO is an organisation
UNDERWAY = Regex(
    r"\b(?:is|are)\s+(?:\w+ly\s+|now\s+|also\s+|in the process of\s+)?(?:being\s+\w+ed|\w+ing)\b[^;.]*(?:,\s*which|\bthat)\s*\Z"
)
_REVOKED = Regex(
    r"\bbut\b[^.;]*\b(?:cancel+ed|dropped|given up|abandoned|did not|didn['’]t|never|has not|have not|failed)\b"
    r"|\b(?:and|who|which)\s+(?:has |have |had )?(?:did|done) so\b",
    re.IGNORECASE,
)
_LONG_AGO = Regex(
    r"\b(?:last|the previous|the past)\s+(?:week|month|year|quarter|spring|summer|autumn|fall|winter)\b"
    r"|\b\w+ ago\b|\bin (?:19|20)\d\d\b|\bpreviously\b|\bat the time\b|\bearlier\b|\byears? before\b",
    re.IGNORECASE,
)
# What somebody does after a meeting, and nobody would do only in thought.
_CHECKING = frozenset(
    """check follow consult seek contact report ask raise revert investigate liaise approach inform verify clarify confirm visit
    review forward enquire inquire obtain nominate reply answer call return remind""".split()
)
# What a meeting does as it goes on: «we will move on».
_GOING_ON = frozenset("move discuss cover go meet start begin talk see hear come".split())
# What somebody is asked to do is mostly done at once, in the meeting.
_IN_ROOM = frozenset("describe explain elaborate comment introduce speak discuss consider reflect".split())
_POWERS = Regex(
    r"\b(?:government|donors?|parliament|courts?|president|cabinet|congress|senate|police|army|military|regime"
    r"|electorate)\s*\Z",
    re.IGNORECASE,
)
# What the minutes may ask of whoever reads them, without a day.
_OF_READERS = frozenset(
    """contact reach complete register review respond reply fill check join inform test provide contribute nominate
    confirm""".split()
)


@dataclass(frozen=True, slots=True)
class Weight:
    """What speaks for a shape: who acts, what is done, whether a day is named."""

    shape: Shape
    agent: Agent
    dated: bool
    thing: bool = False  # the subject is a product, not somebody

    @property
    def producing(self) -> bool:
        """Whether the deed leaves something behind that others can see."""
        return verbs.producing(self.shape.base)

    @property
    def working(self) -> bool:
        """Whether the verb names work at all."""
        return verbs.working(self.shape.base)


def about_meetings(subject: str) -> bool:
    """Whether the subject is the next meeting or the series of meetings, whose day is no promise."""
    return bool(_MEETING.search(subject.strip()) or _NEXT.match(subject))


def public(subject: str) -> bool:
    """Whether the subject comes to pass without anybody of the group."""
    return bool(_PUBLIC.search(subject))


def of_others(subject: str) -> bool:
    """Whether the subject is a power that no group commits («the Government», «donors»)."""
    return bool(_POWERS.search(subject))


def hangs_on_funds(words: str) -> bool:
    """Whether the deed depends on money or capacity that nobody has promised."""
    return bool(_FUNDS.search(words))


def nameless(subject: str) -> bool:
    """Whether the clause only describes what stands before it («what is to be delivered», «a campaign which will run»)."""
    return bool(_RELATIVE.search(subject))


def personal(subject: str, shape: Shape) -> bool:
    """Whether a relative clause tells a deed of somebody («A, who will ask»): what «which» does may be a thing's."""
    return subject.rstrip().endswith("who") or shape.base in verbs.BY_HAND | _CHECKING | {"present"}


def underway(before: str) -> bool:
    """Whether somebody is at work on what a relative clause behind these words describes («is drafting the note, which»)."""
    return bool(UNDERWAY.search(before))


def revoked(after: str) -> bool:
    """Whether the words behind a shape say that nothing came of it, or that it is done («but was cancelled», «and did so»)."""
    return bool(_REVOKED.search(after))


def long_ago(before: str) -> bool:
    """Whether the words before a shape tell of a day that has passed («last year A agreed to …»)."""
    return bool(_LONG_AGO.search(before))


def introduces(words: str) -> bool:
    """Whether the passive only introduces what it speaks of («will be revised as follows: …»)."""
    return bool(_AS_FOLLOWS.match(words))


def elliptic(text: str, founds: Sequence[Found], shape: Shape, end: int, *, spoken: bool = False) -> bool:
    """Whether «X to do» is the whole clause, and not a part of one with a verb of its own."""
    if shape.passive:
        start, stop = shape.subject
        return not finite(text, shape.verb, end) and stop - start < 90 and not _TALK.search(text, start, stop)
    return alone(text, founds, shape.subject, spoken=spoken)


def holds(rule: Rule, weight: Weight) -> bool:
    """Whether a shape of this rule is a promise in running text."""
    return _HOLDS[rule](weight)


def _future(weight: Weight) -> bool:
    base = weight.shape.base
    if base in verbs.STATIVE or (weight.agent.impersonal and not (weight.dated and weight.producing)):
        return base in verbs.SENDING and weight.agent.impersonal
    if not weight.agent.acts:
        return weight.dated and base in verbs.BY_HAND and not weight.thing
    if not weight.working:
        return weight.dated and bool(weight.agent.owners) and base not in verbs.HAPPENING
    if weight.agent.plural_self and base in _GOING_ON:
        return False
    if weight.agent.plural_self:
        told = base in verbs.PRODUCING | _CHECKING and bool(weight.agent.owners)
        return told or base in verbs.SENDING or (weight.dated and base not in {"meet", "reconvene", "see"})
    if weight.agent.owners or weight.agent.particular:
        return weight.dated or base not in verbs.VAGUE
    return weight.producing or weight.dated


def _passive(weight: Weight) -> bool:
    taken_up = weight.working and weight.shape.base not in verbs.VAGUE | verbs.HABITUAL | verbs.TIMED
    if (weight.agent.owners and taken_up) or (weight.shape.base == "do" and (weight.agent.owners or weight.dated)):
        return True
    if weight.shape.base in verbs.TIMED:
        return weight.dated
    return weight.shape.base not in verbs.HABITUAL and (weight.producing or weight.dated)


def _agreed(weight: Weight) -> bool:
    base, named = weight.shape.base, bool(weight.agent.owners)
    heard = weight.dated or base in verbs.SENDING
    if (weight.agent.plural_self and not heard) or (base == "try" and not named):
        return False
    if not weight.working:  # a deed that we do not know: somebody who takes it on means it
        return named and base not in verbs.STATIVE | verbs.PERFORMATIVE | verbs.HAPPENING
    return weight.agent.acts and ((weight.dated and named) or base not in verbs.PERFORMATIVE)


def _obliged(weight: Weight) -> bool:
    if weight.shape.passive and weight.agent.owners:
        return weight.working and weight.shape.base not in verbs.VAGUE | verbs.HABITUAL
    if weight.shape.passive:
        idle = (verbs.VAGUE | verbs.HABITUAL) - {"give", "make", "take"}
        return weight.dated and (weight.producing or (weight.working and weight.shape.base not in idle))
    named = (bool(weight.agent.owners) and not weight.agent.plural_self) or weight.agent.particular
    return weight.agent.acts and weight.working and (weight.dated or (named and weight.producing))


def _destined(weight: Weight) -> bool:
    named = bool(weight.agent.owners) or weight.agent.particular
    return weight.agent.acts and weight.working and (named or weight.dated or weight.producing)


def _sends(weight: Weight) -> bool:
    return weight.dated and bool(weight.agent.owners) and not weight.thing


def _settled(weight: Weight) -> bool:
    base = weight.shape.base
    if base in verbs.PERFORMATIVE or (base in verbs.VAGUE and not weight.dated):
        return False
    return weight.agent.acts and weight.working and (bool(weight.agent.owners) or weight.agent.particular or weight.dated)


def _hoped(weight: Weight) -> bool:
    base = weight.shape.base
    meant = base not in verbs.VAGUE or (base == "give" and bool(weight.agent.owners))
    return weight.dated and weight.agent.acts and weight.working and not weight.thing and meant


def _appended(weight: Weight) -> bool:
    return (weight.dated or bool(weight.agent.owners)) and (weight.dated or weight.producing)


def _future_too(weight: Weight) -> bool:
    return bool(weight.agent.owners) or weight.agent.particular


def _would(weight: Weight) -> bool:
    if weight.shape.passive:
        return weight.producing and (weight.dated or bool(weight.agent.owners))
    if not weight.agent.owners or not weight.working or weight.shape.base in verbs.STATIVE | verbs.PERFORMATIVE:
        return False
    return weight.dated or weight.shape.base in (verbs.PRODUCING | _CHECKING) - verbs.VAGUE


def _infinitive(weight: Weight) -> bool:
    if not weight.shape.passive:
        return weight.agent.acts and weight.working
    return _passive(weight)


def _requested(weight: Weight) -> bool:
    if not weight.working or weight.shape.base in verbs.PERFORMATIVE or (weight.shape.base in _IN_ROOM and not weight.dated):
        return False
    return bool(weight.agent.owners) or weight.agent.particular or weight.producing or weight.dated


def _owned(weight: Weight) -> bool:
    return bool(weight.agent.owners)


def _promised(weight: Weight) -> bool:
    return weight.agent.acts and weight.dated


def _intended(weight: Weight) -> bool:
    """What somebody intends by a day; what a person alone intends to make or to check, without one too."""
    people = weight.agent.owners and all(key.startswith("person:") for key in weight.agent.owners)
    return weight.working and (weight.dated or (bool(people) and weight.shape.base in verbs.PRODUCING | _CHECKING))


def _dated(weight: Weight) -> bool:
    return weight.dated


def _plea(weight: Weight) -> bool:
    return weight.dated or weight.shape.base in verbs.SENDING | _OF_READERS


_HOLDS: dict[Rule, Callable[[Weight], bool]] = {
    Rule.FUTURE: _future,
    Rule.PASSIVE: _passive,
    Rule.ARRIVAL: _dated,
    Rule.EVENT: _dated,
    Rule.AGREED: _agreed,
    Rule.PROMISED: _promised,
    Rule.REQUESTED: _requested,
    Rule.INFINITIVE: _infinitive,
    Rule.PLANNED: _dated,
    Rule.INTENDED: _intended,
    Rule.SCHEDULED: _dated,
    Rule.PROPOSED: _dated,
    Rule.SETTLED: _settled,
    Rule.CHARGED: _owned,
    Rule.HOPED: _hoped,
    Rule.AWAITED: _dated,
    Rule.BUSY: _sends,
    Rule.ACCEPTED: _infinitive,
    Rule.OFFERED: _owned,
    Rule.CALLED: _dated,
    Rule.APPENDED: _appended,
    Rule.WOULD: _would,
    Rule.FUTURE_TOO: _future_too,
    Rule.OBLIGED: _obliged,
    Rule.DESTINED: _destined,
    Rule.SENDS: _sends,
    Rule.IMPERATIVE: _plea,
}
