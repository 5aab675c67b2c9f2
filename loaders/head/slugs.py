"""The words of a path that the text writes as a name: «quid-steering/2021-05-03_board.md» and «QUID» again and again.

A word of a path is small letters, and may be anything: what it is about, where, how often. It is believed where the text has
it three times with the capitals that only names have («QUID», «OtterNets»). What stands beside it in the path goes with it
where the text has that too: «QUID Steering Committee», of which the path has the first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.head.titles import BARE_NOUN, NOUNS
from graphapp.loaders.passages import joined
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.documents import Passage

_FEWEST = 3  # letters, and uses
_MARKED = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Z\d]+|.*(?:[a-z][A-Z]|[A-Z]{2}[a-z]).*")  # «OTTERS», «OtterNets», «OTaaS»
_STEM = 4  # letters of a word in a path by which its longer form is known: «editors» of «Editorial»


def lettered(part: str, text: str, beside: str = "") -> Passage | None:
    """The first word of a part of a path that is a name in the text, with what the part, or the part beside it, has behind it.

    A well-known organisation's name by itself is none: minutes speak of many.
    """
    words = _words(part)
    for at, word in enumerate(words):
        found = _use(word, text)
        longer = (
            _longer(found[0], [*words[at + 1 :][:1], *(_words(beside)[:1] if part != beside else ())], text) if found else None
        )
        if found and (longer or not is_organisation(word)):
            return longer or _passage(found)
    return None


def owner(part: str, text: str) -> str | None:
    """The first word of a part of a path that is a name in the text: whose «Steering Group» it is."""
    return next((found[0] for word in _words(part) if (found := _use(word, text))), None)


def _words(part: str) -> list[str]:
    return re.findall(r"[A-Za-z]+\d{0,2}", part)


def _use(word: str, text: str) -> re.Match[str] | None:
    """Where the text first has the word with the capitals of a name, by itself and not once only."""
    if len(word) < _FEWEST:
        return None
    found = re.finditer(rf"(?<![\w/.@#-]){word}(?![\w/@-]|\.\w|(?-i:[ ][A-Z][a-z]))", text, re.IGNORECASE)
    marked = [one for one in found if _MARKED.fullmatch(one[0]) and not is_no_body(one[0])]
    return marked[0] if len(marked) >= _FEWEST else None


def _longer(name: str, behind: Sequence[str], text: str) -> Passage | None:
    """The name with the word behind it in the path: as the text writes the two, or with what it calls the group."""
    for word in behind:
        for found in re.finditer(
            rf"(?<![\w/.-]){name}[ _](?P<more>(?i:{word[:_STEM]})\w*)(?P<noun>[ ](?i:{NOUNS})\b)?(?![\w/])", text
        ):
            if found["noun"] or (found["more"][0].isupper() and not is_no_body(found["more"])):
                return _passage(found)
        kind = next(_kinds(word, text), None)
        owner = re.search(rf"(?<![\w/.@#-]){name}(?![\w/@-]|\.\w)", text)
        if kind and owner:
            return joined([_passage(owner), _passage(kind)], " ")
    return None


def _kinds(word: str, text: str) -> Iterator[re.Match[str]]:
    """Where the text calls the group by what it is, the word of the path being the first of that."""
    for found in re.finditer(rf"\b(?i:{word})\b(?:[ ][A-Z][a-z]+)?", text):
        if found[0][0].isupper() and BARE_NOUN.fullmatch(found[0]):
            yield found


def _passage(found: re.Match[str]) -> Passage:
    return Passage(found[0], range(*found.span()))
