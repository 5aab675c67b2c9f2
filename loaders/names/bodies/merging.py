"""One organisation under its acronym here and its full name there: the document names both, and each explains the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphapp.loaders.names.bodies.acting import is_new
from graphapp.loaders.names.brackets import initials_fit
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.schema.records import REGISTERED

_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,9}")
_SMALL = frozenset("of and the for on in to de la le du des et der die für und y e do da del della di".split())


def merge_acronyms(drafts: Drafts) -> None:
    """Joins each unknown acronym with the one full name of the document that it abbreviates letter by letter."""
    for short in list(drafts.organisations()):
        if short.reason == REGISTERED or not _is_acronym(short.name) or short.parent:
            continue
        full = _only(drafts.organisations(), short)
        if full:
            drafts.merge(short.key, full.key)
            full.acronym = full.acronym or short.name
            full.reason = f"{full.reason}; {short.name} is made of its initials"


def spell_bracketed(drafts: Drafts, texts: Sequence[str]) -> None:
    """Lets letters in brackets behind the full name of a body mean it, where they stand for its name in another language."""
    patterns = [
        p for p in drafts.patterns.values() if p.key and " " in p.spelling and drafts.by_key[p.key].kind == ORGANISATION
    ]
    for pattern in patterns:
        own = re.compile(rf"(?<![\w-]){re.escape(pattern.spelling)}\s+\((?P<short>[A-ZÀ-Þ]{{3,8}})\)")
        for text in texts:
            match = own.search(text) if pattern.spelling in text else None
            if match and _is_free(drafts, match["short"]) and _stands_alone(texts, match["short"]):
                drafts.spell(str(pattern.key), match["short"])


def _is_free(drafts: Drafts, short: str) -> bool:
    return is_new(drafts, short) and not organisation_called(short)


def _stands_alone(texts: Sequence[str], short: str) -> bool:
    return any(re.search(rf"(?<![\w(/-]){re.escape(short)}(?![\w)/-])", text) for text in texts)


def _is_acronym(name: str) -> bool:
    return bool(_ACRONYM.fullmatch(name)) and sum(c.isupper() for c in name) * 2 >= len(name) and len(name) > 2


def _only(entries: Sequence[Draft], short: Draft) -> Draft | None:
    """The one organisation whose name the acronym stands for; None where there is none, or where two might be meant."""
    fitting = [e for e in entries if e.key != short.key and " " in e.name and _abbreviates(short.name, e)]
    fitting = fitting or [e for e in entries if re.fullmatch(rf"[a-z]{{1,3}}{re.escape(short.name)}", e.name)]  # «euQFEL»
    exact = [e for e in fitting if e.acronym == short.name]
    chosen = exact or fitting
    return chosen[0] if len(chosen) == 1 else None


def _abbreviates(short: str, entry: Draft) -> bool:
    """Whether the acronym is the entry's own, or has the first letters of its words, small words aside."""
    if entry.acronym and entry.acronym != short:
        return False
    words = [w for w in re.findall(r"[\w'’]+", entry.name) if w.lower() not in _SMALL]
    capitals = "".join(c for c in short if c.isupper())
    return capitals == _first_letters(words) and initials_fit(entry.name, short)


def _first_letters(words: Iterable[str]) -> str:
    return "".join(word[0].upper() for word in words)
