"""Reads an item of a review of earlier actions: where the task ends, and what the words behind it say of its state.

A table has a column for the state; a list has only a dash, a bracket, or a change of type («*done, signed on 3 May*»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders import states, ticked
from graphapp.loaders.actions import text as words_of
from graphapp.loaders.actions.layout import markers, standings
from graphapp.loaders.actions.outcomes import endings, reports, statuses
from graphapp.loaders.actions.outcomes.openings import opening
from graphapp.loaders.actions.shapes import clauses, verbs
from graphapp.loaders.actions.shapes.forms import FINITE, Rule
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage
from graphapp.schema.life import State

_STATE = re.compile(
    r"[\s*_~([–—:.;>→-]*(?:(?:this|it) )?(?:(?:is|was|has been|still|now|already)\s+)*(?:status\s*:\s*|update\s*:\s*)?"
    r"(?P<state>(?:not\s+(?:yet\s+)?|partly\s+|partially\s+|almost\s+|to be\s+)?"
    rf"(?:{states.ENDED}|{states.RUNNING}|open|started"
    r"|begun|continu(?:ed|ing)|on (?:track|course|schedule|target)|plans? in place|at risk"
    r"|behind schedule|under (?:discussion|consideration|review)|no longer|sent|mailed|booked|issued|signed|published|posted"
    r"|uploaded|submitted|circulated|shared|paid|received|merged)\b"
    r"|[✓✔✅☑])",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:\s|(?<=[.;:!?)\]]))[-–—]+>?\s|-{2,}>?\s*(?=\w)|(?<=[)\]\w])[–—]\s*(?=\w)|[:.;]\s|\s?[(\[]|\s?[→✓✔✅☑]|~~|,\s"
)
_SENTENCE = Regex(r"\s[-–—]{1,2}>?\s|[:.;]\s|\s?[→]")
_BRACKET = re.compile(r"\s[(\[](?P<note>[^()\[\]]{2,90})[)\]]\W*\Z")
# A bracket with a verb tells what happened; one without («drafted by Bo») may describe the thing before it.
_FINITE = re.compile(rf"{FINITE.pattern}|\b(?:cannot|took|went|came|confirmed|reported)\b|n['’]t\b")
_NO_NEWS = Regex(r"\bno\b|\bnew\b", re.IGNORECASE)
_LONGEST = 15  # words that name a task
_NOTED = Regex(r"\s[–—-]{1,2}\s")
_DASH = re.compile(r"\s[-–—]")
_HAPPENING = re.compile(rf"{_FINITE.pattern}|\b(?:[a-z]{{3,}}ed|sent|held|met)\W*\Z")
# A sign at the head of an item says how it stands.
_SIGNS = {
    **dict.fromkeys(states.TICKS, State.DONE),
    **dict.fromkeys(states.CROSSES, State.CANCELLED),  # where the words say so; else it is not done yet
    **dict.fromkeys(f"→{states.WAITS}", State.OPEN),
}
_SIGN = re.compile(rf"\W*?(?P<sign>[{''.join(_SIGNS)}])\ufe0f?[\])\s]*(?=\w|@)")
_REMARK = Regex(r"\s[–—-]{1,2}\s|[.;]\s|\s\(")
_FEWEST = 2  # words of a task with a sign
_WHOSE = re.compile(
    r"[A-Z][\w’'-]*(?:(?:,? | ?/ ?| and | & )[A-Z][\w’'-]*){0,4}(?::\s+|\s[–—-]\s+)\w[\w’'-]*\s+\S"
)  # «Bo: list of piers»
_LEAST = 3  # words of a task
# «✔ The list was sent», «✔ Harbour plan shared by Bo»: the sign says that it is a task done, the words tell the deed.
_SHARED = re.compile(
    r"\w+\s[\w\s’'/&-]*?\b(?:\w{3,}ed|sent|held|done|made|drawn|given|paid|written|put|found)\b(?:\s+by\b|\W*(?:\(|\Z))"
)
_ENDS = f"(?:{states.ENDED})"
# Behind a task of more than one sentence its state stands by itself: first («Done. The list is …») or last («… Closed»).
_ALONE = re.compile(rf"\W*(?P<first>{_ENDS})(?:\s*(?:[,/;]|and)\s*{_ENDS})?\s*(?:[.!;:*_]|[–—-]\s|\Z)", re.IGNORECASE)
_LAST = Regex(rf"(?:[.!?:;)\]*_]|https?://\S+|\s[–—-])\s*[*_(\[]*(?-i:(?=[A-Z]))(?P<last>{_ENDS})\W*\Z", re.IGNORECASE)
_TYPE = frozenset("*_~`")


def task_of(document: str, passage: Passage, marker: str = "", whole: str = "") -> tuple[int, State] | None:
    """Where the task in the passage ends and how it stands; None where the passage is no task with a state.

    `marker`: of the list item, which may be a sign that tells the state. `whole`: what the item says besides.
    """
    if signed := _signed(passage.text, marker):
        crossed = signed[1] is State.CANCELLED and not _is_given_up(whole or passage.text)
        return (signed[0], State.OPEN) if crossed else signed
    if behind_it := ticked.sign_behind(passage.text):
        return _behind_sign(passage.text, behind_it)
    if (headed := opening(passage.text)) and is_task(passage.text[headed.end :]):
        return len(passage.text), headed.state
    for at in _cuts(document, passage):
        found = _STATE.match(passage.text, at)
        task = passage.text[:at].strip(" ~*_")
        if found and is_task(task):
            return at, _state(task, passage.text[found.start("state") :])
    return _in_other_type(document, passage) or _told_of(passage.text)


def _in_other_type(document: str, passage: Passage) -> tuple[int, State] | None:
    """The task that words in another type close without a sign before them («Bo to buy rope *bought on 3 May*»)."""
    after = passage.offsets[len(passage.text) - 1] + 1
    if document[after : after + 1] not in _TYPE or not after < len(document):
        return None
    for at in _typed(document, passage):
        task, words = passage.text[:at].strip(" ~*_"), passage.text[at:].strip(" ~*_")
        if is_task(task) and (state := statuses.status(task, words)):
            return at, state
    return None


def _behind_sign(text: str, signed: re.Match[str]) -> tuple[int, State]:
    """Where the task before a sign ends, and how it stands by the sign and the words behind it («… — ✘ no longer needed»)."""
    task = text[: signed.start("sign")].rstrip(" :–—-→")
    state = _SIGNS[signed["sign"]]
    if state is State.CANCELLED and not _is_given_up(text[signed.end() :]):
        state = State.OPEN
    return len(task), state


def _told_of(text: str) -> tuple[int, State] | None:
    """Where a task ends behind which a sentence tells what became of it («A to call B: they called on Monday»)."""
    remark = None
    for cut in _SENTENCE.finditer(text):
        task = text[: cut.start()].strip(" ~*_")
        if is_task(task) and (state := statuses.status(task, text[cut.end() :])):
            return cut.start(), state
        if remark is None and _DASH.match(cut[0]) and is_task(task) and _HAPPENING.search(text, cut.end()):
            remark = cut.start(), State.OPEN  # it tells something, and no end
    noted = _BRACKET.search(text)
    task = text[: noted.start()].strip(" ~*_") if noted else ""
    if noted is None or not is_task(task):
        return remark
    state = statuses.noted(task, noted["note"]) or (
        statuses.status(task, noted["note"]) if _FINITE.search(noted["note"]) else None
    )
    return (noted.start(), state) if state else remark


def behind(task: str, rest: str) -> State | None:
    """How a task stands that ends with its sentence, by a word that stands alone in what follows; None where none does."""
    if not is_task(task):
        return None
    plain = statuses.noted(task, rest)
    found = (_ALONE.match(rest) or _LAST.search(rest)) if plain is None else None
    state = standings.state_of(found[1]) if found else plain
    return state if state is not State.OPEN else None


def named(text: str) -> tuple[int, State] | None:
    """Where a task that is only named ends («Chart of the bay – done»), and how it stands; None where no plain state does."""
    tail = standings.state_tail(text) or _left(text)
    if tail and _NO_NEWS.search(text, tail[0]):
        return None
    if tail is None or len(text[: tail[0]].split()) > _LONGEST or _FINITE.search(text[: tail[0]]):
        return None
    return tail


def _left(text: str) -> tuple[int, State] | None:
    """Where what is only named ends, if the note behind a dash says that it is not over («Chart of the bay – c/f»)."""
    cut = _NOTED.search(text)
    left = cut is not None and statuses.noted(text[: cut.start()], text[cut.end() :]) is State.OPEN
    return (cut.start(), State.OPEN) if cut and left else None


def head(text: str, marker: str) -> int | None:
    """Where the words behind a sign or a word for the state begin; None where there is neither."""
    if lead := _SIGN.match(text):
        return lead.end()
    headed = opening(text)
    return headed.end if headed else 0 if (marker.strip() or "-")[0] in _SIGNS else None


def _signed(text: str, marker: str) -> tuple[int, State] | None:
    """The task of an item that begins with a sign for its state («✔ A: the list – sent 3 May»)."""
    lead = _SIGN.match(text)
    sign = lead["sign"] if lead else marker.strip()[:1]
    if not sign or sign not in _SIGNS:
        return None
    start = lead.end() if lead else 0
    label = words_of.label(text, start)
    remark = _REMARK.search(text, label[1] if label else start)
    end = remark.start() if remark else len(text)
    if len(text[start:end].split()) < _FEWEST or not (label or is_task(text[start:end]) or _happened(text[start:end], sign)):
        return None
    told = standings.state_of_cell(text[remark.end() :]) if remark else None
    return end, told if told is State.CANCELLED and _SIGNS[sign] is State.OPEN else _SIGNS[sign]


def _is_given_up(words: str) -> bool:
    """Whether the words behind a cross say that the task is given up, and not only that it is not done."""
    parts = re.split(r"[.;,]\s|\s[–—-]\s", words)
    return bool(endings.given_up(words, 0)) or any(standings.state_of(part) is State.CANCELLED for part in parts)


def _happened(words: str, sign: str) -> bool:
    """Whether a sign for a task done stands before words that tell the deed itself («✔ the list was sent»)."""
    if _SIGNS[sign] is not State.DONE or len(words.split()) < _LEAST + 1:
        return False
    told = reports.reported(words, ())
    return bool((told and told.state is State.DONE) or _SHARED.match(words))


def is_task(words: str) -> bool:
    """Whether the words say what is to be done: «X to do», «Do»."""
    start = markers.bare(words)[0]
    if lead := markers.leading_for(words[start:]):
        start += lead.body
    if _WHOSE.match(words, start):
        return True
    if len(words[start:].split()) < _LEAST:
        return False
    if verbs.imperative(words[start:]):
        return True
    return any(shape.rule in {Rule.INFINITIVE, Rule.FUTURE} for shape in clauses.shapes(words, start))


def _cuts(document: str, passage: Passage) -> Iterator[int]:
    """Where a task may end, in order: at punctuation, and where the type changes."""
    typed = set(_typed(document, passage))
    for at in range(1, len(passage.text)):
        if at in typed or _CUT.match(passage.text, at):
            yield at


def _typed(document: str, passage: Passage) -> Iterator[int]:
    """Where the type changes between two words."""
    for at in range(1, len(passage.text)):
        if passage.text[at - 1] == " " and document[passage.offsets[at] - 1 : passage.offsets[at]] in _TYPE:
            yield at


def _state(task: str, words: str) -> State:
    if (plain := statuses.noted(task, words)) is not None:
        return plain
    sentence = re.split(r"[.;]", words, maxsplit=1)[0]
    return standings.state_of_cell(re.split(r"[,)\]]", sentence, maxsplit=1)[0]) or State.OPEN
