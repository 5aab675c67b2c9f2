"""Tells the language of running text, so that minutes in a language that is not understood can be called unread.

A small profile of the commonest words is enough for whole minutes, and needs no model.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_SAMPLE = 60_000
_LEAST_SHARE = 0.08  # of the words must be common words of the language
_LEAST_LEAD = 1.25  # over the next best language
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PROFILES = {
    "en": "the of and to in for is on that by with be are as will was from at this it has an or "
    "have not which their been were its would "
    "they all also more can next should who we there these but",
    "fr": "le la les de des du et en un une pour dans que qui sur est au aux par avec sont ce cette "
    "pas ont été sera il elle ces plus se "
    "leur leurs nous ou être doit d'une l'appui ainsi afin",
    "es": "el la los las de del y en que un una por para con se es al como su sus lo no más fue "
    "este esta son entre ha sobre también "
    "será está han desde nos sin hay reunión",
    "pt": "o a os as de do da dos das e em no na nos nas que um uma para com por se é ao à mais foi "
    "são não como será pelo pela está "
    "sobre também entre seu sua",
    "it": "il lo la i gli le di del della dei delle e in che un una per con su è al alla sono non "
    "si da dal dalla nel nella come più "
    "anche questo questa sarà ha stato",
    "de": "der die das den dem des und in zu von mit für auf ist im ein eine einer nicht werden "
    "wird sich auch an als bei aus nach wurde "
    "sind zur zum es über oder",
    "nl": "de het een van en in is op te dat voor met zijn aan door niet er om wordt worden ook bij "
    "naar uit deze die als nog wij",
}
_COMMON = {code: frozenset(words.split()) for code, words in _PROFILES.items()}
_SCRIPTS = {
    "ARABIC": "ar",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "GREEK": "el",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "ETHIOPIC": "am",
}


@lru_cache(maxsize=4)  # asked for by more than one stage
def language(text: str) -> str:
    """The ISO 639-1 code of a text's language; «und» where it cannot be told."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "LATIN":
        return _latin(sample)
    if script == "CYRILLIC":
        return "uk" if sum(sample.casefold().count(letter) for letter in "іїєґ") > len(sample) // 100 else "ru"
    return _SCRIPTS.get(script, "und")


def _script(text: str) -> str:
    """The writing that most letters belong to."""
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else ""
    letters = [letter for letter in text if letter.isalpha()]
    step = max(1, len(letters) // 2000)
    counts = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters[::step])
    return counts.most_common(1)[0][0] if counts else ""


def _latin(text: str) -> str:
    words = Counter(_WORD.findall(text.casefold().replace("’", "'")))
    if not words:
        return "und"
    scores = sorted(((sum(words[word] for word in common), code) for code, common in _COMMON.items()), reverse=True)
    (best, code), (second, _) = scores[:2]
    return code if best >= max(3, words.total() * _LEAST_SHARE) and best >= second * _LEAST_LEAD else "und"
