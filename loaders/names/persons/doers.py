"""People on no list, told by what they do: «Farah Ode to supply a contact», «Levi Moss and Adam will check», «Joe said he …».

Minutes name people who did not come, and people whom a list of who came left out. A full name with a first name that many
people have is somebody's wherever it acts; a first name by itself only at the beginning of what is said. One that several
of those who came bear is somebody, too, of whom no more is known: it is never taken for one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from graphapp.loaders.dates.words import MONTHS
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.people import FULL, PART
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.names.persons.assigned import ORDERS, may_be_surname
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_INITIAL = (
    r"(?:[A-Z]\.\s?){1,3}(?:(?:van|de|von|der|den|la|del|bin|al)\s)?[A-ZÀ-Þ][a-zà-ÿ’'-]{2,}(?:-[A-Z][a-z]+)?"  # «E. Marlow»
)
_ONE = rf"(?:{FULL}|{_INITIAL}|{PART}(?:\s[A-Z]\.)?)"
_JOIN = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s*[/&+]\s*|\s+and\s+)"
_ASIDE = r"(?:\s*\([^()]{2,50}\)|\s+(?:at|from)\s+(?:the\s+)?[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,3})?"
_LED = (
    r"(?:\A[\W\d_]*|\A\W*(?i:(?:new\s+)?actions?(?:\s+(?:item|point))?|AP|AI|to-?do)\b[\s#]*[\d./-]*\s*[:–—)\]-]\s*"
    r"(?:[\[(][A-Za-z ]{3,20}[\])]\s*)?"
    r"|[.;:]\s+|,\s+(?:and\s+|but\s+|so\s+|while\s+)?|\b(?:that|while|but|so|as|then|because|and)\s+)"
)
_PROMISES = (
    r"(?:(?:also|both|each|then|now|kindly|jointly)\s+)?(?:(?:will|would|shall|should|to)\s+(?:also\s+|not\s+|be\s+)?[a-z]{2,}"
    rf"|to\s+(?i:{ORDERS})\b"
    r"|(?:is|are)\s+(?:going\s+)?to\s+[a-z]{2,}|(?:has|have)\s+(?:agreed|offered|volunteered|promised|undertaken|been\s+asked)\b"
    r"|(?:agree[sd]?|offer(?:s|ed)|volunteer(?:s|ed)|promise[sd]|undertook|undertakes)\s+to\b|took\s+(?:on|an?|the\s+(?:action|task|lead))\b)"
)
_TELLS = (
    r"(?:(?:also|then|has|have|had)\s+)?(?:says?|said|noted|suggest(?:s|ed)|propose[sd]|asked|report(?:s|ed)|mentioned|explain(?:s|ed)"
    r"|added|confirm(?:s|ed)|inform(?:s|ed)|present(?:s|ed)|gave|introduced|met|discussed|talked|updated|raised|commented|replied|thinks|thought"
    r"|highlighted|emailed|wrote|spoke|contacted|stressed|emphasi[sz]ed|recalled|reiterated|clarified|outlined|remarked|observed"
    r"|stated|indicated|reminded|expressed|pointed\s+out|is\s+(?:working|meeting|drafting|preparing|looking))\b"
)
_DOES = Regex(rf"{_LED}(?P<who>{_ONE}{_ASIDE}(?:{_JOIN}{_ONE}{_ASIDE})*)\s+(?:{_PROMISES}|{_TELLS})")
# Over a list of tasks, or in a cell: nothing but names.
_ALONE = re.compile(rf"\W*(?P<who>{_ONE}(?:{_JOIN}{_ONE})*)\s*:?\W*\Z")
_APART = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s*[/&+]\s*|\s+and\s+")
_BRACKET = re.compile(r"\s*\([^()]*\)|\s+(?:at|from)\s+(?:the\s+)?[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,3}")
_FIRST = re.compile(r"(?!.*(?:tion|sion|ment|ship|ness|ity|ance|ence|ing|ies|ware|ics)\Z)[A-ZÀ-Þ][a-zà-ÿ]{2,9}")
_OFTEN = 2  # deeds of a word that nothing else tells to be a name
# Words that begin a full name all the same.
_SHORT = frozenset("art doug mark van will".split())
# What ends no person's name: places and things are called after people.
_NO_SURNAME = Regex(
    r"\b(?:Island|Islands|River|Lake|City|Province|District|County|State|Street|Road|Camp|Port|Bay|Valley|Airport|Bridge|Park"
    r"|Report|Plan|Project|Programme|Program|Survey|Study|Review|Workshop|Training|Conference|Meeting|Forum|Summit|Alert|Appeal"
    r"|Tool|Toolkit|Portal|Dashboard|Platform|Server|Database|Form|Matrix|Guide|Guidelines|Strategy|Framework|Protocol|Declaration"
    r"|Agreement|Compact|Day|Week|Month|January|February|March|April|May|June|July|August|September|October|November|December)\Z"
)


def add_doers(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The people who act in the text and are nobody known."""
    small = small_words(s.passage.text for s in sentences)
    often = Counter(name for sentence in sentences for name in acting(sentence.passage.text))
    for sentence in sentences:
        for who in _doers(sentence.passage.text, listed=sentence.section.role is SectionRole.ACTIONS):
            sure = [name for name in who if drafts.known(PERSON, name) or _is_name(name, small)]
            stroked = sentence.passage.text.replace(" /", "/").replace("/ ", "/")
            for name in who:  # beside somebody else, a word that is also a first name is one
                beside = bool(sure) and " " not in name and (f"{name}/" in stroked or f"/{name}" in stroked)
                beside = beside or (often[name] >= _OFTEN and any(" " not in each for each in sure) and _may_be_first(name))
                if name in sure or (
                    sure and " " not in name and (is_given_name(name) or (beside and may_be_surname(name, small)))
                ):
                    _add(drafts, name)


def acting(text: str) -> Iterator[str]:
    """The single names by which a text calls whoever promises or tells something."""
    yield from (name for who in _doers(text, listed=False) for name in who if " " not in name)


def _doers(text: str, *, listed: bool) -> Iterator[list[str]]:
    """The names of whoever promises or tells something, joined ones together; `listed`: in a list of actions."""
    if text.isupper():
        return
    alone = _ALONE.match(text) if listed else None
    for match in (alone,) if alone else _DOES.finditer(text):
        yield [name.strip() for name in _APART.split(_BRACKET.sub("", match["who"]))]


def _is_name(name: str, small: Set[str]) -> bool:
    """Whether a name is somebody's; `small`: the words that the text also writes small."""
    first = name.split()[0]
    if re.fullmatch(_INITIAL, name):
        return not (has_head(name) or _NO_SURNAME.search(name))
    if first == name:
        word = fold(name)
        return is_given_name(name) and (not is_ordinary(name) or not (word in small or word in MONTHS))
    return (is_given_name(first) or fold(first) in _SHORT) and not (has_head(name) or _NO_SURNAME.search(name))


def _may_be_first(name: str) -> bool:
    """Whether a word that acts again and again, once beside a first name («Ada and Quorl will»), can be one, too."""
    return bool(_FIRST.fullmatch(name)) and not (is_ordinary(name) or has_head(name))


def same_initial(short: str, full: str) -> bool:
    """Whether an initial and a surname are of a name: «E. Marlow» of Esther Marlow, or of Marlow, where nobody says more."""
    words, whole = fold(short).split(), fold(full).split()
    return words[-1] == whole[-1] and (len(whole) == 1 or words[0][0] == whole[0][0])


def _add(drafts: Drafts, name: str) -> None:
    if drafts.is_taken(name):
        return
    if organisation_called(name) or is_place(name):
        return
    short = re.fullmatch(_INITIAL, name)
    bearers = {key for key, draft in drafts.by_key.items() if short and draft.kind == PERSON and same_initial(name, draft.name)}
    if len(bearers) == 1:
        drafts.spell(bearers.pop(), name)
        return
    if len({drafts.known(PERSON, word) or "" for word in name.split()} - {""}) > 1:  # two people, one below the other
        return
    reason = "acts as a person does"
    drafts.add(Draft(f"person:{fold(name)}", PERSON, name, reason, doubtful=True), [name], wary=is_ordinary(name))
