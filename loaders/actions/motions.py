"""What a meeting carries: «Proposal to send the list – accepted», «Ada moved to hire a clerk. Bo seconded. Carried.».

A motion is no promise: whether it commits anybody is told behind it, often some lines below. So it is read here and not among
the shapes of a clause, which know nothing of what follows. What is done by being carried (a text approved, an officer
elected, a meeting closed) leaves nothing to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions import dues, reading
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import phrasal, verbs
from graphapp.loaders.actions.shapes.forms import Rule, finite
from graphapp.loaders.actions.standing import Setting, Verdict
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import ActionFound, Sentence
from graphapp.schema.life import ItemKind

_NAMED = r"(?=(?-i:[A-Z])|the\s)(?:(?!\b(?:to|that)\b)[^,;:.]){2,40}?"
_SECONDED = rf"(?:[,;(]?\s*(?:and\s+)?(?:duly\s+)?second(?:ed|s|er:?)(?:\s+by)?(?:\s+{_NAMED})?\s*[,;)]?)"
_MOVED = Regex(
    rf"\A\W*(?:(?:vote|action|decision)\s*[:–-]\s*)?(?:"
    rf"(?:(?:an?|the|formal|new|first|second|final)\s+)*(?:proposal|motion|recommendation)\b(?:\s*#?\d+)?"
    rf"(?:\s+(?:from|by)\s+{_NAMED})?{_SECONDED}?\s*"
    rf"(?:(?:was|is)\s+(?:made|moved|put|proposed|tabled)\s*(?:by\s+{_NAMED}{_SECONDED}?)?)?[:–—-]?"
    rf"|(?:(?:proposal|motion)\s*[:–—-]\s*)?(?-i:[A-Z])[^,;:.]{{1,40}}?\s+"
    rf"(?:made|makes|put\s+forward|raised|tabled|proposed|brought)\s+(?:an?|the)\s+(?:motion|proposal){_SECONDED}?"
    rf"|(?:(?:proposal|motion)\s*[:–—-]\s*)?(?-i:[A-Z])[^,;:.]{{1,40}}?\s+"
    rf"(?:moved|moves|motioned|motions|so\s+moved){_SECONDED}?"
    rf"|(?:it\s+was\s+)?moved(?:\s+by\s+{_NAMED})?\s*{_SECONDED}?"
    rf"|(?:(?:on|upon)\s+)?(?:an?\s+)?motion\s+(?:of|by)\s+{_NAMED}\s*{_SECONDED}"
    r")\s*(?P<deed>(?:to|that)\s+.*)",
    re.IGNORECASE | re.DOTALL,
)
# «MOTION: Send it», «Motion (Ada): send it», «VOTE: Hire a clerk».
_TITLED = Regex(
    r"\A\W*(?:motion|proposal|vote)\s*#?\d*\s*(?:\((?:by\s+)?[^()]{2,40}\)\s*)?[:–—-]\s*(?:(?:motion\s+)?(?=to\s))?(?P<deed>[A-Z][a-z]+\s.*)",
    re.IGNORECASE | re.DOTALL,
)
# Said by the meeting itself: carried as it stands there.
_DECIDED = Regex(
    r"\A\W*(?:(?:an?|the|general|unanimous|final)\s+)*"
    r"(?:decision|agreement|consensus|determination|resolution|resolved|agreed|decided)\b(?:\s*#?[\d.]+)?(?:\s+(?:was|is)\s+(?:made|taken|reached|passed))?(?P<sign>\s*[:–—-]\s*|\s+)"
    r"(?P<deed>to\s+.*|[A-Za-z]+\s.*)",
    re.IGNORECASE | re.DOTALL,
)
_TO = re.compile(rf"to\s+(?:{verbs.LY}\s+|also\s+|formally\s+)?(?P<verb>[a-z-]+)", re.IGNORECASE)
# «Proposal to hire a clerk was discussed»: the sentence tells of the motion, and has not moved it.
_TOLD_OF = re.compile(
    r"(?:(?!\b(?:who|whom|which|that|if|whether|when|where|how|what|as|because|they|we|it|until|once|after)\b).)*?"
    r"\b(?:was|were|is|are|has|have|had|will|would)\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"that\s+", re.IGNORECASE)
# Where what is decided goes on with what describes a thing in it: «the text that Ada has sent», «the one Bo wrote».
_ASIDE = Regex(r"\s(?:that|which|who|whom|where|what|as|when|once|if|because|(?:the\s+)?ones?)\s", re.IGNORECASE)
_DOES = Regex(r"(?<=[\w)’'])\s+(?:(?:should|will|shall|formally|also)\s+)*(?P<be>be\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?)(?![\w-])")
# «to authorise the clerk to write», «to have Bo write»: somebody else is to do it.
_LETS = re.compile(
    r"(?:to\s+)?(?:allow|authori[sz]e|ask|direct|instruct|request|invite|task|charge|empower|mandate|commission|have)\s+"
    r"(?P<who>(?:(?!to\b)[^\s.;:]+\s+){1,6}?)(?:to\s+)?(?P<verb>[a-z-]{3,})\b",
    re.IGNORECASE,
)
_CARRIED = Regex(
    r"\b(?:seconded\s+and\s+)?(?:accepted|carried|carries|passed|passes|approved|adopted|agreed(?!\s+(?:to|that)\b)|unanimous(?:ly)?"
    r"|so\s+(?:moved|ordered|resolved)|all\s+in\s+favou?r|(?:no|without)\s+objections?|ayes\s+have\s+it)\b"
    r"|\b[1-9]\d?\s+(?:yes|ayes?|in\s+favou?r)\b[;,.\s]+(?:0|no|none)\b|(?<![\d-])[1-9]\d?\s?[-–:]\s?0(?:\s?[-–:]\s?\d+)?(?![\d-])",
    re.IGNORECASE,
)
_FAILED = Regex(
    r"\b(?:fail(?:s|ed)|defeated|rejected|withdrawn|lost|denied|declined|deferred|postponed|tabled|no\s+second(?:er)?"
    r"|not\s+(?:\w+\s+)?(?:accepted|carried|passed|approved|adopted|agreed|seconded)|did\s+not\s+(?:pass|carry)"
    r"|(?:lack\s+of|without)\s+(?:a\s+)?second(?:er)?)\b",
    re.IGNORECASE,
)
# Where the outcome begins within the sentence that moves it.
_ENDS = Regex(
    r"[.,;:(–—-]+\s*(?:(?:the\s+)?(?:motion|proposal|vote)\s+(?:was\s+|is\s+)?)?"
    r"(?:(?:and\s+)?(?:[A-Z]|the\s|all\s)[^,;.()]{0,40}?\s+)?"
    r"(?:seconded|seconds|second|accepted|carried|passed|approved|adopted|agreed|unanimous|all\s+in\s+favou?r|no\s+objections?)\b"
)
_OTHERWISE = Regex(r"\b(?:minutes|agenda|report|accounts)\b[^.]{0,40}\b(?:approved|adopted|accepted|agreed)\b", re.IGNORECASE)
_NEAR = 6  # blocks behind a motion in which its outcome is told
_FAR = 80  # letters in which a doer is named
_SAID = 200  # letters of a line that tells an outcome: more is a discussion
# Done by being carried, or a stance.
_FORMAL = verbs.PERFORMATIVE | frozenset(
    """adjourn amend appoint certify change confirm convene close elect end enter extend modify move name nominate ratify
    reelect re-elect reconvene rename resume see set support thank appreciate congratulate affirm authorise authorize
    join open discuss consider table increase decrease limit define choose select note think look try keep help""".split()
)
# What is agreed in passing is to be done, while resolutions settle what shall be so: «RESOLVED: Rename the keyword».
_AGREED = re.compile(r"\W*(?:it\s+was\s+)?agreed\b", re.IGNORECASE)
# Orders that a note of what was decided may begin with.
_ORDERED = verbs.PRODUCING | frozenset("change replace reword rephrase correct fix contact ask check".split())


def moved(known: Reading, sentence: Sentence, setting: Setting | None) -> list[ActionFound]:
    """What a sentence proposes and the meeting carries, as a task; nothing where it is no such sentence."""
    text = sentence.passage.text
    if setting not in {Setting.BODY, Setting.ITEM, Setting.LOOSE}:
        return []
    settled = _settled(text)
    found = settled or _MOVED.match(text) or _TITLED.match(text)
    if not found:
        return []
    end = _end(text, found.start("deed"))
    words = text[found.start("deed") : end]
    ordered = settled is not None and _AGREED.match(text) is not None and verbs.first_word(words) in _ORDERED
    deed = None if words[:2].casefold() == "to" and _TOLD_OF.match(words) else (0, 0) if ordered else _deed(words)
    if deed is None or not (settled or _is_carried([text[end:] or text, *_behind(sentence)])):
        return []
    names = known.names.find(sentence.passage)
    at = found.start("deed")
    doers = owners.names_in(names, at + deed[0], at + deed[1])
    named = owners.keys(doers, known.own)
    clause = reading.clause(known, sentence.passage, names)
    due = dues.due_in(text, clause.dates, (at, end), clause.meeting)
    verdict = Verdict(0, end, named, due, f"{setting}: {Rule.CARRIED}")
    return [reading.action(known, sentence, sentence.passage, verdict, ItemKind.BODY)]


def _settled(text: str) -> re.Match[str] | None:
    """What the words say that the meeting decided to do, in a note without a verb of its own («Decision to send the list»)."""
    found = _DECIDED.match(text)
    if not found:
        return None
    deed, signed = found["deed"], bool(found["sign"].strip())
    aside = _ASIDE.search(deed)
    if finite(text, found.start("deed"), found.start("deed") + aside.start() if aside else len(text)):
        return None
    told = deed[:3].casefold() == "to " and (signed or text.lstrip()[:1].isupper())
    orders = _ORDERED if _AGREED.match(text) else verbs.PRODUCING
    return found if told or (signed and verbs.imperative(deed) and verbs.first_word(deed) in orders) else None


def _end(text: str, start: int) -> int:
    """Where the words that move something end, before those that tell what became of it."""
    outcome = _ENDS.search(text, start)
    return outcome.start() if outcome else len(text)


def _deed(words: str) -> tuple[int, int] | None:
    """Where in the words of a motion its doers are named (nowhere: an empty stretch); None where it leaves nothing to do."""
    lets = _LETS.match(words)
    if lets and verbs.working(lets["verb"].casefold()):
        return lets.span("who")
    if that := _THAT.match(words):
        for found in _DOES.finditer(words, that.end() + 1, that.end() + _FAR):
            base = verbs.infinitive(found["verb"]) if found["be"] else found["verb"]
            if _is_work(base, words, found.start("verb")):
                return (0, 0) if found["be"] else (that.end(), found.start())
        return None
    to = _TO.match(words)
    verb, at = (to["verb"], to.start("verb")) if to else (verbs.first_word(words), 0)
    return (0, 0) if _is_work(verb.casefold(), words, at) else None


def _is_work(verb: str, words: str, at: int) -> bool:
    """Whether a verb leaves something to do when it has been carried."""
    base = phrasal.deed(words, at, made=False) or phrasal.base(verb, words, at)
    return base not in _FORMAL and verbs.working(base)


def _behind(sentence: Sentence) -> Iterator[str]:
    """What stands behind a sentence: the rest of its block, and the short lines below it up to another motion."""
    block = sentence.block.passage
    yield block.text[len(block.text) - _left(sentence) :] if _left(sentence) else ""
    for other in sentence.section.blocks[sentence.block_index + 1 : sentence.block_index + 1 + _NEAR]:
        if other.kind is BlockKind.HEADING or _MOVED.match(other.passage.text) or _TITLED.match(other.passage.text):
            return
        yield other.passage.text[:_SAID] if len(other.passage.text) <= _SAID else ""


def _left(sentence: Sentence) -> int:
    """How many letters of its block stand behind a sentence."""
    last = sentence.passage.offsets[-1]
    return sum(1 for offset in sentence.block.passage.offsets if offset > last)


def _is_carried(behind: list[str]) -> bool:
    """Whether the first words that tell an outcome tell that it was carried."""
    for words in filter(None, behind):
        if _OTHERWISE.search(words):
            return False
        if _FAILED.search(words):
            return False
        if _CARRIED.search(words):
            return True
    return False
