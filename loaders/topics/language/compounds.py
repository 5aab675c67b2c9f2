"""The compound in front of a head word: how far to the left a noun phrase reaches."""

from __future__ import annotations

import re

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.verbs import ORDERED, verb
from graphapp.loaders.topics.language.words import Word, head_at, noun_too, plain, singular

_LONGEST = 8
_SHORT = 6
_OFFICES = frozenset(
    "director head chief minister manager officer coordinator president chair secretary member professor".split()
)
# The code of an action or a resolution is never part of a name.
CODE = re.compile(r"#\d+|\w+(?:-\w+)+-\d+|(?:issue|action|resolution|pr|ap|res)-\d+|ap\d{1,2}", re.IGNORECASE)
_TIMES = frozenset("year month week day today yesterday tomorrow last".split())
_NO_OWNERS = _TIMES | lexicon.PRONOUNS
_OPENING = ("the", "our", "its", "their", "'s")
_ISSUED = frozenset(
    "dashboard bulletin newsletter factsheet sitrep snapshot report matrix brief flash-update questionnaire map".split()
)
# No person and no body goes by these words.
_ABSTRACT = frozenset("data information access grant cost price market travel visa budget field risk change".split())
_THINGS = lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS | lexicon.HOUSEKEEPING
# Verbs that are no nouns.
_DEEDS = frozenset(
    """include provide publish submit send collect develop prepare complete create contain require give make get receive take
    find describe maintain adopt distribute compile finalise finalize agree consider discuss ensure identify establish improve
    introduce have bring keep build produce adapt define deliver""".split()
)
_KEPT = frozenset(
    "issues results changes costs contacts records prices rates links markets practices lists marks measures".split()
)
_OPEN = ("Data", "Source", "Access", "Science", "Government", "Contracting", "Standards", "Education", "Research")
_HOLDING = ("document", "list", "log", "paper", "register", "tracker", "report", "table", "sheet", "matrix", "dashboard")
_LY = frozenset(
    "early daily weekly monthly quarterly yearly family supply assembly reply anomaly friendly tally rally ally apply".split()
)


def first_of(tokens: list[Word], index: int, *, title: bool) -> int:
    """The index of the first word of the compound that ends at `index`."""
    first = index
    while first and index - first < _LONGEST:
        joined = _joined_before(tokens, first, index, title=title)
        if joined:
            first -= joined
            continue
        word = tokens[first - 1]
        if word.text == "&" and _joins_name(tokens, first - 1):
            first -= 1
            continue
        if not word.content or (word.low in lexicon.MONTHS and not word.low[-1].isdigit()):
            first -= _is_issue(tokens, first, index)
            break
        if (
            word.low in lexicon.CLOSED
            and not (word.text == "A" and first > 1 and tokens[first - 2].capital)
            and not (_joins_name(tokens, first - 1) or _is_capital_inside(tokens, first - 1))
        ):
            break
        opens_title = title and (first == 1 or (verb(word.low) or ("", ""))[1] == "base")
        ordered = word.low in ORDERED and first > 1 and tokens[first - 2].text == ":"  # «Action: Share Draft Net Report»
        if ordered or (_stops(tokens, first - 1) and not opens_title) or CODE.fullmatch(word.text) or _is_adverb(word):
            break
        first -= 1
    while first < index and (
        tokens[first].low in lexicon.CLOSED or [w.low for w in tokens[first - 1 : first + 1]] == ["in", "depth"]
    ):
        first += 1
    return first


def _joined_before(tokens: list[Word], first: int, index: int, *, title: bool) -> int:
    """How many words and signs belong together in front of `first`: «Aid's», «e-», «(ABC)», «cash and», «cash for»."""
    word = tokens[first - 1]
    if word.low == "'s" and first > 1 and tokens[first - 2].content and tokens[first - 2].low not in _NO_OWNERS:
        return 2
    if word.text == "-" and first > 1 and tokens[first - 2].end == word.start and tokens[first].start == word.end:
        return 1
    acronym = word.text == ")" and first > 3 and tokens[first - 3].text == "(" and _is_letters(tokens[first - 2].text)
    if acronym and plain(tokens[first - 4]):
        return 3
    if _coordinated(tokens, first, title=title) or _is_for(tokens, first, index):
        return 2
    if word.low == "plus" and first == index and first > 1 and plain(tokens[first - 2]) and not tokens[first - 2].capital:
        return 2  # «cash plus programme»
    return 3 if verb(word.low) and _is_for(tokens, first - 1, index) else 0


def _is_letters(text: str) -> bool:
    """Whether a word is an acronym, small letters for small words among them («EiE»)."""
    return text.isupper() or (len(text) < _SHORT and sum(c.isupper() for c in text) > 1)


def _is_issue(tokens: list[Word], first: int, index: int) -> bool:
    """Whether a month before a product tells which issue of it is meant («the April dashboard»)."""
    month = tokens[first - 1]
    opening = tokens[first - 2].low if first > 1 else "the"
    return month.capital and opening in _OPENING and head_at(tokens, index) in _ISSUED


def _joins_name(tokens: list[Word], index: int) -> bool:
    """Whether «and», «for» or «to» stands inside a capitalised name («Tide Watch and Warning Platform»)."""
    if tokens[index].low == "to" and (
        tokens[index - 1].text.isupper() or (verb(tokens[index + 1].low) or ("", ""))[1] == "base"
    ):
        return False
    if tokens[index].low in ("in", "of") and _is_inside_name(tokens, index):
        return True
    if tokens[index].low not in ("and", "for", "&", "to") or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if tokens[index].low == "and" and (before.text.isupper() or after.text.isupper()):
        return False
    if tokens[index].low == "for" and index > 1 and tokens[index - 2].low in ("from", "by", "with"):
        return False  # «money from TWP for the nets»
    if before.low in lexicon.HOUSEKEEPING | lexicon.VAGUE | lexicon.HEADING_HEADS | lexicon.TITLE_TAILS:
        return False
    return before.capital and after.capital and before.low not in lexicon.CLOSED


def _is_inside_name(tokens: list[Word], index: int) -> bool:
    """Whether «in» or «of» stands inside a capitalised name within a sentence («the Women in Tides Course»)."""
    if not 1 < index < len(tokens) - 2:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    inside = tokens[index - 2].content or tokens[index - 2].text in ",("
    plain = before.text.istitle() and after.text.istitle() and before.low not in lexicon.CLOSED | lexicon.MONTHS
    names_thing = (
        singular(before.low)
        in _THINGS | lexicon.VAGUE | lexicon.HEADING_HEADS | lexicon.TITLE_TAILS | lexicon.BODIES | _OFFICES
    )
    return inside and plain and not names_thing and verb(before.low) is None


def _is_capital_inside(tokens: list[Word], index: int) -> bool:
    """Whether a small word is written large inside a name («Share Your Net project»)."""
    if index < 1 or index + 1 >= len(tokens):
        return False
    if tokens[index].low == "the" and index > 1 and tokens[index + 1].text.istitle():  # «Bridging the Gap project»
        doing = tokens[index - 1].low.endswith("ing") or (verb(tokens[index - 1].low) or ("", ""))[1] == "base"
        doing = doing or tokens[index - 1].low in ("mind", "bridge", "beat", "save", "stop", "cross", "count", "light")
        return doing and tokens[index - 1].text.istitle()
    if not tokens[index].capital:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    return tokens[index].text.istitle() and before.text.istitle() and after.text.istitle() and plain(before)


def _coordinated(tokens: list[Word], first: int, *, title: bool) -> bool:
    """Whether two nouns joined by «and» describe the head together («the cash and markets training»).

    The first must open the phrase: nothing but a determiner, or the start of a title or an item, stands before it.
    """
    if first < 2 or tokens[first - 1].low not in ("and", "&") or not plain(tokens[first - 2]):
        return False
    one = tokens[first - 2]
    if one.low in _THINGS or one.low.endswith("s") or verb(one.low) or _is_adverb(one) or (one.capital and first > 2):
        return False
    return title if first == 2 else tokens[first - 3].low in lexicon.DETERMINERS - {"this", "these", "that", "those"}


def _is_for(tokens: list[Word], first: int, index: int) -> bool:
    """Whether two nouns joined by a preposition describe the head together («cash for work project», «back to school drive»).

    Both stand bare, and a determiner, an owner, or nothing stands before the first.
    """
    behind = first < index and first > 1 and tokens[first - 1].low in ("for", "to")
    infinitive = tokens[first - 1].low == "to" and verb(tokens[first].low) is not None
    if not behind or infinitive or tokens[index].low not in lexicon.INITIATIVE_HEADS:
        return False
    one = tokens[first - 2]
    noun = plain(one) and one.low not in _THINGS and not one.low.endswith("s") and not _is_adverb(one)
    if not noun or (verb(one.low) and one.low != "back"):
        return False
    opening = tokens[first - 3] if first > 2 else None
    return opening is None or not opening.content or opening.low in lexicon.DETERMINERS | lexicon.GENERIC | {"'s"}


def _stops(tokens: list[Word], index: int) -> bool:
    """Whether the word before a compound is a verb that governs it, not a part of it."""
    word = tokens[index]
    form = verb(word.low)
    before = tokens[index - 1] if index else None
    if form is None:
        return _is_gerund(word, before) or _opens_with_deed(tokens, index)
    if word.low == "open" and word.capital and tokens[index + 1].text in _OPEN:
        return False
    if (word.text.isupper() and len(word.text) > 1) or (index and word.capital and tokens[index + 1].capital):
        return False
    if before is not None and CODE.fullmatch(before.text):
        return form[1] == "base"
    pronoun = form[1] == "s" and before is not None and before.low in ("this", "that", "which")  # «this involves»
    governed = before is not None and before.low in lexicon.DETERMINERS and not pronoun
    if governed or (word.capital and index and before is not None and before.content and before.low not in lexicon.CLOSED):
        return False
    if form[1] == "base":
        return _commands(tokens, index, before)
    if form[1] == "ing":
        return _governs(word, before) or (not word.capital and tokens[index + 1].capital)
    if form[1] == "s":
        return _acts_on(tokens, index, before)
    if word.low in ("learned", "learnt", "based"):
        return False
    adjective = before is None or before.low in lexicon.PREPOSITIONS or (form[1] == "ed" and _describes(before))
    return not adjective


def _acts_on(tokens: list[Word], index: int, before: Word | None) -> bool:
    """Whether a verb in -s has the compound for its object, and is no plural: «→ Ada: sends pier documentation»."""
    word = tokens[index]
    if before is None or not before.content:
        return word.text.islower() and (verb(word.low) or ("", ""))[0] in _DEEDS
    return word.low not in ("needs", "reports") and not _are_things(tokens, index)


def _are_things(tokens: list[Word], index: int) -> bool:
    """Whether a plural that may be a verb tells what the text right behind it holds («the tide query issues document»)."""
    return tokens[index].low in _KEPT and tokens[index + 1].low in _HOLDING and not tokens[index - 1].capital


def _commands(tokens: list[Word], index: int, before: Word | None) -> bool:
    """Whether a verb in its base form is a verb here, by what stands before it."""
    word = tokens[index]
    if _is_task(tokens, index, before):
        return True
    if noun_too(word.low):
        helped = lexicon.AUXILIARIES | lexicon.PRONOUNS | {"to", "please", "not"}
        return before is not None and (before.low in helped or _is_adverb(before))
    governed = before is not None and before.low in lexicon.PREPOSITIONS - {"to"}
    if governed and word.low != "test" and not tokens[index + 1].capital:
        return False  # «in line with design guidelines»; nobody lists «test data»
    if before is None or not plain(before) or _acts(before, index):
        return True
    several = word.low in _DEEDS and before.low.endswith("s") and not before.capital  # «partners provide a list»
    return several or bool(CODE.fullmatch(before.text)) or before.low.isdigit()


def _is_task(tokens: list[Word], index: int, before: Word | None) -> bool:
    """Whether a line opens with «Review» as what is to be done: with something behind it that is written as a name."""
    opens = before is None and tokens[index].capital and tokens[index].low in ("review", "test")
    return opens and not tokens[index + 1].low.istitle() and _is_code(tokens[index + 1].text)


def _is_code(text: str) -> bool:
    return sum(c.isupper() for c in text) > 1


def _acts(before: Word, index: int) -> bool:
    """Whether a capitalised word before a verb may be who acts, not a noun that opens the sentence («Data request letter»)."""
    opens = index == 1 and before.low in _ABSTRACT
    return before.capital and not opens


_ACTORS = frozenset(
    """partners agencies organisations organizations members actors ngos teams people staff colleagues countries institutions
    companies groups donors bodies authorities governments communities those""".split()
)


def _governs(word: Word, before: Word | None) -> bool:
    """Whether a verb's form in -ing has the compound for its object, and does not describe it («cash-based financing»)."""
    if before is None or not before.content:
        return word.low not in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    if before.low in lexicon.AUXILIARIES:
        return True
    noun = word.low in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    if before.low in _ACTORS and not noun:
        return True  # «partners doing net interventions»
    return not noun and (before.low in lexicon.CLOSED or before.text.isupper() or verb(before.low) is not None)


def _is_gerund(word: Word, before: Word | None) -> bool:
    """Whether an unknown word in -ing opens a clause («accessing repositories»)."""
    if not word.low.endswith("ing") or word.capital or word.low in lexicon.ING_NOUNS or "-" in word.low:
        return False
    if before is not None and before.low == "'s":
        return False
    return before is None or not before.content or before.low in lexicon.CLOSED - lexicon.DETERMINERS


def _opens_with_deed(tokens: list[Word], index: int) -> bool:
    """Whether an unknown word in -ing opens a line and has somebody's thing behind it («Sifting Harbour Aid's dataset»)."""
    opens = index == 0 or not tokens[index - 1].content
    owner = any(w.low == "'s" for w in tokens[index + 2 : index + 4]) and tokens[index + 1].capital
    return opens and owner and tokens[index].low.endswith("ing") and tokens[index].low not in lexicon.ING_NOUNS


def _is_adverb(word: Word) -> bool:
    return word.low.endswith("ly") and not word.capital and word.low not in _LY


def _describes(word: Word) -> bool:
    return word.low in lexicon.GENERIC and word.low not in lexicon.CLOSED
