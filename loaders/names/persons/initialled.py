"""People of whom minutes without a list of who came give nothing but letters: «MW said that it is late», «RJ: I can do it».

Two letters may be short for anything, so they are somebody's only where several pairs speak as people do, and never where
one speaks of them with an article («the TC said»). Letters of somebody who is known by name lead to that person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphapp.loaders.names.drafts import PERSON, Draft, Drafts
from graphapp.loaders.names.persons.handles import bearer, bearer_by_ends, is_free
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_SIGN = r"(?P<who>[A-ZÀ-Þ]{2}[a-zà-ÿ]{0,2}(?<!s))"
_LED = r"(?:\A[\W\d_]*|[.;:]\s+|,\s+(?:and\s+|but\s+)?|\b(?:that|while|but|so|as|then|because|and)\s+)"
_SPEAKS = Regex(
    rf"{_LED}{_SIGN}\s+(?:(?:also|then|further|briefly|has|had)\s+)*"
    r"(?:said|says|asks?|asked|thought|thinks|felt|wondered|explain(?:s|ed)|suggest(?:s|ed)|mention(?:s|ed)|repli(?:es|ed)|add(?:s|ed)"
    r"|point(?:s|ed)\s+out|comment(?:s|ed)|quer(?:ies|ied)|volunteer(?:s|ed)|propose[sd]|not(?:es|ed)|stress(?:es|ed)|observe[sd]"
    r"|welcome[sd]|thank(?:s|ed)|apologi[sz]e[sd]|report(?:s|ed)|confirm(?:s|ed)|clarif(?:ies|ied)|raise[sd]|outline[sd]|describe[sd]"
    r"|introduce[sd]|offer(?:s|ed)\s+to|remark(?:s|ed)|recall(?:s|ed)|remind(?:s|ed)|highlight(?:s|ed)|talk(?:s|ed))\b"
)
# What those do who are known by name, too.
_BEARS = Regex(
    rf"{_LED}(?P<who>[A-ZÀ-Þ]{{2,3}})\s+(?:(?:also|then|further|has|had|kindly)\s+)*(?:(?:will|would|shall|(?:agreed|offered|is)\s+to)\s+"
    r"(?:also\s+)?[a-z]{3,}|said|asked|noted|reported|confirmed|explained|agreed|advised|suggested|stated|expressed|outlined|thanked"
    r"|mentioned|presented|volunteered|visited|contacted|spoken|written|sent|observed|opened|chaired|welcomed|wondered|replied"
    r"|says|asks|notes|reports|confirms|explains|agrees|suggests|proposes|comments|mentions|presents|thinks|informs|reminds|thanks)\b"
    r"|\bby\s+(?P<by>[A-ZÀ-Þ]{2,3})(?=\s*(?:[.,;)]|\Z)|\s+(?:at|in|on|and|before|after|by)\b)"
)
_LABEL = Regex(rf"\A[\W\d_]*{_SIGN}:\s+\S")
_TWO = Regex(r"(?<![\w.&/’'-])[A-ZÀ-Þ]{2}(?![\w&’'-])")
_ARTICLE = r"\b(?i:the|an?|our|this|each|every|its|their|any|all)\s+"
_SEVERAL = 2  # pairs of letters that speak
_OFTEN = 4  # times that they speak, all together


def add_initialled(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """Whoever speaks under letters, where at least two do."""
    texts = [sentence.passage.text for sentence in sentences if not sentence.passage.text.isupper()]
    _add_known(drafts, texts)
    spoken = Counter(match["who"] for text in texts for match in _SPEAKS.finditer(text))
    labelled = Counter(match["who"] for text in texts if (match := _LABEL.match(text)))
    whole = "\n".join(texts)
    for counted in (spoken, labelled):
        people = {who: times for who, times in counted.items() if _may_be(drafts, who) and not _is_thing(who, whole)}
        if len(people) < _SEVERAL or sum(people.values()) < _OFTEN:
            continue
        for who, times in people.items():
            if times >= _SEVERAL or len(people) > _SEVERAL:
                _add(drafts, who)


def _add_known(drafts: Drafts, texts: Sequence[str]) -> None:
    """The letters of those who are known by name, where at least two of them act under theirs."""
    signs = {match["who"] or match["by"] for text in texts for match in _BEARS.finditer(text)}
    free = [sign for sign in sorted(signs) if is_free(drafts, sign)]
    keys = {sign: key for sign in free if (key := bearer(drafts, sign))}
    ends = {sign: key for sign in free if (key := bearer_by_ends(drafts, sign)) and key not in keys.values()}
    found = keys | ends
    if not keys or len(set(found.values())) < _SEVERAL:
        return
    whole = "\n".join(texts)
    for sign in sorted({sign for text in texts for sign in _TWO.findall(text)}.difference(found)):
        nobodys = is_free(drafts, sign) and not is_no_body(sign) and not _is_thing(sign, whole)
        if nobodys and (key := bearer(drafts, sign)) and key not in found.values():  # whatever they do, others act under theirs
            found[sign] = key
    for sign, key in found.items():
        drafts.spell(key, sign)


def _may_be(drafts: Drafts, who: str) -> bool:
    return bool(drafts.known(PERSON, who) or bearer(drafts, who) or (is_free(drafts, who) and not is_no_body(who)))


def _is_thing(who: str, whole: str) -> bool:
    """Whether the minutes speak of the letters as of a thing or a group: «the TC»."""
    return re.search(rf"{_ARTICLE}{who}\b(?!['’]s)", whole) is not None


def _add(drafts: Drafts, who: str) -> None:
    if key := bearer(drafts, who):
        drafts.spell(key, who)
    else:
        drafts.add(Draft(f"person:{fold(who)}", PERSON, who, "speaks under letters alone", doubtful=True), [who])
