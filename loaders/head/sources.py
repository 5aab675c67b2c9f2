"""What a file tells of the group outside its text: the title of its page, the folder in which it lies.

Neither is a quote, so neither is believed alone: a page's title only adds whose «Steering Group» it is, and a folder's
name must be written in the text as well (`slugs` knows how), which then is what is quoted.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.head.slugs import lettered, owner
from graphapp.loaders.head.titles import BARE_NOUN, DATE_LIKE, EVENT, NOUN, RECORD, is_own_name
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.documents import Document, Passage

_PARTS = Regex(r"\s+[|–—·•»«/-]\s+|\s*::\s*")
_NO_SITE = Regex(
    r"\b(?:wiki|home(?:page)?|blog|github|gitlab|google|confluence|microsoft|word|docs?|documents?|minutes|meetings?|notes"
    r"|news|archives?|agenda|page|website|publications?|events?|pdf)\b",
    re.IGNORECASE,
)
_EVERYDAY = frozenset(
    "minutes meetings meeting notes note docs doc documents document archive archives posts content pages page blog news "
    "years src data files file wiki main master tmp home users downloads desktop output public static assets site website "
    "html text txt pdf md reports report calls call telecons agendas agenda summaries community project general admin "
    "organisation organization governance work root repos repo git test tests sample samples examples".split()
)
_LETTERS = re.compile(r"[A-Z]{0,5}(?:WG|TSC|TAC|SIG|TF|CG|TC|TT|SC)(?![A-Za-z])")
_NO_NAME = re.compile(rf"{EVENT}|{RECORD}", re.IGNORECASE)
_FEWEST = 3  # letters of a folder's name
_NEAREST = 2  # folders that are asked


def owned(name: Passage, document: Document) -> Passage | None:
    """«Steering Group» with whose it is: what a page's title ends in («3 May | Otter Consortium»), or the folder says."""
    if not BARE_NOUN.fullmatch(name.text):
        return None
    whose = _site(document) or next((found for part in _folders(document) if (found := owner(part, document.text))), None)
    if whose is None or _has_own_word(name.text, whose, document.text):
        return None
    if whose.lower().endswith(f" {name.text.lower()}"):
        whose = whose[: -len(name.text) - 1]
    lead = f"{whose} "
    return Passage(lead + name.text, (*[name.offsets[0]] * len(lead), *name.offsets))


def _has_own_word(name: str, whose: str, text: str) -> bool:
    """Whether the text itself says otherwise whose it is: «Advisory Board Steering Group» in minutes of the folder «quid»."""
    return bool(re.search(rf"(?<!{re.escape(whose)})(?<![.:;,]) (?!The|Our|This)[A-Z]\w+ {re.escape(name)}\b", text))


def _folders(document: Document) -> list[str]:
    """The names of the nearest folders that are not everyday ones, the nearest first."""
    return [part for part in reversed(PurePath(document.source).parts[:-1]) if _words(part)][:_NEAREST]


def _site(document: Document) -> str | None:
    """The last part of a page's title, where the part before it stands at the head of the page."""
    parts = [part.strip() for part in _PARTS.split(document.title or "")]
    if len(parts) < 2 or parts[0] not in document.text[:2000]:
        return None
    site = parts[-1]
    named = is_own_name(site) and site[:1].isupper() and not DATE_LIKE.search(site) and not _NO_SITE.search(site)
    return site if named and len(site.split()) < 8 and not any(letter.isdigit() for letter in site[:1]) else None


def in_folder(document: Document) -> Passage | None:
    """The group's name that the folder of the file has and the text uses: «otter-wg/2021-05-03.md» and «the Otter WG»."""
    for folder in _folders(document):
        words = _words(folder)
        for first in range(len(words)):
            if found := _written(words[first:], document.text, whole=first == 0):
                return Passage(" ".join(found[0].split()), tuple(_places(found)))
    stem = PurePath(document.source).stem
    for part in (*_folders(document), stem):
        if name := lettered(part, document.text, stem):
            return name
    return None


def in_full(name: Passage, document: Document) -> Passage | None:
    """The name as the folder has it in full and the text, or an address in it, writes it: «kelp-pilot/», «Pilot Meeting»."""
    own = {word.lower() for word in re.findall(r"[A-Za-z]+", name.text) if not _NO_NAME.fullmatch(word)}
    for folder in PurePath(document.source).parts[:-1][-_NEAREST:]:
        words = _words(folder)
        if not (own and own < set(words)):
            continue
        letters = r"[ _-]?".join(words)
        written = [
            one for one in re.finditer(rf"(?<!\w){letters}(?!\w)", document.text, re.IGNORECASE) if one[0] != one[0].lower()
        ]
        if written:
            best = min(written, key=lambda one: document.text[: one.start()].endswith("/"))
            return Passage(best[0], range(*best.span()))
    return None


def _places(found: re.Match[str]) -> list[int]:
    """Where each letter of what was found stands, a run of white space as one."""
    return [found.start() + n for n, letter in enumerate(found[0]) if not (letter.isspace() and found[0][n - 1].isspace())]


def _words(folder: str) -> list[str]:
    """The words of a folder's name; none where they are everyday ones."""
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", folder)]
    return [] if all(word in _EVERYDAY for word in words) or len("".join(words)) < _FEWEST else words


def _written(words: list[str], text: str, *, whole: bool) -> re.Match[str] | None:
    """Where the text writes the words as a name: all in capitals, or capitalised with a word for a group at their end."""
    if len("".join(words)) < _FEWEST:
        return None
    apart = r"[ \t_-]*(?:\n\s*)?"
    split = len(words) == 1 and len(words[0]) > _FEWEST  # «quie» for «QU IE»
    letters = r"[ -]?".join(words[0]) if split else apart.join(words)
    found = list(re.finditer(rf"(?<![\w/.-]){letters}(?![\w/.-])", text, re.IGNORECASE))
    capitals = [
        one
        for one in found
        if one[0].isupper() and not is_no_body(one[0]) and not is_organisation(one[0]) and "_" not in one[0]
    ]
    if len(capitals) > (0 if len(words) > 1 else 1) and (len(words) > 1 or not whole or _LETTERS.search(capitals[0][0])):
        return capitals[0]
    parted = [one for one in capitals if split and len(one[0]) > len(words[0])]
    if len(parted) > 1:
        return parted[0]
    titled = [
        one for one in found if all(word[:1].isupper() or word in ("of", "on", "for", "and", "the") for word in one[0].split())
    ]
    if len(words) > 1 and titled and (NOUN.search(titled[0][0]) and not BARE_NOUN.fullmatch(titled[0][0])):
        return titled[0]
    beside = re.search(rf"(?<![\w/.-]){words[0].capitalize()}\s+(?:Working\s+Group|{_LETTERS.pattern})(?![\w/.-])", text)
    return beside if whole and len(words) == 1 else None
