"""Names that nobody explains, told by their place: where minutes put whose a task is, in a list, a column or a note.

Minutes of people who know each other give letters («QZ to call the port») or a first name from anywhere («Deng: the port»). At
these places nothing but somebody stands, so that letters need no other sign. A single word does: it has its capital within a
sentence, too, or it stands where only names do, beside others whom one knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.loaders import states
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.brackets import initials_fit
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.names.owners import column_entries, spell_short
from graphapp.loaders.names.persons.assigned import ORDERS, may_be_surname
from graphapp.loaders.names.persons.handles import bearer, is_shared
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.vocabulary.letters import Never, excluded, is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import BlockKind
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_UP, _LOW = r"[A-ZÀ-ÞĀ-Ž]", r"[a-zà-ÿā-ž]"
_LETTERS = r"(?:[A-Z]{2,8}(?:-[A-Z]{1,2})?|[A-Z]-[A-Z]{1,2}|[A-Z]{1,2}[a-z]{0,2}[A-Z]{1,2}|[A-Z]{2}[a-z])(?![\w-])"
_TWO = r"(?:[A-Z]{2,3}|[A-Z]{1,2}[a-z]{1,2}[A-Z]{1,2})"
_WORD = rf"{_UP}{_LOW}['’{_LOW[1:-1]}-]*"
_ONE = rf"(?:{_LETTERS}|{_WORD}(?:\s{_WORD}){{0,2}})"
_WHO = rf"(?P<who>{_ONE}(?:\s*(?:[,;/&+]|\band\b)\s*{_ONE}){{0,4}})"
_MARK = r"(?:[\W_]*(?i:(?:new\s+)?actions?(?:\s+(?:item|point))?|AP|AI|to-?do)\b[\s*#]*[\d.]*[\s*]*[:–—-][\s*]*)"
_LED = r"[\W\d_]*"
_DOES = r"\s+(?:to|will|shall|should|must|(?:is|are|has|have|agreed|offered|volunteered)\s+to)\s+(?!be\b|have\b)[a-z]{2,}"
_DAY = r"(?:\s*[,;:–-]\s*[^()\[\]]{2,40})?"
# At the head of a task, by what it says that they do, or as a label of what they are told to do.
_HEAD = re.compile(rf"{_MARK}?{_LED}{_WHO}{_DOES}")
_MARKED = re.compile(rf"{_MARK}{_LED}{_WHO}(?:{_DOES}|\s*:\s)")
_LABEL = re.compile(
    rf"{_LED}{_WHO}[\])*_]*\s*(?::|\s[–—-]|\.\.\.|\s[=-]?>|→)[\s*_]+(?:to\s+|please\s+|will\s+)?(?i:{ORDERS})\b"
)
_BOXED = re.compile(rf"{_LED}[\[(<{{]{_WHO}[\])>}}][\s*_:–-]*(?i:{ORDERS})\b")
# Behind a task, in a note, behind an arrow, in the marker itself.
_TAIL = Regex(rf"(?:\s[(\[{{]|\s[–—-]{{1,2}}\s|\s[*_]{{2}}){_WHO}{_DAY}[)\]}}*_]*[\s.;]*\Z")
_NOTED = Regex(
    r"(?i:\b(?:(?:task |action )?owners?|leads?|responsib\w+(?: (?:person|party))?|resp\.?|assigned to|assignees?|by whom|who"
    r"|in charge|actions?(?: (?:by|on|for))?|pic|poc|dri|point person|focal point))"
    rf"\s*[:–-]\s*{_WHO}{_DAY}[)\]]*[\s.;]*\Z"
)
_ARROW = Regex(rf"(?:[=-]{{1,2}}>|→)\s*{_WHO}(?=\s*:\s|{_DOES}|\s*[.,;]|\s*\Z)")
_FOR = Regex(
    rf"\b(?:ACTION|Action|AP|TODO|Task)(?:\s+(?:on|for|by)\s+|\s*[(\[]\s*|\s+)(?!(?:Point|Item|Register|Log)s?\b){_WHO}\s*[)\]]?\s*[:–-]\s"
)
# In talk, letters by what only people do.
_TALKED = Regex(
    rf"(?:\A{_LED}|[.;]\s+|,\s+(?:and|so|but)\s+|\b(?:that|and|so)\s+)"
    rf"(?P<who>{_TWO}(?:\s*(?:[,/&]|\band\b)\s*{_TWO}){{0,3}})"
    r"\s+(?:will|to|shall|(?:agreed|offered|volunteered|is) to)\s+(?:also\s+)?"
    r"(?:contact|draft|circulate|e-?mail|ask|invite|prepare|arrange|liaise|organi[sz]e|follow|coordinate|chair|present|discuss|propose|review|write|send|share|check|confirm|schedule|find|talk|speak"
    r"|reach|finali[sz]e|compile|investigate|look|pick|meet|convene|book|collect|print|chase|ring|phone|remind)\b"
)
# «SA/BN – 22 March», below a task in its cell
_DASHED = Regex(
    rf"(?<![\w/&,–-])\s*(?P<who>{_LETTERS}(?:\s*[,/&+]\s*{_LETTERS}){{0,3}})\s[–—-]\s"
    r"(?=\d|(?:by|before|from|this|next|end|mid|early|late|asap|ASAP)\b|[A-Z][a-z]{2,8} \d)"
)
# «QVIDOR finish the count»
_IN_HASTE = re.compile(rf"{_LED}(?P<who>[A-Z]{{3,8}}(?:\s*[,/&+]\s*[A-Z]{{3,8}}){{0,3}})\s+(?:{ORDERS})\s")
_STATES = re.compile(rf"{states.ANY}|open|new|ongoing|high|low|medium|urgent|red|amber|green|yes|no", re.IGNORECASE)
_APART = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*")
_NOUN = re.compile(r".*(?:tions?|sions?|ments?|ship|ness|ity|ance|ence|ings?|ies|ware|ics|ists?|[eo]rs?|ants?|ees|ed|ly)\Z")
_BEFORE = 8  # words before a bracket that its letters may be short for
_LONG = 20  # letters of a line of initials
_SURE = 2  # places at which a single word stands
_SHORT = 3  # letters at most of somebody's initials


@dataclass(frozen=True, slots=True)
class _Place:
    """Somebody at a place for those whose a task is."""

    who: str
    alone: bool  # behind a task, where no word of it stands
    told: bool = False  # where the text says that it is an owner


def add_placed(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The names that nobody explains where minutes put whose a task is."""
    texts = [sentence.passage.text for sentence in sentences if not sentence.passage.text.isupper()]
    places = [place for sentence in sentences for place in _places(sentence)]
    places += [_Place(entry, True, True) for entry in column_entries(sentences) if re.fullmatch(_ONE, entry)]
    whole = "\n".join(texts)
    for who in dict.fromkeys(who for sentence in sentences for who in _alone(sentence)):
        if not drafts.is_taken(who) and not is_no_body(who) and (key := bearer(drafts, who)):
            drafts.spell(key, who)
    behind = sum(place.alone and not place.told for place in places)
    for place in dict.fromkeys(place for place in places if re.fullmatch(_LETTERS, place.who)):
        # One bracket may hold anything.
        sure = place.told or not place.alone or _is_short(place.who) or behind >= _SURE
        if sure and _may_be_letters(drafts, place.who, whole):
            _add_letters(drafts, place.who)
    people = sum(drafts.known(PERSON, place.who) is not None for place in places if place.alone or place.told)
    small, times = small_words(texts), Counter(place.who for place in places)
    for place in dict.fromkeys(place for place in places if not re.fullmatch(_LETTERS, place.who)):
        if drafts.is_taken(place.who) or not _may_be_name(drafts, place.who, small):
            continue
        within = re.search(rf"[a-z] {re.escape(place.who)}(?![\w-]| [A-Z])", whole) is not None
        first = is_given_name(place.who.split()[0])
        if place.told or (place.alone and (people or within or first)) or (within and times[place.who] >= _SURE):
            _add(drafts, place.who)


def _places(sentence: Sentence) -> Iterator[_Place]:
    """Who stands in a sentence at a place for those whose a task is."""
    text, block = sentence.passage.text, sentence.block
    if block.kind is BlockKind.HEADING or block.header or text.isupper():
        return
    listed = sentence.section.role in OF_TASKS and block.kind is not BlockKind.ROW
    at_head = [pattern.match(text) for pattern in ((_HEAD, _LABEL, _BOXED, _IN_HASTE) if listed else (_MARKED,))]
    alone = [_TAIL.search(text)] if listed else []
    told = [_NOTED.search(text), *_FOR.finditer(text)]
    alone += [*_ARROW.finditer(text), *told]
    for found in (each for each in (*at_head, *alone) if each):
        for who in _APART.split(found["who"]):
            if not _is_short_for(text[: found.start("who")], who):
                yield _Place(who, found in alone, found in told)
    for found in _TALKED.finditer(text):
        yield from (_Place(who, False) for who in _APART.split(found["who"]))


def _alone(sentence: Sentence) -> Iterator[str]:
    """The letters that are all of a cell, an item or the last line of a paragraph: whoever bears them is meant."""
    for dashed in _DASHED.finditer(sentence.passage.text):
        yield from _APART.split(dashed["who"])
    text = sentence.passage.text.strip(" *_.:")
    ends = sentence.passage.offsets[-1] == sentence.block.passage.offsets[-1] or sentence.block.kind is BlockKind.ROW
    if ends and len(text) <= _LONG and not sentence.block.header and (found := re.fullmatch(_WHO, text)):
        yield from (who for who in _APART.split(found["who"]) if re.fullmatch(_LETTERS, who))


def _is_short_for(before: str, letters: str) -> bool:
    """Whether letters are short for the last of the words before them («Share the Tide Watch Plan (TWP)»)."""
    words = re.findall(r"[\w'’-]+", before)[-_BEFORE:]
    return letters.isupper() and any(initials_fit(" ".join(words[at:]), letters) for at in range(len(words) - 1))


def _may_be_letters(drafts: Drafts, who: str, whole: str) -> bool:
    """Whether letters may be somebody's: nothing goes by them that minutes speak of with an article, no format, no place."""
    if _STATES.fullmatch(who) or re.search(rf"(?<![\w-]){who.casefold()}(?![\w-])", whole):  # «CLOSED», a word like others
        return False
    if drafts.is_taken(who) or who in drafts.patterns or is_place(who) or is_no_body(who) or who in excluded(Never.OWNER):
        return False
    if (len(who) <= _SHORT and who in excluded(Never.PERSON)) or is_shared(drafts, who):
        return False
    return (
        re.search(rf"\b(?i:an?|our|this|its|each|all|new)\s+{re.escape(who)}\b(?!['’])|(?<![\w-]){re.escape(who)}s\b", whole)
        is None
    )


def _may_be_name(drafts: Drafts, name: str, small: set[str]) -> bool:
    """Whether words may be somebody's name: no office, no place, no word that the minutes write small."""
    words = name.split()
    plain = has_head(name) or any(is_ordinary(word) or _NOUN.match(word) or not may_be_surname(word, small) for word in words)
    return not plain and not any(drafts.is_taken(word) for word in words)


def _add_letters(drafts: Drafts, who: str) -> None:
    """Two or three letters as a person, where nobody knows better; more as a body."""
    if key := bearer(drafts, who):
        drafts.spell(key, who)
    if key or spell_short(drafts, who):
        return
    kind = PERSON if _is_short(who) or len(who) <= _SHORT else ORGANISATION
    key = f"{kind.casefold()}:{fold(who)}"
    drafts.add(Draft(key, kind, who, "letters that nobody explains, where it says whose a task is", doubtful=True), [who])


def _is_short(who: str) -> bool:
    """Whether letters look as initials do, and not as those of a body."""
    return len(who) < _SHORT or not who.isupper() or "-" in who


def _add(drafts: Drafts, name: str) -> None:
    reason = "stands where it says whose a task is"
    drafts.add(Draft(f"person:{fold(name)}", PERSON, name, reason, doubtful=True), [name], wary=is_ordinary(name))
