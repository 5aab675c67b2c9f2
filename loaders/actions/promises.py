"""How much a shape must say to be a promise in running text: somebody who acts, a deliverable, or a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graphapp.loaders.actions import deeds
from graphapp.loaders.actions.actors.agents import Agent
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import Rule, Shape


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

    @property
    def named(self) -> bool:
        """Whether one person or body is to do it, with a name or without («the secretariat»)."""
        return bool(self.agent.owners) or self.agent.particular

    @property
    def of_people(self) -> bool:
        """Whether nobody but people, by name, is to do it."""
        return bool(self.agent.owners) and all(key.startswith("person:") for key in self.agent.owners)


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
    if weight.agent.plural_self and base in deeds.GOING_ON:
        return base == "discuss" and weight.dated  # another day, that is
    if weight.agent.plural_self:
        told = base in verbs.PRODUCING | verbs.CHECKING and bool(weight.agent.owners)
        ours = base in verbs.SENDING | deeds.OURS | verbs.REACHING
        return told or ours or base in deeds.OUR_WORK or (weight.dated and base not in {"meet", "reconvene", "see"})
    if weight.named:
        vague = deeds.LINGERING if weight.of_people else deeds.FAVOURED if weight.agent.owners else verbs.VAGUE
        return weight.dated or base not in vague
    theirs = base not in verbs.VAGUE | verbs.NO_DEED | deeds.GOING_ON | {"inform"}
    return base not in deeds.VISITING and (weight.dated or theirs)


def _passive(weight: Weight) -> bool:
    taken_up = weight.working and weight.shape.base not in verbs.VAGUE | verbs.HABITUAL | verbs.TIMED
    if (weight.agent.owners and taken_up) or (weight.shape.base == "do" and (weight.agent.owners or weight.dated)):
        return True
    if weight.shape.base in deeds.SEEN_TO or (weight.shape.base == "conduct" and weight.dated):
        return True
    if weight.shape.base in verbs.TIMED:
        return weight.dated
    return weight.shape.base not in verbs.HABITUAL and (weight.producing or weight.dated)


def _agreed(weight: Weight) -> bool:
    base, named = weight.shape.base, bool(weight.agent.owners)
    heard = weight.dated or base in verbs.SENDING
    if base == "continue" and named and not weight.agent.plural_self:
        return True
    if (weight.agent.plural_self and not heard and base not in deeds.OURS | deeds.OUR_WORK) or (base == "try" and not named):
        return False
    if not weight.working:  # a deed that we do not know: somebody who takes it on means it
        return named and base not in verbs.STATIVE | verbs.PERFORMATIVE | verbs.HAPPENING
    return weight.agent.acts and ((weight.dated and named) or base not in verbs.PERFORMATIVE)


def _obliged(weight: Weight) -> bool:
    if weight.shape.passive and weight.agent.owners:
        return weight.working and weight.shape.base not in verbs.VAGUE | verbs.HABITUAL
    if weight.shape.passive:
        idle = (verbs.VAGUE | verbs.HABITUAL) - {"give", "make", "take", "do", "spend"}
        return weight.dated and (weight.producing or (weight.working and weight.shape.base not in idle))
    ours = (
        weight.agent.plural_self
        and not weight.agent.owners
        and weight.shape.base in (verbs.REACHING | deeds.FOUND_OUT | {"request"})
    )
    told = weight.shape.subject[0] < weight.shape.subject[1] and weight.shape.base in {"define", "specify"}
    of_somebody = weight.producing or weight.shape.base in deeds.OWED or told
    theirs = weight.shape.base in verbs.REACHING if weight.agent.by_letters else of_somebody  # «the WG should» is our own talk
    owed = ours or (weight.named and not weight.agent.plural_self and theirs)
    return weight.agent.acts and weight.working and (weight.dated or owed)


def _destined(weight: Weight) -> bool:
    return weight.agent.acts and weight.working and (weight.named or weight.dated or weight.producing)


def _sends(weight: Weight) -> bool:
    return weight.dated and weight.named and not weight.thing


def _busy(weight: Weight) -> bool:
    """What somebody is at work on: by a day; what people make or check, or a group makes, without one too."""
    made = weight.producing or (weight.of_people and weight.shape.base in verbs.CHECKING)
    owners = weight.agent.owners
    near = all(key.startswith(("person:", "group:")) for key in owners) if owners else weight.agent.particular
    ours = weight.agent.plural_self and weight.dated and weight.producing
    theirs = near and not weight.agent.plural_self and made
    return _sends(weight) or ours or (theirs and (weight.shape.passive or not weight.thing))


def _willing(weight: Weight) -> bool:
    """What people offer to make, to check or to send."""
    return weight.of_people and not weight.agent.plural_self and weight.shape.base in deeds.OFFERED


def _ready(weight: Weight) -> bool:
    """What somebody says they are glad to do, and not in the talk itself."""
    talk = verbs.NO_DEED | deeds.IN_TALK | deeds.IN_ROOM | deeds.GOING_ON
    return weight.of_people and not weight.agent.plural_self and weight.working and weight.shape.base not in talk


def _settled(weight: Weight) -> bool:
    base = weight.shape.base
    if base in verbs.PERFORMATIVE or (base in verbs.VAGUE and not (weight.dated or weight.of_people)):
        return False
    if weight.shape.passive:
        return weight.working and base not in verbs.HABITUAL
    return weight.agent.acts and weight.working and (weight.named or weight.dated)


def _hoped(weight: Weight) -> bool:
    meant = weight.shape.base not in verbs.VAGUE or (bool(weight.agent.owners) and not weight.agent.plural_self)
    return weight.dated and weight.agent.acts and weight.working and not weight.thing and meant


def _appended(weight: Weight) -> bool:
    return (weight.dated or bool(weight.agent.owners)) and (weight.dated or weight.producing)


def _future_too(weight: Weight) -> bool:
    return weight.named


def _would(weight: Weight) -> bool:
    base = weight.shape.base
    if weight.shape.passive:
        brought = base in verbs.CIRCULATED or (weight.producing and bool(weight.agent.owners))
        return brought or (weight.dated and weight.working and base not in verbs.VAGUE | verbs.HABITUAL)
    if not weight.agent.acts or not weight.working or base in verbs.STATIVE | verbs.PERFORMATIVE:
        return False
    if not weight.named:
        brought = base in verbs.PRODUCING and (weight.dated or base in verbs.SENDING) and not weight.agent.impersonal
        return brought or (weight.agent.plural_self and base in verbs.REACHING)
    return weight.dated or (
        base not in verbs.VAGUE | verbs.HAPPENING and (bool(weight.agent.owners) or base not in deeds.IN_TALK)
    )


def _infinitive(weight: Weight) -> bool:
    if not weight.shape.passive:
        unknown = weight.of_people and weight.shape.base not in verbs.NO_DEED  # whatever it is, it is theirs to do
        return weight.agent.acts and (weight.working or unknown)
    return weight.shape.base in verbs.PUT_OFF | verbs.FOUNDING or bool(weight.agent.owners) or _passive(weight)


def _requested(weight: Weight) -> bool:
    if weight.agent.owners and weight.shape.base == "continue":  # not in the meeting: afterwards
        return True
    if not weight.working:  # a deed that we do not know, as of those who take one on
        meant = weight.named or (weight.agent.acts and (weight.dated or weight.shape.base in deeds.STATED))
        return meant and bool(weight.shape.base) and weight.shape.base not in verbs.NO_DEED
    if weight.shape.base in verbs.PERFORMATIVE or (weight.shape.base in deeds.IN_ROOM and not weight.dated):
        return False
    heard = (verbs.SENDING | verbs.CHECKING | verbs.REACHING) - deeds.IN_TALK if weight.agent.plural_self else deeds.OF_MEMBERS
    told = weight.agent.acts and weight.shape.base in heard | deeds.OF_READERS
    return weight.named or weight.producing or weight.dated or told


def _owned(weight: Weight) -> bool:
    return bool(weight.agent.owners)


def _promised(weight: Weight) -> bool:
    return weight.agent.acts and (weight.dated or weight.of_people)


def _intended(weight: Weight) -> bool:
    """What somebody intends by a day; what a person is to do, a body brings, «we» make, without one too."""
    ours = weight.agent.plural_self and weight.shape.base in deeds.OURS | {"host"}
    one = weight.of_people or (weight.named and not weight.agent.owners and not weight.agent.by_letters)
    named = one and weight.shape.base not in verbs.VAGUE | verbs.NO_DEED | deeds.OF_ONES_OWN
    theirs = weight.named and weight.shape.base in deeds.BROUGHT
    made = weight.agent.acts and not weight.agent.owners and weight.shape.subject[0] < weight.shape.subject[1]
    made = made and weight.producing and not (weight.agent.impersonal or weight.agent.particular)
    return weight.working and (weight.dated or ours or made or (not weight.agent.plural_self and (named or theirs)))


def _dated(weight: Weight) -> bool:
    return weight.dated


def _proposed(weight: Weight) -> bool:
    return weight.dated or (bool(weight.agent.owners) and weight.producing)


def _plea(weight: Weight) -> bool:
    return weight.dated or weight.shape.base in verbs.SENDING | deeds.OF_READERS


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
    Rule.PROPOSED: _proposed,
    Rule.SETTLED: _settled,
    Rule.CHARGED: _owned,
    Rule.HOPED: _hoped,
    Rule.AWAITED: _dated,
    Rule.BUSY: _busy,
    Rule.WILLING: _willing,
    Rule.READY: _ready,
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
