"""People by what their colleagues write for them: «DH: set up the call», «AS/SA to look at it», «PhilO – update the page».

Such signs are found where somebody is given something to do, and only there are they proof; a person of the attendance
list is meant where the letters fit one alone. What is nobody's there stays an acronym, for other rules to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.initials import fits, usual
from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.owners import column_entries, task_cells
from graphapp.loaders.names.persons.assigned import ORDERS
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import Never, excluded, is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_SIGN = r"(?:[A-ZÀ-Þ]{2,3}|[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-ZÀ-Þ][a-z]?|[ ][A-ZÀ-Þ](?:\.|[a-zà-ÿ]+)?)?)(?![’'.]?\w|-\w)"
_ALONE = re.compile(_SIGN)
_FULL = Regex(r" [^\W\d_]{3,}")  # a surname, or somebody else one line below
_ASIDE = r"(?:\s*\([^()]{1,40}\))?"  # «AB (lead), CD»
_CHAIN = rf"(?P<who>{_SIGN}(?:{_ASIDE}(?:\s*[/,&+]\s*|\s+and\s+){_SIGN})*)"
_HELPED = r"(?:,?\s+(?:with|w/|together with|jointly with|supported by)\s+[^:;.]{2,40}?,?)?"  # «AB with CD to»
_MARK = (
    r"\A\W*(?i:(?:(?:new\s+)?actions?(?:\s+(?:item|point))?s?|AP|AI|to-?do|next\s+steps?)\b[\s#]*[\d./-]*\s*[:–—-]\s*"
    r"|(?:actions?|AP|to-?do|homework)\s+for\s+"
    r"|\d{1,2}(?:\.\d{1,2})*[.:)]\s+)*"
)
_GIVEN = Regex(
    rf"{_MARK}{_CHAIN}{_ASIDE}{_HELPED}"
    r"(?=\s*:\s|\s*[–—-]\s+\w|\s+(?:We|I)\s+[a-z]|\s+(?:to|will|shall)\s+(?:also\s+)?[a-z]{2,}"
    r"|\s+(?:send|follow|contact|check|set|ask|share|write|update|draft|prepare|circulate|review|add|finali[sz]e|organi[sz]e|make"
    r"|create|upload|fix|talk|investigate|provide|submit|look|find|get|put|try)\s)"
)
# «[AB, CD] Draw the map»: whose an item of a list of actions is, before it.
_AT_HEAD = Regex(r"\A\W*[(\[](?P<who>[A-Z]{2,3}(?:\s*[,/&+]\s*[A-Z]{2,3})+)[)\]]\W{0,3}(?=[A-Z])")
# «ACTION: AB/CD» and nothing else, below what they are to do.
_LEFT = Regex(
    rf"\A\W*(?:(?i:actions?(?:\s+(?:item|point))?s?|AP)\b(?:\s+(?i:by|for|on))?[\s#]*[\d./-]*\s*[:–—-]|ACTION)\s*{_CHAIN}"
    r"(?:[\s,;(–—-]+(?:by|before|until|due)\s[^:;.]{2,30})?\W*\Z"
)
# «Lead: AB», «Responsible – AB and CD».
_FIELD = Regex(
    rf"\b(?i:lead|owners?|responsible|assigned to|assignees?|action(?:ed)? by|by whom|who|in charge)\s*(?::|\s[–-])\s*{_CHAIN}"
    r"(?=\s*(?:$|[.;,|)\]]|\())"
)
# «They will write it (Action AB)»
_NOTED = Regex(rf"[(\[]\s*(?i:actions?|AP)\s*[:–-]?\s*(?:(?:by|for|on)\s+)?{_CHAIN}\s*[)\]]")
# «Slipway – AB will ask», further on in a sentence: letters that fit somebody who came.
_LATER = Regex(
    r"(?:[;:–—,]\s+|\s-\s|\b(?:and|but|that|while)\s+)(?P<who>[A-ZÀ-Þ]{2,3}(?:\s*(?:[/,&+]|\band\b)\s*[A-ZÀ-Þ]{2,3})*)(?=\s+(?:to|will|shall)\s+[a-z]{2,})"
)
_MARKED = re.compile(
    r"\A\W*(?:\[[ xX]?\]|(?:new\s+)?actions?\b|AP\b|AI\b|to-?do\b|homework\b|next\s+steps?\s*[:–—-])", re.IGNORECASE
)
_BESIDE = Regex(
    rf"[(\[]{_CHAIN}(?:[,;:]?\s+(?:by|until|before|due|\d)[^()\[\]]{{1,25}}?)?[)\]]\W*\Z"
    rf"|\s[–—|]\s+{_CHAIN.replace('who', 'last')}\W*\Z"
)
# «Draw the map (AB) Buy rope (CD)»: tasks in one cell.
_IN_CELL = Regex(rf"[(\[]{_CHAIN}[)\]](?=[\s.;,]*(?:\Z|\s[A-Z•\d–-]))")
# Who speaks: «AB: …», «[AB]»; where people are labelled so, their letters are theirs everywhere.
_LABEL = Regex(
    r"(?:\A|[.;?!]\s)\W{0,3}(?P<who>[A-Z]{2,3}(?:\s*[,/&+]\s*[A-Z]{2,3})*)\s*(?:\([^()]{1,20}\)\s*)?(?::|\s[–-]\s)"
    r"|[(\[](?P<in>[A-Z]{2,3}(?:\s*[,/&+]\s*[A-Z]{2,3})*)[)\]]"
)
_INITIALS = Regex(r"(?<![\w.&/'’-])[A-Z]{2,3}(?![\w&'’-])")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_APART = re.compile(r"\s*[/,&+]\s*|\s+and\s+")
_HANDLE = Regex(r"(?<![\w@/.-])(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)(?P<last>[A-ZÀ-Þ][a-z]?)(?![\w@])")
_WORDS = frozenset(
    "AI AP IT HR PR TO IN ON OF OR IF IS AT BY DO GO MY NO SO UP US WE EU UN UK ALL AND FOR THE NEW NOT END DUE".split()
)
# Words that are first names too, and mean somebody only with a letter behind.
_SHORT = frozenset("piers les mark grant rose hope grace will".split())
_NOBODY = frozenset(
    """team board chair chairs staff secretariat everyone everybody all members group committee partners lead leads office
    someone somebody action actions update host hosts community users developers others both you they task issue question
    note next new follow please government ministry agency cluster sector""".split()
) | {*MONTHS, *WEEKDAYS}
_TOLD = re.compile(rf"(?:{ORDERS})\s", re.IGNORECASE)  # «Email Ada»
_LETTERS = 2  # of initials
_MIDDLE = 3  # of initials with a second first name
_LEAST = 2  # people known by their initials, before letters that fit nobody are somebody's


def add_handles(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The initials, and first names with a letter or without, of those who are given something to do."""
    _add_labelled(drafts, [sentence.passage.text for sentence in sentences])
    drawn = list(_chains(sentences))
    chains = list(dict.fromkeys(drawn))
    for sign in (sign for chain, _ in chains for sign in chain):
        # Even if a country or a firm elsewhere has the letters.
        letters = sign.isupper() and sign not in _WORDS | excluded(Never.PERSON)
        if (letters or is_free(drafts, sign)) and (fitting := bearer(drafts, sign)):
            drafts.spell(fitting, sign)
    _add_middle(drafts, {sign for chain, _ in chains for sign in chain})
    for sentence in sentences:
        for match in _HANDLE.finditer(sentence.passage.text):
            _add_handle(drafts, match[0], match["first"], match["last"])
    initialled = {p.key for p in drafts.patterns.values() if p.key and p.key.startswith("person:") and p.spelling.isupper()}
    initials = [sign for chain, sure in drawn for sign in chain if sure and _are_initials(drafts, sign)]
    usual_here = len(initialled) >= _LEAST or (len(initials) >= _LEAST and not _people(drafts))
    for chain, sure in chains:
        people = [sign for sign in chain if _is_name(drafts, sign)]
        beside = any(drafts.known(PERSON, sign) or bearer(drafts, sign) for sign in chain if sign.isupper())
        for sign in chain if sure else ():
            letters = len(sign) == _LETTERS and sign.isupper() and (usual_here or beside)
            if (is_free(drafts, sign) or (letters and beside and is_untaken(drafts, sign))) and (
                letters or (people and not sign.isupper() and fold(sign) not in _NOBODY and not _TOLD.match(sign))
            ):
                reason = "somebody who is given something to do"
                draft = Draft(f"person:{fold(sign)}", PERSON, sign, reason, doubtful=True)
                drafts.add(draft, [sign], wary=is_ordinary(sign) and not letters)


def _are_initials(drafts: Drafts, sign: str) -> bool:
    """Whether two letters that stand where owners do are nothing else: where nobody is listed, they are all there is."""
    return len(sign) == _LETTERS and sign.isupper() and is_free(drafts, sign) and not is_no_body(sign)


def _add_middle(drafts: Drafts, signs: set[str]) -> None:
    """The initials with a second first name that the list leaves out («MDB» of Marta Bell), where others go by theirs."""
    people = {p.key for p in drafts.patterns.values() if p.key and p.key.startswith("person:") and p.spelling.isupper()}
    ends = {sign: key for sign in sorted(signs) if is_free(drafts, sign) and (key := bearer_by_ends(drafts, sign))}
    for sign, key in ends.items() if people and len(people.union(ends.values())) >= _LEAST else ():
        if key not in people:
            drafts.spell(key, sign)


def _add_labelled(drafts: Drafts, texts: Sequence[str]) -> None:
    """The initials of all who came, where the minutes label two of them so."""
    labels = {letters for text in texts for match in _LABEL.finditer(text) for letters in _INITIALS.findall(match[0])}
    fitting = {letters: key for letters in labels if (key := bearer(drafts, letters))}
    if len(set(fitting.values())) < _LEAST:
        return
    for letters in dict.fromkeys(letters for text in texts for letters in _INITIALS.findall(text)):
        labelled = letters in fitting and letters not in _WORDS  # where «LV: …» speaks, it is nobody's country
        if (labelled or is_free(drafts, letters)) and (key := bearer(drafts, letters)):
            drafts.spell(key, letters)


def _is_name(drafts: Drafts, sign: str) -> bool:
    """Whether a sign begins with a first name that many have, or is a person known."""
    first = re.split(r"[\s.]|(?<=[a-z])(?=[A-Z])", sign)[0]
    short = first != sign and fold(first) in _SHORT
    if fold(sign) in MONTHS:  # «Ada – April»
        return False
    return not sign.isupper() and (short or is_given_name(first) or drafts.known(PERSON, sign) is not None)


def _chains(sentences: Sequence[Sentence]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The short forms where owners stand, and whether an action is surely meant there."""
    yield from (((entry,), True) for entry in column_entries(sentences) if _ALONE.fullmatch(entry) and not _FULL.search(entry))
    for cell in task_cells(sentences):
        yield from ((tuple(_APART.split(_BRACKETED.sub("", match["who"]))), True) for match in _IN_CELL.finditer(cell))
    for sentence in sentences:
        text = sentence.passage.text
        listed = sentence.section.role is SectionRole.ACTIONS or bool(_MARKED.match(text))
        for pattern in (_GIVEN, _AT_HEAD, _LEFT, _BESIDE, _FIELD, _NOTED, _LATER) if listed else (_GIVEN, _NOTED, _LATER):
            if match := pattern.search(text):
                signs = next(each for each in match.groupdict().values() if each)
                yield tuple(_APART.split(_BRACKETED.sub("", signs))), pattern is _NOTED or (listed and pattern is not _LATER)


def _add_handle(drafts: Drafts, sign: str, first: str, last: str) -> None:
    """«PhilO»: whoever of that first name has a surname with the letter, else somebody unknown."""
    fitting = _of_first_name(drafts, first, last)
    if not is_free(drafts, sign) or not (fitting or is_given_name(first) or fold(first) in _SHORT):
        return
    reason = "a first name with a letter"
    key = (
        fitting[0] if len(fitting) == 1 else drafts.add(Draft(f"person:{fold(sign)}", PERSON, sign, reason, doubtful=True)).key
    )
    drafts.spell(key, sign)


def bearer(drafts: Drafts, sign: str) -> str | None:
    """The one person whom the letters fit."""
    if known := drafts.known(PERSON, sign):  # «Phil K» is
        return known
    if sign.isupper():
        fitting = [d.key for d in _people(drafts) if fold(sign) in usual(d.name)]
    elif sign[:_LETTERS].isupper():  # «DHe» of Dora Heath
        fitting = [d.key for d in _people(drafts) if fits(sign, d.name)]
    else:
        parts = re.fullmatch(r"(?P<first>[^\W\d_]+?)\s?(?P<last>[A-ZÀ-Þ][a-z]?)\.?", sign)
        fitting = _of_first_name(drafts, parts["first"], parts["last"]) if parts and len(parts["first"]) > 1 else []
    return fitting[0] if len(fitting) == 1 else None


def bearer_by_ends(drafts: Drafts, sign: str) -> str | None:
    """The one person whose first and last initials begin and end three letters, where nobody has all three."""
    if len(sign) != _MIDDLE or not sign.isupper() or bearer(drafts, sign):
        return None
    fitting = [draft.key for draft in _people(drafts) if fold(sign[0] + sign[-1]) in usual(draft.name)]
    return fitting[0] if len(fitting) == 1 else None


def is_shared(drafts: Drafts, sign: str) -> bool:
    """Whether letters fit several people, so that nobody knows whose they are."""
    return sum(fold(sign) in usual(draft.name) for draft in _people(drafts)) > 1


def _of_first_name(drafts: Drafts, first: str, last: str) -> list[str]:
    """Those whose first name begins so, and whose surname begins with the letters; «Phil» stands for «Philip» too."""
    named = [(d.key, fold(d.name).split()) for d in _people(drafts)]
    return [key for key, words in named if words[0].startswith(fold(first)) and words[-1].startswith(fold(last))]


def _people(drafts: Drafts) -> list[Draft]:
    return [draft for draft in drafts.by_key.values() if draft.kind == PERSON and len(draft.name.split()) > 1]


def is_free(drafts: Drafts, sign: str) -> bool:
    """Whether nothing else is called so; letters for a thing are somebody's where they are given something to do."""
    return is_untaken(drafts, sign) and not (sign in excluded(Never.PERSON) or organisation_called(sign))


def is_untaken(drafts: Drafts, sign: str) -> bool:
    """Whether nothing else is called so in these minutes, whatever the letters mean elsewhere («AB/DB to draw the map»)."""
    taken = sign in drafts.patterns or drafts.is_name(sign, ORGANISATION, GROUP)
    return not (taken or is_place(sign) or sign in _WORDS)
