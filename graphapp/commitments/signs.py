"""What speaks for or against a sentence telling of a promise, besides the words that they share."""

from __future__ import annotations

import re

from graphapp.commitments import deeds
from graphapp.commitments.clause import main
from graphapp.commitments.gist import ASIDE, Gist
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING, NOUNS, stem
from graphapp.commitments.likeness import Hint
from graphapp.commitments.sharing import apart
from graphapp.commitments.thing import thing
from graphapp.commitments.told import Told
from graphapp.commitments.words import days, periods
from graphapp.schema.ids import fold
from graphapp.schema.life import State

_BOTH = re.compile(r"\b([A-Z][a-z]+)\s+and\s+(?:(?:in|of|for|the|to)\s+)*([A-Z][a-z]+)\b")
_LONG_AGO = re.compile(r"\blast year\b|\b(?:years?|months) ago\b|\bin the past\b|\bearlier this year\b", re.IGNORECASE)
_MANY = 3  # words of a promise that name its thing although its noun is another
_MOST = 0.5  # and how much of the promise they are
_YEAR = re.compile(r"(?:19|20)\d\d\Z")

_CARRIERS = frozenset(stem(word) for word in "letter email message request invitation reminder call memo".split())


def main_words(told: Told) -> str:
    """What the sentence says first."""
    return told.outcome.text[slice(*main(told.outcome.text))]


def deeds_of(told: Told) -> frozenset[str]:
    """The deeds that the sentence tells, and that of telling them: «A reported that …» keeps a promise to report."""
    text = told.outcome.text
    return deeds.told(main_words(told)) | deeds.said(text[: main(text)[0]])


def together(promise: Item, told: Told) -> bool:
    """Whether those who owe it did it: by their names, or an office by the words for it."""
    return bool(promise.sides & told.sides) or bool(told.subject and told.subject == promise.doers)


def owner_hints(promise: Item, told: Told) -> list[Hint]:
    theirs = together(promise, told)
    asked = deeds.asks(promise.action.text) and told.outcome.state is State.DONE
    addressed = not theirs and asked and bool((promise.others - promise.doers) & told.doers)
    above = not theirs and bool(promise.doers) and promise.doers <= told.topic
    spoken = deeds_of(told) & deeds.SPEAKING and deeds.promised(promise.action.text) & deeds.SPEAKING
    return [
        (
            bool(spoken) and (theirs or above) and promise.due == told.date,
            0.15,
            "they speak on the day that was named for it",
        ),
        (above, 0.12, "under the name of its owner"),
        (theirs and promise.owners == (told.owners or promise.owners), 0.22, "the same owners"),
        (theirs and promise.owners != (told.owners or promise.owners), 0.12, "an owner in common"),
        (bool(promise.sides and told.sides) and not (theirs or above or addressed), -0.15, "other owners"),
        (addressed, 0.15, "those who were asked did it"),
    ]


def thing_hints(task: Gist, said: Gist, told: Told, telling: int, share: float) -> list[Hint]:
    """Whether it is the thing itself; `telling`, `share`: how many of the promise's words are named, and how much of it."""
    named = said.emphasis.keys() | told.topic
    missing = not task.heads & named and not (task.stands_for and telling > 1)
    many = telling > _MANY and share >= _MOST  # by another name: «process» of «guidelines»
    return [
        (bool(task.heads) and not missing and telling > 1, 0.06, "of the same thing"),
        (bool(task.heads) and missing and bool(task.core & named), -0.1, "of something like it"),
        (bool(task.heads) and missing and not task.core & named, -0.05 if many else -0.25, "without the thing itself"),
    ]


def outcome_hints(promise: Item, told: Told, joint: float) -> list[Hint]:
    """What speaks for or against an outcome whatever its words weigh."""
    otherwise = told.outcome.state is State.DONE and not told.outcome.answer
    done, wanted = deeds_of(told), deeds.promised(promise.action.text) - promise.gist.core
    kept = not otherwise or bool(_as_a_deed(promise, told)) or deeds.keep(done, wanted, promise.gist.emphasis)
    return [
        (not kept, -0.6 if done <= deeds.LOOKED_AT else -0.3, "something else is done with it"),
        (otherwise and kept and bool(done and wanted), 0.04, "what was to be done is done"),
        (promise.initiative is not None and promise.initiative == told.initiative, 0.08, "the same initiative"),
        (bool(promise.datasets & told.datasets), 0.12, "the same dataset"),
        (joint > 0, 0.05 + 0.1 * joint, "the same phrase"),
        (told.gist.back, 0.08, "it speaks of something said before"),
        (bool(promise.gist.counts & told.gist.counts), 0.15, "as many of them"),
        (bool(days(promise.action.text) & days(told.outcome.text)), 0.2, "on the same day"),
        (_one_of_two(promise, told), -0.35, "only a part of it"),
        (apart(promise.gist, told.gist), -1.0, "with another number"),
    ]


def _as_a_deed(promise: Item, told: Told) -> frozenset[str]:
    """The promise's thing where the sentence tells it as a deed («send out the invitations», «A invited»)."""
    named = promise.gist.heads & deeds.told(main_words(told))
    return named - NOUNS - COMMON - deeds.SPEAKING - deeds.promised(promise.action.text)


def _one_of_two(promise: Item, told: Told) -> bool:
    """Whether the promise is about two named things, and the sentence tells of one («in Ukrainian and in Romanian»)."""
    pairs = (map(fold, found.groups()) for found in _BOTH.finditer(promise.action.text))
    said = set(fold(told.outcome.text).split())
    return any(len({one, other} & said) == 1 and not {stem(one), stem(other)} <= promise.others for one, other in pairs)


def headed_by(promise: Item, told: Told, known: frozenset[str], strange: frozenset[str]) -> bool:
    """Whether a name over a sentence that says more than the promise still has its noun and most of its words from it.

    «Letter to the ferry» is of what somebody was to write to the ferry; «Summer timetable» not of a winter timetable.
    """
    head, more = thing(told.outcome.topic, ()).head, strange - _CARRIERS
    another = more and any(len(pair & known) == 1 and not pair <= told.topic for pair in promise.gist.pairs)
    return bool(head) and (head in known or head in _CARRIERS) and len(known) >= len(more) and not another


def of_another(task: Gist, promise: Item, told: Told) -> list[Hint]:
    """What says that the sentence tells of something else of the kind: of another place, time, or subject."""
    said = told.gist
    head = bool(task.heads & said.emphasis.keys())
    other = bool(said.head) and said.head not in task.emphasis and said.head not in task.beside and said.head not in COMMON
    main = any(said.emphasis.get(word, 0.0) > ASIDE for word in task.kind)
    # «A letter went to A» of «write to A»; «A has booked» of «send the bookings».
    carried = (said.head in _CARRIERS and deeds.asks(promise.action.text)) or bool(_as_a_deed(promise, told))
    labelled = bool(task.heads & said.label)  # «Survey reports: seven are up»: what follows is about them
    mine = task.kind - said.emphasis.keys() - told.topic - promise.others
    theirs = said.kind - task.emphasis.keys() - task.beside - DOING - COMMON - promise.doers - promise.others
    elsewhere = task.places and said.places and not (task.places & said.emphasis.keys() or said.places & task.emphasis.keys())
    years = {p for p in promise.periods if _YEAR.match(p)}, {p for p in periods(told.outcome.text, "") if _YEAR.match(p)}
    return [
        (head and other and not labelled and not carried, -0.2 if main else -0.4, "mainly of another thing"),
        (head and bool(mine) and bool(theirs) and not carried, -0.4, "of another of its kind"),
        (bool(elsewhere), -0.25, "of another place"),
        (all(years) and not years[0] & years[1], -0.6, "of another year"),
        (told.outcome.answer, 0.05, "what was to be found out"),
        (bool(_LONG_AGO.search(told.outcome.text)), -0.3, "of long ago"),
    ]
