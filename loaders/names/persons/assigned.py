"""Names that only the tasks of a list give: in brackets behind them («Review it (Lima, Oduya)», «… (NPQ)») or at their head.

One bracket may hold anything. Where a list puts brackets of single names behind its tasks again and again, or one name twice,
they say whose the tasks are. Letters may also be short for the words before them, or for a plan or a form. A single word before
«to do» is somebody where others stand so in the list whom one knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.brackets import initials_fit
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_NAME = r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’-]{2,}"
_FULL = rf"{_NAME}(?:\s{_NAME}){{0,2}}(?:\s[A-Z]\.?)?"
_BRACKET = Regex(
    rf"\((?P<who>{_FULL}(?:\s*(?:[,/&+]|\band\b)\s*{_FULL}){{0,5}})\s*(?:[,;:–-]\s*[^()]{{2,40}})?\)\W*(?:-{{2,}}.{{0,30}}|[–—-]\s.{{0,30}})?\Z"
)
_LETTERS = Regex(
    r"[\w)”\"’']\s+\((?P<who>[A-Z]{3,8}(?:\s*[,/&+]\s*[A-Z]{3,8}){0,3})\s*(?:[,;:–-]\s*[^()]{2,40})?\)[\s.;]*(?:-{2,}.{0,30}|[–—-]\s.{0,30})?\Z"
)
_MARK = r"[\W\d_]*(?:(?i:(?:new\s+)?actions?(?:\s+(?:item|point))?|AP|AI|to-?do)\b[\s*]*[:–—-][\s*]*)"
_WHO = rf"(?P<who>{_NAME}(?:\s*(?:[,/&+]|\band\b)\s*{_NAME}){{0,3}})"
_HEAD = re.compile(
    rf"(?:{_MARK})?[\W\d_]*{_WHO}\s+(?:to|will)\s+(?!be\b)[a-z]{{2,}}"
    rf"|[\W\d_]*\[{_WHO.replace('who', 'boxed')}\][\s:–-]*[a-z]{{2,}}"  # «[Ada] call the port»
)
# «[Ada Moss, Ben N, Zwi] Call the port»: a bracket that opens a task with names, full or not.
_BOXED = re.compile(rf"[\W\d_]*\[(?P<who>{_FULL}(?:\s*(?:[,/&+]|\band\b)\s*{_FULL}){{0,7}})\][\s*_:–-]*[A-Za-z]{{2,}}")
_MARKED = re.compile(rf"{_MARK}{_WHO}\s+(?:to|will)\s+(?!be\b)[a-z]{{2,}}")
# «Ada: Load up the chart», in any list: what somebody is told to do.
ORDERS = (
    r"add|adapt|analyse|analyze|approach|arrange|ask|book|build|call|chair|change|chat|check|circulate|clarify|clean|collect|compile|complete"
    r"|confirm|contact|coordinate|create|delete|design|develop|discuss|distribute|doodle|draft|draw|email|explore|extend|facilitate|fill"
    r"|finali[sz]e|find|finish|fix|follow|get|give|go|help|host|inform|invite|investigate|keep|lead|liaise|load|look|mail|make|merge|moderate"
    r"|move|open|organi[sz]e|ping|plan|post|prepare|present|print|propose|provide|publish|put|reach|read|remind|remove|reply|report|request"
    r"|review|revise|run|schedule|send|set|share|submit|summari[sz]e|talk|tell|test|update|upload|write"
)
_TOLD = re.compile(rf"\W*{_WHO}\s*(?::|\s[–—-])\s+(?:to\s+|please\s+)?(?:{ORDERS})\b", re.IGNORECASE)
_LABEL = re.compile(rf"[\W\d_]*(?P<who>[A-Z]{{3,8}}):\s+(?:(?P<order>(?:{ORDERS})\b)|[a-z]{{3,}}\b)")
# What may stand before «to do» and is nobody: «Need to send it», «Attempt to call», «Volunteer to host».
_NO_HEAD = frozenset(
    """need needs want wants plan plans planning try trying attempt agreed agree agreement continue decision decided discuss
    discussion remember reminder ready happy time going able unable willing volunteer volunteers follow note request
    asked invited aim aiming goal intend intention propose proposal offer option idea question way nothing something
    anyone someone somebody anybody nobody both others most many some more next steps work working action actions task
    tasks topic reach speak talk listen respond reply link subscribe welcome thanks due subject according back prior
    access input inputs feedback comments changes updates""".split()
)
_ALL = frozenset("all everyone everybody others".split())
_BEFORE = 8  # words before a bracket that its letters may be short for
_TELLING = 2  # brackets behind tasks that only name somebody
_LEAST = 2  # brackets, of which one at least joins names
_NO_ONE = frozenset(
    """everyone everybody members partners group team board committee chair chairs secretariat staff leads lead done closed open
    ongoing pending completed cancelled deferred draft final urgent optional internal external online remote
    and the see new all what who when where why how by""".split()
).union(MONTHS, WEEKDAYS)


def add_assigned(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The people whom nothing else names, where the brackets of a list of tasks name several of them."""
    listed = [s for s in sentences if s.section.role in OF_TASKS and s.block.kind is BlockKind.ITEM]
    _add_letters(drafts, listed)
    _add_labels(drafts, listed, sentences)
    small = small_words(s.passage.text for s in sentences)
    _add_boxed(drafts, listed, small)
    _add_heads(drafts, list(_heads(listed, sentences)), small)
    chains = [tuple(_names(found["who"])) for s in listed if (found := _BRACKET.search(s.passage.text))]
    chains = [tuple(name for name in chain if name.casefold() not in _ALL) for chain in chains]
    plausible = [chain for chain in chains if all(_may_be_persons(name, small) for name in chain)]
    if len(plausible) < _LEAST or not any(len(chain) > 1 for chain in plausible):
        return
    for name in sorted({name for chain in plausible for name in chain}, key=lambda name: (-name.count(" "), name)):
        if not drafts.is_name(name):
            reason = "named in brackets behind tasks, as others are"
            first = [each for each in name.split()[:1] if not drafts.is_taken(each)]  # «Ada» elsewhere is «Ada Moss»
            spellings = list(dict.fromkeys([name, *first]))
            drafts.add(Draft(f"person:{fold(name)}", PERSON, name, reason, doubtful=True), spellings, wary=is_ordinary(name))


def _heads(listed: Sequence[Sentence], sentences: Sequence[Sentence]) -> Iterator[str]:
    """The single names at the head of tasks: in the lists of tasks, behind markers, and before what they are told to do."""
    for sentence in listed:
        if found := _HEAD.match(sentence.passage.text):
            yield from _names(found["who"] or found["boxed"])
    for sentence in sentences:
        told = _TOLD.match(sentence.passage.text) if sentence.block.kind is BlockKind.ITEM else None
        if found := _MARKED.match(sentence.passage.text) or told:
            yield from _names(found["who"])


def _add_heads(drafts: Drafts, heads: Sequence[str], small: set[str]) -> None:
    """The people by single names at the head of tasks, where at least two whom one knows head others («Ada to send»)."""
    unknown = [name for name in heads if not drafts.is_name(name)]
    known = {name for name in heads if drafts.known(PERSON, name) or (is_given_name(name) and not is_ordinary(name))}
    if len(known) < _TELLING or not unknown:
        return
    for name in dict.fromkeys(unknown):
        if may_be_surname(name, small) and name.casefold() not in _NO_HEAD and name not in drafts.patterns:
            reason = "is to do something, as people in the same list are"
            drafts.add(Draft(f"person:{fold(name)}", PERSON, name, reason, doubtful=True), [name], wary=is_ordinary(name))


def _add_boxed(drafts: Drafts, listed: Sequence[Sentence], small: set[str]) -> None:
    """The people whom brackets at the head of tasks name: by a first name that people have, or beside others who are known."""
    boxes = [list(_names(found["who"])) for s in listed if (found := _BOXED.match(s.passage.text))]
    for box in boxes:
        new = [name for name in box if not drafts.is_taken(name)]
        people = [name for name in box if drafts.known(PERSON, name) or _is_persons(name)]
        told = len(box) > 1 or " " in box[0]  # a single word may be anything, unless others stand so
        for name in new if told and 2 * len(people) >= len(box) else ():
            if not has_head(name) and all(may_be_surname(word, small) for word in name.split()):
                reason = "named at the head of a task, as others are"
                drafts.add(Draft(f"person:{fold(name)}", PERSON, name, reason, doubtful=True), [name], wary=is_ordinary(name))


def _is_persons(name: str) -> bool:
    """Whether a name begins with a first name, and is no other word."""
    return is_given_name(name.split()[0]) and not is_ordinary(name) and not organisation_called(name)


def _add_letters(drafts: Drafts, listed: Sequence[Sentence]) -> None:
    """The bodies by letters that brackets name behind tasks, where several of the list's brackets do nothing but name."""
    texts = [sentence.passage.text for sentence in listed]
    ends = [(text[: found.start("who")], found) for text in texts if (found := _LETTERS.search(text))]
    whose = [name for before, found in ends for name in _names(found["who"]) if not _is_short_for(before, name)]
    unknown = [name for name in whose if not drafts.is_name(name)]
    about = " ".join(_LETTERS.sub(" ", text) for text in texts)
    for name in dict.fromkeys(unknown):
        thing = re.search(rf"(?<![\w-]){name}\s+[a-z]", about) or is_no_body(name) or is_place(name)
        if len(whose) >= _TELLING and not thing and name not in drafts.patterns:
            reason = "named in brackets behind tasks, as others are"
            drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _add_labels(drafts: Drafts, listed: Sequence[Sentence], sentences: Sequence[Sentence]) -> None:
    """The bodies by letters that head several tasks of a list («QRN: send it») and act elsewhere («QRN has begun»)."""
    heads = [found for sentence in listed if (found := _LABEL.match(sentence.passage.text))]
    ordered = {found["who"] for found in heads if found["order"]}
    about = "\n".join(sentence.passage.text for sentence in sentences)
    for name, times in Counter(found["who"] for found in heads).items():
        acts = re.search(rf"(?<![\w-]){name}\s+(?:will|has|have|had|to|agreed|offered)\s+(?!be\b|been\b)[a-z]{{3,}}", about)
        thing = re.search(rf"\b(?i:the|an?|our|this)\s+{name}\b(?!['’])", about) or is_no_body(name) or is_place(name)
        free = not drafts.is_name(name) and name not in drafts.patterns
        if (name in ordered or times > _TELLING) and times >= _TELLING and acts and free and not thing:
            reason = "heads tasks, as people and bodies do"
            drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _may_be_persons(name: str, small: set[str]) -> bool:
    """Whether a name can be somebody's: a full one begins with a first name that people have."""
    words = name.split()
    whole = len(words) == 1 or (_is_persons(name) and not has_head(name))
    return whole and all(may_be_surname(word, small) for word in words)


def _is_short_for(before: str, name: str) -> bool:
    """Whether letters are short for the last of the words before them («Share the Tide Watch Plan (TWP)»)."""
    words = re.findall(r"[\w'’-]+", before)[-_BEFORE:]
    return any(initials_fit(" ".join(words[at:]), name) for at in range(len(words) - 1))


def _names(who: str) -> Iterator[str]:
    return (name for name in re.split(r"\s*(?:[,/&+]|\band\b)\s*", who) if name)


def may_be_surname(name: str, small: set[str]) -> bool:
    """Whether a single word can be a surname: no place, no body, no word that the minutes write small."""
    low = name.casefold()
    return not (low in _NO_ONE or low in small or is_no_body(name) or organisation_called(name) or is_place(name))
