"""What an organisation does in a sentence: the verb behind its name, over auxiliaries, adverbs and words of readiness."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word

_WISHES = ("want", "wish")  # whoever wants to join is told of, whoever wants a change is not
FUNDS = frozenset("fund finance sponsor pay".split())
JOINS = frozenset("join participate contribute attend support help".split())
_HELD = frozenset("organise organize host lead run conduct hold launch".split())
_RUNS = frozenset("lead run coordinate manage implement host pilot steer".split())
SPOKEN = frozenset(
    """ask report note explain discuss agree say state suggest recommend welcome mention show point recall thank inform stress
 highlight raise clarify request invite encourage remind want need like consult meet""".split()
)
STATIVE = frozenset(
    """know see prefer hear fear hope wait expect lack object depend remain leave come go stand become seem believe think feel
 understand find lose receive own use exist oppose appreciate worry deserve count describe belong follow intend fail regret
 reply respond get try accept face differ""".split()
)
_DENIED = frozenset("not never cannot unable could might".split())
# Stand between a name and its verb: who of it acts, and how.
_PASSED = frozenset(
    """interested ready willing keen prepared able happy going committed about to team teams office offices staff colleagues
 experts side mission who which that do does did each all both together""".split()
)
_READY = frozenset(
    """agree offer volunteer plan intend promise commit decide continue propose start begin help propose accept expect hope aim
 manage undertake want wish""".split()
)


def _tells_of_work(words: Sequence[Word], index: int) -> bool:
    """Whether «, who» or «, which» goes on with what is done to the undertaking («Norway, who fund the pilot»)."""
    behind = [w.low for w in words[index : index + 3]]
    if len(behind) < 3 or behind[0] != "," or behind[1] not in ("who", "which"):
        return False
    return (verb(behind[2]) or ("", ""))[0] in FUNDS | JOINS | _RUNS


def _is_doing(words: Sequence[Word], index: int) -> bool:
    """Whether «did» is all of the verb: its object stands behind it («did the joint assessment»)."""
    after = words[index + 1].low if index + 1 < len(words) else ""
    object_here = after in ("the", "a", "an", "its", "their", "our", "two", "three", "four") or after.isdigit()
    return words[index].low in ("did", "does", "do") and object_here


def verb_behind(reading: Reading, end: int) -> str | None:
    """The base form of the verb that follows a name, over auxiliaries and adverbs; None if none follows directly, or if denied.

    «Agreed to host» is hosting: a verb of readiness gives way to the one behind it.
    """
    words = [w for w in reading.tokens if w.start >= end][:10]
    first = None
    for index, word in enumerate(words[:6]):
        if word.low == "going" and [w.low for w in words[index + 1 : index + 2]] == ["to"]:
            continue
        form = verb(word.low.removeprefix("co-"))
        if form and (form[0] != "do" or _is_doing(words, index)):
            first = (index, form[0])
            break
        if _tells_of_work(words, index):
            continue
        passed = word.low in lexicon.AUXILIARIES | lexicon.ADVERBS | _PASSED or word.low.endswith("ly") or word.text in ":-–—"
        if word.low in _DENIED or not passed:
            return None
    if first is None:
        return None
    index, base = first
    behind = words[index + 1 : index + 4]
    if base in _READY and behind and behind[0].low == "to":
        chained = [form[0] for w in behind[1:] if (form := verb(w.low))]
        if base in _WISHES and not set(chained[:1]) & (JOINS | FUNDS | _HELD):
            return base
        return chained[0] if chained else base
    return base
