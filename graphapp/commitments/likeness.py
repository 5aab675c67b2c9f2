"""How much two records look like one promise: a score with its reason in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphapp.commitments import deeds
from graphapp.commitments.gist import Gist
from graphapp.commitments.handing import moved_from, taken_over, tickets
from graphapp.commitments.items import Item
from graphapp.commitments.lexicon import COMMON, DOING, EARLY, LATE
from graphapp.commitments.papers import anew
from graphapp.commitments.sharing import apart, exchanged, overlap, phrases, with_around
from graphapp.commitments.words import months, named
from graphapp.schema.ids import fold

LINKED = 0.56  # from here on: the same commitment
DOUBTFUL = 0.38  # from here on: a question for a person
LIKELY = 0.4  # enough for two of which neither is like any other
CLEARLY = 0.15  # by how much the next best must be less
_LEAST = 0.48  # words in common without which no hint makes two records one promise
_LEAST_PHRASED = 0.36  # the same where they share a phrase
_PER_MEETING = 0.04  # what every meeting between two records takes from their likeness
_MEETINGS_AT_MOST = 0.45
_PER_YEAR = 0.15
_NEARLY_A_YEAR = 8  # months after the third
_AT_MOST = 0.7  # and all together
_MANY = 3  # words of a deed and of whom it is done with, that say which one it is

Hint = tuple[bool, float, str]  # whether it holds, what it adds, and why in words


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    score: float
    reason: str


def alike(earlier: Item, later: Item, scale: Mapping[str, float], *, since: int = 0) -> Likeness:
    """How much a later item looks like the same promise as an earlier one; 1 is the same words.

    `since` counts the group's meetings between the two: a promise that was not spoken of for long is rarely met again.
    """
    together = earlier.initiative is not None and earlier.initiative == later.initiative
    one, other = _both(earlier, later)
    speakers = (one.label & earlier.others) | (other.label & later.others)
    doers = (earlier.doers | later.doers | speakers) - {
        w for each in (one, other) for w in each.emphasis if len(each.emphasis) < 3
    }
    share = overlap(one, other, scale, aside=doers)
    if together:  # the task alone, where only one of them spells the initiative out
        share = max(share, overlap(one, other, scale, aside=doers | earlier.initiative_stems | later.initiative_stems))
    if not share:
        return Likeness(0.0, "no word in common")
    if anew(earlier, later):
        return Likeness(0.0, "each of its own meeting")
    joint = phrases(one, other, scale)
    hints = [*_shared_hints(earlier, later, joint), *_telling_apart(earlier, later, since)]
    reasons = [f"{round(100 * share)} % of the words in common", *(why for holds, _, why in hints if holds)]
    score = share + sum(by for holds, by, _ in hints if holds)
    least = _LEAST if not joint else _LEAST_PHRASED
    named = together or bool(earlier.datasets & later.datasets)
    owned = bool(earlier.sides & later.sides)
    hardly = _hardly(one, other, owned=owned, named=named)
    own = earlier.gist.emphasis.keys() & later.gist.emphasis.keys()
    said = owned or bool(own) or (later.gist.back and len(one.telling & other.telling) > 2)
    if not (one.telling & other.telling) - earlier.others - later.others:  # nothing but whom it is done with
        same_deed = deeds.promised(earlier.action.text) & deeds.promised(later.action.text)
        common = one.emphasis.keys() & other.emphasis.keys()
        said = (owned and (bool(same_deed) or later.gist.back)) or (
            bool(common & DOING) and len(common) > _MANY and not _strangers(earlier, later)
        )
    points = one.stands_for or other.stands_for
    lent = (one.telling & other.telling) - COMMON
    few = len(lent) < (_MANY - 1 if owned else _MANY) or months(earlier.date, later.date) > 0
    pointing = points and not own - DOING - COMMON and few
    hardly = hardly or pointing or not said  # all that they share is lent by what stands before
    # As alike as they may be otherwise.
    if of_another(earlier, later) or _for_those_who_get_it(earlier, later):
        return Likeness(min(score, _LEAST), ", ".join(reasons))
    if _in_the_same_words(earlier, later, owned=owned) and not contradicted(earlier, later):
        return Likeness(score, ", ".join(["in the same words", *reasons[1:]]))
    if one.head and one.head == other.head and moved_from(earlier, later) and not contradicted(earlier, later):
        return Likeness(max(score, LINKED), ", ".join(reasons))
    if hardly and contained(earlier, later):
        return Likeness(min(score, LINKED - 0.01), ", ".join(reasons))  # the one that names it, if no other does
    if share < least or hardly or (since > 1 and len(one.telling & other.telling) < 2):
        score = min(score, least)
    return Likeness(score, ", ".join(reasons))


def contradicted(earlier: Item, later: Item) -> bool:
    """Whether anything besides the words speaks against one promise: other owners, another period or number."""
    return any(holds for holds, by, _ in _telling_apart(earlier, later, 0) if by < 0)


def of_another(earlier: Item, later: Item) -> bool:
    """Whether the later one says that it is of another period, number or thing than the earlier one."""
    other = _of_another_period(earlier, later) or _numbered_otherwise(earlier, later)
    return other or exchanged(earlier.words, later.words)


def contained(earlier: Item, later: Item) -> bool:
    """Whether minutes that look back name nothing but the earlier one's thing: «Clerk – done» of «recruit a clerk»."""
    named = later.gist.emphasis.keys()
    own = bool(named & earlier.gist.kind - COMMON - DOING)
    return later.reviewed and own and named <= earlier.gist.emphasis.keys() and not contradicted(earlier, later)


def akin(earlier: Item, later: Item) -> bool:
    """Whether the later record is about the earlier one's own thing and names no other; or names none and goes on from it."""
    one, other = _both(earlier, later)
    if contradicted(earlier, later):
        return False
    named = earlier.initiative is not None and earlier.initiative == later.initiative
    if _hardly(one, other, owned=bool(earlier.sides & later.sides), named=named or bool(earlier.datasets & later.datasets)):
        return False
    wanted, later_wanted = deeds.promised(earlier.action.text), deeds.promised(later.action.text)
    shared = len((one.telling & other.telling) - COMMON)
    owned = bool(earlier.sides & later.sides) and deeds.keep(later_wanted, wanted)
    if not wanted & later_wanted and shared < (1 if owned else 2):
        return False
    known = one.emphasis.keys() | one.beside | earlier.doers | earlier.others
    return (bool(other.head) and other.head in one.heads and other.kind <= known) or (other.stands_for and one.stands_for)


def _both(earlier: Item, later: Item) -> tuple[Gist, Gist]:
    """What the two are about, each with what it goes on from as far as the other says it, too."""
    deep = bool(earlier.owners & later.owners)
    one, other = (with_around(*pair, deep=deep) for pair in ((earlier.gist, later.gist), (later.gist, earlier.gist)))
    return one, other


def _shared_hints(earlier: Item, later: Item, joint: float) -> list[Hint]:
    """What speaks for one promise besides its words."""
    return [
        (earlier.initiative is not None and earlier.initiative == later.initiative, 0.1, "the same initiative"),
        (bool(earlier.datasets & later.datasets), 0.1, "the same dataset"),
        (joint > 0, 0.05 + 0.1 * joint, "the same phrase"),
        (bool(earlier.gist.head) and earlier.gist.head in later.gist.label, 0.06, "under the name of its thing"),
        (_same_numbers(earlier, later), 0.25, "with the same number"),
        (later.gist.back, 0.08, "it speaks of something said before"),
        (bool(earlier.owners & later.owners), 0.08, "an owner in common"),
        (not earlier.owners & later.owners and bool(earlier.sides & later.sides), 0.04, "owners of one organisation"),
        (bool(earlier.due) and earlier.due == later.due, 0.06, "the same date"),
        (taken_over(earlier, later), 0.1, "taken over by somebody else"),
        (moved_from(earlier, later), 0.25, "moved from the time that was named"),
    ]


def _telling_apart(earlier: Item, later: Item, since: int) -> list[Hint]:
    """What speaks against one promise; the task with what it goes on from."""
    one, other = _both(earlier, later)
    strangers = _strangers(earlier, later)
    heads = bool(one.head and other.head)
    long = min(_MEETINGS_AT_MOST, _PER_MEETING * since) + _PER_YEAR * _years(earlier.date, later.date)
    return [
        (strangers and not taken_over(earlier, later), -0.2, "other owners"),
        (_for_those_who_get_it(earlier, later), -0.3, "for those who get it"),
        (_of_another_period(earlier, later), -0.6, "for another period"),
        (_staged(earlier.stems, later.stems) or _staged(later.stems, earlier.stems), -0.2, "one begun, the other finished"),
        (_numbered_otherwise(earlier, later), -0.6, "with another number"),
        (
            heads and other.head not in one.emphasis and other.head not in one.beside and one.head not in other.label,
            -0.15,
            "of a thing that the earlier does not name",
        ),
        (heads and one.head not in other.emphasis, -0.1, "without the thing that the earlier names"),
        (
            heads and _of_another_subject(earlier, later, one, other),
            -0.15 if len((one.telling & other.telling) - COMMON) > _MANY else -0.3,  # one other word among many like ones
            "of another of its kind",
        ),
        (exchanged(earlier.words, later.words), -0.1, "in the same words of another thing"),
        (_of_another_name(earlier, later, one, other), -0.3, "of another name"),
        (since > 0, -min(_AT_MOST, long), f"{since} meetings between them"),
        (not since and _of_each_year(earlier, later), -_PER_YEAR, "said from year to year"),
    ]


def _of_another_subject(earlier: Item, later: Item, one: Gist, other: Gist) -> bool:
    """Whether both are of one thing, and each of another («the wells report», «the boats report»)."""
    if one.head != other.head:
        return False
    named = DOING | COMMON | earlier.doers | later.doers | earlier.others | later.others
    mine = one.kind - other.emphasis.keys() - other.beside - named
    theirs = other.kind - one.emphasis.keys() - one.beside - named
    return bool(mine and theirs)


def _of_another_name(earlier: Item, later: Item, one: Gist, other: Gist) -> bool:
    """Whether each names something by its proper name that the other does not say («for Ashby», «for Wells»)."""
    if later.gist.back or one.head != other.head:
        return False
    mine, theirs = named(earlier.action.text), named(later.action.text)
    said = earlier.stems | one.emphasis.keys() | one.beside | earlier.doers | later.doers
    later_said = later.stems | other.emphasis.keys() | other.beside | earlier.doers | later.doers
    return bool(mine - later_said and theirs - said) and not mine & theirs


def _in_the_same_words(earlier: Item, later: Item, *, owned: bool) -> bool:
    """Whether the two are one text, or hold the same words and are owned by the same people."""
    texts = [fold(each.action.text) for each in (earlier, later)]
    if texts[0] == texts[1]:
        return not earlier.gist.stands_for
    return owned and not earlier.gist.stands_for and earlier.gist.emphasis.keys() == later.gist.emphasis.keys()


def _for_those_who_get_it(earlier: Item, later: Item) -> bool:
    """Whether the later one is what others do with what the earlier one gives them («send the draft», «comment on it»)."""
    return not earlier.sides & later.sides and not later.reviewed and deeds.answers(earlier.action.text, later.action.text)


def _strangers(earlier: Item, later: Item) -> bool:
    """Whether both have owners, and other ones."""
    return bool(earlier.sides and later.sides and not earlier.sides & later.sides)


def _same_numbers(earlier: Item, later: Item) -> bool:
    """Whether the two speak of the same issues, or one of them of some that the other names («#37 to #41» of «#39»)."""
    mine, theirs = tickets(earlier.action.text), tickets(later.action.text)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _numbered_otherwise(earlier: Item, later: Item) -> bool:
    """Whether the two speak of like things with other numbers, issues among them."""
    mine, theirs = tickets(earlier.action.text), tickets(later.action.text)
    return apart(*_both(earlier, later)) or bool(mine and theirs and not mine & theirs)


def _of_another_period(earlier: Item, later: Item) -> bool:
    """Whether the two are for other months or years; what is moved to another month is the same."""
    mine, theirs = earlier.periods, later.periods
    if later.gist.back:
        mine, theirs = (frozenset(each for each in said if each.isdigit()) for said in (mine, theirs))
    return bool(mine and theirs and not mine & theirs)


def _years(earlier: str, later: str) -> int:
    """How many full years lie between two ISO 8601 days."""
    return int(later[:4]) - int(earlier[:4]) - (later[5:] < earlier[5:])


def _of_each_year(earlier: Item, later: Item) -> bool:
    """Whether a group that meets once a year, if not to the day, has nobody promise the like, without a phrase in common."""
    yearly = months(earlier.date, later.date) >= _NEARLY_A_YEAR
    return yearly and not (earlier.owners or later.owners or earlier.gist.pairs & later.gist.pairs)


def _hardly(one: Gist, other: Gist, *, owned: bool, named: bool) -> bool:
    """Whether a word or less is all that two texts have in common.

    One is enough where it is all that both say and names a thing or a deed of the same people (`owned`), where it is all that
    one of them says and they have an owner in common, and where both speak of one named thing (`named`).
    """
    shared = one.telling & other.telling
    if len(shared) > 1:
        return False
    rest = (one.telling - shared, other.telling - shared)
    thing = owned or bool(shared & (one.heads | other.heads))
    return not shared or not (named or (thing and not any(rest)) or (owned and not all(rest)))


def _staged(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & EARLY and not one & LATE and other & LATE and not other & EARLY)
