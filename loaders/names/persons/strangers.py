"""People whom nobody lists and whose first name no list has, told by what only a person does: «Osmira will let us know».

The lists of first names end somewhere, and minutes are of everywhere. Firms and tools «will send» things too, so a single
unknown word is somebody only where it writes, calls, asks or keeps others informed, and a surname only where the full name
does so elsewhere: «Cort Hallam will propose a plan», and later «Hallam will».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.people import PART
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_LED = (
    r"(?:\A[\W\d_]*|\A\W*(?i:(?:new\s+)?actions?(?:\s+(?:item|point))?|AP|AI|to-?do)\b[\s#]*[\d.]*\s*[:–—-]\s*"
    r"|[.;:(]\s*|,\s+(?:and\s+|but\s+|so\s+|while\s+)?|\b(?:that|while|but|so|as|then|because|and|when)\s+)"
)
_WILL = r"(?:(?:also|then|now|kindly)\s+)?(?:will|to|would|shall)\s+(?:(?:also|then|try\s+to)\s+)?"
# What only a person does.
_WRITES = (
    r"(?:let\s+(?:us|me|them|him|her|everyone|everybody|all|the\s+\w+|[A-Z]\w+)\s+know|keep\s+(?:us|me|them|everyone|everybody|all"
    r"|the\s+\w+|[A-Z]\w+)\s+(?:updated|informed|posted)|get\s+(?:back\s+to|in\s+touch)|be\s+in\s+touch|reach\s+out|report\s+back"
    r"|(?:check|talk|speak|meet|touch\s+base|catch\s+up|follow[- ]?up|liaise|connect)\s+(?:with|to|on|in|if|whether|about)\b"
    r"|e-?mail|phone|call\s+(?:[A-Z]|her\b|him\b|them\b)|remind|ask|write\s+(?:to|up|an?)\b|send\s+(?:out|round|around|off|us|her|his)\b"
    r"|find\s+(?:out|a\s+(?:date|time)|date|time)|look\s+(?:into|at|for|up)|draft|take\s+(?:this|it)\b|chase|chair|attend"
    r"|forward\s+(?:the|it|this|a)\b|volunteer)"
)
_SAYS = (
    r"(?:said|says|thinks|thought|mentioned|wondered|volunteered|apologi[sz]ed|asked\s+(?:if|whether|about|for)"
    r"|suggested\s+that\s+(?:he|she|we)|is\s+(?:away|ill|on\s+(?:leave|holiday|vacation))|(?:has\s+)?(?:agreed|offered|promised|volunteered)\s+to"
    r"|has\s+(?:written|emailed|called|asked|spoken|contacted))"
)
_ACTS = Regex(rf"{_LED}(?P<who>{PART}(?:\s+{PART})?)\s+(?:{_WILL}{_WRITES}|{_SAYS})\b")
_SURNAME = Regex(rf"{_LED}(?P<who>{PART}\s+{PART})\s+(?:{_WILL}[a-z]{{3,}}|{_SAYS})\b")
_WITHIN = Regex(rf"(?<=[a-z,;] )(?P<word>{PART})(?![\w-]|\s+[A-Z])")
# What stands at the head of a sentence and is nobody's name.
_NOUN = re.compile(r".*(?:tion|sion|ment|ship|ness|ity|ance|ence|ing|ies|ware|ics|ists?|[eo]rs?|ants?|men|ees)\Z")
_NO_NAME = re.compile(
    r"(?:The|This|That|These|Those|There|Then|They|We|You|She|He|It|Who|What|When|Where|How|Why|All|Both|Each|Everyone|Everybody"
    r"|Anyone|Someone|Somebody|Nobody|None|Others?|People|Staff|Chairs?|Leads?|Teams?|Groups?|Boards?|Clubs?|Council|Panel|Bureau"
    r"|Committees?|Secretariat|Hosts?|Colleagues?|Countries|States|Agencies|Office|Unit|Need|Needs|Plan|Plans|Action|Actions"
    r"|Professor|Prof|Doctor|Minister|Director|President|Ambassador|Captain|Colonel|General|Sir|Dame|Lord|Lady|Reverend|Father"
    r"|Sister|Brother|Miss|Madam|Secretary|Treasurer|Coordinator"
    r"|Next|Please|Also|Agreed|Happy|Able|Ready|Trying|Going|Want|Wants|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|Google|Amazon|Apple|Slack|Zoom"
    r"|Twitter|Facebook|Microsoft|Github|Gitlab|Wikipedia|Drupal|Python|Java|Docker|Jenkins|Jira|Confluence|Eclipse|Linux|Oracle)\Z"
)
_ENOUGH = 2  # deeds of a word that stands only where any word has a capital


def add_strangers(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The people who act as only people do and whom nothing else names."""
    texts = [sentence.passage.text for sentence in sentences if not sentence.passage.text.isupper()]
    small = small_words(texts)
    within = {match["word"] for text in texts for match in _WITHIN.finditer(text)}
    acting = Counter(name for text in texts for name in _acting(text))
    heads = {draft.name.split()[0] for draft in drafts.organisations()}
    heads |= {word for draft in drafts.by_key.values() if draft.kind == PERSON for word in draft.name.split()}
    for name in acting:
        words = name.split()
        if not all(_may_be(word, small) for word in words) or has_head(name) or drafts.is_taken(name) or name in heads:
            continue
        if len(words) == 1 and not _NOUN.match(name) and (name in within or acting[name] >= _ENOUGH):
            _add(drafts, name)
    for name in dict.fromkeys(match["who"] for text in texts for match in _SURNAME.finditer(text)):
        first, last = name.split()
        surely = any(acting[each] for each in (name, last, first)) or _alone(last, texts)
        if (
            surely
            and heads.isdisjoint((first, last))
            and all(_may_be(word, small) for word in (first, last))
            and not (has_head(name) or drafts.is_taken(name))
        ):
            _add(drafts, name, *(each for each in (first, last) if not drafts.is_taken(each)))


def _acting(text: str) -> Iterator[str]:
    """Whoever does in a text what only people do."""
    for match in _ACTS.finditer(text):
        yield match["who"]


def _alone(last: str, texts: Sequence[str]) -> bool:
    """Whether a surname promises something by itself."""
    alone = re.compile(rf"{_LED}{re.escape(last)}\s+(?:{_WILL}[a-z]{{3,}}|{_SAYS})\b")
    return any(last in text and alone.search(text) for text in texts)


def _may_be(word: str, small: set[str]) -> bool:
    """Whether a word can be somebody's name: no place, no body, no word that the minutes write small."""
    low = word.casefold()
    plain = low in small or low.rstrip("s") in small or is_ordinary(word)
    return not (plain or _NO_NAME.match(word) or is_no_body(word) or organisation_called(word) or is_place(word))


def _add(drafts: Drafts, name: str, *parts: str) -> None:
    draft = Draft(f"person:{fold(name)}", PERSON, name, "does what only people do", doubtful=True)
    wary = any(is_ordinary(part) and not is_given_name(part) for part in (name, *parts))
    drafts.add(draft, [name, *parts], wary=wary)
